#pragma once

#include <string>
#include <string_view>

#include "golden/golden.h"

/// How differences are told.
namespace quoin::golden {

/// "4.2 pt".
std::string points(Thousandths n);
/// "down 4.2 pt and left 1 pt"; empty for no way at all.
std::string way(Thousandths right, Thousandths down);
/// The beginning of a text in quotes: "'Built the scheduler of …'".
std::string excerpt(std::string_view text);
/// "1 line", "3 lines".
std::string count_of(std::size_t n, std::string_view one);
/// "10 pt QuoinSerif-Regular #222222".
std::string look(const Style& style);
/// What changed between two looks: "size 10 pt → 10.5 pt, colour #222222 → #000000".
std::string look_change(const Style& before, const Style& after);
std::string hex(Color color);

}  // namespace quoin::golden
