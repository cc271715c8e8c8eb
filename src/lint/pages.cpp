#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "lint/rules.h"

namespace quoin::lint {

namespace {

constexpr int kMostLines = 3;

/// Counts the lines of one paragraph as its items come, in reading order.
class LineCounter {
public:
    void add(std::size_t page, const display::Item& item, const display::Text& text) {
        // A raised or lowered sign keeps to its line; lines are further apart than their letters are high.
        const Length rise = item.at.y > y_ ? item.at.y - y_ : y_ - item.at.y;
        const bool is_same = lines_ > 0 && page == page_ && rise * 10 < std::max(size_, text.size) * 6;
        if (is_same) return;
        ++lines_;
        page_ = page;
        y_ = item.at.y;
        size_ = text.size;
    }
    int lines() const { return lines_; }

private:
    int lines_ = 0;
    std::size_t page_ = 0;
    Length y_;
    Length size_;
};

/// The element that a line belongs to: spans and links are parts of one.
display::TagId paragraph_of(const display::StructureTree& tree, display::TagId tag) {
    while (tag != display::kArtifact) {
        const display::Tag& element = tree.tags[tag];
        if (element.role != display::Role::span && element.role != display::Role::link) break;
        tag = element.parent;
    }
    return tag;
}

using Places = std::map<std::uint32_t, const Passage*>;  ///< bullets by where they begin in the file

/// The bullet of `places` that `span` is part of.
const Passage* find_bullet(const Places& places, Span span) {
    const auto after = places.upper_bound(span.begin);
    if (after == places.begin()) return nullptr;
    const Passage* const passage = std::prev(after)->second;
    const Span whole = passage->source->span;
    return span.file == whole.file && span.end <= whole.end ? passage : nullptr;
}

/// How many lines the longest setting of each bullet has in one document.
std::map<const Passage*, int> count_lines(const display::Document& document, const Places& places) {
    std::map<std::pair<const Passage*, display::TagId>, LineCounter> counters;
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        for (const display::Item& item : document.pages[page].items) {
            const auto* const text = std::get_if<display::Text>(&item.what);
            if (text == nullptr || !item.span.is_somewhere()) continue;
            if (const Passage* const passage = find_bullet(places, item.span))
                counters[{passage, paragraph_of(document.structure, item.tag)}].add(page, item, *text);
        }
    }
    std::map<const Passage*, int> lines;
    for (const auto& [key, counter] : counters) lines[key.first] = std::max(lines[key.first], counter.lines());
    return lines;
}

}  // namespace

void check_long_bullet(const Subject& subject, Report& report) {
    Places places;
    for (const Passage& passage : subject.texts.passages) {
        if (passage.part == Part::bullet && passage.source->span.is_somewhere())
            places.emplace(passage.source->span.begin, &passage);
    }
    std::map<const Passage*, int> longest;
    for (const display::Document& document : subject.documents) {
        for (const auto& [passage, lines] : count_lines(document, places))
            longest[passage] = std::max(longest[passage], lines);
    }
    for (const auto& [begin, passage] : places) {
        const int lines = longest[passage];
        if (lines > kMostLines)
            report.add(passage->source->span, fmt::format("a bullet of {} lines", lines),
                       {fmt::format("say it in {}, or make two bullets of it", kMostLines)});
    }
}

}  // namespace quoin::lint
