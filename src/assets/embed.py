#!/usr/bin/env python3
"""Writes the two files that put fonts, layouts, catalogues and patterns into the binary.

usage: embed.py OUT_DIR MANIFEST.json FONT_DIR NAME=PATH...

OUT_DIR/embedded.S holds the bytes (.incbin, in read-only pages that are mapped, never copied);
OUT_DIR/embedded.cpp the tables that name them.
"""
import json
import pathlib
import sys

TABLES = """// Written by src/assets/embed.py; do not edit.
#include <array>

#include "assets/assets.h"

extern "C" {{
{symbols}
}}

namespace quoin::assets {{

namespace {{
std::string_view bytes(const char* begin, const char* end) {{ return {{begin, static_cast<std::size_t>(end - begin)}}; }}
}}  // namespace

std::span<const Asset> all() {{
    static const std::array<Asset, {asset_count}> kAssets{{{{
{assets}
    }}}};
    return kAssets;
}}

std::span<const FontAsset> fonts() {{
    static const std::array<FontAsset, {font_count}> kFonts{{{{
{fonts}
    }}}};
    return kFonts;
}}

}}  // namespace quoin::assets
"""


def quoted(text):
    return json.dumps(str(text), ensure_ascii=False)


def incbin(index, path):
    """The assembly of one file: its bytes between two symbols."""
    return (f".balign 64\n.global quoin_asset_{index}\n.global quoin_asset_{index}_end\n"
            f"quoin_asset_{index}:\n.incbin {quoted(path)}\nquoin_asset_{index}_end:\n.byte 0\n")


def font_row(font, span):
    italic = "true" if font["style"] == "italic" else "false"
    languages = quoted(" ".join(font["languages"]))
    return (f"        {{{quoted(font['family'])}, {quoted(font['names']['postscript'])}, {font['weight']}, {italic}, "
            f"{languages}, {span}}},")


def main():
    out, manifest, font_dir = (pathlib.Path(a) for a in sys.argv[1:4])
    assets = sorted(tuple(a.split("=", 1)) for a in sys.argv[4:])
    fonts = json.loads(manifest.read_text())["fonts"]
    paths = [pathlib.Path(p) for _, p in assets] + [font_dir / (pathlib.Path(f["file"]).stem + ".ttf") for f in fonts]

    spans = [f"bytes(quoin_asset_{i}, quoin_asset_{i}_end)" for i in range(len(paths))]
    symbols = [f"extern const char quoin_asset_{i}[];\nextern const char quoin_asset_{i}_end[];" for i in range(len(paths))]
    (out / "embedded.S").write_text(".section .rodata\n" + "".join(incbin(i, p) for i, p in enumerate(paths))
                                    + '.section .note.GNU-stack,"",@progbits\n')
    (out / "embedded.cpp").write_text(TABLES.format(
        symbols="\n".join(symbols),
        asset_count=len(assets), assets="\n".join(f"        {{{quoted(n)}, {s}}}," for (n, _), s in zip(assets, spans)),
        font_count=len(fonts), fonts="\n".join(map(font_row, fonts, spans[len(assets):]))))


if __name__ == "__main__":
    main()
