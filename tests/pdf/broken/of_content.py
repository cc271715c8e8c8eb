"""Breaks of content streams."""
from pikepdf import Array, Dictionary, Name

from .copy import Break
from .of_file import with_stream


def says(text):
    return lambda copy: copy.add_content(text)


def with_state(copy):
    copy.pdf.make_indirect(Dictionary(Type=Name.ExtGState, TR=Name.Identity))


def in_heading(before, after):
    """Puts something into the first heading's marked content, at its beginning and end."""

    def change(copy):
        data = copy.page.Contents.read_bytes()
        begin = data.index(b"BDC", data.index(b"/H1 <<")) + 4
        end = data.index(b"EMC", begin)
        copy.page.Contents.write(data[:begin] + before + data[begin:end] + after + data[end:])

    return change


def rename_mark(copy):
    copy.content(b"/H1 <</MCID", b"/H2 <</MCID")


def cross(copy):
    """Opens a sequence in a text object and closes it after its end."""
    copy.add_content(b"BT /Artifact BMC ET EMC\n")


BREAKS = {
    "UA 01-003 artifacts in content": Break(in_heading(b"/Artifact BMC EMC\n", b"")),
    "UA 01-004 content in artifacts": Break(
        lambda c: c.content(b"/H1 <</MCID", b"/Artifact BMC\nEMC\n/Artifact BMC\n/H1 <</MCID"),
        ("PDF 14.6 balance of marks",)),
    "UA 01-005 tagged or artifact": Break(says(b"0 0 1 1 re f\n")),
    "PDF 14.6 one sequence for all": Break(in_heading(b"/Span <</MCID 0>> BDC EMC\n", b""),
                                          ("PDF 14.7.4.2 MCID once",)),
    "PDF 14.6 balance of marks": Break(cross),
    "PDF 9.4.1 balance of text objects": Break(says(b"ET\n")),
    "PDF 8.4.2 balance of states": Break(says(b"Q\n")),
    "PDF 14.6.2 mark properties": Break(says(b"/Span <</MCID -1>> BDC EMC\n"), (
        "PDF 14.7.4.2 content in the structure", "PDF 14.7.4.4 parent tree")),
    "PDF 14.7.4.2 mark types": Break(rename_mark),
    "A 6.2.2 operators": Break(says(b"1 0 0 nonsense\n")),
    "A 6.2.2 resources": Break(says(b"BT /F99 9 Tf ET\n")),
    "A 6.2.4.3 colours": Break(says(b"0 0 0 1 k\n")),
    "PDF 8.6.8 colour levels": Break(says(b"0 0 255 rg\n")),
    "PDF 9.3.1 fonts of text": Break(says(b"/Artifact BMC <0001> Tj EMC\n")),
    "A 6.2.5 graphics states": Break(with_state),
    "A 6.2.9 XObjects": Break(with_stream(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]))),
}
