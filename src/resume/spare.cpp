#include "resume/spare.h"

#include <algorithm>

namespace quoin::resume {

namespace {

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
        add(SpareKind::section, Twins<Section>{&section});
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
            add(SpareKind::entry, twins);
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
            add(SpareKind::bullet, twins);
            Twins<std::vector<Bullet>> children;
            for (const Bullet* const bullet : twins) pick(bullet->children, children);
            bullets(children);
        }
    }

    template <typename Part>
    void add(SpareKind kind, const Twins<Part>& twins) {
        const auto rank = [&](const Part* part) { return part->marks.priority.value_or(limit_); };
        const auto first = std::min_element(twins.begin(), twins.end(),
                                            [&](const Part* a, const Part* b) { return rank(a) < rank(b); });
        if (rank(*first) >= limit_) return;
        Spare spare{kind, rank(*first), (*first)->span, {}};
        for (const Part* const part : twins) {
            if (part->span != spare.span) spare.twins.push_back(part->span);
        }
        parts_.push_back(std::move(spare));
    }

    std::span<const locale::Language> languages_;
    int limit_;
    std::vector<Spare> parts_;
};

/// Takes parts out of a CV, in every language that shares them.
class Remover {
public:
    explicit Remover(std::span<const Spare> parts) : parts_{parts} {}

    void sections(std::vector<Section>& sections) const {
        erase(sections, SpareKind::section);
        for (Section& section : sections) {
            for (auto& value : section.entries.values) {
                if (value.value) entries(*value.value);
            }
        }
    }

private:
    void entries(std::vector<Entry>& entries) const {
        erase(entries, SpareKind::entry);
        for (Entry& entry : entries) {
            bullets(entry.highlights);
            this->entries(entry.roles);
        }
    }

    void bullets(Bullets& bullets) const {
        for (auto& value : bullets.values) {
            if (!value.value) continue;
            erase(*value.value, SpareKind::bullet);
            for (Bullet& bullet : *value.value) this->bullets(bullet.children);
        }
    }

    template <typename Part>
    void erase(std::vector<Part>& list, SpareKind kind) const {
        std::erase_if(list, [&](const Part& part) {
            return std::any_of(parts_.begin(), parts_.end(), [&](const Spare& spare) {
                const auto& twins = spare.twins;
                return spare.kind == kind &&
                       (spare.span == part.span || std::find(twins.begin(), twins.end(), part.span) != twins.end());
            });
        });
    }

    std::span<const Spare> parts_;
};

}  // namespace

std::vector<Spare> spare_parts(const Resume& resume, std::span<const locale::Language> languages, int limit) {
    Collector collector{languages, limit};
    for (const Section& section : resume.sections) collector.section(section);
    return collector.take();
}

Resume without(Resume resume, std::span<const Spare> parts) {
    Remover{parts}.sections(resume.sections);
    return resume;
}

}  // namespace quoin::resume
