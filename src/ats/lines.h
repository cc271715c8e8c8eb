#pragma once

#include <string>
#include <vector>

#include "reader/pdf.h"

namespace quoin::ats {

/// Words that stand together: between two items of a line a reader sees a gap.
struct Item {
    std::string text;
    double x = 0;
    double right = 0;
    double size = 0;
    bool is_bold = false;  ///< as the name of its font says
};

/// A line of text, as a parser that knows positions alone puts it together.
struct Line {
    std::vector<Item> items;  ///< from left to right as they were written; never empty
    std::size_t page = 0;
    double y = 0;  ///< of the baseline, from the bottom

    /// The items with a space between them.
    std::string text() const;
    double size() const;   ///< of the largest item
    bool is_bold() const;  ///< all of it
};

/// The lines of all pages, in the order of the content.
std::vector<Line> lines_of(const reader::Pdf& pdf);

/// The size in which most of the text is set.
double body_size(const std::vector<Line>& lines);

}  // namespace quoin::ats
