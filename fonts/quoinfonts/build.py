"""Makes one font file: prune, subset, rename, save."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont

from .catalogue import Face
from .charsets import Characters, Unihan
from .halfwidth import add_half_widths
from .regions import Collection, keep_regions
from .sources import SourceTree

_VERTICAL_TABLES = ["vhea", "vmtx", "VORG"]
# STAT would still speak of the source's family; the others are dead weight.
_DROPPED_TABLES = [*_VERTICAL_TABLES, "STAT", "DSIG", "SVG", "gasp", "kern", "FFTM"]
_KEPT_NAME_IDS = [0, 5, 7, 8, 9, 11, 13, 14]
_ENGLISH_WINDOWS = (3, 1, 0x409)
RESERVED_NAMES = ("source", "lxgw", "霞鹜", "noto", "adobe", "libertine", "biolinum", "stix")
"""Names that a modified font may not carry, with those we avoid out of courtesy."""


def build_face(face: Face, sources: SourceTree, unihan: Unihan, target: Path) -> None:
    """Write one face as WOFF2."""
    path = sources.path(face.source.package, face.source.path)
    with TTFont(
        path, fontNumber=face.source.index, recalcTimestamp=False, recalcBBoxes=False, lazy=True
    ) as font:
        if face.modified:
            _modify(font, face, unihan, path)
        font.flavor = "woff2"
        font.save(target, reorderTables=False)


def _modify(font: TTFont, face: Face, unihan: Unihan, path: Path) -> None:
    repertoire = face.repertoire(unihan)
    assert repertoire is not None
    if face.role in ("cjk", "ext") and "GSUB" in font:
        wanted = {tag: characters(unihan) for tag, characters in face.localised.items()}
        keep_regions(font, repertoire, wanted, face.varied(unihan), Collection(path))
    _subset(font, repertoire, face.features)
    if face.lacks_half_widths:
        add_half_widths(font)
    rename(font, face)


def _subset(font: TTFont, characters: Characters, features: tuple[str, ...]) -> None:
    options = subset.Options()
    options.layout_features = list(features)
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    options.drop_tables = [*options.drop_tables, *_DROPPED_TABLES]
    # BASE tells how baselines of scripts are aligned; it refers to no glyph.
    options.drop_tables.remove("BASE")
    options.no_subset_tables = [*options.no_subset_tables, "BASE"]
    # WOFF2 compresses repeated charstrings better than their subroutine calls.
    options.desubroutinize = True
    options.prune_unicode_ranges = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters & font.getBestCmap().keys())
    subsetter.subset(font)


# --- Names -------------------------------------------------------------------


def rename(font: TTFont, face: Face) -> None:
    """Give the font its own names and keep the records of its origin."""
    names = _names_of(face)
    table = font["name"]
    version = table.getDebugName(5) or ""
    names[3] = f"{version};{names[6]}"
    table.names = [
        record
        for record in table.names
        if record.nameID in _KEPT_NAME_IDS
        and (record.platformID, record.platEncID, record.langID) == _ENGLISH_WINDOWS
    ]
    for identifier, text in names.items():
        table.setName(text, identifier, *_ENGLISH_WINDOWS)
    table.names.sort()
    if "CFF " in font:
        _rename_cff(font["CFF "].cff, names)
    refuse_reserved_names(font)


def _names_of(face: Face) -> dict[int, str]:
    style = face.style_name
    postscript = f"{face.family.replace(' ', '')}-{style.replace(' ', '')}"
    names = {1: face.family, 2: style, 4: f"{face.family} {style}", 6: postscript}
    names[10] = "Modified version: subset and renamed for quoin; see fonts/NOTICE.md."
    if face.weight not in (400, 700):
        # IDs 1 and 2 know four styles only; 16 and 17 name the real ones.
        plain = style.replace("Italic", "").strip()
        names |= {16: face.family, 17: style}
        names |= {1: f"{face.family} {plain}", 2: "Italic" if face.style == "italic" else "Regular"}
    return names


def _rename_cff(cff: Any, names: dict[int, str]) -> None:
    cff.fontNames = [names[6]]
    top = cff.topDictIndex[0]
    top.FullName = names[4]
    top.FamilyName = names.get(16, names[1])
    for number, font_dict in enumerate(getattr(top, "FDArray", ())):
        if hasattr(font_dict, "FontName"):
            part = font_dict.FontName.rpartition("-")[2]
            font_dict.FontName = f"{names[6]}-{part or number}"


def refuse_reserved_names(font: TTFont) -> None:
    """Fail if a reserved name is left where a font names itself."""
    own = [record.toUnicode() for record in font["name"].names if record.nameID in (1, 3, 4, 6, 16)]
    if "CFF " in font:
        cff = font["CFF "].cff
        top = cff.topDictIndex[0]
        own += [*cff.fontNames, top.FullName, top.FamilyName]
        own += [getattr(part, "FontName", "") for part in getattr(top, "FDArray", ())]
    for name in own:
        if any(reserved in name.lower() for reserved in RESERVED_NAMES):
            raise ValueError(f"a reserved font name is left in {name!r}")


# --- Expansion ---------------------------------------------------------------


def expand(woff2: Path) -> bytes:
    """Return the sfnt that Debian's `woff2_decompress` makes of a WOFF2 file."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "face.woff2"
        shutil.copyfile(woff2, copy)
        subprocess.run(["woff2_decompress", str(copy)], check=True, capture_output=True)
        return copy.with_suffix(".ttf").read_bytes()
