#include "yaml/builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

#include "base/strings.h"
#include "yaml/scalar.h"
#include "yaml/syntax_error.h"

namespace quoin::yaml {

namespace {

constexpr std::string_view kWideColon = "：";

/// How many nodes a value holds, itself included.
std::size_t size_of(const Node& node) {
    std::size_t size = 1;
    for (const Node& item : node.items) size += size_of(item);
    for (const auto& [key, value] : node.entries) size += size_of(key) + size_of(value);
    return size;
}

std::string_view null_word_at(std::string_view source, std::size_t offset) {
    constexpr std::array<std::string_view, 4> kWords{"~", "null", "Null", "NULL"};
    for (const std::string_view word : kWords) {
        if (source.substr(std::min(offset, source.size())).starts_with(word)) return word;
    }
    return {};
}

}  // namespace

Span Builder::span(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::optional<std::size_t> Builder::open_bracket() const {
    if (frames_.empty() || frames_.back().style == Style::block) return std::nullopt;
    return frames_.back().node.span.begin;
}

std::string_view Builder::rest_of_line(std::size_t offset) const {
    return trim(source_.substr(offset, source_.find('\n', offset) - offset));
}

Node Builder::take() {
    for (const auto& [anchor, mark] : anchor_marks_) {
        if (anchors_[anchor].is_used) continue;
        diagnostics_.warning(mark, "no alias uses this anchor", {quote_hint(rest_of_line(mark.begin))});
    }
    return std::move(root_);
}

// What looks like text and vanishes: "!important" is a tag, "&co" an anchor. Only YAML's own tags (!!str) may go.
void Builder::check_properties(std::size_t offset, std::size_t anchor) {
    for (std::size_t at = skip_blanks(source_, offset); at < source_.size();) {
        if (source_[at] != '&' && source_[at] != '!') return;
        const std::size_t end = property_end(source_, at);
        if (source_[at] == '&') {
            if (anchor != 0) anchor_marks_.try_emplace(anchor, span(at, end));  // else it is that of the first key
        } else if (source_.substr(at, 2) != "!!") {
            diagnostics_.error(span(at, end), "a text cannot begin with '!'", {quote_hint(rest_of_line(at))});
        }
        at = skip_blanks(source_, end);
    }
}

// "Senior developer #1" loses its number; people who write a comment put a space after the sign.
void Builder::check_comment(std::size_t begin, std::size_t end) const {
    const std::size_t sign = std::min(source_.find_first_not_of(" \t", end), source_.size());
    if (sign + 1 >= source_.size() || source_[sign] != '#') return;
    const char next = source_[sign + 1];
    if (next == ' ' || next == '#' || next == '\t' || next == '\r' || next == '\n') return;
    const std::size_t length = rest_of_line(sign).size();
    diagnostics_.warning(span(sign, sign + length), "this is a comment and is not printed",
                         {quote_hint(rest_of_line(begin)), "or write a space after '#'"});
}

void Builder::count(Span where, std::size_t nodes) {
    nodes_ += nodes;
    if (nodes_ <= limits_.nodes) return;
    diagnostics_.error(where, fmt::format("this file has more than {} values", limits_.nodes),
                       {"an alias counts as often as it is used"});
    throw Stop{};
}

void Builder::null(std::size_t offset, std::size_t anchor) {
    if (anchor != 0) check_properties(offset, anchor);
    const std::size_t written = skip_properties(source_, offset);
    const std::string_view word = written >= last_end_ ? null_word_at(source_, written) : std::string_view{};
    Node node;
    if (!word.empty()) {
        node.span = span(written, written + word.size());
    } else {
        const std::size_t sign = skip_blanks(source_, last_end_);
        const bool has_sign = sign < source_.size() && (source_[sign] == ':' || source_[sign] == '-');
        const std::size_t place = has_sign ? sign + 1 : std::min(last_end_, source_.size());
        node.span = span(place, place);
    }
    add(std::move(node), anchor);
}

void Builder::scalar(std::size_t offset, std::size_t anchor, const std::string& value) {
    ScalarSource found = locate_scalar(source_, offset, value);
    if (!found.is_closed) {
        diagnostics_.error(span(found.begin, found.begin + 1), "this quote is never closed",
                           {fmt::format("write {} at the end of the text", source_[found.begin])});
        throw Stop{};
    }
    Node node;
    node.kind = Node::Kind::scalar;
    node.span = span(found.begin, found.end);
    node.text = value;
    node.is_quoted = found.is_quoted;
    check_properties(offset, anchor);
    if (!found.is_quoted) check_comment(found.begin, found.end);
    node.pieces = std::move(found.pieces);
    last_begin_ = found.begin;
    add(std::move(node), anchor);
}

void Builder::alias(std::size_t offset, std::size_t anchor) {
    std::size_t end = offset + 1;
    while (end < source_.size() && std::string_view{" \t\r\n,[]{}"}.find(source_[end]) == std::string_view::npos) ++end;
    const auto found = anchors_.find(anchor);
    if (found == anchors_.end()) {
        diagnostics_.error(span(offset, end), "this alias stands inside the value that it names",
                           {"write the value out instead"});
        throw Stop{};
    }
    count(span(offset, end), found->second.size);
    found->second.is_used = true;
    last_end_ = end;
    add(found->second.node, 0);
}

void Builder::begin(Node::Kind kind, std::size_t offset, std::size_t anchor, Style style) {
    const std::size_t first = skip_properties(source_, offset);
    if (frames_.size() >= limits_.depth) {
        diagnostics_.error(span(first, first + 1),
                           fmt::format("lists and maps are nested more than {} deep", limits_.depth));
        throw Stop{};
    }
    Frame frame;
    frame.node.kind = kind;
    frame.node.span = span(first, first);
    check_properties(offset, anchor);
    frame.anchor = anchor;
    frame.style = style;
    frames_.push_back(std::move(frame));
    if (style == Style::flow) last_end_ = first + 1;
}

std::size_t Builder::end_of(const Frame& frame) const {
    if (frame.style == Style::block) return std::max<std::size_t>(last_end_, frame.node.span.begin);
    std::size_t end = skip_blanks(source_, last_end_);
    while (end < source_.size() && source_[end] != ']' && source_[end] != '}') end = skip_blanks(source_, end + 1);
    return std::min(end + 1, source_.size());
}

void Builder::end() {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    frame.node.span = span(frame.node.span.begin, end_of(frame));
    if (frame.node.is_map()) {
        report_duplicates(frame.node);
        merge(frame.node);
    }
    add(std::move(frame.node), frame.anchor);
}

void Builder::add(Node node, std::size_t anchor) {
    count(node.span, 1);
    last_end_ = std::max<std::size_t>(last_end_, node.span.end);
    if (anchor != 0) {
        const std::size_t size = size_of(node);
        count(node.span, size);  // the copy kept for its aliases is memory too
        anchors_[anchor] = {node, size, false};
    }
    if (frames_.empty()) {
        root_ = std::move(node);
        return;
    }
    Frame& frame = frames_.back();
    if (frame.node.is_list()) {
        frame.node.items.push_back(std::move(node));
    } else if (frame.key) {
        add_value(frame, std::move(node));
    } else {
        add_key(frame, std::move(node));
    }
}

void Builder::add_key(Frame& frame, Node node) {
    if (node.is_null()) {
        node.kind = Node::Kind::scalar;
        node.text = std::string{source_.substr(node.span.begin, node.span.end - node.span.begin)};
    }
    if (!node.is_scalar()) {
        diagnostics_.error(node.span, fmt::format("a key must be text, not {}", describe(node.kind)),
                           {"put it in quotes"});
    }
    frame.key = std::move(node);
    frame.key_end = last_end_;
}

void Builder::add_value(Frame& frame, Node node) {
    check_colon(frame);
    if (frame.key->is_scalar()) frame.node.entries.emplace_back(std::move(*frame.key), std::move(node));
    frame.key.reset();
}

// The parser takes a lone word for a key without a value; in a CV that is always a slip.
void Builder::check_colon(const Frame& frame) const {
    const std::size_t colon = skip_blanks(source_, frame.key_end);
    if (colon < source_.size() && source_[colon] == ':') return;
    const std::string& key = frame.key->text;
    const std::size_t wide = key.find(kWideColon);
    if (wide == std::string::npos) {
        diagnostics_.error(frame.key->span, fmt::format("no ':' after '{}'", key),
                           {fmt::format("write '{}: …', or indent the line if it belongs to the text above", key)});
    } else {
        diagnostics_.error(frame.key->place(wide, wide + kWideColon.size()), "a full-width colon does not end a key",
                           {fmt::format("write '{}: {}'", key.substr(0, wide), key.substr(wide + kWideColon.size()))});
    }
}

void Builder::report_duplicates(const Node& map) const {
    std::vector<std::size_t> order(map.entries.size());
    std::iota(order.begin(), order.end(), 0);
    const auto key = [&](std::size_t i) -> const Node& { return map.entries[i].first; };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return key(a).text < key(b).text; });
    for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
        if (key(order[i]).text != key(order[first]).text) {
            first = i;
            continue;
        }
        const Position position = position_of(source_, key(order[first]).span.begin);
        diagnostics_.error(key(order[i]).span, fmt::format("duplicate key '{}'", key(order[i]).text),
                           {fmt::format("the first is in line {}; keep one of them", position.line)});
    }
}

// The merge key of YAML 1.1: a plain << takes in a map, or several, under the keys that are written out.
void Builder::merge(Node& map) {
    const auto is_merge = [](const auto& entry) { return entry.first.text == "<<" && !entry.first.is_quoted; };
    const auto found = std::find_if(map.entries.begin(), map.entries.end(), is_merge);
    if (found == map.entries.end()) return;
    const Node value = std::move(found->second);
    map.entries.erase(found);
    if (value.is_list()) {
        for (const Node& item : value.items) merge_from(map, item);
    } else {
        merge_from(map, value);
    }
}

void Builder::merge_from(Node& map, const Node& source) {
    if (!source.is_map()) {
        diagnostics_.error(source.span, fmt::format("'<<' takes in a map, not {}", describe(source.kind)),
                           {"write '<<: *name', where &name marks a map"});
        return;
    }
    std::set<std::string> taken;
    for (const auto& entry : map.entries) taken.insert(entry.first.text);
    for (const auto& entry : source.entries) {
        if (taken.insert(entry.first.text).second) map.entries.push_back(entry);
    }
}

}  // namespace quoin::yaml
