#include "text/compose_line.h"

#include <algorithm>

namespace quoin::text {

namespace {

/// The part of a segment that stands in the line, with its own copy of the glyphs.
struct Piece {
    const Segment* segment = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
    Shaped shaped;
};

class LineComposer {
public:
    LineComposer(const Prepared& paragraph, LineRange range, const LineRules& rules)
        : p_{paragraph}, range_{range}, rules_{rules} {}

    Line run(Stretch stretch) {
        cut();
        const LineMeter meter{line_items(), rules_.setting};
        // The item after the line decides whether it ends with a hyphen, so it is measured too.
        const LineSetting setting = set_line(meter, {0, range_.end - range_.begin}, rules_, stretch);
        visible_end_ = meter.widths(0, range_.end - range_.begin).visible_end;
        apply(setting);
        Line line;
        line.width = setting.width;
        Length x = range_.end > range_.begin ? -items_.front().start_trim : Length{};
        for (Piece& piece : pieces_) line.fragments.push_back(fragment(piece, x));
        return line;
    }

private:
    /// Takes the pieces of the line's segments, shaping again what a break tore apart.
    void cut() {
        for (const Segment& segment : p_.segments) {
            Piece piece{&segment, std::max(segment.begin, range_.begin), std::min(segment.end, range_.end), {}};
            if (piece.begin >= piece.end) continue;
            const bool is_torn = (piece.begin > segment.begin && tears_at(piece.begin)) ||
                                 (piece.end < segment.end && tears_at(piece.end));
            piece.shaped = is_torn ? shape(p_.text, p_.analysis.characters, segment, piece.begin, piece.end, *p_.fonts)
                                   : copy(piece);
            pieces_.push_back(std::move(piece));
        }
    }

    bool tears_at(std::size_t i) const {
        return p_.shaped.is_unsafe[i] || p_.shaped.first[i] == p_.shaped.first[i + 1];
    }

    Shaped copy(const Piece& piece) const {
        const std::uint32_t from = p_.shaped.first[piece.begin];
        Shaped part;
        for (std::size_t i = piece.begin; i <= piece.end; ++i) part.first.push_back(p_.shaped.first[i] - from);
        part.glyphs.assign(p_.shaped.glyphs.begin() + from, p_.shaped.glyphs.begin() + p_.shaped.first[piece.end]);
        return part;
    }

    /// The line's items with the widths of what was shaped again, and the item after the line.
    std::span<const Item> line_items() {
        const std::size_t end = std::min(range_.end + 1, p_.items.size());
        items_.assign(p_.items.begin() + static_cast<std::ptrdiff_t>(range_.begin),
                      p_.items.begin() + static_cast<std::ptrdiff_t>(end));
        for (const Piece& piece : pieces_) {
            for (std::size_t i = piece.begin; i < piece.end; ++i) {
                Item& item = items_[i - range_.begin];
                if (!item.is_space) item.width = advance(piece, i);
            }
        }
        return items_;
    }

    static Length advance(const Piece& piece, std::size_t i) {
        Length sum;
        for (std::uint32_t k = piece.shaped.first[i - piece.begin]; k < piece.shaped.first[i - piece.begin + 1]; ++k) {
            sum += piece.shaped.glyphs[k].advance;
        }
        return sum;
    }

    /// Carries every gap, trim and stretch in an advance: of the glyph before it, or of the space itself.
    void apply(const LineSetting& setting) {
        const std::size_t count = range_.end - range_.begin;
        for (std::size_t i = 0; i < count; ++i) {
            const Item& item = items_[i];
            const Length glue = item.glue.natural + setting.before[i];
            if (item.is_space)
                set_space(i, i < visible_end_ ? glue : item.glue.natural);
            else if (i > 0)
                widen_before(i, glue);
            const Length blank = setting.blank[i];
            if (blank == Length{}) continue;
            const bool is_on_both_sides = item.blank == BlankKind::middle_dot;
            const Length left = is_on_both_sides ? blank / 2 : item.starts_with_blank ? blank : Length{};
            widen_before(i, -left);
            widen(i, left - blank);
        }
        if (visible_end_ == 0) return;
        widen(visible_end_ - 1, -items_[visible_end_ - 1].end_trim - setting.end_drop);
        show_hyphen();
    }

    void show_hyphen() {
        const std::size_t next = range_.end - range_.begin;
        if (next >= items_.size() || items_[next].before.kind != BreakKind::hyphen) return;
        Piece& piece = pieces_.back();
        if (font::Glyph* glyph = last_glyph(range_.end - 1)) {
            const font::Glyph hyphen = hyphen_glyph(*piece.segment, *p_.fonts);
            glyph->id = hyphen.id;
            glyph->advance += items_[next - 1].hyphen;
        }
    }

    void set_space(std::size_t i, Length width) {
        if (font::Glyph* glyph = last_glyph(range_.begin + i)) glyph->advance = width;
    }

    void widen(std::size_t i, Length by) {
        if (font::Glyph* glyph = last_glyph(range_.begin + i)) glyph->advance += by;
    }

    /// Widens the last glyph that stands before item i; nothing if the line starts with it.
    void widen_before(std::size_t i, Length by) {
        if (by == Length{}) return;
        while (i-- > 0) {
            if (font::Glyph* glyph = last_glyph(range_.begin + i)) {
                glyph->advance += by;
                return;
            }
        }
    }

    font::Glyph* last_glyph(std::size_t character) {
        for (Piece& piece : pieces_) {
            if (character < piece.begin || character >= piece.end) continue;
            const std::size_t k = character - piece.begin;
            const bool has_glyph = piece.shaped.first[k] < piece.shaped.first[k + 1];
            return has_glyph ? &piece.shaped.glyphs[piece.shaped.first[k + 1] - 1] : nullptr;
        }
        return nullptr;
    }

    Fragment fragment(Piece& piece, Length& x) const {
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
        fragment.glyphs = std::move(piece.shaped.glyphs);
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
    std::vector<Piece> pieces_;
    std::vector<Item> items_;
    std::size_t visible_end_ = 0;
};

}  // namespace

Line compose_line(const Prepared& paragraph, LineRange range, const LineRules& rules, Stretch stretch) {
    return LineComposer{paragraph, range, rules}.run(stretch);
}

}  // namespace quoin::text
