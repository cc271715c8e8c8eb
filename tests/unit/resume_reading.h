#pragma once

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <string>
#include <vector>

#include "assets/assets.h"
#include "resume/read.h"
#include "resume/sections.h"
#include "resume/visible_text.h"
#include "yaml/parse.h"

/// Reads small CVs and shows what was read as strings, for the tests of resume.
namespace quoin::resume {

using Strings = std::vector<std::string>;

inline locale::Language language(std::string_view tag) { return locale::Language::parse(tag).value(); }

inline locale::Catalog catalog(std::string_view tag) {
    return locale::Catalog{language(tag), assets::find("locale/" + std::string{tag} + ".mo").value()};
}

/// A CV read from its text.
struct Cv {
    Diagnostics diagnostics;
    Resume resume;

    explicit Cv(std::string text) {
        const std::uint32_t file = diagnostics.add_file({"cv.yaml", std::move(text)});
        resume = read(yaml::parse(file, diagnostics), diagnostics);
    }
    std::string source(Span span) const {
        return diagnostics.file(span.file).text.substr(span.begin, span.end - span.begin);
    }
};

/// "1:4 error 'what is marked' message | hint" for each complaint.
inline Strings complaints(const std::string& text) {
    const Cv cv{text};
    Strings lines;
    for (const Diagnostic& diagnostic : cv.diagnostics.sorted()) {
        const Position position = position_of(text, diagnostic.span.begin);
        const std::string_view severity = diagnostic.severity == Severity::error ? "error" : "warning";
        lines.push_back(fmt::format("{}:{} {} '{}' {}", position.line, position.column, severity,
                                    cv.source(diagnostic.span), diagnostic.message.text));
        for (const std::string& hint : diagnostic.message.hints) lines.back() += " | " + hint;
    }
    return lines;
}

/// Rich text with its looks in tags: <b>bold</b>, <a=url>link</a>.
inline std::string tagged(const RichText& rich) {
    std::string text;
    for (const Run& run : rich.runs) {
        std::string part = run.text;
        const auto wrap = [&](bool is_on, std::string_view tag) {
            if (is_on) part = fmt::format("<{0}>{1}</{0}>", tag, part);
        };
        wrap(run.is_code, "c");
        wrap(run.baseline == Baseline::superscript, "sup");
        wrap(run.baseline == Baseline::subscript, "sub");
        wrap(run.is_italic, "i");
        wrap(run.is_bold, "b");
        if (!run.link.empty()) part = fmt::format("<a={}>{}</a>", run.link, part);
        text += part;
    }
    return text;
}

/// "zh: 林 / en: ~" of a text with language map, else the text.
inline std::string said(const Text& text) {
    std::string joined;
    for (const auto& [tongue, value] : text.values) {
        if (!joined.empty()) joined += " / ";
        if (!tongue.empty()) joined += tongue.tag() + ": ";
        joined += value ? tagged(*value) : "~";
    }
    return joined;
}

inline std::string address(const Localized<std::string>& url) {
    std::string joined;
    for (const auto& [tongue, value] : url.values) joined += (joined.empty() ? "" : " / ") + value.value_or("~");
    return joined;
}

/// "text (child; child)" of each bullet.
inline std::string listed(const std::vector<Bullet>& bullets, std::string_view tag) {
    std::string joined;
    for (const Bullet& bullet : bullets) {
        joined += (joined.empty() ? "" : "; ") + said(bullet.text);
        if (const auto* children = bullet.children.pick(language(tag))) joined += " (" + listed(*children, tag) + ")";
    }
    return joined;
}

inline const std::vector<Entry>& entries(const Cv& cv, std::size_t section = 0) {
    static const std::vector<Entry> kNone;
    if (section >= cv.resume.sections.size()) return kNone;
    const std::vector<Entry>* found = cv.resume.sections[section].entries.pick(language("en"));
    return found == nullptr ? kNone : *found;
}

/// A CV with one section of one entry, given as the lines below "- ", each indented by six spaces.
inline std::string with_entry(std::string_view entry) {
    return fmt::format("cv:\n  sections:\n    s:\n    - {}\n", entry);
}

/// The markup of one text, read as the only entry of a section.
inline std::string markup(std::string_view text, std::string_view settings = "") {
    std::string quoted;
    for (const char c : text) quoted += c == '\'' ? "''" : std::string{c};
    const Cv cv{fmt::format("cv:\n  sections:\n    s:\n      - '{}'\n{}", quoted, settings)};
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
    return said(entries(cv).at(0).text);
}

inline std::string dates_of(std::string_view lines) {
    const Cv cv{with_entry(fmt::format("name: x\n      {}", lines))};
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
    const When* when = entries(cv).at(0).dates.pick(language("en"));
    const locale::Catalog english = catalog("en");
    return when == nullptr ? "(none)" : print_when(*when, {language("en"), english});
}

}  // namespace quoin::resume
