#!/usr/bin/python3
"""A second opinion on PDF/A by PDFBox Preflight (libpdfbox2-java and a Java runtime); exit code 77 if it is not there.

usage: preflight.py FILE.pdf...

Preflight knows PDF/A-1b only. What A-2 allows and A-1 does not is expected: no CIDSet, soft masks, the pdfuaid schema.
"""
import os
import shutil
import subprocess
import sys

JARS = ["preflight", "pdfbox2", "pdfbox2-tools", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api",
        "jaxb-runtime", "jaxb-core"]
PATHS = [f"/usr/share/java/{jar}.jar" for jar in JARS]
EXPECTED = ["The CIDSet entry is missing", "Soft Mask must be null or None", "http://www.aiim.org/pdfua/ns/id/"]
SKIPPED = 77


def complaints(pdf):
    command = ["java", "-cp", ":".join(PATHS), "org.apache.pdfbox.preflight.Validator_A1b", pdf]
    lines = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()
    numbered = [line for line in lines if line[:1].isdigit()]
    return [line for line in numbered if not any(words in line for words in EXPECTED)]


def main():
    if not shutil.which("java") or not all(map(os.path.exists, PATHS)):
        return SKIPPED
    found = [(pdf, complaint) for pdf in sys.argv[1:] for complaint in complaints(pdf)]
    for pdf, complaint in found:
        print(f"{pdf}: {complaint}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
