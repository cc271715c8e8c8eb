#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/outline.h"

namespace quoin::import {

/// A stretch of a contact line: a text, or a link with what stands before it as its label.
struct ContactPart {
    std::string label;
    std::string text;
    std::string link;
    Span span;
};

/// The stretches of a line, parted by bars, dots, tabs and runs of spaces, or else by commas.
std::vector<ContactPart> contact_parts(const Words& line);

/// Without blanks, brackets, colons and commas at both ends; the brackets of "(217) 555-0142" are its own.
std::string_view bare(std::string_view text);

}  // namespace quoin::import
