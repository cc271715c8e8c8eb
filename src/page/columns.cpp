#include "page/columns.h"

#include <algorithm>
#include <optional>

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
        if (is_fraction(row.tracks[i]))
            widths[i] = floor[i] + std::max(Length{}, rest) * row.tracks[i].amount / std::max<std::int64_t>(total, 1);
    }
}

/// Widths that give every fraction at least what `wishes` asks for, or nothing if they do not fit side by side.
std::optional<std::vector<Length>> roomy_widths(const block::Row& row, const Wishes& wishes, Length available) {
    std::vector<Length> widths = stiff_widths(row, wishes, available);
    Wishes floor(widths.size());
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (is_fraction(row.tracks[i]))
            floor[i] = wishes[i];
        else if (wishes[i] > widths[i])
            return std::nullopt;
    }
    const Length rest = available - sum(widths);
    if (sum(floor) > rest) return std::nullopt;
    share(row, rest, floor, widths);
    return widths;
}

bool fits(const Wishes& wishes, const std::vector<Length>& widths) {
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (wishes[i] > widths[i]) return false;
    }
    return true;
}

}  // namespace

std::vector<Length> column_widths(const block::Row& row, const Wishes& wishes, const Wishes& shared, Length measure) {
    const Length available = measure - row.gap * static_cast<std::int64_t>(row.tracks.size() - 1);
    std::vector<Length> even = stiff_widths(row, shared, available);
    share(row, available - sum(even), std::vector<Length>(even.size()), even);
    if (row.is_even) return even;
    if (fits(shared, even)) return even;
    if (const auto roomy = roomy_widths(row, shared, available)) return *roomy;
    if (fits(wishes, even)) return even;
    return roomy_widths(row, wishes, available).value_or(even);
}

}  // namespace quoin::page
