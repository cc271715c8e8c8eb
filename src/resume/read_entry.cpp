#include "resume/read_entry.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.h"
#include "resume/entry_keys.h"
#include "resume/networks.h"
#include "resume/read_bullets.h"
#include "resume/read_level.h"
#include "resume/values.h"
#include "yaml/reader.h"

namespace quoin::resume {

namespace {

std::string described(EntryType type) {
    const std::string_view name = name_of(type);
    const bool has_vowel = std::string_view{"aeio"}.find(name.front()) != std::string_view::npos;
    return fmt::format("{} {} entry", has_vowel && type != EntryType::one_line ? "an" : "a", name);
}

const EntryKey* find_key(std::string_view name, EntryType type) {
    const auto matches = [&](const EntryKey& key) { return key.name == name && key.types.contains(type); };
    const auto found = std::find_if(kEntryKeys.begin(), kEntryKeys.end(), matches);
    return found == kEntryKeys.end() ? nullptr : &*found;
}

std::vector<std::string_view> keys_of(EntryType type) {
    std::vector<std::string_view> names;
    for (const EntryKey& key : kEntryKeys) {
        if (key.types.contains(type)) names.push_back(key.name);
    }
    return names;
}

/// The type that most of the telling keys speak for, the first of the table at a tie.
std::optional<EntryType> detect_type(const yaml::Node& node) {
    std::array<int, kEntryTypes.size()> votes{};
    std::optional<EntryType> best;
    for (const EntryKey& key : kEntryKeys) {
        const bool is_telling = !key.required.empty() || key.shape == Shape::roles;
        if (!is_telling || node.find(key.name) == nullptr) continue;
        for (std::size_t i = 0; i < votes.size(); ++i) {
            const auto type = static_cast<EntryType>(i);
            if (type == EntryType::role || !key.types.contains(type)) continue;
            ++votes[i];
            if (!best || votes[i] > votes[static_cast<std::size_t>(*best)]) best = type;
        }
    }
    return best;
}

void report_no_type(const yaml::Node& node, Context& context) {
    std::vector<std::string_view> telling;
    for (const EntryKey& key : kEntryKeys) {
        if (!key.required.empty()) telling.push_back(key.name);
    }
    std::vector<std::string> hints;
    for (const auto& [key, value] : node.entries) {
        if (const auto meant = nearest(key.text, telling)) {
            hints.push_back(fmt::format("'{}': did you mean '{}'?", key.text, *meant));
        }
    }
    const auto& [key, value] = node.entries.front();
    const bool is_colon_slip = node.entries.size() == 1 && value.is_scalar() && !value.is_quoted;
    if (hints.empty() && is_colon_slip) {
        hints.push_back(fmt::format("if this is text, put it in quotes: \"{}: {}\"", key.text, value.text));
    }
    if (hints.empty()) hints.emplace_back("every entry has name, company, institution, title, label, bullet or number");
    context.diagnostics.error(key.span, "no type of entry has these keys", std::move(hints));
}

void report_missing(const yaml::Node& node, const Entry& entry, Context& context) {
    for (const EntryKey& key : kEntryKeys) {
        if (!key.required.contains(entry.type)) continue;
        if (key.name == "position" && !entry.roles.empty()) continue;
        const auto has_name = [&](const auto& pair) { return pair.first.text == key.name; };
        const auto found = std::find_if(node.entries.begin(), node.entries.end(), has_name);
        const bool is_there = found != node.entries.end();
        if (is_there && !found->second.is_null()) continue;
        const std::string what = described(entry.type);
        context.diagnostics.error(is_there ? found->first.span : node.entries.front().first.span,
                                  fmt::format("{} needs '{}'", what, key.name),
                                  {fmt::format("write '{}: …'", key.name)});
    }
}

template <typename T, typename Change>
Localized<std::string> changed(const Localized<T>& from, Change change) {
    Localized<std::string> to;
    to.span = from.span;
    for (const auto& [language, value] : from.values) {
        to.values.push_back({language, value ? change(*value) : std::nullopt});
    }
    return to;
}

Localized<std::string> read_address(const yaml::Node& node, Context& context) {
    return changed(read_text(node, Wording::literal, context),
                   [&](const RichText& text) { return at(text.span, web_address(text.plain()), context.diagnostics); });
}

/// The bare identifier: the resolver in front of it and "doi:" fall away.
Localized<std::string> read_doi(const yaml::Node& node, Context& context) {
    return changed(read_text(node, Wording::literal, context), [&](const RichText& text) -> std::optional<std::string> {
        const std::string written = text.plain();
        const std::size_t begin = written.find("10.");
        if (begin != std::string::npos) return written.substr(begin);
        context.diagnostics.error(text.span, fmt::format("'{}' is no DOI", written), {"write it as 10.1234/abcd"});
        return std::nullopt;
    });
}

void read_fields(const yaml::Node& node, Entry& entry, Context& context);

std::vector<Entry> read_roles(const yaml::Node& node, Context& context) {
    std::vector<Entry> roles;
    if (!node.is_list() && !node.is_null()) {
        context.diagnostics.error(node.span, fmt::format("'roles' is a list, found {}", describe(node.kind)),
                                  {"begin each role with '- position: …'"});
    }
    for (const yaml::Node& item : node.items) {
        if (!yaml::expect_map(item, "a role", context.diagnostics)) continue;
        Entry role;
        role.type = EntryType::role;
        read_fields(item, role, context);
        roles.push_back(std::move(role));
    }
    return roles;
}

void read_field(const EntryKey& rule, const yaml::Node& key, const yaml::Node& value, Entry& entry, DateNodes& dates,
                Context& context) {
    switch (rule.shape) {
        case Shape::text: entry.*rule.text = read_text(value, Wording::body, context); break;
        case Shape::texts: entry.authors = read_texts(value, context); break;
        case Shape::address: entry.url = read_address(value, context); break;
        case Shape::doi: entry.doi = read_doi(value, context); break;
        case Shape::path: entry.logo = read_string(value, context); break;
        case Shape::date: dates.date = &value; break;
        case Shape::start_date: dates.start = &value; break;
        case Shape::end_date: dates.end = &value; break;
        case Shape::bullets: entry.highlights = read_bullets(value, context); break;
        case Shape::roles: entry.roles = read_roles(value, context); break;
        case Shape::level: entry.level = read_level(value, context); break;
        case Shape::id:
        case Shape::tags:
        case Shape::priority: read_mark(key, value, entry.marks, context); break;
    }
}

void read_fields(const yaml::Node& node, Entry& entry, Context& context) {
    entry.span = node.span;
    DateNodes dates;
    for (const auto& [key, value] : node.entries) {
        if (const EntryKey* rule = find_key(key.text, entry.type)) read_field(*rule, key, value, entry, dates, context);
    }
    entry.dates = read_dates(dates, context);
    if (!entry.doi.empty()) {
        entry.url = changed(entry.doi, [](const std::string& doi) { return std::optional{"https://doi.org/" + doi}; });
    }
    yaml::check_keys(node, keys_of(entry.type), described(entry.type), context.diagnostics);
    if (!node.entries.empty()) report_missing(node, entry, context);
}

bool is_single_text(EntryType type) {
    return type == EntryType::text || type == EntryType::bullet || type == EntryType::numbered ||
           type == EntryType::reversed_numbered;
}

std::optional<Entry> read_text_entry(const yaml::Node& node, EntryType type, Context& context) {
    if (!is_single_text(type)) {
        context.diagnostics.error(node.span, fmt::format("{} is a map, found {}", described(type), describe(node.kind)),
                                  {"write 'key: value' lines below the '-'"});
        return std::nullopt;
    }
    Entry entry;
    entry.type = type;
    entry.span = node.span;
    entry.text = read_text(node, Wording::body, context);
    return entry.text.empty() ? std::nullopt : std::optional{std::move(entry)};
}

std::optional<Entry> read_entry(const yaml::Node& node, std::optional<EntryType> forced, Context& context) {
    if (node.is_null()) return std::nullopt;
    const bool is_text = node.is_scalar() || is_language_map(node);
    if (is_text) return read_text_entry(node, forced.value_or(EntryType::text), context);
    if (!node.is_map() || node.entries.empty()) {
        context.diagnostics.error(node.span, fmt::format("expected an entry, found {}", describe(node.kind)));
        return std::nullopt;
    }
    const auto type = forced ? forced : detect_type(node);
    if (!type) {
        report_no_type(node, context);
        return std::nullopt;
    }
    Entry entry;
    entry.type = *type;
    read_fields(node, entry, context);
    return entry;
}

}  // namespace

std::optional<std::vector<Entry>> read_entries(const yaml::Node& node, std::optional<EntryType> forced,
                                               Context& context) {
    if (node.is_null()) return std::nullopt;
    if (!node.is_list()) {
        context.diagnostics.error(node.span,
                                  fmt::format("a section is a list of entries, found {}", describe(node.kind)),
                                  {"begin each entry with '- '"});
        return std::nullopt;
    }
    std::vector<Entry> entries;
    for (const yaml::Node& item : node.items) {
        if (auto entry = read_entry(item, forced, context)) entries.push_back(std::move(*entry));
    }
    return entries;
}

}  // namespace quoin::resume
