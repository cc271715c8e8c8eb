#include "pdf/write.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "assets/assets.h"
#include "pdf/content.h"

namespace quoin::pdf {

namespace {

using display::kArtifact;
using display::Role;
using testing::HasSubstr;

constexpr Color kBlue{0, 0, 255};

/// A document of one page of 100 x 100 pt, built by hand; every letter is shaped by a real face.
struct Sheet {
    font::FontBook book;
    font::FaceId latin = add("QuoinSans-Regular");
    font::FaceId han = add("QuoinSansCJK-Regular");
    display::Document document;

    Sheet() {
        document.pages.push_back({{Length::pt(100), Length::pt(100)}, {}});
        document.metadata = {.title = "CV", .author = "", .subject = "", .keywords = "", .language = "en", .date = ""};
        tag(Role::document, kArtifact);
    }

    font::FaceId add(std::string_view name) {
        for (const assets::FontAsset& asset : assets::fonts())
            if (asset.postscript_name == name)
                return book.add({.family = std::string{asset.family}, .postscript_name = std::string{name}},
                                asset.bytes);
        throw std::runtime_error{"no such font"};
    }

    display::TagId tag(Role role, display::TagId parent, std::string alt = {}) {
        return document.structure.add({.role = role, .parent = parent, .language = {}, .alt = std::move(alt)});
    }

    template <typename What>
    void put(double x, double y, What what, display::TagId tag) {
        document.pages.back().items.push_back({{Length::pt(x), Length::pt(y)}, std::move(what), tag, {}});
    }

    display::Text text(std::string words, double size = 10) const {
        const font::ShapeOptions options{
            .size = Length::pt(size), .language = "en", .script = "Latn", .features = "kern=0"};
        auto glyphs = book.face(latin).shape(words, options).glyphs;
        return {latin, Length::pt(size), {}, std::move(words), std::move(glyphs)};
    }

    /// The content of the first page.
    std::string content() const {
        const auto fonts = FontSet::make(document, book);
        if (!fonts) return fonts.error().text;
        Store store;
        Structure structure{document, store};
        return write_content(document, 0, *fonts, structure, store).stream;
    }

    Result<std::string> write() const { return pdf::write(document, book, {}); }
};

TEST(WriteContent, ALineIsOneTextObjectInTheMarkOfItsElement) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    sheet.put(10, 20, sheet.text("ab"), paragraph);
    EXPECT_EQ(sheet.content(),
              "/P <</MCID 0>> BDC\n"
              "BT\n"
              "/F0 10 Tf\n"
              "10 80 Td\n"
              "[<00010002>]TJ\n"
              "ET\n"
              "EMC\n");
}

TEST(WriteContent, TwoElementsOnOneLineShareTheTextObject) {
    Sheet sheet;
    const auto heading = sheet.tag(Role::h3, 0);
    const auto date = sheet.tag(Role::paragraph, 0);
    sheet.put(10, 20, sheet.text("a"), heading);
    sheet.put(80, 20, sheet.text("a"), date);
    EXPECT_EQ(sheet.content(),
              "BT\n"
              "/H3 <</MCID 0>> BDC\n"
              "/F0 10 Tf\n"
              "10 80 Td\n"
              "[<0001>]TJ\n"
              "EMC\n"
              "/P <</MCID 1>> BDC\n"
              "70 0 Td\n"
              "[<0001>]TJ\n"
              "EMC\n"
              "ET\n");
}

TEST(WriteContent, TheLinesOfAParagraphShareTheMark) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    sheet.put(10, 20, sheet.text("a"), paragraph);
    sheet.put(10, 32, sheet.text("a"), paragraph);
    EXPECT_EQ(sheet.content(),
              "/P <</MCID 0>> BDC\n"
              "BT\n"
              "/F0 10 Tf\n"
              "10 80 Td\n"
              "[<0001>]TJ\n"
              "ET\n"
              "BT\n"
              "10 68 Td\n"
              "[<0001>]TJ\n"
              "ET\n"
              "EMC\n");
}

TEST(WriteContent, AGapIsARealSpaceStretchedToTheNextCell) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    sheet.put(10, 20, display::Gap{sheet.latin, Length::pt(10), Length::pt(40)}, paragraph);
    const double space = sheet.book.face(sheet.latin).advance_per_mille(sheet.book.face(sheet.latin).glyph_for(U' '));
    EXPECT_EQ(space, 200);
    EXPECT_THAT(sheet.content(), HasSubstr("10 80 Td\n2000 Tz\n<0001>Tj\n100 Tz\n"));
}

TEST(WriteContent, ThePenIsCorrectedWhenItIsHalfAThousandthOfAnEmOff) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    display::Text text = sheet.text("aaaa");
    // A third of a thousandth of an em (10 pt) is .00333 pt: the second one makes .00667.
    for (font::Glyph& glyph : text.glyphs)
        glyph.advance = Length::pt(sheet.book.face(sheet.latin).advance_per_mille(glyph.id) * 0.01 + 0.01 / 3);
    sheet.put(10, 20, text, paragraph);
    EXPECT_THAT(sheet.content(), HasSubstr("[<00010001>-1<00010001>]TJ\n"));
}

TEST(WriteContent, OffsetsMoveTheInkAndNotThePen) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    display::Text text = sheet.text("aaa");
    text.glyphs[1].dx = Length::pt(.5);
    text.glyphs[1].dy = Length::pt(2);
    sheet.put(10, 20, text, paragraph);
    EXPECT_THAT(sheet.content(), HasSubstr("[<0001>]TJ\n2 Ts\n[-50<0001>]TJ\n0 Ts\n[50<0001>]TJ\n"));
}

TEST(WriteContent, AWideGapIsCarriedByTheAdvanceOfTheGlyphBeforeIt) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    display::Text text = sheet.text("aaa");
    text.glyphs[0].advance += Length::pt(2.5);  // 250/1000 em: four steps of 1/16
    text.glyphs[1].advance -= Length::pt(2.6);  // four steps and 10/1000
    sheet.put(10, 20, text, paragraph);
    const auto uses = FontSet::make(sheet.document, sheet.book)->font(sheet.latin).uses;
    const std::uint32_t a = sheet.book.face(sheet.latin).glyph_for(U'a');
    const int own = sheet.book.face(sheet.latin).advance_per_mille(a);
    EXPECT_EQ(uses, (std::vector<GlyphUse>{{a, own - 250, "a"}, {a, own, "a"}, {a, own + 250, "a"}}));
    EXPECT_THAT(sheet.content(), HasSubstr("[<00030001>10<0002>]TJ\n"));
}

TEST(WriteContent, ALigatureReadsAsItsLetters) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    display::Text text = sheet.text("ab");
    text.glyphs.pop_back();  // as if one glyph showed both letters
    sheet.put(10, 20, text, paragraph);
    EXPECT_THAT(sheet.content(), HasSubstr("[<0001>]TJ"));
    EXPECT_EQ(FontSet::make(sheet.document, sheet.book)->font(sheet.latin).uses.front().text, "ab");
}

TEST(WriteContent, AGlyphThatReadsOtherwiseHereHasASecondCid) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    display::Text other = sheet.text("a");
    other.text = "\xce\xb1";  // alpha, shown by the same glyph
    sheet.put(10, 20, sheet.text("a"), paragraph);
    sheet.put(30, 20, other, paragraph);
    EXPECT_THAT(sheet.content(), HasSubstr("[<0001>]TJ\n20 0 Td\n[<0002>]TJ\n"));
    EXPECT_EQ(FontSet::make(sheet.document, sheet.book)->font(sheet.latin).uses.back().text, "\xce\xb1");
}

TEST(WriteContent, GlyphsThatCannotSpellTheirClusterAreReplaced) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    display::Text text = sheet.text("ab");
    text.text = "\xc3\xa1";  // á, as if from a base and a mark
    text.glyphs[1].cluster = 0;
    sheet.put(10, 20, text, paragraph);
    EXPECT_THAT(sheet.content(), HasSubstr("/Span <</MCID 0 /ActualText <FEFF00E1>>> BDC\n"));
}

TEST(WriteContent, GlyphsThatSpellTheirClusterAreNot) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    display::Text text = sheet.text("ab");
    text.glyphs[1].cluster = 0;
    sheet.put(10, 20, text, paragraph);
    EXPECT_THAT(sheet.content(), testing::Not(HasSubstr("ActualText")));
}

TEST(WriteContent, TheHyphenOfAHyphenationNeedsNoReplacement) {
    Sheet sheet;
    const auto paragraph = sheet.tag(Role::paragraph, 0);
    display::Text text = sheet.text("a-");
    text.text = "a\xc2\xad";
    sheet.put(10, 20, text, paragraph);
    EXPECT_THAT(sheet.content(), HasSubstr("[<00010002>]TJ\n"));
    EXPECT_EQ(FontSet::make(sheet.document, sheet.book)->font(sheet.latin).uses.back().text, "\xc2\xad");
}

TEST(WriteContent, DecorationIsAnArtifact) {
    Sheet sheet;
    sheet.put(10, 20, display::Fill{{Length::pt(80), Length::pt(0.5)}, kBlue}, kArtifact);
    sheet.put(10, 30, display::Outline{"M0 0L1 0Q1 1 0 1Z", Length::pt(3), kBlue}, kArtifact);
    EXPECT_EQ(sheet.content(),
              "/Artifact BMC\n"
              "0 0 1 rg\n"
              "10 79.5 80 0.5 re f\n"
              "10 70 m\n"
              "13 70 l\n"
              "13 68 12 67 10 67 c\n"
              "h\n"
              "f\n"
              "EMC\n");
}

TEST(WriteContent, BrokenPathDataIsDrawnUpToTheFault) {
    Sheet sheet;
    sheet.put(10, 30, display::Outline{"M0 0L1 0 1 x", Length::pt(3), {}}, kArtifact);
    EXPECT_EQ(sheet.content(), "/Artifact BMC\n10 70 m\n13 70 l\nf\nEMC\n");
}

TEST(Write, GivesTheSameBytesTwice) {
    Sheet sheet;
    sheet.put(10, 20, sheet.text("abc"), sheet.tag(Role::paragraph, 0));
    EXPECT_EQ(sheet.write(), sheet.write());
}

TEST(Write, DocumentsThatDifferHaveIdsThatDiffer) {
    const auto id_of = [](const std::string& words, const std::string& url) {
        Sheet sheet;
        const auto link = sheet.tag(Role::link, 0);
        sheet.put(10, 20, sheet.text(words), link);
        sheet.put(10, 10, display::Link{{Length::pt(20), Length::pt(10)}, url}, link);
        const std::string file = *sheet.write();
        return file.substr(file.find("/ID"), 40);
    };
    EXPECT_EQ(id_of("abc", "https://a.example"), id_of("abc", "https://a.example"));
    EXPECT_NE(id_of("abc", "https://a.example"), id_of("abd", "https://a.example"));
    EXPECT_NE(id_of("abc", "https://a.example"), id_of("abc", "https://b.example"));
}

TEST(Write, ClaimsAccessibilityOnlyWithTitleLanguageAndStructure) {
    Sheet sheet;
    sheet.put(10, 20, sheet.text("abc"), sheet.tag(Role::paragraph, 0));
    EXPECT_THAT(*sheet.write(), HasSubstr("<pdfuaid:part>1</pdfuaid:part>"));
    sheet.document.metadata.title.clear();
    EXPECT_THAT(*sheet.write(), testing::Not(HasSubstr("<pdfuaid:part>")));
    EXPECT_THAT(*sheet.write(), HasSubstr("<pdfaid:conformance>U</pdfaid:conformance>"));
}

TEST(Write, ClaimsThePartOfPdfAThatAllowsItsAttachments) {
    Sheet sheet;
    sheet.put(10, 20, sheet.text("abc"), sheet.tag(Role::paragraph, 0));
    EXPECT_THAT(*sheet.write(), HasSubstr("<pdfaid:part>2</pdfaid:part>"));
    EXPECT_THAT(*pdf::write(sheet.document, sheet.book,
                            {.attachments = {{"cv.yaml", "application/yaml", "", Relation::source, "a: b"}}}),
                HasSubstr("<pdfaid:part>3</pdfaid:part>"));
}

TEST(Write, MarkupCharactersInTheTitleAreEscaped) {
    Sheet sheet;
    sheet.document.metadata.title = "R&D <CV>";
    EXPECT_THAT(*sheet.write(), HasSubstr("R&amp;D &lt;CV&gt;"));
}

TEST(Write, FailsOnAGlyphThatTheFaceLacks) {
    Sheet sheet;
    display::Text text = sheet.text("a");
    text.glyphs[0].id = 0;
    sheet.put(10, 20, text, sheet.tag(Role::paragraph, 0));
    EXPECT_EQ(sheet.write().error().text, "the font 'QuoinSans-Regular' has no glyph for 'a'");
}

TEST(Write, FailsWithoutPages) {
    Sheet sheet;
    sheet.document.pages.clear();
    EXPECT_EQ(sheet.write().error(), (Message{"there is no page to write", {}}));
}

TEST(Write, FailsOnAMalformedDate) {
    Sheet sheet;
    sheet.document.metadata.date = "yesterday";
    const Message expected{"'yesterday' is not a date and time", {"write it like 2024-05-01T00:00:00Z"}};
    EXPECT_EQ(sheet.write().error(), expected);
}

TEST(Write, FailsOnAPictureThatCannotBeDecoded) {
    Sheet sheet;
    sheet.document.images.push_back(
        {.format = image::Format::png, .bytes = "\x89PNG\r\n\x1a\n", .width = 1, .height = 1});
    sheet.put(0, 0, display::Picture{0, {Length::pt(9), Length::pt(9)}, {}}, kArtifact);
    EXPECT_THAT(sheet.write().error().text, HasSubstr("this PNG cannot be read"));
}

}  // namespace

}  // namespace quoin::pdf
