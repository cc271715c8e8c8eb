#include "locale/boost_locale.h"

#include <boost/locale/generator.hpp>
#include <boost/version.hpp>
#include <string>

namespace quoin::locale {

namespace {

std::string posix_name(const Language& language) {
    const std::string_view primary = language.primary();
    if (primary == "zh") return language.is_traditional_chinese() ? "zh_TW" : "zh_CN";
    if (primary == "ja") return "ja_JP";
    if (primary == "ko") return "ko_KR";
    if (primary.empty() || primary == "en") return "en_US";
    return std::string{primary};
}

}  // namespace

std::locale make_locale(const Language& language, Facet facet, Strictness strictness) {
    namespace bl = boost::locale;
#if BOOST_VERSION >= 108100
    constexpr auto kBoundary = bl::category_t::boundary;
    constexpr auto kConversion = bl::category_t::convert;
    constexpr auto kChar = bl::char_facet_t::char_f;
#else
    constexpr auto kBoundary = bl::boundary_facet;
    constexpr auto kConversion = bl::convert_facet;
    constexpr auto kChar = bl::char_facet;
#endif
    bl::generator generator;
    generator.categories(facet == Facet::boundary ? kBoundary : kConversion);
    generator.characters(kChar);
    std::string name = posix_name(language) + ".UTF-8";
    if (language.primary() == "ja") name += strictness == Strictness::strict ? "@lb=strict" : "@lb=normal";
    return generator(name);
}

}  // namespace quoin::locale
