#pragma once

#include <optional>
#include <vector>

#include "base/span.h"
#include "locale/language.h"

namespace quoin::resume {

/// Something said in one or several languages, in the order of the file.
///
/// Written without a language map it has one value whose language is empty: it serves every language. No value at
/// all: the key was missing or null.
template <typename T>
struct Localized {
    struct Value {
        locale::Language language;  ///< empty: every language
        std::optional<T> value;     ///< nothing: left out in this language
        bool operator==(const Value&) const = default;
    };

    std::vector<Value> values;
    Span span;  ///< the whole value with its language map

    bool operator==(const Localized&) const = default;

    bool empty() const { return values.empty(); }
    /// What is said in `language`, by locale::best_match, else by the first language of the map.
    ///
    /// nullptr: nothing is, or it was left out there with null.
    const T* pick(const locale::Language& language) const;
};

/// A value that serves every language.
template <typename T>
Localized<T> shared(T value, Span span) {
    Localized<T> localized;
    localized.values.push_back({{}, std::move(value)});
    localized.span = span;
    return localized;
}

template <typename T>
const T* Localized<T>::pick(const locale::Language& language) const {
    if (values.empty()) return nullptr;
    std::size_t chosen = 0;
    if (values.size() > 1) {
        std::vector<locale::Language> languages;
        for (const Value& value : values) languages.push_back(value.language);
        chosen = locale::best_match(language, languages).value_or(0);
    }
    return values[chosen].value ? &*values[chosen].value : nullptr;
}

}  // namespace quoin::resume
