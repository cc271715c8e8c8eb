#include <gtest/gtest.h>

#include "plain/roles.h"
#include "plain/write_json.h"
#include "plain/write_text.h"

namespace quoin::plain {

namespace {

using display::kArtifact;
using display::Role;

/// A document whose letters are 5 pt wide each, without fonts.
struct Sheet {
    display::Document document;

    Sheet() {
        next_page();
        tag(Role::document, kArtifact);
    }

    void next_page() { document.pages.push_back({{Length::pt(200), Length::pt(100)}, {}}); }
    display::TagId tag(Role role, display::TagId parent) {
        return document.structure.add({.role = role, .parent = parent, .language = {}, .alt = {}});
    }
    void put(double x, double y, std::string words, display::TagId tag) {
        display::Text text{.face = {}, .size = Length::pt(10), .color = {}, .text = std::move(words), .glyphs = {}};
        for (std::uint32_t i = 0; i < text.text.size(); ++i) text.glyphs.push_back({1, i, Length::pt(5), {}, {}});
        add(x, y, std::move(text), tag);
    }
    template <typename What>
    void add(double x, double y, What what, display::TagId tag) {
        document.pages.back().items.push_back({{Length::pt(x), Length::pt(y)}, std::move(what), tag, {}});
    }
};

TEST(RolePaths, CountEqualRolesOfOneParent) {
    Sheet sheet;
    const auto first = sheet.tag(Role::section, 0);
    const auto second = sheet.tag(Role::section, 0);
    sheet.tag(Role::h2, first);
    sheet.tag(Role::h2, second);
    const std::vector<std::string> expected{"document", "document/section", "document/section[2]",
                                            "document/section/h2", "document/section[2]/h2"};
    EXPECT_EQ(role_paths(sheet.document.structure), expected);
}

TEST(WriteText, ABrokenParagraphBecomesOneLine) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    sheet.put(0, 10, "the kept ", paragraph);
    sheet.put(0, 20, "space", paragraph);
    EXPECT_EQ(write_text(sheet.document), "the kept space\n");
}

TEST(WriteText, HanLinesAreJoinedWithoutASpace) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    sheet.put(0, 10, "浙江", paragraph);
    sheet.put(0, 20, "大学", paragraph);
    EXPECT_EQ(write_text(sheet.document), "浙江大学\n");
}

TEST(WriteText, AHyphenatedWordIsWholeAgain) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    sheet.put(0, 10, "typo\u00ad", paragraph);
    sheet.put(0, 20, "graphy", paragraph);
    EXPECT_EQ(write_text(sheet.document), "typography\n");
}

TEST(WriteText, AUrlIsJoinedWhereItWasBroken) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    sheet.put(0, 10, "example.com/", paragraph);
    sheet.put(0, 20, "cv", paragraph);
    EXPECT_EQ(write_text(sheet.document), "example.com/cv\n");
}

TEST(WriteText, WordsOfForcedLinesStayApart) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    sheet.put(0, 10, "one", paragraph);
    sheet.put(0, 20, "two", paragraph);
    EXPECT_EQ(write_text(sheet.document), "one\ntwo\n");
}

TEST(WriteText, CellsOfALineArePartedByOneTab) {
    Sheet sheet;
    const auto title = sheet.tag(Role::h3, 0);
    const auto date = sheet.tag(Role::paragraph, 0);
    sheet.put(0, 10, "Title", title);
    sheet.add(25, 10, display::Gap{{}, Length::pt(10), Length::pt(100)}, date);
    sheet.put(125, 10, "2024", date);
    sheet.put(160, 10, "Kyoto", sheet.tag(Role::paragraph, 0));
    EXPECT_EQ(write_text(sheet.document), "Title\t2024\tKyoto\n");
}

TEST(WriteText, CellsOfATableArePartedByTabsTheirParagraphsByLines) {
    Sheet sheet;
    const auto row = sheet.tag(Role::table_row, sheet.tag(Role::table, 0));
    sheet.put(0, 20, "2024", sheet.tag(Role::paragraph, sheet.tag(Role::table_header, row)));
    const auto cell = sheet.tag(Role::table_cell, row);
    sheet.put(50, 10, "Work", sheet.tag(Role::paragraph, cell));
    sheet.put(50, 30, "Tools", sheet.tag(Role::paragraph, cell));
    EXPECT_EQ(write_text(sheet.document), "2024\tWork\nTools\n");
}

TEST(WriteText, ARaisedFigureStaysOnItsLine) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    sheet.put(0, 10, "m", paragraph);
    sheet.put(5, 6, "2", paragraph);
    sheet.put(10, 10, " more", paragraph);
    EXPECT_EQ(write_text(sheet.document), "m2 more\n");
}

TEST(WriteText, SectionsArePartedByABlankLine) {
    Sheet sheet;
    sheet.put(0, 10, "Name", sheet.tag(Role::h1, 0));
    for (const double y : {20.0, 40.0}) {
        const auto section = sheet.tag(Role::section, 0);
        sheet.put(0, y, "Title", sheet.tag(Role::h2, section));
        sheet.put(0, y + 10, "Text", sheet.tag(Role::paragraph, section));
    }
    EXPECT_EQ(write_text(sheet.document), "Name\n\nTitle\nText\n\nTitle\nText\n");
}

TEST(WriteText, ListsKeepTheirBulletsAndIndentTheirChildren) {
    Sheet sheet;
    const auto item = [&](display::TagId list, double y, const char* words) {
        const auto entry = sheet.tag(Role::list_item, list);
        sheet.put(0, y, "- ", sheet.tag(Role::label, entry));
        const auto body = sheet.tag(Role::list_body, entry);
        sheet.put(10, y, words, body);
        return body;
    };
    const auto list = sheet.tag(Role::list, 0);
    const auto body = item(list, 10, "one");
    item(sheet.tag(Role::list, body), 20, "child");
    item(list, 30, "two");
    EXPECT_EQ(write_text(sheet.document), "- one\n  - child\n- two\n");
}

TEST(WriteText, ALabelMayBeSetInSeveralFaces) {
    Sheet sheet;
    const auto entry = sheet.tag(Role::list_item, sheet.tag(Role::list, 0));
    const auto label = sheet.tag(Role::label, entry);
    sheet.put(0, 10, "1", label);
    sheet.put(5, 10, ".", label);
    sheet.put(15, 10, "one", sheet.tag(Role::list_body, entry));
    EXPECT_EQ(write_text(sheet.document), "1. one\n");
}

TEST(WriteText, DecorationIsLeftOut) {
    Sheet sheet;
    sheet.put(0, 10, "page 1", kArtifact);
    EXPECT_EQ(write_text(sheet.document), "");
}

TEST(WriteJson, SaysOneItemALine) {
    Sheet sheet;
    sheet.document.metadata.title = "CV \"1\"";
    sheet.document.outline.push_back({"Work", 1, 0, Length::pt(20)});
    const auto link = sheet.tag(Role::link, 0);
    sheet.document.structure.tags[link].alt = "Home";
    sheet.add(1.5, 2, display::Fill{{Length::pt(10), Length::pt(0.25)}, {255, 0, 16}}, kArtifact);
    sheet.add(1, -2, display::Link{{Length::pt(10), Length::pt(5)}, "https://example.com"}, link);
    EXPECT_EQ(write_json(sheet.document, {}), R"({
  "metadata": {
    "title": "CV \"1\""
  },
  "images": [],
  "outline": [
    {"title": "Work", "level": 1, "page": 1, "y": 20.000}
  ],
  "tags": [
    {"tag": "document/link", "alt": "Home"}
  ],
  "pages": [
    {"size": [200.000, 100.000], "items": [
      {"at": [1.500, 2.000], "fill": [10.000, 0.250], "color": "#ff0010", "tag": "artifact"},
      {"at": [1.000, -2.000], "link": "https://example.com", "size": [10.000, 5.000], "tag": "document/link"}
    ]}
  ]
}
)");
}

}  // namespace

}  // namespace quoin::plain
