#!/usr/bin/env python3
"""Tests what travels in a PDF: --attach, extract and rebuild give the source and the bytes back; --private keeps things home.

usage: travel.py --quoin build/quoin [--only REGEX]
"""
import argparse
import inspect
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import traceback
import zlib

import pikepdf

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))


class Folder:
    def __init__(self, quoin, path):
        self.quoin, self.path = quoin, pathlib.Path(path)

    def run(self, *arguments, expect=0, environment=None):
        variables = {k: v for k, v in os.environ.items() if k != "SOURCE_DATE_EPOCH"} | (environment or {})
        done = subprocess.run([self.quoin, *arguments], cwd=self.path, capture_output=True, env=variables)
        said = done.stderr.decode() + done.stdout[:400].decode(errors="replace")
        assert done.returncode == expect, f"{arguments}: exit {done.returncode}, not {expect}\n{said}"
        return done.stdout

    def write(self, name, content):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def take(self, *files):
        for file in files:
            shutil.copy(ROOT / "examples" / file, self.path)


def with_exif(jpeg, orientation):
    """The JPEG with an Exif segment of an orientation and a place."""
    entries = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0) + struct.pack(">HHII", 0x010e, 2, 24, 38)
    tiff = b"MM\0*\0\0\0\x08\0\x02" + entries + b"\0\0\0\0" + b"48.8584 N 2.2945 E secret"
    payload = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(payload) + 2) + payload + jpeg[2:]


def all_bytes(pdf):
    """The bytes of a PDF, and those of its streams."""
    parts = [pdf.read_bytes()]
    with pikepdf.open(pdf) as file:
        for thing in file.objects:
            if isinstance(thing, pikepdf.Stream):
                try:
                    parts.append(thing.read_bytes())
                except pikepdf.PdfError:
                    parts.append(thing.read_raw_bytes())
    return b"\n".join(parts)


def test_every_example_comes_back(f):
    for example in EXAMPLES:
        folder = f.path / example.stem
        folder.mkdir()
        f.run("build", str(example), "--attach", "-o", f"{example.stem}/")
        for pdf in sorted(folder.glob("*.pdf")):
            assert f.run("extract", str(pdf)) == example.read_bytes(), pdf
            assert f.run("rebuild", str(pdf)).endswith(b": the same bytes\n"), pdf
            with pikepdf.open(pdf) as file:
                assert {str(a.obj.AFRelationship) for a in file.attachments.values()} == {"/Source", "/Data"}
                assert len(file.Root.AF) == len(file.attachments)
        done = subprocess.run([sys.executable, ROOT / "tests/pdf/conformance.py", folder], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout  # as PDF/A-3a


def test_options_and_all_files_come_back(f):
    f.take("photo.jpg")
    turned = with_exif((ROOT / "examples/photo.jpg").read_bytes(), 6)
    f.write("img/me.jpg", turned)
    f.write("cv.yaml", "languages: [zh]\ncv:\n  name: 林夏\n  photo: img/me.jpg\n  photo_alt: 林夏\n"
                       "  sections:\n    skills: [一, 二]\nvariants:\n  short: {set: {cv.headline: 工程师}}\n")
    f.write("cv.en.yaml", "extends: cv.yaml\ncv: {name: Xia Lin}\n")
    f.write("looks/mine.yaml", "extends: base.yaml\npage: {margins: 20mm}\n")
    f.write("looks/base.yaml", "extends: campus\n")
    options = ["--layout", "looks/mine.yaml", "--set", "accent=#0a6a2b", "--pages", "1"]
    f.run("build", "cv.en.yaml", *options, "--attach", "-o", "out/en.pdf", environment={"SOURCE_DATE_EPOCH": "86400"})
    f.run("build", "cv.yaml", "--variant", "short", "--attach", "-o", "out/short.pdf")
    for name in ("en", "short"):
        # Neither the folder nor the environment matter.
        assert b"the same bytes" in f.run("rebuild", f"out/{name}.pdf", "-o", f"out/{name}.again.pdf")
        assert (f.path / f"out/{name}.again.pdf").read_bytes() == (f.path / f"out/{name}.pdf").read_bytes()
    f.run("extract", "out/en.pdf", "-o", "all/")
    found = sorted(str(p.relative_to(f.path / "all")) for p in (f.path / "all").rglob("*") if p.is_file())
    assert found == ["cv.en.yaml", "cv.yaml", "img/me.jpg", "layout/base.yaml", "layout/mine.yaml"], found
    # What the camera noted stays at home; how the picture is turned does not.
    photo = (f.path / "all/img/me.jpg").read_bytes()
    assert b"secret" in turned and b"secret" not in photo and b"Exif" in photo
    assert b"secret" not in all_bytes(f.path / "out/en.pdf")


def test_a_png_keeps_its_notes_at_home(f):
    png = (ROOT / "examples/logo-northreef.png").read_bytes()
    note = b"tEXtAuthor\0somebody at home"
    chunk = struct.pack(">I", len(note) - 4) + note + struct.pack(">I", zlib.crc32(note))
    f.write("logo.png", png[:33] + chunk + png[33:])
    f.write("cv.yaml", "cv:\n  name: A B\n  sections:\n    work:\n      - {company: C, position: D, logo: logo.png}\n")
    f.run("build", "cv.yaml", "--attach")
    assert b"somebody at home" not in all_bytes(f.path / "cv.pdf")
    assert b"the same bytes" in f.run("rebuild", "cv.pdf")


def test_nothing_is_overwritten_or_leaves_its_folder(f):
    f.write("cv.yaml", "cv: {name: A B}\n")
    f.run("build", "cv.yaml", "--attach")
    f.write("old.yaml", "mine")
    f.run("extract", "cv.pdf", "-o", "old.yaml", expect=4)
    assert (f.path / "old.yaml").read_text() == "mine"
    f.run("extract", "cv.pdf", "-o", "old.yaml", "--force")
    assert (f.path / "old.yaml").read_text() == "cv: {name: A B}\n"
    f.run("extract", "cv.pdf", "-o", ".", expect=4)
    for wrong in ("../evil.yaml", "/tmp/evil.yaml", "a/../../evil.yaml", "a\\..\\b", ".git/hooks/post-commit"):
        with pikepdf.open(f.path / "cv.pdf") as file:
            spec = pikepdf.AttachedFileSpec(file, b"evil", filename=wrong)
            file.attachments[wrong] = spec
            file.save(f.path / "evil.pdf")
        f.run("extract", "evil.pdf", "-o", "out/", expect=1)
        f.run("rebuild", "evil.pdf", expect=1)
    assert not (f.path.parent / "evil.yaml").exists() and not (f.path / "out").exists()
    # A link in the folder leads nowhere else, and the record of the build opens no file of this machine.
    (f.path / "outside").mkdir()
    (f.path / "to").mkdir()
    (f.path / "to/link").symlink_to("../outside")
    with pikepdf.open(f.path / "cv.pdf") as file:
        file.attachments["link/e"] = pikepdf.AttachedFileSpec(file, b"evil", filename="link/e")
        file.save(f.path / "link.pdf")
        del file.attachments["link/e"]
        record = file.attachments["quoin-build.json"].get_file().read_bytes().replace(b"lang=en", b"layout=/etc/passwd.yaml")
        assert b"passwd" in record
        file.attachments["quoin-build.json"] = pikepdf.AttachedFileSpec(file, record, filename="quoin-build.json")
        file.save(f.path / "layout.pdf")
    f.run("extract", "link.pdf", "-o", "to/", expect=4)
    assert not list((f.path / "outside").iterdir())
    f.run("rebuild", "layout.pdf", expect=1)


def test_other_pdfs_are_told_from_ours(f):
    f.write("cv.yaml", "cv: {name: A B}\n")
    f.run("build", "cv.yaml")
    f.run("extract", "cv.pdf", expect=1)
    f.write("no.pdf", "nothing of the kind")
    f.run("extract", "no.pdf", expect=1)
    f.run("extract", "nowhere.pdf", expect=4)
    f.run("build", "cv.yaml", "--attach")
    with pikepdf.open(f.path / "cv.pdf") as file:
        file.docinfo["/Title"] = "Another"
        file.save(f.path / "changed.pdf")
    assert b"changed since it was built" in f.run("rebuild", "changed.pdf", expect=1)


PRIVATE = """\
cv:
  name: Mara Lindqvist
  email: [mara.lindqvist@example.com, m.l@example.org]
  phone: "+1 202-555-0143"
  location: 12 Quay Street, Gothenburg
  photo: photo.jpg
  photo_alt: Mara
  website: https://mara.example.net
  custom_connections:
    - {placeholder: Write to me, url: "mailto:third@example.com"}
  sections:
    work:
      - {company: Northreef, position: Engineer, location: Malmö}
"""
SECRETS = [b"lindqvist@", b"m.l@", b"555-0143", b"5550143", b"Quay", b"third@", b"mailto:", b"tel:"]


def test_private_keeps_home_what_reaches_a_person(f):
    f.take("photo.jpg")
    f.write("cv.yaml", PRIVATE)
    for form in ("pdf", "txt", "json", "svg"):
        f.run("build", "cv.yaml", "--private", "--format", form)
        content = all_bytes(f.path / "cv.pdf") if form == "pdf" else (f.path / f"cv.{form}").read_bytes()
        found = [s for s in SECRETS if s in content or s.decode().encode("utf-16-be") in content]
        assert not found, (form, found)
    text = (f.path / "cv.txt").read_text()
    assert "Malmö" in text and "mara.example.net" in text and "Mara Lindqvist" in text
    with pikepdf.open(f.path / "cv.pdf") as file:
        assert not any("/Image" == str(o.get("/Subtype")) for o in file.objects if isinstance(o, pikepdf.Stream))
    # A reader finds none of it either.
    shown = subprocess.run(["pdftotext", "cv.pdf", "-"], cwd=f.path, capture_output=True).stdout
    assert not [s for s in SECRETS if s in shown]


def test_private_is_marked_in_the_golden(f):
    f.take("photo.jpg")
    f.write("cv.yaml", PRIVATE)
    f.run("golden", "accept", "cv.yaml", "--private")
    golden = (f.path / "cv.golden").read_text()
    assert 'fact withheld "email, phone, location, photo"\n' in golden, golden
    assert not [s for s in SECRETS if s.decode() in golden]
    assert f.run("golden", "check", ".") == b""


def test_private_cuts_no_sentence_but_refuses(f):
    f.write("cv.yaml", PRIVATE.replace("  photo: photo.jpg\n", "").replace(
        "Engineer", "'Engineer, mara.lindqvist@example.com'").replace("Malmö", "'[call](tel:+12025550143) +1 (202) 555 0143'"))
    f.run("build", "cv.yaml")
    before = (f.path / "cv.pdf").read_bytes()
    done = subprocess.run([f.quoin, "build", "cv.yaml", "--private"], cwd=f.path, capture_output=True, text=True)
    assert done.returncode == 1 and done.stderr.count("in spite of --private") == 3, done.stderr
    assert "cv.yaml:12:" in done.stderr and (f.path / "cv.pdf").read_bytes() == before


def test_private_holds_for_variants_sets_and_exports(f):
    number = "+86 138 0013 8000"
    f.write("cv.yaml", f"cv:\n  name: A B\n  phone: {number}\n  email: a.b@example.com\n  sections:\n    s: [words]\n"
                       "settings: {pdf_title: A B}\nvariants: {v: {set: {cv.phone: +86 139 7777 7777}}}\n")
    for arguments in ([], ["--variant", "v"], ["--set", "cv.phone=+86 139 7777 7777"]):
        f.run("build", "cv.yaml", "--private", *arguments)
    text = (f.path / "cv.yaml").read_text()
    leaks = {"[words]": [f"['call {number}']", "[call 138.0013.8000]", "[call １３８００１３８０００]", "['[x](https://example.com/?u=a.b%40example.com)']",
                         "['[me](MAILTO:x@example.net)']", "[call +86 139 7777 7777]"]}
    for leak in leaks["[words]"]:
        f.write("leak.yaml", text.replace("[words]", leak))
        for arguments in ([], ["--variant", "v"], ["--set", "cv.phone=+86 139 7777 7777"]):
            f.run("build", "leak.yaml", "--private", *arguments, expect=1)
        for to in ("html", "txt", "markdown", "tex", "jsonresume", "rendercv"):
            f.run("export", "leak.yaml", "--private", "--to", to, expect=1)
    f.write("title.yaml", text.replace("pdf_title: A B", "pdf_title: a.b@example.com"))
    f.run("build", "title.yaml", "--private", expect=1)
    f.run("export", "title.yaml", "--private", "--to", "html", expect=1)
    f.run("export", "cv.yaml", "--private", "--to", "html")
    f.run("golden", "accept", "cv.yaml", "--private", "--set", "cv.phone=+86 139 7777 7777")
    assert "7777" not in (f.path / "cv.golden").read_text()


def test_private_knows_contacts_by_their_icons(f):
    f.write("cv.yaml", "cv:\n  name: A B\n  custom_connections:\n    - {fontawesome_icon: phone, placeholder: 555 0143, url: null}\n"
                       "    - {fontawesome_icon: location-dot, placeholder: 12 Quay, url: null}\n    - {fontawesome_icon: link, placeholder: stays, url: https://example.com}\n"
                       "  social_networks: [{network: WhatsApp, username: +1 202-555-0143}]\n")
    f.run("build", "cv.yaml", "--private", "--format", "txt")
    assert (f.path / "cv.txt").read_text().split() == ["A", "B", "stays"]


def test_private_and_attach_exclude_each_other(f):
    f.write("cv.yaml", "cv: {name: A B}\n")
    f.run("build", "cv.yaml", "--private", "--attach", expect=2)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True, type=lambda p: str(pathlib.Path(p).resolve()))
    parser.add_argument("--only", default=".")
    arguments = parser.parse_args()
    tests = [f for n, f in globals().items() if n.startswith("test_") and inspect.isfunction(f) and re.search(arguments.only, n)]
    failures = 0
    for test in tests:
        with tempfile.TemporaryDirectory(prefix="quoin ") as folder:
            try:
                test(Folder(arguments.quoin, folder))
            except Exception:
                failures += 1
                print(f"FAILED {test.__name__}\n{traceback.format_exc(limit=-2)}")
    print(f"{len(tests) - failures} of {len(tests)} pass")
    return 1 if failures or not tests else 0


if __name__ == "__main__":
    sys.exit(main())
