#include "block/block.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "block/build.h"
#include "block/expand.h"
#include "layout/read.h"
#include "resume/read.h"
#include "yaml/parse.h"

namespace quoin::block {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kStyles = R"(
layout: 1
fonts: {body: {latin: F, cjk: G}, other: {latin: H}}
styles:
  body: {font: body, size: 10pt, leading: 1.5, color: black}
  strong: {extends: body, weight: bold}
  small: {extends: body, size: 50%}
  tiny: {extends: small, size: 50%, space-before: 1em}
  red: {extends: body, color: red}
  divided: {extends: body, hyphenate: true}
  whole: {extends: divided, hyphenate: false}
)";

constexpr std::string_view kBoxes = R"(
spacing: {sections: 2em, title: 1em, entries: 0.5em, items: 0.1em}
header: {text: "{name}"}
section: {text: "{title}", role: h2}
entry:
  default: [{text: "{name}"}, {text: "{summary}"}, {bullets: highlights, bullet: ["*", "-"], indent: 1em}]
  text: {text: "{text}"}
  bullet: {item: "{bullet}", indent: 1em}
  numbered: {item: "{number}", marker: "{index}.", indent: 1em}
  reversed_numbered: {item: "{number}", marker: "{index}.", indent: 1em}
)";

/// A CV and a layout, dressed.
struct Dressed {
    Diagnostics diagnostics;
    locale::Language language = *locale::Language::parse("en");
    Document document;

    explicit Dressed(const std::string& sections, const std::string& boxes = std::string{kBoxes},
                     const std::string& tag = "en") {
        language = *locale::Language::parse(tag);
        const auto cv = resume::read(parse("cv: {name: Name, sections: " + sections + "}"), diagnostics);
        const auto layout = layout::read(parse(std::string{kStyles} + boxes), diagnostics);
        const locale::Catalog no_words;
        const LoadPicture no_picture = [](const std::string&) { return failure("no picture"); };
        if (!diagnostics.has_errors()) document = build({cv, layout, language, no_words, no_picture}, diagnostics);
        EXPECT_THAT(diagnostics.list(), IsEmpty());
    }

    yaml::Node parse(const std::string& text) { return yaml::parse(diagnostics.add_file({"f", text}), diagnostics); }
};

/// The tree as text: "a" for a paragraph, (…) for a stack, {…} for a row, [*a …] for a list.
std::string shown(const Block& block) {
    const auto all = [](const std::vector<Block>& blocks) {
        std::string text;
        for (const Block& child : blocks) text += (text.empty() ? "" : " ") + shown(child);
        return text;
    };
    if (const auto* t = std::get_if<Text>(&block.what)) return t->text.text;
    if (const auto* s = std::get_if<Stack>(&block.what)) return "(" + all(s->children) + ")";
    if (const auto* r = std::get_if<Row>(&block.what)) return "{" + all(r->cells) + "}";
    if (const auto* l = std::get_if<List>(&block.what)) {
        std::string text;
        for (const ListItem& item : l->items) text += (text.empty() ? "" : " ") + item.label.text.text + all(item.body);
        return "[" + text + "]";
    }
    return "?";
}

std::string shown_sections(const Dressed& dressed) {
    const auto& children = std::get<Stack>(dressed.document.body.what).children;
    std::string text;
    for (std::size_t i = 1; i < children.size(); ++i) text += shown(children[i]);
    return text;
}

TEST(Build, ASectionIsItsTitleAndItsEntries) {
    EXPECT_EQ(shown_sections(Dressed{"{S: [{name: A, summary: B, highlights: [c, d]}, {name: E}]}"}),
              "(S (A B [*c *d]) E)");
}

/// The levels of the headings in reading order.
std::string levels(const Block& block) {
    std::string text;
    if (std::holds_alternative<Text>(block.what) && block.role && *block.role <= display::Role::h3)
        text += std::to_string(1 + static_cast<int>(*block.role) - static_cast<int>(display::Role::h1));
    if (const auto* const stack = std::get_if<Stack>(&block.what))
        for (const Block& child : stack->children) text += levels(child);
    return text;
}

TEST(Headings, AreTheNameTheSectionsAndWhatEntriesAreCalled) {
    const std::string sections = "{S: [{name: A, summary: B}, {name: C, highlights: [d]}], T: [text, {bullet: e}]}";
    const auto with_name = [&](const std::string& boxes) { return levels(Dressed{sections, boxes}.document.body); };
    std::string boxes{kBoxes};
    EXPECT_EQ(with_name(boxes), "1221");  // without an h1 the sections are the highest
    boxes.replace(boxes.find("header: {text: \"{name}\""), 23, "header: {text: \"{name}\", role: h1");
    EXPECT_EQ(with_name(boxes), "12332");
    boxes.replace(boxes.find(", role: h2"), 10, "");
    EXPECT_EQ(with_name(boxes), "122");  // no level is left out
}

TEST(Build, NestedBulletsTakeTheNextMarker) {
    EXPECT_EQ(
        shown_sections(Dressed{"{S: [{name: A, highlights: [{text: b, highlights: [{text: c, highlights: [d]}]}]}]}"}),
        "(S (A [*b [-c [-d]]]))");
}

TEST(Build, NeighbouringItemsMakeOneList) {
    EXPECT_EQ(shown_sections(Dressed{"{S: [{bullet: a}, {bullet: b}, text, {bullet: c}]}"}), "(S [•a •b] text [•c])");
}

TEST(Build, ReversedNumbersCountDown) {
    EXPECT_EQ(
        shown_sections(Dressed{"{S: [{reversed_number: c}, {reversed_number: b}, {number: x}, {reversed_number: a}]}"}),
        "(S [3.c 2.b 1.x 1.a])");
}

TEST(Build, WhatALanguageLeavesOutIsNotThere) {
    const std::string sections =
        "{S: {zh: [一], en: null}, T: [{name: A, highlights: [{zh: 二, en: null}]}, {zh: 三, en: null}]}";
    EXPECT_EQ(shown_sections(Dressed{sections, std::string{kBoxes}, "en"}), "(T A)");
    EXPECT_EQ(shown_sections(Dressed{sections, std::string{kBoxes}, "zh"}), "(S 一)(T (A [*二]) 三)");
}

TEST(Build, ASectionWithoutEntriesHasNoTitle) { EXPECT_EQ(shown_sections(Dressed{"{S: [], T: [a]}"}), "(T a)"); }

TEST(Build, GapsAreEmOfTheRootStyle) {
    const Dressed dressed{"{S: [{name: A}, a, b]}"};
    const auto& sections = std::get<Stack>(dressed.document.body.what).children;
    EXPECT_EQ(sections[1].box.space_before, Length::pt(20));
    const auto& blocks = std::get<Stack>(sections[1].what).children;
    std::vector<Length> gaps;
    for (const Block& block : blocks) gaps.push_back(block.box.space_before);
    EXPECT_THAT(gaps, ElementsAre(Length{}, Length::pt(10), Length::pt(5), Length::pt(1)));
    EXPECT_EQ(blocks[0].box.keep, layout::Keep::with_next);
    EXPECT_EQ(blocks[0].role, display::Role::h1);  // the header has none
}

// Grids

constexpr std::string_view kForm = R"(
spacing: {sections: 0em, title: 0em, entries: 0em, items: 0em}
header: {text: "{name}"}
section: {grid: {columns: [1fr, 1fr], rows: [[{text: "{title}", span: 2}]]}}
entry:
  default:
    grid:
      columns: [1fr, 1fr]
      head: [H, h]
      tail: [end, ""]
      fill-rows: 9
      rows: [["{name}", "{role}"], {when: summary, cells: ["", "{summary}"]}]
  text: {text: "{text}"}
  bullet: {grid: {columns: [1fr, 1fr], head: [B, b], rows: [["{bullet}", ""]]}}
)";

/// Each grid of a tree: "(" if it begins a form, the texts of its rows, ")" and the rows to be filled if it ends one.
std::string shown_grids(const Block& block) {
    const auto words_of = [](const std::vector<GridRow>& rows) {
        std::string text;
        for (const GridRow& row : rows) {
            for (const GridCell& cell : row.cells) {
                for (const Block& part : cell.content) text += shown(part) + (part == cell.content.back() ? " " : "");
            }
        }
        return text;
    };
    if (const auto* g = std::get_if<Grid>(&block.what)) {
        const std::string begin = g->joins_above ? "" : "(" + words_of(g->head);
        const std::string end = g->joins_below ? "" : ")" + std::to_string(g->fill_rows) + " ";
        return begin + std::to_string(g->rows_above) + ":" + words_of(g->rows) + words_of(g->tail) + end;
    }
    std::string text;
    if (const auto* s = std::get_if<Stack>(&block.what)) {
        for (const Block& child : s->children) text += shown_grids(child);
    }
    return text;
}

std::string forms(const std::string& sections) {
    return shown_grids(Dressed{sections, std::string{kForm}}.document.body);
}

TEST(Grid, NeighboursAreOneFormWithOneHeadOneTailAndRowsToFillItUp) {
    EXPECT_EQ(forms("{S: [{name: A, role: r}, {name: C, summary: s}]}"), "(H h 0:S 1:A r 2:C  s end  )9 ");
}

TEST(Grid, GoesOnOverSectionsWithTheSameHead) {
    EXPECT_EQ(forms("{S: [{name: A}], T: [{name: C}]}"), "(H h 0:S 1:A 2:T 3:C end  )9 ");
}

TEST(Grid, EndsWhereTheHeadChangesOrSomethingElseStands) {
    EXPECT_EQ(forms("{S: [{name: A}], T: [{bullet: c}]}"), "(H h 0:S 1:A end  )9 (B b 0:T 1:c  )0 ");
    EXPECT_EQ(forms("{S: [{name: A}, text, {name: C}]}"), "(H h 0:S 1:A end  )9 (H h 0:C end  )9 ");
}

TEST(Grid, RowsThatSayNothingAreLeftOut) { EXPECT_EQ(forms("{S: [{name: A, role: r}]}"), "(H h 0:S 1:A r end  )9 "); }

TEST(Build, ABlockIsThereWhenAllItsFieldsHaveAValueUnlessOneHas) {
    const std::string boxes = R"(
header: {text: "{name}"}
section: {text: "{title}"}
entry:
  default:
    - {text: when, when: [role, location]}
    - {text: unless, unless: [role, location]}
    - {text: both, when: role, unless: location}
)";
    const auto printed = [&](const std::string& entry) {
        return shown_sections(Dressed{"{S: [" + entry + "]}", boxes});
    };
    EXPECT_EQ(printed("{name: A, role: r, location: l}"), "(S when)");
    EXPECT_EQ(printed("{name: A}"), "(S unless)");
    EXPECT_EQ(printed("{name: A, role: r}"), "(S both)");
    EXPECT_EQ(printed("{name: A, location: l}"), "");
}

TEST(Build, ARowKeepsEmptyCellsButNotThoseWhoseConditionFails) {
    const std::string boxes = R"(
header: {text: "{name}"}
section: {text: "{title}"}
entry:
  default:
    row:
      columns: [10pt, 1fr, auto]
      cells: [{text: "{role}", when: role}, {text: "{location}"}, {text: "{name}"}]
)";
    EXPECT_EQ(shown_sections(Dressed{"{S: [{name: A, role: R}]}", boxes}), "(S {R () A})");
    EXPECT_EQ(shown_sections(Dressed{"{S: [{name: A}]}", boxes}), "(S {() A})");
}

// Styles

layout::Layout styles_only() {
    Diagnostics diagnostics;
    const auto file = diagnostics.add_file({"f", std::string{kStyles} + std::string{kBoxes}});
    return layout::read(yaml::parse(file, diagnostics), diagnostics);
}

TEST(Styles, ResolveWhatTheyExtend) {
    const layout::Layout layout = styles_only();
    const Styles styles{layout, *locale::Language::parse("en")};
    EXPECT_EQ(styles.find("tiny").em(), Length::pt(2.5));
    EXPECT_EQ(styles.find("tiny").pitch, Length::pt(3.75));
    EXPECT_EQ(styles.find("").em(), Length::pt(10));
    EXPECT_EQ(styles.find("strong").characters.cjk_weight, 700);
    EXPECT_EQ(styles.find("body").characters.latin.front(), "F");
    EXPECT_EQ(styles.find("body").characters.cjk.front(), "G");
}

TEST(Styles, InsideALineOnlyWhatAStyleSaysItselfChanges) {
    const layout::Layout layout = styles_only();
    const Styles styles{layout, {}};
    const Style inside = styles.inside(styles.find("small"), "red");
    EXPECT_EQ(inside.em(), Length::pt(5));
    EXPECT_EQ(inside.color, (Color{255, 0, 0}));
}

TEST(Styles, MarksUseTheLayoutsStylesElseWeightAndSlant) {
    const layout::Layout layout = styles_only();
    const Styles styles{layout, {}};
    EXPECT_EQ(styles.marked(styles.find(""), {.is_bold = true}).characters.weight, 700);
    EXPECT_EQ(styles.marked(styles.find(""), {.is_italic = true}).characters.slant, font::Slant::italic);
    const Style raised = styles.marked(styles.find(""), {.is_superscript = true});
    EXPECT_EQ(raised.em(), Length::pt(6.8));
    EXPECT_EQ(raised.characters.rise, Length::pt(3.4));
    EXPECT_TRUE(styles.marked(styles.find(""), {.is_code = true}).characters.is_code);
}

std::string_view no_patterns(std::string_view) { return {}; }

TEST(Styles, GetThePatternsTheyAskFor) {
    const layout::Layout layout = styles_only();
    const Styles styles{layout, {}, no_patterns};
    EXPECT_EQ(styles.find("body").hyphenation, nullptr);
    EXPECT_EQ(styles.find("divided").hyphenation, no_patterns);
    EXPECT_EQ(styles.find("whole").hyphenation, nullptr);
    const resume::RichText words = resume::literal("words", {});
    EXPECT_EQ(to_text(words, styles.find("divided"), styles).style.hyphenation, no_patterns);
}

// expand

/// A template with the fields that have values, expanded.
std::string expanded(const std::string& text, const std::map<std::string, std::string>& values) {
    Diagnostics diagnostics;
    const auto file = diagnostics.add_file({"f", "'" + text + "'"});
    const auto parsed = layout::parse_template(yaml::parse(file, diagnostics), layout::Scope::entry, diagnostics);
    EXPECT_THAT(diagnostics.list(), IsEmpty());
    const layout::Layout layout = styles_only();
    const Styles styles{layout, {}};
    const auto fields = [&](layout::Field field) -> std::optional<resume::RichText> {
        for (const auto& [name, value] : values) {
            if (layout::find_field(name, layout::Scope::entry) == field) return resume::literal(value, {});
        }
        return std::nullopt;
    };
    const auto filled = expand(parsed, styles.find(""), styles, fields);
    return filled ? filled->text.text : "(nothing)";
}

TEST(Expand, AnEmptyFieldTakesTheLiteralBesideItAlong) {
    const std::string text = "{name}, {role}. {location}";
    EXPECT_EQ(expanded(text, {{"name", "N"}, {"role", "R"}, {"location", "L"}}), "N, R. L");
    EXPECT_EQ(expanded(text, {{"name", "N"}, {"role", "R"}}), "N, R");
    EXPECT_EQ(expanded(text, {{"role", "R"}, {"location", "L"}}), "R. L");
    EXPECT_EQ(expanded(text, {{"location", "L"}}), "L");
    EXPECT_EQ(expanded(text, {{"name", "N"}}), "N");
    EXPECT_EQ(expanded(text, {}), "(nothing)");
}

TEST(Expand, LiteralsAtTheEndsBelongToTheirFields) {
    EXPECT_EQ(expanded("({name})", {{"name", "N"}}), "(N)");
    EXPECT_EQ(expanded("({name})", {}), "(nothing)");
    EXPECT_EQ(expanded("only words", {}), "only words");
}

TEST(Expand, ABracketPrintsOnlyIfAllItsFieldsDo) {
    const std::string text = "{name}[, {role} in {location}]";
    EXPECT_EQ(expanded(text, {{"name", "N"}, {"role", "R"}, {"location", "L"}}), "N, R in L");
    EXPECT_EQ(expanded(text, {{"name", "N"}, {"role", "R"}}), "N");
    EXPECT_EQ(expanded(text, {{"role", "R"}, {"location", "L"}}), "R in L");
}

TEST(Expand, ASeparatorVanishesWhenNothingStandsBeforeIt) {
    EXPECT_EQ(expanded("{name}[　{role}][ — {location}]", {{"location", "L"}}), "L");
    EXPECT_EQ(expanded("{name}[　{role}][ — {location}]", {{"role", "R"}, {"location", "L"}}), "R — L");
    EXPECT_EQ(expanded("{name}[ ({role})]", {{"role", "R"}}), "(R)");
}

}  // namespace
}  // namespace quoin::block
