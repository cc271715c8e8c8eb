#include "block/expand.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace quoin::block {

namespace {

using layout::Part;

/// The verbatim pieces of a run's text in its file, as text/ wants them.
std::vector<Span> places_of(const resume::Run& run) {
    std::vector<Span> places;
    for (std::size_t i = 0; i < run.pieces.size(); ++i) {
        const std::size_t end = i + 1 < run.pieces.size() ? run.pieces[i + 1].value : run.text.size();
        const std::uint32_t source = run.pieces[i].source;
        places.push_back({run.span.file, source, source + static_cast<std::uint32_t>(end - run.pieces[i].value)});
    }
    if (places.empty() && run.span.is_somewhere()) places.push_back(run.span);
    return places;
}

/// Narrower than this many em, a justified paragraph is set ragged: word spaces would tear it (typography.md 2.7).
int justify_from(const locale::Language& language) {
    if (language.primary() == "ko") return 25;
    return language.is_cjk() ? 0 : 30;
}

/// Grows a Text run by run.
class Writer {
public:
    Writer(const Style& style, const Styles& styles) : style_{style}, styles_{styles} {
        text_.em = style.em();
        text_.pitch = style.pitch;
        text_.style = {.language = style.characters.language,
                       .align = style.align,
                       .never_wraps = style.never_wraps,
                       .hyphenation = style.hyphenation,
                       .justify_from_em = style.justify_from.value_or(justify_from(style.characters.language))};
    }

    bool is_empty() const { return text_.text.text.empty(); }

    void words(std::string_view words, Span span) {
        add(std::string{words}, style_, {}, span.is_somewhere() ? std::vector{span} : std::vector<Span>{});
    }

    void rich(const resume::RichText& rich, const Style& style) {
        for (const resume::Run& run : rich.runs) {
            const Marks marks{run.is_bold,
                              run.is_italic,
                              run.is_code,
                              run.baseline == resume::Baseline::superscript,
                              run.baseline == resume::Baseline::subscript,
                              !run.link.empty()};
            add(run.text, styles_.marked(style, marks), run.link, places_of(run));
        }
    }

    Text take() { return std::move(text_); }

private:
    void add(const std::string& words, const Style& style, std::string url, std::vector<Span> places) {
        if (words.empty()) return;
        const std::size_t begin = text_.text.text.size();
        text_.text.text += words;
        text_.text.runs.push_back({begin, text_.text.text.size(), style.characters, std::move(places)});
        text_.paints.push_back({style.color, std::move(url), style.emphasis});
    }

    const Style& style_;
    const Styles& styles_;
    Text text_;
};

std::string_view without_separator(std::string_view literal) {
    constexpr std::u32string_view kSeparators =
        U" \u3000\u00a0,;:.\u00b7|\u2013\u2014-/\u3001\uff0c\uff1b\uff1a\u3002\u2022";
    while (!literal.empty()) {
        const Decoded decoded = decode_utf8(literal, 0);
        if (kSeparators.find(decoded.code) == std::u32string_view::npos) break;
        literal.remove_prefix(decoded.length);
    }
    return literal;
}

/// One pass over a template's parts.
class Expansion {
public:
    Expansion(const Style& style, const Styles& styles, const Fields& fields)
        : writer_{style, styles}, style_{style}, styles_{styles}, fields_{fields} {}

    std::optional<Text> run(const layout::Template& text) {
        for (std::size_t i = 0; i < text.parts.size(); ++i) part(text.parts[i], i == 0);
        // What is left pending closes the text: it prints if the field before it did.
        if (last_printed_ || !has_fields_) writer_.words(pending_, pending_span_);
        if (has_fields_ && !any_printed_) return std::nullopt;
        return writer_.take();
    }

private:
    void part(const Part& part, bool is_first) {
        if (part.kind == Part::Kind::literal) {
            // Between two fields the literal next to the last printed one separates; others are dropped.
            if (pending_.empty() || is_first) {
                pending_ = part.text;
                pending_span_ = part.span;
            }
            is_prefix_ = is_first;
        } else if (part.kind == Part::Kind::field) {
            field(part);
        } else {
            group(part);
        }
    }

    void field(const Part& part) {
        has_fields_ = true;
        const auto value = fields_(part.field);
        last_printed_ = value && !value->empty();
        if (!last_printed_) {
            if (is_prefix_) pending_.clear();
            return;
        }
        flush();
        print(part, *value);
    }

    void flush() {
        if (is_prefix_ || any_printed_) writer_.words(pending_, pending_span_);
        pending_.clear();
        is_prefix_ = false;
    }

    void print(const Part& part, const resume::RichText& value) {
        Style style = style_;
        for (const std::string& name : part.styles) style = styles_.inside(std::move(style), name);
        writer_.rich(value, style);
        any_printed_ = true;
    }

    void group(const Part& group) {
        has_fields_ = true;
        std::vector<std::optional<resume::RichText>> values;
        for (const Part& part : group.parts) {
            values.push_back(part.kind == Part::Kind::field ? fields_(part.field) : std::nullopt);
            const bool is_missing = part.kind == Part::Kind::field && (!values.back() || values.back()->empty());
            if (is_missing) return;
        }
        flush();
        for (std::size_t i = 0; i < group.parts.size(); ++i) {
            const Part& part = group.parts[i];
            if (part.kind == Part::Kind::field) {
                print(part, *values[i]);
            } else {
                const std::string_view words =
                    any_printed_ ? std::string_view{part.text} : without_separator(part.text);
                const std::size_t dropped = part.text.size() - words.size();
                writer_.words(words, part.span.part(static_cast<std::uint32_t>(dropped),
                                                    static_cast<std::uint32_t>(words.size())));
            }
        }
        last_printed_ = true;
    }

    Writer writer_;
    const Style& style_;
    const Styles& styles_;
    const Fields& fields_;
    std::string pending_;
    Span pending_span_;
    bool is_prefix_ = false;
    bool has_fields_ = false;
    bool any_printed_ = false;
    bool last_printed_ = false;
};

}  // namespace

std::optional<Text> expand(const layout::Template& text, const Style& style, const Styles& styles,
                           const Fields& fields) {
    return Expansion{style, styles, fields}.run(text);
}

Text to_text(const resume::RichText& rich, const Style& style, const Styles& styles) {
    Writer writer{style, styles};
    writer.rich(rich, style);
    return writer.take();
}

Text to_text(std::string_view words, const Style& style, Span span) {
    const layout::Layout none;
    const Styles styles{none, style.characters.language};
    Writer writer{style, styles};
    writer.words(words, span);
    return writer.take();
}

}  // namespace quoin::block
