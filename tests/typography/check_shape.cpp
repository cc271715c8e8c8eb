#include "base/utf8.h"
#include "cases.h"

namespace quoin::typography {

namespace {

constexpr std::string_view kFeatures = "halt=0,palt=0,chws=0,vhal=0,kern=0";
constexpr Length kThousand = Length::units(1000);  // advances come out in 1/1000 em

font::GlyphRun shape(const font::Face& face, std::string_view text, const std::string& language,
                     std::string_view features = kFeatures) {
    const bool is_bare = language == "none";
    const bool is_han = language != "en" && !is_bare;
    return face.shape(text, {.size = kThousand,
                             .language = is_bare ? "" : language,
                             .script = is_han    ? "Hani"
                                       : is_bare ? "Zyyy"
                                                 : "Latn",
                             .features = std::string{features}});
}

/// Equal where the golden's numbers are equal, different where they differ: glyph numbers depend on the font file.
bool same_pattern(const std::vector<std::uint32_t>& found, const std::vector<std::uint32_t>& expected) {
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if ((found[i] == found[k]) != (expected[i] == expected[k])) return false;
        }
    }
    return found.size() == expected.size();
}

std::string check_glyphs_by_language(const font::Face& face, const YAML::Node& golden) {
    std::vector<std::uint32_t> found;
    std::vector<std::uint32_t> expected;
    for (const auto& entry : golden["expect"]["glyph_id"]) {
        found.push_back(shape(face, golden["text"].as<std::string>(), entry.first.as<std::string>()).glyphs.at(0).id);
        expected.push_back(entry.second.as<std::uint32_t>());
    }
    if (same_pattern(found, expected)) return "";
    std::string shown = " glyphs";
    for (const std::uint32_t glyph : found) shown += " " + std::to_string(glyph);
    return shown;
}

std::string check_advances(const font::Face& face, const YAML::Node& golden) {
    const YAML::Node expected = golden["expect"]["advance_em1000"];
    std::string wrong;
    const auto compare = [&](const std::string& language, int advance) {
        Length sum;
        for (const font::Glyph& glyph : shape(face, golden["text"].as<std::string>(), language).glyphs)
            sum += glyph.advance;
        if (sum.units() != advance) wrong += " " + language + " " + std::to_string(sum.units());
    };
    if (expected.IsScalar())
        compare(golden["lang"].as<std::string>(), expected.as<int>());
    else
        for (const auto& entry : expected) compare(entry.first.as<std::string>(), entry.second.as<int>());
    return wrong;
}

std::string check_halt(const font::Face& face, const YAML::Node& golden) {
    const auto language = golden["lang"].as<std::string>();
    const YAML::Node expected = golden["expect"]["halt_dx_dadv"];
    std::string wrong;
    std::size_t i = 0;
    for (const char32_t code : to_utf32(golden["text"].as<std::string>())) {
        std::string mark;
        append_utf8(mark, code);
        const font::Glyph whole = shape(face, mark, language).glyphs.at(0);
        const font::Glyph half = shape(face, mark, language, "halt").glyphs.at(0);
        const YAML::Node pair = expected[i++];
        const std::int64_t dx = half.dx.units() - whole.dx.units();
        const std::int64_t change = half.advance.units() - whole.advance.units();
        const bool is_right = pair.IsNull() ? change == 0 : dx == pair[0].as<int>() && change == pair[1].as<int>();
        if (!is_right) wrong += " " + mark + " " + std::to_string(dx) + "," + std::to_string(change);
    }
    return wrong;
}

std::string check_run(const font::Face& face, const YAML::Node& golden) {
    const YAML::Node expect = golden["expect"];
    const font::GlyphRun run = shape(face, golden["text"].as<std::string>(), golden["lang"].as<std::string>());
    std::vector<std::uint32_t> ids;
    std::string wrong;
    for (const font::Glyph& glyph : run.glyphs) {
        if (glyph.advance != Length{}) ids.push_back(glyph.id);
    }
    if (expect["glyphs"] && expect["glyphs"].as<std::size_t>() != run.glyphs.size())
        wrong += " " + std::to_string(run.glyphs.size()) + " glyphs";
    if (expect["clusters"] && expect["clusters"].as<std::size_t>() != ids.size())
        wrong += " " + std::to_string(ids.size()) + " clusters";
    if (expect["glyph_ids"] && !same_pattern(ids, expect["glyph_ids"].as<std::vector<std::uint32_t>>()))
        wrong += " other forms";
    if (expect["same_as"]) {
        const auto same = shape(face, expect["same_as"].as<std::string>(), golden["lang"].as<std::string>());
        if (same.glyphs.at(0).id != run.glyphs.at(0).id) wrong += " not the same glyph";
    }
    return wrong;
}

}  // namespace

Finding check_shape(const YAML::Node& golden, const font::Face& face) {
    const YAML::Node expect = golden["expect"];
    std::string wrong;
    if (expect["glyph_id"]) wrong += check_glyphs_by_language(face, golden);
    if (expect["advance_em1000"]) wrong += check_advances(face, golden);
    if (expect["halt_dx_dadv"]) wrong += check_halt(face, golden);
    wrong += golden["lang"].as<std::string>() == "*" ? "" : check_run(face, golden);
    return wrong.empty() ? Finding{} : wrong;
}

}  // namespace quoin::typography
