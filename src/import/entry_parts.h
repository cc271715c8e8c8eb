#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "import/outline.h"
#include "yaml/node.h"

/// What entries are put together from.
namespace quoin::import {

/// How deep bullets stand in bullets at most; what is deeper stands at that level.
inline constexpr int kDeepestBullet = 5;

yaml::Node text_node(const Words& words);
/// Puts `words` under `key` unless they are empty.
void put_words(yaml::Node& map, std::string_view key, const Words& words);

/// Lines as one, with `separator` between them.
Words join_lines(std::span<const Words> lines, std::string_view separator);

/// The lines at the beginning of an item or cell, and what comes after them.
struct HeadAndBody {
    std::vector<Words> head;
    std::span<const OutlineBlock> body;
    std::string picture;
    Span span;
};
HeadAndBody head_and_body(const OutlineItem& item);

/// Bullets of all lists, lines and tables, nested as they are; a null node if there are none.
yaml::Node bullets(std::span<const OutlineBlock> blocks, int depth = 0);

/// "**Label**: details", "**Label:** details"; with `is_plain_allowed` also "Label: details".
enum class LabelLook { bold, any };
std::optional<std::pair<Words, Words>> label_and_details(const Words& line, LabelLook look);

/// "**Loom** ([code](address)): a build tool": what is bold with the brackets behind it, and the rest.
std::optional<std::pair<Words, Words>> name_and_summary(const Words& line);

/// A date that a line begins with, "**[Feb. 2024]** …", "2023: …", and what follows it.
struct DateAndWords {
    std::string start;  ///< as our schema writes dates; empty: there is only `date`
    std::string end;
    std::string date;
    Words shown;  ///< the date as the page writes it, without brackets
    Words rest;
};
std::optional<DateAndWords> leading_date(const Words& line);
void put_dates(yaml::Node& map, std::string_view start, std::string_view end, std::string_view date, Span span);

/// Is all of it bold?
bool is_bold(const Words& line);

}  // namespace quoin::import
