#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "base/message.h"
#include "display/document.h"
#include "font/font_book.h"

namespace quoin::golden {

/// A page before, today, and what is different, as PNG files; one side is empty for a page that is gone or new.
struct PagePictures {
    std::size_t page = 0;  ///< from 1
    std::string before;
    std::string after;
    std::string difference;  ///< what is gone in orange, what is new in blue, the rest pale
};

/// Pictures of those of `pages`, from 1, whose pixels are different.
Result<std::vector<PagePictures>> pictures(const display::Document& before, const display::Document& after,
                                           const std::set<std::size_t>& pages, const font::FontBook& fonts, int dpi);

}  // namespace quoin::golden
