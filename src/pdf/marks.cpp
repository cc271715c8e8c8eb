#include "pdf/marks.h"

#include "pdf/number.h"

namespace quoin::pdf {

Marks::Marks(std::string& out, const display::StructureTree& tree, Structure& structure, std::size_t page)
    : out_{out}, tree_{tree}, structure_{structure}, page_{page} {}

void Marks::open(std::string_view type, display::TagId tag) {
    leave();
    is_open_ = true;
    tag_ = tag;
    out_.append("/").append(type).append(" <</MCID ");
    append_integer(out_, structure_.add_content(tag, page_));
}

void Marks::enter(display::TagId tag) {
    if (is_open_ && tag == tag_ && !is_replaced_) return;
    if (tag != display::kArtifact) {
        open(Structure::type(tree_.tags.at(tag).role), tag);
        out_ += ">> BDC\n";
        return;
    }
    leave();
    is_open_ = true;
    tag_ = tag;
    out_ += "/Artifact BMC\n";
}

void Marks::enter_replaced(display::TagId tag, std::string_view text) {
    if (tag == display::kArtifact) return enter(tag);
    open("Span", tag);
    is_replaced_ = true;
    out_ += " /ActualText <FEFF";
    append_utf16_hex(out_, text);
    out_ += ">>> BDC\n";
}

void Marks::leave() {
    if (is_open_) out_ += "EMC\n";
    is_open_ = false;
    is_replaced_ = false;
}

}  // namespace quoin::pdf
