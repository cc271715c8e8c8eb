#include "text/token_scanner.h"
#include "text/tuning.h"

namespace quoin::text {

namespace {

constexpr std::size_t kShortPart = 3;

}  // namespace

std::size_t TokenScanner::version_at(std::size_t i) const {
    std::size_t end = is_one_of(i, U"vV") ? i + 1 : i;
    if (!is_digit(end)) return i;
    end = skip_digits(end);
    bool is_dotted = is_one_of(i, U"vV");
    while (at(end) == '.' && (is_digit(end + 1) || is_one_of(end + 1, U"x"))) {
        is_dotted = true;
        end = is_digit(end + 1) ? skip_digits(end + 1) : end + 2;
    }
    if (!is_dotted) return i;
    if (at(end) == '-' && is_letter(end + 1)) {
        ++end;
        while (is_word(end) || (at(end) == '.' && is_word(end + 1))) ++end;
    }
    return end;
}

std::size_t TokenScanner::code_at(std::size_t i) const {
    if (at(i) == '.' && is_letter(i + 1)) {
        std::size_t end = i + 1;
        while (is_word(end)) ++end;
        return end;
    }
    if (const std::size_t version = version_at(i); version > i) return version;
    std::size_t end = i;
    bool is_code = false;
    while (true) {
        while (is_word(end) || at(end) == '_') is_code = at(end++) == '_' || is_code;
        const bool is_joined = is_text(end, U"::") || is_text(end, U"->");
        if (!is_joined || !is_letter(end + 2)) break;
        is_code = true;
        end += 2;
    }
    if (is_text(end, U"()")) return end + 2;
    if (is_text(end, U"++")) return skip_digits(end + 2);
    if (at(end) == '#' && end > i) return end + 1;
    return is_code ? end : i;
}

void TokenScanner::find_code() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
        if (word_before(i) || !(is_word(i) || is_one_of(i, U"._"))) continue;
        const std::size_t end = code_at(i);
        for (std::size_t k = i + 1; k < end; ++k) set(k, tuning::kForbidden, false, true);
        if (end > i) i = end - 1;
    }
}

std::size_t TokenScanner::path_at(std::size_t i) const {
    std::size_t begin = i;
    if (is_one_of(i, U"~.")) begin = is_text(i, U"..") ? i + 2 : i + 1;
    const bool has_drive = is_letter(i) && is_text(i + 1, U":\\");
    if (has_drive) begin = i + 2;
    if (!is_one_of(begin, U"/\\") || (begin == i && !is_word(i + 1))) return i;
    std::size_t separators = 0;
    std::size_t end = begin;
    for (; is_word(end) || is_one_of(end, U"/\\_.-~+@"); ++end) separators += is_one_of(end, U"/\\") ? 1 : 0;
    while (end > begin && is_one_of(end - 1, U".-")) --end;
    return separators >= 2 ? end : i;
}

void TokenScanner::find_paths() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const bool may_start = is_one_of(i, U"/~.") || (is_letter(i) && at(i + 1) == ':');
        if (!may_start || word_before(i) || (i > 0 && is_ideograph(all_[i - 1].kind))) continue;
        const std::size_t end = path_at(i);
        for (std::size_t k = i + 1; k < end; ++k) {
            const bool is_near_edge = k - i < 2 || end - k < 2;
            const bool is_joint = is_one_of(k - 1, U"/\\") && !is_near_edge;
            set(k, is_joint ? tuning::kPath : tuning::kForbidden, true);
        }
        if (end > i) i = end - 1;
    }
}

std::size_t TokenScanner::compound_part_at(std::size_t i) const {
    std::size_t end = i;
    while (is_word(end) || is_one_of(end, U"+#_-&'") || (at(end) == '.' && is_word(end + 1))) ++end;
    return end;
}

void TokenScanner::find_slash_compounds() {
    for (std::size_t i = 1; i + 1 < all_.size(); ++i) {
        if (at(i) != '/') continue;
        const std::size_t after = compound_part_at(i + 1) - (i + 1);
        std::size_t begin = i;
        while (begin > 0 && (is_word(begin - 1) || is_one_of(begin - 1, U"+#_-&'."))) --begin;
        const std::size_t before = i - begin;
        if (after == 0 || before == 0) continue;
        const bool has_short_part = before <= kShortPart || after <= kShortPart;
        set(i, tuning::kForbidden);
        set(i + 1, has_short_part ? tuning::kForbidden : tuning::kSlashCompound);
    }
}

}  // namespace quoin::text
