#include "yaml/syntax_error.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/diagnostics.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "yaml/scalar.h"

namespace quoin::yaml {

namespace {

constexpr std::string_view kWideColon = "：";

struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
};

Line line_at(std::string_view source, std::size_t offset) {
    offset = std::min(offset, source.size());
    const std::size_t newline = offset == 0 ? std::string_view::npos : source.rfind('\n', offset - 1);
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    return {begin, std::min(source.find('\n', begin), source.size())};
}

std::size_t line_number(std::string_view source, std::size_t offset) { return position_of(source, offset).line; }

std::string_view rest_of_line(std::string_view source, std::size_t offset) {
    const std::size_t end = line_at(source, offset).end;
    return trim(source.substr(offset, end - offset));
}

std::size_t character_end(std::string_view source, std::size_t offset) {
    return offset < source.size() ? offset + decode_utf8(source, offset).length : offset;
}

std::string in_quotes(std::string_view text) {
    if (text.find('"') == std::string_view::npos && text.find('\\') == std::string_view::npos) {
        return fmt::format("\"{}\"", text);
    }
    return fmt::format("'{}'", replace_all(std::string{text}, "'", "''"));
}

SyntaxError at_character(std::string_view source, std::size_t offset, std::string text,
                         std::vector<std::string> hints) {
    return {offset, character_end(source, offset), {std::move(text), std::move(hints)}};
}

SyntaxError cannot_begin(std::string_view source, std::size_t offset) {
    const std::size_t length = character_end(source, offset) - offset;
    return at_character(source, offset, fmt::format("a text cannot begin with '{}'", source.substr(offset, length)),
                        {quote_hint(rest_of_line(source, offset))});
}

SyntaxError unknown_alias(std::string_view source, std::size_t offset) {
    const std::string_view text = rest_of_line(source, offset);
    const std::size_t end = offset + std::min(text.find_first_of(" \t,]}"), text.size());
    const std::string name{source.substr(offset, end - offset)};
    return {offset, end, {fmt::format("'{}' is an alias, and no value has that anchor", name), {quote_hint(text)}}};
}

SyntaxError stray_colon(std::string_view source, const Stumble& stumble) {
    const Line line = line_at(source, stumble.offset);
    if (stumble.last_begin >= line.begin && stumble.last_begin < stumble.offset) {
        return at_character(source, stumble.offset, "a second ':' in one line",
                            {quote_hint(rest_of_line(source, stumble.last_begin))});
    }
    const std::string_view above = rest_of_line(source, stumble.last_begin);
    const std::size_t wide = above.find(kWideColon);
    if (wide != std::string_view::npos) {
        const std::size_t place = stumble.last_begin + wide;
        return at_character(
            source, place, "a full-width colon does not end a key",
            {fmt::format("write '{}: {}'", above.substr(0, wide), above.substr(wide + kWideColon.size()))});
    }
    const std::size_t colon = above.find(':');
    if (colon != std::string_view::npos && colon + 1 < above.size() && above[colon + 1] != ' ' &&
        above[colon + 1] != '/') {
        const std::size_t place = stumble.last_begin + colon;
        return at_character(source, place, "no space after ':'",
                            {fmt::format("write '{}: {}'", above.substr(0, colon), above.substr(colon + 1))});
    }
    return at_character(
        source, stumble.offset, "this line is indented as if it went on with the text above",
        {fmt::format("give its key the column of the key in line {}", line_number(source, stumble.last_begin))});
}

SyntaxError after_quote(std::string_view source, const Stumble& stumble) {
    const char quote = source[stumble.last_end - 1];
    if (line_number(source, stumble.last_begin) != line_number(source, stumble.last_end)) {
        return {stumble.last_begin,
                stumble.last_begin + 1,
                {"this quote is not closed in its line", {fmt::format("write {} at the end of the text", quote)}}};
    }
    const std::string hint = quote == '\'' ? "inside '…' write '' for an apostrophe, or put the text in \"…\""
                                           : "inside \"…\" write \\\" for a quote, or put the text in '…'";
    return at_character(source, stumble.offset, "text after the closing quote", {hint});
}

SyntaxError after_bracket(std::string_view source, const Stumble& stumble) {
    const Line line = line_at(source, stumble.offset);
    const char close = source[stumble.last_end - 1];
    const char open = close == ']' ? '[' : '{';
    const std::size_t begin = source.find(open, line.begin);
    std::vector<std::string> hints;
    if (begin < stumble.offset) hints.push_back(quote_hint(rest_of_line(source, begin)));
    return at_character(source, stumble.offset, fmt::format("text after the closing '{}'", close), std::move(hints));
}

SyntaxError wrong_indentation(std::string_view source, const Stumble& stumble) {
    const Line line = line_at(source, stumble.offset);
    const bool same_line = stumble.last_end > line.begin && stumble.last_end <= stumble.offset;
    if (same_line) {
        const char before = source[stumble.last_end - 1];
        if (before == '"' || before == '\'') return after_quote(source, stumble);
        if (before == ']' || before == '}') return after_bracket(source, stumble);
    }
    const std::string_view text = rest_of_line(source, stumble.offset);
    const std::size_t end = stumble.offset + std::max<std::size_t>(text.size(), 1);
    return {stumble.offset,
            std::min(end, source.size()),
            {"this line is indented unlike the lines above it",
             {"the keys of one map, and the items of one list, begin in the same column"}}};
}

SyntaxError list_beside_key(std::string_view source, std::size_t offset) {
    return at_character(
        source, offset, "a list cannot begin in the line of its key",
        {fmt::format("put '{}' into the next line, or in quotes if it is text", rest_of_line(source, offset))});
}

SyntaxError open_bracket(std::string_view source, std::size_t offset) {
    const char open = source[offset];
    return at_character(source, offset, fmt::format("this '{}' is never closed", open),
                        {fmt::format("write '{}' at its end, or put the text in quotes", open == '[' ? ']' : '}')});
}

// The parser only says that the text ended; the quote is the first one after what was read that has no partner.
SyntaxError open_quote(std::string_view source, const Stumble& stumble) {
    for (std::size_t i = stumble.last_end; i < source.size(); ++i) {
        const bool begins_text = i == 0 || std::string_view{" \t\n,[{"}.find(source[i - 1]) != std::string_view::npos;
        if ((source[i] != '"' && source[i] != '\'') || !begins_text) continue;
        const std::size_t close = find_closing_quote(source, i);
        if (close == std::string_view::npos) {
            return at_character(source, i, "this quote is never closed",
                                {fmt::format("write {} at the end of the text", source[i])});
        }
        i = close;
    }
    return at_character(source, stumble.offset, "the file ends within a text", {"close its quote"});
}

SyntaxError unknown_escape(std::string_view source, std::size_t offset) {
    // The parser stops behind the sign that it does not know.
    const std::size_t slash = source.rfind('\\', offset);
    const std::size_t begin = slash == std::string_view::npos ? offset : slash;
    const std::size_t end = character_end(source, std::min(begin + 1, source.size()));
    return {begin,
            end,
            {fmt::format("unknown escape '{}'", source.substr(begin, end - begin)),
             {"write \\\\ for a backslash, or put the text in '…'"}}};
}

std::optional<SyntaxError> tab_indentation(std::string_view source, std::size_t offset) {
    const Line line = line_at(source, offset);
    const std::size_t text = source.find_first_not_of(" \t", line.begin);
    const std::size_t tab = source.find('\t', line.begin);
    if (tab == std::string_view::npos || text == std::string_view::npos || tab > text) return std::nullopt;
    return SyntaxError{tab, tab + 1, {"a tab cannot indent", {"use spaces: two for each level"}}};
}

}  // namespace

std::string quote_hint(std::string_view text) {
    constexpr std::size_t kLongest = 60;  // bytes; a hint is one line of a terminal
    std::size_t length = std::min(text.size(), kLongest);
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xc0) == 0x80) --length;
    const std::string shown = std::string{text.substr(0, length)} + (length < text.size() ? "…" : "");
    return "put the text in quotes: " + in_quotes(shown);
}

SyntaxError explain(std::string_view source, const Stumble& stumble) {
    const std::size_t offset = std::min(stumble.offset, source.size());
    const auto says = [&](std::string_view words) { return stumble.reason.find(words) != std::string_view::npos; };

    if (says("flow not found") && stumble.open_bracket) return open_bracket(source, *stumble.open_bracket);
    if (says("invalid unicode")) {
        return at_character(source, source.rfind('\\', offset), "half a character: a surrogate without its other half",
                            {"write both halves, as in \\ud83d\\ude00, or the character itself"});
    }
    if (auto error = tab_indentation(source, offset)) return *error;
    if (says("anchor is not defined") || says("scanning alias") || says("after *"))
        return unknown_alias(source, offset);
    if (says("unknown token") || says("anchor") || says("tag")) return cannot_begin(source, offset);
    if (says("illegal map value"))
        return stray_colon(source, {stumble.reason, offset, stumble.last_begin, stumble.last_end, {}});
    if (says("end of map") || says("end of sequence")) return wrong_indentation(source, stumble);
    if (says("illegal block entry")) return list_beside_key(source, offset);
    if (says("EOF in scalar")) return open_quote(source, stumble);
    if (says("escape")) return unknown_escape(source, offset);
    if (says("illegal flow end")) {
        return at_character(source, offset,
                            fmt::format("nothing is open for this '{}' to close", source.substr(offset, 1)),
                            {"remove it, or put the text in quotes"});
    }
    if (says("block scalar")) {
        return at_character(source, offset, "nothing may follow | or > in its line",
                            {"begin the text in the next line"});
    }
    return at_character(source, offset, fmt::format("this is not YAML: {}", stumble.reason), {});
}

}  // namespace quoin::yaml
