#include "layout/design_template.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "layout/design_tree.h"
#include "yaml/edit.h"

namespace quoin::layout {

namespace {

/// RenderCV's placeholders that no part of a layout can print: dates of today, and durations in their form.
constexpr std::array<std::string_view, 14> kNowhere{
    "CURRENT_DATE",      "LAST_UPDATED",        "MONTH_NAME", "MONTH_ABBREVIATION", "MONTH",          "DAY",
    "DAY_IN_TWO_DIGITS", "MONTH_IN_TWO_DIGITS", "YEAR",       "YEAR_IN_TWO_DIGITS", "HOW_MANY_YEARS", "HOW_MANY_MONTHS",
    "PAGE_NUMBER",       "TOTAL_PAGES"};

bool is_upper(char sign) { return (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') || sign == '_'; }
bool is_lower(char sign) { return sign >= 'a' && sign <= 'z'; }

/// Reads one line: `**` and `*` switch, words of capitals may be placeholders.
class LineParser {
public:
    LineParser(std::string_view text, std::span<const Placeholder> placeholders)
        : text_{text}, placeholders_{placeholders} {}

    TemplateLine parse() {
        while (at_ < text_.size()) step();
        flush();
        return std::move(line_);
    }

private:
    void step() {
        if (text_.substr(at_).starts_with("**")) return toggle(is_strong_, 2);
        if (text_[at_] == '*') return toggle(is_slanted_, 1);
        if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
        const bool begins = at_ == 0 || !(is_upper(text_[at_ - 1]) || is_lower(text_[at_ - 1]));
        if (begins && is_upper(text_[at_])) return capitals();
        words_ += text_[at_++];
    }

    void toggle(bool& state, std::size_t length) {
        flush();
        state = !state;
        at_ += length;
    }

    void capitals() {
        std::size_t end = at_;
        while (end < text_.size() && is_upper(text_[end])) ++end;
        const std::string_view word = text_.substr(at_, end - at_);
        const bool is_whole = end == text_.size() || !is_lower(text_[end]);
        at_ = end;
        const auto found = std::find_if(placeholders_.begin(), placeholders_.end(),
                                        [&](const Placeholder& placeholder) { return placeholder.name == word; });
        if (is_whole && found != placeholders_.end()) {
            flush();
            line_.pieces.push_back({found->field, {}, is_strong_, is_slanted_});
            return;
        }
        words_ += word;
        if (is_whole && std::find(kNowhere.begin(), kNowhere.end(), word) != kNowhere.end())
            line_.unknown.emplace_back(word);
    }

    void flush() {
        if (words_.empty()) return;
        line_.pieces.push_back({{}, std::move(words_), is_strong_, is_slanted_});
        words_.clear();
    }

    std::string_view text_;
    std::span<const Placeholder> placeholders_;
    std::size_t at_ = 0;
    std::string words_;
    bool is_strong_ = false;
    bool is_slanted_ = false;
    TemplateLine line_;
};

std::string escaped(std::string text) {
    for (const std::string_view sign : {"{", "}", "[", "]"})
        text = replace_all(std::move(text), sign, std::string{sign} + std::string{sign});
    return text;
}

/// How much of the words after a field belongs to it: what closes brackets and quotes, and a colon.
std::size_t closing_length(std::string_view words) {
    constexpr std::array<std::string_view, 12> kClosing{")", "]", "}", ":", "”", "’", "»", "\"", "'", "：", "）", "」"};
    std::size_t length = 0;
    for (bool goes_on = true; goes_on;) {
        goes_on = false;
        for (const std::string_view sign : kClosing) {
            if (!words.substr(length).starts_with(sign)) continue;
            length += sign.size();
            goes_on = true;
        }
    }
    return length;
}

}  // namespace

bool TemplateLine::has(std::string_view field) const {
    return std::any_of(pieces.begin(), pieces.end(), [&](const TemplatePiece& piece) { return piece.field == field; });
}

bool TemplateLine::is_only(std::string_view field) const {
    return has(field) && std::all_of(pieces.begin(), pieces.end(), [&](const TemplatePiece& piece) {
               return piece.field == field || (piece.field.empty() && trim(piece.words).empty());
           });
}

bool TemplateLine::is_slanted() const {
    return !pieces.empty() && std::all_of(pieces.begin(), pieces.end(), [](const TemplatePiece& piece) {
        return piece.is_slanted || (piece.field.empty() && trim(piece.words).empty());
    });
}

void TemplateLine::set_upright() {
    for (TemplatePiece& piece : pieces) piece.is_slanted = false;
}

std::vector<std::string> TemplateLine::fields() const {
    std::vector<std::string> names;
    for (const TemplatePiece& piece : pieces) {
        if (!piece.field.empty()) names.push_back(piece.field);
    }
    return names;
}

std::vector<TemplateLine> parse_lines(std::string_view text, std::span<const Placeholder> placeholders) {
    const std::string dashed = replace_all(replace_all(std::string{text}, "---", "—"), "--", "–");
    std::vector<TemplateLine> lines;
    for (const std::string_view line : split(dashed, '\n')) {
        if (!trim(line).empty()) lines.push_back(LineParser{trim(line), placeholders}.parse());
    }
    return lines;
}

std::string write_template(const TemplateLine& line, const yaml::Node& layout) {
    std::string text, lead;
    bool is_bracketed = false, has_field = false;
    const auto close = [&] { text += std::exchange(is_bracketed, false) ? "]" : ""; };
    for (const TemplatePiece& piece : line.pieces) {
        if (piece.field.empty()) {
            // What closes the field before it prints with it; the rest leads to the next one.
            const std::size_t closing = has_field && lead.empty() ? closing_length(piece.words) : 0;
            text += escaped(piece.words.substr(0, closing));
            lead += escaped(piece.words.substr(closing));
            continue;
        }
        close();
        if (has_field) text += '[';
        text += std::exchange(lead, {}) + "{" + piece.field + (piece.is_strong ? "|strong" : "");
        if (piece.is_slanted) text += "|" + std::string{slant_style(layout)};
        text += '}';
        is_bracketed = std::exchange(has_field, true);
    }
    if (is_bracketed) return text + lead + "]";
    return text + lead;
}

std::string_view slant_style(const yaml::Node& layout) {
    const yaml::Node* const styles = layout.find("styles");
    return styles != nullptr && styles->find("slant") != nullptr ? "slant" : "emph";
}

void put_line(yaml::Node& block, TemplateLine line, yaml::Node& layout, Span span) {
    yaml::Node* const styles = yaml::find(layout, "styles");
    const bool has_words = std::any_of(line.pieces.begin(), line.pieces.end(),
                                       [](const TemplatePiece& piece) { return !trim(piece.words).empty(); });
    if (line.is_slanted() && has_words && styles != nullptr) {
        line.set_upright();
        const yaml::Node* const base = block.find("style");
        const std::string name = base == nullptr ? "body" : base->text;
        yaml::Node slanted = map_of({{"extends", word(name, span)}, {"italic", word("true", span)}}, span);
        const yaml::Node* const look = styles->find(slant_style(layout));
        if (const yaml::Node* const font = look == nullptr ? nullptr : look->find("font")) set(slanted, "font", *font);
        set(*styles, "slanted-" + name, std::move(slanted));
        set(block, "style", word("slanted-" + name, span));
    }
    set(block, block.find("item") != nullptr ? "item" : "text", quoted(write_template(line, layout), span));
    erase(block, "icon");
}

}  // namespace quoin::layout
