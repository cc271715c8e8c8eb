#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace quoin::display {

/// What a piece of the CV is to a reader (ISO 32000-1 14.8.4).
enum class Role {
    document,
    section,
    h1,
    h2,
    h3,
    paragraph,
    list,
    list_item,
    label,
    list_body,
    span,
    link,
    figure,
    table,
    table_row,
    table_header,
    table_cell
};

/// Index into StructureTree::tags, or kArtifact.
using TagId = std::uint32_t;
inline constexpr TagId kArtifact = 0xffffffff;

/// One element of the structure tree.
struct Tag {
    Role role = Role::paragraph;
    TagId parent = kArtifact;  ///< kArtifact: the root (only tag 0, the document)
    std::string language;      ///< BCP 47 if it differs from the parent's, else empty
    std::string alt;           ///< figures and links: said in place of the picture, or of the target
    std::size_t columns = 1;   ///< that a cell of a table takes

    bool operator==(const Tag&) const = default;
};

/// The elements in reading order: a parent always stands before its children.
///
/// Which content belongs to an element is said by Item::tag. The kids of an element are its items and its
/// child elements in the order in which their content first appears on the pages; elements without content vanish, but
/// for the cells of a row.
struct StructureTree {
    std::vector<Tag> tags;

    bool operator==(const StructureTree&) const = default;

    TagId add(Tag tag) {
        tags.push_back(std::move(tag));
        return static_cast<TagId>(tags.size() - 1);
    }
};

}  // namespace quoin::display
