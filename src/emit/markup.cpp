#include "emit/markup.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "resume/markup.h"
#include "yaml/make.h"

namespace quoin::emit {

namespace {

using resume::Baseline;
using resume::RichText;
using resume::Run;

/// What may stand around several runs.
enum class Around { bold, italic, link };
using Nesting = std::array<Around, 3>;

/// Which signs of a text get a backslash.
enum class Escapes { none, some, all };

/// How the words are written: what stands around what if both reach equally far, and the escapes.
struct Manner {
    Escapes escapes = Escapes::none;
    Nesting nesting{Around::bold, Around::italic, Around::link};
};

bool has(const Run& run, Around around) {
    switch (around) {
        case Around::bold: return run.is_bold;
        case Around::italic: return run.is_italic;
        case Around::link: return !run.link.empty();
    }
    return false;
}

/// An address between round brackets, which need a backslash unless they come in pairs.
std::string destination(std::string_view link) {
    int depth = 0;
    bool is_paired = true;
    for (const char c : link) {
        if (c == '(') ++depth;
        if (c == ')' && --depth < 0) is_paired = false;
    }
    is_paired = is_paired && depth == 0;
    std::string written;
    for (const char c : link) {
        if (c == '\\' || (!is_paired && (c == '(' || c == ')'))) written += '\\';
        written += c;
    }
    return written;
}

class Writer {
public:
    Writer(const std::vector<Run>& runs, const Manner& manner) : runs_{runs}, manner_{manner} {}

    std::string text() {
        write(0, runs_.size(), {});
        return std::move(out_);
    }

private:
    using Inside = std::array<bool, 3>;

    /// How many runs from `begin` on have this around them.
    std::size_t reach(Around around, std::size_t begin, std::size_t end) const {
        std::size_t at = begin;
        while (at < end && has(runs_[at], around) && (around != Around::link || runs_[at].link == runs_[begin].link))
            ++at;
        return at - begin;
    }

    void write(std::size_t begin, std::size_t end, Inside inside) {
        while (begin < end) {
            std::size_t longest = 0;
            Around outer = Around::bold;
            for (const Around around : manner_.nesting) {
                if (inside[static_cast<std::size_t>(around)]) continue;
                const std::size_t length = reach(around, begin, end);
                if (length > longest) outer = around;
                longest = std::max(longest, length);
            }
            if (longest == 0) {
                write_run(runs_[begin++]);
                continue;
            }
            Inside within = inside;
            within[static_cast<std::size_t>(outer)] = true;
            open(outer);
            write(begin, begin + longest, within);
            close(outer, runs_[begin].link);
            begin += longest;
        }
    }

    void open(Around around) { out_ += around == Around::bold ? "**" : around == Around::italic ? "*" : "["; }

    void close(Around around, std::string_view link) {
        if (around == Around::link) {
            out_ += "](" + destination(link) + ")";
        } else {
            open(around);
        }
    }

    void write_run(const Run& run) {
        if (run.is_code) {
            write_code(run.text);
        } else if (run.baseline != Baseline::normal) {
            const char sign = run.baseline == Baseline::superscript ? '^' : '~';
            out_ += sign + run.text + sign;
        } else {
            write_words(run.text);
        }
    }

    /// Between more backticks than there are in it.
    void write_code(std::string_view code) {
        std::size_t longest = 0;
        std::size_t length = 0;
        for (const char c : code) {
            length = c == '`' ? length + 1 : 0;
            longest = std::max(longest, length);
        }
        const std::string fence(longest + 1, '`');
        out_ += fence;
        for (const char c : code) out_ += c == '\n' ? std::string{"\n\n"} : std::string{c};
        out_ += fence;
    }

    void write_words(std::string_view words) {
        const std::string_view signs = manner_.escapes == Escapes::none   ? ""
                                       : manner_.escapes == Escapes::some ? "\\`*[]"
                                                                          : "\\`*[]^~";
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool is_bullet = i > 0 && words[i - 1] == '\n' && words.substr(i, 2) == "- ";
            if (is_bullet || signs.find(words[i]) != std::string_view::npos) out_ += '\\';
            out_ += words[i];
            if (words[i] == '\n') out_ += '\n';
        }
    }

    const std::vector<Run>& runs_;
    const Manner& manner_;
    std::string out_;
};

/// Runs of one look as one, without places.
std::vector<Run> merged(const std::vector<Run>& runs) {
    std::vector<Run> out;
    for (const Run& run : runs) {
        Run bare = run;
        bare.span = {};
        bare.pieces.clear();
        if (out.empty()) {
            out.push_back(std::move(bare));
            continue;
        }
        std::string text = std::move(out.back().text);
        out.back().text = bare.text;
        if (out.back() == bare) {
            out.back().text = text + bare.text;
        } else {
            out.back().text = std::move(text);
            out.push_back(std::move(bare));
        }
    }
    return out;
}

bool means(const std::string& markup, const std::vector<Run>& runs) {
    return merged(resume::parse_markup(yaml::make_text(markup, {}), {}).runs) == runs;
}

/// The first manner of writing that is read as these runs again; empty if none is.
std::string written(const std::vector<Run>& runs) {
    using enum Around;
    constexpr std::array<Nesting, 4> kNestings{
        {{bold, italic, link}, {italic, bold, link}, {link, bold, italic}, {link, italic, bold}}};
    for (const Escapes escapes : {Escapes::none, Escapes::some, Escapes::all}) {
        for (const Nesting& nesting : kNestings) {
            const Manner manner{escapes, nesting};
            std::string markup = Writer{runs, manner}.text();
            if (means(markup, runs)) return markup;
        }
    }
    return {};
}

}  // namespace

std::string to_markup(const RichText& text) {
    std::vector<Run> runs = merged(text.runs);
    if (runs.empty()) return {};
    if (std::string markup = written(runs); !markup.empty()) return markup;
    for (Run& run : runs) {
        run.is_bold = false;
        run.is_italic = false;
    }
    runs = merged(runs);
    if (std::string markup = written(runs); !markup.empty()) return markup;
    const std::vector<Run> plain{Run{text.plain(), false, false, false, Baseline::normal, {}, {}, {}}};
    const Manner manner{Escapes::all, {}};
    return Writer{plain, manner}.text();
}

}  // namespace quoin::emit
