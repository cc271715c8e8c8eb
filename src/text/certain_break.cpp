#include "text/certain_break.h"

namespace quoin::text {

namespace {

/// Letters and digits of class AL or NU: those of the scripts before Armenian.
bool is_plain_word(const Character& c) {
    constexpr char32_t kFirstOther = 0x530;
    return is_word(c.kind) && c.code < kFirstOther;
}

/// Class ID, or H2 and H3, which break alike.
bool is_block(const Character& c) {
    return is_ideograph(c.kind) || c.kind == Kind::fullwidth || (c.code >= 0xac00 && c.code <= 0xd7a3);
}

bool is_plain(const Character& c) { return is_plain_word(c) || is_block(c); }

/// Classes IS and CP: no break between them and a word, one before a block.
bool clings_to_words(char32_t code) {
    return code == '.' || code == ',' || code == ':' || code == ';' || code == ')' || code == ']';
}

}  // namespace

std::optional<bool> certain_break(const Characters& characters, std::size_t i, std::size_t last) {
    const Character& a = characters[i - 1];
    const Character& b = characters[i];
    if (!is_plain(b)) return std::nullopt;
    if (last + 1 == i && clings_to_words(a.code)) return is_block(b);
    if (!is_plain(characters[last])) return std::nullopt;
    return a.kind == Kind::space || !(is_plain_word(a) && is_plain_word(b));
}

}  // namespace quoin::text
