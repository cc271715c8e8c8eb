#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/cluster.h"
#include "pdf/hash.h"
#include "pdf/icc.h"
#include "pdf/images.h"
#include "pdf/links.h"
#include "pdf/list_numbering.h"
#include "pdf/metadata.h"
#include "pdf/number.h"
#include "pdf/store.h"
#include "pdf/structure.h"

namespace quoin::pdf {

namespace {

using display::kArtifact;
using display::Role;
using testing::HasSubstr;

TEST(AppendUtf16Hex, WritesSurrogatesAboveTheBasicPlane) {
    std::string out;
    append_utf16_hex(out, "A\xe6\x9e\x97\xf0\xa0\xae\xb7");
    EXPECT_EQ(out, "00416797D842DFB7");
}

display::Text text_with_clusters(std::string text, std::initializer_list<std::uint32_t> clusters) {
    display::Text result{.face = {}, .size = Length::pt(10), .color = {}, .text = std::move(text), .glyphs = {}};
    for (const std::uint32_t cluster : clusters) result.glyphs.push_back({1, cluster, Length::pt(5), {}, {}});
    return result;
}

TEST(ClusterAt, TakesNeighboursOfOneClusterTogether) {
    const display::Text text = text_with_clusters(
        "\xc3\xa1"
        "b",
        {0, 0, 2});
    EXPECT_EQ(cluster_at(text, 0), (Cluster{0, 2, "\xc3\xa1"}));
    EXPECT_EQ(cluster_at(text, 2), (Cluster{2, 3, "b"}));
}

TEST(ClusterAt, LeavesOutBreakHints) {
    EXPECT_EQ(cluster_at(text_with_clusters("a\xe2\x80\x8b\xef\xbb\xbf", {0}), 0), (Cluster{0, 1, "a"}));
    EXPECT_EQ(cluster_at(text_with_clusters("a\xc2\xad", {0}), 0), (Cluster{0, 1, "a"}));
}

TEST(ClusterAt, TheHyphenOfAHyphenationReadsAsOne) {
    EXPECT_EQ(cluster_at(text_with_clusters("a\xc2\xad", {0, 1}), 1), (Cluster{1, 2, "\xc2\xad"}));
    EXPECT_EQ(cluster_at(text_with_clusters("a", {0, 1}), 1), (Cluster{1, 2, "\xc2\xad"}));
}

TEST(ClusterAt, AHintWithoutAdvanceIsVoid) {
    display::Text text = text_with_clusters("a\xe2\x80\x8b", {0, 1});
    EXPECT_FALSE(is_void(text, cluster_at(text, 1)));
    text.glyphs[1].advance = {};
    EXPECT_TRUE(is_void(text, cluster_at(text, 1)));
    EXPECT_FALSE(is_void(text, cluster_at(text, 0)));
}

TEST(Hash, TellsStringsApart) {
    EXPECT_EQ(hash("12345678"), hash("12345678"));
    EXPECT_NE(hash("12345678"), hash("12345679"));
    EXPECT_NE(hash(""), hash(std::string_view{"\0", 1}));
    EXPECT_NE(hash("1234567"), hash("7654321"));
}

TEST(NumberingOf, FollowsFromTheFirstLabel) {
    EXPECT_EQ(numbering_of("\xe2\x80\xa2 "), "Disc");
    EXPECT_EQ(numbering_of("\xe2\x97\xa6"), "Circle");
    EXPECT_EQ(numbering_of("1."), "Decimal");
    EXPECT_EQ(numbering_of("[J12]"), "Decimal");
    EXPECT_EQ(numbering_of("(a)"), "LowerAlpha");
    EXPECT_EQ(numbering_of("B."), "UpperAlpha");
    EXPECT_EQ(numbering_of("\xe2\x80\x93"), "None");
    EXPECT_EQ(numbering_of(""), "None");
}

TEST(PdfDate, KeepsTheTimeZone) {
    EXPECT_EQ(pdf_date("2024-05-01T12:30:00Z"), "D:20240501123000Z");
    EXPECT_EQ(pdf_date("2024-05-01T12:30:00+08:00"), "D:20240501123000+08'00'");
}

TEST(PdfDate, SaysHowADateIsWritten) {
    const Message expected{"'2024-05-01' is not a date and time", {"write it like 2024-05-01T00:00:00Z"}};
    EXPECT_EQ(pdf_date("2024-05-01").error(), expected);
    EXPECT_FALSE(pdf_date("2024-05-01T12:30:00*08:00"));
}

TEST(AsciiUrl, EncodesWhatIsNotAscii) {
    EXPECT_EQ(ascii_url("https://example.com/a?b=c#d%20e"), "https://example.com/a?b=c#d%20e");
    EXPECT_EQ(ascii_url("https://example.com/\xe4\xbd\xa0 x"), "https://example.com/%E4%BD%A0%20x");
}

TEST(SrgbProfile, SaysItsSizeAndWhatItIs) {
    const std::string_view profile = srgb_profile();
    EXPECT_EQ(static_cast<unsigned char>(profile[2]) * 256U + static_cast<unsigned char>(profile[3]), profile.size());
    EXPECT_EQ(profile.substr(12, 8), "mntrRGB ");
    EXPECT_EQ(profile.substr(36, 4), "acsp");
    EXPECT_EQ(profile.substr(profile.size() - 2), "\xff\xff");
}

TEST(DrawPicture, TurnsWhatTheCameraTurned) {
    const auto matrix = [](int orientation) {
        std::string out;
        draw_picture(out, {0, {Length::pt(20), Length::pt(30)}, {}}, orientation, {Length::pt(5), Length::pt(10)},
                     Length::pt(100));
        return out;
    };
    EXPECT_EQ(matrix(1), "q 20 0 0 30 5 60 cm /I0 Do Q\n");
    EXPECT_EQ(matrix(3), "q -20 0 0 -30 25 90 cm /I0 Do Q\n");
    EXPECT_EQ(matrix(6), "q 0 -30 20 0 5 90 cm /I0 Do Q\n");
    EXPECT_EQ(matrix(8), "q 0 30 -20 0 25 60 cm /I0 Do Q\n");
}

TEST(DrawPicture, ClipsToThePartThatIsSeen) {
    const auto drawn = [](display::Crop crop) {
        std::string out;
        draw_picture(out, {0, {Length::pt(20), Length::pt(30)}, crop}, 1, {Length::pt(5), Length::pt(10)},
                     Length::pt(100));
        return out;
    };
    // The right half of the middle third: the whole is 40 by 90 pt.
    EXPECT_EQ(drawn({500'000, 333'333, 500'000, 333'333, {}}),
              "q 5 90 m\n25 90 l\n25 60 l\n5 60 l\nh\nW n\n40 0 0 90 -15 30 cm /I0 Do Q\n");
    EXPECT_EQ(drawn({0, 0, 1'000'000, 1'000'000, Length::pt(10)}),
              "q 15 90 m\n15 90 l\n20.523 90 25 85.523 25 80 c\n25 70 l\n25 64.477 20.523 60 15 60 c\n15 60 l\n"
              "9.477 60 5 64.477 5 70 c\n5 80 l\n5 85.523 9.477 90 15 90 c\nh\nW n\n20 0 0 30 5 60 cm /I0 Do Q\n");
}

TEST(Store, WritesObjectsInTheOrderOfTheirNumbers) {
    Store store;
    const Ref catalog = store.alloc();
    const Ref info = store.add(Dict{{"Title", TextString{"CV"}}});
    store.set(catalog, Dict{{"Type", Name{"Catalog"}},
                            {"Numbers", Array{1, -2, Array{info}}},
                            {"Halves", Array{0.5, 1.5}},
                            {"No", Value{}}});
    const std::string file = *store.write(catalog, info);
    EXPECT_THAT(file, testing::StartsWith("%PDF-1.7\n%"));
    EXPECT_THAT(
        file,
        HasSubstr("1 0 obj\n<<\n/Type /Catalog\n/Halves [0.5 1.5]\n/No null\n/Numbers [1 -2 [2 0 R]]\n>>\nendobj\n"));
    EXPECT_THAT(file, HasSubstr("2 0 obj\n<<\n/Title (CV)\n>>\nendobj\n"));
    EXPECT_THAT(file, testing::EndsWith("%%EOF\n"));
}

TEST(Store, DeflatesOnlyWhatGetsShorter) {
    Store store;
    store.add_stream({}, std::string(100, 'x'), Coding::deflate);
    store.add_stream({}, "short", Coding::deflate);
    store.add_stream({}, std::string(100, 'y'), Coding::plain);
    const std::string file = *store.write(store.add(Dict{}), store.add(Dict{}));
    EXPECT_THAT(file, testing::Not(HasSubstr(std::string(100, 'x'))));
    EXPECT_THAT(file, HasSubstr("/Length 5\n>>\nstream\nshort\nendstream"));
    EXPECT_THAT(file, HasSubstr(std::string(100, 'y')));
}

/// The file's objects as text, for a document whose only content is given to its structure by hand.
struct Tree {
    display::Document document;
    Store store;

    display::TagId add(Role role, display::TagId parent, std::string alt = {}) {
        return document.structure.add({.role = role, .parent = parent, .language = {}, .alt = std::move(alt)});
    }
    std::string write(Structure& structure) {
        const std::vector<Ref> pages{{100}, {200}};
        const Ref root = structure.write(pages);
        return *store.write(root, store.add(Dict{}));
    }
};

TEST(Structure, KidsStandInTheOrderOfTheirContentAndEmptyElementsVanish) {
    Tree tree;
    tree.document.pages.resize(1);
    const auto top = tree.add(Role::document, kArtifact);
    tree.add(Role::section, top);  // never gets content
    const auto first = tree.add(Role::paragraph, top);
    const auto link = tree.add(Role::link, first);

    Structure structure{tree.document, tree.store};
    EXPECT_TRUE(structure.is_empty());
    EXPECT_EQ(structure.add_content(first, 0), 0);
    EXPECT_EQ(structure.add_content(link, 0), 1);
    EXPECT_EQ(structure.add_annotation(link, 0, Ref{300}), 1);
    EXPECT_EQ(structure.add_content(first, 0), 2);

    const std::string file = tree.write(structure);
    EXPECT_THAT(file, HasSubstr("/K [0 3 0 R 2]\n/P 1 0 R\n/Pg 100 0 R\n/S /P\n"));
    EXPECT_THAT(file, HasSubstr("/Obj 300 0 R"));
    EXPECT_THAT(file, HasSubstr("/Nums [0 5 0 R 1 3 0 R]"));
    EXPECT_THAT(file, HasSubstr("5 0 obj\n[2 0 R 3 0 R 2 0 R]\nendobj"));
    EXPECT_THAT(file, testing::Not(HasSubstr("/Sect")));
}

TEST(Structure, ContentOfALaterPageNamesItsPage) {
    Tree tree;
    tree.document.pages.resize(2);
    const auto top = tree.add(Role::document, kArtifact);
    Structure structure{tree.document, tree.store};
    structure.add_content(top, 0);
    structure.add_content(top, 1);
    EXPECT_THAT(tree.write(structure), HasSubstr("/K [ 0 <<\n/Type /MCR\n/MCID 0\n/Pg 200 0 R\n>> ]"));
}

TEST(Structure, ARowThatShowsAnythingHasAllItsCells) {
    Tree tree;
    tree.document.pages.resize(1);
    const auto table = tree.add(Role::table, tree.add(Role::document, kArtifact));
    const auto row = tree.add(Role::table_row, table);
    tree.add(Role::table_cell, row);
    const auto shown = tree.add(Role::table_header, row);
    tree.document.structure.tags[tree.add(Role::table_cell, row)].columns = 2;
    tree.add(Role::table_cell, tree.add(Role::table_row, table));  // a row that shows nothing vanishes
    Structure structure{tree.document, tree.store};
    structure.add_content(shown, 0);
    const std::string file = tree.write(structure);
    EXPECT_THAT(file, HasSubstr("/K [5 0 R 4 0 R 6 0 R]"));
    EXPECT_THAT(file, HasSubstr("/Scope /Row"));
    EXPECT_THAT(file, HasSubstr("/ColSpan 2"));
}

TEST(Structure, AFigureSaysWhatItShowsAndWhere) {
    Tree tree;
    tree.document.pages.push_back({{Length::pt(100), Length::pt(100)}, {}});
    const auto top = tree.add(Role::document, kArtifact);
    const auto figure = tree.add(Role::figure, top, "4 of 5");
    Structure structure{tree.document, tree.store};
    structure.add_content(figure, 0);
    structure.add_area(figure, {{Length::pt(10), Length::pt(20)}, {Length::pt(5), Length::pt(5)}});
    structure.add_area(figure, {{Length::pt(20), Length::pt(22)}, {Length::pt(5), Length::pt(5)}});
    const std::string file = tree.write(structure);
    EXPECT_THAT(file, HasSubstr("/Alt (4 of 5)"));
    EXPECT_THAT(file, HasSubstr("/BBox [10 73 25 80]"));
}

}  // namespace

}  // namespace quoin::pdf
