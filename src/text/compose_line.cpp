#include "text/compose_line.h"

#include <algorithm>

#include "text/hyphen.h"

namespace quoin::text {

namespace {

/// The part of a segment that stands in the line.
struct Piece {
    const Segment* segment = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Works on one line; characters are counted from the start of the line, but in pieces from that of the paragraph.
class LineComposer {
public:
    LineComposer(const Prepared& paragraph, LineRange range, const LineRules& rules)
        : p_{paragraph}, range_{range}, rules_{rules}, count_{range.end - range.begin} {}

    Line run(Stretch stretch) {
        cut();
        take_items();
        const LineMeter meter{items_, rules_.setting};
        const LineSetting setting = set_line(meter, {0, count_}, rules_, stretch);
        visible_end_ = meter.widths(0, count_).visible_end;
        apply(setting);

        Line line;
        line.width = setting.width;
        line.is_divided = range_.kind == BreakKind::hyphen && !ends_with_soft_hyphen();
        Length x = count_ > 0 ? start_ - items_.front().start_trim : Length{};
        for (const Piece& piece : pieces_) line.fragments.push_back(fragment(piece, x));
        return line;
    }

private:
    /// Takes the glyphs of the line's segments, shaping again what a break tore apart.
    void cut() {
        first_.push_back(0);
        const auto ends_before = [](const Segment& segment, std::size_t at) { return segment.end <= at; };
        auto segment = std::lower_bound(p_.segments.begin(), p_.segments.end(), range_.begin, ends_before);
        for (; segment != p_.segments.end() && segment->begin < range_.end; ++segment) {
            const Piece piece{&*segment, std::max(segment->begin, range_.begin), std::min(segment->end, range_.end)};
            const bool is_torn = (piece.begin > segment->begin && p_.tears_at(piece.begin)) ||
                                 (piece.end < segment->end && p_.tears_at(piece.end));
            if (is_torn) {
                const Shaped shaped =
                    shape(p_.text, p_.analysis.characters, *segment, piece.begin, piece.end, *p_.fonts);
                take_glyphs(shaped, 0, piece.end - piece.begin);
            } else {
                take_glyphs(p_.shaped, piece.begin, piece.end);
            }
            pieces_.push_back(piece);
        }
        first_.resize(count_ + 1, first_.back());
    }

    void take_glyphs(const Shaped& shaped, std::size_t begin, std::size_t end) {
        const std::uint32_t from = shaped.first[begin];
        const std::uint32_t shift = first_.back() - from;
        for (std::size_t i = begin; i < end; ++i) first_.push_back(shaped.first[i + 1] + shift);
        glyphs_.insert(glyphs_.end(), shaped.glyphs.begin() + from, shaped.glyphs.begin() + shaped.first[end]);
    }

    /// The line's items with the widths of what was shaped again; the one after the line tells of a hyphen.
    void take_items() {
        const std::size_t end = std::min(range_.end + 1, p_.items.size());
        items_.assign(p_.items.begin() + static_cast<std::ptrdiff_t>(range_.begin),
                      p_.items.begin() + static_cast<std::ptrdiff_t>(end));
        for (std::size_t i = 0; i < count_; ++i) {
            if (items_[i].is_space) continue;
            items_[i].width = {};
            for (std::uint32_t k = first_[i]; k < first_[i + 1]; ++k) items_[i].width += glyphs_[k].advance;
        }
        if (count_ > 0) items_.front().start_change = {};
        if (end > range_.end) items_[count_].before.kind = range_.kind;
        if (range_.kind != BreakKind::hyphen || pieces_.empty()) return;
        hyphen_ = HyphenMeter{p_}.before(range_.end);
        items_[count_ - 1].hyphen = hyphen_.width();
    }

    /// Carries every gap, trim and stretch in an advance: of the glyph before it, or of the space itself.
    void apply(const LineSetting& setting) {
        for (std::size_t i = 0; i < count_; ++i) {
            const Item& item = items_[i];
            const Length glue = item.glue.natural + setting.before[i];
            if (item.is_space)
                set_space(i, i < visible_end_ ? glue : item.glue.natural);
            else if (i > 0)
                widen_before(i, glue);
            if (setting.blank[i] != Length{}) take_blank(i, setting.blank[i]);
        }
        if (visible_end_ == 0) return;
        widen(visible_end_ - 1, -items_[visible_end_ - 1].end_trim - setting.end_drop);
        show_hyphen();
    }

    void take_blank(std::size_t i, Length blank) {
        const Item& item = items_[i];
        const bool is_on_both_sides = item.blank == BlankKind::middle_dot;
        const Length left = is_on_both_sides ? blank / 2 : item.starts_with_blank ? blank : Length{};
        widen_before(i, -left);
        widen(i, left - blank);
    }

    bool ends_with_soft_hyphen() const { return p_.analysis.characters[range_.end - 1].code == 0xad; }

    /// A soft hyphen becomes visible; hyphenation adds a glyph that stands for no character, at the end of the text.
    void show_hyphen() {
        if (range_.kind != BreakKind::hyphen || pieces_.empty()) return;
        const bool is_there = ends_with_soft_hyphen() && first_[count_ - 1] < first_[count_];
        const std::uint32_t before = is_there ? first_[count_ - 1] : first_[count_];
        widen_before_glyph(before, hyphen_.kern);
        if (!is_there) {
            glyphs_.push_back({0, p_.analysis.characters[range_.end].offset, {}, {}, {}});
            ++first_[count_];
        }
        font::Glyph& glyph = glyphs_.back();
        glyph.id = hyphen_.glyph.id;
        glyph.advance += hyphen_.glyph.advance;
    }

    void set_space(std::size_t i, Length width) {
        if (font::Glyph* glyph = last_glyph(i)) glyph->advance = width;
    }

    void widen(std::size_t i, Length by) {
        if (font::Glyph* glyph = last_glyph(i)) glyph->advance += by;
    }

    void widen_before(std::size_t i, Length by) { widen_before_glyph(first_[i], by); }

    /// Widens what stands before a glyph. What is too narrow to give so much (a mark, a full stop) stays where it is,
    /// and what stands before it gives, or the line begins earlier: the pen never moves back (typography.md 7.3).
    void widen_before_glyph(std::uint32_t end, Length by) {
        if (by == Length{}) return;
        std::uint32_t giver = end;
        while (giver > 0 && glyphs_[giver - 1].advance + by < Length{}) --giver;
        (giver > 0 ? glyphs_[giver - 1].advance : start_) += by;
        for (std::uint32_t k = giver; k < end; ++k) glyphs_[k].dx -= by;
    }

    font::Glyph* last_glyph(std::size_t i) { return first_[i] < first_[i + 1] ? &glyphs_[first_[i + 1] - 1] : nullptr; }

    Fragment fragment(const Piece& piece, Length& x) const {
        const auto& characters = p_.analysis.characters;
        const CharacterStyle& style = p_.text.runs[piece.segment->run].style;
        const std::size_t from = characters[piece.begin].offset;
        const std::size_t to = piece.end < characters.size() ? characters[piece.end].offset : p_.text.text.size();
        Fragment fragment;
        fragment.run = piece.segment->run;
        fragment.face = piece.segment->face;
        fragment.size = piece.segment->size;
        fragment.x = x;
        fragment.rise = style.rise;
        fragment.text = p_.text.text.substr(from, to - from);
        fragment.glyphs.assign(glyphs_.begin() + first_[piece.begin - range_.begin],
                               glyphs_.begin() + first_[piece.end - range_.begin]);
        fragment.language = style.language.empty() ? p_.style.language : style.language;
        for (font::Glyph& glyph : fragment.glyphs) {
            glyph.cluster -= static_cast<std::uint32_t>(from);
            x += glyph.advance;
        }
        return fragment;
    }

    const Prepared& p_;
    LineRange range_;
    const LineRules& rules_;
    std::size_t count_;  ///< characters in the line
    std::vector<Piece> pieces_;
    std::vector<font::Glyph> glyphs_;
    std::vector<std::uint32_t> first_;  ///< glyphs of character i: first_[i] .. first_[i + 1]
    std::vector<Item> items_;
    Hyphen hyphen_;
    std::size_t visible_end_ = 0;
    Length start_;  ///< where the pen begins, beside the first item's own trim
};

}  // namespace

Line compose_line(const Prepared& paragraph, LineRange range, const LineRules& rules, Stretch stretch) {
    return LineComposer{paragraph, range, rules}.run(stretch);
}

}  // namespace quoin::text
