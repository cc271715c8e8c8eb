#!/usr/bin/env python3
"""Holds `quoin schema` against the readers: both must say the same of the shape of a file.

All that we ship and all that `quoin new` writes validates. What the readers reject in tests/cases for its shape, the
schema rejects; what they accept, it accepts. Then every key of both schemas is given values of many shapes, and reader
and schema must agree on each, so that neither can change without the other.

usage: schema.py --quoin build/quoin
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import cases  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent

# What is wrong with the text or the sense of a file, not with its shape: no schema can say it.
NOT_ABOUT_SHAPE = {
    "what fonts, files and folders there are":
        r"no font has a glyph|there is no (file|icon|font family|layout)|is not inside the folder|cannot read|"
        r"this picture|this PNG|this JPEG",
    "names that lead nowhere, or in a circle":
        r"unknown (style|font role|variable|layout) |there is no column|extends itself|has no style|"
        r"is a share of nothing|the root style needs|nothing named|leads through|needs columns:",
    "two values that must fit each other":
        r"cells do not make a row|leave no room|ends before it starts|lie outside this range|higher than the ceiling|"
        r"names every column once|round corners has all four sides|no day of that month",
    "the words of a text, a template or an address":
        r"is never closed|was never opened|after '|brackets do not nest|name no field|needs a field|"
        r"unknown field '.*' in|is no user name|no phone number|is off any page|link cannot lead",
    "how far a number may go": r"is no level|a size is between",
    "--set": r"--set needs",
}
# What the schema rejects, though the reader only warns of it or passes over it.
STRICTER = {
    "a key that nobody knows is ignored with a warning": r"unknown key '.*' is ignored",
}
PROBES = {"nothing": None, "text": "zzz", "number": 7, "fraction": 1.5, "much": 123456, "negative": -3,
          "flag": True, "list": ["zzz"], "map": {"zzz": "zzz"}, "empty list": [], "length": "12pt", "color": "#123456",
          "below zero": "-1pt"}


class Loader(yaml.SafeLoader):
    """YAML 1.2, as the YAML language server reads it: no dates, and `no` is a word."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
        ("null", r"^(~|null|Null|NULL|)$", ["~", "n", "N", ""]),
        ("bool", r"^(true|True|TRUE|false|False|FALSE)$", list("tTfF")),
        ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
        ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", list("-+.0123456789"))]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)
Loader.yaml_constructors = dict(yaml.SafeLoader.yaml_constructors)
Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


class Schemas:
    def __init__(self, quoin):
        self.text = {of: subprocess.run([quoin, "schema", of], check=True, capture_output=True, text=True).stdout
                     for of in ("cv", "layout")}
        self.of = {of: json.loads(text) for of, text in self.text.items()}
        for schema in self.of.values():
            jsonschema.Draft202012Validator.check_schema(schema)
        self.validators = {of: jsonschema.Draft202012Validator(schema) for of, schema in self.of.items()}

    def complaints(self, of, value):
        return [f"{'/'.join(map(str, e.absolute_path)) or '.'}: {e.message[:200]}"
                for e in self.validators[of].iter_errors(value)]


def load(text):
    return yaml.load(text, Loader)


def check_itself(schemas, quoin):
    """Every reference leads somewhere, every definition is used, every key says what it does."""
    again = Schemas(quoin)
    for of, schema in schemas.of.items():
        text = schemas.text[of]
        if again.text[of] != text:
            yield f"{of}: printed twice, it differs"
        used = set(re.findall(r'"#/\$defs/([^"]+)"', text))
        if used != set(schema["$defs"]):
            yield f"{of}: definitions {sorted(used ^ set(schema['$defs']))} are missing or not used"
    keys = [(of, key, value) for of, schema in schemas.of.items() for key, value in schema["properties"].items()]
    for of, key, value in keys:
        if not value.get("description"):
            yield f"{of}: the key {key} says not what it does"


def check_files(schemas, quoin):
    """What we ship, and what quoin new writes."""
    for path in sorted(ROOT.glob("examples/**/*.yaml")):
        yield from (f"{path.name}: {c}" for c in schemas.complaints("cv", load(path.read_text())))
    for path in sorted(ROOT.glob("layouts/*.yaml")):
        yield from (f"{path.name}: {c}" for c in schemas.complaints("layout", load(path.read_text())))
    with tempfile.TemporaryDirectory() as folder:
        for languages in ("en", "zh", "ja", "de", "zh,en", "zh-Hant,en,ja"):
            path = pathlib.Path(folder) / f"{languages}.yaml"
            subprocess.run([quoin, "new", path.name, "--lang", languages], cwd=folder, check=True, capture_output=True)
            yield from (f"quoin new --lang {languages}: {c}" for c in schemas.complaints("cv", load(path.read_text())))
            beside = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text())
            if not beside or (pathlib.Path(folder) / beside[1]).read_text() != schemas.text["cv"]:
                yield f"quoin new --lang {languages}: its first line does not lead to the schema"


def says_not_shape(message):
    return any(re.search(pattern, message) for pattern in NOT_ABOUT_SHAPE.values())


def verdict(said, name, accepted):
    """(does the reader reject the shape of file `name`?, does it only warn of what the schema rejects?)"""
    own = [d for d in said if d.get("file", name) == name]
    wrong = [d["message"] for d in own if d["severity"] == "error" and not says_not_shape(d["message"])]
    excused = any(re.search(p, d["message"]) for d in own for p in accepted.values())
    return wrong, excused


def check_cases(schemas, quoin):
    """Every case of one file and without --set: if its shape is wrong, and only then, the schema says so."""
    counted = {"cv": 0, "layout": 0}
    for path in sorted(cases.CASES.rglob("*.yaml")):
        case = cases.Case(path)
        if "--set" in case.option("options"):
            continue
        done = subprocess.run([quoin, "check", path.name, "--diagnostics", "json",
                               *(["--layout", case.option("layout")[0]] if case.option("layout") else [])],
                              cwd=path.parent, capture_output=True, text=True, errors="replace")
        said = json.loads(done.stderr or "[]")
        names = {"cv": path.name}
        for name in {d["file"] for d in said if d.get("file", "").endswith(".yml")} | set(case.option("layout")):
            if name.endswith(".yml") and (path.parent / name).exists():
                names[f"layout {name}"] = name
        for of, name in names.items():
            of = of.split()[0]
            try:
                value = load((path.parent / name).read_text())
            except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
                continue  # what is no YAML never comes to the schema
            if any(re.search("YAML|anchor|alias|indent|deep|duplicate|values|quote|bytes|UTF|key must be text|"
                             "stands for|cannot begin|escape|control|document|vanish", d["message"])
                   for d in said if d.get("file") == name and d["severity"] == "error"):
                continue
            wrong, excused = verdict(said, name, STRICTER)
            complaints = schemas.complaints(of, value)
            counted[of] += bool(wrong)
            if wrong and not complaints:
                yield f"{case.name} ({name}): the reader says {wrong}, the schema nothing"
            if complaints and not wrong and not excused:
                yield f"{case.name} ({name}): the reader says nothing of its shape, the schema {complaints}"
    if min(counted.values()) < 20:
        yield f"only {counted} cases are wrong in their shape: the test looks past them"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    quoin = str(pathlib.Path(parser.parse_args().quoin).resolve())
    schemas = Schemas(quoin)
    failures = [f"FAILED {line}" for check in (check_itself, check_files, check_cases)
                for line in check(schemas, quoin)]
    print("\n".join([*failures, f"schema: {len(failures)} differences"]))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
