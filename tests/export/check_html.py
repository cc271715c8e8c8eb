#!/usr/bin/env python3
"""Judges the HTML export of every CV in every language by the W3C's validator, by axe-core and by its words.

The validator (vnu) must be silent. axe-core, in headless Chromium, must find no barrier on the light, the dark and the
narrow page; every word of the text export must be on the page, and it may load nothing.

usage: check_html.py --quoin build/quoin --tools FOLDER     (`npm install --prefix FOLDER vnu-jar axe-core` was run there)
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from check_tex import split_text, squeezed
from exports import cvs, export

CHROMIUM = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000"]
LOOKS = {"light": ["--blink-settings=preferredColorScheme=1"], "dark": ["--blink-settings=preferredColorScheme=0"],
         "narrow": ["--window-size=500,900"]}
REPORT = """
<script>%s</script>
<script>
const shown = document.body.innerText;
const background = getComputedStyle(document.body).backgroundColor;
axe.run(document).then(result => {
  const node = document.createElement("script");
  node.type = "application/json";
  node.id = "report";
  node.textContent = JSON.stringify({shown, background, passes: result.passes.length, violations: result.violations.map(
    v => v.id + ": " + v.help + " " + v.nodes.map(n => n.html).join(" "))}).replaceAll("<", "\\\\u003c");
  document.body.append(node);
});
</script>
</body>"""


def validate(jar, pages):
    """What vnu says, which is nothing."""
    done = subprocess.run(["java", "-jar", str(jar), *map(str, pages)], capture_output=True, text=True)
    return (done.stdout + done.stderr).splitlines() + ([] if done.returncode == 0 else [f"vnu: exit {done.returncode}"])


def report_of(page, axe, look):
    """What the browser saw: words, colour, and what axe-core has against the page."""
    judged = page.with_suffix(".judged.html")
    html = page.read_text(encoding="utf-8").replace("</body>", REPORT % axe)
    judged.write_text(html, encoding="utf-8")
    done = subprocess.run([*CHROMIUM, *LOOKS[look], "--dump-dom", judged.as_uri()], capture_output=True, text=True)
    judged.unlink()
    found = re.search(r'<script type="application/json" id="report">(.*?)</script>', done.stdout, re.DOTALL)
    if found is None:
        raise AssertionError(f"{page.name}: Chromium gave no report\n{done.stderr}")
    return json.loads(found[1])


def check(page, text, axe):
    """What is wrong with a page, in every look."""
    faults = []
    backgrounds = set()
    for look in LOOKS:
        report = report_of(page, axe, look)
        backgrounds.add(report["background"])
        faults += [f"{look}: {violation}" for violation in report["violations"]]
        faults += [] if report["passes"] > 10 else [f"{look}: axe-core looked at next to nothing"]
        words, _ = split_text(text)
        shown = squeezed(report["shown"])
        faults += [f"{look}: '{word}' is not on the page" for word in words if not is_number(word) and squeezed(word) not in shown]
    faults += [] if len(backgrounds) == 2 else ["the dark page is not dark"]
    html = page.read_text(encoding="utf-8")
    faults += [f"it loads {url}" for url in re.findall(r'(?:src="|url\()(?!data:)[^")]*', html)]
    return faults + [f"it has a {word}" for word in ("<script", "<link", "@import", "<iframe") if word in html]


def is_number(word):
    """The browser numbers lists itself, and innerText does not say how."""
    return re.fullmatch(r"\d+\.", word) is not None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--tools", required=True, type=pathlib.Path)
    options = parser.parse_args()
    quoin = str(pathlib.Path(options.quoin).resolve())
    modules = options.tools / "node_modules"
    axe = (modules / "axe-core/axe.min.js").read_text(encoding="utf-8")
    passed = failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        pages = [(page, text) for cv in cvs()
                 for page, text in zip(export(quoin, cv, "html", folder), export(quoin, cv, "txt", folder))]
        complaints = validate(modules / "vnu-jar/build/dist/vnu.jar", [page for page, _ in pages])
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = list(pool.map(lambda each: check(each[0], each[1].read_text(encoding="utf-8"), axe), pages))
        for (page, _), faults in zip(pages, found):
            faults = [line for line in complaints if page.name in line] + faults
            for fault in faults:
                print(f"{page.name}: {fault}")
            passed, failed = passed + (not faults), failed + bool(faults)
        others = [line for line in complaints if not any(page.name in line for page, _ in pages)]
        print("\n".join(others + [f"{passed} passed, {failed} failed"]))
    return int(failed > 0 or bool(others) or passed == 0)


if __name__ == "__main__":
    sys.exit(main())
