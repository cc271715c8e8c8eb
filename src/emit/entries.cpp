#include "emit/entries.h"

#include <array>

namespace quoin::emit {

namespace {

using resume::EntryType;

Entry::Kind kind_of(EntryType type) {
    switch (type) {
        case EntryType::text: return Entry::Kind::paragraph;
        case EntryType::bullet: return Entry::Kind::bullet;
        case EntryType::numbered: return Entry::Kind::numbered;
        case EntryType::reversed_numbered: return Entry::Kind::counting_down;
        case EntryType::one_line: return Entry::Kind::fact;
        default: return Entry::Kind::work;
    }
}

Line lines_of(const resume::RichText& text) {
    Line line;
    for (const resume::Run& run : text.runs) {
        Run made;
        made.text = run.text;
        made.is_bold = run.is_bold;
        made.is_italic = run.is_italic;
        made.is_code = run.is_code;
        made.baseline = run.baseline;
        made.link = run.link;
        line.push_back(std::move(made));
    }
    return line;
}

Line linked(std::string text, const std::string& address) {
    Line line = words(std::move(text));
    for (Run& run : line) run.link = address;
    return line;
}

/// The value of a language map for `language`, with the language that it was written in.
const resume::Text::Value* value_for(const resume::Text& text, const locale::Language& language) {
    if (text.values.empty()) return nullptr;
    std::vector<locale::Language> languages;
    for (const auto& value : text.values) languages.push_back(value.language);
    return &text.values[locale::best_match(language, languages).value_or(0)];
}

/// An address without its scheme.
std::string shown_address(std::string address) {
    constexpr std::string_view kArxiv = "https://arxiv.org/abs/";
    if (address.starts_with(kArxiv)) return "arXiv:" + address.substr(kArxiv.size());
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (address.starts_with(scheme)) address.erase(0, scheme.size());
    }
    if (address.ends_with('/')) address.pop_back();
    return address;
}

}  // namespace

Entries::Entries(const resume::Resume& cv, const locale::Language& language, const Options& options)
    : cv_{cv},
      language_{language},
      options_{options},
      tongues_{language, cv.languages},
      punctuation_{language},
      printer_{language, options.catalog, options.dates, cv.date_words(language)} {}

Line Entries::pick(const resume::Text& text) const {
    const auto* const value = value_for(text, language_);
    if (value == nullptr || !value->value) return {};
    return tongues_.tagged(lines_of(*value->value), value->language);
}

Line Entries::tag(const resume::RichText& text) const { return tongues_.tagged(lines_of(text), {}); }

/// Adds `more` behind a comma, if there is anything before it.
void Entries::add_behind(Line& line, const Line& before, const Line& more) const {
    if (more.empty()) return;
    if (!before.empty()) append(line, words(std::string{punctuation_.comma(before, more)}));
    append(line, more);
}

Dates Entries::dates(const resume::Entry& entry) const {
    const resume::When* const when = entry.dates.pick(language_);
    if (when == nullptr) return {};
    if (!when->words.empty()) return {{tag(when->words), std::nullopt}};
    std::string shown = printer_.print(when->dates);
    Dates parts;
    const std::string start = when->dates.start ? printer_.print(*when->dates.start) : "";
    const std::string end = when->dates.end ? printer_.print(*when->dates.end) : "";
    // What prints both ends as one, such as "March – May 2024", is no date in one piece.
    const bool has_start = !start.empty() && shown.starts_with(start);
    if (has_start) {
        parts.push_back({words(start), when->dates.start});
        shown.erase(0, start.size());
    }
    const bool has_end = !end.empty() && shown.ends_with(end);
    if (has_end) shown.resize(shown.size() - end.size());
    if (!shown.empty()) parts.push_back({words(shown), std::nullopt});
    if (has_end) parts.push_back({words(end), when->dates.end});
    return parts;
}

std::vector<Item> Entries::items(const resume::Bullets& bullets) const {
    std::vector<Item> items;
    const auto* const list = bullets.pick(language_);
    if (list == nullptr) return items;
    for (const resume::Bullet& bullet : *list) {
        Item item{pick(bullet.text), this->items(bullet.children)};
        if (!item.text.empty() || !item.items.empty()) items.push_back(std::move(item));
    }
    return items;
}

Line Entries::authors(const resume::Entry& entry) const {
    Line joined;
    Line last;
    const auto* const list = entry.authors.pick(language_);
    if (list == nullptr) return joined;
    for (const resume::RichText& author : *list) {
        Line name = tag(author);
        if (name.empty()) continue;
        if (!last.empty()) append(joined, words(std::string{punctuation_.name_comma(last, name)}));
        append(joined, name);
        last = std::move(name);
    }
    return joined;
}

Line Entries::doi(const resume::Entry& entry) const {
    const std::string* const value = entry.doi.pick(language_);
    if (value == nullptr || value->empty()) return {};
    constexpr std::string_view kArxiv = "10.48550/arXiv.";
    const std::string shown = value->starts_with(kArxiv) ? "arXiv:" + value->substr(kArxiv.size()) : "doi:" + *value;
    return linked(shown, "https://doi.org/" + *value);
}

/// The address that a title leads to, written out; a doi says it already.
Line Entries::address(const resume::Entry& entry) const {
    const std::string* const value = entry.url.pick(language_);
    const bool has_doi = !doi(entry).empty();
    if (value == nullptr || value->empty() || has_doi) return {};
    return linked(shown_address(*value), *value);
}

/// "Journal. Note. doi:10.…"
Line Entries::source(const resume::Entry& entry) const {
    Line journal = pick(entry.journal);
    for (Run& run : journal) run.is_italic = true;
    Line joined;
    for (const Line& part : {journal, pick(entry.note), doi(entry), address(entry)}) {
        if (part.empty()) continue;
        if (!joined.empty()) append(joined, words(std::string{punctuation_.stop(joined)}));
        append(joined, part);
    }
    return joined;
}

void Entries::add_title(const resume::Entry& entry, Entry& made) const {
    for (const resume::Text* name : {&entry.company, &entry.institution, &entry.name, &entry.title}) {
        if (made.title.empty()) made.title = pick(*name);
    }
    if (const std::string* const url = entry.url.pick(language_)) made.address = *url;
    add_behind(made.beside, made.title, pick(entry.department));
    const Line role = pick(entry.role);
    if (role.empty()) return;
    append(made.beside, words(std::string{punctuation_.dash(made.title, role)}));
    append(made.beside, role);
}

/// In Chinese and Japanese the subject stands before the degree.
void Entries::add_position(const resume::Entry& entry, Entry& made) const {
    made.position = pick(entry.position);
    const bool has_area_first = language_.primary() == "zh" || language_.primary() == "ja";
    const resume::Text& first = has_area_first ? entry.area : entry.degree;
    const resume::Text& second = has_area_first ? entry.degree : entry.area;
    for (const resume::Text* part : {&first, &second}) add_behind(made.position, Line{made.position}, pick(*part));
    Line grade = pick(entry.gpa);
    if (grade.empty()) return;
    Line said = words(options_.catalog.find("word.gpa").value_or("GPA") + " ");
    append(said, grade);
    add_behind(made.remarks, made.position, said);
}

void Entries::add_level(const resume::Entry& entry, Entry& made) const {
    if (!entry.level) return;
    append(made.beside,
           words(std::string{punctuation_.open()} + entry.level->text + std::string{punctuation_.close()}));
}

Entry Entries::role(const resume::Entry& entry) const {
    Entry made;
    made.title = pick(entry.position);
    add_behind(made.beside, made.title, pick(entry.team));
    add_behind(made.beside, made.beside.empty() ? made.title : made.beside, pick(entry.location));
    made.dates = dates(entry);
    if (Line summary = pick(entry.summary); !summary.empty()) made.lines.push_back(std::move(summary));
    made.items = items(entry.highlights);
    return made;
}

Entry Entries::work(const resume::Entry& entry) const {
    Entry made;
    add_title(entry, made);
    add_level(entry, made);
    made.dates = dates(entry);
    add_position(entry, made);
    made.location = pick(entry.location);
    const Line source = entry.type == EntryType::publication ? this->source(entry)
                        : entry.type == EntryType::normal    ? address(entry)
                                                             : Line{};
    for (const Line& line : {authors(entry), source, pick(entry.summary)}) {
        if (!line.empty()) made.lines.push_back(line);
    }
    made.items = items(entry.highlights);
    for (const resume::Entry& role : entry.roles) made.roles.push_back(this->role(role));
    if (const std::string* const logo = entry.logo.pick(language_)) made.logo = *logo;
    made.logo_span = entry.logo.span;
    return made;
}

std::vector<Entry> Entries::all(const std::vector<resume::Entry>& entries) const {
    std::array<std::size_t, resume::kEntryTypes.size()> counts{};
    const auto count_of = [&](const resume::Entry& e) -> std::size_t& {
        return counts.at(static_cast<std::size_t>(e.type));
    };
    std::vector<Entry> made;
    made.reserve(entries.size());
    for (const resume::Entry& entry : entries) made.push_back(this->entry(entry, ++count_of(entry)));
    // Those that count down end with 1.
    for (Entry& entry : made) {
        const std::size_t all = counts.at(static_cast<std::size_t>(EntryType::reversed_numbered));
        if (entry.kind == Entry::Kind::counting_down) entry.number = all + 1 - entry.number;
    }
    return made;
}

Entry Entries::entry(const resume::Entry& entry, std::size_t number) const {
    const Entry::Kind kind = kind_of(entry.type);
    if (kind == Entry::Kind::work) return work(entry);
    Entry made;
    made.kind = kind;
    made.number = number;
    if (kind != Entry::Kind::fact) {
        made.beside = pick(entry.text);
        return made;
    }
    made.title = pick(entry.label);
    if (!made.title.empty()) made.beside = words(std::string{punctuation_.colon()});
    append(made.beside, pick(entry.details));
    add_level(entry, made);
    return made;
}

}  // namespace quoin::emit
