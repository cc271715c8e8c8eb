"""Describes the made files, so that a test can tell that they are what they were."""

from __future__ import annotations

import hashlib
import io
import json
import platform
import subprocess
from pathlib import Path
from typing import Any

import brotli
import fontTools
from fontTools.ttLib import TTFont

from .build import expand
from .catalogue import Face
from .sources import PACKAGES, SourceTree, sha256_of

FORMAT = 1


def describe(face: Face, path: Path, sources: SourceTree) -> dict[str, Any]:
    """Return the manifest entry of one made file."""
    expanded = expand(path)
    with TTFont(io.BytesIO(expanded), lazy=True) as font:
        return {
            "file": path.name,
            "family": face.family,
            "style": face.style,
            "weight": face.weight,
            "role": face.role,
            "languages": list(face.languages),
            "scripts": list(face.scripts),
            "licence": face.licence,
            "recipe": face.recipe,
            "bytes": path.stat().st_size,
            "sha256": sha256_of(path),
            "expanded": {
                "bytes": len(expanded),
                "sha256": hashlib.sha256(expanded).hexdigest(),
            },
            "names": _names(font),
            "outlines": _outlines(font),
            "metrics": _metrics(font),
            "glyphs": font["maxp"].numGlyphs,
            "characters": _characters(font),
            **(_regions(font) if face.role in ("cjk", "ext") else {}),
            "source": _source(face, sources),
        }


def _names(font: TTFont) -> dict[str, str]:
    identifiers = {"family": 1, "full": 4, "postscript": 6}
    return {key: font["name"].getDebugName(number) for key, number in identifiers.items()}


def _outlines(font: TTFont) -> str:
    if "CFF " not in font:
        return "glyf"
    return "cff-cid" if hasattr(font["CFF "].cff.topDictIndex[0], "ROS") else "cff"


def _metrics(font: TTFont) -> dict[str, int]:
    os2 = font["OS/2"]
    return {
        "unitsPerEm": font["head"].unitsPerEm,
        "ascender": os2.sTypoAscender,
        "descender": os2.sTypoDescender,
        "capHeight": os2.sCapHeight,
        "xHeight": os2.sxHeight,
    }


def _characters(font: TTFont) -> dict[str, Any]:
    codes = sorted(font.getBestCmap())
    listing = "".join(f"U+{code:04X}\n" for code in codes)
    return {"count": len(codes), "sha256": hashlib.sha256(listing.encode()).hexdigest()}


def _regions(font: TTFont) -> dict[str, Any]:
    """Return the languages with forms of their own, and the number of variation sequences."""
    scripts = font["GSUB"].table.ScriptList.ScriptRecord if "GSUB" in font else []
    tags = {language.LangSysTag for record in scripts for language in record.Script.LangSysRecord}
    tables = [table for table in font["cmap"].tables if table.format == 14]
    return {
        "localised": sorted(tag.strip() for tag in tags),
        "variations": sum(len(pairs) for table in tables for pairs in table.uvsDict.values()),
    }


def _source(face: Face, sources: SourceTree) -> dict[str, Any]:
    package = PACKAGES[face.source.package]
    path = sources.path(package.name, face.source.path)
    return {
        "registry": {"apt": "debian", "npm": "npm"}[package.manager],
        "package": package.name,
        "version": package.version,
        "packageSha256": package.sha256,
        "file": face.source.path,
        "sha256": sha256_of(path),
        "face": face.source.index,
    }


def tool_versions() -> dict[str, str]:
    """Return the versions of everything that shapes the bytes of a font file."""
    query = ["dpkg-query", "--show", "--showformat=${Version}", "woff2"]
    return {
        "brotli": brotli.__version__,
        "fonttools": fontTools.version,
        "python": platform.python_version(),
        "woff2": subprocess.run(query, check=True, capture_output=True, text=True).stdout,
    }


def manifest(entries: list[dict[str, Any]], data: list[Path]) -> dict[str, Any]:
    """Return the whole manifest."""
    fonts = sorted(entries, key=lambda entry: entry["file"])
    return {
        "format": FORMAT,
        "tools": tool_versions(),
        "totalBytes": sum(entry["bytes"] for entry in fonts),
        "fonts": fonts,
        "data": [
            {"file": path.name, "bytes": path.stat().st_size, "sha256": sha256_of(path)}
            for path in sorted(data)
        ],
    }


def write_json(content: Any, path: Path) -> None:
    """Write JSON the same way each time."""
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
