#!/usr/bin/python3
"""Has PDFs of the examples read back: the text of each must be the CV's, exactly.

usage: verify.py --quoin build/quoin FOLDER...

A folder holds what tests/build_pages.py built of the examples.
"""
import argparse
import pathlib
import subprocess
import sys

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent / "examples"


def complaint(quoin, pdf):
    """What verify says of a PDF that is not exact."""
    example = EXAMPLES / (pdf.name.split(".")[0] + ".yaml")
    done = subprocess.run([quoin, "verify", str(pdf), "--against", str(example), "--strict"], capture_output=True)
    return "" if done.returncode == 0 else done.stderr.decode()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quoin", required=True)
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    count, failed = 0, 0
    for folder in options.folders:
        for pdf in sorted(folder.glob("*.pdf")):
            count += 1
            said = complaint(options.quoin, pdf)
            if said:
                failed += 1
                print(f"FAILED {pdf}:\n{said}")
    print(f"{count} documents, {failed} not exact")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
