#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "resume/entry.h"

namespace quoin::resume {

/// What stands under a key.
enum class Shape {
    text,
    texts,
    address,
    doi,
    path,
    date,
    start_date,
    end_date,
    bullets,
    roles,
    level,
    id,
    tags,
    priority
};

/// A set of entry types.
class EntryTypes {
public:
    constexpr EntryTypes() = default;
    constexpr EntryTypes(std::initializer_list<EntryType> types) {
        for (const EntryType type : types) bits_ |= bit(type);
    }
    constexpr bool contains(EntryType type) const { return (bits_ & bit(type)) != 0; }
    constexpr bool empty() const { return bits_ == 0; }

private:
    static constexpr std::uint32_t bit(EntryType type) { return 1U << static_cast<unsigned>(type); }
    std::uint32_t bits_ = 0;
};

/// One key of an entry: which types have it, which cannot do without, and where its text goes.
struct EntryKey {
    std::string_view name;
    Shape shape;
    EntryTypes types;
    EntryTypes required;
    std::string_view about;       ///< what it is, in a sentence for whoever writes the CV
    Text Entry::*text = nullptr;  ///< for Shape::text
};

namespace key_types {
using enum EntryType;
inline constexpr EntryTypes kDated{education, experience, normal, role};
inline constexpr EntryTypes kDatedOrPublication{education, experience, normal, role, publication};
inline constexpr EntryTypes kLinked{education, experience, normal, publication};
inline constexpr EntryTypes kLevelled{one_line, education, experience, normal, publication};
inline constexpr EntryTypes kAll{text,      one_line,   bullet, numbered,    reversed_numbered,
                                 education, experience, normal, publication, role};
}  // namespace key_types

/// Every key of every entry type: the reader and a schema both go by this table.
inline constexpr std::array<EntryKey, 34> kEntryKeys{{
    {"institution",
     Shape::text,
     {EntryType::education},
     {EntryType::education},
     "The school or university.",
     &Entry::institution},
    {"area", Shape::text, {EntryType::education}, {EntryType::education}, "The field of study.", &Entry::area},
    {"degree", Shape::text, {EntryType::education}, {}, "The degree: B.Sc., 硕士, …", &Entry::degree},
    {"gpa", Shape::text, {EntryType::education}, {}, "The grade point average.", &Entry::gpa},
    {"company", Shape::text, {EntryType::experience}, {EntryType::experience}, "The employer.", &Entry::company},
    {"position",
     Shape::text,
     {EntryType::experience, EntryType::role},
     {EntryType::experience, EntryType::role},
     "What you were there.",
     &Entry::position},
    {"department",
     Shape::text,
     {EntryType::education, EntryType::experience},
     {},
     "The department or school within it.",
     &Entry::department},
    {"team", Shape::text, {EntryType::role}, {}, "The team of this role.", &Entry::team},
    {"roles", Shape::roles, {EntryType::experience}, {}, "Several positions at one employer, newest first."},
    {"logo", Shape::path, {EntryType::experience}, {}, "A JPEG or PNG beside this file."},
    {"title",
     Shape::text,
     {EntryType::publication},
     {EntryType::publication},
     "The title of the publication.",
     &Entry::title},
    {"authors", Shape::texts, {EntryType::publication}, {EntryType::publication}, "The authors, in order."},
    {"journal", Shape::text, {EntryType::publication}, {}, "Where it appeared.", &Entry::journal},
    {"doi", Shape::doi, {EntryType::publication}, {}, "Its DOI: 10.1234/abcd."},
    {"note", Shape::text, {EntryType::publication}, {}, "A remark.", &Entry::note},
    {"label",
     Shape::text,
     {EntryType::one_line},
     {EntryType::one_line},
     "What stands in front: Languages, 技能, …",
     &Entry::label},
    {"details",
     Shape::text,
     {EntryType::one_line},
     {EntryType::one_line},
     "What stands after the label.",
     &Entry::details},
    {"level", Shape::level, key_types::kLevelled, {}, "How well you know it: 4, 4/5 or 80%."},
    {"bullet", Shape::text, {EntryType::bullet}, {EntryType::bullet}, "The text of the bullet.", &Entry::text},
    {"number",
     Shape::text,
     {EntryType::numbered},
     {EntryType::numbered},
     "The text of a numbered entry.",
     &Entry::text},
    {"reversed_number",
     Shape::text,
     {EntryType::reversed_numbered},
     {EntryType::reversed_numbered},
     "The text of an entry numbered backwards.",
     &Entry::text},
    {"name",
     Shape::text,
     {EntryType::normal},
     {EntryType::normal},
     "The name of a project or another thing.",
     &Entry::name},
    {"role", Shape::text, {EntryType::normal}, {}, "A second column: 负责人, award, …", &Entry::role},
    {"text", Shape::text, {EntryType::text}, {EntryType::text}, "The text.", &Entry::text},
    {"date",
     Shape::date,
     key_types::kDatedOrPublication,
     {},
     "One date, or any text; it overrides start_date and end_date."},
    {"start_date", Shape::start_date, key_types::kDated, {}, "The first date: 2022-09-03, 2022-09 or 2022."},
    {"end_date", Shape::end_date, key_types::kDated, {}, "The last date, or present."},
    {"location", Shape::text, key_types::kDated, {}, "Where it was.", &Entry::location},
    {"summary", Shape::text, key_types::kDatedOrPublication, {}, "A paragraph below the title.", &Entry::summary},
    {"highlights", Shape::bullets, key_types::kDatedOrPublication, {}, "The bullets."},
    {"url", Shape::address, key_types::kLinked, {}, "A web address."},
    {"id", Shape::id, key_types::kAll, {}, "A name for variants to refer to; it is never printed."},
    {"tags", Shape::tags, key_types::kAll, {}, "Words for variants to choose by; they are never printed."},
    {"priority", Shape::priority, key_types::kAll, {}, "From 1, which is left out first if the pages are full, to 9."},
}};

}  // namespace quoin::resume
