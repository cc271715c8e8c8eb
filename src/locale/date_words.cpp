#include "locale/date_words.h"

#include <algorithm>

namespace quoin::locale {

namespace {

constexpr Months kHanMonths{"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"};
constexpr Months kHangulMonths{"1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"};
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
constexpr Months kRussianShortGenitive{"янв.", "февр.", "мар.",  "апр.", "мая",   "июн.",
                                       "июл.", "авг.",  "сент.", "окт.", "нояб.", "дек."};
constexpr Months kRussianGenitive{"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                                  "июля",   "августа", "сентября", "октября", "ноября", "декабря"};

constexpr DateForms kNumericForms{"{Y}", "{MM}/{Y}", "{DD}/{MM}/{Y}"};
constexpr DateForms kDotted{"{Y}", "{Y}.{MM}", "{Y}.{MM}.{DD}"};
constexpr DateForms kSlashed{"{Y}", "{Y}/{MM}", "{Y}/{MM}/{DD}"};
constexpr DateForms kHan{"{Y}年", "{Y}年{b}", "{Y}年{M}月{D}日", "{b}"};
constexpr DateForms kHanLong{"{Y}年", "{Y}年{B}", "{Y}年{M}月{D}日", "{B}"};
constexpr DateForms kHangul{"{Y}년", "{Y}년 {b}", "{Y}년 {M}월 {D}일", "{b}"};
constexpr DateForms kHangulLong{"{Y}년", "{Y}년 {B}", "{Y}년 {M}월 {D}일", "{B}"};
constexpr DateForms kDayFirst{"{Y}", "{b} {Y}", "{D} {bd} {Y}", "{b}"};
constexpr DateForms kDayFirstLong{"{Y}", "{B} {Y}", "{D} {Bd} {Y}", "{B}"};
constexpr DateForms kDeLong{"{Y}", "{B} de {Y}", "{D} de {B} de {Y}", "{B}"};

// Names, orders and dashes follow CLDR 42, without its "г." and its "de" between an abbreviation and a year; the
// standard is what CVs in that language print.
constexpr std::array<DateRules, 12> kRules{{
    {"en",
     false,
     {"{Y}", "{b} {Y}", "{b} {D}, {Y}", "{b}"},
     {"{Y}", "{B} {Y}", "{B} {D}, {Y}", "{B}"},
     {"{Y}", "{MM}/{Y}", "{Y}-{MM}-{DD}"},
     " – ",
     " – ",
     " – ",
     kEnglishShort,
     kEnglish,
     kEnglishShort,
     kEnglish},
    {"en-GB", false, kDayFirst, kDayFirstLong, kNumericForms, " – ", "–", " – ", kEnglishShort, kEnglish, kEnglishShort,
     kEnglish},
    {"zh", true, kHan, kHanLong, kDotted, " – ", " – ", " – ", kHanMonths, kHanMonths, kHanMonths, kHanMonths},
    {"zh-Hant", true, kHan, kHanLong, kSlashed, " – ", " – ", " – ", kHanMonths, kHanMonths, kHanMonths, kHanMonths},
    {"ja", false, kHan, kHanLong, kSlashed, "〜", "〜", "〜", kHanMonths, kHanMonths, kHanMonths, kHanMonths},
    {"ko", true, kHangul, kHangulLong, kDotted, " ~ ", " ~ ", " ~ ", kHangulMonths, kHangulMonths, kHangulMonths,
     kHangulMonths},
    {"de",
     true,
     {"{Y}", "{b} {Y}", "{D}. {b} {Y}", "{b}"},
     {"{Y}", "{B} {Y}", "{D}. {B} {Y}", "{B}"},
     {"{Y}", "{MM}/{Y}", "{DD}.{MM}.{Y}"},
     " – ",
     "–",
     "–",
     kGermanShort,
     kGerman,
     kGermanShort,
     kGerman},
    {"fr",
     false,
     {"{Y}", "{b} {Y}", "{1} {b} {Y}", "{b}"},
     {"{Y}", "{B} {Y}", "{1} {B} {Y}", "{B}"},
     kNumericForms,
     " – ",
     "–",
     " – ",
     kFrenchShort,
     kFrench,
     kFrenchShort,
     kFrench},
    {"es", false, kDayFirst, kDeLong, kNumericForms, " – ", "–", "–", kSpanishShort, kSpanish, kSpanishShort, kSpanish},
    {"pt", false, kDayFirst, kDeLong, kNumericForms, " – ", " – ", " – ", kPortugueseShort, kPortuguese,
     kPortugueseShort, kPortuguese},
    {"it", false, kDayFirst, kDayFirstLong, kNumericForms, " – ", "–", "–", kItalianShort, kItalian, kItalianShort,
     kItalian},
    {"ru",
     false,
     kDayFirst,
     kDayFirstLong,
     {"{Y}", "{MM}.{Y}", "{DD}.{MM}.{Y}"},
     " – ",
     "–",
     " – ",
     kRussianShort,
     kRussian,
     kRussianShortGenitive,
     kRussianGenitive},
}};

}  // namespace

std::span<const DateRules> all_date_rules() { return kRules; }

const DateRules& date_rules(const Language& language) {
    constexpr std::array<std::string_view, 6> kBritishRegions{"AU", "HK", "IE", "IN", "NZ", "ZA"};
    const bool is_british = language.primary() == "en" && std::find(kBritishRegions.begin(), kBritishRegions.end(),
                                                                    language.region()) != kBritishRegions.end();
    if (is_british) return kRules[1];
    for (const Language& wish : language.fallbacks()) {
        const auto has_tag = [&](const DateRules& rules) { return rules.language == wish.tag(); };
        const auto found = std::find_if(kRules.begin(), kRules.end(), has_tag);
        if (found != kRules.end()) return *found;
    }
    return kRules.front();
}

}  // namespace quoin::locale
