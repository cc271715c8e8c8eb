#include <gmock/gmock.h>

#include "import/read.h"
#include "import/rendercv.h"
#include "import/rendercv_keys.h"
#include "yaml/parse.h"
#include "yaml/write.h"

namespace quoin::import {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct Imported {
    Cv cv;
    Diagnostics diagnostics;
};

Imported imported(const std::string& text) {
    Imported imported;
    const std::uint32_t file = imported.diagnostics.add_file({"cv.yaml", text});
    imported.cv = read(file, {}, imported.diagnostics);
    return imported;
}

std::string today(const std::string& text) {
    const Imported read = imported("cv: {name: Nora Heim}\n" + text);
    EXPECT_EQ(read.cv.format, Format::rendercv) << text;
    return yaml::write(read.cv.node);
}

TEST(OlderRenderCv, IsToldByItsKeysAlone) {
    const auto format = [](const std::string& text) { return imported("cv: {name: Nora}\n" + text).cv.format; };
    EXPECT_EQ(format(""), Format::quoin);
    EXPECT_EQ(
        format("design: {theme: classic, typography: {font_family: {body: X}}, section_titles: {type: moderncv}}"),
        Format::quoin);
    EXPECT_EQ(format("locale: {language: english, present: now}\nsettings: {current_date: today}"), Format::quoin);
    EXPECT_EQ(format("design: {theme: classic, text: {font_size: 9pt}}"), Format::rendercv);
    EXPECT_EQ(format("design: {entry_types: {}}"), Format::rendercv);
    EXPECT_EQ(format("locale: {date_template: YEAR}"), Format::rendercv);
    EXPECT_EQ(format("locale_catalog: {}"), Format::rendercv);
    EXPECT_EQ(format("rendercv_settings: {bold_keywords: []}"), Format::rendercv);
}

TEST(OlderRenderCv, PutsEachKeyWhereItStandsToday) {
    for (const OlderKey& key : kOlderKeys) {
        if (key.now.empty() || key.before == key.now) continue;
        yaml::Node root;
        std::string text;
        std::string indent;
        std::string path{key.before};
        for (std::size_t at = 0; at <= path.size();) {
            const std::size_t dot = std::min(path.find('.', at), path.size());
            text += indent + path.substr(at, dot - at) + ":" + (dot == path.size() ? " left-aligned\n" : "\n");
            indent += "  ";
            at = dot + 1;
        }
        const Imported read = imported("cv: {name: Nora}\nrendercv_settings: {}\n" + text);
        const yaml::Node* node = &read.cv.node;
        path = key.now;
        for (std::size_t at = 0; at <= path.size() && node != nullptr;) {
            const std::size_t dot = std::min(path.find('.', at), path.size());
            node = node->find(path.substr(at, dot - at));
            at = dot + 1;
        }
        ASSERT_NE(node, nullptr) << key.before;
        EXPECT_TRUE(node->is_scalar()) << key.before;
        EXPECT_EQ(read.diagnostics.file(0).text.substr(node->span.begin, node->span.end - node->span.begin),
                  "left-aligned");
    }
}

TEST(OlderRenderCv, JoinsTheTwoRowsOfAnEntry) {
    EXPECT_THAT(today("design: {entry_types: {education_entry: {main_column_first_row_template: '**INSTITUTION**', "
                      "degree_column_template: null, degree_column_width: 2cm}, one_line_entry: {template: LABEL}}}"),
                HasSubstr("design:\n"
                          "  templates:\n"
                          "    education_entry:\n"
                          "      main_column: |-\n"
                          "        **INSTITUTION**\n"
                          "        SUMMARY\n"
                          "        HIGHLIGHTS\n"
                          "      degree_column:\n"));
}

TEST(OlderRenderCv, ChangesTheWordsThatChanged) {
    EXPECT_THAT(today("design: {section_titles: {type: with-partial-line}, text: {alignment: justified}}"),
                HasSubstr("type: with_partial_line\n"));
    EXPECT_THAT(today("design: {page_size: letterpaper, disable_page_numbering: true}"),
                HasSubstr("  page:\n    size: us-letter\n    show_footer: false\n"));
    EXPECT_THAT(today("locale: {to: bis, last_updated_date_template: Last updated in TODAY}"),
                HasSubstr("date_range: START_DATE bis END_DATE\n"));
}

TEST(OlderRenderCv, SaysWhatHasNoPlaceToday) {
    const Imported read =
        imported("cv: {name: Nora}\nrendercv_settings: {render_command: {use_local_latex_command: pdflatex}}\n");
    ASSERT_EQ(read.diagnostics.list().size(), 1U);
    EXPECT_EQ(read.diagnostics.list().front().message.text,
              "'settings.render_command.use_local_latex_command' is left out");
    const Span span = read.diagnostics.list().front().span;
    EXPECT_EQ(read.diagnostics.file(0).text.substr(span.begin, span.end - span.begin), "use_local_latex_command");
}

}  // namespace
}  // namespace quoin::import
