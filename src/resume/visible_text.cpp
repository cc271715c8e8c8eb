#include "resume/visible_text.h"

#include "base/strings.h"
#include "resume/entry_keys.h"
#include "resume/sections.h"

namespace quoin::resume {

namespace {

/// Gathers what is shown in one language.
class Gatherer {
public:
    Gatherer(const Resume& resume, const locale::Language& language, const locale::Catalog& catalog)
        : language_{language}, dates_{language, catalog, {}, resume.date_words(language)} {}

    void add(const RichText& text) {
        const std::string plain = text.plain();
        for (const std::string_view line : split(plain, '\n')) lines_.emplace_back(line);
    }
    void add(const Text& text) {
        if (const RichText* said = text.pick(language_)) add(*said);
    }
    void add(const Bullets& bullets);
    void add(const Entry& entry);
    std::vector<std::string> take() { return std::move(lines_); }

private:
    const locale::Language& language_;
    locale::DatePrinter dates_;
    std::vector<std::string> lines_;
};

void Gatherer::add(const Bullets& bullets) {
    const std::vector<Bullet>* said = bullets.pick(language_);
    if (said == nullptr) return;
    for (const Bullet& bullet : *said) {
        add(bullet.text);
        add(bullet.children);
    }
}

bool comes_last(const EntryKey& key) { return key.text == &Entry::location || key.text == &Entry::summary; }

void Gatherer::add(const Entry& entry) {
    for (const EntryKey& key : kEntryKeys) {
        if (!key.types.contains(entry.type) || comes_last(key)) continue;
        if (key.shape == Shape::text) add(entry.*key.text);
        if (key.shape != Shape::texts) continue;
        if (const auto* authors = entry.authors.pick(language_)) {
            for (const RichText& author : *authors) add(author);
        }
    }
    if (const std::string* doi = entry.doi.pick(language_)) lines_.push_back(*doi);
    if (const When* when = entry.dates.pick(language_)) lines_.push_back(print_when(*when, dates_));
    add(entry.location);
    add(entry.summary);
    add(entry.highlights);
    for (const Entry& role : entry.roles) add(role);
}

}  // namespace

std::vector<std::string> visible_text(const Resume& resume, const locale::Language& language,
                                      const locale::Catalog& catalog) {
    Gatherer gatherer{resume, language, catalog};
    gatherer.add(resume.name);
    gatherer.add(resume.headline);
    for (const Contact& contact : resume.contacts) gatherer.add(contact.text);
    for (const Section& section : resume.sections) {
        const std::vector<Entry>* entries = section.entries.pick(language);
        if (entries == nullptr || entries->empty()) continue;
        gatherer.add(section_title(section, language, catalog));
        for (const Entry& entry : *entries) gatherer.add(entry);
    }
    return gatherer.take();
}

std::string document_title(const Resume& resume, const locale::Language& language) {
    const RichText* name = resume.name.pick(language);
    const std::string plain = name == nullptr ? "" : name->plain();
    const std::string* title = resume.settings.pdf_title.pick(language);
    return title == nullptr ? plain : replace_all(*title, "NAME", plain);
}

}  // namespace quoin::resume
