#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "reader/pdf.h"

namespace quoin::verify {

/// The text of each page of a PDF as a file of Diagnostics, so that complaints can show the line.
class ReadPages {
public:
    /// Files "NAME, page 1" and so on, with a line for each line of the page, in the order of the content.
    ReadPages(const reader::Pdf& pdf, const std::string& name, Diagnostics& diagnostics);

    /// The place of the bytes [begin, end) of a piece; of the first page if there is no such page.
    Span span(std::size_t page, std::size_t piece, std::size_t begin, std::size_t end) const;
    /// The whole piece.
    Span span(std::size_t page, std::size_t piece) const;
    /// The beginning of a page.
    Span span(std::size_t page) const { return {pages_.at(page).file, 0, 0}; }
    /// "page 1, line 12".
    std::string place(std::size_t page, std::size_t piece) const;

private:
    struct PageText {
        std::uint32_t file = 0;
        std::vector<std::uint32_t> begins;  ///< of each piece
        std::vector<std::uint32_t> lines;   ///< of each piece, from 1
        std::vector<std::uint32_t> sizes;   ///< of each piece
    };

    std::vector<PageText> pages_;
};

}  // namespace quoin::verify
