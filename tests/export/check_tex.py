#!/usr/bin/env python3
"""Sets the TeX export of every CV in every language with xelatex, twice, and reads the pages back.

Every word of the text export must be in the PDF, every address of it must be a link, and no letter may lack its glyph.

usage: check_tex.py --quoin build/quoin
"""
import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

import pikepdf

from exports import EXAMPLES, cvs, export

ADDRESS = re.compile(r"https?://[^\s()，。）]+(?:\([^\s()]*\)[^\s()，。）]*)*")


def typeset(tex):
    """Nothing, or what xelatex complains of."""
    command = ["xelatex", "-halt-on-error", "-interaction=nonstopmode", tex.name]
    for _ in range(2):
        done = subprocess.run(command, cwd=tex.parent, capture_output=True, text=True, errors="replace")
        if done.returncode:
            return [line for line in done.stdout.splitlines() if line.startswith("!")] or ["xelatex failed"]
    log = tex.with_suffix(".log").read_text(errors="replace")
    return re.findall(r"^(?:Missing character|Overfull|.*not allowed in a PDF string).*", log, re.MULTILINE)


def links(pdf):
    with pikepdf.open(pdf) as document:
        annotations = [note for page in document.pages for note in page.get("/Annots", [])]
        return {urllib.parse.unquote(str(note.A.URI)) for note in annotations if "/A" in note and "/URI" in note.A}


def squeezed(text):
    return re.sub(r"\s+", "", text)


def split_text(text):
    """The words of a text export, and its addresses."""
    # An address stands behind the words that lead there, in parentheses, or for them.
    addresses = [match.rstrip(".,;") for match in ADDRESS.findall(text)]
    for address in addresses:
        text = text.replace(f" ({address})", "", 1) if f" ({address})" in text else text.replace(address, " ", 1)
    words = [word for line in text.splitlines() for word in line.removeprefix("- ").split() if word not in ("|", "-")]
    return words, addresses


def check(tex, text):
    faults = typeset(tex)
    if faults:
        return faults
    pdf = tex.with_suffix(".pdf")
    shown = squeezed(subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout)
    words, addresses = split_text(text)
    leads = links(pdf)
    faults = [f"'{word}' is not on the pages" for word in words if squeezed(word) not in shown]
    return faults + [f"nothing leads to {a}" for a in addresses if urllib.parse.unquote(a) not in leads]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quoin", required=True)
    quoin = str(pathlib.Path(parser.parse_args().quoin).resolve())
    passed = failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        shutil.copy(EXAMPLES / "photo.jpg", folder)
        pages = [(tex, text.read_text(encoding="utf-8")) for cv in cvs()
                 for tex, text in zip(export(quoin, cv, "tex", folder), export(quoin, cv, "txt", folder))]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = list(pool.map(lambda each: check(*each), pages))
        for (tex, _), faults in zip(pages, found):
            for fault in faults:
                print(f"{tex.name}: {fault}")
            passed, failed = passed + (not faults), failed + bool(faults)
    print(f"{passed} passed, {failed} failed")
    return int(failed > 0 or passed == 0)


if __name__ == "__main__":
    sys.exit(main())
