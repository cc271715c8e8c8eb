#!/usr/bin/env python3
"""Holds `quoin schema` against the readers: both must say the same of the shape of a file.

All that we ship and all that `quoin new` writes validates. What the readers reject in tests/cases for its shape, the
schema rejects; what they accept, it accepts. Then every key of both schemas is given values of many shapes, and reader
and schema must agree on each, so that neither can change without the other.

usage: schema.py --quoin build/quoin
"""
import argparse
import concurrent.futures
import json
import multiprocessing
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
        r"is a share of nothing|there is no entry '.*' in the bibliography|the root style needs|nothing named|leads through|needs columns:",
    "two values that must fit each other":
        r"cells do not make a row|the cells take|wider than|leave no room|ends before it starts|lie outside this range|higher than the ceiling|"
        r"names every column once|round corners has all four sides|no day of that month",
    "the words of a text, a template or an address":
        r"is never closed|was never opened|after '|brackets do not nest|name no field|needs a field|"
        r"unknown field '.*' in|is no user name|no phone number|is off any page|link cannot lead",
    "how far a number may go": r"is no level|a size is between",
    "dates in words": r"is no date|may be two days",
    "spans of time in one text": r"the month of '.*' is not",
    "the language of an overlay": r"in which language this overlay|this overlay is in '",
    "--set": r"--set needs",
}
# What the schema rejects, though the reader only warns of it or passes over it.
STRICTER = {
    "a key that nobody knows is ignored with a warning": r"unknown key '.*' in .* is ignored",
}
# What reader and schema may differ in when a key is tried with a value.
EXCUSED = {
    "1.5 might be an address": r"cv: .*: (url|website) as fraction$",
    "the reader looks only at the languages of the CV": r"layout: the file: languages as map$",
    "no column is narrower than nothing": r"layout: columns/main: width as below zero$",
    "without the roles, their fields are not there": r"layout: entry/default/4: for as nothing$",
}
PROBES = {"nothing": None, "text": "zzz", "number": 7, "fraction": 1.5, "much": 123456, "negative": -3,
          "flag": True, "list": ["zzz"], "map": {"a b": "zzz"}, "empty list": [], "length": "12pt", "color": "#123456",
          "below zero": "-1pt", "share": "90%"}


class Loader(yaml.SafeLoader):
    """YAML 1.2, as the YAML language server reads it: no dates, and `no` is a word."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
        ("merge", r"^<<$", ["<"]),
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


def whole(schema):
    """What a file that extends none must be."""
    return schema if "properties" in schema else schema["else"]


def check_itself(schemas, quoin):
    """Every reference leads somewhere, every key says what it does, and it is printed alike every time."""
    again = Schemas(quoin)
    for of, schema in schemas.of.items():
        text = schemas.text[of]
        if again.text[of] != text:
            yield f"{of}: printed twice, it differs"
        used = set(re.findall(r'"#/\$defs/([^"]+)"', text))
        if not used <= set(schema["$defs"]):
            yield f"{of}: there are no definitions {sorted(used - set(schema['$defs']))}"
        parts = {"the file": whole(schema), "an overlay": schema.get("then", {}), **schema["$defs"]}
        for name, part in parts.items():
            for key, value in part.get("properties", {}).items():
                if value is not True and not value.get("description"):
                    yield f"{of}: the key {key} of {name} says not what it does"


def check_files(schemas, quoin):
    """What we ship, and what quoin new writes."""
    for path in sorted(ROOT.glob("examples/**/*.yaml")):
        value = load(path.read_text())
        of = "layout" if "styles" in value else "cv"
        yield from (f"{path.name}: {c}" for c in schemas.complaints(of, value))
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


def lines_of_design(text):
    """The lines of `design:`, whose values are those of a layout by other names."""
    inside, lines = False, set()
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(r"\S", line):
            inside = line.startswith("design:")
        lines |= {number} if inside else set()
    return lines


def verdict(said, name, text):
    """(what the reader says against the shape of file `name`, whether it complains of anything the schema may reject)"""
    own = [d for d in said if d.get("file") == name]
    design = lines_of_design(text)
    errors = [d for d in own if d["severity"] == "error"]
    wrong = [d["message"] for d in errors
             if not says_not_shape(d["message"]) and d["begin"]["line"] not in design]
    return wrong, bool(errors) or any(re.search(p, d["message"]) for d in own for p in STRICTER.values())


def check_cases(schemas, quoin):
    """Every case of one file and without --set: if its shape is wrong, and only then, the schema says so."""
    counted = {"cv": 0, "layout": 0}
    for path in sorted(cases.CASES.rglob("*.yaml")):
        case = cases.Case(path)
        if "--set" in case.option("options") or path.parent.name == "import":
            continue  # other tools' forms are not of our schema
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
            wrong, excused = verdict(said, name, (path.parent / name).read_text())
            complaints = schemas.complaints(of, value)
            counted[of] += bool(wrong)
            if wrong and not complaints:
                yield f"{case.name} ({name}): the reader says {wrong}, the schema nothing"
            if complaints and not excused:
                yield f"{case.name} ({name}): the reader says nothing, the schema {complaints}"
    if min(counted.values()) < 10:
        yield f"only {counted} cases are wrong in their shape: the test looks past them"


CV = """
schema: 1
languages: [en]
cv:
  name: A
  social_networks: [{network: GitHub, username: a}]
  custom_connections: [{placeholder: a}]
  sections:
    s: {entries: [{label: a, details: b}]}
    education: [{institution: a, area: b}]
    experience: [{company: a, position: b, roles: [{position: c}]}]
    normal: [{name: a, highlights: [{text: b}]}]
    publications: [{title: a, authors: [b]}]
    papers: {bibtex: "@misc{a, author = {b}, title = {c}}"}
    talks: {entries: {bibtex: "@misc{a, author = {b}, title = {c}}"}}
    one_line: [{label: a, details: b}]
    bullet: [{bullet: a}]
    numbered: [{number: a}]
    reversed_numbered: [{reversed_number: a}]
    text: [{text: a}]
settings: {dates: {}}
locale: {}
fit: {}
variants: {a: {}}
lint: {}
"""
LAYOUT = """
layout: 1
page: {margins: {}}
fonts: {body: {latin: Quoin Sans}}
styles: {body: {font: body, size: 10pt}}
spacing: {}
fit: {}
dates: {}
words: {}
header:
  - {text: "{name}", icon: mail, border: {}, padding: {}, rail: {}}
  - {inline: contacts}
  - {row: {columns: [1fr], cells: [{text: a}], grid: {}}}
  - {grid: {columns: [1fr], rows: [{cells: [{span: 1}]}], border: {outer: {}}}}
  - {stack: []}
  - {rule: {}}
  - {picture: photo, width: 10mm}
section: {text: "{title}", icon: mail}
entry:
  default:
    - {bullets: highlights}
    - {item: "{name}"}
    - {tags: details}
    - {gauge: level}
    - {for: roles, text: "{team}", icon: mail}
    - {space: 1pt}
    - {break: page}
footer: {text: "{page}", icon: mail}
columns: {main: {width: 1fr}}
"""
COLUMNS = "layout: (columns|the file: (columns|place|order|column-gap) )"
BASES = {"cv": CV, "layout": LAYOUT}
# Each map of the two files above: where it stands, and the definition that says its keys ("" is the file itself).
SPOTS = {
    "cv": {"": "", "cv": "cv", "cv/social_networks/0": "network", "cv/custom_connections/0": "connection",
           "cv/sections/s": "written-section", "cv/sections/education/0": "education-entry",
           "cv/sections/experience/0": "experience-entry", "cv/sections/experience/0/roles/0": "role-entry",
           "cv/sections/normal/0": "normal-entry", "cv/sections/normal/0/highlights/0": "bullet-map/then",
           "cv/sections/publications/0": "publication-entry",
           "cv/sections/papers": "bibtex-section", "cv/sections/talks/entries": "bibliography", "cv/sections/one_line/0": "one_line-entry",
           "cv/sections/bullet/0": "bullet-entry", "cv/sections/numbered/0": "numbered-entry",
           "cv/sections/reversed_numbered/0": "reversed_numbered-entry", "cv/sections/text/0": "text-entry",
           "settings": "settings", "settings/dates": "date-settings/anyOf/0/anyOf/1", "locale": "locale",
           "fit": "fit", "variants/a": "variant", "lint": "lint"},
    "layout": {"": "", "page": "page/anyOf/0", "page/margins": "margins/anyOf/1/anyOf/0", "fonts/body": "font/anyOf/0",
               "styles/body": "style/anyOf/0", "spacing": "spacing/anyOf/0", "fit": "fit/anyOf/0", "dates": "dates/anyOf/0",
               "header/0": "header-box", "header/0/border": "border/anyOf/1/anyOf/0",
               "header/0/padding": "padding/anyOf/1/anyOf/0", "header/0/rail": "rail/anyOf/0", "header/1": "header-box",
               "header/2/row": "header-row/anyOf/0", "header/2/row/grid": "row-lines/anyOf/0",
               "header/3/grid": "header-form-grid/anyOf/0", "header/3/grid/rows/0": "header-form-row/anyOf/1",
               "header/3/grid/rows/0/cells/0": "header-form-cell",
               "header/3/grid/border": "form-border/anyOf/1/anyOf/0",
               "header/3/grid/border/outer": "outer-edges/anyOf/1/anyOf/0",
               "header/5/rule": "rule/anyOf/0", "header/6": "header-box", "section": "section-box",
               "entry": "entry/anyOf/0", **{f"entry/default/{i}": "entry-box/else" for i in (0, 1, 2, 3, 5)},
               "entry/default/4": "entry-box/then", "footer": "running-box",
               "columns/main": "columns/additionalProperties/anyOf/0"},
}


# What every file needs, whichever of its maps is looked at.
NEEDED = {"schema", "languages", "cv", "name", "layout", "fonts", "styles", "section", "entry"}


def around(of, place):
    """(the file with little beside the map at `place`, that map): what is left out need not be read for each probe."""
    document = load(BASES[of])
    here, is_outside = document, True
    if not place.startswith("entry"):
        document.get("entry", {}).update(default=[{"break": "page"}])
    for part in filter(None, place.split("/")):
        if isinstance(here, list):
            here[:] = [here[int(part)]]
            part = 0
        elif is_outside:
            for key in [key for key in here if key != part and key not in NEEDED]:
                del here[key]
        is_outside = is_outside and part in ("cv", "sections")
        here = here[part]
    if not place:
        for key in {"header", "footer"} & set(document):
            del document[key]
    return document, here


def step(value, path):
    for part in filter(None, path.split("/")):
        value = value[int(part) if isinstance(value, list) else part]
    return value


def probes(schemas, of):
    """Every key of every map of the schema, with values of every shape: (what it is, the key, the file).

    What all blocks or several entries carry is tried once, and no block is two.
    """
    tried = set()
    for place, definition in SPOTS[of].items():
        part = step(schemas.of[of]["$defs"], definition) if definition else whole(schemas.of[of])
        here = around(of, place)[1]
        kinds = {rule["required"][0] for rule in part.get("oneOf", []) if "required" in rule}
        rules = schemas.of[of]["$defs"]["kind-rules"]["allOf"] if kinds else []
        own = {key for rule in rules for key in rule["then"].get("properties", {})} | {"when", "for", "span", "left"}
        for key in part["properties"]:
            is_of_entries = definition.endswith("-entry") and key not in part["required"]
            shared = "box" if kinds and key not in own else "entry" if is_of_entries else definition
            if (key in kinds and key not in here) or ((shared, key) in tried and key not in here):
                continue
            tried.add((shared, key))
            for name, value in PROBES.items():
                document, at = around(of, place)
                at[key] = value
                yield f"{of}: {place or 'the file'}: {key} as {name}", key, document


IN_CHILD = []  # what a forked process finds: validators cannot be sent to one


def complain_in_child(of, value):
    return IN_CHILD[0].complaints(of, value)


def what_is_said(quoin, folder, files):
    done = subprocess.run([quoin, "check", "--diagnostics", "json", *files], cwd=folder, capture_output=True, text=True)
    return json.loads(done.stderr or "[]")


def check_probes(schemas, quoin):
    """Reader and schema agree on every value of every key."""
    IN_CHILD.append(schemas)
    for of in SPOTS:
        listed = list(probes(schemas, of))
        with tempfile.TemporaryDirectory() as folder:
            for i, (_, _, document) in enumerate(listed):
                cv = document if of == "cv" else {"layout": f"{i}.yml", "cv": {"name": "A"}}
                (pathlib.Path(folder) / f"{i}.yaml").write_text(json.dumps(cv))
                if of == "layout":
                    (pathlib.Path(folder) / f"{i}.yml").write_text(json.dumps(document))
            said = {}
            # Columns are looked at only if nothing was wrong before, so each file with a probe of them is read alone.
            alone = [i for i, (what, _, _) in enumerate(listed) if re.match(COLUMNS, what)]
            others = sorted(set(range(len(listed))) - set(alone))
            runs = [[f"{i}.yaml"] for i in alone]
            runs += [[f"{i}.yaml" for i in others[first:first + 100]] for first in range(0, len(others), 100)]
            with concurrent.futures.ThreadPoolExecutor(2) as pool:
                for diagnostics in pool.map(lambda files: what_is_said(quoin, folder, files), runs):
                    for diagnostic in diagnostics:
                        said.setdefault(diagnostic.get("file"), []).append(diagnostic)
        with multiprocessing.Pool(2) as pool:
            complaints_of = pool.starmap(complain_in_child, [(of, document) for _, _, document in listed], 50)
        for i, ((what, key, _), complaints) in enumerate(zip(listed, complaints_of)):
            if any(re.search(pattern, what) for pattern in EXCUSED.values()):
                continue
            name = f"{i}.yaml" if of == "cv" else f"{i}.yml"
            wrong, excused = verdict(said.get(name, []), name, "")
            if wrong and not complaints:
                yield f"{what}: the reader says {wrong}, the schema nothing"
            if complaints and not excused:
                yield f"{what}: the reader says nothing, the schema {complaints[:1]}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    quoin = str(pathlib.Path(parser.parse_args().quoin).resolve())
    schemas = Schemas(quoin)
    failures = [f"FAILED {line}" for check in (check_itself, check_files, check_cases, check_probes)
                for line in check(schemas, quoin)]
    print("\n".join([*failures, f"schema: {len(failures)} differences"]))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
