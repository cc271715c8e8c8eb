#include "import/tex_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "import/bibtex_signs.h"
#include "import/tex_reader.h"
#include "import/tex_symbols.h"
#include "locale/normalize.h"

namespace quoin::import {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr int kDeepest = 64;  // groups inside groups; deeper ones are read as if they had no braces

constexpr std::array<std::string_view, 14> kKept{"text",       "textrm",   "textsc", "textsf",          "textup",
                                                 "textnormal", "mbox",     "textmd", "foreignlanguage", "hbox",
                                                 "uppercase",  "natexlab", "textsl", "textquote"};
constexpr std::array<std::string_view, 9> kSilent{"relax",  "protect", "newblock",   "noindent", "nobreak",
                                                  "bgroup", "egroup",  "allowbreak", "sloppy"};

}  // namespace

PlacedText TexReader::read() {
    const auto begin = in_.from.empty() ? 0 : in_.from.front();
    while (!is_at_end()) {
        read_until_brace(Mode::text);
        if (!is_at_end()) ++at_;  // a brace that closes nothing
    }
    PlacedText all = std::exchange(out_, PlacedText{{}, {}, in_.file});
    if (face_ == Face::plain) return all.trimmed();
    emit_face(face_, all, begin);
    return out_.trimmed();
}

std::string_view TexReader::character() const {
    return std::string_view{in_.text}.substr(at_, decode_utf8(in_.text, at_).length);
}

void TexReader::take_character() {
    const std::string_view bytes = character();
    if (bytes.size() == 1) {
        emit(bytes, here());
    } else {
        out_.add(in_.part(at_, at_ + bytes.size()));
    }
    at_ += bytes.size();
}

void TexReader::read_until_brace(Mode mode) {
    while (!is_at_end() && next() != '}') mode == Mode::text ? step() : math_step();
}

/// Handles what stands here in a text.
void TexReader::step() {
    const std::uint32_t place = here();
    switch (next()) {
        case '\\': return command();
        case '{': {
            const PlacedText content = group(Mode::text);
            return out_.add(content);
        }
        case '$': return math();
        case '~': ++at_; return emit_space(place, false);
        case '-': return dashes();
        case '`':
        case '\'': return quotes();
        default: return is_white(next()) ? white() : take_character();
    }
}

void TexReader::white() {
    const std::uint32_t place = here();
    bool has_line_end = false;
    for (; !is_at_end() && is_white(next()); ++at_) has_line_end = has_line_end || next() == '\n';
    emit_space(place, has_line_end);
}

void TexReader::dashes() {
    std::size_t count = 0;
    const std::uint32_t place = here();
    while (!is_at_end() && next() == '-' && count < 3) ++at_, ++count;
    constexpr std::array<std::string_view, 3> kDashes{"-", "–", "—"};
    emit(kDashes[count - 1], place);
}

/// ``…'' and `…'; a ' that closes nothing is an apostrophe and stays, so that names are spelt as elsewhere.
void TexReader::quotes() {
    const std::uint32_t place = here();
    const char sign = next();
    const bool is_double = at_ + 1 < in_.size() && in_.text[at_ + 1] == sign;
    at_ += is_double ? 2 : 1;
    if (is_double) return emit(sign == '`' ? "“" : "”", place);
    const bool closes = sign == '\'' && open_quotes_ > 0;
    open_quotes_ += sign == '`' ? 1 : (closes ? -1 : 0);
    emit(sign == '`' ? "‘" : (closes ? "’" : "'"), place);
}

/// The content of the group that begins here.
PlacedText TexReader::group(Mode mode) {
    const std::uint32_t place = here();
    ++at_;
    if (depth_ >= kDeepest) return {{}, {}, in_.file};
    ++depth_;
    PlacedText outer = std::exchange(out_, PlacedText{{}, {}, in_.file});
    const Face face = std::exchange(face_, Face::plain);
    read_until_brace(mode);
    if (!is_at_end()) ++at_;
    if (face_ != Face::plain) {
        const PlacedText content = std::exchange(out_, PlacedText{{}, {}, in_.file});
        emit_face(face_, content, place);
    }
    --depth_;
    face_ = face;
    return std::exchange(out_, std::move(outer));
}

/// What a command takes: a group, a symbol's command or one character.
PlacedText TexReader::argument(Mode mode) {
    while (!is_at_end() && is_white(next())) ++at_;
    if (is_at_end() || next() == '}') return {{}, {}, in_.file};
    if (next() == '{') return group(mode);
    PlacedText outer = std::exchange(out_, PlacedText{{}, {}, in_.file});
    if (next() == '\\') {
        const std::uint32_t place = here();
        const std::string_view name = command_name();
        const auto symbol = mode == Mode::math ? math_symbol(name) : tex_symbol(name);
        emit(symbol.value_or(name), place);
    } else {
        take_character();
    }
    return std::exchange(out_, std::move(outer));
}

/// The name of the command that begins here, letters or one sign.
std::string_view TexReader::command_name() {
    const std::size_t begin = ++at_;
    while (!is_at_end() && is_ascii_letter(next())) ++at_;
    if (at_ == begin && !is_at_end()) at_ += decode_utf8(in_.text, at_).length;
    return std::string_view{in_.text}.substr(begin, at_ - begin);
}

void TexReader::command() {
    const std::size_t begin = at_;
    const std::string_view name = command_name();
    if (name.empty()) return emit("\\", in_.from[begin]);
    if (!combining_accent(name).empty()) return accent(begin, name);
    if (!is_ascii_letter(name.front())) {
        if (!sign_command(begin, name)) unknown(begin, name, Mode::text);
        return;
    }
    if (const auto symbol = tex_symbol(name)) {
        while (!is_at_end() && is_white(next())) ++at_;
        return emit(*symbol, in_.from[begin]);
    }
    if (!set_face(name) && !word_command(begin, name)) unknown(begin, name, Mode::text);
}

bool TexReader::sign_command(std::size_t begin, std::string_view name) {
    const std::uint32_t place = in_.from[begin];
    if (std::string_view{"&%_$#{}"}.find(name) != std::string_view::npos) {
        emit(name, place);
    } else if (std::string_view{" ,;:\\\n\t\r"}.find(name) != std::string_view::npos) {
        emit_space(place, false);
    } else {
        return std::string_view{"/-!@*"}.find(name) != std::string_view::npos;
    }
    return true;
}

bool TexReader::word_command(std::size_t begin, std::string_view name) {
    const std::uint32_t place = in_.from[begin];
    if (name == "emph" || name == "textit") {
        emit_face(Face::italic, argument(Mode::text), place);
    } else if (name == "textbf") {
        emit_face(Face::bold, argument(Mode::text), place);
    } else if (name == "texttt") {
        const bool was_code = std::exchange(is_code_, output_ == TexOutput::markup);
        const PlacedText content = argument(Mode::text);
        is_code_ = was_code;
        emit_face(Face::code, content, place);
    } else if (name == "textsuperscript" || name == "textsubscript") {
        script(Mode::text, name == "textsuperscript" ? "^" : "~", place, argument(Mode::text));
    } else if (name == "enquote") {
        emit("“", place);
        out_.add(argument(Mode::text));
        emit("”", place);
    } else if (name == "ensuremath") {
        out_.add(argument(Mode::math));
    } else if (name == "url" || name == "href") {
        link(begin);
    } else if (name == "noopsort" || name == "sortkey") {
        (void)argument(Mode::text);  // only sorts
    } else if (is_one_of(name, kKept)) {
        if (name == "foreignlanguage") (void)argument(Mode::text);
        out_.add(argument(Mode::text));
    } else if (is_one_of(name, kSilent)) {
        while (!is_at_end() && is_white(next())) ++at_;
    } else {
        return false;
    }
    return true;
}

/// \'e, \'{e}, \v{c}, \c c, \"\i.
void TexReader::accent(std::size_t begin, std::string_view name) {
    const std::uint32_t place = in_.from[begin];
    PlacedText base = argument(Mode::text);
    if (base.empty())
        return std::string_view{"^~`'\""}.find(name) != std::string_view::npos ? emit(name, place) : void();
    const std::size_t length = decode_utf8(base.text, 0).length;
    std::string letter = base.text.substr(0, length);
    if (letter == "ı") letter = "i";
    if (letter == "ȷ") letter = "j";
    out_.add(locale::compose(letter + std::string{combining_accent(name)}), place);
    out_.add(base.part(length));
}

PlacedText TexReader::verbatim_argument() {
    while (!is_at_end() && is_white(next())) ++at_;
    if (is_at_end() || next() != '{') return {{}, {}, in_.file};
    const std::size_t begin = ++at_;
    for (int depth = 1; !is_at_end(); ++at_) {
        depth += next() == '{' ? 1 : (next() == '}' ? -1 : 0);
        if (depth == 0) break;
    }
    const PlacedText content = in_.part(begin, at_);
    at_ += is_at_end() ? 0 : 1;
    return tex_to_address(content);
}

/// \url{address}, \href{address}{text}.
void TexReader::link(std::size_t begin) {
    const bool has_text = in_.text.compare(begin, 5, "\\href") == 0;
    const PlacedText address = verbatim_argument();
    PlacedText shown = has_text ? argument(Mode::text) : PlacedText{};
    if (!has_text) shown = output_ == TexOutput::markup ? escaped(address) : address;
    const bool can_link =
        output_ == TexOutput::markup && !is_code_ && address.text.find_first_of(" ()") == std::string::npos;
    if (!can_link || address.empty() || shown.empty()) return out_.add(shown);
    out_.add("[", in_.from[begin]);
    out_.add(shown);
    out_.glue("](");
    out_.add(address);
    out_.glue(")");
}

void TexReader::unknown(std::size_t begin, std::string_view name, Mode mode) {
    const std::size_t end = begin + 1 + name.size();
    diagnostics_.warning(in_.place(begin, end), fmt::format("quoin does not know the TeX command '\\{}'", name),
                         {"what it holds is printed as it stands; write the characters that it prints: é, ß, →"});
    if (!is_at_end() && next() == '{') return out_.add(group(mode));
    for (std::size_t i = begin; i < end; ++i) emit(std::string_view{in_.text}.substr(i, 1), in_.from[i]);
}

void TexReader::emit(std::string_view bytes, std::uint32_t place) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (output_ == TexOutput::markup && !is_code_ && is_markup_sign(bytes[i])) out_.add("\\", place);
        out_.add(bytes.substr(i, 1), place);
    }
}

/// A line's end between two ideographs is none of the text.
void TexReader::emit_space(std::uint32_t place, bool has_line_end) {
    if (out_.text.ends_with(' ')) return;
    const bool joins = has_line_end && !out_.empty() && !is_at_end() &&
                       is_cjk(decode_utf8_before(out_.text, out_.size()).code) &&
                       is_cjk(decode_utf8(in_.text, at_).code);
    // At the place of the byte before: it was decided here what the line's end means, resume/ shall not ask again.
    if (!joins) out_.add(" ", out_.from.empty() ? place : out_.from.back());
}

/// Between marks, with the spaces at its ends outside: a mark beside a space is none.
void TexReader::emit_marked(std::string_view mark, const PlacedText& content, std::uint32_t place) {
    const PlacedText inside = content.trimmed();
    if (content.text.starts_with(' ')) emit_space(place, false);
    if (!inside.empty()) {
        out_.add(mark, place);
        out_.add(inside);
        out_.glue(mark);
    }
    if (content.size() > 1 && content.text.ends_with(' ')) out_.glue(" ");
}

void TexReader::emit_face(Face face, const PlacedText& content, std::uint32_t place) {
    const bool is_bare = output_ == TexOutput::plain || face == Face::plain || is_code_ ||
                         (face == Face::code && content.text.find('`') != std::string::npos);
    if (is_bare) return out_.add(content);
    emit_marked(face == Face::code ? "`" : (face == Face::bold ? "**" : "*"), content, place);
}

/// {\em …} and its kin.
bool TexReader::set_face(std::string_view declaration) {
    constexpr std::array<std::string_view, 4> kItalic{"em", "it", "itshape", "sl"};
    constexpr std::array<std::string_view, 2> kBold{"bf", "bfseries"};
    constexpr std::array<std::string_view, 10> kOther{"rm",       "sc",       "sf",       "tt",      "scshape",
                                                      "sffamily", "ttfamily", "rmfamily", "upshape", "normalfont"};
    if (is_one_of(declaration, kItalic)) {
        face_ = Face::italic;
    } else if (is_one_of(declaration, kBold)) {
        face_ = Face::bold;
    } else if (!is_one_of(declaration, kOther)) {
        return false;
    }
    while (!is_at_end() && is_white(next())) ++at_;
    return true;
}

/// Raised or lowered: our markup where it can say it, else Unicode's characters, else on the line.
void TexReader::script(Mode mode, std::string_view sign, std::uint32_t place, const PlacedText& content) {
    constexpr std::size_t kLongest = 8;  // of our markup: see resume/markup.h
    const auto is_plain = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); };
    const bool can_mark = output_ == TexOutput::markup && !is_code_ && !content.empty() && content.size() <= kLongest &&
                          std::all_of(content.text.begin(), content.text.end(), is_plain);
    if (can_mark) return emit_marked(sign, content, place);
    std::string changed;
    for (std::size_t i = 0; i < content.size();) {
        const std::string_view one = std::string_view{content.text}.substr(i, decode_utf8(content.text, i).length);
        const std::string_view other = sign == "^" ? raised(one) : lowered(one);
        if (other.empty()) {
            if (mode == Mode::math) emit(sign == "^" ? "^" : "_", place);
            return out_.add(content);
        }
        changed += other;
        i += one.size();
    }
    out_.add(changed, place);
}

PlacedText tex_to_markup(const PlacedText& tex, Diagnostics& diagnostics) {
    return TexReader{tex, TexOutput::markup, diagnostics}.read();
}

PlacedText tex_to_plain(const PlacedText& tex, Diagnostics& diagnostics) {
    return TexReader{tex, TexOutput::plain, diagnostics}.read();
}

PlacedText tex_to_address(const PlacedText& tex) {
    PlacedText address;
    address.file = tex.file;
    const PlacedText inside = tex.trimmed();
    std::size_t i = inside.text.starts_with("\\url") ? 4 : 0;
    for (; i < inside.size(); ++i) {
        const std::string_view rest = std::string_view{inside.text}.substr(i);
        if (rest.starts_with("\\textasciitilde")) {
            address.add("~", inside.from[i]);
            i += std::string_view{"\\textasciitilde"}.size() - 1;
            continue;
        }
        const bool is_escape =
            rest[0] == '\\' && rest.size() > 1 && std::string_view{"_%&#~$"}.find(rest[1]) != std::string_view::npos;
        if (is_escape || rest[0] == '{' || rest[0] == '}' || is_white(rest[0])) continue;
        address.add(rest.substr(0, 1), inside.from[i]);
    }
    return address;
}

}  // namespace quoin::import
