#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "yaml/node.h"

namespace quoin::import {

/// What a CV may come as.
enum class Format {
    quoin,        ///< ours, and RenderCV's of today, which it contains
    rendercv,     ///< RenderCV up to 2.3
    json_resume,  ///< also its dialects, and written as YAML
    yaml_resume,
    page,  ///< a home page or README: Markdown, HTML, or both in one
    plain_text,
    bibtex,
    linkedin,  ///< a CSV file of LinkedIn's data export, its fellows beside it
};

/// What the command line calls them, in the order of Format.
inline constexpr std::array<std::string_view, 8> kFormats{"quoin", "rendercv",   "jsonresume", "yamlresume",
                                                          "page",  "plain_text", "bibtex",     "linkedin"};

constexpr std::string_view name_of(Format format) { return kFormats[static_cast<std::size_t>(format)]; }
std::optional<Format> format_named(std::string_view name);

/// What a text looks like: `quoin` stands for anything that is, or means to be, YAML or JSON.
Format recognise_text(std::string_view text);

/// What YAML or JSON holds: `quoin` unless the keys at its top are another's.
Format recognise(const yaml::Node& root);

}  // namespace quoin::import
