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

bool is_set_off(const RichText& author) {
    return std::any_of(author.runs.begin(), author.runs.end(), [](const resume::Run& run) { return run.is_bold; });
}

/// "et al." after a Latin name; after one in Han, Kana or Hangul what the language of the CV has.
RichText and_others(const RichText& before, const Phrasing& phrasing) {
    const std::string name = before.plain();
    const bool is_cjk_name = is_cjk(decode_utf8_before(name, name.size()).code);
    const std::string said = phrasing.catalog.find("word.and_others").value_or("et al.");
    if (is_cjk_name == phrasing.language.is_cjk()) return words(said);
    return words(is_cjk_name ? "等" : "et al.");
}

/// Of more authors than the CV wants to show, the first ones; the one that is set off stands in the last one's place
/// if he comes later, behind an ellipsis.
std::vector<RichText> shown_authors(const std::vector<RichText>& list, const Phrasing& phrasing) {
    std::vector<RichText> shown;
    std::copy_if(list.begin(), list.end(), std::back_inserter(shown), [](const RichText& a) { return !a.empty(); });
    const std::size_t most = phrasing.most_authors.value_or(shown.size());
    if (shown.size() <= most) return shown;
    const auto own = std::find_if(shown.begin(), shown.end(), is_set_off);
    const bool is_late = own != shown.end() && own - shown.begin() >= static_cast<std::ptrdiff_t>(most);
    const bool is_last = is_late && own + 1 == shown.end();
    std::vector<RichText> first(shown.begin(), shown.begin() + static_cast<std::ptrdiff_t>(is_late ? most - 1 : most));
    if (is_late) {
        first.push_back(words("…"));
        first.push_back(*own);
    }
    if (!is_last) first.push_back(and_others(first.back(), phrasing));
    return first;
}

std::optional<RichText> authors(const resume::Entry& entry, const Phrasing& phrasing) {
    const auto* const list = entry.authors.pick(phrasing.language);
    if (list == nullptr) return std::nullopt;
    const std::vector<RichText> shown = shown_authors(*list, phrasing);
    if (shown.empty()) return std::nullopt;
    RichText joined = shown.front();
    for (std::size_t i = 1; i < shown.size(); ++i) {
        joined.runs.push_back(words(std::string{between(shown[i - 1], shown[i])}).runs.front());
        joined.runs.insert(joined.runs.end(), shown[i].runs.begin(), shown[i].runs.end());
    }
    return joined;
}

std::optional<RichText> dates(const resume::Entry& entry, const Phrasing& phrasing) {
    const resume::When* const when = entry.dates.pick(phrasing.language);
    if (when == nullptr) return std::nullopt;
    if (!when->words.empty()) return when->words;
    const std::string printed = phrasing.dates.print(when->dates);
    return printed.empty() ? std::nullopt : std::optional{resume::literal(printed, entry.dates.span)};
}

/// One end of an entry's dates, or a part of it; what goes on has no end.
std::optional<RichText> part_of_dates(Field field, const resume::Entry& entry, const Phrasing& phrasing) {
    const resume::When* const when = entry.dates.pick(phrasing.language);
    if (when == nullptr) return std::nullopt;
    const bool is_start = field == Field::start || field == Field::start_year || field == Field::start_month;
    const std::optional<locale::Date>& date = is_start ? when->dates.start : when->dates.end;
    if (!date) return std::nullopt;
    const auto said = [&](std::string text) { return resume::literal(std::move(text), entry.dates.span); };
    if (field == Field::start || field == Field::end) return said(phrasing.dates.print(*date));
    // A season or a quarter has no month to stand apart from its year.
    const bool is_whole = date->season != locale::Season::none || date->quarter != 0;
    if (field == Field::start_year || field == Field::end_year)
        return said(is_whole ? phrasing.dates.print(*date) : std::to_string(date->year));
    return date->month == 0 ? std::nullopt : std::optional{said(std::to_string(date->month))};
}

std::optional<RichText> duration(const resume::Entry& entry, const Phrasing& phrasing) {
    const resume::When* const when = entry.dates.pick(phrasing.language);
    if (when == nullptr) return std::nullopt;
    const auto duration = locale::duration_of(when->dates, phrasing.today);
    return duration ? std::optional{resume::literal(phrasing.dates.print(*duration), entry.dates.span)} : std::nullopt;
}

std::optional<RichText> catalogue_word(const std::string& id, const Phrasing& phrasing) {
    auto said = phrasing.catalog.find(id);
    return said ? std::optional{words(std::move(*said))} : std::nullopt;
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
    constexpr std::string_view kArxiv = "https://arxiv.org/abs/";
    if (shown.starts_with(kArxiv)) return linked("arXiv:" + shown.substr(kArxiv.size()), *value, url.span);
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (shown.starts_with(scheme)) shown.erase(0, scheme.size());
    }
    if (shown.ends_with('/')) shown.pop_back();
    return linked(shown, *value, url.span);
}

std::optional<RichText> doi(const resume::Entry& entry, const locale::Language& language) {
    const std::string* const value = entry.doi.pick(language);
    if (value == nullptr || value->empty()) return std::nullopt;
    constexpr std::string_view kArxiv = "10.48550/arXiv.";
    const std::string shown = value->starts_with(kArxiv) ? "arXiv:" + value->substr(kArxiv.size()) : "doi:" + *value;
    return linked(shown, "https://doi.org/" + *value, entry.doi.span);
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

Phrasing::Phrasing(const Source& source)
    : language{source.language},
      catalog{source.catalog},
      dates{source.language, source.catalog, source.layout.dates, source.resume.date_words(source.language)},
      today{source.today},
      most_authors{source.resume.settings.most_authors} {}

std::optional<RichText> entry_value(Field field, const EntryContext& context, const Phrasing& phrasing) {
    const locale::Language& language = phrasing.language;
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
        case Field::authors: return authors(context.entry, phrasing);
        case Field::dates: return dates(context.entry, phrasing);
        case Field::duration: return duration(context.entry, phrasing);
        case Field::word_advisor: return catalogue_word("word.advisor", phrasing);
        case Field::word_gpa: return catalogue_word("word.gpa", phrasing);
        case Field::start:
        case Field::start_year:
        case Field::start_month:
        case Field::end:
        case Field::end_year:
        case Field::end_month: return part_of_dates(field, context.entry, phrasing);
        case Field::doi: return doi(context.entry, language);
        case Field::url: return entry_address(context.entry, language);
        default: return std::nullopt;
    }
}

std::optional<RichText> resume_value(Field field, const resume::Resume& resume, const locale::Language& language) {
    if (field == Field::name) return picked(resume.name, language);
    if (field == Field::reading) return picked(resume.reading, language);
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
