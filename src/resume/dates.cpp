#include "resume/dates.h"

#include <fmt/format.h>

#include "base/strings.h"
#include "locale/read_dates.h"
#include "resume/values.h"

namespace quoin::resume {

namespace {

constexpr std::string_view kSpellings = "write 2022-09-03, 2022-09 or 2022";

std::optional<locale::Date> read_date(const yaml::Node& node, Context& context) {
    if (!node.is_scalar()) {
        context.diagnostics.error(node.span, fmt::format("expected a date, found {}", describe(node.kind)),
                                  {std::string{kSpellings}});
        return std::nullopt;
    }
    return at(node.span, parse_date(trim(node.text)), context.diagnostics);
}

/// Complains if `dates` end before they start.
void check_order(const locale::DateRange& dates, Span place, std::string hint, Context& context) {
    if (!dates.start || !dates.end || !locale::is_after(*dates.start, *dates.end)) return;
    context.diagnostics.error(place, "this ends before it starts", {std::move(hint)});
}

locale::Reading<locale::DateRange> read_single_or_range(std::string_view text) {
    const locale::Reading<locale::Date> single = locale::read_date(text);
    if (single.is == locale::Written::words) return locale::read_date_range(text);
    return {single.is, {single.value, {}, false}, single.fault};
}

/// `date`: one date, a span of time, or any words.
std::optional<When> read_when(const yaml::Node& node, Context& context) {
    const std::string_view text = trim(node.text);
    if (node.is_scalar() && locale::is_present_word(text)) return When{{{}, {}, true}, {}};
    const auto reading = node.is_scalar() ? read_single_or_range(text) : locale::Reading<locale::DateRange>{};
    if (reading.is == locale::Written::impossible) {
        context.diagnostics.error(node.span, reading.fault.text, reading.fault.hints);
        return std::nullopt;
    }
    if (reading.is == locale::Written::date) {
        check_order(reading.value, node.span, "write the earlier date first", context);
        return When{reading.value, {}};
    }
    if (reading.is == locale::Written::ambiguous)
        context.diagnostics.warning(node.span, reading.fault.text + "; it is printed as written", reading.fault.hints);
    auto words = read_single_text(node, Wording::body, context);
    if (!words) return std::nullopt;
    return When{{}, std::move(*words)};
}

bool is_missing(const yaml::Node* node) { return node == nullptr || node->is_null(); }

}  // namespace

Result<locale::Date> parse_date(std::string_view text) {
    locale::Reading<locale::Date> reading = locale::read_date(text);
    if (reading.is == locale::Written::date) return reading.value;
    if (reading.is == locale::Written::words)
        return failure(fmt::format("'{}' is no date", text), {std::string{kSpellings}});
    return Failure{std::move(reading.fault)};
}

Localized<When> read_dates(const DateNodes& nodes, Context& context) {
    if (!is_missing(nodes.date)) {
        return read_localized<When>(*nodes.date, context,
                                    [&](const yaml::Node& value) { return read_when(value, context); });
    }
    if (is_missing(nodes.start) && is_missing(nodes.end)) return {};
    locale::DateRange dates;
    Span span = is_missing(nodes.start) ? nodes.end->span : nodes.start->span;
    if (!is_missing(nodes.start)) dates.start = read_date(*nodes.start, context);
    if (is_missing(nodes.end)) {
        dates.is_ongoing = true;
    } else {
        span.end = nodes.end->span.end > span.begin ? nodes.end->span.end : span.end;
        dates.is_ongoing = nodes.end->is_scalar() && locale::is_present_word(trim(nodes.end->text));
        if (!dates.is_ongoing) dates.end = read_date(*nodes.end, context);
        if (!is_missing(nodes.start))
            check_order(dates, nodes.end->span, fmt::format("it starts in {}; swap the two dates", nodes.start->text),
                        context);
    }
    if (is_missing(nodes.start) && dates.end) std::swap(dates.start, dates.end);
    return shared(When{dates, {}}, span);
}

std::string print_when(const When& when, const locale::DatePrinter& dates) {
    return when.words.empty() ? dates.print(when.dates) : when.words.plain();
}

}  // namespace quoin::resume
