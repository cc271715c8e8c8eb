// The part of TexReader that reads $…$.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "import/tex_reader.h"
#include "import/tex_symbols.h"

namespace quoin::import {

namespace {

constexpr std::array<std::string_view, 15> kUpright{"mathbb",     "mathrm",  "mathbf",   "mathit", "mathsf",
                                                    "mathtt",     "mathcal", "mathfrak", "text",   "operatorname",
                                                    "boldsymbol", "mathscr", "textrm",   "mbox",   "bm"};
constexpr std::array<std::string_view, 9> kSilent{"left", "right", "limits", "displaystyle", "big",
                                                  "Big",  "bigl",  "bigr",   "quad"};

/// The combining character of \hat and its kin.
std::string_view hat(std::string_view name) {
    if (name == "hat" || name == "widehat") return "\u0302";
    if (name == "bar" || name == "overline") return "\u0304";
    return name == "tilde" || name == "widetilde" ? "\u0303" : "";
}

bool is_letter_or_digit(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

}  // namespace

void TexReader::math() {
    const std::size_t begin = at_++;
    if (!is_at_end() && next() == '$') ++at_;
    std::size_t end = at_;
    int depth = 0;
    for (; end < in_.size() && (in_.text[end] != '$' || in_.text[end - 1] == '\\'); ++end) {
        depth += in_.text[end] == '{' ? 1 : (in_.text[end] == '}' ? -1 : 0);
        if (depth < 0) break;
    }
    if (end >= in_.size() || in_.text[end] != '$') {
        diagnostics_.warning(in_.place(begin, begin + 1), "this '$' opens math that is not closed",
                             {"write '\\$' for a dollar sign"});
        return emit("$", in_.from[begin]);
    }
    while (at_ < end) {
        if (next() == '}') {
            ++at_;
        } else {
            math_step();
        }
    }
    for (int i = 0; i < 2 && !is_at_end() && next() == '$'; ++i) ++at_;
}

void TexReader::math_step() {
    const std::uint32_t place = here();
    switch (next()) {
        case '\\': return math_command();
        case '{': {
            const PlacedText content = group(Mode::math);
            return out_.add(content);
        }
        case '^':
        case '_': {
            const std::string_view sign = next() == '^' ? "^" : "~";
            ++at_;
            return script(Mode::math, sign, place, argument(Mode::math));
        }
        case '-': ++at_; return emit("−", place);
        case '\'': ++at_; return emit("′", place);
        case '~': ++at_; return emit_space(place, false);
        case ' ':
        case '\t':
        case '\r':
        case '\n': return white();
        default: return take_character();
    }
}

void TexReader::math_command() {
    const std::size_t begin = at_;
    const std::string_view name = command_name();
    const std::uint32_t place = in_.from[begin];
    if (!name.empty() && !is_ascii_letter(name.front())) {
        if (name == "|") return emit("‖", place);
        if (!sign_command(begin, name)) unknown(begin, name, Mode::math);
        return;
    }
    const auto symbol = math_symbol(name);
    if (!symbol) {
        if (!math_argument_command(begin, name)) unknown(begin, name, Mode::math);
        return;
    }
    emit(*symbol, place);
    // "\alpha x" is αx, but "\to \infty" and "\log n" keep the space that was typed for people.
    const Decoded printed = decode_utf8(*symbol, 0);
    const bool is_greek = printed.length == symbol->size() && printed.code >= 0x370 && printed.code < 0x400;
    if (is_greek && at_ + 1 < in_.size() && next() == ' ' && is_letter_or_digit(in_.text[at_ + 1])) ++at_;
}

bool TexReader::math_argument_command(std::size_t begin, std::string_view name) {
    const std::uint32_t place = in_.from[begin];
    const auto is_in = [&](const auto& names) { return std::find(names.begin(), names.end(), name) != names.end(); };
    if (!hat(name).empty()) {
        out_.add(argument(Mode::math));
        out_.add(hat(name), place);
    } else if (name == "sqrt") {
        emit("√", place);
        const PlacedText content = argument(Mode::math);
        const bool is_long = content.size() > 1;
        if (is_long) emit("(", place);
        out_.add(content);
        if (is_long) emit(")", place);
    } else if (name == "frac" || name == "tfrac") {
        out_.add(argument(Mode::math));
        emit("/", place);
        out_.add(argument(Mode::math));
    } else if (is_in(kUpright)) {
        out_.add(argument(Mode::math));
    } else {
        return is_in(kSilent);
    }
    return true;
}

}  // namespace quoin::import
