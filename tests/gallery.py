#!/usr/bin/env python3
"""Renders the first page of every layout, in Chinese and English, and every block, and lists them in layouts/README.md.

usage: gallery.py --quoin build/quoin

Pictures go to layouts/pictures/<layout>.<language>.png, small ones of at most 256 colours; the same layouts and fonts give
the same bytes. Those of the blocks, from gallery_blocks.yaml, go to layouts/pictures/blocks/. PyYAML and the standard library.
"""
import argparse
import collections
import pathlib
import struct
import subprocess
import sys
import tempfile
import zlib

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "pdf"))
from png import read_png  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent
LANGUAGES = {"zh": "中文", "en": "English"}
EXAMPLES = collections.defaultdict(lambda: "campus", classic="researcher")  # what shows a layout best
DPI = 52
MOST_BYTES = 60_000
MOST_COLORS = 64
BEGIN, END = "<!-- gallery: written by make gallery -->", "<!-- end of gallery -->"
BLOCKS_BEGIN, BLOCKS_END = "<!-- blocks: written by make gallery -->", "<!-- end of blocks -->"
BLOCKS = pathlib.Path(__file__).resolve().parent / "gallery_blocks.yaml"
BLOCK_DPI = 110
SHOWN = ("columns", "place", "header", "section", "entry")  # of a block's keys, those that stand in the layout
BASE = """layout: 1
vars: {accent: "#17607a"}
fonts: {body: {latin: Quoin Sans, cjk: Quoin Sans CJK, latin-scale: 1.085}}
styles:
  body: {font: body, size: 8.5pt, leading: 1.4}
  title: {extends: body, size: 13pt, weight: bold}
  section: {extends: body, size: 10pt, weight: bold}
  band: {extends: section, color: white}
  strong: {extends: body, weight: bold}
  emph: {extends: body, italic: true}
spacing: {sections: 0.4em, title: 0.3em, entries: 0.3em, items: 0.1em}
header: []
footer: []
section: {text: "{title}", style: section}
entry: {default: [{text: "{name}"}]}
"""


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


def short_yaml(value):
    """As a layout would write it: flow maps that are broken at the outermost keys."""
    return yaml.safe_dump(value, default_flow_style=None, sort_keys=False, allow_unicode=True, width=110).rstrip()


def render_block(quoin, block, folder):
    """A small page that shows one block."""
    layout = yaml.safe_load(BASE) | {key: block[key] for key in SHOWN if key in block}
    layout["entry"] = {"default": [{"text": "{name}"}]} | block.get("entry", {})
    layout["page"] = {"size": ["76mm", "36mm"], "margins": "3mm"}
    cv = {"name": "Wenxi Lu", "headline": "Algorithm engineer", "email": "lu@example.com", "website": "lu.example.com",
          "location": "Hangzhou", "photo": "photo.jpg"}
    sections = {"projects": block["entries"]} if "entries" in block else {}
    cv["sections"] = sections | block.get("more", {})
    folder = pathlib.Path(folder)
    (folder / "photo.jpg").write_bytes((ROOT / "examples" / "photo.jpg").read_bytes())
    (folder / "block.yaml").write_text(yaml.safe_dump(layout, allow_unicode=True))
    (folder / "cv.yaml").write_text(yaml.safe_dump({"layout": "block.yaml", "cv": cv}, sort_keys=False, allow_unicode=True))
    command = [quoin, "build", str(folder / "cv.yaml"), "--strict", "--pages", "1", "--set", "fit.gaps=[1, 1]", "--set",
               "fit.leading=[1.4, 1.4]", "--set", "fit.size=[8.5pt, 8.5pt]", "--format", "png", "--dpi", str(BLOCK_DPI),
               "-o", str(folder / "page.png")]
    subprocess.run(command, check=True)
    return palette_png(*without_white_foot(*read_png(folder / "page.png")))


def without_white_foot(width, height, pixels):
    """As many rows as there is ink, and a few."""
    row = 3 * width
    inked = [y for y in range(height) if pixels[y * row:(y + 1) * row].strip(b"\xff")]
    height = min(height, max(inked) + BLOCK_DPI // 9)
    return width, height, pixels[:height * row]


def blocks_table(blocks):
    """For each block what the layout says, and the picture."""
    parts = []
    for block in blocks:
        said = short_yaml({key: block[key] for key in SHOWN if key in block})
        parts.append(f"### {block['name']}\n\n```yaml\n{said}\n```\n\n![{block['name']}](pictures/blocks/{file_name(block)})")
    return "\n\n".join(parts)


def file_name(block):
    return block["name"].split(",")[0] + ".png"


def replace_between(readme, begin, end, text):
    head, _, rest = readme.read_text().partition(begin)
    _, found, tail = rest.partition(end)
    if not found:
        sys.exit(f"{readme} has no '{begin}' … '{end}'")
    readme.write_text(f"{head}{begin}\n{text}\n{end}{tail}")


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

    (pictures / "blocks").mkdir(exist_ok=True)
    blocks = yaml.safe_load(BLOCKS.read_text())
    for block in blocks:
        with tempfile.TemporaryDirectory() as folder:
            (pictures / "blocks" / file_name(block)).write_bytes(render_block(quoin, block, folder))

    readme = ROOT / "layouts" / "README.md"
    replace_between(readme, BEGIN, END, table(layouts))
    replace_between(readme, BLOCKS_BEGIN, BLOCKS_END, blocks_table(blocks))
    return 0


if __name__ == "__main__":
    sys.exit(main())
