"""Turns SVG icons of npm packages into one data file of plain outlines."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from fontTools.pens.basePen import BasePen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path

from .sources import PACKAGES, SourceTree

HEIGHT = 1000
"""Every icon is scaled to this height of its box, so that numbers can be whole."""


@dataclass(frozen=True)
class _Collection:
    package: str
    pattern: str
    licence: str


_AWESOME = "@fortawesome/fontawesome-free"
_COLLECTIONS = {
    "fa-solid": _Collection(_AWESOME, "package/svgs/solid/{}.svg", "CC-BY-4.0"),
    "fa-brands": _Collection(_AWESOME, "package/svgs/brands/{}.svg", "CC-BY-4.0"),
    "simple": _Collection("simple-icons", "package/icons/{}.svg", "CC0-1.0"),
}
ICON_PACKAGES = {collection.package for collection in _COLLECTIONS.values()}

ICONS = {
    "arxiv": "simple:arxiv",
    "bilibili": "fa-brands:bilibili",
    "bluesky": "fa-brands:bluesky",
    "book": "fa-solid:book",
    "briefcase": "fa-solid:briefcase",
    "calendar": "fa-solid:calendar",
    "code": "fa-solid:code",
    "csdn": "simple:csdn",
    "dblp": "simple:dblp",
    "doi": "simple:doi",
    "facebook": "fa-brands:facebook",
    "file": "fa-solid:file",
    "gitee": "fa-brands:gitee",
    "github": "fa-brands:github",
    "gitlab": "fa-brands:gitlab",
    "globe": "fa-solid:globe",
    "google-scholar": "fa-brands:google-scholar",
    "graduation-cap": "fa-solid:graduation-cap",
    "imdb": "fa-brands:imdb",
    "instagram": "fa-brands:instagram",
    "juejin": "simple:juejin",
    "leetcode": "fa-brands:leetcode",
    "link": "fa-solid:link",
    "linkedin": "fa-brands:linkedin",
    "mail": "fa-solid:envelope",
    "mastodon": "fa-brands:mastodon",
    "orcid": "fa-brands:orcid",
    "phone": "fa-solid:phone",
    "place": "fa-solid:location-dot",
    "qq": "fa-brands:qq",
    "reddit": "fa-brands:reddit",
    "researchgate": "fa-brands:researchgate",
    "stackoverflow": "fa-brands:stack-overflow",
    "star": "fa-solid:star",
    "telegram": "fa-brands:telegram",
    "trophy": "fa-solid:trophy",
    "user": "fa-solid:user",
    "wechat": "fa-brands:weixin",
    "weibo": "fa-brands:weibo",
    "whatsapp": "fa-brands:whatsapp",
    "x-twitter": "fa-brands:x-twitter",
    "xiaohongshu": "simple:xiaohongshu",
    "youtube": "fa-brands:youtube",
    "zhihu": "simple:zhihu",
}


class _OutlinePen(BasePen):
    """Writes absolute M, L, C and Z commands with whole numbers and nothing else."""

    def __init__(self, left: float, top: float, scale: float) -> None:
        super().__init__(None)
        self._left, self._top, self._scale = left, top, scale
        self.commands: list[str] = []

    def _add(self, letter: str, *points: tuple[float, float]) -> None:
        numbers = [
            str(round((value - origin) * self._scale))
            for point in points
            for value, origin in zip(point, (self._left, self._top), strict=True)
        ]
        self.commands.append(letter + " ".join(numbers))

    def _moveTo(self, pt: tuple[float, float]) -> None:
        self._add("M", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:
        self._add("L", pt)

    def _curveToOne(self, *points: tuple[float, float]) -> None:
        self._add("C", *points)

    def _closePath(self) -> None:
        self._add("Z")

    def _endPath(self) -> None:
        # A filled outline is closed whether it says so or not.
        self._add("Z")


def _outline(svg: Path) -> dict[str, Any]:
    root = ElementTree.parse(svg).getroot()
    if any("transform" in element.attrib for element in root.iter()):
        raise ValueError(f"{svg} has a transform, which is not handled")
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    recording = RecordingPen()
    for element in root.iter("{http://www.w3.org/2000/svg}path"):
        parse_path(element.attrib["d"], recording)
    scale = HEIGHT / height
    pen, bounds = _OutlinePen(left, top, scale), BoundsPen(None)
    recording.replay(pen)
    recording.replay(bounds)
    x0, y0, x1, y1 = bounds.bounds
    ink = [(x0 - left) * scale, (y0 - top) * scale, (x1 - left) * scale, (y1 - top) * scale]
    return {
        "width": round(width * scale),
        "height": HEIGHT,
        "ink": [round(value) for value in ink],
        "d": "".join(pen.commands),
    }


def _icon(reference: str, sources: SourceTree) -> dict[str, Any]:
    collection_name, _, name = reference.partition(":")
    collection = _COLLECTIONS[collection_name]
    path = collection.pattern.format(name)
    package = PACKAGES[collection.package]
    origin = {
        "package": f"{package.name}@{package.version}",
        "file": path.removeprefix("package/"),
        "licence": collection.licence,
    }
    return _outline(sources.path(package.name, path)) | {"source": origin}


def write_icons(sources: SourceTree, path: Path) -> None:
    """Write the icon file: one icon a line, in the order of names."""
    lines = []
    for name, reference in sorted(ICONS.items()):
        icon = json.dumps(_icon(reference, sources), ensure_ascii=False)
        lines.append(f"    {json.dumps(name)}: {icon}")
    head = '{\n  "format": 1,\n  "fillRule": "nonzero",\n  "yAxis": "down",\n  "icons": {\n'
    path.write_text(head + ",\n".join(lines) + "\n  }\n}\n", encoding="utf-8")
