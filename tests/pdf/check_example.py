#!/usr/bin/python3
"""Builds an example in all its languages with one layout and checks the PDFs from outside.

usage: check_example.py --quoin build/quoin [--layout classic] [--pdfjs FOLDER] EXAMPLE.yaml

What the pages must show is taken from the display list (the JSON backend) in its order, so that this compares two
backends that share nothing but their input.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from check_pdf import check, run, squeezed
from extract import check_extraction


def shown(pages, with_artifacts=True):
    """The texts of the display list in reading order."""
    items = [item for page in pages for item in page["items"] if "text" in item]
    return [item["text"] for item in items if with_artifacts or item["tag"] != "artifact"]


def check_structure_text(pdf, strings):
    """The structure tree holds all the text but artifacts, once."""
    held = "".join(re.findall(r'^ *"(.*)"$', run("pdfinfo", "-struct-text", pdf).decode(), re.M))
    wanted, read = collections.Counter(squeezed("".join(strings))), collections.Counter(squeezed(held))
    lost, extra = "".join((wanted - read).elements()), "".join((read - wanted).elements())
    return [f"the structure tree lacks '{lost}' and has '{extra}' too much"] if lost or extra else []


def check_built(folder, pdfjs):
    """{PDF's name: what is wrong with it} for each PDF and its display list in the folder."""
    results = {}
    for pdf in sorted(folder.glob("*.pdf")):
        pages = json.loads(pdf.with_suffix(".json").read_text())["pages"]
        results[pdf.name] = [
            *check(str(pdf)),
            *check_extraction(str(pdf), pages, pdfjs),
            *check_structure_text(str(pdf), shown(pages, with_artifacts=False)),
        ]
    return results


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--layout")
    parser.add_argument("--pdfjs")
    parser.add_argument("example")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        command = [options.quoin, "build", options.example, "--format", "pdf,json", "-o", f"{folder}/"]
        command += ["--layout", options.layout] if options.layout else []
        if subprocess.run(command).returncode != 0:
            return 1
        results = check_built(pathlib.Path(folder), options.pdfjs)
    for name, errors in results.items():
        for error in errors:
            print(f"{name}: {error}")
    return 1 if any(results.values()) or not results else 0


if __name__ == "__main__":
    sys.exit(main())
