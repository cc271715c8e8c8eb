#!/usr/bin/python3
"""Builds every example in every language with a layout and has each PDF read back: its text must be the CV's, exactly.

usage: verify.py --quoin build/quoin LAYOUT...
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent / "examples"


def complaints(quoin, example, layout, folder):
    """The PDFs that are built, and what verify says of each that is not exact."""
    subprocess.run([quoin, "build", str(example), "--layout", layout, "-o", f"{folder}/"], check=True,
                   capture_output=True)
    for pdf in sorted(folder.glob("*.pdf")):
        done = subprocess.run([quoin, "verify", str(pdf), "--against", str(example), "--strict"], capture_output=True)
        yield pdf.name, "" if done.returncode == 0 else done.stderr.decode()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quoin", required=True)
    parser.add_argument("layouts", nargs="+")
    options = parser.parse_args()
    count, failed = 0, 0
    for layout in options.layouts:
        for example in sorted(EXAMPLES.glob("*.yaml")):
            with tempfile.TemporaryDirectory() as folder:
                for name, said in complaints(options.quoin, example, layout, pathlib.Path(folder)):
                    count += 1
                    if said:
                        failed += 1
                        print(f"FAILED {name} in {layout}:\n{said}")
    print(f"{count} documents, {failed} not exact")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
