#include "import/shown_words.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "resume/markup.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

/// The runs of a text, their pieces counting its own bytes.
std::vector<resume::Run> runs_of(const std::string& text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    return resume::parse_markup(yaml::make_text(text, {0, 0, size}, {{0, 0}}), {}).runs;
}

bool look_alike(const resume::Run& a, const resume::Run& b) {
    return a.is_bold == b.is_bold && a.is_italic == b.is_italic && a.is_code == b.is_code && a.baseline == b.baseline &&
           a.link == b.link;
}

bool show_the_same(const std::vector<resume::Run>& a, const std::vector<resume::Run>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const resume::Run& x, const resume::Run& y) { return x.text == y.text && look_alike(x, y); });
}

/// Emphasis of the whole says nothing.
void unmark_whole(std::vector<resume::Run>& runs) {
    const auto all = [&](auto is_so) { return std::all_of(runs.begin(), runs.end(), is_so); };
    const bool is_bold = all([](const resume::Run& run) { return run.is_bold; });
    const bool is_italic = all([](const resume::Run& run) { return run.is_italic; });
    for (resume::Run& run : runs) {
        run.is_bold = run.is_bold && !is_bold;
        run.is_italic = run.is_italic && !is_italic;
    }
}

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

ShownWords::ShownWords(const Words& words) : words_{words}, runs_{runs_of(words.text)} {
    for (std::size_t number = 0; number < runs_.size(); ++number) {
        const resume::Run& run = runs_[number];
        for (std::size_t at = 0; at < run.text.size(); ++at) {
            source_.push_back(run.place(at, at + 1).begin);
            run_.push_back(static_cast<std::uint32_t>(number));
        }
        text_ += run.text;
    }
}

bool ShownWords::is_inside_unit(std::size_t at) const {
    if (at == 0 || at >= text_.size()) return false;
    const resume::Run& before = runs_[run_[at - 1]];
    const resume::Run& after = runs_[run_[at]];
    return (!before.link.empty() && before.link == after.link) || (before.is_code && run_[at - 1] == run_[at]);
}

std::size_t ShownWords::source_end(std::size_t end) const { return end == 0 ? 0 : source_[end - 1] + std::size_t{1}; }

std::vector<resume::Run> ShownWords::expected(std::size_t begin, std::size_t end) const {
    std::vector<resume::Run> runs;
    for (std::size_t at = begin; at < end; ++at) {
        if (at == begin || run_[at] != run_[at - 1]) {
            runs.push_back(runs_[run_[at]]);
            runs.back().text.clear();
        }
        runs.back().text += text_[at];
    }
    unmark_whole(runs);
    return runs;
}

Words ShownWords::part(std::size_t begin, std::size_t end) const {
    while (begin < end && is_white(text_[begin])) ++begin;
    while (end > begin && is_white(text_[end - 1])) --end;
    if (begin == end) return {};
    const std::vector<resume::Run> runs = expected(begin, end);
    const std::size_t first = source_[begin];
    const std::size_t last = source_end(end);
    const std::size_t before = source_end(begin);
    const std::size_t after = end < text_.size() ? source_[end] : words_.text.size();
    const std::array<std::pair<std::size_t, std::size_t>, 4> ranges{
        {{first, last}, {before, last}, {first, after}, {before, after}}};
    for (const auto& [from, to] : ranges) {
        if (show_the_same(runs_of(words_.text.substr(from, to - from)), runs)) return cut(words_, from, to);
    }
    std::vector<yaml::Piece> pieces;
    for (std::size_t at = begin; at < end; ++at) {
        const auto value = static_cast<std::uint32_t>(at - begin);
        pieces.push_back({value, yaml::place(words_.pieces, words_.span, source_[at], source_[at] + 1).begin});
    }
    return escaped(text_.substr(begin, end - begin), place(begin, end), std::move(pieces));
}

Span ShownWords::place(std::size_t begin, std::size_t end) const {
    if (begin >= end) return yaml::place(words_.pieces, words_.span, 0, 0);
    return yaml::place(words_.pieces, words_.span, source_[begin], source_end(end));
}

Words cut(const Words& words, std::size_t begin, std::size_t end) {
    Words part{words.text.substr(begin, end - begin), yaml::place(words.pieces, words.span, begin, end), {}};
    if (words.pieces.empty()) return part;
    part.pieces.push_back({0, part.span.begin});
    for (const yaml::Piece& piece : words.pieces) {
        if (piece.value <= begin || piece.value >= end) continue;
        part.pieces.push_back({piece.value - static_cast<std::uint32_t>(begin), piece.source});
    }
    return part;
}

Words unmarked(std::string_view text, Span span) { return escaped(std::string{text}, span, {{0, span.begin}}); }

Words escaped(std::string text, Span span, std::vector<yaml::Piece> pieces) {
    constexpr std::string_view kMarks = "\\`^~[]*";
    const auto runs = runs_of(text);
    const bool is_unmarked =
        text.empty() || (runs.size() == 1 && runs[0].text == trim(text) && look_alike(runs[0], resume::Run{}));
    if (is_unmarked) return {std::move(text), span, std::move(pieces)};
    Words words{{}, span, {}};
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto source = yaml::place(pieces, span, at, at + 1).begin;
        if (kMarks.find(text[at]) != std::string_view::npos) {
            words.pieces.push_back({static_cast<std::uint32_t>(words.text.size()), source});
            words.text += '\\';
            words.pieces.push_back({static_cast<std::uint32_t>(words.text.size()), source});
        } else if (at == 0 || words.pieces.empty()) {
            words.pieces.push_back({static_cast<std::uint32_t>(words.text.size()), source});
        }
        words.text += text[at];
        const auto next = static_cast<std::uint32_t>(words.text.size());
        const bool jumps = at + 1 < text.size() && yaml::place(pieces, span, at + 1, at + 2).begin != source + 1;
        if (jumps) words.pieces.push_back({next, yaml::place(pieces, span, at + 1, at + 2).begin});
    }
    return words;
}

}  // namespace quoin::import
