#!/usr/bin/env python3
"""Checks src/LAYERS: no module includes one that it may not, no third-party header leaves its owners."""
import pathlib
import re
import sys

SHARED = {"tl/", "fmt/"}  # the ground floor's libraries are everybody's
ROOT = pathlib.Path(__file__).resolve().parent.parent / "src"


def read_layers(path):
    """Gives {module: allowed modules}, {header prefix: owners}; complains of a module that names one below it."""
    allowed, owners, errors = {}, {}, []
    for line in path.read_text().splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        module, rest = line.split(":", 1)
        uses, owned = rest.split("|")
        errors += [f"LAYERS: {module} names {u}, which is not above it" for u in uses.split() if u not in allowed]
        allowed[module] = set(uses.split()) | {module}
        for prefix in set(owned.split()) - SHARED:
            owners.setdefault(prefix, []).append(module)
    return allowed, owners, errors


def module_of(path):
    """The module of a file: its folder, or its own name at the top of src/ (compile.cpp, main.cpp = cli)."""
    relative = path.relative_to(ROOT)
    if len(relative.parts) > 1:
        return relative.parts[0]
    return "cli" if relative.stem == "main" else relative.stem


def private_headers(files, owners):
    """Headers that show a library's types: they must not leave their module. {"font/hb_handle.h": "font"}"""
    shows = {}
    for path in files:
        angled = re.findall(r"^#include <([^>]+)>", path.read_text(), re.M)
        if path.suffix == ".h" and any(a.startswith(prefix) for a in angled for prefix in owners):
            shows[str(path.relative_to(ROOT))] = module_of(path)
    return shows


def main():
    allowed, owners, errors = read_layers(ROOT / "LAYERS")
    files = sorted(p for p in ROOT.rglob("*") if p.suffix in (".h", ".cpp"))
    private = private_headers(files, owners)
    for path in files:
        module = module_of(path)
        if module not in allowed:
            errors.append(f"{path}: module '{module}' is not in LAYERS")
            continue
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if quoted := re.match(r'#include "(([^"/]+)(/|\.h)[^"]*)"', line):
                if quoted[2] not in allowed[module]:
                    errors.append(f"{path}:{number}: {module} may not include {quoted[2]}")
                elif private.get(quoted[1], module) != module:
                    errors.append(f"{path}:{number}: {quoted[1]} is private to {private[quoted[1]]}")
            elif angled := re.match(r"#include <([^>]+)>", line):
                for prefix, modules in owners.items():
                    if angled[1].startswith(prefix) and module not in modules:
                        errors.append(f"{path}:{number}: <{angled[1]}> belongs to {', '.join(modules)}")
    print("\n".join(errors) or f"layers: {len(files)} files, nothing to complain of")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
