#include "font/cff.h"

namespace quoin::font {

namespace {

constexpr unsigned kCharsetOperator = 15;
constexpr unsigned kRosOperator = 0x0c00 | 30;

/// Reads big-endian numbers; past the end everything is 0 and `is_good` turns false.
class Cursor {
public:
    explicit Cursor(std::string_view bytes, std::size_t at = 0) : bytes_{bytes}, at_{at} {}

    std::uint32_t number(std::size_t width) {
        if (at_ + width > bytes_.size() || at_ + width < at_) {
            is_good_ = false;
            return 0;
        }
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < width; ++i) value = (value << 8) | static_cast<unsigned char>(bytes_[at_ + i]);
        at_ += width;
        return value;
    }
    bool is_good() const { return is_good_; }
    bool at_end() const { return at_ >= bytes_.size(); }
    std::size_t position() const { return at_; }
    void skip(std::size_t n) { at_ += n; }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    bool is_good_ = true;
};

struct Index {
    std::string_view first;  ///< the first object, or empty
    std::size_t end = 0;     ///< where the INDEX ends
};

std::optional<Index> read_index(std::string_view table, std::size_t at) {
    Cursor cursor{table, at};
    const std::size_t count = cursor.number(2);
    if (!cursor.is_good()) return std::nullopt;
    if (count == 0) return Index{{}, at + 2};
    const std::size_t width = cursor.number(1);
    if (width < 1 || width > 4) return std::nullopt;
    const std::size_t data = at + 3 + (count + 1) * width - 1;
    const std::size_t first = cursor.number(width);
    const std::size_t second = cursor.number(width);
    Cursor last{table, data + 1 - width};
    const std::size_t end = data + last.number(width);
    const bool is_sound = cursor.is_good() && last.is_good() && first <= second && end <= table.size();
    if (!is_sound || data + second > end) return std::nullopt;
    return Index{table.substr(data + first, second - first), end};
}

/// One operand of a DICT; of real numbers only the length matters here.
std::int64_t read_operand(Cursor& cursor, unsigned lead) {
    if (lead >= 32 && lead <= 246) return static_cast<std::int64_t>(lead) - 139;
    if (lead >= 247 && lead <= 250) return (static_cast<std::int64_t>(lead) - 247) * 256 + cursor.number(1) + 108;
    if (lead >= 251 && lead <= 254) return -(static_cast<std::int64_t>(lead) - 251) * 256 - cursor.number(1) - 108;
    if (lead == 28) return static_cast<std::int16_t>(cursor.number(2));
    if (lead == 29) return static_cast<std::int32_t>(cursor.number(4));
    if (lead == 30) {
        while (cursor.is_good() && (cursor.number(1) & 0x0f) != 0x0f) {
        }
    }
    return 0;
}

struct TopDict {
    bool is_cid_keyed = false;
    std::size_t charset = 0;
};

std::optional<TopDict> read_top_dict(std::string_view dict) {
    TopDict top;
    Cursor cursor{dict};
    std::int64_t operand = 0;
    while (!cursor.at_end() && cursor.is_good()) {
        const unsigned lead = cursor.number(1);
        if (lead > 21) {
            operand = read_operand(cursor, lead);
            continue;
        }
        const unsigned operation = lead == 12 ? 0x0c00 | cursor.number(1) : lead;
        if (operation == kRosOperator) top.is_cid_keyed = true;
        if (operation == kCharsetOperator && operand > 0) top.charset = static_cast<std::size_t>(operand);
    }
    if (!cursor.is_good()) return std::nullopt;
    return top;
}

std::optional<std::vector<std::uint16_t>> read_charset(std::string_view table, std::size_t at,
                                                       std::size_t glyph_count) {
    std::vector<std::uint16_t> cids{0};
    cids.reserve(glyph_count);
    constexpr std::size_t kLastPredefined = 2;
    if (at <= kLastPredefined) {
        for (std::size_t i = 1; i < glyph_count; ++i) cids.push_back(static_cast<std::uint16_t>(i));
        return cids;
    }
    Cursor cursor{table, at};
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
    Cursor header{table};
    const unsigned major = header.number(1);
    header.skip(1);
    const std::size_t header_size = header.number(1);
    if (!header.is_good() || major != 1) return std::nullopt;

    const auto names = read_index(table, header_size);
    if (!names) return std::nullopt;
    const auto dicts = read_index(table, names->end);
    if (!dicts) return std::nullopt;
    const auto top = read_top_dict(dicts->first);
    if (!top) return std::nullopt;
    if (!top->is_cid_keyed) return CffSummary{};

    auto cids = read_charset(table, top->charset, glyph_count);
    if (!cids) return std::nullopt;
    return CffSummary{true, std::move(*cids)};
}

}  // namespace quoin::font
