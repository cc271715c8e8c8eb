#!/usr/bin/python3
"""What `quoin ats` finds in the PDFs of every example, language and layout, beside what the YAML holds.

usage: ats.py --quoin build/quoin [--verbose] FOLDER...

A folder holds what tests/build_pages.py built of the examples with the layout of its name.

Compared: name, e-mail, telephone, the titles of the sections, and of the dated sections each entry's organisation and the
years of its dates. A layout of FORMS is a form that other people made: it has no titles of sections.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

import yaml

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent / "examples"
FORMS = {"rirekisho"}
DATED = {"education", "experience", "projects"}
KEYS = ("institution", "company", "name", "title", "label", "bullet", "number", "reversed_number", "text")


def picked(value, language):
    """The value in the language, of a language map or not; the first of the map if it has no such language."""
    if isinstance(value, dict) and value and all(re.fullmatch(r"[a-z]{2,3}(-\w+)*", str(k)) for k in value):
        return value[language] if language in value else next(iter(value.values()))
    return value


def bare(text):
    """For comparison: no markup, no letter case, no spaces."""
    text = re.sub(r"[*_`]|\[|\]\([^)]*\)", "", str(text or ""))
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()


def years(*values):
    return [year for value in values for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", str(value or ""))]


def expected_entries(entries, language):
    """[(organisation, years, number of roles)] of a section that has dates."""
    for entry in picked(entries, language) or []:
        if not isinstance(entry, dict):
            continue
        key = next((k for k in KEYS if k in entry), None)
        dates = [picked(entry.get(k), language) for k in ("date", "start_date", "end_date")]
        for role in entry.get("roles", []):
            dates += [picked(role.get(k), language) for k in ("date", "start_date", "end_date")]
        yield bare(picked(entry[key], language)) if key else "", years(*dates), len(entry.get("roles", []))


def found_text(entry):
    return bare(" ".join([entry["title"], *entry["facts"], *entry["bullets"]]))


def faults(cv, language, found, layout):
    """(what, fault) of all that is in the CV and was not found."""
    name = bare(picked(cv["name"], language))
    yield "name", "" if bare(found["name"]) == name else f"{found['name']!r}"
    for key in ("email", "phone"):
        wanted = picked(cv.get(key), language)
        if isinstance(wanted, list):
            yield key, "" if found[key] in wanted else f"{found[key]!r}"
        elif wanted:
            same = re.sub(r"\W", "", str(wanted)) == re.sub(r"\W", "", found[key])
            yield key, "" if same or (key == "phone" and re.sub(r"\W", "", found[key])[-8:] == re.sub(r"\W", "", wanted)[-8:]) else f"{found[key]!r}"
    if layout in FORMS:
        return
    sections = {key: value for key, value in cv["sections"].items() if picked(value, language)}
    yield "section count", "" if len(sections) == len(found["sections"]) else \
        f"{len(found['sections'])} of {len(sections)}: {[s['title'] for s in found['sections']]}"
    titles = [bare(section["title"]) for section in found["sections"]]
    for value in sections.values():
        # A title that is left to the language is in no YAML.
        if isinstance(value, dict) and value.get("title"):
            title = bare(picked(value["title"], language))
            yield "title", "" if title in titles else f"{title} in {titles}"
    everything = [(found_text(e), years(*e["dates"]), e) for s in found["sections"] for e in s["entries"]]
    for key, value in sections.items():
        if not key.startswith(("education", "experience", "work", "intern", "project")):
            continue
        for organisation, wanted, roles in expected_entries(value, language):
            same = [item for item in everything if organisation[:40] in item[0]]
            # Roles at one employer may be entries of their own, behind it.
            behind = [everything[everything.index(item):][:roles + 1] for item in same]
            yield "entry", "" if same else f"{key}: {organisation}"
            if wanted and same:
                held = any(set(wanted) <= set(item[1]) for item in same) or \
                    any(set(wanted) <= {y for item in items for y in item[1]} for items in behind)
                yield "dates", "" if held else f"{key}: {organisation}: {wanted} in {[i[2]['dates'] for i in same]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    looked, missed = collections.Counter(), collections.Counter()
    documents = 0
    for folder in options.folders:
        for pdf in sorted(folder.glob("*.pdf")):
            file = yaml.safe_load((EXAMPLES / (pdf.name.split(".")[0] + ".yaml")).read_text())
            documents += 1
            language = pdf.stem.split(".")[1] if "." in pdf.stem else file.get("languages", ["en"])[0]
            said = subprocess.run([options.quoin, "ats", str(pdf), "--format", "json"], check=True, capture_output=True)
            for what, fault in faults(file["cv"], language, json.loads(said.stdout), folder.name):
                looked[what] += 1
                if fault:
                    missed[what] += 1
                    print(f"FAILED {pdf}: {what}: {fault[:200]}")
    print(f"{documents} documents: " + ", ".join(f"{what} {n - missed[what]}/{n}" for what, n in looked.items()))
    return 1 if missed or not documents else 0


if __name__ == "__main__":
    sys.exit(main())
