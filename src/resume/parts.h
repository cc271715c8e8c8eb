#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "resume/resume.h"

namespace quoin::resume {

/// What may be left out of a CV.
enum class PartKind { section, entry, bullet };

constexpr std::string_view name_of(PartKind kind) {
    return kind == PartKind::section ? "section" : kind == PartKind::entry ? "entry" : "bullet";
}

/// Takes out every part for which `goes(kind, marks, span)` holds, in every language; what a part holds goes with it.
template <typename Goes>
class PartEraser {
public:
    explicit PartEraser(Goes goes) : goes_{std::move(goes)} {}

    void sections(std::vector<Section>& sections) const {
        erase(sections, PartKind::section);
        for (Section& section : sections) {
            for (auto& value : section.entries.values) {
                if (value.value) entries(*value.value);
            }
        }
    }

private:
    void entries(std::vector<Entry>& entries) const {
        erase(entries, PartKind::entry);
        for (Entry& entry : entries) {
            bullets(entry.highlights);
            this->entries(entry.roles);
        }
    }

    void bullets(Bullets& bullets) const {
        for (auto& value : bullets.values) {
            if (!value.value) continue;
            erase(*value.value, PartKind::bullet);
            for (Bullet& bullet : *value.value) this->bullets(bullet.children);
        }
    }

    template <typename Part>
    void erase(std::vector<Part>& list, PartKind kind) const {
        std::erase_if(list, [&](const Part& part) { return goes_(kind, part.marks, part.span); });
    }

    Goes goes_;
};

template <typename Goes>
void erase_parts(std::vector<Section>& sections, Goes goes) {
    PartEraser<Goes>{std::move(goes)}.sections(sections);
}

}  // namespace quoin::resume
