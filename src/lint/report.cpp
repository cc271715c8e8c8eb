#include "lint/report.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.h"

namespace quoin::lint {

namespace {

/// The line that byte `offset` stands on.
std::string_view line_at(std::string_view text, std::size_t offset) {
    const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(begin, std::min(text.find('\n', offset), text.size()) - begin);
}

bool lists(const std::vector<std::string_view>& rules, std::string_view rule) {
    return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

/// Has the comment of this line no text before it that it could speak of?
bool speaks_of_next_line(std::string_view line) {
    std::string_view before = trim(line.substr(0, line.find('#')));
    while (!before.empty() && std::string_view{"+-0123456789"}.find(before.back()) != std::string_view::npos)
        before.remove_suffix(1);
    return before.empty() || before.ends_with('>') || before.ends_with('|');
}

}  // namespace

std::vector<std::string_view> silenced_on(std::string_view line) {
    constexpr std::string_view kSign = "# quoin: off ";
    const std::size_t at = line.find(kSign);
    if (at == std::string_view::npos) return {};
    std::vector<std::string_view> rules = split(line.substr(at + kSign.size()), ',');
    for (std::string_view& rule : rules) rule = trim(rule);
    return rules;
}

/// By its own line, or by a comment that has the line above for itself or stands behind the sign of a folded text.
bool Report::is_silenced(Span span) const {
    if (!span.is_somewhere()) return false;
    const std::string_view text = diagnostics_.file(span.file).text;
    const std::string_view line = line_at(text, std::min<std::size_t>(span.begin, text.size()));
    if (lists(silenced_on(line), rule_)) return true;
    const auto begin = static_cast<std::size_t>(line.data() - text.data());
    if (begin == 0) return false;
    const std::string_view above = line_at(text, begin - 1);
    return speaks_of_next_line(above) && lists(silenced_on(above), rule_);
}

void Report::add(Span span, Span whole, const std::string& what, std::vector<std::string> hints) {
    if (is_silenced(span) || is_silenced(whole)) return;
    diagnostics_.warning(span, fmt::format("[{}] {}", rule_, what), std::move(hints));
    ++count_;
}

void Report::add(const Passage& passage, std::size_t first, std::size_t last, const std::string& what,
                 std::vector<std::string> hints) {
    add(passage.place(first, last), passage.source->span, what, std::move(hints));
}

void Report::add(Span span, const std::string& what, std::vector<std::string> hints) {
    add(span, span, what, std::move(hints));
}

}  // namespace quoin::lint
