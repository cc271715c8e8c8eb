"""Breaks of what the file is: bytes, objects, limits, catalog, pictures, attachments."""
import struct

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from .copy import Break


def raw(old, new, last=False):
    """Replaces bytes of the file by as many."""
    assert len(old) == len(new)

    def change(data):
        at = data.rindex(old) if last else data.index(old)
        return data[:at] + new + data[at + len(old):]

    return lambda copy: copy.bytes(change)


def put(find, **entries):
    """Sets entries of a dictionary."""

    def change(copy):
        for key, value in entries.items():
            find(copy)["/" + key] = value

    return change


def drop(find, key):
    def change(copy):
        del find(copy)["/" + key]

    return change


def root(copy):
    return copy.root


def page(copy):
    return copy.page


def info(copy):
    return copy.pdf.trailer.Info


def with_stream(**entries):
    """Adds a stream with entries of its own."""

    def change(copy):
        stream = copy.pdf.make_indirect(pikepdf.Stream(copy.pdf, b"data"))
        for key, value in entries.items():
            stream["/" + key] = value

    return change


def profile(copy):
    return copy.root.OutputIntents[0].DestOutputProfile


def profile_bytes(at, new):
    def change(copy):
        data = bytearray(profile(copy).read_bytes())
        data[at:at + len(new)] = new
        profile(copy).write(bytes(data))

    return change


def bookmark(copy):
    return copy.root.Outlines.First


def mask(copy):
    return copy.image(lambda o: "/SMask" in o).SMask


def jpeg(copy):
    return copy.image(lambda o: o.get("/Filter") == "/DCTDecode")


def rows(copy):
    return copy.image(lambda o: "/SMask" in o)


def shorter_picture(copy):
    rows(copy).write(rows(copy).read_bytes()[:-3])


def spec(copy):
    return copy.root.AF[0]


BREAKS = {
    "A 6.1.2 header": Break(raw(b"%PDF-1.7", b"%PDF-1.9")),
    "A 6.1.2 binary comment": Break(raw(b"%\xe2\xe3\xcf\xd3", b"%cafe")),
    "A 6.1.3 file identifier": Break(lambda c: c.bytes(lambda d: d.replace(b"/ID", b"/Id"))),
    "A 6.1.3 no encryption": Break(lambda c: c.bytes(lambda d: d.replace(b"trailer\n<<", b"trailer\n<< /Encrypt null"))),
    "A 6.1.3 end of file": Break(lambda c: c.bytes(lambda d: d + b"more\n")),
    "A 6.1.4 cross-reference table": Break(raw(b" 00000 n \n", b" 00000 n\n ", last=True)),
    "A 6.1.6 hexadecimal strings": Break(lambda c: c.add_content(b"% <ABC>\n")),
    "A 6.1.7 stream keywords": Break(raw(b"\nendstream", b"\rendstream")),
    "A 6.1.7 external streams": Break(with_stream(FFilter=Name.FlateDecode)),
    "A 6.1.7 filters": Break(with_stream(Filter=Name.ASCIIHexDecode), ("PDF 7.5 syntax",)),
    "A 6.1.9 indirect objects": Break(raw(b"\nendobj\n", b" endobj\n")),
    "A 6.1.13 strings": Break(put(root, PieceInfo=String("x" * 32768))),
    "A 6.1.13 names": Break(put(root, PieceInfo=Name("/" + "x" * 128))),
    "A 6.1.13 numbers": Break(put(root, PieceInfo=Array([2**31]))),
    "A 6.1.13 page sizes": Break(put(page, MediaBox=Array([0, 0, 14401, 842]))),
    "A 6.1.13 graphics states": Break(lambda c: c.add_content(b"q " * 29 + b"Q " * 29)),
    "PDF 7.5 syntax": Break(lambda c: c.page.Contents.write(c.page.Contents.read_raw_bytes()[:-8],
                                                          filter=Name.FlateDecode),
                            ("PDF 14.6 balance of marks", "PDF 14.7.4.2 structure has content",
                             "PDF 9.4.1 balance of text objects")),
    "PDF 7.2.2 catalog Version": Break(put(root, Version=Name("/2.0"))),
    "A 6.7.2.2 Marked": Break(drop(root, "MarkInfo")),
    "UA 01-007 Suspects": Break(put(lambda c: c.root.MarkInfo, Suspects=True)),
    "UA 07-001 DisplayDocTitle": Break(drop(root, "ViewerPreferences")),
    "UA 07-002 title is shown": Break(put(lambda c: c.root.ViewerPreferences, DisplayDocTitle=False)),
    "A 6.7.4 catalog Lang": Break(put(root, Lang=String("english_")),
                                   ("UA 11-006 metadata language", "UA 11-004 Contents language")),
    "A 6.4 forms": Break(put(root, AcroForm=Dictionary(XFA=Array()))),
    "A 6.9 optional content": Break(put(root, OCProperties=Dictionary())),
    "A 6.10 presentations": Break(put(page, PresSteps=Dictionary())),
    "A 6.11 requirements": Break(put(root, Requirements=Array())),
    "A 6.2.3 output intent": Break(drop(root, "OutputIntents")),
    "A 6.2.3 profile header": Break(profile_bytes(8, b"\x05")),
    "A 6.2.3 profile tags": Break(profile_bytes(132, struct.pack(">4s", b"none"))),
    "PDF 7.7.3 page tree": Break(put(lambda c: c.root.Pages, Count=7)),
    "PDF 12.3.3 bookmark targets": Break(put(bookmark, Title=String(""))),
    "PDF 12.3.3 bookmark chain": Break(drop(bookmark, "Parent")),
    "A 6.2.8.1 Interpolate": Break(put(jpeg, Interpolate=True)),
    "A 6.2.8.1 Alternates and OPI": Break(put(jpeg, Alternates=Array())),
    "A 6.2.4.3 picture colours": Break(put(jpeg, ColorSpace=Name.DeviceCMYK)),
    "A 6.2.8.1 bits of a component": Break(put(jpeg, BitsPerComponent=3), ("PDF 8.9.5 pixels",)),
    "A 6.2.8.3 soft masks": Break(put(mask, Mask=Array([0, 0]))),
    "PDF 8.9.5 pixels": Break(shorter_picture, ("PDF 7.5 syntax",)),
    "A 6.8 part 3": Break(lambda c: c.xmp("<pdfaid:part>3", "<pdfaid:part>2"), base="attachment"),
    "UA 21-001 F and UF": Break(drop(spec, "UF"), base="attachment"),
    "A 6.8 AFRelationship": Break(drop(spec, "AFRelationship"), base="attachment"),
    "A 6.8 associated files": Break(drop(root, "AF"), base="attachment"),
    "A 6.8 media types": Break(drop(lambda c: spec(c).EF.F, "Subtype"), base="attachment"),
    "A 6.8 Params": Break(drop(lambda c: spec(c).EF.F, "Params"), base="attachment"),
    "PDF 7.11.4 attachment names": Break(drop(root, "Names"), base="attachment"),
    "A 6.5.1 actions": Break(put(lambda c: c.link.A, S=Name.Launch)),
    "A 6.5.1 script names": Break(put(root, Names=Dictionary(JavaScript=Dictionary()))),
    "A 6.5.2 additional actions": Break(put(page, AA=Dictionary())),
    "A 6.5.2 OpenAction": Break(put(root, OpenAction=Dictionary(S=Name.URI))),
    "PDF 12.6.4.7 URIs": Break(put(lambda c: c.link.A, URI=String("file:///etc/passwd"))),
    "A 6.3.1 annotation types": Break(put(lambda c: c.link, Subtype=Name.Text)),
    "A 6.3.2 annotation flags": Break(put(lambda c: c.link, F=6)),
    "UA 28-008 Tabs": Break(drop(page, "Tabs")),
    "UA 28-009 tab order": Break(put(page, Tabs=Name.R)),
    "UA 28-012 Contents": Break(put(lambda c: c.link, Contents=String(" "))),
    "PDF 12.5.2 annotation areas": Break(put(lambda c: c.link, Rect=Array([10, 10, 10, 20]))),
    "A 6.6.3 Info texts": Break(put(info, Author=String("Nobody"))),
    "A 6.6.3 Info dates": Break(put(info, ModDate=String("D:20010101000000Z"))),
    "PDF 14.3.3 Info keys": Break(put(info, Company=String("Hidden"))),
}
