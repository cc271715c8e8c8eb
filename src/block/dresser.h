#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "block/build.h"
#include "block/expand.h"
#include "block/icon.h"
#include "block/style.h"
#include "block/values.h"

namespace quoin::block {

/// Turns the layout's boxes into blocks, for one CV in one language.
class Dresser {
public:
    Dresser(const Source& source, Diagnostics& diagnostics);

    /// What the templates of a place can ask for.
    struct Scope {
        Fields fields;
        const resume::Entry* entry = nullptr;  ///< none in the header, in titles and in running lines
    };

    std::vector<Block> boxes(const std::vector<layout::Box>& boxes, const Scope& scope, const std::string& style = {});
    /// Rows made from one layout box share column widths until the next call: once a section.
    void begin_group() { ++section_; }

    /// The next text that names this entry becomes its heading, unless it stands in a form.
    void begin_entry(const resume::Entry& entry) { unnamed_ = &entry; }

    /// From now on boxes are dressed in the styles of this layout, which must outlive the Dresser: a column's own.
    void wear(const layout::Layout& layout);
    const Styles& styles() const { return *styles_; }
    const Phrasing& phrasing() const { return phrasing_; }
    std::vector<image::Image> take_images() { return std::move(images_); }

private:
    /// One for each value of a list that something is repeated for.
    std::vector<Scope> scopes_of(std::optional<layout::Field> repeat, const Scope& scope) const;
    std::vector<Block> repeated(const layout::Box& box, const Scope& scope, const std::string& style);
    std::optional<Block> box(const layout::Box& box, const Scope& scope, const std::string& surrounding);
    std::optional<Block> content(const layout::Box& box, const Scope& scope, const std::string& name);
    std::optional<Block> text(const layout::TextBox& box, const Scope& scope, const Style& style);
    bool names_entry(const std::vector<layout::Part>& parts, const Scope& scope) const;
    std::optional<Block> inline_items(const layout::InlineBox& box, const Style& style);
    std::optional<Block> row(const layout::RowBox& box, const Scope& scope, const std::string& style);
    std::optional<Block> grid(const layout::GridBox& box, const Scope& scope, const std::string& style);
    std::vector<GridRow> grid_rows(const std::vector<layout::GridRow>& rows, const layout::GridBox& grid,
                                   const Scope& scope, const std::string& style);
    std::optional<GridRow> grid_row(const layout::GridRow& box, const Scope& scope, const std::string& style);
    std::optional<Block> stack(const layout::StackBox& box, const Scope& scope, const std::string& style);
    std::optional<Block> bullets(const layout::BulletsBox& box, const std::vector<resume::Bullet>& bullets,
                                 std::size_t level, const Style& style);
    std::optional<Block> item(const layout::ItemBox& box, const Scope& scope, const Style& style);
    std::optional<Block> picture(const layout::PictureBox& box, const layout::Box& around, const Scope& scope,
                                 const Style& style);
    std::optional<Block> tags(const layout::TagsBox& box, const Scope& scope, const Style& style);
    std::optional<Block> gauge(const layout::GaugeBox& box, const Scope& scope, const Style& style);
    /// Gives a block the padding, background, border and rail that its box asks for; tags and pictures take them
    /// inside.
    static void surround(Block& block, const layout::Box& box, const Style& style);
    void check_alternative(Span span);
    void check_resolution(const image::Image& image, const Picture& picture, const std::string& name, Span span);

    /// The icon of that name before a text of `style`; a name that is unknown is reported at `place`, once.
    std::optional<Icon> icon(const layout::IconName& name, const Style& style);
    std::optional<Icon> contact_icon(const resume::Contact& contact, std::optional<Color> color, const Style& style);
    std::string icon_hint(std::string_view name) const;
    bool holds(const layout::Condition& condition, const Scope& scope) const;
    bool has_value(layout::Field field, const Scope& scope) const;
    const resume::Localized<std::string>* picture_path(layout::Field field, const Scope& scope) const;
    std::optional<std::size_t> load(const std::string& path, Span span);
    Style style_of(const layout::Box& box, const std::string& surrounding) const;

    const Source& source_;
    Phrasing phrasing_;
    Diagnostics& diagnostics_;
    std::map<const layout::Layout*, Styles> looks_;  ///< looked up by address, never walked
    const Styles* styles_ = nullptr;
    std::vector<image::Image> images_;
    std::map<std::string, std::optional<std::size_t>> loaded_;
    std::map<std::string, std::optional<IconShape>> icons_;
    std::set<std::string> coarse_;  ///< pictures whose resolution was complained of
    /// A row template, the section, and the columns that are there: those share widths.
    std::map<std::tuple<const layout::RowBox*, std::size_t, std::vector<std::size_t>>, std::size_t> groups_;
    std::size_t section_ = 0;
    bool was_told_of_alternative_ = false;    ///< that the photo has none
    const resume::Entry* unnamed_ = nullptr;  ///< the entry that has no heading yet
};

}  // namespace quoin::block
