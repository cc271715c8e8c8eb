#pragma once

#include <string_view>

#include "base/diagnostics.h"
#include "import/placed_text.h"
#include "yaml/node.h"

namespace quoin::import {

/// Puts a text under `key` unless it is empty, with the signs of our markup escaped.
void put_text(yaml::Node& map, std::string_view key, const PlacedText& text);
/// Puts an address, an e-mail address or the like: no markup is read there.
void put_literal(yaml::Node& map, std::string_view key, const PlacedText& text);

/// Puts a description: lines that begin with a bullet's sign as `highlights`, those before them as `summary`.
void put_description(yaml::Node& map, const PlacedText& description);
/// The lines of a text; empty ones are dropped.
std::vector<PlacedText> lines_of(const PlacedText& text);

/// What an entry without a second date means: it goes on, or it happened then.
enum class OpenEnd { goes_on, happened };

/// Puts "Jan 2020" and "Mar 2021" as start_date and end_date, or date. What is no date is kept as words, with a
/// warning.
void put_dates(yaml::Node& map, const PlacedText& start, const PlacedText& end, OpenEnd open, Diagnostics& diagnostics);

/// Is the first character Han, Kana, Hangul or one of their signs?
bool begins_east_asian(std::string_view text);
/// A person's name: 林晓, but Maren Tidewell.
PlacedText person(const PlacedText& first, const PlacedText& last);

/// What our markup takes for a new line.
inline constexpr std::string_view kLineBreak = "\n\n";

/// The parts that are there, with the separator between them.
PlacedText joined(std::initializer_list<PlacedText> parts, std::string_view separator);

}  // namespace quoin::import
