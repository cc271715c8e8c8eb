#include "yaml/write.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace quoin::yaml {

namespace {

constexpr std::size_t kIndent = 2;
constexpr int kLineWidth = 100;  // cells; a longer text is folded

bool is_control(char32_t code) {
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029 || code == 0xfeff;
}

bool has_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode_utf8(text, at);
        if (is_control(character.code) && character.code != '\n') return true;
        at += character.length;
    }
    return false;
}

/// Might some reader of YAML 1.1 or 1.2 take it for a null, a truth, a number or a date?
bool is_ambiguous(std::string_view text) {
    constexpr std::array<std::string_view, 14> kWords{"null", "~", "true", "false", "yes",  "no",    "on",
                                                      "off",  "y", "n",    ".inf",  ".nan", "-.inf", "+.inf"};
    const std::string lower = ascii_lower(text);
    if (std::find(kWords.begin(), kWords.end(), lower) != kWords.end()) return true;
    const bool starts_so =
        is_ascii_digit(text[0]) || ((text[0] == '-' || text[0] == '+' || text[0] == '.') && text.size() > 1);
    return starts_so && text.find_first_not_of("0123456789+-.:_eExXoOabcdefABCDEFTZ ") == std::string_view::npos;
}

/// May it stand without quotes, whatever it means then?
bool can_be_plain(std::string_view text) {
    constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@`";
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
    if (text.find('\n') != std::string_view::npos || has_control(text)) return false;
    if (text == "---" || text == "..." || text.starts_with("--- ") || text.starts_with("... ")) return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
    if (kIndicators.find(text.front()) == std::string_view::npos) return true;
    // "-5" and "?x" are plain; "- x" is not.
    return std::string_view{"-?:"}.find(text.front()) != std::string_view::npos && text.size() > 1 && text[1] != ' ';
}

std::string double_quoted(std::string_view text) {
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode_utf8(text, at);
        const std::string_view bytes = text.substr(at, character.length);
        at += character.length;
        if (bytes == "\"" || bytes == "\\") {
            out.append("\\").append(bytes);
        } else if (bytes == "\n") {
            out += "\\n";
        } else if (bytes == "\t") {
            out += "\\t";
        } else if (is_control(character.code)) {
            out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(character.code));
        } else {
            out += bytes;
        }
    }
    return out + "\"";
}

bool is_mostly_cjk(std::string_view text) {
    std::size_t cjk = 0;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const Decoded character = decode_utf8(text, at);
        cjk += is_cjk(character.code) ? 1 : 0;
        at += character.length;
    }
    return 3 * cjk > count;
}

int width_of(std::string_view text) {
    int width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode_utf8(text, at);
        width += cell_width(character.code);
        at += character.length;
    }
    return width;
}

/// The text as lines that a folded block joins by single spaces; one line if it cannot be parted.
std::vector<std::string> fold(std::string_view text, int width) {
    std::vector<std::string> lines{""};
    int used = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t end = text.find(' ', begin + 1);
        // A run of spaces belongs to the word before it: only a single one can be a line's end.
        while (end != std::string_view::npos &&
               (text[end - 1] == ' ' || (end + 1 < text.size() && text[end + 1] == ' ')))
            end = text.find(' ', end + 1);
        const std::string_view word = text.substr(begin, end == std::string_view::npos ? end : end - begin);
        const int wide = width_of(word);
        if (!lines.back().empty() && used + 1 + wide > width) {
            lines.emplace_back();
            used = 0;
        }
        used += wide + (lines.back().empty() ? 0 : 1);
        lines.back() += (lines.back().empty() ? "" : " ") + std::string{word};
        if (end == std::string_view::npos) break;
        begin = end + 1;
    }
    return lines;
}

class Writer {
public:
    std::string document(const Node& root) {
        if (root.is_map() && !root.entries.empty()) {
            map(root, 0, {});
        } else if (root.is_list() && !root.items.empty()) {
            list(root, 0);
        } else {
            scalar(root, 0, "");
        }
        return std::move(out_);
    }

private:
    void comment(const std::string& text, std::size_t indent) {
        if (text.empty()) return;
        for (const std::string_view line : split(text, '\n'))
            out_ += std::string(indent, ' ') + (line.empty() ? "#" : "# ") + std::string{line} + "\n";
    }

    /// `first` is what stands before the first key already: "- " of the item that this map is, or nothing.
    void map(const Node& node, std::size_t indent, std::string_view first) {
        for (const auto& [key, value] : node.entries) {
            const bool is_first = &key == &node.entries.front().first;
            if (!is_first || first.empty()) {
                comment(key.comment, indent);
                out_.append(indent, ' ');
            }
            out_ += key_text(key.text) + ":";
            below(value, indent);
        }
    }

    void list(const Node& node, std::size_t indent) {
        for (const Node& item : node.items) {
            comment(item.comment, indent);
            if (item.is_map() && !item.entries.empty()) comment(item.entries.front().first.comment, indent);
            out_.append(indent, ' ');
            out_ += "-";
            if (item.is_map() && !item.entries.empty()) {
                out_ += " ";
                map(item, indent + kIndent, "- ");
            } else if (item.is_list() && !item.items.empty()) {
                out_ += "\n";
                list(item, indent + kIndent);
            } else {
                scalar(item, indent, " ");
            }
        }
    }

    /// What stands after a colon.
    void below(const Node& value, std::size_t indent) {
        if (value.is_map() && !value.entries.empty()) {
            out_ += "\n";
            map(value, indent + kIndent, {});
        } else if (value.is_list() && !value.items.empty()) {
            out_ += "\n";
            list(value, indent + kIndent);
        } else {
            scalar(value, indent, " ");
        }
    }

    void scalar(const Node& node, std::size_t indent, std::string_view space) {
        if (node.is_null()) {
            out_ += "\n";
        } else if (node.is_map()) {
            out_.append(space).append("{}\n");
        } else if (node.is_list()) {
            out_.append(space).append("[]\n");
        } else if (can_be_literal(node.text)) {
            literal(node.text, indent + kIndent, space);
        } else {
            text(node, indent + kIndent, space);
        }
    }

    void text(const Node& node, std::size_t indent, std::string_view space) {
        const bool is_safe = can_be_plain(node.text) && !(node.is_quoted && is_ambiguous(node.text));
        const auto lines = can_be_folded(node.text) ? fold(node.text, kLineWidth - static_cast<int>(indent))
                                                    : std::vector<std::string>{node.text};
        if (lines.size() == 1) {
            out_.append(space).append(is_safe ? node.text : double_quoted(node.text)).append("\n");
            return;
        }
        out_.append(space).append(">-\n");
        for (const std::string& line : lines) out_.append(indent, ' ').append(line).append("\n");
    }

    void literal(const std::string& text, std::size_t indent, std::string_view space) {
        out_.append(space).append(text.back() == '\n' ? "|\n" : "|-\n");
        const std::string_view body = text.back() == '\n' ? std::string_view{text}.substr(0, text.size() - 1) : text;
        for (const std::string_view line : split(body, '\n')) {
            if (!line.empty()) out_.append(indent, ' ').append(line);
            out_ += "\n";
        }
    }

    /// A block keeps a text of several lines as it is if no line of it could be taken for its indentation or its end.
    static bool can_be_literal(std::string_view text) {
        if (text.find('\n') == std::string_view::npos || has_control(text)) return false;
        const bool has_text_at_both_ends = text.front() != ' ' && text.front() != '\n' && !text.ends_with("\n\n");
        return has_text_at_both_ends && text.find(" \n") == std::string_view::npos && text.back() != ' ';
    }

    /// A text that is mostly Han has its spaces beside Latin words, and no good place to be folded at.
    /// A text that is largely Han has its spaces beside Latin words alone: no good places to fold it at.
    static bool can_be_folded(std::string_view text) {
        return !text.empty() && text.front() != ' ' && text.back() != ' ' &&
               text.find('\n') == std::string_view::npos && !has_control(text) && !is_mostly_cjk(text);
    }

    static std::string key_text(const std::string& key) {
        return can_be_plain(key) && !is_ambiguous(key) ? key : double_quoted(key);
    }

    std::string out_;
};

}  // namespace

std::string write(const Node& root) { return Writer{}.document(root); }

}  // namespace quoin::yaml
