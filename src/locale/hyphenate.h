#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "locale/language.h"

namespace quoin::locale {

/// The languages with hyphenation patterns, packed and embedded at build time (HYPHENATION.md).
inline constexpr std::array<std::string_view, 12> kPatternTags{"en-US", "en-GB", "de", "fr", "es", "it",
                                                               "pt",    "nl",    "pl", "ru", "sv", "da"};

/// Gives the packed patterns of one of kPatternTags, which must live as long as the program; empty: there are none.
using FindPatterns = std::string_view (*)(std::string_view tag);

/// Which of kPatternTags divides the words of `language`; empty if none does.
///
/// English is divided by sound in America and by origin elsewhere: en, en-US, en-CA and en-PH take en-US.
std::string_view patterns_tag(const Language& language);

/// Liang's hyphenation by the patterns of one language, read where they lie: nothing is unpacked.
class Hyphenator {
public:
    /// Divides nothing.
    Hyphenator() = default;
    /// What src/assets/pack_hyphens.py wrote; other bytes give a Hyphenator that divides nothing.
    explicit Hyphenator(std::string_view packed);

    bool empty() const { return packed_.empty(); }
    /// Where a word of lower-case letters may be divided: how many letters stand before each place, ascending.
    ///
    /// No pattern spans a letter that the language does not know.
    std::vector<std::size_t> points(std::u32string_view word) const;

private:
    using Codes = std::vector<std::uint8_t>;  ///< letters of the alphabet; values

    std::uint32_t read(std::size_t at, std::size_t bytes) const;
    std::uint8_t code_of(char32_t letter) const;
    void divide(const Codes& codes, std::size_t begin, std::size_t end, std::vector<std::size_t>& found) const;
    Codes match(std::size_t level, const Codes& codes, std::size_t begin, std::size_t end) const;
    void follow(std::size_t level, const Codes& padded, std::size_t start, Codes& values, Codes& is_taken) const;
    std::size_t child(std::size_t node, std::uint8_t code) const;

    std::string_view packed_;
    std::size_t levels_ = 0;
    std::size_t letters_ = 0;            ///< how many the alphabet has
    bool applies_longest_only_ = false;  ///< of the patterns that end at a letter, and those that could go on
};

}  // namespace quoin::locale
