"""Attached files, which only PDF/A-3 allows."""
import re

from pikepdf import Array, Dictionary

from .registry import rule

RELATIONSHIPS = {"/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"}


def specifications(document):
    """The file specifications with a file in them."""
    return [(owner, spec) for owner, spec in document.dictionaries if isinstance(spec, Dictionary) and "/EF" in spec]


def embedded(document):
    """(name, stream) of the embedded files."""
    return [(owner, spec.EF[key]) for owner, spec in specifications(document) for key in spec.EF.keys()]


@rule("A 6.8 part 3")
def part_three(document):
    """A document with an attachment is PDF/A-3."""
    if specifications(document) and document.part != "3":
        yield "catalog", f"has attachments in PDF/A-{document.part}"


@rule("UA 21-001 F and UF")
def names(document):
    """An attached file has its name, twice (A 6.8-1)."""
    for owner, spec in specifications(document):
        if not str(spec.get("/F", "")) or not str(spec.get("/UF", "")):
            yield owner, "has not both F and UF"


@rule("A 6.8 AFRelationship")
def relationship(document):
    """An attached file says what it is to the document."""
    for owner, spec in specifications(document):
        if str(spec.get("/AFRelationship")) not in RELATIONSHIPS:
            yield owner, f"AFRelationship {spec.get('/AFRelationship')}"


@rule("A 6.8 associated files")
def associated(document):
    """An attached file is associated with the document."""
    held = {spec.objgen for spec in document.root.get("/AF", Array())}
    for owner, spec in specifications(document):
        if spec.objgen not in held:
            yield owner, "is not in the catalog's AF"


@rule("A 6.8 media types")
def media_types(document):
    """An attached file has a media type."""
    for owner, stream in embedded(document):
        if not re.fullmatch(r"/[\w.+-]+/[\w.+-]+", str(stream.get("/Subtype", ""))):
            yield owner, f"Subtype {stream.get('/Subtype')}"


@rule("A 6.8 Params")
def params(document):
    """An attached file says when it was changed, and how long it is."""
    for owner, stream in embedded(document):
        told = stream.get("/Params", Dictionary())
        if not re.match(r"D:\d{4}", str(told.get("/ModDate", ""))):
            yield owner, "has no ModDate"
        if told.get("/Size", len(stream.read_bytes())) != len(stream.read_bytes()):
            yield owner, f"Size is {told.Size} for {len(stream.read_bytes())} bytes"


@rule("PDF 7.11.4 attachment names")
def attachment_names(document):
    """Readers find each attached file among the catalog's names."""

    def visit(node):
        yield from node.get("/Names", Array())
        for kid in node.get("/Kids", Array()):
            yield from visit(kid)

    tree = document.root.get("/Names", Dictionary()).get("/EmbeddedFiles", Dictionary())
    listed = {value.objgen for value in visit(tree) if isinstance(value, Dictionary)}
    for owner, spec in specifications(document):
        if spec.objgen not in listed:
            yield owner, "is not in the name tree"
