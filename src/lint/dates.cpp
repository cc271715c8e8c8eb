#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/strings.h"
#include "lint/rules.h"
#include "resume/dates.h"

namespace quoin::lint {

namespace {

/// How a date is written.
struct Form {
    enum class Sign { hyphen, stop, slash, han };
    enum class Padding { padded, bare, unclear };

    Sign sign = Sign::hyphen;
    Padding padding = Padding::unclear;  ///< of a month or a day below 10
};

struct WrittenDate {
    const yaml::Node* node = nullptr;
    locale::Date date;
    Form form;
};

Form::Sign sign_of(std::string_view text) {
    if (text.find("年") != std::string_view::npos) return Form::Sign::han;
    const char sign = text[4];
    return sign == '.' ? Form::Sign::stop : sign == '/' ? Form::Sign::slash : Form::Sign::hyphen;
}

Form::Padding padding_of(std::string_view text, const locale::Date& date) {
    const bool has_small = date.month < 10 || (date.day > 0 && date.day < 10);
    if (!has_small) return Form::Padding::unclear;
    const auto is_zero = [&](std::size_t i) { return text[i] == '0' && !is_ascii_digit(text[i - 1]); };
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (is_zero(i)) return Form::Padding::padded;
    }
    return Form::Padding::bare;
}

std::string print(const locale::Date& date, Form::Sign sign, Form::Padding padding) {
    const auto number = [&](int n) {
        return padding == Form::Padding::bare ? fmt::format("{}", n) : fmt::format("{:02}", n);
    };
    if (sign == Form::Sign::han)
        return fmt::format("{}年{}月", date.year, number(date.month)) +
               (date.day > 0 ? fmt::format("{}日", number(date.day)) : "");
    const char mark = sign == Form::Sign::stop ? '.' : sign == Form::Sign::slash ? '/' : '-';
    return fmt::format("{}{}{}", date.year, mark, number(date.month)) +
           (date.day > 0 ? fmt::format("{}{}", mark, number(date.day)) : "");
}

/// "Sep 2022", "September 2022" and "09/2022" are dates, too, but quoin prints them as words.
std::optional<locale::Date> worded_date(std::string_view text) {
    constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};
    constexpr std::size_t kShortest = 3;
    const std::size_t gap = text.find_last_of(" /");
    if (gap == std::string_view::npos || text.size() - gap != 5) return std::nullopt;
    const auto year = resume::parse_date(text.substr(gap + 1));
    if (!year) return std::nullopt;
    if (text[gap] == '/') {
        const auto date = resume::parse_date(fmt::format("{}-{}", text.substr(gap + 1), text.substr(0, gap)));
        return date ? std::optional{*date} : std::nullopt;
    }
    std::string month = ascii_lower(trim(text.substr(0, gap)));
    if (month.ends_with('.') || month.ends_with(',')) month.pop_back();
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        const bool is_it = month.size() >= kShortest && (kMonths[i].starts_with(month) || month == "sept");
        if (is_it && (month != "sept" || i == 8)) return locale::Date{year->year, static_cast<int>(i) + 1, 0};
    }
    return std::nullopt;
}

class Dates {
public:
    explicit Dates(Report& report) : report_{report} {}

    void gather(const yaml::Node& node) {
        for (const yaml::Node& item : node.items) gather(item);
        for (const auto& [key, value] : node.entries) {
            const bool is_date = key.text == "date" || key.text == "start_date" || key.text == "end_date";
            if (is_date && value.is_scalar()) add(value);
            for (const auto& [language, said] : value.entries) {
                if (is_date && said.is_scalar()) add_date(said);
            }
            gather(value);
        }
    }

    void check() {
        const Form::Sign sign = commonest_sign();
        const Form::Padding padding = commonest_padding();
        for (const WrittenDate& date : dates_) {
            const bool is_padded_so = date.form.padding == Form::Padding::unclear || date.form.padding == padding;
            if (date.form.sign == sign && is_padded_so) continue;
            report_.add(date.node->span,
                        fmt::format("'{}' is written otherwise than most dates of this file", date.node->text),
                        {fmt::format("write {}", print(date.date, sign, padding))});
        }
        for (const WrittenDate& date : worded_) {
            report_.add(date.node->span,
                        fmt::format("'{}' is printed as it stands, in every language", date.node->text),
                        {fmt::format("write {}", print(date.date, sign, padding))});
        }
    }

private:
    void add(const yaml::Node& node) {
        const auto words = worded_date(trim(node.text));
        if (words) worded_.push_back({&node, *words, {}});
        if (!words) add_date(node);
    }

    void add_date(const yaml::Node& node) {
        const std::string_view text = trim(node.text);
        const auto date = resume::parse_date(text);
        if (date && date->month > 0) dates_.push_back({&node, *date, {sign_of(text), padding_of(text, *date)}});
    }

    /// The first of the file at a tie.
    Form::Sign commonest_sign() const {
        return commonest<Form::Sign>([](const WrittenDate& date) { return std::optional{date.form.sign}; })
            .value_or(Form::Sign::hyphen);
    }
    Form::Padding commonest_padding() const {
        return commonest<Form::Padding>([](const WrittenDate& date) {
                   return date.form.padding == Form::Padding::unclear ? std::nullopt : std::optional{date.form.padding};
               })
            .value_or(Form::Padding::padded);
    }

    template <typename T, typename Get>
    std::optional<T> commonest(Get get) const {
        std::map<T, int> counts;
        for (const WrittenDate& date : dates_) {
            if (const auto value = get(date)) ++counts[*value];
        }
        std::optional<T> best;
        for (const WrittenDate& date : dates_) {
            const auto value = get(date);
            if (value && (!best || counts[*value] > counts[*best])) best = value;
        }
        return best;
    }

    Report& report_;
    std::vector<WrittenDate> dates_;
    std::vector<WrittenDate> worded_;
};

}  // namespace

void check_dates(const Subject& subject, Report& report) {
    const yaml::Node* const cv = subject.file.find("cv");
    if (cv == nullptr) return;
    Dates dates{report};
    dates.gather(*cv);
    dates.check();
}

}  // namespace quoin::lint
