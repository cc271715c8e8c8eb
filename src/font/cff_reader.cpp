#include "font/cff_reader.h"

#include "font/bytes.h"

namespace quoin::font {

std::optional<CffIndex> CffIndex::read(std::string_view table, std::size_t at) {
    ByteCursor cursor{table, at};
    CffIndex index;
    index.table_ = table;
    index.begin_ = at;
    index.count_ = cursor.number(2);
    index.end_ = at + 2;
    if (!cursor.is_good()) return std::nullopt;
    if (index.count_ == 0) return index;
    index.width_ = cursor.number(1);
    if (index.width_ < 1 || index.width_ > 4) return std::nullopt;
    const std::size_t end = index.offset(index.count_);
    if (end > table.size() || end < at + 3 + (index.count_ + 1) * index.width_) return std::nullopt;
    index.end_ = end;
    return index;
}

/// Where entry i begins in the table; offsets are counted from the byte before the data.
std::size_t CffIndex::offset(std::size_t i) const {
    ByteCursor cursor{table_, begin_ + 3 + i * width_};
    return begin_ + 2 + (count_ + 1) * width_ + cursor.number(width_);
}

std::string_view CffIndex::operator[](std::size_t i) const {
    const std::size_t from = offset(i);
    const std::size_t to = offset(i + 1);
    return from <= to && to <= end_ ? table_.substr(from, to - from) : std::string_view{};
}

namespace {

constexpr unsigned kLastOperator = 21;
constexpr unsigned kEscape = 12;

std::int64_t read_operand(ByteCursor& cursor, unsigned lead) {
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

}  // namespace

std::optional<std::vector<CffEntry>> read_cff_dict(std::string_view dict) {
    std::vector<CffEntry> entries;
    ByteCursor cursor{dict};
    CffEntry entry;
    std::size_t begin = 0;
    while (!cursor.at_end()) {
        const unsigned lead = cursor.number(1);
        if (lead > kLastOperator) {
            entry.operands.push_back(read_operand(cursor, lead));
            continue;
        }
        entry.operation = lead == kEscape ? (kEscape << 8) | cursor.number(1) : lead;
        if (!cursor.is_good()) return std::nullopt;
        entry.bytes = dict.substr(begin, cursor.position() - begin);
        begin = cursor.position();
        entries.push_back(std::move(entry));
        entry = {};
    }
    return cursor.is_good() ? std::optional{std::move(entries)} : std::nullopt;
}

std::optional<std::int64_t> find_operand(const std::vector<CffEntry>& dict, unsigned operation) {
    for (const CffEntry& entry : dict) {
        if (entry.operation == operation && !entry.operands.empty()) return entry.operands.back();
    }
    return std::nullopt;
}

std::optional<CffFront> read_cff_front(std::string_view table) {
    ByteCursor header{table};
    const unsigned major = header.number(1);
    header.skip(1);
    const std::size_t header_size = header.number(1);
    if (!header.is_good() || major != 1) return std::nullopt;

    const auto names = CffIndex::read(table, header_size);
    if (!names) return std::nullopt;
    const auto top_dicts = CffIndex::read(table, names->end());
    if (!top_dicts || top_dicts->size() == 0) return std::nullopt;
    const auto strings = CffIndex::read(table, top_dicts->end());
    if (!strings) return std::nullopt;
    const auto subroutines = CffIndex::read(table, strings->end());
    if (!subroutines) return std::nullopt;
    return CffFront{*names, *top_dicts, *strings, *subroutines};
}

}  // namespace quoin::font
