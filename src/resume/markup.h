#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "resume/rich_text.h"
#include "yaml/node.h"

namespace quoin::resume {

/// What a text is read with.
struct MarkupOptions {
    std::string_view source;                ///< the file that the text stands in; tells folded spaces from typed ones
    std::span<const std::string> keywords;  ///< printed bold wherever they stand as words
};

/// Reads the inline markup of value bytes [begin, end) of a scalar: **bold** *italic* `code` [text](url) ^sup^ ~sub~.
///
/// Emphasis is CommonMark's, except that Han, Kana, Hangul and full-width signs beside a marker never stop it, and
/// that a digit after a Latin letter or digit does (2*3*4). Markers without a partner stay as written; so do ^ and ~
/// unless they enclose up to eight letters, digits or (raised) marks such as * and †. White space at both ends is
/// dropped, a line end within is a space, or nothing between two ideographs, and an empty line is a line break.
RichText parse_markup(const yaml::Node& scalar, std::size_t begin, std::size_t end, const MarkupOptions& options);

/// The same for the whole scalar.
RichText parse_markup(const yaml::Node& scalar, const MarkupOptions& options);

/// Value bytes [begin, end) of a scalar as they stand: no markup is read, but they are trimmed.
RichText parse_literal(const yaml::Node& scalar, std::size_t begin, std::size_t end);
RichText parse_literal(const yaml::Node& scalar);

/// Is this white byte of the value a line end in the file, perhaps a folded one?
bool is_line_end(const yaml::Node& scalar, std::size_t at, std::string_view source);

}  // namespace quoin::resume
