#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "text/characters.h"
#include "text/tokens.h"
#include "text/tuning.h"

namespace quoin::text {

enum class BreakKind : std::uint8_t {
    normal,
    hyphen,  ///< a soft hyphen that becomes visible
    ragged,  ///< inside an address or path: the line is not stretched
    forced
};

/// Whether a line may end before a character, and at what price.
struct Break {
    int penalty = tuning::kForbidden;  ///< 0 free .. kForbidden never
    BreakKind kind = BreakKind::normal;

    bool is_allowed() const { return kind == BreakKind::forced || penalty < tuning::kForbidden; }
    bool operator==(const Break&) const = default;
};

enum class KoreanWords { keep_all, syllable };
enum class JapaneseLines { strict, normal };

/// What the paragraph asks of the rules.
struct BreakRules {
    Convention convention = Convention::latin;
    KoreanWords korean = KoreanWords::keep_all;
    JapaneseLines japanese = JapaneseLines::strict;

    bool operator==(const BreakRules&) const = default;
};

/// What Unicode says of the places before each character.
struct Boundaries {
    std::vector<bool> graphemes;  ///< here a user-perceived character begins (UAX 29)
    /// Where a line may end (UAX 14). Asked at most once, and only if the rules leave a place open.
    std::function<std::vector<bool>()> lines;
};

/// The decision for the place before every character, rules R0 to R12 in order (typography.md 1.2).
///
/// Entry 0 is forbidden.
std::vector<Break> decide(const Characters& characters, std::span<const TokenBreak> tokens, const Boundaries& unicode,
                          const BreakRules& rules);

/// The decision in need (pass P4), where `decided` did not allow a break: between the graphemes of a stretch that no
/// line can hold, and sooner at the joints of an identifier.
Break decide_emergency(std::size_t i, const Characters& characters, std::span<const TokenBreak> tokens,
                       const Boundaries& unicode, const BreakRules& rules, const Break& decided);

}  // namespace quoin::text
