#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "display/document.h"
#include "pdf/store.h"

namespace quoin::pdf {

/// The structure tree of a PDF (ISO 32000-1 14.7), filled in the order in which content is written.
class Structure {
public:
    /// Makes no objects before an element gets content. `document` and `store` must outlive the Structure.
    Structure(const display::Document& document, Store& store);

    /// The standard structure type of an element, such as "P".
    static std::string_view type(display::Role role);

    /// Gives the element one more marked-content sequence on the page; answers its MCID.
    std::int64_t add_content(display::TagId tag, std::size_t page);
    /// Gives the element an annotation on the page; answers its /StructParent.
    std::int64_t add_annotation(display::TagId tag, std::size_t page, Ref annotation);
    /// Says where a figure's content lies; the areas of one figure are joined.
    void add_area(display::TagId tag, const Rect& area);

    /// No element has content.
    bool is_empty() const { return roots_.empty(); }
    /// Writes all elements that have content, and all cells of their rows; gives the /StructTreeRoot.
    Ref write(std::span<const Ref> pages);

private:
    enum class KidKind { element, content, annotation };
    struct Kid {
        KidKind kind = KidKind::element;
        std::int64_t number = 0;  ///< TagId or MCID
        Ref annotation;
        std::size_t page = 0;
    };
    struct Element {
        std::optional<Ref> ref;  ///< once it has content
        std::vector<Kid> kids;
        std::optional<Rect> area;
    };

    Ref attach(display::TagId tag);
    void complete_rows();
    void add_kid(display::TagId tag, Kid kid);
    Dict describe(display::TagId tag, Ref root, std::span<const Ref> pages) const;
    Array kids(const Element& element, std::span<const Ref> pages) const;
    Array attributes(display::TagId tag) const;
    Array parents() const;

    const display::Document& document_;
    Store& store_;
    std::vector<Element> elements_;            ///< by TagId
    std::vector<display::TagId> roots_;        ///< that have content, in order
    std::vector<std::vector<Ref>> by_mcid_;    ///< by page, then MCID: the element
    std::vector<Ref> by_annotation_;           ///< the element of each annotation
    std::vector<std::string_view> numbering_;  ///< by TagId: /ListNumbering of a list
};

}  // namespace quoin::pdf
