#include "pdf/icc.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace quoin::pdf {

namespace {

constexpr std::size_t kHeaderSize = 128;
constexpr std::size_t kTagCount = 9;
constexpr std::size_t kTableEnd = kHeaderSize + 4 + 12 * kTagCount;
constexpr std::size_t kCurvePoints = 256;
constexpr std::string_view kName = "sRGB";
constexpr std::string_view kRights = "CC0";

constexpr std::size_t kNamePlace = kTableEnd;
constexpr std::size_t kNameSize = 12 + kName.size() + 1 + 4 + 4 + 2 + 1 + 67;
constexpr std::size_t kRightsPlace = (kNamePlace + kNameSize + 3) / 4 * 4;
constexpr std::size_t kRightsSize = 8 + kRights.size() + 1;
constexpr std::size_t kPointsPlace = (kRightsPlace + kRightsSize + 3) / 4 * 4;
constexpr std::size_t kPointSize = 20;
constexpr std::size_t kCurvePlace = kPointsPlace + 4 * kPointSize;
constexpr std::size_t kCurveSize = 12 + 2 * kCurvePoints;
constexpr std::size_t kSize = kCurvePlace + kCurveSize;

/// The white point D50, then red, green and blue adapted to it, as XYZ in 1/65536.
constexpr std::array<std::array<std::uint32_t, 3>, 4> kPoints{{
    {0xf6d6, 0x10000, 0xd32d},
    {0x6fa2, 0x38f5, 0x0390},
    {0x6299, 0xb785, 0x18da},
    {0x24a0, 0x0f84, 0xb6cf},
}};

/// x^(1/5) by Newton's method: std::pow is not constexpr, nor the same everywhere.
constexpr double fifth_root(double x) {
    double root = 1;
    for (int i = 0; i < 40; ++i) root -= (root - x / (root * root * root * root)) / 5;
    return root;
}

/// The light of an sRGB value, both 0..1 (IEC 61966-2-1, 5.2).
constexpr double linear(double value) {
    if (value <= 0.04045) return value / 12.92;
    const double base = (value + 0.055) / 1.055;
    const double root = fifth_root(base * base);
    return base * base * root * root;  // base^2.4
}

struct Builder {
    std::array<char, kSize> bytes{};
    std::size_t at = 0;

    constexpr void number(std::uint32_t n, std::size_t size) {
        for (std::size_t i = size; i-- > 0;) bytes[at++] = static_cast<char>((n >> (8 * i)) & 0xff);
    }
    constexpr void text(std::string_view words) {
        for (const char c : words) bytes[at++] = c;
    }
    constexpr void tag(std::string_view name, std::size_t place, std::size_t size) {
        text(name);
        number(static_cast<std::uint32_t>(place), 4);
        number(static_cast<std::uint32_t>(size), 4);
    }
    constexpr void xyz(const std::array<std::uint32_t, 3>& point) {
        for (const std::uint32_t n : point) number(n, 4);
    }
};

constexpr void add_header(Builder& profile) {
    profile.number(kSize, 4);
    profile.at = 8;
    profile.number(0x02100000, 4);
    profile.text("mntrRGB XYZ ");
    for (const std::uint32_t part : {2000U, 1U, 1U, 0U, 0U, 0U}) profile.number(part, 2);
    profile.text("acsp");
    profile.at = 68;
    profile.xyz(kPoints[0]);
}

constexpr void add_table(Builder& profile) {
    profile.at = kHeaderSize;
    profile.number(kTagCount, 4);
    profile.tag("desc", kNamePlace, kNameSize);
    profile.tag("cprt", kRightsPlace, kRightsSize);
    constexpr std::array<std::string_view, 4> kPointTags{"wtpt", "rXYZ", "gXYZ", "bXYZ"};
    for (std::size_t i = 0; i < kPointTags.size(); ++i)
        profile.tag(kPointTags[i], kPointsPlace + i * kPointSize, kPointSize);
    for (const std::string_view curve : {"rTRC", "gTRC", "bTRC"}) profile.tag(curve, kCurvePlace, kCurveSize);
}

constexpr Builder make_profile() {
    Builder profile;
    add_header(profile);
    add_table(profile);

    profile.at = kNamePlace;
    profile.text("desc");
    profile.number(0, 4);
    profile.number(kName.size() + 1, 4);
    profile.text(kName);

    profile.at = kRightsPlace;
    profile.text("text");
    profile.number(0, 4);
    profile.text(kRights);

    profile.at = kPointsPlace;
    for (const auto& point : kPoints) {
        profile.text("XYZ ");
        profile.number(0, 4);
        profile.xyz(point);
    }

    profile.text("curv");
    profile.number(0, 4);
    profile.number(kCurvePoints, 4);
    for (std::size_t i = 0; i < kCurvePoints; ++i) {
        const double light = linear(static_cast<double>(i) / (kCurvePoints - 1));
        profile.number(static_cast<std::uint32_t>(light * 65535 + 0.5), 2);
    }
    return profile;
}

constexpr Builder kProfile = make_profile();

}  // namespace

std::string_view srgb_profile() { return {kProfile.bytes.data(), kProfile.bytes.size()}; }

}  // namespace quoin::pdf
