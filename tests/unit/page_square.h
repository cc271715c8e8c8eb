#pragma once

#include <string>
#include <vector>

#include "page/measure.h"
#include "page/paginate.h"
#include "square_blocks.h"

// Blocks set in tests/fonts/Square.ttf, for tests of pages.
namespace quoin::page {

inline Length pt(double n) { return Length::pt(n); }

inline block::Block paragraph(const std::string& words, double gap = 10) {
    block::Block made;
    made.what = square_text(words, "zh");
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
    const font::FontBook fonts = square_book();
    Diagnostics diagnostics;
    return Measurer{fonts, "zh", Purpose::content, diagnostics}.measure(block, pt(width));
}

}  // namespace quoin::page
