#include "page/columns.h"

#include <algorithm>

namespace quoin::page {

namespace {

using Kind = layout::Track::Kind;

Length sum(const std::vector<Length>& widths) {
    Length total;
    for (const Length width : widths) total += width;
    return total;
}

bool is_fraction(const block::Track& track) { return track.kind == Kind::fraction; }

/// Fixed, percent and automatic columns; fractions are left zero.
std::vector<Length> stiff_widths(const block::Row& row, const Wishes& wishes, Length available) {
    std::vector<Length> widths(row.tracks.size());
    Length automatic;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const block::Track& track = row.tracks[i];
        if (track.kind == Kind::fixed) widths[i] = track.width;
        if (track.kind == Kind::percent) widths[i] = available.per_mille(track.amount);
        if (track.kind == Kind::automatic) automatic += widths[i] = wishes[i];
    }
    const bool has_fraction = std::any_of(row.tracks.begin(), row.tracks.end(), is_fraction);
    const Length room = available - (sum(widths) - automatic);
    const Length most = has_fraction ? room * 2 / 3 : room;
    if (automatic <= most || automatic <= Length{}) return widths;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (row.tracks[i].kind != Kind::automatic) continue;
        const double share = static_cast<double>(most.units()) / static_cast<double>(automatic.units());
        widths[i] = std::max(widths[i].scaled(share), Length{});
    }
    return widths;
}

/// Shares `rest` among the fractions; each gets at least `floor[i]`.
void share(const block::Row& row, Length rest, const std::vector<Length>& floor, std::vector<Length>& widths) {
    std::int64_t total = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (!is_fraction(row.tracks[i])) continue;
        total += row.tracks[i].amount;
        rest -= floor[i];
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (is_fraction(row.tracks[i])) widths[i] = floor[i] + std::max(Length{}, rest) * row.tracks[i].amount / std::max<std::int64_t>(total, 1);
    }
}

}  // namespace

std::vector<Length> column_widths(const block::Row& row, const Wishes& wishes, const Wishes& shared, Length measure) {
    const Length available = measure - row.gap * static_cast<std::int64_t>(row.tracks.size() - 1);
    std::vector<Length> widths = stiff_widths(row, shared, available);
    share(row, available - sum(widths), std::vector<Length>(widths.size()), widths);

    bool fits = true;
    Wishes floor(widths.size());
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (wishes[i] > widths[i]) fits = false;
        if (is_fraction(row.tracks[i])) floor[i] = wishes[i];
    }
    if (fits) return widths;
    std::vector<Length> own = stiff_widths(row, wishes, available);
    if (sum(own) + sum(floor) > available) return widths;
    share(row, available - sum(own), floor, own);
    return own;
}

}  // namespace quoin::page
