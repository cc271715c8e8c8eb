#!/usr/bin/python3
"""A second opinion on PDF/A by PDFBox Preflight (libpdfbox2-java and a Java runtime), one process for all files.

usage: preflight.py FILE.pdf|FOLDER...

Preflight knows PDF/A-1b only; what A-2 allows and A-1 does not is expected of it.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

JARS = ["preflight", "pdfbox2", "pdfbox2-tools", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api",
        "jaxb-runtime", "jaxb-core"]
PATHS = [pathlib.Path(f"/usr/share/java/{jar}.jar") for jar in JARS]
# The first compiler is enough for so short a run, and halves it.
JAVA = ["java", "-XX:TieredStopAtLevel=1", "-cp", ":".join(map(str, PATHS)), "org.apache.pdfbox.preflight.Validator_A1b"]

# Its words, and why they are no fault of a PDF/A-2a.
EXPECTED = {
    "The CIDSet entry is missing": "A-1 6.3.5 wants it; A-2 6.2.11.4.2 lets it be left out, and PDF 2.0 does without",
    "Soft Mask must be null or None": "A-1 6.4 knows no transparency; A-2 6.2.10 does",
    "http://www.aiim.org/pdfua/ns/id/": "xmpbox has no schema for PDF/UA, and does not read the description in the file",
    "Embedded files are not allowed": "A-1 6.1.11; A-3 6.8 allows them",
}
ALWAYS = "http://www.aiim.org/pdfua/ns/id/"  # it says so of each of our files, if it read it


def complaints(files):
    """[(file, [what Preflight says of it])], expected things too."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as names:
        names.write("".join(f"{file}\n" for file in files))
        names.flush()
        done = subprocess.run([*JAVA, "group", names.name], capture_output=True, text=True)
    found = []
    for line in done.stdout.splitlines():
        if line.startswith("The file "):
            found.append([])
        elif re.match(r"\d", line):
            found[-1].append(line)
    if len(found) != len(files):
        sys.exit(f"Preflight read {len(found)} of {len(files)} files:\n{done.stderr}")
    return list(zip(files, found))


def main():
    paths = [pathlib.Path(argument) for argument in sys.argv[1:]]
    files = sorted(file for path in paths for file in (path.rglob("*.pdf") if path.is_dir() else [path]))
    missing = [str(path) for path in PATHS if not path.exists()]
    if not files or missing:
        sys.exit(f"not installed: {' '.join(missing)}" if missing else __doc__)
    failed = 0
    for file, lines in complaints(files):
        wrong = [line for line in lines if not any(words in line for words in EXPECTED)]
        if not any(ALWAYS in line for line in lines):
            wrong.append("Preflight says nothing of its metadata: it was not read")
        for line in wrong:
            print(f"{file}: {line}")
        failed += bool(wrong)
    print(f"{len(files)} PDFs, {failed} that Preflight complains of")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
