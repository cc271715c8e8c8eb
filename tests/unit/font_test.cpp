#include "font/font_book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <harfbuzz/hb-ot.h>
#include <harfbuzz/hb.h>

#include <fstream>
#include <iterator>
#include <set>

#include "assets/assets.h"
#include "base/utf8.h"
#include "font/cff.h"
#include "font/cff_source.h"
#include "font/charstring.h"
#include "font/truetype.h"
#include "font/unicode.h"

namespace quoin::font {
namespace {

using testing::ElementsAre;

std::string read_test_font() {
    std::ifstream file{QUOIN_SOURCE_DIR "/tests/fonts/Square.ttf", std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

const assets::FontAsset& asset(std::string_view postscript_name) {
    for (const assets::FontAsset& font : assets::fonts()) {
        if (font.postscript_name == postscript_name) return font;
    }
    throw std::runtime_error{"no such font: " + std::string{postscript_name}};
}

Face open(std::string_view postscript_name) {
    const assets::FontAsset& font = asset(postscript_name);
    return Face{{std::string{font.family}, std::string{font.postscript_name}, font.weight, Slant::upright}, font.bytes};
}

// An outline as text, so that a failure shows both.
struct Outline {
    std::string path;
};

hb_draw_funcs_t* drawing() {
    static hb_draw_funcs_t* const funcs = [] {
        hb_draw_funcs_t* made = hb_draw_funcs_create();
        const auto add = [](void* data, char op, std::initializer_list<float> numbers) {
            std::string& path = static_cast<Outline*>(data)->path;
            path += op;
            for (const float n : numbers) path += std::to_string(static_cast<int>(n)) + " ";
        };
        static const auto put = add;
        hb_draw_funcs_set_move_to_func(
            made,
            [](hb_draw_funcs_t*, void* d, hb_draw_state_t*, float x, float y, void*) {
                put(d, 'M', {x, y});
            },
            nullptr, nullptr);
        hb_draw_funcs_set_line_to_func(
            made,
            [](hb_draw_funcs_t*, void* d, hb_draw_state_t*, float x, float y, void*) {
                put(d, 'L', {x, y});
            },
            nullptr, nullptr);
        hb_draw_funcs_set_quadratic_to_func(
            made,
            [](hb_draw_funcs_t*, void* d, hb_draw_state_t*, float a, float b, float x, float y, void*) {
                put(d, 'Q', {a, b, x, y});
            },
            nullptr, nullptr);
        hb_draw_funcs_set_cubic_to_func(
            made,
            [](hb_draw_funcs_t*, void* d, hb_draw_state_t*, float a, float b, float e, float f, float x, float y,
               void*) {
                put(d, 'C', {a, b, e, f, x, y});
            },
            nullptr, nullptr);
        return made;
    }();
    return funcs;
}

/// A font file opened by HarfBuzz alone.
class Program {
public:
    explicit Program(std::string_view bytes) {
        hb_blob_t* blob = hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                                         nullptr, nullptr);
        hb_face_t* face = hb_face_create(blob, 0);
        font_ = hb_font_create(face);
        hb_face_destroy(face);
        hb_blob_destroy(blob);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program() { hb_font_destroy(font_); }

    std::string outline(std::uint32_t glyph) const {
        Outline outline;
        hb_font_get_glyph_shape(font_, glyph, drawing(), &outline);
        return outline.path;
    }
    int advance_per_mille(std::uint32_t glyph) const {
        const auto advance = static_cast<std::int64_t>(hb_font_get_glyph_h_advance(font_, glyph));
        return static_cast<int>(advance * 1000 / hb_face_get_upem(face()));
    }
    hb_face_t* face() const { return hb_font_get_face(font_); }
    std::size_t glyph_count() const { return hb_face_get_glyph_count(face()); }

private:
    hb_font_t* font_ = nullptr;
};

void append_number(std::string& bytes, std::size_t number, int width) {
    for (int i = width - 1; i >= 0; --i) bytes.push_back(static_cast<char>((number >> (8 * i)) & 0xff));
}

/// The least OpenType file around a bare CFF table that HarfBuzz draws from.
std::string wrap_cff(const std::string& cff, std::size_t glyph_count) {
    std::string head(54, '\0');
    head[0] = 1;
    head[12] = 0x5f;
    head[13] = 0x0f;
    head[14] = 0x3c;
    head[15] = static_cast<char>(0xf5);
    head[18] = 0x03;
    head[19] = static_cast<char>(0xe8);
    std::string maxp;
    append_number(maxp, 0x5000, 4);
    append_number(maxp, glyph_count, 2);
    const std::vector<std::pair<std::string, std::string>> tables{{"CFF ", cff}, {"head", head}, {"maxp", maxp}};
    std::string file = "OTTO";
    append_number(file, tables.size(), 2);
    file.append(6, '\0');
    std::size_t offset = 12 + 16 * tables.size();
    for (const auto& [tag, data] : tables) {
        file += tag;
        append_number(file, 0, 4);
        append_number(file, offset, 4);
        append_number(file, data.size(), 4);
        offset += (data.size() + 3) / 4 * 4;
    }
    for (const auto& [tag, data] : tables) {
        file += data;
        file.append((4 - data.size() % 4) % 4, '\0');
    }
    return file;
}

/// The program as a file that HarfBuzz opens; `glyph_count` counts .notdef.
std::string file_of(const Face& face, const std::string& program, std::size_t glyph_count) {
    return face.outlines() == Outlines::truetype ? program : wrap_cff(program, glyph_count);
}

std::vector<std::uint32_t> glyphs_for(const Face& face, std::string_view text) {
    std::vector<std::uint32_t> glyphs;
    for (const char32_t code : to_utf32(text)) glyphs.push_back(face.glyph_for(code));
    std::sort(glyphs.begin(), glyphs.end());
    glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
    return glyphs;
}

/// Every glyph twice: as in the face, and a sixteenth of an em wider.
std::vector<SubsetGlyph> with_wider_copies(const Face& face, const std::vector<std::uint32_t>& glyphs) {
    std::vector<SubsetGlyph> wanted;
    for (const std::uint32_t glyph : glyphs) {
        wanted.push_back({glyph, face.advance_per_mille(glyph)});
        wanted.push_back({glyph, face.advance_per_mille(glyph) + 63});
    }
    return wanted;
}

/// Entry i of the subset, its glyph i + 1, must look like the glyph of the face.
void expect_same_outlines(std::string_view postscript_name, std::string_view text) {
    const Face face = open(postscript_name);
    const auto wanted = with_wider_copies(face, glyphs_for(face, text));
    const auto subset = face.subset(wanted);
    ASSERT_TRUE(subset) << subset.error().text;

    const std::string file = file_of(face, *subset, wanted.size() + 1);
    const Program small{file};
    const Program whole{asset(postscript_name).bytes};
    std::size_t drawn = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const std::string expected = whole.outline(wanted[i].glyph);
        drawn += expected.empty() ? 0 : 1;
        EXPECT_EQ(small.outline(static_cast<std::uint32_t>(i + 1)), expected)
            << postscript_name << " glyph " << wanted[i].glyph;
    }
    EXPECT_GE(drawn + 2, wanted.size());  // only the space is blank
}

constexpr std::string_view kChinese =
    "负责订单系统的架构设计与核心模块开发，使用重构服务延迟降低。主导基于微服务平台建设（下降）——“”《》ABCxyz019直骨";
constexpr std::string_view kLatin =
    "Engineering efficient systems, 2019–2023: “quoted” & naïve façade; Ångström 50% $1,000 (fi) Łódź";

TEST(Subset, OfACidKeyedFontDrawsTheSameByItsCids) {
    EXPECT_EQ(open("QuoinSansCJK-Regular").outlines(), Outlines::cff);
    expect_same_outlines("QuoinSansCJK-Regular", kChinese);
    expect_same_outlines("QuoinSansCJK-Bold", kChinese);
}

TEST(Subset, OfANameKeyedFontDrawsTheSameByItsNewGlyphs) {
    EXPECT_EQ(open("LMRoman10-Regular").outlines(), Outlines::cff);
    expect_same_outlines("LMRoman10-Regular", kLatin);
    expect_same_outlines("LMRoman10-Bold", kLatin);
}

TEST(Subset, OfATrueTypeFontDrawsTheSameByItsNewGlyphs) {
    EXPECT_EQ(open("QuoinSans-Regular").outlines(), Outlines::truetype);
    expect_same_outlines("QuoinSans-Regular", "Engineering, 2019: (Quoted) 50%");
}

TEST(Subset, OfATrueTypeFontTellsTheWantedAdvances) {
    const Face face = open("QuoinSans-Regular");
    const auto wanted = with_wider_copies(face, glyphs_for(face, "Wide é"));
    const auto subset = face.subset(wanted);
    ASSERT_TRUE(subset);
    const Program small{*subset};
    for (std::size_t i = 0; i < wanted.size(); ++i)
        EXPECT_NEAR(small.advance_per_mille(static_cast<std::uint32_t>(i + 1)), wanted[i].advance, 1);
}

TEST(Subset, OfNothingKeepsNotdef) {
    const auto truetype = open("QuoinSans-Regular").subset({});
    ASSERT_TRUE(truetype);
    EXPECT_EQ(Program{*truetype}.glyph_count(), 1U);
    EXPECT_TRUE(open("QuoinSansCJK-Regular").subset({}));
}

TEST(FaceOutline, OfATrueTypeGlyphIsScaledToItsSize) {
    const std::string bytes = read_test_font();
    const Face face{{"Square", "Square-Regular"}, bytes};
    const auto at = [](double x, double y) { return Point{Length::pt(x), Length::pt(y)}; };
    Path expected;  // 50..450 x 0..700 of 1000
    expected.move_to(at(1, 0));
    expected.line_to(at(1, 14));
    expected.line_to(at(9, 14));
    expected.line_to(at(9, 0));
    expected.close();
    EXPECT_EQ(face.outline(face.glyph_for(U'a'), Length::pt(20)), expected);
    EXPECT_EQ(face.outline(face.glyph_for(U' '), Length::pt(20)), Path{});
}

// The ink of the curves is what the font's own extents say of it.
TEST(FaceOutline, OfACffGlyphKeepsItsCurves) {
    const Face face = open("QuoinSansCJK-Regular");
    const std::uint32_t glyph = face.glyph_for(U'口');
    const Path path = face.outline(glyph, Length::units(1000));
    EXPECT_EQ(path.steps.front(), PathStep::move);
    EXPECT_EQ(path.steps.back(), PathStep::close);
    std::size_t count = 0;
    for (const PathStep step : path.steps) count += point_count(step);
    EXPECT_EQ(count, path.points.size());
    const auto by_x = [](const Point& a, const Point& b) { return a.x < b.x; };
    const auto [left, right] = std::minmax_element(path.points.begin(), path.points.end(), by_x);
    EXPECT_EQ(left->x.units(), face.bearings(glyph).left);
    EXPECT_EQ(face.advance_per_mille(glyph) - right->x.units(), face.bearings(glyph).right);

    const Path round = face.outline(face.glyph_for(U'。'), Length::pt(10));
    EXPECT_NE(std::find(round.steps.begin(), round.steps.end(), PathStep::cubic), round.steps.end());
}

/// Changes bytes of a font program and cuts it short. The tables that lead to others stand at the start and at the end;
/// charstrings between them are only copied.
template <typename Rebuild>
void rebuild_damaged(const std::string& program, Rebuild rebuild) {
    const std::vector<CutGlyph> wanted{{1, std::nullopt}, {2, 500}, {3, 1000}};
    ASSERT_TRUE(rebuild(program, wanted));
    for (std::size_t i = 0; i < program.size(); i += i < 400 ? 1 : 7) {
        for (const int change : {1, 0x40, 0xff}) {
            std::string damaged = program;
            damaged[i] = static_cast<char>(damaged[i] ^ change);
            (void)rebuild(damaged, wanted);
        }
        (void)rebuild(std::string_view{program}.substr(0, i), wanted);
    }
}

TEST(CutCff, SurvivesDamage) {
    const Face face = open("QuoinSansCJK-Regular");
    const auto program = face.subset(with_wider_copies(face, glyphs_for(face, "国中文，")));
    ASSERT_TRUE(program);
    rebuild_damaged(*program, cut_cff);
}

TEST(ArrangeTrueType, SurvivesDamage) {
    const Face face = open("QuoinSans-Regular");
    const auto program = face.subset(with_wider_copies(face, glyphs_for(face, "aé")));
    ASSERT_TRUE(program);
    rebuild_damaged(*program, arrange_truetype);
}

TEST(CutCff, LeavesSubroutinesToHarfBuzz) {
    std::ifstream file{"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", std::ios::binary};
    if (!file) GTEST_SKIP() << "needs a CID-keyed font with subroutines: fonts-noto-cjk";
    FontBook book;
    const auto ids = book.add_file({std::istreambuf_iterator<char>{file}, {}});
    const Face& face = book.face(ids->at(2));
    const auto wanted = with_wider_copies(face, glyphs_for(face, "国中文，"));
    const auto subset = face.subset(wanted);
    ASSERT_TRUE(subset) << subset.error().text;
    EXPECT_TRUE(read_cff_source(*subset));
    EXPECT_EQ(read_cff_source(*subset)->charstrings.size(), wanted.size() + 1);
}

// hmoveto with and without a width, rmoveto with one, endchar alone, hstem with a width.
TEST(WithAdvance, ReplacesTheWidthOrPutsItFirst) {
    const auto bytes = [](std::initializer_list<int> list) {
        std::string all;
        for (const int byte : list) all.push_back(static_cast<char>(byte));
        return all;
    };
    EXPECT_EQ(with_advance(bytes({149, 22, 14}), 100), bytes({239, 149, 22, 14}));
    EXPECT_EQ(with_advance(bytes({140, 149, 22, 14}), 100), bytes({239, 149, 22, 14}));
    EXPECT_EQ(with_advance(bytes({28, 1, 0, 149, 149, 21, 14}), -500), bytes({28, 0xfe, 0x0c, 149, 149, 21, 14}));
    EXPECT_EQ(with_advance(bytes({14}), 0), bytes({139, 14}));
    EXPECT_EQ(with_advance(bytes({140, 149, 149, 1, 14}), 0), bytes({139, 149, 149, 1, 14}));
    EXPECT_EQ(with_advance(bytes({149, 10, 14}), 0), std::nullopt) << "a subroutine";
    EXPECT_EQ(with_advance(bytes({}), 0), std::nullopt);
    EXPECT_EQ(with_advance(bytes({14}), 40000), std::nullopt);
}

class SquareTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(book_.add_file(read_test_font())); }
    const Face& square() const { return book_.face({0}); }

    FontBook book_;
};

TEST_F(SquareTest, IsKnownByItsNameTable) {
    EXPECT_EQ(square().info(), (FaceInfo{"Square", "Square-Regular", 400, Slant::upright}));
}

TEST_F(SquareTest, ShapesInUnitsOfLength) {
    const auto run = square().shape("ab", {.size = Length::pt(10), .language = "en", .script = "Latn", .features = {}});
    const std::vector<Glyph> expected{{square().glyph_for('a'), 0, Length::pt(5), {}, {}},
                                      {square().glyph_for('b'), 1, Length::pt(5), {}, {}}};
    EXPECT_EQ(run.glyphs, expected);
}

TEST_F(SquareTest, GivesALigatureTheClusterOfItsFirstCharacter) {
    const auto run =
        square().shape("afib", {.size = Length::pt(10), .language = "en", .script = "Latn", .features = {}});
    std::vector<std::uint32_t> clusters;
    for (const Glyph& glyph : run.glyphs) clusters.push_back(glyph.cluster);
    EXPECT_THAT(clusters, ElementsAre(0, 1, 3));
}

TEST_F(SquareTest, LeavesLigaturesApartWhenAsked) {
    EXPECT_EQ(
        square()
            .shape("fi", {.size = Length::pt(10), .language = "en", .script = "Latn", .features = "liga=0,calt=0"})
            .glyphs.size(),
        2U);
}

TEST_F(SquareTest, SaysWhereABreakNeedsReshaping) {
    const auto run =
        square().shape("AVA", {.size = Length::pt(10), .language = "en", .script = "Latn", .features = {}});
    EXPECT_EQ(run.glyphs[0].advance, Length::pt(4));
    EXPECT_THAT(run.unsafe, ElementsAre(1));
}

TEST_F(SquareTest, MarksAMissingCharacterWithGlyphZero) {
    EXPECT_EQ(square().glyph_for(U'龘'), 0U);
    EXPECT_EQ(
        square().shape("龘", {.size = Length::pt(10), .language = "zh", .script = "Hani", .features = {}}).glyphs[0].id,
        0U);
}

TEST_F(SquareTest, FindsTheBlankOfAMarkByItsInk) {
    const auto blank = [&](std::string_view mark) {
        return square().blank(mark, square().glyph_for(to_utf32(mark)[0]),
                              {.size = {}, .language = "zh", .script = "Hani", .features = {}});
    };
    EXPECT_EQ(blank("，"), (Blank{30, 500}));
    EXPECT_EQ(blank("（"), (Blank{500, 30}));
    EXPECT_EQ(blank("a"), (Blank{0, 0}));
}

TEST(Blank, ComesFromTheFontsOwnHalt) {
    const Face face = open("QuoinSansCJK-Regular");
    const auto blank = [&](std::string_view mark, std::string language) {
        const ShapeOptions options{
            .size = Length::pt(1), .language = std::move(language), .script = "Hani", .features = "kern=0"};
        return face.blank(mark, face.shape(mark, options).glyphs[0].id, options);
    };
    EXPECT_EQ(blank("，", "zh-Hans"), (Blank{0, 500}));
    EXPECT_EQ(blank("（", "zh-Hans"), (Blank{500, 0}));
    EXPECT_EQ(blank("，", "zh-Hant"), (Blank{250, 250}));
    EXPECT_EQ(blank("：", "ja"), (Blank{250, 250}));
}

class RegionTest : public testing::TestWithParam<std::string_view> {
protected:
    Glyph glyph(std::string_view text, std::string language) const {
        return face_
            .shape(text, {.size = Length::pt(10), .language = std::move(language), .script = "Hani", .features = {}})
            .glyphs.at(0);
    }

    Face face_ = open(GetParam());
};

using AllRegionsTest = RegionTest;
using KoreanMarksTest = RegionTest;
using VariantTest = RegionTest;

INSTANTIATE_TEST_SUITE_P(Faces, AllRegionsTest, testing::Values("QuoinSansCJK-Regular", "QuoinSansCJK-Bold"));
INSTANTIATE_TEST_SUITE_P(Faces, KoreanMarksTest,
                         testing::Values("QuoinSansCJK-Regular", "QuoinSansCJK-Bold", "QuoinSerifCJK-Regular"));
INSTANTIATE_TEST_SUITE_P(Faces, VariantTest,
                         testing::Values("QuoinSansCJK-Regular", "QuoinSansCJK-Bold", "QuoinSansCJKExt-Regular"));

TEST_P(AllRegionsTest, HasAFormForEachLanguage) {
    for (const std::string_view hanzi : {"遊", "飯", "誤"}) {
        std::set<std::uint32_t> forms;
        for (const char* language : {"zh-Hans", "zh-Hant", "ja", "ko"}) forms.insert(glyph(hanzi, language).id);
        EXPECT_EQ(forms.size(), 4U) << hanzi;
    }
}

TEST_P(AllRegionsTest, IsJapaneseWithoutALanguage) {
    EXPECT_EQ(face_.glyph_for(U'骨'), glyph("骨", "ja").id);
    EXPECT_NE(face_.glyph_for(U'骨'), glyph("骨", "zh-Hans").id);
}

TEST_P(KoreanMarksTest, SetsQuotationMarksProportionally) {
    for (const std::string_view mark : {"‘", "’", "“", "”"}) {
        EXPECT_EQ(glyph(mark, "zh-Hans").advance, Length::pt(10)) << mark;
        EXPECT_LT(glyph(mark, "ko").advance, Length::pt(10)) << mark;
    }
}

/// All ideographic variation sequences of a face, as text.
std::vector<std::string> variation_sequences(std::string_view bytes) {
    const Program program{bytes};
    std::vector<std::string> sequences;
    hb_set_t* codes = hb_set_create();
    for (char32_t selector = 0xe0100; selector <= 0xe01ef; ++selector) {
        hb_set_clear(codes);
        hb_face_collect_variation_unicodes(program.face(), selector, codes);
        for (hb_codepoint_t code = HB_SET_VALUE_INVALID; hb_set_next(codes, &code) != 0;) {
            append_utf8(sequences.emplace_back(), code);
            append_utf8(sequences.back(), selector);
        }
    }
    hb_set_destroy(codes);
    return sequences;
}

TEST_P(VariantTest, IsNotUndoneByTheFormsOfJapanese) {
    const auto sequences = variation_sequences(asset(GetParam()).bytes);
    EXPECT_GT(sequences.size(), 500U);
    for (const std::string& sequence : sequences) {
        const std::u32string codes = to_utf32(sequence);
        const std::uint32_t variant = face_.glyph_for(codes[0], codes[1]);
        EXPECT_NE(variant, 0U) << sequence;
        EXPECT_EQ(glyph(sequence, "ja").id, variant) << sequence;
    }
}

TEST(Variants, OfNamesAreAllThere) {
    const auto count = [](std::string_view face_name, char32_t kanji) {
        const Face face = open(face_name);
        std::set<std::uint32_t> forms;
        for (char32_t selector = 0xe0100; selector < 0xe0110; ++selector) forms.insert(face.glyph_for(kanji, selector));
        forms.erase(0);
        return forms.size();
    };
    // As many as Adobe-Japan1 knows.
    for (const std::string_view face : {"QuoinSansCJK-Regular", "QuoinSansCJK-Bold"}) {
        EXPECT_EQ(count(face, U'葛'), 2U);
        EXPECT_EQ(count(face, U'邊'), 8U);
    }
    EXPECT_EQ(count("QuoinSansCJKExt-Regular", U'邉'), 15U);
}

TEST(Face, SetsTheTwoEmDashAsOneGlyph) {
    const auto run = open("QuoinSansCJK-Regular")
                         .shape("——", {.size = Length::pt(10),
                                       .language = "zh-Hans",
                                       .script = "Hani",
                                       .features = "halt=0,palt=0,chws=0,vhal=0,kern=0"});
    ASSERT_EQ(run.glyphs.size(), 1U);
    EXPECT_EQ(run.glyphs[0].advance, Length::pt(20));
}

TEST(Face, KnowsItsFeaturesAndMetrics) {
    const Face face = open("QuoinSansCJK-Regular");
    EXPECT_TRUE(face.has_feature("halt"));
    EXPECT_FALSE(face.has_feature("smcp"));
    EXPECT_EQ(face.metrics().cap_height, 733);
    EXPECT_EQ(face.metrics().x_height, 543);
    EXPECT_EQ(face.advance_per_mille(face.glyph_for(U'国')), 1000);
    EXPECT_TRUE(open("QuoinSerif-Regular").has_feature("smcp"));
}

TEST(FontBook, RefusesWhatIsNoFont) {
    FontBook book;
    const auto added = book.add_file("hello");
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().text, "this is not a font file");
    EXPECT_EQ(book.size(), 0U);
}

class WeightTest : public testing::Test {
protected:
    void add(int weight, Slant slant = Slant::upright) {
        book_.add({"F", "F-" + std::to_string(weight), weight, slant}, "");
    }
    int find(int weight, Slant slant = Slant::upright) const {
        return book_.face(book_.find("F", weight, slant).value()).info().weight;
    }

    FontBook book_;
};

TEST_F(WeightTest, IsMatchedAsCssDoes) {
    for (const int weight : {300, 500, 600, 900}) add(weight);
    EXPECT_EQ(find(300), 300);
    EXPECT_EQ(find(400), 500);  // up to 500 first
    EXPECT_EQ(find(450), 500);
    EXPECT_EQ(find(500), 500);
    EXPECT_EQ(find(100), 300);  // light: below, then above
    EXPECT_EQ(find(350), 300);
    EXPECT_EQ(find(700), 900);  // bold: above, then below
    EXPECT_EQ(find(550), 600);
}

TEST_F(WeightTest, YieldsToTheSlant) {
    add(400);
    add(700, Slant::italic);
    EXPECT_EQ(find(400, Slant::italic), 700);
    EXPECT_EQ(find(700), 400);
}

TEST(FontBook, HasNoFaceForAnUnknownFamily) {
    EXPECT_EQ(FontBook{}.find("Nowhere", 400, Slant::upright), std::nullopt);
}

TEST(Unicode, TellsScriptsAndCategories) {
    EXPECT_EQ(script_of(U'国'), Script::han);
    EXPECT_EQ(script_of(U'α'), Script::greek);
    EXPECT_EQ(category_of(U'５'), Category::digit);
    EXPECT_EQ(category_of(0x301), Category::mark);
    EXPECT_EQ(compose(U'e', 0x301), U'é');
    EXPECT_EQ(compose(U'国', 0x301), 0U);
}

}  // namespace
}  // namespace quoin::font
