#include "locale/display_name.h"

#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>

namespace quoin::locale {

namespace {

/// uloc_getDisplayLanguage or uloc_getDisplayCountry.
using Name = int32_t (*)(const char*, const char*, UChar*, int32_t, UErrorCode*);

std::string name_of(Name name, const std::string& what, const std::string& in) {
    std::array<UChar, 128> wide{};
    UErrorCode error = U_ZERO_ERROR;
    const int32_t length = name(what.c_str(), in.c_str(), wide.data(), static_cast<int32_t>(wide.size()), &error);
    // Without a name of its own, ICU gives the code.
    if (U_FAILURE(error) || error == U_USING_DEFAULT_WARNING || error == U_STRING_NOT_TERMINATED_WARNING) return {};
    std::array<char, 4 * 128> narrow{};
    int32_t bytes = 0;
    u_strToUTF8(narrow.data(), static_cast<int32_t>(narrow.size()), &bytes, wide.data(), length, &error);
    return U_FAILURE(error) ? std::string{} : std::string{narrow.data(), static_cast<std::size_t>(bytes)};
}

std::string icu_tag(const Language& language) {
    std::string tag = language.tag();
    std::replace(tag.begin(), tag.end(), '-', '_');
    return tag;
}

/// Looks the English name up among all codes: only an importer asks, once a CV.
std::optional<std::string> find(const char* const* codes, std::string_view prefix, Name name, std::string_view english,
                                const Language& language) {
    if (english.empty() || language.primary() == "en") return std::nullopt;
    for (; *codes != nullptr; ++codes) {
        const std::string what = std::string{prefix} + *codes;
        if (name_of(name, what, "en") != english) continue;
        std::string found = name_of(name, what, icu_tag(language));
        return found.empty() ? std::nullopt : std::optional{std::move(found)};
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> country_in(std::string_view english, const Language& language) {
    return find(uloc_getISOCountries(), "und_", uloc_getDisplayCountry, english, language);
}

std::optional<std::string> language_in(std::string_view english, const Language& language) {
    return find(uloc_getISOLanguages(), "", uloc_getDisplayLanguage, english, language);
}

}  // namespace quoin::locale
