"""Fonts: embedded subsets whose dictionaries say what their programs say."""
import re

from pikepdf import Dictionary, Name

from .document import name_of
from .registry import rule
from .unicode import shown

DESCRIPTOR = ("/FontName", "/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent", "/CapHeight", "/StemV")
SYMBOLIC, NONSYMBOLIC = 1 << 2, 1 << 5
TYPES = {"/Type0", "/CIDFontType0", "/CIDFontType2"}


@rule("A 6.2.11.2 font types")
def font_types(document):
    """All fonts are composite ones."""
    for thing in document.pdf.objects:
        if isinstance(thing, Dictionary) and thing.get("/Type") == "/Font" and thing.get("/Subtype") not in TYPES:
            yield name_of(thing), f"is a {thing.get('/Subtype')}"


@rule("UA 31-009 embedded programs")
def embedded(document):
    """Every font program is embedded (A 6.2.11.4.1)."""
    for font in document.fonts.values():
        if font.program is None:
            yield str(font), "is not embedded"


@rule("A 6.2.11.4.1 readable programs")
def readable(document):
    """The embedded program is a font."""
    for font in document.fonts.values():
        if font.program is not None and font.program_widths is None:
            yield str(font), "its program cannot be read"


@rule("UA 31-011 glyphs of codes")
def glyphs_of_codes(document):
    """Every code that is shown has a glyph in the program (A 6.2.11.4.1)."""
    for page, font, codes in shown(document):
        count = len(font.program_widths or [])
        missing = sorted({code for code in codes if code >= count})
        if count and missing:
            yield str(page), f"{font}: no glyphs for {missing}"


@rule("A 6.2.11.5 widths")
def widths(document):
    """The widths of W are those of the program, to 1/1000 em."""
    for font in document.fonts.values():
        program = font.program_widths or []
        for code in sorted(font.unicode.keys()):
            if code < len(program) and abs(font.width(code) - program[code]) > 1:
                yield str(font), f"code {code} is {font.width(code)} wide, its glyph {program[code]}"
                break


@rule("UA 31-006 Identity-H")
def identity(document):
    """The encoding is Identity-H, so that a code is a CID (A 6.2.11.3.3)."""
    for font in document.fonts.values():
        if font.dict.get("/Encoding") != "/Identity-H":
            yield str(font), f"Encoding {font.dict.get('/Encoding')}"


@rule("UA 31-001 CIDSystemInfo")
def system_info(document):
    """The collection is Adobe-Identity-0, as the encoding's (A 6.2.11.3.1)."""
    for font in document.fonts.values():
        told = font.descendant.get("/CIDSystemInfo", Dictionary())
        if [str(told.get("/Registry")), str(told.get("/Ordering")), told.get("/Supplement")] != ["Adobe", "Identity", 0]:
            yield str(font), "is of another collection"


@rule("UA 31-004 CIDToGIDMap")
def glyph_map(document):
    """A TrueType font says that its CIDs are its glyphs (A 6.2.11.3.2)."""
    for font in document.fonts.values():
        if font.descendant.get("/Subtype") == "/CIDFontType2" and font.descendant.get("/CIDToGIDMap") != "/Identity":
            yield str(font), f"CIDToGIDMap {font.descendant.get('/CIDToGIDMap')}"


@rule("A 6.2.11.4.2 CIDSet")
def no_cid_set(document):
    """There is no CIDSet, which would have to be complete."""
    for font in document.fonts.values():
        if "/CIDSet" in font.descriptor:
            yield str(font), "has a CIDSet"


@rule("PDF 9.9 program types")
def program_types(document):
    """The program stands under the key of its form: FontFile2 with its length, FontFile3 with its type."""
    for font in document.fonts.values():
        if font.program is None:
            continue
        data, is_truetype = font.program.read_bytes(), font.descendant.get("/Subtype") == "/CIDFontType2"
        if is_truetype != ("/FontFile2" in font.descriptor):
            yield str(font), f"a {font.descendant.get('/Subtype')} under another key"
        elif is_truetype and font.program.get("/Length1") != len(data):
            yield str(font), f"Length1 is {font.program.get('/Length1')} for {len(data)} bytes"
        elif not is_truetype and font.program.get("/Subtype") != "/CIDFontType0C":
            yield str(font), f"Subtype {font.program.get('/Subtype')}"


@rule("PDF 9.8.1 descriptors")
def descriptors(document):
    """A font descriptor has all its entries."""
    for font in document.fonts.values():
        for key in DESCRIPTOR:
            if key not in font.descriptor:
                yield str(font), f"its descriptor has no {key}"


@rule("PDF 9.8.2 font flags")
def font_flags(document):
    """A font is symbolic or not, one of both."""
    for font in document.fonts.values():
        flags = int(font.descriptor.get("/Flags", SYMBOLIC))
        if bool(flags & SYMBOLIC) == bool(flags & NONSYMBOLIC):
            yield str(font), f"Flags {flags}"


@rule("PDF 9.6.4 subset names")
def subset_names(document):
    """A subset's name begins with six capitals and a plus sign, and is one name in all dictionaries."""
    for font in document.fonts.values():
        own = str(font.descendant.get("/BaseFont", "/"))[1:]
        if not re.match(r"[A-Z]{6}\+\S", own):
            yield str(font), "is not named as a subset"
        if font.name not in (own, own + "-Identity-H") or str(font.descriptor.get("/FontName", "/" + own)) != "/" + own:
            yield str(font), f"is named {own} and {font.descriptor.get('/FontName')} elsewhere"


@rule("PDF 9.7.4.3 W")
def width_array(document):
    """W is pairs of a code and an array of numbers, by rising codes."""
    for font in document.fonts.values():
        entries = list(font.descendant.get("/W", []))
        firsts, runs = entries[::2], entries[1::2]
        is_paired = len(firsts) == len(runs) and all(isinstance(f, int) for f in firsts) and all(map(is_run, runs))
        if not is_paired or any(a + len(run) > b for a, run, b in zip(firsts, runs, firsts[1:])):
            yield str(font), "W is not in order"


def is_run(value):
    return hasattr(value, "__len__") and not isinstance(value, (Name, str)) and all(float(n) >= 0 for n in value)
