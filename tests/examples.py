#!/usr/bin/env python3
"""Renders every example in every language with every layout.

usage: examples.py --quoin build/quoin --out out

Standard library only.
"""
import argparse
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def layout_names():
    return sorted(p.stem for p in (ROOT / "layouts").glob("*.yaml"))


def render(quoin, out):
    """out/<layout>/<example>.<lang>.pdf for all; gives the number of failures."""
    failures = 0
    for layout in layout_names():
        folder = out / layout
        folder.mkdir(parents=True, exist_ok=True)
        for example in sorted((ROOT / "examples").glob("*.yaml")):
            command = [quoin, "build", str(example), "--layout", layout, "-o", f"{folder}/"]
            failures += subprocess.run(command).returncode != 0
    return failures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    failures = render(options.quoin, options.out)
    pdfs = sorted(options.out.rglob("*.pdf"))
    for pdf in pdfs:
        print(pdf)
    print(f"{len(pdfs)} PDFs in {options.out.resolve()}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
