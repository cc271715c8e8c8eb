#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/design.h"
#include "layout/design_template.h"
#include "layout/read.h"
#include "yaml/parse.h"
#include "yaml_flow.h"

namespace quoin::layout {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// A layout, changed by a design.
struct Studio {
    Diagnostics diagnostics;
    yaml::Node layout;
    std::vector<std::string> families{"Sans", "Serif", "Han"};
    std::string language = "en";

    explicit Studio(const std::string& text) : layout{parse(text)} {}

    yaml::Node parse(const std::string& text) {
        return yaml::parse(diagnostics.add_file({"cv.yaml", text}), diagnostics);
    }
    Studio& design(const std::string& text) {
        const DesignContext context{language, families, [](const std::string& family) { return family == "Han"; }};
        apply_design(layout, parse(text), context, diagnostics);
        return *this;
    }
    std::string part(const std::string& key) const {
        const yaml::Node* const found = layout.find(key);
        return found == nullptr ? "" : flow(*found);
    }
    std::vector<std::string> complaints() const {
        std::vector<std::string> texts;
        for (const Diagnostic& diagnostic : diagnostics.list()) texts.push_back(diagnostic.message.text);
        return texts;
    }
};

/// What a design makes of one part of a layout.
std::string made(const std::string& part, const std::string& layout, const std::string& design) {
    Studio studio{layout};
    studio.design(design);
    EXPECT_THAT(studio.complaints(), IsEmpty()) << design;
    return studio.part(part);
}

// Places

TEST(Design, SetsVariablesAndPlaces) {
    const std::string layout = "{vars: {accent: red, size: 9pt}, spacing: {sections: 1em}}";
    const std::string design =
        "{theme: x, accent: blue, page: {size: us-letter, top_margin: 1cm}, colors: {name: navy}, x-mine: 1,"
        " section_titles: {space_above: 1cm}, typography: {font_size: {body: 11pt}}}";
    EXPECT_EQ(made("vars", layout, design), "{accent: blue, size: 11pt}");
    EXPECT_EQ(made("page", layout, design), "{size: Letter, margins: {top: 1cm}}");
    EXPECT_EQ(made("styles", layout, design), "{name: {color: navy}}");
    EXPECT_EQ(made("spacing", layout, design), "{sections: 1cm}");
}

TEST(Design, AColouredHeaderKeepsItsColours) {
    Studio studio{"{columns: {side: {background: navy}}, place: {header: side}, styles: {name: {color: white}}}"};
    studio.design("{colors: {name: navy, body: black}}");
    EXPECT_EQ(studio.part("styles"), "{name: {color: white}, body: {color: black}}");
    EXPECT_THAT(studio.complaints(), ElementsAre("design key 'colors.name' has no effect here"));
}

// What cannot be said

TEST(Design, WarnsOnceForEachGroupOfKeysThatCannotBe) {
    Studio studio{"{vars: {accent: red}}"};
    studio.design(
        "{links: {underline: true, show_external_link_icon: true}, header: {connections: {hyperlink: false}}}");
    EXPECT_THAT(studio.complaints(),
                ElementsAre("design keys 'links.underline', 'links.show_external_link_icon' have no effect here",
                            "design key 'header.connections.hyperlink' has no effect here"));
    for (const Diagnostic& diagnostic : studio.diagnostics.list())
        EXPECT_THAT(diagnostic.message.hints, Not(IsEmpty()));
}

TEST(Design, IsSilentWhereNothingIsMissed) {
    EXPECT_EQ(made("vars", "{vars: {accent: red}}",
                   "{links: {underline: false, show_external_link_icon: false}, sections: {allow_page_break: true, "
                   "show_time_spans_in: [experience]}, header: {connections: {phone_number_format: national, "
                   "hyperlink: true}}, templates: {single_date: MONTH_ABBREVIATION YEAR, date_range: START_DATE – "
                   "END_DATE, time_span: '', top_note: '*LAST_UPDATED CURRENT_DATE*'}, page: {show_top_note: true}, "
                   "colors: {top_note: gray}}"),
              "{accent: red}");
}

TEST(Design, HintsAtTheKeyThatWasMeant) {
    Studio studio{"{vars: {accent: red}}"};
    studio.design("{section_titles: {tpye: moderncv}, nonsense: 1}");
    EXPECT_THAT(studio.complaints(), ElementsAre("design key 'section_titles.tpye' has no effect here",
                                                 "design key 'nonsense' has no effect here"));
    EXPECT_THAT(studio.diagnostics.list()[0].message.hints, ElementsAre("did you mean 'section_titles.type'?"));
    EXPECT_THAT(studio.diagnostics.list()[1].message.hints, ElementsAre("this layout's variables: accent"));
}

TEST(Design, ComplainsOfValuesOfTheWrongKind) {
    Studio studio{"{vars: {accent: red}, entry: {default: []}}"};
    studio.design(
        "{typography: {bold: {name: sure}}, entries: {highlights: {bullet: [a]}}, templates: {footer: {a: b}}}");
    EXPECT_THAT(studio.complaints(), SizeIs(3));
    EXPECT_TRUE(studio.diagnostics.has_errors());
}

// Typography

constexpr const char* kType =
    "{fonts: {body: {latin: Sans, cjk: Hei}, strong: {latin: Sans, cjk: Song}, code: {latin: Mono, cjk: Hei}},"
    " styles: {body: {font: body, size: 10pt, leading: 1.5}, name: {extends: body, font: strong, weight: light},"
    " section: {extends: body, weight: bold, case: small}}}";

TEST(Design, TheBodysFamilyIsThatOfEveryRoleThatSharesIt) {
    const std::string changed =
        "{body: {latin: Serif, cjk: Hei}, strong: {latin: Serif, cjk: Song}, code: {latin: Mono, cjk: Hei}}";
    EXPECT_EQ(made("fonts", kType, "{typography: {font_family: Serif}}"), changed);
    EXPECT_EQ(made("fonts", kType, "{typography: {font_family: {body: Serif, name: Serif}}}"), changed);
    EXPECT_EQ(made("fonts", kType, "{typography: {font_family: Han}}"),
              "{body: {latin: Han, cjk: Han}, strong: {latin: Han, cjk: Song}, code: {latin: Mono, cjk: Han}}");
}

TEST(Design, AnotherElementHasARoleOfItsOwn) {
    Studio studio{kType};
    studio.design("{typography: {font_family: {name: Serif}}}");
    EXPECT_THAT(studio.part("fonts"), HasSubstr("design-name: {latin: Serif, cjk: Song}"));
    EXPECT_THAT(studio.part("styles"), HasSubstr("name: {extends: body, font: design-name"));
}

TEST(Design, AFamilyThatIsMissingIsOneWarning) {
    Studio studio{kType};
    studio.design("{typography: {font_family: {body: Raleway, name: Lato, headline: Raleway}}}");
    EXPECT_EQ(studio.part("fonts"), Studio{kType}.part("fonts"));
    EXPECT_THAT(studio.complaints(), ElementsAre("there is no font family 'Raleway' nor 'Lato'; 'Sans' is used"));
    EXPECT_THAT(studio.diagnostics.list()[0].message.hints,
                ElementsAre("there are Sans, Serif, Han", "--font-dir adds your own"));
}

TEST(Design, OursStandForTheFamiliesTheyWereMadeFrom) {
    EXPECT_THAT(made("fonts", kType, "{typography: {font_family: Source Sans 3}}"),
                HasSubstr("body: {latin: Quoin Sans, cjk: Hei}"));
    EXPECT_THAT(made("fonts", kType, "{typography: {font_family: Noto Sans TC}}"),
                HasSubstr("body: {latin: Quoin Sans, cjk: Quoin Sans CJK}"));
}

TEST(Design, WeightAndCaseChangeOnlyWhereTheyMust) {
    const auto styles = [](const std::string& design) { return made("styles", kType, "{typography: " + design + "}"); };
    const std::string as_it_was = Studio{kType}.part("styles");
    EXPECT_EQ(styles("{bold: {name: false, section_titles: true}, small_caps: {name: false, section_titles: true}}"),
              as_it_was);
    EXPECT_THAT(styles("{bold: {name: true}}"), HasSubstr("weight: bold, cjk-weight: bold}"));
    EXPECT_THAT(styles("{bold: {section_titles: false}}"), HasSubstr("weight: normal"));
    EXPECT_THAT(styles("{small_caps: {name: true}}"), HasSubstr("weight: light, case: small"));
    EXPECT_THAT(styles("{small_caps: {section_titles: false}}"), HasSubstr("case: normal"));
}

TEST(Design, LineSpacingIsInProportionToTheLanguagesPitch) {
    const auto leading = [](const std::string& spacing) {
        return made("styles", kType, "{typography: {line_spacing: " + spacing + "}}");
    };
    EXPECT_THAT(leading("0.6em"), HasSubstr("leading: 1.500"));
    EXPECT_THAT(leading("6pt"), HasSubstr("leading: 1.500"));
    EXPECT_THAT(leading("0.81em"), HasSubstr("leading: 1.750"));
}

TEST(Design, AlignmentSaysWhetherWordsAreDivided) {
    const auto body = [](const std::string& wish) {
        return made("styles", "{styles: {body: {align: center}}}", "{typography: {alignment: " + wish + "}}");
    };
    EXPECT_EQ(body("left"), "{body: {align: left}}");
    EXPECT_EQ(body("justified"), "{body: {align: justify, hyphenate: true}}");
    EXPECT_EQ(body("justified-with-no-hyphenation"), "{body: {align: justify, hyphenate: false}}");
}

// Header and footer

constexpr const char* kHeader =
    "{vars: {photo: 2cm}, styles: {footer: {}, slant: {font: kai}}, header: [{row: {columns: [1fr, $photo], gap: 1em,"
    " cells: [[{text: '{name}'}, {text: '{headline}', space-before: 1em},"
    " {inline: contacts, separator: '  |  '}], {picture: photo}]}}], footer: [{text: '{page}', style: footer}]}";

std::string header(const std::string& design) { return made("header", kHeader, "{header: " + design + "}"); }

TEST(Design, AlignsTheTextsOfTheHeader) {
    EXPECT_EQ(header("{alignment: right}"),
              "[{row: {columns: [1fr, $photo], gap: 1em, cells: [[{text: {name}, align: right}, {text: {headline}, "
              "space-before: 1em, align: right}, {inline: contacts, separator:   |  , align: right}], {picture: "
              "photo}]}}]");
}

TEST(Design, MovesThePhotoAndItsSpace) {
    const std::string left = header("{photo_position: left, photo_space_left: 9cm, photo_space_right: 3mm}");
    EXPECT_THAT(left, HasSubstr("columns: [$photo, 1fr], gap: 3mm, cells: [{picture: photo}, ["));
    const std::string right = header("{photo_position: right, photo_space_left: 3mm}");
    EXPECT_THAT(right, HasSubstr("columns: [1fr, $photo], gap: 3mm, cells: [["));
}

TEST(Design, SpacesBelowTakeThePlaceOfThoseAbove) {
    EXPECT_THAT(header("{space_below_name: 1cm}"),
                HasSubstr("[{text: {name}, space-after: 1cm}, {text: {headline}}, "));
    EXPECT_THAT(header("{space_below_connections: 1cm}"), testing::EndsWith("space-after: 1cm}]"));
}

TEST(Design, SeparatesTheContacts) {
    EXPECT_THAT(header("{connections: {separator: •}}"), HasSubstr("separator:   •  }"));
    EXPECT_THAT(header("{connections: {separator: '', show_icons: true}}"), HasSubstr("separator:     , icons: true}"));
    EXPECT_THAT(header("{connections: {space_between_connections: 0.88em}}"), HasSubstr("separator:   |  }"));
    EXPECT_THAT(header("{connections: {display_urls_instead_of_usernames: true}}"), HasSubstr("urls: true}"));
}

TEST(Design, TheFooterSaysWhatItIsTold) {
    EXPECT_EQ(made("footer", kHeader, "{page: {show_footer: false}, templates: {footer: NAME}}"), "{}");
    EXPECT_EQ(made("footer", kHeader, "{templates: {footer: 'NAME -- PAGE_NUMBER/TOTAL_PAGES'}}"),
              "[{text: {name}[ – {page}][/{pages}], style: footer}]");
    const std::string italic = "{templates: {footer: '*NAME, PAGE_NUMBER*'}}";
    EXPECT_EQ(made("footer", kHeader, italic), "[{text: {name}[, {page}], style: slanted-footer}]");
    EXPECT_THAT(made("styles", kHeader, italic),
                HasSubstr("slanted-footer: {extends: footer, italic: true, font: kai}"));
}

TEST(Design, ATopNoteStandsAboveTheHeaderUnlessItIsADate) {
    EXPECT_THAT(made("header", kHeader, "{templates: {top_note: By NAME}}"),
                testing::StartsWith("[{text: By {name}, style: footer, align: right}, {row: "));
    Studio studio{kHeader};
    studio.design("{templates: {top_note: NAME CURRENT_DATE, footer: NAME MONTH_NAME}}");
    EXPECT_EQ(studio.part("header"), Studio{kHeader}.part("header"));
    EXPECT_THAT(studio.complaints(),
                ElementsAre("design keys 'templates.top_note', 'templates.footer' have no effect here"));
}

// Dates

TEST(Design, WritesDatesInTheFormsOfTheDesign) {
    EXPECT_EQ(made("dates", "{vars: {}}",
                   "{templates: {single_date: MONTH_IN_TWO_DIGITS/YEAR, date_range: START_DATE to END_DATE}}"),
              "{month: {MM}/{Y}, range: {start} to {end}}");
    EXPECT_EQ(made("dates", "{vars: {}}",
                   "{templates: {single_date: MONTH_ABBREVIATION YEAR, date_range: START_DATE – END_DATE}}"),
              "");
    Studio studio{"{vars: {}}"};
    studio.design("{templates: {single_date: DAY MONTH YEAR, date_range: always}}");
    EXPECT_EQ(studio.part("dates"), "");
    EXPECT_THAT(studio.complaints(),
                ElementsAre("design keys 'templates.single_date', 'templates.date_range' have no effect here"));
}

// Section titles

TEST(Design, EveryTypeOfTitleIsMadeFromEveryOther) {
    const std::string title = "{text: '{title}', style: section}", line = "{rule: {thickness: 3pt}}";
    const std::vector<std::string> layouts{
        "{section: [" + title + "]}", "{section: [" + title + ", " + line + "]}",
        "{section: [{row: {columns: [auto, 1fr], cells: [" + title + ", " + line + "]}}]}",
        "{section: [{row: {columns: [1fr, auto, 1fr], cells: [" + line + ", " + title + ", " + line + "]}}]}"};
    for (const std::string& layout : layouts) {
        const auto kinds = [&](const std::string& type) {
            const std::string said = made("section", layout, "{section_titles: {type: " + type + "}}");
            std::string shape;
            for (std::size_t i = 0; i < said.size(); ++i) {
                const std::string_view rest = std::string_view{said}.substr(i);
                if (rest.starts_with("{row")) shape += "row ";
                if (rest.starts_with("{text")) shape += "title ";
                if (rest.starts_with("{rule")) shape += "line ";
            }
            return shape;
        };
        EXPECT_EQ(kinds("with_partial_line"), "row title line ") << layout;
        EXPECT_EQ(kinds("with_full_line"), "title line ") << layout;
        EXPECT_EQ(kinds("without_line"), "title ") << layout;
        EXPECT_EQ(kinds("moderncv"), "row line title ") << layout;
        EXPECT_EQ(kinds("centered_without_line"), "title ") << layout;
        EXPECT_EQ(kinds("centered_with_partial_line"), "row line title line ") << layout;
        EXPECT_EQ(kinds("centered_with_centered_partial_line"), "row line title line ") << layout;
        EXPECT_EQ(kinds("centered_with_full_line"), "title line ") << layout;
    }
}

TEST(Design, ATitleStaysInItsIndentAndItsLineAsItWas) {
    EXPECT_EQ(made("section", "{section: [{padding: 1cm, stack: [{text: '{title}'}]}]}",
                   "{section_titles: {type: centered_with_full_line, line_thickness: 2pt}}"),
              "[{padding: 1cm, stack: [{text: {title}, align: center}, {rule: {thickness: 2pt, color: $accent}, "
              "space-before: 0.1em}]}]");
}

// Entries

constexpr const char* kEntry =
    "{vars: {gap: 1em}, entry: {default: [{row: {columns: [1fr, auto], gap: $gap, cells: [{text: '{name}'},"
    " {text: '{dates}'}]}}, {text: '{summary}'}, {bullets: highlights, bullet: a}],"
    " bullet: [{item: '{bullet}', marker: a}]}}";

std::string entries(const std::string& design) { return made("entry", kEntry, "{entries: " + design + "}"); }

TEST(Design, SetsTheColumnOfDatesOrTheVariableThatIsIt) {
    EXPECT_THAT(entries("{date_and_location_width: 4cm}"), HasSubstr("columns: [1fr, 4cm]"));
    EXPECT_THAT(entries("{space_between_columns: 2em}"), HasSubstr("gap: $gap"));
    EXPECT_EQ(made("vars", kEntry, "{entries: {space_between_columns: 2em}}"), "{gap: 2em}");
}

TEST(Design, SetsBulletsByLevel) {
    EXPECT_THAT(entries("{highlights: {bullet: b}}"), HasSubstr("bullet: [b, a]"));
    EXPECT_THAT(entries("{highlights: {bullet: b}}"), HasSubstr("{item: {bullet}, marker: b}"));
    EXPECT_THAT(entries("{highlights: {nested_bullet: b}}"), HasSubstr("bullet: [a, b]"));
    EXPECT_THAT(entries("{highlights: {nested_bullet: b}}"), HasSubstr("marker: a"));
    EXPECT_THAT(entries("{highlights: {space_left: 1cm, space_above: 2cm, space_between_items: 3cm, "
                        "space_between_bullet_and_text: 0.5em}}"),
                HasSubstr("padding: {left: 1cm}, space-before: 2cm, gap: 3cm, indent: 0.900em}"));
}

TEST(Design, SaysOfAWholeEntryWhatConcernsAllOfIt) {
    const std::string both = entries("{side_space: 1cm, allow_page_break: false}");
    EXPECT_THAT(both, HasSubstr("x-whole: true, padding: {left: 1cm, right: 1cm}, keep: together}]"));
    EXPECT_EQ(entries("{side_space: 0cm, allow_page_break: true, short_second_row: false}"),
              Studio{kEntry}.part("entry"));
    EXPECT_THAT(entries("{short_second_row: true, date_and_location_width: 3cm}"),
                HasSubstr("{text: {summary}, padding: {right: 3cm}}"));
}

// Templates

std::string translated(const std::string& text, const std::string& language = "en") {
    const auto lines = entry_lines(text, language);
    std::string said;
    const yaml::Node none;
    for (const TemplateLine& line : lines) said += (said.empty() ? "" : " / ") + write_template(line, none);
    return said;
}

TEST(DesignTemplate, EveryFieldTakesItsOwnWordsAlong) {
    EXPECT_EQ(translated("**COMPANY**, POSITION -- LOCATION"), "{company|strong}[, {position}][ – {location}]");
    EXPECT_EQ(translated("**LABEL:** DETAILS"), "{label|strong}:[ {details}]");
    EXPECT_EQ(translated("URL (JOURNAL)"), "{doi}[ {url}][ ({journal})]");
    EXPECT_EQ(translated("*DEGREE* *in* *AREA*"), "{degree|emph}[ in {area|emph}]");
    EXPECT_EQ(translated("LOCATION\n\nDATE\n"), "{location} / {dates}");
    EXPECT_EQ(translated("{a} [b] NAME \\*"), "{{a}} [[b]] {name} *");
    EXPECT_EQ(translated("Names of NAMES, NAMEs and MyNAME"), "Names of NAMES, NAMEs and MyNAME");
}

TEST(DesignTemplate, ADegreeIsSaidAsTheLanguageSaysIt) {
    EXPECT_EQ(translated("DEGREE_WITH_AREA"), "{degree}[ in {area}]");
    EXPECT_EQ(translated("DEGREE_WITH_AREA", "de-CH"), "{degree}[ in {area}]");
    EXPECT_EQ(translated("DEGREE_WITH_AREA", "zh-TW"), "{area}[ {degree}]");
    EXPECT_EQ(translated("DEGREE_WITH_AREA", "pl"), "{degree}[, {area}]");
}

/// Two rows: house and place, post and dates; then summary and bullets.
constexpr const char* kTwoRows =
    "{styles: {slant: {}}, entry: {experience: [{row: {columns: [1fr, auto], cells: [{text: '{company}'},"
    " {text: '{location}', style: place}]}}, {row: {columns: [1fr, auto], cells: [{text: '{position}'},"
    " {text: '{dates}', style: date}]}}, {text: '{summary}'}, {bullets: highlights},"
    " {for: roles, stack: [{text: '{position}'}]}]}}";

std::string experience(const std::string& template_text) {
    return made("entry", kTwoRows, "{templates: {experience_entry: " + template_text + "}}");
}

TEST(DesignTemplate, ColumnsOfSeveralLinesStandSideBySide) {
    EXPECT_EQ(experience("{main_column: \"**COMPANY**\\n*POSITION*\\nSUMMARY\\nHIGHLIGHTS\", "
                         "date_and_location_column: \"LOCATION\\nDATE\"}"),
              "{experience: [{row: {columns: [1fr, auto], cells: [{stack: [{text: {company|strong}}, {text: "
              "{position|slant}}]}, {stack: [{text: {location}, style: place}, {text: {dates}, style: date}]}]}}, "
              "{row: {columns: [1fr, auto], cells: [{stack: []}, {stack: []}]}}, {text: {summary}}, {bullets: "
              "highlights}, {for: roles, stack: [{text: {position}}]}]}");
}

TEST(DesignTemplate, LinesFillTheRowsThatThereAre) {
    EXPECT_THAT(
        experience("{main_column: \"**COMPANY**\\n*POSITION*\\nSUMMARY\\nHIGHLIGHTS\"}"),
        HasSubstr("cells: [{text: {company|strong}}, {text: {location}, style: place}]}}, {row: {columns: [1fr, "
                  "auto], cells: [{text: {position|slant}}, {text: {dates}, style: date}]}}, {text: {summary}}"));
}

TEST(DesignTemplate, AFieldBringsItsLookAndRowsThatAreLeftAreEmpty) {
    EXPECT_EQ(experience("{main_column: \"COMPANY, POSITION\\nHIGHLIGHTS\", date_and_location_column: DATE}"),
              "{experience: [{row: {columns: [1fr, auto], cells: [{text: {company}[, {position}]}, {text: {dates}, "
              "style: date}]}}, {row: {columns: [1fr, auto], cells: [{stack: []}, {stack: []}]}}, {stack: []}, "
              "{bullets: highlights}, {for: roles, stack: [{text: {position}}]}]}");
}

TEST(DesignTemplate, LinesWithoutARowStandBelowTheLast) {
    EXPECT_THAT(experience("{main_column: \"COMPANY\\nPOSITION\\nDEPARTMENT\\nSUMMARY\\nHIGHLIGHTS\"}"),
                HasSubstr("{stack: [{text: {position}}, {text: {department}}]}, {text: {dates}, style: date}"));
}

TEST(DesignTemplate, WhatTheMainColumnSaysIsNotSaidBesideIt) {
    EXPECT_THAT(experience("{main_column: \"COMPANY -- LOCATION\\nPOSITION\\nHIGHLIGHTS\"}"),
                HasSubstr("[{text: {company}[ – {location}]}, {stack: []}]"));
}

TEST(DesignTemplate, FieldsStayInTheirCellsWhereTheirOrderAllowsIt) {
    const std::string layout =
        "{entry: {one_line: [{row: {columns: [2cm, 1fr], cells: [{text: '{label}'}, {text: '{details}'}]}}]}}";
    const auto one_line = [&](const std::string& text) {
        return made("entry", layout, "{templates: {one_line_entry: {main_column: '" + text + "'}}}");
    };
    EXPECT_EQ(one_line("**LABEL:** DETAILS"),
              "{one_line: [{row: {columns: [2cm, 1fr], cells: [{text: {label|strong}}, {text: {details}}]}}]}");
    EXPECT_EQ(one_line("DETAILS (LABEL)"),
              "{one_line: [{row: {columns: [2cm, 1fr], cells: [{stack: []}, {text: {details}[ ({label})]}]}}]}");
}

TEST(DesignTemplate, ADegreeColumnStandsLeftOfAllTheRest) {
    EXPECT_EQ(made("entry", "{entry: {education: [{text: '{institution}'}, {text: '{summary}'}]}}",
                   "{templates: {education_entry: {degree_column: '**DEGREE**'}}, entries: {degree_width: 2cm}}"),
              "{education: [{row: {columns: [2cm, 1fr], gap: 0pt, cells: [{text: {degree|strong}, align: left}, {text: "
              "{institution}}]}}, {padding: {left: 2cm}, stack: [{text: {summary}}]}]}");
}

TEST(DesignTemplate, ANormalEntryIsTheUsualOneUntilATemplateChangesIt) {
    EXPECT_EQ(made("entry", "{entry: {default: [{text: '{name}'}]}}",
                   "{templates: {normal_entry: {main_column: NAME (LOCATION)}}}"),
              "{default: [{text: {name}}], normal: [{text: {name}[ ({location})]}]}");
}

}  // namespace
}  // namespace quoin::layout
