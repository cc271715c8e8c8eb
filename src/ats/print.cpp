#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "ats/ats.h"
#include "base/strings.h"

namespace quoin::ats {

namespace {

using Json = nlohmann::ordered_json;

void add_line(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) out += fmt::format("{:<10}{}\n", name, value);
}

void add_entry(std::string& out, const Entry& entry) {
    add_line(out, "  entry", entry.title);
    for (const std::string& fact : entry.facts) add_line(out, "", fact);
    for (const std::string& dates : entry.dates) add_line(out, "", "dates: " + dates);
    if (!entry.bullets.empty()) add_line(out, "", fmt::format("{} bullets", entry.bullets.size()));
}

Json json_of(const Entry& entry) {
    return {{"title", entry.title}, {"facts", entry.facts}, {"dates", entry.dates}, {"bullets", entry.bullets}};
}

}  // namespace

std::string_view name_of(import::SectionKind kind) {
    constexpr std::array<std::string_view, 15> kNames{"about",    "education", "experience", "projects", "publications",
                                                      "awards",   "skills",    "languages",  "service",  "talks",
                                                      "teaching", "patents",   "interests",  "contact",  "other"};
    return kNames.at(static_cast<std::size_t>(kind));
}

std::string print_text(const Found& found) {
    std::string out;
    add_line(out, "name", found.name);
    add_line(out, "e-mail", found.email);
    add_line(out, "phone", found.phone);
    add_line(out, "location", found.location);
    for (const std::string& link : found.links) add_line(out, "link", link);
    for (const Section& section : found.sections) {
        add_line(out, "section", fmt::format("{} ({})", section.title, name_of(section.kind)));
        for (const Entry& entry : section.entries) add_entry(out, entry);
    }
    return out;
}

std::string print_json(const Found& found) {
    Json sections = Json::array();
    for (const Section& section : found.sections) {
        Json entries = Json::array();
        for (const Entry& entry : section.entries) entries.push_back(json_of(entry));
        sections.push_back({{"title", section.title}, {"kind", name_of(section.kind)}, {"entries", entries}});
    }
    const Json json{
        {"name", found.name},   {"email", found.email}, {"phone", found.phone},          {"location", found.location},
        {"links", found.links}, {"sections", sections}, {"complaints", found.complaints}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace quoin::ats
