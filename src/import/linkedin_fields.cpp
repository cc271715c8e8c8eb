#include "import/linkedin_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "base/utf8.h"
#include "import/iso_date.h"
#include "locale/print_dates.h"
#include "locale/read_dates.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

constexpr auto kBullets =
    std::to_array<std::string_view>({"•", "·", "●", "▪", "◦", "‣", "■", "○", "➢", "➤", "✓", "✔", "–", "-", "*"});
/// Those that never stand inside a sentence: an export may have lost the line ends before them.
constexpr auto kSureBullets = std::to_array<std::string_view>({"•", "●", "▪", "◦", "‣", "■"});

/// How many bytes the sign of a bullet and the white space behind it take; 0: the line begins with none.
std::size_t bullet_length(std::string_view line) {
    for (const std::string_view sign : kBullets) {
        if (!line.starts_with(sign)) continue;
        const std::string_view rest = line.substr(sign.size());
        const bool is_sure = std::find(kSureBullets.begin(), kSureBullets.end(), sign) != kSureBullets.end();
        const std::string_view words = trim(rest);
        if (words.empty() || (!is_sure && rest.front() != ' ' && rest.front() != '\t')) return 0;
        return static_cast<std::size_t>(words.data() - line.data());
    }
    return 0;
}

/// The lines of a text, parted before each sure bullet too; empty lines stay.
std::vector<PlacedText> raw_lines(const PlacedText& text) {
    std::vector<PlacedText> lines;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = std::string_view{text.text}.substr(i);
        const bool is_inner_bullet = i > begin && text.text[i - 1] == ' ' &&
                                     std::any_of(kSureBullets.begin(), kSureBullets.end(),
                                                 [&](std::string_view sign) { return rest.starts_with(sign); });
        if (text.text[i] != '\n' && text.text[i] != '\r' && !is_inner_bullet) continue;
        lines.push_back(text.part(begin, i).trimmed());
        if (rest.starts_with("\r\n")) ++i;
        begin = is_inner_bullet ? i : i + 1;
    }
    lines.push_back(text.part(begin).trimmed());
    return lines;
}

/// Behind `text`, with a space unless both are of a script that has none.
void append_line(PlacedText& text, const PlacedText& line) {
    const bool joins = !text.empty() && is_cjk(decode_utf8_before(text.text, text.size()).code) &&
                       is_cjk(decode_utf8(line.text, 0).code);
    if (!text.empty() && !joins) text.glue(" ");
    text.add(line);
}

/// The date as our schema writes it, or nothing.
std::optional<std::string> date_in(const PlacedText& text) {
    const auto reading = locale::read_date(text.text);
    const bool is_plain = reading.value.season == locale::Season::none && reading.value.quarter == 0;
    if (reading.is != locale::Written::date || !is_plain) return std::nullopt;
    return iso_date(reading.value);
}

}  // namespace

void put_text(yaml::Node& map, std::string_view key, const PlacedText& text) {
    if (!text.empty()) yaml::put(map, key, to_node(escaped(text)));
}

void put_literal(yaml::Node& map, std::string_view key, const PlacedText& text) {
    if (!text.empty()) yaml::put(map, key, to_node(text));
}

std::vector<PlacedText> lines_of(const PlacedText& text) {
    std::vector<PlacedText> lines = raw_lines(text);
    lines.erase(std::remove_if(lines.begin(), lines.end(), [](const PlacedText& line) { return line.empty(); }),
                lines.end());
    return lines;
}

void put_description(yaml::Node& map, const PlacedText& description) {
    PlacedText summary;
    summary.file = description.file;
    std::vector<PlacedText> bullets;
    bool is_after_gap = false;
    for (const PlacedText& line : raw_lines(description)) {
        const std::size_t sign = bullet_length(line.text);
        if (line.empty()) {
            is_after_gap = true;
            continue;
        }
        if (sign > 0 || (!bullets.empty() && is_after_gap)) {
            bullets.push_back(line.part(sign));
        } else if (!bullets.empty()) {
            append_line(bullets.back(), line);
        } else {
            summary = joined({summary, line}, kLineBreak);
        }
        is_after_gap = false;
    }
    put_text(map, "summary", summary);
    if (bullets.empty()) return;
    yaml::Node& list = yaml::put(map, "highlights", yaml::make_list(description.span()));
    for (const PlacedText& bullet : bullets) yaml::add(list, to_node(escaped(bullet)));
}

void put_dates(yaml::Node& map, const PlacedText& start, const PlacedText& end, OpenEnd open,
               Diagnostics& diagnostics) {
    if (start.empty() && end.empty()) return;
    const bool goes_on = !end.empty() && locale::is_present_word(end.text);
    const auto from = date_in(start);
    const auto to = date_in(end);
    const bool is_read = (start.empty() || from) && (end.empty() || to || goes_on);
    if (!is_read) {
        const PlacedText words = joined({start, end}, " – ");
        const PlacedText& fault = from || start.empty() ? end : start;
        diagnostics.warning(fault.span(),
                            fmt::format("'{}' is no date that quoin can read; it is printed as written", fault.text),
                            {"write it as 2020-01 in the YAML"});
        yaml::put(map, "date", to_node(escaped(words)));
        return;
    }
    const bool is_single = start.empty() || (end.empty() && open == OpenEnd::happened);
    if (is_single) {
        const PlacedText& only = start.empty() ? end : start;
        yaml::put(map, "date", yaml::make_plain(start.empty() ? (goes_on ? "present" : *to) : *from, only.span()));
        return;
    }
    yaml::put(map, "start_date", yaml::make_plain(*from, start.span()));
    yaml::put(map, "end_date", yaml::make_plain(to ? *to : "present", end.empty() ? start.span() : end.span()));
}

bool begins_east_asian(std::string_view text) { return !text.empty() && is_cjk(decode_utf8(text, 0).code); }

PlacedText person(const PlacedText& first, const PlacedText& last) {
    const bool is_family_first = begins_east_asian(first.text) && begins_east_asian(last.text);
    return is_family_first ? joined({last, first}, "") : joined({first, last}, " ");
}

PlacedText joined(std::initializer_list<PlacedText> parts, std::string_view separator) {
    PlacedText whole;
    // The separator belongs to what follows it: a line end of the file between two places would count as one of ours.
    for (const PlacedText& part : parts) {
        if (part.empty()) continue;
        if (!whole.empty()) whole.add(separator, part.from.front());
        whole.add(part);
    }
    return whole;
}

}  // namespace quoin::import
