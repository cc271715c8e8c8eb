#!/usr/bin/env python3
"""Tests what quoin golden promises: it is silent on a rebuild, and tells each of these changes in the CV's terms.

usage: golden.py --quoin build/quoin [--only REGEX]
"""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent

CV = """\
languages: [en]
layout: classic
cv:
  name: Mara Lindqvist
  headline: Systems engineer
  email: mara.lindqvist@example.com
  website: https://mara.example.com
  photo: photo.jpg
  photo_alt: Mara Lindqvist at her desk
  sections:
    experience:
      - company: Northreef Robotics
        position: Systems Engineer
        location: Gothenburg
        start_date: 2021-03
        end_date: present
        highlights:
          - Wrote the scheduler of the dock crane fleet, which moves four hundred containers an hour over gRPC and has not missed a slot since the spring of 2022.
          - Released the simulator to the public.
          - "Taught the night shift to read the traces, with [notes](https://notes.example.com/traces)."
      - company: Fjord Instruments
        position: Firmware Engineer
        start_date: 2018-09
        end_date: 2021-02
        highlights:
          - Moved the sonar firmware from loops to interrupts.
    education:
      - institution: Kattegat University
        area: Computer Science
        degree: M.Sc.
        date: 2018-06
    skills:
      - label: Languages
        details: C++, Rust, Swedish
settings:
  current_date: 2026-01-15
"""


def swap(old, new):
    def edit(cv):
        assert old in cv, old
        return cv.replace(old, new, 1)
    return edit


def design(text):
    return lambda cv: cv + "design:\n" + text


BULLET = "          - Released the simulator to the public.\n"

# (what is changed, how, what must be told of it). What begins with --set is an option of the build.
CHANGES = [
    ("a lost bullet", swap(BULLET, ""), r"'Released the simulator to the public\.' is gone"),
    ("a new bullet", swap(BULLET, BULLET + "          - Answered the pager.\n"), r"'Answered the pager\.' is new"),
    ("lines that moved for it", swap(BULLET, ""), r"\d+ lines from '.' on moved up \d+(\.\d+)? pt|lines from 'Taught.*moved up"),
    ("another word", swap("Firmware Engineer", "Hardware Engineer"), r"in 'Firmware Engineer': 'Firmware' is now 'Hardware'"),
    ("another break", "--set page.margins.right=24mm", r"now stands on line \d"),
    ("two bullets that changed places",
     lambda cv: cv.replace(BULLET, "").replace("        highlights:\n", "        highlights:\n" + BULLET, 1),
     r"'Released the simulator to the public\.'.* moved up"),
    ("another font size", "--set size=9pt", r"characters from .* on: size 10\.6 pt → 9\.54 pt"),
    ("another leading", design("  typography: {line_spacing: 1.2em}\n"), r"lines moved down .* apart|moved down"),
    ("another colour", "--set accent=#0a6a2b", r"colour #[0-9a-f]{6} → #0a6a2b"),
    ("another face", design("  typography: {font_family: Quoin Sans}\n"), r"face .* → QuoinSans"),
    ("another page size", "--set page.size=Letter", r"the page is 612 pt by 792 pt \(was 595\.276 pt by 841\.89 pt\)"),
    ("another margin", "--set page.margins.left=30mm", r"moved right"),
    ("another link", swap("https://notes.example.com/traces", "https://notes.example.com/graphs"),
     r"the link to 'https://notes\.example\.com/traces' leads to 'https://notes\.example\.com/graphs'"),
    ("a link that is gone", swap("[notes](https://notes.example.com/traces)", "notes"),
     r"the link to 'https://notes\.example\.com/traces' is gone"),
    ("another date", swap("2018-06", "2018-07"), r"'.*2018.*' is now|in 'Jun(e)? 2018"),
    ("another title of the PDF", lambda cv: cv + "  pdf_title: Application of NAME\n", r"title is 'Application of Mara Lindqvist'"),
    ("another date of the PDF", swap("2026-01-15", "2026-02-15"), r"date is '2026-02-15.*' \(was '2026-01-15"),
    ("another section title", swap("    education:\n      - institution", "    education:\n      title: Schools\n      entries:\n      - institution"),
     r"'Education' is now|in 'Education'|'Schools' is new"),
    ("a lost photo", swap("  photo: photo.jpg\n  photo_alt: Mara Lindqvist at her desk\n", ""), r"the figure is gone"),
    ("another text of the photo", swap("at her desk", "outdoors"), r"the figure is read aloud as '.*outdoors'"),
    ("another photo", "photo", r"the picture at .*now another drawing"),
    ("a bold word", swap("dock crane fleet", "**dock crane fleet**"), r"14 characters from .* on: face .* → .*Bold"),
    ("another entry order", lambda cv: reorder(cv), r"moved (up|down)"),
    ("a new page", swap(BULLET, BULLET * 60), r"page 2 appeared"),
    ("another layout", swap("layout: classic", "layout: banking"), r"characters from|moved"),
    ("a language of a word", swap("C++, Rust, Swedish", "C++, Rust, 瑞典语"), r"'Swedish' is now '瑞典语'"),
]


def reorder(cv):
    begin = cv.index("      - company: Northreef")
    middle = cv.index("      - company: Fjord")
    end = cv.index("    education:")
    return cv[:begin] + cv[middle:end] + cv[begin:middle] + cv[end:]


class Folder:
    """A folder with a CV, and quoin in it."""

    def __init__(self, quoin, folder):
        self.quoin = quoin
        self.path = pathlib.Path(folder)
        (self.path / "cv.yaml").write_text(CV)
        shutil.copy(ROOT / "examples/photo.jpg", self.path / "photo.jpg")

    def run(self, *arguments, expect):
        done = subprocess.run([self.quoin, *arguments], cwd=self.path, capture_output=True, text=True)
        assert done.returncode == expect, f"{arguments}: exit {done.returncode}, not {expect}\n{done.stdout}{done.stderr}"
        return done.stdout

    def change(self, how):
        if how == "photo":
            shutil.copy(ROOT / "examples/logo-northreef.png", self.path / "photo.jpg")
        elif isinstance(how, str):
            golden = self.path / "cv.golden"
            option = 'option "set=' + how.removeprefix("--set ") + '"\n'
            golden.write_text(golden.read_text().replace("program ", option + "program ", 1))
        else:
            (self.path / "cv.yaml").write_text(how(CV))


def check_change(quoin, how, told):
    with tempfile.TemporaryDirectory() as folder:
        f = Folder(quoin, folder)
        f.run("golden", "accept", "cv.yaml", expect=0)
        assert f.run("golden", "check", "cv.yaml", expect=0) == "", "a rebuild is no difference"
        f.change(how)
        out = f.run("golden", "check", ".", "--junit", "r/j.xml", "--json", "r/j.json", "--html", "r/r.html", expect=1)
        assert re.search(told, out), f"nothing of {told!r} in\n{out}"
        failures = xml.etree.ElementTree.parse(f.path / "r/j.xml").getroot().findall(".//failure")
        assert len(failures) == 1, failures
        notes = json.loads((f.path / "r/j.json").read_text())
        assert len(notes) == out.count("\n  "), (notes, out)
        assert all(n["what"] in out for n in notes), notes
        html = (f.path / "r/r.html").read_text()
        assert "http" not in re.sub(r"<(li|span).*?</\1>", "", html), "a report needs nothing but itself"
        f.run("golden", "check", "cv.yaml", "--update", expect=0)
        assert f.run("golden", "check", "cv.yaml", expect=0) == "", "what was accepted is no difference"


def check_rest(quoin):
    with tempfile.TemporaryDirectory() as folder:
        f = Folder(quoin, folder)
        f.run("golden", "check", "cv.yaml", expect=4)  # there is none
        f.run("golden", "accept", "cv.yaml", "--layout", "banking", "--set", "size=9pt", expect=0)
        assert f.run("golden", "check", "cv.golden", expect=0) == "", "the golden keeps its options"
        golden = (f.path / "cv.golden").read_text()
        assert str(f.path) not in golden and "option \"layout=banking\"" in golden
        # A small move is within a tolerance.
        f.change("--set page.margins.top=20.5mm")
        f.run("golden", "check", ".", expect=1)
        # Other versions of the libraries: the same page is the same.
        f.run("golden", "accept", "cv.yaml", expect=0)
        text = (f.path / "cv.golden").read_text()
        other = re.sub(r"HarfBuzz [\d.]+", "HarfBuzz 99.0", text)
        other = re.sub(r"^pdf \w+", "pdf 0000", other, flags=re.M)
        (f.path / "cv.golden").write_text(other)
        assert f.run("golden", "check", ".", expect=0) == ""
        (f.path / "cv.golden").write_text(re.sub(r"^pdf \w+", "pdf 0000", text, flags=re.M))
        assert "other bytes" in f.run("golden", "check", ".", expect=1)
        # Half a point is a difference, unless it is tolerated.
        moved = re.sub(r"^  (\d+)\.(\d{3}) ", lambda m: f"  {int(m[1])}.{(int(m[2]) + 40) % 1000:03} "
                       if int(m[2]) < 900 else m[0], text, flags=re.M)
        (f.path / "cv.golden").write_text(moved)
        f.run("golden", "check", ".", expect=1)
        f.run("golden", "check", ".", "--tolerance", "0.1pt", expect=0)
        # What is wrong with a CV is told, and the golden stays.
        (f.path / "cv.yaml").write_text(CV.replace("name:", "nmae:", 1))
        f.run("golden", "check", ".", "--junit", "j.xml", expect=1)
        assert "unknown key" in (f.path / "j.xml").read_text()
        f.run("golden", "accept", "cv.golden", expect=1)
        assert (f.path / "cv.golden").read_text() == moved
        (f.path / "cv.golden").write_text("nonsense\n")
        f.run("golden", "check", ".", expect=1)
        (f.path / "cv.yaml").unlink()
        (f.path / "cv.golden").write_text(text)
        f.run("golden", "check", ".", expect=4)


def check_places(quoin):
    with tempfile.TemporaryDirectory() as folder:
        f = Folder(quoin, folder)
        (f.path / "looks").mkdir()
        (f.path / "looks/mine.yaml").write_text("extends: classic\npage: {margins: 21mm}\n")
        f.run("golden", "accept", "cv.yaml", "--layout", "looks/mine.yaml", "-o", "goldens/", expect=0)
        golden = (f.path / "goldens/cv.golden").read_text()
        assert 'source "../cv.yaml"' in golden and 'option "layout=../looks/mine.yaml"' in golden, golden[:300]
        assert f.run("golden", "check", "goldens", expect=0) == ""
        # Everything may move together, and be looked at from anywhere.
        moved = pathlib.Path(folder) / "moved"
        moved.mkdir()
        for name in ("cv.yaml", "photo.jpg", "looks", "goldens"):
            (f.path / name).rename(moved / name)
        assert f.run("golden", "check", "moved", expect=0) == ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True, type=lambda p: str(pathlib.Path(p).resolve()))
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    checks = [(name, lambda h=how, t=told: check_change(arguments.quoin, h, t)) for name, how, told in CHANGES]
    checks.append(("options, versions, tolerance and mistakes", lambda: check_rest(arguments.quoin)))
    checks.append(("places of goldens, CVs and layouts", lambda: check_places(arguments.quoin)))
    failed = 0
    chosen = [(name, check) for name, check in checks if re.search(arguments.only, name)]
    for name, check in chosen:
        try:
            check()
        except AssertionError as error:
            failed += 1
            print(f"FAILED {name}: {error}")
    print(f"{len(chosen) - failed} of {len(chosen)} pass")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
