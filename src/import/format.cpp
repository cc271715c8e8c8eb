#include "import/format.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/strings.h"
#include "import/rendercv.h"

namespace quoin::import {

namespace {

/// The keys that a CV written as YAML or JSON has at its top, whoever's it is.
constexpr std::array<std::string_view, 21> kTopKeys{
    "cv",     "extends", "languages", "design",  "locale",       "settings",     "layout",
    "basics", "content", "layouts",   "$schema", "schema",       "work",         "education",
    "skills", "meta",    "projects",  "awards",  "certificates", "publications", "rendercv_settings"};

/// Those of JSON Resume that ours has not.
constexpr std::array<std::string_view, 13> kJsonResumeKeys{
    "basics", "work",      "volunteer", "education",  "awards", "certificates", "publications",
    "skills", "interests", "projects",  "references", "meta",   "$schema"};

/// A plain text of fewer lines is nobody's CV: more likely YAML that went wrong.
constexpr std::size_t kFewestLines = 5;

/// The text without what Jekyll and its kin write in front: `---`, keys, `---`. The whole text if there is nothing
/// of that kind, or nothing behind it.
std::string_view after_front_matter(std::string_view text) {
    if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return text;
    const std::size_t end = text.find("\n---", 3);
    if (end == std::string_view::npos) return text;
    const std::string_view rest = text.substr(std::min(text.find('\n', end + 1), text.size() - 1) + 1);
    return trim(rest).empty() ? text : rest;
}

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// The key that a line of YAML or JSON begins with, at its very start; empty: it begins with none.
std::string_view key_of(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || (colon + 1 < line.size() && !is_white(line[colon + 1]))) return {};
    std::string_view key = line.substr(0, colon);
    if (key.size() > 2 && (key.front() == '"' || key.front() == '\'')) key = key.substr(1, key.size() - 2);
    const auto is_of_key = [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '-' || c == '$';
    };
    return std::all_of(key.begin(), key.end(), is_of_key) ? key : std::string_view{};
}

bool is_top_key(std::string_view line) {
    const std::string_view key = key_of(line);
    return !key.empty() && std::find(kTopKeys.begin(), kTopKeys.end(), key) != kTopKeys.end();
}

/// "[text](address)", "![alt](address)", "{% tag %}", "{{ value }}": begins as YAML does, and is none.
bool is_link_or_template(std::string_view words) {
    const bool is_link =
        (words.front() == '[' || words.starts_with("![")) && words.find("](") != std::string_view::npos;
    return is_link || words.starts_with("{%") || words.starts_with("{{");
}

/// Do at least half of the lines that could be keys of YAML begin with one? Lines that are indented, and items of
/// lists, may stand in both.
bool has_keys_of_yaml(const std::vector<std::string_view>& lines) {
    std::size_t keys = 0;
    std::size_t others = 0;
    for (const std::string_view line : lines) {
        const bool may_be_both = trim(line).empty() || is_white(line.front()) ||
                                 std::string_view{"#-[]{}%&!\"'"}.find(line.front()) != std::string_view::npos;
        if (!may_be_both) ++(key_of(line).empty() ? others : keys);
    }
    return keys >= others;
}

/// Is the first line that is neither blank nor a comment one of YAML? Markdown's headings are YAML's comments, and no
/// CV of YAML is a list: below a heading, items are Markdown's.
bool begins_as_yaml(const std::vector<std::string_view>& lines) {
    bool has_heading = false;
    for (const std::string_view line : lines) {
        const std::string_view words = trim(line);
        has_heading = has_heading || words.starts_with("# ") || words.starts_with("##");
        if (words.empty() || words.front() == '#') continue;
        if (is_link_or_template(words)) return false;
        if (words == "-" || words.starts_with("- ")) return !has_heading;
        if (!key_of(line).empty()) return has_keys_of_yaml(lines);
        return words == "---" || std::string_view{"[{%&!\"'"}.find(words.front()) != std::string_view::npos;
    }
    return true;
}

/// "=====" or "-----" below a line: a heading.
bool is_underline(std::string_view line) {
    const std::string_view words = trim(line);
    return words.size() >= 3 && words.find_first_not_of(words.front() == '=' ? '=' : '-') == std::string_view::npos;
}

bool is_heading(std::string_view line) {
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    return level > 0 && level <= 6 && level < line.size() && is_white(line[level]);
}

bool is_tag(std::string_view line) {
    const std::string_view words = trim(line);
    return words.size() > 2 && words[0] == '<' && (is_ascii_letter(words[1]) || words[1] == '!' || words[1] == '/') &&
           words.find('>') != std::string_view::npos;
}

/// A row of a table, or an item of a list that Markdown does not know.
bool is_of_plain_text(std::string_view line) {
    constexpr std::array<std::string_view, 13> kMarkers{"•",  "·", "●",      "○",     "■",    "◆",  "➢",
                                                        "・", "①", "（一）", "（1）", "一、", "1、"};
    const std::string_view words = trim(line);
    const bool has_column = words.find('\t') != std::string_view::npos;
    return has_column ||
           std::any_of(kMarkers.begin(), kMarkers.end(), [&](auto each) { return words.starts_with(each); });
}

/// A line under another is the one thing of Markdown that plain texts have too.
bool has_only_underlines(const std::vector<std::string_view>& lines) {
    return std::none_of(lines.begin(), lines.end(), [](std::string_view line) {
        return is_heading(line) || is_tag(line) || line.starts_with("**");
    });
}

/// Is there more than headings, which may be comments of YAML?
bool has_text(const std::vector<std::string_view>& lines) {
    return std::count_if(lines.begin(), lines.end(),
                         [](std::string_view line) { return !trim(line).empty() && !is_heading(line); }) > 1;
}

/// Is there anything of Markdown or HTML?
bool has_markup(const std::vector<std::string_view>& lines) {
    return std::any_of(lines.begin(), lines.end(), [](std::string_view line) {
        return is_heading(line) || is_underline(line) || is_tag(line) || line.starts_with("**");
    });
}

/// "@article{key," or "@string(": nothing else begins a line so.
bool is_bibtex_entry(std::string_view line) {
    const std::string_view words = trim(line);
    const std::size_t brace = words.find_first_of("{(");
    if (!words.starts_with('@') || brace == std::string_view::npos) return false;
    const std::string_view type = trim(words.substr(1, brace - 1));
    return !type.empty() && std::all_of(type.begin(), type.end(), is_ascii_letter);
}

bool is_linkedin_header(std::string_view line) {
    constexpr auto kHeaders = std::to_array<std::string_view>({"First Name,Last Name,Maiden Name",
                                                               "First Name,Last Name,Company,Job Title",
                                                               "First Name,Last Name,Headline",
                                                               "First Name,Last Name,Address",
                                                               "Company Name,Title,",
                                                               "Company Name,Role,",
                                                               "School Name,Start Date,",
                                                               "School Name,Degree Name,",
                                                               "Name,Url,Authority",
                                                               "Name,Authority",
                                                               "Name,Proficiency",
                                                               "Name,Number",
                                                               "Name,Published On,",
                                                               "Title,Description,Url",
                                                               "Title,Description,Issue",
                                                               "Title,Issuer",
                                                               "Name,Position,",
                                                               "Email Address,Confirmed,",
                                                               "Extension,Number,Type",
                                                               "Number,Extension,",
                                                               "Tested On,Name,",
                                                               "Profile Summary"});
    std::string header{line};
    header.erase(std::remove(header.begin(), header.end(), '"'), header.end());
    return std::any_of(kHeaders.begin(), kHeaders.end(), [&](std::string_view h) { return header.starts_with(h); });
}

}  // namespace

std::optional<Format> format_named(std::string_view name) {
    const auto at = std::find(kFormats.begin(), kFormats.end(), name);
    return at == kFormats.end() ? std::nullopt : std::optional{static_cast<Format>(at - kFormats.begin())};
}

Format recognise_text(std::string_view text) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    const std::string_view body = trim(after_front_matter(text));
    const bool has_front_matter = body.size() < trim(text).size();
    const bool is_template = body.starts_with("{%") || body.starts_with("{{");
    if (body.starts_with('{') && !has_front_matter && !is_template) return Format::quoin;
    const std::vector<std::string_view> lines = split(body, '\n');
    if (is_linkedin_header(lines.front())) return Format::linkedin;
    if (std::any_of(lines.begin(), lines.end(), is_top_key)) return Format::quoin;
    if (std::any_of(lines.begin(), lines.end(), is_bibtex_entry)) return Format::bibtex;
    if (!has_front_matter && begins_as_yaml(lines)) return Format::quoin;
    if (!has_front_matter && !has_text(lines)) return Format::quoin;
    const bool is_plain = has_only_underlines(lines) && std::any_of(lines.begin(), lines.end(), is_of_plain_text);
    if (has_front_matter || (has_markup(lines) && !is_plain)) return Format::page;
    return lines.size() < kFewestLines ? Format::quoin : Format::plain_text;
}

Format recognise(const yaml::Node& root) {
    const auto has = [&](std::string_view key) { return root.find(key) != nullptr; };
    if (has("cv") || has("extends")) {
        return is_older_rendercv(root) ? Format::rendercv : Format::quoin;
    }
    if (has("content")) return Format::yaml_resume;
    const auto is_there = [&](std::string_view key) { return has(key); };
    const yaml::Node* const languages = root.find("languages");  // ours are words: [zh, en]
    const bool has_spoken_languages =
        languages != nullptr && languages->is_list() &&
        std::none_of(languages->items.begin(), languages->items.end(), [](auto& item) { return item.is_scalar(); });
    const bool is_json_resume =
        has_spoken_languages || std::any_of(kJsonResumeKeys.begin(), kJsonResumeKeys.end(), is_there);
    return is_json_resume ? Format::json_resume : Format::quoin;
}

}  // namespace quoin::import
