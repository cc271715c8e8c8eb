#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/length.h"
#include "locale/language.h"

namespace quoin::page {

/// What fitting a page may change; all else is the layout's.
struct FitSetting {
    int space_scale = 100;               ///< of every gap, 1/100
    int leading = 135;                   ///< of the body, 1/100 of its size
    int size = 100;                      ///< of the body, 1/10 pt; gaps grow and shrink with it
    int shortened = 0;                   ///< so many paragraphs lose a line, those with the shortest last lines first
    std::optional<Length> margins_most;  ///< no margin is wider than this; none: as the layout says

    Length pitch() const { return Length::pt(1) * size * leading / 1000; }
    bool operator==(const FitSetting&) const = default;
};

/// How far fitting may go (typography.md 6.5).
struct FitPolicy {
    int spaces_first = 75;              ///< first squeeze, 1/100
    int spaces_last = 60;               ///< last squeeze
    int spaces_most = 140;              ///< fill
    int leading_first = 140;            ///< first squeeze
    int leading_last = 130;             ///< last squeeze
    int leading_most = 170;             ///< fill
    int size_least = 90;                ///< 1/10 pt
    std::optional<int> size_most = {};  ///< fill; none: a point above the layout's
    Length margin_least = Length::mm(12);

    bool operator==(const FitPolicy&) const = default;
};
/// What a language allows where the layout says nothing.
FitPolicy fit_policy(const locale::Language& language);

/// The page as fitting sees it. Lines are broken anew only where `size` or `margins_most` differs.
struct FitModel {
    std::function<Length(const FitSetting&)> height;    ///< of the content; grows with every part of the setting
    std::function<Length(const FitSetting&)> room;      ///< between the margins
    std::function<int(const FitSetting&)> shortenable;  ///< paragraphs that may lose a line; empty: none
    Length widest_margin;                               ///< that the layout asks for
};

enum class FitStep { spaces, leading, looseness, size, margins };

/// One step on the way: what it led to.
struct FitTrial {
    FitStep step = FitStep::spaces;
    FitSetting setting;
    Length height;
    Length room;

    bool operator==(const FitTrial&) const = default;
};

/// How a page came out.
struct Fit {
    FitSetting setting;
    Length height;
    Length room;
    std::vector<FitStep> steps;   ///< what was changed, in order
    std::vector<FitTrial> trail;  ///< every step that was tried, with where it led

    bool fits() const { return height <= room; }
    bool operator==(const Fit&) const = default;
};

/// Squeezes or opens one page so that its content ends in the last line's place (typography.md 6.5).
///
/// Overfull: gaps, leading, gaps, leading, looseness, size, margins, each only as far as needed. Underfull by more than
/// a line: gaps, leading, size, each as far as it fits. The largest size that fits is searched for by halves: a page
/// that fits at one size is taken to fit at all smaller ones. If nothing helps the tightest setting is given, which
/// does not fit: content is never dropped.
Fit fit_page(const FitSetting& start, const FitPolicy& policy, const FitModel& model);

/// Whether fit_page() would find a setting that fits; costs a few measurements only.
bool can_fit(const FitSetting& start, const FitPolicy& policy, const FitModel& model);

}  // namespace quoin::page
