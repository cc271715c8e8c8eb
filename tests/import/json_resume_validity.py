#!/usr/bin/python3
"""What JSON Resume's schema says of a document, quoin check must say too.

Each JSON file of the folders holds documents by name: one whose name ends in Valid (or valid, or a digit behind it) must
be fine, one that ends in Invalid must be refused with a place. The one exception is `endDate: null`, which is found in so
many files that it is a warning, and refused by --strict alone.

usage: json_resume_validity.py --quoin QUOIN [FOLDER...]
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

OWN = pathlib.Path(__file__).parent / "json_resume_validity"


def holds_null_end(node):
    if isinstance(node, dict):
        return any((key == "endDate" and value is None) or holds_null_end(value) for key, value in node.items())
    return isinstance(node, list) and any(map(holds_null_end, node))


def check(quoin, path, *options):
    done = subprocess.run([quoin, "check", *options, path], capture_output=True, text=True, timeout=60)
    is_located = re.search(r"^.*:\d+:\d+: error: ", done.stderr, re.M) is not None
    return done.returncode, is_located, done.stderr


def judge(quoin, path, document, must_be_valid):
    """What is wrong with quoin's answer; nothing if it is right."""
    path.write_text(json.dumps(document, ensure_ascii=False, indent=2), encoding="utf-8")
    code, is_located, said = check(quoin, path)
    if must_be_valid:
        return "" if code == 0 else f"is refused: {said}"
    if holds_null_end(document):
        if code != 0 or "warning" not in said:
            return f"a null endDate is no warning: {said}"
        code, is_located, said = check(quoin, path, "--strict")
    if code == 0:
        return "is accepted"
    return "" if is_located else f"is refused without a place: {said}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    parser.add_argument("folders", nargs="*", type=pathlib.Path, default=[OWN])
    options = parser.parse_args()
    counts = {True: 0, False: 0}
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted(file for place in options.folders for file in place.glob("*.json")):
            for name, document in json.loads(source.read_text(encoding="utf-8")).items():
                if not isinstance(document, dict):
                    continue  # a bare value of some test of theirs
                is_valid = "invalid" not in name.lower()
                counts[is_valid] += 1
                fault = judge(options.quoin, pathlib.Path(folder) / "cv.json", document, is_valid)
                if fault:
                    faults += 1
                    print(f"{source.name}: {name}: {fault}")
    print(f"{counts[True]} valid, {counts[False]} invalid documents, {faults} faults")
    return 1 if faults or not counts[True] or not counts[False] else 0


if __name__ == "__main__":
    sys.exit(main())
