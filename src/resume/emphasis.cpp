#include "resume/emphasis.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace quoin::resume {

namespace {

constexpr std::size_t kFarthest = 64;  // openers looked back over, so that a text full of asterisks stays linear

bool is_space(char32_t code) {
    return code == ' ' || code == '\t' || code == '\n' || code == '\r' || code == 0xa0 || code == 0x3000;
}
bool is_digit(char32_t code) { return code >= '0' && code <= '9'; }
bool is_alphanumeric(char32_t code) {
    return is_digit(code) || (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}
bool is_ascii_punctuation(char32_t code) { return code > ' ' && code < 0x7f && !is_alphanumeric(code); }

/// A neighbour beside which a marker may stand even if it touches punctuation on its other side.
bool is_loose(char32_t code) {
    const bool is_general_punctuation = code >= 0x2010 && code <= 0x205e;
    return code == 0 || is_space(code) || is_ascii_punctuation(code) || is_general_punctuation || is_cjk(code);
}

bool may_pair(const Asterisks& opener, const Asterisks& closer) {
    if (!opener.opens || opener.count == 0) return false;
    const bool is_ambiguous = opener.closes || closer.opens;
    const bool is_multiple = opener.written % 3 == 0 && closer.written % 3 == 0;
    return !is_ambiguous || (opener.written + closer.written) % 3 != 0 || is_multiple;
}

std::optional<std::size_t> find_opener(const std::vector<Asterisks>& runs, std::size_t closer) {
    const std::size_t stop = closer > kFarthest ? closer - kFarthest : 0;
    for (std::size_t i = closer; i-- > stop;) {
        if (may_pair(runs[i], runs[closer])) return i;
    }
    return std::nullopt;
}

}  // namespace

Asterisks asterisks_at(std::string_view text, std::size_t offset) {
    const std::size_t end = std::min(text.find_first_not_of('*', offset), text.size());
    const char32_t before = offset == 0 ? 0 : decode_utf8_before(text, offset).code;
    const char32_t after = end == text.size() ? 0 : decode_utf8(text, end).code;
    Asterisks run{offset, end - offset, end - offset, false, false};
    run.opens = after != 0 && !is_space(after) && (!is_ascii_punctuation(after) || is_loose(before));
    run.closes = before != 0 && !is_space(before) && (!is_ascii_punctuation(before) || is_loose(after));
    if (is_alphanumeric(before) && is_digit(after)) run.opens = false;
    return run;
}

std::vector<Emphasised> pair_up(std::vector<Asterisks> runs) {
    std::vector<Emphasised> found;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Asterisks& closer = runs[i];
        while (closer.closes && closer.count > 0) {
            const auto opener = find_opener(runs, i);
            if (!opener) break;
            Asterisks& open = runs[*opener];
            const Emphasis emphasis = open.count >= 2 && closer.count >= 2 ? Emphasis::bold : Emphasis::italic;
            found.push_back({open.begin + open.count, closer.begin, emphasis});
            const std::size_t width = found.back().width();
            open.count -= width;
            closer.begin += width;
            closer.count -= width;
            for (std::size_t between = *opener + 1; between < i; ++between) runs[between].opens = false;
        }
    }
    return found;
}

}  // namespace quoin::resume
