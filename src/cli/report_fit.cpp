#include "cli/report_fit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "base/strings.h"

namespace quoin::cli {

namespace {

std::string lines(std::int64_t count) { return fmt::format("{} line{}", count, count == 1 ? "" : "s"); }

/// A length in lines as the layout sets them; a part of a line is one.
std::int64_t in_lines(Length length, const FitReport& report) {
    const std::int64_t pitch = std::max<std::int64_t>(report.order.start.pitch().units(), 1);
    return (std::abs(length.units()) + pitch - 1) / pitch;
}

/// What of a setting differs from the layout's, in the order of typography.md 6.5.
std::vector<std::string> changes(const page::FitSetting& setting, const page::FitSetting& start) {
    std::vector<std::string> said;
    if (setting.space_scale != start.space_scale) said.push_back(fmt::format("gaps {} %", setting.space_scale));
    if (setting.leading != start.leading) said.push_back(fmt::format("leading {:.2f}", setting.leading / 100.0));
    if (setting.shortened > 0)
        said.push_back(
            fmt::format("{} paragraph{} a line shorter", setting.shortened, setting.shortened == 1 ? "" : "s"));
    if (setting.size != start.size) said.push_back(fmt::format("{:.1f} pt", setting.size / 10.0));
    if (setting.margins_most)
        said.push_back(fmt::format("margins {:.0f} mm", setting.margins_most->to_pt() * 25.4 / 72));
    return said;
}

std::string outcome(Length height, Length room, const page::FitSetting& setting) {
    const int excess = page::lines_too_many(height, room, setting);
    if (excess > 0) return lines(excess) + " too many";
    const std::int64_t white = (room - height).units() / std::max<std::int64_t>(setting.pitch().units(), 1);
    return white == 0 ? "full" : lines(white) + " free";
}

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); }

}  // namespace

std::string describe_fit(const FitReport& report) {
    const auto said = changes(report.fit.setting, report.order.start);
    if (said.empty()) return {};
    const Length gained = report.fit.height - report.natural_height;
    return fmt::format("{}; {} {}", join(said, ", "), lines(in_lines(gained, report)),
                       gained > Length{} ? "filled" : "saved");
}

std::string explain_fit(const FitReport& report) {
    std::string text = fmt::format("  {:<58} {}\n", "as the layout has it",
                                   outcome(report.natural_height, report.natural_room, report.order.start));
    for (const page::FitTrial& trial : report.fit.trail) {
        const auto said = changes(trial.setting, report.order.start);
        text += fmt::format("  {:<58} {}\n", join(said, ", "), outcome(trial.height, trial.room, trial.setting));
    }
    return text;
}

void report_fits(const std::vector<FitNote>& notes, FitForm form) {
    for (const FitNote& note : notes) {
        const std::string document = notes.size() > 1 ? note.document + ": " : "";
        const bool fits = note.report.fit.fits();
        const std::string spent = describe_fit(note.report);
        if (form == FitForm::explained) {
            print(
                fmt::format("{}fit to {}:\n{}", document,
                            fmt::format("{} page{}", note.report.order.pages, note.report.order.pages == 1 ? "" : "s"),
                            explain_fit(note.report)));
        }
        if (fits && !spent.empty()) print(fmt::format("{}fitted: {}\n", document, spent));
    }
}

}  // namespace quoin::cli
