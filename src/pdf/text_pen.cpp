#include "pdf/text_pen.h"

#include "pdf/number.h"

namespace quoin::pdf {

namespace {

constexpr std::int64_t kWholeScale = 100'000;  // 100 % in 1/1000 %

constexpr std::int64_t divide_rounded(std::int64_t a, std::int64_t b) { return (a < 0 ? a - b / 2 : a + b / 2) / b; }

constexpr std::int64_t millionths(Length length) {
    return divide_rounded(length.units() * 15625, 1024);  // 1000000 / 65536
}

}  // namespace

TextPen::TextPen(std::string& out, Paint& paint, Marks& marks, const FontSet& fonts, Length height)
    : out_{out}, paint_{paint}, marks_{marks}, fonts_{fonts}, height_{height} {}

void TextPen::begin() {
    out_ += "BT\n";
    line_x_ = 0;
    line_y_ = 0;
    is_line_set_ = false;
}

void TextPen::end() {
    set_rise(0);
    out_ += "ET\n";
}

void TextPen::set_font(font::FaceId face, Length size) {
    const EmbeddedFont* font = &fonts_.font(face);
    if (font == font_ && thousandths(size) == size_) return;
    font_ = font;
    size_ = thousandths(size);
    out_ += "/F";
    append_integer(out_, static_cast<std::int64_t>(fonts_.number(face)));
    out_.push_back(' ');
    append_thousandths(out_, size_);
    out_ += " Tf\n";
}

void TextPen::move_to(Point at) {
    const std::int64_t x = thousandths(at.x);
    const std::int64_t y = thousandths(height_ - at.y);
    const std::int64_t off = millionths(at.x) - pen_;
    // A short way is left to the next TJ number.
    if (is_line_set_ && y == line_y_ && off < size_ * 1000 && -off < size_ * 1000) return;
    append_thousandths(out_, x - line_x_);
    out_.push_back(' ');
    append_thousandths(out_, y - line_y_);
    out_ += " Td\n";
    line_x_ = x;
    line_y_ = y;
    pen_ = x * 1000;
    is_line_set_ = true;
}

void TextPen::set_rise(std::int64_t rise) {
    if (rise == rise_) return;
    close_array();
    rise_ = rise;
    append_thousandths(out_, rise);
    out_ += " Ts\n";
}

void TextPen::show(Point at, const display::Text& text, display::TagId tag) {
    if (text.glyphs.empty() || thousandths(text.size) <= 0) return;
    const std::vector<ShownGlyph> shown = shown_glyphs(text, fonts_.face(text.face));
    if (shown.empty()) return;
    if (!shown.front().is_replaced) marks_.enter(tag);
    paint_.set(text.color);
    set_font(text.face, text.size);
    move_to(at);
    for (const ShownGlyph& glyph : shown) {
        enter_mark(glyph, tag);
        set_rise(thousandths(glyph.rise));
        show_cid(font_->cid(glyph.glyph, glyph.advance, glyph.text), glyph.advance, millionths(at.x + glyph.x));
    }
    close_array();
}

/// What is replaced stands in a mark of its own.
void TextPen::enter_mark(const ShownGlyph& glyph, display::TagId tag) {
    const bool begins_replacement = !glyph.replacement.empty();
    if (begins_replacement || marks_.is_replaced() != glyph.is_replaced) close_array();
    if (begins_replacement)
        marks_.enter_replaced(tag, glyph.replacement);
    else if (!glyph.is_replaced)
        marks_.enter(tag);
}

void TextPen::show_cid(std::uint32_t cid, int advance, std::int64_t wanted) {
    if (!is_array_open_) out_.push_back('[');
    is_array_open_ = true;
    // size_ is also 1/1000 em in 1/1000000 pt.
    if (const std::int64_t step = divide_rounded(wanted - pen_, size_); step != 0) {
        if (is_string_open_) out_.push_back('>');
        is_string_open_ = false;
        append_integer(out_, -step);
        pen_ += step * size_;
    }
    if (!is_string_open_) out_.push_back('<');
    is_string_open_ = true;
    append_hex(out_, cid);
    pen_ += advance * size_;
}

void TextPen::close_array() {
    if (!is_array_open_) return;
    out_ += is_string_open_ ? ">]TJ\n" : "]TJ\n";
    is_array_open_ = false;
    is_string_open_ = false;
}

void TextPen::stretch_space(Point at, const display::Gap& gap, display::TagId tag) {
    const font::Face& face = fonts_.face(gap.face);
    const std::uint32_t space = face.glyph_for(U' ');
    const int advance = space == 0 ? 0 : face.advance_per_mille(space);
    if (advance <= 0 || thousandths(gap.size) <= 0) return;
    marks_.enter(tag);
    set_font(gap.face, gap.size);
    set_rise(0);
    move_to(at);
    const std::int64_t width = advance * size_;
    const std::int64_t wanted = millionths(at.x + gap.width) - pen_;
    const std::int64_t scale = divide_rounded(wanted * kWholeScale, width);
    if (scale <= 0) return;
    append_thousandths(out_, scale);
    out_ += " Tz\n<";
    append_hex(out_, font_->cid(space, advance, " "));
    out_ += ">Tj\n100 Tz\n";
    pen_ += divide_rounded(width * scale, kWholeScale);
}

}  // namespace quoin::pdf
