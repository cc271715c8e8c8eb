#pragma once

#include <cstdint>
#include <string>

#include "display/document.h"
#include "pdf/fonts.h"
#include "pdf/marks.h"
#include "pdf/paint.h"
#include "pdf/shown.h"

namespace quoin::pdf {

/// Writes text objects: glyphs at their exact places with the fewest operators.
///
/// The pen of the PDF moves by rounded widths; TextPen keeps its place in 1/1000000 pt, and a TJ number corrects it
/// as soon as it is half a thousandth of an em off. So errors never add up.
class TextPen {
public:
    /// `height`: of the page, as our y runs down and a PDF's runs up.
    TextPen(std::string& out, Paint& paint, Marks& marks, const FontSet& fonts, Length height);

    /// Opens a text object.
    void begin();
    /// Closes the text object; the font stays for the next one.
    void end();
    /// Shows a run of glyphs that belongs to element `tag`, the first at `at` on the baseline.
    void show(Point at, const display::Text& text, display::TagId tag);
    /// Shows the face's space, as wide as the gap; nothing if the face has none.
    void stretch_space(Point at, const display::Gap& gap, display::TagId tag);

private:
    void set_font(font::FaceId face, Length size);
    void move_to(Point at);
    void set_rise(std::int64_t rise);
    void enter_mark(const ShownGlyph& glyph, display::TagId tag);
    void show_cid(std::uint32_t cid, int advance, std::int64_t wanted);
    void close_array();

    std::string& out_;
    Paint& paint_;
    Marks& marks_;
    const FontSet& fonts_;
    Length height_;

    const EmbeddedFont* font_ = nullptr;
    std::int64_t size_ = 0;    ///< of the font, as printed, in 1/1000 pt
    std::int64_t rise_ = 0;    ///< 1/1000 pt
    std::int64_t line_x_ = 0;  ///< where the last Td went, as printed, in 1/1000 pt
    std::int64_t line_y_ = 0;
    std::int64_t pen_ = 0;  ///< where the PDF's pen is, from the page's left, in 1/1000000 pt
    bool is_line_set_ = false;
    bool is_array_open_ = false;
    bool is_string_open_ = false;
};

}  // namespace quoin::pdf
