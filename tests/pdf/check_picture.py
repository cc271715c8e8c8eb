#!/usr/bin/python3
"""Builds examples with one layout as PDF, PNG and SVG, and compares what they show.

usage: check_picture.py --quoin build/quoin [--layout classic] EXAMPLE.yaml...

Our PNG must be what pdftoppm paints of our PDF, but for anti-aliasing; our SVG, painted by librsvg, must be our PNG.
Needs poppler-utils, librsvg2-bin and mupdf-tools.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

from check_pdf import CELL, MOST_DIFFERENT, cells, run
from png import read_png

DPI = 110
MOST_OFF = 1.0  # per cent of all levels, in the mean of a page; text that stands a pixel too low is 2 % and more
CHUNK = 48


def read_ppm(path):
    """(width, height, RGB bytes) of a binary PPM."""
    data = path.read_bytes()
    header = re.match(rb"P6\s+(?:#.*\n)?(\d+)\s+(\d+)\s+255\s", data)
    return int(header[1]), int(header[2]), data[header.end():]


def mean_difference(ours, theirs):
    """In per cent of all grey levels. Most of a page is white: what is equal is skipped."""
    total = 0
    for i in range(0, len(ours), CHUNK):
        a, b = ours[i:i + CHUNK], theirs[i:i + CHUNK]
        if a != b:
            total += sum(abs(x - y) for x, y in zip(a, b))
    return 100 * total / 255 / len(ours)


def pages_of(folder, stem, suffix):
    """stem.png, or stem-1.png, stem-2.png, …"""
    single = folder / f"{stem}{suffix}"
    numbered = [p for p in folder.glob(f"{stem}-*{suffix}") if re.fullmatch(r"-\d+", p.stem[len(stem):])]
    return [single] if single.exists() else sorted(numbered, key=lambda p: int(p.stem.rpartition("-")[2]))


def whole(image):
    """Without the last row and column, which a page may cover only in part: painters part with it differently."""
    width, height, pixels = image
    rows = (pixels[3 * y * width:3 * (y * width + width - 1)] for y in range(height - 1))
    return width - 1, height - 1, b"".join(rows)


def check_cells(name, ours, theirs):
    """Each channel agrees in the mean of every cell, so that nothing is missing, moved or of another colour."""
    if ours[:2] != theirs[:2]:
        return [f"{name}: {ours[0]} x {ours[1]} pixels and {theirs[0]} x {theirs[1]}"]
    worst = (0, (0, 0))
    for channel in range(3):
        a, b = (cells((width, height, pixels[channel::3])) for width, height, pixels in (whole(ours), whole(theirs)))
        worst = max(worst, *((abs(a[k] - b[k]), k) for k in a))
    x, y = (n * CELL * 72 // DPI for n in worst[1])
    return [f"{name}: off by {worst[0]:.0f} levels near {x} pt, {y} pt"] if worst[0] > MOST_DIFFERENT else []


def check_png(name, ours, poppler):
    """(what is wrong, the mean difference)"""
    errors = check_cells(f"{name} and pdftoppm's", ours, poppler)
    if ours[:2] != poppler[:2]:
        return errors, 100
    off = mean_difference(ours[2], poppler[2])
    return errors + ([f"{name} is off by {off:.2f} % from pdftoppm's"] if off >= MOST_OFF else []), off


def paint(svg, folder):
    """An SVG as librsvg paints it; MuPDF undoes the PNG."""
    run("rsvg-convert", "-d", str(DPI), "-p", str(DPI), "-o", str(folder / "svg.png"), str(svg))
    run("mutool", "draw", "-q", "-r", "96", "-F", "ppm", "-o", str(folder / "svg.ppm"), str(folder / "svg.png"))
    return read_ppm(folder / "svg.ppm")


def check_built(folder):
    """(what is wrong, {page: difference in per cent}) of all that was built."""
    errors, differences = [], {}
    for pdf in sorted(folder.glob("*.pdf")):
        run("pdftoppm", "-r", str(DPI), str(pdf), str(folder / "poppler"))
        theirs = sorted(folder.glob("poppler-*.ppm"))
        ours, drawn = pages_of(folder, pdf.stem, ".png"), pages_of(folder, pdf.stem, ".svg")
        if not len(ours) == len(drawn) == len(theirs):
            errors.append(f"{pdf.stem}: {len(theirs)} pages, {len(ours)} PNGs, {len(drawn)} SVGs")
        for png, svg, ppm in zip(ours, drawn, theirs):
            pixels = read_png(png)
            wrong, differences[png.name] = check_png(png.name, pixels, read_ppm(ppm))
            errors += [*wrong, *check_cells(f"{svg.name} and our PNG", paint(svg, folder), pixels)]
        for ppm in theirs:
            ppm.unlink()
    return errors, differences


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--layout")
    parser.add_argument("examples", nargs="+")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        command = [options.quoin, "build", *options.examples, "--format", "pdf,png,svg", "--dpi", str(DPI)]
        command += ["--layout", options.layout] if options.layout else []
        if subprocess.run([*command, "-o", f"{folder}/"]).returncode != 0:
            return 1
        errors, differences = check_built(pathlib.Path(folder))
    for error in errors:
        print(error)
    worst = max(differences, key=differences.get, default="")
    print(f"{len(differences)} pages; the worst, {worst}, is off by {differences.get(worst, 0):.2f} %")
    return 1 if errors or not differences else 0


if __name__ == "__main__":
    sys.exit(main())
