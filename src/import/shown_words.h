#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "import/outline.h"
#include "resume/rich_text.h"

namespace quoin::import {

/// Words as a reader sees them, to be cut where the text says so and not where its marks stand.
class ShownWords {
public:
    explicit ShownWords(const Words& words);

    /// Without marks.
    const std::string& text() const { return text_; }
    /// Do bytes `at - 1` and `at` of the text belong to one link or one piece of code? Nothing may be cut there.
    bool is_inside_unit(std::size_t at) const;

    /// Bytes [begin, end) of the text, without white space at both ends: what is bold or a link in it still is, but for
    /// an emphasis of the whole part, which says nothing, and one that was cut through.
    Words part(std::size_t begin, std::size_t end) const;
    Span place(std::size_t begin, std::size_t end) const;

private:
    std::vector<resume::Run> expected(std::size_t begin, std::size_t end) const;
    std::size_t source_end(std::size_t end) const;

    Words words_;
    std::string text_;
    std::vector<std::uint32_t> source_;  ///< of each byte of the text, its place in words_.text
    std::vector<std::uint32_t> run_;     ///< of each byte of the text, its run
    std::vector<resume::Run> runs_;
};

/// Bytes [begin, end) of the text of `words`, marks and all.
Words cut(const Words& words, std::size_t begin, std::size_t end);

/// A text that has no marks as Words: what would be taken for a mark is escaped. It stands at `span`, byte by byte.
Words unmarked(std::string_view text, Span span);

/// The same for a text that is one already but for places: `pieces` and `span` say where it came from.
Words escaped(std::string text, Span span, std::vector<yaml::Piece> pieces);

}  // namespace quoin::import
