#include "locale/hyphenate.h"

#include <algorithm>

namespace quoin::locale {

namespace {

constexpr std::string_view kMagic = "QHY1";
constexpr std::size_t kRoots = 12;  // where the header's roots begin
constexpr std::uint8_t kWordEnd = 0;
constexpr std::uint8_t kUnknown = 255;
constexpr std::size_t kNowhere = 0;  // no node stands at the magic
constexpr unsigned kEndsPattern = 0x80;

/// Letters that stay together at the ends of a word, and at the joints of a compound.
enum Minimum : std::size_t { kLeft = 4, kRight = 5, kInnerLeft = 6, kInnerRight = 7 };

bool is_odd(std::uint8_t value) { return value % 2 == 1; }

}  // namespace

std::string_view patterns_tag(const Language& language) {
    if (language.primary() == "en") {
        const std::string_view region = language.region();
        const bool is_american = region.empty() || region == "US" || region == "CA" || region == "PH";
        return is_american ? "en-US" : "en-GB";
    }
    const auto* found = std::find(kPatternTags.begin(), kPatternTags.end(), language.primary());
    return found == kPatternTags.end() ? std::string_view{} : *found;
}

Hyphenator::Hyphenator(std::string_view packed) {
    if (!packed.starts_with(kMagic) || packed.size() <= kRoots) return;
    packed_ = packed;
    levels_ = read(8, 1);
    letters_ = read(9, 1);
    applies_longest_only_ = read(10, 1) == 1;
}

std::uint32_t Hyphenator::read(std::size_t at, std::size_t bytes) const {
    std::uint32_t number = 0;
    for (std::size_t i = bytes; i > 0; --i) number = number << 8 | static_cast<unsigned char>(packed_[at + i - 1]);
    return number;
}

std::uint8_t Hyphenator::code_of(char32_t letter) const {
    const std::size_t alphabet = kRoots + 4 * levels_;
    std::size_t low = 0;
    std::size_t high = letters_;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (read(alphabet + 2 * middle, 2) < letter)
            low = middle + 1;
        else
            high = middle;
    }
    const bool is_known = low < letters_ && read(alphabet + 2 * low, 2) == letter;
    return is_known ? static_cast<std::uint8_t>(low + 1) : kUnknown;
}

std::vector<std::size_t> Hyphenator::points(std::u32string_view word) const {
    std::vector<std::size_t> found;
    if (empty() || word.empty()) return found;
    Codes codes;
    for (const char32_t letter : word) codes.push_back(code_of(letter));
    divide(codes, 0, codes.size(), found);
    const std::size_t least_before = read(kLeft, 1);
    const std::size_t least_after = read(kRight, 1);
    std::erase_if(found, [&](std::size_t i) { return i < least_before || i + least_after > word.size(); });
    return found;
}

/// Level 0 of two finds the joints of a compound; its members are divided as if they were words.
void Hyphenator::divide(const Codes& codes, std::size_t begin, std::size_t end, std::vector<std::size_t>& found) const {
    std::size_t member = begin;
    const Codes joints = levels_ == 2 ? match(0, codes, begin, end) : Codes(end - begin + 1);
    for (std::size_t i = begin + 1; i < end; ++i) {
        if (!is_odd(joints[i - begin])) continue;
        divide(codes, member, i, found);
        found.push_back(i);
        member = i;
    }
    if (member > begin) return divide(codes, member, end, found);
    const Codes values = match(levels_ - 1, codes, begin, end);
    const std::size_t least_before = begin > 0 ? read(kInnerLeft, 1) : 1;
    const std::size_t least_after = end < codes.size() ? read(kInnerRight, 1) : 1;
    for (std::size_t i = begin + least_before; i + least_after <= end; ++i) {
        if (is_odd(values[i - begin])) found.push_back(i);
    }
}

/// The value of the place before each letter of [begin, end), and of the end.
Hyphenator::Codes Hyphenator::match(std::size_t level, const Codes& codes, std::size_t begin, std::size_t end) const {
    Codes padded{kWordEnd};
    padded.insert(padded.end(), codes.begin() + static_cast<std::ptrdiff_t>(begin),
                  codes.begin() + static_cast<std::ptrdiff_t>(end));
    padded.push_back(kWordEnd);
    Codes values(padded.size() + 1);
    Codes is_taken(padded.size());
    for (std::size_t start = 0; start < padded.size(); ++start) follow(level, padded, start, values, is_taken);
    values.erase(values.begin());
    values.resize(end - begin + 1);
    return values;
}

/// Applies the patterns that match from `start` on. Whoever comes first to a letter is the longest that ends there.
void Hyphenator::follow(std::size_t level, const Codes& padded, std::size_t start, Codes& values,
                        Codes& is_taken) const {
    std::size_t node = read(kRoots + 4 * level, 4);
    for (std::size_t at = start; at < padded.size(); ++at) {
        node = child(node, padded[at]);
        if (node == kNowhere) return;
        const bool is_shadowed = applies_longest_only_ && is_taken[at] != 0;
        is_taken[at] = 1;
        if (is_shadowed || (read(node, 1) & kEndsPattern) == 0) continue;
        const std::size_t value = read(node + 1, 3);
        for (std::size_t i = 0; i < read(value, 1); ++i) {
            const std::size_t place = at + 1 - read(value + 1 + 2 * i, 1);
            values[place] = std::max(values[place], static_cast<std::uint8_t>(read(value + 2 + 2 * i, 1)));
        }
    }
}

std::size_t Hyphenator::child(std::size_t node, std::uint8_t code) const {
    const std::uint32_t head = read(node, 1);
    const std::size_t count = head & ~kEndsPattern;
    const std::size_t letters = node + 1 + ((head & kEndsPattern) != 0 ? 3 : 0);
    for (std::size_t i = 0; i < count; ++i) {
        if (read(letters + i, 1) == code) return read(letters + count + 3 * i, 3);
    }
    return kNowhere;
}

}  // namespace quoin::locale
