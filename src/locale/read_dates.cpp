#include "locale/read_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include "base/strings.h"
#include "locale/date_text.h"
#include "locale/print_dates.h"

namespace quoin::locale {

namespace {

constexpr std::string_view kSpellings = "write 2022-09-03, 2022-09 or 2022";
constexpr int kFirstYear = 1000;
constexpr int kLastYear = 9999;

Reading<Date> impossible(std::string text, std::string hint) {
    return {Written::impossible, {}, {std::move(text), {std::move(hint)}}};
}

/// A date whose parts were written as such: what no calendar has is a fault of the user's.
Reading<Date> checked(const Date& date, std::string_view text) {
    if (date.year < kFirstYear || date.year > kLastYear)
        return impossible(fmt::format("{} is no year", text), std::string{kSpellings});
    if (date.month < 0 || date.month > 12)
        return impossible(fmt::format("the month of '{}' is not 01 to 12", text), std::string{kSpellings});
    if (date.day < 0 || (date.month != 0 && date.day > days_in_month(date.year, date.month))) {
        return impossible(fmt::format("'{}' is no day of that month", text),
                          fmt::format("write {:04}-{:02} if the day does not matter", date.year, date.month));
    }
    return {Written::date, date, {}};
}

/// A written 00 is out of range, not unknown.
int written(int number) { return number == 0 ? -1 : number; }

bool is_number(const DateToken& token, std::size_t least, std::size_t most) {
    return token.kind == DateToken::Kind::number && token.text.size() >= least && token.text.size() <= most;
}
bool is_year(const DateToken& token) { return is_number(token, 4, 4); }
bool is_part(const DateToken& token) { return is_number(token, 1, 2); }
bool is_separator(const DateToken& token) { return token.text == "-" || token.text == "." || token.text == "/"; }

using Tokens = std::vector<DateToken>;

/// 2024/25 and 2019-22 are two years, not a month that is none.
bool is_pair_of_years(const Tokens& tokens) {
    return tokens.size() == 3 && tokens[2].text.size() == 2 && tokens[2].number > 12 &&
           tokens[2].number > tokens[0].number % 100;
}

/// Both signs of a date of three numbers are the same.
bool has_one_separator(const Tokens& tokens) { return tokens.size() < 5 || tokens[1].text == tokens[3].text; }

/// 2022, 2022-09, 2022.09.03, 2022. 9. 3.
std::optional<Date> year_first(Tokens tokens) {
    if (tokens.empty() || !is_year(tokens[0])) return std::nullopt;
    if (tokens.size() > 2 && tokens.back().text == ".") tokens.pop_back();
    if (tokens.size() == 1) return Date{tokens[0].number};
    const bool has_month = tokens.size() == 3 || (tokens.size() == 5 && has_one_separator(tokens));
    if (!has_month || !is_separator(tokens[1]) || !is_part(tokens[2]) || is_pair_of_years(tokens)) return std::nullopt;
    Date date{tokens[0].number, written(tokens[2].number)};
    if (tokens.size() == 3) return date;
    if (!is_separator(tokens[3]) || !is_part(tokens[4])) return std::nullopt;
    date.day = written(tokens[4].number);
    return date;
}

/// 09/2022, 3.9.2022.
std::optional<Reading<Date>> year_last(const Tokens& tokens, std::string_view text) {
    const bool has_day = tokens.size() == 5;
    if ((tokens.size() != 3 && !has_day) || !is_year(tokens.back()) || !has_one_separator(tokens)) return std::nullopt;
    for (std::size_t i = 0; i + 1 < tokens.size(); i += 2) {
        if (!is_part(tokens[i]) || !is_separator(tokens[i + 1])) return std::nullopt;
    }
    const int year = tokens.back().number;
    const int first = written(tokens[0].number);
    if (!has_day) return checked({year, first}, text);
    const int second = written(tokens[2].number);
    if (tokens[1].text == "." || first > 12 || first == second) return checked({year, second, first}, text);
    if (second > 12) return checked({year, first, second}, text);
    if (first < 0 || second < 0) return checked({year, -1}, text);
    return Reading<Date>{Written::ambiguous,
                         {},
                         {fmt::format("'{}' may be two days", text),
                          {fmt::format("write {0}-{1:02}-{2:02} or {0}-{2:02}-{1:02}", year, first, second)}}};
}

/// Walks over tokens, taking what it knows.
class Walk {
public:
    explicit Walk(std::span<const DateToken> tokens) : tokens_{tokens} {}

    bool at_end() const { return at_ == tokens_.size(); }
    bool take(std::initializer_list<std::string_view> words) {
        if (at_end() || std::find(words.begin(), words.end(), tokens_[at_].text) == words.end()) return false;
        ++at_;
        return true;
    }
    /// Each of these, one after the other.
    bool take_all(std::string_view text) {
        std::size_t end = at_;
        std::string joined;
        while (end < tokens_.size() && joined.size() < text.size()) joined += tokens_[end++].text;
        if (joined != text) return false;
        at_ = end;
        return true;
    }
    std::optional<int> take_number(std::size_t least, std::size_t most) {
        if (at_end() || !is_number(tokens_[at_], least, most)) return std::nullopt;
        return tokens_[at_++].number;
    }
    Season take_season() {
        const Season season = at_end() ? Season::none : season_of(tokens_[at_].text);
        if (season != Season::none) ++at_;
        return season;
    }

private:
    std::span<const DateToken> tokens_;
    std::size_t at_ = 0;
};

/// An era and the year before its first.
struct Era {
    std::string_view name;
    int before;
};
constexpr std::array<Era, 10> kEras{{{"令和", 2018},
                                     {"平成", 1988},
                                     {"昭和", 1925},
                                     {"大正", 1911},
                                     {"明治", 1867},
                                     {"中華民國", 1911},
                                     {"中华民国", 1911},
                                     {"民國", 1911},
                                     {"民国", 1911},
                                     {"西元", 0}}};

/// "2022年", "令和6年", "民国113年", "2022년"; the season may follow the number itself.
std::optional<int> take_east_asian_year(Walk& walk) {
    for (const Era& era : kEras) {
        if (!walk.take_all(era.name)) continue;
        const auto number = walk.take({"元"}) ? std::optional{1} : walk.take_number(1, 4);
        if (!number || !walk.take({"年"})) return std::nullopt;
        return era.before + *number;
    }
    const auto year = walk.take_number(4, 4);
    if (year) walk.take({"年", "년"});
    return year;
}

/// 第3季度, 第3四半期, 3분기; 0: none of these.
int take_quarter(Walk& walk) {
    Walk ahead = walk;
    ahead.take({"第"});
    const auto quarter = ahead.take_number(1, 1);
    const bool is_quarter =
        quarter && *quarter >= 1 && *quarter <= 4 &&
        (ahead.take_all("季度") || ahead.take_all("四半期") || ahead.take({"季"}) || ahead.take_all("분기"));
    if (!is_quarter) return 0;
    walk = ahead;
    return *quarter;
}

/// 2022年9月3日, 2022년 9월, 令和6年4月, 2024年春, 2024年第3季度.
std::optional<Date> east_asian(const Tokens& tokens) {
    Walk walk{tokens};
    const auto year = take_east_asian_year(walk);
    if (!year) return std::nullopt;
    Date date{*year};
    date.season = walk.take_season();
    if (date.season != Season::none) walk.take({"季", "学", "學"});
    date.quarter = date.season == Season::none ? take_quarter(walk) : 0;
    if (walk.at_end()) return date;
    const auto month = walk.take_number(1, 2);
    if (date.season != Season::none || date.quarter != 0 || !month || !walk.take({"月", "월"})) return std::nullopt;
    date.month = written(*month);
    if (walk.at_end()) return date;
    const auto day = walk.take_number(1, 2);
    if (!day) return std::nullopt;
    date.day = written(*day);
    walk.take({"日", "号", "號", "일"});
    return walk.at_end() ? std::optional{date} : std::nullopt;
}

/// What stands between the parts of a date in words.
bool joins(std::string_view word) {
    constexpr std::array<std::string_view, 18> kJoints{".",  ",",  "de", "of", "del", "di", "st",   "nd",   "rd",
                                                       "th", "er", "º",  "°",  "ª",   "г",  "года", "году", "the"};
    return std::find(kJoints.begin(), kJoints.end(), word) != kJoints.end();
}

/// "Sept. 2022", "3 September 2022", "enero de 2024", "Spring 2024", "Q3 2024": a year and one word, in any order.
std::optional<Date> in_words(const Tokens& tokens) {
    Date date;
    int words = 0;
    bool is_quarter = false;
    for (const DateToken& token : tokens) {
        const int month = token.kind == DateToken::Kind::word ? month_of(token.text) : 0;
        const Season season = token.kind == DateToken::Kind::word ? season_of(token.text) : Season::none;
        const bool names_quarter =
            token.text == "q" || token.text == "t" || token.text == "кв" || token.text == "quartal";
        if (month != 0 || season != Season::none || names_quarter) {
            date.month = month;
            date.season = season;
            is_quarter = names_quarter;
            ++words;
        } else if (is_year(token) && date.year == 0) {
            date.year = token.number;
        } else if (is_part(token) && date.day == 0) {
            date.day = written(token.number);
        } else if (!joins(token.text)) {
            return std::nullopt;
        }
    }
    if (words != 1 || date.year == 0) return std::nullopt;
    if (is_quarter) std::swap(date.quarter, date.day);
    const bool has_lone_day = date.month == 0 && date.day != 0;
    if (has_lone_day || date.quarter < 0 || date.quarter > 4 || (is_quarter && date.quarter == 0)) return std::nullopt;
    return date;
}

std::optional<Date> month_alone(const std::string& text, int year) {
    const auto with_year = [&](const std::string& whole) {
        const Reading<Date> reading = read_date(whole);
        return reading.is == Written::date ? std::optional{reading.value} : std::nullopt;
    };
    const Tokens tokens = date_tokens(text);
    if (tokens.empty()) return std::nullopt;
    if (is_part(tokens.front()) && tokens.size() > 1 && (tokens[1].text == "月" || tokens[1].text == "월"))
        return with_year(fmt::format("{}年{}", year, text));
    const bool is_name = tokens.front().kind == DateToken::Kind::word;
    return is_name ? with_year(fmt::format("{} {}", text, year)) : std::nullopt;
}

/// An end of a span: a date, the present, or a part of a date that leans on the other end.
struct End {
    Reading<Date> date;
    bool is_present = false;

    bool is_read() const { return is_present || date.is != Written::words; }
};

End read_end(const std::string& text) {
    if (is_present_word(text)) return {{}, true};
    return {read_date(text), false};
}

void lean(End& end, const std::string& text, const End& other) {
    if (end.is_read() || other.date.is != Written::date) return;
    if (const auto date = month_alone(text, other.date.value.year)) end.date = {Written::date, *date, {}};
}

/// The reading of a span from its ends; either may be missing.
Reading<DateRange> joined(const std::optional<End>& start, const std::optional<End>& end) {
    Reading<DateRange> reading;
    reading.is = Written::date;
    for (const std::optional<End>& each : {start, end}) {
        if (!each || each->is_present || each->date.is == Written::date) continue;
        reading.is = each->date.is;
        reading.fault = each->date.fault;
        return reading;
    }
    if (start) reading.value.start = start->date.value;
    reading.value.is_ongoing = !end || end->is_present;
    if (end && !end->is_present) reading.value.end = end->date.value;
    return reading;
}

std::optional<Reading<DateRange>> split_at(const std::string& text, std::size_t at, std::string_view separator) {
    const std::string left = without_from(std::string{trim(std::string_view{text}.substr(0, at))});
    const std::string right{trim(std::string_view{text}.substr(at + separator.size()))};
    if (left.empty() || right.empty()) return std::nullopt;
    End start = read_end(left);
    End end = read_end(right);
    lean(start, left, end);
    lean(end, right, start);
    if (!start.is_read() || !end.is_read() || start.is_present) return std::nullopt;
    return joined(start, end);
}

std::optional<Reading<DateRange>> two_ended(const std::string& text) {
    for (const std::string_view separator : range_separators()) {
        for (std::size_t at = text.find(separator); at != std::string::npos; at = text.find(separator, at + 1)) {
            if (auto reading = split_at(text, at, separator)) return reading;
        }
    }
    return std::nullopt;
}

/// "since 2021", "2021 –", 2021年起, "until 2023", 2023年まで.
std::optional<Reading<DateRange>> one_ended(const std::string& text) {
    if (const auto start = after_since(text)) {
        const End end = read_end(*start);
        if (!end.is_present && end.is_read()) return joined(end, std::nullopt);
    }
    if (const auto end = before_until(text)) {
        const End read = read_end(*end);
        if (!read.is_present && read.is_read()) return joined(std::nullopt, read);
    }
    return std::nullopt;
}

}  // namespace

Reading<Date> read_date(std::string_view text) {
    if (text.size() > kLongestDate) return {};
    const std::string plain = plain_date_text(text);
    const Tokens tokens = date_tokens(plain);
    if (const auto date = year_first(tokens)) return checked(*date, text);
    if (auto reading = year_last(tokens, text)) return *reading;
    if (const auto date = east_asian(tokens)) return checked(*date, text);
    if (const auto date = in_words(tokens)) return checked(*date, text);
    return {};
}

Reading<DateRange> read_date_range(std::string_view text) {
    if (text.size() > kLongestDate) return {};
    const std::string plain = plain_date_text(text);
    if (auto reading = two_ended(plain)) return *reading;
    if (auto reading = one_ended(plain)) return *reading;
    return {};
}

}  // namespace quoin::locale
