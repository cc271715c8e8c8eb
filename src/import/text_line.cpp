#include "import/text_line.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "import/emoji.h"
#include "import/page_addresses.h"
#include "import/shown_words.h"

namespace quoin::import {

namespace {

constexpr std::size_t kTab = 4;                // cells
constexpr std::size_t kLongestChecked = 8000;  // in bytes: what marks mean in a longer line is not asked
constexpr std::string_view kWideSpace = "　";

struct Sign {
    std::string_view text;
    Marker marker;
    bool needs_space;  ///< else it may stand for something else
};

constexpr std::array<Sign, 45> kSigns{{
    {"-", Marker::dash, true},        {"–", Marker::dash, true},        {"—", Marker::dash, true},
    {"*", Marker::asterisk, true},    {"+", Marker::plus, true},        {"•", Marker::dot, false},
    {"·", Marker::dot, false},        {"∙", Marker::dot, false},        {"⋅", Marker::dot, false},
    {"・", Marker::dot, false},       {"･", Marker::dot, false},        {"●", Marker::disc, false},
    {"○", Marker::disc, false},       {"◦", Marker::disc, false},       {"◎", Marker::disc, false},
    {"⚫", Marker::disc, false},       {"⚪", Marker::disc, false},       {"\uf0b7", Marker::dot, false},
    {"\uf06c", Marker::disc, false},  {"\uf06e", Marker::block, false}, {"\uf0d8", Marker::block, false},
    {"\uf0fc", Marker::block, false}, {"■", Marker::block, false},      {"□", Marker::block, false},
    {"▪", Marker::block, false},      {"▫", Marker::block, false},      {"◆", Marker::block, false},
    {"◇", Marker::block, false},      {"▶", Marker::block, false},      {"►", Marker::block, false},
    {"▸", Marker::block, false},      {"▹", Marker::block, false},      {"‣", Marker::block, false},
    {"➢", Marker::block, false},      {"➤", Marker::block, false},      {"➔", Marker::block, false},
    {"→", Marker::block, true},       {"✓", Marker::block, false},      {"✔", Marker::block, false},
    {"★", Marker::block, true},       {"☆", Marker::block, true},       {"※", Marker::block, true},
    {"⁃", Marker::dash, false},       {"o", Marker::disc, true},        {"§", Marker::block, true},
}};

/// A marker at the beginning of a text, and its length.
struct Found {
    Marker marker = Marker::none;
    std::size_t length = 0;
};

bool is_space_at(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == ' ' || text[at] == '\t' || text.substr(at).starts_with(kWideSpace));
}

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    return end - at;
}

std::size_t han_digits_at(std::string_view text, std::size_t at) {
    constexpr std::string_view kDigits = "一二三四五六七八九十";
    std::size_t end = at;
    while (end < text.size() && end - at < 12) {
        const std::size_t length = decode_utf8(text, end).length;
        if (length != 3 || kDigits.find(text.substr(end, length)) == std::string_view::npos) break;
        end += length;
    }
    return end - at;
}

/// "1. ", "1、", "1）", but neither "2021.09" nor "1.5".
Found number_at(std::string_view text) {
    const std::size_t digits = digits_at(text, 0);
    if (digits == 0 || digits > 2) return {};
    const std::string_view rest = text.substr(digits);
    for (const std::string_view sign : {"、", "）", ")", "．"})
        if (rest.starts_with(sign)) return {Marker::number, digits + sign.size()};
    const bool is_stop =
        rest.starts_with('.') && (is_space_at(rest, 1) || (rest.size() > 1 && !is_ascii_digit(rest[1])));
    return is_stop ? Found{Marker::number, digits + 1} : Found{};
}

/// "(1)", "（2）", "（一）", "①", "[1]".
Found bracketed_at(std::string_view text) {
    const Decoded first = decode_utf8(text, 0);
    if (first.code >= 0x2460 && first.code <= 0x2473) return {Marker::in_brackets, first.length};
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}, {"[", "]"}}) {
        if (!text.starts_with(open)) continue;
        const std::size_t digits = digits_at(text, open.size());
        const std::size_t han = han_digits_at(text, open.size());
        const std::size_t end = open.size() + std::max(digits, han);
        if (digits > 2 || digits + han == 0 || !text.substr(end).starts_with(close)) continue;
        if (open == "[" && !is_space_at(text, end + close.size())) continue;  // a link
        return {han > 0 ? Marker::han_in_brackets : Marker::in_brackets, end + close.size()};
    }
    return {};
}

Found marker_at(std::string_view text) {
    if (text.empty()) return {};
    for (const Sign& sign : kSigns) {
        if (!text.starts_with(sign.text)) continue;
        const bool is_alone = text.size() == sign.text.size();
        if (sign.needs_space && !is_alone && !is_space_at(text, sign.text.size())) return {};
        return {sign.marker, sign.text.size()};
    }
    if (const Found found = number_at(text); found.length > 0) return found;
    if (const Found found = bracketed_at(text); found.length > 0) return found;
    const std::size_t han = han_digits_at(text, 0);
    constexpr std::string_view kComma = "、";
    return han > 0 && text.substr(han).starts_with(kComma) ? Found{Marker::han, han + kComma.size()} : Found{};
}

/// How wide the white space at the beginning is, in bytes and in cells.
std::pair<std::size_t, std::size_t> white_at(std::string_view text, std::size_t cells) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == ' ') {
            ++cells;
            ++at;
        } else if (text[at] == '\t') {
            cells += kTab - cells % kTab;
            ++at;
        } else if (text.substr(at).starts_with(kWideSpace)) {
            cells += 2;
            at += kWideSpace.size();
        } else if (text.substr(at).starts_with("\u00a0")) {
            ++cells;
            at += 2;
        } else {
            break;
        }
    }
    return {at, cells};
}

std::string_view without_white_end(std::string_view text) {
    for (;;) {
        if (text.ends_with(' ') || text.ends_with('\t') || text.ends_with('\r'))
            text.remove_suffix(1);
        else if (text.ends_with(kWideSpace))
            text.remove_suffix(kWideSpace.size());
        else if (text.ends_with("\u00a0"))
            text.remove_suffix(2);
        else
            return text;
    }
}

std::size_t cells_of(std::string_view text) {
    std::size_t cells = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        cells += static_cast<std::size_t>(cell_width(decoded.code));
        at += decoded.length;
    }
    return cells;
}

/// The line that is bytes [begin, end) of `file`, whose control characters are blanks already.
TextLine line_of(std::string_view file, std::size_t begin, std::size_t end) {
    TextLine line;
    const std::string_view written = without_white_end(file.substr(begin, end - begin));
    const auto [white, indent] = white_at(written, 0);
    line.indent = line.inner = indent;
    std::size_t at = white;
    const Found found = marker_at(written.substr(at));
    if (found.length > 0) {
        line.marker = found.marker;
        at += found.length;
        const auto [gap, inner] = white_at(written.substr(at), indent + cells_of(written.substr(white, found.length)));
        at += gap;
        line.inner = inner;
    }
    line.text = traced(file, begin + at, begin + written.size());
    line.width = line.inner + cells_of(line.text.text);
    return line;
}

/// "[text](target)" at `at`: where the text ends, and where the whole.
struct Link {
    std::size_t text_end = 0;
    std::size_t end = 0;
    std::string_view target;
};

std::optional<Link> link_at(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 2000;
    if (at >= text.size() || text[at] != '[') return std::nullopt;
    const std::string_view near = text.substr(at, kLongest);
    const std::size_t close = near.find_first_of("[]", 1);
    if (close == std::string_view::npos || close == 1 || !near.substr(close).starts_with("](")) return std::nullopt;
    const std::size_t end = near.find_first_of(") \t", close + 2);
    if (end == std::string_view::npos || near[end] != ')') return std::nullopt;
    return Link{at + close, at + end + 1, near.substr(close + 2, end - close - 2)};
}

Traced escaped_part(const Traced& part) {
    constexpr std::string_view kMarks = "\\`^~[]*";
    Traced whole;
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (kMarks.find(part.text[i]) != std::string_view::npos) whole.add('\\', part.from[i]);
        whole.add(part.text[i], part.from[i]);
    }
    return whole;
}

/// The stretches of a line that are text, and those that are marks.
struct Stretch {
    Traced text;
    bool is_mark = false;
};

class MarkUp {
public:
    MarkUp(const Traced& line, std::uint32_t file, Dropped& dropped) : line_{line}, file_{file}, dropped_{dropped} {}

    Words words() {
        walk(0, line_.size());
        Traced plain;
        std::string shown;
        for (const Stretch& stretch : stretches_) {
            plain.append(stretch.text);
            if (!stretch.is_mark) shown += stretch.text.text;
        }
        const Words words = as_words(plain, file_);
        const bool has_marks = plain.text.find_first_of("\\`^~[]*") != std::string::npos;
        const bool is_checked = plain.size() <= kLongestChecked && ShownWords{words}.text() == trim(shown);
        if (!has_marks || is_checked) return words;
        Traced careful;
        for (const Stretch& stretch : stretches_)
            careful.append(stretch.is_mark ? stretch.text : escaped_part(stretch.text));
        return as_words(careful, file_);
    }

private:
    void add(std::size_t begin, std::size_t end, bool is_mark) {
        if (begin < end) stretches_.push_back({line_.part(begin, end), is_mark});
    }
    void add_text(std::size_t begin, std::size_t end) { add(begin, end, false); }
    void add_mark(std::size_t begin, std::size_t end) { add(begin, end, true); }
    Span place(std::size_t begin, std::size_t end) const { return {file_, line_.from[begin], line_.from[end - 1] + 1}; }

    void walk(std::size_t at, std::size_t end) {
        std::size_t text_begin = at;
        const auto end_text = [&](std::size_t next) {
            add_text(text_begin, at);
            text_begin = at = next;
        };
        while (at < end) {
            if (const std::size_t emoji = emoji_at(line_.text, at)) {
                dropped_.note(Drop::emoji, place(at, at + emoji));
                end_text(at + emoji);
            } else if (const auto link = link_at(line_.text, at)) {
                const std::size_t begin = at;
                end_text(link->end);
                add_link(begin, *link);
            } else if (const std::size_t close = bold_end(at); close > 0) {
                const std::size_t begin = at;
                end_text(close + 2);
                add_mark(begin, begin + 2);
                add_text(begin + 2, close);
                add_mark(close, close + 2);
            } else {
                ++at;
            }
        }
        end_text(end);
    }

    /// Where the "**" is that ends what "**" at `at` begins; 0: it begins nothing.
    std::size_t bold_end(std::size_t at) const {
        const std::string_view text = line_.text;
        if (!text.substr(at).starts_with("**") || at + 2 >= text.size() || text[at + 2] == ' ' || text[at + 2] == '*')
            return 0;
        const std::size_t close = text.find('*', at + 2);
        const bool is_pair = close != std::string_view::npos && text.substr(close).starts_with("**") &&
                             text[close - 1] != ' ' && text.substr(at, close - at).find('[') == std::string_view::npos;
        return is_pair ? close : 0;
    }

    void add_link(std::size_t begin, const Link& link) {
        const LinkAddress address = read_link(link.target);
        if (address.dropped) dropped_.note(*address.dropped, place(begin, link.end));
        const bool is_link = !address.url.empty();
        if (is_link) add_mark(begin, begin + 1);
        add_text(begin + 1, link.text_end);
        if (is_link) add_mark(link.text_end, link.end);
    }

    const Traced& line_;
    std::uint32_t file_;
    Dropped& dropped_;
    std::vector<Stretch> stretches_;
};

}  // namespace

std::vector<TextLine> text_lines(std::string_view text, std::size_t begin) {
    std::string clean{text};
    for (char& c : clean) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7f)
            c = c == '\f' || c == '\v' ? '\n' : ' ';
    }
    std::vector<TextLine> lines;
    while (begin < clean.size()) {
        const std::size_t end = std::min(clean.find_first_of("\r\n", begin), clean.size());
        lines.push_back(line_of(clean, begin, end));
        begin = end + (std::string_view{clean}.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    return lines;
}

bool is_rule(const TextLine& line) {
    const std::string_view text = line.text.text;
    if (line.marker != Marker::none || text.size() < 3) return false;
    return std::any_of(std::string_view{"=-_*~#"}.begin(), std::string_view{"=-_*~#"}.end(),
                       [&](char sign) { return text.find_first_not_of(sign) == std::string_view::npos; }) ||
           text.find_first_not_of("─━═—") == std::string_view::npos;
}

Words marked_up(const Traced& line, std::uint32_t file, Dropped& dropped) {
    return MarkUp{line, file, dropped}.words();
}

}  // namespace quoin::import
