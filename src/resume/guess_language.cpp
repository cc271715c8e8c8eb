#include "resume/guess_language.h"

#include <string_view>

#include "base/utf8.h"

namespace quoin::resume {

namespace {

struct Letters {
    std::size_t han = 0;
    std::size_t kana = 0;
    std::size_t hangul = 0;
    std::size_t latin = 0;
};

void count(std::string_view text, Letters& letters) {
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        const char32_t code = decoded.code;
        if (code >= 0x3041 && code <= 0x30ff) ++letters.kana;
        if (code >= 0xac00 && code <= 0xd7a3) ++letters.hangul;
        if ((code >= 0x3400 && code <= 0x9fff) || code >= 0x20000) ++letters.han;
        if ((code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= 0xc0 && code <= 0x24f))
            ++letters.latin;
        i += decoded.length;
    }
}

void count(const yaml::Node& node, Letters& letters) {
    if (node.is_scalar()) count(node.text, letters);
    for (const yaml::Node& item : node.items) count(item, letters);
    for (const auto& [key, value] : node.entries) count(value, letters);
}

}  // namespace

locale::Language guess_language(const yaml::Node& node) {
    constexpr std::size_t kLettersPerIdeograph = 4;  // what one ideograph says takes about as many letters
    Letters letters;
    count(node, letters);
    std::string_view tag = "en";
    if (letters.han * kLettersPerIdeograph > letters.latin) tag = "zh";
    if (letters.kana * kLettersPerIdeograph > letters.han && letters.kana * 2 * kLettersPerIdeograph > letters.latin)
        tag = "ja";
    if (letters.hangul > letters.han + letters.kana && letters.hangul * kLettersPerIdeograph > letters.latin)
        tag = "ko";
    return locale::Language::parse(tag).value();
}

}  // namespace quoin::resume
