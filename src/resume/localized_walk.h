#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "resume/entry_keys.h"
#include "resume/resume.h"

namespace quoin::resume {

/// Is a value that stands without a language map usual, as names, addresses and titles of papers are?
enum class Sharing { odd, usual };

/// Where a value comes from: it was written as it is, with or without a language map; it is a section's key that serves
/// as its title; or it was put together from lists that each language has for itself.
enum class Origin { written, key, paired };

/// How a value is named: the keys on the way to it, without any position in a list, so that entries may move.
struct LocalizedPlace {
    std::string path;  ///< "cv.sections.projects.highlights"
    Sharing sharing = Sharing::odd;
    Origin origin = Origin::written;
};

template <typename T>
bool is_shared(const Localized<T>& value) {
    return value.values.size() == 1 && value.values.front().language.empty();
}

/// Goes over every value of a CV that may differ by language, in the order of the file, lists before their items.
///
/// `visit(place, value)` takes a Localized of any type. Where each language has a list of its own, the items are
/// paired by position, if the lists are of one length; a value made of a pair has the languages of the lists.
template <typename Visit>
class LocalizedWalk {
public:
    explicit LocalizedWalk(Visit& visit) : visit_{visit} {}

    void walk(const Resume& resume) {
        leaf("settings.pdf_title", resume.settings.pdf_title);
        leaf("cv.name", resume.name);
        leaf("cv.headline", resume.headline);
        leaf("cv.photo", resume.photo, Sharing::usual);
        leaf("cv.photo_alt", resume.photo_alt);
        for (const Contact& contact : resume.contacts) walk(contact);
        for (const Section& section : resume.sections) {
            const std::string path = "cv.sections." + section.id;
            const bool is_key = section.title.span == section.span;
            visit_(LocalizedPlace{path + ".title", Sharing::odd, is_key ? Origin::key : Origin::written},
                   section.title);
            entries({path, Sharing::odd, Origin::written}, section.entries);
        }
    }

private:
    /// What stands for a thing in each language; one without a language stands for it in all of them.
    template <typename Owner>
    using Sides = std::vector<std::pair<locale::Language, const Owner*>>;

    template <typename T>
    void leaf(std::string path, const Localized<T>& value, Sharing sharing = Sharing::odd) {
        visit_(LocalizedPlace{std::move(path), sharing, Origin::written}, value);
    }

    static std::string_view key_of(ContactKind kind) {
        switch (kind) {
            case ContactKind::location: return "cv.location";
            case ContactKind::email: return "cv.email";
            case ContactKind::phone: return "cv.phone";
            case ContactKind::website: return "cv.website";
            case ContactKind::network: return "cv.social_networks";
            case ContactKind::custom: return "cv.custom_connections";
            case ContactKind::fact: return "cv.facts";
        }
        return "cv";
    }

    void walk(const Contact& contact) {
        const std::string path{key_of(contact.kind)};
        const bool is_address = contact.kind != ContactKind::location && contact.kind != ContactKind::custom &&
                                contact.kind != ContactKind::fact;
        leaf(path, contact.text, is_address ? Sharing::usual : Sharing::odd);
        // Most addresses are made of the text.
        if (contact.url.span != contact.text.span) leaf(path + ".url", contact.url, Sharing::usual);
    }

    /// The value that `get` finds in each of the sides, as one.
    template <typename Owner, typename Get>
    static auto paired(const Sides<Owner>& sides, Get get) {
        using Value = std::decay_t<decltype(get(*sides.front().second))>;
        Value value = get(*sides.front().second);
        if (sides.size() == 1 && sides.front().first.empty()) return value;
        Value joined;
        joined.span = value.span;
        for (const auto& [language, owner] : sides) {
            const Value& said = get(*owner);
            const auto* const picked = said.pick(language);
            joined.values.push_back({language, {}});
            if (picked != nullptr) joined.values.back().value = *picked;
        }
        return joined;
    }

    static Origin origin_of(std::size_t sides, const locale::Language& first) {
        return sides == 1 && first.empty() ? Origin::written : Origin::paired;
    }

    /// Calls `item` with the sides of each item, if the lists of all languages have the same length.
    template <typename T, typename Item>
    static void each_item(const Localized<std::vector<T>>& lists, Item item) {
        Sides<std::vector<T>> present;
        for (const auto& value : lists.values)
            if (value.value) present.emplace_back(value.language, &*value.value);
        if (present.empty()) return;
        const std::size_t size = present.front().second->size();
        if (std::any_of(present.begin(), present.end(), [&](const auto& side) { return side.second->size() != size; }))
            return;
        for (std::size_t i = 0; i < size; ++i) {
            Sides<T> sides;
            for (const auto& [language, list] : present) sides.emplace_back(language, &(*list)[i]);
            item(sides);
        }
    }

    void entries(const LocalizedPlace& place, const Localized<std::vector<Entry>>& lists) {
        visit_(place, lists);
        each_item(lists, [&](const Sides<Entry>& sides) { entry(place.path, sides); });
    }

    void bullets(const LocalizedPlace& place, const Bullets& lists) {
        visit_(place, lists);
        each_item(lists, [&](const Sides<Bullet>& sides) {
            const Origin origin = origin_of(sides.size(), sides.front().first);
            visit_(LocalizedPlace{place.path, Sharing::odd, origin},
                   paired(sides, [](const Bullet& bullet) -> const Text& { return bullet.text; }));
            bullets({place.path + ".highlights", Sharing::odd, origin},
                    paired(sides, [](const Bullet& bullet) -> const Bullets& { return bullet.children; }));
        });
    }

    void entry(const std::string& path, const Sides<Entry>& sides) {
        const EntryType type = sides.front().second->type;
        for (const EntryKey& key : kEntryKeys)
            if (key.types.contains(type)) field(path, key, sides);
    }

    void field(const std::string& path, const EntryKey& key, const Sides<Entry>& sides) {
        const bool is_of_paper = sides.front().second->type == EntryType::publication && key.name != "summary";
        const LocalizedPlace place{path + "." + std::string{key.name}, is_of_paper ? Sharing::usual : Sharing::odd,
                                   origin_of(sides.size(), sides.front().first)};
        const auto visit = [&](auto member) {
            visit_(place, paired(
                              sides, [&](const Entry& entry) -> const auto& { return entry.*member; }));
        };
        switch (key.shape) {
            case Shape::text: visit(key.text); break;
            case Shape::texts: visit(&Entry::authors); break;
            case Shape::address:
                if (sides.front().second->doi.empty()) visit(&Entry::url);
                break;
            case Shape::doi: visit(&Entry::doi); break;
            case Shape::path: visit(&Entry::logo); break;
            case Shape::date: visit(&Entry::dates); break;
            case Shape::bullets:
                bullets(place, paired(sides, [](const Entry& e) -> const Bullets& { return e.highlights; }));
                break;
            case Shape::roles: roles(place.path, sides); break;
            default: break;  // what is never printed, or is a number
        }
    }

    void roles(const std::string& path, const Sides<Entry>& sides) {
        Localized<std::vector<Entry>> lists;
        lists.span = sides.front().second->span;
        for (const auto& [language, owner] : sides) lists.values.push_back({language, owner->roles});
        entries({path, Sharing::odd, origin_of(sides.size(), sides.front().first)}, lists);
    }

    Visit& visit_;
};

template <typename Visit>
void for_each_localized(const Resume& resume, Visit& visit) {
    LocalizedWalk<Visit>{visit}.walk(resume);
}

}  // namespace quoin::resume
