#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "emit/markdown.h"

namespace quoin::emit {

namespace {

bool is_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

/// Letters, digits and Han: what may stand inside an emphasis marker on any side. Rather too few than too many.
bool is_inner(char32_t code) {
    if (code < 0x80) return is_word(static_cast<char>(code));
    const bool is_latin_or_greek =
        code >= 0xC0 && code < 0x530 && code != 0xD7 && code != 0xF7 && code != 0x37E && code != 0x387 && code != 0x482;
    const bool is_cjk_letter = (code >= 0x3041 && code < 0x3097) || (code >= 0x30A1 && code < 0x30FB) ||
                               (code >= 0x3400 && code < 0xA000) || (code >= 0xAC00 && code < 0xD7A4) ||
                               (code >= 0x20000 && code < 0x32000);
    return is_latin_or_greek || is_cjk_letter;
}

/// Does the sign at `at` mean something because nothing but blanks, or a number, stands before it?
bool is_markup_at_start(std::string_view text, std::size_t at, std::string_view line) {
    const char c = text[at];
    if (std::string_view{"#>-+=.)"}.find(c) == std::string_view::npos) return false;
    const std::string_view rest = text.substr(at + 1);
    const bool ends_a_mark = rest.empty() || rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\n' || rest[0] == c;
    const std::string_view start = trim(line);
    if (start.empty()) return c == '>' || c == '=' || ((c == '#' || c == '-' || c == '+') && ends_a_mark);
    const bool is_number = std::all_of(start.begin(), start.end(), is_ascii_digit);
    return is_number && (c == '.' || c == ')') && ends_a_mark;
}

/// Is the sign at `at` one that CommonMark, or GitHub's dialect, reads somewhere inside a line?
///
/// What stands behind the text is not known: it may be anything.
bool is_markup(std::string_view text, std::size_t at, std::string_view line) {
    constexpr std::string_view kAlways = "\\`*[]<~|$";
    const char c = text[at];
    const bool is_last = at + 1 == text.size();
    const char before = line.empty() ? ' ' : line.back();
    const char after = is_last ? ' ' : text[at + 1];
    if (kAlways.find(c) != std::string_view::npos) return true;
    if (c == '_') return !is_word(before) || !is_word(after);
    if (c == '&') return is_last || is_ascii_letter(after) || after == '#';
    if (c == '!') return is_last || after == '[';
    if (c == '#' && before == ' ') return true;  // at the end of a heading
    return is_markup_at_start(text, at, line);
}

bool is_space(char32_t code) {
    return code <= ' ' || code == 0xA0 || code == 0x3000 || (code >= 0x2000 && code <= 0x200B);
}

/// A sign after which, or before which, a marker may enclose any sign that is no space: every reader knows that it is
/// punctuation.
bool sets_apart(char32_t code) {
    if (code < 0x80) return !is_word(static_cast<char>(code));
    const bool is_bracket = code >= 0x3008 && code <= 0x3011;
    return is_bracket || code == 0xA0 || code == 0x3000 || code == U'、' || code == U'。' || code == U'，' ||
           code == U'：' || code == U'；' || code == U'（' || code == U'）';
}

/// What stands beside an emphasised text; 0: nothing.
struct Neighbours {
    char32_t before = 0;
    char32_t behind = 0;
};

/// A text between emphasis markers, and what must stand before and behind them.
struct Emphasised {
    std::string_view before;
    std::string_view inside;
    std::string_view behind;
};

/// Markers work in every place if what they enclose begins and ends with a letter or a digit; at a space, at ASCII
/// punctuation and at the ends of the line it only must not be a space.
Emphasised split_emphasis(std::string_view text, const Neighbours& neighbours) {
    const auto must_go = [](char32_t code, char32_t neighbour) {
        return sets_apart(neighbour) ? is_space(code) : !is_inner(code);
    };
    std::size_t begin = 0;
    std::size_t end = text.size();
    while (begin < end && must_go(decode_utf8(text, begin).code, neighbours.before))
        begin += decode_utf8(text, begin).length;
    while (end > begin && must_go(decode_utf8_before(text, end).code, neighbours.behind))
        end -= decode_utf8_before(text, end).length;
    return {text.substr(0, begin), text.substr(begin, end - begin), text.substr(end)};
}

bool have_one_look(const Run& a, const Run& b) {
    return a.is_bold == b.is_bold && a.is_italic == b.is_italic && a.is_code == b.is_code && a.baseline == b.baseline &&
           a.link == b.link;
}

/// Joins neighbours of one look; languages do not show, nor does emphasis of code.
Line joined(const Line& line) {
    Line joined;
    for (Run run : line) {
        if (run.text.empty()) continue;
        run.language.clear();
        if (run.is_code) run.is_bold = run.is_italic = false;
        if (!joined.empty() && have_one_look(joined.back(), run))
            joined.back().text += run.text;
        else
            joined.push_back(std::move(run));
    }
    return joined;
}

/// As many backticks as no run inside has, and one more.
std::string code_span(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    const bool touches = text.starts_with('`') || text.ends_with('`') || (text.starts_with(' ') && text.ends_with(' '));
    return touches ? fence + " " + text + " " + fence : fence + text + fence;
}

/// Grows a line of Markdown; knows where its last row begins, for the signs that mean something there.
class Escaper {
public:
    explicit Escaper(std::string line) : line_{std::move(line)}, row_{line_.rfind('\n') + 1} {}

    void text(std::string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '\n') {
                line_ += "\\\n";
                row_ = line_.size();
                continue;
            }
            if (is_markup(text, i, std::string_view{line_}.substr(row_))) line_ += '\\';
            line_ += text[i];
        }
    }

    void markup(std::string_view markup) { line_ += markup; }
    const std::string& line() const { return line_; }

private:
    std::string line_;
    std::size_t row_;
};

class LineWriter {
public:
    std::string write(const Line& line) {
        for (std::size_t i = 0; i < line.size();) {
            const std::string& link = line[i].link;
            if (!link.empty()) out_.markup("[");
            for (; i < line.size() && line[i].link == link; ++i) {
                const bool is_last = i + 1 == line.size() || line[i + 1].link != link;
                run(line[i], is_last ? U'\0' : decode_utf8(line[i + 1].text, 0).code);
            }
            if (!link.empty()) out_.markup("](" + destination(link) + ")");
        }
        return out_.line();
    }

private:
    void run(const Run& run, char32_t behind) {
        const std::string_view tag = run.baseline == resume::Baseline::superscript ? "sup"
                                     : run.baseline == resume::Baseline::subscript ? "sub"
                                                                                   : "";
        if (!tag.empty()) out_.markup("<" + std::string{tag} + ">");
        if (run.is_code)
            out_.markup(code_span(run.text));
        else if (run.is_bold || run.is_italic)
            emphasised(run, behind);
        else
            out_.text(run.text);
        if (!tag.empty()) out_.markup("</" + std::string{tag} + ">");
    }

    void emphasised(const Run& run, char32_t behind) {
        const std::string& line = out_.line();
        const char32_t before = line.empty() ? U'\0' : decode_utf8_before(line, line.size()).code;
        const Emphasised parts = split_emphasis(run.text, {before, behind});
        const bool is_neighbour = parts.before.empty() && line.ends_with('*') && !line.ends_with("\\*");
        if (parts.inside.empty() || is_neighbour) return tagged(run);
        const std::string marker = run.is_bold && run.is_italic ? "***" : run.is_bold ? "**" : "*";
        out_.text(parts.before);
        out_.markup(marker);
        out_.text(parts.inside);
        out_.markup(marker);
        out_.text(parts.behind);
    }

    /// Where markers would touch others, HTML says it.
    void tagged(const Run& run) {
        if (run.is_bold) out_.markup("<strong>");
        if (run.is_italic) out_.markup("<em>");
        out_.text(run.text);
        if (run.is_italic) out_.markup("</em>");
        if (run.is_bold) out_.markup("</strong>");
    }

    Escaper out_{{}};
};

}  // namespace

std::string escape_markdown(std::string_view text, std::string_view before) {
    Escaper escaper{std::string{before}};
    escaper.text(text);
    return escaper.line().substr(before.size());
}

std::string markdown_of(const Line& line) { return LineWriter{}.write(joined(line)); }

}  // namespace quoin::emit
