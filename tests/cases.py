#!/usr/bin/env python3
"""Runs tests/cases: one CV a file; what quoin must say of it stands in its last comments.

    # command: check                          what quoin is asked to do, anywhere in the file; build if left out
    # layout: campus                          options of the run, anywhere in the file
    # options: --strict --set accent=#123456
    # error: 3:1-3:6 unknown key 'emial' in cv
    # hint: did you mean 'email'?
    # exit: 1                                 the exit code; 0 if left out

A place in another file (a layout, --set) begins with its name. A file that cannot hold comments (not UTF-8, empty, …)
has them in NAME.yaml.expect beside it; a file that is too large to keep is printed by a script, NAME.yaml.py, that has
them. NAME.json beside a case is its golden display list. Layouts and pictures of the cases lie beside them; the names
of the layouts end in .yml. A complaint that a case does not announce fails it, and so does one that does not come.

usage: cases.py --quoin build/quoin [--only REGEX] [--update REGEX]
"""
import argparse
import concurrent.futures
import difflib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

CASES = pathlib.Path(__file__).resolve().parent / "cases"
ANNOUNCED = re.compile(r"^# ?(error|warning|hint|exit): ?(.*)$")


class Case:
    """A CV file, or the script that prints it, and what is expected of it."""

    def __init__(self, path):
        self.path = path
        self.name = str(path.relative_to(CASES))
        self.is_script = path.suffix == ".py"
        self.cv = path.with_suffix("") if self.is_script else path
        self.golden = self.cv.with_suffix(".json")
        beside = path.with_name(path.name + ".expect")
        self.home = beside if beside.exists() else path
        self.lines = self.home.read_text(errors="replace").splitlines()

    def expected(self):
        return [line for line in self.lines if ANNOUNCED.match(line)]

    def option(self, name):
        found = [m[1] for line in self.lines if (m := re.match(rf"^# {name}: ?(.*)$", line))]
        return shlex.split(found[0]) if found else []

    def command(self, quoin, out):
        name = (self.option("command") or ["build"])[0]
        command = [quoin, name, self.cv.name, "--diagnostics", "json"]
        command += ["--format", "json", "-o", str(out)] if name == "build" else []
        layout = self.option("layout")
        return command + (["--layout", layout[0]] if layout else []) + self.option("options")

    def print_into(self, folder):
        """The folder in which the CV lies: its own, or `folder` for one that a script prints."""
        if not self.is_script:
            return self.path.parent
        printed = subprocess.run([sys.executable, str(self.path)], check=True, capture_output=True).stdout
        (pathlib.Path(folder) / self.cv.name).write_bytes(printed)
        return folder

    def rewrite(self, said):
        """Replaces the announcements by what was said, at the end of the file."""
        kept = [line for line in self.lines if not ANNOUNCED.match(line)]
        self.home.write_text("\n".join(kept + said) + "\n")

    def place(self, diagnostic):
        if "file" not in diagnostic:
            return ""
        begin, end = diagnostic["begin"], diagnostic["end"]
        name = "" if diagnostic["file"] == self.cv.name else diagnostic["file"] + ":"
        return f"{name}{begin['line']}:{begin['column']}-{end['line']}:{end['column']} "

    def announce(self, diagnostics, exit_code):
        """What quoin said, in the words of an announcement."""
        lines = []
        for diagnostic in diagnostics:
            lines.append(f"# {diagnostic['severity']}: {self.place(diagnostic)}{diagnostic['message']}")
            lines += [f"# hint: {hint}" for hint in diagnostic["hints"]]
        return lines + ([f"# exit: {exit_code}"] if exit_code else [])

    def run(self, quoin):
        """Gives (what was said, the display list or None, whether the program crashed)."""
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder) / "out.json"
            done = subprocess.run(self.command(quoin, out), cwd=self.print_into(folder), capture_output=True,
                                  stdin=subprocess.DEVNULL, text=True, errors="replace")
            display = out.read_text() if out.exists() else None
        try:
            said = self.announce(json.loads(done.stderr or "[]"), done.returncode)
        except json.JSONDecodeError:
            return [f"# crash: {done.returncode} {done.stderr[-2000:]}"], None, True
        return said, display, done.returncode not in range(5)


def difference(name, expected, got):
    return "\n".join([f"FAILED {name}", *difflib.unified_diff(expected, got, "expected", "got", lineterm="", n=2)])


def check(case, quoin):
    """What is wrong with a case, as text; nothing if it passes."""
    said, display, crashed = case.run(quoin)
    failures = []
    if crashed or said != case.expected():
        failures.append(difference(case.name, case.expected(), said))
    if case.golden.exists() and display != case.golden.read_text():
        golden = case.golden.read_text().splitlines()
        failures.append(difference(f"{case.name} (display list)", golden, (display or "").splitlines()))
    return "\n".join(failures)


def update(case, quoin):
    """Makes what quoin says now what is expected, unless it crashed."""
    said, display, crashed = case.run(quoin)
    if crashed:
        return difference(case.name, case.expected(), said)
    if said != case.expected():
        case.rewrite(said)
    if case.golden.exists() and display is not None and display != case.golden.read_text():
        case.golden.write_text(display)
    return ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--only", default=".")
    parser.add_argument("--update")
    options = parser.parse_args()
    quoin = str(pathlib.Path(options.quoin).resolve())
    pattern = re.compile(options.update or options.only)
    paths = sorted([*CASES.rglob("*.yaml"), *CASES.rglob("*.yaml.py")])
    cases = [Case(path) for path in paths if pattern.search(str(path.relative_to(CASES)))]
    step = check if options.update is None else update
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        failures = [text for text in pool.map(lambda case: step(case, quoin), cases) if text]
    print("\n".join([*failures, f"{len(cases) - len(failures)} of {len(cases)} cases pass"]))
    return 1 if failures or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
