#include "pdf/fonts.h"

#include <algorithm>
#include <map>

#include "pdf/hash.h"
#include "pdf/number.h"

namespace quoin::pdf {

namespace {

constexpr std::size_t kMostEntries = 100;  // of one bfchar block (Adobe Technical Note 5014)
constexpr std::size_t kMostCids = 65534;   // CID 0 is .notdef, and two bytes have no more
constexpr std::int64_t kSymbolic = 1 << 2;
constexpr std::int64_t kItalic = 1 << 6;

Result<EmbeddedFont> embed(font::FaceId id, const font::Face& face, FaceUses uses) {
    EmbeddedFont font{.face = id, .uses = std::move(uses).sorted(), .first = {}, .program = {}};
    if (font.uses.size() > kMostCids) return failure("the text has more different glyphs than a PDF font can hold");
    std::vector<font::SubsetGlyph> glyphs;
    font.first.resize(font.uses.back().glyph + 1);
    for (std::size_t i = font.uses.size(); i-- > 0;) font.first[font.uses[i].glyph] = static_cast<std::uint32_t>(i);
    for (const GlyphUse& use : font.uses) glyphs.push_back({use.glyph, use.advance});
    Result<std::string> program = face.subset(glyphs);
    if (!program) return Failure{program.error()};
    font.program = std::move(*program);
    return font;
}

/// "ABCDEF+QuoinSans-Bold": six letters that follow from the glyphs (ISO 32000-1 9.6.4).
std::string tagged_name(const EmbeddedFont& font, const font::Face& face) {
    std::uint64_t number = hash(font.program, hash(face.info().postscript_name));
    std::string name;
    for (int i = 0; i < 6; ++i, number /= 26) name.push_back(static_cast<char>('A' + number % 26));
    return name + '+' + face.info().postscript_name;
}

int commonest_width(const std::vector<GlyphUse>& uses) {
    std::map<int, int> counts;
    for (const GlyphUse& use : uses) ++counts[use.advance];
    const auto is_rarer = [](const auto& a, const auto& b) { return a.second < b.second; };
    return std::max_element(counts.begin(), counts.end(), is_rarer)->first;
}

/// The /W array: "c [w w …]" for every stretch of neighbouring CIDs that differ from the default.
Array widths(const std::vector<GlyphUse>& uses, int default_width) {
    Array result;
    for (std::size_t i = 0; i < uses.size();) {
        Array stretch;
        const std::size_t begin = i;
        while (i < uses.size() && uses[i].advance != default_width) stretch.emplace_back(uses[i++].advance);
        if (stretch.empty()) {
            ++i;
            continue;
        }
        result.emplace_back(static_cast<std::int64_t>(begin + 1));
        result.emplace_back(std::move(stretch));
    }
    return result;
}

std::string to_unicode(const std::vector<GlyphUse>& uses) {
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (std::size_t begin = 0; begin < uses.size(); begin += kMostEntries) {
        const std::size_t end = std::min(begin + kMostEntries, uses.size());
        append_integer(map, static_cast<std::int64_t>(end - begin));
        map += " beginbfchar\n";
        for (std::size_t i = begin; i < end; ++i) {
            map.push_back('<');
            append_hex(map, static_cast<std::uint32_t>(i + 1));
            map += "> <";
            append_utf16_hex(map, uses[i].text);
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
    const int default_width = commonest_width(font.uses);
    const Dict system{{"Registry", ByteString{"Adobe"}}, {"Ordering", ByteString{"Identity"}}, {"Supplement", 0}};

    Dict descendant{{"Type", Name{"Font"}},
                    {"Subtype", Name{is_truetype ? "CIDFontType2" : "CIDFontType0"}},
                    {"BaseFont", Name{name}},
                    {"CIDSystemInfo", system},
                    {"FontDescriptor", add_descriptor(name, face, std::move(font.program), store)},
                    {"DW", default_width}};
    if (Array w = widths(font.uses, default_width); !w.empty()) descendant.push_back({"W", std::move(w)});
    if (is_truetype) descendant.push_back({"CIDToGIDMap", Name{"Identity"}});

    return store.add(Dict{{"Type", Name{"Font"}},
                          {"Subtype", Name{"Type0"}},
                          {"BaseFont", Name{is_truetype ? name : name + "-Identity-H"}},
                          {"Encoding", Name{"Identity-H"}},
                          {"DescendantFonts", Array{store.add(std::move(descendant))}},
                          {"ToUnicode", store.add_stream({}, to_unicode(font.uses), Coding::deflate)}});
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

std::uint32_t EmbeddedFont::cid(std::uint32_t glyph, int advance, std::string_view text) const {
    std::size_t i = first[glyph];
    while (uses[i].advance != advance || uses[i].text != text) ++i;
    return static_cast<std::uint32_t>(i + 1);
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
