#include "block/build.h"

#include <algorithm>
#include <iterator>

#include "base/strings.h"
#include "block/dresser.h"
#include "block/level_headings.h"
#include "block/link_grids.h"
#include "resume/sections.h"

namespace quoin::block {

namespace {

using resume::EntryType;

/// Entries that are a line or a paragraph of a running list, not a block of their own.
bool is_item(EntryType type) {
    return type == EntryType::text || type == EntryType::one_line || type == EntryType::bullet ||
           type == EntryType::numbered || type == EntryType::reversed_numbered;
}

const std::vector<layout::Box>& template_for(EntryType type, const layout::Layout& layout) {
    const auto found = layout.entry.find(std::string{resume::name_of(type)});
    return found == layout.entry.end() ? layout.entry.at("default") : found->second;
}

/// What stands above something stays with it.
void keep_all_but_last(std::vector<Block>& blocks) {
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) blocks[i].box.keep = layout::Keep::with_next;
}

Block stack_of(std::vector<Block> children) {
    Block block;
    block.what = Stack{std::move(children)};
    return block;
}

/// All that runs down one flow.
Block flow_of(std::vector<Block> children) {
    Block flow = stack_of(std::move(children));
    link_grids(flow);
    return flow;
}

/// Appends the items of `more` to `list` if both are lists of one indent; says whether it did.
bool join_lists(Block& list, Block& more, Length gap) {
    auto* const first = std::get_if<List>(&list.what);
    auto* const second = std::get_if<List>(&more.what);
    if (first == nullptr || second == nullptr || first->indent != second->indent || second->items.size() != 1)
        return false;
    first->gap = gap;
    std::move(second->items.begin(), second->items.end(), std::back_inserter(first->items));
    return true;
}

/// Where the columns stand on the paper, from the left; fractions share what the others leave.
std::vector<Column> place_columns(const layout::Layout& layout, Length em) {
    const layout::PageSetup& page = layout.page;
    const Length gap = layout.column_gap.at(em);
    const Length available =
        page.width - page.left - page.right - gap * static_cast<std::int64_t>(layout.columns.size() - 1);
    using Kind = layout::Track::Kind;
    const auto stiff = [&](const layout::Track& track) {
        return track.kind == Kind::fixed ? track.width.at(em) : available.per_mille(track.amount);
    };
    Length rest = available;
    std::int64_t shares = 0;
    for (const layout::Column& column : layout.columns) {
        if (column.width.kind == Kind::fraction)
            shares += column.width.amount;
        else
            rest -= stiff(column.width);
    }
    std::vector<Column> columns;
    Length x = page.left;
    for (const layout::Column& column : layout.columns) {
        const layout::Track& track = column.width;
        Column placed;
        placed.box_x = x;
        placed.box_width =
            track.kind == Kind::fraction ? std::max(rest, Length{}) * track.amount / shares : stiff(track);
        placed.x = x + column.padding.left.at(em);
        placed.width = placed.box_width - column.padding.left.at(em) - column.padding.right.at(em);
        placed.top = column.padding.top.at(em);
        placed.bottom = column.padding.bottom.at(em);
        placed.background = column.background;
        placed.bleeds = column.bleeds;
        x += placed.box_width + gap;
        columns.push_back(std::move(placed));
    }
    if (columns.front().bleeds) {
        columns.front().box_width += columns.front().box_x;
        columns.front().box_x = {};
    }
    if (columns.back().bleeds) columns.back().box_width = page.width - columns.back().box_x;
    return columns;
}

/// Builds the body of one document.
class Builder {
public:
    Builder(const Source& source, Diagnostics& diagnostics)
        : source_{source}, dresser_{source, diagnostics}, look_{&source.layout} {}

    Document build() {
        if (!source_.layout.columns.empty()) return build_columns();
        std::vector<Block> body = header();
        add_sections(body, [](const resume::Section&) { return true; });
        Document document{flow_of(std::move(body)), dresser_.take_images()};
        level_headings(document);
        return document;
    }

private:
    /// Columns in reading order; the header stands above them, or in one of them.
    Document build_columns() {
        const layout::Layout& layout = source_.layout;
        Document document;
        document.column_space = measure(layout.spacing.sections);
        if (!layout.header_place) document.body = flow_of(header());
        std::vector<Column> columns = place_columns(layout, dresser_.styles().find({}).em());
        for (const std::size_t index : layout.order) {
            wear(layout.columns[index].look.front());
            std::vector<Block> body;
            if (layout.header_place == index) body = header();
            add_sections(body, [&](const resume::Section& section) {
                const auto found = layout.place.find(section.id);
                return (found == layout.place.end() ? layout.other_place : found->second) == index;
            });
            columns[index].body = flow_of(std::move(body));
            document.columns.push_back(std::move(columns[index]));
        }
        document.images = dresser_.take_images();
        level_headings(document);
        return document;
    }

    void wear(const layout::Layout& look) {
        look_ = &look;
        dresser_.wear(look);
    }

    template <typename IsHere>
    void add_sections(std::vector<Block>& body, IsHere is_here) {
        const Length gap = measure(look_->spacing.sections);
        for (const resume::Section& section : source_.resume.sections) {
            if (!is_here(section)) continue;
            if (auto block = this->section(section)) {
                block->box.space_before = std::max(gap, block->box.space_before);
                body.push_back(std::move(*block));
            }
        }
    }

    std::vector<Block> header() {
        return dresser_.boxes(
            source_.layout.header,
            {[this](layout::Field f) { return resume_value(f, source_.resume, source_.language); }, nullptr});
    }

    std::optional<Block> section(const resume::Section& section) {
        dresser_.begin_group();
        std::vector<Block> content = entries(section);
        if (content.empty()) return std::nullopt;
        const resume::RichText title = resume::section_title(section, source_.language, source_.catalog);
        const Dresser::Scope scope{[&title](layout::Field) { return std::optional{title}; }, nullptr};
        std::vector<Block> blocks = title.empty() ? std::vector<Block>{} : dresser_.boxes(look_->section, scope);
        for (Block& block : blocks) block.box.keep = layout::Keep::with_next;
        if (!blocks.empty()) content.front().box.space_before = measure(look_->spacing.title);
        std::move(content.begin(), content.end(), std::back_inserter(blocks));
        Block block = stack_of(std::move(blocks));
        block.role = display::Role::section;
        block.span = section.span;
        return block;
    }

    std::vector<Block> entries(const resume::Section& section) {
        std::vector<Block> blocks;
        const auto* const entries = section.entries.pick(source_.language);
        if (entries == nullptr) return blocks;
        const auto numbers = numbers_of(*entries);
        bool was_item = false;
        for (std::size_t i = 0; i < entries->size(); ++i) {
            const resume::Entry& entry = (*entries)[i];
            auto block = this->entry({entry, numbers[i]});
            if (!block) continue;
            const bool both_items = was_item && is_item(entry.type);
            const Length gap = measure(both_items ? look_->spacing.items : look_->spacing.entries);
            was_item = is_item(entry.type);
            if (both_items && join_lists(blocks.back(), *block, gap)) continue;
            if (!blocks.empty()) block->box.space_before = std::max(gap, block->box.space_before);
            blocks.push_back(std::move(*block));
        }
        return blocks;
    }

    /// What {index} says of each entry: its place among those of its type, from below for reversed numbers.
    static std::vector<std::size_t> numbers_of(const std::vector<resume::Entry>& entries) {
        std::vector<std::size_t> numbers;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto is_same = [&](const resume::Entry& e) { return e.type == entries[i].type; };
            const auto here = entries.begin() + static_cast<std::ptrdiff_t>(i);
            const auto before = std::count_if(entries.begin(), here, is_same);
            const auto from_here = std::count_if(here, entries.end(), is_same);
            numbers.push_back(
                static_cast<std::size_t>(entries[i].type == EntryType::reversed_numbered ? from_here : before + 1));
        }
        return numbers;
    }

    std::optional<Block> entry(const EntryContext& context) {
        const Dresser::Scope scope{[&](layout::Field f) { return entry_value(f, context, dresser_.phrasing()); },
                                   &context.entry};
        if (!is_item(context.entry.type)) dresser_.begin_entry(context.entry);
        std::vector<Block> blocks = dresser_.boxes(template_for(context.entry.type, *look_), scope);
        if (blocks.empty()) return std::nullopt;
        if (blocks.size() == 1) return std::move(blocks.front());
        keep_all_but_last(blocks);
        Block block = stack_of(std::move(blocks));
        block.span = context.entry.span;
        return block;
    }

    Length measure(const layout::Measure& measure) const { return measure.at(dresser_.styles().find({}).em()); }

    const Source& source_;
    Dresser dresser_;
    const layout::Layout* look_;  ///< of the column that is being built
};

/// "Page 1 of 2".
std::optional<resume::RichText> page_of_pages(const locale::Catalog& catalog, int page, int pages) {
    const auto form = catalog.find("word.page_of_pages");
    if (!form) return std::nullopt;
    return words(replace_all(replace_all(*form, "{page}", std::to_string(page)), "{pages}", std::to_string(pages)));
}

Block running_lines(const Source& source, const std::vector<layout::Box>& boxes, int page, int pages,
                    Diagnostics& diagnostics) {
    Dresser dresser{source, diagnostics};
    const Dresser::Scope scope{[&](layout::Field field) -> std::optional<resume::RichText> {
                                   if (field == layout::Field::page) return words(std::to_string(page));
                                   if (field == layout::Field::pages) return words(std::to_string(pages));
                                   if (field == layout::Field::page_of_pages)
                                       return page_of_pages(source.catalog, page, pages);
                                   return resume_value(field, source.resume, source.language);
                               },
                               nullptr};
    return stack_of(dresser.boxes(boxes, scope));
}

}  // namespace

Document build(const Source& source, Diagnostics& diagnostics) { return Builder{source, diagnostics}.build(); }

Block build_footer(const Source& source, int page, int pages, Diagnostics& diagnostics) {
    return running_lines(source, source.layout.footer, page, pages, diagnostics);
}

Block build_running(const Source& source, int page, int pages, Diagnostics& diagnostics) {
    return running_lines(source, source.layout.running, page, pages, diagnostics);
}

}  // namespace quoin::block
