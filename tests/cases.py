#!/usr/bin/env python3
"""Runs tests/cases: one CV a file; what quoin must say of it stands in its last comments.

    # layout: campus                          options of the run, anywhere in the file
    # options: --strict
    # error: 3:1-3:6 unknown key 'emial' in cv
    # hint: did you mean 'email'?
    # exit: 1                                 the exit code; 0 if left out

A file that cannot hold comments (not UTF-8, empty, …) has them in NAME.yaml.expect beside it. NAME.json beside a case
is its golden display list. A complaint that a case does not announce fails it, and so does one that does not come.

usage: cases.py --quoin build/quoin [--only REGEX] [--update REGEX]
"""
import argparse
import difflib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

CASES = pathlib.Path(__file__).resolve().parent / "cases"
ANNOUNCED = re.compile(r"^# ?(error|warning|hint|exit): ?(.*)$")


class Case:
    """A CV file and what is expected of it."""

    def __init__(self, path):
        self.path = path
        self.beside = path.with_name(path.name + ".expect")
        self.golden = path.with_suffix(".json")
        self.home = self.beside if self.beside.exists() else path
        self.lines = self.home.read_text(errors="replace").splitlines()

    def expected(self):
        return [line for line in self.lines if ANNOUNCED.match(line)]

    def option(self, name):
        found = [m[1] for line in self.lines if (m := re.match(rf"^# {name}: ?(.*)$", line))]
        return found[0].split() if found else []

    def command(self, quoin, out):
        command = [quoin, "build", self.path.name, "--diagnostics", "json", "--format", "json", "-o", str(out)]
        layout = self.option("layout")
        return command + (["--layout", layout[0]] if layout else []) + self.option("options")

    def rewrite(self, said):
        """Replaces the announcements by what was said, at the end of the file."""
        kept = [line for line in self.lines if not ANNOUNCED.match(line)]
        self.home.write_text("\n".join(kept + said) + "\n")


def place(diagnostic):
    if "file" not in diagnostic:
        return ""
    begin, end = diagnostic["begin"], diagnostic["end"]
    name = "" if pathlib.Path(diagnostic["file"]).suffix == ".yaml" else diagnostic["file"] + ":"
    return f"{name}{begin['line']}:{begin['column']}-{end['line']}:{end['column']} "


def announce(diagnostics, exit_code):
    """What quoin said, in the words of an announcement."""
    lines = []
    for diagnostic in diagnostics:
        lines.append(f"# {diagnostic['severity']}: {place(diagnostic)}{diagnostic['message']}")
        lines += [f"# hint: {hint}" for hint in diagnostic["hints"]]
    return lines + ([f"# exit: {exit_code}"] if exit_code else [])


def run(case, quoin, folder):
    """Gives (what was said, the display list or None, whether the program crashed)."""
    out = pathlib.Path(folder) / "out.json"
    out.unlink(missing_ok=True)
    done = subprocess.run(case.command(quoin, out), cwd=case.path.parent, capture_output=True, text=True, errors="replace")
    try:
        diagnostics = json.loads(done.stderr or "[]")
    except json.JSONDecodeError:
        return [f"# crash: {done.returncode} {done.stderr[-2000:]}"], None, True
    return announce(diagnostics, done.returncode), out.read_text() if out.exists() else None, done.returncode not in range(5)


def show_difference(name, expected, got):
    print(f"FAILED {name}")
    print("\n".join(difflib.unified_diff(expected, got, "expected", "got", lineterm="", n=2)))


def check(case, quoin, folder, update):
    said, display, crashed = run(case, quoin, folder)
    name = case.path.relative_to(CASES)
    if update and not crashed:
        if said != case.expected():
            case.rewrite(said)
        if case.golden.exists() and display is not None:
            case.golden.write_text(display)
        return True
    good = not crashed and said == case.expected()
    if not good:
        show_difference(name, case.expected(), said)
    if case.golden.exists() and display != case.golden.read_text():
        good = False
        show_difference(f"{name} (display list)", case.golden.read_text().splitlines(), (display or "").splitlines())
    return good


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--only", default=".")
    parser.add_argument("--update")
    options = parser.parse_args()
    quoin = str(pathlib.Path(options.quoin).resolve())
    pattern = re.compile(options.update or options.only)
    cases = [Case(p) for p in sorted(CASES.rglob("*.yaml")) if pattern.search(str(p.relative_to(CASES)))]
    with tempfile.TemporaryDirectory() as folder:
        failed = sum(not check(case, quoin, folder, options.update is not None) for case in cases)
    print(f"{len(cases) - failed} of {len(cases)} cases pass")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
