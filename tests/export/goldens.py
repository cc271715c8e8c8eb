#!/usr/bin/env python3
"""Compares exports with tests/export/goldens: text and Markdown of every CV, HTML and TeX of the one with every sign.

usage: goldens.py --quoin build/quoin [--update]
"""
import argparse
import difflib
import pathlib
import sys
import tempfile

from exports import HERE, cvs, export

GOLDENS = HERE / "goldens"


def exported(quoin, folder):
    """Name and text of each file that has a golden."""
    files = {}
    for cv in cvs():
        forms = ["txt", "markdown"] + (["html", "tex"] if cv.stem == "signs" else [])
        for form in forms:
            for path in export(quoin, cv, form, folder):
                # One language is enough of what differs in words alone.
                if form in ("html", "tex") and ".fr." not in path.name:
                    continue
                files[path.name] = path.read_text(encoding="utf-8")
    return files


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = exported(str(pathlib.Path(options.quoin).resolve()), pathlib.Path(folder))
    known = {path.name: path.read_text(encoding="utf-8") for path in GOLDENS.iterdir()}
    failures = 0
    for name in sorted(files.keys() | known.keys()):
        old, new = known.get(name), files.get(name)
        if old == new:
            continue
        failures += 1
        sys.stdout.writelines(difflib.unified_diff((old or "").splitlines(True), (new or "").splitlines(True), f"goldens/{name}", "now"))
        if options.update and new is None:
            (GOLDENS / name).unlink()
        elif options.update:
            (GOLDENS / name).write_text(new, encoding="utf-8")
    print(f"{len(files) - failures} passed, {failures} {'updated' if options.update else 'failed'}")
    return 0 if options.update else int(failures > 0)


if __name__ == "__main__":
    sys.exit(main())
