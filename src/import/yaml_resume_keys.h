#pragma once

#include <array>
#include <span>
#include <string_view>

#include "base/diagnostics.h"
#include "yaml/node.h"

/// What a file of YAMLResume 0.14 may hold.
namespace quoin::import::yaml_resume {

enum class Is { text, words, date, choice, any };

struct Field {
    std::string_view name;
    Is is = Is::text;
    bool is_needed = false;
    std::span<const std::string_view> choices{};
};

inline constexpr std::array<std::string_view, 7> kDegrees{"Middle School", "High School", "Diploma", "Associate",
                                                          "Bachelor",      "Master",      "Doctor"};
inline constexpr std::array<std::string_view, 6> kLevels{"Novice",   "Beginner", "Intermediate",
                                                         "Advanced", "Expert",   "Master"};
inline constexpr std::array<std::string_view, 5> kFluencies{
    "Elementary Proficiency", "Limited Working Proficiency", "Minimum Professional Proficiency",
    "Full Professional Proficiency", "Native or Bilingual Proficiency"};
inline constexpr std::array<std::string_view, 24> kNetworks{
    "Behance",  "Discord", "Dribbble",  "Facebook", "GitHub",   "Gitlab",         "Instagram", "Line",
    "LinkedIn", "Medium",  "Pinterest", "Reddit",   "Snapchat", "Stack Overflow", "Telegram",  "TikTok",
    "Twitch",   "Twitter", "Vimeo",     "Weibo",    "WeChat",   "WhatsApp",       "YouTube",   "Zhihu"};
inline constexpr std::array<std::string_view, 12> kLocales{"en", "zh-hans", "zh-hant-hk", "zh-hant-tw", "es", "fr",
                                                           "no", "nl",      "ja",         "de",         "id", "pt-br"};
/// Sections as its pages have them, if the file does not say.
inline constexpr std::array<std::string_view, 12> kSections{"basics",     "education", "work",         "languages",
                                                            "skills",     "awards",    "certificates", "publications",
                                                            "references", "projects",  "interests",    "volunteer"};

/// Complains of all in the file that YAMLResume refuses: keys that are missing or unknown, words out of no list, dates
/// that are none, texts of a single sign (but an ideograph says enough). Its longest lengths are no rule of ours.
void check(const yaml::Node& root, Diagnostics& diagnostics);

}  // namespace quoin::import::yaml_resume
