#!/usr/bin/env python3
"""Renders the first page of every layout, in Chinese and English, and lists them in layouts/README.md.

usage: gallery.py --quoin build/quoin

Pictures go to layouts/pictures/<layout>.<language>.png, small ones of at most 256 colours; the same layouts and fonts give
the same bytes. Standard library only.
"""
import argparse
import collections
import pathlib
import struct
import subprocess
import sys
import tempfile
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "pdf"))
from png import read_png  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent
LANGUAGES = {"zh": "中文", "en": "English"}
EXAMPLES = collections.defaultdict(lambda: "campus", classic="researcher")  # what shows a layout best
DPI = 52
MOST_BYTES = 60_000
MOST_COLORS = 64
BEGIN, END = "<!-- gallery: written by make gallery -->", "<!-- end of gallery -->"


def distance(a, b):
    return sum((x - y) ** 2 for x, y in zip(a, b))


def chosen(counts):
    """At most MOST_COLORS of the colours: the commonest, none of which is near to another."""
    apart = 3 * 8 ** 2
    palette = []
    for color in sorted(counts, key=lambda c: (-counts[c], c)):
        if len(palette) < MOST_COLORS and all(distance(color, known) >= apart for known in palette):
            palette.append(color)
    return sorted(palette)


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def palette_png(width, height, pixels):
    """A PNG of 8-bit palette indices."""
    colors = [pixels[i:i + 3] for i in range(0, len(pixels), 3)]
    counts = collections.Counter(colors)
    palette = chosen(counts)
    index = {color: min(range(len(palette)), key=lambda i: (distance(color, palette[i]), i)) for color in counts}
    rows = b"".join(b"\0" + bytes(index[c] for c in colors[y * width:(y + 1) * width]) for y in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
            + chunk(b"PLTE", b"".join(palette)) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def render(quoin, layout, language, folder):
    """The first page as a small PNG."""
    command = [quoin, "build", str(ROOT / "examples" / f"{EXAMPLES[layout]}.yaml"), "--layout", layout, "--lang", language,
               "--format", "png", "--dpi", str(DPI), "-o", f"{folder}/page.png"]
    subprocess.run(command, check=True)
    single = pathlib.Path(folder) / "page.png"
    return palette_png(*read_png(single if single.exists() else single.with_name("page-1.png")))


def table(layouts):
    """One row a layout: its name, and its two pages."""
    lines = ["| | " + " | ".join(LANGUAGES.values()) + " |", "|---|" + "---|" * len(LANGUAGES)]
    for layout in layouts:
        cells = [f"![{layout}, {name}](pictures/{layout}.{language}.png)" for language, name in LANGUAGES.items()]
        lines.append(f"| [`{layout}`]({layout}.yaml) | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    quoin = parser.parse_args().quoin
    layouts = sorted(p.stem for p in (ROOT / "layouts").glob("*.yaml"))
    pictures = ROOT / "layouts" / "pictures"
    pictures.mkdir(exist_ok=True)
    for layout in layouts:
        for language in LANGUAGES:
            with tempfile.TemporaryDirectory() as folder:
                png = render(quoin, layout, language, folder)
            if len(png) > MOST_BYTES:
                sys.exit(f"{layout}.{language}.png has {len(png)} bytes, more than {MOST_BYTES}")
            (pictures / f"{layout}.{language}.png").write_bytes(png)
            print(f"layouts/pictures/{layout}.{language}.png  {len(png)} bytes")

    readme = ROOT / "layouts" / "README.md"
    head, _, rest = readme.read_text().partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not end:
        sys.exit(f"{readme} has no '{BEGIN}' … '{END}'")
    readme.write_text(f"{head}{BEGIN}\n{table(layouts)}\n{END}{tail}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
