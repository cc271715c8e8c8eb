#pragma once

#include <string_view>

/// How a line of a plain text looks if it is a title.
namespace quoin::import {

/// "WORK EXPERIENCE": letters, and no small ones.
bool is_shouted(std::string_view text);

/// "【教育背景】".
bool is_in_lenticular_brackets(std::string_view text);

/// Has it what a title has not: digits, separators, a colon before its end?
bool says_more_than_a_title(std::string_view text);

/// What the whole paper is called: 个人简历, 履歴書, Curriculum Vitae.
bool is_paper_title(std::string_view text);

}  // namespace quoin::import
