#pragma once

// tests/fonts/Square.ttf: letters and the hyphen 0.5 em, space 0.25 em, Han 1 em, full-width marks 1 em with half of it
// blank; f+i is a ligature. Here it is set at 10 pt.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "font/font_book.h"
#include "text/paragraph.h"

namespace quoin {

inline std::string square_bytes() {
    std::ifstream file{QUOIN_SOURCE_DIR "/tests/fonts/Square.ttf", std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

inline font::FontBook square_book() {
    font::FontBook fonts;
    EXPECT_TRUE(fonts.add_file(square_bytes()));
    return fonts;
}

inline text::CharacterStyle square_style(std::string_view language = {}) {
    text::CharacterStyle style;
    style.latin = style.cjk = {"Square"};
    style.size = Length::pt(10);
    if (!language.empty()) style.language = *locale::Language::parse(language);
    return style;
}

inline std::string text_of(const text::Line& line) {
    std::string text;
    for (const text::Fragment& fragment : line.fragments) text += fragment.text;
    return text;
}

inline std::vector<std::string> texts_of(const std::vector<text::Line>& lines) {
    std::vector<std::string> texts;
    for (const text::Line& line : lines) texts.push_back(text_of(line));
    return texts;
}

}  // namespace quoin
