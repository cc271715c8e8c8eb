#!/usr/bin/env python3
"""Same input, same bytes: whatever the folder, the time zone, the locale, the clock and the user.

usage: determinism.py --quoin build/quoin
"""
import argparse
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent / "examples"

ENVIRONMENTS = [
    {},
    {"TZ": "America/Los_Angeles", "LC_ALL": "C"},
    {"TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8", "HOME": "/nonexistent"},
    {"TZ": "UTC+11", "LC_ALL": "POSIX", "COLUMNS": "20", "NO_COLOR": "1"},
]


def digests(quoin, folder, environment):
    """{file name: sha256} of everything that is built from copies of the examples in `folder`."""
    shutil.copytree(EXAMPLES, folder, dirs_exist_ok=True)
    names = sorted(p.name for p in pathlib.Path(folder).glob("*.yaml"))
    command = [quoin, "build", *names, "--format", "pdf,png,svg,json,txt", "-o", "built/"]
    base = {k: v for k, v in os.environ.items() if k not in ("TZ", "LC_ALL", "LANG", "SOURCE_DATE_EPOCH")}
    (pathlib.Path(folder) / "built").mkdir()
    subprocess.run(command, cwd=folder, env=base | environment, check=True)
    built = sorted((pathlib.Path(folder) / "built").iterdir())
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in built}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    quoin = str(pathlib.Path(parser.parse_args().quoin).resolve())
    results = []
    for environment in ENVIRONMENTS:
        with tempfile.TemporaryDirectory(prefix="quoin 测试 ") as folder:
            results.append(digests(quoin, folder, environment))
    differing = {name for result in results for name in result if result[name] != results[0].get(name)}
    for name in sorted(differing):
        print(f"FAILED {name}: {[result.get(name, 'missing')[:12] for result in results]}")
    print(f"{len(results[0])} files, {len(ENVIRONMENTS)} environments, {len(differing)} differ")
    return 1 if differing or not results[0] else 0


if __name__ == "__main__":
    sys.exit(main())
