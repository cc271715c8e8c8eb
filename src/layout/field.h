#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace quoin::layout {

/// What a template can ask of a CV.
enum class Field {
    // of the header and of running lines
    name,
    reading,
    headline,
    contacts,
    photo,
    email,
    phone,
    website,
    page,
    pages,
    page_of_pages,  ///< "Page 1 of 2" in the words of the language
    // of a section
    title,
    // of an entry; `name`, `title` above serve entries too
    text,
    label,
    details,
    level,
    bullet,
    number,
    index,
    institution,
    area,
    degree,
    gpa,
    company,
    position,
    department,
    role,
    roles,
    team,
    authors,
    journal,
    doi,
    url,
    note,
    dates,
    duration,
    start,
    start_year,
    start_month,
    end,
    end_year,
    end_month,
    location,  ///< of the person too
    summary,
    highlights,
    logo,
    // words of the language, there for every entry
    word_advisor,
    word_gpa,
};

/// Where a template stands, which decides the fields it can use.
enum class Scope { header, section, entry, role, running };

/// Fields that hold several values: only `for`, `bullets` and `inline` can take them.
bool is_list(Field field);
bool is_picture(Field field);

/// The field of that name in a scope, or nothing.
std::optional<Field> find_field(std::string_view name, Scope scope);
/// Every name that `find_field` knows in a scope, for hints.
std::span<const std::string_view> field_names(Scope scope);

}  // namespace quoin::layout
