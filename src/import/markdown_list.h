#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace quoin::import {

/// What a text in the Markdown of a form's field holds: paragraphs, and the lists below them as our `highlights`.
struct FieldText {
    std::vector<yaml::Node> paragraphs;  ///< texts in our inline markup
    std::vector<yaml::Node> bullets;     ///< texts, or {text, highlights}

    bool operator==(const FieldText&) const = default;
};

/// Reads paragraphs, lists ("-", "*", "+", "1.", "1)") and lists inside lists from a scalar; a list below a level of
/// kDeepestBullet stands at that level. Linear in its length. Anything but a scalar has nothing.
FieldText read_field_text(const yaml::Node& scalar);

inline constexpr int kDeepestBullet = 6;

/// "_word_" and "__word__" as ours, with what only our markup knows (^, ~) made literal.
std::string inline_of_markdown(std::string_view text);

/// A text that is no markup, such that our markup reads it as it stands.
std::string literal_markup(std::string_view text);

}  // namespace quoin::import
