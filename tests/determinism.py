#!/usr/bin/env python3
"""Same input, same bytes: whatever the folder, the time zone, the locale, the clock, the umask and the user.

usage: determinism.py --quoin build/quoin [--list FILE]

--list also writes the sums, for a comparison with another machine (tests/other_debian.sh).
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

NOBODY = 65534


class Way:
    """One way to build: variables of the environment, what stands in front of the command, and the umask."""

    def __init__(self, name, variables=None, prefix=(), umask=0o022, user=None):
        self.name, self.variables, self.prefix, self.umask, self.user = name, variables or {}, list(prefix), umask, user


def ways():
    all_ways = [
        Way("plain"),
        Way("west", {"TZ": "America/Los_Angeles", "LC_ALL": "C"}),
        Way("east", {"TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8", "HOME": "/nonexistent"}),
        Way("odd", {"TZ": "UTC+11", "LC_ALL": "POSIX", "COLUMNS": "20", "NO_COLOR": "1"}, umask=0o077),
    ]
    if shutil.which("faketime"):
        # The sanitizers' runtime wants to be loaded first, which faketime's is.
        all_ways.append(Way("another day", {"ASAN_OPTIONS": "verify_asan_link_order=0"},
                            ["faketime", "-f", "2039-02-03 04:05:06"]))
    if os.geteuid() == 0:
        all_ways.append(Way("another user", user=NOBODY))
    return all_ways


def digests(quoin, folder, way):
    """{file name: sha256} of everything that is built from copies of the examples in `folder`, twice over."""
    folder = pathlib.Path(folder)
    shutil.copytree(EXAMPLES, folder / "examples")
    program = shutil.copy(quoin, folder / "program")  # another user may not reach where it was built
    (folder / "examples/built").mkdir()
    if way.user is not None:
        folder.chmod(0o755)
        os.chown(folder / "examples/built", way.user, way.user)
    names = sorted(p.name for p in (folder / "examples").glob("*.yaml"))
    command = [*way.prefix, program, "build", *names, "--format", "pdf,png,svg,json,txt", "-o", "built/"]
    base = {k: v for k, v in os.environ.items() if k not in ("TZ", "LC_ALL", "LANG", "SOURCE_DATE_EPOCH")}
    results = []
    for _ in range(2 if way.name == "plain" else 1):
        subprocess.run(command, cwd=folder / "examples", env=base | way.variables, check=True, umask=way.umask,
                       user=way.user, group=way.user, extra_groups=None if way.user is None else [])
        built = sorted((folder / "examples/built").iterdir())
        results.append({p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in built})
    assert results[0] == results[-1], "the second build in one folder is another"
    return results[0]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--list", type=pathlib.Path)
    arguments = parser.parse_args()
    quoin = str(pathlib.Path(arguments.quoin).resolve())
    results = {}
    for way in ways():
        with tempfile.TemporaryDirectory(prefix="quoin 测试 ") as folder:
            results[way.name] = digests(quoin, folder, way)
    first = results["plain"]
    differing = {name for result in results.values() for name in result if result[name] != first.get(name)}
    for name in sorted(differing):
        print(f"FAILED {name}: { {way: result.get(name, 'missing')[:12] for way, result in results.items()} }")
    print(f"{len(first)} files, {len(results)} ways ({', '.join(results)}), {len(differing)} differ")
    if arguments.list:
        arguments.list.write_text("".join(f"{digest}  {name}\n" for name, digest in sorted(first.items())))
    return 1 if differing or not first else 0


if __name__ == "__main__":
    sys.exit(main())
