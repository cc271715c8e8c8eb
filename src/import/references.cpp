#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "import/page_tree.h"

namespace quoin::import {

namespace {

/// HTML's names of U+00A0 to U+00FF, in order.
constexpr std::array<std::string_view, 96> kLatin{
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",
    "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",
    "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",
    "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",
    "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute",
    "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave",
    "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide",
    "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

/// Others that pages use.
constexpr std::array<std::pair<std::string_view, char16_t>, 36> kOthers{
    {{"amp", '&'},       {"lt", '<'},        {"gt", '>'},       {"quot", '"'},     {"apos", '\''},
     {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201c},
     {"rdquo", 0x201d},  {"sbquo", 0x201a},  {"bdquo", 0x201e}, {"bull", 0x2022},  {"hellip", 0x2026},
     {"dagger", 0x2020}, {"Dagger", 0x2021}, {"ensp", 0x2002},  {"emsp", 0x2003},  {"thinsp", 0x2009},
     {"euro", 0x20ac},   {"trade", 0x2122},  {"rarr", 0x2192},  {"larr", 0x2190},  {"minus", 0x2212},
     {"le", 0x2264},     {"ge", 0x2265},     {"ne", 0x2260},    {"asymp", 0x2248}, {"prime", 0x2032},
     {"OElig", 0x152},   {"oelig", 0x153},   {"Scaron", 0x160}, {"scaron", 0x161}, {"star", 0x2606},
     {"starf", 0x2605}}};

std::optional<char32_t> numbered(std::string_view digits) {
    const bool is_hex = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
    if (is_hex) digits.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [rest, status] = std::from_chars(digits.data(), digits.data() + digits.size(), code, is_hex ? 16 : 10);
    if (status != std::errc{} || rest != digits.data() + digits.size()) return std::nullopt;
    const bool is_character = (code >= 0x20 || code == '\n' || code == '\t') && code <= 0x10ffff &&
                              (code < 0xd800 || code > 0xdfff) && (code < 0x7f || code > 0x9f);
    return is_character ? std::optional{static_cast<char32_t>(code)} : std::nullopt;
}

std::optional<char32_t> named(std::string_view name) {
    const auto latin = std::find(kLatin.begin(), kLatin.end(), name);
    if (latin != kLatin.end()) return static_cast<char32_t>(0xa0 + (latin - kLatin.begin()));
    const auto other =
        std::find_if(kOthers.begin(), kOthers.end(), [&](const auto& known) { return known.first == name; });
    return other == kOthers.end() ? std::nullopt : std::optional{static_cast<char32_t>(other->second)};
}

/// Paper has no use for what only says where a line may break.
bool is_unseen(char32_t code) { return code == 0xad || code == 0x200b; }

}  // namespace

Traced read_references(const Traced& html, std::size_t begin, std::size_t end) {
    constexpr std::size_t kLongest = 10;
    Traced text;
    for (std::size_t at = begin; at < end;) {
        const std::string_view rest = std::string_view{html.text}.substr(at, std::min(end - at, kLongest));
        const std::size_t close = rest.front() == '&' ? rest.find(';') : std::string_view::npos;
        std::optional<char32_t> code;
        if (close != std::string_view::npos && close > 1)
            code = rest[1] == '#' ? numbered(rest.substr(2, close - 2)) : named(rest.substr(1, close - 1));
        if (!code) {
            text.add(html.text[at], html.from[at]);
            ++at;
            continue;
        }
        std::string bytes;
        if (!is_unseen(*code)) append_utf8(bytes, *code);
        text.add(bytes, html.from[at]);
        at += close + 1;
    }
    return text;
}

}  // namespace quoin::import
