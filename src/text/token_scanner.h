#pragma once

#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace quoin::text {

/// Reads a paragraph for one kind of token after the other; what is already covered stays as it is.
class TokenScanner {
public:
    explicit TokenScanner(const Characters& characters) : all_{characters}, breaks_(characters.size()) {}

    void find_urls();
    void find_emails();
    void find_phones();
    void find_dates();
    void find_numbers();  ///< ranges, scores, numbers with units, currency
    void find_code();
    void find_paths();
    void find_slash_compounds();

    std::vector<TokenBreak> take() { return std::move(breaks_); }

private:
    char32_t at(std::size_t i) const { return i < all_.size() ? all_[i].code : 0; }
    bool is_digit(std::size_t i) const { return at(i) >= '0' && at(i) <= '9'; }
    bool is_letter(std::size_t i) const { return i < all_.size() && all_[i].kind == Kind::letter; }
    bool is_word(std::size_t i) const { return is_letter(i) || is_digit(i); }
    bool word_before(std::size_t i) const { return i > 0 && is_word(i - 1); }
    bool is_one_of(std::size_t i, std::u32string_view set) const { return at(i) != 0 && set.find(at(i)) != set.npos; }
    bool is_text(std::size_t i, std::u32string_view text) const;
    std::size_t skip_digits(std::size_t i) const;
    std::size_t skip_spaces(std::size_t i) const;

    /// These give where the thing that starts at i ends, or i if there is none.
    std::size_t url_at(std::size_t i) const;
    std::size_t phone_at(std::size_t i) const;
    std::size_t date_at(std::size_t i) const;
    std::size_t year_at(std::size_t i) const;
    std::size_t range_end_at(std::size_t i) const;
    std::size_t number_at(std::size_t i) const;
    std::size_t unit_at(std::size_t i) const;
    std::size_t per_time_at(std::size_t i) const;
    std::size_t code_at(std::size_t i) const;
    std::size_t version_at(std::size_t i) const;
    std::size_t path_at(std::size_t i) const;
    std::size_t compound_part_at(std::size_t i) const;

    void cover_date_range(std::size_t begin, std::size_t first_end, std::size_t second, std::size_t end);
    std::size_t find_number_at(std::size_t i);
    void set(std::size_t i, int penalty, bool is_ragged = false, bool is_code = false);
    void protect(std::size_t begin, std::size_t end);

    const Characters& all_;
    std::vector<TokenBreak> breaks_;
};

}  // namespace quoin::text
