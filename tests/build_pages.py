#!/usr/bin/env python3
"""Builds CVs once as PDF and as display list, for all tests that look at the pages.

usage: build_pages.py --quoin build/quoin --out FOLDER [--layout NAME] CV.yaml...
"""
import argparse
import pathlib
import shutil
import subprocess
import sys


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--layout")
    parser.add_argument("cvs", nargs="+")
    options = parser.parse_args()
    shutil.rmtree(options.out, ignore_errors=True)
    options.out.mkdir(parents=True)
    layout = ["--layout", options.layout] if options.layout else []
    failed = 0
    for cv in options.cvs:
        command = [options.quoin, "build", cv, *layout, "--format", "pdf,json", "-o", f"{options.out}/"]
        failed += subprocess.run(command).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
