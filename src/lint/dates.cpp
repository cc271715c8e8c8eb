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
    enum class Sign { hyphen, stop, slash, han, other };  ///< other: with the name of its month, or the year last
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
    constexpr std::size_t kYear = 4;  // digits
    const bool has_year_first = text.size() > kYear && std::all_of(text.begin(), text.begin() + kYear, is_ascii_digit);
    if (!has_year_first || std::any_of(text.begin(), text.end(), is_ascii_letter)) return Form::Sign::other;
    if (text.substr(kYear).starts_with("年")) return Form::Sign::han;
    switch (text[kYear]) {
        case '-': return Form::Sign::hyphen;
        case '.': return Form::Sign::stop;
        case '/': return Form::Sign::slash;
        default: return Form::Sign::other;
    }
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

class Dates {
public:
    explicit Dates(Report& report) : report_{report} {}

    void gather(const yaml::Node& node) {
        for (const yaml::Node& item : node.items) gather(item);
        for (const auto& [key, value] : node.entries) {
            const bool is_date = key.text == "date" || key.text == "start_date" || key.text == "end_date";
            if (is_date && value.is_scalar()) add(value);
            for (const auto& [language, said] : value.entries) {
                if (is_date && said.is_scalar() && sign_of(trim(said.text)) != Form::Sign::other) add(said);
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
            const std::string hint = sign == Form::Sign::other
                                         ? fmt::format("write it in the form of '{}'", model(sign).node->text)
                                         : fmt::format("write {}", print(date.date, sign, padding));
            report_.add(date.node->span,
                        fmt::format("'{}' is written otherwise than most dates of this file", date.node->text), {hint});
        }
    }

private:
    /// Years alone, seasons and quarters go with every form.
    void add(const yaml::Node& node) {
        const std::string_view text = trim(node.text);
        const auto date = resume::parse_date(text);
        if (!date || date->month == 0) return;
        const Form::Sign sign = sign_of(text);
        const auto padding = sign == Form::Sign::other ? Form::Padding::unclear : padding_of(text, *date);
        dates_.push_back({&node, *date, {sign, padding}});
    }

    /// The first date of that form.
    const WrittenDate& model(Form::Sign sign) const {
        return *std::find_if(dates_.begin(), dates_.end(),
                             [sign](const WrittenDate& date) { return date.form.sign == sign; });
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
