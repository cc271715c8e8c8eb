#include "locale/catalog.h"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <exception>
#include <vector>

namespace quoin::locale {

namespace {

using Messages = boost::locale::message_format<char>;

/// Boost.Locale asks for a file by its path; what it gets is always these bytes.
std::locale with_messages(const Language& language, std::string_view mo_bytes) {
    namespace gettext = boost::locale::gnu_gettext;
    gettext::messages_info info;
    info.language = std::string{language.primary()};
    info.encoding = "UTF-8";
    info.paths.emplace_back();  // without a path it asks for nothing
    info.domains.push_back(gettext::messages_info::domain{"quoin"});
    info.callback = [mo_bytes](const std::string&, const std::string&) {
        return std::vector<char>(mo_bytes.begin(), mo_bytes.end());
    };
    return std::locale{std::locale::classic(), gettext::create_messages_facet<char>(info)};
}

}  // namespace

std::string_view catalog_tag(const Language& language) {
    std::vector<Language> available;
    available.reserve(kCatalogTags.size());
    for (const std::string_view tag : kCatalogTags) available.push_back(Language::parse(tag).value());
    const auto found = best_match(language, available);
    return found ? kCatalogTags[*found] : "en";
}

Catalog::Catalog(const Language& language, std::string_view mo_bytes) {
    try {
        locale_ = with_messages(language, mo_bytes);
    } catch (const std::exception&) {
        locale_ = std::locale::classic();
    }
}

std::optional<std::string> Catalog::find(const std::string& id) const {
    if (id.empty() || !std::has_facet<Messages>(locale_)) return std::nullopt;  // "" is the header of the file
    const char* words = std::use_facet<Messages>(locale_).get(0, nullptr, id.c_str());
    if (words == nullptr) return std::nullopt;
    return words;
}

std::optional<std::string> Catalog::find(const std::string& id, int count) const {
    if (id.empty() || !std::has_facet<Messages>(locale_)) return std::nullopt;
    const char* words = std::use_facet<Messages>(locale_).get(0, nullptr, id.c_str(), count);
    if (words == nullptr) return std::nullopt;
    return words;
}

}  // namespace quoin::locale
