#pragma once

#include <optional>
#include <string_view>

namespace quoin::import {

/// What a section is about, as far as it decides the type of its entries.
enum class SectionKind {
    about,
    education,
    experience,
    projects,
    publications,
    awards,
    skills,
    languages,
    service,
    talks,
    teaching,
    patents,
    interests,
    contact,
    other
};

/// What a title says: "Work Experience", "教育经历", "職歴"; emoji, numbers and colons around it do not matter.
SectionKind section_kind(std::string_view title);

/// The key of a known section in our schema; nothing if the title says more than the key does ("Academic Employment
/// Experiences").
std::optional<std::string_view> known_section(std::string_view title);

/// Is it the title that our catalogues print above that known section, in some language? Another one (教育经历 for
/// education) has to be kept beside the key, or its words are lost. Letter case does not matter, what stands around it
/// does.
bool is_own_title(std::string_view title);

}  // namespace quoin::import
