#pragma once

#include <array>
#include <string>
#include <string_view>

namespace quoin::import {

/// A key of RenderCV before 2.4, and where its value stands today.
struct OlderKey {
    std::string_view before;
    std::string_view now;                               ///< empty: nowhere
    std::string (*change)(std::string_view) = nullptr;  ///< of the value; nullptr: it stays
    std::string_view why{};                             ///< if it stands nowhere: what to do instead
};

namespace older {

/// with-partial-line: with_partial_line
std::string with_underscores(std::string_view value);
/// a4paper: a4, letterpaper: us-letter
std::string page_size(std::string_view value);
/// left-aligned: left
std::string alignment(std::string_view value);
/// true: false
std::string opposite(std::string_view value);
/// "to": the template of two dates
std::string date_range(std::string_view word);
/// TODAY is CURRENT_DATE today.
std::string with_current_date(std::string_view value);

constexpr std::string_view kOutput = "quoin build has -o and --format for it";

}  // namespace older

/// 2.0 to 2.3, then what 1.x had otherwise.
inline constexpr std::array<OlderKey, 75> kOlderKeys{{
    {"design.page.show_page_numbering", "design.page.show_footer"},
    {"design.page.show_last_updated_date", "design.page.show_top_note"},
    {"design.colors.text", "design.colors.body"},
    {"design.colors.last_updated_date_and_page_numbering", "design.colors.footer"},
    {"design.text.font_family", "design.typography.font_family.body"},
    {"design.text.font_size", "design.typography.font_size.body"},
    {"design.text.leading", "design.typography.line_spacing"},
    {"design.text.alignment", "design.typography.alignment"},
    {"design.text.date_and_location_column_alignment", "design.typography.date_and_location_column_alignment"},
    {"design.links.use_external_link_icon", "design.links.show_external_link_icon"},
    {"design.header.name_font_family", "design.typography.font_family.name"},
    {"design.header.name_font_size", "design.typography.font_size.name"},
    {"design.header.name_bold", "design.typography.bold.name"},
    {"design.header.small_caps_for_name", "design.typography.small_caps.name"},
    {"design.header.connections_font_family", "design.typography.font_family.connections"},
    {"design.header.vertical_space_between_name_and_connections", "design.header.space_below_name"},
    {"design.header.vertical_space_between_connections_and_first_section", "design.header.space_below_connections"},
    {"design.header.horizontal_space_between_connections", "design.header.connections.space_between_connections"},
    {"design.header.separator_between_connections", "design.header.connections.separator"},
    {"design.header.use_icons_for_connections", "design.header.connections.show_icons"},
    {"design.header.use_urls_as_placeholders_for_connections",
     "design.header.connections.display_urls_instead_of_usernames"},
    {"design.header.make_connections_links", "design.header.connections.hyperlink"},
    {"design.section_titles.type", "design.section_titles.type", older::with_underscores},
    {"design.section_titles.line_type", "design.section_titles.type", older::with_underscores},
    {"design.section_titles.font_family", "design.typography.font_family.section_titles"},
    {"design.section_titles.font_size", "design.typography.font_size.section_titles"},
    {"design.section_titles.bold", "design.typography.bold.section_titles"},
    {"design.section_titles.small_caps", "design.typography.small_caps.section_titles"},
    {"design.section_titles.vertical_space_above", "design.section_titles.space_above"},
    {"design.section_titles.vertical_space_below", "design.section_titles.space_below"},
    {"design.entries.left_and_right_margin", "design.entries.side_space"},
    {"design.entries.horizontal_space_between_columns", "design.entries.space_between_columns"},
    {"design.entries.vertical_space_between_entries", "design.sections.space_between_regular_entries"},
    {"design.entries.allow_page_break_in_sections", "design.sections.allow_page_break"},
    {"design.entries.allow_page_break_in_entries", "design.entries.allow_page_break"},
    {"design.entries.show_time_spans_in", "design.sections.show_time_spans_in"},
    {"design.highlights.bullet", "design.entries.highlights.bullet"},
    {"design.highlights.nested_bullet", "design.entries.highlights.nested_bullet"},
    {"design.highlights.top_margin", "design.entries.highlights.space_above"},
    {"design.highlights.left_margin", "design.entries.highlights.space_left"},
    {"design.highlights.vertical_space_between_highlights", "design.entries.highlights.space_between_items"},
    {"design.highlights.horizontal_space_between_bullet_and_highlight",
     "design.entries.highlights.space_between_bullet_and_text"},
    {"design.highlights.horizontal_space_between_bullet_and_highlights",
     "design.entries.highlights.space_between_bullet_and_text"},
    {"design.highlights.summary_left_margin", "design.entries.summary.space_left"},
    {"locale.phone_number_format", "design.header.connections.phone_number_format"},
    {"locale.page_numbering_template", "design.templates.footer"},
    {"locale.page_numbering_style", "design.templates.footer"},
    {"locale.last_updated_date_template", "locale.last_updated", older::with_current_date},
    {"locale.last_updated_date_style", "locale.last_updated", older::with_current_date},
    {"locale.date_template", "design.templates.single_date"},
    {"locale.date_style", "design.templates.single_date"},
    {"locale.to", "design.templates.date_range", older::date_range},
    {"locale.abbreviations_for_months", "locale.month_abbreviations"},
    {"locale.full_names_of_months", "locale.month_names"},
    {"settings.date", "settings.current_date"},
    {"settings.render_command.output_folder_name", "settings.render_command.output_folder"},
    {"settings.render_command.use_local_latex_command", "", nullptr, older::kOutput},
    {"settings.render_command.no_markdown", "settings.render_command.dont_generate_markdown"},
    {"settings.render_command.no_html", "settings.render_command.dont_generate_html"},
    {"settings.render_command.no_png", "settings.render_command.dont_generate_png"},
    {"settings.render_command.dont_generate_tex", "", nullptr, older::kOutput},
    {"settings.render_command.latex_path", "", nullptr, older::kOutput},
    {"design.font", "design.typography.font_family"},
    {"design.font_size", "design.typography.font_size.body"},
    {"design.header_font_size", "design.typography.font_size.name"},
    {"design.page_size", "design.page.size", older::page_size},
    {"design.color", "design.colors.section_titles"},
    {"design.text_alignment", "design.typography.alignment", older::alignment},
    {"design.show_timespan_in", "design.sections.show_time_spans_in"},
    {"design.disable_page_numbering", "design.page.show_footer", older::opposite},
    {"design.page_numbering_style", "design.templates.footer"},
    {"design.margins.page.top", "design.page.top_margin"},
    {"design.margins.page.bottom", "design.page.bottom_margin"},
    {"design.margins.page.left", "design.page.left_margin"},
    {"design.margins.page.right", "design.page.right_margin"},
}};

/// The two lines of an entry's main column that RenderCV's classic theme had.
struct OlderRows {
    std::string_view type;
    std::string_view first;
    std::string_view second;
};

const OlderRows& older_rows(std::string_view type);

}  // namespace quoin::import
