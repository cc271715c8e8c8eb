#include "import/bibtex_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/ascii.h"
#include "base/strings.h"
#include "import/bibtex_signs.h"

namespace quoin::import {

namespace {

constexpr int kDeepest = 32;                      // braces inside braces
constexpr int kMostProblems = 100;                // then it is no bibliography
constexpr std::size_t kLongestValue = 64 * 1024;  // bytes of one field
constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};

class Parser {
public:
    Parser(const PlacedText& source, Diagnostics& diagnostics)
        : source_{source}, text_{source.text}, diagnostics_{diagnostics} {}

    std::vector<BibEntry> read() {
        while (find_entry()) read_entry();
        return std::move(entries_);
    }

private:
    bool is_at_end() const { return at_ >= text_.size(); }
    bool is_at(char c) const { return !is_at_end() && text_[at_] == c; }
    Span span(std::size_t begin, std::size_t end) const { return source_.place(begin, end); }
    Span here() const { return span(at_, std::min(at_ + 1, text_.size())); }
    void skip_white() {
        while (!is_at_end() && is_white(text_[at_])) ++at_;
    }
    std::string_view name() {
        const std::size_t begin = at_;
        while (!is_at_end() && is_of_name(text_[at_])) ++at_;
        return text_.substr(begin, at_ - begin);
    }

    bool begins_entry(std::size_t at) const { return import::begins_entry(text_, at); }
    bool find_entry();
    void skip_to_entry(std::size_t from);
    void check_comment_line(std::size_t begin, std::size_t end);
    void read_entry();
    void read_string(char close);
    void read_fields(BibEntry& entry, char close, std::size_t begin);
    bool read_field(BibEntry& entry, std::size_t begin);
    bool end_field(const BibEntry& entry, char close, std::size_t begin);
    void report_open(const BibEntry& entry, std::size_t begin);
    std::optional<PlacedText> value();
    bool value_part(PlacedText& whole);
    bool braced(PlacedText& whole);
    bool quoted(PlacedText& whole);
    void named(PlacedText& whole);
    bool fail(Span where, std::string text, std::string hint);
    void warn(Span where, std::string text, std::string hint);
    void count_problem(Span where);
    void keep(BibEntry entry);

    const PlacedText& source_;
    std::string_view text_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    std::vector<BibEntry> entries_;
    std::map<std::string, PlacedText> strings_;
    std::map<std::string, Span> keys_;
    std::optional<std::size_t> suspect_;  ///< the brace of a value that seems to hold the fields behind it
    std::size_t bytes_ = 0;               ///< of all values
    int problems_ = 0;
};

bool Parser::fail(Span where, std::string text, std::string hint) {
    diagnostics_.error(where, std::move(text), {std::move(hint)});
    count_problem(where);
    return false;
}

void Parser::warn(Span where, std::string text, std::string hint) {
    diagnostics_.warning(where, std::move(text), {std::move(hint)});
    count_problem(where);
}

void Parser::count_problem(Span where) {
    if (++problems_ != kMostProblems) return;
    diagnostics_.error(where, "too much is wrong here: the rest is not read", {"mend what is above first"});
    text_ = text_.substr(0, at_);
}

/// Goes to the next entry; gives false at the end of the text.
bool Parser::find_entry() {
    for (std::size_t line = at_; !is_at_end(); ++at_) {
        if (begins_entry(at_)) return true;
        if (text_[at_] != '\n') continue;
        check_comment_line(line, at_);
        line = at_ + 1;
    }
    return false;
}

/// The text between entries is a comment, but "article{key," is a slip.
void Parser::check_comment_line(std::size_t begin, std::size_t end) {
    const std::string_view line = trim(text_.substr(begin, end - begin));
    const std::size_t brace = line.find('{');
    if (brace == std::string_view::npos || brace == 0 || !line.ends_with(',')) return;
    if (!std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(brace), is_ascii_letter)) return;
    warn(span(begin, end), "this is read as a comment: no '@' stands in front", fmt::format("write '@{}'", line));
}

void Parser::skip_to_entry(std::size_t from) {
    for (at_ = from; !is_at_end() && !begins_entry(at_);) ++at_;
}

void Parser::read_entry() {
    const std::size_t begin = at_++;
    skip_white();
    const std::size_t type_begin = at_;
    while (!is_at_end() && is_ascii_letter(text_[at_])) ++at_;
    BibEntry entry;
    entry.type = ascii_lower(text_.substr(type_begin, at_ - type_begin));
    entry.span = span(begin, at_);
    skip_white();
    if (entry.type == "comment") {  // as BibTeX has it: what follows is read on, so that a whole entry is skipped
        PlacedText skipped;
        if (is_at('{')) (void)braced(skipped);
        return;
    }
    if (!is_at('{') && !is_at('(')) {
        fail(here(), fmt::format("'{{' is missing after '@{}'", entry.type),
             fmt::format("write @{}{{key,", entry.type));
        return skip_to_entry(at_);
    }
    const char close = text_[at_] == '{' ? '}' : ')';
    const std::size_t open = at_++;
    suspect_.reset();
    if (entry.type == "string") return read_string(close);
    if (entry.type == "preamble") {  // TeX's own: nothing of it is printed
        skip_white();
        if (value() && (skip_white(), is_at(close))) ++at_;
        return;
    }
    read_fields(entry, close, open);
    keep(std::move(entry));
}

void Parser::read_string(char close) {
    skip_white();
    const std::size_t begin = at_;
    const std::string key = ascii_lower(name());
    const Span place = span(begin, at_);
    skip_white();
    if (key.empty() || !is_at('=')) {
        fail(here(), "'=' is missing in '@string'", "write @string{name = {the text}}");
        return skip_to_entry(at_);
    }
    ++at_;
    auto text = value();
    if (!text) return skip_to_entry(at_);
    skip_white();
    if (is_at(close)) {
        ++at_;
    } else {
        fail(here(), fmt::format("'{}' is missing at the end of '@string'", close), "close it behind the text");
        skip_to_entry(at_);
    }
    if (strings_.contains(key))
        warn(place, fmt::format("the string '{}' is there already; from here on it is this one", key),
             "give it another name");
    strings_[key] = std::move(*text);
}

void Parser::read_fields(BibEntry& entry, char close, std::size_t begin) {
    skip_white();
    const std::size_t key_begin = at_;
    while (!is_at_end() && !is_white(text_[at_]) &&
           std::string_view{",={}\"@"}.find(text_[at_]) == std::string_view::npos)
        ++at_;
    const std::size_t key_end = at_;
    skip_white();
    const bool is_field = is_at('=');
    if (is_field) at_ = key_begin;
    if (!is_field && key_end > key_begin) {
        entry.key = text_.substr(key_begin, key_end - key_begin);
        entry.span = span(key_begin, key_end);
    } else {
        warn(entry.span, "this entry has no key", fmt::format("write @{}{{key,", entry.type));
    }
    entry.is_cut = true;
    if (!is_field && !end_field(entry, close, begin)) return;
    while (!is_at_end() && !is_at(close)) {
        if (!read_field(entry, begin) || !end_field(entry, close, begin)) return;
    }
    if (is_at_end()) return report_open(entry, begin);
    entry.is_cut = false;
    ++at_;
}

/// name = value
bool Parser::read_field(BibEntry& entry, std::size_t begin) {
    const std::size_t name_begin = at_;
    BibField field;
    field.name = ascii_lower(name());
    field.name_span = span(name_begin, at_);
    skip_white();
    if (field.name.empty() || !is_at('=')) {
        if (is_at_end() || begins_entry(at_)) {
            report_open(entry, begin);
        } else if (field.name.empty()) {
            fail(here(), fmt::format("the name of a field is expected, found '{}'", text_[at_]), "write title = {…},");
        } else {
            fail(field.name_span, fmt::format("'=' is missing after '{}'", field.name),
                 fmt::format("write {} = {{…}},", field.name));
        }
        skip_to_entry(at_);
        return false;
    }
    ++at_;
    auto text = value();
    if (!text) return false;
    field.value = text->trimmed();
    const auto is_same = [&](const BibField& other) { return other.name == field.name; };
    if (std::any_of(entry.fields.begin(), entry.fields.end(), is_same)) {
        warn(field.name_span, fmt::format("'{}' is there already; this one is left out", field.name),
             "keep one of the two");
    } else {
        entry.fields.push_back(std::move(field));
    }
    return true;
}

/// The comma after a field, or the end of the entry; a comma that is missing is told once, and reading goes on.
bool Parser::end_field(const BibEntry& entry, char close, std::size_t begin) {
    std::size_t end = at_;
    while (end > 0 && is_white(text_[end - 1])) --end;
    skip_white();
    if (is_at(close)) return true;
    if (is_at(',')) {
        ++at_;
        skip_white();
        return true;
    }
    if (is_at_end() || begins_entry(at_)) {
        report_open(entry, begin);
        return false;
    }
    const std::size_t next = at_;
    const bool is_name = !name().empty();
    skip_white();
    const bool goes_on = is_name && is_at('=');
    at_ = next;
    const std::string after = entry.fields.empty() ? "the key" : fmt::format("'{}'", entry.fields.back().name);
    if (goes_on) {
        fail(span(end - 1, end), fmt::format("a comma is missing after {}", after),
             "write ',' at the end of this line");
    } else {
        fail(here(), fmt::format("a comma or '{}' is expected after {}, found '{}'", close, after, text_[at_]),
             "put the whole value in braces");
        skip_to_entry(at_);
    }
    return goes_on;
}

/// Points at the brace that most likely lacks its partner: that of a value with another field in it, else the entry's.
void Parser::report_open(const BibEntry& entry, std::size_t begin) {
    const std::size_t open = suspect_.value_or(begin);
    const std::string of = suspect_ ? "the value that it opens holds the next field"
                                    : fmt::format("write '}}' at the end of this '@{}'", entry.type);
    fail(span(open, open + 1), fmt::format("this '{}' is never closed", text_[open]), of);
}

/// Parts joined by '#'.
std::optional<PlacedText> Parser::value() {
    PlacedText whole;
    whole.file = source_.file;
    for (bool goes_on = true; goes_on;) {
        skip_white();
        if (!value_part(whole)) return std::nullopt;
        skip_white();
        goes_on = is_at('#');
        at_ += goes_on ? 1 : 0;
    }
    bytes_ += whole.size();
    if (whole.size() > kLongestValue || bytes_ > kLargestBibliography) {
        fail(whole.part(0, 1).span(), "this text is too long",
             fmt::format("a field may have {} KiB, all of them together 4 MiB", kLongestValue / 1024));
        at_ = text_.size();
        return std::nullopt;
    }
    return whole;
}

bool Parser::value_part(PlacedText& whole) {
    if (is_at('{')) return braced(whole);
    if (is_at('"')) return quoted(whole);
    if (!is_at_end() && is_of_name(text_[at_])) {
        named(whole);
        return true;
    }
    fail(here(), "a value is expected here", "write it in braces: {…}");
    skip_to_entry(at_);
    return false;
}

bool Parser::braced(PlacedText& whole) {
    const std::size_t open = at_;
    bool holds_field = false;
    int depth = 0;
    for (; !is_at_end(); ++at_) {
        if (text_[at_] == '{' && ++depth > kDeepest) {
            fail(here(), "braces are too deep", fmt::format("{} inside each other are the most", kDeepest));
            skip_to_entry(at_);
            return false;
        }
        if (text_[at_] == '}' && --depth == 0) {
            whole.add(source_.part(open + 1, at_));
            ++at_;
            if (holds_field) suspect_ = suspect_.value_or(open);
            return true;
        }
        if (text_[at_] != '\n' || depth > 1) continue;
        holds_field = holds_field || begins_field(text_, at_ + 1);
    }
    fail(span(open, open + 1), "this '{' is never closed", "write '}' behind the text");
    skip_to_entry(open);
    return false;
}

bool Parser::quoted(PlacedText& whole) {
    const std::size_t open = at_++;
    int depth = 0;
    for (; !is_at_end(); ++at_) {
        depth += text_[at_] == '{' ? 1 : (text_[at_] == '}' ? -1 : 0);
        const bool is_end = text_[at_] == '"' && depth == 0;
        if (depth < 0 || depth > kDeepest || begins_entry(at_)) break;
        if (!is_end) continue;
        whole.add(source_.part(open + 1, at_));
        ++at_;
        return true;
    }
    fail(span(open, open + 1), "this '\"' is never closed", "write '\"' behind the text, and braces in pairs inside");
    skip_to_entry(open + 1);
    return false;
}

/// A number, a month, or the name of a @string.
void Parser::named(PlacedText& whole) {
    const std::size_t begin = at_;
    const std::string_view word = name();
    const bool is_number = std::all_of(word.begin(), word.end(), is_ascii_digit);
    const std::string key = ascii_lower(word);
    if (const auto string = strings_.find(key); string != strings_.end()) return whole.add(string->second);
    whole.add(source_.part(begin, at_));
    if (is_number || std::find(kMonths.begin(), kMonths.end(), key) != kMonths.end()) return;
    std::vector<std::string_view> known;
    for (const auto& [other, text] : strings_) known.push_back(other);
    const auto meant = nearest(key, known);
    warn(span(begin, at_), fmt::format("no @string '{}' stands above; the word itself is printed", word),
         meant ? fmt::format("did you mean '{}'?", *meant) : "put a text in braces: {…}");
}

void Parser::keep(BibEntry entry) {
    if (!entry.key.empty()) {
        const auto [first, is_new] = keys_.emplace(ascii_lower(entry.key), entry.span);
        if (!is_new) {
            const auto line = position_of(diagnostics_.file(first->second.file).text, first->second.begin).line;
            warn(entry.span, fmt::format("'{}' is there already; this entry is left out", entry.key),
                 fmt::format("the first is in line {}; give this one another key", line));
            return;
        }
    }
    entries_.push_back(std::move(entry));
}

}  // namespace

const BibField* BibEntry::find(std::string_view name) const {
    const auto at = std::find_if(fields.begin(), fields.end(), [&](const BibField& f) { return f.name == name; });
    return at == fields.end() || at->empty() ? nullptr : &*at;
}

std::vector<BibEntry> parse_bibtex(const PlacedText& source, Diagnostics& diagnostics) {
    return Parser{source, diagnostics}.read();
}

}  // namespace quoin::import
