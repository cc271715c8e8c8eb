#!/usr/bin/python3
"""Rebuilds the fonts of quoin from Debian and npm packages.

    python3 fonts/recipe.py --out fonts     make every file anew
    python3 fonts/recipe.py --check         make them aside and compare
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

# A rebuild must leave nothing in the source tree but fonts.
sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from quoinfonts.build import build_face  # noqa: E402
from quoinfonts.catalogue import FACES, Face  # noqa: E402
from quoinfonts.charsets import Unihan  # noqa: E402
from quoinfonts.icons import ICON_PACKAGES, write_icons  # noqa: E402
from quoinfonts.manifest import describe, manifest, write_json  # noqa: E402
from quoinfonts.sources import SourceError, SourceTree  # noqa: E402

BUDGET = 16_000_000
MANIFEST = "MANIFEST.json"
ICONS = "icons.json"


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, help="write the fonts and the manifest here")
    parser.add_argument("--check", action="store_true", help="compare a rebuild with the manifest")
    parser.add_argument("--only", default="", help="make only files whose name contains this")
    parser.add_argument("--cache", type=Path, default=default_cache(), help="downloads")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parsed = parser.parse_args()
    if parsed.check == (parsed.out is not None):
        parser.error("say either --out FOLDER or --check")
    return parsed


def default_cache() -> Path:
    """Return the folder for downloaded packages (700 MB)."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "quoin-fonts"


def make(job: tuple[str, Path, Path]) -> dict[str, Any]:
    """Make one face in a worker process and describe it."""
    # Faces hold functions, which cannot be sent to a process; file names can.
    name, cache, out = job
    face = next(face for face in FACES if face.file == name)
    sources = SourceTree(cache)
    folder = sources.path("unicode-data", "usr/share/unicode/Unihan_Readings.txt.bz2").parent
    target = out / face.file
    build_face(face, sources, Unihan(folder), target)
    return describe(face, target, sources)


def make_all(faces: list[Face], cache: Path, out: Path, jobs: int) -> dict[str, Any]:
    """Make the faces and the icons; return the manifest."""
    out.mkdir(parents=True, exist_ok=True)
    sources = SourceTree(cache)
    # Fetched before the workers start, so that no two of them fetch the same.
    sources.fetch({face.source.package for face in faces} | {"unicode-data"} | ICON_PACKAGES)
    write_icons(sources, out / ICONS)
    entries = []
    # The large faces first: the last job to start should be a short one.
    work = sorted(faces, key=lambda face: face.role == "latin")
    with multiprocessing.Pool(jobs, maxtasksperchild=1) as pool:
        for entry in pool.imap_unordered(make, [(face.file, cache, out) for face in work]):
            sizes = f"{entry['bytes']:>9}  {entry['expanded']['bytes']:>9}"
            print(f"{sizes}  {entry['file']}", flush=True)
            entries.append(entry)
    return manifest(entries, [out / ICONS])


def fingerprints(content: dict[str, Any]) -> dict[str, str]:
    """Return what must be equal for two builds to be the same."""
    hashes = {entry["file"]: entry["sha256"] for entry in content["fonts"] + content["data"]}
    for entry in content["fonts"]:
        hashes[f"{entry['file']} (expanded)"] = entry["expanded"]["sha256"]
    return hashes


def differences(made: dict[str, Any], committed: dict[str, Any], only: str) -> list[str]:
    """Say in which files a rebuild differs from the committed manifest."""
    left, right = fingerprints(made), fingerprints(committed)
    names = [name for name in sorted(left | right) if only in name or not only]
    wrong = [name for name in names if left.get(name) != right.get(name)]
    if wrong and made["tools"] != committed["tools"]:
        wrong.append(f"(tools differ: {made['tools']} against {committed['tools']})")
    return wrong


def check(faces: list[Face], args: argparse.Namespace) -> int:
    """Rebuild aside and compare with the committed manifest."""
    committed = json.loads((HERE / MANIFEST).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        made = make_all(faces, args.cache, Path(folder), args.jobs)
    wrong = differences(made, committed, args.only)
    for name in wrong:
        print(f"differs: {name}", file=sys.stderr)
    print("fonts differ" if wrong else "fonts are reproduced")
    return 1 if wrong else 0


def rebuild(faces: list[Face], args: argparse.Namespace) -> int:
    """Make the files in the output folder and write their manifest."""
    made = make_all(faces, args.cache, args.out, args.jobs)
    if args.only:
        made = with_kept_entries(made, args.out / MANIFEST)
    write_json(made, args.out / MANIFEST)
    print(f"total {made['totalBytes']} of {BUDGET} bytes")
    return 0 if made["totalBytes"] <= BUDGET else 1


def with_kept_entries(made: dict[str, Any], path: Path) -> dict[str, Any]:
    """Merge a partial build with the entries of the manifest that it did not touch."""
    if not path.is_file():
        return made
    fresh = {entry["file"] for entry in made["fonts"]}
    catalogue = {face.file for face in FACES}
    earlier = json.loads(path.read_text(encoding="utf-8"))["fonts"]
    kept = [e for e in earlier if e["file"] not in fresh and e["file"] in catalogue]
    return manifest(made["fonts"] + kept, [path.with_name(ICONS)])


def main() -> int:
    """Run the recipe."""
    args = arguments()
    faces = [face for face in FACES if args.only in face.file]
    try:
        return check(faces, args) if args.check else rebuild(faces, args)
    except SourceError as error:
        print(f"recipe: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
