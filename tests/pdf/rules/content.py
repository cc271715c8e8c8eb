"""Content streams: marks, balance, operators, colours."""
import pikepdf
from pikepdf import Dictionary

from .document import name_of
from .page import PAINTING
from .registry import rule

OPERATORS = set(
    "q Q cm w J j M d ri i gs m l c v y h re S s f F f* B B* b b* n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* Tj TJ ' "
    "\" CS cs SC SCN sc scn G g RG rg K k sh Do MP DP BMC BDC EMC".split()
)
COLOURS = {"g": 1, "G": 1, "rg": 3, "RG": 3}  # what the RGB output intent covers, and how many levels each takes
OTHER_COLOURS = {"k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "ri"}
FORBIDDEN_STATE = ("/TR", "/HTP", "/HTO")


def is_tagged(mark):
    return isinstance(mark.properties, Dictionary) and "/MCID" in mark.properties


@rule("UA 01-003 artifacts in content")
def artifacts_in_content(document):
    """No artifact stands in tagged content."""
    for page in document.pages:
        for step in page.steps:
            inner = step.marks[-1:] if step.name in ("BMC", "BDC") else ()
            if inner and inner[0].tag == "Artifact" and any(map(is_tagged, step.marks[:-1])):
                yield str(page), "an artifact in tagged content"


@rule("UA 01-004 content in artifacts")
def content_in_artifacts(document):
    """No tagged content stands in an artifact."""
    for page in document.pages:
        for step in page.steps:
            inner = step.marks[-1:] if step.name in ("BMC", "BDC") else ()
            if inner and is_tagged(inner[0]) and any(mark.tag == "Artifact" for mark in step.marks[:-1]):
                yield str(page), f"MCID {inner[0].properties.MCID} in an artifact"


@rule("UA 01-005 tagged or artifact")
def tagged_or_artifact(document):
    """All that is painted is tagged content or an artifact."""
    for page in document.pages:
        for step in page.steps:
            if step.name in PAINTING and not any(is_tagged(m) or m.tag == "Artifact" for m in step.marks):
                yield str(page), f"{step.name} is neither"


@rule("PDF 14.6 one sequence for all")
def not_nested(document):
    """Tagged content does not stand in other tagged content: readers lose what follows it."""
    for page in document.pages:
        for step in page.steps:
            if step.name in ("BMC", "BDC") and sum(map(is_tagged, step.marks)) > 1:
                yield str(page), f"MCID {step.marks[-1].properties.MCID} in another"


@rule("PDF 14.6 balance of marks")
def balanced_marks(document):
    """Marked content is closed in its order, and crosses no end of a text object."""
    for page in document.pages:
        yield from page.faults_of("marks")


@rule("PDF 9.4.1 balance of text objects")
def balanced_text(document):
    """Text objects begin and end in turn."""
    for page in document.pages:
        yield from page.faults_of("text")


@rule("PDF 8.4.2 balance of states")
def balanced_states(document):
    """Each saved graphics state is restored."""
    for page in document.pages:
        yield from page.faults_of("states")


@rule("PDF 14.6.2 mark properties")
def mark_properties(document):
    """The properties of marked content are a dictionary; an MCID is a whole number from 0 on."""
    for page in document.pages:
        for mark in page.marks:
            if not isinstance(mark.properties, Dictionary):
                yield str(page), f"{mark.tag} names its properties"
            elif "/MCID" in mark.properties and (not isinstance(mark.properties.MCID, int) or mark.properties.MCID < 0):
                yield str(page), f"MCID {mark.properties.MCID}"


@rule("PDF 14.7.4.2 mark types")
def mark_types(document):
    """Marked content has its element's type; a Span may say otherwise what its glyphs show."""
    for page in document.pages:
        for mark in page.marks:
            owner = document.element_of.get((page.dict.objgen, mark.properties.MCID)) if is_tagged(mark) else None
            if owner and mark.tag not in (owner.kind, "Span"):
                yield str(page), f"MCID {mark.properties.MCID} is marked {mark.tag}, its element is {owner}"


@rule("A 6.2.2 operators")
def operators(document):
    """Only operators that PDF knows."""
    for page in document.pages:
        for name in sorted({step.name for step in page.steps} - OPERATORS):
            yield str(page), name


@rule("A 6.2.2 resources")
def resources(document):
    """A page has all the fonts and pictures that it uses among its own resources."""
    for page in document.pages:
        for step in page.steps:
            kind = {"Tf": "/Font", "Do": "/XObject", "gs": "/ExtGState"}.get(step.name)
            if kind and str(step.operands[0]) not in page.resources.get(kind, Dictionary()):
                yield str(page), f"{step.name} {step.operands[0]}"


@rule("A 6.2.4.3 colours")
def colours(document):
    """Colours are RGB or grey, as the output intent is RGB."""
    for page in document.pages:
        for name in sorted({step.name for step in page.steps} & OTHER_COLOURS):
            yield str(page), name


@rule("PDF 8.6.8 colour levels")
def colour_levels(document):
    """A colour's levels lie between 0 and 1."""
    for page in document.pages:
        for step in page.steps:
            count = COLOURS.get(step.name)
            if count and (len(step.operands) != count or not all(0 <= float(n) <= 1 for n in step.operands)):
                yield str(page), f"{' '.join(map(str, step.operands))} {step.name}"


@rule("PDF 9.3.1 fonts of text")
def fonts_of_text(document):
    """A composite font is set wherever text is shown, in a text object."""
    for page in document.pages:
        for step, _ in page.shown_codes():
            if step.font is None or not step.in_text:
                yield str(page), f"{step.name} without a font or a text object"


@rule("A 6.2.5 graphics states")
def graphics_states(document):
    """Graphics states have no transfer functions and no halftones of their own."""
    for thing in document.pdf.objects:
        if isinstance(thing, Dictionary) and thing.get("/Type") == "/ExtGState":
            if any(key in thing for key in FORBIDDEN_STATE) or thing.get("/TR2", "/Default") != "/Default":
                yield name_of(thing), "has a transfer function or a halftone"


@rule("A 6.2.9 XObjects")
def xobjects(document):
    """Pages draw images only: no forms, no PostScript, nothing of another document (UA 30-001)."""
    for thing in document.pdf.objects:
        if isinstance(thing, pikepdf.Stream) and (thing.get("/Type") == "/XObject" or "/Subtype2" in thing):
            if thing.get("/Subtype") != "/Image" or "/Ref" in thing or "/PS" in thing:
                yield name_of(thing), f"is a {thing.get('/Subtype')}"
