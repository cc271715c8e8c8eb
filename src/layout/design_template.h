#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"

// RenderCV's text templates ("**COMPANY**, POSITION"), for design*.cpp.
namespace quoin::layout {

/// A word that RenderCV replaces, and our field.
struct Placeholder {
    std::string name;
    std::string field;
};

/// A field, or words between fields.
struct TemplatePiece {
    std::string field;  ///< empty: words
    std::string words;
    bool is_strong = false;
    bool is_slanted = false;
};

struct TemplateLine {
    std::vector<TemplatePiece> pieces;
    std::vector<std::string> unknown;  ///< placeholders of RenderCV's that stand for nothing here

    bool has(std::string_view field) const;
    /// Has it that field and nothing else but blanks?
    bool is_only(std::string_view field) const;
    /// Is all of it set in italics?
    bool is_slanted() const;
    void set_upright();
    std::vector<std::string> fields() const;
};

/// The lines of a template, blank ones left out; `--` is an en dash, as RenderCV's engine has it.
std::vector<TemplateLine> parse_lines(std::string_view text, std::span<const Placeholder> placeholders);

/// The lines of a template of entries; what RenderCV puts together from several fields is parted.
///
/// "DEGREE_WITH_AREA" is said as `language` (BCP 47) says it.
std::vector<TemplateLine> entry_lines(std::string_view text, std::string_view language);

/// A line in our language: each field after the first is bracketed with what leads to it and what closes it.
std::string write_template(const TemplateLine& line, const yaml::Node& layout);

/// The layout's style for italics.
std::string_view slant_style(const yaml::Node& layout);

/// Puts a line into a text block (or an item). A line that is all in italics, words between its fields and all, gets a
/// slanted style of its own below the block's.
void put_line(yaml::Node& block, TemplateLine line, yaml::Node& layout, Span span);

}  // namespace quoin::layout
