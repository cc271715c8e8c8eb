#include "resume/spare.h"

#include <algorithm>

#include "resume/entry_keys.h"

namespace quoin::resume {

namespace {

std::string words_of(const Section& section, const locale::Language&) { return section.id; }

std::string words_of(const Text& text, const locale::Language& language) {
    const RichText* const said = text.pick(language);
    return said == nullptr ? "" : said->plain();
}

std::string words_of(const Bullet& bullet, const locale::Language& language) { return words_of(bullet.text, language); }

/// What stands under the first of its keys that says something.
std::string words_of(const Entry& entry, const locale::Language& language) {
    for (const EntryKey& key : kEntryKeys) {
        if (key.shape != Shape::text || !key.types.contains(entry.type)) continue;
        if (std::string words = words_of(entry.*key.text, language); !words.empty()) return words;
    }
    return {};
}

/// Parts that are one and the same in several languages.
template <typename Part>
using Twins = std::vector<const Part*>;

/// The lists of several languages item by item: together if they are of one length, else one after the other.
template <typename Part>
std::vector<Twins<Part>> pair_up(const Twins<std::vector<Part>>& lists) {
    std::vector<Twins<Part>> pairs;
    const auto is_as_long = [&](const std::vector<Part>* list) { return list->size() == lists.front()->size(); };
    const bool are_alike = std::all_of(lists.begin(), lists.end(), is_as_long);
    for (const std::vector<Part>* const list : lists) {
        const bool begins = !are_alike || pairs.empty();
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (begins)
                pairs.push_back({&(*list)[i]});
            else
                pairs[i].push_back(&(*list)[i]);
        }
    }
    return pairs;
}

/// Walks over what some languages show, in the order of the file.
class Collector {
public:
    Collector(std::span<const locale::Language> languages, int limit) : languages_{languages}, limit_{limit} {}

    void section(const Section& section) {
        add(PartKind::section, Twins<Section>{&section});
        Twins<std::vector<Entry>> lists;
        pick(section.entries, lists);
        entries(lists);
    }

    std::vector<Spare> take() {
        std::reverse(parts_.begin(), parts_.end());
        std::stable_sort(parts_.begin(), parts_.end(),
                         [](const Spare& a, const Spare& b) { return a.priority < b.priority; });
        return std::move(parts_);
    }

private:
    /// Adds what each language has of a value to `found`, each once.
    template <typename T>
    void pick(const Localized<T>& value, Twins<T>& found) const {
        for (const locale::Language& language : languages_) {
            const T* const own = value.pick(language);
            if (own != nullptr && std::find(found.begin(), found.end(), own) == found.end()) found.push_back(own);
        }
    }

    void entries(const Twins<std::vector<Entry>>& lists) {
        for (const Twins<Entry>& twins : pair_up(lists)) {
            add(PartKind::entry, twins);
            Twins<std::vector<Bullet>> highlights;
            Twins<std::vector<Entry>> roles;
            for (const Entry* const entry : twins) {
                pick(entry->highlights, highlights);
                roles.push_back(&entry->roles);
            }
            bullets(highlights);
            entries(roles);
        }
    }

    void bullets(const Twins<std::vector<Bullet>>& lists) {
        for (const Twins<Bullet>& twins : pair_up(lists)) {
            add(PartKind::bullet, twins);
            Twins<std::vector<Bullet>> children;
            for (const Bullet* const bullet : twins) pick(bullet->children, children);
            bullets(children);
        }
    }

    template <typename Part>
    void add(PartKind kind, const Twins<Part>& twins) {
        const auto rank = [&](const Part* part) { return part->marks.priority.value_or(limit_); };
        const auto first = std::min_element(twins.begin(), twins.end(),
                                            [&](const Part* a, const Part* b) { return rank(a) < rank(b); });
        if (rank(*first) >= limit_) return;
        Spare spare{kind, rank(*first), (*first)->span, {}, words_of(**first, languages_.front())};
        for (const Part* const part : twins) {
            if (part->span != spare.span) spare.twins.push_back(part->span);
        }
        parts_.push_back(std::move(spare));
    }

    std::span<const locale::Language> languages_;
    int limit_;
    std::vector<Spare> parts_;
};

}  // namespace

std::vector<Spare> spare_parts(const Resume& resume, std::span<const locale::Language> languages, int limit) {
    Collector collector{languages, limit};
    for (const Section& section : resume.sections) collector.section(section);
    return collector.take();
}

Resume without(Resume resume, std::span<const Spare> parts) {
    erase_parts(resume.sections, [&](PartKind kind, const Marks&, Span span) {
        return std::any_of(parts.begin(), parts.end(), [&](const Spare& spare) {
            const auto& twins = spare.twins;
            return spare.kind == kind &&
                   (spare.span == span || std::find(twins.begin(), twins.end(), span) != twins.end());
        });
    });
    return resume;
}

}  // namespace quoin::resume
