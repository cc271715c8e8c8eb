#include "resume/sections.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/strings.h"

namespace quoin::resume {

namespace {

/// Words that stay small inside a title (RenderCV's list).
constexpr std::array<std::string_view, 31> kSmallWords{
    "a",  "and",  "as", "at",   "but", "by",   "for",  "from", "if", "in",   "into", "like", "near", "nor", "of", "off",
    "on", "onto", "or", "over", "so",  "than", "that", "the",  "to", "upon", "when", "with", "yet",  "via", "an"};

std::string capitalised(std::string_view word) {
    std::string title{word};
    if (!title.empty()) title[0] = ascii_upper(title[0]);
    return title;
}

}  // namespace

bool is_known_section(std::string_view id) {
    return std::find(kKnownSectionIds.begin(), kKnownSectionIds.end(), id) != kKnownSectionIds.end();
}

std::string title_from_key(std::string_view key) {
    const bool is_written_out =
        key.find(' ') != std::string_view::npos || std::any_of(key.begin(), key.end(), is_ascii_upper);
    if (is_written_out) return std::string{key};
    std::vector<std::string> words;
    for (const std::string_view word : split(key, '_')) {
        const bool stays_small =
            !words.empty() && std::find(kSmallWords.begin(), kSmallWords.end(), word) != kSmallWords.end();
        words.push_back(stays_small ? std::string{word} : capitalised(word));
    }
    return join(words, " ");
}

RichText section_title(const Section& section, const locale::Language& language, const locale::Catalog& catalog) {
    if (!section.title.empty()) {
        const RichText* title = section.title.pick(language);
        return title == nullptr ? RichText{} : *title;
    }
    const auto words = catalog.find("section." + section.id);
    return literal(words ? *words : title_from_key(section.id), section.span);
}

}  // namespace quoin::resume
