#include "reader/lexer.h"

#include <algorithm>
#include <charconv>

#include "base/ascii.h"

namespace quoin::reader {

namespace {

constexpr int kDeepest = 64;
constexpr std::size_t kMostItems = 1'000'000;  // of one array or dictionary: memory is finite

constexpr std::string_view kSpaces{"\0\t\n\f\r ", 6};

bool is_space(char c) { return kSpaces.find(c) != std::string_view::npos; }
bool is_delimiter(char c) { return std::string_view{"()<>[]{}/%"}.find(c) != std::string_view::npos; }
bool is_regular(char c) { return !is_space(c) && !is_delimiter(c); }

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// Folds "n g R" at the end of a list into one reference.
void fold_reference(std::vector<Object>& items) {
    const double number = items.size() < 3 ? -1 : items[items.size() - 3].number(-1);
    items.pop_back();
    if (number < 0 || number > 0xffffffffu) return;
    items.pop_back();
    items.back() = {Ref{static_cast<std::uint32_t>(number)}};
}

}  // namespace

void Lexer::skip_space() {
    while (at_ < source_.size()) {
        if (source_[at_] == '%')
            at_ = std::min(source_.find_first_of("\r\n", at_), source_.size());
        else if (is_space(source_[at_]))
            ++at_;
        else
            return;
    }
}

bool Lexer::take(std::string_view mark) {
    const bool is_there = source_.substr(at_, mark.size()) == mark;
    if (is_there) at_ += mark.size();
    return is_there;
}

std::optional<Object> Lexer::next(int depth) {
    skip_space();
    if (at_ >= source_.size()) return std::nullopt;
    if (depth >= kDeepest) {
        at_ = source_.size();
        return std::nullopt;
    }
    if (take("<<")) return read_dict(depth + 1);
    if (take(">>")) return Object{Keyword{">>"}};
    const char c = source_[at_];
    if (is_regular(c)) return read_number_or_keyword();
    ++at_;
    if (c == '/') return read_name();
    if (c == '(') return read_string();
    if (c == '<') return read_hex();
    if (c == '[') return read_array(depth + 1);
    return Object{Keyword{std::string{c}}};
}

Object Lexer::read_number_or_keyword() {
    const std::size_t begin = at_;
    while (at_ < source_.size() && is_regular(source_[at_])) ++at_;
    std::string_view word = source_.substr(begin, at_ - begin);
    if (word == "true" || word == "false") return {word == "true"};
    if (word == "null") return {};
    const std::string_view digits = word.starts_with('+') ? word.substr(1) : word;
    double number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
    // "12.-3" and the like stand in files: what can be read of them counts.
    const bool is_number = read.ec == std::errc{} && word.find_first_not_of("+-.0123456789") == std::string_view::npos;
    if (is_number) return {number};
    return {Keyword{std::string{word}}};
}

Object Lexer::read_name() {
    std::string name;
    while (at_ < source_.size() && is_regular(source_[at_])) {
        const char c = source_[at_++];
        const bool is_coded =
            c == '#' && at_ + 1 < source_.size() && hex_digit(source_[at_]) >= 0 && hex_digit(source_[at_ + 1]) >= 0;
        if (!is_coded) {
            name.push_back(c);
            continue;
        }
        name.push_back(static_cast<char>(16 * hex_digit(source_[at_]) + hex_digit(source_[at_ + 1])));
        at_ += 2;
    }
    return {Name{std::move(name)}};
}

int Lexer::read_octal(char first) {
    int code = first - '0';
    for (int i = 0; i < 2 && at_ < source_.size() && source_[at_] >= '0' && source_[at_] <= '7'; ++i)
        code = 8 * code + (source_[at_++] - '0');
    return code;
}

Object Lexer::read_string() {
    constexpr std::string_view kEscapes = "nrtbf";
    constexpr std::string_view kMeant = "\n\r\t\b\f";
    std::string text;
    int depth = 1;
    while (at_ < source_.size()) {
        char c = source_[at_++];
        if (c == '(') ++depth;
        if (c == ')' && --depth == 0) break;
        if (c != '\\' || at_ >= source_.size()) {
            text.push_back(c);
            continue;
        }
        c = source_[at_++];
        const std::size_t escape = kEscapes.find(c);
        if (escape != std::string_view::npos)
            text.push_back(kMeant[escape]);
        else if (c >= '0' && c <= '7')
            text.push_back(static_cast<char>(read_octal(c)));
        else if (c == '\r')
            take("\n");
        else if (c != '\n')
            text.push_back(c);
    }
    return {std::move(text)};
}

Object Lexer::read_hex() {
    std::string text;
    int high = -1;
    while (at_ < source_.size()) {
        const char c = source_[at_++];
        if (c == '>') break;
        const int digit = hex_digit(c);
        if (digit < 0) continue;
        if (high >= 0) text.push_back(static_cast<char>(16 * high + digit));
        high = high < 0 ? digit : -1;
    }
    if (high >= 0) text.push_back(static_cast<char>(16 * high));
    return {std::move(text)};
}

std::vector<Object> Lexer::read_items(Close close, int depth) {
    std::vector<Object> items;
    const std::string_view end = close == Close::array ? "]" : ">>";
    while (auto item = next(depth)) {
        const Keyword* const word = item->keyword();
        if (word != nullptr && word->text == end) break;
        // A bracket that was never closed must not swallow the objects behind it.
        if (word != nullptr && (word->text == "endobj" || word->text == "endstream")) break;
        if (items.size() >= kMostItems) continue;
        const bool is_reference = word != nullptr && word->text == "R";
        items.push_back(std::move(*item));
        if (is_reference) fold_reference(items);
    }
    return items;
}

Object Lexer::read_array(int depth) { return {Array{read_items(Close::array, depth)}}; }

Object Lexer::read_dict(int depth) {
    std::vector<Object> items = read_items(Close::dict, depth);
    Dict dict;
    for (std::size_t i = 0; i + 1 < items.size();) {
        auto* const key = std::get_if<Name>(&items[i].value);
        if (key != nullptr) dict.entries.push_back({std::move(key->text), std::move(items[i + 1])});
        i += key != nullptr ? 2 : 1;
    }
    const auto is_before = [](const Entry& a, const Entry& b) { return a.key < b.key; };
    // Turned round, so that of two equal keys the last comes first and is kept.
    std::reverse(dict.entries.begin(), dict.entries.end());
    std::stable_sort(dict.entries.begin(), dict.entries.end(), is_before);
    const auto is_same = [](const Entry& a, const Entry& b) { return a.key == b.key; };
    dict.entries.erase(std::unique(dict.entries.begin(), dict.entries.end(), is_same), dict.entries.end());
    return {std::move(dict)};
}

}  // namespace quoin::reader
