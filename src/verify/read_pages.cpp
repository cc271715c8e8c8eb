#include "verify/read_pages.h"

#include <fmt/format.h>

#include "reader/gaps.h"

namespace quoin::verify {

namespace {

/// Control characters would tear the lines apart that complaints show.
std::string printable(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = '?';
    return text;
}

}  // namespace

ReadPages::ReadPages(const reader::Pdf& pdf, const std::string& name, Diagnostics& diagnostics) {
    for (std::size_t number = 0; number < pdf.pages.size(); ++number) {
        const auto& pieces = pdf.pages[number].pieces;
        PageText page;
        std::string text;
        std::uint32_t line = 1;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const bool goes_on = i > 0 && reader::is_on_line(pieces[i], pieces[i - 1]);
            if (i > 0 && !goes_on) {
                text.push_back('\n');
                ++line;
            } else if (goes_on && reader::gap_between(pieces[i - 1], pieces[i]) > reader::kReadAsSpace &&
                       !text.ends_with(' ')) {
                text.push_back(' ');
            }
            page.begins.push_back(static_cast<std::uint32_t>(text.size()));
            page.sizes.push_back(static_cast<std::uint32_t>(pieces[i].text.size()));
            page.lines.push_back(line);
            text += printable(pieces[i].text);
        }
        page.file = diagnostics.add_file({fmt::format("{}, page {}", name, number + 1), std::move(text)});
        pages_.push_back(std::move(page));
    }
}

Span ReadPages::span(std::size_t page, std::size_t piece, std::size_t begin, std::size_t end) const {
    const PageText& text = pages_.at(page);
    const std::uint32_t at = text.begins.at(piece);
    return {text.file, at + static_cast<std::uint32_t>(begin), at + static_cast<std::uint32_t>(end)};
}

Span ReadPages::span(std::size_t page, std::size_t piece) const {
    return span(page, piece, 0, pages_.at(page).sizes.at(piece));
}

std::string ReadPages::place(std::size_t page, std::size_t piece) const {
    return fmt::format("page {}, line {}", page + 1, pages_.at(page).lines.at(piece));
}

}  // namespace quoin::verify
