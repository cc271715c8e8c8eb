#include "ats/entries.h"

#include <algorithm>
#include <cmath>

#include "ats/fields.h"
#include "base/strings.h"

namespace quoin::ats {

namespace {

constexpr double kApart = 1.4;         // of the usual distance of lines, as OpenResume has it
constexpr std::size_t kLongFact = 60;  // words: more are prose

class EntryReader {
public:
    explicit EntryReader(std::span<const Line> lines) : lines_{lines}, pitch_{usual_pitch()} {}

    std::vector<Entry> read() {
        for (std::size_t i = 0; i < lines_.size(); ++i) add(i);
        return std::move(entries_);
    }

private:
    /// What happened to the line before.
    enum class State { none, head, bullet, prose };

    double drop(std::size_t i) const {
        const bool is_same_page = i > 0 && lines_[i].page == lines_[i - 1].page && lines_[i].y < lines_[i - 1].y;
        return is_same_page ? lines_[i - 1].y - lines_[i].y : 0;
    }

    /// The distance that most lines have.
    double usual_pitch() const {
        std::vector<double> drops;
        for (std::size_t i = 1; i < lines_.size(); ++i)
            if (drop(i) > 1) drops.push_back(drop(i));
        if (drops.empty()) return 0;
        const auto middle = drops.begin() + static_cast<std::ptrdiff_t>(drops.size() / 2);
        std::nth_element(drops.begin(), middle, drops.end());
        return *middle;
    }

    bool is_apart(std::size_t i) const { return pitch_ > 0 && drop(i) > kApart * pitch_; }

    static std::string dates_of(const Line& line) {
        for (auto item = line.items.rbegin(); item != line.items.rend(); ++item)
            if (std::string dates = find_dates(item->text); !dates.empty()) return dates;
        return {};
    }

    void add(std::size_t i) {
        const Line& line = lines_[i];
        const Item& first = line.items.front();
        const bool is_lone_mark = line.items.size() == 1 && has_bullet(first.text) && count_words(first.text) <= 1;
        if (has_bullet(first.text) && !is_lone_mark) return add_bullet(i);
        const bool goes_on = state_ == State::bullet && !is_apart(i) && line.items.size() == 1 && !first.is_bold &&
                             first.x > bullet_x_ + 1 && !entries_.empty() && !entries_.back().bullets.empty();
        if (goes_on) {
            entries_.back().bullets.back() += " " + line.text();
            return;
        }
        add_head(i);
    }

    void add_bullet(std::size_t i) {
        if (entries_.empty()) entries_.emplace_back();
        bullet_x_ = lines_[i].items.front().x;
        entries_.back().bullets.push_back(lines_[i].text());
        state_ = State::bullet;
    }

    bool begins_entry(std::size_t i, bool has_dates) const {
        if (entries_.empty()) return true;
        const bool is_bold = lines_[i].items.front().is_bold;
        const bool was_complete = state_ == State::bullet || state_ == State::prose;
        if (was_complete && (is_bold || has_dates || is_apart(i))) return true;
        if (is_apart(i) && (is_bold || has_dates)) return true;
        const bool is_second_title = state_ == State::head && is_bold && has_dates && !entries_.back().dates.empty();
        return is_second_title && !entries_.back().title.empty();
    }

    void add_head(std::size_t i) {
        const Line& line = lines_[i];
        const std::string dates = dates_of(line);
        if (begins_entry(i, !dates.empty())) entries_.emplace_back();
        Entry& entry = entries_.back();
        for (const Item& item : line.items) add_item(entry, item);
        const bool is_prose = line.items.size() == 1 && !line.items.front().is_bold && dates.empty() &&
                              count_words(line.items.front().text) > 12;
        state_ = is_prose ? State::prose : State::head;
    }

    static void add_item(Entry& entry, const Item& item) {
        const std::string dates = find_dates(item.text);
        if (!dates.empty()) entry.dates.push_back(dates);
        if (dates == item.text || count_words(item.text) > kLongFact) return;
        std::string text = item.text;
        // Organisations are bold in most CVs; else they come first.
        if (entry.title.empty())
            entry.title = std::move(text);
        else
            entry.facts.push_back(std::move(text));
    }

    std::span<const Line> lines_;
    double pitch_;
    std::vector<Entry> entries_;
    State state_ = State::none;
    double bullet_x_ = 0;
};

}  // namespace

std::vector<Entry> read_entries(std::span<const Line> lines) { return EntryReader{lines}.read(); }

}  // namespace quoin::ats
