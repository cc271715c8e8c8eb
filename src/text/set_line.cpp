#include "text/set_line.h"

#include <algorithm>

#include "text/tuning.h"

namespace quoin::text {

namespace {

/// A place of the line that can take or give, and how much.
struct Vessel {
    std::size_t item = 0;
    Length capacity;
};

class LineSetter {
public:
    LineSetter(const LineMeter& meter, LineRange range, const LineRules& rules)
        : items_{meter.items()}, rules_{rules}, widths_{meter.widths(range.begin, range.end)}, begin_{range.begin} {
        setting_.before.resize(range.end - range.begin);
        setting_.blank.resize(range.end - range.begin);
    }

    LineSetting run(Stretch stretch) {
        Length missing = rules_.measure - widths_.natural;
        if (missing < Length{} && widths_.end_drop > Length{}) {
            setting_.end_drop = widths_.end_drop;
            missing += widths_.end_drop;
        }
        if (missing < Length{}) shrink(-missing);
        if (missing > Length{} && stretch != Stretch::none) expand(missing, stretch);
        setting_.width = widths_.natural - setting_.end_drop;
        for (const Length added : setting_.before) setting_.width += added;
        for (const Length removed : setting_.blank) setting_.width -= removed;
        return std::move(setting_);
    }

private:
    std::size_t end() const { return widths_.visible_end; }
    bool is_first(std::size_t i) const { return i == begin_; }

    /// Glue inside the line: of a space the space itself, else the gap before the item.
    template <typename Capacity>
    std::vector<Vessel> glue(Capacity capacity) const {
        std::vector<Vessel> vessels;
        for (std::size_t i = begin_; i < end(); ++i) {
            if (is_first(i) && !items_[i].is_space) continue;
            const Length room = capacity(items_[i].glue);
            if (room > Length{}) vessels.push_back({i, room});
        }
        return vessels;
    }

    std::vector<Vessel> blanks(BlankKind kind) const {
        std::vector<Vessel> vessels;
        for (std::size_t i = begin_; i < end(); ++i) {
            const Item& item = items_[i];
            const bool is_used =
                (is_first(i) && item.start_trim != Length{}) || (i + 1 == end() && !item.starts_with_blank);
            if (item.blank == kind && !is_used && item.blank_shrink > Length{})
                vessels.push_back({i, item.blank_shrink});
        }
        return vessels;
    }

    /// Pours over the vessels and gives what did not fit.
    Length pour(Length amount, const std::vector<Vessel>& vessels, std::vector<Length>& into, int sign) {
        if (amount == Length{} || vessels.empty()) return amount;
        std::vector<Length> capacities;
        for (const Vessel& vessel : vessels) capacities.push_back(vessel.capacity);
        const auto shares = water_fill(amount, capacities);
        for (std::size_t k = 0; k < vessels.size(); ++k) {
            into[vessels[k].item - begin_] += shares[k] * sign;
            amount -= shares[k];
        }
        return amount;
    }

    void expand(Length missing, Stretch stretch) {
        const auto of_kind = [](GlueKind kind, auto room) {
            return [kind, room](const Glue& g) { return g.kind == kind ? room(g) : Length{}; };
        };
        const auto maximum = [](const Glue& g) { return g.maximum; };
        const auto comfortable = [](const Glue& g) { return g.stretch; };
        const auto rest = [](const Glue& g) { return g.maximum - g.stretch; };
        const bool is_beyond = stretch == Stretch::to_measure &&
                               widths_.stretch * static_cast<std::int64_t>(tuning::kRatioLimit) < missing;
        missing = pour(missing, glue(of_kind(GlueKind::word_space, maximum)), setting_.before, +1);
        missing = pour(missing, glue(of_kind(GlueKind::autospace, comfortable)), setting_.before, +1);
        missing = pour(missing, glue(of_kind(GlueKind::ideographs, maximum)), setting_.before, +1);
        missing = pour(missing, glue(of_kind(GlueKind::autospace, rest)), setting_.before, +1);
        // A line beyond the last limit stays short: wider gaps would look worse than a ragged edge.
        if (is_beyond) return;
        const Length all = missing;
        pour(missing, glue([all](const Glue& g) { return g.kind == GlueKind::none ? Length{} : all; }), setting_.before,
             +1);
    }

    void shrink(Length excess) {
        const auto of_kind = [](GlueKind kind) {
            return [kind](const Glue& g) { return g.kind == kind ? g.shrink : Length{}; };
        };
        const bool is_justified = rules_.setting == Setting::justified;
        if (is_justified) excess = pour(excess, glue(of_kind(GlueKind::word_space)), setting_.before, -1);
        excess = pour(excess, blanks(BlankKind::middle_dot), setting_.blank, +1);
        excess = pour(excess, blanks(BlankKind::bracket), setting_.blank, +1);
        excess = pour(excess, blanks(BlankKind::comma), setting_.blank, +1);
        if (is_justified) pour(excess, glue(of_kind(GlueKind::autospace)), setting_.before, -1);
    }

    std::span<const Item> items_;
    const LineRules& rules_;
    LineWidths widths_;
    std::size_t begin_;
    LineSetting setting_;
};

}  // namespace

LineSetting set_line(const LineMeter& meter, LineRange range, const LineRules& rules, Stretch stretch) {
    return LineSetter{meter, range, rules}.run(stretch);
}

std::vector<Length> water_fill(Length amount, std::span<const Length> capacities) {
    std::vector<Length> sorted{capacities.begin(), capacities.end()};
    std::sort(sorted.begin(), sorted.end());
    std::int64_t rest = amount.units();
    std::size_t full = 0;
    while (full < sorted.size()) {
        const auto open = static_cast<std::int64_t>(sorted.size() - full);
        if (sorted[full].units() * open > rest) break;
        rest -= sorted[full++].units();
    }
    // The vessels that do not fill up share the rest; cumulative rounding keeps the sum exact.
    const Length level = full < sorted.size() ? sorted[full] : Length::units(0);
    const auto open = static_cast<std::int64_t>(sorted.size() - full);
    std::vector<Length> shares;
    std::int64_t given = 0;
    std::int64_t seen = 0;
    for (const Length capacity : capacities) {
        const bool fills_up = full == sorted.size() || capacity < level;
        if (fills_up) {
            shares.push_back(capacity);
            continue;
        }
        const std::int64_t until = rest * ++seen / open;
        shares.push_back(Length::units(until - given));
        given = until;
    }
    return shares;
}

}  // namespace quoin::text
