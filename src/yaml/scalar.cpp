#include "yaml/scalar.h"

#include <algorithm>

#include "base/utf8.h"

namespace quoin::yaml {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_break(char c) { return c == '\n' || c == '\r'; }
bool is_white(char c) { return is_blank(c) || is_break(c); }

/// How many line ends [begin, end) of `source` holds; CR LF is one.
std::size_t count_breaks(std::string_view source, std::size_t begin, std::size_t end) {
    std::size_t breaks = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const bool is_second_half = source[i] == '\n' && i > begin && source[i - 1] == '\r';
        if (is_break(source[i]) && !is_second_half) ++breaks;
    }
    return breaks;
}

/// Walks a known value along its source, noting where the two run apart; stops where they cannot be matched.
class Walk {
public:
    Walk(std::string_view source, std::size_t offset, std::string_view value)
        : source_{source}, value_{value}, at_{offset} {}

    void flow_scalar(char quote);
    void block_scalar();
    std::size_t at() const { return at_; }
    std::vector<Piece> take_pieces(std::size_t content_end);

private:
    bool is_done() const { return done_ >= value_.size() || at_ >= source_.size(); }
    bool next_value_is(char c) const { return done_ < value_.size() && value_[done_] == c; }
    std::size_t white_end() const;
    void match(std::size_t value_bytes, std::size_t source_bytes);
    void fold(std::size_t breaks, std::size_t end);
    bool white_run();
    void escape();
    void block_line(std::size_t& indent, bool& knows_indent);

    std::string_view source_;
    std::string_view value_;
    std::size_t at_;
    std::size_t done_ = 0;
    std::vector<Piece> pieces_;
};

void Walk::match(std::size_t value_bytes, std::size_t source_bytes) {
    const Piece piece{static_cast<std::uint32_t>(done_), static_cast<std::uint32_t>(at_)};
    const bool goes_on = !pieces_.empty() && piece.source - pieces_.back().source == piece.value - pieces_.back().value;
    if (!goes_on) pieces_.push_back(piece);
    done_ += value_bytes;
    at_ += source_bytes;
}

std::size_t Walk::white_end() const {
    std::size_t end = at_;
    while (end < source_.size() && is_white(source_[end])) ++end;
    return end;
}

// YAML 1.2 6.5: one line end is a space, n line ends are n - 1 line feeds, and the blanks around them vanish.
void Walk::fold(std::size_t breaks, std::size_t end) {
    while (at_ < end && !is_break(source_[at_])) ++at_;
    if (breaks == 1 && next_value_is(' ')) match(1, 1);
    for (std::size_t i = 1; i < breaks && next_value_is('\n'); ++i) match(1, 1);
    at_ = end;
}

bool Walk::white_run() {
    const std::size_t end = white_end();
    const std::size_t breaks = count_breaks(source_, at_, end);
    if (breaks > 0) {
        fold(breaks, end);
        return true;
    }
    if (value_.substr(done_, end - at_) != source_.substr(at_, end - at_)) return false;
    match(end - at_, end - at_);
    return true;
}

void Walk::escape() {
    const char sign = at_ + 1 < source_.size() ? source_[at_ + 1] : '\0';
    if (is_break(sign)) {
        ++at_;
        const std::size_t end = white_end();
        const std::size_t breaks = count_breaks(source_, at_, end);
        for (std::size_t i = 1; i < breaks && next_value_is('\n'); ++i) match(1, 1);
        at_ = end;
        return;
    }
    const std::size_t digits = sign == 'x' ? 2 : sign == 'u' ? 4 : sign == 'U' ? 8 : 0;
    match(decode_utf8(value_, done_).length, 2 + digits);
}

void Walk::flow_scalar(char quote) {
    while (!is_done()) {
        const char c = source_[at_];
        const bool is_doubled = c == '\'' && at_ + 1 < source_.size() && source_[at_ + 1] == '\'';
        if (quote == '"' && c == '\\') {
            escape();
        } else if (quote == '\'' && is_doubled) {
            match(1, 2);
        } else if (is_white(c)) {
            if (!white_run()) return;
        } else if (next_value_is(c)) {
            match(1, 1);
        } else {
            return;
        }
    }
}

void Walk::block_line(std::size_t& indent, bool& knows_indent) {
    std::size_t spaces = 0;
    while (at_ + spaces < source_.size() && source_[at_ + spaces] == ' ') ++spaces;
    const bool is_empty = at_ + spaces >= source_.size() || is_break(source_[at_ + spaces]);
    if (!knows_indent && !is_empty) {
        const std::size_t kept = std::min(value_.find_first_not_of(' ', done_), value_.size()) - done_;
        indent = spaces - std::min(kept, spaces);
        knows_indent = true;
    }
    at_ += knows_indent ? std::min(indent, spaces) : spaces;
    while (!is_done() && !is_break(source_[at_]) && next_value_is(source_[at_])) match(1, 1);
}

void Walk::block_scalar() {
    const auto to_line_end = [&] {
        while (at_ < source_.size() && !is_break(source_[at_])) ++at_;
    };
    const auto over_break = [&] { at_ += source_.substr(at_).starts_with("\r\n") ? 2 : 1; };
    std::size_t indent = 0;
    bool knows_indent = false;
    to_line_end();
    while (!is_done()) {
        over_break();
        block_line(indent, knows_indent);
        to_line_end();
        if (is_done()) return;
        // A folded line end may leave nothing in the value: then the next byte is already the next line's.
        if (value_[done_] == '\n' || value_[done_] == ' ') match(1, 0);
    }
}

std::vector<Piece> Walk::take_pieces(std::size_t content_end) {
    at_ = content_end;
    match(0, 0);
    if (pieces_.size() > 1 && pieces_.back().value == pieces_[pieces_.size() - 2].value) pieces_.pop_back();
    return std::move(pieces_);
}

}  // namespace

std::size_t skip_blanks(std::string_view source, std::size_t offset) {
    while (offset < source.size()) {
        if (source[offset] == '#' && (offset == 0 || is_white(source[offset - 1]))) {
            offset = std::min(source.find('\n', offset), source.size());
        } else if (is_white(source[offset])) {
            ++offset;
        } else {
            break;
        }
    }
    return offset;
}

std::size_t property_end(std::string_view source, std::size_t offset) {
    const bool is_tag = source[offset] == '!';  // of ASCII characters only, unlike the name of an anchor
    const auto belongs = [&](char c) { return !is_white(c) && (!is_tag || static_cast<unsigned char>(c) < 0x80); };
    while (offset < source.size() && belongs(source[offset])) ++offset;
    return offset;
}

std::size_t skip_properties(std::string_view source, std::size_t offset) {
    offset = skip_blanks(source, offset);
    while (offset < source.size() && (source[offset] == '&' || source[offset] == '!')) {
        offset = skip_blanks(source, property_end(source, offset));
    }
    return offset;
}

std::size_t find_closing_quote(std::string_view source, std::size_t open) {
    const char quote = source[open];
    for (std::size_t i = open + 1; i < source.size(); ++i) {
        if (quote == '"' && source[i] == '\\') {
            ++i;
        } else if (source[i] == quote) {
            const bool is_doubled = quote == '\'' && i + 1 < source.size() && source[i + 1] == '\'';
            if (!is_doubled) return i;
            ++i;
        }
    }
    return std::string_view::npos;
}

ScalarSource locate_scalar(std::string_view source, std::size_t offset, std::string_view value) {
    const std::size_t begin = skip_properties(source, offset);
    const char sign = begin < source.size() ? source[begin] : '\0';
    if (sign == '|' || sign == '>') {
        Walk walk{source, begin, value};
        walk.block_scalar();
        const std::size_t end = walk.at();
        return {begin, end, true, true, walk.take_pieces(end)};
    }
    if (sign == '"' || sign == '\'') {
        Walk walk{source, begin + 1, value};
        walk.flow_scalar(sign);
        const std::size_t close = find_closing_quote(source, begin);
        const bool is_closed = close != std::string_view::npos;
        const std::size_t content_end = is_closed ? close : source.size();
        return {begin, content_end + (is_closed ? 1 : 0), true, is_closed, walk.take_pieces(content_end)};
    }
    Walk walk{source, begin, value};
    walk.flow_scalar('\0');
    const std::size_t end = walk.at();
    return {begin, end, false, true, walk.take_pieces(end)};
}

}  // namespace quoin::yaml
