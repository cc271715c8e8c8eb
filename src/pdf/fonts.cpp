#include "pdf/fonts.h"

#include <algorithm>
#include <map>

#include "pdf/font_uses.h"
#include "pdf/hash.h"
#include "pdf/number.h"

namespace quoin::pdf {

namespace {

constexpr std::size_t kMostEntries = 100;  // of one bfchar block (Adobe Technical Note 5014)
constexpr std::int64_t kSymbolic = 1 << 2;
constexpr std::int64_t kItalic = 1 << 6;

Result<EmbeddedFont> embed(font::FaceId id, const font::Face& face, FaceUses uses) {
    EmbeddedFont font{.face = id, .codes = {}, .index = {}, .program = {}};
    std::vector<std::uint32_t> glyphs;
    for (GlyphUse& use : std::move(uses).sorted()) {
        glyphs.push_back(use.glyph);
        font.codes.push_back({.glyph = use.glyph,
                              .cid = 0,
                              .width = face.advance_per_mille(use.glyph),
                              .text = std::move(use.text.empty() ? use.fallback : use.text)});
    }
    Result<font::Subset> subset = face.subset(glyphs);
    if (!subset) return Failure{subset.error()};
    if (subset->codes.size() != glyphs.size()) return failure("the subset of a font lacks glyphs");

    font.index.resize(glyphs.back() + 1);
    for (std::size_t i = 0; i < font.codes.size(); ++i) {
        font.codes[i].cid = subset->codes[i].second;
        font.index[glyphs[i]] = static_cast<std::uint16_t>(i);
    }
    font.program = std::move(subset->program);
    return font;
}

/// "ABCDEF+QuoinSans-Bold": six letters that follow from the glyphs (ISO 32000-1 9.6.4).
std::string tagged_name(const EmbeddedFont& font, const font::Face& face) {
    std::uint64_t number = hash(font.program, hash(face.info().postscript_name));
    std::string name;
    for (int i = 0; i < 6; ++i, number /= 26) name.push_back(static_cast<char>('A' + number % 26));
    return name + '+' + face.info().postscript_name;
}

std::vector<Code> by_cid(const EmbeddedFont& font) {
    std::vector<Code> codes = font.codes;
    std::sort(codes.begin(), codes.end(), [](const Code& a, const Code& b) { return a.cid < b.cid; });
    return codes;
}

int commonest_width(const std::vector<Code>& codes) {
    std::map<int, int> counts;
    for (const Code& code : codes) ++counts[code.width];
    const auto is_rarer = [](const auto& a, const auto& b) { return a.second < b.second; };
    return std::max_element(counts.begin(), counts.end(), is_rarer)->first;
}

/// The /W array: "c [w w …]" for every stretch of neighbouring codes that differ from the default.
Array widths(const std::vector<Code>& codes, int default_width) {
    Array result;
    Array stretch;
    std::uint32_t next = 0;
    const auto close = [&] {
        if (stretch.empty()) return;
        result.emplace_back(std::int64_t{next} - static_cast<std::int64_t>(stretch.size()));
        result.emplace_back(std::move(stretch));
        stretch = {};
    };
    for (const Code& code : codes) {
        if (code.width == default_width) continue;
        if (code.cid != next) close();
        stretch.emplace_back(code.width);
        next = code.cid + 1;
    }
    close();
    return result;
}

std::string to_unicode(const std::vector<Code>& codes) {
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (std::size_t begin = 0; begin < codes.size(); begin += kMostEntries) {
        const std::size_t end = std::min(begin + kMostEntries, codes.size());
        append_integer(map, static_cast<std::int64_t>(end - begin));
        map += " beginbfchar\n";
        for (std::size_t i = begin; i < end; ++i) {
            map.push_back('<');
            append_hex(map, codes[i].cid);
            map += "> <";
            append_utf16_hex(map, codes[i].text);
            map += ">\n";
        }
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

Ref add_program(std::string program, bool is_truetype, Store& store) {
    if (is_truetype) {
        const std::size_t size = program.size();
        return store.add_stream({{"Length1", size}}, std::move(program), Coding::deflate);
    }
    // A CFF table shrinks by a tenth only, which is still more than all the rest of the file takes.
    return store.add_stream({{"Subtype", Name{"CIDFontType0C"}}}, std::move(program), Coding::deflate);
}

Ref add_descriptor(const std::string& name, const font::Face& face, std::string program, Store& store) {
    const font::Metrics metrics = face.metrics();
    const bool is_truetype = face.outlines() == font::Outlines::truetype;
    const bool is_italic = face.info().slant == font::Slant::italic;
    Array box;
    for (const int side : metrics.box) box.emplace_back(side);
    return store.add(
        Dict{{"Type", Name{"FontDescriptor"}},
             {"FontName", Name{name}},
             {"Flags", kSymbolic | (is_italic ? kItalic : 0)},
             {"FontBBox", std::move(box)},
             {"ItalicAngle", metrics.italic_angle},
             {"Ascent", metrics.ascent},
             {"Descent", metrics.descent},
             {"CapHeight", metrics.cap_height},
             {"StemV", metrics.stem_v},
             {is_truetype ? "FontFile2" : "FontFile3", add_program(std::move(program), is_truetype, store)}});
}

Ref add_font(EmbeddedFont& font, const font::Face& face, Store& store) {
    const bool is_truetype = face.outlines() == font::Outlines::truetype;
    const std::string name = tagged_name(font, face);
    const std::vector<Code> codes = by_cid(font);
    const int default_width = commonest_width(codes);
    const Dict system{{"Registry", ByteString{"Adobe"}}, {"Ordering", ByteString{"Identity"}}, {"Supplement", 0}};

    Dict descendant{{"Type", Name{"Font"}},
                    {"Subtype", Name{is_truetype ? "CIDFontType2" : "CIDFontType0"}},
                    {"BaseFont", Name{name}},
                    {"CIDSystemInfo", system},
                    {"FontDescriptor", add_descriptor(name, face, std::move(font.program), store)},
                    {"DW", default_width}};
    if (Array w = widths(codes, default_width); !w.empty()) descendant.push_back({"W", std::move(w)});
    if (is_truetype) descendant.push_back({"CIDToGIDMap", Name{"Identity"}});

    return store.add(Dict{{"Type", Name{"Font"}},
                          {"Subtype", Name{"Type0"}},
                          {"BaseFont", Name{is_truetype ? name : name + "-Identity-H"}},
                          {"Encoding", Name{"Identity-H"}},
                          {"DescendantFonts", Array{store.add(std::move(descendant))}},
                          {"ToUnicode", store.add_stream({}, to_unicode(codes), Coding::deflate)}});
}

}  // namespace

Result<FontSet> FontSet::make(const display::Document& document, const font::FontBook& book) {
    Result<std::vector<FaceUses>> faces = gather_uses(document, book);
    if (!faces) return Failure{faces.error()};
    FontSet set;
    set.book_ = &book;
    for (std::uint16_t i = 0; i < faces->size(); ++i) {
        set.numbers_.push_back(set.fonts_.size());
        if ((*faces)[i].empty()) continue;
        Result<EmbeddedFont> font = embed({i}, book.face({i}), std::move((*faces)[i]));
        if (!font) return Failure{font.error()};
        set.fonts_.push_back(std::move(*font));
    }
    return set;
}

const Code* FontSet::space(font::FaceId face) const {
    const std::uint32_t glyph = book_->face(face).glyph_for(U' ');
    return glyph == 0 ? nullptr : &font(face).code(glyph);
}

Dict FontSet::write(Store& store) {
    Dict names;
    for (std::size_t i = 0; i < fonts_.size(); ++i) {
        std::string name = "F";
        append_integer(name, static_cast<std::int64_t>(i));
        names.push_back({std::move(name), add_font(fonts_[i], book_->face(fonts_[i].face), store)});
    }
    return names;
}

}  // namespace quoin::pdf
