#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// Without ASCII white space at both ends.
std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(std::span<const std::string> parts, std::string_view separator);
std::string replace_all(std::string text, std::string_view from, std::string_view to);

/// As the content of an XML element or of an attribute in double quotes; what XML cannot hold becomes a space.
std::string escape_xml(std::string_view text);

/// How many single-character edits (insert, delete, change, swap of neighbours) lead from a to b.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate that `word` was most likely meant to be, if one is near enough to be a typo.
///
/// Near: at most one edit for words of up to 4 letters, two for up to 8, else three; ties go to the first.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string_view> candidates);

/// "red, green or blue" for a hint.
std::string one_of(std::span<const std::string_view> words);

}  // namespace quoin
