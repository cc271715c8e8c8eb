"""Adds the `halt` feature to a CJK font that comes without one.

Line breaking sets adjoining punctuation at half width through `halt`; with it
in every CJK face, the typesetter needs no second way.
"""

from __future__ import annotations

from typing import Any

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

PUNCTUATION = "、。〈〉《》「」『』【】〔〕〖〗！（），．：；？［］｛｝"
_SCRIPTS = ("DFLT", "hani", "kana", "latn")


def add_half_widths(font: TTFont) -> None:
    """Give full-width punctuation its half-width adjustment, found by where its ink is."""
    rules = []
    cmap, glyphs = font.getBestCmap(), font.getGlyphSet()
    em = font["head"].unitsPerEm
    for character in PUNCTUATION:
        glyph = cmap.get(ord(character))
        if glyph is None or font["hmtx"][glyph][0] != em:
            continue
        placement = _placement(glyph, glyphs, em)
        if placement is not None:
            rules.append(f"  pos {glyph} <{placement} 0 {-em // 2} 0>;")
    systems = "".join(f"languagesystem {script} dflt;\n" for script in _SCRIPTS)
    body = "\n".join(rules)
    feature = f"{systems}feature halt {{\n{body}\n}} halt;\n"
    addOpenTypeFeaturesFromString(font, feature, tables=["GPOS"])


def _placement(glyph: str, glyphs: Any, em: int) -> int | None:
    """Return how far a glyph must move to fit into half of its width, if it can."""
    pen = BoundsPen(glyphs)
    glyphs[glyph].draw(pen)
    left, _, right, _ = pen.bounds
    for placement in (0, -em // 2, -em // 4):
        if left + placement >= 0 and right + placement <= em // 2:
            return placement
    return None
