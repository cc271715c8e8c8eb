#pragma once

#include <cstddef>
#include <string_view>

/// What the words at the top of a CV say of its owner, as far as lists of words can tell.
namespace quoin::import {

/// "性别：女", "出生年月 1999-04", "Nationality: French", "中共党员", "25岁", "1999-04-05": what is no contact, and
/// still stands beside contacts.
bool is_personal_fact(std::string_view text);

/// How many bytes at the beginning are a label of the name: "姓名：", "Name: "; 0: none.
std::size_t name_label_length(std::string_view text);

/// "123 Main Street, Springfield, IL 62701", "江宁区文苑路 1 号".
bool is_postal_address(std::string_view text);

/// "求职意向：算法工程师", "Objective: …": what the owner is looking for.
bool is_wanted_position(std::string_view text);

}  // namespace quoin::import
