#include "reader/pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reader/encodings.h"
#include "reader/filters.h"
#include "reader/lexer.h"
#include "reader/lzw.h"
#include "reader/to_unicode.h"

namespace quoin::reader {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;

/// A PDF of one page with this content; `fonts` are its resources, `more` further objects from number 10 on.
std::string pdf_of(const std::string& content, const std::string& fonts, const std::string& more = "",
                   const std::string& catalog = "") {
    return "%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R " + catalog + ">> endobj\n" +
           "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 100]>> endobj\n" +
           "3 0 obj <</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <<" + fonts + ">> >> >> endobj\n" +
           "4 0 obj <</Length " + std::to_string(content.size()) + ">> stream\n" + content + "\nendstream endobj\n" +
           more + "\ntrailer <</Root 1 0 R>>\n";
}

const char* const kSimple =
    "/F0 <</Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Plain-Bold /Encoding /WinAnsiEncoding /FirstChar 32 "
    "/Widths [250] /FontDescriptor <</MissingWidth 500>> >>";

std::vector<std::string> texts_of(const std::string& pdf) {
    const auto read = reader::read(pdf);
    if (!read) return {"!" + read.error().text};
    std::vector<std::string> texts;
    for (const Piece& piece : read->pages.front().pieces) texts.push_back(piece.text);
    return texts;
}

std::vector<std::string> shown(const std::string& content) { return texts_of(pdf_of(content, kSimple)); }

TEST(Reader, PlacesPieces) {
    const auto pdf = read(pdf_of("BT /F0 10 Tf 20 50 Td (ab c) Tj ET", kSimple));
    ASSERT_TRUE(pdf);
    const Piece wanted{.text = "ab c", .x = 20, .y = 50, .width = 17.5, .size = 10, .font = "Plain-Bold"};
    EXPECT_THAT(pdf->pages.front().pieces, ElementsAre(wanted));
    EXPECT_EQ(pdf->pages.front().width, 200);
    EXPECT_EQ(pdf->pages.front().height, 100);
}

TEST(Reader, FollowsTextOperators) {
    EXPECT_THAT(shown("BT /F0 10 Tf 12 TL (a) Tj T* (b) Tj (c) ' 1 2 (d) \" ET"), ElementsAre("a", "b", "c", "d"));
    EXPECT_THAT(shown("BT /F0 10 Tf [(a) -50 (b) -200 (c)] TJ ET"), ElementsAre("ab", "c"));
    EXPECT_THAT(shown("BT /F0 10 Tf 3 Tc (ab) Tj ET"), ElementsAre("a", "b"));
    EXPECT_THAT(shown("q 2 0 0 2 0 0 cm BT /F0 10 Tf (a) Tj ET Q BT /F0 10 Tf (b) Tj ET"), ElementsAre("a", "b"));
    EXPECT_THAT(shown("BT /F0 10 Tf (a) Tj 600 Tz ( ) Tj 100 Tz (b) Tj ET"), ElementsAre("a", " ", "b"));
    EXPECT_THAT(shown("BI /W 1 ID (x) Tj EI BT /F0 10 Tf (a\\051\\\nb) Tj ET"), ElementsAre("a)b"));
}

TEST(Reader, ReadsMarks) {
    const auto pdf =
        read(pdf_of("/P <</MCID 7>> BDC BT /F0 10 Tf (a) Tj ET EMC /Artifact BMC BT (b) Tj ET EMC "
                    "/Span <</ActualText <FEFF00660069>>> BDC BT 50 0 Td (x) Tj (y) Tj ET EMC",
                    kSimple));
    ASSERT_TRUE(pdf);
    const auto& pieces = pdf->pages.front().pieces;
    ASSERT_EQ(pieces.size(), 3U);
    EXPECT_EQ(pieces[0].mcid, 7);
    EXPECT_FALSE(pieces[0].is_artifact);
    EXPECT_TRUE(pieces[1].is_artifact);
    EXPECT_EQ(pieces[2].text, "fi");
    EXPECT_TRUE(pieces[2].is_replaced);
    EXPECT_EQ(pieces[2].width, 10);
}

TEST(Reader, ReadsCompositeFonts) {
    const std::string font =
        "/F0 <</Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<</DW 1000 /W [1 [500 600]]>>] /ToUnicode 10 0 "
        "R>>";
    const std::string cmap =
        "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0001> <4E2D> endbfchar "
        "2 beginbfrange <0002> <0003> <0041> <0004> <0005> [<D83DDE00> <00660069>] endbfrange";
    const std::string more =
        "10 0 obj <</Length " + std::to_string(cmap.size()) + ">> stream\n" + cmap + "\nendstream endobj";
    const auto pdf = read(pdf_of("BT /F0 10 Tf <00010002000300040005> Tj <0009> Tj ET", font, more));
    ASSERT_TRUE(pdf);
    const Piece& piece = pdf->pages.front().pieces.front();
    EXPECT_EQ(piece.text, "中AB😀fi\xef\xbf\xbd");
    EXPECT_EQ(piece.width, 51);
    EXPECT_TRUE(piece.is_unknown);
}

TEST(Reader, ReadsStructureAndLinks) {
    const std::string more =
        "10 0 obj <</K 11 0 R /RoleMap <</Titel /H1>> >> endobj "
        "11 0 obj <</S /Document /Lang (de) /K [12 0 R 13 0 R]>> endobj "
        "12 0 obj <</S /Titel /Pg 3 0 R /K 0>> endobj "
        "13 0 obj <</S /Link /Alt (there) /Pg 3 0 R /K [<</Type /MCR /MCID 1 /Pg 3 0 R>> <</Type /OBJR /Obj 14 0 R>> "
        "11 0 R]>> endobj "
        "14 0 obj <</Subtype /Link /Rect [30 20 10 40] /A <</URI (https://example.com)>> /Contents (Mail)>> endobj "
        "3 0 obj <</Type /Page /Contents 4 0 R /Annots [14 0 R]>> endobj";
    const auto pdf = read(pdf_of("", "", more, "/StructTreeRoot 10 0 R /Lang (de-DE)"));
    ASSERT_TRUE(pdf);
    EXPECT_EQ(pdf->language, "de-DE");
    EXPECT_THAT(pdf->pages.front().links, ElementsAre(Link{10, 20, 30, 40, "https://example.com", "Mail"}));
    ASSERT_EQ(pdf->elements.size(), 4U);
    EXPECT_EQ(pdf->elements[1].language, "de");
    EXPECT_EQ(pdf->elements[2].role, "H1");
    EXPECT_THAT(pdf->elements[2].kids, ElementsAre(Kid{Kid::Kind::content, 0, 0}));
    EXPECT_EQ(pdf->elements[3].alt, "there");
    EXPECT_THAT(pdf->elements[3].kids, ElementsAre(Kid{Kid::Kind::content, 0, 1}, Kid{Kid::Kind::link, 0, 0}));
}

TEST(Reader, GivesAttachmentsBack) {
    const std::string more =
        "10 0 obj <</F (cv.yaml) /UF <FEFF00E4> /AFRelationship /Source /Desc (the CV) /EF <</F 11 0 R>> >> endobj "
        "11 0 obj <</Subtype /application#2Fyaml /Length 5>> stream\ncv: \n\nendstream endobj";
    const auto files = attachments(
        pdf_of("", "", more, "/Names <</EmbeddedFiles <</Kids [<</Names [(a) 10 0 R]>>]>> >> /AF [10 0 R]"));
    ASSERT_TRUE(files);
    EXPECT_THAT(*files, ElementsAre(Attachment{"ä", "Source", "application/yaml", "the CV", "cv: \n"}));
}

TEST(Reader, TellsWhatItCannotRead) {
    const auto says = [](const char* text) { return HasSubstr(text); };
    EXPECT_THAT(texts_of(""), ElementsAre(says("not a PDF")));
    EXPECT_THAT(texts_of("%PDF-1.7\nand no more"), ElementsAre(says("no catalog")));
    EXPECT_THAT(texts_of("%PDF-1.7\n1 0 obj <</Pages 1 0 R>> endobj trailer <</Root 1 0 R>>"), ElementsAre());
    EXPECT_THAT(texts_of("%PDF-1.7\ntrailer <</Root 1 0 R /Encrypt 2 0 R>>"), ElementsAre(says("encrypted")));
}

TEST(Reader, EndsOnCirclesAndDepth) {
    EXPECT_THAT(texts_of("%PDF-1.7\n1 0 obj <</Pages 2 0 R>> endobj 2 0 obj <</Kids [2 0 R 2 0 R]>> endobj "
                         "trailer <</Root 1 0 R>>"),
                ElementsAre(HasSubstr("no pages")));
    EXPECT_THAT(texts_of("%PDF-1.7\n1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj trailer <</Root 1 0 R>>"),
                ElementsAre(HasSubstr("no catalog")));
    EXPECT_THAT(texts_of("%PDF-1.7\n1 0 obj " + std::string(100'000, '[')), ElementsAre(HasSubstr("no catalog")));
    const std::string form =
        "10 0 obj <</Subtype /Form /Resources <</XObject <</X 10 0 R>> >> /Length 11>> stream\n/X Do /X Do\nendstream "
        "endobj ";
    EXPECT_TRUE(
        read(pdf_of("/X Do", "", form + "3 0 obj <</Contents 4 0 R /Resources <</XObject <</X 10 0 R>> >> >> endobj")));
}

TEST(Reader, KeepsTheLastOfTwoKeysAndObjects) {
    const auto dict = Lexer{"<</A 1 /B [1 0 R 2] /A 2>>"}.next();
    ASSERT_TRUE(dict);
    EXPECT_EQ(dict->dict()["A"].integer(), 2);
    ASSERT_EQ(dict->dict()["B"].array().size(), 2U);
    EXPECT_EQ(dict->dict()["B"].array()[0].ref()->number, 1U);
    EXPECT_TRUE(dict->dict()["C"].is_null());
    const std::string later = "4 0 obj <</Length 28>> stream\nBT /F0 10 Tf (later) Tj ET   \nendstream endobj";
    EXPECT_THAT(texts_of(pdf_of("BT /F0 10 Tf (early) Tj ET", kSimple, later)), ElementsAre("later"));
}

TEST(Reader, UndoesFilters) {
    const auto undo = [](std::string_view name, std::string_view data) {
        return apply_filter(name, {}, data, 1000).value_or("!");
    };
    EXPECT_EQ(undo("ASCIIHexDecode", "48 65 7>"), "Hep");
    EXPECT_EQ(undo("ASCII85Decode", "87cURDZ~>"), "Hello");
    EXPECT_EQ(undo("RunLengthDecode", std::string_view{"\x01"
                                                       "ab\xfe"
                                                       "c\x80",
                                                       6}),
              "abccc");
    EXPECT_EQ(undo("FlateDecode", "rubbish"), "!");
    EXPECT_EQ(undo("JPXDecode", "x"), "!");
    // ISO 32000-1 7.4.4.2, example 1
    const std::string lzw{'\x80', '\x0b', '\x60', '\x50', '\x22', '\x0c', '\x0c', '\x85', '\x01'};
    EXPECT_EQ(undo_lzw(lzw, 1, 100).value_or("!"), "-----A---B");
    EXPECT_FALSE(undo_lzw(lzw, 1, 3));
}

TEST(Reader, KnowsEncodings) {
    EXPECT_EQ(encoding_named("WinAnsiEncoding")[0x95], "•");
    EXPECT_EQ(encoding_named("MacRomanEncoding")[0x8a], "ä");
    EXPECT_EQ(encoding_named("")[0xb7], "•");
    EXPECT_EQ(text_of_glyph("eacute"), "é");
    EXPECT_EQ(text_of_glyph("f_i.alt"), "fi");
    EXPECT_EQ(text_of_glyph("uni4E2D0041"), "中A");
    EXPECT_EQ(text_of_glyph("g17"), "");
    EXPECT_EQ(from_text_string("caf\xe9 \x80"), "café •");
    EXPECT_EQ(from_text_string("\xef\xbb\xbf"
                               "中"),
              "中");
}

TEST(Reader, ReadsDifferences) {
    const std::string font =
        "/F0 <</Subtype /Type1 /BaseFont /Plain /Encoding <</BaseEncoding /WinAnsiEncoding /Differences [65 /eacute "
        "/uni4E2D]>> >>";
    EXPECT_THAT(texts_of(pdf_of("BT /F0 10 Tf (ABC) Tj ET", font)), ElementsAre("é中C"));
}

}  // namespace
}  // namespace quoin::reader
