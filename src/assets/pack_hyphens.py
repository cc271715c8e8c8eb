#!/usr/bin/env python3
"""Packs the hyphenation patterns of one language (hyph_xx_XX.dic, as libhyphen reads it) for src/locale/hyphenate.cpp.

usage: pack_hyphens.py [--longest] FILE.dic OUT

The first line of the file names its encoding. Every other one is a pattern of Liang's ("hy3ph", a digit before the
letter it belongs to, "." for the end of a word) or one of:

  LEFTHYPHENMIN n, RIGHTHYPHENMIN n            letters that stay together at either end of a word
  COMPOUNDLEFTHYPHENMIN n, COMPOUND...RIGHT    and at the joints of a compound
  NEXTLEVEL                                    what came so far finds the joints of compounds; the rest divides members
  NOHYPHEN list                                signs that no division may touch

Liang applies every pattern that matches. libhyphen applies, at each letter, only the longest one that ends there, and
none if a longer one could still go on; most files are written so that both come to the same. --longest says that this
one is not, and counts on libhyphen: a pattern without a digit then keeps shorter ones from matching.

Left out, because no word of quoin's can meet them (it divides runs of lower-case letters only): patterns with signs
such as apostrophes, and so all of NOHYPHEN. Left out because a line cannot show them: patterns that change the spelling
at the division ("omaatje" -> "oma-tje"; written after a solidus).

The packed form, little-endian, offsets from its start:

  "QHY1", left, right, inner left, inner right    four bytes
  levels (u8: 1 or 2), letters (u8), 1 for --longest else 0 (u8), 0 (u8)
  roots (u32 each level)
  letters (u16 each, ascending): letter k of the words is their index + 1, the end of a word is 0
  values: count (u8), then for each digit: how far before the end of the match (u8), the digit (u8)
  nodes: children (u8; +128 if a pattern ends here), [value (u24)], their letters (u8 each), their nodes (u24 each)

Equal subtrees are one, so that the German joints (70,000 words) take a few hundred kilobytes.
"""
import pathlib
import sys

MINIMA = ("LEFTHYPHENMIN", "RIGHTHYPHENMIN", "COMPOUNDLEFTHYPHENMIN", "COMPOUNDRIGHTHYPHENMIN")
DIGITS = "0123456789"
ENDS_PATTERN = 0x80
EVERY, LONGEST = 0, 1


class Dictionary:
    """The patterns of a file, level by level: {letters: ((how far before the end, digit), ...)}."""

    def __init__(self, path):
        encoding, _, body = path.read_bytes().partition(b"\n")
        self.minima = {}
        self.levels = [{}]
        self.dropped = 0
        for line in body.decode(encoding.decode("ascii").strip().replace("ISO8859", "ISO-8859")).splitlines():
            self.read(line.strip())
        if not self.levels[0]:
            del self.levels[0]  # a NEXTLEVEL with nothing before it
        self.letters = sorted({c for level in self.levels for pattern in level for c in pattern if c != "."})

    def read(self, line):
        if not line or line[0] in "#%" or line.startswith("NOHYPHEN"):
            return
        word, *rest = line.split()
        if word == "NEXTLEVEL":
            self.levels.append({})
        elif word in MINIMA:
            self.minima[word] = int(rest[0])
        else:
            self.add(word)

    def add(self, pattern):
        letters = "".join(c for c in pattern if c not in DIGITS)
        digits = [0] * (len(letters) + 1)
        at = 0
        for c in pattern:
            if c in DIGITS:
                digits[at] = int(c)
            else:
                at += 1
        value = tuple((len(letters) - i, digit) for i, digit in enumerate(digits) if digit > 0)
        if all(c == "." or c.isalpha() for c in letters):
            self.levels[-1][letters] = value
        else:
            self.dropped += 1


class Packer:
    def __init__(self, dictionary, applies):
        self.applies = applies
        self.code = {letter: i + 1 for i, letter in enumerate(dictionary.letters)} | {".": 0}
        self.values = {}
        self.value_bytes = bytearray()
        self.nodes = {}
        self.node_bytes = bytearray()
        self.dictionary = dictionary

    def pack(self):
        levels = self.dictionary.levels
        letters = self.dictionary.letters
        for value in sorted({v for level in levels for v in level.values() if v}):
            self.values[value] = len(self.value_bytes)
            self.value_bytes += bytes([len(value)]) + b"".join(bytes(pair) for pair in value)
        header_size = 12 + 4 * len(levels) + 2 * len(letters)
        self.base = header_size + len(self.value_bytes)
        self.value_base = header_size
        roots = [self.node(trie_of(level)) for level in levels]
        minima = bytes(self.dictionary.minima.get(name, 2) for name in MINIMA)
        header = (b"QHY1" + minima + bytes([len(levels), len(letters), self.applies, 0])
                  + b"".join(root.to_bytes(4, "little") for root in roots)
                  + b"".join(ord(letter).to_bytes(2, "little") for letter in letters))
        assert len(header) == header_size
        return header + self.value_bytes + self.node_bytes

    def node(self, trie):
        """Where the node stands; an equal one is written once."""
        children = [(self.code[c], self.node(child)) for c, child in sorted(trie.items()) if c != ""]
        children.sort()
        value = trie.get("")
        packed = bytes([len(children) | (ENDS_PATTERN if value else 0)])
        if value:
            packed += (self.value_base + self.values[value]).to_bytes(3, "little")
        packed += bytes(code for code, _ in children)
        packed += b"".join(offset.to_bytes(3, "little") for _, offset in children)
        if packed not in self.nodes:
            self.nodes[packed] = self.base + len(self.node_bytes)
            self.node_bytes += packed
        return self.nodes[packed]


def trie_of(patterns):
    """Nested maps by letter; "" holds the value of a pattern that ends there."""
    root = {}
    for letters, value in patterns.items():
        at = root
        for c in letters:
            at = at.setdefault(c, {})
        if value:
            at[""] = value
    return root


def main():
    *options, source, out = sys.argv[1:]
    applies = LONGEST if "--longest" in options else EVERY
    pathlib.Path(out).write_bytes(Packer(Dictionary(pathlib.Path(source)), applies).pack())


if __name__ == "__main__":
    main()
