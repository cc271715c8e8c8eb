#include "ats/fields.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "locale/read_dates.h"

namespace quoin::ats {

namespace {

bool is_alphanumeric(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }
bool is_of_address(char c) { return is_alphanumeric(c) || std::string_view{"._%+-"}.find(c) != std::string_view::npos; }
bool is_of_domain(char c) { return is_alphanumeric(c) || c == '.' || c == '-'; }

/// The words of a text, parted by what an address does not hold.
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size();) {
        const bool is_end = i == text.size();
        const Decoded decoded = is_end ? Decoded{U' ', 1} : decode_utf8(text, i);
        const bool parts = decoded.code <= 0x20 || decoded.code >= 0x80 ||
                           std::u32string_view{U"()<>[]|,;"}.find(decoded.code) != std::u32string_view::npos;
        if (parts) {
            if (i > begin) words.push_back(text.substr(begin, i - begin));
            begin = i + decoded.length;
        }
        i += decoded.length;
    }
    return words;
}

/// "2024", alone among other figures: "5030" is no year.
bool has_year(std::string_view text) {
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        const std::string_view four = text.substr(i, 4);
        const bool is_alone =
            (i == 0 || !is_ascii_digit(text[i - 1])) && (i + 4 == text.size() || !is_ascii_digit(text[i + 4]));
        const bool is_year =
            (four.starts_with("19") || four.starts_with("20")) && std::all_of(four.begin(), four.end(), is_ascii_digit);
        if (is_alone && is_year) return true;
    }
    return text.find("年") != std::string_view::npos;
}

bool is_date(std::string_view text) {
    if (text.size() > locale::kLongestDate || !has_year(text)) return false;
    return locale::read_date_range(text).is == locale::Written::date ||
           locale::read_date(text).is == locale::Written::date;
}

}  // namespace

bool says_year(std::string_view text) { return has_year(text); }

std::string find_email(std::string_view text) {
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t begin = at;
        std::size_t end = at + 1;
        while (begin > 0 && is_of_address(text[begin - 1])) --begin;
        while (end < text.size() && is_of_domain(text[end])) ++end;
        while (end > at && !is_alphanumeric(text[end - 1])) --end;
        const std::string_view domain = end > at ? text.substr(at + 1, end - at - 1) : std::string_view{};
        if (begin < at && domain.find('.') != std::string_view::npos)
            return std::string{text.substr(begin, end - begin)};
    }
    return {};
}

std::string find_phone(std::string_view text) {
    constexpr std::string_view kWithin = "0123456789+-(). ";
    for (std::size_t at = text.find_first_of("+(0123456789"); at < text.size();) {
        std::size_t end = std::min(text.find_first_not_of(kWithin, at), text.size());
        const std::string_view number = trim(text.substr(at, end - at));
        const auto figures = std::count_if(number.begin(), number.end(), is_ascii_digit);
        const bool is_apart = at == 0 || !(is_alphanumeric(text[at - 1]) || text[at - 1] == '/');
        const std::size_t behind = static_cast<std::size_t>(number.data() + number.size() - text.data());
        const bool ends =
            behind == text.size() || !(is_alphanumeric(text[behind]) || text[behind] == '/' || text[behind] == '@');
        if (figures >= 8 && figures <= 15 && is_apart && ends && !is_date(number)) return std::string{number};
        at = text.find_first_of("+(0123456789", std::max(end, at + 1));
    }
    return {};
}

std::string find_url(std::string_view text) {
    for (std::string_view word : words_of(text)) {
        if (word.find('@') != std::string_view::npos) continue;
        const bool has_scheme = word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
        const std::string_view host = word.substr(0, word.find('/'));
        const std::size_t dot = host.rfind('.');
        const std::string_view top = dot == std::string_view::npos ? std::string_view{} : host.substr(dot + 1);
        const bool is_domain = dot != std::string_view::npos && dot >= 2 && top.size() >= 2 && top.size() <= 12 &&
                               std::all_of(top.begin(), top.end(), is_ascii_lower) &&
                               std::all_of(host.begin(), host.end(), is_of_domain);
        // Node.js is no place in the net.
        constexpr std::array<std::string_view, 5> kEndingsOfFiles{"js", "ts", "py", "md", "yaml"};
        const bool is_file = std::find(kEndingsOfFiles.begin(), kEndingsOfFiles.end(), top) != kEndingsOfFiles.end();
        if (has_scheme || (is_domain && !is_file)) return std::string{word};
    }
    return {};
}

std::string find_dates(std::string_view text) {
    text = trim(text);
    if (!has_year(text)) return {};
    if (is_date(text)) return std::string{text};
    // Behind or before other words: the longest part that is a date, cut at spaces and brackets.
    constexpr std::size_t kMostWords = 12;
    std::vector<std::size_t> cuts{0};
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        const bool parts = std::u32string_view{U" ,|()（），、\u3000"}.find(decoded.code) != std::u32string_view::npos;
        if (parts) {
            cuts.push_back(i);
            cuts.push_back(i + decoded.length);
        }
        i += decoded.length;
    }
    cuts.push_back(text.size());
    const std::size_t most = std::min(cuts.size(), 4 * kMostWords);
    for (std::size_t length = kMostWords * 2; length-- > 1;) {
        for (std::size_t i = 0; i + length < most; ++i) {
            std::string_view part = trim(text.substr(cuts[i], cuts[i + length] - cuts[i]));
            while (part.starts_with(',') || part.starts_with('|') || part.starts_with('(')) part = trim(part.substr(1));
            if (part.size() >= 4 && is_date(part)) return std::string{part};
        }
    }
    return {};
}

bool is_spaced_out(std::string_view text) {
    std::size_t run = 0;
    for (const std::string_view word : split(text, ' ')) {
        const bool is_letter = word.size() == 1 && is_ascii_letter(word[0]);
        run = is_letter ? run + 1 : 0;
        if (run >= 5) return true;
    }
    return false;
}

bool has_bullet(std::string_view text) {
    constexpr std::u32string_view kBullets = U"•∙●○◦▪■□◆◇‣⁃·・–—►▸✓";
    if (text.empty()) return false;
    const Decoded first = decode_utf8(text, 0);
    const std::string_view rest = text.substr(first.length);
    const bool is_dash = first.code == U'-' && rest.starts_with(' ');
    return is_dash || kBullets.find(first.code) != std::u32string_view::npos;
}

std::vector<std::string> facts_of(std::string_view text) {
    constexpr std::u32string_view kSeparators = U"|•·∙⋅｜\u3000\u2003";
    std::vector<std::string> facts{{}};
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        if (kSeparators.find(decoded.code) != std::u32string_view::npos)
            facts.emplace_back();
        else
            facts.back() += text.substr(i, decoded.length);
        i += decoded.length;
    }
    for (std::string& fact : facts) fact = std::string{trim(fact)};
    std::erase_if(facts, [](const std::string& fact) { return fact.empty(); });
    return facts;
}

bool could_be_name(std::string_view text) {
    std::size_t letters = 0;
    for (const char32_t c : to_utf32(text)) {
        const bool is_latin = (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= 0xc0 && c < 0x2000);
        const bool is_east_asian = c >= 0x3040 && is_cjk(c) && c < 0xff00;
        const bool stands_beside = std::u32string_view{U" .-'’,·・\u3000()（）"}.find(c) != std::u32string_view::npos;
        if (!is_latin && !is_east_asian && !stands_beside) return false;
        letters += is_east_asian ? 2 : is_latin ? 1 : 0;
    }
    return letters >= 2 && count_words(text) <= 6;
}

bool is_in_capitals(std::string_view text) {
    const bool has_capital = std::any_of(text.begin(), text.end(), is_ascii_upper);
    return has_capital && std::none_of(text.begin(), text.end(), is_ascii_lower);
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    std::size_t wide = 0;
    bool is_inside = false;
    for (const char32_t c : to_utf32(text)) {
        const bool is_wide = is_cjk(c);
        wide += is_wide ? 1 : 0;
        const bool is_letter = c > 0x20 && !is_wide;
        if (is_letter && !is_inside) ++words;
        is_inside = is_letter;
    }
    return words + (wide + 1) / 2;
}

}  // namespace quoin::ats
