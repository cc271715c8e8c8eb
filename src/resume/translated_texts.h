#pragma once

#include <string>
#include <vector>

#include "resume/resume.h"

namespace quoin::resume {

/// A text that is said in several languages.
struct TranslatedText {
    /// The text of one language.
    struct Side {
        locale::Language language;
        std::string words;  ///< without markup
        Span span;

        bool operator==(const Side&) const = default;
    };

    std::string path;         ///< LocalizedPlace::path
    std::vector<Side> sides;  ///< two or more, in the order of the file

    bool operator==(const TranslatedText&) const = default;
};

/// Every text that a CV says in two languages or more, in the order of the file.
///
/// Lists that each language has for itself are paired item by item; lists of different lengths give nothing.
std::vector<TranslatedText> translated_texts(const Resume& resume);

}  // namespace quoin::resume
