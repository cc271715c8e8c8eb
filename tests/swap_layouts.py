#!/usr/bin/env python3
"""Another layout shows the same words: every text of every example, once, in the order of the file, in every layout.

usage: swap_layouts.py FOLDER...      (what build_pages.py wrote of all examples, one folder a layout)

The texts are read from the YAML by PyYAML, not by quoin; what is shown is the text of the display list, without its
artifacts and white space. Within one entry a layout may order the fields as it likes, and it may put sections into columns;
the entries of a section and the bullets of an entry keep their order.
"""
import json
import pathlib
import re
import sys

import yaml

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent / "examples"
SHOWN = ("institution", "area", "degree", "gpa", "company", "department", "position", "team", "name", "role", "title",
         "authors", "journal", "note", "location", "summary", "label", "details", "text", "bullet", "number",
         "reversed_number")
UNCOUNTED = r"[\s\u00ad,，、;；]+"  # tags take the place of a list's commas
MARKUP = [(r"\[([^\]]*)\]\([^)]*\)", r"\1"), (r"\*+", ""), (r"`", ""), (r"\\(.)", r"\1")]


def picked(value, language):
    """The value in a language; one without a language map is for all."""
    if isinstance(value, dict) and value and all(re.fullmatch(r"[a-z]{2}(-\w+)?", k) for k in value):
        return value[language] if language in value else next(iter(value.values()))
    return value


def bare(text):
    for pattern, replacement in MARKUP:
        text = re.sub(pattern, replacement, text)
    return re.sub(UNCOUNTED, "", text)


def bullets(items, language):
    """The texts of a list of bullets and of the bullets below them, in order."""
    for item in picked(items, language) or []:
        item = picked(item, language)
        if item is None:
            continue
        if isinstance(item, dict) and "text" in item:
            yield picked(item["text"], language)
            yield from bullets(item.get("highlights"), language)
        elif isinstance(item, dict):
            for text, below in item.items():
                yield text
                yield from bullets(below, language)
        else:
            yield from re.split(r"\n\s*- ", item)


def fields(entry, language):
    """The texts of an entry but its bullets, in the file's order."""
    if isinstance(entry, str):
        yield entry
        return
    for key in entry:
        value = picked(entry[key], language) if key in SHOWN else None
        yield from value if isinstance(value, list) else [] if value is None else [str(value)]


def entries_of(section, language):
    section = picked(section, language)
    entries = section["entries"] if isinstance(section, dict) else section
    for entry in picked(entries, language) or []:
        entry = picked(entry, language)
        if entry is not None:
            yield entry


def missing(entry, language, shown):
    """What of one entry does not stand in what is shown, or not in its order."""
    faults = [t for t in map(bare, fields(entry, language)) if t not in shown]
    if isinstance(entry, dict):
        for role in entry.get("roles", []):
            faults += missing(role, language, shown)
        at = 0
        for text in map(bare, bullets(entry.get("highlights"), language)):
            found = shown.find(text, at)
            faults += [text] if found < 0 else []
            at = max(at, found + len(text)) if found >= 0 else at
    return faults


def first_field(entry, language):
    return bare(next(fields(entry, language), ""))


def shown_text(path):
    """The tagged text, part by part of the structure: one that runs on in the next page's column is whole again."""
    parts = {}
    for page in json.loads(path.read_text())["pages"]:
        for item in page["items"]:
            if "text" in item and "tag" in item:
                part = "/".join(item["tag"].split("/")[:2])
                parts[part] = parts.get(part, "") + item["text"]
    return re.sub(UNCOUNTED, "", "".join(parts.values()))


def faults_of(cv, language, shown):
    for key in ("name", "headline", "location"):
        text = picked(cv.get(key), language)
        if text and bare(text) not in shown:
            yield f"{key}: {text}"
    for section in cv["sections"]:
        at = 0
        for entry in entries_of(cv["sections"][section], language):
            yield from (f"{section}: {t}" for t in missing(entry, language, shown))
            found = shown.find(first_field(entry, language), at)
            if found < 0:
                yield f"{section}: out of order: {first_field(entry, language)}"
            at = max(at, found)


def main():
    count, failed = 0, 0
    for folder in map(pathlib.Path, sys.argv[1:]):
        for example in sorted(EXAMPLES.glob("*.yaml")):
            file = yaml.safe_load(example.read_text())
            for built in sorted([*folder.glob(f"{example.stem}.json"), *folder.glob(f"{example.stem}.*.json")]):
                language = built.stem.split(".")[1] if "." in built.stem else file.get("languages", ["en"])[0]
                count += 1
                for fault in faults_of(file["cv"], language, shown_text(built)):
                    print(f"FAILED {built.stem} in {folder.name}: {fault[:120]}")
                    failed += 1
    print(f"{count} documents, {failed} faults")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
