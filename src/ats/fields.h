#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quoin::ats {

/// "ada@example.com" in a text; empty if there is none.
std::string find_email(std::string_view text);
/// A number of 8 to 15 figures that may be called: "+86 138-0000-0000", "(555) 010-0199"; no date. Empty if none.
std::string find_phone(std::string_view text);
/// A web address: with a scheme, or a domain that a letter ends ("github.com/ada"). Empty if none.
std::string find_url(std::string_view text);
/// The part of a text that is a date or a span of time, in any language; empty if none.
std::string find_dates(std::string_view text);
/// Holds a year: 1900 to 2099 in four figures, or a 年.
bool says_year(std::string_view text);
/// Letters of which each stands for itself, as in "E D U C A T I O N".
bool is_spaced_out(std::string_view text);
/// Begins with a mark that parsers take for a bullet.
bool has_bullet(std::string_view text);
/// The parts between |, •, ·, and wide spaces; trimmed, none empty.
std::vector<std::string> facts_of(std::string_view text);
/// Only letters, spaces and what names hold beside them; at least two letters, or one hanzi.
bool could_be_name(std::string_view text);
bool is_in_capitals(std::string_view text);
/// How many words of a script with spaces; two characters of one without count as a word.
std::size_t count_words(std::string_view text);

}  // namespace quoin::ats
