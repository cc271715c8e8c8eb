#!/usr/bin/python3
"""Ours -> another tool's form -> ours: every example in each of its languages keeps all that the form can hold.

1. A reader sees the same, by quoin diff, but for what the export warned of.
2. Nothing is lost at the second time: exporting what came back gives the same values.

usage: round_trip.py --quoin QUOIN --to jsonresume [CV...]
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
ENDINGS = {"jsonresume": "json", "rendercv": "yaml"}


def run(*command, good=(0,)):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=120)
    if done.returncode not in good:
        sys.exit(f"{' '.join(map(str, command))}: exit code {done.returncode}\n{done.stderr}")
    return done


def languages_of(quoin, cv, folder):
    """Those that quoin builds, by the names of what it exports."""
    out = folder / "languages"
    out.mkdir()
    run(quoin, "export", cv, "--to", "jsonresume", "--lang", "all", "-o", f"{out}/")
    tags = [json.loads(file.read_text(encoding="utf-8"))["meta"]["language"] for file in sorted(out.iterdir())]
    return tags


def lines_of(change, side):
    lines = change.get(side) or []
    return [lines] if isinstance(lines, str) else lines


def is_warned_of(change, warnings, new_lines):
    """Did the export say so? What changed its form must still be there word for word."""
    if change["what"] == "reading":
        return "its reading and aliases are left out" in warnings
    if change["change"] == "moved":
        return "their order is lost" in warnings
    if "JSON Resume has no roles" in warnings:
        return all(any(line in new for new in new_lines) for line in lines_of(change, "before"))
    return False


def faults_of(quoin, cv, language, form, folder):
    there = folder / f"there.{ENDINGS[form]}"
    back = folder / "back.yaml"
    again = folder / f"again.{ENDINGS[form]}"
    warnings = run(quoin, "export", cv, "--to", form, "--lang", language, "-o", there).stderr
    run(quoin, "import", there, "-o", back, "--force")
    run(quoin, "export", back, "--to", form, "-o", again)
    faults = []
    if form == "jsonresume" and json.loads(there.read_bytes()) != json.loads(again.read_bytes()):
        before, after = there.read_text(encoding="utf-8").splitlines(), again.read_text(encoding="utf-8").splitlines()
        first = next((pair for pair in zip(before, after) if pair[0] != pair[1]), ("", ""))
        faults.append(f"the second export differs: {first[0].strip()} -> {first[1].strip()}")
    changes = json.loads(run(quoin, "diff", "--format", "json", cv, back, good=(0, 1)).stdout)
    changes = [change for change in changes if change["language"] == language]
    new_lines = [line for change in changes for line in lines_of(change, "after")]
    faults += [json.dumps(change, ensure_ascii=False) for change in changes if not is_warned_of(change, warnings, new_lines)]
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--to", default="jsonresume", choices=ENDINGS)
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    files = options.files or [*sorted((ROOT / "examples").glob("*.yaml")), pathlib.Path(__file__).parent / "everything.yaml"]
    trips = faults = 0
    for cv in files:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            for picture in cv.parent.glob("*.[jp][pn]g"):
                shutil.copy(picture, folder)
            for language in languages_of(options.quoin, cv, folder):
                trips += 1
                for fault in faults_of(options.quoin, cv, language, options.to, folder):
                    faults += 1
                    print(f"{cv.name} in {language}: {fault}")
    print(f"{trips} round trips, {faults} faults")
    return 1 if faults or trips == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
