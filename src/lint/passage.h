#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lint/letters.h"
#include "locale/language.h"
#include "resume/resume.h"

namespace quoin::lint {

/// What a text is in the CV.
enum class Part { name, headline, contact, title, field, bullet };

/// One text of the CV in one language, as the rules read it.
struct Passage {
    Part part = Part::field;
    locale::Language language;  ///< never empty: of a text that serves every language, the likeliest of the CV's
    const resume::RichText* source = nullptr;
    std::string text;             ///< as it is shown
    std::string prose;            ///< the same, byte for byte, with kBlank for those of code and addresses
    std::vector<Letter> letters;  ///< of `prose`

    /// The code point of letter `i`; 0 outside of the text.
    char32_t at(std::size_t i) const { return i < letters.size() ? letters[i].code : 0; }
    /// The code point before letter `i`; 0 at the start.
    char32_t before(std::size_t i) const { return i == 0 ? 0 : at(i - 1); }
    /// The place in the file of letters [first, last).
    Span place(std::size_t first, std::size_t last) const;
    /// The place in the file of bytes [begin, end) of `text`.
    Span place_of_bytes(std::size_t begin, std::size_t end) const;
};

/// Bullets of one list in one language, as numbers of Cv::passages. Those with bullets of their own are no part of it.
using BulletList = std::vector<std::size_t>;

/// Every text of a CV.
struct Texts {
    std::vector<Passage> passages;  ///< in the order of the file, but grouped by entry
    std::vector<BulletList> lists;
};

Texts gather_texts(const resume::Resume& resume);

}  // namespace quoin::lint
