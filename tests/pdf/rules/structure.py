"""The structure tree: that it holds all content once, in reading order, with the right roles."""
import collections
import re

from pikepdf import Array, Dictionary

from .document import is_language
from .registry import rule

STANDARD = set(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody "
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP "
    "Figure Formula Form".split()
)
INLINE = {"Span", "Link", "Quote", "Code", "Figure", "Lbl", "Reference", "Note"}
HOLDS_TEXT = {"P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl"} | INLINE - {"Figure"}
MAY_BE_EMPTY = {"TD", "TH"}
NUMBERINGS = {"None", "Disc", "Circle", "Square", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"}


def kinds(document, *wanted):
    return [element for element in document.elements if element.kind in wanted]


def roles(document):
    root = document.root.get("/StructTreeRoot", Dictionary())
    return {str(key)[1:]: str(value)[1:] for key, value in root.get("/RoleMap", Dictionary()).items()}


@rule("UA 7.1 structure tree")
def structure_tree(document):
    """The catalog has a structure tree with elements."""
    if not document.elements:
        yield "catalog", "has no structure"


@rule("PDF 14.8.4.2 Document")
def one_document(document):
    """The tree has one element at its top, a Document."""
    tops = [element.kind for element in document.elements if not element.parent]
    if document.elements and tops != ["Document"]:
        yield "structure", f"begins with {tops}"


@rule("UA 02-001 standard types")
def standard_types(document):
    """Every type is a standard one, or mapped to one."""
    mapped = roles(document)
    for element in document.elements:
        kind = element.kind
        for _ in mapped:
            kind = mapped.get(kind, kind)
        if kind not in STANDARD:
            yield str(element), "is of no standard type"


@rule("UA 02-003 circular mapping")
def circular_mapping(document):
    """No mapping of types leads back to where it began."""
    mapped = roles(document)
    for begin in mapped:
        kind, seen = begin, set()
        while kind in mapped and kind not in seen:
            seen.add(kind)
            kind = mapped[kind]
        if kind == begin:
            yield "RoleMap", f"{begin} leads to itself"


@rule("UA 02-004 standard types stay")
def standard_types_stay(document):
    """Standard types are not mapped to others."""
    for kind in STANDARD & roles(document).keys():
        yield "RoleMap", f"maps {kind}"


@rule("PDF 14.7.2 parents")
def parents(document):
    """Each element knows its parent."""
    root = document.root.get("/StructTreeRoot")
    for element in document.elements:
        wanted = element.parent.node if element.parent else root
        if "/P" not in element.node or element.node.P.objgen != wanted.objgen:
            yield str(element), "has another parent"


@rule("PDF 14.7.4.2 content in the structure")
def content_in_structure(document):
    """Each MCID of a page belongs to an element."""
    for page in document.pages:
        for mcid in page.mcids:
            if (page.dict.objgen, mcid) not in document.element_of:
                yield str(page), f"MCID {mcid} belongs to no element"


@rule("PDF 14.7.4.2 structure has content")
def structure_has_content(document):
    """Each MCID of an element stands on its page."""
    there = {(page.dict.objgen, mcid) for page in document.pages for mcid in page.mcids}
    for element in document.elements:
        for content in element.contents:
            if content not in there:
                yield str(element), f"MCID {content[1]} is not on its page"


@rule("PDF 14.7.4.2 MCID once")
def mcid_once(document):
    """No MCID stands twice on a page or in the tree."""
    for page in document.pages:
        for mcid, count in collections.Counter(page.mcids).items():
            if count > 1:
                yield str(page), f"MCID {mcid} stands there {count} times"
    held = collections.Counter(content for element in document.elements for content in element.contents)
    for (_, mcid), count in held.items():
        if count > 1:
            yield "structure", f"MCID {mcid} has {count} elements"


@rule("PDF 14.7.4.4 StructParents")
def struct_parents(document):
    """Pages and annotations have keys of their own in the parent tree."""
    keys = [page.dict.get("/StructParents") for page in document.pages]
    keys += [annotation.get("/StructParent") for _, annotation in document.annotations]
    if None in keys:
        yield "structure", "a page or annotation has no key"
    if len(set(keys)) != len(keys):
        yield "structure", "a key serves twice"


@rule("PDF 14.7.4.4 parent tree")
def parent_tree(document):
    """The parent tree leads from each MCID and each annotation back to its element, and nowhere else."""
    told = document.parents
    for page in document.pages:
        key = page.dict.get("/StructParents")
        elements = told.get(int(key)) if key is not None else None
        if not isinstance(elements, Array) or len(elements) < len(set(page.mcids)):
            yield str(page), "has no elements in the parent tree, or not enough"
            continue
        for mcid in page.mcids:
            owner = document.element_of.get((page.dict.objgen, mcid))
            if owner and (mcid >= len(elements) or elements[mcid].objgen != owner.node.objgen):
                yield str(page), f"MCID {mcid} leads to another element than {owner}"
    for element in document.elements:
        for reference in element.objects:
            key = reference.get("/Obj", Dictionary()).get("/StructParent")
            if key is not None and getattr(told.get(int(key)), "objgen", None) != element.node.objgen:
                yield str(element), "its annotation leads to another element"


@rule("PDF 14.7.4.4 next key")
def next_key(document):
    """The next free key of the parent tree is above all that are used."""
    root = document.root.get("/StructTreeRoot", Dictionary())
    if document.parents and int(root.get("/ParentTreeNextKey", 0)) <= max(document.parents):
        yield "structure", f"the next key is {root.get('/ParentTreeNextKey')}, {max(document.parents)} is used"


@rule("PDF 14.8.4 empty elements")
def empty_elements(document):
    """An element holds something, unless it is a cell of a table."""
    for element in document.elements:
        if not element.items and element.kind not in MAY_BE_EMPTY:
            yield str(element), "holds nothing"


@rule("PDF 14.8.4 inline in block")
def inline_in_block(document):
    """Paragraphs, headings and what stands in a line hold no blocks."""
    for element in document.elements:
        if element.parent and element.parent.kind in HOLDS_TEXT and element.kind not in INLINE:
            yield str(element), f"stands in {element.parent}"


@rule("UA 09-001 reading order")
def reading_order(document):
    """The content of each page stands in the order of the structure."""
    for page in document.pages:
        tree = [mcid for top in document.elements[:1] for at, mcid in top.content_order() if at == page.dict.objgen]
        after = next((a for a, b in zip(tree, tree[1:]) if b < a), None)
        if after is not None:
            yield str(page), f"what the structure has after MCID {after} stands before it"


@rule("UA 14-002 first heading")
def first_heading(document):
    """The first heading is an H1."""
    headings = [element for element in document.elements if re.fullmatch("H[1-6]", element.kind)]
    if headings and headings[0].kind != "H1":
        yield str(headings[0]), "is the first heading"


@rule("UA 14-003 heading levels")
def heading_levels(document):
    """A heading is one level at most below the one before it."""
    headings = [element for element in document.elements if re.fullmatch("H[1-6]", element.kind)]
    for before, heading in zip(headings, headings[1:]):
        if int(heading.kind[1]) > int(before.kind[1]) + 1:
            yield str(heading), f"follows {before}"


@rule("UA 14-007 H and Hn")
def one_kind_of_headings(document):
    """Headings are all numbered, or none is."""
    if kinds(document, "H") and any(re.fullmatch("H[1-6]", e.kind) for e in document.elements):
        yield "structure", "has H beside H1"


@rule("UA 09-005 lists")
def lists(document):
    """A list holds items and lists."""
    for element in kinds(document, "L"):
        for kid in element.kids:
            if kid.kind not in ("LI", "L", "Caption"):
                yield str(element), f"holds {kid}"


@rule("UA 09-005 list items")
def list_items(document):
    """An item stands in a list and holds a label and a body."""
    for element in kinds(document, "LI"):
        if not element.parent or element.parent.kind != "L":
            yield str(element), "stands in no list"
        for kid in element.kids:
            if kid.kind not in ("Lbl", "LBody"):
                yield str(element), f"holds {kid}"
        if not any(kid.kind == "LBody" for kid in element.kids):
            yield str(element), "has no body"


@rule("UA 09-005 labels and bodies")
def labels_and_bodies(document):
    """A label or a body stands in an item."""
    for element in kinds(document, "Lbl", "LBody"):
        if not element.parent or element.parent.kind != "LI":
            yield str(element), "stands in no item"


@rule("UA 16-001 list numbering")
def list_numbering(document):
    """A list with labels says how it is numbered (PDF 14.8.5.5)."""
    for element in kinds(document, "L"):
        told = element.attribute("/ListNumbering", "")
        if str(told)[1:] not in NUMBERINGS:
            yield str(element), f"ListNumbering {told}"


@rule("UA 13-004 Figure Alt")
def figure_alt(document):
    """A figure says in words what it shows."""
    for element in kinds(document, "Figure"):
        if not str(element.node.get("/Alt", "")).strip() and "/ActualText" not in element.node:
            yield str(element), "has no Alt"


@rule("UA 7.3 Figure BBox")
def figure_box(document):
    """A figure says where it stands, on its page."""
    pages = {page.dict.objgen: page for page in document.pages}
    for element in kinds(document, "Figure"):
        box = [float(n) for n in element.attribute("/BBox", [])]
        page = pages.get(element.node.get("/Pg", Dictionary()).objgen)
        media = [float(n) for n in page.dict.MediaBox] if page else [0, 0, 0, 0]
        if len(box) != 4 or not (media[0] <= box[0] < box[2] <= media[2] and media[1] <= box[1] < box[3] <= media[3]):
            yield str(element), f"BBox {box}"


@rule("A 6.7.4 element Lang")
def element_languages(document):
    """The languages of elements are BCP 47 tags."""
    for element in document.elements:
        if "/Lang" in element.node and not is_language(element.node.Lang):
            yield str(element), f"Lang '{element.node.Lang}'"


@rule("UA 11-001 language of text")
def language_of_text(document):
    """The language of all marked content is known."""
    default = str(document.root.get("/Lang", ""))
    for element in document.elements:
        if element.contents and not (element.language() or default):
            yield str(element), "is in no language"


@rule("UA 11-002 language of Alt")
def language_of_alt(document):
    """The language of alternative texts is known."""
    default = str(document.root.get("/Lang", ""))
    for element in document.elements:
        if "/Alt" in element.node and not (element.language() or default):
            yield str(element), "has an Alt in no language"


@rule("PDF 14.7.2 element pages")
def element_pages(document):
    """An element with content of its own says on which page."""
    pages = {page.dict.objgen for page in document.pages}
    for element in document.elements:
        if any(page not in pages for page, _ in element.contents):
            yield str(element), "has content on no page"
