"""Breaks of the XMP packet."""
from .copy import Break, edit

BREAKS = {
    "UA 06-001 XMP metadata": Break(lambda c: c.root.Metadata.__setitem__("/Subtype", c.root.Metadata.Type)),
    "A 6.6.2.1 packet": Break(lambda c: c.xmp('?xpacket begin="', '?xpacket bytes="9" begin="')),
    "A 6.6.2.1 XML": Break(
        lambda c: edit(c.root.Metadata, b"<dc:format>", b"<dc:format>\xff"), ("A 6.6.3 Info texts",)),
    "UA 06-002 PDF/UA identifier": Break(lambda c: c.xmp("<pdfuaid:part>1", "<pdfuaid:part>2")),
    "UA 06-003 dc:title": Break(
        lambda c: (c.xmp("Nia Sample</rdf:li></rdf:Alt></dc:title>", "</rdf:li></rdf:Alt></dc:title>"),
                   c.pdf.trailer.Info.__delitem__("/Title"))),
    "UA 11-006 metadata language": Break(lambda c: c.xmp("<rdf:li>en</rdf:li>", "<rdf:li>fr</rdf:li>")),
    "A 6.6.4 part": Break(lambda c: c.xmp("<pdfaid:part>2", "<pdfaid:part>1")),
    "A 6.6.4 conformance level": Break(lambda c: c.xmp("<pdfaid:conformance>A", "<pdfaid:conformance>U")),
    "A 6.6.2.3 extension schemas": Break(lambda c: c.xmp("<pdfaProperty:name>part", "<pdfaProperty:name>amd")),
    "A 6.6.2.3.3 schema descriptions": Break(lambda c: c.xmp("<pdfaProperty:category>internal", "<pdfaProperty:category>")),
    "A 6.6.2.2 containers": Break(
        lambda c: (c.xmp("<dc:creator><rdf:Seq>", "<dc:creator><rdf:Bag>"),
                   c.xmp("</rdf:Seq></dc:creator>", "</rdf:Bag></dc:creator>"))),
    "A 6.6.2.2 language alternatives": Break(lambda c: c.xmp('xml:lang="x-default"', 'xml:lang="en"')),
    "A 6.6.2.2 dates": Break(
        lambda c: c.xmp("<xmp:ModifyDate>2000-01-01T", "<xmp:ModifyDate>2000-01-01 "), ("A 6.6.3 Info dates",)),
}
