#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quoin::compare {

/// A stretch of two texts: what they share, or what one of them has alone.
struct Stretch {
    enum class Kind { same, gone, added };

    Kind kind = Kind::same;
    std::string text;

    bool operator==(const Stretch&) const = default;
};

/// A text as the units in which people change it: words, single Han and Kana, single signs and spaces.
std::vector<std::string_view> split_words(std::string_view text);

/// How `after` came from `before`, unit by unit; a change is told once: first what is gone, then what was added.
///
/// Changes that only a space or a single sign parts are one.
std::vector<Stretch> diff_words(std::string_view before, std::string_view after);

/// "Wrote [-the-]{+a+} report", with what is far from any change left out: "…".
std::string mark_words(const std::vector<Stretch>& stretches);

}  // namespace quoin::compare
