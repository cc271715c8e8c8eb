#!/usr/bin/python3
"""Checks PDFs against PDF/UA-1 and PDF/A-2a (3a with attachments), rule by rule.

usage: conformance.py FILE.pdf|FOLDER...      what is wrong: the rule, the object, and what is wrong with it
       conformance.py --rules                 the rules and what they ask for

A folder stands for all PDFs in it. Needs python3-pikepdf and python3-fonttools.
"""
import pathlib
import sys

from rules import RULES
from rules.document import Document

MOST_TOLD = 5  # of one rule


def check(path):
    """[(rule, object, what is wrong)] of a PDF."""
    document = Document(path)
    return [(name, where, what) for name, function in RULES.items() for where, what in function(document)]


def check_all(paths):
    """Prints what is wrong with each; gives how many are not as they should be."""
    failed = 0
    for path in paths:
        found = check(path)
        told = {}
        for name, where, what in found:
            told.setdefault(name, []).append(f"{path}: {name}: {where}: {what}")
        for lines in told.values():
            print("\n".join(lines[:MOST_TOLD]))
        failed += bool(found)
    return failed


def main():
    if sys.argv[1:] == ["--rules"]:
        for name, function in sorted(RULES.items()):
            print(f"{name:<40} {function.__doc__.splitlines()[0]}")
        print(f"{len(RULES)} rules")
        return 0
    paths = [pathlib.Path(argument) for argument in sys.argv[1:]]
    files = sorted(file for path in paths for file in (path.rglob("*.pdf") if path.is_dir() else [path]))
    if not files:
        sys.exit(__doc__)
    failed = check_all(files)
    print(f"{len(files)} PDFs, {len(RULES)} rules, {failed} PDFs that break one")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
