#include "import/dropped.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace quoin::import {

namespace {

struct Wording {
    std::string_view one;
    std::string_view many;
    std::string_view fate;
    std::string_view hint;
};

/// In the order of Drop.
constexpr std::array<Wording, kDrops> kWordings{{
    {"comment", "comments", "left out", "what shall be in the CV must not be commented out"},
    {"tag of a template", "tags of templates", "left out", "import what the site's generator makes of this file"},
    {"script or frame", "scripts and frames", "left out", "a CV on paper does nothing"},
    {"hidden part", "hidden parts", "left out", "show on the page what the CV shall show"},
    {"visit counter or badge", "visit counters and badges", "left out", "a CV on paper counts nothing"},
    {"image on the web", "images on the web", "left out, since nothing is fetched",
     "save what you want to show beside the CV, as its 'photo' or the 'logo' of an employer"},
    {"picture", "pictures", "left out", "a CV has a 'photo', and a 'logo' of an employer: JPEG or PNG files beside it"},
    {"emoji", "emoji", "left out", "the fonts of a CV have none"},
    {"link within the site", "links within the site", "left out, their words stay",
     "write it with https:// and the host"},
    {"link", "links", "left out, their words stay", "a link leads to http, https, mailto or tel"},
    {"text struck out", "texts struck out", "kept as plain text", "delete what is no longer true"},
    {"key of the front matter", "keys of the front matter", "left out",
     "name, title, email and the like are understood"},
    {"menu", "menus", "left out", "a CV on paper has none"},
    {"head of a table", "heads of tables", "left out", "its rows are the entries"},
    {"tag nested too deep", "tags nested too deep", "left out, their words stay", "nest less"},
}};

/// The lines of the places after the first, without repeats.
std::vector<std::size_t> lines_of(const std::vector<Span>& places, const Diagnostics& diagnostics) {
    std::vector<std::size_t> lines;
    const std::string_view text = diagnostics.file(places.front().file).text;
    std::size_t line = 1;
    std::size_t at = 0;
    for (const Span& place : places) {
        const std::size_t end = std::min<std::size_t>(std::max<std::size_t>(place.begin, at), text.size());
        line += static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                                    text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        at = end;
        if (lines.empty() || lines.back() != line) lines.push_back(line);
    }
    lines.erase(lines.begin());
    return lines;
}

/// ", also in lines 4, 7 and 12", at most so many that one reads them.
std::string elsewhere(const std::vector<std::size_t>& lines) {
    constexpr std::size_t kMost = 8;
    if (lines.empty()) return {};
    std::string text = lines.size() == 1 ? ", also in line " : ", also in lines ";
    for (std::size_t i = 0; i < std::min(lines.size(), kMost); ++i) {
        if (i > 0) text += i + 1 == lines.size() ? " and " : ", ";
        text += std::to_string(lines[i]);
    }
    return lines.size() > kMost ? text + " and further on" : text;
}

}  // namespace

void Dropped::report(Diagnostics& diagnostics) const {
    for (std::size_t kind = 0; kind < kDrops; ++kind) {
        std::vector<Span> places = places_[kind];
        if (places.empty()) continue;
        std::stable_sort(places.begin(), places.end());
        const Wording& wording = kWordings[kind];
        const bool is_one = places.size() == 1;
        diagnostics.warning(places.front(),
                            fmt::format("{} {} {} {}{}", places.size(), is_one ? wording.one : wording.many,
                                        is_one ? "is" : "are", wording.fate, elsewhere(lines_of(places, diagnostics))),
                            {std::string{wording.hint}});
    }
}

}  // namespace quoin::import
