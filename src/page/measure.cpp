#include "page/measure.h"

#include <algorithm>
#include <iterator>

#include "page/dress.h"
#include "page/place_line.h"

namespace quoin::page {

namespace {

/// Label and text of a list stand this far apart, in 1/1000 em.
constexpr int kLabelGap = 450;

/// Lines of one paragraph that must stay together: all of up to three, else two at either end (typography.md 6.4).
bool is_glued_line(std::size_t line, std::size_t count) {
    return line > 0 && (count <= 3 || line == 1 || line + 1 == count);
}

std::string plain_title(const block::Text& text) { return text.text.text; }

int heading_level(display::Role role) {
    if (role == display::Role::h1) return 1;
    return role == display::Role::h2 ? 2 : 0;
}

/// A second line would stand lower than the first one's baseline once more.
bool is_one_line(const Strip& strip) { return strip.height < strip.baseline * 2; }

/// A line of a text, empty.
Strip line_strip(const block::Text& text) {
    Strip strip;
    strip.height = text.pitch;
    strip.baseline = baseline_in(text);
    return strip;
}

void glue(std::vector<Strip>& strips) {
    for (std::size_t i = 1; i < strips.size(); ++i) strips[i].is_glued = true;
}

/// Lines around the cells of a row, centred on their edges, beneath all that stands in them.
void add_grid(const block::Row& row, const std::vector<Length>& widths, Strip& strip) {
    const Length line = row.grid_width;
    std::vector<display::Item> lines;
    const auto add = [&](Point at, Size size) {
        lines.push_back({at, display::Fill{size, row.grid_color}, display::kArtifact, {}});
    };
    Length x;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        add({x - line / 2, -line / 2}, {line, strip.height + line});
        x += widths[i] + (i + 1 < widths.size() ? row.gap : Length{});
    }
    add({x - line / 2, -line / 2}, {line, strip.height + line});
    for (const Length y : {Length{}, strip.height}) add({-line / 2, y - line / 2}, {x + line, line});
    strip.items.insert(strip.items.begin(), lines.begin(), lines.end());
}

}  // namespace

Measurer::Measurer(const font::FontBook& fonts, std::string language, Purpose purpose, Diagnostics& diagnostics)
    : own_paragraphs_{std::make_unique<Paragraphs>(fonts, diagnostics)},
      paragraphs_{*own_paragraphs_},
      language_{std::move(language)},
      purpose_{purpose} {
    parent_ = open(display::Role::document);
}

Measurer::Measurer(Paragraphs& paragraphs) : paragraphs_{paragraphs}, purpose_{Purpose::heights} {}

std::vector<Strip> Measurer::measure(const block::Block& root, Length width) {
    collect_wishes(root);
    return block(root, width);
}

display::TagId Measurer::open(display::Role role, std::string language, std::string alt) {
    if (purpose_ != Purpose::content) return display::kArtifact;
    if (language == language_) language.clear();
    return structure_.add({role, parent_, std::move(language), std::move(alt)});
}

std::vector<Strip> Measurer::block(const block::Block& block, Length width) {
    const display::TagId outer = parent_;
    const bool is_container = !std::holds_alternative<block::Text>(block.what);
    if (block.role && is_container) parent_ = open(*block.role);
    std::vector<Strip> strips = content(block, width - room_beside(block.box));
    parent_ = outer;
    dress(strips, block.box, width);
    const bool ends_section = block.role == display::Role::section && strips.size() > 1 && is_one_line(strips.back());
    if (ends_section) strips.back().split_price = std::max(kLoneSectionEnd, strips.back().split_price);
    if (block.box.keep == layout::Keep::together) glue(strips);
    return strips;
}

std::vector<Strip> Measurer::content(const block::Block& block, Length width) {
    if (const auto* s = std::get_if<block::Stack>(&block.what)) return stack(s->children, width);
    if (const auto* t = std::get_if<block::Text>(&block.what))
        return text(*t, block.role.value_or(display::Role::paragraph), width);
    if (const auto* r = std::get_if<block::Row>(&block.what)) return row(*r, width);
    if (const auto* g = std::get_if<block::Grid>(&block.what)) return grid(*g, width);
    if (const auto* l = std::get_if<block::List>(&block.what)) return list(*l, width);
    if (const auto* i = std::get_if<block::Inline>(&block.what)) return inline_lines(*i, width);
    if (const auto* r = std::get_if<block::Rule>(&block.what)) return rule(*r, width);
    if (const auto* p = std::get_if<block::Picture>(&block.what)) return picture(*p, width);
    if (const auto* t = std::get_if<block::Tags>(&block.what)) return tags(*t, width);
    if (const auto* g = std::get_if<block::Gauge>(&block.what)) return gauge(*g, width);
    Strip page_break;
    page_break.breaks_page = true;
    return {page_break};
}

std::vector<Strip> Measurer::stack(const std::vector<block::Block>& children, Length width) {
    std::vector<Strip> flow;
    Length after;  // the gap that the block above asks for
    bool is_kept = false;
    for (const block::Block& child : children) {
        std::vector<Strip> strips = block(child, width);
        if (strips.empty()) continue;
        strips.front().space_before = strips.front().joins_above
                                          ? Length{}
                                          : std::max({after, child.box.space_before, strips.front().space_before});
        strips.front().is_glued = strips.front().is_glued || is_kept;
        after = child.box.space_after;
        is_kept = child.box.keep == layout::Keep::with_next;
        std::move(strips.begin(), strips.end(), std::back_inserter(flow));
    }
    return flow;
}

std::vector<Strip> Measurer::text(const block::Text& text, display::Role role, Length width) {
    const Length hang = text.icon ? text.icon->advance : Length{};
    if (text.least_em && paragraphs_.natural_width(text) > width - hang) return shrunk_text(text, role, width);
    if (purpose_ == Purpose::heights) return bare_lines(text, paragraphs_.line_count(text, width - hang));
    return set_lines(text, paragraphs_.of(text).lines(width - hang, paragraphs_.diagnostics(), text.looseness), role,
                     width);
}

std::vector<Strip> Measurer::set_lines(const block::Text& text, const std::vector<text::Line>& lines,
                                       display::Role role, Length width) {
    const Length hang = text.icon ? text.icon->advance : Length{};
    const auto tags = run_tags(text, open(role, text.style.language.tag()));
    std::vector<Strip> strips(lines.size(), line_strip(text));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Strip& strip = strips[i];
        strip.is_glued = is_glued_line(i, lines.size()) || (i > 0 && lines[i - 1].is_divided);
        strip.split_price = i > 0 ? kSplitParagraph : 0;
        const Length x = alignment_shift(text.style.align, lines[i].width, width - hang);
        if (i == 0 && text.icon) strip.items.push_back(icon_item(*text.icon, {x, strip.baseline}));
        place_line(lines[i], text, tags, {x + hang, strip.baseline}, strip.items);
    }
    if (heading_level(role) > 0 && !strips.empty())
        strips.front().headings = {{plain_title(text), heading_level(role)}};
    return strips;
}

std::vector<Strip> Measurer::bare_lines(const block::Text& text, std::size_t count) const {
    std::vector<Strip> strips(count, line_strip(text));
    for (std::size_t i = 0; i < count; ++i) {
        strips[i].is_glued = is_glued_line(i, count);
        strips[i].split_price = i > 0 ? kSplitParagraph : 0;
    }
    return strips;
}

std::vector<display::TagId> Measurer::run_tags(const block::Text& text, display::TagId tag) {
    std::vector<display::TagId> tags;
    const display::TagId outer = parent_;
    parent_ = tag;
    for (std::size_t i = 0; i < text.paints.size(); ++i) {
        const std::string& url = text.paints[i].url;
        const locale::Language& language = text.text.runs[i].style.language;
        const bool is_foreign = !language.empty() && language != text.style.language;
        const bool continues =
            i > 0 && url == text.paints[i - 1].url && language == text.text.runs[i - 1].style.language;
        if (continues) {
            tags.push_back(tags.back());
        } else if (!url.empty()) {
            tags.push_back(open(display::Role::link, is_foreign ? language.tag() : "",
                                text.paints[i].told.empty() ? url : text.paints[i].told));
        } else {
            tags.push_back(is_foreign ? open(display::Role::span, language.tag()) : tag);
        }
    }
    parent_ = outer;
    return tags;
}

std::vector<Strip> Measurer::row(const block::Row& row, Length width) {
    const Wishes own = wishes_of(row);
    const auto shared = groups_.find(row.group);
    const auto widths =
        column_widths(row, own, row.group == 0 || shared == groups_.end() ? own : shared->second, width);

    std::vector<Strip> cells;
    std::vector<std::size_t> counts;
    Length baseline;
    Length height;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        std::vector<Strip> strips = block(row.cells[i], widths[i]);
        counts.push_back(strips.size());
        cells.push_back(merge(std::move(strips)));
        baseline = std::max(baseline, cells.back().baseline);
    }
    std::vector<Length> drops;
    for (const Strip& cell : cells) {
        const bool aligns = row.valign == layout::Valign::baseline && cell.baseline > Length{};
        drops.push_back(aligns ? baseline - cell.baseline : Length{});
        height = std::max(height, drops.back() + cell.height);
    }
    if (row.height > height) {
        const Length below = row.valign == layout::Valign::baseline ? (row.height - height) / 2 : Length{};
        for (Length& drop : drops) drop += below;  // text stands in the middle of its line
        baseline += below;
        height = row.height;
    }
    Strip strip;
    strip.height = height;
    strip.baseline = baseline;
    Length x;
    bool is_one_line = false;  // the last cell that shows anything
    for (std::size_t i = 0; i < cells.size(); ++i) {
        // A picture has no baseline; beside text it is centred.
        const bool has_no_baseline = row.valign == layout::Valign::baseline && cells[i].baseline == Length{};
        if (row.valign == layout::Valign::center || has_no_baseline) drops[i] = (height - cells[i].height) / 2;
        if (row.valign == layout::Valign::bottom) drops[i] = height - cells[i].height;
        shift(cells[i], x, drops[i]);
        if (is_one_line) bridge(strip.items, cells[i].items);
        if (!cells[i].items.empty()) is_one_line = counts[i] == 1;
        std::move(cells[i].items.begin(), cells[i].items.end(), std::back_inserter(strip.items));
        std::move(cells[i].headings.begin(), cells[i].headings.end(), std::back_inserter(strip.headings));
        x += widths[i] + row.gap;
    }
    if (row.grid_width > Length{}) add_grid(row, widths, strip);
    return {strip};
}

std::vector<Strip> Measurer::list(const block::List& list, Length width) {
    Length indent = list.indent;
    for (const block::ListItem& item : list.items) {
        indent = std::max(indent, paragraphs_.natural_width(item.label) + item.label.em.per_mille(kLabelGap));
    }
    const display::TagId outer = parent_;
    parent_ = open(display::Role::list);
    const display::TagId list_tag = parent_;
    std::vector<Strip> flow;
    for (const block::ListItem& item : list.items) {
        parent_ = open(display::Role::list_item);
        const display::TagId item_tag = parent_;
        Strip first;
        label(item.label, indent, first);
        parent_ = item_tag;
        parent_ = open(display::Role::list_body);
        std::vector<Strip> body = stack(item.body, width - indent);
        if (body.empty()) body = {line_strip(item.label)};
        for (Strip& strip : body) shift(strip, indent, {});
        shift(first, {}, body.front().baseline - first.baseline);
        bridge(first.items, body.front().items);
        body.front().items.insert(body.front().items.begin(), first.items.begin(), first.items.end());
        if (!flow.empty()) {
            body.front().space_before = std::max(list.gap, body.front().space_before);
            body.front().split_price = std::max(kSplitList, body.front().split_price);
        }
        // The last bullet of an entry does not stand on a page alone (typography.md 6.4).
        const bool is_lone_line = &item == &list.items.back() && body.size() == 1;
        body.front().is_glued = body.front().is_glued || (is_lone_line && !flow.empty());
        std::move(body.begin(), body.end(), std::back_inserter(flow));
        parent_ = list_tag;
    }
    parent_ = outer;
    return flow;
}

void Measurer::label(const block::Text& label, Length indent, Strip& first) {
    first.baseline = baseline_in(label);
    if (purpose_ == Purpose::heights) return;
    const auto tags = run_tags(label, open(display::Role::label));
    for (const text::Line& line : paragraphs_.of(label).lines(indent, paragraphs_.diagnostics())) {
        const Length x = indent - label.em.per_mille(kLabelGap) - line.width;
        place_line(line, label, tags, {x, first.baseline}, first.items);
        return;  // a label has one line
    }
}

std::vector<Strip> Measurer::rule(const block::Rule& rule, Length width) const {
    const Length length = rule.length ? std::min(*rule.length, width) : width;
    Strip strip;
    strip.height = rule.thickness;
    const Point at{alignment_shift(rule.align, length, width), {}};
    if (length > Length{})
        strip.items.push_back({at, display::Fill{{length, rule.thickness}, rule.color}, display::kArtifact, {}});
    return {strip};
}

Length Measurer::natural_width(const block::Block& block) {
    Length width;
    if (const auto* t = std::get_if<block::Text>(&block.what))
        width = paragraphs_.natural_width(*t) + (t->icon ? t->icon->advance : Length{});
    if (const auto* p = std::get_if<block::Picture>(&block.what)) width = p->size.width;
    if (const auto* s = std::get_if<block::Stack>(&block.what)) {
        for (const block::Block& child : s->children) width = std::max(width, natural_width(child));
    }
    if (const auto* r = std::get_if<block::Row>(&block.what)) {
        for (const Length wish : wishes_of(*r)) width += wish;
        width += r->gap * static_cast<std::int64_t>(r->cells.size() - 1);
    }
    if (const auto* g = std::get_if<block::Grid>(&block.what)) {
        for (const Length wish : wishes_of(*g)) width += wish;
    }
    if (const auto* l = std::get_if<block::List>(&block.what)) {
        for (const block::ListItem& item : l->items) {
            for (const block::Block& child : item.body) width = std::max(width, natural_width(child));
        }
        width += l->indent;
    }
    if (const auto* i = std::get_if<block::Inline>(&block.what)) width = inline_width(*i);
    if (const auto* t = std::get_if<block::Tags>(&block.what)) width = tags_width(*t);
    if (const auto* g = std::get_if<block::Gauge>(&block.what)) width = g->size.width;
    return width + room_beside(block.box);
}

Wishes Measurer::wishes_of(const block::Row& row) {
    Wishes wishes;
    for (const block::Block& cell : row.cells) wishes.push_back(natural_width(cell));
    return wishes;
}

void Measurer::collect_wishes(const block::Block& block) {
    if (const auto* s = std::get_if<block::Stack>(&block.what)) {
        for (const block::Block& child : s->children) collect_wishes(child);
    }
    if (const auto* g = std::get_if<block::Grid>(&block.what)) collect_wishes(*g);
    const auto* row = std::get_if<block::Row>(&block.what);
    if (row == nullptr) return;
    for (const block::Block& cell : row->cells) collect_wishes(cell);
    if (row->group == 0) return;
    Wishes& shared = groups_[row->group];
    const Wishes own = wishes_of(*row);
    shared.resize(std::max(shared.size(), own.size()));
    for (std::size_t i = 0; i < own.size(); ++i) shared[i] = std::max(shared[i], own[i]);
}

}  // namespace quoin::page
