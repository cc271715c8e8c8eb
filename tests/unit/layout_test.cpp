#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "assets/assets.h"
#include "base/utf8.h"
#include "layout/parts.h"
#include "layout/read.h"
#include "layout/resolve.h"
#include "yaml/edit.h"
#include "yaml/parse.h"
#include "yaml_flow.h"

namespace quoin::layout {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const Loader kNoLayouts = [](const std::string&) { return std::nullopt; };

/// Parses YAML text; the complaints of everything that follows gather in `diagnostics`.
struct Sheet {
    Diagnostics diagnostics;

    yaml::Node parse(const std::string& text) {
        return yaml::parse(diagnostics.add_file({"layout.yaml", text}), diagnostics);
    }
    std::vector<std::string> complaints() const {
        std::vector<std::string> texts;
        for (const Diagnostic& diagnostic : diagnostics.list()) texts.push_back(diagnostic.message.text);
        return texts;
    }
};

std::string resolved(const std::string& text, const std::vector<std::string>& languages = {},
                     const std::string& parent = {}) {
    Sheet sheet;
    const auto file = sheet.parse(text);
    const auto below = sheet.diagnostics.add_file({"parent.yaml", parent});
    const auto load = [&](const std::string& name) { return name == "parent" ? std::optional{below} : std::nullopt; };
    const auto node = resolve(file, languages, {}, load, sheet.diagnostics);
    EXPECT_THAT(sheet.complaints(), IsEmpty());
    return flow(node);
}

// resolve

TEST(Resolve, MergesMapsByKeyAndReplacesLists) {
    EXPECT_EQ(resolved("{extends: parent, styles: {body: {size: 9pt}}, header: [b]}", {},
                       "{styles: {body: {size: 10pt, font: f}, name: {font: g}}, header: [a, c]}"),
              "{styles: {body: {size: 9pt, font: f}, name: {font: g}}, header: [b], extends: parent}");
}

TEST(Resolve, PutsThePartsOfALanguageOnTopLikeliestLast) {
    const std::string text =
        "{page: {size: A4}, languages: {zh: {page: {size: A5}}, zh-TW: {page: {size: B5}}, en: {page: {size: "
        "Letter}}}}";
    EXPECT_TRUE(resolved(text, {"zh", "zh-TW"}).starts_with("{page: {size: B5}"));
    EXPECT_TRUE(resolved(text, {"zh"}).starts_with("{page: {size: A5}"));
    EXPECT_TRUE(resolved(text, {"fr"}).starts_with("{page: {size: A4}"));
}

TEST(Resolve, AVariableMayUseThoseAboveIt) {
    EXPECT_EQ(resolved("{vars: {a: red, b: $a}, styles: {body: {color: $b}}}"),
              "{vars: {a: red, b: red}, styles: {body: {color: red}}}");
}

// Grids

TEST(Grid, RowsAreListsOrMapsAndCellsTextsBlocksOrNothing) {
    Sheet sheet;
    const yaml::Node node = sheet.parse(R"({
columns: [19mm, 1fr, auto], height: 7mm, fill-rows: 17, valign: top, cell-padding: 1mm,
border: {outer: 2pt, inner: 0.5pt, columns: 0.4pt dashed, color: red},
head: [a, b, c],
rows: [["{name}", [], {text: "{role}", left: none}],
       {height: 9mm, above: 1pt dashed, when: role, for: roles, cells: [{text: "{position}", span: 2}, {}]}]})");
    const GridBox grid = read_grid(node, Scope::entry, sheet.diagnostics);
    ASSERT_THAT(sheet.complaints(), IsEmpty());
    const Edge inner{Length::pt(0.5), false};
    const Edge outer{Length::pt(2), false};
    EXPECT_EQ(grid.lines, (GridLines{outer, outer, outer, outer, inner, {Length::pt(0.4), true}}));
    EXPECT_THAT(grid.columns, SizeIs(3));
    EXPECT_THAT(grid.head, SizeIs(1));
    EXPECT_EQ(grid.fill_rows, 17U);
    EXPECT_EQ(grid.valign, Valign::top);
    EXPECT_EQ(grid.cell_padding.left.fixed, Length::mm(1));
    ASSERT_THAT(grid.rows, SizeIs(2));
    EXPECT_THAT(grid.rows[0].cells, SizeIs(3));
    EXPECT_THAT(grid.rows[0].cells[1].content, IsEmpty());
    EXPECT_EQ(grid.rows[0].cells[2].left, (Edge{Length{}, false}));
    EXPECT_EQ(grid.rows[1].cells[0].span, 2U);
    EXPECT_EQ(grid.rows[1].above, (Edge{Length::pt(1), true}));
    EXPECT_EQ(grid.rows[1].repeat, Field::roles);
    EXPECT_THAT(grid.rows[1].condition.when, ElementsAre(Field::role));
    EXPECT_EQ(grid.rows[1].height->fixed, Length::mm(9));
}

// Words

TEST(Words, AreThoseOfTheLanguage) {
    const std::string text =
        "{words: {colon: ：, gap: ' '}, languages: {en: {words: {colon: ': '}}}, footer: ['{a}{=colon}{=gap}{b}']}";
    EXPECT_TRUE(resolved(text, {"zh"}).ends_with("footer: [{a}： {b}]}"));
    EXPECT_TRUE(resolved(text, {"en"}).ends_with("footer: [{a}:  {b}]}"));
}

TEST(Words, LeaveDoubledBracesAlone) {
    EXPECT_TRUE(resolved("{words: {a: b}, footer: ['{{=a}} {=a} {{{=a}']}").ends_with("footer: [{{=a}} b {{b]}"));
}

TEST(Words, KeepThePlacesOfWhatStandsBesideThem) {
    Sheet sheet;
    const auto file = sheet.parse("{words: {dash: ' — ', none: ''}, footer: ['ab{=dash}cd{=none}ef']}");
    const yaml::Node text = resolve(file, {}, {}, kNoLayouts, sheet.diagnostics).find("footer")->items.front();
    const std::string written = sheet.diagnostics.file(0).text;
    ASSERT_EQ(text.text, "ab — cdef");
    const auto at = [&](std::size_t begin, std::size_t end) {
        const Span span = text.place(begin, end);
        return written.substr(span.begin, span.end - span.begin);
    };
    EXPECT_EQ(at(0, 2), "ab");
    EXPECT_EQ(at(7, 9), "cd{=none}");  // what is dropped belongs to the character before
    EXPECT_EQ(at(9, 11), "ef");
    EXPECT_EQ(text.place(2, 7).begin, written.find("{=dash}"));
}

TEST(Words, UnknownOnesAndSignsOfTemplatesAreErrors) {
    Sheet sheet;
    resolve(sheet.parse("{words: {colon: ':', open: '['}, footer: ['{=colom}']}"), {}, {}, kNoLayouts,
            sheet.diagnostics);
    EXPECT_THAT(sheet.complaints(), ElementsAre("the word 'open' holds a sign of templates", "unknown word 'colom'"));
}

TEST(Resolve, ComplainsOnceOfWhatCannotBeExtended) {
    for (const auto& [text, complaint] : std::vector<std::pair<std::string, std::string>>{
             {"{extends: other, header: $x}", "unknown layout 'other'"},
             {"{extends: [a], header: $x}", "'extends' names one layout"},
         }) {
        Sheet sheet;
        const auto node = resolve(sheet.parse(text), {}, {}, kNoLayouts, sheet.diagnostics);
        read(node, sheet.diagnostics);
        EXPECT_THAT(sheet.complaints(), ElementsAre(complaint));
    }
}

TEST(Resolve, FindsACycleOfLayouts) {
    Sheet sheet;
    const auto file = sheet.parse("{extends: b}");
    const auto load = [&](const std::string& name) {
        return std::optional{sheet.diagnostics.add_file({name, name == "b" ? "{extends: c}" : "{extends: b}"})};
    };
    read(resolve(file, {}, {}, load, sheet.diagnostics), sheet.diagnostics);
    EXPECT_THAT(sheet.complaints(), ElementsAre("layout 'b' extends itself"));
}

TEST(Resolve, OverridesVariablesAndPlaces) {
    Sheet sheet;
    const auto file = sheet.parse("{vars: {accent: red}, page: {size: A4}, styles: {body: {color: $accent}}}");
    const std::vector<Override> overrides{{{"accent"}, sheet.parse("blue")}, {{"page", "size"}, sheet.parse("A5")}};
    EXPECT_EQ(flow(resolve(file, {}, overrides, kNoLayouts, sheet.diagnostics)),
              "{vars: {accent: blue}, page: {size: A5}, styles: {body: {color: blue}}}");
    EXPECT_THAT(sheet.complaints(), IsEmpty());
}

TEST(Resolve, AnOverrideOfNothingNamesTheVariables) {
    Sheet sheet;
    const auto file = sheet.parse("{vars: {accent: red, size: 9pt}}");
    resolve(file, {}, std::vector<Override>{{{"acent"}, sheet.parse("a")}, {{"quality"}, sheet.parse("b")}}, kNoLayouts,
            sheet.diagnostics);
    ASSERT_THAT(sheet.diagnostics.list(), SizeIs(2));
    EXPECT_THAT(sheet.diagnostics.list()[0].message.hints, ElementsAre("did you mean 'accent'?"));
    EXPECT_THAT(sheet.diagnostics.list()[1].message.hints, ElementsAre("its variables: accent, size"));
}

// read_measure

TEST(ReadMeasure, KeepsEmApartFromFixedLengths) {
    Sheet sheet;
    EXPECT_EQ(read_measure(sheet.parse("12pt"), sheet.diagnostics), (Measure{Length::pt(12), 0}));
    EXPECT_EQ(read_measure(sheet.parse("1.5em"), sheet.diagnostics), (Measure{{}, 1500}));
    EXPECT_EQ(read_measure(sheet.parse("-0.05em"), sheet.diagnostics), (Measure{{}, -50}));
    EXPECT_EQ(read_measure(sheet.parse("92%"), sheet.diagnostics), (Measure{{}, 920}));
    EXPECT_EQ(read_measure(sheet.parse("0"), sheet.diagnostics), Measure{});
    EXPECT_THAT(sheet.complaints(), IsEmpty());
    for (const std::string text : {"em", "%", "1 em", "nanem", "1000em", "1e9%", "5", "[1em]"}) {
        EXPECT_EQ(read_measure(sheet.parse(text), sheet.diagnostics), std::nullopt) << text;
    }
    EXPECT_THAT(sheet.complaints(), SizeIs(8));
}

// Fit

FitLimits limits(Sheet& sheet, const std::string& text) { return read_fit(sheet.parse(text), sheet.diagnostics); }

TEST(ReadFit, ReadsFloorsAndCeilings) {
    Sheet sheet;
    const FitLimits all =
        limits(sheet, "{pages: 1, gaps: [0.60, 1.4], leading: [1.30, 1.70], size: [9pt, 10.5pt], margins: 10mm}");
    EXPECT_THAT(sheet.complaints(), IsEmpty());
    EXPECT_EQ(all.pages, 1);
    EXPECT_EQ(all.gaps_least, 60);
    EXPECT_EQ(all.gaps_most, 140);
    EXPECT_EQ(all.leading_least, 130);
    EXPECT_EQ(all.leading_most, 170);
    EXPECT_EQ(all.size_least, 90);
    EXPECT_EQ(all.size_most, 105);
    EXPECT_EQ(all.margin_least, Length::mm(10));
}

TEST(ReadFit, LeavesOpenWhatIsNotSaid) {
    Sheet sheet;
    EXPECT_EQ(limits(sheet, "{}"), FitLimits{});
    const FitLimits floor = limits(sheet, "{gaps: [0.5, null]}");
    EXPECT_EQ(floor.gaps_least, 50);
    EXPECT_EQ(floor.gaps_most, std::nullopt);
    EXPECT_THAT(sheet.complaints(), IsEmpty());
}

TEST(ReadFit, EachMistakeIsOneComplaintWithAHint) {
    const std::vector<std::pair<std::string, std::string>> mistakes{
        {"{page: 1}", "unknown key 'page' in fit"},
        {"{pages: 0}", "expected a number from 1 to 100"},
        {"{pages: 1.5}", "there are no parts of pages"},
        {"{gaps: 0.6}", "expected a floor and a ceiling"},
        {"{gaps: [0.6, 1, 2]}", "expected a floor and a ceiling"},
        {"{gaps: [0.6, 5]}", "expected a number from 0 to 4"},
        {"{gaps: [1.1, 1.4]}", "the layout's own gaps, which are 1, lie outside this range"},
        {"{leading: [1.7, 1.3]}", "the floor is higher than the ceiling"},
        {"{leading: [130, null]}", "expected a number from 1 to 3"},
        {"{size: [9, 10]}", "this length has no unit"},
        {"{size: [2pt, 10pt]}", "a size is between 4 and 40 pt"},
        {"{margins: -3mm}", "a margin cannot be negative"},
    };
    for (const auto& [text, complaint] : mistakes) {
        Sheet sheet;
        limits(sheet, text);
        ASSERT_FALSE(sheet.complaints().empty()) << text;
        EXPECT_EQ(sheet.complaints().front(), complaint) << text;
    }
}

// parse_template

/// "lit", {field|style}, [ … ] written back from the parsed parts.
std::string written(const std::vector<Part>& parts) {
    std::string text;
    for (const Part& part : parts) {
        if (part.kind == Part::Kind::literal) text += "'" + part.text + "'";
        if (part.kind == Part::Kind::field) {
            text += "{";
            for (const std::string_view name : field_names(Scope::entry)) {
                if (find_field(name, Scope::entry) == part.field) text += name;
            }
            for (const std::string& style : part.styles) text += "|" + style;
            text += "}";
        }
        if (part.kind == Part::Kind::group) text += "[" + written(part.parts) + "]";
    }
    return text;
}

TEST(ParseTemplate, ReadsFieldsStylesAndBrackets) {
    Sheet sheet;
    const auto parsed = parse_template(sheet.parse("\"{position}[, {company|strong|emph}] at {{x}} [[y]]\""),
                                       Scope::entry, sheet.diagnostics);
    EXPECT_EQ(written(parsed.parts), "{position}[', '{company|strong|emph}]' at {x} [y]'");
    EXPECT_THAT(sheet.complaints(), IsEmpty());
}

TEST(ParseTemplate, EachMistakeIsOneComplaint) {
    for (const auto& [text, complaint] : std::vector<std::pair<std::string, std::string>>{
             {"{name", "'{' is never closed"},
             {"{nmae}", "unknown field 'nmae'"},
             {"{}", "these braces name no field"},
             {"{highlights}", "'highlights' is no text"},
             {"{logo}", "'logo' is no text"},
             {"[{name}", "'[' is never closed"},
             {"{name}]", "']' was never opened"},
             {"[a [{name}]]", "brackets do not nest"},
             {"[a]", "a bracketed part needs a field"},
         }) {
        Sheet sheet;
        parse_template(sheet.parse("'" + text + "'"), Scope::entry, sheet.diagnostics);
        EXPECT_THAT(sheet.complaints(), ElementsAre(complaint)) << text;
    }
}

TEST(ParseTemplate, ALiteralKnowsItsPlace) {
    Sheet sheet;
    const auto parsed = parse_template(sheet.parse("\"{name} at \""), Scope::entry, sheet.diagnostics);
    ASSERT_THAT(parsed.parts, SizeIs(2));
    EXPECT_EQ(parsed.parts[1].span, (Span{0, 7, 11}));
}

TEST(Field, EveryNameOfAScopeIsKnownThere) {
    for (const Scope scope : {Scope::header, Scope::section, Scope::entry, Scope::role, Scope::running}) {
        EXPECT_FALSE(field_names(scope).empty());
        for (const std::string_view name : field_names(scope)) EXPECT_TRUE(find_field(name, scope)) << name;
        EXPECT_FALSE(find_field("nonsense", scope));
    }
}

// read

constexpr std::string_view kSmall = R"(
layout: 1
page: {size: [100mm, 50mm], margins: 10mm}
fonts: {body: {latin: [A, B], cjk: C, latin-scale: 1.05}}
styles:
  body: {font: body, size: 10pt, leading: 1.5, color: "#111"}
  strong: {extends: body, weight: bold, cjk-weight: 600}
spacing: {sections: 2em}
header:
  row: {columns: [1fr, auto, 20%, 5mm], gap: 0, valign: top, cells: [{text: "{name}"}, {}, [], {rule: {length: 1em}}]}
section: {text: "{title}", style: strong, keep: with-next, role: h2}
entry:
  default: [{text: "{name}"}, {bullets: highlights, bullet: ["•", "–"], indent: 1em}]
)";

TEST(Read, ReadsAWholeLayout) {
    Sheet sheet;
    const Layout layout = read(sheet.parse(std::string{kSmall}), sheet.diagnostics);
    // An empty map in the place of a cell says not what it is.
    EXPECT_THAT(sheet.complaints(), ElementsAre("this block says not what it is"));
    EXPECT_EQ(layout.page.width, Length::mm(100));
    EXPECT_EQ(layout.page.bottom, Length::mm(10));
    EXPECT_EQ(layout.fonts.at("body").latin[1].name, "B");
    EXPECT_EQ(layout.fonts.at("body").latin_scale, 1050);
    EXPECT_EQ(layout.styles.at("strong").weight, 700);
    EXPECT_EQ(layout.styles.at("strong").cjk_weight, 600);
    EXPECT_EQ(layout.styles.at("body").leading, 1500);
    EXPECT_EQ(layout.spacing.sections, (Measure{{}, 2000}));
    EXPECT_EQ(layout.section.front().keep, Keep::with_next);
    EXPECT_EQ(layout.section.front().role, Role::h2);
    const auto& row = std::get<RowBox>(layout.header.front().what);
    EXPECT_EQ(row.columns, (std::vector<Track>{{Track::Kind::fraction, {}, 1000},
                                               {Track::Kind::automatic, {}, 0},
                                               {Track::Kind::percent, {}, 200},
                                               {Track::Kind::fixed, {Length::mm(5), 0}, 0}}));
    EXPECT_EQ(row.valign, Valign::top);
    EXPECT_THAT(std::get<BulletsBox>(layout.entry.at("default")[1].what).markers, ElementsAre("•", "–"));
}

/// Calls `look(layout, name)` with every layout that is compiled in, as it is in each of these languages.
template <typename Look>
void for_each_layout(Look look, void (*prepare)(yaml::Node& file) = nullptr) {
    for (const assets::Asset& asset : assets::all()) {
        if (!asset.name.starts_with("layouts/")) continue;
        for (const std::string language : {"en", "zh", "ja", "ko", "de", "fr"}) {
            Sheet sheet;
            auto file = sheet.parse(std::string{asset.bytes});
            if (prepare != nullptr) prepare(file);
            const std::vector<std::string> languages{language};
            const auto load = [&](const std::string& name) -> std::optional<std::uint32_t> {
                const auto bytes = assets::find("layouts/" + name + ".yaml");
                return bytes ? std::optional{sheet.diagnostics.add_file({name, std::string{*bytes}})} : std::nullopt;
            };
            const Layout layout = read(resolve(file, languages, {}, load, sheet.diagnostics), sheet.diagnostics);
            EXPECT_THAT(sheet.complaints(), IsEmpty()) << asset.name << " " << language;
            look(layout, std::string{asset.name} + " " + language);
        }
    }
}

TEST(Read, EveryCompiledInLayoutIsSilentInEveryLanguage) {
    for_each_layout([](const Layout& layout, const std::string& name) {
        EXPECT_FALSE(layout.header.empty() || layout.section.empty() || layout.footer.empty()) << name;
    });
}

/// The text that templates print beside their fields.
std::string literals(const std::vector<Part>& parts) {
    std::string text;
    for (const Part& part : parts) text += part.text + literals(part.parts);
    return text;
}

std::string literals(const std::vector<Box>& boxes) {
    std::string text;
    for (const Box& box : boxes) {
        if (const auto* t = std::get_if<TextBox>(&box.what)) text += literals(t->text.parts);
        if (const auto* i = std::get_if<InlineBox>(&box.what)) text += i->separator;
        if (const auto* i = std::get_if<ItemBox>(&box.what))
            text += literals(i->marker.parts) + literals(i->text.parts);
        if (const auto* b = std::get_if<BulletsBox>(&box.what)) {
            for (const std::string& marker : b->markers) text += marker;
        }
        if (const auto* r = std::get_if<RowBox>(&box.what)) text += literals(r->cells);
        if (const auto* s = std::get_if<StackBox>(&box.what)) text += literals(s->children);
    }
    return text;
}

std::string literals(const Layout& layout) {
    std::string text =
        literals(layout.header) + literals(layout.section) + literals(layout.footer) + literals(layout.running);
    for (const auto& [type, boxes] : layout.entry) text += literals(boxes);
    for (const Column& column : layout.columns) text += literals(column.look.front());
    return text;
}

bool is_letter(char32_t code) {
    const auto in = [code](char32_t first, char32_t last) { return first <= code && code <= last; };
    return in(U'A', U'Z') || in(U'a', U'z') || in(0xc0, 0x24f) || in(0x370, 0x52f) || in(0x3041, 0x3096) ||
           in(0x30a1, 0x30fa) || in(0x3400, 0x9fff) || in(0xac00, 0xd7a3);
}

/// A layout may have words of its own, by language.
void blank_words(yaml::Node& file) {
    for (auto& [key, value] : file.entries) {
        if (key.text == "words") {
            for (auto& [name, word] : value.entries) word.text = "";
        } else {
            blank_words(value);
        }
    }
}

TEST(Read, NoCompiledInLayoutHasWordsThatTheCatalogueDoesNotTranslate) {
    const auto is_wordless = [](const Layout& layout, const std::string& name) {
        std::string words;
        for (const char32_t code : to_utf32(literals(layout))) {
            if (is_letter(code)) append_utf8(words, code);
        }
        EXPECT_EQ(words, "") << name;
    };
    for_each_layout(is_wordless, blank_words);
}

TEST(Read, KnowsHowDatesLook) {
    Sheet sheet;
    const Layout layout =
        read(sheet.parse("layout: 1\ndates: {style: long, ongoing: since, same-year: twice}"), sheet.diagnostics);
    EXPECT_EQ(layout.dates,
              (locale::DateLook{locale::DateStyle::long_form, locale::Ongoing::since, locale::SameYear::twice}));
    Sheet wrong;
    (void)read(wrong.parse("layout: 1\ndates: {style: lang, sameyear: once}"), wrong.diagnostics);
    EXPECT_THAT(wrong.complaints(),
                testing::IsSupersetOf({"unknown key 'sameyear' in dates",
                                       "expected standard, short, long, numeric or year, found 'lang'"}));
}

}  // namespace
}  // namespace quoin::layout
