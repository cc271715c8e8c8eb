#!/usr/bin/env python3
"""Times the whole cold process on the dense bilingual example, and says its memory and the size of its PDF.

usage: process.py --quoin build/quoin     needs hyperfine
"""
import argparse
import os
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def peak_memory(command):
    """Maximum resident set of one run, MB."""
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{command} failed")
    return usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    options = parser.parse_args()
    quoin = str(pathlib.Path(options.quoin).resolve())
    with tempfile.TemporaryDirectory() as folder:
        one_page = ROOT / "tests" / "bench" / "one-page.yaml"
        dense = ROOT / "examples" / "campus.yaml"
        for name, source in (("one page, zh", one_page), ("dense example, zh", dense)):
            pdf = pathlib.Path(folder) / "out.pdf"
            command = [quoin, "build", str(source), "--lang", "zh", "-o", str(pdf)]
            memory = peak_memory(command)
            print(f"== {name}: {pdf.stat().st_size / 1000:.1f} KB PDF, {memory:.1f} MB peak memory", flush=True)
            subprocess.run(["hyperfine", "-N", "--warmup", "10", "--min-runs", "60", " ".join(command)], check=True)


if __name__ == "__main__":
    main()
