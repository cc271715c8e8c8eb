#include <array>
#include <utility>

#include "base/utf8.h"
#include "emit/address.h"
#include "emit/tex.h"

namespace quoin::emit {

namespace {

/// The signs that TeX reads, and how they are printed.
constexpr std::array<std::pair<char, std::string_view>, 10> kSpecials{{{'\\', "\\textbackslash{}"},
                                                                       {'{', "\\{"},
                                                                       {'}', "\\}"},
                                                                       {'$', "\\$"},
                                                                       {'&', "\\&"},
                                                                       {'#', "\\#"},
                                                                       {'%', "\\%"},
                                                                       {'_', "\\_"},
                                                                       {'^', "\\textasciicircum{}"},
                                                                       {'~', "\\textasciitilde{}"}}};

std::string_view special(char c) {
    for (const auto& [sign, printed] : kSpecials)
        if (sign == c) return printed;
    return {};
}

/// Marks that Latin and Han share, and that xeCJK takes for Chinese ones.
bool is_shared_mark(char32_t code) {
    return code == 0x2018 || code == 0x2019 || code == 0x201C || code == 0x201D || code == 0x2014 || code == 0x2026;
}

/// Marks and spaces that may stand between a mark and the letter that it goes with.
constexpr int kFarthest = 4;

/// Does Han stand beside the marks and spaces around `at`?
bool is_cjk_before(std::string_view text, std::size_t at) {
    for (int i = 0; i < kFarthest && at > 0; ++i) {
        const Decoded last = decode_utf8_before(text, at);
        if (last.code != ' ' && !is_shared_mark(last.code)) return is_cjk(last.code);
        at -= last.length;
    }
    return false;
}

bool is_cjk_at(std::string_view text, std::size_t at) {
    for (int i = 0; i < kFarthest && at < text.size(); ++i) {
        const Decoded next = decode_utf8(text, at);
        if (next.code != ' ' && !is_shared_mark(next.code)) return is_cjk(next.code);
        at += next.length;
    }
    return false;
}

/// Bytes [begin, end) of one character that is not ASCII.
std::string escape_wide(std::string_view text, std::size_t begin, std::size_t end) {
    const char32_t code = decode_utf8(text, begin).code;
    if (code == 0xA0) return "~";
    if (code == 0xAD) return "\\-";
    if (code == 0x200B) return "\\allowbreak{}";
    std::string mark{text.substr(begin, end - begin)};
    if (!is_shared_mark(code) || is_cjk_before(text, begin) || is_cjk_at(text, end)) return mark;
    return "\\cvlatin{" + mark + "}";
}

/// "http://a.b/~c\#d": what hyperref takes as it stands.
std::string tex_address(std::string_view address) {
    std::string out;
    for (const char c : ascii_address(address)) {
        if (c == '$')
            out += "\\%24";
        else if (c == '~')
            out += "\\%7E";
        else if (const std::string_view printed = special(c); !printed.empty())
            out += printed;
        else
            out += c;
    }
    return out;
}

std::string command(std::string_view name, const std::string& argument) {
    return "\\" + std::string{name} + "{" + argument + "}";
}

std::string styled(const Run& run) {
    std::string text = escape_tex(run.text);
    if (run.baseline == resume::Baseline::superscript) text = command("textsuperscript", text);
    if (run.baseline == resume::Baseline::subscript) text = command("textsubscript", text);
    if (run.is_code) text = command("texttt", text);
    if (run.is_italic) text = command("cvitalic", text);
    if (run.is_bold) text = command("textbf", text);
    return text;
}

}  // namespace

std::string escape_tex(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        const std::size_t next = at + decode_utf8(text, at).length;
        if (c == '\n')
            out += "\\cvbreak{}";
        else if (static_cast<unsigned char>(c) >= 0x80)
            out += escape_wide(text, at, next);
        else if (const std::string_view printed = special(c); !printed.empty())
            out += printed;
        else
            out += c < ' ' || c == 0x7F ? ' ' : c;
        at = next;
    }
    return out;
}

std::string tex_of(const Line& line) {
    std::string tex;
    for (std::size_t i = 0; i < line.size();) {
        const std::string& link = line[i].link;
        std::string stretch;
        for (; i < line.size() && line[i].link == link; ++i) stretch += styled(line[i]);
        tex += link.empty() ? stretch : "\\cvlink{" + tex_address(link) + "}{" + stretch + "}";
    }
    return tex;
}

}  // namespace quoin::emit
