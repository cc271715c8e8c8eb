#include "resume/guess_language.h"

#include <string_view>

#include "resume/letters.h"

namespace quoin::resume {

namespace {

void count(const yaml::Node& node, Letters& letters) {
    if (node.is_scalar()) count_letters(node.text, letters);
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
