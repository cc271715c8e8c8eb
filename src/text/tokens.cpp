#include "text/tokens.h"

#include "text/token_scanner.h"
#include "text/tuning.h"

namespace quoin::text {

namespace {

constexpr std::u32string_view kRangeSigns = U"-–—~～〜";
constexpr std::size_t kLongestScheme = 32;  // characters; a limit keeps the scan linear
constexpr std::size_t kLongestPhone = 16;   // digits

}  // namespace

std::vector<TokenBreak> find_tokens(const Characters& characters) {
    TokenScanner scanner{characters};
    scanner.find_urls();
    scanner.find_emails();
    scanner.find_phones();
    scanner.find_dates();
    scanner.find_numbers();
    scanner.find_code();
    scanner.find_paths();
    scanner.find_slash_compounds();
    return scanner.take();
}

bool TokenScanner::is_text(std::size_t i, std::u32string_view text) const {
    for (std::size_t k = 0; k < text.size(); ++k) {
        if (at(i + k) != text[k]) return false;
    }
    return true;
}

std::size_t TokenScanner::skip_digits(std::size_t i) const {
    while (is_digit(i)) ++i;
    return i;
}

std::size_t TokenScanner::skip_spaces(std::size_t i) const {
    while (at(i) == ' ') ++i;
    return i;
}

void TokenScanner::set(std::size_t i, int penalty, bool is_ragged, bool is_code) {
    if (!breaks_[i].is_covered) breaks_[i] = {true, is_ragged, is_code, penalty};
}

void TokenScanner::protect(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin + 1; i < end; ++i) set(i, tuning::kForbidden);
}

// Addresses.

std::size_t TokenScanner::url_at(std::size_t i) const {
    std::size_t k = i;
    while (k - i < kLongestScheme && (is_word(k) || (k > i && is_one_of(k, U"+.")))) ++k;
    const bool has_scheme = k > i && is_text(k, U"://");
    if (!has_scheme && !is_text(i, U"www.")) return i;
    std::size_t end = has_scheme ? k + 3 : i + 4;
    const std::size_t least = end;
    while (at(end) > ' ' && (at(end) < 0x80 || is_letter(end)) && !is_one_of(end, U"<>\"`")) ++end;
    while (end > least && is_one_of(end - 1, U".,;:!?)")) --end;
    return end > least ? end : i;
}

void TokenScanner::find_urls() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
        if (!is_letter(i) || word_before(i)) continue;
        const std::size_t end = url_at(i);
        std::size_t body = i;
        while (body < end && !is_text(body, U"://")) ++body;
        body = body < end ? body + 3 : i;
        for (std::size_t k = i + 1; k < end; ++k) {
            const bool is_near_edge = k - i < 2 || end - k < 2;
            const bool is_joint = k == body || (k > body && is_one_of(k, U"/.?#&=_~%-"));
            set(k, is_joint && !is_near_edge ? tuning::kUrl : tuning::kForbidden, true);
        }
        if (end > i) i = end - 1;
    }
}

void TokenScanner::find_emails() {
    for (std::size_t i = 1; i < all_.size(); ++i) {
        if (at(i) != '@' || !is_word(i + 1)) continue;
        std::size_t begin = i;
        while (begin > 0 && (is_word(begin - 1) || is_one_of(begin - 1, U"._%+-"))) --begin;
        std::size_t end = i + 1;
        bool has_dot = false;
        while (is_word(end) || is_one_of(end, U".-")) has_dot = at(end++) == '.' || has_dot;
        while (end > i && is_one_of(end - 1, U".-")) --end;
        if (begin == i || !has_dot) continue;
        for (std::size_t k = begin + 1; k < end; ++k) set(k, k == i + 1 ? tuning::kEmail : tuning::kForbidden, true);
    }
}

std::size_t TokenScanner::phone_at(std::size_t i) const {
    const bool has_prefix = is_one_of(i, U"+(");
    std::size_t digits = 0;
    std::size_t end = i;
    bool is_closed = true;
    std::size_t shortest_group = 99;
    std::size_t k = i;
    while (k < all_.size() && digits <= kLongestPhone) {
        if (is_one_of(k, U"+") && k == i) ++k;
        const bool opens = at(k) == '(';
        if (opens) ++k;
        const std::size_t group = skip_digits(k) - k;
        if (group == 0) break;
        if (digits > 0 || !has_prefix) shortest_group = std::min(shortest_group, group);
        digits += group;
        k += group;
        is_closed = !opens || at(k) == ')';
        if (!is_closed) break;
        if (opens) ++k;
        end = k;
        if (is_one_of(k, U" -") && (is_digit(k + 1) || at(k + 1) == '('))
            ++k;
        else if (at(k) != '(')
            break;
    }
    const bool is_whole = end > i && !is_letter(end) && is_closed;
    const bool is_long_enough = has_prefix ? digits >= 7 : digits >= 10 && shortest_group >= 3;
    return is_whole && is_long_enough && digits <= kLongestPhone ? end : i;
}

void TokenScanner::find_phones() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
        if (!(is_digit(i) || is_one_of(i, U"+(")) || word_before(i)) continue;
        const std::size_t end = phone_at(i);
        protect(i, end);
        if (end > i) i = end - 1;
    }
}

// Dates.

std::size_t TokenScanner::year_at(std::size_t i) const {
    const bool is_plausible = is_text(i, U"19") || is_text(i, U"20");
    if (!is_plausible || word_before(i) || skip_digits(i) != i + 4) return i;
    return at(i + 4) == U'年' || at(i + 4) == U'년' ? i + 5 : i + 4;
}

std::size_t TokenScanner::date_at(std::size_t i) const {
    const std::size_t year = year_at(i);
    if (year == i) return i;
    const auto small_number = [&](std::size_t from) {
        const std::size_t length = skip_digits(from) - from;
        return length == 1 || length == 2 ? from + length : from;
    };
    const bool in_words = at(year - 1) == U'年';
    const std::size_t month_from = in_words ? year : is_one_of(year, U"./-") ? year + 1 : 0;
    if (month_from == 0) return i;
    const std::size_t month = small_number(month_from);
    if (month == month_from) return i;
    const bool has_day = in_words ? at(month) == U'月' : at(month) == at(year);
    if (!has_day) return is_letter(month) ? i : month;
    const std::size_t day = small_number(month + 1);
    if (day == month + 1) return in_words ? month + 1 : month;
    return at(day) == U'日' ? day + 1 : day;
}

std::size_t TokenScanner::range_end_at(std::size_t i) const {
    for (const std::u32string_view word :
         {U"至今", U"现在", U"現在", U"目前", U"Present", U"present", U"PRESENT", U"Now", U"now", U"현재", U"今"}) {
        if (is_text(i, word) && !is_letter(i + word.size())) return i + word.size();
    }
    const std::size_t date = date_at(i);
    return date > i ? date : year_at(i);
}

void TokenScanner::find_dates() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
        if (!is_digit(i) || word_before(i)) continue;
        const std::size_t date = date_at(i);
        const std::size_t first_end = date > i ? date : year_at(i);
        if (first_end == i) continue;
        const std::size_t sign = skip_spaces(first_end);
        std::size_t after = sign;
        while (after - sign < 2 && is_one_of(after, kRangeSigns) && at(after) == at(sign)) ++after;
        const std::size_t second = skip_spaces(after);
        const std::size_t end = after > sign ? range_end_at(second) : second;
        if (after > sign && end > second) {
            protect(i, second);
            set(second, tuning::kAfterRangeSign);
            protect(second, end);
            i = end - 1;
        } else if (date > i) {
            protect(i, date);
            i = date - 1;
        }
    }
}

}  // namespace quoin::text
