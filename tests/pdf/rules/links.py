"""Annotations: links, each in its element."""
import collections

from .document import is_language, name_of
from .registry import rule

PRINT, FORBIDDEN = 1 << 2, 1 << 0 | 1 << 1 | 1 << 5 | 1 << 8  # invisible, hidden, not viewed, toggled


@rule("A 6.3.1 annotation types")
def annotation_types(document):
    """All annotations are links."""
    for page, annotation in document.annotations:
        if annotation.get("/Subtype") != "/Link":
            yield str(page), f"{name_of(annotation)} is a {annotation.get('/Subtype')}"


@rule("A 6.3.2 annotation flags")
def annotation_flags(document):
    """An annotation is printed and never hidden."""
    for page, annotation in document.annotations:
        flags = int(annotation.get("/F", 0))
        if not flags & PRINT or flags & FORBIDDEN:
            yield str(page), f"{name_of(annotation)} has F {flags}"


@rule("UA 28-008 Tabs")
def tabs(document):
    """A page with annotations says in which order a tabulator goes through them."""
    for page in document.pages:
        if "/Annots" in page.dict and "/Tabs" not in page.dict:
            yield str(page), "has annotations, but no Tabs"


@rule("UA 28-009 tab order")
def tab_order(document):
    """That order is the structure's."""
    for page in document.pages:
        if "/Annots" in page.dict and page.dict.get("/Tabs", "/S") != "/S":
            yield str(page), f"Tabs is {page.dict.Tabs}"


@rule("UA 28-011 links in Link")
def links_in_link(document):
    """An annotation's StructParent leads to a Link element."""
    parents = document.parents
    for page, annotation in document.annotations:
        key = annotation.get("/StructParent")
        element = parents.get(int(key)) if key is not None else None
        if element is None or not hasattr(element, "get") or element.get("/S") != "/Link":
            yield str(page), f"{name_of(annotation)} stands in no Link"


@rule("UA 28-012 Contents")
def contents(document):
    """A link says in words where it leads."""
    for page, annotation in document.annotations:
        if not str(annotation.get("/Contents", "")).strip():
            yield str(page), f"{name_of(annotation)} has no Contents"


@rule("UA 11-004 Contents language")
def contents_language(document):
    """The language of those words is known: that of the Link element."""
    parents = {element.node.objgen: element for element in document.elements}
    for page, annotation in document.annotations:
        element = next((parents[node.objgen] for node in [document.parents.get(annotation.get("/StructParent"))]
                        if hasattr(node, "objgen") and node.objgen in parents), None)
        if not is_language((element.language() if element else "") or document.root.get("/Lang", "")):
            yield str(page), f"{name_of(annotation)} has no language"


@rule("UA 7.18.5 Link elements")
def link_elements(document):
    """A Link element holds what it shows and the annotation."""
    for element in document.elements:
        if element.kind == "Link" and (not element.objects or not any(element.content_order())):
            yield str(element), "has no annotation" if not element.objects else "shows nothing"


@rule("PDF 14.7.4.3 object references")
def object_references(document):
    """Each annotation stands in the structure once, and the structure refers to no others."""
    held = collections.Counter(o.Obj.objgen for e in document.elements for o in e.objects if "/Obj" in o)
    there = collections.Counter(annotation.objgen for _, annotation in document.annotations)
    if held != there:
        yield "structure", f"refers to annotations {sorted(held)}, the pages have {sorted(there)}"


@rule("PDF 12.5.2 annotation areas")
def annotation_areas(document):
    """An annotation covers an area of its page."""
    for page, annotation in document.annotations:
        box = [float(n) for n in page.dict.MediaBox]
        area = [float(n) for n in annotation.get("/Rect", [0, 0, 0, 0])]
        is_inside = box[0] <= area[0] < area[2] <= box[2] and box[1] <= area[1] < area[3] <= box[3]
        if not is_inside:
            yield str(page), f"{name_of(annotation)} covers {area}"
