#pragma once

#include <string>
#include <string_view>

#include "block/block.h"
#include "display/document.h"
#include "font/font_book.h"
#include "layout/layout.h"

namespace quoin::typography {

/// The compiled-in faces.
const font::FontBook& fonts();

/// How the engine is asked to set a text.
struct Look {
    std::string language = "zh-Hans";
    Length size = Length::pt(10);
    int leading = 1500;  ///< 1/1000
    text::Align align = text::Align::start;
    text::Caps caps = text::Caps::normal;
};

block::Text text_block(std::string_view words, const Look& look);
block::Block block_of(block::Text text);

/// Sets one block in a column of this size, a page each; throws std::runtime_error if the engine complains of an error.
display::Document set(block::Block body, const std::string& language, Size column);
/// A CV and the layout that it is set by.
struct Dressed {
    std::string cv;      ///< YAML
    std::string layout;  ///< YAML
    std::string language;
};

/// Sets a CV on paper of this size without margins; throws as above.
display::Document set(const Dressed& dressed, Size page);

/// The text that an item of a page shows; empty for other items.
std::string_view text_of(const display::Item& item);

}  // namespace quoin::typography
