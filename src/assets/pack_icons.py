#!/usr/bin/env python3
"""Packs fonts/icons.json: a line for each icon, NAME WIDTH TOP BOTTOM PATH, sorted by name.

WIDTH is that of its box, TOP and BOTTOM are those of its ink; the box is 1000 high and y runs down.

usage: pack_icons.py icons.json OUT
"""
import json
import pathlib
import sys


def line(name, icon):
    top, bottom = icon["ink"][1], icon["ink"][3]
    return f"{name} {icon['width']} {top} {bottom} {icon['d']}\n"


def main():
    source, out = map(pathlib.Path, sys.argv[1:])
    icons = json.loads(source.read_text())["icons"]
    assert all(icon["height"] == 1000 for icon in icons.values())
    out.write_text("".join(line(name, icon) for name, icon in sorted(icons.items())))


if __name__ == "__main__":
    main()
