#include "font/unicode.h"

#include <hb.h>

namespace quoin::font {

Script script_of(char32_t code) {
    switch (hb_unicode_script(hb_unicode_funcs_get_default(), code)) {
        case HB_SCRIPT_COMMON: return Script::common;
        case HB_SCRIPT_INHERITED: return Script::inherited;
        case HB_SCRIPT_LATIN: return Script::latin;
        case HB_SCRIPT_GREEK: return Script::greek;
        case HB_SCRIPT_CYRILLIC: return Script::cyrillic;
        case HB_SCRIPT_HAN: return Script::han;
        case HB_SCRIPT_HIRAGANA: return Script::hiragana;
        case HB_SCRIPT_KATAKANA: return Script::katakana;
        case HB_SCRIPT_HANGUL: return Script::hangul;
        case HB_SCRIPT_BOPOMOFO: return Script::bopomofo;
        default: return Script::other;
    }
}

Category category_of(char32_t code) {
    switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), code)) {
        case HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER:
        case HB_UNICODE_GENERAL_CATEGORY_UPPERCASE_LETTER:
        case HB_UNICODE_GENERAL_CATEGORY_TITLECASE_LETTER:
        case HB_UNICODE_GENERAL_CATEGORY_MODIFIER_LETTER:
        case HB_UNICODE_GENERAL_CATEGORY_OTHER_LETTER: return Category::letter;
        case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
        case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
        case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK: return Category::mark;
        case HB_UNICODE_GENERAL_CATEGORY_DECIMAL_NUMBER: return Category::digit;
        case HB_UNICODE_GENERAL_CATEGORY_LETTER_NUMBER:
        case HB_UNICODE_GENERAL_CATEGORY_OTHER_NUMBER: return Category::number;
        case HB_UNICODE_GENERAL_CATEGORY_CONNECT_PUNCTUATION:
        case HB_UNICODE_GENERAL_CATEGORY_DASH_PUNCTUATION:
        case HB_UNICODE_GENERAL_CATEGORY_CLOSE_PUNCTUATION:
        case HB_UNICODE_GENERAL_CATEGORY_FINAL_PUNCTUATION:
        case HB_UNICODE_GENERAL_CATEGORY_INITIAL_PUNCTUATION:
        case HB_UNICODE_GENERAL_CATEGORY_OTHER_PUNCTUATION:
        case HB_UNICODE_GENERAL_CATEGORY_OPEN_PUNCTUATION: return Category::punctuation;
        case HB_UNICODE_GENERAL_CATEGORY_CURRENCY_SYMBOL:
        case HB_UNICODE_GENERAL_CATEGORY_MODIFIER_SYMBOL:
        case HB_UNICODE_GENERAL_CATEGORY_MATH_SYMBOL:
        case HB_UNICODE_GENERAL_CATEGORY_OTHER_SYMBOL: return Category::symbol;
        case HB_UNICODE_GENERAL_CATEGORY_SPACE_SEPARATOR: return Category::space;
        default: return Category::control;
    }
}

char32_t compose(char32_t base, char32_t mark) {
    hb_codepoint_t both = 0;
    return hb_unicode_compose(hb_unicode_funcs_get_default(), base, mark, &both) ? both : 0;
}

const char* iso_name(Script script) {
    switch (script) {
        case Script::latin: return "Latn";
        case Script::greek: return "Grek";
        case Script::cyrillic: return "Cyrl";
        case Script::han: return "Hani";
        case Script::hiragana: return "Hira";
        case Script::katakana: return "Kana";
        case Script::hangul: return "Hang";
        case Script::bopomofo: return "Bopo";
        default: return "Zyyy";
    }
}

}  // namespace quoin::font
