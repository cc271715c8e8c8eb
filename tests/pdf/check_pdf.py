#!/usr/bin/python3
"""Checks a PDF from outside: syntax, conformance, fonts and pixels. What it reads as is extract.py's.

usage: check_pdf.py FILE.pdf      Needs qpdf, python3-pikepdf, python3-fonttools, poppler-utils, mupdf-tools.
"""
import io
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

import pikepdf
from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen
from fontTools.ttLib import TTFont

from check_tags import check_tags

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


def program_widths(descriptor):
    """The advance of every glyph of an embedded program, in 1/1000 em."""
    if "/FontFile2" in descriptor:
        font = TTFont(io.BytesIO(descriptor.FontFile2.read_bytes()), lazy=True)
        scale = 1000 / font["head"].unitsPerEm
        return [font["hmtx"].metrics[name][0] * scale for name in font.getGlyphOrder()]
    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(descriptor.FontFile3.read_bytes()), None)
    font = fonts[fonts.fontNames[0]]
    widths = []
    for name in font.charset:
        glyph = font.CharStrings[name]
        glyph.draw(NullPen())
        widths.append(glyph.width)
    return widths


def known_codes(font):
    """The codes of a Type0 font that have a ToUnicode entry: all that pages show."""
    entries = re.findall(rb"^<([0-9A-F]{4})> <[0-9A-F]+>$", font.ToUnicode.read_bytes(), re.M)
    return {int(code, 16) for code in entries} - {0}  # 0 is the codespace range


def check_widths(document):
    """What /W says of a code is what the font program says, whatever its copies are for (PDF/A-2 6.2.11.5)."""
    for font in (o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Subtype") == "/Type0"):
        descendant = font.DescendantFonts[0]
        entries = list(descendant.get("/W", []))
        told = {int(first) + i: float(width) for first, run in zip(entries[::2], entries[1::2]) for i, width in enumerate(run)}
        widths = program_widths(descendant.FontDescriptor)
        for code in sorted(known_codes(font)):
            width = told.get(code, float(descendant.DW))
            if code >= len(widths) or abs(width - widths[code]) > 1:
                yield f"{font.BaseFont}: code {code} is {width} wide, its glyph {widths[code:code + 1]}"


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
                    known[current.objgen] = known_codes(current)
            shown = [operands[0]] if str(operator) == "Tj" else operands[0] if str(operator) == "TJ" else []
            for string in (bytes(s) for s in shown if isinstance(s, pikepdf.String)):
                codes = {string[i] << 8 | string[i + 1] for i in range(0, len(string), 2)}
                if 0 in codes:
                    yield f"{current.BaseFont}: shows .notdef"
                if missing := codes - known[current.objgen] - {0}:
                    yield f"{current.BaseFont}: no ToUnicode entry for {sorted(missing)}"


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
        errors = [*check_syntax(pdf), *check_tags(document)]
        errors += [*check_fonts(document), *check_widths(document), *check_codes(document)]
        page_count = len(document.pages)
    return errors + list(check_pixels(pdf, page_count))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    errors = check(sys.argv[1])
    for error in errors:
        print(f"{sys.argv[1]}: {error}")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
