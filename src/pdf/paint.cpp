#include "pdf/paint.h"

#include "pdf/number.h"

namespace quoin::pdf {

void Paint::set(Color color) {
    if (color == color_) return;
    color_ = color;
    const auto append = [&](std::uint8_t channel) {
        append_thousandths(out_, (channel * 1000 + 127) / 255);
        out_.push_back(' ');
    };
    const bool is_grey = color.red == color.green && color.green == color.blue;
    append(color.red);
    if (!is_grey) append(color.green);
    if (!is_grey) append(color.blue);
    out_ += is_grey ? "g\n" : "rg\n";
}

}  // namespace quoin::pdf
