"""What the text says: every code has its characters."""
import re

from .document import is_private
from .registry import rule

MOST_ENTRIES = 100  # of one bfchar block (Adobe Technical Note 5014)


def shown(document):
    """(page, font, codes) of every operator that shows text in a font that is known."""
    for page in document.pages:
        for step, codes in page.shown_codes():
            if step.font is not None:
                yield page, step.font, codes


def mapped(document):
    """(font, text) of every entry of a ToUnicode map."""
    return [(font, text) for font in document.fonts.values() for text in font.unicode.values()]


def replacements(document):
    """(where, text) of every text that is read in place of what is shown."""
    for page in document.pages:
        for mark in page.marks:
            if hasattr(mark.properties, "get") and "/ActualText" in mark.properties:
                yield str(page), str(mark.properties.ActualText)
    for element in document.elements:
        for key in ("/Alt", "/ActualText", "/E"):
            if key in element.node:
                yield str(element), str(element.node[key])


@rule("UA 31-027 ToUnicode")
def to_unicode(document):
    """Every font has a map to Unicode."""
    for font in document.fonts.values():
        if "/ToUnicode" not in font.dict:
            yield str(font), "has no ToUnicode"


@rule("UA 10-001 codes in Unicode")
def codes_in_unicode(document):
    """Every code that is shown has an entry there, which says something (A 6.2.11.7.2)."""
    for page, font, codes in shown(document):
        if "/ToUnicode" in font.dict:
            missing = sorted({code for code in codes if code and not font.unicode.get(code)})
            if missing:
                yield str(page), f"{font}: no characters for {missing}"


@rule("UA 31-028 U+0000")
def no_zero(document):
    """No code is U+0000."""
    for font, text in mapped(document):
        if "\0" in text:
            yield str(font), "maps to U+0000"


@rule("UA 31-029 U+FEFF and U+FFFE")
def no_byte_order_marks(document):
    """No code is a byte order mark."""
    for font, text in mapped(document):
        if "\ufeff" in text or "\ufffe" in text:
            yield str(font), "maps to a byte order mark"


@rule("A 6.2.11.7.3 private use")
def no_private_use(document):
    """No code is a character of private use."""
    for font, text in mapped(document):
        if is_private(text):
            yield str(font), f"maps to {text!r}"


@rule("A 6.2.11.7.2 replacement characters")
def no_replacements(document):
    """No code is U+FFFD, nor half a surrogate pair."""
    for font, text in mapped(document):
        if "\ufffd" in text:
            yield str(font), "maps to U+FFFD"


@rule("A 6.2.11.7.2 soft hyphens")
def soft_hyphens(document):
    """U+00AD stands at the end of a line only, where a word is divided."""
    for page, font, codes in shown(document):
        if any("\u00ad" in font.unicode.get(code, "") for code in codes[:-1]):
            yield str(page), f"{font}: U+00AD within a line"


@rule("A 6.2.11.7.3 replacing texts")
def replacing_texts(document):
    """What is read in place of glyphs and figures has no characters of private use either."""
    for where, text in replacements(document):
        if is_private(text):
            yield where, f"reads {text!r}"


@rule("PDF 14.9.4 ActualText")
def actual_text(document):
    """A replacing text is not empty."""
    for where, text in replacements(document):
        if not text:
            yield where, "reads as nothing"


@rule("UA 31-030 .notdef")
def no_notdef(document):
    """No page shows .notdef (A 6.2.11.8)."""
    for page, font, codes in shown(document):
        if 0 in codes:
            yield str(page), f"{font}: shows .notdef"


@rule("PDF 9.10.3 ToUnicode form")
def to_unicode_form(document):
    """A map to Unicode takes codes of two bytes, in blocks that count their entries rightly."""
    for font in document.fonts.values():
        if "/ToUnicode" not in font.dict:
            continue
        data = font.dict.ToUnicode.read_bytes()
        if not re.search(rb"1 begincodespacerange\s+<0000> <FFFF>\s+endcodespacerange", data):
            yield str(font), "has another range of codes"
        blocks = re.findall(rb"(\d+) beginbfchar\s(.*?)endbfchar", data, re.S)
        for count, block in blocks:
            if int(count) != len(block.strip().splitlines()) or int(count) > MOST_ENTRIES:
                yield str(font), f"a block of {len(block.strip().splitlines())} entries says {count.decode()}"
