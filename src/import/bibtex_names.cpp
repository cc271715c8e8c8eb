#include "import/bibtex_names.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "import/bibtex_signs.h"
#include "import/tex_text.h"

namespace quoin::import {

namespace {

constexpr std::size_t kMostNames = 2000;

/// Is it "and" between white space?
bool is_and(std::string_view text, std::size_t at) {
    return at > 0 && at + 4 <= text.size() && is_white(text[at - 1]) && ascii_lower(text.substr(at, 3)) == "and" &&
           is_white(text[at + 3]);
}

/// Calls `found(i)` for each byte outside braces.
template <typename Found>
void outside_braces(std::string_view text, Found found) {
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
            continue;
        }
        depth += text[i] == '{' ? 1 : (text[i] == '}' ? -1 : 0);
        if (depth == 0) found(i);
    }
}

std::vector<PlacedText> split_names(const PlacedText& names) {
    std::vector<PlacedText> parts;
    std::size_t begin = 0;
    outside_braces(names.text, [&](std::size_t i) {
        if (i < begin || !is_and(names.text, i)) return;
        parts.push_back(names.part(begin, i).trimmed());
        begin = i + 3;
    });
    parts.push_back(names.part(begin).trimmed());
    return parts;
}

std::vector<PlacedText> split_commas(const PlacedText& name) {
    std::vector<PlacedText> parts;
    std::size_t begin = 0;
    outside_braces(name.text, [&](std::size_t i) {
        if (name.text[i] != ',') return;
        parts.push_back(name.part(begin, i).trimmed());
        begin = i + 1;
    });
    parts.push_back(name.part(begin).trimmed());
    return parts;
}

/// Are all letters Han, Kana or Hangul? Such names need no space, and the family name comes first.
bool is_east_asian(std::string_view name) {
    bool has_any = false;
    for (std::size_t i = 0; i < name.size();) {
        const Decoded decoded = decode_utf8(name, i);
        if (decoded.code >= 0x80 && !is_cjk(decoded.code)) return false;
        if (is_ascii_letter(name[i])) return false;
        has_any = has_any || decoded.code >= 0x80;
        i += decoded.length;
    }
    return has_any;
}

/// Words of Hangul are parted by spaces, those of Han and Kana are not.
PlacedText without_spaces(const PlacedText& name) {
    PlacedText joined;
    joined.file = name.file;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (!is_white(name.text[i])) joined.add(std::string_view{name.text}.substr(i, 1), name.from[i]);
    return joined;
}

void add_spaced(PlacedText& name, const PlacedText& part) {
    if (part.empty()) return;
    if (!name.empty()) name.glue(" ");
    name.add(part);
}

/// One name, in the order in which it is said.
PlacedText in_order(const PlacedText& name, Diagnostics& diagnostics) {
    const std::vector<PlacedText> parts = split_commas(name);
    if (parts.size() > 3) {
        diagnostics.warning(name.span(), "this name has more than two commas; it is printed as it stands",
                            {"part several authors by ' and '"});
        return name;
    }
    PlacedText ordered;
    ordered.file = name.file;
    if (is_east_asian(name.text)) {
        for (const PlacedText& part : parts) ordered.add(part);
        return without_spaces(ordered);
    }
    if (parts.size() > 1) add_spaced(ordered, parts.back());
    add_spaced(ordered, parts.front());
    if (parts.size() == 3) add_spaced(ordered, parts[1]);
    return ordered;
}

}  // namespace

std::vector<PlacedText> read_names(const PlacedText& names, Diagnostics& diagnostics) {
    std::vector<PlacedText> read;
    const std::vector<PlacedText> parts = split_names(names);
    for (const PlacedText& part : parts) {
        if (part.empty()) {
            diagnostics.warning(names.span(), "a name is missing beside 'and'", {"write 'and' between names only"});
        } else if (ascii_lower(part.text) == "others") {
            const bool is_chinese = !read.empty() && is_east_asian(read.front().text);
            PlacedText others;
            others.file = part.file;
            others.add(is_chinese ? "等" : "et al.", part.from.front());
            read.push_back(std::move(others));
        } else {
            read.push_back(tex_to_markup(in_order(part, diagnostics), diagnostics));
        }
        if (read.size() < kMostNames) continue;
        diagnostics.warning(part.span(), "these are too many names; the rest is left out",
                            {"end them with 'and others'"});
        break;
    }
    return read;
}

}  // namespace quoin::import
