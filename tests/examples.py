#!/usr/bin/env python3
"""Renders every example in every language with every layout, and the README's pictures from them.

usage: examples.py --quoin build/quoin --out out

Standard library only; the pictures need pdftoppm.
"""
import argparse
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def layout_names():
    return sorted(p.stem for p in (ROOT / "layouts").glob("*.yaml"))


def render(quoin, out):
    """out/<layout>/<example>.<lang>.pdf for all, and out/specimen/; gives the number of failures."""
    failures = 0
    for layout in layout_names():
        folder = out / layout
        folder.mkdir(parents=True, exist_ok=True)
        for example in sorted((ROOT / "examples").glob("*.yaml")):
            command = [quoin, "build", str(example), "--layout", layout, "-o", f"{folder}/"]
            failures += subprocess.run(command).returncode != 0
    for example in sorted((ROOT / "examples" / "specimen").glob("*.yaml")):
        if "-layout" not in example.stem:
            command = [quoin, "build", str(example), "--baseline-grid", "-o", f"{out / 'specimen'}/"]
            failures += subprocess.run(command).returncode != 0
    return failures


def pictures(out):
    """The README's pictures: first pages of what was just built, small."""
    folder = ROOT / "examples" / "pictures"
    folder.mkdir(exist_ok=True)
    top = ["-x", "0", "-y", "0", "-W", "580", "-H", "260"]  # all there is on the minimal page
    for layout, name, crop in (("campus", "campus.zh", []), ("campus", "campus.en", []), ("classic", "minimal.zh", top), ("classic", "minimal.en", top)):
        command = ["pdftoppm", "-singlefile", "-f", "1", "-r", "70", "-png", *crop, str(out / layout / f"{name}.pdf")]
        subprocess.run(command + [str(folder / name)], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    failures = render(options.quoin, options.out)
    if not failures:
        pictures(options.out)
    pdfs = sorted(options.out.rglob("*.pdf"))
    for pdf in pdfs:
        print(pdf)
    print(f"{len(pdfs)} PDFs in {options.out.resolve()}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
