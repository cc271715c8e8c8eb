#pragma once

#include <string_view>

#include "emit/page.h"
#include "locale/language.h"

namespace quoin::emit {

/// What a language sets between the parts of a line.
class Punctuation {
public:
    explicit Punctuation(const locale::Language& language);

    std::string_view colon() const { return colon_; }
    /// Between two parts of a line: the language's own unless both sides are Latin.
    std::string_view comma(const Line& before, const Line& after) const;
    /// Between two names of people: the language's own only where both are in its script.
    std::string_view name_comma(const Line& before, const Line& after) const;
    std::string_view dash(const Line& before, const Line& after) const;
    /// Between two parts of a source; what ends with a full stop needs none.
    std::string_view stop(const Line& before) const;
    std::string_view open() const { return open_; }
    std::string_view close() const { return close_; }

private:
    std::string_view colon_ = ": ";
    std::string_view wide_comma_;  ///< empty: the language has none
    std::string_view open_ = " (";
    std::string_view close_ = ")";
};

}  // namespace quoin::emit
