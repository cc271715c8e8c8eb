#!/usr/bin/python3
"""Checks that two renderers paint a PDF alike. Its rules are conformance.py's, what it reads as is extract.py's.

usage: check_pdf.py FILE.pdf      Needs python3-pikepdf, poppler-utils, mupdf-tools.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

import pikepdf

DPI = 72
# Two renderers differ in anti-aliasing: a few grey levels in the mean of a cell of CELL x CELL pixels. A wrong glyph,
# or one at a wrong place, differs by a stroke.
CELL = 12
MOST_DIFFERENT = 30  # grey levels of 255 in the mean of a cell


def run(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


def squeezed(text):
    """Without what tools add or drop: white space, invisible characters, hyphens (at a line's end they guess).

    MuPDF takes ligature characters apart, so do we.
    """
    return re.sub(r"[\s\u00ad\u200b\u2060\u2010-]+", "", unicodedata.normalize("NFKC", text))


def read_pgm(path):
    """(width, height, bytes) of a binary PGM."""
    data = path.read_bytes()
    header = re.match(rb"P5\s+(?:#.*\n)?(\d+)\s+(\d+)\s+255\s", data)
    return int(header[1]), int(header[2]), data[header.end():]


def cells(image):
    """Mean grey of each CELL x CELL square: {(column, row): grey}."""
    width, height, data = image
    sums, counts = {}, {}
    for y in range(height):
        row = data[y * width:(y + 1) * width]
        for x in range(0, width, CELL):
            key = (x // CELL, y // CELL)
            part = row[x:x + CELL]
            sums[key] = sums.get(key, 0) + sum(part)
            counts[key] = counts.get(key, 0) + len(part)
    return {key: sums[key] / counts[key] for key in sums}


def check_pixels(pdf, page_count):
    """MuPDF and Poppler, which share no code, paint the same page."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        run("mutool", "draw", "-q", "-r", str(DPI), "-c", "gray", "-F", "pgm", "-o", f"{folder}/m%d.pgm", pdf)
        run("pdftoppm", "-r", str(DPI), "-gray", pdf, f"{folder}/p")
        poppler = sorted(folder.glob("p*.pgm"))
        if len(poppler) != page_count:
            yield f"pdftoppm painted {len(poppler)} pages of {page_count}"
            return
        for number, path in enumerate(poppler, 1):
            ours, theirs = cells(read_pgm(folder / f"m{number}.pgm")), cells(read_pgm(path))
            different = max((abs(ours[k] - theirs.get(k, 0)), k) for k in ours)
            if different[0] > MOST_DIFFERENT:
                x, y = (n * CELL * 72 // DPI for n in different[1])
                yield f"page {number}: MuPDF and Poppler differ by {different[0]:.0f} grey levels near {x} pt, {y} pt"
            if min(ours.values()) == 255:
                yield f"page {number} is empty"


def check(pdf):
    """All that is wrong with the file, as sentences."""
    with pikepdf.open(pdf) as document:
        page_count = len(document.pages)
    return list(check_pixels(pdf, page_count))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    errors = check(sys.argv[1])
    for error in errors:
        print(f"{sys.argv[1]}: {error}")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
