"""The named character sets from which repertoires of faces are made.

All sets are derived offline: from Python's codecs and from Debian's Unihan files.
"""

from __future__ import annotations

import bz2
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

Characters = frozenset[int]
_UNIHAN_FILES = ("DictionaryLikeData", "IRGSources", "OtherMappings", "Readings")
_FIELDS = {"kTGH", "kJoyoKanji", "kJinmeiyoKanji", "kHKGlyph"}


def _span(*spans: tuple[int, int]) -> Characters:
    return frozenset(code for first, last in spans for code in range(first, last + 1))


HANZI = _span((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x3FFFF))
"""Every unified ideograph and, in planes 2 and 3, the compatibility ones."""

COMPATIBILITY = _span((0xF900, 0xFAFF))
"""Compatibility ideographs, which normal form C replaces except for twelve."""

HANGUL_SYLLABLES = _span((0xAC00, 0xD7A3))
"""All 11,172 modern syllables."""

HANGUL_JAMO = _span((0x1100, 0x1112), (0x1161, 0x1175), (0x11A8, 0x11C2), (0x3131, 0x3163))
"""Modern jamo only: old ones would bring thousands of glyphs by closure."""

_HANGUL = _span((0x1100, 0x11FF), (0x3131, 0x318E), (0xA960, 0xA97F), (0xAC00, 0xD7FF))
_HANGUL_HALF_AND_ENCLOSED = _span((0xFFA0, 0xFFDC), (0x3200, 0x321E), (0x3260, 0x327F))
_VERTICAL = _span((0xFE10, 0xFE19), (0xFE30, 0xFE4F))

NOT_SYMBOLS = HANZI | COMPATIBILITY | _HANGUL | _HANGUL_HALF_AND_ENCLOSED | _VERTICAL
"""What a CJK face does not take as a letter, kana, mark or symbol."""

LATIN = _span(
    (0x0020, 0x007E),
    (0x00A0, 0x02FF),  # Latin-1, Extended A and B, IPA, modifiers
    (0x0300, 0x036F),  # combining marks: decomposed input, Pinyin over any letter
    (0x0370, 0x052F),  # Greek, Cyrillic
    (0x1D00, 0x1DBF),  # phonetic extensions and superscript letters
    (0x1E00, 0x1FFF),  # Latin Extended Additional (Vietnamese), Greek Extended
    (0x2000, 0x218F),  # punctuation, super- and subscripts, currency, letterlike, fractions
    (0x2190, 0x23FF),  # arrows, mathematics, technical
    (0x2460, 0x24FF),  # enclosed numbers
    (0x2500, 0x27BF),  # boxes, geometric shapes, miscellaneous symbols, dingbats
    (0x2C60, 0x2C7F),
    (0xA720, 0xA7FF),
    (0xFB00, 0xFB06),  # f-ligatures as characters, from pasted text
    (0xFFFD, 0xFFFD),
)
"""The repertoire of the Latin faces, as far as the font has it."""

CJK_PLAIN = _span(
    (0x0020, 0x007E),
    (0x00A0, 0x017F),
    (0x01CD, 0x01DC),  # Pinyin letters with tone marks
    (0x01F8, 0x01F9),
    (0x0251, 0x0251),
    (0x0261, 0x0261),
    (0x0300, 0x030C),
    (0x1E3E, 0x1E3F),
    (0x2010, 0x2044),
    (0x20AC, 0x20AC),
    (0x2103, 0x2103),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2150, 0x2199),
    (0x2200, 0x22FF),
    (0x2460, 0x249B),
    (0x25A0, 0x25EF),
    (0x2605, 0x2606),
    (0x2640, 0x2642),
    (0x2713, 0x2713),
    (0x3000, 0x30FF),  # CJK punctuation, kana
    (0x3105, 0x312F),  # Bopomofo
    (0xFF01, 0xFF5E),
    (0xFFE0, 0xFFE5),
)
"""The letters and symbols of a CJK face that is not the one all others fall back to."""


def _decoded(codec: str, pairs: Iterable[tuple[int, int]]) -> Characters:
    found: set[int] = set()
    for pair in pairs:
        found.update(map(ord, bytes(pair).decode(codec, errors="ignore")))
    return frozenset(found)


def _pairs(first: int, last: int) -> Iterable[tuple[int, int]]:
    return ((lead, trail) for lead in range(first, last + 1) for trail in range(0x40, 0xFF))


GB2312 = _decoded("gb2312", _pairs(0xB0, 0xF7)) & HANZI
BIG5_LEVEL_1 = _decoded("big5", _pairs(0xA4, 0xC6)) & HANZI
JIS_LEVEL_1 = _decoded("euc_jp", _pairs(0xB0, 0xCF)) & HANZI
JIS_X_0208 = _decoded("euc_jp", _pairs(0xB0, 0xF4)) & HANZI
KS_X_1001 = _decoded("euc_kr", _pairs(0xCA, 0xFD)) & (HANZI | COMPATIBILITY)


class Unihan:
    """The sets that only the Unihan database knows."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def fields(self) -> dict[str, dict[int, str]]:
        """The wanted Unihan fields, each from character to value."""
        fields: dict[str, dict[int, str]] = {name: {} for name in _FIELDS}
        for name in _UNIHAN_FILES:
            with bz2.open(self._folder / f"Unihan_{name}.txt.bz2", "rt", encoding="utf-8") as lines:
                for line in lines:
                    parts = line.rstrip("\n").split("\t")
                    if len(parts) == 3 and parts[1] in _FIELDS:
                        fields[parts[1]][int(parts[0][2:], 16)] = parts[2]
        return fields

    def _having(self, field: str) -> Characters:
        return frozenset(self.fields[field])

    @cached_property
    def general_standard(self) -> Characters:
        """The 8,105 characters of China's General Standard table (TGH, 2013)."""
        return self._having("kTGH")

    @cached_property
    def japanese(self) -> Characters:
        """JIS level 1 with the jōyō and jinmeiyō tables."""
        names = self._having("kJoyoKanji") | self._having("kJinmeiyoKanji")
        return JIS_LEVEL_1 | (names & (HANZI | COMPATIBILITY))

    @cached_property
    def hong_kong(self) -> Characters:
        """Big5 level 1 with Hong Kong's list of graphemes."""
        return BIG5_LEVEL_1 | self._having("kHKGlyph")

    @cached_property
    def mainland(self) -> Characters:
        """Set A of the design: what Simplified Chinese text needs."""
        return GB2312 | self.general_standard

    @cached_property
    def common(self) -> Characters:
        """Set B of the design: what Chinese and Japanese running text needs."""
        return self.mainland | BIG5_LEVEL_1 | self.japanese

    @cached_property
    def rare(self) -> Characters:
        """Every other ideograph, for names and places; the font itself bounds them."""
        return (HANZI | COMPATIBILITY) - self.common
