#include "resume/markup.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "resume/emphasis.h"

namespace quoin::resume {

namespace {

constexpr std::size_t kLongestScript = 8;  // characters between ^ and ^

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_punctuation(char c) { return c > ' ' && c < 0x7f && !is_ascii_digit(c) && !is_ascii_letter(c); }

bool is_hangul(char32_t code) {
    return (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3130 && code <= 0x318f) ||
           (code >= 0xac00 && code <= 0xd7a3);
}
/// Ideographs, Kana and their punctuation: written without spaces between them.
bool is_spaceless(char32_t code) { return is_cjk(code) && !is_hangul(code); }

bool is_word_character(char32_t code) {
    const bool is_ascii =
        code < 0x80 && (is_ascii_digit(static_cast<char>(code)) || is_ascii_letter(static_cast<char>(code)));
    const bool is_latin = code >= 0xc0 && code <= 0x24f && code != 0xd7 && code != 0xf7;
    return is_ascii || is_latin;
}

/// What becomes of a byte of the value.
enum class Fate : std::uint8_t { keep, drop, space, line_break };

struct Look {
    bool is_bold = false;
    bool is_italic = false;
    bool is_code = false;
    Baseline baseline = Baseline::normal;
    std::size_t link = 0;  ///< 1-based number of the link, 0: none

    bool operator==(const Look&) const = default;
};

/// Marks each byte of a text with its fate and its look; at the end, equal neighbours become runs.
class Markup {
public:
    Markup(const yaml::Node& scalar, std::size_t begin, std::size_t end)
        : scalar_{scalar}, text_{scalar.text}, begin_{begin}, end_{end}, fates_(end - begin), looks_(end - begin) {}

    void read_signs();
    void break_lines(std::string_view source);
    void embolden(std::span<const std::string> keywords);
    RichText runs() const;

private:
    Fate& fate(std::size_t i) { return fates_[i - begin_]; }
    Fate fate(std::size_t i) const { return fates_[i - begin_]; }
    const Look& look(std::size_t i) const { return looks_[i - begin_]; }
    void drop(std::size_t begin, std::size_t end) { std::fill(&fate(begin), &fate(begin) + (end - begin), Fate::drop); }
    template <typename Change>
    void restyle(std::size_t begin, std::size_t end, Change change) {
        for (std::size_t i = begin; i < end; ++i) change(looks_[i - begin_]);
    }

    std::size_t sign(std::size_t at);
    std::size_t code(std::size_t at);
    std::size_t script(std::size_t at);
    std::size_t close_bracket(std::size_t at);
    std::optional<std::size_t> destination(std::size_t at, std::string& url) const;
    void emphasise();
    std::size_t white_end(std::size_t at) const;
    void break_line(std::size_t begin, std::size_t end, std::string_view source);
    bool joins_ideographs(std::size_t begin, std::size_t end) const;
    Run start_run(const Look& look) const;

    const yaml::Node& scalar_;
    std::string_view text_;
    std::size_t begin_;
    std::size_t end_;
    std::vector<Fate> fates_;
    std::vector<Look> looks_;
    std::vector<std::string> links_;
    std::vector<std::size_t> brackets_;
    std::vector<Asterisks> asterisks_;
};

void Markup::read_signs() {
    for (std::size_t at = begin_; at < end_;) at = sign(at);
    emphasise();
}

/// Handles the sign at `at`, if it is one; returns where to go on.
std::size_t Markup::sign(std::size_t at) {
    switch (text_[at]) {
        case '\\':
            if (at + 1 >= end_ || !is_punctuation(text_[at + 1])) return at + 1;
            drop(at, at + 1);
            return at + 2;
        case '`': return code(at);
        case '^':
        case '~': return script(at);
        case '[': brackets_.push_back(at); return at + 1;
        case ']': return close_bracket(at);
        case '*': {
            Asterisks run = asterisks_at(text_.substr(begin_, end_ - begin_), at - begin_);
            run.begin += begin_;
            asterisks_.push_back(run);
            return run.begin + run.count;
        }
        default: return at + 1;
    }
}

std::size_t Markup::code(std::size_t at) {
    const auto run_end = [&](std::size_t i) { return std::min(text_.substr(0, end_).find_first_not_of('`', i), end_); };
    const std::size_t inner = run_end(at);
    const std::size_t width = inner - at;
    for (std::size_t close = text_.find('`', inner); close < end_; close = text_.find('`', run_end(close))) {
        if (run_end(close) - close != width) continue;
        drop(at, inner);
        drop(close, close + width);
        restyle(inner, close, [](Look& look) { look.is_code = true; });
        return close + width;
    }
    return inner;
}

/// Behind names: *, †, ‡, §, ¶.
bool is_reference_mark(char32_t code) {
    return code == '*' || code == 0x2020 || code == 0x2021 || code == 0xa7 || code == 0xb6;
}

// H~2~O and x^2^, but neither 10^6 nor ~50ms … ~80ms nor 2021 ~ 2024.
std::size_t Markup::script(std::size_t at) {
    const char sign = text_[at];
    const bool has_base = at > begin_ && (sign == '^' ? !is_white(text_[at - 1])
                                                      : is_ascii_letter(text_[at - 1]) || text_[at - 1] == ')');
    const std::size_t close = text_.find(sign, at + 1);
    if (!has_base || close >= end_ || close == at + 1) return at + 1;
    std::size_t characters = 0;
    for (std::size_t i = at + 1; i < close; ++characters) {
        const Decoded decoded = decode_utf8(text_, i);
        const char c = decoded.code < 0x80 ? static_cast<char>(decoded.code) : '\0';
        const bool is_end = i == at + 1 || i + decoded.length == close;
        const bool is_sign = is_end && (c == '+' || c == '-' || decoded.code == 0x2212);
        const bool is_greek = decoded.code >= 0x370 && decoded.code <= 0x3ff;
        const bool is_mark = sign == '^' && is_reference_mark(decoded.code);
        const bool is_letter = is_ascii_digit(c) || is_ascii_letter(c) || is_greek;
        if (!is_letter && c != '(' && c != ')' && !is_sign && !is_mark) return at + 1;
        i += decoded.length;
    }
    if (characters > kLongestScript) return at + 1;
    drop(at, at + 1);
    drop(close, close + 1);
    const Baseline baseline = sign == '^' ? Baseline::superscript : Baseline::subscript;
    restyle(at + 1, close, [&](Look& look) { look.baseline = baseline; });
    return close + 1;
}

/// The end of "(url)" at `at`, and the url; nothing if there is none.
std::optional<std::size_t> Markup::destination(std::size_t at, std::string& url) const {
    if (at >= end_ || text_[at] != '(') return std::nullopt;
    int depth = 0;
    for (std::size_t i = at + 1; i < end_ && !is_white(text_[i]); ++i) {
        if (text_[i] == '\\' && i + 1 < end_ && is_punctuation(text_[i + 1])) {
            url += text_[++i];
            continue;
        }
        if (text_[i] == '(') ++depth;
        if (text_[i] == ')' && depth-- == 0) {
            if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
            return url.empty() ? std::nullopt : std::optional{i + 1};
        }
        url += text_[i];
    }
    return std::nullopt;
}

std::size_t Markup::close_bracket(std::size_t at) {
    if (brackets_.empty()) return at + 1;
    const std::size_t open = brackets_.back();
    brackets_.pop_back();
    std::string url;
    const auto end = destination(at + 1, url);
    if (!end || open + 1 == at) return at + 1;
    links_.push_back(std::move(url));
    drop(open, open + 1);
    drop(at, *end);
    restyle(open + 1, at, [&](Look& look) { look.link = look.link == 0 ? links_.size() : look.link; });
    return *end;
}

void Markup::emphasise() {
    for (const Emphasised& found : pair_up(asterisks_)) {
        drop(found.begin - found.width(), found.begin);
        drop(found.end, found.end + found.width());
        restyle(found.begin, found.end,
                [&](Look& look) { (found.emphasis == Emphasis::bold ? look.is_bold : look.is_italic) = true; });
    }
}

std::size_t Markup::white_end(std::size_t at) const {
    while (at < end_ && is_white(text_[at])) ++at;
    return at;
}

/// Are the characters shown before `begin` and from `end` on both written without spaces?
bool Markup::joins_ideographs(std::size_t begin, std::size_t end) const {
    while (begin > begin_ && fate(begin - 1) == Fate::drop) --begin;
    while (end < end_ && fate(end) == Fate::drop) ++end;
    if (begin == begin_ || end == end_) return false;
    return is_spaceless(decode_utf8_before(text_, begin).code) && is_spaceless(decode_utf8(text_, end).code);
}

void Markup::break_line(std::size_t begin, std::size_t end, std::string_view source) {
    drop(begin, end);
    const Span place{0, scalar_.place(begin, begin + 1).begin, scalar_.place(end, end + 1).begin};
    const std::string_view written =
        source.substr(std::min<std::size_t>(place.begin, source.size()), place.end - place.begin);
    const auto lines = std::count(written.begin(), written.end(), '\n');
    const bool is_escape = lines == 0 && text_.substr(begin, end - begin).find('\n') != std::string_view::npos;
    if (lines > 1 || is_escape) {
        fate(begin) = Fate::line_break;
        return;
    }
    if (!joins_ideographs(begin, end)) fate(begin) = Fate::space;
}

void Markup::break_lines(std::string_view source) {
    for (std::size_t at = begin_; at < end_;) {
        const std::size_t end = white_end(at);
        if (end == at) {
            ++at;
            continue;
        }
        bool has_fold = false;
        for (std::size_t i = at; i < end && !has_fold; ++i) has_fold = is_line_end(scalar_, i, source);
        if (has_fold) break_line(at, end, source);
        at = end;
    }
}

void Markup::embolden(std::span<const std::string> keywords) {
    std::string shown;
    std::vector<std::size_t> from;
    for (std::size_t i = begin_; i < end_; ++i) {
        if (fate(i) == Fate::drop) continue;
        shown += fate(i) == Fate::keep ? text_[i] : ' ';
        from.push_back(i);
    }
    const auto is_inside_word = [&](std::size_t place) {  // a Latin word goes on across `place`
        return place > 0 && place < shown.size() && is_word_character(decode_utf8_before(shown, place).code) &&
               is_word_character(decode_utf8(shown, place).code);
    };
    for (const std::string& keyword : keywords) {
        if (keyword.empty()) continue;
        for (std::size_t at = shown.find(keyword); at != std::string::npos; at = shown.find(keyword, at + 1)) {
            const std::size_t end = at + keyword.size();
            const std::string_view rest = std::string_view{shown}.substr(end);
            const bool is_other_language =
                is_ascii_letter(keyword.back()) && (rest.starts_with("++") || rest.starts_with('#'));
            if (is_inside_word(at) || is_inside_word(end) || is_other_language) continue;
            for (std::size_t i = at; i < end; ++i) looks_[from[i] - begin_].is_bold = true;
        }
    }
}

Run Markup::start_run(const Look& look) const {
    Run run;
    run.is_bold = look.is_bold;
    run.is_italic = look.is_italic;
    run.is_code = look.is_code;
    run.baseline = look.baseline;
    if (look.link != 0) run.link = links_[look.link - 1];
    return run;
}

/// Adds the byte that stands at `place` of the file.
void append(Run& run, char byte, Span place) {
    const yaml::Piece piece{static_cast<std::uint32_t>(run.text.size()), place.begin};
    const bool goes_on =
        !run.pieces.empty() && piece.source - run.pieces.back().source == piece.value - run.pieces.back().value;
    if (!goes_on) run.pieces.push_back(piece);
    if (run.text.empty()) run.span = place;
    run.span.end = std::max(run.span.end, place.end);
    run.text += byte;
}

RichText Markup::runs() const {
    RichText rich{{}, scalar_.place(begin_, end_)};
    const Look* current = nullptr;
    for (std::size_t i = begin_; i < end_; ++i) {
        if (fate(i) == Fate::drop) continue;
        if (current == nullptr || look(i) != *current) rich.runs.push_back(start_run(look(i)));
        current = &look(i);
        const char byte = fate(i) == Fate::space ? ' ' : fate(i) == Fate::line_break ? '\n' : text_[i];
        append(rich.runs.back(), byte, scalar_.place(i, i + 1));
    }
    return rich;
}

/// The pieces of value bytes [begin, end), counted from `begin`.
std::vector<yaml::Piece> cut(const yaml::Node& scalar, std::size_t begin, std::size_t end) {
    std::vector<yaml::Piece> pieces{{0, scalar.place(begin, end).begin}};
    const auto first =
        std::upper_bound(scalar.pieces.begin(), scalar.pieces.end(), begin,
                         [](std::size_t value, const yaml::Piece& piece) { return value < piece.value; });
    for (auto piece = first; piece != scalar.pieces.end() && piece->value < end; ++piece)
        pieces.push_back({piece->value - static_cast<std::uint32_t>(begin), piece->source});
    return pieces;
}

/// Has this no sign, no line end and no keyword? Most texts of a CV are so, and need not be walked byte by byte.
bool is_unmarked(const yaml::Node& scalar, std::size_t begin, std::size_t end, const MarkupOptions& options) {
    const std::string_view text = std::string_view{scalar.text}.substr(begin, end - begin);
    if (text.find_first_of("\\`^~[]*\n") != std::string_view::npos) return false;
    for (const std::string& keyword : options.keywords) {
        if (text.find(keyword) != std::string_view::npos) return false;
    }
    return cut(scalar, begin, end).size() == 1;
}

}  // namespace

RichText parse_markup(const yaml::Node& scalar, std::size_t begin, std::size_t end, const MarkupOptions& options) {
    while (begin < end && is_white(scalar.text[begin])) ++begin;
    while (end > begin && is_white(scalar.text[end - 1])) --end;
    if (begin == end) return {{}, scalar.place(begin, begin)};
    if (is_unmarked(scalar, begin, end, options)) return parse_literal(scalar, begin, end);
    Markup markup{scalar, begin, end};
    markup.read_signs();
    markup.break_lines(options.source);
    if (!options.keywords.empty()) markup.embolden(options.keywords);
    return markup.runs();
}

RichText parse_markup(const yaml::Node& scalar, const MarkupOptions& options) {
    return parse_markup(scalar, 0, scalar.text.size(), options);
}

RichText parse_literal(const yaml::Node& scalar, std::size_t begin, std::size_t end) {
    const std::string_view text = trim(std::string_view{scalar.text}.substr(begin, end - begin));
    if (text.empty()) return {{}, scalar.span};
    const auto first = static_cast<std::size_t>(text.data() - scalar.text.data());
    RichText rich = literal(std::string{text}, scalar.place(first, first + text.size()));
    rich.runs.front().pieces = cut(scalar, first, first + text.size());
    return rich;
}

RichText parse_literal(const yaml::Node& scalar) { return parse_literal(scalar, 0, scalar.text.size()); }

bool is_line_end(const yaml::Node& scalar, std::size_t at, std::string_view source) {
    if (scalar.text[at] == '\n') return true;
    const std::size_t place = scalar.place(at, at + 1).begin;
    return place < source.size() && (source[place] == '\n' || source[place] == '\r');
}

}  // namespace quoin::resume
