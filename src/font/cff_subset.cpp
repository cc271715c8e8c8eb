#include <algorithm>
#include <array>
#include <deque>

#include "font/bytes.h"
#include "font/cff.h"
#include "font/cff_source.h"
#include "font/charstring.h"

namespace quoin::font {

namespace {

/// An integer operand that always takes five bytes, so that sizes are known before offsets are.
void append_offset(std::string& bytes, std::size_t offset) {
    bytes.push_back(29);
    append_number(bytes, offset, 4);
}

void append_operator(std::string& bytes, unsigned operation) {
    append_number(bytes, operation, operation > 0xff ? 2 : 1);
}

void append_index(std::string& bytes, const std::vector<std::string_view>& entries) {
    append_number(bytes, entries.size(), 2);
    if (entries.empty()) return;
    std::size_t end = 1;
    for (const std::string_view entry : entries) end += entry.size();
    std::size_t width = 1;
    while (width < 4 && end >> (8 * width) != 0) ++width;
    append_number(bytes, width, 1);
    std::size_t offset = 1;
    for (const std::string_view entry : entries) {
        append_number(bytes, offset, width);
        offset += entry.size();
    }
    append_number(bytes, offset, width);
    for (const std::string_view entry : entries) bytes += entry;
}

/// Where the parts of the subset begin.
struct Places {
    std::size_t charset = 0;
    std::size_t fd_select = 0;
    std::size_t charstrings = 0;
    std::size_t font_dicts = 0;
    std::vector<std::size_t> privates;
};

/// What a table keyed by names says of itself by numbers of strings, and what a CID-keyed one must not have.
bool is_left_out(unsigned operation) {
    using namespace cff_operator;
    constexpr std::array kLeftOut{kVersion,    kNotice,   kFullName, kFamilyName, kWeight,  kCopyright,
                                  kPostScript, kBaseFont, kEncoding, kPrivate,    kCharset, kCharStrings};
    return std::find(kLeftOut.begin(), kLeftOut.end(), operation) != kLeftOut.end();
}

void append_ros(std::string& dict, std::size_t glyph_count) {
    constexpr std::size_t kFirstString = 391;  // the standard strings stand before those of the table
    append_offset(dict, kFirstString);
    append_offset(dict, kFirstString + 1);
    append_offset(dict, 0);
    append_operator(dict, cff_operator::kRos);
    append_offset(dict, glyph_count);
    append_operator(dict, cff_operator::kCidCount);
}

std::string make_top_dict(const CffSource& source, std::size_t glyph_count, const Places& places) {
    std::string dict;
    if (!source.is_cid_keyed) append_ros(dict, glyph_count);
    const auto add_place = [&](unsigned operation, std::size_t place) {
        append_offset(dict, place);
        append_operator(dict, operation);
    };
    for (const CffEntry& entry : source.top) {
        const bool is_place = entry.operation == cff_operator::kCharset || entry.operation == cff_operator::kFdSelect ||
                              entry.operation == cff_operator::kCharStrings ||
                              entry.operation == cff_operator::kFdArray;
        if (!is_place && (source.is_cid_keyed || !is_left_out(entry.operation))) dict += entry.bytes;
    }
    add_place(cff_operator::kCharset, places.charset);
    add_place(cff_operator::kCharStrings, places.charstrings);
    add_place(cff_operator::kFdArray, places.font_dicts);
    add_place(cff_operator::kFdSelect, places.fd_select);
    return dict;
}

std::string make_font_dict(const FontDict& source, std::size_t private_at) {
    std::string dict;
    for (const CffEntry& entry : source.entries) {
        if (entry.operation != cff_operator::kPrivate) dict += entry.bytes;
    }
    append_offset(dict, source.private_dict.size());
    append_offset(dict, private_at);
    append_operator(dict, cff_operator::kPrivate);
    return dict;
}

std::string make_font_dicts(const CffSource& source, const Places& places) {
    std::vector<std::string> dicts;
    for (std::size_t i = 0; i < source.font_dicts.size(); ++i) {
        dicts.push_back(make_font_dict(source.font_dicts[i], places.privates[i]));
    }
    std::string index;
    append_index(index, {dicts.begin(), dicts.end()});
    return index;
}

std::string make_front(const CffSource& source, std::size_t glyph_count, const Places& places) {
    constexpr std::string_view kHeader{"\1\0\4\4", 4};
    std::string front{kHeader};
    front += source.front.names.bytes();
    const std::string top = make_top_dict(source, glyph_count, places);
    append_index(front, {top});
    if (source.is_cid_keyed)
        front += source.front.strings.bytes();
    else
        append_index(front, {"Adobe", "Identity"});
    append_index(front, {});
    return front;
}

/// Every glyph's CID is its number: one range (format 2), or nothing at all.
std::string make_charset(std::size_t glyph_count) {
    if (glyph_count == 1) return {'\0'};
    std::string charset{'\2'};
    append_number(charset, 1, 2);
    append_number(charset, glyph_count - 2, 2);
    return charset;
}

std::optional<std::string> make_charstrings(const CffSource& source, std::span<const CutGlyph> glyphs,
                                            const std::string& selected) {
    std::deque<std::string> altered;
    std::vector<std::string_view> charstrings{source.charstrings[0]};
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const std::string_view charstring = source.charstrings[glyphs[i].glyph];
        charstrings.push_back(charstring);
        if (!glyphs[i].advance) continue;
        const FontDict& dict = source.font_dicts[static_cast<unsigned char>(selected[i + 1])];
        auto other = with_advance(charstring, *glyphs[i].advance - dict.nominal_width);
        if (!other) return std::nullopt;
        charstrings.back() = altered.emplace_back(std::move(*other));
    }
    std::string index;
    append_index(index, charstrings);
    return index;
}

}  // namespace

std::optional<std::string> cut_cff(std::string_view table, std::span<const CutGlyph> glyphs) {
    const auto source = read_cff_source(table);
    if (!source) return std::nullopt;
    std::vector<std::uint32_t> kept{0};
    for (const CutGlyph& glyph : glyphs) kept.push_back(glyph.glyph);
    const bool has_all = std::all_of(kept.begin(), kept.end(), [&](auto g) { return g < source->charstrings.size(); });
    const auto selected = has_all ? select_dicts(*source, kept) : std::nullopt;
    const auto charstrings = selected ? make_charstrings(*source, glyphs, *selected) : std::nullopt;
    if (!charstrings) return std::nullopt;

    const std::string charset = make_charset(kept.size());
    Places places;
    places.privates.resize(source->font_dicts.size());
    places.charset = make_front(*source, kept.size(), places).size();
    places.fd_select = places.charset + charset.size();
    places.charstrings = places.fd_select + 1 + selected->size();
    places.font_dicts = places.charstrings + charstrings->size();
    std::size_t end = places.font_dicts + make_font_dicts(*source, places).size();
    for (std::size_t i = 0; i < places.privates.size(); ++i) {
        places.privates[i] = end;
        end += source->font_dicts[i].private_dict.size();
    }

    std::string program;
    program.reserve(end);
    program += make_front(*source, kept.size(), places);
    program += charset;
    program.push_back('\0');  // FDSelect format 0
    program += *selected;
    program += *charstrings;
    program += make_font_dicts(*source, places);
    for (const FontDict& dict : source->font_dicts) program += dict.private_dict;
    return program;
}

}  // namespace quoin::font
