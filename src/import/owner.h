#pragma once

#include <optional>
#include <string>

#include "import/outline.h"

namespace quoin::import {

/// Whose page it is.
struct Owner {
    Words name;
    std::string guess;  ///< what it was guessed from; empty: the page says so
};

/// Is this a person's name and nothing else: two to five words with capitals, or two to four ideographs?
bool is_name(std::string_view text);

/// The name in a greeting or in the first words about oneself: "Hi, I'm Lin Xia", "我是林夏".
std::optional<Words> name_in_sentence(const Words& line);

/// Does a title only greet: "Hello!", "Hi there", "About me", "你好"?
bool is_greeting(std::string_view title);

/// The name by the front matter, else by what the page says of itself, else by who is bold in lists of authors.
std::optional<Owner> find_owner(const Outline& outline);

}  // namespace quoin::import
