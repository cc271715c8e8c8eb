#pragma once

#include "text/characters.h"

namespace quoin::text {

/// The sets of typography.md 1.3. `before` and `after` are 0 at the edge of the paragraph.
bool may_not_start_line(const Character& c, Convention paragraph, bool is_strict);
/// Closing marks and stops, which not even a space frees from the character before.
bool is_closing_or_stop(const Character& c);
/// Opening marks and prefix signs; a prefix sign (`¥`, `#`) is one only with no space after it.
bool is_opening(const Character& c);
bool is_prefix_sign(char32_t code);
/// A sign that never starts a line when it stands between spaces: ~ – — | · • /
bool is_spaced_separator(char32_t code);
/// —— …… ⋯⋯ ‥‥ ――: a pair of these is one sign.
bool is_pairing(char32_t code);
/// ①, ●, ■, ㈱: they label the text after them.
bool is_enumerator(char32_t code);
/// 年 月 个 名 万 …: they count what a number says.
bool is_classifier(char32_t code);

}  // namespace quoin::text
