"""The rules of PDF/UA-1 and PDF/A-2a that a CV can break, for check_pdf.py. Numbers are those of the veraPDF profiles."""
import re

import pikepdf
from pikepdf import Dictionary, Name

PAINTING = {"Tj", "TJ", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "'", '"'}
MAY_STAND_IN = {"LI": {"L"}, "LBody": {"LI"}, "Lbl": {"LI"}, "TR": {"Table"}, "TH": {"TR"}, "TD": {"TR"}}


def as_list(value):
    return list(value) if isinstance(value, pikepdf.Array) else [] if value is None else [value]


def check_catalog(document):
    root = document.Root
    xmp = root.Metadata.read_bytes().decode() if "/Metadata" in root else ""
    wanted = {
        "UA 5-1: no pdfuaid:part": "<pdfuaid:part>1</pdfuaid:part>" in xmp,
        "A 6.6.4: no PDF/A-2a claim": "<pdfaid:part>2</pdfaid:part>" in xmp and "<pdfaid:conformance>A<" in xmp,
        "A 6.6.2.3: no extension schema": "pdfaExtension:schemas" in xmp,
        "UA 7.1-9: no dc:title": 'xml:lang="x-default"' in xmp.partition("<dc:title>")[2].partition("</dc:title>")[0],
        "UA 6.2: not marked": bool(root.get("/MarkInfo", Dictionary()).get("/Marked", False)),
        "UA 7.1-10: no DisplayDocTitle": bool(root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False)),
        "UA 7.2: no Lang": bool(re.match(r"[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$", str(root.get("/Lang", "")))),
        "UA 7.1-11: no structure": "/StructTreeRoot" in root,
        "A 6.2.4.3: no output intent": "/OutputIntents" in root,
        "A 6.1.3: no ID": "/ID" in document.trailer,
        "A 6.6.3: Info and XMP disagree": str(document.docinfo.get("/Producer", "")) in xmp,
    }
    return [rule for rule, is_kept in wanted.items() if not is_kept]


def walk(element, parent, visit):
    """Visits each structure element with its parent's type; `visit` gives what is wrong."""
    yield from visit(element, parent)
    for kid in as_list(element.get("/K")):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from walk(kid, str(element.S)[1:], visit)


class Visitor:
    """Collects what the structure tree says of each page's marked content."""

    def __init__(self):
        self.mcids = {}  # page's object: the MCIDs in the tree
        self.last_heading = 0

    def __call__(self, element, parent):
        kind = str(element.S)[1:]
        if kind in MAY_STAND_IN and parent not in MAY_STAND_IN[kind]:
            yield f"UA 7.2: {kind} in {parent}"
        if kind == "Figure" and not str(element.get("/Alt", "")):
            yield "UA 7.3-1: a Figure without Alt"
        if heading := re.match(r"H([1-6])$", kind):
            if int(heading[1]) > self.last_heading + 1:
                yield f"UA 7.4.2: {kind} after H{self.last_heading}"
            self.last_heading = int(heading[1])
        kids = as_list(element.get("/K"))
        if not kids:
            yield f"an empty {kind}"
        if kind == "Link" and not any(isinstance(k, Dictionary) and k.get("/Type") == "/OBJR" for k in kids):
            yield "UA 7.18.5: a Link without its annotation"
        for kid in kids:
            if isinstance(kid, int):
                self.mcids.setdefault(element.Pg.objgen, []).append(kid)
            elif kid.get("/Type") == "/MCR":
                self.mcids.setdefault(kid.Pg.objgen, []).append(int(kid.MCID))


def check_marks(page, number, mcids):
    """Everything painted stands in one MCID of the tree or in one Artifact; none is nested."""
    open_marks, used = [], []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            properties = operands[1] if len(operands) > 1 else Dictionary()
            if open_marks:
                yield f"UA 7.1-1: page {number}: nested marked content"
            if "/MCID" in properties:
                used.append(int(properties.MCID))
            elif str(operands[0]) != "/Artifact":
                yield f"UA 7.1-3: page {number}: {operands[0]} is neither an artifact nor in the structure"
            open_marks.append(operands[0])
        elif name == "EMC":
            open_marks.pop()
        elif name in PAINTING and not open_marks:
            yield f"UA 7.1-3: page {number}: {name} outside of marked content"
    if sorted(used) != sorted(mcids):
        yield f"page {number}: the MCIDs of the content are not those of the structure"


def check_annotations(page, number):
    for annotation in page.get("/Annots", []):
        if page.get("/Tabs") != Name.S:
            yield f"UA 7.18.3: page {number}: no Tabs /S"
        if not str(annotation.get("/Contents", "")):
            yield f"UA 7.18.5-2: page {number}: a link without Contents"
        if "/StructParent" not in annotation:
            yield f"UA 7.18.1: page {number}: an annotation outside of the structure"
        if int(annotation.get("/F", 0)) != 4:
            yield f"A 6.3.2: page {number}: an annotation that is not printed"


def check_tags(document):
    """All broken rules, as sentences."""
    errors = check_catalog(document)
    if "/StructTreeRoot" not in document.Root:
        return errors
    visitor = Visitor()
    for top in as_list(document.Root.StructTreeRoot.K):
        errors += walk(top, "root", visitor)
    for number, page in enumerate(document.pages, 1):
        errors += check_marks(page, number, visitor.mcids.get(page.objgen, []))
        errors += check_annotations(page, number)
    return errors
