#!/usr/bin/env python3
"""Random changes of files: each gives a PDF or a located error, never a crash or a hang.

usage: mutations.py --quoin build/quoin [--count N] [--seed N] [--jobs N] FILE...

The changes are the same for the same seed. What fails is kept beside the others in --keep FOLDER.
"""
import argparse
import concurrent.futures
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import zlib

SECONDS = 20  # for one build; the slowest takes a hundredth of that

PIECES = [b"", b"\0", b"\xff", b"\n", b"\r\n", b"\t", b" ", b":", b"- ", b"#", b"'", b'"', b"{", b"}", b"[", b"]", b",", b"&a ", b"*a",
          b"<li>", b"</ul>", b"<table>", b"<!--", b"|", b"**", b"](", b"`", b"\\", b"\\u0000", b"null", b"true", b"-1", b"1e999",
          b"2024-13-45", b"9" * 30, "中文".encode(), "（".encode(), "\u202e".encode(), "\U0001f600".encode(), b"a" * 3000,
          b"@article{", b"%s", b"../../etc/passwd", b"http://", b"{{", b"{%", b"---\n", b"<" * 200, b"[" * 200, b"- " * 100]


def mutate(data, rng):
    data = bytearray(data)
    for _ in range(rng.choice([1, 1, 1, 2, 3, 8])):
        at = rng.randrange(len(data) + 1)
        length = rng.choice([0, 1, 2, 5, 20, 200, 2000])
        kind = rng.randrange(6)
        if kind == 0:
            data[at:at + length] = b""
        elif kind == 1:
            data[at:at] = rng.choice(PIECES)
        elif kind == 2:
            data[at:at + length] = rng.choice(PIECES)
        elif kind == 3 and data:
            other = rng.randrange(len(data))
            data[at:at] = data[other:other + length]
        elif kind == 4 and at < len(data):
            data[at] ^= 1 << rng.randrange(8)
        else:
            lines = bytes(data).split(b"\n")
            rng_line, rng_other = rng.randrange(len(lines)), rng.randrange(len(lines))
            lines[rng_line], lines[rng_other] = lines[rng_other], lines[rng_line]
            data = bytearray(b"\n".join(lines))
    return bytes(data)


def fault_of(quoin, data, folder, name):
    """What is wrong with how quoin takes this file; nothing if it is a PDF or a located error."""
    path = pathlib.Path(folder) / name
    path.write_bytes(data)
    out = path.with_suffix(".pdf")
    out.unlink(missing_ok=True)
    try:
        done = subprocess.run([quoin, "build", str(path), "-o", str(pathlib.Path(folder) / "out") + "/"],
                              capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return f"no end after {SECONDS} s"
    said = done.stderr.decode(errors="replace")
    if done.returncode == 0:
        return None if list((pathlib.Path(folder) / "out").glob("*.pdf")) else "no error, but no PDF"
    if done.returncode == 1 and re.search(r"^[^\n]*:\d+:\d+: error: ", said, re.M):
        return None
    return f"exit {done.returncode}: {said[-400:]}"


def run(quoin, path, count, seed, keep):
    data = path.read_bytes()
    rng = random.Random(seed ^ zlib.crc32(path.name.encode()))
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            changed = mutate(data, rng)
            fault = fault_of(quoin, changed, folder, "cv" + path.suffix)
            for pdf in (pathlib.Path(folder) / "out").glob("*"):
                pdf.unlink()
            if fault:
                faults.append(f"{path} mutation {number}: {fault}")
                if keep:
                    keep.mkdir(parents=True, exist_ok=True)
                    (keep / f"{path.stem}-{number}{path.suffix}").write_bytes(changed)
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    a = parser.parse_args()
    with concurrent.futures.ThreadPoolExecutor(a.jobs) as pool:
        results = list(pool.map(lambda path: run(a.quoin, path, a.count, a.seed, a.keep), a.files))
    faults = [fault for result in results for fault in result]
    for fault in faults:
        print("FAILED", fault)
    print(f"{len(a.files)} files, {a.count} mutations of each, {len(faults)} faults")
    return 1 if faults or not a.files else 0


if __name__ == "__main__":
    sys.exit(main())
