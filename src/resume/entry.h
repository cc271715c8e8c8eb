#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resume/dates.h"
#include "resume/localized.h"
#include "resume/rich_text.h"

namespace quoin::resume {

/// `role` is one of several positions at one employer; it stands in Entry::roles only.
enum class EntryType {
    text,
    one_line,
    bullet,
    numbered,
    reversed_numbered,
    education,
    experience,
    normal,
    publication,
    role,
};

/// What the file calls the types, in the order of EntryType.
inline constexpr std::array<std::string_view, 10> kEntryTypes{
    "text",      "one_line",   "bullet", "numbered",    "reversed_numbered",
    "education", "experience", "normal", "publication", "role"};

constexpr std::string_view name_of(EntryType type) { return kEntryTypes[static_cast<std::size_t>(type)]; }

inline constexpr int kLeastPriority = 1;
inline constexpr int kMostPriority = 9;

/// What variants and fitting go by; it is never printed.
struct Marks {
    std::string id;
    std::vector<std::string> tags;
    std::optional<int> priority;  ///< from 1, which goes first, to 9; none: stays

    bool operator==(const Marks&) const = default;
};

struct Bullet;
using Bullets = Localized<std::vector<Bullet>>;

/// An item of `highlights`, which may have items of its own.
struct Bullet {
    Text text;
    Bullets children;
    Marks marks;
    Span span;

    bool operator==(const Bullet&) const = default;
};

/// How well somebody knows a thing.
struct Level {
    int amount = 0;    ///< in 1/1000
    int of = 0;        ///< 4/5: 5; 80%: 100; 0: the layout's scale
    std::string text;  ///< as it was written
    Span span;

    bool operator==(const Level&) const = default;
};

/// One entry of a section: which fields are filled follows from its type, see kEntryKeys.
struct Entry {
    EntryType type = EntryType::normal;
    Marks marks;
    Span span;

    Text text;  ///< of a text, a bullet, a numbered or a reversed_numbered entry
    Text label;
    Text details;
    Text institution;
    Text area;
    Text degree;
    Text gpa;
    Text company;
    Text position;
    Text department;
    Text team;
    Text name;
    Text role;
    Text title;
    Localized<std::vector<RichText>> authors;
    Text journal;
    Text note;
    Text location;
    Text summary;
    Localized<When> dates;
    Bullets highlights;
    Localized<std::string> url;   ///< with its scheme; of a publication without one: that of its doi
    Localized<std::string> doi;   ///< "10.…", without the resolver
    Localized<std::string> logo;  ///< a path beside the CV
    std::vector<Entry> roles;     ///< newest first
    std::optional<Level> level;

    bool operator==(const Entry&) const = default;
};

}  // namespace quoin::resume
