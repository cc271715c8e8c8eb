#include "golden/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>

#include "base/strings.h"
#include "base/utf8.h"
#include "golden/compare_drawn.h"
#include "golden/match.h"
#include "golden/words.h"

namespace quoin::golden {

namespace {

std::string text_of(const Line& line) {
    std::string text;
    for (const Run& run : line.runs) text += run.text;
    return text;
}

/// Every character that shows something, with the look it has.
std::vector<std::pair<char32_t, std::size_t>> styled_characters(const Block& block) {
    std::vector<std::pair<char32_t, std::size_t>> all;
    for (const Line& line : block.lines) {
        for (const Run& run : line.runs) {
            for (std::size_t at = 0; at < run.text.size();) {
                const Decoded character = decode_utf8(run.text, at);
                at += character.length;
                if (character.code > 0x20) all.emplace_back(character.code, run.style);
            }
        }
    }
    return all;
}

/// The part of a text that another has not: what stands between their common beginning and end, at whole words.
std::string other_part(const std::string& text, const std::string& other) {
    const auto is_part = [](char c) { return c != ' ' && (c & 0x80) == 0; };
    std::size_t head = 0;
    while (head < text.size() && head < other.size() && text[head] == other[head]) ++head;
    std::size_t tail = 0;
    while (tail < text.size() - head && tail < other.size() - head &&
           text[text.size() - 1 - tail] == other[other.size() - 1 - tail])
        ++tail;
    while (head > 0 && (is_part(text[head - 1]) || (head < text.size() && (text[head] & 0xc0) == 0x80))) --head;
    std::size_t end = text.size() - tail;
    while (end < text.size() && (is_part(text[end]) || (text[end] & 0xc0) == 0x80)) ++end;
    return text.substr(head, end - head);
}

/// Is this the mark of an item that came or went with it?
bool goes_with(const Match& mark, const Match& item) {
    const Placed& one = mark.after ? *mark.after : *mark.before;
    const bool is_one_sided = !mark.after || !mark.before;
    return is_one_sided && one.block->role == "label" && mark.after.has_value() == item.after.has_value() &&
           mark.before.has_value() == item.before.has_value();
}

std::string called(const Block& block) {
    const std::string text = golden::text_of(block);
    return text.empty() ? "the " + block.role : excerpt(text);
}

class Comparer {
public:
    Comparer(const Golden& before, const Golden& after, Thousandths tolerance)
        : before_{before}, after_{after}, tolerance_{tolerance}, shifts_(after.pages.size()) {}

    std::vector<Note> compare() {
        compare_facts();
        compare_pages();
        const std::vector<Match> matches = match(blocks_of(before_), blocks_of(after_));
        for (std::size_t i = 0; i < matches.size(); ++i) {
            const bool is_mark = i + 1 < matches.size() && goes_with(matches[i], matches[i + 1]);
            if (!is_mark) compare_match(matches[i]);
        }
        end_move();
        tell_styles();
        compare_drawings();
        fold();
        std::stable_sort(notes_.begin(), notes_.end(), [](const Note& a, const Note& b) {
            return std::pair{a.page, a.change} < std::pair{b.page, b.change};
        });
        if (notes_.empty() && tolerance_ == 0 && before_.program == after_.program && before_.pdf != after_.pdf)
            tell(Change::bytes, 0, "the pages are the same, but the PDF has other bytes");
        return std::move(notes_);
    }

private:
    /// Blocks that follow each other and moved by one way.
    struct Move {
        Shift shift;
        std::size_t from_page = 0;
        std::size_t to_page = 0;
        std::size_t lines = 0;
        std::string first;

        bool is_one_with(const Move& other) const {
            return std::abs(shift.right - other.shift.right) <= kRounding &&
                   std::abs(shift.down - other.shift.down) <= kRounding && from_page == other.from_page &&
                   to_page == other.to_page;
        }
        bool is_none() const { return shift == Shift{} && from_page == to_page; }
    };

    bool near(Thousandths a, Thousandths b) const { return std::abs(a - b) <= tolerance_; }
    /// Are two places one, that were reached by adding a way to one of them?
    bool near_moved(Thousandths a, Thousandths b) const { return std::abs(a - b) <= tolerance_ + kRounding; }
    void tell(Change change, std::size_t page, std::string what) { notes_.push_back({change, page, std::move(what)}); }

    void compare_facts();
    void compare_pages();
    void compare_match(const Match& match);
    void compare_block(const Placed& before, const Placed& after);
    void compare_breaks(const Block& before, const Block& after, std::size_t page);
    /// Was the text set in another size or face?
    enum class Reset { no, yes };
    void compare_positions(const Placed& before, const Placed& after, Reset reset);
    bool compare_styles(const Block& before, const Block& after, std::size_t page);
    void compare_links(const Block& before, const Block& after, std::optional<Shift> shift, std::size_t page);
    void add_move(Move move);
    void end_move();
    void tell_styles();
    void compare_drawings();
    void fold();

    const Golden& before_;
    const Golden& after_;
    Thousandths tolerance_;
    std::vector<Note> notes_;
    std::vector<std::vector<Shift>> shifts_;  ///< of the text of each page
    Move move_;
    /// How much text has another look, by what became of it; with the page and text where it begins.
    struct Restyled {
        std::size_t characters = 0;
        std::size_t page = 0;
        std::string first;
    };
    std::map<std::string, Restyled> restyled_;
};

void Comparer::compare_facts() {
    const auto has = [](const Golden& golden, const auto& fact) {
        return std::find(golden.facts.begin(), golden.facts.end(), fact) != golden.facts.end();
    };
    const auto of_name = [](const Golden& golden, const std::string& name) {
        return std::find_if(golden.facts.begin(), golden.facts.end(), [&](const auto& f) { return f.first == name; });
    };
    for (const auto& fact : before_.facts) {
        const auto now = of_name(after_, fact.first);
        const bool is_alone = fact.first != "bookmark";
        if (is_alone && now != after_.facts.end() && now->second != fact.second) {
            tell(Change::metadata, 0,
                 fmt::format("{} is {} (was {})", fact.first, excerpt(now->second), excerpt(fact.second)));
        } else if (!has(after_, fact) && !(is_alone && now != after_.facts.end())) {
            tell(Change::metadata, 0, fmt::format("{} {} is gone", fact.first, excerpt(fact.second)));
        }
    }
    for (const auto& fact : after_.facts) {
        const bool was_told = fact.first != "bookmark" && of_name(before_, fact.first) != before_.facts.end();
        if (!has(before_, fact) && !was_told)
            tell(Change::metadata, 0, fmt::format("{} {} is new", fact.first, excerpt(fact.second)));
    }
}

void Comparer::compare_pages() {
    for (std::size_t i = 0; i < std::max(before_.pages.size(), after_.pages.size()); ++i) {
        if (i >= after_.pages.size()) {
            tell(Change::pages, 0, fmt::format("page {} is gone", i + 1));
        } else if (i >= before_.pages.size()) {
            tell(Change::pages, i + 1, fmt::format("page {} appeared", i + 1));
        } else if (const Extent old = before_.pages[i].size, now = after_.pages[i].size;
                   !near(old.width, now.width) || !near(old.height, now.height)) {
            tell(Change::pages, i + 1,
                 fmt::format("the page is {} by {} (was {} by {})", points(now.width), points(now.height),
                             points(old.width), points(old.height)));
        }
    }
}

void Comparer::compare_match(const Match& m) {
    if (!m.after) {
        const std::string where =
            fmt::format("{} is gone (it stood on page {})", called(*m.before->block), m.before->page + 1);
        return tell(Change::text_gone, std::min(m.before->page + 1, after_.pages.size()), where);
    }
    if (!m.before) return tell(Change::text_new, m.after->page + 1, called(*m.after->block) + " is new");
    compare_block(*m.before, *m.after);
}

void Comparer::compare_block(const Placed& before, const Placed& after) {
    const Block& old = *before.block;
    const Block& now = *after.block;
    const std::size_t page = after.page + 1;
    const std::string text = golden::text_of(now);
    if (const std::string was = golden::text_of(old); letters_of(old) != letters_of(now)) {
        tell(Change::text, page,
             fmt::format("in {}: {} is now {}", excerpt(was), excerpt(other_part(was, text)),
                         excerpt(other_part(text, was))));
    } else {
        compare_breaks(old, now, page);
    }
    const std::string name = called(now);
    if (old.role != now.role) tell(Change::role, page, fmt::format("{} is a {} (was a {})", name, now.role, old.role));
    if (old.language != now.language)
        tell(Change::role, page, fmt::format("{} is in language '{}' (was '{}')", name, now.language, old.language));
    if (old.alt != now.alt)
        tell(Change::role, page,
             fmt::format("{} is read aloud as {} (was {})", name, excerpt(now.alt), excerpt(old.alt)));
    const bool is_reset = compare_styles(old, now, page);
    compare_positions(before, after, is_reset ? Reset::yes : Reset::no);
}

void Comparer::compare_breaks(const Block& before, const Block& after, std::size_t page) {
    const std::size_t lines = std::min(before.lines.size(), after.lines.size());
    for (std::size_t i = 0; i < std::max(before.lines.size(), after.lines.size()); ++i) {
        const std::string now = i < after.lines.size() ? text_of(after.lines[i]) : "";
        if (i < lines && text_of(before.lines[i]) == now) continue;
        std::string count;
        if (before.lines.size() != after.lines.size())
            count = fmt::format("; it takes {} (took {})", count_of(after.lines.size(), "line"), before.lines.size());
        // The first line that differs ends elsewhere: what it ends with, or what the next begins with, moved over.
        const std::string was = i < before.lines.size() ? text_of(before.lines[i]) : "";
        const std::string moved = now.size() > was.size() ? now.substr(was.size()) : was.substr(now.size());
        const std::size_t line = now.size() > was.size() ? i + 1 : i + 2;
        return tell(Change::breaks, page,
                    fmt::format("in {}: {} now stands on line {}{}", called(after), excerpt(trim(moved)), line, count));
    }
}

/// A block moves as its first line does; what moved otherwise within it is told by itself.
void Comparer::compare_positions(const Placed& before, const Placed& after, Reset reset) {
    const Block& old = *before.block;
    const Block& now = *after.block;
    Shift shift;
    if (!old.lines.empty() && !now.lines.empty() && !old.lines[0].runs.empty() && !now.lines[0].runs.empty()) {
        shift = {now.lines[0].runs[0].x - old.lines[0].runs[0].x, now.lines[0].baseline - old.lines[0].baseline};
    } else if (!old.shapes.empty() && !now.shapes.empty()) {
        shift = {now.shapes[0].at.x - old.shapes[0].at.x, now.shapes[0].at.y - old.shapes[0].at.y};
    }
    if (near(shift.right, 0)) shift.right = 0;
    if (near(shift.down, 0)) shift.down = 0;
    const std::size_t lines = std::max<std::size_t>(1, now.lines.size());
    add_move({shift, before.page, after.page, lines, called(now)});
    bool has_same_lines = old.lines.size() == now.lines.size() && reset == Reset::no;
    Thousandths across = 0;
    Thousandths apart = 0;
    for (std::size_t i = 0; has_same_lines && i < now.lines.size(); ++i) {
        const Line& a = old.lines[i];
        const Line& b = now.lines[i];
        has_same_lines = a.runs.size() == b.runs.size() && text_of(a) == text_of(b);
        const auto off = [&](Thousandths was, Thousandths is, Thousandths moved, Thousandths& most) {
            if (std::abs(is - was - moved) > std::abs(most)) most = is - was - moved;
        };
        off(a.baseline, b.baseline, shift.down, apart);
        off(a.end, b.end, shift.right, across);
        for (std::size_t r = 0; has_same_lines && r < b.runs.size(); ++r)
            off(a.runs[r].x, b.runs[r].x, shift.right, across);
    }
    const std::size_t page = after.page + 1;
    if (has_same_lines && !near_moved(across, 0))
        tell(Change::spacing, page,
             fmt::format("in {}: words moved {} within their line", called(now), way(across, 0)));
    if (has_same_lines && !near_moved(apart, 0))
        tell(Change::spacing, page, fmt::format("in {}: lines moved {} apart", called(now), way(0, apart)));
    compare_links(old, now, has_same_lines ? std::optional{shift} : std::nullopt, page);
    const std::array one{shift};
    for (Note& note : compare_drawn(old.shapes, now.shapes, one, page, tolerance_)) notes_.push_back(std::move(note));
}

/// Their areas are compared if their text only moved, by `shift`.
void Comparer::compare_links(const Block& before, const Block& after, std::optional<Shift> shift, std::size_t page) {
    for (std::size_t i = 0; i < std::max(before.links.size(), after.links.size()); ++i) {
        if (i >= after.links.size()) {
            tell(Change::link, page, fmt::format("the link to {} is gone", excerpt(before.links[i].url)));
            continue;
        }
        const Link& now = after.links[i];
        if (i >= before.links.size()) {
            tell(Change::link, page, fmt::format("a link to {} is new", excerpt(now.url)));
            continue;
        }
        const Link& old = before.links[i];
        if (old.url != now.url)
            tell(Change::link, page, fmt::format("the link to {} leads to {}", excerpt(old.url), excerpt(now.url)));
        if (old.alt != now.alt)
            tell(Change::link, page,
                 fmt::format("the link to {} is read aloud as {} (was {})", excerpt(now.url), excerpt(now.alt),
                             excerpt(old.alt)));
        const bool is_there =
            !shift || (near_moved(old.at.x + shift->right, now.at.x) && near_moved(old.at.y + shift->down, now.at.y) &&
                       near_moved(old.size.width, now.size.width) && near_moved(old.size.height, now.size.height));
        if (!is_there) tell(Change::link, page, fmt::format("the link to {} has another area", excerpt(now.url)));
    }
}

/// Gives whether the size or the face of anything is another: then its words stand elsewhere, too.
bool Comparer::compare_styles(const Block& before, const Block& after, std::size_t page) {
    const auto old = styled_characters(before);
    const auto now = styled_characters(after);
    if (old.size() != now.size()) return false;
    bool is_reset = false;
    for (std::size_t i = 0; i < now.size(); ++i) {
        Style was = before_.styles[old[i].second];
        const Style& is = after_.styles[now[i].second];
        if (near(was.size, is.size)) was.size = is.size;
        if (old[i].first != now[i].first || was == is) continue;
        is_reset = is_reset || was.size != is.size || was.face != is.face;
        Restyled& restyled = restyled_[look_change(was, is)];
        if (restyled.characters++ > 0) continue;
        restyled.page = page;
        restyled.first = called(after);
    }
    return is_reset;
}

void Comparer::tell_styles() {
    for (const auto& [change, restyled] : restyled_)
        tell(Change::style, restyled.page,
             fmt::format("{} from {} on: {}", count_of(restyled.characters, "character"), restyled.first, change));
}

void Comparer::add_move(Move move) {
    if (move.is_one_with(move_)) {
        move_.lines += move.lines;
        return;
    }
    end_move();
    move_ = std::move(move);
}

void Comparer::end_move() {
    const Move move = std::exchange(move_, {});
    if (move.is_none() || move.lines == 0) return;
    shifts_[move.to_page].push_back(move.shift);
    const std::string from =
        move.lines == 1 ? move.first : count_of(move.lines, "line") + " from " + move.first + " on";
    if (move.from_page != move.to_page)
        return tell(Change::moved, move.to_page + 1,
                    fmt::format("{} moved here from page {}", from, move.from_page + 1));
    tell(Change::moved, move.to_page + 1, fmt::format("{} moved {}", from, way(move.shift.right, move.shift.down)));
}

void Comparer::compare_drawings() {
    const auto drawn_on = [](const Golden& golden, std::size_t page) {
        std::vector<Shape> shapes;
        if (page < golden.pages.size())
            for (const Block& block : golden.pages[page].blocks)
                if (block.role == kDrawn) shapes.insert(shapes.end(), block.shapes.begin(), block.shapes.end());
        return shapes;
    };
    for (std::size_t page = 0; page < after_.pages.size(); ++page)
        for (Note& note :
             compare_drawn(drawn_on(before_, page), drawn_on(after_, page), shifts_[page], page + 1, tolerance_))
            notes_.push_back(std::move(note));
}

/// Where everything moved, the first few say so: the rest is a number.
void Comparer::fold() {
    constexpr std::size_t kMost = 8;  // of a kind on a page
    std::map<std::pair<std::size_t, Change>, std::size_t> counts;
    for (const Note& note : notes_) ++counts[{note.page, note.change}];
    std::map<std::pair<std::size_t, Change>, std::size_t> told;
    std::vector<Note> kept;
    for (Note& note : notes_) {
        const auto key = std::pair{note.page, note.change};
        const bool is_place = note.change == Change::moved || note.change == Change::spacing ||
                              note.change == Change::link || note.change == Change::breaks;
        const std::size_t most = is_place && counts[key] > kMost + 1 ? kMost : counts[key];
        const std::size_t number = told[key]++;
        const Change change = note.change;
        if (number < most) kept.push_back(std::move(note));
        if (number == most)
            kept.push_back({change, key.first,
                            fmt::format("… and {} more of this kind ({})", counts[key] - most, name_of(change))});
    }
    notes_ = std::move(kept);
}

}  // namespace

const char* name_of(Change change) {
    constexpr std::array<const char*, 13> kNames{"pages",   "metadata", "style", "text gone", "text new",
                                                 "text",    "breaks",   "role",  "link",      "moved",
                                                 "spacing", "drawing",  "bytes"};
    return kNames[static_cast<std::size_t>(change)];
}

std::vector<Note> compare(const Golden& before, const Golden& after, Thousandths tolerance) {
    return Comparer{before, after, tolerance}.compare();
}

}  // namespace quoin::golden
