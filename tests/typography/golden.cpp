#include "golden.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace quoin::typography {

namespace {

using yaml::Node;

constexpr std::array<std::string_view, 18> kFields{
    "id",  "kind",  "lang",   "text",    "measure_em", "mode", "setting", "line_break", "word_break",
    "set", "chars", "expect", "context", "source",     "note", "comment", "evidence",   "engine_diff"};

std::optional<double> as_number(const Node& node) {
    if (!node.is_scalar() || node.is_quoted || node.text.empty()) return std::nullopt;
    double number = 0;
    const char* const end = node.text.data() + node.text.size();
    const auto [rest, status] = std::from_chars(node.text.data(), end, number);
    return status == std::errc{} && rest == end && std::isfinite(number) ? std::optional{number} : std::nullopt;
}

bool is_truth(const Node& node) {
    return node.is_scalar() && !node.is_quoted && (node.text == "true" || node.text == "false");
}

bool is_like(const Node& wanted, const Node& got, double tolerance) {
    if (wanted.kind != got.kind) return false;
    if (wanted.is_scalar()) {
        const auto a = as_number(wanted);
        const auto b = as_number(got);
        // A text such as 3 or 1.10 need not be quoted in the file.
        return a && b ? std::abs(*a - *b) <= tolerance : wanted.text == got.text;
    }
    const auto same = [&](const Node& a, const Node& b) { return is_like(a, b, tolerance); };
    if (wanted.is_map()) {
        return wanted.entries.size() == got.entries.size() &&
               std::all_of(wanted.entries.begin(), wanted.entries.end(), [&](const auto& entry) {
                   const Node* const other = got.find(entry.first.text);
                   return other != nullptr && same(entry.second, *other);
               });
    }
    return std::equal(wanted.items.begin(), wanted.items.end(), got.items.begin(), got.items.end(), same);
}

std::string quote(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        const bool is_control = static_cast<unsigned char>(c) < 0x20;
        if (c == '"' || c == '\\') quoted += '\\';
        if (c == '\n')
            quoted += "\\n";
        else if (is_control)
            quoted += "\\u00" + std::string{"01"[c >> 4 & 1]} + "0123456789abcdef"[c & 15];
        else
            quoted += c;
    }
    return quoted + '"';
}

}  // namespace

Case::Case(const Node& node) : node_{node} {
    if (!node.is_map()) throw BadCase{"a case is a map"};
    for (const auto& [key, value] : node.entries) {
        if (std::find(kFields.begin(), kFields.end(), key.text) == kFields.end())
            throw BadCase{"the field '" + key.text + "' is not known"};
    }
}

const Node& Case::field(std::string_view name) const {
    const Node* const found = node_.find(name);
    if (found == nullptr) throw BadCase{"the field '" + std::string{name} + "' is missing"};
    return *found;
}

std::string Case::text(std::string_view name) const {
    const Node& node = field(name);
    if (!node.is_scalar()) throw BadCase{"the field '" + std::string{name} + "' is no text"};
    return node.text;
}

std::string Case::text_or(std::string_view name, std::string_view otherwise) const {
    return has(name) ? text(name) : std::string{otherwise};
}

double Case::number(std::string_view name) const { return number_of(field(name), name); }

std::vector<std::string> Case::texts(std::string_view name) const {
    const Node& node = field(name);
    std::vector<std::string> texts;
    for (const Node& item : node.items) {
        if (!item.is_scalar()) throw BadCase{"an entry of '" + std::string{name} + "' is no text"};
        texts.push_back(item.text);
    }
    if (texts.empty()) throw BadCase{"the field '" + std::string{name} + "' is no list of texts"};
    return texts;
}

const Node& Case::expect() const {
    const Node& node = field("expect");
    if (!node.is_map()) throw BadCase{"'expect' is no map"};
    return node;
}

Judge::Judge(const Case& golden) : wanted_{golden.expect()}, got_{empty_map()} {}

void Judge::found(std::string_view key, const Node& got, double tolerance) {
    const Node* const wanted = wants(key);
    found_as(wanted != nullptr && is_like(*wanted, got, tolerance), key, got);
}

void Judge::found_as(bool is_right, std::string_view key, const Node& got) {
    if (wants(key) == nullptr) return;
    is_right_.emplace(key, is_right);
    expects_something_ = true;
    put(got_, key, got);
}

void Judge::needs_no_answer(std::string_view key) { is_right_.emplace(key, true); }

Verdict Judge::verdict() const {
    Node asked = empty_map();
    Node got = got_;
    bool passed = expects_something_;
    for (const auto& [key, value] : wanted_.entries) {
        const auto found = is_right_.find(key.text);
        if (found == is_right_.end()) put(got, "error", node("the key '" + key.text + "' is not known to this kind"));
        passed = passed && found != is_right_.end() && found->second;
        if (found == is_right_.end() || got.find(key.text) != nullptr) put(asked, key.text, value);
    }
    if (wanted_.entries.empty()) put(got, "error", node("nothing is expected"));
    return {passed, to_json(asked), to_json(got)};
}

Node unquoted(std::string_view text) {
    Node made;
    made.kind = Node::Kind::scalar;
    made.text = text;
    return made;
}

Node node(std::string_view text) {
    Node made = unquoted(text);
    made.is_quoted = true;
    return made;
}

Node node(double number) {
    std::array<char, 64> buffer{};
    const double rounded = std::round(number * 10000) / 10000 + 0.0;
    const auto [end, status] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded);
    return unquoted({buffer.data(), end});
}

Node node(bool truth) { return unquoted(truth ? "true" : "false"); }

namespace {

Node empty(Node::Kind kind) {
    Node made;
    made.kind = kind;
    return made;
}

}  // namespace

Node empty_list() { return empty(Node::Kind::list); }
Node empty_map() { return empty(Node::Kind::map); }

void put(Node& map, std::string_view key, Node value) { map.entries.emplace_back(node(key), std::move(value)); }

double number_of(const Node& node, std::string_view what) {
    const auto number = as_number(node);
    if (!number) throw BadCase{"'" + std::string{what} + "' is no number"};
    return *number;
}

bool truth_of(const Node& node, std::string_view what) {
    if (!is_truth(node)) throw BadCase{"'" + std::string{what} + "' is neither true nor false"};
    return node.text == "true";
}

std::string to_json(const Node& node) {
    if (node.is_null()) return "null";
    if (const auto number = as_number(node)) return typography::node(*number).text;
    if (node.is_scalar()) return is_truth(node) ? node.text : quote(node.text);
    std::string json = node.is_map() ? "{" : "[";
    const auto separate = [&] {
        if (json.size() > 1) json += ",";
    };
    for (const Node& item : node.items) {
        separate();
        json += to_json(item);
    }
    for (const auto& [key, value] : node.entries) {
        separate();
        json += quote(key.text) + ":" + to_json(value);
    }
    return json + (node.is_map() ? "}" : "]");
}

}  // namespace quoin::typography
