#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace quoin::pdf {

/// Names one indirect object of a Store.
struct Ref {
    std::uint32_t number = 0;

    bool operator==(const Ref&) const = default;
};

/// A PDF name, without its slash.
struct Name {
    std::string name;

    bool operator==(const Name&) const = default;
};

/// A string that people read, in UTF-8.
struct TextString {
    std::string text;

    bool operator==(const TextString&) const = default;
};

/// A string of bytes, such as a URL.
struct ByteString {
    std::string bytes;

    bool operator==(const ByteString&) const = default;
};

struct Value;
struct Entry;
/// Values in order.
using Array = std::vector<Value>;
/// Keys and values; the order is of no consequence, a key stands once.
using Dict = std::vector<Entry>;

/// A direct PDF object (ISO 32000-1 7.3); the default is null.
struct Value {
    using Kinds =
        std::variant<std::monostate, bool, std::int64_t, double, Name, Ref, TextString, ByteString, Array, Dict>;

    // Each kind becomes a Value by itself, so that dictionaries can be written down as they are.
    Value() = default;
    Value(bool truth);
    Value(int number);
    Value(std::int64_t number);
    Value(std::size_t number);
    Value(double number);
    Value(Name name);
    Value(Ref ref);
    Value(TextString text);
    Value(ByteString bytes);
    Value(Array array);
    Value(Dict dict);
    Value(const char*) = delete;  // would become a bool

    bool operator==(const Value& other) const;

    Kinds kind;
};

/// One key of a dictionary, without its slash, and its value.
struct Entry {
    std::string key;
    Value value;

    bool operator==(const Entry&) const = default;
};

// Below the members, because a vector of Entry needs a whole Entry.
inline Value::Value(bool truth) : kind{truth} {}
inline Value::Value(int number) : kind{std::int64_t{number}} {}
inline Value::Value(std::int64_t number) : kind{number} {}
inline Value::Value(std::size_t number) : kind{static_cast<std::int64_t>(number)} {}
inline Value::Value(double number) : kind{number} {}
inline Value::Value(Name name) : kind{std::move(name)} {}
inline Value::Value(Ref ref) : kind{ref} {}
inline Value::Value(TextString text) : kind{std::move(text)} {}
inline Value::Value(ByteString bytes) : kind{std::move(bytes)} {}
inline Value::Value(Array array) : kind{std::move(array)} {}
inline Value::Value(Dict dict) : kind{std::move(dict)} {}
// Not defaulted: clang 14 crashes on it.
inline bool Value::operator==(const Value& other) const { return kind == other.kind; }

}  // namespace quoin::pdf
