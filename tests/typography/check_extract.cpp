#include <algorithm>
#include <charconv>
#include <functional>
#include <iostream>
#include <map>
#include <set>

#include "base/strings.h"
#include "base/utf8.h"
#include "engine.h"
#include "extractors.h"
#include "kinds.h"
#include "pdf/write.h"
#include "pdf_reading.h"
#include "synthetic.h"
#include "text/paragraph.h"

namespace quoin::typography {

namespace {

constexpr std::string_view kSoftHyphen = "\u00ad";
constexpr std::string_view kPairSign = " ↔ ";
constexpr std::string_view kBullet = "• ";
const Size kPage{Length::pt(560), Length::pt(800)};

/// What a case wants to be set, read out of its text and the remark at its end.
struct Wish {
    std::string source;            ///< the letters that readers must find
    std::vector<std::string> row;  ///< two cells of one row
    std::size_t line_end = 0;      ///< byte of the source before which a line ends; 0: anywhere
    int stretch = 0;               ///< what each place of the line takes, in 1/1000 em
    bool is_bullet = false;
    Look look;
};

bool says(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

/// Takes the remark in brackets off the end of a text, unless what is expected has it too.
std::string take_remark(std::string& text, const Judge& judge) {
    const std::size_t begin = text.rfind(" (");
    if (!text.ends_with(')') || begin == std::string::npos) return "";
    const std::string remark = text.substr(begin + 1);
    for (const char* key : {"extracted", "content_order"}) {
        const yaml::Node* const wanted = judge.wants(key);
        if (wanted != nullptr && says(to_json(*wanted), remark)) return "";
    }
    text.resize(begin);
    return remark;
}

/// "+60/1000" is 60.
int amount_in(std::string_view remark) {
    const std::size_t sign = remark.find('+');
    int amount = 0;
    if (sign != std::string_view::npos)
        std::from_chars(remark.data() + sign + 1, remark.data() + remark.size(), amount);
    return amount;
}

Wish read_wish(const Case& golden, const Judge& judge) {
    Wish wish;
    wish.source = golden.text("text");
    wish.look.language = language_of(golden.text("lang")).tag();
    const yaml::Node* const method = judge.wants("method");
    const bool is_small = says(wish.source, "smcp") || (method != nullptr && says(method->text, "smcp"));
    if (is_small) wish.look.caps = text::Caps::small;
    const std::string remark = take_remark(wish.source, judge);
    if (says(remark, "justified")) wish.stretch = amount_in(remark);
    wish.is_bullet = wish.source.starts_with(kBullet);

    const std::size_t pair = wish.source.find(kPairSign);
    if (pair != std::string::npos) {
        wish.row = {wish.source.substr(0, pair), wish.source.substr(pair + kPairSign.size())};
        wish.source = wish.row[0] + " " + wish.row[1];
    }
    const std::size_t bar = wish.source.find('|');
    const bool is_broken = bar != std::string::npos && (says(remark, "break") || says(remark, "hyphenat"));
    if (is_broken) {
        const std::string_view end = says(remark, "hyphenat") ? kSoftHyphen : says(remark, "space") ? " " : "";
        wish.source.replace(bar, 1, end);
        wish.line_end = bar + end.size();
    }
    return wish;
}

// Setting.

/// The texts of each line of the first page.
std::vector<std::string> lines_of(const display::Document& document) {
    std::map<Length, std::string> lines;
    for (const display::Item& item : document.pages.front().items) lines[item.at.y] += text_of(item);
    std::vector<std::string> texts;
    for (auto& [y, text] : lines) texts.push_back(std::move(text));
    return texts;
}

Length natural_width(const std::string& words, const Look& look) {
    const block::Text text = text_block(words, look);
    Diagnostics diagnostics;
    return text::prepare(text.text, text.style, fonts(), diagnostics).natural_width();
}

/// In the narrowest column in which the first line ends where it should.
display::Document set_broken(const Wish& wish) {
    const std::string first = wish.source.substr(0, wish.line_end);
    const Length step = wish.look.size / 20;
    const Length most = natural_width(wish.source, wish.look);
    for (Length width = natural_width(first, wish.look) + step; width < most; width += step) {
        display::Document document =
            set(block_of(text_block(wish.source, wish.look)), wish.look.language, {width, kPage.height});
        const std::vector<std::string> lines = lines_of(document);
        if (lines.size() == 2 && lines.front() == first) return document;
    }
    throw BadCase{"the engine ends no line there"};
}

/// Stretched by so much at every place where a line could end; a word that does not fit follows, for the last line of a
/// paragraph is never stretched.
display::Document set_stretched(Wish& wish) {
    const auto analysis = text::analyse(wish.source, language_of(wish.look.language), {},
                                        {.convention = text::convention_of(language_of(wish.look.language))});
    const auto places = std::count_if(analysis.breaks.begin(), analysis.breaks.end(),
                                      [](const text::Break& at) { return at.is_allowed(); });
    const Length slack = wish.look.size.per_mille(wish.stretch) * places;
    const Length width = natural_width(wish.source, wish.look) + slack;
    const std::string first = wish.source;
    if (!is_cjk(decode_utf8_before(first, first.size()).code)) wish.source += " ";
    std::string word = "WW";
    while (natural_width(word, wish.look) < slack + wish.look.size) word += "W";
    wish.source += word;
    Look look = wish.look;
    look.align = text::Align::justify;
    display::Document document = set(block_of(text_block(wish.source, look)), look.language, {width, kPage.height});
    const std::vector<std::string> lines = lines_of(document);
    if (lines.size() != 2 || lines.back() != word) throw BadCase{"the engine does not set the text in one line"};
    return document;
}

display::Document set_row(const Wish& wish) {
    block::Block block;
    block::Row row;
    row.tracks = {{layout::Track::Kind::fraction, {}, 1000}, {layout::Track::Kind::automatic, {}, 0}};
    for (const std::string& cell : wish.row) row.cells.push_back(block_of(text_block(cell, wish.look)));
    row.gap = wish.look.size;
    block.what = std::move(row);
    return set(std::move(block), wish.look.language, kPage);
}

display::Document set_bullet(const Wish& wish) {
    block::Block block;
    block::ListItem item;
    item.label = text_block(kBullet.substr(0, kBullet.size() - 1), wish.look);
    item.body.push_back(block_of(text_block(wish.source.substr(kBullet.size()), wish.look)));
    block::List list;
    list.items.push_back(std::move(item));
    list.indent = wish.look.size;
    block.what = std::move(list);
    return set(std::move(block), wish.look.language, kPage);
}

/// The glyphs of a document, in order.
std::vector<std::uint32_t> glyphs_of(const display::Document& document) {
    std::vector<std::uint32_t> glyphs;
    for (const display::Item& item : document.pages.front().items) {
        const auto* const text = std::get_if<display::Text>(&item.what);
        if (text == nullptr) continue;
        for (const font::Glyph& glyph : text->glyphs) glyphs.push_back(glyph.id);
    }
    return glyphs;
}

display::Document set_plainly(const Wish& wish, const Look& look) {
    return set(block_of(text_block(wish.source, look)), look.language, kPage);
}

display::Document set_small_caps(const Wish& wish) {
    display::Document document = set_plainly(wish, wish.look);
    block::Text usual = text_block(wish.source, wish.look);
    usual.text.runs.front().style.caps = text::Caps::normal;
    if (glyphs_of(document) == glyphs_of(set(block_of(std::move(usual)), wish.look.language, kPage)))
        throw BadCase{"the engine shows no small capitals"};
    return document;
}

display::Document set_wish(Wish& wish) {
    if (wish.look.caps == text::Caps::small) return set_small_caps(wish);
    if (!wish.row.empty()) return set_row(wish);
    if (wish.is_bullet) return set_bullet(wish);
    if (wish.line_end > 0) return set_broken(wish);
    if (wish.stretch > 0) return set_stretched(wish);
    return set_plainly(wish, wish.look);
}

std::string write(const display::Document& document) {
    auto bytes = pdf::write(document, fonts(), {});
    if (!bytes) throw std::runtime_error{bytes.error().text};
    return std::move(*bytes);
}

// Reading.

std::string trimmed(std::string text) {
    std::replace(text.begin(), text.end(), '\f', '\n');
    return std::string{trim(text)};
}

/// Whether a reader found exactly the source: a line end may stand in the place of a space, of nothing, or after a
/// hyphen that is not part of the word.
bool reads(std::string_view source, std::string_view got) {
    std::size_t s = 0;
    std::size_t g = 0;
    const auto skip = [](std::string_view text, std::size_t& at, std::string_view what) {
        const bool is_there = text.substr(at).starts_with(what);
        if (is_there) at += what.size();
        return is_there;
    };
    while (g < got.size() || s < source.size()) {
        const std::size_t white = std::min(got.find_first_not_of(" \r\n", g), got.size());
        const bool is_line_end = got.substr(g, white - g).find('\n') != std::string_view::npos;
        if (is_line_end) {
            g = white;
            if (!skip(source, s, " ")) skip(source, s, kSoftHyphen);
            continue;
        }
        // A reader that knows what a soft hyphen is joins the word.
        if (skip(source, s, kSoftHyphen)) {
            skip(got, g, kSoftHyphen);
            continue;
        }
        if (g >= got.size() || s >= source.size() || source[s] != got[g]) return false;
        ++s;
        ++g;
    }
    return true;
}

/// What every reader on the machine says, our own reading of the content stream first.
std::vector<std::pair<std::string, std::string>> read_all(const std::string& bytes) {
    std::vector<std::pair<std::string, std::string>> found{{"content", read_pdf(bytes).text()}};
    const TemporaryFile file{bytes};
    for (const Extractor& extractor : extractors())
        found.emplace_back(extractor.name, trimmed(extractor.read(file.path())));
    return found;
}

/// The text that must be read, the case's own if it is no prose about the source ("source case").
std::string text_to_read(const Wish& wish, const yaml::Node& wanted) {
    // A line end is written as a line feed, or as \n in a plain scalar.
    const std::string lines = replace_all(wanted.text, "\\n", "\n");
    const std::string spaced = replace_all(lines, "\n", " ");
    std::string text = spaced == wish.source ? spaced : replace_all(lines, "\n", "");
    const bool is_elided = text.ends_with("…") && !wish.source.ends_with("…");
    if (is_elided) {
        const std::size_t space = text.rfind(' ');
        const bool is_start = space != std::string::npos && wish.source.starts_with(text.substr(0, space + 1));
        return is_start ? wish.source : text;
    }
    return text.starts_with("source") && !wish.source.starts_with("source") ? wish.source : text;
}

void check_extracted(const Wish& wish, const std::string& bytes, Judge& judge) {
    const yaml::Node* const wanted = judge.wants("extracted");
    const yaml::Node* const exact = judge.wants("exact_in");
    if (wanted == nullptr && exact == nullptr) return;
    std::string text = wanted == nullptr ? wish.source : text_to_read(wish, *wanted);
    // What follows so that a line is stretched is read too.
    if (wish.stretch > 0 && wish.source.starts_with(text)) text = wish.source;
    std::string wrong;
    std::set<std::string> right;
    for (const auto& [name, got] : read_all(bytes)) {
        if (reads(text, got))
            right.insert(name);
        else
            wrong += (wrong.empty() ? "" : "; ") + name + ": " + got;
    }
    judge.found_as(wrong.empty(), "extracted", node(wrong.empty() ? text : wrong));
    if (exact == nullptr) return;
    bool is_exact = false;
    bool has_failed = false;
    yaml::Node got = empty_list();
    for (const yaml::Node& name : exact->items) {
        const bool is_here = std::any_of(extractors().begin(), extractors().end(),
                                         [&](const Extractor& extractor) { return extractor.name == name.text; });
        const bool is_right = right.contains(name.text);
        if (!is_here) std::cerr << "typography-cases: " << name.text << " is not on this machine: not run\n";
        if (is_right) got.items.push_back(node(name.text));
        is_exact = is_exact || is_right;
        has_failed = has_failed || (is_here && !is_right);
    }
    judge.found_as(is_exact && !has_failed, "exact_in", got);
}

/// Sets the text with gaps that are far too wide to be moves, and looks at the moves in the content stream.
void check_moves(const Wish& wish, Judge& judge) {
    constexpr std::string_view kSafe = "safe_gap_em1000";
    constexpr std::string_view kFirst = "first_inserted_space_at_em1000";
    const yaml::Node* const safe = judge.wants(kSafe);
    const yaml::Node* const first = judge.wants(kFirst);
    if (safe == nullptr && first == nullptr) return;
    Wish stretched = wish;
    if (stretched.stretch == 0) stretched.stretch = 150;
    Wish natural = wish;
    const int move = std::max(read_pdf(write(set_wish(natural))).largest_move,
                              read_pdf(write(set_stretched(stretched))).largest_move);
    if (safe != nullptr) judge.found_as(move < number_of(*safe, kSafe), kSafe, node(move));
    if (first == nullptr) return;
    bool is_below = !first->entries.empty();
    yaml::Node got = empty_map();
    for (const auto& [name, gap] : first->entries) {
        is_below = is_below && move < number_of(gap, kFirst);
        put(got, name.text, node(move));
    }
    judge.found_as(is_below, kFirst, got);
}

std::string last_character(const std::string& line) {
    if (line.empty()) return "";
    std::string last;
    append_utf8(last, decode_utf8_before(line, line.size()).code);
    return last;
}

std::string code_name(const std::string& character) {
    if (character.empty()) return "";
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const char32_t code = decode_utf8(character, 0).code;
    std::string name = "U+";
    for (int shift = code > 0xffff ? 16 : 12; shift >= 0; shift -= 4) name += kDigits[code >> shift & 15];
    return name;
}

}  // namespace

void check_extract(const Case& golden, Judge& judge) {
    Wish wish = read_wish(golden, judge);
    check_moves(wish, judge);
    const std::string bytes = write(set_wish(wish));
    check_extracted(wish, bytes, judge);
    const PdfReading reading = read_pdf(bytes);
    const std::string end = last_character(reading.lines.at(0));
    judge.found("hyphen_tounicode", node(code_name(end)));
    judge.found("trailing_space_glyph", node(end == " " && wish.line_end > 0));
    if (const yaml::Node* const order = judge.wants("content_order")) {
        std::string wanted;
        for (const yaml::Node& part : order->items) wanted += part.text;
        const bool is_right = reading.text() == wanted && wanted == wish.source;
        judge.found_as(is_right, "content_order", is_right ? *order : list(reading.lines));
    }
    judge.needs_no_answer("method");
    judge.needs_no_answer("note");
}

}  // namespace quoin::typography
