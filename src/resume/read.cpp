#include "resume/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "resume/context.h"
#include "resume/guess_language.h"
#include "resume/markup.h"
#include "resume/own_name.h"
#include "resume/read_bullets.h"
#include "resume/read_entry.h"
#include "resume/read_fit.h"
#include "resume/read_header.h"
#include "resume/read_settings.h"
#include "resume/read_variants.h"
#include "resume/sections.h"
#include "resume/values.h"
#include "yaml/reader.h"

namespace quoin::resume {

namespace {

/// `lint` is read by lint::read_switches.
constexpr std::array<std::string_view, 10> kFileKeys{"languages", "cv",    "layout", "design",   "locale",
                                                     "settings",  "pages", "fit",    "variants", "lint"};
constexpr std::array<std::string_view, 6> kSectionKeys{"title", "type", "entries", "id", "tags", "priority"};

void read_languages(const yaml::Node& node, Context& context) {
    std::vector<const yaml::Node*> tags;
    if (!node.is_list() && !node.is_null()) tags.push_back(&node);
    for (const yaml::Node& item : node.items) tags.push_back(&item);
    for (const yaml::Node* tag : tags) {
        const auto text = yaml::read_text(*tag, context.diagnostics);
        if (!text) continue;
        const auto language = at(tag->span, locale::Language::parse(*text), context.diagnostics);
        if (language) context.languages.push_back(*language);
    }
    context.are_languages_declared = !context.languages.empty();
}

/// A map that holds the list under `entries`, rather than being a list or a list for each language.
bool is_written_out(const yaml::Node& node) {
    return node.is_map() && std::any_of(kSectionKeys.begin(), kSectionKeys.end(),
                                        [&](std::string_view key) { return node.find(key) != nullptr; });
}

Localized<std::vector<Entry>> read_localized_entries(const yaml::Node& node, std::optional<EntryType> type,
                                                     Context& context) {
    return read_localized<std::vector<Entry>>(
        node, context, [&](const yaml::Node& value) { return read_entries(value, type, context); });
}

std::optional<EntryType> read_type(const yaml::Node& node, Context& context) {
    const std::span types{kEntryTypes.data(), kEntryTypes.size() - 1};  // a role stands in an entry only
    const auto choice = yaml::read_choice(node, types, context.diagnostics);
    return choice ? std::optional{static_cast<EntryType>(*choice)} : std::nullopt;
}

void read_written_out(const yaml::Node& node, Section& section, Context& context) {
    yaml::check_keys(node, kSectionKeys, "a section", context.diagnostics);
    for (const auto& [key, value] : node.entries) {
        if (key.text == "title") section.title = read_text(value, Wording::marked, context);
        if (key.text == "type") section.type = read_type(value, context);
        read_mark(key, value, section.marks, context);
    }
    if (const yaml::Node* entries = node.find("entries")) {
        section.entries = read_localized_entries(*entries, section.type, context);
    } else {
        context.diagnostics.error(section.span, "this section has no 'entries'", {"write 'entries:' and a list"});
    }
}

Section read_section(const yaml::Node& key, const yaml::Node& value, Context& context) {
    Section section;
    section.id = key.text;
    section.span = key.span;
    if (!is_known_section(key.text)) {
        const std::string title = title_from_key(key.text);
        section.title = shared(title == key.text ? parse_literal(key) : literal(title, key.span), key.span);
    }
    if (is_written_out(value)) {
        read_written_out(value, section, context);
    } else {
        section.entries = read_localized_entries(value, std::nullopt, context);
    }
    return section;
}

void read_cv(const yaml::Node& root, Resume& resume, Context& context) {
    const yaml::Node* cv = root.find("cv");
    if (cv == nullptr) {
        context.diagnostics.error(root.span.part(0, 1), "this file has no 'cv'",
                                  {"write 'cv:' and indent the rest below it"});
        return;
    }
    if (!yaml::expect_map(*cv, "cv", context.diagnostics)) return;
    read_header(*cv, resume, context);
    const yaml::Node* sections = cv->find("sections");
    if (sections == nullptr || !yaml::expect_map(*sections, "sections", context.diagnostics)) return;
    for (const auto& [key, value] : sections->entries) {
        if (!key.text.starts_with("x-")) resume.sections.push_back(read_section(key, value, context));
    }
}

/// The languages of a file that does not declare them; that of `locale` comes first.
std::vector<locale::Language> order_languages(const yaml::Node& root, std::vector<locale::Language> met,
                                              const std::optional<locale::Language>& first) {
    if (!first) {
        if (met.empty()) met.push_back(guess_language(root));
        return met;
    }
    const auto found = locale::best_match(*first, met);
    const locale::Language front = found ? met[*found] : *first;
    if (found) met.erase(met.begin() + static_cast<std::ptrdiff_t>(*found));
    met.insert(met.begin(), front);
    return met;
}

void read_layout_name(const yaml::Node& node, Resume& resume, Context& context) {
    if (node.is_null()) return;
    resume.layout = yaml::read_text(node, context.diagnostics).value_or("");
    resume.layout_span = node.span;
}

}  // namespace

Resume read(const yaml::Node& root, Diagnostics& diagnostics) {
    Resume resume;
    resume.languages.push_back(guess_language({}));
    if (root.is_null()) {
        if (!diagnostics.has_errors()) diagnostics.error(root.span, "this file holds no CV", {"begin it with 'cv:'"});
        return resume;
    }
    if (!yaml::expect_map(root, "a CV file", diagnostics)) return resume;
    yaml::check_keys(root, kFileKeys, "the CV file", diagnostics);

    Context context{diagnostics, {}, {}, false};
    if (const yaml::Node* node = root.find("languages")) read_languages(*node, context);
    if (const yaml::Node* node = root.find("settings")) {
        Context aside = context;  // the languages of a title do not count before those of the CV
        resume.settings = read_settings(*node, aside);
    }
    if (const yaml::Node* node = root.find("locale")) resume.locale_words = read_locale(*node, context);
    if (const yaml::Node* node = root.find("layout")) read_layout_name(*node, resume, context);
    if (const yaml::Node* node = root.find("design")) resume.design = *node;
    if (const yaml::Node* node = root.find("pages"); node != nullptr && !node->is_null())
        read_pages(*node, resume.fit, context);
    if (const yaml::Node* node = root.find("fit")) read_fit(*node, resume.fit, context);
    if (const yaml::Node* node = root.find("variants")) resume.variants = read_variants(*node, context);
    context.keywords = resume.settings.bold_keywords;
    read_cv(root, resume, context);
    set_off_own_name(resume);

    resume.languages = context.are_languages_declared
                           ? context.languages
                           : order_languages(root, std::move(context.languages), resume.locale_words.language);
    return resume;
}

}  // namespace quoin::resume
