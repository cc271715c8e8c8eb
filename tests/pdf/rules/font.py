"""A composite font: its map to Unicode, the widths it tells and those of its program."""
import functools
import io
import logging
import re

from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen
from fontTools.ttLib import TTFont

logging.getLogger("fontTools").setLevel(logging.ERROR)  # it wonders at the dates of fonts that have none

STACK_CLEARING = {1: 2, 3: 2, 18: 2, 23: 2, 19: 2, 20: 2, 21: 2, 4: 1, 22: 1, 14: 0}  # operator: how many numbers it takes
HINTS = {1, 3, 18, 23, 19, 20}  # these take pairs


def quick_width(charstring):
    """The number before a Type 2 charstring's first operator that is its width, "" if there is none; None if only a run tells.

    The width is told as one number more than the first stack-clearing operator takes (Adobe Technical Note 5177, 3.1).
    """
    code, stack, at = charstring.bytecode, [], 0
    while code is not None and at < len(code):
        byte = code[at]
        if byte == 28:
            stack.append(int.from_bytes(code[at + 1:at + 3], "big", signed=True))
            at += 3
        elif byte == 255:
            stack.append(int.from_bytes(code[at + 1:at + 5], "big", signed=True) / 65536)
            at += 5
        elif byte >= 251:
            stack.append(-(byte - 251) * 256 - code[at + 1] - 108)
            at += 2
        elif byte >= 247:
            stack.append((byte - 247) * 256 + code[at + 1] + 108)
            at += 2
        elif byte >= 32:
            stack.append(byte - 139)
            at += 1
        elif byte in STACK_CLEARING:
            extra = len(stack) % 2 == 1 if byte in HINTS else len(stack) > STACK_CLEARING[byte]
            return stack[0] if extra else ""
        else:
            return None
    return None


def width_of(charstring):
    told = quick_width(charstring)
    if told is None:
        charstring.draw(NullPen())
        return charstring.width
    private = charstring.private
    return private.defaultWidthX if told == "" else private.nominalWidthX + told


class Font:
    def __init__(self, font):
        self.dict = font
        self.name = str(font.get("/BaseFont", "/?"))[1:]
        self.descendant = font.DescendantFonts[0]
        self.descriptor = self.descendant.get("/FontDescriptor", {})

    def __str__(self):
        return f"font {self.name}"

    @functools.cached_property
    def unicode(self):
        """{code: text} of the ToUnicode map."""
        if "/ToUnicode" not in self.dict:
            return {}
        blocks = b"".join(re.findall(rb"beginbfchar\n(.*?)endbfchar", self.dict.ToUnicode.read_bytes(), re.S))
        pairs = re.findall(rb"^<([0-9A-F]{4})> <([0-9A-F]*)>$", blocks, re.M)
        return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be", "replace") for code, text in pairs}

    @functools.cached_property
    def told_widths(self):
        """{code: width} of /W."""
        entries = list(self.descendant.get("/W", []))
        return {int(a) + i: float(width) for a, run in zip(entries[::2], entries[1::2]) for i, width in enumerate(run)}

    def width(self, code):
        return self.told_widths.get(code, float(self.descendant.get("/DW", 1000)))

    @property
    def program(self):
        """The stream of the font program, or None."""
        return next((self.descriptor[key] for key in ("/FontFile2", "/FontFile3") if key in self.descriptor), None)

    @functools.cached_property
    def program_widths(self):
        """The advance of every glyph of the embedded program, in 1/1000 em; None if it cannot be read."""
        if self.program is None:
            return None
        try:
            if "/FontFile2" in self.descriptor:
                font = TTFont(io.BytesIO(self.program.read_bytes()), lazy=True)
                scale = 1000 / font["head"].unitsPerEm
                return [font["hmtx"].metrics[name][0] * scale for name in font.getGlyphOrder()]
            fonts = CFFFontSet()
            fonts.decompile(io.BytesIO(self.program.read_bytes()), None)
            font = fonts[fonts.fontNames[0]]
            return [width_of(font.CharStrings[name]) for name in font.charset]
        except Exception:  # of fontTools, whichever it is: the program is broken
            return None
