#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "locale/date.h"

/// The words of written dates, in all languages at once, for read_dates.
namespace quoin::locale {

/// A part of a written date.
struct DateToken {
    enum class Kind { number, word, sign };

    Kind kind = Kind::sign;
    std::string text;  ///< of a word, which is letters of one script, in small letters; Han and Kana one by one
    int number = 0;
};

/// In small letters, with ASCII digits, signs and single spaces for the full-width ones; trimmed.
std::string plain_date_text(std::string_view text);

/// The parts of plain text, without its spaces. Numbers of more than four digits give words.
std::vector<DateToken> date_tokens(std::string_view plain);

/// 1 to 12 by a name in any language, in small letters, without its full stop; 0: it names none.
int month_of(std::string_view word);
Season season_of(std::string_view word);

/// What may stand between two dates, the surest first.
std::span<const std::string_view> range_separators();

/// The text without a leading "from", "von", 从.
std::string without_from(std::string text);
/// The date of "since 2021", "2021 –", 2021年起.
std::optional<std::string> after_since(std::string_view plain);
/// The date of "until 2021", "– 2021", 2021年まで.
std::optional<std::string> before_until(std::string_view plain);

}  // namespace quoin::locale
