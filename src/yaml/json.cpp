#include "yaml/json.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"

namespace quoin::yaml {

namespace {

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_high_surrogate(char32_t unit) { return unit >= 0xd800 && unit <= 0xdbff; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xdc00 && unit <= 0xdfff; }

bool has_duplicates(const Node& map) {
    std::vector<std::string_view> keys;
    for (const auto& [key, value] : map.entries) keys.push_back(key.text);
    std::sort(keys.begin(), keys.end());
    return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

/// Reads from front to back; whatever is not JSON ends it, with false or nothing.
class JsonReader {
public:
    JsonReader(std::uint32_t file, std::string_view text, const Limits& limits)
        : file_{file}, text_{text}, limits_{limits} {
        if (text.starts_with("\xef\xbb\xbf")) at_ = 3;
    }

    std::optional<Node> document() {
        Node root;
        if (!value(root, 0)) return std::nullopt;
        skip_white();
        return at_ == text_.size() ? std::optional{std::move(root)} : std::nullopt;
    }

private:
    char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void skip_white() {
        while (at_ < text_.size() && is_white(text_[at_])) ++at_;
    }
    bool takes(char sign) {
        skip_white();
        if (next() != sign) return false;
        ++at_;
        return true;
    }
    Span from(std::size_t begin) const {
        return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    }

    bool value(Node& node, std::size_t depth) {
        if (++nodes_ > limits_.nodes || depth > limits_.depth) return false;
        skip_white();
        switch (next()) {
            case '{': return map(node, depth + 1);
            case '[': return list(node, depth + 1);
            case '"': return string(node);
            default: return word(node);
        }
    }

    bool map(Node& node, std::size_t depth) {
        const std::size_t begin = at_++;
        node.kind = Node::Kind::map;
        if (!takes('}')) {
            do {
                auto& [key, held] = node.entries.emplace_back();
                skip_white();
                if (next() != '"' || !string(key) || !takes(':') || !value(held, depth)) return false;
                ++nodes_;
            } while (takes(','));
            if (!takes('}')) return false;
        }
        node.span = from(begin);
        return depth <= limits_.depth && !has_duplicates(node);
    }

    bool list(Node& node, std::size_t depth) {
        const std::size_t begin = at_++;
        node.kind = Node::Kind::list;
        if (!takes(']')) {
            do {
                if (!value(node.items.emplace_back(), depth)) return false;
            } while (takes(','));
            if (!takes(']')) return false;
        }
        node.span = from(begin);
        return depth <= limits_.depth;
    }

    /// true, false, null or a number.
    bool word(Node& node) {
        const std::size_t begin = at_;
        while (is_ascii_letter(next()) || is_ascii_digit(next()) || next() == '-' || next() == '+' || next() == '.')
            ++at_;
        const std::string_view text = text_.substr(begin, at_ - begin);
        node.span = from(begin);
        if (text == "null") return true;
        node.kind = Node::Kind::scalar;
        mark(node, begin);
        node.text = text;
        const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
        return text == "true" || text == "false" || (!digits.empty() && is_ascii_digit(digits.front()));
    }

    bool string(Node& node) {
        const std::size_t begin = at_++;
        node.kind = Node::Kind::scalar;
        node.is_quoted = true;
        mark(node, at_);
        while (at_ < text_.size() && text_[at_] != '"') {
            if (static_cast<unsigned char>(text_[at_]) < 0x20) return false;
            if (text_[at_] == '\\') {
                mark(node, at_);
                if (!escape(node.text)) return false;
                mark(node, at_);
            } else {
                node.text += text_[at_++];
            }
        }
        if (next() != '"') return false;
        ++at_;
        node.span = from(begin);
        return true;
    }

    /// Notes that what comes next in the value stands at `source`.
    static void mark(Node& node, std::size_t source) {
        const Piece piece{static_cast<std::uint32_t>(node.text.size()), static_cast<std::uint32_t>(source)};
        std::vector<Piece>& pieces = node.pieces;
        const bool goes_on =
            !pieces.empty() && piece.source - pieces.back().source == piece.value - pieces.back().value;
        if (!goes_on) pieces.push_back(piece);
    }

    bool escape(std::string& out) {
        const char sign = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
        at_ += 2;
        switch (sign) {
            case '"':
            case '\\':
            case '/': out += sign; return true;
            case 'n': out += '\n'; return true;
            case 't': out += '\t'; return true;
            case 'r': return true;  // of Windows' line ends; alone it says nothing
            case 'u': return character(out);
            default: return false;
        }
    }

    bool character(std::string& out) {
        auto code = unit();
        if (code && is_high_surrogate(*code)) {
            if (text_.substr(at_, 2) != "\\u") return false;
            at_ += 2;
            const auto low = unit();
            if (!low || !is_low_surrogate(*low)) return false;
            code = 0x10000 + ((*code - 0xd800) << 10) + (*low - 0xdc00);
        }
        if (!code || is_low_surrogate(*code) || (*code < 0x20 && *code != '\n' && *code != '\t')) return false;
        append_utf8(out, *code);
        return true;
    }

    /// Four hexadecimal digits.
    std::optional<char32_t> unit() {
        char32_t code = 0;
        for (int i = 0; i < 4; ++i, ++at_) {
            const char c = ascii_lower(next());
            if (!is_ascii_digit(c) && (c < 'a' || c > 'f')) return std::nullopt;
            code = code * 16 + static_cast<char32_t>(is_ascii_digit(c) ? c - '0' : c - 'a' + 10);
        }
        return code;
    }

    std::uint32_t file_;
    std::string_view text_;
    const Limits& limits_;
    std::size_t at_ = 0;
    std::size_t nodes_ = 0;
};

}  // namespace

std::optional<Node> parse_json(std::uint32_t file, std::string_view text, const Limits& limits) {
    const std::size_t begin = text.starts_with("\xef\xbb\xbf") ? 3 : 0;
    const std::size_t first = text.find_first_not_of(" \t\r\n", begin);
    if (first == std::string_view::npos || text[first] != '{') return std::nullopt;
    return JsonReader{file, text, limits}.document();
}

}  // namespace quoin::yaml
