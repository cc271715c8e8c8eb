#include "locale/date_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "locale/date_words.h"
#include "locale/print_dates.h"

namespace quoin::locale {

namespace {

/// The small letter of a capital of the alphabets that month names use: Latin-1 and Cyrillic.
char32_t lower(char32_t c) {
    const bool is_latin = (c >= U'A' && c <= U'Z') || (c >= U'À' && c <= U'Þ' && c != U'×');
    if (is_latin || (c >= U'А' && c <= U'Я')) return c + 0x20;
    return c;
}

/// The ASCII form of a full-width sign, and one sign for those that look alike.
char32_t narrow(char32_t c) {
    if (c >= U'！' && c <= U'～' && c != U'～') return c - U'！' + U'!';
    if (c == U'　' || c == U'\u00a0' || c == U'\u2009' || c == U'\u202f') return U' ';
    if (c == U'～' || c == U'〜') return U'~';
    if (c == U'—' || c == U'―' || c == U'‒' || c == U'−') return U'–';
    if (c == U'‐' || c == U'‑') return U'-';
    return c == U'’' ? U'\'' : c;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'ß' && c <= U'ÿ') || (c >= U'а' && c <= U'ё'); }
bool is_hangul(char32_t c) { return c >= 0xac00 && c <= 0xd7a3; }

DateToken::Kind kind_of(char32_t c) {
    if (is_digit(c)) return DateToken::Kind::number;
    return is_letter(c) || is_cjk(c) ? DateToken::Kind::word : DateToken::Kind::sign;
}

std::string_view without_stop(std::string_view name) {
    if (name.ends_with('.')) name.remove_suffix(1);
    return name;
}

struct NamedMonth {
    std::string_view name;
    int month;
};
/// Abbreviations beside those of the tables; RenderCV's are among them.
constexpr std::array<NamedMonth, 24> kMoreMonths{
    {{"sept", 9}, {"mrz", 3},  {"mär", 3}, {"jän", 1},  {"jänner", 1}, {"okt", 10},      {"dez", 12}, {"juin", 6},
     {"janv", 1}, {"jan", 1},  {"fév", 2}, {"févr", 2}, {"avr", 4},    {"juil", 7},      {"aoû", 8},  {"sep", 9},
     {"set", 9},  {"déc", 12}, {"ene", 1}, {"mai", 5},  {"нояб", 11},  {"setiembre", 9}, {"jun", 6},  {"jul", 7}}};

struct NamedSeason {
    std::string_view name;
    Season season;
};
constexpr std::array<NamedSeason, 39> kSeasons{{
    {"spring", Season::spring},    {"summer", Season::summer},   {"fall", Season::fall},
    {"autumn", Season::autumn},    {"winter", Season::winter},   {"春", Season::spring},
    {"夏", Season::summer},        {"秋", Season::fall},         {"冬", Season::winter},
    {"봄", Season::spring},        {"여름", Season::summer},     {"가을", Season::fall},
    {"겨울", Season::winter},      {"frühling", Season::spring}, {"frühjahr", Season::spring},
    {"sommer", Season::summer},    {"herbst", Season::fall},     {"printemps", Season::spring},
    {"été", Season::summer},       {"automne", Season::fall},    {"hiver", Season::winter},
    {"primavera", Season::spring}, {"verano", Season::summer},   {"otoño", Season::fall},
    {"invierno", Season::winter},  {"verão", Season::summer},    {"outono", Season::fall},
    {"inverno", Season::winter},   {"estate", Season::summer},   {"autunno", Season::fall},
    {"весна", Season::spring},     {"лето", Season::summer},     {"осень", Season::fall},
    {"зима", Season::winter},      {"весной", Season::spring},   {"летом", Season::summer},
    {"осенью", Season::fall},      {"зимой", Season::winter},    {"春季", Season::spring},
}};

constexpr std::array<std::string_view, 53> kPresentWords{"present",
                                                         "the present",
                                                         "now",
                                                         "today",
                                                         "current",
                                                         "currently",
                                                         "ongoing",
                                                         "to date",
                                                         "至今",
                                                         "今",
                                                         "现在",
                                                         "現在",
                                                         "目前",
                                                         "迄今",
                                                         "在读",
                                                         "在讀",
                                                         "在职",
                                                         "在職",
                                                         "在职中",
                                                         "在職中",
                                                         "在学中",
                                                         "现今",
                                                         "今天",
                                                         "現在まで",
                                                         "継続中",
                                                         "현재",
                                                         "현재까지",
                                                         "재직중",
                                                         "재직 중",
                                                         "재학 중",
                                                         "heute",
                                                         "bis heute",
                                                         "jetzt",
                                                         "gegenwärtig",
                                                         "laufend",
                                                         "aktuell",
                                                         "présent",
                                                         "présente",
                                                         "aujourd'hui",
                                                         "à ce jour",
                                                         "actualidad",
                                                         "la actualidad",
                                                         "actualmente",
                                                         "presente",
                                                         "atual",
                                                         "atualmente",
                                                         "o momento",
                                                         "oggi",
                                                         "attuale",
                                                         "in corso",
                                                         "настоящее время",
                                                         "по настоящее время",
                                                         "н. в."};

constexpr std::array<std::string_view, 17> kSeparators{" – ",     "–",      " ~ ",       "~",     " - ", " to ",
                                                       " until ", " till ", " through ", " bis ", " à ", " au ",
                                                       " a ",     " até ",  " по ",      "至",    "-"};

constexpr std::array<std::string_view, 11> kFrom{"from ", "von ", "vom ", "de ", "du ", "desde ",
                                                 "da ",   "dal ", "с ",   "自",  "从"};
constexpr std::array<std::string_view, 12> kSince{"since ", "from ", "seit ", "ab ", "depuis ", "dès ",
                                                  "desde ", "da ",   "dal ",  "с ",  "自",      "从"};
constexpr std::array<std::string_view, 13> kSinceAfter{"以来", "至今", "から", "부터", "起",       "开始",   "開始",
                                                       "–",    "~",    "-",    " on",  " onwards", " onward"};
constexpr std::array<std::string_view, 15> kUntil{"until ",    "till ",    "to ",    "bis ", "jusqu'en ",
                                                  "jusqu'au ", "jusqu'à ", "hasta ", "até ", "fino a ",
                                                  "fino al ",  "до ",      "截至",   "–",    "~"};
constexpr std::array<std::string_view, 6> kUntilAfter{"まで", "까지", "为止", "為止", "前", "止"};

std::optional<std::string> without_front(std::string_view text, std::span<const std::string_view> words) {
    for (const std::string_view word : words) {
        if (text.starts_with(word) && text.size() > word.size()) return std::string{trim(text.substr(word.size()))};
    }
    return std::nullopt;
}

std::optional<std::string> without_back(std::string_view text, std::span<const std::string_view> words) {
    for (const std::string_view word : words) {
        if (text.ends_with(word) && text.size() > word.size())
            return std::string{trim(text.substr(0, text.size() - word.size()))};
    }
    return std::nullopt;
}

/// Is `word`, in small letters, this name? A capital has as many bytes as its small letter.
bool is_name(std::string_view name, std::string_view word) {
    if (name.size() != word.size()) return false;
    for (std::size_t at = 0; at < name.size();) {
        const Decoded decoded = decode_utf8(name, at);
        if (lower(decoded.code) != decode_utf8(word, at).code) return false;
        at += decoded.length;
    }
    return true;
}

int month_in(const Months& names, std::string_view word) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (is_name(without_stop(names.at(i)), word)) return static_cast<int>(i + 1);
    }
    return 0;
}

}  // namespace

std::string plain_date_text(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        const char32_t code = lower(narrow(decoded.code));
        const bool is_second_space = code == U' ' && plain.ends_with(' ');
        if (!is_second_space) append_utf8(plain, code);
        at += decoded.length;
    }
    return std::string{trim(plain)};
}

std::vector<DateToken> date_tokens(std::string_view plain) {
    std::vector<DateToken> tokens;
    char32_t before = U' ';
    for (std::size_t at = 0; at < plain.size();) {
        const Decoded decoded = decode_utf8(plain, at);
        const DateToken::Kind kind = kind_of(decoded.code);
        const bool joins = before != U' ' && !tokens.empty() && tokens.back().kind == kind &&
                           kind != DateToken::Kind::sign && is_cjk(before) == is_cjk(decoded.code) &&
                           (!is_cjk(decoded.code) || (is_hangul(before) && is_hangul(decoded.code)));
        if (decoded.code != U' ') {
            if (!joins) tokens.push_back({kind, {}, 0});
            tokens.back().text += plain.substr(at, decoded.length);
        }
        before = decoded.code;
        at += decoded.length;
    }
    for (DateToken& token : tokens) {
        if (token.kind != DateToken::Kind::number) continue;
        if (token.text.size() > 4) token.kind = DateToken::Kind::word;
        std::from_chars(token.text.data(), token.text.data() + token.text.size(), token.number);
    }
    return tokens;
}

int month_of(std::string_view word) {
    for (const DateRules& rules : all_date_rules()) {
        for (const Months* names :
             {&rules.short_names, &rules.long_names, &rules.short_names_beside_day, &rules.long_names_beside_day}) {
            if (const int month = month_in(*names, word); month != 0) return month;
        }
    }
    const auto same = [&](const NamedMonth& named) { return named.name == word; };
    const auto found = std::find_if(kMoreMonths.begin(), kMoreMonths.end(), same);
    return found == kMoreMonths.end() ? 0 : found->month;
}

Season season_of(std::string_view word) {
    const auto same = [&](const NamedSeason& named) { return named.name == word; };
    const auto found = std::find_if(kSeasons.begin(), kSeasons.end(), same);
    return found == kSeasons.end() ? Season::none : found->season;
}

std::span<const std::string_view> range_separators() { return kSeparators; }

std::string without_from(std::string text) { return without_front(text, kFrom).value_or(std::move(text)); }

std::optional<std::string> after_since(std::string_view plain) {
    const auto front = without_front(plain, kSince);
    const auto back = without_back(front ? std::string_view{*front} : plain, kSinceAfter);
    return back ? back : front;
}

std::optional<std::string> before_until(std::string_view plain) {
    if (auto front = without_front(plain, kUntil)) return front;
    return without_back(plain, kUntilAfter);
}

bool is_present_word(std::string_view text) {
    const std::string plain = plain_date_text(text);
    return std::find(kPresentWords.begin(), kPresentWords.end(), plain) != kPresentWords.end();
}

}  // namespace quoin::locale
