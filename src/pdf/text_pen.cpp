#include "pdf/text_pen.h"

#include "pdf/number.h"

namespace quoin::pdf {

namespace {

constexpr std::int64_t kWholeScale = 100'000;  // 100 % in 1/1000 %

constexpr std::int64_t divide_rounded(std::int64_t a, std::int64_t b) { return (a < 0 ? a - b / 2 : a + b / 2) / b; }

constexpr std::int64_t millionths(Length length) {
    return divide_rounded(length.units() * 15625, 1024);  // 1000000 / 65536
}

/// True if the ToUnicode entries of the cluster's glyphs say what it says.
bool is_plain(const display::Text& text, const Cluster& cluster, const EmbeddedFont& font) {
    if (is_void(text, cluster)) return true;
    return cluster.size() == 1 && font.code(text.glyphs[cluster.begin].id).text == cluster.text;
}

/// Joins the following clusters that need a replacement too.
void add_replaced(const display::Text& text, Cluster& cluster, const EmbeddedFont& font) {
    while (cluster.end < text.glyphs.size()) {
        const Cluster next = cluster_at(text, cluster.end);
        if (is_plain(text, next, font)) return;
        cluster.end = next.end;
        cluster.text += next.text;
    }
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
    if (is_plain(text, cluster_at(text, 0), fonts_.font(text.face))) marks_.enter(tag);
    paint_.set(text.color);
    set_font(text.face, text.size);
    move_to(at);

    Length pen = at.x;
    for (std::size_t i = 0; i < text.glyphs.size();) {
        Cluster cluster = cluster_at(text, i);
        if (is_plain(text, cluster, *font_)) {
            marks_.enter(tag);
            show_glyphs(text, cluster, pen);
        } else {
            add_replaced(text, cluster, *font_);
            close_array();
            marks_.enter_replaced(tag, cluster.text);
            show_glyphs(text, cluster, pen);
            close_array();
        }
        i = cluster.end;
    }
    close_array();
}

bool TextPen::needs_replacement(const display::Text& text) const {
    if (text.glyphs.empty()) return false;
    const EmbeddedFont& font = fonts_.font(text.face);
    for (std::size_t i = 0; i < text.glyphs.size();) {
        const Cluster cluster = cluster_at(text, i);
        if (!is_plain(text, cluster, font)) return true;
        i = cluster.end;
    }
    return false;
}

void TextPen::show_glyphs(const display::Text& text, const Cluster& cluster, Length& pen) {
    if (is_void(text, cluster)) return;
    for (std::size_t i = cluster.begin; i < cluster.end; ++i) {
        const font::Glyph& glyph = text.glyphs[i];
        set_rise(thousandths(glyph.dy));
        show_code(font_->code(glyph.id), millionths(pen + glyph.dx));
        pen += glyph.advance;
    }
}

void TextPen::show_code(const Code& code, std::int64_t wanted) {
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
    append_hex(out_, code.cid);
    pen_ += code.width * size_;
}

void TextPen::close_array() {
    if (!is_array_open_) return;
    out_ += is_string_open_ ? ">]TJ\n" : "]TJ\n";
    is_array_open_ = false;
    is_string_open_ = false;
}

void TextPen::stretch_space(Point at, const display::Gap& gap, display::TagId tag) {
    const Code* space = fonts_.space(gap.face);
    if (space == nullptr || space->width <= 0 || thousandths(gap.size) <= 0) return;
    marks_.enter(tag);
    set_font(gap.face, gap.size);
    set_rise(0);
    move_to(at);
    const std::int64_t width = space->width * size_;
    const std::int64_t wanted = millionths(at.x + gap.width) - pen_;
    const std::int64_t scale = divide_rounded(wanted * kWholeScale, width);
    if (scale <= 0) return;
    append_thousandths(out_, scale);
    out_ += " Tz\n<";
    append_hex(out_, space->cid);
    out_ += ">Tj\n100 Tz\n";
    pen_ += divide_rounded(width * scale, kWholeScale);
}

}  // namespace quoin::pdf
