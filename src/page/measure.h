#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "block/block.h"
#include "font/font_book.h"
#include "page/columns.h"
#include "page/paragraphs.h"
#include "page/strip.h"
#include "text/paragraph.h"

namespace quoin::page {

enum class Purpose { content, artifact, heights };

/// Turns blocks into strips: sets every paragraph, lays out every row, and grows the structure tree.
class Measurer {
public:
    /// For a document in `language`. An artifact measurer tags nothing: running lines, decoration.
    Measurer(const font::FontBook& fonts, std::string language, Purpose purpose, Diagnostics& diagnostics);

    /// For the heights of strips alone: they hold no words, and lines are counted, not set.
    explicit Measurer(Paragraphs& paragraphs);

    /// The strips of `root` in a column of `width`; pages may break between them. Call once a flow, in reading order;
    /// the blocks must outlive the Measurer.
    std::vector<Strip> measure(const block::Block& root, Length width);

    display::StructureTree take_structure() { return std::move(structure_); }

private:
    std::vector<Strip> block(const block::Block& block, Length width);
    std::vector<Strip> content(const block::Block& block, Length width);
    std::vector<Strip> stack(const std::vector<block::Block>& children, Length width);
    std::vector<Strip> text(const block::Text& text, display::Role role, Length width);
    std::vector<Strip> row(const block::Row& row, Length width);
    std::vector<Strip> grid(const block::Grid& grid, Length width);
    enum class RowKind { head, body };
    Strip grid_row(const block::Grid& grid, const block::GridRow& row, const std::vector<Length>& widths, RowKind kind);
    display::TagId open_table(const block::Grid& grid);
    void open_cell(const block::GridCell& cell, RowKind kind);
    Strip repeated_head(const block::Grid& grid, const std::vector<Length>& widths);
    Wishes wishes_of(const block::Grid& grid);
    void collect_wishes(const block::Grid& grid);
    std::vector<Strip> shrunk_text(const block::Text& text, display::Role role, Length width);
    std::vector<Strip> set_lines(const block::Text& text, const std::vector<text::Line>& lines, display::Role role,
                                 Length width);
    std::vector<Strip> list(const block::List& list, Length width);
    std::vector<Strip> inline_lines(const block::Inline& sequence, Length width);
    std::vector<Strip> inline_line(const Paragraphs::Joint& joint, text::Align align, display::TagId tag, Length width);
    Paragraphs::Joint fill_line(const block::Inline& sequence, std::size_t begin, Length width);
    Length inline_width(const block::Inline& sequence);
    std::vector<Strip> rule(const block::Rule& rule, Length width) const;
    std::vector<Strip> picture(const block::Picture& picture, Length width);
    std::vector<Strip> tags(const block::Tags& tags, Length width);
    std::vector<text::Line> tag_lines(const block::Text& text, Length width);
    Length tags_width(const block::Tags& tags);
    std::vector<Strip> gauge(const block::Gauge& gauge, Length width);

    void label(const block::Text& label, Length indent, Strip& first);
    std::vector<display::TagId> run_tags(const block::Text& text, display::TagId tag);
    std::vector<Strip> bare_lines(const block::Text& text, std::size_t count) const;
    Length natural_width(const block::Block& block);
    Wishes wishes_of(const block::Row& row);
    void collect_wishes(const block::Block& block);
    display::TagId open(display::Role role, std::string language = {}, std::string alt = {});

    std::unique_ptr<Paragraphs> own_paragraphs_;  ///< none: those of another serve
    Paragraphs& paragraphs_;
    std::string language_;
    Purpose purpose_;
    display::StructureTree structure_;
    display::TagId parent_ = display::kArtifact;
    display::TagId table_ = display::kArtifact;  ///< of the grid above, that the next may go on from
    std::map<std::size_t, Wishes> groups_;
    std::map<std::size_t, Wishes> chains_;  ///< of grids
};

}  // namespace quoin::page
