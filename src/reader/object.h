#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace quoin::reader {

/// The number of an object; its generation is not looked at.
struct Ref {
    std::uint32_t number = 0;

    bool operator==(const Ref&) const = default;
};

struct Name {
    std::string text;

    bool operator==(const Name&) const = default;
};

/// An operator of a content stream, or what else stands bare in a file: "obj", "endstream".
struct Keyword {
    std::string text;

    bool operator==(const Keyword&) const = default;
};

struct Object;
struct Entry;
using Array = std::vector<Object>;

/// Sorted by key; of two equal ones the last is kept.
struct Dict {
    std::vector<Entry> entries;

    /// What stands under a key; a null if nothing does.
    const Object& operator[](std::string_view key) const;
};

/// What a PDF file is made of (ISO 32000-1 7.3). Numbers and texts that are asked for and not there are 0 and "".
struct Object {
    std::variant<std::monostate, bool, double, Ref, Name, Keyword, std::string, Array, Dict> value;

    bool is_null() const { return std::holds_alternative<std::monostate>(value); }
    double number(double otherwise = 0) const;
    /// A whole number in the range of an int, or `otherwise`.
    int integer(int otherwise = 0) const;
    std::string_view name() const;
    std::string_view bytes() const;
    const Array& array() const;
    const Dict& dict() const;
    const Ref* ref() const { return std::get_if<Ref>(&value); }
    const Keyword* keyword() const { return std::get_if<Keyword>(&value); }
};

struct Entry {
    std::string key;
    Object value;
};

}  // namespace quoin::reader
