#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>

#include "assets/assets.h"
#include "base/strings.h"
#include "engine.h"
#include "kinds.h"
#include "synthetic.h"

namespace quoin::typography {

namespace {

constexpr double kPtTolerance = 0.01;
constexpr const char* kLatin = "Quoin Sans";
constexpr const char* kCjk = "Quoin Sans CJK";
const Length kWidth = Length::pt(300);
const Length kEndless = Length::pt(20'000);

// Pitch and baselines.

/// Where each line of a page stands: distinct baselines of its texts, from the top.
std::vector<Length> baselines(const display::Page& page) {
    std::set<Length> found;
    for (const display::Item& item : page.items) {
        if (!text_of(item).empty()) found.insert(item.at.y);
    }
    return {found.begin(), found.end()};
}

/// Whether some text stands in a face of neither of the layout's families.
bool has_fallback(const display::Document& document) {
    const auto is_fallback = [](const display::Item& item) {
        const auto* const text = std::get_if<display::Text>(&item.what);
        if (text == nullptr) return false;
        const std::string& family = fonts().face(text->face).info().family;
        return family != kLatin && family != kCjk;
    };
    const auto& items = document.pages.front().items;
    return std::any_of(items.begin(), items.end(), is_fallback);
}

/// The distance of the lines of a paragraph that says `text` often enough; throws BadCase if they are not all alike.
Length pitch_of(const display::Document& document) {
    const std::vector<Length> lines = baselines(document.pages.front());
    if (lines.size() < 3) throw BadCase{"the text makes no paragraph"};
    for (std::size_t i = 2; i < lines.size(); ++i) {
        if (lines[i] - lines[i - 1] != lines[1] - lines[0]) throw BadCase{"the lines are not equally far apart"};
    }
    return lines[1] - lines[0];
}

/// A CV of one paragraph in a layout that says nothing but the size, and the leading if it is not empty.
display::Document set_paragraph(const std::string& text, const std::string& language, double size,
                                const std::string& leading) {
    const std::string layout = fmt::format(
        "layout: 1\n"
        "fonts: {{body: {{latin: {}, cjk: {}}}}}\n"
        "styles: {{body: {{font: body, size: {}pt{}}}}}\n"
        "header: {{text: \"{{name}}\"}}\n"
        "section: {{text: \"{{title}}\"}}\n"
        "entry: {{default: {{text: \"{{name}}\"}}}}\n",
        kLatin, kCjk, size, leading.empty() ? "" : ", leading: " + leading);
    std::string paragraph;
    while (paragraph.size() < 600) paragraph += text + " ";
    const std::string quoted = "'" + replace_all(paragraph, "'", "''") + "'";
    return set({"cv: {name: " + quoted + "}", layout, language}, {kWidth, kEndless});
}

void check_pitch(const Case& golden, Judge& judge) {
    const yaml::Node* const size = judge.wants("font_pt");
    const yaml::Node* const leading = judge.wants("leading");
    const bool wants_pitch = judge.wants("pitch_pt") != nullptr || leading != nullptr || size != nullptr;
    if (!wants_pitch && judge.wants("first_baseline_from_top_pt") == nullptr) return;
    const double em = size == nullptr ? 10 : number_of(*size, "font_pt");
    const std::string text = golden.text("text");
    const std::string language = golden.text("lang") == "*" ? "zh-Hans" : golden.text("lang");
    const std::string named = leading == nullptr ? "" : leading->text;
    const display::Document plain = set_paragraph(text, language, em, named);
    const Length pitch = pitch_of(plain);
    const auto& first = std::get<display::Text>(plain.pages.front().items.front().what);
    judge.found("font_pt", node(first.size.to_pt()), kPtTolerance);
    judge.found("leading", node(pitch.to_pt() / em), 0.001);
    judge.found("pitch_pt", node(pitch.to_pt()), kPtTolerance);
    judge.found("first_baseline_from_top_pt", node(baselines(plain.pages.front()).front().to_pt()), kPtTolerance);
    if (judge.wants("pitch_with_fallback_font_pt") == nullptr) return;
    // Hangul is in neither of the layout's families.
    const display::Document mixed = set_paragraph(text + " 한글", language, em, named);
    if (!has_fallback(mixed)) throw BadCase{"no other font was needed"};
    judge.found("pitch_with_fallback_font_pt", node(pitch_of(mixed).to_pt()), kPtTolerance);
}

/// The leading that the case names, or that of the language, must lie in the range, or be the number.
void check_leading(const Case& golden, Judge& judge) {
    const yaml::Node* const range = judge.wants("leading_range");
    const yaml::Node* const gap = judge.wants("line_gap_em");
    if (range == nullptr && gap == nullptr) return;
    const yaml::Node* const named = judge.wants("leading");
    const display::Document page = set_paragraph("word", golden.text("lang"), 10, named == nullptr ? "" : named->text);
    const double leading = pitch_of(page).to_pt() / 10;
    const auto check = [&](const yaml::Node* wanted, const char* key, double value) {
        if (wanted == nullptr) return;
        if (wanted->is_scalar()) return judge.found(key, node(value), 0.001);
        if (wanted->items.size() != 2) throw BadCase{fmt::format("'{}' is no range", key)};
        const bool is_inside =
            value >= number_of(wanted->items[0], key) - 0.001 && value <= number_of(wanted->items[1], key) + 0.001;
        judge.found_as(is_inside, key, node(value));
    };
    check(range, "leading_range", leading);
    check(gap, "line_gap_em", leading - 1);
}

// Where pages break.

/// Words that stand for a part of a CV and occur nowhere else in it.
constexpr const char* kHeading = "hhhh";
constexpr const char* kHeader = "kkkk";
constexpr const char* kBullet = "bbbb";
constexpr const char* kLastBullet = "dddd";

/// Which lines of a CV a case speaks of: lines [first, end) of what says `word`; end 0: all.
struct Part {
    const char* word = nullptr;
    std::size_t first = 0;
    std::size_t end = 0;
};

std::string repeated(const char* word, std::size_t times) {
    std::string text = word;
    while (--times > 0) text += std::string{" "} + word;
    return text;
}

/// What follows the section title: an entry with a header and bullets, or one paragraph.
enum class Content { entry, paragraph };

/// A filled page, then a section of so many words: in the first bullet and in the last one, or in its paragraph.
std::string cv_with(Content content, std::size_t words, std::size_t last_words) {
    std::string cv = "cv:\n  sections:\n    filler:\n";
    for (int i = 0; i < 24; ++i) cv += "      - ffff\n";
    cv += fmt::format("    section:\n      title: {}\n      entries:\n", kHeading);
    if (content == Content::paragraph) {
        cv += fmt::format("        - {}\n", repeated(kBullet, words));
    } else {
        cv += fmt::format(
            "        - company: {}\n          position: pppp\n          start_date: 2020-01\n"
            "          highlights:\n            - {}\n",
            kHeader, repeated(kBullet, words));
        if (last_words > 0) cv += fmt::format("            - {}\n", repeated(kLastBullet, last_words));
    }
    return cv + "    after:\n      - aaaa\n      - aaaa\n      - aaaa\n";
}

/// On which page each line of what says `word` stands.
std::vector<std::size_t> pages_of(const display::Document& document, std::string_view word) {
    std::vector<std::size_t> pages;
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        std::set<Length> lines;
        for (const display::Item& item : document.pages[page].items) {
            if (text_of(item).find(word) != std::string_view::npos) lines.insert(item.at.y);
        }
        pages.insert(pages.end(), lines.size(), page);
    }
    return pages;
}

/// Sets a CV on pages of every height that makes a difference and shows each result to `look`: a page that reaches to
/// the baseline of a line holds all lines above it.
void for_every_room(const Dressed& dressed, const std::function<void(const display::Document&)>& look) {
    const display::Document endless = set(dressed, {kWidth, kEndless});
    const std::vector<Length> lines = baselines(endless.pages.front());
    // Lower than this not even a section's head and a bullet fit, and pages break where they must.
    const Length least = Length::pt(200);
    for (const Length baseline : lines) {
        if (baseline >= least) look(set(dressed, {kWidth, baseline}));
    }
}

std::vector<std::string> languages_of(const Case& golden) {
    const std::string language = golden.text("lang");
    return language == "*" ? std::vector<std::string>{"zh-Hans", "zh-Hant", "ja", "ko", "en"} : std::vector{language};
}

/// One layout in one column and one in forms of rows, in every language that the case is about: the rules are the
/// engine's, and every layout is set by the same one.
void for_every_layout(const Case& golden, const std::function<void(Dressed)>& look) {
    for (const std::string_view name : {"layouts/campus.yaml", "layouts/classic.yaml"}) {
        const auto bytes = assets::find(name);
        if (!bytes) throw BadCase{"a layout is not compiled in"};
        for (const std::string& language : languages_of(golden)) look({"", std::string{*bytes}, language});
    }
}

/// How many words make so many lines in this layout.
std::size_t words_for(const Dressed& dressed, Content content, std::size_t count) {
    for (std::size_t words = 1; words < 400; ++words) {
        const display::Document document =
            set({cv_with(content, words, 0), dressed.layout, dressed.language}, {kWidth, kEndless});
        if (pages_of(document, kBullet).size() == count) return words;
    }
    throw BadCase{"no text has so many lines"};
}

/// The number in a text such as "bullet of 3 lines", or `otherwise`.
std::size_t number_in(std::string_view text, std::size_t otherwise) {
    std::size_t number = 0;
    bool has_digit = false;
    for (const char c : text) {
        const bool is_digit = c >= '0' && c <= '9';
        if (!is_digit && has_digit) break;
        if (is_digit) number = number * 10 + static_cast<std::size_t>(c - '0');
        has_digit = has_digit || is_digit;
    }
    return has_digit ? number : otherwise;
}

bool says(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

/// "heading", "entry header", "first bullet line", "first 2 lines of the paragraph", "last bullet", "the line before".
Part part_of(std::string_view text, std::size_t lines) {
    if (says(text, "before")) return {kBullet, lines - 1, lines};
    if (says(text, "last bullet")) return {kLastBullet, 0, 0};
    if (says(text, "bullet") || says(text, "paragraph"))
        return {kBullet, 0, says(text, "line") ? number_in(text, 1) : lines};
    if (says(text, "header")) return {kHeader, 0, 0};
    if (says(text, "heading") || says(text, "title")) return {kHeading, 0, 0};
    throw BadCase{"the text names no part of a CV: '" + std::string{text} + "'"};
}

std::vector<Part> parts_of(const std::string& text, std::size_t lines) {
    std::vector<Part> parts;
    for (const std::string_view part : split(text, '+')) parts.push_back(part_of(part, lines));
    if (parts.size() < 2) throw BadCase{"the text names fewer than two parts, joined by +"};
    return parts;
}

/// Whether the lines of all parts stand on one page.
bool are_together(const display::Document& document, const std::vector<Part>& parts) {
    std::set<std::size_t> found;
    for (const Part& part : parts) {
        const std::vector<std::size_t> pages = pages_of(document, part.word);
        const std::size_t end = part.end == 0 ? pages.size() : part.end;
        if (pages.empty() || end > pages.size()) throw BadCase{"the layout does not show a part"};
        found.insert(pages.begin() + static_cast<std::ptrdiff_t>(part.first),
                     pages.begin() + static_cast<std::ptrdiff_t>(end));
    }
    return found.size() == 1;
}

void check_kept_together(const Case& golden, Judge& judge) {
    if (judge.wants("kept_together") == nullptr) return;
    constexpr std::size_t kLines = 5;  // of the first bullet or the paragraph: it may be split
    const std::string text = golden.text("text");
    const std::vector<Part> parts = parts_of(text, kLines);
    const Content content = says(text, "paragraph") ? Content::paragraph : Content::entry;
    bool is_kept = true;
    bool is_moved = false;
    for_every_layout(golden, [&](Dressed dressed) {
        dressed.cv = cv_with(content, words_for(dressed, content, kLines), 1);
        for_every_room(dressed, [&](const display::Document& document) {
            is_kept = is_kept && are_together(document, parts);
            is_moved = is_moved || pages_of(document, parts.front().word).front() > 0;
        });
    });
    if (!is_moved) throw BadCase{"no page ended before the parts"};
    judge.found("kept_together", node(is_kept));
}

/// After how many of its lines a bullet or a paragraph is split, over all rooms.
std::set<std::size_t> splits_of(const Case& golden, Content content, std::size_t lines) {
    std::set<std::size_t> splits;
    bool begins_page = false;
    for_every_layout(golden, [&](Dressed dressed) {
        dressed.cv = cv_with(content, words_for(dressed, content, lines), 0);
        for_every_room(dressed, [&](const display::Document& document) {
            const std::vector<std::size_t> pages = pages_of(document, kBullet);
            for (std::size_t i = 1; i < pages.size(); ++i) {
                if (pages[i] != pages[i - 1]) splits.insert(i);
            }
            begins_page = begins_page || pages.front() > 0;
        });
    });
    if (!begins_page) throw BadCase{"no page ended before the bullet"};
    return splits;
}

/// In the form in which the case writes its splits: 2, "2/2" or [2, 2].
void check_splits(const Case& golden, Judge& judge) {
    const yaml::Node* const wanted = judge.wants("allowed_splits");
    if (wanted == nullptr) return;
    const std::string text = golden.text("text");
    const std::size_t lines = number_in(text, 0);
    if (lines == 0) throw BadCase{"the text does not say how many lines there are"};
    const Content content = says(text, "paragraph") ? Content::paragraph : Content::entry;
    const bool in_lists = wanted->items.empty() || wanted->items.front().is_list();
    const bool in_texts = !in_lists && wanted->items.front().text.find('/') != std::string::npos;
    yaml::Node got = empty_list();
    for (const std::size_t above : splits_of(golden, content, lines)) {
        if (in_lists)
            got.items.push_back(list(std::vector{above, lines - above}));
        else
            got.items.push_back(in_texts ? node(fmt::format("{}/{}", above, lines - above)) : node(above));
    }
    judge.found("allowed_splits", got);
}

}  // namespace

void check_vertical(const Case& golden, Judge& judge) {
    check_pitch(golden, judge);
    check_leading(golden, judge);
    check_kept_together(golden, judge);
    check_splits(golden, judge);
    judge.needs_no_answer("formula");
    judge.needs_no_answer("note");
}

}  // namespace quoin::typography
