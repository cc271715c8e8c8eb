#include "import/clean_page.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/strings.h"
#include "import/emoji.h"

namespace quoin::import {

namespace {

/// Where the line that byte `at` is in ends: at its '\n', or at the end of the text.
std::size_t line_end(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

bool is_key_sign(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '-'; }

/// The value bytes [begin, end) of a line of front matter, without quotes and a comment.
std::pair<std::size_t, std::size_t> value_within(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view value = trim(text.substr(begin, end - begin));
    if (value.empty()) return {end, end};
    begin = static_cast<std::size_t>(value.data() - text.data());
    if (value.front() == '"' || value.front() == '\'') {
        const std::size_t close = text.find(value.front(), begin + 1);
        if (close < end) return {begin + 1, close};
    }
    const std::size_t comment = value.find(" #");
    return {begin, begin + trim(value.substr(0, comment)).size()};
}

constexpr std::array<std::string_view, 9> kBlockEnds{"</ol>",     "</ul>",      "</table>", "</div>", "</p>",
                                                     "</center>", "</details>", "</dl>",    "</h1>"};

/// Does an HTML block end with this line? Markdown would take it on to the next empty line.
bool ends_html_block(std::string_view line) {
    const std::string lower = ascii_lower(trim(line));
    return std::any_of(kBlockEnds.begin(), kBlockEnds.end(), [&](auto end) { return lower.ends_with(end); });
}

/// What ends a comment, a tag of Liquid, its output, attributes, a comment of Liquid.
constexpr std::array<std::string_view, 5> kCloses{"-->", "%}", "}}", "}", "endcomment"};
constexpr std::size_t kLongestAttributes = 400;

bool is_fence(std::string_view line) {
    const std::string_view words = trim(line);
    return words.starts_with("```") || words.starts_with("~~~");
}

/// "2019", "Phone: …", "**Name**": what each line of a paragraph begins with that is really a list.
enum class Beginning { words, year, label, bold };

Beginning beginning_of(std::string_view line) {
    constexpr std::size_t kLongestLabel = 24;
    const std::string_view words = trim(line);
    const bool is_year = words.size() > 4 && (words.starts_with("19") || words.starts_with("20")) &&
                         is_ascii_digit(words[2]) && is_ascii_digit(words[3]) && !is_ascii_digit(words[4]);
    if (is_year) return Beginning::year;
    if (words.starts_with("**") || words.starts_with("__")) return Beginning::bold;
    const std::size_t colon = std::min(words.find(": "), words.find("："));
    return colon < kLongestLabel && colon > 0 && is_ascii_upper(words.front()) ? Beginning::label : Beginning::words;
}

/// Copies a page sign by sign, and leaves out what is none of its words.
class Cleaner {
public:
    Cleaner(const Traced& page, std::uint32_t file, Dropped& dropped) : page_{page}, file_{file}, dropped_{dropped} {}

    Traced run() {
        while (at_ < page_.size()) {
            if (is_at_line_start() && is_fence(rest_of_line())) copy_code();
            if (at_ < page_.size()) copy_sign();
        }
        return std::move(clean_);
    }

private:
    bool is_at_line_start() const { return at_ == 0 || page_.text[at_ - 1] == '\n'; }
    std::string_view text() const { return page_.text; }
    std::string_view rest_of_line() const { return text().substr(at_, line_end(text(), at_) - at_); }
    bool has(std::string_view sign) const { return text().substr(at_).starts_with(sign); }

    void copy_to(std::size_t end) {
        clean_.append(page_, at_, end);
        at_ = end;
    }

    void copy_code() {
        const std::string fence{trim(rest_of_line()).substr(0, 3)};
        do {
            copy_to(std::min(line_end(text(), at_) + 1, text().size()));
        } while (at_ < text().size() && !trim(rest_of_line()).starts_with(fence));
        copy_to(line_end(text(), at_));
    }

    void drop_to(std::size_t end, Drop what) {
        dropped_.note(what, {file_, page_.from[at_], page_.from[end - 1] + 1});
        at_ = end;
    }

    /// Where a closing sign stands from here on, or npos. Remembered, so that a page of open tags costs one search.
    std::size_t find_close(std::size_t which) {
        std::size_t& found = closes_[which];
        if (found <= at_) found = text().find(kCloses[which], at_);
        return found;
    }

    bool drop_through(std::size_t which, Drop what) {
        const std::size_t found = find_close(which);
        if (found == std::string_view::npos) return false;
        drop_to(found + kCloses[which].size(), what);
        return true;
    }

    /// {% comment %} … {% endcomment %}, or any other tag alone.
    bool drop_liquid() {
        const std::size_t close = find_close(1);
        if (close == std::string_view::npos) return false;
        const std::string_view tag = text().substr(at_ + 2, close - at_ - 2);
        const bool is_comment = trim(tag.starts_with('-') ? tag.substr(1) : tag).starts_with("comment");
        if (!is_comment || find_close(4) == std::string_view::npos) return drop_through(1, Drop::template_tag);
        const std::size_t end = text().find(kCloses[1], find_close(4));
        drop_to(end == std::string_view::npos ? text().size() : end + 2, Drop::comment);
        return true;
    }

    /// Kramdown's attributes stand in one line.
    bool drop_attributes() {
        const std::size_t close = find_close(3);
        if (close == std::string_view::npos || close - at_ > kLongestAttributes) return false;
        const bool is_one_line = text().substr(at_, close - at_).find('\n') == std::string_view::npos;
        return is_one_line && drop_through(3, Drop::template_tag);
    }

    bool drop_mark() {
        if (has("<!--")) return drop_through(0, Drop::comment);
        if (has("{%")) return drop_liquid();
        if (has("{{")) return drop_through(2, Drop::template_tag);
        return has("{:") && drop_attributes();
    }

    /// An emoji that begins a line stands for its bullet: the line stays one of its own.
    void break_before_bullet() {
        const std::size_t size = clean_.size();
        if (size < 2 || clean_.text[size - 1] != '\n' || clean_.text[size - 2] == '\n') return;
        const std::uint32_t source = clean_.from.back();
        clean_.text.pop_back();
        clean_.from.pop_back();
        clean_.add("  \n", source);
    }

    void drop_emoji(std::size_t length) {
        break_before_bullet();
        drop_to(at_ + length, Drop::emoji);
        const bool is_after_white = clean_.empty() || clean_.text.back() == ' ' || clean_.text.back() == '\n';
        while (is_after_white && at_ < page_.size() && page_.text[at_] == ' ') ++at_;
        const bool is_before_stop = has("!") || has("！") || has(",") || has("，") || has("。");
        if (is_before_stop && clean_.text.ends_with(' ')) {
            clean_.text.pop_back();
            clean_.from.pop_back();
        }
    }

    void end_line() {
        const std::size_t begin = clean_.text.rfind('\n') + 1;  // npos + 1 is 0
        const bool is_html_end = ends_html_block(std::string_view{clean_.text}.substr(begin));
        const std::uint32_t source = page_.from[at_];
        const Beginning beginning = beginning_of(std::string_view{clean_.text}.substr(begin));
        const std::size_t next_begin = at_ + 1;
        const std::string_view below = text().substr(next_begin, line_end(text(), next_begin) - next_begin);
        if (beginning != Beginning::words && beginning == beginning_of(below)) clean_.add("  ", source);
        copy_to(at_ + 1);
        const std::string_view next = trim(rest_of_line());
        if (is_html_end && !next.empty() && next.front() != '<') clean_.add('\n', source);
    }

    void copy_sign() {
        const char c = page_.text[at_];
        if (c == '\r' || c == '\0') {
            ++at_;
        } else if (c == '\n') {
            end_line();
        } else if ((c == '<' || c == '{') && drop_mark()) {
            return;
        } else if (const std::size_t length = emoji_at(text(), at_)) {
            drop_emoji(length);
        } else {
            copy_to(at_ + 1);
        }
    }

    const Traced& page_;
    std::uint32_t file_;
    Dropped& dropped_;
    Traced clean_;
    std::size_t at_ = 0;
    std::array<std::size_t, kCloses.size()> closes_{};  ///< where each was found last
};

}  // namespace

std::vector<std::pair<std::string, Words>> take_front_matter(Traced& page, std::uint32_t file) {
    constexpr std::size_t kMostKeys = 200;
    std::vector<std::pair<std::string, Words>> keys;
    const std::string_view text = page.text;
    if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return keys;
    std::size_t at = line_end(text, 0) + 1;
    while (at < text.size() && !text.substr(at).starts_with("---")) {
        const std::size_t end = line_end(text, at);
        const std::size_t colon = text.find(':', at);
        const std::string_view key = colon < end ? text.substr(at, colon - at) : std::string_view{};
        if (!key.empty() && keys.size() < kMostKeys && std::all_of(key.begin(), key.end(), is_key_sign)) {
            const auto [first, last] = value_within(text, colon + 1, end);
            Words words = as_words(page.part(first, last), file);
            if (first == last) words.span = {file, page.from[at], page.from[colon]};
            keys.emplace_back(ascii_lower(key), std::move(words));
        }
        at = end + 1;
    }
    if (at >= text.size()) return {};
    page = page.part(std::min(line_end(text, at) + 1, text.size()), page.size());
    return keys;
}

Traced clean_page(const Traced& page, std::uint32_t file, Dropped& dropped) {
    return Cleaner{page, file, dropped}.run();
}

}  // namespace quoin::import
