#include "import/find_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "locale/date_text.h"
#include "locale/print_dates.h"
#include "locale/read_dates.h"

namespace quoin::import {

namespace {

constexpr std::size_t kLongestLine = 600;    // in bytes: a longer one is a paragraph
constexpr std::size_t kLongestStretch = 24;  // in tokens: "from September 3, 2019 to the present day" has 10
constexpr std::size_t kMostNumbers = 8;      // of a stretch: two dates have at most 6
constexpr int kFirstYear = 1900;             // of a bare number
constexpr int kLastYear = 2100;

/// Words beside the names of months and seasons that a date may have.
constexpr std::array<std::string_view, 52> kDateWords{
    "to",   "until", "till", "through", "since", "from",    "bis", "von", "vom", "seit", "ab",   "depuis", "desde",
    "du",   "au",    "à",    "a",       "até",   "hasta",   "da",  "dal", "al",  "по",   "с",    "до",     "года",
    "году", "г",     "de",   "of",      "del",   "di",      "st",  "nd",  "rd",  "th",   "er",   "the",    "la",
    "q",    "t",     "кв",   "quartal", "date",  "present", "on",  "년",  "월",  "일",   "까지", "부터",   "분기"};

/// Ideographs and kana that a date may have, one by one.
constexpr std::string_view kDateCharacters =
    "年月日号號起至今到从從自现現在为為止以来來春夏秋冬季学學期第度令和平成昭大正明治民国國中华華元目前迄読職からまで継"
    "続西";

constexpr std::string_view kDateSigns = "-–—−~～〜﹣－./／．,，'’:·・";

struct Token {
    enum class Kind { digits, word, ideograph, sign, white };

    Kind kind = Kind::white;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool is_of_date = false;
};

bool is_full_width_digit(char32_t code) { return code >= 0xff10 && code <= 0xff19; }
bool is_hangul(char32_t code) { return code >= 0xac00 && code <= 0xd7a3; }

Token::Kind kind_of(char32_t code) {
    const char c = code < 0x80 ? static_cast<char>(code) : '\0';
    if (is_ascii_digit(c) || is_full_width_digit(code)) return Token::Kind::digits;
    if (c == ' ' || code == 0x3000 || code == 0xa0) return Token::Kind::white;
    const bool is_letter = is_ascii_letter(c) || is_hangul(code) || (code >= 0xc0 && code < 0x2000 && code != 0xd7);
    if (is_letter) return Token::Kind::word;
    const bool is_punctuation = (code >= 0x3000 && code <= 0x3004) || (code >= 0x3007 && code <= 0x3030) ||
                                code == 0x30fb || code >= 0xff00 || (code >= 0xfe00 && code <= 0xfeff);
    return is_cjk(code) && !is_punctuation ? Token::Kind::ideograph : Token::Kind::sign;
}

bool has(std::string_view all, std::string_view character) { return all.find(character) != std::string_view::npos; }

bool is_of_date(Token::Kind kind, std::string_view text) {
    switch (kind) {
        case Token::Kind::white: return true;
        case Token::Kind::digits: return text.size() <= 12;
        case Token::Kind::ideograph: return has(kDateCharacters, text);
        case Token::Kind::sign: return has(kDateSigns, text);
        case Token::Kind::word: break;
    }
    const std::string word = locale::plain_date_text(text);
    return locale::month_of(word) != 0 || locale::season_of(word) != locale::Season::none ||
           locale::is_present_word(word) || std::find(kDateWords.begin(), kDateWords.end(), word) != kDateWords.end();
}

std::vector<Token> tokens_of(std::string_view line) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < line.size();) {
        const Decoded decoded = decode_utf8(line, at);
        const Token::Kind kind = kind_of(decoded.code);
        const bool joins = !tokens.empty() && tokens.back().kind == kind && kind != Token::Kind::ideograph &&
                           kind != Token::Kind::sign;
        if (!joins) tokens.push_back({kind, at, at, false});
        at += decoded.length;
        tokens.back().end = at;
    }
    for (Token& token : tokens)
        token.is_of_date = is_of_date(token.kind, line.substr(token.begin, token.end - token.begin));
    return tokens;
}

std::string written(const locale::Date& date) {
    if (date.season != locale::Season::none || date.quarter != 0 || date.month == 0)
        return fmt::format("{:04}", date.year);
    if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

/// A season or a quarter is no date of our schema's, but any text is.
bool is_plain(const locale::Date& date) { return date.season == locale::Season::none && date.quarter == 0; }

bool is_of_our_time(const std::optional<locale::Date>& date) {
    return !date || (date->year >= kFirstYear && date->year <= kLastYear);
}

/// Has a text that no calendar has a year of our time at least? A number of a phone has none.
bool names_a_year(std::string_view text) {
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        const bool is_number = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                                           text.begin() + static_cast<std::ptrdiff_t>(at + 4), is_ascii_digit);
        const bool is_our_century = text.substr(at).starts_with("19") || text.substr(at).starts_with("20");
        if (is_number && is_our_century && (at == 0 || !is_ascii_digit(text[at - 1]))) return true;
    }
    return false;
}

/// How well a reading serves; 0: it is none.
int read_into(FoundDate& found, std::string_view text) {
    const auto range = locale::read_date_range(text);
    if (range.is == locale::Written::date) {
        const auto& [start, end, is_ongoing] = range.value;
        if (!is_of_our_time(start) || !is_of_our_time(end)) return 0;
        const bool is_kept = (start && !is_plain(*start)) || (end && !is_plain(*end)) || !start;
        if (is_kept) {
            found.date = std::string{text};
            return 3;
        }
        found.start = written(*start);
        found.finish = is_ongoing ? "present" : written(*end);
        return 3;
    }
    if (range.is != locale::Written::words) {
        if (!names_a_year(text)) return 0;
        found.date = std::string{text};
        return 2;
    }
    const auto single = locale::read_date(text);
    const bool is_date = single.is == locale::Written::date;
    if (single.is == locale::Written::words || (is_date && !is_of_our_time(single.value))) return 0;
    if (!is_date && !names_a_year(text)) return 0;
    const bool is_read = is_date && is_plain(single.value);
    found.date = is_read ? written(single.value) : std::string{text};
    return single.value.month != 0 || !is_read ? 2 : 1;
}

bool is_white(char c) { return c == ' ' || c == '\t'; }

/// What stands before or after a place in the line.
enum class Beside { edge, separator, space, word };

Beside before(std::string_view line, std::size_t at) {
    const std::string_view near = line.substr(0, at);
    const std::string_view rest = trim(near);
    if (rest.empty()) return Beside::edge;
    if (near.ends_with('\t') || near.ends_with("  ") || near.ends_with("　")) return Beside::separator;
    const std::size_t length = decode_utf8_before(rest, rest.size()).length;
    if (has(",，;；:：|｜·•([（［【、—–-~", rest.substr(rest.size() - length))) return Beside::separator;
    return is_white(near.back()) ? Beside::space : Beside::word;
}

Beside after(std::string_view line, std::size_t at) {
    const std::string_view near = line.substr(at);
    const std::string_view rest = trim(near);
    if (rest.empty() || rest == "." || rest == "。") return Beside::edge;
    if (near.starts_with('\t') || near.starts_with("  ") || near.starts_with("　")) return Beside::separator;
    if (has(",，;；:：|｜·•)]）］】、—–-~", rest.substr(0, decode_utf8(rest, 0).length))) return Beside::separator;
    return is_white(near.front()) ? Beside::space : Beside::word;
}

std::string_view last_word(std::string_view text) {
    text = trim(text);
    const std::size_t space = text.find_last_of(" \t");
    return space == std::string_view::npos ? text : text.substr(space + 1);
}

/// "CVPR 2021" is a name, "in 2021" part of a sentence.
bool belongs_to_word_before(std::string_view before) {
    constexpr std::array<std::string_view, 10> kPrepositions{"in", "since", "on",  "by",    "during",
                                                             "of", "until", "for", "class", "from"};
    const std::string_view word = last_word(before);
    const bool is_acronym = word.size() >= 2 && std::all_of(word.begin(), word.end(), is_ascii_upper);
    return is_acronym ||
           std::find(kPrepositions.begin(), kPrepositions.end(), ascii_lower(word)) != kPrepositions.end();
}

/// Is what was read there a date of the line, and not part of a word, a number or a sentence?
bool stands_free(std::string_view line, FoundDate& found, int merit) {
    const Beside front = before(line, found.begin);
    const Beside back = after(line, found.end);
    const auto is_ascii_word = [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '$' || c == '%' || c == '+' || c == '/';
    };
    if (found.begin > 0 && is_ascii_word(line[found.begin - 1])) return false;
    if (found.end < line.size() && is_ascii_word(line[found.end])) return false;
    const bool is_at_end = back == Beside::edge;
    const bool is_at_front = front == Beside::edge;
    const bool is_parted = front == Beside::separator && back == Beside::separator;
    if (!is_at_end && !is_at_front && !is_parted) return false;
    if (merit > 1)
        return merit > 2 || !is_at_end || front != Beside::space ||
               !belongs_to_word_before(line.substr(0, found.begin));
    const bool is_tight = (!is_at_front && front > Beside::separator) || (!is_at_end && back > Beside::separator);
    if (!is_tight) return true;
    found.is_guess = true;
    return is_at_end && front == Beside::space && !belongs_to_word_before(line.substr(0, found.begin));
}

/// With the brackets around it, if it has any.
void take_brackets(std::string_view line, FoundDate& found) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kBrackets{
        {{"(", ")"}, {"（", "）"}, {"[", "]"}, {"【", "】"}, {"［", "］"}, {"<", ">"}}};
    for (const auto& [open, close] : kBrackets) {
        const bool is_inside = line.substr(0, found.begin).ends_with(open) && line.substr(found.end).starts_with(close);
        if (!is_inside) continue;
        found.begin -= open.size();
        found.end += close.size();
        return;
    }
}

/// "2021.09 - 2025.06（预计）": what is said of a date stays with it, as a text.
void take_remark(std::string_view line, FoundDate& found) {
    constexpr std::array<std::string_view, 11> kRemarks{"（预计）",      "(预计)",     "（预计毕业）", "(预计毕业)",
                                                        "（在读）",      "(在读)",     "(expected)",   "(Expected)",
                                                        "(anticipated)", "（見込み）", "(예정)"};
    const std::string_view rest = line.substr(found.end);
    const std::string_view near = rest.starts_with(' ') ? rest.substr(1) : rest;
    for (const std::string_view remark : kRemarks) {
        if (!near.starts_with(remark)) continue;
        found.end = found.words_end = found.end + (rest.size() - near.size()) + remark.size();
        found.start.clear();
        found.finish.clear();
        found.date = line.substr(found.words_begin, found.words_end - found.words_begin);
        return;
    }
}

class Search {
public:
    explicit Search(std::string_view line) : line_{line}, tokens_{tokens_of(line)} {}

    std::optional<FoundDate> best() {
        for (std::size_t at = 0; at < tokens_.size();) {
            std::size_t end = at;
            while (end < tokens_.size() && tokens_[end].is_of_date) ++end;
            if (end > at) stretch(at, end);
            at = std::max(end, at + 1);
        }
        return best_;
    }

private:
    std::size_t numbers(std::size_t first, std::size_t last) const {
        const auto at = [&](std::size_t i) { return tokens_.begin() + static_cast<std::ptrdiff_t>(i); };
        return static_cast<std::size_t>(
            std::count_if(at(first), at(last), [](const Token& token) { return token.kind == Token::Kind::digits; }));
    }

    /// Takes the longest windows of tokens [begin, end) that are dates.
    void stretch(std::size_t begin, std::size_t end) {
        if (numbers(begin, end) > kMostNumbers) return;
        for (std::size_t first = begin; first < end; ++first) {
            if (numbers(first, end) == 0) return;
            for (std::size_t last = std::min(end, first + kLongestStretch); last > first; --last) {
                if (numbers(first, last) == 0 || !window(first, last)) continue;
                first = last - 1;
                break;
            }
        }
    }

    bool window(std::size_t first, std::size_t last) {
        const Token& front = tokens_[first];
        const Token& back = tokens_[last - 1];
        if (front.kind == Token::Kind::white || front.kind == Token::Kind::sign || back.kind == Token::Kind::white)
            return false;
        const std::string_view text = line_.substr(front.begin, back.end - front.begin);
        const bool ends_in_sign =
            back.kind == Token::Kind::sign && !line_.substr(back.end).empty() && after(line_, back.end) != Beside::edge;
        if (ends_in_sign ||
            (back.kind == Token::Kind::sign && has(".,，'’:·・", text.substr(back.begin - front.begin))))
            return false;
        FoundDate found;
        found.begin = found.words_begin = front.begin;
        found.end = found.words_end = back.end;
        const int merit = read_into(found, text);
        if (merit == 0) return false;
        take_brackets(line_, found);
        take_remark(line_, found);
        if (!stands_free(line_, found, merit)) return merit > 1;
        if (merit >= merit_) {
            best_ = found;
            merit_ = merit;
        }
        return true;
    }

    std::string_view line_;
    std::vector<Token> tokens_;
    std::optional<FoundDate> best_;
    int merit_ = 0;
};

}  // namespace

std::optional<FoundDate> find_date(std::string_view line) {
    const bool has_digit = std::any_of(line.begin(), line.end(), is_ascii_digit) || has(line, "\xef\xbc");
    if (line.size() > kLongestLine || !has_digit) return std::nullopt;
    return Search{line}.best();
}

}  // namespace quoin::import
