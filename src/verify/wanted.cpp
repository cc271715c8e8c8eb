#include "verify/wanted.h"

#include <algorithm>

#include "base/strings.h"
#include "resume/entry_keys.h"
#include "resume/sections.h"

namespace quoin::verify {

namespace {

using resume::Entry;
using resume::EntryKey;

/// Every way in which a language may print a date, the usual one first.
std::vector<locale::DatePrinter> all_printers(const Original& original) {
    std::vector<locale::DatePrinter> printers;
    for (std::size_t style = 0; style < locale::kDateStyles.size(); ++style) {
        for (const auto ongoing : {locale::Ongoing::present, locale::Ongoing::since}) {
            for (const auto same : {locale::SameYear::automatic, locale::SameYear::once, locale::SameYear::twice}) {
                locale::DateLook look;
                look.style = static_cast<locale::DateStyle>(style);
                look.ongoing = ongoing;
                look.same_year = same;
                printers.emplace_back(original.language, original.catalog, look,
                                      original.resume.date_words(original.language));
            }
        }
    }
    return printers;
}

std::vector<std::string> printed_dates(const resume::When& when, const std::vector<locale::DatePrinter>& printers) {
    std::vector<std::string> texts;
    for (const locale::DatePrinter& printer : printers) {
        std::string text = print_when(when, printer);
        if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(std::move(text));
    }
    return texts;
}

/// What a layout may show as tags: the parts between 、 ， ； ; · | and ", " (block::split_tags); none if it is one.
std::vector<std::string> parts_of(const std::string& text) {
    std::string marked = text;
    for (const std::string_view separator : {"、", "，", "；", ";", "·", "|", ", "})
        marked = replace_all(std::move(marked), separator, "\n");
    std::vector<std::string> parts;
    for (const std::string_view part : split(marked, '\n'))
        if (!trim(part).empty()) parts.emplace_back(trim(part));
    return parts.size() > 1 ? parts : std::vector<std::string>{};
}

class Gatherer {
public:
    explicit Gatherer(const Original& original) : original_{original}, printers_{all_printers(original)} {}

    std::vector<Wanted> gather() {
        const resume::Resume& resume = original_.resume;
        add(resume.name, Rank::name);
        add(resume.headline, Rank::plain);
        for (const resume::Contact& contact : resume.contacts) add(contact.text, Rank::plain);
        for (const resume::Section& section : resume.sections) add(section);
        return std::move(wanted_);
    }

private:
    void add(const std::string& text, Span span, Rank rank) {
        // A line break that the author asked for parts a text.
        for (const std::string_view line : split(text, '\n')) {
            if (trim(line).empty()) continue;
            wanted_.push_back({{std::string{trim(line)}}, {}, span, rank, section_, entry_, may_go_, false});
            rank = rank == Rank::entry ? Rank::plain : rank;
        }
    }
    void add(const resume::RichText& text, Rank rank) { add(text.plain(), text.span, rank); }
    void add(const resume::Text& text, Rank rank) {
        if (const auto* const said = text.pick(original_.language)) add(*said, rank);
    }

    /// What a part's own priority allows, for as long as the part is gathered.
    bool lets_go(const resume::Marks& marks) const {
        const auto& below = original_.resume.fit.drop_below;
        return may_go_ || (below && marks.priority && *marks.priority < *below);
    }

    void add(const resume::Section& section) {
        const auto* const entries = section.entries.pick(original_.language);
        if (entries == nullptr || entries->empty()) return;
        ++section_;
        ++entry_;
        const bool before = std::exchange(may_go_, lets_go(section.marks));
        const resume::RichText title = resume::section_title(section, original_.language, original_.catalog);
        add(title.plain(), section.span, Rank::section);
        for (const Entry& entry : *entries) add(entry);
        may_go_ = before;
    }

    void add(const resume::Bullets& bullets) {
        const auto* const said = bullets.pick(original_.language);
        if (said == nullptr) return;
        for (const resume::Bullet& bullet : *said) {
            const bool before = std::exchange(may_go_, lets_go(bullet.marks));
            add(bullet.text, Rank::bullet);
            add(bullet.children);
            may_go_ = before;
        }
    }

    void add(const Entry& entry) {
        ++entry_;
        const bool before = std::exchange(may_go_, lets_go(entry.marks));
        Rank rank = Rank::entry;
        for (const EntryKey& key : resume::kEntryKeys) {
            const bool comes_last = key.text == &Entry::location || key.text == &Entry::summary;
            if (!key.types.contains(entry.type) || comes_last) continue;
            if (key.shape == resume::Shape::text && !(entry.*key.text).empty())
                add(entry.*key.text, std::exchange(rank, Rank::plain));
            if (key.shape == resume::Shape::texts) add_authors(entry);
            if (key.text == &Entry::details && !wanted_.empty())
                wanted_.back().parts = parts_of(wanted_.back().texts.front());
        }
        if (const std::string* const doi = entry.doi.pick(original_.language)) add(*doi, entry.doi.span, Rank::plain);
        add_dates(entry);
        add(entry.location, Rank::plain);
        add(entry.summary, Rank::plain);
        add(entry.highlights);
        for (const Entry& role : entry.roles) add(role);
        may_go_ = before;
    }

    void add_authors(const Entry& entry) {
        const auto* const authors = entry.authors.pick(original_.language);
        if (authors == nullptr) return;
        for (const resume::RichText& author : *authors) {
            add(author, Rank::plain);
            wanted_.back().is_optional = original_.resume.settings.most_authors.has_value();
        }
    }

    void add_dates(const Entry& entry) {
        const resume::When* const when = entry.dates.pick(original_.language);
        if (when == nullptr) return;
        if (!when->words.empty()) return add(when->words, Rank::plain);
        Wanted wanted{
            printed_dates(*when, printers_), {}, entry.dates.span, Rank::plain, section_, entry_, may_go_, false};
        for (const auto& date : {when->dates.start, when->dates.end})
            if (date) wanted.parts.push_back(std::to_string(date->year));
        wanted_.push_back(std::move(wanted));
    }

    const Original& original_;
    std::vector<locale::DatePrinter> printers_;
    std::vector<Wanted> wanted_;
    std::size_t section_ = 0;
    std::size_t entry_ = 0;
    bool may_go_ = false;
};

}  // namespace

std::vector<Wanted> wanted_texts(const Original& original) { return Gatherer{original}.gather(); }

}  // namespace quoin::verify
