#include <algorithm>

#include "font/cff.h"
#include "font/cff_reader.h"

namespace quoin::font {

namespace {

void append_number(std::string& bytes, std::size_t number, std::size_t width) {
    for (std::size_t i = width; i-- > 0;) bytes.push_back(static_cast<char>((number >> (8 * i)) & 0xff));
}

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

/// One of the font's Font DICTs, and its Private DICT.
struct FontDict {
    std::vector<CffEntry> entries;
    std::string_view private_dict;
};

/// What the subset is made of, read from the source table.
struct Source {
    CffFront front;
    std::vector<CffEntry> top;
    CffIndex charstrings;
    std::vector<FontDict> font_dicts;
    std::size_t fd_select = 0;
};

std::optional<FontDict> read_font_dict(std::string_view table, std::string_view bytes) {
    auto entries = read_cff_dict(bytes);
    if (!entries) return std::nullopt;
    FontDict dict{std::move(*entries), {}};
    for (const CffEntry& entry : dict.entries) {
        if (entry.operation != cff_operator::kPrivate || entry.operands.size() != 2) continue;
        const auto size = static_cast<std::size_t>(entry.operands[0]);
        const auto at = static_cast<std::size_t>(entry.operands[1]);
        if (at > table.size() || size > table.size() - at) return std::nullopt;
        dict.private_dict = table.substr(at, size);
    }
    const auto inner = read_cff_dict(dict.private_dict);
    const bool has_subroutines = !inner || find_operand(*inner, cff_operator::kSubrs);
    return has_subroutines ? std::nullopt : std::optional{std::move(dict)};
}

std::optional<Source> read_source(std::string_view table) {
    const auto front = read_cff_front(table);
    if (!front || front->subroutines.size() > 0) return std::nullopt;
    auto top = read_cff_dict(front->top_dicts[0]);
    if (!top) return std::nullopt;
    const auto offset = [&](unsigned operation) {
        return static_cast<std::size_t>(find_operand(*top, operation).value_or(-1));
    };
    const auto charstrings = CffIndex::read(table, offset(cff_operator::kCharStrings));
    const auto font_dicts = CffIndex::read(table, offset(cff_operator::kFdArray));
    if (!charstrings || !font_dicts) return std::nullopt;

    const std::size_t fd_select = offset(cff_operator::kFdSelect);
    Source source{*front, std::move(*top), *charstrings, {}, fd_select};
    for (std::size_t i = 0; i < font_dicts->size(); ++i) {
        auto dict = read_font_dict(table, (*font_dicts)[i]);
        if (!dict) return std::nullopt;
        source.font_dicts.push_back(std::move(*dict));
    }
    return source;
}

/// The Font DICT of each of the glyphs (FDSelect formats 0 and 3); nothing if it is broken.
std::optional<std::string> select_dicts(std::string_view table, const Source& source,
                                        const std::vector<std::uint32_t>& glyphs) {
    CffCursor cursor{table, source.fd_select};
    const unsigned format = cursor.number(1);
    std::string selected;
    if (format == 0) {
        for (const std::uint32_t glyph : glyphs) {
            selected.push_back(static_cast<char>(CffCursor{table, source.fd_select + 1 + glyph}.number(1)));
        }
    } else if (format == 3) {
        std::size_t ranges = cursor.number(2);
        std::uint32_t next = cursor.number(2);
        std::uint32_t dict = 0;
        for (const std::uint32_t glyph : glyphs) {
            for (; glyph >= next && ranges > 0; --ranges) {
                dict = cursor.number(1);
                next = cursor.number(2);
            }
            selected.push_back(static_cast<char>(dict));
        }
    }
    const auto is_known = [&](char dict) { return static_cast<unsigned char>(dict) < source.font_dicts.size(); };
    const bool is_sound = cursor.is_good() && selected.size() == glyphs.size();
    return is_sound && std::all_of(selected.begin(), selected.end(), is_known) ? std::optional{selected} : std::nullopt;
}

/// Where the parts of the subset begin.
struct Places {
    std::size_t charset = 0;
    std::size_t fd_select = 0;
    std::size_t charstrings = 0;
    std::size_t font_dicts = 0;
    std::vector<std::size_t> privates;
};

std::string make_top_dict(const std::vector<CffEntry>& source, const Places& places) {
    std::string dict;
    for (const CffEntry& entry : source) {
        switch (entry.operation) {
            case cff_operator::kCharset: append_offset(dict, places.charset); break;
            case cff_operator::kFdSelect: append_offset(dict, places.fd_select); break;
            case cff_operator::kCharStrings: append_offset(dict, places.charstrings); break;
            case cff_operator::kFdArray: append_offset(dict, places.font_dicts); break;
            default: dict += entry.bytes; continue;
        }
        append_operator(dict, entry.operation);
    }
    return dict;
}

std::string make_font_dict(const FontDict& source, std::size_t private_at) {
    std::string dict;
    for (const CffEntry& entry : source.entries) {
        if (entry.operation != cff_operator::kPrivate) {
            dict += entry.bytes;
            continue;
        }
        append_offset(dict, source.private_dict.size());
        append_offset(dict, private_at);
        append_operator(dict, entry.operation);
    }
    return dict;
}

std::string make_font_dicts(const Source& source, const Places& places) {
    std::vector<std::string> dicts;
    for (std::size_t i = 0; i < source.font_dicts.size(); ++i) {
        dicts.push_back(make_font_dict(source.font_dicts[i], places.privates[i]));
    }
    std::string index;
    append_index(index, {dicts.begin(), dicts.end()});
    return index;
}

std::string make_front(const Source& source, const Places& places) {
    constexpr std::string_view kHeader{"\1\0\4\4", 4};
    std::string front{kHeader};
    front += source.front.names.bytes();
    const std::string top = make_top_dict(source.top, places);
    append_index(front, {top});
    front += source.front.strings.bytes();
    append_index(front, {});
    return front;
}

std::string make_charset(const std::vector<std::uint32_t>& glyphs, std::span<const std::uint16_t> cids) {
    std::string charset(1, '\0');
    for (std::size_t i = 1; i < glyphs.size(); ++i) append_number(charset, cids[glyphs[i]], 2);
    return charset;
}

std::string make_charstrings(const CffIndex& source, const std::vector<std::uint32_t>& glyphs) {
    std::vector<std::string_view> charstrings;
    for (const std::uint32_t glyph : glyphs) charstrings.push_back(source[glyph]);
    std::string index;
    append_index(index, charstrings);
    return index;
}

}  // namespace

std::optional<std::string> subset_cid_cff(std::string_view table, std::span<const std::uint32_t> glyphs,
                                          std::span<const std::uint16_t> cids) {
    const auto source = read_source(table);
    if (!source) return std::nullopt;
    std::vector<std::uint32_t> kept{0};
    kept.insert(kept.end(), glyphs.begin(), glyphs.end());
    if (kept.back() >= source->charstrings.size() || kept.back() >= cids.size()) return std::nullopt;
    const auto selected = select_dicts(table, *source, kept);
    if (!selected) return std::nullopt;

    const std::string charset = make_charset(kept, cids);
    const std::string charstrings = make_charstrings(source->charstrings, kept);
    Places places;
    places.privates.resize(source->font_dicts.size());
    places.charset = make_front(*source, places).size();
    places.fd_select = places.charset + charset.size();
    places.charstrings = places.fd_select + 1 + selected->size();
    places.font_dicts = places.charstrings + charstrings.size();
    std::size_t end = places.font_dicts + make_font_dicts(*source, places).size();
    for (std::size_t i = 0; i < places.privates.size(); ++i) {
        places.privates[i] = end;
        end += source->font_dicts[i].private_dict.size();
    }

    std::string program;
    program.reserve(end);
    program += make_front(*source, places);
    program += charset;
    program.push_back('\0');  // FDSelect format 0
    program += *selected;
    program += charstrings;
    program += make_font_dicts(*source, places);
    for (const FontDict& dict : source->font_dicts) program += dict.private_dict;
    return program;
}

}  // namespace quoin::font
