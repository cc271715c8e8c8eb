#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "page/measure.h"
#include "page/paginate.h"

// Blocks set in tests/fonts/Square.ttf, for tests of pages.
namespace quoin::page {

inline Length pt(double n) { return Length::pt(n); }

// Set in tests/fonts/Square.ttf: at 10 pt a letter is 5 pt wide and a space 2.5 pt; lines are 15 pt apart.

inline font::FontBook square() {
    std::ifstream file{QUOIN_SOURCE_DIR "/tests/fonts/Square.ttf", std::ios::binary};
    font::FontBook fonts;
    EXPECT_TRUE(fonts.add_file({std::istreambuf_iterator<char>{file}, {}}));
    return fonts;
}

inline block::Block paragraph(const std::string& words, double gap = 10) {
    text::CharacterStyle characters;
    characters.latin = characters.cjk = {"Square"};
    characters.size = pt(10);
    characters.language = *locale::Language::parse("zh");
    block::Text text;
    text.text = {words, {{0, words.size(), characters, {}}}};
    text.paints = {{}};
    text.style.language = characters.language;
    text.em = pt(10);
    text.pitch = pt(15);
    block::Block made;
    made.what = std::move(text);
    made.box.space_before = pt(gap);
    return made;
}

inline block::Document document(std::vector<block::Block> children) {
    block::Block root;
    root.what = block::Stack{std::move(children)};
    return {std::move(root), {}};
}

inline block::Document lines(int count) {
    return document(std::vector<block::Block>(static_cast<std::size_t>(count), paragraph("a")));
}

inline layout::PageSetup page_of(double height, double width = 300, double margin = 60) {
    return {pt(width + 2 * margin), pt(height + 2 * margin), pt(margin), pt(margin), pt(margin), pt(margin), pt(2)};
}

inline std::vector<Strip> strips_of(const block::Block& block, double width = 100) {
    const font::FontBook fonts = square();
    Diagnostics diagnostics;
    return Measurer{fonts, "zh", Purpose::content, diagnostics}.measure(block, pt(width));
}

}  // namespace quoin::page
