#!/usr/bin/python3
"""Proves each rule of conformance.py: what quoin writes breaks none, and each is broken by a PDF made for it.

usage: test_conformance.py --quoin build/quoin [--only REGEX]
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from broken import BREAKS, Copy, with_attachment, with_table
from conformance import check
from rules import RULES

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent.parent / "examples"
BASES = {"plain": lambda copy: None, "attachment": with_attachment, "table": with_table}

# A page with all that the rules look at: a photo, a picture with transparency, links, lists, two kinds of fonts, a word
# in another language.
CV = """
cv:
  name: Nia Sample
  headline: Engineer
  email: nia@example.com
  website: https://nia.example.com
  photo: photo.jpg
  photo_alt: Portrait of Nia Sample
  sections:
    work:
      - company: Example Works
        position: Builder
        logo: logo.png
        start_date: 2021-02
        end_date: 2023-05
        highlights: [Wrote `code` for 测试, Kept it short]
    notes: [A paragraph about *nothing*.]
"""


def build(quoin, folder):
    """Writes the PDF that is going to be broken."""
    for picture in ("photo.jpg", "logo.png"):
        shutil.copy(EXAMPLES / picture.replace("logo", "logo-northreef"), folder / picture)
    (folder / "cv.yaml").write_text(CV)
    subprocess.run([quoin, "build", folder / "cv.yaml", "--layout", "campus", "-o", folder / "cv.pdf"], check=True)
    return folder / "cv.pdf"


def faults_of(name, copy, path):
    """What is wrong with a rule, as a sentence, if anything is."""
    path.write_bytes(copy.written())
    found = {rule for rule, _, _ in check(path)}
    allowed = {name, *BREAKS[name].others} if name in BREAKS else set()
    if name in BREAKS and name not in found:
        yield f"{name} is silent about its broken PDF"
    for other in sorted(found - allowed):
        yield f"{name}: {other} complains too"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    faults = [f"{name} is never broken" for name in RULES.keys() - BREAKS.keys()]
    faults += [f"there is no rule {name}" for name in BREAKS.keys() - RULES.keys()]
    with tempfile.TemporaryDirectory() as folder:
        source, target = build(options.quoin, pathlib.Path(folder)), pathlib.Path(folder) / "broken.pdf"
        faults += [f"{source.name} breaks {rule}: {where}: {what}" for rule, where, what in check(source)]
        for name, prepare in BASES.items():
            copy = Copy(source)
            prepare(copy)
            faults += faults_of(name, copy, target)
        broken = [name for name in sorted(BREAKS) if re.search(options.only, name)]
        for name in broken:
            copy = Copy(source)
            BASES[BREAKS[name].base](copy)
            BREAKS[name].change(copy)
            faults += faults_of(name, copy, target)
    print("\n".join(faults))
    print(f"{len(RULES)} rules, {len(broken)} broken PDFs, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
