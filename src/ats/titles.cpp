#include "ats/titles.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "ats/fields.h"

namespace quoin::ats {

namespace {

using import::SectionKind;

constexpr std::size_t kMostWords = 7;

/// How a line looks: its size in 1/10 pt, its weight, its letters.
struct Look {
    long size = 0;
    bool is_bold = false;
    bool is_capitals = false;

    auto operator<=>(const Look&) const = default;
};

Look look_of(const Item& item) { return {std::lround(item.size * 10), item.is_bold, is_in_capitals(item.text)}; }

/// Parts the first item of a line off, as a line of its own above the rest.
void part_line(std::vector<Line>& lines, std::size_t index) {
    Line rest = lines[index];
    rest.items.erase(rest.items.begin());
    lines[index].items.resize(1);
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(rest));
}

class Finder {
public:
    explicit Finder(std::vector<Line>& lines) : lines_{lines}, body_{body_size(lines)} {}

    std::vector<Title> find() {
        find_known();
        find_alike();
        std::vector<Title> titles;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (const auto found = kinds_.find(static_cast<std::ptrdiff_t>(i)); found != kinds_.end())
                titles.push_back({i, found->second});
        return titles;
    }

private:
    bool stands_out(const Item& item) const {
        return item.is_bold || item.size > body_ + 0.3 || is_in_capitals(item.text);
    }

    static bool is_short(const Item& item) {
        const bool ends_as_label = item.text.ends_with(':') || item.text.ends_with("：");
        return count_words(item.text) <= kMostWords && !has_bullet(item.text) && !ends_as_label &&
               find_dates(item.text).empty() && find_email(item.text).empty();
    }

    static SectionKind kind_of(const std::string& text) { return import::section_kind(text); }

    void find_known() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const Item& item = lines_[i].items.front();
            if (i == 0 || !is_short(item) || !stands_out(item)) continue;
            const bool is_sure = import::known_section(item.text).has_value();
            const SectionKind kind = kind_of(item.text);
            if (kind == SectionKind::other && !is_sure) continue;
            const bool is_alone = lines_[i].items.size() == 1;
            // Beside other words only a title that says nothing else is taken for one.
            if (!is_alone && !is_sure) continue;
            ++looks_[look_of(item)];
            candidates_.push_back({i, kind, is_sure, is_alone});
        }
        keep_candidates();
    }

    /// Of several looks the titles have that of those whose words are known for sure.
    void keep_candidates() {
        std::set<Look> sure;
        for (const Candidate& candidate : candidates_)
            if (candidate.is_sure) sure.insert(look_of(lines_[candidate.line].items.front()));
        std::size_t shift = 0;
        for (const Candidate& candidate : candidates_) {
            const std::size_t at = candidate.line + shift;
            if (!sure.empty() && !sure.contains(look_of(lines_[at].items.front()))) continue;
            if (!candidate.is_alone) {
                part_line(lines_, at);
                ++shift;
            }
            kinds_[static_cast<std::ptrdiff_t>(at)] = candidate.kind;
        }
    }

    void find_alike() {
        std::set<Look> looks;
        for (const auto& [line, kind] : kinds_)
            looks.insert(look_of(lines_[static_cast<std::size_t>(line)].items.front()));
        const std::ptrdiff_t first = kinds_.empty() ? 0 : kinds_.begin()->first;
        for (std::size_t i = static_cast<std::size_t>(first); i < lines_.size() && !kinds_.empty(); ++i) {
            const Item& item = lines_[i].items.front();
            const auto index = static_cast<std::ptrdiff_t>(i);
            const Look look = look_of(item);
            const bool is_larger = item.size > body_ + 0.3 || look.is_capitals;
            if (kinds_.contains(index) || lines_[i].items.size() > 1 || !is_short(item) || !is_larger) continue;
            if (looks.contains(look) && !is_entry_look(look)) kinds_[index] = kind_of(item.text);
        }
    }

    /// A look that lines with dates have is that of entries.
    bool is_entry_look(const Look& look) const {
        return std::any_of(lines_.begin(), lines_.end(), [&](const Line& line) {
            return line.items.size() > 1 && look_of(line.items.front()) == look &&
                   !find_dates(line.items.back().text).empty();
        });
    }

    struct Candidate {
        std::size_t line = 0;
        SectionKind kind = SectionKind::other;
        bool is_sure = false;
        bool is_alone = false;
    };

    std::vector<Line>& lines_;
    double body_;
    std::map<Look, int> looks_;
    std::vector<Candidate> candidates_;
    std::map<std::ptrdiff_t, SectionKind> kinds_;
};

}  // namespace

std::vector<Title> find_titles(std::vector<Line>& lines) { return Finder{lines}.find(); }

}  // namespace quoin::ats
