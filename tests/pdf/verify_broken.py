#!/usr/bin/python3
"""Breaks a PDF of quoin in one way after the other; `quoin verify` must tell each, at its place.

usage: verify_broken.py --quoin build/quoin
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

import pikepdf

CV = """cv:
  name: Ada Vale
  headline: Engineer of quiet machines
  email: ada@example.com
  sections:
    experience:
      - company: Northreef Works
        position: Engineer
        start_date: 2020-01
        end_date: 2022-03
        highlights:
          - Built the first harbour crane that hums in tune
          - Wrote its manual in plain words
"""
HEADLINE_FIRST = """layout: 1
title: {en: Upside down}
extends: classic
header:
  - {text: "{headline}"}
  - {text: "{name}"}
  - {inline: contacts}
"""



def map_code(pdf, character, to):
    """Lets the glyph of a character say something else, in every font; an empty `to` takes its entry away."""
    for _, font in pdf.pages[0].Resources.Font.items():
        cmap = font.ToUnicode.read_bytes().decode()
        cmap = re.sub(rf"(<[0-9A-F]+>) <{ord(character):04X}>\n", rf"\1 <{to}>\n" if to else "", cmap, flags=re.I)
        font.ToUnicode.write(cmap.encode())


def edit_content(pdf, change):
    """Replaces the content by change(list of its instructions)."""
    page = pdf.pages[0]
    instructions = change(list(pikepdf.parse_content_stream(page)))
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))


def is_show(instruction):
    return str(instruction.operator) == "TJ"


def longest_show(instructions):
    return max((i for i in instructions if is_show(i)), key=lambda i: len(i.operands[0]) + sum(len(bytes(o)) for o in i.operands[0] if isinstance(o, pikepdf.String)))


def with_gap(instructions):
    """A gap of 0.3 em in the middle of the longest string."""
    longest = longest_show(instructions)
    parts = list(longest.operands[0])
    at = max(range(len(parts)), key=lambda i: len(bytes(parts[i])) if isinstance(parts[i], pikepdf.String) else 0)
    whole = bytes(parts[at])
    middle = 2 * (len(whole) // 4)
    parts[at:at + 1] = [pikepdf.String(whole[:middle]), -300, pikepdf.String(whole[middle:])]
    return [([pikepdf.Array(parts)], i.operator) if i is longest else i for i in instructions]


def without(instructions, gone):
    return [i for i in instructions if i is not gone]


def without_a_mark(instructions):
    marks = [n for n, i in enumerate(instructions) if str(i.operator) == "BDC"]
    begin = marks[-1]
    end = next(n for n in range(begin, len(instructions)) if str(instructions[n].operator) == "EMC")
    return [i for n, i in enumerate(instructions) if n not in (begin, end)]


def swap_kids(pdf):
    """The first two parts of a list, or of the document, change places in the structure tree."""
    def walk(element):
        kids = element.get("/K")
        if isinstance(kids, pikepdf.Array) and len(kids) > 1 and all(isinstance(k, pikepdf.Dictionary) for k in kids):
            element.K = pikepdf.Array([kids[1], kids[0], *list(kids)[2:]])
            return True
        return any(walk(k) for k in (kids if isinstance(kids, pikepdf.Array) else [kids]) if isinstance(k, pikepdf.Dictionary))
    assert walk(pdf.Root.StructTreeRoot.K)


# what is done, and what must be said of it
BREAKS = {
    "private": (lambda p: map_code(p, "h", "E068"), r"U\+E068 is a private character"),
    "soft hyphen": (lambda p: map_code(p, "u", "00AD"), r"U\+00AD is a soft hyphen"),
    "replacement": (lambda p: map_code(p, "h", "FFFD"), r"U\+FFFD stands for a character that is lost"),
    "nul": (lambda p: map_code(p, "h", "0000"), r"U\+0000 is a control character"),
    "unmapped": (lambda p: map_code(p, "h", ""), r"a glyph of \S+ has no Unicode"),
    "other letter": (lambda p: map_code(p, "h", "0062"), r"cv.yaml:\d+:\d+: error: 'Built the first harbour .*reads '"),
    "lost space": (lambda p: map_code(p, " ", "200B"), r"cv.yaml:\d+:\d+: error: 'Built the first harbour crane .*page 1, line \d+ reads"),
    "false space": (lambda p: edit_content(p, with_gap), r"page 1:\d+:\d+: error: readers see a space before this"),
    "lost line": (lambda p: edit_content(p, lambda i: without(i, longest_show(i))), r"cv.yaml:\d+:\d+: error: '.*' is not in the PDF"),
    "unmarked": (lambda p: edit_content(p, without_a_mark), "neither in the structure tree nor an artifact"),
    "no tree": (lambda p: p.Root.__delitem__("/StructTreeRoot"), "has no structure tree"),
    "other order": (swap_kids, "the structure tree has another order than the page"),
    "no text": (lambda p: edit_content(p, lambda i: []), "the PDF holds no text"),
    "no pages": (lambda p: p.Root.Pages.__setitem__("/Kids", pikepdf.Array()), "it has no pages"),
}


def verify(quoin, pdf, *more):
    done = subprocess.run([quoin, "verify", str(pdf), *more], capture_output=True)
    return done.returncode, done.stderr.decode()


def expect(name, result, code, pattern):
    returned, said = result
    if returned == code and re.search(pattern, said):
        return 0
    print(f"FAILED {name}: exit code {returned}, and it says:\n{said or '(nothing)'}\nwanted: {pattern}")
    return 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quoin", required=True)
    quoin = parser.parse_args().quoin
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        cv, whole, broken = folder / "cv.yaml", folder / "cv.pdf", folder / "broken.pdf"
        cv.write_text(CV)
        subprocess.run([quoin, "build", str(cv), "--verify"], check=True)
        against = ["--against", str(cv)]
        failed += expect("whole", verify(quoin, whole, *against), 0, r"^$")
        for what, (change, pattern) in BREAKS.items():
            with pikepdf.open(whole) as pdf:
                change(pdf)  # a part that is missing would raise: no break is silently none
                pdf.save(broken)
            failed += expect(what, verify(quoin, broken, *against), 1, pattern)
        with pikepdf.open(whole) as pdf:
            pdf.save(broken, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=True)
        failed += expect("object streams", verify(quoin, broken, *against), 0, r"^$")
        with pikepdf.open(whole) as pdf:
            pdf.save(broken, encryption=pikepdf.Encryption(owner="owner", user="user"))
        failed += expect("encrypted", verify(quoin, broken, *against), 1, "is encrypted")
        broken.write_bytes(whole.read_bytes()[:600])
        failed += expect("cut off", verify(quoin, broken), 1, "the PDF is broken")
        broken.write_text("no PDF at all")
        failed += expect("text", verify(quoin, broken), 1, "this is not a PDF")
        other = folder / "other.yaml"
        other.write_text(CV.replace("plain words", "plain words only"))
        failed += expect("other CV", verify(quoin, whole, "--against", str(other)), 1, r"other.yaml:13:13: error: 'Wrote its manual in plain words only' is not in the PDF: page 1, line \d+ reads 'Wrote its manual in plain words'")
        (folder / "first.yaml").write_text(HEADLINE_FIRST)
        subprocess.run([quoin, "build", str(cv), "--layout", str(folder / "first.yaml"), "-o", str(broken)], check=True)
        failed += expect("headline first", verify(quoin, broken, *against), 1, "this is read before the name: 'Engineer of quiet machines'")
        # What fails is not written: the old file stays.
        broken.write_text("the old file")
        done = subprocess.run([quoin, "build", str(cv), "--verify", "--layout", str(folder / "first.yaml"), "-o", str(broken)], capture_output=True)
        failed += expect("build --verify", (done.returncode, done.stderr.decode() + broken.read_text()), 1, "(?s)read before the name.*the old file")
    print(f"{len(BREAKS) + 8} files, {failed} not told")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
