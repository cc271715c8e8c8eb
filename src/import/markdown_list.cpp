#include "import/markdown_list.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/strings.h"
#include "resume/markup.h"
#include "yaml/edit.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

using yaml::Node;

/// A line: how far it is indented, and whether a list's item begins there.
struct Line {
    std::size_t begin = 0;  ///< of its words, behind the marker
    std::size_t end = 0;
    int indent = 0;  ///< of the marker, in columns
    bool is_item = false;
    bool is_blank = false;
};

/// How many bytes the marker of an item takes, its blank included; 0: there is none.
std::size_t marker_length(std::string_view words) {
    if (words.size() > 1 && std::string_view{"-*+"}.find(words[0]) != std::string_view::npos && words[1] == ' ')
        return 2;
    std::size_t digits = 0;
    while (digits < words.size() && digits < 9 && is_ascii_digit(words[digits])) ++digits;
    const bool is_ordered = digits > 0 && digits + 1 < words.size() && (words[digits] == '.' || words[digits] == ')');
    return is_ordered && words[digits + 1] == ' ' ? digits + 2 : 0;
}

Line read_line(std::string_view text, std::size_t begin, std::size_t end) {
    Line line{begin, end, 0, false, false};
    for (; line.begin < end && (text[line.begin] == ' ' || text[line.begin] == '\t'); ++line.begin)
        line.indent += text[line.begin] == '\t' ? 4 : 1;
    while (line.end > line.begin && (text[line.end - 1] == ' ' || text[line.end - 1] == '\r')) --line.end;
    line.is_blank = line.begin == line.end;
    const std::size_t marker = marker_length(text.substr(line.begin, line.end - line.begin));
    line.is_item = marker > 0;
    line.begin += marker;
    return line;
}

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(read_line(text, at, end));
        at = end + 1;
    }
    return lines;
}

/// A paragraph or an item, before it is known what stands below it.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    int level = 0;  ///< 0: a paragraph; 1: an item
};

/// Gathers lines into paragraphs and items.
std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    std::vector<int> indents;  // of the items that are open
    bool is_open = false;
    for (const Line& line : lines_of(text)) {
        if (line.is_item) {
            while (!indents.empty() && line.indent < indents.back()) indents.pop_back();
            const bool goes_deeper = indents.empty() || line.indent > indents.back() + 1;
            if (goes_deeper && indents.size() < kDeepestBullet) indents.push_back(line.indent);
            pieces.push_back({line.begin, line.end, static_cast<int>(indents.size())});
            is_open = true;
        } else if (line.is_blank) {
            is_open = false;
        } else if (is_open) {
            pieces.back().end = line.end;
        } else {
            const bool is_of_item = !indents.empty() && line.indent > indents.front();
            if (!is_of_item) indents.clear();
            if (is_of_item)
                pieces.back().end = line.end;
            else
                pieces.push_back({line.begin, line.end, 0});
            is_open = true;
        }
    }
    return pieces;
}

/// Its lines are one line; an empty one stays, which is a line break in our markup.
std::string words_of(std::string_view text) {
    std::string words;
    bool is_after_blank = false;
    for (const std::string_view line : split(text, '\n')) {
        const std::string_view part = trim(line);
        if (!words.empty() && !part.empty()) words += is_after_blank ? "\n\n" : " ";
        is_after_blank = part.empty();
        words += part;
    }
    return inline_of_markdown(words);
}

Node text_of(const Node& scalar, const Piece& piece) {
    return yaml::make_text(words_of(std::string_view{scalar.text}.substr(piece.begin, piece.end - piece.begin)),
                           scalar.place(piece.begin, piece.end));
}

/// The list below the item that `bullet` is, which becomes one that is written out.
std::vector<Node>& list_below(Node& bullet) {
    if (!bullet.is_map()) {
        Node map = yaml::make_map(bullet.span);
        yaml::put(map, "text", std::move(bullet));
        yaml::put(map, "highlights", yaml::make_list(map.span));
        bullet = std::move(map);
    }
    return yaml::find(bullet, "highlights")->items;
}

bool is_word(std::string_view text, std::size_t at) {
    return at < text.size() &&
           (is_ascii_letter(text[at]) || is_ascii_digit(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80);
}

}  // namespace

std::string inline_of_markdown(std::string_view text) {
    std::string ours;
    bool is_code = false;
    bool is_address = false;  // between "](" and ")"
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        is_code = is_code != (c == '`');
        is_address = is_address ? c != ')' : c == '(' && i > 0 && text[i - 1] == ']';
        if (c == '\\' && i + 1 < text.size()) {
            const bool is_ours = std::string_view{"\\*`[]^~"}.find(text[i + 1]) != std::string_view::npos;
            if (is_ours || (!is_ascii_letter(text[i + 1]) && !is_ascii_digit(text[i + 1]))) {
                if (is_ours) ours += c;
                ours += text[++i];
                continue;
            }
        }
        if (is_code || is_address || (c != '_' && c != '^' && c != '~')) {
            ours += c;
        } else if (c == '_') {
            // Inside a word it is one of its letters.
            std::size_t end = i;
            while (end < text.size() && text[end] == '_') ++end;
            const bool is_inside = i > 0 && is_word(text, i - 1) && is_word(text, end);
            ours.append(end - i, is_inside ? '_' : '*');
            i = end - 1;
        } else {
            ours += '\\';
            ours += c;
        }
    }
    return ours;
}

std::string literal_markup(std::string_view text) {
    const Node node = yaml::make_text(std::string{text}, {});
    const resume::RichText read = resume::parse_markup(node, {});
    const bool has_look = std::any_of(read.runs.begin(), read.runs.end(), [](const resume::Run& run) {
        return run.is_bold || run.is_italic || run.is_code || !run.link.empty() ||
               run.baseline != resume::Baseline::normal;
    });
    if (!has_look && read.plain() == trim(text)) return std::string{text};
    std::string escaped;
    for (const char c : text) {
        if (std::string_view{"\\*`[]^~"}.find(c) != std::string_view::npos) escaped += '\\';
        escaped += c;
    }
    return escaped;
}

FieldText read_field_text(const Node& scalar) {
    FieldText field;
    if (!scalar.is_scalar()) return field;
    for (const Piece& piece : pieces_of(scalar.text)) {
        Node text = text_of(scalar, piece);
        if (text.text.empty()) continue;
        if (piece.level == 0) {
            field.paragraphs.push_back(std::move(text));
            continue;
        }
        std::vector<Node>* list = &field.bullets;
        for (int level = 1; level < piece.level && !list->empty(); ++level) list = &list_below(list->back());
        list->push_back(std::move(text));
    }
    return field;
}

}  // namespace quoin::import
