#include "import/publication.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "import/find_date.h"
#include "import/shown_words.h"
#include "resume/markup.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

constexpr std::size_t kLongestAuthor = 40;
constexpr std::size_t kMostAuthorWords = 5;
constexpr std::size_t kFewestTitleBytes = 8;

constexpr std::array<std::string_view, 12> kParticles{"de",  "da",  "di",  "van", "von", "der",
                                                      "den", "del", "bin", "al",  "la",  "le"};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_capital(std::string_view word) {
    const char32_t code = decode_utf8(word, 0).code;
    return (code < 0x80 && is_ascii_upper(static_cast<char>(code))) || (code >= 0xc0 && code <= 0xde) || is_cjk(code);
}

/// Without the marks behind authors: *, †, digits that were raised.
std::string_view unmarked_author(std::string_view text) {
    constexpr std::array<std::string_view, 8> kMarks{"*", "†", "‡", "§", "¶", "#", ".", " "};
    for (bool goes_on = true; goes_on;) {
        goes_on = false;
        for (const std::string_view mark : kMarks) {
            if (!text.ends_with(mark)) continue;
            text.remove_suffix(mark.size());
            goes_on = true;
        }
    }
    return text;
}

/// "Lin Xia", "X. Y. Lin", "Gao WXY", "et al", "林夏".
bool is_one_author(std::string_view text) {
    text = unmarked_author(trim(text));
    for (const std::string_view start : {"and ", "& ", "with "})
        if (text.starts_with(start)) text = trim(text.substr(start.size()));
    if (text.empty() || text.size() > kLongestAuthor ||
        text.find_first_of(":;?\"/0123456789") != std::string_view::npos)
        return false;
    if (text == "et al" || text == "etc" || text == "others") return true;
    std::size_t words = 0;
    for (const std::string_view word : split(text, ' ')) {
        if (word.empty()) continue;
        if (++words > kMostAuthorWords) return false;
        if (!is_capital(word) && !is_one_of(word, kParticles)) return false;
    }
    return true;
}

/// One author or several: "A. Lin and B. Gao".
bool is_author(std::string_view text) {
    for (const std::string_view sign : {" and ", " & "}) {
        const std::size_t at = text.find(sign);
        if (at != std::string_view::npos && at > 0)
            return is_one_author(text.substr(0, at)) && is_one_author(text.substr(at + sign.size()));
    }
    return is_one_author(text);
}

/// One name alone is no sure author: a short title looks like it.
bool has_two_words(std::string_view text) {
    return trim(text).find(' ') != std::string_view::npos || (!text.empty() && is_cjk(decode_utf8(text, 0).code));
}

/// A part of a line between two commas or full stops, in bytes of what is shown.
struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool ends_sentence = false;
};

/// Does the full stop at `at` end a sentence, and no initial or abbreviation?
bool ends_sentence(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 10> kAbbreviations{"vs", "cf", "st",  "dr",  "vol",
                                                              "no", "pp", "e.g", "i.e", "approx"};
    if (text[at] != '.' || at == 0 || is_ascii_upper(text[at - 1])) return false;
    if (at + 1 < text.size() && text[at + 1] != ' ') return false;
    const std::size_t blank = text.find_last_of(' ', at);
    const std::string word = ascii_lower(text.substr(blank == std::string_view::npos ? 0 : blank + 1,
                                                     at - (blank == std::string_view::npos ? 0 : blank + 1)));
    if (word.size() < 2 || is_one_of(word, kAbbreviations)) return false;
    const std::size_t next = text.find_first_not_of(' ', at + 1);
    return next == std::string_view::npos || !is_ascii_lower(text[next]);
}

/// Splits at ", ", "，", "; " and where a sentence ends.
std::vector<Part> parts_of(const ShownWords& shown) {
    constexpr std::size_t kMostParts = 200;
    const std::string_view text = shown.text();
    std::vector<Part> parts{{0, text.size(), false}};
    for (std::size_t at = 0; at < text.size() && parts.size() < kMostParts; ++at) {
        const bool is_comma = (text[at] == ',' || text[at] == ';') && (at + 1 == text.size() || text[at + 1] == ' ');
        const bool is_wide = text.substr(at).starts_with("，");
        const bool is_stop = ends_sentence(text, at);
        if ((!is_comma && !is_wide && !is_stop) || shown.is_inside_unit(at)) continue;
        parts.back().end = at;
        parts.back().ends_sentence = is_stop;
        parts.push_back({at + (is_wide ? 3U : 1U), text.size(), false});
    }
    std::erase_if(parts,
                  [&](const Part& part) { return trim(text.substr(part.begin, part.end - part.begin)).empty(); });
    return parts;
}

std::string_view in(const std::string& text, const Part& part) {
    return trim(std::string_view{text}.substr(part.begin, part.end - part.begin));
}

/// Adds the authors of a part: "A. Lin and B. Gao" is two.
void add_authors(const ShownWords& shown, const Part& part, yaml::Node& authors) {
    const std::string_view text = shown.text();
    std::size_t begin = part.begin;
    while (begin < part.end) {
        std::size_t end = part.end;
        std::size_t next = part.end;
        for (const std::string_view sign : {" and ", " & "}) {
            const std::size_t found = text.find(sign, begin);
            if (found < end && found > begin) {
                end = found;
                next = found + sign.size();
            }
        }
        std::size_t first = begin;
        while (first < end && text[first] == ' ') ++first;
        for (const std::string_view start : {"and ", "& "})
            if (text.substr(first).starts_with(start)) first += start.size();
        const Words author = shown.part(first, end);
        if (!author.text.empty()) yaml::add(authors, text_node(author));
        begin = next;
    }
}

/// Where the first link of a line leads; empty: there is none.
std::string first_link(const Words& line) {
    for (const resume::Run& run : resume::parse_markup(yaml::make_text(line.text, line.span, line.pieces), {}).runs)
        if (run.link.starts_with("http")) return run.link;
    return {};
}

std::size_t without_edges(std::string_view text, std::size_t begin, std::size_t& end) {
    constexpr std::string_view kEdges = " ,.;";
    while (begin < end && kEdges.find(text[begin]) != std::string_view::npos) ++begin;
    while (end > begin && kEdges.find(text[end - 1]) != std::string_view::npos) --end;
    return begin;
}

bool is_date(std::string_view words) {
    const std::optional<FoundDate> found = find_date(words);
    return found && found->begin == 0 && found->end == words.size();
}

/// What follows the title: the venue, its date, a note behind the date.
void put_venue(const ShownWords& shown, std::size_t begin, yaml::Node& entry) {
    const std::string& text = shown.text();
    std::vector<Part> parts;
    for (const Part& part : parts_of(shown))
        if (part.end > begin) parts.push_back({std::max(part.begin, begin), part.end, part.ends_sentence});
    std::size_t venue_end = text.size();
    std::size_t note_begin = text.size();
    std::optional<FoundDate> date;
    for (std::size_t i = parts.size(); i-- > 0 && !date;) {
        if (!is_date(in(text, parts[i]))) continue;
        date = find_date(in(text, parts[i]));
        venue_end = parts[i].begin;
        note_begin = parts[i].end;
    }
    const std::size_t first = without_edges(text, begin, venue_end);
    if (first < venue_end) put_words(entry, "journal", shown.part(first, venue_end));
    if (date) put_dates(entry, {}, {}, date->date.empty() ? date->start : date->date, shown.place(begin, text.size()));
    std::size_t end = text.size();
    const std::size_t note = without_edges(text, note_begin, end);
    if (note < end) put_words(entry, "note", shown.part(note, end));
}

/// Where the title ends that begins with part `from`: a comma in it goes on in small letters.
std::size_t title_end(const std::string& text, const std::vector<Part>& parts, std::size_t from) {
    std::size_t last = from;
    while (last + 1 < parts.size() && !parts[last].ends_sentence) {
        const std::string_view next = in(text, parts[last + 1]);
        if (next.empty() || !is_ascii_lower(next.front())) break;
        ++last;
    }
    return last;
}

/// The title in quotes that begins at `begin`: its inner bytes, and where what follows it begins.
struct Quoted {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t next = 0;
};

std::optional<Quoted> quoted_title(std::string_view text, std::size_t begin) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kQuotes{
        {{"“", "”"}, {"\"", "\""}, {"《", "》"}, {"「", "」"}}};
    for (const auto& [open, close] : kQuotes) {
        if (!text.substr(begin).starts_with(open)) continue;
        const std::size_t inner = begin + open.size();
        const std::size_t end = text.find(close, inner);
        if (end != std::string_view::npos) return Quoted{inner, end, end + close.size()};
    }
    return std::nullopt;
}

/// How many parts at the beginning are authors.
///
/// A title and a venue that have nothing but capitals look like authors too: if a date follows, the two parts before
/// it are none.
std::size_t count_authors(const std::string& text, const std::vector<Part>& parts) {
    std::size_t count = 0;
    while (count < parts.size() && is_author(in(text, parts[count]))) {
        ++count;
        if (parts[count - 1].ends_sentence) break;
    }
    if (count > 1 && count < parts.size() && is_date(in(text, parts[count]))) count -= count > 2 ? 2 : 1;
    const bool is_sure = count > 1 || (count == 1 && has_two_words(in(text, parts[0])));
    return is_sure ? count : 0;
}

bool is_author_line(const Words& line) {
    const ShownWords shown{line};
    const std::vector<Part> parts = parts_of(shown);
    return !parts.empty() && count_authors(shown.text(), parts) == parts.size();
}

void put_rest(const HeadAndBody& parts, yaml::Node& entry) {
    if (yaml::Node below = bullets(parts.body); !below.is_null()) yaml::put(entry, "highlights", std::move(below));
}

void put_url(std::string url, Span span, yaml::Node& entry) {
    if (!url.empty()) yaml::put(entry, "url", yaml::make_text(std::move(url), span));
}

}  // namespace

yaml::Node read_publication(const HeadAndBody& parts) {
    if (parts.head.empty()) return {};
    const Words line = join_lines(parts.head, " ");
    const ShownWords shown{line};
    const std::string& text = shown.text();
    const std::vector<Part> all = parts_of(shown);
    const std::size_t authors = count_authors(text, all);
    if (authors == 0 || authors == all.size()) return {};
    std::size_t begin = all[authors].begin;
    while (begin < text.size() && text[begin] == ' ') ++begin;
    std::size_t end = all[title_end(text, all, authors)].end;
    std::size_t next = end;
    if (const auto quoted = quoted_title(text, begin)) {
        begin = quoted->begin;
        end = quoted->end;
        next = quoted->next;
        (void)without_edges(text, begin, end);
    }
    if (end - begin < kFewestTitleBytes) return {};
    yaml::Node entry = yaml::make_map(line.span);
    put_words(entry, "title", shown.part(begin, end));
    yaml::Node& names = yaml::put(entry, "authors", yaml::make_list(line.span));
    for (std::size_t i = 0; i < authors; ++i) add_authors(shown, all[i], names);
    put_venue(shown, next, entry);
    put_rest(parts, entry);
    return entry;
}

yaml::Node read_publication_lines(const HeadAndBody& parts) {
    if (parts.head.size() < 2) return {};
    const auto names = std::find_if(parts.head.begin() + 1, parts.head.end(), is_author_line);
    const bool has_title_first = is_bold(parts.head.front()) || names == parts.head.begin() + 1;
    if (names == parts.head.end() || !has_title_first) return {};
    yaml::Node entry = yaml::make_map(parts.span);
    const ShownWords title{parts.head.front()};
    put_words(entry, "title", title.part(0, title.text().size()));
    const ShownWords shown{*names};
    yaml::Node& authors = yaml::put(entry, "authors", yaml::make_list(names->span));
    for (const Part& part : parts_of(shown)) add_authors(shown, part, authors);
    std::vector<Words> rest(parts.head.begin() + 1, names);
    rest.insert(rest.end(), names + 1, parts.head.end());
    std::string url = first_link(parts.head.front());
    yaml::Node summary = yaml::make_list(parts.span);
    for (const OutlineBlock& block : parts.body) {
        if (block.kind == OutlineBlock::Kind::lines) rest.insert(rest.end(), block.lines.begin(), block.lines.end());
        for (const OutlineItem& item : block.items) {
            const HeadAndBody below = head_and_body(item);
            if (!below.head.empty()) yaml::add(summary, text_node(join_lines(below.head, " ")));
        }
    }
    if (!rest.empty()) {
        const ShownWords venue{join_lines(rest, ", ")};
        put_venue(venue, 0, entry);
    }
    put_url(std::move(url), parts.span, entry);
    if (!summary.items.empty()) yaml::put(entry, "highlights", std::move(summary));
    return entry;
}

}  // namespace quoin::import
