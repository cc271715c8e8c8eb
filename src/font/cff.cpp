#include "font/cff.h"

#include "font/cff_reader.h"

namespace quoin::font {

namespace {

std::optional<std::vector<std::uint16_t>> read_charset(std::string_view table, std::size_t at,
                                                       std::size_t glyph_count) {
    std::vector<std::uint16_t> cids{0};
    cids.reserve(glyph_count);
    constexpr std::size_t kLastPredefined = 2;
    if (at <= kLastPredefined) {
        for (std::size_t i = 1; i < glyph_count; ++i) cids.push_back(static_cast<std::uint16_t>(i));
        return cids;
    }
    CffCursor cursor{table, at};
    const unsigned format = cursor.number(1);
    if (format > 2) return std::nullopt;
    while (cids.size() < glyph_count && cursor.is_good()) {
        const std::uint32_t first = cursor.number(2);
        const std::uint32_t more = format == 0 ? 0 : cursor.number(format);
        for (std::uint32_t i = 0; i <= more && cids.size() < glyph_count; ++i) {
            cids.push_back(static_cast<std::uint16_t>(first + i));
        }
    }
    if (!cursor.is_good()) return std::nullopt;
    return cids;
}

}  // namespace

std::optional<CffSummary> summarise_cff(std::string_view table, std::size_t glyph_count) {
    const auto front = read_cff_front(table);
    if (!front) return std::nullopt;
    const auto top = read_cff_dict(front->top_dicts[0]);
    if (!top) return std::nullopt;
    if (!find_operand(*top, cff_operator::kRos)) return CffSummary{};

    const auto charset = find_operand(*top, cff_operator::kCharset).value_or(0);
    if (charset < 0) return std::nullopt;
    auto cids = read_charset(table, static_cast<std::size_t>(charset), glyph_count);
    if (!cids) return std::nullopt;
    return CffSummary{true, std::move(*cids)};
}

}  // namespace quoin::font
