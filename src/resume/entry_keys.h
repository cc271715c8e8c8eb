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
    {"institution", Shape::text, {EntryType::education}, {EntryType::education}, &Entry::institution},
    {"area", Shape::text, {EntryType::education}, {EntryType::education}, &Entry::area},
    {"degree", Shape::text, {EntryType::education}, {}, &Entry::degree},
    {"gpa", Shape::text, {EntryType::education}, {}, &Entry::gpa},
    {"company", Shape::text, {EntryType::experience}, {EntryType::experience}, &Entry::company},
    {"position",
     Shape::text,
     {EntryType::experience, EntryType::role},
     {EntryType::experience, EntryType::role},
     &Entry::position},
    {"department", Shape::text, {EntryType::education, EntryType::experience}, {}, &Entry::department},
    {"team", Shape::text, {EntryType::role}, {}, &Entry::team},
    {"roles", Shape::roles, {EntryType::experience}, {}},
    {"logo", Shape::path, {EntryType::experience}, {}},
    {"title", Shape::text, {EntryType::publication}, {EntryType::publication}, &Entry::title},
    {"authors", Shape::texts, {EntryType::publication}, {EntryType::publication}},
    {"journal", Shape::text, {EntryType::publication}, {}, &Entry::journal},
    {"doi", Shape::doi, {EntryType::publication}, {}},
    {"note", Shape::text, {EntryType::publication}, {}, &Entry::note},
    {"label", Shape::text, {EntryType::one_line}, {EntryType::one_line}, &Entry::label},
    {"details", Shape::text, {EntryType::one_line}, {EntryType::one_line}, &Entry::details},
    {"level", Shape::level, key_types::kLevelled, {}},
    {"bullet", Shape::text, {EntryType::bullet}, {EntryType::bullet}, &Entry::text},
    {"number", Shape::text, {EntryType::numbered}, {EntryType::numbered}, &Entry::text},
    {"reversed_number", Shape::text, {EntryType::reversed_numbered}, {EntryType::reversed_numbered}, &Entry::text},
    {"name", Shape::text, {EntryType::normal}, {EntryType::normal}, &Entry::name},
    {"role", Shape::text, {EntryType::normal}, {}, &Entry::role},
    {"text", Shape::text, {EntryType::text}, {EntryType::text}, &Entry::text},
    {"date", Shape::date, key_types::kDatedOrPublication, {}},
    {"start_date", Shape::start_date, key_types::kDated, {}},
    {"end_date", Shape::end_date, key_types::kDated, {}},
    {"location", Shape::text, key_types::kDated, {}, &Entry::location},
    {"summary", Shape::text, key_types::kDatedOrPublication, {}, &Entry::summary},
    {"highlights", Shape::bullets, key_types::kDatedOrPublication, {}},
    {"url", Shape::address, key_types::kLinked, {}},
    {"id", Shape::id, key_types::kAll, {}},
    {"tags", Shape::tags, key_types::kAll, {}},
    {"priority", Shape::priority, key_types::kAll, {}},
}};

}  // namespace quoin::resume
