#include <array>

#include "text/token_scanner.h"
#include "text/tuning.h"

namespace quoin::text {

namespace {

constexpr std::u32string_view kRangeSigns = U"/-–—~～〜";
constexpr std::u32string_view kHanMultipliers = U"万亿億千萬";
constexpr std::u32string_view kCurrencies = U"¥￥$€£₩";

constexpr std::array<std::u32string_view, 49> kUnits{
    U"Kbps", U"Mbps", U"Gbps", U"kbps", U"GHz", U"MHz", U"kHz", U"QPS", U"TPS", U"RPS", U"qps", U"fps", U"dpi",
    U"bps",  U"min",  U"GiB",  U"MiB",  U"KB",  U"kB",  U"MB",  U"GB",  U"TB",  U"PB",  U"Hz",  U"kW",  U"km",
    U"cm",   U"mm",   U"kg",   U"mg",   U"px",  U"pt",  U"ms",  U"us",  U"μs",  U"ns",  U"°C",  U"°F",  U"s",
    U"h",    U"m",    U"g",    U"t",    U"W",   U"V",   U"%",   U"‰",   U"℃",   U"B"};
constexpr std::u32string_view kMoney = U"元円원";

}  // namespace

std::size_t TokenScanner::number_at(std::size_t i) const {
    std::size_t end = skip_digits(i);
    if (end == i) return i;
    while (is_one_of(end, U".,") && is_digit(end + 1)) end = skip_digits(end + 1);
    return end;
}

/// A unit after at most one space; a Han multiplier only after a space: 3万 may break in need.
std::size_t TokenScanner::unit_at(std::size_t i) const {
    const bool has_space = at(i) == ' ';
    const std::size_t from = has_space ? i + 1 : i;
    if (is_one_of(from, kMoney) || (has_space && is_one_of(from, kHanMultipliers))) return from + 1;
    for (const std::u32string_view unit : kUnits) {
        if (is_text(from, unit) && !is_word(from + unit.size())) return from + unit.size();
    }
    return i;
}

std::size_t TokenScanner::per_time_at(std::size_t i) const {
    for (const std::u32string_view suffix : {U"/月", U"/年", U"/天", U"/日", U"/month", U"/year", U"/day", U"/hour",
                                             U"/mo", U"/yr", U"/s", U"/월", U"/년"}) {
        if (is_text(i, suffix) && !is_word(i + suffix.size())) return i + suffix.size();
    }
    return i;
}

/// Covers what begins with the number at i and gives its end.
std::size_t TokenScanner::find_number_at(std::size_t i) {
    std::size_t end = number_at(i);
    while (is_one_of(end, kRangeSigns) && is_digit(end + 1)) end = number_at(end + 1);
    end = unit_at(end);
    end = per_time_at(end);
    if (at(end) == '+' && !is_word(end + 1)) ++end;
    protect(i, end);
    return end;
}

void TokenScanner::find_numbers() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
        if (is_one_of(i, kCurrencies) && is_digit(i + 1)) {
            std::size_t end = number_at(i + 1);
            while (is_letter(end)) ++end;
            if (is_one_of(end, kHanMultipliers)) ++end;
            if (is_one_of(end, kMoney)) ++end;
            if (at(end) == '+') ++end;
            end = per_time_at(end);
            protect(i, end);
            i = end - 1;
        } else if (is_digit(i) && !word_before(i)) {
            i = find_number_at(i) - 1;
        }
    }
}

}  // namespace quoin::text
