#!/usr/bin/env python3
"""Does quoin import make of each document what is written down beside it?

Beside cv.txt stand cv.yaml, the CV that it becomes, and cv.err, what quoin says meanwhile (no such file: nothing).
--update rewrites both and shows what changed: read it before you commit it. An imported CV must also be one that builds.

usage: goldens.py --quoin build/quoin [--only REGEX] [--update] FOLDER...
"""
import argparse
import difflib
import pathlib
import re
import subprocess
import sys
import tempfile

GOLDENS = {'.yaml', '.err'}
COMPANIONS = {'.jpg', '.png', '.bib', '.py'}  # lie beside documents and are none


def documents(folder, only):
    found = [path for path in sorted(folder.iterdir())
             if path.is_file() and path.suffix not in GOLDENS | COMPANIONS and re.search(only, path.name)]
    stems = [path.stem for path in found]
    if len(stems) != len(set(stems)):
        sys.exit(f'{folder}: two documents of one name would share their goldens')
    return found


def imported(quoin, document):
    """The CV and the complaints, which name the file alone."""
    run = subprocess.run([quoin, 'import', document.name], cwd=document.parent, capture_output=True, text=True)
    return run.returncode, run.stdout, run.stderr


def complaints_of_build(quoin, document, cv):
    """Of the imported CV, from a file in the document's own folder, where its pictures are."""
    with tempfile.TemporaryDirectory() as folder:
        with tempfile.NamedTemporaryFile('w', suffix='.yaml', dir=document.parent, prefix='.', encoding='utf-8') as file:
            file.write(cv)
            file.flush()
            run = subprocess.run([quoin, 'build', file.name, '-o', f'{folder}/cv.pdf'], capture_output=True, text=True)
    return '' if run.returncode == 0 else run.stderr or f'exit {run.returncode}'


def read(path):
    return path.read_text(encoding='utf-8') if path.exists() else ''


def difference(path, expected, found):
    return ''.join(difflib.unified_diff(expected.splitlines(True), found.splitlines(True), str(path), 'now'))


def write(path, text):
    if text:
        path.write_text(text, encoding='utf-8')
    else:
        path.unlink(missing_ok=True)


def check(quoin, document, update):
    code, cv, complaints = imported(quoin, document)
    faults = [] if code == 0 else [f'{document}: quoin import gives {code}\n{complaints}']
    for suffix, found in (('.yaml', cv), ('.err', complaints)):
        golden = document.with_suffix(suffix)
        changed = difference(golden, read(golden), found)
        if changed and update:
            print(changed)
            write(golden, found)
        elif changed:
            faults.append(changed)
    if code == 0 and (of_build := complaints_of_build(quoin, document, cv)):
        faults.append(f'{document}: the imported CV does not build\n{of_build}')
    return faults


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('--quoin', required=True, type=lambda path: str(pathlib.Path(path).resolve()))
    arguments.add_argument('--only', default='', help='documents whose name has this')
    arguments.add_argument('--update', action='store_true', help='take what quoin makes now')
    arguments.add_argument('folders', nargs='+', type=pathlib.Path)
    options = arguments.parse_args()
    found = [document for folder in options.folders for document in documents(folder.resolve(), options.only)]
    if not found:
        sys.exit('no documents')
    faults = [fault for document in found for fault in check(options.quoin, document, options.update)]
    print('\n'.join(faults + [f'{len(found)} documents, {len(faults)} faults']))
    sys.exit(1 if faults else 0)


if __name__ == '__main__':
    main()
