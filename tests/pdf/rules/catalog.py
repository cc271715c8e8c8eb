"""What the catalog says: how to read and show the document, colours, pages, bookmarks."""
import struct

from pikepdf import Array, Dictionary

from .document import as_list, is_language, name_of
from .registry import rule

PROFILE_TAGS = {b"desc", b"cprt", b"wtpt", b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC"}


def preferences(document):
    return document.root.get("/ViewerPreferences", Dictionary())


@rule("PDF 7.2.2 catalog Version")
def version(document):
    """The catalog does not ask for a version above 1.7."""
    if str(document.root.get("/Version", "/1.7")) > "/1.7":
        yield "catalog", f"Version {document.root.Version}"


@rule("A 6.7.2.2 Marked")
def marked(document):
    """MarkInfo says that the document is tagged."""
    if not document.root.get("/MarkInfo", Dictionary()).get("/Marked", False):
        yield "catalog", "is not marked"


@rule("UA 01-007 Suspects")
def suspects(document):
    """No part of the structure is suspect."""
    if document.root.get("/MarkInfo", Dictionary()).get("/Suspects", False):
        yield "catalog", "has suspects"


@rule("UA 07-001 DisplayDocTitle")
def displays_title(document):
    """The viewer's preferences say whether the window shows the title."""
    if "/DisplayDocTitle" not in preferences(document):
        yield "catalog", "does not say whether its title is shown"


@rule("UA 07-002 title is shown")
def title_is_shown(document):
    """The window shows the title, not the file's name."""
    if not preferences(document).get("/DisplayDocTitle", True):
        yield "catalog", "shows the file's name"


@rule("A 6.7.4 catalog Lang")
def language(document):
    """The document has a language, a BCP 47 tag."""
    if not is_language(document.root.get("/Lang", "")):
        yield "catalog", f"Lang is '{document.root.get('/Lang', '')}'"


@rule("A 6.4 forms")
def forms(document):
    """There is no form, by XFA or otherwise, and nothing to be rendered first (UA 25-001)."""
    for key in ("/AcroForm", "/NeedsRendering"):
        if key in document.root:
            yield "catalog", f"has {key}"


@rule("A 6.9 optional content")
def optional_content(document):
    """All content is always shown (UA 20)."""
    if "/OCProperties" in document.root:
        yield "catalog", "has optional content"


@rule("A 6.10 presentations")
def presentations(document):
    """There are no alternate presentations and no presentation steps."""
    if "/AlternatePresentations" in document.root.get("/Names", Dictionary()):
        yield "catalog", "has alternate presentations"
    for page in document.pages:
        if "/PresSteps" in page.dict:
            yield str(page), "has presentation steps"


@rule("A 6.11 requirements")
def requirements(document):
    """The document asks nothing of its reader."""
    if "/Requirements" in document.root:
        yield "catalog", "has requirements"


@rule("A 6.2.3 output intent")
def output_intent(document):
    """There is one output intent for PDF/A, with a profile."""
    intents = [i for i in document.root.get("/OutputIntents", Array()) if i.get("/S") == "/GTS_PDFA1"]
    if len(intents) != 1 or "/DestOutputProfile" not in intents[0] or "/OutputConditionIdentifier" not in intents[0]:
        yield "catalog", f"has {len(intents)} complete output intents"


def profiles(document):
    """(name, stream, data) of the output intents' profiles."""
    streams = [i.DestOutputProfile for i in document.root.get("/OutputIntents", Array()) if "/DestOutputProfile" in i]
    return [(name_of(stream), stream, stream.read_bytes()) for stream in streams]


@rule("A 6.2.3 profile header")
def profile_header(document):
    """The profile is one of ICC before version 5, for RGB, of a monitor or printer, and as long as it says."""
    for name, stream, data in profiles(document):
        if len(data) < 132 or struct.unpack(">I", data[:4])[0] != len(data) or data[36:40] != b"acsp":
            yield name, "is no ICC profile"
        elif data[8] not in (2, 4) or data[12:16] not in (b"mntr", b"prtr") or data[16:20] != b"RGB ":
            yield name, f"is a profile of version {data[8]}, {data[12:16]!r}, {data[16:20]!r}"
        if stream.get("/N") != 3:
            yield name, f"N is {stream.get('/N')}"


@rule("A 6.2.3 profile tags")
def profile_tags(document):
    """The profile has the tags that turn RGB into colours, each inside of it."""
    for name, _, data in profiles(document):
        count = struct.unpack(">I", data[128:132])[0] if len(data) >= 132 else 0
        tags = [struct.unpack_from(">4sII", data, 132 + 12 * i) for i in range(min(count, (len(data) - 132) // 12))]
        if missing := PROFILE_TAGS - {tag for tag, _, _ in tags}:
            yield name, f"lacks {sorted(missing)}"
        for tag, offset, size in tags:
            if offset + size > len(data):
                yield name, f"{tag!r} lies outside"


@rule("PDF 7.7.3 page tree")
def page_tree(document):
    """Every page has its type, parent, size, content and resources; Count counts them."""
    tree = document.root.Pages
    if tree.get("/Count") != len(document.pages):
        yield name_of(tree), f"Count is {tree.get('/Count')} for {len(document.pages)} pages"
    for page in document.pages:
        for key in ("/Type", "/Parent", "/MediaBox", "/Contents", "/Resources"):
            if key not in page.dict:
                yield str(page), f"has no {key}"


def bookmarks(document):
    """(bookmark, the one before it, their parent) of the outline, the circles of which end."""
    found, seen = [], set()

    def visit(parent):
        before, item = None, parent.get("/First")
        while item is not None and item.objgen not in seen:
            seen.add(item.objgen)
            found.append((item, before, parent))
            visit(item)
            before, item = item, item.get("/Next")

    if "/Outlines" in document.root:
        visit(document.root.Outlines)
    return found


@rule("PDF 12.3.3 bookmark targets")
def bookmark_targets(document):
    """A bookmark has a title and leads to a page of this document."""
    pages = {page.dict.objgen for page in document.pages}
    for item, _, _ in bookmarks(document):
        target = as_list(item.get("/Dest"))
        if not str(item.get("/Title", "")):
            yield name_of(item), "has no title"
        if not target or not isinstance(target[0], Dictionary) or target[0].objgen not in pages:
            yield name_of(item), "leads to no page"


@rule("PDF 12.3.3 bookmark chain")
def bookmark_chain(document):
    """Bookmarks know their parent and the one before them."""
    for item, before, parent in bookmarks(document):
        if item.get("/Parent") is None or item.Parent.objgen != parent.objgen:
            yield name_of(item), "has another parent"
        if (before is None) != ("/Prev" not in item) or (before is not None and item.Prev.objgen != before.objgen):
            yield name_of(item), "does not follow the one before it"
