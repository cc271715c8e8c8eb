#!/usr/bin/python3
"""What text tools read from a PDF, compared with what the author wrote, to the space.

usage: extract.py [--pdfjs FOLDER] FILE.pdf FILE.json      (the JSON backend's display list of the same pages)

Read exactly means: every character in its order; a space only where the author typed one, or between two cells of a row;
a line end only where a line ends. A soft hyphen and the line end after it are a hyphenation, and vanish.
Needs poppler-utils, mupdf-tools, python3-pdfminer, python3-pypdf; node and pdfjs-dist (see fetch_pdfjs.py) if --pdfjs is given.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SPACES = " \u00a0\u2009\u202f\u3000"


def run(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def read_with_pdfminer(pdf):
    from pdfminer.high_level import extract_text  # slow to load, and needed here only

    return extract_text(str(pdf))


def read_with_pypdf(pdf):
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(str(pdf)).pages)


def in_order(pdf, pdfjs=None):
    """{tool: text} of the tools that read a page in the order of its content."""
    texts = {
        "pdftotext -raw": run("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"),
        "mutool": run("mutool", "draw", "-q", "-F", "txt", pdf),
    }
    if pdfjs:
        texts["pdf.js"] = run("node", str(HERE / "pdfjs_text.js"), pdfjs, pdf)
    return texts


def by_place(pdf):
    """{tool: text} of the tools that choose an order, or line ends, of their own, by where things stand on the page."""
    return {"pdftotext": run("pdftotext", "-enc", "UTF-8", pdf, "-"), "pdfminer": read_with_pdfminer(pdf), "pypdf": read_with_pypdf(pdf)}


def lines_of(pages):
    """The display list as lines of cells: [[text, ...], ...]; cells of one line are parted by a gap.

    Texts on one baseline are one line; raised ones belong to the line that they stand in.
    """
    lines = []
    for page in pages:
        last = None
        for item in page["items"]:
            if "text" not in item and "gap" not in item:
                continue
            x, y = item["at"]
            is_next = last and abs(y - last["at"][1]) <= item["size"] / 2 and x >= last["at"][0]
            if not is_next:
                lines.append([""])
            if "gap" in item:
                lines[-1].append("")
            else:
                lines[-1][-1] += item["text"].replace("\u00ad", "").replace("\u200b", "").replace("\u2060", "")
            last = item
    return lines


def folded(text):
    """Spaces of all kinds are one kind, and a run of them one space; MuPDF takes ligatures apart."""
    return re.sub(f"[{SPACES}]+", " ", text)


def difference(read, wanted):
    """Where two texts part, with a little of what stands before."""
    at = next((i for i, (a, b) in enumerate(zip(read, wanted)) if a != b), min(len(read), len(wanted)))
    begin = max(0, at - 12)
    return f"reads {read[begin:at + 25]!r} for {wanted[begin:at + 25]!r}"


def check_order(text, lines):
    """Nothing if a tool read the lines one after the other, else where it first went wrong."""
    read = re.sub(r"[\f\n\r ]*[\f\n\r][\f\n\r ]*", "\n", folded(text)).strip()
    at = 0
    for number, cells in enumerate(lines):
        pattern = r"[ \n]".join(re.escape(folded(cell).strip()) for cell in cells if cell.strip())
        if not pattern:
            continue
        # After a line: its end. A hyphenated word's end may be joined by the tool itself.
        found = re.compile(pattern + r" ?\u00ad?(\n|$)").match(read, at)
        if not found:
            return f"line {number + 1}: " + difference(read[at:], " ".join(cells))
        at = found.end()
    return "" if at >= len(read) else f"reads more at the end: {read[at:at + 40]!r}"


def check_pieces(text, lines):
    """Nothing if every cell of every line is read in one piece, else the first that is not.

    A space of a whole em is a gap between columns for such a tool. Poppler takes a hyphen at a line's end for one of a
    hyphenation, whoever wrote it, and drops it.
    """
    read = folded(text)
    for cells in lines:
        pieces = [folded(piece).strip() for cell in cells for piece in cell.split("\u3000")]
        pieces[-1] = pieces[-1].removesuffix("-")
        for piece in pieces:
            if piece not in read:
                return f"does not read {piece[:80]!r} in one piece"
    return ""


def check_extraction(pdf, pages, pdfjs=None):
    """All that is read otherwise than it was written, as sentences."""
    lines = lines_of(pages)
    for tool, text in in_order(pdf, pdfjs).items():
        if wrong := check_order(text, lines):
            yield f"{tool}: {wrong}"
    for tool, text in by_place(pdf).items():
        if wrong := check_pieces(text, lines):
            yield f"{tool}: {wrong}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pdfjs")
    parser.add_argument("pdf")
    parser.add_argument("json")
    options = parser.parse_args()
    pages = json.loads(pathlib.Path(options.json).read_text())["pages"]
    errors = list(check_extraction(options.pdf, pages, options.pdfjs))
    for error in errors:
        print(f"{options.pdf}: {error}")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
