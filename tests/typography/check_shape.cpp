#include <algorithm>

#include "base/utf8.h"
#include "engine.h"
#include "kinds.h"
#include "synthetic.h"
#include "text/itemise.h"

namespace quoin::typography {

namespace {

constexpr std::string_view kFeatures = "halt=0,palt=0,chws=0,vhal=0,kern=0";
constexpr Length kThousand = Length::units(1000);  // advances come out in 1/1000 em
constexpr const char* kFamily = "Quoin Sans CJK";

font::GlyphRun shape(std::string_view text, const std::string& language, std::string_view features = kFeatures) {
    const font::Face& face = fonts().face(*fonts().find(kFamily, 400, font::Slant::upright));
    const bool is_bare = language == "none";
    const bool is_cjk = !is_bare && language_of(language).is_cjk();
    return face.shape(text, {.size = kThousand,
                             .language = is_bare ? "" : language,
                             .script = is_cjk    ? "Hani"
                                       : is_bare ? "Zyyy"
                                                 : "Latn",
                             .features = std::string{features}});
}

std::int64_t advance_of(const font::GlyphRun& run) {
    Length sum;
    for (const font::Glyph& glyph : run.glyphs) sum += glyph.advance;
    return sum.units();
}

/// Equal where the expected numbers are equal, different where they differ: glyph numbers depend on the font file.
bool same_pattern(const std::vector<double>& found, const std::vector<double>& expected) {
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if ((found[i] == found[k]) != (expected[i] == expected[k])) return false;
        }
    }
    return !found.empty() && found.size() == expected.size();
}

void check_glyphs_by_language(const std::string& text, Judge& judge) {
    const yaml::Node* const wanted = judge.wants("glyph_id");
    if (wanted == nullptr) return;
    std::vector<double> found;
    std::vector<double> expected;
    yaml::Node got = empty_map();
    for (const auto& [language, glyph] : wanted->entries) {
        found.push_back(shape(text, language.text).glyphs.at(0).id);
        expected.push_back(number_of(glyph, "glyph_id"));
        put(got, language.text, node(found.back()));
    }
    judge.found_as(same_pattern(found, expected), "glyph_id", got);
}

void check_advances(const Case& golden, Judge& judge) {
    constexpr std::string_view kKey = "advance_em1000";
    const yaml::Node* const wanted = judge.wants(kKey);
    if (wanted == nullptr) return;
    const std::string text = golden.text("text");
    const auto advance = [&](const std::string& language) {
        return node(static_cast<double>(advance_of(shape(text, language))));
    };
    if (!wanted->is_map()) return judge.found(kKey, advance(golden.text("lang")));
    yaml::Node got = empty_map();
    for (const auto& entry : wanted->entries) put(got, entry.first.text, advance(entry.first.text));
    judge.found(kKey, got);
}

/// [move, change of advance] that `halt` makes of every character, or null for one that it leaves alone.
yaml::Node halves(const std::string& text, const std::string& language) {
    yaml::Node got = empty_list();
    for (const char32_t code : to_utf32(text)) {
        std::string mark;
        append_utf8(mark, code);
        const font::Glyph whole = shape(mark, language).glyphs.at(0);
        const font::Glyph half = shape(mark, language, "halt").glyphs.at(0);
        const double move = static_cast<double>(half.dx.units() - whole.dx.units());
        const double change = static_cast<double>(half.advance.units() - whole.advance.units());
        got.items.push_back(change == 0 ? yaml::Node{} : list(std::vector{move, change}));
    }
    return got;
}

/// What the engine makes of the text before shaping: units that share a font, and the scripts that it is shaped in.
void check_items(const Case& golden, Judge& judge) {
    if (judge.wants("script") == nullptr && judge.wants("clusters") == nullptr) return;
    const Paragraph paragraph{golden};
    const block::Text text = text_block(golden.text("text"), {.language = paragraph.language.tag()});
    const text::Analysis analysis = analyse(text.text.text, paragraph);
    const auto& graphemes = analysis.unicode.graphemes;
    judge.found("clusters", node(static_cast<double>(1 + std::count(graphemes.begin() + 1, graphemes.end(), true))));
    Diagnostics diagnostics;
    std::string scripts;
    for (const text::Segment& segment : text::itemise(text.text, paragraph.language, analysis, fonts(), diagnostics))
        scripts += (scripts.empty() ? "" : " ") + segment.script;
    judge.found("script", node(scripts));
}

void check_run(const Case& golden, Judge& judge) {
    const auto wants = [&](const char* key) { return judge.wants(key) != nullptr; };
    if (!wants("glyphs") && !wants("glyph_ids") && !wants("same_as")) return;
    const std::string language = golden.text("lang");
    const font::GlyphRun run = shape(golden.text("text"), language);
    std::vector<double> ids;
    for (const font::Glyph& glyph : run.glyphs) {
        if (glyph.advance != Length{}) ids.push_back(glyph.id);
    }
    judge.found("glyphs", node(run.glyphs.size()));
    if (const yaml::Node* const wanted = judge.wants("glyph_ids")) {
        std::vector<double> expected;
        for (const yaml::Node& id : wanted->items) expected.push_back(number_of(id, "glyph_ids"));
        judge.found_as(same_pattern(ids, expected), "glyph_ids", list(ids));
    }
    if (const yaml::Node* const same = judge.wants("same_as")) {
        const font::GlyphRun other = shape(same->text, language);
        const bool is_same = std::equal(
            run.glyphs.begin(), run.glyphs.end(), other.glyphs.begin(), other.glyphs.end(),
            [](const font::Glyph& a, const font::Glyph& b) { return a.id == b.id && a.advance == b.advance; });
        judge.found_as(is_same, "same_as", node(is_same ? same->text : "another glyph"));
    }
}

}  // namespace

void check_shape(const Case& golden, Judge& judge) {
    const std::string text = golden.text("text");
    check_glyphs_by_language(text, judge);
    check_advances(golden, judge);
    if (judge.wants("halt_dx_dadv") != nullptr) judge.found("halt_dx_dadv", halves(text, golden.text("lang")));
    check_items(golden, judge);
    check_run(golden, judge);
    judge.needs_no_answer("note");
}

}  // namespace quoin::typography
