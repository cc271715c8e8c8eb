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
    /// Between two parts of a list: the language's own only where both sides are Han, Kana or Hangul.
    std::string_view comma(const Line& before, const Line& after) const;
    std::string_view dash(const Line& before, const Line& after) const;
    /// Between two parts of a source; what ends with a full stop needs none.
    std::string_view stop(const Line& before, const Line& after) const;
    std::string_view open() const { return open_; }
    std::string_view close() const { return close_; }

private:
    bool has_wide_comma(const Line& before, const Line& after) const;

    std::string_view colon_ = ": ";
    std::string_view wide_comma_;  ///< empty: the language has none
    std::string_view open_ = " (";
    std::string_view close_ = ")";
};

}  // namespace quoin::emit
