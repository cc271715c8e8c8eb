#include "import/write_line.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "base/utf8.h"
#include "resume/markup.h"

namespace quoin::import {

namespace {

/// The bytes of white space at `at`, a no-break space among them; 0: none.
std::size_t white_at(std::string_view text, std::size_t at) {
    if (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r') return 1;
    return text.substr(at).starts_with("\xc2\xa0") ? 2 : 0;
}

bool is_spaceless(char32_t code) { return is_cjk(code) && !(code >= 0xac00 && code <= 0xd7a3); }

/// Makes each white space one blank; a line end between two ideographs is nothing.
class Collapser {
public:
    Traced collapse(const Traced& text) {
        Traced result;
        for (std::size_t at = 0; at < text.size();) {
            if (const std::size_t white = white_at(text.text, at)) {
                has_white_ = true;
                white_is_line_end_ = white_is_line_end_ || text.text[at] == '\n';
                white_source_ = text.from[at];
                at += white;
                continue;
            }
            const Decoded sign = decode_utf8(text.text, at);
            const bool joins = white_is_line_end_ && is_spaceless(last_) && is_spaceless(sign.code);
            if (has_white_ && last_ != 0 && !joins) result.add(' ', white_source_);
            result.append(text, at, at + sign.length);
            last_ = sign.code;
            has_white_ = white_is_line_end_ = false;
            at += sign.length;
        }
        return result;
    }

private:
    char32_t last_ = 0;  ///< the sign before; 0: none in the line
    bool has_white_ = false;
    bool white_is_line_end_ = false;
    std::uint32_t white_source_ = 0;
};

/// What of the looks is written: less of it, until the line reads back as it should.
enum class Effort { all, links, none };

constexpr std::array<Effort, 3> kEfforts{Effort::all, Effort::links, Effort::none};

enum class Mark { link, bold, italic, code };

constexpr std::array<Mark, 4> kMarks{Mark::link, Mark::bold, Mark::italic, Mark::code};

std::string address_as_markup(const std::string& address) {
    std::string text;
    for (const char c : address) {
        if (c == ' ')
            text += "%20";
        else if (c == '(')
            text += "%28";
        else if (c == ')')
            text += "%29";
        else if (c == '\\')
            text += "%5C";
        else if (c > ' ' || c < 0)
            text += c;
    }
    return text;
}

class Writer {
public:
    Writer(const std::vector<LookedRun>& runs, Effort effort) : effort_{effort} {
        for (const LookedRun& run : runs) {
            for (const char c : run.text.text) ++count_[static_cast<unsigned char>(c)];
            if (effort == Effort::all && (run.look.is_bold || run.look.is_italic)) count_['*'] += 4;
            if (run.look.script != '\0') count_[static_cast<unsigned char>(run.look.script)] += 2;
        }
    }

    void write(const LookedRun& run) {
        const std::string_view text = run.text.text;
        std::size_t begin = text.starts_with(' ') ? 1 : 0;
        const std::size_t end = text.size() - (text.size() > begin && text.ends_with(' ') ? 1 : 0);
        if (begin > 0) keep_blank(run.text.from[0]);
        if (begin < end) {
            const Look look = wanted(run);
            close_others(look);
            put_blank();
            open_missing(look, run.text.from[begin]);
            put_text(run.text, begin, end, look);
        }
        if (end < text.size()) keep_blank(run.text.from[end]);
    }

    Traced finish() {
        close_others({});
        return std::move(line_);
    }

private:
    Look wanted(const LookedRun& run) const {
        Look look = run.look;
        if (effort_ != Effort::all) look.is_bold = look.is_italic = look.is_code = false;
        if (effort_ != Effort::all) look.script = '\0';
        if (effort_ == Effort::none) look.link.clear();
        return look;
    }

    bool has(Mark mark, const Look& look) const {
        switch (mark) {
            case Mark::link: return !look.link.empty() && (look.link == link_ || !is_open(Mark::link));
            case Mark::bold: return look.is_bold;
            case Mark::italic: return look.is_italic;
            case Mark::code: return look.is_code;
        }
        return false;
    }

    bool is_open(Mark mark) const { return std::find(open_.begin(), open_.end(), mark) != open_.end(); }
    /// Where a mark that closes stands: behind the last sign.
    std::uint32_t behind_last() const { return line_.empty() ? 0 : line_.from.back() + (closed_ ? 0 : 1); }

    void keep_blank(std::uint32_t source) {
        if (!blank_) blank_ = source;
    }

    void put_blank() {
        if (blank_ && !line_.empty()) line_.add(' ', *blank_);
        blank_.reset();
    }

    void close_others(const Look& look) {
        const auto stays = [&](Mark mark) { return has(mark, look); };
        const auto keep = static_cast<std::size_t>(std::find_if_not(open_.begin(), open_.end(), stays) - open_.begin());
        while (open_.size() > keep) {
            close(open_.back());
            open_.pop_back();
        }
    }

    void close(Mark mark) {
        const std::uint32_t source = behind_last();
        switch (mark) {
            case Mark::link: line_.add("](" + address_as_markup(link_) + ")", source); break;
            case Mark::bold: line_.add("**", source); break;
            case Mark::italic: line_.add("*", source); break;
            case Mark::code: line_.add("`", source); break;
        }
        closed_ = true;
    }

    void open_missing(const Look& look, std::uint32_t source) {
        for (const Mark mark : kMarks) {
            if (is_open(mark) || !has(mark, look)) continue;
            open_.push_back(mark);
            if (mark == Mark::link) link_ = look.link;
            line_.add(mark == Mark::link ? "[" : mark == Mark::bold ? "**" : mark == Mark::italic ? "*" : "`", source);
        }
    }

    void put_text(const Traced& text, std::size_t begin, std::size_t end, const Look& look) {
        closed_ = false;
        if (look.is_code) return line_.append(text, begin, end);
        if (look.script != '\0') line_.add(look.script, text.from[begin]);
        for (std::size_t i = begin; i < end; ++i) {
            if (needs_escape(text.text, i, end)) line_.add('\\', text.from[i]);
            line_.append(text, i, i + 1);
        }
        if (look.script != '\0') line_.add(look.script, text.from[end - 1]);
    }

    bool needs_escape(std::string_view text, std::size_t at, std::size_t end) const {
        const char c = text[at];
        switch (c) {
            case '*':
            case '`':
            case '^':
            case '~': return count_[static_cast<unsigned char>(c)] > 1;
            case '\\': return true;
            case '[': return count_[']'] > 0 && is_open(Mark::link);
            case ']': return is_open(Mark::link) || (at + 1 < end && text[at + 1] == '(');
            default: return false;
        }
    }

    Effort effort_;
    std::array<std::size_t, 256> count_{};
    std::vector<Mark> open_;
    std::string link_;
    std::optional<std::uint32_t> blank_;  ///< a blank to write before what comes, and its place
    bool closed_ = false;                 ///< the last sign closes something
    Traced line_;
};

std::string shown(const Traced& line) {
    yaml::Node node;
    node.kind = yaml::Node::Kind::scalar;
    node.text = line.text;
    std::string text;
    for (const resume::Run& run : resume::parse_markup(node, {}).runs) text += run.text;
    return text;
}

}  // namespace

Traced write_line(std::vector<LookedRun> runs) {
    Collapser collapser;
    std::string wanted;
    for (LookedRun& run : runs) {
        run.text = collapser.collapse(run.text);
        wanted += run.text.text;
    }
    for (const Effort effort : kEfforts) {
        Writer writer{runs, effort};
        for (const LookedRun& run : runs) writer.write(run);
        Traced line = writer.finish();
        if (effort == Effort::none || shown(line) == wanted) return line;
    }
    return {};
}

}  // namespace quoin::import
