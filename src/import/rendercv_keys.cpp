#include "import/rendercv_keys.h"

#include <algorithm>

#include "base/strings.h"

namespace quoin::import {

namespace older {

std::string with_underscores(std::string_view value) { return replace_all(std::string{value}, "-", "_"); }

std::string page_size(std::string_view value) {
    if (value == "letterpaper") return "us-letter";
    if (value == "executivepaper") return "us-executive";
    return replace_all(std::string{value}, "paper", "");
}

std::string alignment(std::string_view value) { return value == "left-aligned" ? "left" : std::string{value}; }

std::string opposite(std::string_view value) { return value == "true" ? "false" : "true"; }

std::string date_range(std::string_view word) { return "START_DATE " + std::string{trim(word)} + " END_DATE"; }

std::string with_current_date(std::string_view value) {
    return replace_all(std::string{value}, "TODAY", "CURRENT_DATE");
}

}  // namespace older

const OlderRows& older_rows(std::string_view type) {
    static constexpr std::array<OlderRows, 4> kRows{{
        {"normal_entry", "**NAME**", "SUMMARY\nHIGHLIGHTS"},
        {"education_entry", "**INSTITUTION**, AREA", "SUMMARY\nHIGHLIGHTS"},
        {"experience_entry", "**COMPANY**, POSITION", "SUMMARY\nHIGHLIGHTS"},
        {"publication_entry", "**TITLE**", "AUTHORS\nURL (JOURNAL)"},
    }};
    const auto found = std::find_if(kRows.begin(), kRows.end(), [&](const OlderRows& row) { return row.type == type; });
    return found == kRows.end() ? kRows.front() : *found;
}

}  // namespace quoin::import
