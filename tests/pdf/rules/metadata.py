"""The XMP packet, and that Info says the same."""
import re

from .document import NAMESPACES, is_language
from .registry import rule

CONTAINERS = {"dc:title": "Alt", "dc:description": "Alt", "dc:creator": "Seq", "dc:language": "Bag"}
PREDEFINED = {NAMESPACES[prefix] for prefix in ("dc", "pdf", "xmp", "pdfaid", "pdfaExtension")}
SCHEMA_KEYS = ("schema", "namespaceURI", "prefix")
PROPERTY_KEYS = ("name", "valueType", "category", "description")
INFO = {"/Title": "dc:title", "/Author": "dc:creator", "/Subject": "dc:description", "/Keywords": "pdf:Keywords",
        "/Creator": "xmp:CreatorTool", "/Producer": "pdf:Producer"}
DATES = {"/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate"}
OTHER_INFO = {"/Fingerprint"}
RDF = "{%s}" % NAMESPACES["rdf"]
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def info(document):
    return {key: str(value) for key, value in document.pdf.trailer.get("/Info", {}).items()}


@rule("UA 06-001 XMP metadata")
def has_metadata(document):
    """The catalog has a metadata stream of XML."""
    stream = document.root.get("/Metadata")
    if stream is None or stream.get("/Type") != "/Metadata" or stream.get("/Subtype") != "/XML":
        yield "catalog", "has no XMP metadata"


@rule("A 6.6.2.1 packet")
def packet(document):
    """The XMP packet has a header without bytes and encoding, and an end."""
    head = re.match(r"<\?xpacket ([^?]*)\?>", document.packet)
    if document.packet and (not head or re.search(r"\b(bytes|encoding)=", head[1]) or "begin=" not in head[1]):
        yield "XMP", "has no packet header as it should be"
    if document.packet and not re.search(r"<\?xpacket end=[\"'][rw][\"']\?>\s*$", document.packet):
        yield "XMP", "has no end of the packet"


@rule("A 6.6.2.1 XML")
def well_formed(document):
    """The packet is well-formed XML in UTF-8."""
    if document.packet and (document.xmp is None or "\ufffd" in document.packet):
        yield "XMP", "is no XML in UTF-8"


@rule("UA 06-002 PDF/UA identifier")
def ua_identifier(document):
    """pdfuaid:part is 1."""
    if document.text("pdfuaid:part") != "1":
        yield "XMP", f"pdfuaid:part is '{document.text('pdfuaid:part')}'"


@rule("UA 06-003 dc:title")
def title(document):
    """The document has a title."""
    if not document.text("dc:title"):
        yield "XMP", "has no title"


@rule("UA 11-006 metadata language")
def metadata_language(document):
    """dc:language is the catalog's language."""
    if document.text("dc:language") != str(document.root.get("/Lang", "")):
        yield "XMP", f"dc:language is '{document.text('dc:language')}'"


@rule("A 6.6.4 part")
def part(document):
    """pdfaid:part is 2 or 3."""
    if document.part not in ("2", "3"):
        yield "XMP", f"pdfaid:part is '{document.part}'"


@rule("A 6.6.4 conformance level")
def conformance_level(document):
    """pdfaid:conformance is A."""
    if document.text("pdfaid:conformance") != "A":
        yield "XMP", f"pdfaid:conformance is '{document.text('pdfaid:conformance')}'"


@rule("A 6.6.2.3 extension schemas")
def extension_schemas(document):
    """Every property of a schema that XMP does not know is described in the packet."""
    if document.xmp is None:
        return
    described = set()
    for schema in document.properties("pdfaExtension:schemas/rdf:Bag/rdf:li"):
        space = schema.findtext("pdfaSchema:namespaceURI", "", NAMESPACES)
        names = schema.findall("pdfaSchema:property/rdf:Seq/rdf:li/pdfaProperty:name", NAMESPACES)
        described |= {"{%s}%s" % (space, name.text) for name in names}
    for description in document.xmp.iter(RDF + "Description"):
        for element in description:
            if element.tag[1:].partition("}")[0] not in PREDEFINED and element.tag not in described:
                yield "XMP", f"does not describe {element.tag}"


@rule("A 6.6.2.3.3 schema descriptions")
def schema_descriptions(document):
    """A schema's description has all its fields, and so has each property's."""
    for schema in document.properties("pdfaExtension:schemas/rdf:Bag/rdf:li"):
        for key in SCHEMA_KEYS:
            if not schema.findtext(f"pdfaSchema:{key}", "", NAMESPACES):
                yield "XMP", f"pdfaSchema:{key} is missing"
        for found in schema.findall("pdfaSchema:property/rdf:Seq/rdf:li", NAMESPACES):
            for key in PROPERTY_KEYS:
                if not found.findtext(f"pdfaProperty:{key}", "", NAMESPACES):
                    yield "XMP", f"pdfaProperty:{key} is missing"
            if found.findtext("pdfaProperty:category", "", NAMESPACES) not in ("internal", "external", ""):
                yield "XMP", "pdfaProperty:category is neither internal nor external"


@rule("A 6.6.2.2 containers")
def containers(document):
    """Titles and descriptions are alternatives by language, creators a sequence, languages a bag."""
    for name, container in CONTAINERS.items():
        for found in document.properties(name):
            if [kid.tag for kid in found] != [RDF + container]:
                yield "XMP", f"{name} is no rdf:{container}"


@rule("A 6.6.2.2 language alternatives")
def language_alternatives(document):
    """The first alternative is x-default, and each has a language."""
    for found in document.properties("rdf:Alt"):
        languages = [item.get(XML_LANG, "") for item in found]
        if languages[:1] != ["x-default"] or not all(map(is_language, languages[1:])):
            yield "XMP", f"alternatives in {languages}"


@rule("A 6.6.2.2 dates")
def xmp_dates(document):
    """Dates have the form of ISO 8601, with a time zone."""
    for name in DATES.values():
        date = document.text(name)
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", date):
            yield "XMP", f"{name} is '{date}'"


@rule("A 6.6.3 Info texts")
def info_texts(document):
    """Info and XMP say the same."""
    told = info(document)
    for key, name in INFO.items():
        if told.get(key, "") != document.text(name):
            yield "Info", f"{key[1:]} is '{told.get(key, '')}', {name} is '{document.text(name)}'"


@rule("A 6.6.3 Info dates")
def info_dates(document):
    """Info's dates are those of XMP."""
    told = info(document)
    for key, name in DATES.items():
        date = re.sub(r"[-T]|(?<=\d):(?=\d)", "", document.text(name)[:19])
        zone = document.text(name)[19:].replace(":", "'")
        if told.get(key, "") != f"D:{date}{zone}" + ("'" if "'" in zone else ""):
            yield "Info", f"{key[1:]} is '{told.get(key, '')}', {name} is '{document.text(name)}'"


@rule("PDF 14.3.3 Info keys")
def info_keys(document):
    """Info says nothing that the author did not write."""
    for key in info(document):
        if key not in INFO and key not in DATES and key not in OTHER_INFO:
            yield "Info", f"has {key}"
