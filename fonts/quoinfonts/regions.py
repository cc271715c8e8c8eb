"""Chooses the regional forms and the variants of ideographs that a CJK face keeps.

The faces of a Noto CJK collection share their glyphs and differ in their character maps, each of
which holds the forms of one region. In a face made here a character maps to its Japanese form if
Japanese text holds it, else to the form of the source face, and `locl` leads from there to the
forms of the other regions. Variation sequences would go wrong with another default: `locl` for
Japanese would undo them wherever the variant is the usual form of another region.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from fontTools.otlLib.builder import buildLookup, buildSingleSubstSubtable
from fontTools.ttLib import TTFont

from .charsets import COMPATIBILITY, HANZI, Characters

CharacterMap = dict[int, str]
Variations = dict[int, dict[int, str]]
"""From variation selector to character to glyph."""

_FACE_INDEX = {"JAN ": 0, "KOR ": 1, "ZHS ": 2, "ZHT ": 3, "ZHH ": 4}
_VARIED_LANGUAGE = "JAN "


class Collection:
    """The character maps of the other faces of a collection."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def character_map(self, language: str) -> CharacterMap:
        """Return the map of the face whose usual forms are those of a language."""
        with self._face(language) as font:
            return dict(font.getBestCmap())

    def variations(self, language: str) -> Variations:
        """Return the variation sequences of that face."""
        with self._face(language) as font:
            return _variations(font)

    def _face(self, language: str) -> TTFont:
        return TTFont(self._path, fontNumber=_FACE_INDEX[language], lazy=True)


def keep_regions(
    font: TTFont,
    repertoire: Characters,
    wanted: Mapping[str, Characters],
    varied: Characters,
    collection: Collection,
) -> None:
    """Keep forms of ideographs only for the languages and characters wanted.

    Closure would otherwise bring a second and third form of hanzi that no text of that language
    holds. Of the characters in `varied`, those that have variants keep them all.
    """
    for tag in ("GSUB", "GPOS"):
        if tag in font:
            _drop_languages(font[tag].table, wanted)
    variants = collection.variations(_VARIED_LANGUAGE) if varied else {}
    variants = _of_characters(variants, repertoire & varied & HANZI)
    varying = _with_a_choice(variants)
    if varying:
        wanted = {**wanted, _VARIED_LANGUAGE: wanted[_VARIED_LANGUAGE] | varying}
    forms = _Forms(font, repertoire, wanted, collection)
    if "GSUB" in font:
        _localise(font["GSUB"].table, forms)
    _set_defaults(font, forms)
    _add_variations(font, variants, varying)


class _Forms:
    """Which glyph each ideograph has in each language."""

    def __init__(
        self,
        font: TTFont,
        repertoire: Characters,
        wanted: Mapping[str, Characters],
        collection: Collection,
    ) -> None:
        self._source: CharacterMap = font.getBestCmap()
        self._wanted = wanted
        self._maps = {tag: collection.character_map(tag) for tag, some in wanted.items() if some}
        # A radical, a hanzi and its compatibility character may share one glyph.
        self.hanzi: dict[str, set[int]] = defaultdict(set)
        for code, glyph in self._source.items():
            if code in HANZI or code in COMPATIBILITY:
                self.hanzi[glyph].add(code)
        kept = [code for code in repertoire & self._source.keys() if self._is_ideograph(code)]
        # Where characters that share a glyph differ in a language, the unified one decides.
        kept.sort(key=lambda code: (code not in HANZI, code))
        self.defaults = {code: self._form(code, _VARIED_LANGUAGE) for code in kept}

    def _is_ideograph(self, code: int) -> bool:
        return self._source[code] in self.hanzi

    def _form(self, code: int, tag: str) -> str:
        usual = self._source[code]
        if not self.hanzi[usual] & self._wanted.get(tag, frozenset()):
            return usual
        return self._maps[tag].get(code, usual)

    def substitutions(self, tag: str) -> dict[str, str]:
        """Return what `locl` has to do for a language."""
        chosen: dict[str, tuple[int, str]] = {}
        for code, default in self.defaults.items():
            form = self._form(code, tag)
            first, known = chosen.setdefault(default, (code, form))
            if known != form and code in HANZI:
                raise ValueError(f"{tag}: {chr(first)} and {chr(code)} share one glyph, {default}")
        return {glyph: form for glyph, (_, form) in chosen.items() if form != glyph}


# --- Layout ------------------------------------------------------------------


def _drop_languages(table: Any, wanted: Mapping[str, Characters]) -> None:
    for record in table.ScriptList.ScriptRecord:
        script = record.Script
        script.LangSysRecord = [
            language for language in script.LangSysRecord if language.LangSysTag in wanted
        ]


def _localise(table: Any, forms: _Forms) -> None:
    """Replace what `locl` does to ideographs; leave punctuation and symbols to it."""
    lookups = table.LookupList.Lookup
    for tag, features in _locl_features(table).items():
        for feature in features:
            for index in feature.LookupListIndex:
                for mapping in _single_mappings(lookups[index]):
                    for glyph in mapping.keys() & forms.hanzi.keys():
                        del mapping[glyph]
        substitutions = forms.substitutions(tag)
        if substitutions:
            lookups.append(buildLookup([buildSingleSubstSubtable(substitutions)]))
            for feature in features:
                feature.LookupListIndex.append(len(lookups) - 1)
                feature.LookupCount = len(feature.LookupListIndex)
    table.LookupList.LookupCount = len(lookups)


def _locl_features(table: Any) -> dict[str, list[Any]]:
    """Return the `locl` features of each language, of all scripts together."""
    features: dict[str, dict[int, Any]] = defaultdict(dict)
    for script in table.ScriptList.ScriptRecord:
        for language in script.Script.LangSysRecord:
            for index in language.LangSys.FeatureIndex:
                record = table.FeatureList.FeatureRecord[index]
                if record.FeatureTag == "locl":
                    features[language.LangSysTag][index] = record.Feature
    return {tag: list(found.values()) for tag, found in sorted(features.items())}


def _single_mappings(lookup: Any) -> Iterator[dict[str, str]]:
    for subtable in lookup.SubTable:
        inner = getattr(subtable, "ExtSubTable", subtable)
        if inner.LookupType == 1:
            yield inner.mapping


# --- Character map -----------------------------------------------------------


def _set_defaults(font: TTFont, forms: _Forms) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:
            table.cmap.update(
                {code: glyph for code, glyph in forms.defaults.items() if code in table.cmap}
            )


# --- Variation sequences -----------------------------------------------------


def _variations(font: TTFont) -> Variations:
    """Return the sequences of a font, with None replaced by the glyph that it stands for."""
    usual = font.getBestCmap()
    return {
        selector: {code: glyph or usual[code] for code, glyph in sequences}
        for table in font["cmap"].tables
        if table.format == 14
        for selector, sequences in table.uvsDict.items()
    }


def _of_characters(variations: Variations, characters: Characters) -> Variations:
    return {
        selector: {code: glyph for code, glyph in sequences.items() if code in characters}
        for selector, sequences in variations.items()
    }


def _with_a_choice(variations: Variations) -> Characters:
    """Return the characters with more than one sequence."""
    counts = Counter(code for sequences in variations.values() for code in sequences)
    return frozenset(code for code, count in counts.items() if count > 1)


def _add_variations(font: TTFont, variants: Variations, varying: Characters) -> None:
    """Add the sequences of the varying characters, and all others that need no further glyph."""
    usual = font.getBestCmap()
    for table in font["cmap"].tables:
        if table.format != 14:
            continue
        for selector, sequences in sorted(variants.items()):
            own = dict(table.uvsDict.get(selector, ()))
            for code, glyph in sequences.items():
                if glyph == usual[code]:
                    own[code] = None
                elif code in varying:
                    own[code] = glyph
            table.uvsDict[selector] = sorted(own.items(), key=lambda sequence: sequence[0])
