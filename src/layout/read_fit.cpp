#include <fmt/format.h>

#include <functional>

#include "layout/keys.h"
#include "layout/parts.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

using yaml::Node;

/// What a range is read with: its values, and how its floor and ceiling are written.
struct RangeForm {
    std::function<std::optional<int>(const Node&)> read;
    std::string_view example;
};

/// `[floor, ceiling]`; either may be null.
void read_range(const Node& node, const RangeForm& form, std::optional<int>& least, std::optional<int>& most,
                Diagnostics& diagnostics) {
    const std::string hint = fmt::format("write {}", form.example);
    if (!node.is_list() || node.items.size() != 2) {
        diagnostics.error(node.span, "expected a floor and a ceiling", {hint});
        return;
    }
    if (!node.items[0].is_null()) least = form.read(node.items[0]);
    if (!node.items[1].is_null()) most = form.read(node.items[1]);
    if (!least || !most || *least <= *most) return;
    diagnostics.error(node.span, "the floor is higher than the ceiling", {hint});
    most = least;
}

std::function<std::optional<int>(const Node&)> hundredths(Range range, Diagnostics& diagnostics) {
    return [=, &diagnostics](const Node& node) -> std::optional<int> {
        const auto number = yaml::read_number(node, range.least, range.most, diagnostics);
        return number ? std::optional{static_cast<int>(*number * 100 + 0.5)} : std::nullopt;
    };
}

std::optional<int> read_size(const Node& node, Diagnostics& diagnostics) {
    constexpr double kLeast = 4;
    constexpr double kMost = 40;
    const auto size = yaml::read_length(node, diagnostics);
    if (!size) return std::nullopt;
    if (size->to_pt() < kLeast || size->to_pt() > kMost) {
        diagnostics.error(node.span, fmt::format("a size is between {} and {} pt", kLeast, kMost), {"write 9pt"});
        return std::nullopt;
    }
    return static_cast<int>(size->to_pt() * 10 + 0.5);
}

std::optional<int> read_pages(const Node& node, Diagnostics& diagnostics) {
    const auto number = yaml::read_number(node, kFitPages.least, kFitPages.most, diagnostics);
    if (!number) return std::nullopt;
    const int pages = static_cast<int>(*number);
    if (pages == *number) return pages;
    diagnostics.error(node.span, "there are no parts of pages", {fmt::format("write pages: {}", pages)});
    return std::nullopt;
}

/// Gaps are scaled from what the layout says, which is 1.
void check_gaps(const Node& node, const FitLimits& fit, Diagnostics& diagnostics) {
    constexpr int kAsLaidOut = 100;
    const bool is_around =
        fit.gaps_least.value_or(kAsLaidOut) <= kAsLaidOut && fit.gaps_most.value_or(kAsLaidOut) >= kAsLaidOut;
    if (!is_around)
        diagnostics.error(node.span, "the layout's own gaps, which are 1, lie outside this range",
                          {"write gaps: [0.60, 1.40]"});
}

}  // namespace

FitLimits read_fit(const Node& map, Diagnostics& diagnostics) {
    FitLimits fit;
    if (!yaml::expect_map(map, "fit", diagnostics)) return fit;
    yaml::check_keys(map, yaml::names(kFitKeys), "fit", diagnostics);
    with(map, "pages", [&](const Node& n) {
        fit.pages = read_pages(n, diagnostics);
        fit.pages_span = n.span;
    });
    with(map, "gaps", [&](const Node& n) {
        read_range(n, {hundredths(kFitGaps, diagnostics), "gaps: [0.60, 1.40]"}, fit.gaps_least, fit.gaps_most,
                   diagnostics);
        check_gaps(n, fit, diagnostics);
    });
    with(map, "leading", [&](const Node& n) {
        read_range(n, {hundredths(kFitLeadings, diagnostics), "leading: [1.30, 1.70]"}, fit.leading_least,
                   fit.leading_most, diagnostics);
    });
    with(map, "size", [&](const Node& n) {
        read_range(n, {[&](const Node& size) { return read_size(size, diagnostics); }, "size: [9pt, 10.5pt]"},
                   fit.size_least, fit.size_most, diagnostics);
    });
    with(map, "margins", [&](const Node& n) {
        fit.margin_least = yaml::read_length(n, diagnostics);
        if (!fit.margin_least || *fit.margin_least >= Length{}) return;
        diagnostics.error(n.span, "a margin cannot be negative", {"write margins: 10mm"});
        fit.margin_least.reset();
    });
    return fit;
}

}  // namespace quoin::layout
