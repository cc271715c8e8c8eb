#include "resume/spare.h"

#include <algorithm>

#include "resume/entry_keys.h"

namespace quoin::resume {

namespace {

std::string words_of(const Text& text, const locale::Language& language) {
    const RichText* const said = text.pick(language);
    return said == nullptr ? "" : said->plain();
}

/// What stands under the first of its keys that says something.
std::string words_of(const Entry& entry, const locale::Language& language) {
    for (const EntryKey& key : kEntryKeys) {
        if (key.shape != Shape::text || !key.types.contains(entry.type)) continue;
        if (std::string words = words_of(entry.*key.text, language); !words.empty()) return words;
    }
    return {};
}

/// Walks over what one language shows, in the order of the file.
class Collector {
public:
    Collector(const locale::Language& language, int limit) : language_{language}, limit_{limit} {}

    void section(const Section& section) {
        add(PartKind::section, section.marks, section.span, [&] { return section.id; });
        if (const auto* const entries = section.entries.pick(language_)) this->entries(*entries);
    }

    std::vector<Spare> take() {
        std::reverse(parts_.begin(), parts_.end());
        std::stable_sort(parts_.begin(), parts_.end(),
                         [](const Spare& a, const Spare& b) { return a.priority < b.priority; });
        return std::move(parts_);
    }

private:
    void entries(const std::vector<Entry>& entries) {
        for (const Entry& entry : entries) {
            add(PartKind::entry, entry.marks, entry.span, [&] { return words_of(entry, language_); });
            bullets(entry.highlights);
            this->entries(entry.roles);
        }
    }

    void bullets(const Bullets& bullets) {
        const auto* const list = bullets.pick(language_);
        if (list == nullptr) return;
        for (const Bullet& bullet : *list) {
            add(PartKind::bullet, bullet.marks, bullet.span, [&] { return words_of(bullet.text, language_); });
            this->bullets(bullet.children);
        }
    }

    template <typename Words>
    void add(PartKind kind, const Marks& marks, Span span, Words words) {
        if (marks.priority && *marks.priority < limit_) parts_.push_back({kind, *marks.priority, span, words()});
    }

    const locale::Language& language_;
    int limit_;
    std::vector<Spare> parts_;
};

}  // namespace

std::vector<Spare> spare_parts(const Resume& resume, const locale::Language& language, int limit) {
    Collector collector{language, limit};
    for (const Section& section : resume.sections) collector.section(section);
    return collector.take();
}

Resume without(Resume resume, std::span<const Spare> parts) {
    erase_parts(resume.sections, [&](PartKind kind, const Marks& marks, Span span) {
        return marks.priority && std::any_of(parts.begin(), parts.end(), [&](const Spare& spare) {
                   return spare.kind == kind && spare.span == span;
               });
    });
    return resume;
}

}  // namespace quoin::resume
