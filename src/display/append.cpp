#include "display/append.h"

#include <iterator>
#include <utility>

namespace quoin::display {

namespace {

/// The tags of `more` under a section that stands for its root; gives what to add to its tag ids.
TagId adopt(StructureTree& structure, StructureTree more, const std::string& language) {
    const auto offset = static_cast<TagId>(structure.tags.size());
    for (Tag& tag : more.tags) {
        if (tag.parent != kArtifact) {
            tag.parent += offset;
        } else {
            tag.role = Role::section;
            tag.parent = 0;
            tag.language = language;
        }
        structure.add(std::move(tag));
    }
    return offset;
}

}  // namespace

void append(Document& document, Document more) {
    const std::size_t first_page = document.pages.size();
    const std::size_t first_image = document.images.size();
    const TagId first_tag = adopt(document.structure, std::move(more.structure), more.metadata.language);
    for (Page& page : more.pages) {
        for (Item& item : page.items) {
            if (item.tag != kArtifact) item.tag += first_tag;
            if (auto* const picture = std::get_if<Picture>(&item.what)) picture->image += first_image;
        }
        document.pages.push_back(std::move(page));
    }
    for (Bookmark& bookmark : more.outline) {
        bookmark.page += first_page;
        document.outline.push_back(std::move(bookmark));
    }
    std::move(more.images.begin(), more.images.end(), std::back_inserter(document.images));
}

}  // namespace quoin::display
