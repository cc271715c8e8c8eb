#!/usr/bin/env python3
"""Does quoin refuse what RenderCV refuses, at the same place?

A pair is a CV with mistakes (--input) and the errors that RenderCV finds in it (--expected): `expected_errors`, each with
a `schema_location` (keys and numbers of items, down to the mistake) and a `yaml_location` that begins with [line, column].
For each of them quoin has to report an error

- for a value: that begins on the line of its key or item, or inside the value;
- for a key that is missing: inside the entry that lacks it;
- for a section ("there are problems with the entries"): somewhere inside it;

and each error needs a hint. Where ours contains more than RenderCV, `accepted:` lists the schema locations
that quoin takes on purpose; reporting one of those all the same is a failure too. The yaml_location is checked
against the file, so that a pair cannot speak of other lines than its input has.

usage: rendercv_validity.py --quoin build/quoin [--input X --expected Y] [--accepted cv.sections.a.0 …]
Without --input: every pair of tests/import/rendercv, NAME.yaml and NAME.errors.yaml.
"""
import argparse
import json
import pathlib
import subprocess
import sys

import yaml

PAIRS = pathlib.Path(__file__).resolve().parent / "rendercv"


def child(node, step):
    """The key node and value node of one step, or None."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and step.isdigit() and int(step) < len(node.value):
        return node.value[int(step)], node.value[int(step)]
    return None


def last_line(node):
    """The line, from 1, of the last word of a value; a map ends where the next thing begins, which is too late."""
    while node.value and not isinstance(node, yaml.ScalarNode):
        node = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
    end = node.end_mark
    return end.line + 1 if end.column else end.line


class Place:
    """The lines, from 1, of what a schema location names: of the entry around it if the file lacks it."""

    def __init__(self, root, location):
        key = node = root
        for step in location:
            found = child(node, step)
            if found is None:
                break
            key, node = found
        self.first = key.start_mark.line + 1
        self.last = max(self.first, last_line(node))

    def holds(self, line):
        return self.first <= line <= self.last


def read_pair(input_file, expected_file):
    root = yaml.compose(pathlib.Path(input_file).read_text())
    expected = yaml.load(pathlib.Path(expected_file).read_text(), yaml.BaseLoader)  # all text: 2025-13-01 is no date
    return root, expected["expected_errors"], expected.get("accepted") or []


def errors_of(quoin, file):
    """All errors; the file must be refused."""
    run = subprocess.run([quoin, "check", pathlib.Path(file).name, "--diagnostics", "json"],
                         cwd=pathlib.Path(file).resolve().parent, capture_output=True, text=True)
    return [d for d in json.loads(run.stderr or run.stdout) if d["severity"] == "error"], run.returncode


def line_of(diagnostic):
    return diagnostic["begin"]["line"]


def faults(quoin, input_file, expected_file, accepted):
    root, expected, listed = read_pair(input_file, expected_file)
    accepted = set(accepted) | set(listed)
    errors, code = errors_of(quoin, input_file)
    if code == 0:
        yield "the file is not refused"
    for error in errors:
        if not error.get("hints"):
            yield f"line {line_of(error)}: '{error['message']}' has no hint"
    for wanted in expected:
        location = wanted["schema_location"]
        name = ".".join(location)
        place = Place(root, location)
        said = int(wanted["yaml_location"][0][0])
        if not place.holds(said):
            yield f"{name}: the pair says line {said}, the file has it in {place.first}-{place.last}"
        found = [error for error in errors if place.holds(line_of(error))]
        if name in accepted:
            if found:
                yield f"{name}: accepted on purpose, but line {line_of(found[0])}: {found[0]['message']}"
        elif not found:
            yield f"{name}: no error in lines {place.first}-{place.last} for: {wanted['message']}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--input")
    parser.add_argument("--expected")
    parser.add_argument("--accepted", nargs="*", default=[])
    options = parser.parse_args()
    quoin = str(pathlib.Path(options.quoin).resolve())
    pairs = [(file.with_name(file.name.replace(".errors.yaml", ".yaml")), file)
             for file in sorted(PAIRS.glob("*.errors.yaml"))]
    if options.input:
        pairs = [(options.input, options.expected)]
    bad = 0
    for input_file, expected_file in pairs:
        for fault in faults(quoin, input_file, expected_file, options.accepted):
            print(f"{input_file}: {fault}")
            bad += 1
    print(f"{len(pairs)} pairs, {bad} faults")
    sys.exit(1 if bad or not pairs else 0)


if __name__ == "__main__":
    main()
