#include "block/values.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"

namespace quoin::block {

namespace {

using layout::Field;
using resume::RichText;

std::optional<RichText> picked(const resume::Text& text, const locale::Language& language) {
    const RichText* const value = text.pick(language);
    return value == nullptr || value->empty() ? std::nullopt : std::optional{*value};
}

/// "，" between names that end in Han, ", " otherwise.
std::string_view between(const RichText& before, const RichText& after) {
    const std::string left = before.plain();
    const std::string right = after.plain();
    const bool is_han = is_cjk(decode_utf8_before(left, left.size()).code) && is_cjk(decode_utf8(right, 0).code);
    return is_han ? "，" : ", ";
}

std::optional<RichText> authors(const resume::Entry& entry, const locale::Language& language) {
    const auto* const list = entry.authors.pick(language);
    if (list == nullptr || list->empty()) return std::nullopt;
    RichText joined;
    const RichText* before = nullptr;
    for (const RichText& author : *list) {
        if (author.empty()) continue;
        if (before != nullptr) joined.runs.push_back(words(std::string{between(*before, author)}).runs.front());
        joined.runs.insert(joined.runs.end(), author.runs.begin(), author.runs.end());
        before = &author;
    }
    return joined;
}

std::optional<RichText> dates(const EntryContext& context, const locale::Language& language) {
    const auto& dates = context.entry.dates;
    const resume::When* const when = dates.pick(language);
    if (when == nullptr) return std::nullopt;
    if (!when->words.empty()) return when->words;
    const std::string printed = locale::format_dates(when->dates, language, context.dates);
    return printed.empty() ? std::nullopt : std::optional{resume::literal(printed, dates.span)};
}

/// One end of an entry's dates, or a part of it; what goes on has no end.
std::optional<RichText> part_of_dates(Field field, const EntryContext& context, const locale::Language& language) {
    const resume::Entry& entry = context.entry;
    const resume::When* const when = entry.dates.pick(language);
    if (when == nullptr) return std::nullopt;
    const bool is_start = field == Field::start || field == Field::start_year || field == Field::start_month;
    const std::optional<locale::Date>& date = is_start ? when->dates.start : when->dates.end;
    if (!date) return std::nullopt;
    const auto said = [&](std::string text) { return resume::literal(std::move(text), entry.dates.span); };
    if (field == Field::start || field == Field::end) return said(locale::format_date(*date, language, context.dates));
    if (field == Field::start_year || field == Field::end_year) return said(std::to_string(date->year));
    return date->month == 0 ? std::nullopt : std::optional{said(std::to_string(date->month))};
}

RichText linked(std::string text, const std::string& url, Span span) {
    RichText link = resume::literal(std::move(text), span);
    for (resume::Run& run : link.runs) run.link = url;
    return link;
}

/// The address without its scheme and trailing slash, leading to the whole of it.
std::optional<RichText> address(const resume::Localized<std::string>& url, const locale::Language& language) {
    const std::string* const value = url.pick(language);
    if (value == nullptr || value->empty()) return std::nullopt;
    std::string shown = *value;
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (shown.starts_with(scheme)) shown.erase(0, scheme.size());
    }
    if (shown.ends_with('/')) shown.pop_back();
    return linked(shown, *value, url.span);
}

std::optional<RichText> doi(const resume::Entry& entry, const locale::Language& language) {
    const std::string* const value = entry.doi.pick(language);
    if (value == nullptr || value->empty()) return std::nullopt;
    return linked("doi:" + *value, "https://doi.org/" + *value, entry.doi.span);
}

/// A publication's own address; the one that its doi already leads to says nothing new.
std::optional<RichText> entry_address(const resume::Entry& entry, const locale::Language& language) {
    const std::string* const doi_value = entry.doi.pick(language);
    return doi_value == nullptr || doi_value->empty() ? address(entry.url, language) : std::nullopt;
}

/// The words that name an entry: they lead where its address leads, unless they lead somewhere already.
bool names_the_entry(Field field) {
    return field == Field::name || field == Field::title || field == Field::company || field == Field::institution;
}

void lead_to(RichText& text, const resume::Localized<std::string>& url, const locale::Language& language) {
    const std::string* const address = url.pick(language);
    const bool has_link =
        std::any_of(text.runs.begin(), text.runs.end(), [](const resume::Run& run) { return !run.link.empty(); });
    if (address == nullptr || has_link) return;
    for (resume::Run& run : text.runs) run.link = *address;
}

std::optional<resume::ContactKind> contact_kind(Field field) {
    switch (field) {
        case Field::email: return resume::ContactKind::email;
        case Field::phone: return resume::ContactKind::phone;
        case Field::website: return resume::ContactKind::website;
        case Field::location: return resume::ContactKind::location;
        default: return std::nullopt;
    }
}

const resume::Text* text_field(Field field, const resume::Entry& entry) {
    switch (field) {
        case Field::text:
        case Field::bullet:
        case Field::number: return &entry.text;
        case Field::label: return &entry.label;
        case Field::details: return &entry.details;
        case Field::institution: return &entry.institution;
        case Field::area: return &entry.area;
        case Field::degree: return &entry.degree;
        case Field::gpa: return &entry.gpa;
        case Field::company: return &entry.company;
        case Field::position: return &entry.position;
        case Field::department: return &entry.department;
        case Field::team: return &entry.team;
        case Field::name: return &entry.name;
        case Field::role: return &entry.role;
        case Field::title: return &entry.title;
        case Field::journal: return &entry.journal;
        case Field::note: return &entry.note;
        case Field::location: return &entry.location;
        case Field::summary: return &entry.summary;
        default: return nullptr;
    }
}

}  // namespace

locale::DateForms date_forms(const layout::Layout& layout) { return {layout.dates.month, layout.dates.range}; }

std::optional<RichText> entry_value(Field field, const EntryContext& context, const locale::Language& language) {
    if (const resume::Text* const text = text_field(field, context.entry)) {
        auto value = picked(*text, language);
        if (value && names_the_entry(field)) lead_to(*value, context.entry.url, language);
        return value;
    }
    switch (field) {
        case Field::index: return words(std::to_string(context.index));
        case Field::level:
            return context.entry.level
                       ? std::optional{resume::literal(context.entry.level->text, context.entry.level->span)}
                       : std::nullopt;
        case Field::authors: return authors(context.entry, language);
        case Field::dates: return dates(context, language);
        case Field::start:
        case Field::start_year:
        case Field::start_month:
        case Field::end:
        case Field::end_year:
        case Field::end_month: return part_of_dates(field, context, language);
        case Field::doi: return doi(context.entry, language);
        case Field::url: return entry_address(context.entry, language);
        default: return std::nullopt;
    }
}

std::optional<RichText> resume_value(Field field, const resume::Resume& resume, const locale::Language& language) {
    if (field == Field::name) return picked(resume.name, language);
    if (field == Field::headline) return picked(resume.headline, language);
    const auto kind = contact_kind(field);
    if (!kind) return std::nullopt;
    const auto is_it = [&](const resume::Contact& contact) { return contact.kind == *kind; };
    const auto found = std::find_if(resume.contacts.begin(), resume.contacts.end(), is_it);
    if (found == resume.contacts.end()) return std::nullopt;
    auto shown = picked(found->text, language);
    if (shown) lead_to(*shown, found->url, language);
    return shown;
}

const std::vector<resume::Bullet>* bullets_of(const resume::Bullets& bullets, const locale::Language& language) {
    return bullets.pick(language);
}

RichText words(std::string text) { return resume::literal(std::move(text), {}); }

}  // namespace quoin::block
