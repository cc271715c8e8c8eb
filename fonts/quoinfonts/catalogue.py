"""The list of faces: what each is made from, how, and with which characters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from . import charsets
from .charsets import Characters, Unihan

Repertoire = Callable[[Unihan], Characters | None]
Selection = Callable[[Unihan], Characters]

_LATIN_FEATURES = (
    "ccmp locl mark mkmk kern liga clig calt dlig rlig case cpsp smcp c2sc "
    "lnum onum pnum tnum zero frac numr dnom ordn sups subs sinf"
).split()
# Vertical features are left out with the vertical tables, and `aalt`, `ruby`
# and `hist` because closure over them would bring glyphs that nobody asks for.
_CJK_FEATURES = "ccmp locl mark mkmk kern liga calt halt palt fwid hwid pwid".split()


@dataclass(frozen=True)
class Source:
    """One font file inside a pinned package."""

    package: str
    path: str
    index: int = 0


@dataclass(frozen=True)
class Face:
    """One font file to be made."""

    file: str
    family: str
    weight: int
    style: str
    role: str
    recipe: str
    licence: str
    source: Source
    languages: tuple[str, ...]
    scripts: tuple[str, ...]
    repertoire: Repertoire = lambda _: None
    features: tuple[str, ...] = ()
    localised: Mapping[str, Selection] = field(default_factory=dict)
    varied: Selection = lambda _: frozenset()
    lacks_half_widths: bool = False

    @property
    def modified(self) -> bool:
        """Whether the font differs from its source, and so needs another name."""
        return self.recipe != "convert"

    @property
    def style_name(self) -> str:
        """The style in words, as PDF readers look for them in PostScript names."""
        weight = {300: "Light", 400: "", 600: "SemiBold", 700: "Bold"}[self.weight]
        slant = "Italic" if self.style == "italic" else ""
        return f"{weight} {slant}".strip() or "Regular"


_EUROPEAN = ("Latn", "Grek", "Cyrl")
_STYLES = {
    "Light": (300, "regular"),
    "Regular": (400, "regular"),
    "Italic": (400, "italic"),
    "SemiBold": (600, "regular"),
    "SemiBoldItalic": (600, "italic"),
    "Bold": (700, "regular"),
    "BoldItalic": (700, "italic"),
}


def _latin(family: str, style: str, source: Source, role: str = "latin") -> Face:
    weight, slant = _STYLES[style]
    return Face(
        file=f"{family.replace(' ', '')}-{style}.woff2",
        family=family,
        weight=weight,
        style=slant,
        role=role,
        recipe="latin",
        licence="OFL-1.1",
        source=source,
        languages=("mul-Latn", "mul-Grek", "mul-Cyrl"),
        scripts=_EUROPEAN,
        repertoire=lambda _: charsets.LATIN,
        features=tuple(_LATIN_FEATURES),
    )


def _sans(style: str, name: str) -> Face:
    path = f"package/{name}/SourceSans3_{name}.ttf"
    return _latin("Quoin Sans", style, Source("@expo-google-fonts/source-sans-3", path))


def _serif(style: str) -> Face:
    folder = "usr/share/texlive/texmf-dist/fonts/opentype/public/libertinus-fonts"
    path = f"{folder}/LibertinusSerif-{style.replace('SemiBold', 'Semibold')}.otf"
    return _latin("Quoin Serif", style, Source("texlive-fonts-extra", path))


def _mono(style: str) -> Face:
    folder = "usr/share/texlive/texmf-dist/fonts/opentype/adobe/sourcecodepro"
    source = Source("texlive-fonts-extra", f"{folder}/SourceCodePro-{style}.otf")
    return _latin("Quoin Mono", style, source, role="mono")


def _gust(family: str, package: str, stem: str, style: str, scripts: tuple[str, ...]) -> Face:
    weight, slant = _STYLES[style]
    folder = "usr/share/texmf/fonts/opentype/public"
    return Face(
        file=f"{family.replace(' ', '')}-{style}.woff2",
        family=family,
        weight=weight,
        style=slant,
        role="latin",
        recipe="convert",
        licence="GUST-FONT-LICENSE",
        source=Source(package, f"{folder}/{stem}-{style.lower()}.otf"),
        languages=("mul-Latn",),
        scripts=scripts,
    )


def _symbols_and(characters: Repertoire) -> Repertoire:
    """Add all letters, kana and symbols of the source; the font itself bounds them."""
    everything = frozenset(range(0x20, 0x1FFFF)) - charsets.NOT_SYMBOLS
    return lambda unihan: everything | (characters(unihan) or frozenset())


def _plain_and(characters: Repertoire) -> Repertoire:
    return lambda unihan: charsets.CJK_PLAIN | (characters(unihan) or frozenset())


_LOCALISED: dict[str, Selection] = {
    "ZHS ": lambda unihan: unihan.common,
    "ZHT ": lambda _: charsets.BIG5_LEVEL_1,
    "ZHH ": lambda unihan: unihan.hong_kong,
    "JAN ": lambda unihan: unihan.japanese,
    "KOR ": lambda _: charsets.KS_X_1001,
}
# Variants are for names, and names need more kanji than running text.
_VARIED: Selection = lambda unihan: unihan.japanese | charsets.JIS_X_0208  # noqa: E731
# Even where hanzi keep one form, the language still chooses full-width dashes,
# quotation marks and the place of commas.
_PUNCTUATION: dict[str, Selection] = {tag: lambda _: frozenset() for tag in _LOCALISED}
_KOREAN_PUNCTUATION: dict[str, Selection] = {"KOR ": lambda _: frozenset()}
_ALL_REGIONS = ("zh-Hans", "zh-Hant", "zh-HK", "ja", "ko")
_CJK_SCRIPTS = ("Hani", "Hira", "Kana", "Bopo", "Latn")


def _noto(weight: str, index: int, design: str = "Sans") -> Source:
    folder = "usr/share/fonts/opentype/noto"
    return Source("fonts-noto-cjk", f"{folder}/Noto{design}CJK-{weight}.ttc", index)


def _cjk(
    family: str,
    style: str,
    source: Source,
    repertoire: Repertoire,
    *,
    role: str = "cjk",
    languages: tuple[str, ...] = ("zh-Hans",),
    scripts: tuple[str, ...] = _CJK_SCRIPTS,
    localised: Mapping[str, Selection] | None = None,
    varied: Selection = lambda _: frozenset(),
    lacks_half_widths: bool = False,
) -> Face:
    return Face(
        file=f"{family.replace(' ', '')}-{style}.woff2",
        family=family,
        weight=_STYLES[style][0],
        style="regular",
        role=role,
        recipe="cjk-with-halt" if lacks_half_widths else "cjk",
        licence="OFL-1.1",
        source=source,
        languages=languages,
        scripts=scripts,
        repertoire=repertoire,
        features=tuple(_CJK_FEATURES),
        localised=localised or {},
        varied=varied,
        lacks_half_widths=lacks_half_widths,
    )


def _sans_cjk(style: str) -> Face:
    return _cjk(
        "Quoin Sans CJK",
        style,
        _noto(style, 2),
        _symbols_and(lambda unihan: unihan.common),
        languages=_ALL_REGIONS,
        localised=_LOCALISED,
        varied=_VARIED,
    )


def _sans_kr(style: str) -> Face:
    return _cjk(
        "Quoin Sans KR",
        style,
        _noto(style, 1),
        _plain_and(lambda _: charsets.HANGUL_SYLLABLES | charsets.HANGUL_JAMO),
        languages=("ko",),
        scripts=("Hang", "Latn"),
        localised=_KOREAN_PUNCTUATION,
    )


_SERIF_CJK = _cjk(
    "Quoin Serif CJK",
    "Regular",
    _noto("Regular", 2, "Serif"),
    _plain_and(lambda unihan: unihan.mainland),
    localised=_PUNCTUATION,
)
_KAI = _cjk(
    "Quoin Kai",
    "Regular",
    Source(
        "fonts-lxgw-wenkai", "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"
    ),
    _plain_and(lambda unihan: unihan.mainland),
    lacks_half_widths=True,
)
_EXT = _cjk(
    "Quoin Sans CJK Ext",
    "Regular",
    _noto("Regular", 2),
    lambda unihan: unihan.rare,
    role="ext",
    languages=_ALL_REGIONS,
    scripts=("Hani",),
    localised=_LOCALISED,
    varied=_VARIED,
)

FACES: tuple[Face, ...] = (
    _sans("Light", "300Light"),
    _sans("Regular", "400Regular"),
    _sans("Italic", "400Regular_Italic"),
    _sans("SemiBold", "600SemiBold"),
    _sans("SemiBoldItalic", "600SemiBold_Italic"),
    _sans("Bold", "700Bold"),
    _sans("BoldItalic", "700Bold_Italic"),
    *(_serif(style) for style in ("Regular", "Italic", "SemiBold", "Bold", "BoldItalic")),
    *(_mono(style) for style in ("Regular", "Bold")),
    *(_sans_cjk(style) for style in ("Regular", "Bold")),
    _EXT,
    _SERIF_CJK,
    _KAI,
    *(_sans_kr(style) for style in ("Regular", "Bold")),
    *(
        _gust(family, package, stem, style, scripts)
        for family, package, stem, scripts in (
            ("Latin Modern Roman", "fonts-lmodern", "lm/lmroman10", ("Latn",)),
            ("TeX Gyre Termes", "fonts-texgyre", "tex-gyre/texgyretermes", ("Latn", "Grek")),
            ("TeX Gyre Heros", "fonts-texgyre", "tex-gyre/texgyreheros", ("Latn", "Grek")),
        )
        for style in ("Regular", "Italic", "Bold", "BoldItalic")
    ),
)
"""Every font file of the set."""
