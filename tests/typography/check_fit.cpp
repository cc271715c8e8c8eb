#include <array>
#include <cctype>
#include <optional>

#include "block/style.h"
#include "kinds.h"
#include "page/fit.h"
#include "synthetic.h"

namespace quoin::typography {

namespace {

/// A page in numbers, as a case tells it.
struct Sheet {
    std::int64_t lines = 0;
    double size = 0;  ///< pt
    double gaps = 0;  ///< pt, all together, at that size
    double room = 0;  ///< pt
    std::optional<double> leading;
};

/// The words of a text, numbers apart from what touches them: "10pt," gives "10" and "pt".
std::vector<std::string> words_of(const std::string& text) {
    const auto is_number = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '.'; };
    const auto is_letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    std::vector<std::string> words;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && is_number(text[end])) ++end;
        if (end == i) {
            while (end < text.size() && is_letter(text[end])) ++end;
        }
        if (end > i) words.push_back(text.substr(i, end - i));
        i = std::max(end, i + 1);
    }
    return words;
}

/// "40 lines of 10 pt, 120 pt of gaps, page 700 pt", with or without "leading 1.4".
Sheet read_sheet(const std::string& text) {
    const std::vector<std::string> words = words_of(text);
    const auto word = [&](std::size_t i) { return i < words.size() ? words[i] : std::string{}; };
    const auto number = [&](std::size_t i) { return number_of(unquoted(word(i)), "number in the text"); };
    Sheet sheet;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && (word(i) == "lines" || word(i) == "line")) {
            sheet.lines = static_cast<std::int64_t>(number(i - 1));
            if (word(i + 1) == "of") sheet.size = number(i + 2);
        }
        if (i > 2 && (word(i) == "gaps" || word(i) == "gap")) sheet.gaps = number(i - 3);
        if (word(i) == "page") sheet.room = number(i + 1);
        if (word(i) == "leading") sheet.leading = number(i + 1);
    }
    if (sheet.lines <= 0 || sheet.size <= 0 || sheet.room <= 0)
        throw BadCase{"the text is not like '40 lines of 10 pt, 120 pt of gaps, page 700 pt'"};
    return sheet;
}

int rounded(double number) { return static_cast<int>(number + 0.5); }

std::int64_t divide_up(std::int64_t a, std::int64_t b) { return (a + b - 1) / b; }

}  // namespace

void check_page_fit(const Case& golden, Judge& judge) {
    const locale::Language language = language_of(golden.text("lang"));
    const Sheet sheet = read_sheet(golden.text("text"));
    page::FitSetting start;
    start.size = rounded(sheet.size * 10);
    start.leading = sheet.leading ? rounded(*sheet.leading * 100) : block::default_leading(language) / 10;
    page::FitModel model;
    model.height = [&, gaps = Length::pt(sheet.gaps).units()](const page::FitSetting& s) {
        const std::int64_t lines = sheet.lines * Length::kUnitsPerPt * s.size * s.leading;
        return Length::units(divide_up(lines, 1000) + divide_up(gaps * s.size * s.space_scale, start.size * 100));
    };
    model.room = [&](const page::FitSetting&) { return Length::pt(sheet.room); };
    const page::Fit fit = page::fit_page(start, page::fit_policy(language), model);

    judge.found("space_scale", node(fit.setting.space_scale / 100.0), 0.0001);
    judge.found("leading", node(fit.setting.leading / 100.0), 0.0001);
    judge.found("font_pt", node(fit.setting.size / 10.0), 0.0001);
    judge.found("total_pt", node(fit.height.to_pt()), 0.05);
    judge.found("fits", node(fit.fits()));
    judge.needs_no_answer("note");
}

}  // namespace quoin::typography
