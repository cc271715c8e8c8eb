#include "import/split_line.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "import/entry_words.h"

namespace quoin::import {

namespace {

constexpr std::string_view kOpen = "(（[【《「『“";
constexpr std::string_view kClose = ")）]】》」』”";
constexpr std::string_view kLoose = " \t\r\n　,，;；|｜·•:：-–—~～、";

std::string_view character_at(std::string_view text, std::size_t at) {
    return text.substr(at, decode_utf8(text, at).length);
}

bool is_any_of(std::string_view all, std::string_view character) {
    return all.find(character) != std::string_view::npos;
}

/// A separator: what it is, and how long.
struct Separator {
    Parting parting;
    std::size_t length;
};

std::size_t white_length(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
        if (text[end] == ' ' || text[end] == '\t')
            ++end;
        else if (text.substr(end).starts_with("　"))
            end += std::string_view{"　"}.size();
        else
            break;
    }
    return end;
}

bool is_east_asian(char32_t code) { return is_cjk(code) || code == 0x201d || code == 0x2019; }

/// The word of Latin letters, digits or ideographs that ends at, or begins at, a place.
std::string_view word_before(std::string_view text) {
    const std::size_t space = text.find_last_of(" \t");
    return space == std::string_view::npos ? text : text.substr(space + 1);
}
std::string_view word_after(std::string_view text) { return text.substr(0, text.find_first_of(" \t,，|")); }

/// Does a single space part two columns? Between ideographs it does; beside Latin letters and numbers it is mere
/// typography, unless the words say otherwise: 字节跳动 | Data - 架构, but 清华大学 | EE | 硕士.
bool parts_columns(std::string_view before, std::string_view after) {
    const bool is_after_cjk = is_east_asian(decode_utf8_before(before, before.size()).code);
    const bool is_before_cjk = is_east_asian(decode_utf8(after, 0).code);
    const std::string_view left = word_before(before);
    const std::string_view right = word_after(after);
    const WordKind left_kind = word_kind(left);
    const WordKind right_kind = word_kind(right);
    if (left_kind == WordKind::tag || right_kind == WordKind::tag) return true;
    if (is_after_cjk && is_before_cjk) return true;
    if (!is_after_cjk && !is_before_cjk) return false;
    if (is_after_cjk) {
        const bool is_surely_over = left_kind == WordKind::institution || left_kind == WordKind::degree ||
                                    left_kind == WordKind::role || left_kind == WordKind::department;
        return is_surely_over || is_field_of_work(right) ||
               (right_kind == WordKind::role && right.size() == after.size());
    }
    const bool is_of_its_own =
        right_kind == WordKind::role || right_kind == WordKind::degree || right_kind == WordKind::engagement;
    return is_of_its_own && !is_field_of_work(left);
}

/// "-" and its kin with a space on both sides, and "——".
std::size_t dash_length(std::string_view text) {
    for (const std::string_view dash : {"——", "—", "–", "-", "@"}) {
        const std::size_t white = white_length(text);
        if (!text.substr(white).starts_with(dash)) continue;
        const std::size_t end = white + dash.size();
        const std::size_t behind = white_length(text.substr(end));
        if (dash == "——" || (white > 0 && behind > 0)) return end + behind;
    }
    return 0;
}

class Splitter {
public:
    Splitter(const ShownWords& line, Fineness fineness) : line_{line}, text_{line.text()}, fineness_{fineness} {}

    std::vector<LinePart> split(std::size_t begin, std::size_t end) {
        LinePart part{begin, begin, Parting::start};
        int depth = 0;
        for (std::size_t at = begin; at < end;) {
            const auto separator =
                depth == 0 && !line_.is_inside_unit(at) ? separator_at(begin, at, end) : std::nullopt;
            if (separator) {
                part.end = at;
                add(part);
                at += separator->length;
                part = {at, at, separator->parting};
                continue;
            }
            const std::string_view character = character_at(text_, at);
            if (is_any_of(kOpen, character) &&
                text_.substr(at, end - at).find_first_of(")]") != std::string_view::npos) {
                ++depth;
            } else if (is_any_of(kOpen, character) && character.size() > 1) {
                ++depth;
            } else if (is_any_of(kClose, character) && depth > 0) {
                --depth;
            }
            at += character.size();
        }
        part.end = end;
        add(part);
        return parts_;
    }

private:
    void add(const LinePart& part) {
        const LinePart clean = trimmed(text_, part);
        if (clean.begin == clean.end) return;
        parts_.push_back(clean);
    }

    std::optional<Separator> separator_at(std::size_t begin, std::size_t at, std::size_t end) const {
        const std::string_view rest = text_.substr(at, end - at);
        const std::string_view before = text_.substr(begin, at - begin);
        const std::size_t white = white_length(rest);
        const bool is_column = rest.starts_with('\t') || rest.starts_with("　") || white > 1;
        const std::size_t dash = dash_length(rest);
        if (fineness_ == Fineness::dashes)
            return dash == 0 ? std::nullopt : std::optional{Separator{Parting::dash, dash}};
        if (dash > 0 && white < 2) return std::nullopt;
        for (const std::string_view bar : {"|", "｜", "¦", "·", "•", "∙", "⋅"}) {
            const bool is_dot = bar != "|" && bar != "｜" && bar != "¦";
            if (rest.substr(white).starts_with(bar) && (white > 0 || !is_dot))
                return Separator{Parting::bar, white + bar.size()};
        }
        if (is_column) return Separator{Parting::column, white};
        if (fineness_ == Fineness::columns) return std::nullopt;
        if (const std::size_t comma = comma_length(before, rest)) return Separator{Parting::comma, comma};
        if (fineness_ == Fineness::commas || white != 1 || before.empty() || rest.size() == 1) return std::nullopt;
        return parts_columns(before, rest.substr(1)) ? std::optional{Separator{Parting::space, 1}} : std::nullopt;
    }

    static std::size_t comma_length(std::string_view before, std::string_view rest) {
        for (const std::string_view comma : {",", "，", ";", "；"}) {
            if (!rest.starts_with(comma)) continue;
            const std::string_view after = rest.substr(comma.size());
            const bool is_within_number =
                !before.empty() && !after.empty() && is_ascii_digit(before.back()) && is_ascii_digit(after.front());
            return is_within_number || is_of_company_name(after) ? 0 : comma.size();
        }
        return 0;
    }

    const ShownWords& line_;
    std::string_view text_;
    Fineness fineness_;
    std::vector<LinePart> parts_;
};

}  // namespace

LinePart trimmed(std::string_view text, LinePart part) {
    while (part.begin < part.end && is_any_of(kLoose, character_at(text, part.begin)))
        part.begin += character_at(text, part.begin).size();
    while (part.end > part.begin) {
        const std::size_t length = decode_utf8_before(text, part.end).length;
        const std::string_view last = text.substr(part.end - length, length);
        const std::string_view words = text.substr(part.begin, part.end - part.begin);
        const bool is_stop = last == "。" || (last == "." && !is_abbreviation(word_before(words)));
        if (!is_stop && !is_any_of(kLoose, last)) break;
        part.end -= length;
    }
    return part;
}

std::vector<LinePart> split_line(const ShownWords& line, std::size_t begin, std::size_t end, Fineness fineness) {
    return Splitter{line, fineness}.split(begin, end);
}

}  // namespace quoin::import
