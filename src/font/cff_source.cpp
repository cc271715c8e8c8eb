#include "font/cff_source.h"

#include <algorithm>

#include "font/bytes.h"

namespace quoin::font {

namespace {

/// Reads the Private DICT that `entries` points at; false if it is broken or has subroutines.
bool read_private(std::string_view table, FontDict& dict, const std::vector<CffEntry>& entries) {
    for (const CffEntry& entry : entries) {
        if (entry.operation != cff_operator::kPrivate || entry.operands.size() != 2) continue;
        const auto size = static_cast<std::size_t>(entry.operands[0]);
        const auto at = static_cast<std::size_t>(entry.operands[1]);
        if (at > table.size() || size > table.size() - at) return false;
        dict.private_dict = table.substr(at, size);
    }
    const auto inner = read_cff_dict(dict.private_dict);
    if (!inner || find_operand(*inner, cff_operator::kSubrs)) return false;
    // Of a real number only the place is kept; no font has a nominal width that is not whole.
    const auto is_real = [](const CffEntry& entry) {
        return entry.operation == cff_operator::kNominalWidth && entry.bytes.front() == 30;
    };
    dict.nominal_width = find_operand(*inner, cff_operator::kNominalWidth).value_or(0);
    return std::none_of(inner->begin(), inner->end(), is_real);
}

bool read_font_dicts(CffSource& source) {
    if (!source.is_cid_keyed) {
        source.font_dicts.emplace_back();
        return read_private(source.table, source.font_dicts.back(), source.top);
    }
    const auto at = find_operand(source.top, cff_operator::kFdArray).value_or(-1);
    const auto font_dicts = CffIndex::read(source.table, static_cast<std::size_t>(at));
    if (!font_dicts) return false;
    for (std::size_t i = 0; i < font_dicts->size(); ++i) {
        auto entries = read_cff_dict((*font_dicts)[i]);
        if (!entries) return false;
        FontDict dict{std::move(*entries), {}, 0};
        if (!read_private(source.table, dict, dict.entries)) return false;
        source.font_dicts.push_back(std::move(dict));
    }
    return true;
}

}  // namespace

std::optional<CffSource> read_cff_source(std::string_view table) {
    const auto front = read_cff_front(table);
    if (!front || front->subroutines.size() > 0) return std::nullopt;
    auto top = read_cff_dict(front->top_dicts[0]);
    if (!top) return std::nullopt;
    const auto at = find_operand(*top, cff_operator::kCharStrings).value_or(-1);
    const auto charstrings = CffIndex::read(table, static_cast<std::size_t>(at));
    if (!charstrings) return std::nullopt;
    const bool is_cid_keyed = find_operand(*top, cff_operator::kRos).has_value();
    CffSource source{table, *front, std::move(*top), *charstrings, {}, is_cid_keyed};
    if (!read_font_dicts(source)) return std::nullopt;
    return source;
}

std::optional<std::string> select_dicts(const CffSource& source, const std::vector<std::uint32_t>& glyphs) {
    if (!source.is_cid_keyed) return std::string(glyphs.size(), '\0');
    const auto at = static_cast<std::size_t>(find_operand(source.top, cff_operator::kFdSelect).value_or(-1));
    ByteCursor cursor{source.table, at};
    const unsigned format = cursor.number(1);
    std::string selected;
    if (format == 0) {
        for (const std::uint32_t glyph : glyphs) {
            selected.push_back(static_cast<char>(ByteCursor{source.table, at + 1 + glyph}.number(1)));
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

}  // namespace quoin::font
