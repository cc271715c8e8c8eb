#!/usr/bin/python3
"""Checks the committed fonts against their manifest, with the standard library only."""

from __future__ import annotations

import hashlib
import json
import re
import unittest
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
BUDGET = 16_000_000
# Names that the owners of the sources reserve, and names of the sources that
# are trademarks; a modified font carries none of them.
RESERVED = (
    "source",
    "lxgw",
    "霞鹜",
    "noto",
    "adobe",
    "libertine",
    "biolinum",
    "stix",
    "klee",
    "font awesome",
)
CUBIC_PATH = re.compile(r"(?:M-?\d+ -?\d+(?:[LC]-?\d+(?: -?\d+)+)*Z)+")


def sha256_of(path: Path) -> str:
    """Return the hexadecimal SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def notice_rows() -> dict[str, str]:
    """Return the licence that NOTICE.md names for each family."""
    rows = {}
    for line in (HERE / "NOTICE.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) >= 2:
            rows[cells[0]] = cells[1]
    return rows


class ManifestTest(unittest.TestCase):
    """The manifest and the files of this folder say the same."""

    manifest: dict[str, Any]
    fonts: list[dict[str, Any]]

    @classmethod
    def setUpClass(cls) -> None:
        """Read the manifest once."""
        cls.manifest = json.loads((HERE / "MANIFEST.json").read_text(encoding="utf-8"))
        cls.fonts = cls.manifest["fonts"]

    def test_files_are_what_they_were(self) -> None:
        """Every listed file has the recorded size and hash."""
        for entry in self.fonts + self.manifest["data"]:
            with self.subTest(entry["file"]):
                path = HERE / entry["file"]
                self.assertEqual(path.stat().st_size, entry["bytes"])
                self.assertEqual(sha256_of(path), entry["sha256"])

    def test_every_font_file_is_listed(self) -> None:
        """No font lies here without an origin, and none is listed twice."""
        suffixes = {".woff2", ".woff", ".otf", ".ttf", ".ttc", ".otc", ".pfb"}
        present = {path.name for path in HERE.rglob("*") if path.suffix.lower() in suffixes}
        listed = [entry["file"] for entry in self.fonts]
        self.assertEqual(sorted(present), listed)

    def test_total_is_within_budget(self) -> None:
        """All font files together are at most 16 MB."""
        total = sum((HERE / entry["file"]).stat().st_size for entry in self.fonts)
        self.assertEqual(total, self.manifest["totalBytes"])
        self.assertLessEqual(total, BUDGET)

    def test_no_reserved_name_is_used(self) -> None:
        """Modified fonts carry no reserved font name and are called Quoin."""
        for entry in self.fonts:
            names = [entry["file"], entry["family"], *entry["names"].values()]
            if entry["recipe"] == "convert":
                self.assertEqual(entry["licence"], "GUST-FONT-LICENSE")
                continue
            for name in names:
                with self.subTest(name):
                    self.assertTrue(name.startswith("Quoin"))
                    self.assertFalse([word for word in RESERVED if word in name.lower()])

    def test_postscript_names_tell_the_style(self) -> None:
        """Readers of PDF files look for Bold and Italic in PostScript names."""
        for entry in self.fonts:
            with self.subTest(entry["file"]):
                name = entry["names"]["postscript"]
                self.assertEqual("Bold" in name, entry["weight"] >= 600)
                self.assertEqual("Italic" in name, entry["style"] == "italic")

    def test_faces_are_distinct(self) -> None:
        """Family, style and weight find one face only."""
        keys = [(e["family"], e["style"], e["weight"]) for e in self.fonts]
        self.assertEqual(len(keys), len(set(keys)))

    def test_languages_have_their_forms(self) -> None:
        """A face for several regions has forms for each, and variants for Japanese names."""
        tags = {"zh-Hans": "ZHS", "zh-Hant": "ZHT", "zh-HK": "ZHH", "ja": "JAN", "ko": "KOR"}
        regional = [e for e in self.fonts if len(tags.keys() & e["languages"]) > 1]
        self.assertTrue(regional)
        for entry in regional:
            with self.subTest(entry["file"]):
                wanted = {tags[language] for language in entry["languages"]}
                # The usual forms are Japanese, so that language may need no rules.
                self.assertEqual({*entry["localised"], "JAN"}, wanted)
                self.assertGreater(entry["variations"], 500)
                self.assertEqual(entry["outlines"], "cff-cid")

    def test_licences_are_named_and_present(self) -> None:
        """Each family stands in NOTICE.md with its licence, whose text is here."""
        rows = notice_rows()
        for entry in self.fonts:
            with self.subTest(entry["family"]):
                self.assertEqual(rows.get(entry["family"]), entry["licence"])
                self.assertTrue((HERE / "LICENSES" / f"{entry['licence']}.txt").is_file())

    def test_icons_are_plain_outlines(self) -> None:
        """Icons have only absolute M, L, C and Z commands and a named licence."""
        icons = json.loads((HERE / "icons.json").read_text(encoding="utf-8"))["icons"]
        self.assertEqual(list(icons), sorted(icons))
        for name, icon in icons.items():
            with self.subTest(name):
                self.assertRegex(icon["d"], re.compile(rf"^{CUBIC_PATH.pattern}$"))
                licence = icon["source"]["licence"]
                self.assertTrue((HERE / "LICENSES" / f"{licence}.txt").is_file())


if __name__ == "__main__":
    unittest.main()
