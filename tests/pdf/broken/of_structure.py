"""Breaks of the structure tree."""
from pikepdf import Array, Dictionary, Name, String

from .copy import Break
from .of_file import drop, put

def tree(copy):
    return copy.root.StructTreeRoot


def first(kind, number=0):
    return lambda copy: copy.element(kind, number)


def retype(kind, new, number=0):
    """Gives an element another type, and its marks too."""

    def change(copy):
        element = copy.element(kind, number)
        element.S = Name("/" + new)
        kids = element.K if isinstance(element.K, Array) else [element.K]
        for kid in (k for k in kids if isinstance(k, int)):
            copy.content(b"/%s <</MCID %d>>" % (kind.encode(), kid), b"/%s <</MCID %d>>" % (new.encode(), kid))

    return change


def without_structure(copy):
    del copy.root["/StructTreeRoot"]


def two_tops(copy):
    document = copy.element("Document")
    extra = copy.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Part, P=tree(copy), K=Array()))
    extra.K.append(new_kid(copy, extra, "TD"))
    tree(copy).K = Array([document, extra])


def new_kid(copy, parent, kind, **entries):
    kid = Dictionary(Type=Name.StructElem, S=Name("/" + kind), P=parent, K=Array())
    kid = copy.pdf.make_indirect(kid)
    for key, value in entries.items():
        kid["/" + key] = value
    return kid


def add(parent, kind, **entries):
    """Adds an empty element at the end of another."""

    def change(copy):
        into = copy.element(parent)
        kids = list(into.K) if isinstance(into.K, Array) else [into.K]
        into.K = Array(kids + [new_kid(copy, into, kind, **entries)])

    return change


def no_such_content(copy):
    heading = copy.element("H2")
    heading.K = Array([heading.K, 998])


def claim_twice(copy):
    into = copy.element("Sect")
    kid = new_kid(copy, into, "H2", K=copy.element("H2").K, Pg=copy.page)
    into.K = Array(list(into.K)[:1] + [kid] + list(into.K)[1:])


def swap_sections(copy):
    top = copy.element("Document")
    top.K = Array([*list(top.K)[:-2], top.K[-1], top.K[-2]])


def swap_parents(copy):
    array = copy.parents[1]
    array[0], array[-1] = array[-1], array[0]


def wrong_key(copy):
    copy.link.StructParent = copy.page.Annots[1].StructParent


def no_languages(copy):
    del copy.root["/Lang"]


LANGUAGES = ("A 6.7.4 catalog Lang", "UA 11-006 metadata language", "UA 11-001 language of text",
             "UA 11-002 language of Alt", "UA 11-004 Contents language")


def without(rule):
    return tuple(other for other in LANGUAGES if other != rule)


BREAKS = {
    "UA 7.1 structure tree": Break(without_structure, (
        "PDF 14.7.4.2 content in the structure", "PDF 14.7.4.4 parent tree", "PDF 14.7.4.3 object references",
        "UA 28-011 links in Link")),
    "PDF 14.8.4.2 Document": Break(two_tops, ("UA 09-004 table cells",)),
    "UA 02-001 standard types": Break(retype("Sect", "Chapter")),
    "UA 02-003 circular mapping": Break(put(tree, RoleMap=Dictionary(Mine=Name.Yours, Yours=Name.Mine))),
    "UA 02-004 standard types stay": Break(put(tree, RoleMap=Dictionary(TOC=Name.P))),
    "PDF 14.7.2 parents": Break(drop(first("H2"), "P")),
    "PDF 14.7.4.2 content in the structure": Break(
        lambda c: c.add_content(b"/P <</MCID 999>> BDC EMC\n"), ("PDF 14.7.4.4 parent tree",)),
    "PDF 14.7.4.2 structure has content": Break(no_such_content, ("UA 09-001 reading order",)),
    "PDF 14.7.4.2 MCID once": Break(claim_twice, ("UA 09-001 reading order", "PDF 14.7.4.4 parent tree")),
    "PDF 14.7.4.4 StructParents": Break(
        wrong_key, ("PDF 14.7.4.4 parent tree", "UA 28-011 links in Link")),
    "PDF 14.7.4.4 parent tree": Break(swap_parents),
    "PDF 14.7.4.4 next key": Break(put(tree, ParentTreeNextKey=1)),
    "PDF 14.8.4 empty elements": Break(add("Sect", "P")),
    "PDF 14.8.4 inline in block": Break(add("P", "P", K=Array()), ("PDF 14.8.4 empty elements",)),
    "UA 09-001 reading order": Break(swap_sections),
    "UA 14-002 first heading": Break(retype("H1", "H2")),
    "UA 14-003 heading levels": Break(retype("H2", "H3")),
    "UA 14-007 H and Hn": Break(retype("H3", "H")),
    "UA 09-005 lists": Break(retype("LI", "Div"), ("UA 09-005 labels and bodies",)),
    "UA 09-005 list items": Break(retype("LBody", "Lbl"), ("PDF 14.8.4 inline in block",)),
    "UA 09-005 labels and bodies": Break(retype("LI", "Sect"), ("UA 09-005 lists",)),
    "UA 16-001 list numbering": Break(drop(first("L"), "A")),
    "UA 13-004 Figure Alt": Break(put(first("Figure"), Alt=String(" "))),
    "UA 7.3 Figure BBox": Break(drop(first("Figure"), "A")),
    "A 6.7.4 element Lang": Break(put(first("H2"), Lang=String("zh_Hans"))),
    "UA 11-001 language of text": Break(no_languages, without("UA 11-001 language of text")),
    "UA 11-002 language of Alt": Break(no_languages, without("UA 11-002 language of Alt")),
    "UA 11-004 Contents language": Break(no_languages, without("UA 11-004 Contents language")),
    "PDF 14.7.2 element pages": Break(drop(first("H2"), "Pg"), (
        "PDF 14.7.4.2 content in the structure", "PDF 14.7.4.2 structure has content")),
    "UA 28-011 links in Link": Break(drop(lambda c: c.link, "StructParent"), ("PDF 14.7.4.4 StructParents",)),
    "UA 7.18.5 Link elements": Break(
        lambda c: c.element("Link").__setitem__("/K", c.element("Link").K[0]), ("PDF 14.7.4.3 object references",)),
    "PDF 14.7.4.3 object references": Break(lambda c: c.page.Annots.__delitem__(0), ("PDF 14.7.4.4 parent tree",)),
    "UA 09-004 tables": Break(add("Table", "P"), ("PDF 14.8.4 empty elements",), "table"),
    "UA 09-004 table rows": Break(add("TR", "P"), ("PDF 14.8.4 empty elements",), "table"),
    "UA 09-004 table cells": Break(add("Sect", "TD")),
    "UA 15-003 TH Scope": Break(drop(first("TH"), "A"), base="table"),
    "UA 7.2 regular tables": Break(add("TR", "TD"), base="table"),
}
