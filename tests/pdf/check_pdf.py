#!/usr/bin/python3
"""Checks a PDF from outside: syntax, conformance, fonts, text and pixels.

usage: check_pdf.py FILE.pdf [VISIBLE.txt]

VISIBLE.txt holds the strings that the pages show, one a line, in reading order. White space and hyphens never
count.
Needs qpdf, python3-pikepdf, poppler-utils, mupdf-tools.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

import pikepdf

from check_tags import check_tags

DPI = 72
# Two renderers differ in anti-aliasing: a few grey levels in the mean of a cell of CELL x CELL pixels. A wrong glyph,
# or one at a wrong place, differs by a stroke.
CELL = 12
MOST_DIFFERENT = 30  # grey levels of 255 in the mean of a cell
FORBIDDEN = [(0xFFFD, 0xFFFD), (0x00AD, 0x00AD), (0xE000, 0xF8FF), (0xF0000, 0x10FFFD)]


def run(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


def extractions(pdf):
    """{tool: the text that it reads}"""
    return {
        "pdftotext": run("pdftotext", "-enc", "UTF-8", pdf, "-").decode(),
        "pdftotext -raw": run("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-").decode(),
        "mutool": run("mutool", "draw", "-q", "-F", "txt", pdf).decode(),
    }


def squeezed(text):
    """Without what tools add or drop: white space, invisible characters, hyphens (at a line's end they guess).

    MuPDF takes ligature characters apart, so do we.
    """
    return re.sub(r"[\s\u00ad\u200b\u2060\u2010-]+", "", unicodedata.normalize("NFKC", text))


def check_syntax(pdf):
    done = subprocess.run(["qpdf", "--check", pdf], capture_output=True, text=True)
    if done.returncode != 0:
        yield "qpdf --check: " + (done.stdout + done.stderr).strip()


def check_fonts(document):
    """Every font is a Type0 subset, embedded, with a ToUnicode entry for every code that it has a width for."""
    for font in (o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"):
        if font.Subtype != "/Type0":
            continue
        name = str(font.BaseFont)[1:]
        descendant = font.DescendantFonts[0]
        descriptor = descendant.FontDescriptor
        if not re.match(r"[A-Z]{6}\+", name):
            yield f"{name}: not named as a subset"
        if "/FontFile2" not in descriptor and "/FontFile3" not in descriptor:
            yield f"{name}: not embedded"
        if descendant.Subtype == "/CIDFontType2" and descendant.get("/CIDToGIDMap") != "/Identity":
            yield f"{name}: no CIDToGIDMap"
        if "/ToUnicode" not in font:
            yield f"{name}: no ToUnicode"


def check_codes(document):
    """Every code that a page shows has a ToUnicode entry, and none is .notdef."""
    known = {}
    for page in document.pages:
        fonts = page.Resources.get("/Font", {})
        current = None
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                current = fonts[operands[0]]
                if current.objgen not in known:
                    entries = re.findall(rb"^<([0-9A-F]{4})> <[0-9A-F]+>$", current.ToUnicode.read_bytes(), re.M)
                    known[current.objgen] = {int(code, 16) for code in entries}
            shown = [operands[0]] if str(operator) == "Tj" else operands[0] if str(operator) == "TJ" else []
            for string in (bytes(s) for s in shown if isinstance(s, pikepdf.String)):
                codes = {string[i] << 8 | string[i + 1] for i in range(0, len(string), 2)}
                if 0 in codes:
                    yield f"{current.BaseFont}: shows .notdef"
                if missing := codes - known[current.objgen] - {0}:
                    yield f"{current.BaseFont}: no ToUnicode entry for {sorted(missing)}"


def check_text(texts, strings):
    """Every string is there, in every tool; in those that keep the order of the file, in order."""
    for tool, text in texts.items():
        for first, last in FORBIDDEN:
            found = sorted({f"U+{ord(c):04X}" for c in text if first <= ord(c) <= last})
            if found:
                yield f"{tool}: reads {found}"
        keeps_order = tool != "pdftotext"
        body, position = squeezed(text), 0
        for string in filter(None, map(squeezed, strings)):
            at = body.find(string, position)
            if at < 0:
                where = "" if string not in body else " in its place"
                yield f"{tool}: '{string}' is not read{where}; after '{body[max(0, position - 20):position]}'"
                break
            position = at + len(string) if keeps_order else 0


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


def check(pdf, strings=()):
    """All that is wrong with the file, as sentences."""
    with pikepdf.open(pdf) as document:
        errors = [*check_syntax(pdf), *check_tags(document), *check_fonts(document), *check_codes(document)]
        page_count = len(document.pages)
    errors += check_text(extractions(pdf), strings)
    return errors + list(check_pixels(pdf, page_count))


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    strings = pathlib.Path(sys.argv[2]).read_text().splitlines() if len(sys.argv) == 3 else []
    errors = check(sys.argv[1], strings)
    for error in errors:
        print(f"{sys.argv[1]}: {error}")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
