#include "base/diagnostics.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/utf8.h"

namespace quoin {

namespace {

/// The line around a byte offset: where it begins, and its text without the line end.
struct SourceLine {
    std::size_t begin = 0;
    std::string_view text;
};

SourceLine line_around(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    const std::size_t newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return {begin, line};
}

int cells(std::string_view text) {
    int width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        width += cell_width(decoded.code);
        i += decoded.length;
    }
    return width;
}

/// The quoted line and the row of carets under [begin, end) of it.
std::string underline(const File& file, Span span) {
    constexpr std::size_t kLongest = 160;  // a terminal's width or two; longer lines are cut around the mark
    SourceLine line = line_around(file.text, span.begin);
    std::size_t from = std::min<std::size_t>(span.begin - line.begin, line.text.size());
    std::size_t to =
        std::clamp<std::size_t>(span.end - std::min<std::size_t>(span.end, line.begin), from, line.text.size());
    std::string_view shown = line.text;
    if (shown.size() > kLongest) {
        std::size_t cut = from > kLongest / 2 ? from - kLongest / 2 : 0;
        while (cut > 0 && (static_cast<unsigned char>(shown[cut]) & 0xc0) == 0x80) --cut;
        std::size_t length = std::min(kLongest, shown.size() - cut);
        while (cut + length < shown.size() && (static_cast<unsigned char>(shown[cut + length]) & 0xc0) == 0x80)
            ++length;
        shown = shown.substr(cut, length);
        from -= cut;
        to = std::clamp(to - cut, from, shown.size());
    }
    std::string text{shown};
    std::replace(text.begin(), text.end(), '\t', ' ');
    const int indent = cells(shown.substr(0, from));
    const int width = std::max(1, cells(shown.substr(from, to - from)));
    return fmt::format("    {}\n    {:{}}{:^>{}}\n", text, "", indent, "", width);
}

}  // namespace

std::uint32_t Diagnostics::add_file(File file) {
    files_.push_back(std::move(file));
    return static_cast<std::uint32_t>(files_.size() - 1);
}

void Diagnostics::add(Diagnostic diagnostic) {
    if (warnings_are_errors_) diagnostic.severity = Severity::error;
    list_.push_back(std::move(diagnostic));
}

void Diagnostics::error(Span span, Message message) { add({Severity::error, span, std::move(message)}); }

void Diagnostics::error(Span span, std::string text, std::vector<std::string> hints) {
    add({Severity::error, span, {std::move(text), std::move(hints)}});
}

void Diagnostics::warning(Span span, std::string text, std::vector<std::string> hints) {
    add({Severity::warning, span, {std::move(text), std::move(hints)}});
}

void Diagnostics::make_warnings_errors() {
    warnings_are_errors_ = true;
    for (Diagnostic& diagnostic : list_) diagnostic.severity = Severity::error;
}

bool Diagnostics::has_errors() const {
    return std::any_of(list_.begin(), list_.end(), [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    std::vector<Diagnostic> sorted = list_;
    const auto place = [](const Diagnostic& d) { return std::tuple{d.span.file, d.span.begin}; };
    std::stable_sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    std::vector<Diagnostic> unique;
    for (Diagnostic& diagnostic : sorted) {
        const auto same = std::find_if_not(unique.rbegin(), unique.rend(),
                                           [&](const Diagnostic& d) { return place(d) == place(diagnostic); });
        if (std::find(same.base(), unique.end(), diagnostic) == unique.end()) unique.push_back(std::move(diagnostic));
    }
    return unique;
}

Position position_of(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
    const std::string_view before = text.substr(0, offset).substr(line_around(text, offset).begin);
    const auto begins_character = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
    const auto characters = std::count_if(before.begin(), before.end(), begins_character);
    return {static_cast<std::size_t>(lines) + 1, static_cast<std::size_t>(characters) + 1};
}

std::string format_diagnostic(const Diagnostic& diagnostic, const Diagnostics& diagnostics, Colors colors) {
    const bool is_error = diagnostic.severity == Severity::error;
    const auto paint = [&](std::string_view code, std::string_view text) {
        return colors == Colors::on ? fmt::format("\033[{}m{}\033[0m", code, text) : std::string{text};
    };
    std::string text;
    if (diagnostic.span.is_somewhere()) {
        const File& file = diagnostics.file(diagnostic.span.file);
        const Position position = position_of(file.text, diagnostic.span.begin);
        text = paint("1", fmt::format("{}:{}:{}: ", file.name, position.line, position.column));
    }
    text += paint(is_error ? "1;31" : "1;35", is_error ? "error: " : "warning: ");
    text += diagnostic.message.text + "\n";
    if (diagnostic.span.is_somewhere()) text += underline(diagnostics.file(diagnostic.span.file), diagnostic.span);
    for (const std::string& hint : diagnostic.message.hints) text += paint("36", "  hint: ") + hint + "\n";
    return text;
}

}  // namespace quoin
