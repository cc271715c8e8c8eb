#include "locale/boundary.h"

#include <algorithm>
#include <array>
#include <boost/locale/boundary.hpp>

#include "base/utf8.h"
#include "locale/boost_locale.h"

namespace quoin::locale {

namespace {

namespace bb = boost::locale::boundary;

std::vector<std::uint32_t> boundaries(bb::boundary_type type, std::string_view text, const std::locale& locale) {
    const auto& facet = std::use_facet<bb::boundary_indexing<char>>(locale);
    const bb::index_type index = facet.map(type, text.data(), text.data() + text.size());
    std::vector<std::uint32_t> offsets;
    offsets.reserve(index.size());
    for (const bb::break_info& at : index) {
        if (at.offset > 0 && at.offset < text.size()) offsets.push_back(static_cast<std::uint32_t>(at.offset));
    }
    return offsets;
}

struct Range {
    char32_t first;
    char32_t last;
};

// Each character of these ranges is a user-perceived character by itself whatever stands beside it: no marks,
// joiners, selectors, conjoining jamo, regional indicators, nor carriage returns.
constexpr std::array<Range, 12> kAlwaysAlone{{{0x20, 0x2ff},
                                              {0x370, 0x482},
                                              {0x48a, 0x52f},
                                              {0x1e00, 0x1fff},
                                              {0x2010, 0x2027},
                                              {0x202f, 0x205f},
                                              {0x2070, 0x20cf},
                                              {0x2100, 0x2bff},
                                              {0x2e80, 0x3029},
                                              {0x3030, 0x3098},
                                              {0x309b, 0xa48c},
                                              {0xf900, 0xfaff}}};
constexpr std::array<Range, 3> kAlsoAlone{{{0xac00, 0xd7a3}, {0xff01, 0xff9d}, {0x20000, 0x3fffd}}};

bool stands_alone(char32_t code) {
    const auto contains = [code](const Range& r) { return r.first <= code && code <= r.last; };
    return std::any_of(kAlwaysAlone.begin(), kAlwaysAlone.end(), contains) ||
           std::any_of(kAlsoAlone.begin(), kAlsoAlone.end(), contains);
}

}  // namespace

std::vector<std::uint32_t> line_boundaries(std::string_view text, const Language& language, Strictness strictness) {
    if (text.empty()) return {};
    return boundaries(bb::line, text, make_locale(language, Facet::boundary, strictness));
}

std::vector<std::uint32_t> grapheme_boundaries(std::string_view text) {
    std::vector<std::uint32_t> offsets;
    offsets.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        if (!stands_alone(decoded.code)) return boundaries(bb::character, text, make_locale({}, Facet::boundary));
        if (i > 0) offsets.push_back(static_cast<std::uint32_t>(i));
        i += decoded.length;
    }
    return offsets;
}

}  // namespace quoin::locale
