#include "font/truetype.h"

#include <algorithm>
#include <array>
#include <vector>

#include "font/bytes.h"

namespace quoin::font {

namespace {

std::string_view find_table(std::string_view file, std::string_view tag) {
    const std::size_t count = ByteCursor{file, 4}.number(2);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t record = 12 + 16 * i;
        if (record + 16 > file.size() || file.substr(record, 4) != tag) continue;
        const std::size_t at = ByteCursor{file, record + 8}.number(4);
        const std::size_t size = ByteCursor{file, record + 12}.number(4);
        return at <= file.size() && size <= file.size() - at ? file.substr(at, size) : std::string_view{};
    }
    return {};
}

/// The tables of glyphs, with what it takes to read them.
struct Source {
    std::string_view head, hhea, hmtx, maxp, glyf, loca;
    std::size_t glyph_count = 0;
    std::size_t metrics_count = 0;
    bool has_long_offsets = false;

    std::string_view outline(std::uint32_t glyph) const {
        const std::size_t width = has_long_offsets ? 4 : 2;
        const std::size_t unit = has_long_offsets ? 1 : 2;
        ByteCursor cursor{loca, glyph * width};
        const std::size_t begin = cursor.number(width) * unit;
        const std::size_t end = cursor.number(width) * unit;
        return cursor.is_good() && begin <= end && end <= glyf.size() ? glyf.substr(begin, end - begin)
                                                                      : std::string_view{};
    }
    std::uint32_t advance(std::uint32_t glyph) const {
        return ByteCursor{hmtx, 4 * std::min<std::size_t>(glyph, metrics_count - 1)}.number(2);
    }
    std::uint32_t left_bearing(std::uint32_t glyph) const {
        const std::size_t at = glyph < metrics_count ? 4 * glyph + 2 : 2 * metrics_count + 2 * glyph;
        return ByteCursor{hmtx, at}.number(2);
    }
};

std::optional<Source> read_source(std::string_view file) {
    Source s{find_table(file, "head"), find_table(file, "hhea"), find_table(file, "hmtx"),
             find_table(file, "maxp"), find_table(file, "glyf"), find_table(file, "loca")};
    const bool has_heads = s.head.size() >= 54 && s.hhea.size() >= 36 && s.maxp.size() >= 6;
    if (!has_heads) return std::nullopt;
    s.glyph_count = ByteCursor{s.maxp, 4}.number(2);
    s.metrics_count = ByteCursor{s.hhea, 34}.number(2);
    s.has_long_offsets = ByteCursor{s.head, 50}.number(2) != 0;
    const bool is_sound = s.glyph_count > 0 && s.metrics_count > 0 && s.metrics_count <= s.glyph_count;
    return is_sound ? std::optional{s} : std::nullopt;
}

/// Where a composite glyph names its components (OpenType, table glyf); empty for simple outlines.
std::vector<std::size_t> component_places(std::string_view outline) {
    constexpr std::uint32_t kWords = 1, kScale = 8, kMore = 0x20, kTwoScales = 0x40, kMatrix = 0x80;
    std::vector<std::size_t> places;
    if (outline.size() < 10 || (static_cast<unsigned char>(outline[0]) & 0x80) == 0) return places;
    ByteCursor cursor{outline, 10};
    std::uint32_t flags = kMore;
    while ((flags & kMore) != 0 && cursor.is_good()) {
        flags = cursor.number(2);
        places.push_back(cursor.position());
        cursor.skip(2 + ((flags & kWords) != 0 ? 4 : 2));
        cursor.skip((flags & kScale) != 0 ? 2 : (flags & kTwoScales) != 0 ? 4 : (flags & kMatrix) != 0 ? 8 : 0);
    }
    if (!cursor.is_good()) places.clear();
    return places;
}

/// Chooses the glyphs of the new file, components after all others, and writes its tables.
class Arranger {
public:
    Arranger(const Source& source, std::span<const CutGlyph> glyphs) : source_{source}, number_(source.glyph_count) {
        order_.push_back({0, std::nullopt});
        for (const CutGlyph& glyph : glyphs) {
            if (number_[glyph.glyph] == 0) number_[glyph.glyph] = static_cast<std::uint32_t>(order_.size());
            order_.push_back(glyph);
        }
    }

    std::string run() {
        std::string glyf;
        std::string loca;
        std::string hmtx;
        // order_ grows while composites name what they need.
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const CutGlyph glyph = order_[i];
            append_number(loca, static_cast<std::uint32_t>(glyf.size()), 4);
            glyf += renumbered(source_.outline(glyph.glyph));
            glyf.resize((glyf.size() + 3) / 4 * 4);
            const auto advance =
                glyph.advance ? static_cast<std::uint32_t>(*glyph.advance) : source_.advance(glyph.glyph);
            append_number(hmtx, advance, 2);
            append_number(hmtx, source_.left_bearing(glyph.glyph), 2);
        }
        append_number(loca, static_cast<std::uint32_t>(glyf.size()), 4);
        return assemble(std::move(glyf), std::move(loca), std::move(hmtx));
    }

private:
    std::string renumbered(std::string_view outline) {
        std::string copy{outline};
        for (const std::size_t place : component_places(outline)) {
            const std::uint32_t component = ByteCursor{outline, place}.number(2);
            set_number(copy, place, component < number_.size() ? number_of(component) : 0, 2);
        }
        return copy;
    }

    std::uint32_t number_of(std::uint32_t glyph) {
        if (glyph != 0 && number_[glyph] == 0) {
            number_[glyph] = static_cast<std::uint32_t>(order_.size());
            order_.push_back({glyph, std::nullopt});
        }
        return number_[glyph];
    }

    std::string assemble(std::string glyf, std::string loca, std::string hmtx) const {
        const auto count = static_cast<std::uint32_t>(order_.size());
        std::string head{source_.head};
        set_number(head, 8, 0, 4);   // checkSumAdjustment: 0 while sums are taken
        set_number(head, 50, 1, 2);  // long offsets
        std::string hhea{source_.hhea};
        set_number(hhea, 34, count, 2);
        std::string maxp{source_.maxp};
        set_number(maxp, 4, count, 2);
        const std::array<std::pair<std::string_view, const std::string*>, 6> tables{
            {{"glyf", &glyf}, {"head", &head}, {"hhea", &hhea}, {"hmtx", &hmtx}, {"loca", &loca}, {"maxp", &maxp}}};
        return join(tables);
    }

    static std::uint32_t checksum(std::string_view table) {
        std::uint32_t sum = 0;
        for (std::size_t at = 0; at < table.size(); at += 4) {
            for (std::size_t i = 0; i < 4; ++i)
                sum += (at + i < table.size() ? static_cast<unsigned char>(table[at + i]) : 0U) << (8 * (3 - i));
        }
        return sum;
    }

    static std::string join(std::span<const std::pair<std::string_view, const std::string*>> tables) {
        std::string file{"\0\1\0\0", 4};
        // Six tables: the greatest power of two below is 4 (searchRange 64, entrySelector 2, rangeShift 32).
        for (const std::uint32_t number : {6U, 64U, 2U, 32U}) append_number(file, number, 2);
        std::size_t at = 12 + 16 * tables.size();
        std::string body;
        std::size_t head_at = 0;
        for (const auto& [tag, bytes] : tables) {
            if (tag == "head") head_at = body.size();
            file += tag;
            append_number(file, checksum(*bytes), 4);
            append_number(file, static_cast<std::uint32_t>(at + body.size()), 4);
            append_number(file, static_cast<std::uint32_t>(bytes->size()), 4);
            body += *bytes;
            body.resize((body.size() + 3) / 4 * 4);
        }
        file += body;
        constexpr std::uint32_t kMagic = 0xb1b0afba;  // OpenType, table head
        set_number(file, 12 + 16 * tables.size() + head_at + 8, kMagic - checksum(file), 4);
        return file;
    }

    const Source& source_;
    std::vector<std::uint32_t> number_;  ///< by glyph of the source; 0: not taken
    std::vector<CutGlyph> order_;
};

}  // namespace

std::optional<std::string> arrange_truetype(std::string_view file, std::span<const CutGlyph> glyphs) {
    const auto source = read_source(file);
    if (!source) return std::nullopt;
    const auto is_there = [&](const CutGlyph& glyph) { return glyph.glyph < source->glyph_count; };
    if (!std::all_of(glyphs.begin(), glyphs.end(), is_there)) return std::nullopt;
    return Arranger{*source, glyphs}.run();
}

}  // namespace quoin::font
