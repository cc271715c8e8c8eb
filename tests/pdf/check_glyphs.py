#!/usr/bin/python3
"""Checks that the glyphs in a PDF are the glyphs of our fonts: a wrong code copies perfectly and prints garbage.

usage: check_glyphs.py FILE.pdf...

Each glyph of an embedded subset must have an outline that the face in fonts/ has too, and where a ToUnicode entry is one
character, nearly always that of the character (features and languages choose others). Needs python3-fonttools,
python3-pikepdf.
"""
import functools
import io
import pathlib
import re
import sys

import pikepdf
from fontTools.cffLib import CFFFontSet
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

FONTS = pathlib.Path(__file__).resolve().parent.parent.parent / "fonts"
LEAST_USUAL = 0.9  # the share of characters shown by their nominal glyph


@functools.lru_cache(maxsize=None)
def source(postscript_name):
    """The font of fonts/ with that name, or None."""
    for path in sorted(FONTS.glob("*.woff2")):
        font = TTFont(path, lazy=True)
        if font["name"].getDebugName(6) == postscript_name:
            return font
    return None


def outline(glyphs, name):
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    return [(step, tuple((round(x), round(y)) for x, y in filter(None, points))) for step, points in pen.value]


def subset_outlines(descendant):
    """A function from CID to outline."""
    descriptor = descendant.FontDescriptor
    if "/FontFile2" in descriptor:
        font = TTFont(io.BytesIO(descriptor.FontFile2.read_bytes()))
        glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
        return lambda cid: outline(glyphs, order[cid])
    cff = CFFFontSet()
    cff.decompile(io.BytesIO(descriptor.FontFile3.read_bytes()), None)
    strings, names = cff[0].CharStrings, cff[0].charset
    if hasattr(cff[0], "ROS"):
        return lambda cid: outline(strings, f"cid{cid:05d}")
    return lambda cid: outline(strings, names[cid])


def entries(font):
    """The ToUnicode map of a Type0 font: [(CID, text)]."""
    pairs = re.findall(rb"^<([0-9A-F]{4})> <([0-9A-F]+)>$", font.ToUnicode.read_bytes(), re.M)
    return [(int(cid, 16), bytes.fromhex(text.decode()).decode("utf-16-be")) for cid, text in pairs]


def check_font(font):
    name = str(font.BaseFont)[8:].removesuffix("-Identity-H")
    original = source(name)
    if original is None:
        return [f"{name} is not in fonts/"]
    glyphs, characters = original.getGlyphSet(), original.getBestCmap()
    drawn = subset_outlines(font.DescendantFonts[0])
    singles = [(cid, text) for cid, text in entries(font) if len(text) == 1 and ord(text) in characters]
    strange = [text for cid, text in singles if drawn(cid) != outline(glyphs, characters[ord(text)])]
    if len(strange) > (1 - LEAST_USUAL) * len(singles) + 4:
        return [f"{name}: other glyphs than those of {''.join(strange)}"]
    return []


def main():
    failures = 0
    for path in sys.argv[1:]:
        with pikepdf.open(path) as document:
            fonts = [o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Subtype") == "/Type0"]
            for error in (e for font in fonts for e in check_font(font)):
                print(f"{path}: {error}")
                failures += 1
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
