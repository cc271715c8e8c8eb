#!/usr/bin/env python3
"""`--pages 1` on every example: either exactly one page, filled to within a line, or exit code 3 and how many lines too many.

usage: one_page.py --quoin build/quoin LAYOUT...

A page counts as filled when its lowest line ends less than one line pitch above the bottom margin. One that is opened as far
as the layout allows may end higher; what it says of itself must then be the ceilings. Every part that is left out is named.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent / "examples"
MARGIN_MM = 14
PT_PER_MM = 72 / 25.4
PAGE_LIMIT = 3


def build(quoin, example, layout, language, folder):
    out = pathlib.Path(folder) / "page.json"
    out.unlink(missing_ok=True)
    command = [quoin, "build", str(example), "--layout", layout, "--lang", language, "--pages", "1", "--explain-fit",
               "--set", f"page.margins.bottom={MARGIN_MM}mm", "--format", "json", "-o", str(out)]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode, done.stderr, json.loads(out.read_text())["pages"] if out.exists() else None


def number(pattern, text, otherwise):
    found = re.search(pattern, text)
    return float(found[1]) if found else otherwise


def white_below(page, said):
    """(points between the lowest line and the bottom margin, a line pitch), from where the text stands."""
    items = [item for item in page["items"] if "text" in item and "tag" in item]
    lowest = max(items, key=lambda item: item["at"][1])
    size = number(r"fitted:.* ([\d.]+) pt", said, 10.0)
    pitch = size * number(r"fitted:.*leading ([\d.]+)", said, 1.5)
    margin = min(MARGIN_MM, number(r"fitted:.*margins (\d+) mm", said, MARGIN_MM))
    line_end = lowest["at"][1] + 0.12 * lowest["size"] + (pitch - size) / 2
    return page["size"][1] - margin * PT_PER_MM - line_end, pitch


def faults(status, said, pages):
    if status == PAGE_LIMIT:
        if not re.search(r"error: [1-9]\d* lines? too many for 1 page", said):
            yield "does not say how many lines are too many"
        if pages is not None:
            yield "wrote a file all the same"
        return
    if status != 0 or pages is None:
        yield f"exit code {status}"
    elif len(pages) != 1:
        yield f"{len(pages)} pages"
    else:
        white, pitch = white_below(pages[0], said)
        is_opened_all = re.search(r"gaps 1[468]0 %", said) and re.search(r"\b[1-9]\d* lines? free\n(fitted.*\n)?$", said)
        if white < -pitch / 4:
            yield f"reaches {-white:.1f} pt into the margin"
        if white > pitch * 1.25 and not is_opened_all:
            yield f"ends {white / pitch:.1f} lines above the margin"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    parser.add_argument("layouts", nargs="+")
    options = parser.parse_args()
    counts = {"filled": 0, "too long": 0, "FAILED": 0}
    with tempfile.TemporaryDirectory() as folder:
        for layout in options.layouts:
            for example in sorted(EXAMPLES.glob("*.yaml")):
                for language in ("zh", "en"):
                    status, said, pages = build(options.quoin, example, layout, language, folder)
                    found = list(faults(status, said, pages))
                    for fault in found:
                        print(f"FAILED {example.stem}.{language} in {layout}: {fault}\n{said}")
                    counts["FAILED" if found else "filled" if status == 0 else "too long"] += 1
    print(", ".join(f"{count} {what}" for what, count in counts.items()))
    return 1 if counts["FAILED"] or not counts["filled"] else 0


if __name__ == "__main__":
    sys.exit(main())
