#pragma once

#include <array>
#include <string>
#include <string_view>

#include "locale/catalog.h"
#include "resume/resume.h"

namespace quoin::resume {

/// The section ids whose titles the catalogue knows, as "section.<id>".
inline constexpr std::array<std::string_view, 34> kKnownSectionIds{"summary",      "profile",
                                                                   "objective",    "education",
                                                                   "experience",   "work_experience",
                                                                   "internships",  "projects",
                                                                   "research",     "research_interests",
                                                                   "publications", "patents",
                                                                   "skills",       "awards",
                                                                   "honors",       "certificates",
                                                                   "languages",    "interests",
                                                                   "talks",        "teaching",
                                                                   "service",      "activities",
                                                                   "volunteer",    "competitions",
                                                                   "references",   "news",
                                                                   "open_source",  "memberships",
                                                                   "grants",       "presentations",
                                                                   "media",        "collaboration",
                                                                   "bio",          "contact"};

constexpr const std::array<std::string_view, 34>& known_section_ids() { return kKnownSectionIds; }

bool is_known_section(std::string_view id);

/// "selected_honors" -> "Selected Honors"; a key with a space or a capital is printed as written.
std::string title_from_key(std::string_view key);

/// The title in `language`: the section's own, else the catalogue's, else one made of its id.
///
/// Empty if the title was left out in that language.
RichText section_title(const Section& section, const locale::Language& language, const locale::Catalog& catalog);

}  // namespace quoin::resume
