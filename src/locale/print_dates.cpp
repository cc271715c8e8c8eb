#include "locale/print_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "locale/date_words.h"

namespace quoin::locale {

namespace {

Date without_day(Date date) {
    date.day = 0;
    return date;
}

bool is_bare_year(const Date& date) { return date.month == 0 && date.season == Season::none && date.quarter == 0; }

const DateForms& forms_of(const DateRules& rules, DateStyle style) {
    switch (style) {
        case DateStyle::numeric: return rules.numeric;
        case DateStyle::long_form: return rules.long_form;
        case DateStyle::standard:
        case DateStyle::short_form:
        case DateStyle::year: return rules.short_form;
    }
    return rules.short_form;
}

/// A CV that names the months wants to see them.
DateStyle standard_style(const DateRules& rules, const DateWords& words) {
    return rules.has_numeric_standard && words.short_months.empty() ? DateStyle::numeric : DateStyle::short_form;
}

std::string_view season_id(Season season) {
    switch (season) {
        case Season::spring: return "date.spring";
        case Season::summer: return "date.summer";
        case Season::fall: return "date.fall";
        case Season::autumn: return "date.autumn";
        case Season::winter: return "date.winter";
        case Season::none: break;
    }
    return {};
}

}  // namespace

DatePrinter::DatePrinter(const Language& language, const Catalog& catalog, DateLook look, DateWords words)
    : rules_{date_rules(language)}, catalog_{catalog}, look_{std::move(look)}, words_{std::move(words)} {}

DateStyle DatePrinter::style() const {
    return look_.style == DateStyle::standard ? standard_style(rules_, words_) : look_.style;
}

std::string DatePrinter::field(std::string_view name, const Date& date, Place place) const {
    const auto month_of = [&](const Months& names, const std::vector<std::string>& said) {
        const auto index = static_cast<std::size_t>(date.month - 1);
        return said.empty() ? std::string{names.at(index)} : said.at(index);
    };
    const bool is_beside = place == Place::beside_word;
    if (name == "Y") return fmt::format("{}", date.year);
    if (name == "YY") return fmt::format("{:02}", date.year % 100);
    if (name == "M") return fmt::format("{}", date.month);
    if (name == "MM") return fmt::format("{:02}", date.month);
    if (name == "D") return fmt::format("{}", date.day);
    if (name == "DD") return fmt::format("{:02}", date.day);
    if (name == "1") return date.day == 1 ? "1er" : fmt::format("{}", date.day);
    if (name == "b" && !is_beside) return month_of(rules_.short_names, words_.short_months);
    if (name == "B" && !is_beside) return month_of(rules_.long_names, words_.long_months);
    if (name.starts_with('b')) return month_of(rules_.short_names_beside_day, words_.short_months);
    return month_of(rules_.long_names_beside_day, words_.long_months);
}

std::string DatePrinter::fill(std::string_view form, const Date& date, Place place) const {
    std::string text;
    while (!form.empty()) {
        const std::size_t open = std::min(form.find('{'), form.size());
        text += form.substr(0, open);
        form.remove_prefix(open);
        if (form.empty()) break;
        const std::size_t close = form.find('}');
        text += field(form.substr(1, close - 1), date, place);
        form.remove_prefix(close + 1);
    }
    return text;
}

std::string DatePrinter::season(const Date& date) const {
    const bool is_british_fall = date.season == Season::fall && rules_.language == "en-GB";
    const std::string_view named = season_id(is_british_fall ? Season::autumn : date.season);
    const std::string id{date.quarter == 0 ? named : "date.quarter"};
    const std::string form = catalog_.find(id).value_or("{year}");
    return replace_all(replace_all(form, "{year}", fmt::format("{}", date.year)), "{quarter}",
                       fmt::format("{}", date.quarter));
}

std::string DatePrinter::date(const Date& date, Place place) const {
    const DateForms& forms = forms_of(rules_, style());
    if (look_.style == DateStyle::year) return fill(forms_of(rules_, standard_style(rules_, words_)).year, date, place);
    if (date.season != Season::none || date.quarter != 0) return season(date);
    if (date.month == 0) return fill(forms.year, date, place);
    if (!look_.month.empty()) return fill(look_.month, date, place);
    return fill(date.day == 0 ? forms.month : forms.day, date, place);
}

std::string DatePrinter::print(const Date& date) const { return this->date(date, Place::alone); }

std::string DatePrinter::present() const {
    return words_.present.empty() ? catalog_.find("date.present").value_or("") : words_.present;
}

std::string DatePrinter::open_end(const Date& date, const std::string& id) const {
    const bool is_year = is_bare_year(date) || look_.style == DateStyle::year;
    const std::string form = catalog_.find(is_year ? id + "_year" : id).value_or("{date}");
    return replace_all(form, "{date}", this->date(without_day(date), Place::beside_word));
}

/// "June – August 2023", "2023年6月 – 8月".
std::optional<std::string> DatePrinter::within_a_year(const Date& start, const Date& end) const {
    const DateForms& forms = forms_of(rules_, style());
    const bool is_wanted = look_.same_year == SameYear::once ||
                           (look_.same_year == SameYear::automatic && look_.style == DateStyle::long_form);
    const bool can_be = look_.style != DateStyle::year && !forms.month_of_year.empty() && start.year == end.year &&
                        start.month != 0 && end.month != 0 && start.month != end.month;
    if (!is_wanted || !can_be) return std::nullopt;
    const bool is_year_first = forms.month.starts_with("{Y}");
    const std::string first = fill(is_year_first ? forms.month : forms.month_of_year, start, Place::alone);
    const std::string last = fill(is_year_first ? forms.month_of_year : forms.month, end, Place::alone);
    return first + std::string{rules_.month_dash} + last;
}

std::string DatePrinter::span(const std::string& start, const std::string& end, std::string_view dash) const {
    if (look_.range.empty()) return start + std::string{dash} + end;
    return replace_all(replace_all(look_.range, "{end}", end), "{start}", start);
}

std::string DatePrinter::print(const DateRange& dates) const {
    if (!dates.start && !dates.end) return dates.is_ongoing ? present() : std::string{};
    if (!dates.start) return open_end(*dates.end, "date.until");
    const Date start = without_day(*dates.start);
    if (dates.is_ongoing) {
        if (look_.ongoing == Ongoing::since) return open_end(start, "date.since");
        return span(print(start), present(), rules_.dash);
    }
    if (!dates.end) return print(*dates.start);
    const Date end = without_day(*dates.end);
    const bool has_own_form = !look_.month.empty() || !look_.range.empty();
    if (auto once = has_own_form ? std::nullopt : within_a_year(start, end)) return *once;
    const std::string first = print(start);
    const std::string last = print(end);
    if (first == last) return first;
    const bool are_years = look_.style == DateStyle::year || (is_bare_year(start) && is_bare_year(end));
    return span(first, last, are_years ? rules_.year_dash : rules_.dash);
}

std::string DatePrinter::unit(int count, const std::string& id, const std::string& one, const std::string& many) const {
    if (const std::string& said = count == 1 ? one : many; !said.empty()) {
        return fmt::format("{}{}{}", count, is_cjk(decode_utf8(said, 0).code) ? "" : " ", said);
    }
    return replace_all(catalog_.find(id, count).value_or("{n}"), "{n}", fmt::format("{}", count));
}

std::string DatePrinter::print(const Duration& duration) const {
    const auto years = [&] { return unit(duration.years, "date.years", words_.year, words_.years); };
    const auto months = [&] { return unit(duration.months, "date.months", words_.month, words_.months); };
    if (duration.months == 0) return years();
    if (duration.years == 0) return months();
    const std::string form = catalog_.find("date.duration").value_or("{years} {months}");
    return replace_all(replace_all(form, "{years}", years()), "{months}", months());
}

}  // namespace quoin::locale
