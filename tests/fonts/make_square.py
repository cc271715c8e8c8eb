#!/usr/bin/python3
"""Builds Square.ttf, the test font with widths that can be added by eye (1000 units to the em).

Letters, digits and ASCII signs are squares on half an em, the space a quarter. Han, kana and Hangul take a whole
em; the ink of full-width marks lies in the half where print puts it. f+i is a ligature, A+V is kerned by -100.
"""
import pathlib

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

HERE = pathlib.Path(__file__).resolve().parent
HAN = "一二三四五六七八九十国中文设计开发北京上海年月日第名他说你好的是在产品即平台卡尔马克思前后端至今現直骨"
KANA = "あいうえおエンジニアとしてデータベースっゃーっの"
HANGUL = "한국어문장입니다개발자서울"
LEFT_INK = "，。、：；！？）］｝〕〉》」』】”’"
RIGHT_INK = "（［｛〔〈《「『【“‘"
MIDDLE_INK = "・"
FEATURES = """
languagesystem DFLT dflt;
languagesystem latn dflt;
feature liga { sub f i by f_i; } liga;
feature kern { pos A V -100; } kern;
"""


def box(left, right):
    pen = TTGlyphPen(None)
    if left < right:
        pen.moveTo((left, 0))
        pen.lineTo((left, 700))
        pen.lineTo((right, 700))
        pen.lineTo((right, 0))
        pen.closePath()
    return pen.glyph()


def main():
    glyphs, widths, cmap = {".notdef": box(50, 450)}, {".notdef": 500}, {}

    def add(char, left, right, width):
        name = char if char.isascii() and char.isalpha() else f"uni{ord(char):04X}"
        glyphs[name], widths[name], cmap[ord(char)] = box(left, right), width, name

    add(" ", 0, 0, 250)
    add("\u00a0", 0, 0, 250)
    for code in range(0x21, 0x7f):
        add(chr(code), 50, 450, 500)
    for char in "‐–•éü°×":
        add(char, 50, 450, 500)
    add("—", 50, 950, 1000)
    add("…", 0, 1000, 1000)
    for char in dict.fromkeys(HAN + KANA + HANGUL):
        add(char, 50, 950, 1000)
    for chars, (left, right) in {LEFT_INK: (50, 400), RIGHT_INK: (600, 950), MIDDLE_INK: (350, 650)}.items():
        for char in chars:
            add(char, left, right, 1000)
    add("·", 350, 650, 1000)
    glyphs["f_i"], widths["f_i"] = box(50, 950), 1000

    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({name: (width, glyphs[name].xMin if glyphs[name].numberOfContours else 0)
                                    for name, width in widths.items()})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Square", "styleName": "Regular", "psName": "Square-Regular"})
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, sCapHeight=700, sxHeight=500, usWeightClass=400)
    builder.setupPost()
    addOpenTypeFeaturesFromString(builder.font, FEATURES)
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    builder.save(HERE / "Square.ttf")


if __name__ == "__main__":
    main()
