"""Breaks of fonts and of what they say."""
from pikepdf import Array, Dictionary, Name, String

from .copy import Break, edit
from .of_file import drop, put


def descendant(copy):
    return copy.descendant()


def descriptor(copy):
    return copy.descriptor()


def cff(copy):
    return copy.descriptor("CIDFontType0")


def says(text):
    """Maps the first code of a font to another text."""
    return lambda copy: copy.unicode(text.encode("utf-16-be").hex().upper().encode())


def show(codes):
    """Shows codes of the page's first font, as an artifact."""
    return lambda copy: copy.add_content(b"BT /Artifact BMC /F0 9 Tf <" + codes + b"> Tj EMC ET\n")


def wider(copy):
    widths = copy.descendant().W
    widths[1][0] = int(widths[1][0]) + 5


def unordered(copy):
    widths = list(copy.descendant().W)
    copy.descendant().W = Array([*widths, widths[0], Array([widths[1][0]])])


def other_range(copy):
    edit(copy.font().ToUnicode, b"<0000> <FFFF>", b"<00> <FF>")


def broken_program(copy):
    cff(copy).FontFile3.write(b"no font")


def no_program(copy):
    del cff(copy)["/FontFile3"]


def shown_first(text):
    """Shows the first code of a font twice, which now reads as `text`."""

    def change(copy):
        name = next(key for key, font in copy.page.Resources.Font.items() if font.objgen == copy.font().objgen)
        says(text)(copy)
        copy.add_content(b"BT /Artifact BMC %s 9 Tf <00010001> Tj EMC ET\n" % name.encode())

    return change


BREAKS = {
    "UA 31-027 ToUnicode": Break(lambda c: c.font().__delitem__("/ToUnicode")),
    "UA 10-001 codes in Unicode": Break(says("")),
    "UA 31-028 U+0000": Break(says("\0")),
    "UA 31-029 U+FEFF and U+FFFE": Break(says("\ufeff")),
    "A 6.2.11.7.3 private use": Break(says("\uf0e0")),
    "A 6.2.11.7.2 replacement characters": Break(says("\ufffd")),
    "A 6.2.11.7.2 soft hyphens": Break(shown_first("\u00ad")),
    "A 6.2.11.7.3 replacing texts": Break(lambda c: put(lambda d: d.element("Figure"), Alt=String("\uf0e0"))(c)),
    "PDF 14.9.4 ActualText": Break(lambda c: put(lambda d: d.element("H1"), ActualText=String(""))(c)),
    "UA 31-030 .notdef": Break(show(b"0000")),
    "PDF 9.10.3 ToUnicode form": Break(other_range),
    "A 6.2.11.2 font types": Break(lambda c: c.pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type3))),
    "UA 31-009 embedded programs": Break(no_program),
    "A 6.2.11.4.1 readable programs": Break(broken_program),
    "UA 31-011 glyphs of codes": Break(show(b"7FFF"), ("UA 10-001 codes in Unicode",)),
    "A 6.2.11.5 widths": Break(wider),
    "UA 31-006 Identity-H": Break(put(lambda c: c.font(), Encoding=Name("/Identity-V"))),
    "UA 31-001 CIDSystemInfo": Break(put(lambda c: c.descendant().CIDSystemInfo, Ordering=String("Japan1"))),
    "UA 31-004 CIDToGIDMap": Break(drop(descendant, "CIDToGIDMap")),
    "A 6.2.11.4.2 CIDSet": Break(put(descriptor, CIDSet=Array())),
    "PDF 9.9 program types": Break(put(lambda c: cff(c).FontFile3, Subtype=Name.Type1C)),
    "PDF 9.8.1 descriptors": Break(drop(descriptor, "CapHeight")),
    "PDF 9.8.2 font flags": Break(put(descriptor, Flags=36)),
    "PDF 9.6.4 subset names": Break(put(descriptor, FontName=Name("/QuoinSans"))),
    "PDF 9.7.4.3 W": Break(unordered),
}
