#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace quoin::yaml {

/// The numbers from `least` to `most`.
struct Range {
    double least = 0;
    double most = 0;
};

/// What stands under a key: one of some words, a number, or a form that `schema/` knows by its name.
struct Form {
    enum class Kind { named, choice, number, whole };

    // Implicit, so that a table reads as a table.
    constexpr Form(const char* form) : name{form} {}                                                 // NOLINT
    constexpr Form(std::span<const std::string_view> words) : kind{Kind::choice}, choices{words} {}  // NOLINT
    template <std::size_t N>
    constexpr Form(const std::array<std::string_view, N>& words) : kind{Kind::choice}, choices{words} {}  // NOLINT
    constexpr Form(Range numbers) : kind{Kind::number}, range{numbers} {}                                 // NOLINT

    static constexpr Form whole(Range numbers) {
        Form form{numbers};
        form.kind = Kind::whole;
        return form;
    }

    Kind kind = Kind::named;
    std::string_view name;
    std::span<const std::string_view> choices;
    Range range;
};

/// A key that a map of a user's file may have. The reader and the schema go by the same tables of these.
struct Key {
    std::string_view name;
    Form form;
    std::string_view about;  ///< what it does, in a sentence for whoever writes the file
};

/// The names of a table, for check_keys.
template <std::size_t N>
constexpr std::array<std::string_view, N> names(const std::array<Key, N>& keys) {
    std::array<std::string_view, N> list;
    for (std::size_t i = 0; i < N; ++i) list[i] = keys[i].name;
    return list;
}

}  // namespace quoin::yaml
