#include "import/title_signs.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/strings.h"

namespace quoin::import {

namespace {

constexpr std::size_t kLongestTitle = 60;  // in bytes

}  // namespace

bool is_shouted(std::string_view text) {
    return std::count_if(text.begin(), text.end(), is_ascii_upper) >= 3 &&
           std::none_of(text.begin(), text.end(), is_ascii_lower);
}

bool is_in_lenticular_brackets(std::string_view text) {
    return (text.starts_with("【") && text.ends_with("】")) || (text.starts_with("［") && text.ends_with("］")) ||
           (text.starts_with("〖") && text.ends_with("〗"));
}

bool says_more_than_a_title(std::string_view text) {
    constexpr std::array<std::string_view, 12> kSigns{"@", "|",  "\t",   "。", "，", "；",
                                                      ";", "《", "http", "  ", "!",  "?"};
    const auto has = [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; };
    const std::size_t colon = std::min(text.find(": "), text.find("："));
    const bool has_colon_inside = colon != std::string_view::npos && colon + 3 < text.size();
    return text.size() > kLongestTitle || has_colon_inside || text.find(", ") != std::string_view::npos ||
           std::any_of(kSigns.begin(), kSigns.end(), has) || std::any_of(text.begin(), text.end(), is_ascii_digit);
}

bool is_paper_title(std::string_view text) {
    constexpr std::array<std::string_view, 16> kTitles{
        "简历",     "个人简历",         "簡歷",       "個人簡歷",  "履历",   "履歷",
        "求职简历", "履歴書",           "職務経歴書", "이력서",    "resume", "résumé",
        "cv",       "curriculum vitae", "個人履歷",   "自己紹介書"};
    std::string bare = replace_all(ascii_lower(text), " ", "");
    if (ascii_lower(text) == "curriculum vitae") return true;
    bare = replace_all(bare, "　", "");
    return std::find(kTitles.begin(), kTitles.end(), bare) != kTitles.end();
}

}  // namespace quoin::import
