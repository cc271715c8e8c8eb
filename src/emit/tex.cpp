#include "emit/tex.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "emit/tex_preamble.h"
#include "locale/language.h"

namespace quoin::emit {

namespace {

/// The fonts of a language, the best first.
struct Fonts {
    std::string_view latin = "TeX Gyre Pagella, Libertinus Serif, Noto Serif, DejaVu Serif, Latin Modern Roman";
    std::string_view serif;
    std::string_view sans;
    std::string_view kai;  ///< what stands for italics; empty: nothing does
};

Fonts fonts_of(const locale::Language& language) {
    Fonts fonts;
    if (language.primary() == "ru") fonts.latin = "Libertinus Serif, Noto Serif, Liberation Serif, DejaVu Serif";
    if (language.primary() == "ja") {
        fonts.serif = "Noto Serif CJK JP, Source Han Serif, Hiragino Mincho ProN, IPAexMincho";
        fonts.sans = "Noto Sans CJK JP, Source Han Sans, Hiragino Sans, IPAexGothic";
    } else if (language.primary() == "ko") {
        fonts.serif = "Noto Serif CJK KR, Source Han Serif K, Nanum Myeongjo, AppleMyungjo";
        fonts.sans = "Noto Sans CJK KR, Source Han Sans K, Nanum Gothic, Apple SD Gothic Neo";
    } else if (language.is_traditional_chinese()) {
        fonts.serif = "Noto Serif CJK TC, Source Han Serif TC, Songti TC, PMingLiU";
        fonts.sans = "Noto Sans CJK TC, Source Han Sans TC, PingFang TC, Microsoft JhengHei";
    } else {
        fonts.serif = "Noto Serif CJK SC, Source Han Serif SC, Songti SC, SimSun, FandolSong-Regular.otf";
        fonts.sans = "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, FandolHei-Regular.otf";
        fonts.kai = "FandolKai-Regular.otf, Kaiti SC, KaiTi, AR PL UKai CN";
    }
    return fonts;
}

/// Could TeX, or a shell, take it for anything but the name of a file?
bool is_plain_path(std::string_view path) {
    return std::all_of(path.begin(), path.end(), [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || std::string_view{"./-_ "}.find(c) != std::string_view::npos ||
               static_cast<unsigned char>(c) >= 0x80;
    });
}

class Writer {
public:
    Writer(const Page& page, Diagnostics& diagnostics)
        : page_{page},
          language_{locale::Language::parse(page.language).value_or(locale::Language{})},
          diagnostics_{diagnostics} {}

    std::string write() {
        preamble();
        header();
        for (std::size_t i = 0; i < page_.sections.size(); ++i) section(page_.sections[i], i + 1);
        add("\\end{document}");
        return std::move(out_);
    }

private:
    void add(std::string_view line) {
        out_ += line;
        out_ += '\n';
    }

    /// A macro with one argument.
    void add(std::string_view macro, const std::string& argument) {
        if (!argument.empty()) add(fmt::format("\\{}{{{}}}", macro, argument));
    }

    void preamble() {
        const Fonts fonts = fonts_of(language_);
        out_ = kTexPackages;
        add(fmt::format("\\firstfont\\setmainfont{{{}}}{{}}", fonts.latin));
        add("\\firstfont\\setmonofont{Source Code Pro, DejaVu Sans Mono, Latin Modern Mono}{Scale=0.85}");
        add(fmt::format("\\firstfont\\setCJKmainfont{{{}}}{{}}", fonts.serif));
        if (!fonts.kai.empty()) add(fmt::format(R"(\firstfont{{\newCJKfontfamily\cvslant}}{{{}}}{{}})", fonts.kai));
        add(fmt::format("\\firstfont\\setCJKsansfont{{{0}}}{{}}\n\\firstfont\\setCJKmonofont{{{0}}}{{Scale=0.85}}",
                        fonts.sans));
        marks();
        out_ += kTexMacros;
        add(language_.is_cjk() ? "\\linespread{1.25}\\selectfont" : "\\linespread{1.06}\\selectfont");
        add(fmt::format("\\hypersetup{{pdftitle={{{}}}, pdfauthor={{{}}}, pdflang={{{}}}}}", escape_tex(page_.title),
                        escape_tex(plain(page_.name)), page_.language));
        add("\\begin{document}");
    }

    /// Quotes and dashes are Chinese ones only between Han, in a language that has such.
    void marks() {
        const bool has_wide_marks = language_.primary() == "zh" || language_.primary() == "ja";
        add(R"(\newcommand{\cvlatin}[1]{\texorpdfstring{{\makexeCJKinactive #1}}{#1}})");
        if (language_.primary() == "ko") add("\\xeCJKsetup{CJKecglue={}}");
        add(has_wide_marks
                ? R"(\xeCJKDeclareCharClass{Default}{"2013, "00B7})"
                : R"(\xeCJKDeclareCharClass{Default}{"2013, "2014, "2018, "2019, "201C, "201D, "2026, "00B7})");
    }

    void header() {
        add("\\cvheader{%");
        add("cvname", tex_of(page_.name));
        add("cvreading", tex_of(page_.reading));
        add("cvheadline", tex_of(page_.headline));
        std::string contacts;
        for (const Line& contact : page_.contacts)
            contacts += (contacts.empty() ? "" : "\\cvdot ") + ("\\mbox{" + tex_of(contact) + "}");
        add("cvcontacts", contacts);
        add("}{" + photo() + "}");
    }

    std::string photo() {
        if (page_.photo.empty() || is_plain_path(page_.photo)) return page_.photo;
        diagnostics_.warning(page_.photo_span, fmt::format("the photo '{}' is left out of the TeX file", page_.photo),
                             {"name it with letters, digits, '-', '_' and '.' alone"});
        return {};
    }

    void section(const Section& section, std::size_t number) {
        if (!section.title.empty())
            add(fmt::format("\n\\cvsection{{{}}}{{{}}}{{{}}}", tex_of(section.title), escape_tex(plain(section.title)),
                            number));
        for (const Entry& entry : section.entries) this->entry(entry);
    }

    void entry(const Entry& entry) {
        const std::string text = tex_of(entry.beside);
        switch (entry.kind) {
            case Entry::Kind::paragraph: return add("cvpar", text);
            case Entry::Kind::fact: return add("cvpar", bold(tex_of(entry.title)) + text);
            case Entry::Kind::bullet: return item(1, text);
            case Entry::Kind::numbered:
            case Entry::Kind::counting_down: return add(fmt::format("\\cvnumber{{{}.}}{{{}}}", entry.number, text));
            case Entry::Kind::work: return work(entry, "\\cvwork", bold);
        }
    }

    static std::string bold(const std::string& text) { return text.empty() ? "" : "\\textbf{" + text + "}"; }
    static std::string italic(const std::string& text) { return text.empty() ? "" : "\\cvitalic{" + text + "}"; }

    void work(const Entry& entry, std::string_view gap, std::string (*style)(const std::string&)) {
        add(gap);
        Line title = entry.title;
        for (Run& run : title)
            if (run.link.empty()) run.link = entry.address;
        row(style(tex_of(title)) + tex_of(entry.beside), tex_of(line_of(entry.dates)));
        row(italic(tex_of(entry.position)) + tex_of(entry.remarks), tex_of(entry.location));
        for (const Line& line : entry.lines) add("cvline", tex_of(line));
        items(entry.items, 1);
        for (const Entry& role : entry.roles) work(role, "\\cvrole", italic);
    }

    void row(const std::string& left, const std::string& right) {
        if (left.empty() && right.empty()) return;
        if (right.empty()) return add("cvhead", left);
        add(fmt::format("\\cvrow{{{}}}{{{}}}", left, "\\textcolor{soft}{" + right + "}"));
    }

    void item(std::size_t depth, const std::string& text) {
        const std::string_view mark = depth % 2 == 1 ? "\\textbullet" : "\\textendash";
        add(fmt::format("\\cvitem{{{}}}{{{}}}{{{}}}", depth, mark, text));
    }

    void items(const std::vector<Item>& items, std::size_t depth) {
        for (const Item& each : items) {
            item(depth, tex_of(each.text));
            this->items(each.items, depth + 1);
        }
    }

    const Page& page_;
    locale::Language language_;
    Diagnostics& diagnostics_;
    std::string out_;
};

}  // namespace

std::string write_tex(const Page& page, Diagnostics& diagnostics) { return Writer{page, diagnostics}.write(); }

}  // namespace quoin::emit
