#include "page/apply_setting.h"

#include <algorithm>

namespace quoin::page {

Length FitScale::ratio(Length length, int over, int under) {
    if (over == under || under <= 0) return length;
    return Length::units((length.units() * over + under / 2) / under);
}

namespace {

using block::Block;

bool holds_picture(const Block& block) {
    if (std::holds_alternative<block::Picture>(block.what)) return true;
    const auto* stack = std::get_if<block::Stack>(&block.what);
    return stack != nullptr && std::any_of(stack->children.begin(), stack->children.end(), holds_picture);
}

/// Walks over both trees at once.
class Applier {
public:
    explicit Applier(const FitScale& scale) : scale_{scale} {}

    void block(const Block& from, Block& to) const {
        box(from.box, to.box);
        if (const auto* s = std::get_if<block::Stack>(&from.what))
            blocks(s->children, std::get<block::Stack>(to.what).children);
        if (const auto* t = std::get_if<block::Text>(&from.what)) text(*t, std::get<block::Text>(to.what));
        if (const auto* r = std::get_if<block::Row>(&from.what)) row(*r, std::get<block::Row>(to.what));
        if (const auto* g = std::get_if<block::Grid>(&from.what)) grid(*g, std::get<block::Grid>(to.what));
        if (const auto* l = std::get_if<block::List>(&from.what)) list(*l, std::get<block::List>(to.what));
        if (const auto* i = std::get_if<block::Inline>(&from.what)) inline_items(*i, std::get<block::Inline>(to.what));
        if (const auto* r = std::get_if<block::Rule>(&from.what)) rule(*r, std::get<block::Rule>(to.what));
        if (const auto* t = std::get_if<block::Tags>(&from.what)) tags(*t, std::get<block::Tags>(to.what));
        if (const auto* g = std::get_if<block::Gauge>(&from.what)) gauge(*g, std::get<block::Gauge>(to.what));
    }

private:
    void blocks(const std::vector<Block>& from, std::vector<Block>& to) const {
        for (std::size_t i = 0; i < from.size(); ++i) block(from[i], to[i]);
    }

    void box(const block::Box& from, block::Box& to) const {
        to.space_before = scale_.gap(from.space_before);
        to.space_after = scale_.gap(from.space_after);
        to.top = scale_.size(from.top);
        to.bottom = scale_.size(from.bottom);
        to.left = scale_.size(from.left);
        to.right = scale_.size(from.right);
        to.radius = scale_.size(from.radius);
        if (!from.rail) return;
        to.rail->dot = scale_.size(from.rail->dot);
        to.rail->offset = scale_.size(from.rail->offset);
        to.rail->em = scale_.size(from.rail->em);
    }

    void icon(const block::Icon& from, block::Icon& to) const {
        to.unit = scale_.size(from.unit);
        to.at = {scale_.size(from.at.x), scale_.size(from.at.y)};
        to.advance = scale_.size(from.advance);
    }

    void text(const block::Text& from, block::Text& to) const {
        to.em = scale_.size(from.em);
        to.pitch = scale_.pitch(from.pitch);
        to.looseness = text::Looseness::natural;
        if (from.icon) icon(*from.icon, *to.icon);
        for (std::size_t i = 0; i < from.text.runs.size(); ++i) {
            const text::CharacterStyle& style = from.text.runs[i].style;
            text::CharacterStyle& scaled = to.text.runs[i].style;
            scaled.size = scale_.size(style.size);
            scaled.letter_spacing = scale_.size(style.letter_spacing);
            scaled.rise = scale_.size(style.rise);
        }
    }

    void row(const block::Row& from, block::Row& to) const {
        to.gap = scale_.size(from.gap);
        to.height = scale_.gap(from.height);
        for (std::size_t i = 0; i < from.tracks.size(); ++i) {
            to.tracks[i].width =
                holds_picture(from.cells[i]) ? from.tracks[i].width : scale_.size(from.tracks[i].width);
        }
        blocks(from.cells, to.cells);
    }

    /// The columns of a form stay as they are; its rows are gaps.
    void grid(const block::Grid& from, block::Grid& to) const {
        to.height = scale_.gap(from.height);
        to.top = scale_.size(from.top);
        to.bottom = scale_.size(from.bottom);
        to.left = scale_.size(from.left);
        to.right = scale_.size(from.right);
        grid_rows(from.head, to.head);
        grid_rows(from.rows, to.rows);
        grid_rows(from.tail, to.tail);
    }

    void grid_rows(const std::vector<block::GridRow>& from, std::vector<block::GridRow>& to) const {
        for (std::size_t i = 0; i < from.size(); ++i) {
            to[i].height = scale_.gap(from[i].height);
            for (std::size_t k = 0; k < from[i].cells.size(); ++k)
                blocks(from[i].cells[k].content, to[i].cells[k].content);
        }
    }

    void list(const block::List& from, block::List& to) const {
        to.indent = scale_.size(from.indent);
        to.gap = scale_.gap(from.gap);
        for (std::size_t i = 0; i < from.items.size(); ++i) {
            text(from.items[i].label, to.items[i].label);
            blocks(from.items[i].body, to.items[i].body);
        }
    }

    void inline_items(const block::Inline& from, block::Inline& to) const {
        for (std::size_t i = 0; i < from.items.size(); ++i) text(from.items[i], to.items[i]);
        text(from.separator, to.separator);
    }

    void tags(const block::Tags& from, block::Tags& to) const {
        for (std::size_t i = 0; i < from.items.size(); ++i) text(from.items[i], to.items[i]);
        to.gap = scale_.size(from.gap);
        to.frame.top = scale_.size(from.frame.top);
        to.frame.bottom = scale_.size(from.frame.bottom);
        to.frame.left = scale_.size(from.frame.left);
        to.frame.right = scale_.size(from.frame.right);
        to.frame.radius = scale_.size(from.frame.radius);
    }

    void gauge(const block::Gauge& from, block::Gauge& to) const {
        to.size = {scale_.size(from.size.width), scale_.size(from.size.height)};
        to.em = scale_.size(from.em);
    }

    /// A rule without length is a space.
    void rule(const block::Rule& from, block::Rule& to) const {
        if (from.length == Length{}) to.thickness = scale_.gap(from.thickness);
    }

    const FitScale& scale_;
};

}  // namespace

void apply_setting(const block::Block& nominal, const FitScale& scale, block::Block& set) {
    Applier{scale}.block(nominal, set);
}

void apply_setting(const block::Document& nominal, const FitScale& scale, block::Document& set) {
    apply_setting(nominal.body, scale, set.body);
    for (std::size_t i = 0; i < nominal.columns.size(); ++i)
        apply_setting(nominal.columns[i].body, scale, set.columns[i].body);
    set.column_space = scale.gap(nominal.column_space);
}

layout::PageSetup apply_setting(layout::PageSetup page, const FitSetting& setting) {
    if (!setting.margins_most) return page;
    for (Length* margin : {&page.top, &page.bottom, &page.left, &page.right})
        *margin = std::min(*margin, *setting.margins_most);
    return page;
}

}  // namespace quoin::page
