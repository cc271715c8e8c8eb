#pragma once

#include <string>
#include <string_view>

#include "display/structure.h"
#include "pdf/structure.h"

namespace quoin::pdf {

/// Marked-content sequences of one page: at most one is open, and it stays open while the element stays the same.
class Marks {
public:
    /// Writes to `out`, the content of page number `page`; all references must outlive the Marks.
    Marks(std::string& out, const display::StructureTree& tree, Structure& structure, std::size_t page);

    /// What follows belongs to the element, or is an artifact.
    void enter(display::TagId tag);
    /// What follows belongs to the element and reads as `text` whatever its glyphs say; ends at the next call.
    ///
    /// Not nested in the element's sequence, because Poppler's structure reader loses what follows a nested one.
    void enter_replaced(display::TagId tag, std::string_view text);
    /// What follows draws nothing, or enters again.
    void leave();
    bool is_replaced() const { return is_replaced_; }

private:
    void open(std::string_view type, display::TagId tag);

    std::string& out_;
    const display::StructureTree& tree_;
    Structure& structure_;
    std::size_t page_;
    display::TagId tag_ = display::kArtifact;
    bool is_open_ = false;
    bool is_replaced_ = false;
};

}  // namespace quoin::pdf
