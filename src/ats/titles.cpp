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
            candidates_.push_back({i, kind, is_sure, is_alone});
        }
        keep_candidates();
    }

    /// Titles look like those whose words are known for sure; of these the smaller ones are labels: "Languages: …".
    std::set<Look> sure_looks() const {
        std::set<Look> sure;
        for (const Candidate& candidate : candidates_)
            if (candidate.is_sure) sure.insert(look_of(lines_[candidate.line].items.front()));
        long largest = 0;
        for (const Look& look : sure) largest = std::max(largest, look.size);
        std::erase_if(sure, [&](const Look& look) { return look.size * 100 < largest * 85 && !look.is_capitals; });
        return sure;
    }

    void keep_candidates() {
        const std::set<Look> sure = sure_looks();
        std::size_t shift = 0;
        for (const Candidate& candidate : candidates_) {
            const std::size_t at = candidate.line + shift;
            const Look look = look_of(lines_[at].items.front());
            if (!sure.empty() && !sure.contains(look)) continue;
            if (!candidate.is_sure && is_entry_look(look))
                continue;  // find_alike looks again, with what it knows by then
            if (!candidate.is_alone) {
                part_line(lines_, at);
                ++shift;
            }
            kinds_[static_cast<std::ptrdiff_t>(at)] = candidate.kind;
        }
    }

    void find_alike() {
        std::set<Look> looks;
        std::set<long> columns;  // where titles begin, in whole pt
        for (const auto& [line, kind] : kinds_) {
            const Item& item = lines_[static_cast<std::size_t>(line)].items.front();
            looks.insert(look_of(item));
            columns.insert(std::lround(item.x));
        }
        measure_space();
        for (std::size_t i = 1; i < lines_.size() && !kinds_.empty(); ++i) {
            const Item& item = lines_[i].items.front();
            const Look look = look_of(item);
            const bool is_larger = item.size > body_ + 0.3 || look.is_capitals;
            const bool is_in_column = columns.contains(std::lround(item.x));
            if (kinds_.contains(static_cast<std::ptrdiff_t>(i)) || !is_short(item) || !(is_larger || is_in_column))
                continue;
            if (!looks.contains(look) || (is_entry_look(look) && !is_spaced_as_title(i)) ||
                (lines_[i].items.size() > 1 && !is_in_column))
                continue;
            if (lines_[i].items.size() > 1) insert_line(i);
            kinds_[static_cast<std::ptrdiff_t>(i)] = kind_of(item.text);
        }
    }

    /// The white space above a line, or below it, in pt between baselines; nothing at the ends of a page.
    std::optional<double> above(std::size_t i) const {
        const bool has = i > 0 && lines_[i].page == lines_[i - 1].page && lines_[i].y < lines_[i - 1].y;
        return has ? std::optional{lines_[i - 1].y - lines_[i].y} : std::nullopt;
    }
    std::optional<double> below(std::size_t i) const { return i + 1 < lines_.size() ? above(i + 1) : std::nullopt; }

    /// The least that titles have which are known.
    void measure_space() {
        for (const auto& [line, kind] : kinds_) {
            const auto i = static_cast<std::size_t>(line);
            if (const auto space = above(i)) least_above_ = std::min(least_above_.value_or(*space), *space);
            if (const auto space = below(i)) least_below_ = std::min(least_below_.value_or(*space), *space);
        }
    }

    /// Where entries look as titles do, the white space tells: above a title there is more.
    bool is_spaced_as_title(std::size_t i) const {
        constexpr double kSlack = 0.5;  // pt
        const bool is_alone = lines_[i].items.size() == 1 && least_above_ && least_below_ && below(i);
        return is_alone && above(i).value_or(*least_above_) >= *least_above_ - kSlack &&
               *below(i) >= *least_below_ - kSlack;
    }

    /// Parts a line behind its title, when titles further down are known already.
    void insert_line(std::size_t index) {
        part_line(lines_, index);
        std::map<std::ptrdiff_t, SectionKind> moved;
        for (const auto& [line, kind] : kinds_) moved[line + (static_cast<std::size_t>(line) > index ? 1 : 0)] = kind;
        kinds_ = std::move(moved);
    }

    /// A look that stands beside dates is that of entries.
    bool is_entry_look(const Look& look) const {
        return std::any_of(lines_.begin(), lines_.end(), [&](const Line& line) {
            const auto has_look = [&](const Item& item) {
                return look_of(item) == look && find_dates(item.text).empty();
            };
            const auto is_date = [](const Item& item) { return !find_dates(item.text).empty(); };
            return line.items.size() > 1 && std::any_of(line.items.begin(), line.items.end(), has_look) &&
                   std::any_of(line.items.begin(), line.items.end(), is_date);
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
    std::vector<Candidate> candidates_;
    std::optional<double> least_above_;
    std::optional<double> least_below_;
    std::map<std::ptrdiff_t, SectionKind> kinds_;
};

}  // namespace

std::vector<Title> find_titles(std::vector<Line>& lines) { return Finder{lines}.find(); }

}  // namespace quoin::ats
