#!/usr/bin/env python3
"""Tests what a user meets on the command line: exit codes, where files go, and that a failed run changes nothing.

usage: command_line.py --quoin build/quoin [--only REGEX]
"""
import argparse
import base64
import inspect
import json
import os
import pathlib
import re
import resource
import shutil
import stat
import struct
import subprocess
import sys
import tempfile
import time
import traceback
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
FINE, INPUT_ERRORS, WRONG_OPTIONS, PAGE_LIMIT, FILE_TROUBLE = 0, 1, 2, 3, 4

ENGLISH = "cv:\n  name: Mara Lindqvist\n  headline: Engineer\n"
BILINGUAL = "languages: [zh, en]\ncv:\n  name: {zh: 林夏, en: Xia Lin}\n"
WRONG = "cv:\n  name: Mara\n  emial: mara@example.com\n"
WARNED = "cv:\n  name: Mara\n  colour: teal\n"


class Workshop:
    """A fresh folder, and quoin running in it."""

    def __init__(self, quoin, folder):
        self.quoin = quoin
        self.folder = pathlib.Path(folder)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run(self, *arguments, expect=FINE, environment=None, **options):
        """Runs quoin here; its exit code must be `expect`."""
        variables = {k: v for k, v in os.environ.items() if k not in ("SOURCE_DATE_EPOCH", "NO_COLOR")}
        options.setdefault("stdin", subprocess.DEVNULL)
        if "input" in options:
            del options["stdin"]
        done = subprocess.run([self.quoin, *arguments], cwd=self.folder, capture_output=True, text=True,
                              env=variables | (environment or {}), **options)
        assert done.returncode == expect, f"{arguments}: exit {done.returncode}, not {expect}\n{done.stdout}{done.stderr}"
        return done

    def files(self):
        """Every file below the folder, sorted."""
        return sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*") if p.is_file())


def is_pdf(path):
    return path.read_bytes().startswith(b"%PDF-1.7")


# Exit codes

def test_a_good_cv_is_built_beside_itself_in_silence(w):
    w.write("cv.yaml", ENGLISH)
    done = w.run("build", "cv.yaml")
    assert (done.stdout, done.stderr) == ("", ""), done
    assert w.files() == ["cv.pdf", "cv.yaml"] and is_pdf(w.folder / "cv.pdf")


def test_a_mistake_is_exit_1_with_place_caret_and_hint(w):
    w.write("cv.yaml", WRONG)
    done = w.run("build", "cv.yaml", expect=INPUT_ERRORS)
    assert done.stderr == ("cv.yaml:3:3: error: unknown key 'emial' in cv\n"
                           "      emial: mara@example.com\n"
                           "      ^^^^^\n"
                           "  hint: did you mean 'email'?\n"
                           "1 error\n"), done.stderr
    assert w.files() == ["cv.yaml"]


def test_the_caret_counts_terminal_cells(w):
    w.write("cv.yaml", "cv: {name: 林夏, emial: a}\n")
    done = w.run("check", "cv.yaml", expect=INPUT_ERRORS)
    assert "\n    cv: {name: 林夏, emial: a}\n" + " " * (4 + 17) + "^^^^^\n" in done.stderr, done.stderr


def test_a_warning_is_exit_0_and_strict_makes_it_1(w):
    w.write("cv.yaml", WARNED)
    assert "warning: unknown key 'colour'" in w.run("build", "cv.yaml").stderr
    (w.folder / "cv.pdf").unlink()
    assert "error: unknown key 'colour'" in w.run("build", "cv.yaml", "--strict", expect=INPUT_ERRORS).stderr
    assert w.files() == ["cv.yaml"]


def test_wrong_options_are_exit_2(w):
    w.write("cv.yaml", ENGLISH)
    for arguments in [(), ("bild", "cv.yaml"), ("build",), ("build", "cv.yaml", "--colour"),
                      ("build", "cv.yaml", "--format", "docx"), ("build", "cv.yaml", "--diagnostics", "xml"),
                      ("build", "cv.yaml", "--dpi", "35"), ("build", "cv.yaml", "--dpi", "1201"),
                      ("build", "cv.yaml", "--dpi", "1e2"), ("build", "cv.yaml", "--lang", "klingon!"), ("new",), ("new", "x", "--lang", "12"),
                      ("check", "cv.yaml", "-o", "x")]:
        done = w.run(*arguments, expect=WRONG_OPTIONS)
        assert done.stderr.strip() and "terminate" not in done.stderr, (arguments, done.stderr)
    assert w.files() == ["cv.yaml"]


def test_a_file_that_is_not_there_is_exit_4_and_the_others_are_read(w):
    w.write("wrong.yaml", WRONG)
    done = w.run("build", "nowhere.yaml", "wrong.yaml", expect=FILE_TROUBLE)
    assert "cannot read nowhere.yaml: No such file or directory" in done.stderr
    assert "did you mean 'email'?" in done.stderr


def test_a_folder_is_no_cv(w):
    (w.folder / "cv.yaml").mkdir()
    assert "Is a directory" in w.run("build", "cv.yaml", expect=FILE_TROUBLE).stderr


def test_check_writes_nothing(w):
    w.write("cv.yaml", ENGLISH)
    w.run("check", "cv.yaml")
    w.write("wrong.yaml", WRONG)
    w.run("check", "cv.yaml", "wrong.yaml", expect=INPUT_ERRORS)
    assert w.files() == ["cv.yaml", "wrong.yaml"]


def test_mistakes_of_cv_and_layout_come_in_one_run(w):
    w.write("cv.yaml", WRONG + "layout: mine.yaml\n")
    w.write("mine.yaml", "layout: 1\nextends: classic\npgae: {}\n")
    for command in ("build", "check"):
        done = w.run(command, "cv.yaml", expect=INPUT_ERRORS)
        assert "emial" in done.stderr and "pgae" in done.stderr and "2 errors" in done.stderr, done.stderr


# What a failed run leaves behind

def test_a_failed_run_leaves_the_old_pdf_untouched(w):
    w.write("cv.yaml", ENGLISH)
    w.run("build", "cv.yaml")
    before = (w.folder / "cv.pdf").read_bytes()
    w.write("cv.yaml", WRONG)
    w.run("build", "cv.yaml", expect=INPUT_ERRORS)
    assert (w.folder / "cv.pdf").read_bytes() == before and w.files() == ["cv.pdf", "cv.yaml"]


def test_a_mistake_in_one_language_keeps_all_pdfs(w):
    w.write("cv.yaml", BILINGUAL)
    w.run("build", "cv.yaml")
    before = {p: (w.folder / p).read_bytes() for p in ("cv.zh.pdf", "cv.en.pdf")}
    w.write("cv.yaml", BILINGUAL.replace("Xia Lin", "Xia \U00013000") + "  headline: {zh: 新的, en: New}\n")
    done = w.run("build", "cv.yaml", expect=INPUT_ERRORS)
    assert "U+13000" in done.stderr
    assert {p: (w.folder / p).read_bytes() for p in before} == before and len(w.files()) == 3


def test_a_mistake_in_one_file_keeps_the_pdfs_of_all(w):
    w.write("a.yaml", ENGLISH)
    w.write("b.yaml", WRONG)
    w.run("build", "a.yaml", "b.yaml", expect=INPUT_ERRORS)
    assert w.files() == ["a.yaml", "b.yaml"]


def test_an_unwritable_output_is_exit_4_and_leaves_the_old_file(w):
    w.write("cv.yaml", ENGLISH)
    w.write("there/file", "in the way")
    done = w.run("build", "cv.yaml", "-o", "there/file/cv.pdf", expect=FILE_TROUBLE)
    assert "cannot write there/file/cv.pdf: Not a directory" in done.stderr, done.stderr
    (w.folder / "cv.pdf").mkdir()
    w.write("cv.pdf/keep", "")
    done = w.run("build", "cv.yaml", expect=FILE_TROUBLE)
    assert "cannot write cv.pdf" in done.stderr, done.stderr
    assert w.files() == ["cv.pdf/keep", "cv.yaml", "there/file"], w.files()


def test_a_full_disk_leaves_the_old_file_and_no_rubbish(w):
    w.write("cv.yaml", ENGLISH)
    w.write("cv.pdf", "old")

    def no_room():
        import signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    done = w.run("build", "cv.yaml", expect=FILE_TROUBLE, preexec_fn=no_room)
    assert "cannot write cv.pdf: File too large" in done.stderr, done.stderr
    assert w.files() == ["cv.pdf", "cv.yaml"] and (w.folder / "cv.pdf").read_text() == "old"


def test_the_output_is_written_beside_and_renamed(w):
    w.write("cv.yaml", ENGLISH)
    w.write("cv.pdf", "old")
    os.link(w.folder / "cv.pdf", w.folder / "other name of the old file")
    w.run("build", "cv.yaml")
    assert is_pdf(w.folder / "cv.pdf")
    assert (w.folder / "other name of the old file").read_text() == "old"


def test_the_output_is_readable_by_others_as_umask_says(w):
    w.write("cv.yaml", ENGLISH)
    w.run("build", "cv.yaml", preexec_fn=lambda: os.umask(0o022))
    assert stat.S_IMODE((w.folder / "cv.pdf").stat().st_mode) == 0o644


# Where files go

def test_output_names_a_file(w):
    w.write("cv.yaml", ENGLISH)
    w.run("build", "cv.yaml", "-o", "resume.pdf")
    w.run("build", "cv.yaml", "-o", "deep/er/resume.pdf")
    w.run("build", "cv.yaml", "-o", "plain")
    assert w.files() == ["cv.yaml", "deep/er/resume.pdf", "plain.pdf", "resume.pdf"], w.files()


def test_output_names_a_folder(w):
    w.write("in/cv.yaml", ENGLISH)
    w.run("build", "in/cv.yaml", "-o", "new/")
    (w.folder / "there").mkdir()
    w.run("build", "in/cv.yaml", "-o", "there")
    assert w.files() == ["in/cv.yaml", "new/cv.pdf", "there/cv.pdf"], w.files()


def test_two_languages_give_two_files(w):
    w.write("cv.yaml", BILINGUAL)
    w.run("build", "cv.yaml")
    w.run("build", "cv.yaml", "--lang", "all", "-o", "all/")
    w.run("build", "cv.yaml", "-o", "named/me.pdf")
    assert w.files() == ["all/cv.en.pdf", "all/cv.zh.pdf", "cv.en.pdf", "cv.yaml", "cv.zh.pdf", "named/me.en.pdf",
                         "named/me.zh.pdf"], w.files()


def test_two_languages_in_one_file_stand_in_turn_or_side_by_side(w):
    w.write("cv.yaml", BILINGUAL + "  sections: {notes: [{zh: 一, en: one}]}\n")
    w.run("build", "cv.yaml", "--lang", "zh+en,en+zh,en", "--format", "txt,json")
    w.run("build", "cv.yaml", "--lang", "zh+en", "--layout", "bilingual", "--format", "json", "-o", "side.json")
    assert {"cv.zh+en.txt", "cv.en+zh.txt", "cv.en.txt"} <= set(w.files()), w.files()
    text = {tags: (w.folder / f"cv.{tags}.txt").read_text().split() for tags in ("zh+en", "en+zh", "en")}
    assert text["en+zh"][:len(text["en"])] == text["en"] and text["zh+en"][-len(text["en"]):] == text["en"]
    pages = json.loads((w.folder / "cv.zh+en.json").read_text())["pages"]
    assert len(pages) == 2 and len(json.loads((w.folder / "side.json").read_text())["pages"]) == 1
    done = w.run("build", "cv.yaml", "--lang", "zh+en+zh", "--layout", "bilingual", expect=INPUT_ERRORS)
    assert "two languages side by side" in done.stderr
    done = w.run("check", "cv.yaml", "--lang", "zh+qq", expect=WRONG_OPTIONS)
    assert "'qq' is no language" in done.stderr


def test_one_of_two_languages_is_told_apart_unless_it_is_named(w):
    w.write("cv.yaml", BILINGUAL)
    w.run("build", "cv.yaml", "--lang", "zh")
    w.run("build", "cv.yaml", "--lang", "en", "-o", "resume.pdf")
    w.run("build", "cv.yaml", "--lang", "en", "-o", "new/")
    (w.folder / "there").mkdir()
    w.run("build", "cv.yaml", "--lang", "en", "-o", "there")
    assert w.files() == ["cv.yaml", "cv.zh.pdf", "new/cv.en.pdf", "resume.pdf", "there/cv.en.pdf"], w.files()


TAILORED = """languages: [zh, en]
variants:
  industry: {include: [work], lang: en, pages: 1, layout: campus}
  school: {exclude: [work], set: {cv.headline: Teacher, accent: "#aa0000"}}
cv:
  name: Mara
  headline: Someone
  sections: {notes: [{bullet: sold, tags: [work]}, {bullet: taught, tags: [school]}, both]}
"""


def test_variants_give_files_named_after_them(w):
    w.write("cv.yaml", TAILORED)
    w.run("build", "cv.yaml", "--variant", "all")
    w.run("build", "cv.yaml", "--variant", "industry", "-o", "job.pdf")
    w.run("build", "cv.yaml", "--variant", "industry,school", "--lang", "zh", "-o", "zh/me.pdf")
    assert w.files() == ["cv.industry.pdf", "cv.school.en.pdf", "cv.school.zh.pdf", "cv.yaml", "job.pdf",
                         "zh/me.industry.pdf", "zh/me.school.pdf"], w.files()


def test_a_variant_shows_its_parts_its_settings_and_its_layout(w):
    w.write("cv.yaml", TAILORED)
    w.run("build", "cv.yaml", "--variant", "all", "--format", "txt,json")
    w.run("build", "cv.yaml", "--format", "txt", "--lang", "en")
    text = {name: (w.folder / name).read_text().split() for name in w.files() if name.endswith(".txt")}
    assert {"Someone", "sold", "both"} <= set(text["cv.industry.txt"]) and "taught" not in text["cv.industry.txt"]
    assert {"Teacher", "taught", "both"} <= set(text["cv.school.en.txt"]) and "sold" not in text["cv.school.en.txt"]
    assert {"Someone", "sold", "taught", "both"} <= set(text["cv.en.txt"]), "the whole CV shows every part"
    assert "#aa0000" in (w.folder / "cv.school.zh.json").read_text()
    assert "#aa0000" not in (w.folder / "cv.industry.json").read_text()


def test_the_command_line_beats_the_variant(w):
    w.write("cv.yaml", TAILORED)
    w.run("build", "cv.yaml", "--variant", "school", "--lang", "en", "--set", "cv.headline=Boss", "--format", "txt")
    assert "Boss" in (w.folder / "cv.school.txt").read_text()


def test_a_variant_that_is_not_there_is_a_mistake(w):
    w.write("cv.yaml", TAILORED)
    done = w.run("check", "cv.yaml", "--variant", "indutry", expect=INPUT_ERRORS)
    assert "no variant 'indutry'" in done.stderr and "did you mean 'industry'?" in done.stderr
    w.write("plain.yaml", ENGLISH)
    w.run("build", "plain.yaml", "--variant", "all", expect=INPUT_ERRORS)
    assert w.files() == ["cv.yaml", "plain.yaml"]


def test_a_language_that_falls_back_is_built(w):
    w.write("cv.yaml", BILINGUAL)
    w.run("build", "cv.yaml", "--lang", "zh-TW,en-GB")
    assert w.files() == ["cv.en-GB.pdf", "cv.yaml", "cv.zh-TW.pdf"], w.files()


def test_several_formats(w):
    w.write("cv.yaml", ENGLISH)
    w.run("build", "cv.yaml", "--format", "pdf,json,txt")
    assert w.files() == ["cv.json", "cv.pdf", "cv.txt", "cv.yaml"]
    assert json.loads((w.folder / "cv.json").read_text())["metadata"]["author"] == "Mara Lindqvist"
    assert (w.folder / "cv.txt").read_text().split() == ["Mara", "Lindqvist", "Engineer"]
    w.run("build", "cv.yaml", "--format", "json,txt", "-o", "x.pdf")
    assert {"x.json", "x.txt"} <= set(w.files()) and "x.pdf" not in w.files()


def png_size(path):
    """(width, height, pixels per inch) of a PNG."""
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n"), path
    at = data.index(b"pHYs") + 4
    return (*struct.unpack(">II", data[16:24]), round(struct.unpack(">I", data[at:at + 4])[0] * 0.0254))


def test_pictures_are_a_file_for_each_page(w):
    w.write("cv.yaml", ENGLISH)
    w.run("build", "cv.yaml", "--format", "png,svg")
    assert w.files() == ["cv.png", "cv.svg", "cv.yaml"]
    w.write("cv.yaml", BILINGUAL + "  sections:\n    notes:\n" + "      - {zh: 一行, en: A line}\n" * 80)
    w.run("build", "cv.yaml", "--format", "png,svg", "-o", "out/")
    assert w.files()[3:] == sorted(f"out/cv.{language}-{page}.{format}" for language in ("en", "zh") for page in (1, 2)
                                   for format in ("png", "svg")), w.files()
    w.run("build", "cv.yaml", "--format", "png", "--lang", "en", "-o", "me.png")
    assert {"me-1.png", "me-2.png"} <= set(w.files()) and "me.png" not in w.files()


def test_dpi_is_the_size_of_a_png(w):
    w.write("cv.yaml", ENGLISH)
    sizes = {(): (910, 1287, 110), ("--dpi", "72"): (596, 842, 72), ("--dpi", "36"): (298, 421, 36)}
    for arguments, size in sizes.items():
        w.run("build", "cv.yaml", "--format", "png", *arguments)
        assert png_size(w.folder / "cv.png") == size, (arguments, png_size(w.folder / "cv.png"))
    w.run("build", "cv.yaml", "--format", "png", "--dpi", "1200", "--set", "page.size=[80mm, 80mm]")
    assert png_size(w.folder / "cv.png") == (3780, 3780, 1200)


def test_a_page_of_too_many_pixels_is_a_mistake(w):
    w.write("cv.yaml", ENGLISH)
    done = w.run("build", "cv.yaml", "--format", "png", "--dpi", "1200", "--set", "page.size=[900mm, 900mm]",
                 expect=INPUT_ERRORS)
    assert "too many pixels" in done.stderr and "hint: ask for fewer dots per inch" in done.stderr, done.stderr
    assert w.files() == ["cv.yaml"]


def test_an_svg_has_a_title_links_and_words_for_readers(w):
    w.write("cv.yaml", ENGLISH + "  email: mara@example.com\n  sections:\n    notes: ['[x](javascript:alert) & co']\n")
    w.run("build", "cv.yaml", "--format", "svg")
    svg = xml.etree.ElementTree.parse(w.folder / "cv.svg").getroot()
    space = "{http://www.w3.org/2000/svg}"
    assert svg.attrib["lang"] == "en" and svg.find(f"{space}title").text.startswith("Mara Lindqvist")
    assert [a.attrib["href"] for a in svg.iter(f"{space}a")] == ["mailto:mara@example.com"]
    labels = [g.attrib["aria-label"] for g in svg.iter(f"{space}g") if "aria-label" in g.attrib]
    assert {"Mara Lindqvist", "Engineer", "mara@example.com"} <= set(labels), labels
    assert "& co" in " ".join(labels) and not svg.findall(f".//{space}text")


def test_two_files_into_one_name_are_refused(w):
    w.write("a.yaml", ENGLISH)
    w.write("b.yaml", ENGLISH)
    done = w.run("build", "a.yaml", "b.yaml", "-o", "x.pdf", expect=INPUT_ERRORS)
    assert "x.pdf would be written twice" in done.stderr and w.files() == ["a.yaml", "b.yaml"]
    w.run("build", "a.yaml", "b.yaml", "-o", "out/")
    assert w.files() == ["a.yaml", "b.yaml", "out/a.pdf", "out/b.pdf"]


def test_standard_input(w):
    w.run("build", "-", input=ENGLISH)
    w.run("build", "-", "-o", "x.pdf", input=ENGLISH)
    assert w.files() == ["cv.pdf", "x.pdf"]
    assert "standard input:3:3: error" in w.run("check", "-", input=WRONG, expect=INPUT_ERRORS).stderr


def test_pictures_are_looked_for_beside_the_cv(w):
    w.write("in/cv.yaml", ENGLISH + "  photo: photo.jpg\n  photo_alt: Portrait of Mara\n")
    shutil.copy(ROOT / "examples" / "photo.jpg", w.folder / "in")
    w.run("build", "in/cv.yaml", "--strict")
    os.symlink(ROOT / "examples" / "photo.jpg", w.folder / "in" / "link.jpg")
    w.write("in/cv.yaml", ENGLISH + "  photo: link.jpg\n")
    assert "not inside the folder" in w.run("build", "in/cv.yaml", expect=INPUT_ERRORS).stderr


# Complaints

def test_what_the_camera_said_of_a_photo_stays_at_home(w):
    photo = (ROOT / "tests" / "pdf" / "pictures" / "turned.jpg").read_bytes()
    assert b"Exif" in photo
    w.write("me.jpg", photo)
    w.write("cv.yaml", ENGLISH + "  photo: me.jpg\n  photo_alt: Mara\n")
    w.run("build", "cv.yaml", "--layout", "campus", "--format", "pdf,svg")
    pdf, svg = (w.folder / "cv.pdf").read_bytes(), (w.folder / "cv.svg").read_text()
    assert b"DCTDecode" in pdf and b"Exif" not in pdf
    encoded = re.search(r"data:image/jpeg;base64,([^\"]+)", svg)[1]
    assert b"Exif" not in base64.b64decode(encoded)


def test_diagnostics_as_json(w):
    w.write("cv.yaml", WRONG)
    done = w.run("build", "cv.yaml", "--diagnostics", "json", expect=INPUT_ERRORS)
    assert json.loads(done.stderr) == [{
        "severity": "error", "message": "unknown key 'emial' in cv", "hints": ["did you mean 'email'?"],
        "file": "cv.yaml", "begin": {"line": 3, "column": 3}, "end": {"line": 3, "column": 8}}]
    w.write("cv.yaml", ENGLISH)
    assert json.loads(w.run("build", "cv.yaml", "--diagnostics", "json").stderr) == []
    done = w.run("build", "nowhere.yaml", "--diagnostics", "json", expect=FILE_TROUBLE)
    assert "file" not in json.loads(done.stderr)[0]


def on_a_terminal(w, *arguments, environment=None):
    """What quoin prints when standard error is a terminal; None where there is no terminal to be had (a bare chroot)."""
    import pty
    try:
        ours, theirs = pty.openpty()
    except OSError:
        return None
    variables = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | (environment or {})
    subprocess.run([w.quoin, *arguments], cwd=w.folder, stderr=theirs, env=variables)
    os.close(theirs)
    printed = os.read(ours, 65536).decode()
    os.close(ours)
    return printed


def test_colours_are_for_terminals_only(w):
    w.write("cv.yaml", WRONG)
    assert "\033[" not in w.run("check", "cv.yaml", expect=INPUT_ERRORS).stderr
    coloured = on_a_terminal(w, "check", "cv.yaml")
    if coloured is None:
        print("no terminal here: colours are not tested")
        return
    assert "\033[1;31merror: \033[0m" in coloured
    assert "\033[" not in on_a_terminal(w, "check", "cv.yaml", environment={"NO_COLOR": "1"})
    assert "\033[" in on_a_terminal(w, "check", "cv.yaml", environment={"NO_COLOR": ""})


# --set, --layout

def test_set_changes_the_page(w):
    w.write("cv.yaml", ENGLISH)
    w.run("build", "cv.yaml", "--format", "json", "--set", "accent=#123456", "--set", "page.size=A5",
          "--set", "cv.name=Other Name", "--set", 'settings.pdf_title="NAME: CV"')
    display = json.loads((w.folder / "cv.json").read_text())
    assert display["metadata"]["author"] == "Other Name" and display["metadata"]["title"] == "Other Name: CV"
    assert display["pages"][0]["size"] == [419.528, 595.276]
    assert any(item.get("color") == "#123456" for item in display["pages"][0]["items"])


def test_the_command_line_beats_the_file_for_the_layout(w):
    w.write("cv.yaml", ENGLISH + "layout: campus\n")
    shapes = []
    for arguments in [(), ("--layout", "campus"), ("--layout", "classic")]:
        w.run("build", "cv.yaml", "--format", "json", *arguments)
        shapes.append((w.folder / "cv.json").read_text())
    assert shapes[0] == shapes[1] != shapes[2]


# The other commands

def test_new_gives_a_file_that_builds_without_a_word(w):
    for language in ("en", "zh", "zh,en", "de", "ja,en", "zh-TW"):
        name = language.replace(",", "-")
        done = w.run("new", name, "--lang", language)
        assert f"now: quoin build {name}.yaml" in done.stdout
        done = w.run("build", f"{name}.yaml", "--strict")
        assert (done.stdout, done.stderr) == ("", ""), (language, done.stderr)
    built = [f for f in w.files() if f.endswith(".pdf")]
    assert built == ["de.pdf", "en.pdf", "ja-en.en.pdf", "ja-en.ja.pdf", "zh-TW.pdf", "zh-en.en.pdf", "zh-en.zh.pdf",
                     "zh.pdf"], built


def test_new_is_english_unless_told_otherwise(w):
    w.run("new", "cv")
    text = (w.folder / "cv.yaml").read_text()
    assert "languages: [en]" in text and "林" not in re.sub("^#.*$", "", text, flags=re.M), text


def test_new_never_overwrites_unless_forced(w):
    w.write("cv.yaml", "mine")
    done = w.run("new", "cv", expect=FILE_TROUBLE)
    assert "cv.yaml is there already" in done.stderr and (w.folder / "cv.yaml").read_text() == "mine"
    w.run("new", "cv", "--force")
    assert "cv:" in (w.folder / "cv.yaml").read_text()


def test_new_puts_the_schema_beside_unless_there_is_one(w):
    w.run("new", "cv", "--lang", "zh")
    assert w.files() == ["cv.schema.json", "cv.yaml"]
    assert (w.folder / "cv.yaml").read_text().startswith("# yaml-language-server: $schema=cv.schema.json\n")
    assert (w.folder / "cv.schema.json").read_text() == w.run("schema").stdout == w.run("schema", "cv").stdout
    w.write("cv.schema.json", "mine")
    w.run("new", "other")
    assert (w.folder / "cv.schema.json").read_text() == "mine"
    w.run("new", "other", "--force")
    assert (w.folder / "cv.schema.json").read_text() == w.run("schema").stdout


def test_schema_is_of_cvs_or_of_layouts(w):
    assert json.loads(w.run("schema").stdout)["title"] == "quoin CV"
    assert json.loads(w.run("schema", "layout").stdout)["title"] == "quoin layout"
    w.run("schema", "fonts", expect=WRONG_OPTIONS)


OLD = b"""# mine
cv:
  name: Mara   # me
  sections:
    projects:
      - name: X
        highlights:
          - Old style:   # note
              - one
              - two
          - Plain text that
            goes on
            - nested **one**
              goes on
            - "quoted" it's
            - null
          - {Flow: [a, b]}
          - Simple
"""
UPGRADED = b"""# mine
schema: 1
cv:
  name: Mara   # me
  sections:
    projects:
      - name: X
        highlights:
          - text: Old style
            highlights:   # note
              - one
              - two
          - text: Plain text that
              goes on
            highlights:
              - nested **one**
                goes on
              - '"quoted" it''s'
              - 'null'
          - {text: Flow, highlights: [a, b]}
          - Simple
"""


def test_upgrade_writes_out_older_forms_and_nothing_else(w):
    path = w.write("cv.yaml", OLD)
    path.chmod(0o600)
    w.run("build", "cv.yaml", "--format", "txt", "-o", "old.txt")
    done = w.run("upgrade", "cv.yaml", "--check", expect=INPUT_ERRORS)
    assert path.read_bytes() == OLD and done.stdout.startswith("cv.yaml:2: schema: 1"), done.stdout
    assert w.run("upgrade", "cv.yaml").stdout == done.stdout
    assert path.read_bytes() == UPGRADED, path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    w.run("build", "cv.yaml", "--format", "txt", "-o", "new.txt")
    assert (w.folder / "new.txt").read_bytes() == (w.folder / "old.txt").read_bytes()
    for arguments in [("cv.yaml",), ("cv.yaml", "--check")]:
        done = w.run("upgrade", *arguments)
        assert (done.stdout, done.stderr) == ("", "")


def test_upgrade_keeps_byte_order_marks_line_ends_and_flow(w):
    for old, new in [(b"\xef\xbb\xbfcv:\r\n  name: A\r\n", b"\xef\xbb\xbfschema: 1\r\ncv:\r\n  name: A\r\n"),
                     (b"{cv: {name: A}}", b"{schema: 1, cv: {name: A}}"),
                     (b"%YAML 1.2\n---\ncv: {name: A}\n", b"%YAML 1.2\n---\nschema: 1\ncv: {name: A}\n")]:
        path = w.write("cv.yaml", old)
        w.run("upgrade", "cv.yaml")
        assert path.read_bytes() == new, path.read_bytes()


def test_upgrade_leaves_a_file_with_mistakes(w):
    path = w.write("cv.yaml", WRONG)
    assert "did you mean 'email'?" in w.run("upgrade", "cv.yaml", expect=INPUT_ERRORS).stderr
    assert path.read_text() == WRONG
    w.run("upgrade", "nowhere.yaml", expect=FILE_TROUBLE)
    w.run("upgrade", "-", expect=WRONG_OPTIONS)
    assert w.files() == ["cv.yaml"]


def test_upgrade_sends_other_forms_to_import(w):
    older = w.write("cv.yaml", ENGLISH + "rendercv_settings: {date: 2024-08-01}\n")
    before = older.read_bytes()
    for arguments in (["cv.yaml"], ["cv.yaml", "--check"]):
        assert "quoin import cv.yaml" in w.run("upgrade", *arguments, expect=INPUT_ERRORS).stderr
    assert older.read_bytes() == before
    w.run("import", "cv.yaml", "-o", "today.yaml")
    w.run("upgrade", "today.yaml")
    assert "schema: 1\n" in (w.folder / "today.yaml").read_text()


def test_a_cv_goes_to_rendercv_and_back(w):
    w.write("cv.yaml", BILINGUAL)
    done = w.run("export", "cv.yaml", "--to", "rendercv")
    assert w.files() == ["cv.en.yaml", "cv.yaml", "cv.zh.yaml"]
    assert "RenderCV has one language a file" in done.stderr
    for language, name in (("en", "Xia Lin"), ("zh", "林夏")):
        file = f"cv.{language}.yaml"
        assert f"name: {name}\n" in (w.folder / file).read_text()
        w.run("check", file, "--strict")


def test_upgrade_follows_a_link(w):
    w.write("real.yaml", "cv: {name: A}\n")
    (w.folder / "cv.yaml").symlink_to("real.yaml")
    w.run("upgrade", "cv.yaml")
    assert (w.folder / "cv.yaml").is_symlink() and (w.folder / "real.yaml").read_text().startswith("schema: 1\n")


# Pages

def long_cv(entries, marks=None, more=""):
    """A CV of so many entries of two lines each; marks: {number: what the entry says besides}."""
    lines = ["cv:", "  name: Mara Lindqvist", "  sections:", "    projects:"]
    for i in range(entries):
        lines.append(f"      - {{name: Project {i}, highlights: [Built part {i}]{(marks or {}).get(i, '')}}}")
    return "\n".join(lines) + "\n" + more


def shown(w, name="cv.json"):
    """The texts of every page, running lines left out."""
    pages = json.loads((w.folder / name).read_text())["pages"]
    return [" ".join(item["text"] for item in page["items"] if "text" in item and item["tag"] != "artifact")
            for page in pages]


def bottom(w, name="cv.json"):
    """How far above the foot of the page the last baseline stands."""
    page = json.loads((w.folder / name).read_text())["pages"][-1]
    return page["size"][1] - max(item["at"][1] for item in page["items"] if "text" in item)


def test_a_cv_is_squeezed_onto_one_page(w):
    w.write("cv.yaml", long_cv(24))
    w.run("build", "cv.yaml", "--format", "json")
    assert len(shown(w)) == 2
    words = " ".join(shown(w)).split()
    done = w.run("build", "cv.yaml", "--format", "json", "--pages", "1")
    assert re.fullmatch(r"fitted: gaps \d\d %(, leading 1\.\d\d)?; \d+ lines saved\n", done.stderr), done.stderr
    assert len(shown(w)) == 1
    assert words == shown(w)[0].split(), "a word was lost"
    margin = 17 / 25.4 * 72
    assert margin < bottom(w) < margin + 1.32 * 10 + 3, bottom(w)  # a line and what stands below its baseline


def test_a_short_cv_is_opened_and_a_full_one_left_alone_in_silence(w):
    w.write("cv.yaml", long_cv(12))
    opened = w.run("build", "cv.yaml", "--format", "json", "--pages", "1").stderr
    assert re.fullmatch(r"fitted: gaps 1\d\d %.*; \d+ lines filled\n", opened), opened
    w.write("cv.yaml", long_cv(12, more="pages: 2\n"))
    assert w.run("build", "cv.yaml").stderr == ""


def test_fitting_says_each_step_if_asked(w):
    w.write("cv.yaml", long_cv(30))
    lines = w.run("check", "cv.yaml", "--pages", "1", "--explain-fit").stderr.splitlines()
    assert lines[0] == "fit to 1 page:" and lines[1].split("  ")[1] == "as the layout has it", lines
    assert lines[2].startswith("  gaps 75 %") and lines[2].endswith("too many"), lines
    assert lines[-2].endswith("full") and lines[-1].startswith("fitted: "), lines


def test_too_many_lines_are_exit_3_and_leave_the_old_file(w):
    w.write("cv.yaml", long_cv(60, more="pages: 1\n"))
    w.write("cv.pdf", "old")
    done = w.run("build", "cv.yaml", expect=PAGE_LIMIT)
    assert re.match(r"cv\.yaml:65:8: error: \d+ lines too many for 1 page, set as tightly as the layout allows\n",
                    done.stderr), done.stderr
    assert "give entries and bullets a priority" in done.stderr
    assert (w.folder / "cv.pdf").read_text() == "old"
    w.run("check", "cv.yaml", expect=PAGE_LIMIT)
    assert w.run("build", "cv.yaml", "--pages", "3").stderr == ""


def test_every_language_that_does_not_fit_says_so(w):
    text = long_cv(60).replace("cv:", "languages: [en, zh]\ncv:", 1).replace("Mara Lindqvist", "{en: Mara, zh: 林}")
    w.write("cv.yaml", text)
    done = w.run("build", "cv.yaml", "--pages", "1", expect=PAGE_LIMIT)
    assert "1 page in 'en'" in done.stderr and "1 page in 'zh'" in done.stderr, done.stderr
    w.write("wrong.yaml", WRONG)
    w.run("check", "cv.yaml", "wrong.yaml", "--pages", "1", expect=INPUT_ERRORS)


def test_nothing_is_left_out_unless_it_is_allowed(w):
    marks = {i: f", priority: {3 if i % 2 else 2}" for i in range(30, 60)}
    w.write("cv.yaml", long_cv(60, marks))
    done = w.run("build", "cv.yaml", "--format", "json", "--pages", "1", expect=PAGE_LIMIT)
    said = re.search(r"it would fit without what stands in lines ([\d, and]+): write fit: {drop: below (\d)}", done.stderr)
    assert said, done.stderr
    w.write("cv.yaml", long_cv(60, marks, f"pages: 1\nfit: {{drop: below {said[2]}}}\n"))
    done = w.run("build", "cv.yaml", "--format", "json")
    dropped = [int(line) for line in re.findall(r"^cv\.yaml:(\d+):\d+: warning: left out to fit on 1 page", done.stderr, re.M)]
    assert [str(line) for line in dropped] == re.findall(r"\d+", said[1]), done.stderr
    page = shown(w)
    assert len(page) == 1
    for i in range(60):
        assert (f"part {i}" in re.sub(r"\s+", " ", page[0] + " ")) != (i + 5 in dropped) or i + 5 not in dropped, i
    lowest = [line for line in dropped if (line - 5) % 2 == 0]
    assert lowest == list(range(lowest[0], 65, 2)), "not the last of the lowest priority first"


def test_leaving_out_stops_where_it_fits(w):
    w.write("cv.yaml", long_cv(32, {i: ", priority: 1" for i in range(32)}, "pages: 1\nfit: {drop: below 2}\n"))
    done = w.run("build", "cv.yaml", "--format", "json")
    count = done.stderr.count("left out to fit")
    w.write("fewer.yaml", long_cv(32 - count))
    w.run("check", "fewer.yaml", "--pages", "1")
    if count:
        w.write("more.yaml", long_cv(32 - count + 1))
        w.run("check", "more.yaml", "--pages", "1", expect=PAGE_LIMIT)


def test_the_command_line_beats_the_cv_and_the_cv_the_layout_for_pages(w):
    w.write("mine.yaml", "layout: 1\nextends: classic\nfit: {pages: 1}\n")
    w.write("cv.yaml", long_cv(60))
    w.run("check", "cv.yaml", "--layout", "mine.yaml", expect=PAGE_LIMIT)
    w.write("cv.yaml", long_cv(60, more="pages: 3\n"))
    w.run("check", "cv.yaml", "--layout", "mine.yaml")
    w.run("check", "cv.yaml", "--layout", "mine.yaml", "--pages", "1", expect=PAGE_LIMIT)
    w.run("check", "cv.yaml", "--pages", "0", expect=WRONG_OPTIONS)


def test_the_floors_of_the_layout_hold(w):
    w.write("cv.yaml", long_cv(22))
    w.write("stiff.yaml", "layout: 1\nextends: classic\n"
                          "fit: {gaps: [1, 1], leading: [1.32, 1.32], size: [9pt, 10pt], margins: 40mm}\n")
    stiff = w.run("build", "cv.yaml", "--layout", "stiff.yaml", "--pages", "1", "--explain-fit").stderr
    assert "gaps" not in stiff and "leading" not in stiff and "margins" not in stiff and " pt;" in stiff, stiff


def test_the_baseline_grid_is_decoration(w):
    w.write("cv.yaml", ENGLISH)
    w.run("build", "cv.yaml", "--format", "json,txt", "-o", "plain/")
    w.run("build", "cv.yaml", "--format", "json,txt", "--baseline-grid", "-o", "grid/")
    plain, grid = (json.loads((w.folder / f / "cv.json").read_text())["pages"][0]["items"] for f in ("plain", "grid"))
    lines = grid[:len(grid) - len(plain)]
    assert len(lines) > 20 and all(line["tag"] == "artifact" for line in lines)
    assert grid[len(lines):] == plain
    assert (w.folder / "plain/cv.txt").read_text() == (w.folder / "grid/cv.txt").read_text()


def test_help_shows_examples_and_exit_codes(w):
    for arguments in [("--help",), ("build", "--help"), ("new", "-h")]:
        done = w.run(*arguments)
        assert "Usage:" in done.stdout and done.stderr == "", arguments
    whole = w.run("--help").stdout
    assert "quoin build cv.yaml --lang en" in whole and "Exit codes:" in whole


def test_version(w):
    assert re.fullmatch(r"quoin \d+\.\d+\.\d+\n", w.run("--version").stdout)


def test_layouts_lists_each_layout_with_its_variables(w):
    listed = w.run("layouts").stdout
    for path in (ROOT / "layouts").glob("*.yaml"):
        assert re.search(rf"^{path.stem} +\S.*\n +variables: .*accent", listed, re.M), listed


def test_fonts_lists_families_and_those_of_a_folder(w):
    assert re.search(r"^Quoin Sans CJK +400, 700$", w.run("fonts").stdout, re.M)
    assert re.search(r"^Square +400$", w.run("fonts", "--font-dir", str(ROOT / "tests" / "fonts")).stdout, re.M)
    assert "cannot read the font folder" in w.run("fonts", "--font-dir", "nowhere", expect=FILE_TROUBLE).stderr


# Alone in the world

def test_it_runs_from_anywhere_with_nothing_beside_it(w):
    shutil.copy(w.quoin, w.folder / "q")
    w.write("sub/cv.yaml", BILINGUAL + "layout: campus\n")
    environment = {"PATH": "", "HOME": "/nonexistent", "LC_ALL": "C", "TZ": "Nowhere/Land"}
    keep = {k: v for k, v in os.environ.items() if k.startswith(("ASAN", "UBSAN"))}
    done = subprocess.run([str(w.folder / "q"), "build", "cv.yaml"], cwd=w.folder / "sub", env=environment | keep,
                          capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (FINE, ""), done
    assert w.files() == ["q", "sub/cv.en.pdf", "sub/cv.yaml", "sub/cv.zh.pdf"]


def test_dates_come_from_the_file_or_source_date_epoch(w):
    def date():
        return json.loads((w.folder / "cv.json").read_text())["metadata"].get("date")

    w.write("cv.yaml", ENGLISH)
    w.run("build", "cv.yaml", "--format", "json")
    assert date() is None
    w.run("build", "cv.yaml", "--format", "json", environment={"SOURCE_DATE_EPOCH": "1700000000"})
    assert date() == "2023-11-14T22:13:20Z", date()
    for nonsense in ("", "soon", "-5", "99999999999999999999", "12x"):
        w.run("build", "cv.yaml", "--format", "json", environment={"SOURCE_DATE_EPOCH": nonsense})
        assert date() is None, nonsense
    w.write("cv.yaml", ENGLISH + "settings: {current_date: 2024-05-01}\n")
    w.run("build", "cv.yaml", "--format", "json", environment={"SOURCE_DATE_EPOCH": "1700000000"})
    assert date() == "2024-05-01T00:00:00Z"


def test_two_builds_are_equal_byte_by_byte(w):
    w.write("cv.yaml", BILINGUAL)
    w.run("build", "cv.yaml", "-o", "a/")
    time.sleep(1.1)
    w.run("build", "cv.yaml", "-o", "b/", environment={"TZ": "Asia/Tokyo", "LC_ALL": "C"})
    for name in ("cv.zh.pdf", "cv.en.pdf"):
        assert (w.folder / "a" / name).read_bytes() == (w.folder / "b" / name).read_bytes(), name


def test_hostile_input_is_refused_fast(w):
    w.write("large.yaml", b"#" * (2 << 20))
    w.write("larger.yaml", b"#" * (20 << 20))
    w.write("deep.yaml", "[" * 500_000)
    assert "larger than" in w.run("check", "large.yaml", expect=INPUT_ERRORS, timeout=20).stderr
    assert "larger than" in w.run("check", "larger.yaml", expect=FILE_TROUBLE, timeout=20).stderr
    assert "nested" in w.run("check", "deep.yaml", expect=INPUT_ERRORS, timeout=20).stderr
    assert "larger than" in w.run("check", "/dev/zero", expect=FILE_TROUBLE, timeout=20).stderr


# Lint

def test_the_examples_and_the_starter_give_lint_nothing_to_say(w):
    w.run("new", "cv", "--lang", "zh,en")
    done = w.run("lint", "cv.yaml", *[str(path) for path in sorted((ROOT / "examples").glob("*.yaml"))])
    assert done.stderr == "", done.stderr


def test_a_finding_of_lint_is_exit_1_and_writes_nothing(w):
    w.write("cv.yaml", ENGLISH.replace("Engineer", "Javascript engineer"))
    done = w.run("lint", "cv.yaml", expect=INPUT_ERRORS)
    assert done.stderr == ("cv.yaml:3:13: warning: [spelling] 'Javascript' is spelled 'JavaScript'\n"
                           "      headline: Javascript engineer\n"
                           "                ^^^^^^^^^^\n"
                           "  hint: write 'JavaScript'\n"), done.stderr
    assert w.files() == ["cv.yaml"]
    w.run("lint", "--off", "spelling,dates", "--off", "doubled", "cv.yaml")
    w.run("lint", "cv.yaml", "--off", "speling", expect=WRONG_OPTIONS)


def test_every_rule_of_lint_is_listed_and_has_a_case(w):
    names = [line.split()[0] for line in w.run("lint", "--rules").stdout.splitlines()]
    cases = "".join(path.read_text() for path in (ROOT / "tests/cases/lint").glob("*.yaml"))
    assert names, "no rules"
    for name in names:
        assert re.search(rf"^# warning: [\d:-]+ \[{name}\] ", cases, re.M), name
    w.run("lint", expect=WRONG_OPTIONS)


# Diff

def git(w, *arguments):
    identity = {"GIT_AUTHOR_NAME": "Mara", "GIT_AUTHOR_EMAIL": "mara@example.com", "GIT_COMMITTER_NAME": "Mara",
                "GIT_COMMITTER_EMAIL": "mara@example.com", "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(w.folder)}
    subprocess.run(["git", *arguments], cwd=w.folder, check=True, capture_output=True, env=os.environ | identity)


def test_diff_of_equal_cvs_is_silent_and_exit_0(w):
    w.write("a.yaml", ENGLISH)
    w.write("b.yaml", "# the same\n" + ENGLISH)
    done = w.run("diff", "a.yaml", "b.yaml")
    assert (done.stdout, done.stderr) == ("", ""), done


def test_diff_reads_like_a_note_and_is_exit_1(w):
    w.write("a.yaml", ENGLISH)
    w.write("b.yaml", ENGLISH.replace("Engineer", "Senior engineer"))
    done = w.run("diff", "a.yaml", "b.yaml", expect=INPUT_ERRORS)
    assert done.stdout == "en\n  headline changed: “[-Engineer-]{+Senior engineer+}”\n1 changed\n", done.stdout
    notes = json.loads(w.run("diff", "a.yaml", "b.yaml", "--format", "json", expect=INPUT_ERRORS).stdout)
    assert notes == [{"language": "en", "change": "changed", "path": [], "what": "headline", "before": ["Engineer"],
                      "after": ["Senior engineer"]}], notes
    assert w.files() == ["a.yaml", "b.yaml"]


def test_diff_reads_a_revision_from_git(w):
    w.write("cvs/cv.yaml", ENGLISH)
    git(w, "init", "-q")
    git(w, "add", ".")
    git(w, "commit", "-qm", "First")
    w.run("diff", "HEAD:cvs/cv.yaml", "cvs/cv.yaml")
    w.write("cvs/cv.yaml", ENGLISH.replace("Engineer", "Pilot"))
    git(w, "commit", "-qam", "Second")
    for name in ("HEAD~1:cvs/cv.yaml", "HEAD^:./cvs/cv.yaml", f"HEAD~1:{w.folder}/cvs/cv.yaml", "HEAD@{1}:cvs/cv.yaml"):
        assert "[-Engineer-]{+Pilot+}" in w.run("diff", name, "cvs/cv.yaml", expect=INPUT_ERRORS).stdout, name


def test_diff_of_variants_reads_like_a_note(w):
    w.write("cv.yaml", "variants:\n  short: {exclude: [early], set: {cv.headline: Pilot}, lang: en}\n" + BILINGUAL +
            "  headline: Engineer\n  sections:\n    bio:\n      - Sails\n      - {text: Rowed, tags: [early]}\n")
    note = ("  headline changed: “[-Engineer-]{+Pilot+}”\n"
            "  Biography: entry 2 is gone: “Rowed”\n")
    done = w.run("diff", "cv.yaml", "cv.yaml@short", expect=INPUT_ERRORS)
    assert done.stdout == f"zh\n  language is gone: “zh”\nen\n{note}1 changed, 2 gone\n", done.stdout
    w.run("diff", "cv.yaml@short", "cv.yaml@short")
    done = w.run("diff", "cv.yaml", "cv.yaml@shirt", expect=INPUT_ERRORS)
    assert "cv.yaml@shirt:1:1: error: this CV has no variant 'shirt'" in done.stderr, done.stderr
    assert "did you mean 'short'?" in done.stderr, done.stderr
    w.write("cv@2.yaml", ENGLISH)  # a file of that very name
    w.run("diff", "cv@2.yaml", "cv@2.yaml")


def test_diff_says_what_it_cannot_read(w):
    w.write("cv.yaml", ENGLISH)
    w.write("HEAD:cv.yaml", ENGLISH)  # a file of that very name goes before Git
    w.run("diff", "cv.yaml", "HEAD:cv.yaml")
    (w.folder / "HEAD:cv.yaml").unlink()
    w.write("bin/empty", "")
    for name, said, environment in (("none.yaml", "cannot read none.yaml", {}),
                                    ("HEAD:cv.yaml", "Git has no 'cv.yaml' in revision 'HEAD'", {}),
                                    ("HEAD:cv.yaml", "cannot run git", {"PATH": str(w.folder / "bin")}),
                                    ("HEAD:", "is no file of a revision", {})):
        environment = environment | {"GIT_CEILING_DIRECTORIES": str(w.folder.parent)}
        done = w.run("diff", name, "cv.yaml", expect=FILE_TROUBLE, environment=environment)
        assert done.stdout == "" and said in done.stderr and "error" in done.stderr, (name, done)


def test_diff_of_a_cv_with_mistakes_shows_them_instead(w):
    w.write("a.yaml", ENGLISH)
    w.write("b.yaml", WRONG)
    done = w.run("diff", "a.yaml", "b.yaml", expect=INPUT_ERRORS)
    assert done.stdout == "" and "b.yaml:3:3: error: unknown key 'emial'" in done.stderr, done


def test_an_option_is_no_revision(w):
    w.write("cv.yaml", ENGLISH)
    done = w.run("diff", "--", "--help:cv.yaml", "cv.yaml", expect=FILE_TROUBLE)
    assert "is no file of a revision" in done.stderr, done.stderr


# Authors

PAPERS = """languages: [en, zh]
settings: {most_authors: 3}
cv:
  name: {en: Wenxi Lu, zh: 陆闻溪}
  sections:
    papers:
      - {title: One, authors: [A B, C D, Wenxi Lu]}
      - {title: Two, authors: [A B, Wenxi Lu, C D, E F]}
      - {title: Three, authors: [A B, C D, E F, Wenxi Lu, G H], doi: 10.48550/arXiv.2301.00001}
      - {title: Four, authors: [A B, C D, E F, Wenxi Lu], url: "https://arxiv.org/abs/2301.00002"}
      - {title: Five, authors: [束见白, 陆闻溪, 王小明, 李雷]}
"""


def test_long_lists_of_authors_end_in_et_al_and_never_lose_the_owner(w):
    w.write("cv.yaml", PAPERS)
    w.run("build", "cv.yaml", "--format", "txt")
    shown = ["A B, C D, Wenxi Lu", "A B, Wenxi Lu, C D, et al.", "A B, C D, …, Wenxi Lu, et al.", "arXiv:2301.00001",
             "A B, C D, …, Wenxi Lu", "arXiv:2301.00002", "束见白，陆闻溪，王小明，等"]
    for language in ("en", "zh"):
        lines = (w.folder / f"cv.{language}.txt").read_text().splitlines()
        assert [line for line in lines if line in shown] == shown, lines


# Export

def test_export_names_its_files_after_language_and_form(w):
    w.write("cv.yaml", BILINGUAL)
    w.run("export", "cv.yaml", "--to", "markdown")
    w.run("export", "cv.yaml", "--to", "html", "--lang", "en", "-o", "page.html")
    assert w.files() == ["cv.en.md", "cv.yaml", "cv.zh.md", "page.html"]
    assert (w.folder / "cv.zh.md").read_text() == "# 林夏\n"
    assert w.run("export", "cv.yaml", "--to", "txt", "--lang", "en", "-o", "-").stdout == "Xia Lin\n"
    assert "--to" in w.run("export", "cv.yaml", expect=WRONG_OPTIONS).stderr
    w.run("export", "cv.yaml", "--to", "word", expect=WRONG_OPTIONS)


def test_export_of_a_cv_with_mistakes_writes_nothing(w):
    w.write("cv.yaml", WRONG + "  phone: []\n  sections: 3\n")
    assert "error" in w.run("export", "cv.yaml", "--to", "tex", expect=INPUT_ERRORS).stderr
    assert w.files() == ["cv.yaml"]


def test_export_prints_dates_as_the_settings_ask(w):
    entry = "  sections:\n    talks:\n      - {name: Tides, start_date: 2024-03, end_date: 2024-05}\n"
    for dates, shown in (("", "Mar 2024 – May 2024"), ("settings: {dates: long}\n", "March – May 2024"),
                         ("settings: {dates: {style: numeric}}\n", "03/2024 – 05/2024")):
        w.write("cv.yaml", dates + ENGLISH + entry)
        assert f"Tides | {shown}\n" in w.run("export", "cv.yaml", "--to", "txt", "-o", "-").stdout
    w.write("cv.yaml", "settings: {dates: neat}\n" + ENGLISH + entry)
    assert "'neat'" in w.run("export", "cv.yaml", "--to", "txt", expect=INPUT_ERRORS).stderr


def test_a_thousand_complaints_are_printed_and_the_rest_counted(w):
    w.write("cv.yaml", ENGLISH + "".join(f"  colour{i}: teal\n" for i in range(1200)))
    said = w.run("build", "cv.yaml").stderr
    assert said.count(": warning: ") == 1000 and "… and 200 more\n" in said, said[-300:]
    said = w.run("build", "cv.yaml", "--diagnostics", "json").stderr
    assert len(json.loads(said)) == 1200


def test_export_to_html_holds_the_photo_without_what_the_camera_said(w):
    shutil.copy(ROOT / "tests" / "pdf" / "pictures" / "turned.jpg", w.folder / "in.jpg")
    w.write("cv.yaml", ENGLISH + "  photo: in.jpg\n  photo_alt: Mara\n")
    page = w.run("export", "cv.yaml", "--to", "html", "-o", "-").stdout
    kind, encoded, rest = re.search(r'<img class="photo" src="data:image/(\w+);base64,([^"]+)" ([^>]*)>', page).groups()
    assert kind == "png" and b"Exif" not in base64.b64decode(encoded) and rest.endswith('alt="Mara"'), rest
    os.symlink(ROOT / "examples" / "photo.jpg", w.folder / "link.jpg")
    w.write("cv.yaml", ENGLISH + "  photo: link.jpg\n")
    done = w.run("export", "cv.yaml", "--to", "html", "-o", "-", expect=INPUT_ERRORS)
    assert done.stdout == "" and "not inside the folder" in done.stderr, done.stderr


# Translations: check, stamp and overlays

def test_check_tells_what_lacks_a_translation_and_build_prints_it(w):
    w.write("cv.yaml", "languages: [zh, en]\ncv:\n  name: {zh: 林夏}\n")
    assert w.run("build", "cv.yaml", "--strict").stderr == ""
    assert w.run("check", "cv.yaml").stderr == ("cv.yaml:3:9: warning: nothing in 'en': 'zh' stands there instead\n"
                                                "      name: {zh: 林夏}\n"
                                                "            ^^^^^^^^^^\n"
                                                "  hint: add 'en: …', or 'en: null' to leave it out there\n")
    w.run("check", "cv.yaml", "--strict", expect=INPUT_ERRORS)


def test_the_examples_lack_no_translation(w):
    examples = sorted(str(path) for path in (ROOT / "examples").glob("*.yaml"))
    assert w.run("check", "--strict", *examples).stderr == "" and examples


def test_check_tells_what_changed_in_one_language_since_the_stamp(w):
    w.write("cv.yaml", BILINGUAL)
    assert w.run("check", "cv.yaml", "--strict").stderr == ""
    done = w.run("stamp", "cv.yaml")
    assert (done.stdout, done.stderr) == ("", "") and w.files() == ["cv.stamp", "cv.yaml"], done
    assert (w.folder / "cv.yaml").read_text() == BILINGUAL
    assert w.run("check", "cv.yaml", "--strict").stderr == ""

    w.write("cv.yaml", BILINGUAL.replace("林夏", "林知夏"))
    assert w.run("check", "cv.yaml").stderr == (
        "cv.yaml:3:23: warning: 'zh' changed since it was stamped, 'en' did not\n"
        "      name: {zh: 林知夏, en: Xia Lin}\n"
        "                             ^^^^^^^\n"
        "  hint: see cv.yaml:3; change this too, or run quoin stamp\n")
    w.run("check", "cv.yaml", "--strict", expect=INPUT_ERRORS)
    assert w.run("build", "cv.yaml", "--strict").stderr == ""
    w.run("stamp", "cv.yaml")
    assert w.run("check", "cv.yaml", "--strict").stderr == ""


def test_nothing_is_stamped_if_anything_is_wrong(w):
    w.write("cv.yaml", BILINGUAL)
    w.write("one.yaml", ENGLISH)
    w.write("wrong.yaml", WRONG)
    assert "one.yaml says nothing in two languages" in w.run("stamp", "cv.yaml", "one.yaml", expect=INPUT_ERRORS).stderr
    assert "did you mean 'email'?" in w.run("stamp", "cv.yaml", "wrong.yaml", expect=INPUT_ERRORS).stderr
    assert "cannot be stamped" in w.run("stamp", "-", input=BILINGUAL, expect=INPUT_ERRORS).stderr
    w.run("stamp", "nowhere.yaml", expect=FILE_TROUBLE)
    assert w.files() == ["cv.yaml", "one.yaml", "wrong.yaml"]


def test_an_overlay_builds_its_language_of_what_it_extends(w):
    w.write("cv.yaml", "languages: zh\ncv:\n  name: 林夏\n  email: lin@example.com\n")
    w.write("cv.en.yaml", "extends: cv.yaml\ncv: {name: Xia Lin}\n")
    w.run("build", "cv.en.yaml", "--format", "txt")
    assert w.files() == ["cv.en.txt", "cv.en.yaml", "cv.yaml"]
    assert (w.folder / "cv.en.txt").read_text().split() == ["Xia", "Lin", "lin@example.com"]

    w.run("build", "cv.yaml", "--format", "txt")
    assert (w.folder / "cv.txt").read_text().split() == ["林夏", "lin@example.com"]
    w.run("build", "cv.en.yaml", "--format", "txt", "--lang", "all", "-o", "both/")
    assert [f for f in w.files() if f.startswith("both/")] == ["both/cv.en.en.txt", "both/cv.en.zh.txt"]


def test_a_mistake_is_told_in_the_file_of_the_overlay_that_has_it(w):
    w.write("of/cv.yaml", "cv:\n  name: 林夏\n  emial: a\n")
    w.write("of/cv.en.yaml", "extends: cv.yaml\ncv: {nmae: Xia Lin}\n")
    said = w.run("check", "of/cv.en.yaml", expect=INPUT_ERRORS).stderr
    assert "of/cv.yaml:3:3: error: unknown key 'emial'" in said and "of/cv.en.yaml:2:6: error: there is no 'nmae'" in said, said


def test_verify_reads_a_pdf_back(w):
    w.write("cv.yaml", BILINGUAL)
    w.write("other.yaml", BILINGUAL.replace("Xia", "Xian"))
    w.run("build", "cv.yaml", "--verify")
    done = w.run("verify", "cv.zh.pdf", "cv.en.pdf", "--against", "cv.yaml")
    assert done.stdout + done.stderr == "", done
    assert w.run("verify", "cv.en.pdf").stderr == ""
    w.run("verify", "cv.zh.pdf", "--against", "other.yaml")
    said = w.run("verify", "cv.en.pdf", "--against", "other.yaml", expect=INPUT_ERRORS).stderr
    assert said.startswith("other.yaml:3:22: error: 'Xian Lin' is not in the PDF: page 1, line 1 reads 'Xia Lin'"), said
    w.run("verify", "missing.pdf", expect=FILE_TROUBLE)
    w.run("verify", "cv.en.pdf", "--against", "missing.yaml", expect=FILE_TROUBLE)
    w.run("verify", "cv.yaml", expect=INPUT_ERRORS)
    w.run("verify", expect=WRONG_OPTIONS)
    w.run("verify", "cv.en.pdf", "--against", "cv.yaml", "--variant", "missing", expect=INPUT_ERRORS)


def test_ats_prints_what_a_parser_finds(w):
    w.write("cv.yaml", "cv:\n  name: Ada Vale\n  email: ada@example.com\n  sections: {skills: [{label: Tools, details: Go}]}\n")
    w.run("build", "cv.yaml")
    done = w.run("ats", "cv.pdf")
    assert "name      Ada Vale\ne-mail    ada@example.com\n" in done.stdout, done.stdout
    assert "cv.pdf: there is no telephone number\n" == done.stderr, done.stderr
    w.run("ats", "cv.pdf", "--strict", expect=INPUT_ERRORS)
    found = json.loads(w.run("ats", "cv.pdf", "--format", "json").stdout)
    assert [s["kind"] for s in found["sections"]] == ["skills"], found
    w.run("ats", "missing.pdf", expect=FILE_TROUBLE)
    w.run("ats", "cv.yaml", expect=INPUT_ERRORS)


def test_an_overlay_has_a_stamp_of_its_own(w):
    w.write("cv.yaml", "cv: {name: 林夏}\n")
    w.write("cv.en.yaml", "extends: cv.yaml\ncv: {name: Xia Lin}\n")
    w.run("stamp", "cv.en.yaml")
    w.write("cv.yaml", "cv: {name: 林知夏}\n")
    said = w.run("check", "cv.en.yaml").stderr
    assert said.startswith("cv.en.yaml:2:12: warning: 'zh' changed since it was stamped, 'en' did not\n"), said
    assert "see cv.yaml:1;" in said and w.files() == ["cv.en.stamp", "cv.en.yaml", "cv.yaml"], said


# Other forms: BibTeX and LinkedIn's export

BIBTEX = "@misc{tide, author = {Lindqvist, Mara and Ek, Bo}, title = {T{\\'i}des}, year = 2024}\n"
WITH_BIBTEX = ENGLISH + "  sections:\n    publications: {bibtex: papers.bib}\n"


def test_bibtex_is_built_imported_and_checked_at_its_place(w):
    w.write("cvs/cv.yaml", WITH_BIBTEX)
    w.write("cvs/papers.bib", BIBTEX)
    assert "Mara Lindqvist, Bo Ek" in w.run("build", "cvs/cv.yaml", "--format", "txt", "-o", "-").stdout
    assert w.run("upgrade", "--check", "cvs/cv.yaml", expect=INPUT_ERRORS).stderr == ""
    imported = w.run("import", "cvs/papers.bib").stdout
    assert "  sections:\n    publications:\n      - id: tide\n        title: Tídes\n" in imported, imported
    w.write("cvs/papers.bib", BIBTEX.replace("2024}", "2024"))
    said = w.run("check", "cvs/cv.yaml", expect=INPUT_ERRORS).stderr
    assert said.startswith("cvs/papers.bib:1:6: error: this '{' is never closed\n"), said


def test_diff_reads_bibtex_of_the_same_revision(w):
    w.write("cvs/cv.yaml", WITH_BIBTEX)
    w.write("cvs/papers.bib", BIBTEX)
    git(w, "init", "-q")
    git(w, "add", ".")
    git(w, "commit", "-qm", "First")
    w.run("diff", "HEAD:cvs/cv.yaml", "cvs/cv.yaml")
    w.write("cvs/papers.bib", BIBTEX.replace("2024", "2025"))
    assert "2024" in w.run("diff", "HEAD:cvs/cv.yaml", "cvs/cv.yaml", expect=INPUT_ERRORS).stdout


def test_linkedins_export_is_imported_by_its_folder_and_built_by_a_file(w):
    w.write("export/Profile.csv", "First Name,Last Name,Maiden Name,Headline\r\nMara,Lindqvist,,Engineer\r\n")
    w.write("export/Skills.csv", "Name\r\nTides\r\nKnots\r\n")
    imported = w.run("import", "export", "-o", "cv.yaml")
    assert (imported.stdout, imported.stderr) == ("", ""), imported
    assert (w.folder / "cv.yaml").read_text() == ENGLISH + "  sections:\n    skills:\n      - Tides, Knots\n"
    w.run("build", "export/Profile.csv", "-o", "cv.pdf")
    assert is_pdf(w.folder / "cv.pdf")
    alone = w.run("import", "--from", "linkedin", "export/Skills.csv").stdout
    assert alone == ENGLISH + "  sections:\n    skills:\n      - Tides, Knots\n", alone


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--only", default=".")
    options = parser.parse_args()
    quoin = str(pathlib.Path(options.quoin).resolve())
    tests = [f for name, f in globals().items() if name.startswith("test_") and inspect.isfunction(f)]
    tests = [test for test in tests if re.search(options.only, test.__name__)]
    failures = 0
    for test in tests:
        with tempfile.TemporaryDirectory(prefix="quoin ") as folder:
            try:
                test(Workshop(quoin, folder))
            except Exception:
                failures += 1
                print(f"FAILED {test.__name__}\n{traceback.format_exc(limit=-1)}")
    print(f"{len(tests) - failures} of {len(tests)} pass")
    return 1 if failures or not tests else 0


if __name__ == "__main__":
    sys.exit(main())
