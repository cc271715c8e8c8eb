#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace quoin::locale {

/// A language as a normalised BCP 47 tag: language, optional script, optional region ("zh-Hant-TW", "en").
class Language {
public:
    Language() = default;
    /// Reads a tag such as "zh", "zh-TW", "zh_Hans", "en-GB"; letter case and '_' do not matter.
    ///
    /// The primary subtag is one of ISO 639-1 or has three letters. Fails on anything else; a hint names the tag
    /// that was probably meant ("cn" is a country, the language is "zh").
    static Result<Language> parse(std::string_view tag);

    const std::string& tag() const { return tag_; }
    bool empty() const { return tag_.empty(); }
    /// "zh", "ja", "en", ...: the primary subtag.
    std::string_view primary() const;
    std::string_view script() const;  ///< "Hans", "Latn", ...; empty if the tag has none
    std::string_view region() const;  ///< "TW", "419", ...; empty if the tag has none
    /// Han is written in the Traditional forms (zh-Hant, zh-TW, zh-HK, zh-MO).
    bool is_traditional_chinese() const;
    bool is_cjk() const;  ///< zh, ja, ko

    /// This tag, then each shorter or likelier one: zh-TW -> zh-Hant-TW -> zh-Hant -> zh.
    std::vector<Language> fallbacks() const;

    auto operator<=>(const Language&) const = default;

private:
    explicit Language(std::string tag) : tag_{std::move(tag)} {}

    std::string tag_;
};

/// The languages of one document: "zh", or "zh+en" for both in one. Fails as Language::parse() does.
Result<std::vector<Language>> parse_languages(std::string_view tags);
/// "zh+en".
std::string joined_tags(const std::vector<Language>& languages);

/// An ECMA-262 regular expression of the tags that Language::parse reads, with the primary subtag in lower case.
std::string language_pattern();

/// Where in `available` the best language for `wanted` stands; nothing if none shares its primary subtag.
///
/// First the fallbacks of `wanted`, in order; then one that itself falls back to one of those (zh takes zh-Hans
/// before zh-Hant); then any of the same primary subtag.
std::optional<std::size_t> best_match(const Language& wanted, const std::vector<Language>& available);

}  // namespace quoin::locale
