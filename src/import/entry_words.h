#pragma once

#include <cstdint>
#include <string_view>

/// What the words of an entry's first line may be, as far as lists of words can tell.
namespace quoin::import {

enum class WordKind : std::uint8_t {
    unknown,
    tag,          ///< 211, 985, 双一流: belongs to the university before it
    institution,  ///< surely one: 大学, Inc.
    branch,       ///< an institution, or a part of the one beside it: 学院, 实验室, Institute
    department,   ///< only ever a part: 部, Department
    degree,
    role,
    engagement,  ///< how one took part in a project: 个人项目, 课程设计
    place,
    note,  ///< a grade or the like: GPA 3.8/4.0
};

/// Looks at the whole of a part of a line: its endings, its first words, what stands in brackets after it does not
/// matter.
WordKind word_kind(std::string_view part);

/// Is it a country or a state, which a city may stand before: "IL", "Germany", 浙江省?
bool is_region(std::string_view part);

/// How many bytes at the beginning of `part` are a degree that its field may follow: "B.Sc.", "Master of Science"; 0:
/// none.
std::size_t degree_length(std::string_view part);

/// Stands before a role, of Latin letters, in a line of another script: iOS, C++, AI.
bool is_field_of_work(std::string_view word);

/// May this follow a comma within a name: "Co., Ltd.", "Corp., Inc."?
bool is_of_company_name(std::string_view after_comma);

/// Does its full stop belong to it: "Inc.", "B.Sc.", "Univ."?
bool is_abbreviation(std::string_view word);

}  // namespace quoin::import
