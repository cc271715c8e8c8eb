#pragma once

#include <array>
#include <locale>
#include <optional>
#include <string>
#include <string_view>

#include "locale/language.h"

namespace quoin::locale {

/// The languages with a file po/<tag>.po, compiled and embedded at build time.
inline constexpr std::array<std::string_view, 11> kCatalogTags{"zh-Hans", "zh-Hant", "ja", "ko", "en", "de",
                                                               "fr",      "es",      "pt", "it", "ru"};

/// Which of kCatalogTags serves `language` best; "en" if none does.
std::string_view catalog_tag(const Language& language);

/// quoin's own words in one language: section titles ("section.education"), words around dates ("date.present") and a
/// few more ("word.gpa").
class Catalog {
public:
    /// Knows no words.
    Catalog() = default;
    /// Reads a compiled GNU gettext catalogue (.mo, UTF-8); broken bytes give a Catalog that knows no words.
    Catalog(const Language& language, std::string_view mo_bytes);

    /// The words of a stable id such as "section.education"; nothing if this language lacks it.
    std::optional<std::string> find(const std::string& id) const;
    /// The words of an id with plural forms such as "date.years" that go with `count`: "{n} год", "{n} года".
    std::optional<std::string> find(const std::string& id, int count) const;

private:
    std::locale locale_ = std::locale::classic();
};

}  // namespace quoin::locale
