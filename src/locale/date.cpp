#include "locale/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/strings.h"

namespace quoin::locale {

namespace {

using Months = std::array<std::string_view, 12>;

/// How the three precisions print. {Y} year, {M} month, {MM} with two digits, {b} short and {B} long name,
/// {G} the long name beside a day, {D} day, {DD} with two digits, {1} day with the French "1er".
struct Forms {
    std::string_view year;
    std::string_view month;
    std::string_view day;
};

struct Words {
    std::string_view language;
    Forms standard;
    Forms numeric;
    Forms long_form;
    std::string_view present;
    Months short_names;
    Months long_names;
    Months names_beside_day;
};

constexpr Months kNumbers{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"};
constexpr Months kEnglishShort{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr Months kEnglish{"January", "February", "March",     "April",   "May",      "June",
                          "July",    "August",   "September", "October", "November", "December"};
constexpr Months kGermanShort{"Jan.", "Feb.", "März",  "Apr.", "Mai",  "Juni",
                              "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."};
constexpr Months kGerman{"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                         "Juli",   "August",  "September", "Oktober", "November", "Dezember"};
constexpr Months kFrenchShort{"janv.", "févr.", "mars",  "avr.", "mai",  "juin",
                              "juil.", "août",  "sept.", "oct.", "nov.", "déc."};
constexpr Months kFrench{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                         "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr Months kSpanishShort{"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"};
constexpr Months kSpanish{"enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
                          "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
constexpr Months kPortugueseShort{"jan.", "fev.", "mar.", "abr.", "mai.", "jun.",
                                  "jul.", "ago.", "set.", "out.", "nov.", "dez."};
constexpr Months kPortuguese{"janeiro", "fevereiro", "março",    "abril",   "maio",     "junho",
                             "julho",   "agosto",    "setembro", "outubro", "novembro", "dezembro"};
constexpr Months kItalianShort{"gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"};
constexpr Months kItalian{"gennaio", "febbraio", "marzo",     "aprile",  "maggio",   "giugno",
                          "luglio",  "agosto",   "settembre", "ottobre", "novembre", "dicembre"};
constexpr Months kRussianShort{"янв.", "февр.", "март",  "апр.", "май",   "июнь",
                               "июль", "авг.",  "сент.", "окт.", "нояб.", "дек."};
constexpr Months kRussian{"январь", "февраль", "март",     "апрель",  "май",    "июнь",
                          "июль",   "август",  "сентябрь", "октябрь", "ноябрь", "декабрь"};
constexpr Months kRussianGenitive{"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                                  "июля",   "августа", "сентября", "октября", "ноября", "декабря"};

constexpr Forms kDotted{"{Y}", "{Y}.{MM}", "{Y}.{MM}.{DD}"};
constexpr Forms kHan{"{Y}年", "{Y}年{M}月", "{Y}年{M}月{D}日"};
constexpr Forms kHangul{"{Y}년", "{Y}년 {M}월", "{Y}년 {M}월 {D}일"};
constexpr Forms kDayFirst{"{Y}", "{MM}/{Y}", "{DD}/{MM}/{Y}"};
constexpr Forms kGermanDay{"{Y}", "{MM}/{Y}", "{DD}.{MM}.{Y}"};
constexpr Forms kRussianDay{"{Y}", "{MM}.{Y}", "{DD}.{MM}.{Y}"};

// Month names and orders follow CLDR 42; the choice of style is what CVs in that language print.
constexpr std::array<Words, 11> kWords{{
    {"en",
     {"{Y}", "{b} {Y}", "{b} {D}, {Y}"},
     {"{Y}", "{MM}/{Y}", "{Y}-{MM}-{DD}"},
     {"{Y}", "{B} {Y}", "{B} {D}, {Y}"},
     "Present",
     kEnglishShort,
     kEnglish,
     kEnglish},
    {"en-GB",
     {"{Y}", "{b} {Y}", "{D} {b} {Y}"},
     kDayFirst,
     {"{Y}", "{B} {Y}", "{D} {B} {Y}"},
     "Present",
     kEnglishShort,
     kEnglish,
     kEnglish},
    {"zh", kDotted, kDotted, kHan, "至今", kNumbers, kNumbers, kNumbers},
    {"ja", kHan, {"{Y}", "{Y}/{MM}", "{Y}/{MM}/{DD}"}, kHan, "現在", kNumbers, kNumbers, kNumbers},
    {"ko", kDotted, kDotted, kHangul, "현재", kNumbers, kNumbers, kNumbers},
    {"de", kGermanDay, kGermanDay, {"{Y}", "{B} {Y}", "{D}. {B} {Y}"}, "heute", kGermanShort, kGerman, kGerman},
    {"fr",
     {"{Y}", "{b} {Y}", "{1} {b} {Y}"},
     kDayFirst,
     {"{Y}", "{B} {Y}", "{1} {B} {Y}"},
     "présent",
     kFrenchShort,
     kFrench,
     kFrench},
    {"es",
     {"{Y}", "{b} {Y}", "{D} {b} {Y}"},
     kDayFirst,
     {"{Y}", "{B} de {Y}", "{D} de {B} de {Y}"},
     "actualidad",
     kSpanishShort,
     kSpanish,
     kSpanish},
    {"pt",
     {"{Y}", "{b} {Y}", "{D} {b} {Y}"},
     kDayFirst,
     {"{Y}", "{B} de {Y}", "{D} de {B} de {Y}"},
     "presente",
     kPortugueseShort,
     kPortuguese,
     kPortuguese},
    {"it",
     {"{Y}", "{b} {Y}", "{D} {b} {Y}"},
     kDayFirst,
     {"{Y}", "{B} {Y}", "{D} {B} {Y}"},
     "oggi",
     kItalianShort,
     kItalian,
     kItalian},
    {"ru",
     {"{Y}", "{b} {Y}", "{DD}.{MM}.{Y}"},
     kRussianDay,
     {"{Y}", "{B} {Y}", "{D} {G} {Y}"},
     "настоящее время",
     kRussianShort,
     kRussian,
     kRussianGenitive},
}};

const Words& words_of(const Language& language) {
    for (const Language& wish : language.fallbacks()) {
        const auto has_tag = [&](const Words& words) { return words.language == wish.tag(); };
        const auto found = std::find_if(kWords.begin(), kWords.end(), has_tag);
        if (found != kWords.end()) return *found;
    }
    return kWords.front();
}

const Forms& forms_of(const Words& words, DateStyle style) {
    switch (style) {
        case DateStyle::standard: return words.standard;
        case DateStyle::numeric: return words.numeric;
        case DateStyle::long_form: return words.long_form;
    }
    return words.standard;
}

std::string field(std::string_view name, const Date& date, const Words& words) {
    const auto month_of = [&](const Months& months) {
        return std::string{months.at(static_cast<std::size_t>(date.month - 1))};
    };
    if (name == "Y") return fmt::format("{}", date.year);
    if (name == "YY") return fmt::format("{:02}", date.year % 100);
    if (name == "M") return fmt::format("{}", date.month);
    if (name == "MM") return fmt::format("{:02}", date.month);
    if (name == "D") return fmt::format("{}", date.day);
    if (name == "DD") return fmt::format("{:02}", date.day);
    if (name == "1") return date.day == 1 ? "1er" : fmt::format("{}", date.day);
    if (name == "b") return month_of(words.short_names);
    if (name == "B") return month_of(words.long_names);
    return month_of(words.names_beside_day);
}

std::string fill(std::string_view form, const Date& date, const Words& words) {
    std::string text;
    while (!form.empty()) {
        const std::size_t open = std::min(form.find('{'), form.size());
        text += form.substr(0, open);
        form.remove_prefix(open);
        if (form.empty()) break;
        const std::size_t close = form.find('}');
        text += field(form.substr(1, close - 1), date, words);
        form.remove_prefix(close + 1);
    }
    return text;
}

Date without_day(Date date) {
    date.day = 0;
    return date;
}

constexpr std::string_view kRange = "{start} – {end}";

/// Both ends, or the one that there is; days print only in a single date.
std::string join_dates(const DateRange& dates, const Language& language, const auto& print, std::string_view range) {
    if (!dates.is_ongoing && dates.start && !dates.end) return print(*dates.start);
    std::string start, end{dates.is_ongoing ? present_word(language) : ""};
    if (dates.start) start = print(without_day(*dates.start));
    if (!dates.is_ongoing && dates.end) end = print(without_day(*dates.end));
    if (start.empty() || end.empty() || start == end) return start.empty() ? end : start;
    return replace_all(replace_all(std::string{range}, "{start}", start), "{end}", end);
}

}  // namespace

std::string format_date(const Date& date, const Language& language, DateStyle style) {
    const Words& words = words_of(language);
    const Forms& forms = forms_of(words, style);
    if (date.month == 0) return fill(forms.year, date, words);
    return fill(date.day == 0 ? forms.month : forms.day, date, words);
}

std::string format_dates(const DateRange& dates, const Language& language, DateStyle style) {
    const auto print = [&](const Date& date) { return format_date(date, language, style); };
    return join_dates(dates, language, print, kRange);
}

std::string format_date(const Date& date, const Language& language, const DateForms& forms) {
    if (date.month == 0 || forms.month.empty()) return format_date(date, language);
    return fill(forms.month, date, words_of(language));
}

std::string format_dates(const DateRange& dates, const Language& language, const DateForms& forms) {
    const auto print = [&](const Date& date) { return format_date(date, language, forms); };
    return join_dates(dates, language, print, forms.range.empty() ? kRange : std::string_view{forms.range});
}

std::string_view present_word(const Language& language) { return words_of(language).present; }

bool is_present_word(std::string_view text) {
    constexpr std::array<std::string_view, 10> kMore{"now", "today", "current", "currently", "ongoing",
                                                     "今",  "现在",  "目前",    "迄今",      "aujourd’hui"};
    const auto same = [&](std::string_view word) {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
        return std::equal(word.begin(), word.end(), text.begin(), text.end(),
                          [&](char a, char b) { return lower(a) == lower(b); });
    };
    return std::any_of(kMore.begin(), kMore.end(), same) ||
           std::any_of(kWords.begin(), kWords.end(), [&](const Words& words) { return same(words.present); });
}

}  // namespace quoin::locale
