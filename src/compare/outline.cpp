#include "compare/outline.h"

#include <array>

#include "base/strings.h"
#include "resume/entry_keys.h"
#include "resume/sections.h"

namespace quoin::compare {

namespace {

using resume::Entry;
using resume::EntryKey;

std::string_view name_of(resume::ContactKind kind) {
    constexpr std::array<std::string_view, 7> kNames{"location", "email",  "phone", "website",
                                                     "network",  "custom", "fact"};
    return kNames.at(static_cast<std::size_t>(kind));
}

class Outliner {
public:
    Outliner(const resume::Resume& resume, const locale::Language& language, const locale::Catalog& catalog)
        : language_{language}, dates_{language, catalog, {}, resume.date_words(language)} {}

    void add_field(Part& part, std::string_view name, const resume::Text& text) const {
        if (const resume::RichText* said = text.pick(language_)) add_field(part, name, said->plain());
    }
    void add_field(Part& part, std::string_view name, std::string text) const {
        if (!text.empty()) part.fields.push_back({std::string{name}, std::move(text)});
    }

    void add_bullets(Part& part, const resume::Bullets& bullets) const;
    Part entry(const Entry& entry, Part::Kind kind) const;
    void add_contact(Part& cv, const resume::Contact& contact) const;
    void add_section(Part& cv, const resume::Section& section, const locale::Catalog& catalog) const;

private:
    void add_fields(Part& part, const Entry& entry) const;
    std::string authors(const Entry& entry) const;

    const locale::Language& language_;
    locale::DatePrinter dates_;
};

void Outliner::add_bullets(Part& part, const resume::Bullets& bullets) const {
    const auto* const said = bullets.pick(language_);
    if (said == nullptr) return;
    for (const resume::Bullet& bullet : *said) {
        Part line;
        line.kind = Part::Kind::bullet;
        line.id = bullet.marks.id;
        line.is_line = true;
        if (const resume::RichText* text = bullet.text.pick(language_)) line.title = text->plain();
        add_bullets(line, bullet.children);
        if (!line.title.empty() || !line.parts.empty()) part.parts.push_back(std::move(line));
    }
}

std::string Outliner::authors(const Entry& entry) const {
    std::vector<std::string> names;
    if (const auto* said = entry.authors.pick(language_)) {
        for (const resume::RichText& author : *said) names.push_back(author.plain());
    }
    return join(names, ", ");
}

void Outliner::add_fields(Part& part, const Entry& entry) const {
    const auto comes_last = [](const EntryKey& key) {
        return key.text == &Entry::location || key.text == &Entry::summary;
    };
    for (const EntryKey& key : resume::kEntryKeys) {
        if (!key.types.contains(entry.type) || comes_last(key)) continue;
        if (key.shape == resume::Shape::text) add_field(part, key.name, entry.*key.text);
        if (key.shape == resume::Shape::texts) add_field(part, key.name, authors(entry));
    }
    if (const std::string* doi = entry.doi.pick(language_)) add_field(part, "doi", *doi);
    if (const resume::When* when = entry.dates.pick(language_)) add_field(part, "date", print_when(*when, dates_));
    if (entry.level) add_field(part, "level", entry.level->text);
    add_field(part, "location", entry.location);
    add_field(part, "summary", entry.summary);
}

bool is_one_text(const Entry& entry) {
    using enum resume::EntryType;
    return entry.type == text || entry.type == bullet || entry.type == numbered || entry.type == reversed_numbered;
}

Part Outliner::entry(const Entry& entry, Part::Kind kind) const {
    Part part;
    part.kind = kind;
    part.id = entry.marks.id;
    add_fields(part, entry);
    if (!part.fields.empty()) part.title = part.fields.front().text;
    if (is_one_text(entry)) {
        part.is_line = true;
        part.fields.clear();
    }
    add_bullets(part, entry.highlights);
    for (const Entry& role : entry.roles) part.parts.push_back(this->entry(role, Part::Kind::role));
    return part;
}

void Outliner::add_contact(Part& cv, const resume::Contact& contact) const {
    const resume::RichText* const said = contact.text.pick(language_);
    if (said == nullptr) return;
    Part part;
    part.kind = Part::Kind::contact;
    part.id = contact.network.empty() ? std::string{name_of(contact.kind)} : contact.network;
    part.title = said->plain();
    part.is_line = true;
    cv.parts.push_back(std::move(part));
}

void Outliner::add_section(Part& cv, const resume::Section& section, const locale::Catalog& catalog) const {
    const auto* const entries = section.entries.pick(language_);
    if (entries == nullptr || entries->empty()) return;
    Part part;
    part.kind = Part::Kind::section;
    part.id = section.id;
    part.title = resume::section_title(section, language_, catalog).plain();
    part.is_line = !part.title.empty();
    for (const Entry& one : *entries) part.parts.push_back(entry(one, Part::Kind::entry));
    cv.parts.push_back(std::move(part));
}

void add_lines(const Part& part, std::vector<std::string>& lines) {
    if (part.is_line) lines.push_back(part.title);
    for (const Field& field : part.fields) lines.push_back(field.text);
    for (const Part& child : part.parts) add_lines(child, lines);
}

}  // namespace

std::string_view name_of(Part::Kind kind) {
    constexpr std::array<std::string_view, 6> kNames{"CV", "contact", "section", "entry", "role", "bullet"};
    return kNames.at(static_cast<std::size_t>(kind));
}

Part outline(const resume::Resume& resume, const locale::Language& language, const locale::Catalog& catalog) {
    const Outliner outliner{resume, language, catalog};
    Part cv;
    outliner.add_field(cv, "name", resume.name);
    outliner.add_field(cv, "reading", resume.reading);
    outliner.add_field(cv, "headline", resume.headline);
    for (const resume::Contact& contact : resume.contacts) outliner.add_contact(cv, contact);
    for (const resume::Section& section : resume.sections) outliner.add_section(cv, section, catalog);
    return cv;
}

std::vector<std::string> lines_of(const Part& part) {
    std::vector<std::string> lines;
    add_lines(part, lines);
    return lines;
}

}  // namespace quoin::compare
