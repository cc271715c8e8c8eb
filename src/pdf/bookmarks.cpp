#include "pdf/bookmarks.h"

#include <optional>

#include "pdf/coordinates.h"

namespace quoin::pdf {

namespace {

/// The kin of an entry; entry 0 is the root, entry i + 1 is bookmark i.
struct Kin {
    Ref ref;
    std::size_t parent = 0;
    std::optional<std::size_t> previous;
    std::optional<std::size_t> next;
    std::optional<std::size_t> first;
    std::optional<std::size_t> last;
    std::int64_t descendants = 0;
};

std::vector<Kin> find_kin(const std::vector<display::Bookmark>& bookmarks, Store& store) {
    std::vector<Kin> kin(bookmarks.size() + 1);
    for (Kin& entry : kin) entry.ref = store.alloc();
    std::vector<std::size_t> open{0};
    for (std::size_t i = 1; i < kin.size(); ++i) {
        while (open.size() > 1 && bookmarks[open.back() - 1].level >= bookmarks[i - 1].level) open.pop_back();
        Kin& parent = kin[open.back()];
        kin[i].parent = open.back();
        kin[i].previous = parent.last;
        if (parent.last) kin[*parent.last].next = i;
        if (!parent.first) parent.first = i;
        parent.last = i;
        for (const std::size_t ancestor : open) ++kin[ancestor].descendants;
        open.push_back(i);
    }
    return kin;
}

Dict links_to(const std::vector<Kin>& kin, const Kin& entry) {
    Dict dict;
    const auto add = [&](const char* key, const std::optional<std::size_t>& other) {
        if (other) dict.push_back({key, kin[*other].ref});
    };
    add("Prev", entry.previous);
    add("Next", entry.next);
    add("First", entry.first);
    add("Last", entry.last);
    if (entry.descendants > 0) dict.push_back({"Count", entry.descendants});
    return dict;
}

}  // namespace

Ref write_bookmarks(const display::Document& document, std::span<const Ref> pages, Store& store) {
    const std::vector<Kin> kin = find_kin(document.outline, store);
    for (std::size_t i = 1; i < kin.size(); ++i) {
        const display::Bookmark& bookmark = document.outline[i - 1];
        const Length height = document.pages.at(bookmark.page).size.height;
        Dict dict = links_to(kin, kin[i]);
        dict.push_back({"Title", TextString{bookmark.title}});
        dict.push_back({"Parent", kin[kin[i].parent].ref});
        dict.push_back(
            {"Dest", Array{pages[bookmark.page], Name{"XYZ"}, Value{}, points(height - bookmark.y), Value{}}});
        store.set(kin[i].ref, std::move(dict));
    }
    Dict root = links_to(kin, kin[0]);
    root.push_back({"Type", Name{"Outlines"}});
    store.set(kin[0].ref, std::move(root));
    return kin[0].ref;
}

}  // namespace quoin::pdf
