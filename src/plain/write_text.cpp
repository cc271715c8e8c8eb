#include "plain/write_text.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace quoin::plain {

namespace {

using display::Item;
using display::kArtifact;
using display::Role;
using display::TagId;

constexpr std::string_view kSoftHyphen = "\xc2\xad";

bool is_inline(Role role) { return role == Role::span || role == Role::link; }

/// Where an item stands in the text.
struct Place {
    TagId block = kArtifact;    ///< the nearest element that is not part of a line
    TagId section = kArtifact;  ///< the nearest section, or kArtifact
    TagId list_item = kArtifact;
    TagId row = kArtifact;
    TagId cell = kArtifact;
    int list_depth = 0;
};

Place place_of(const display::StructureTree& tree, TagId tag) {
    Place place;
    for (; tag < tree.tags.size(); tag = tree.tags[tag].parent) {
        const Role role = tree.tags[tag].role;
        if (place.block == kArtifact && !is_inline(role)) place.block = tag;
        if (role == Role::section && place.section == kArtifact) place.section = tag;
        if (role == Role::list_item && place.list_item == kArtifact) place.list_item = tag;
        if (role == Role::table_row && place.row == kArtifact) place.row = tag;
        const bool is_cell = role == Role::table_cell || role == Role::table_header;
        if (is_cell && place.cell == kArtifact) place.cell = tag;
        if (role == Role::list) ++place.list_depth;
    }
    return place;
}

/// The last glyphs stand for no character: the hyphen of a hyphenation.
bool ends_in_added_hyphen(const display::Text& text) {
    return !text.glyphs.empty() && (text.glyphs.back().cluster >= text.text.size() || text.text.ends_with(kSoftHyphen));
}

Length end_of(const Item& item) {
    Length x = item.at.x;
    if (const auto* text = std::get_if<display::Text>(&item.what))
        for (const font::Glyph& glyph : text->glyphs) x += glyph.advance;
    return x;
}

class Writer {
public:
    explicit Writer(const display::StructureTree& tree) : tree_{tree} {}

    void start_page() { baseline_.reset(); }

    void add(const Item& item, const display::Text& text) {
        if (text.text.empty()) return;
        const Place place = place_of(tree_, item.tag);
        part(item, text, place);
        append_said(text.text);
        last_ = place;
        last_tag_ = item.tag;
        has_gap_ = false;
        baseline_ = item.at.y;
        end_ = end_of(item);
        size_ = text.size;
        is_hyphenated_ = ends_in_added_hyphen(text);
    }

    void add(const display::Gap& gap) {
        if (gap.parts == display::Parts::words) return part_by_space();
        has_gap_ = true;
    }

    std::string finish() {
        end_line();
        return std::move(out_);
    }

private:
    /// Puts what belongs between the text so far and this one.
    void part(const Item& item, const display::Text& text, const Place& place) {
        const bool is_beside = is_on_line(item, text);
        if (out_.empty()) return;
        if (place.section != last_.section && !is_beside) return start_section();
        const bool is_other_block = place.block != last_.block;
        const bool shares_item = is_other_block && place.list_item != kArtifact && place.list_item == last_.list_item &&
                                 tree_.tags[last_.block].role == Role::label;
        if (shares_item) return part_by_space();
        const bool is_cell_of_row = place.row != kArtifact && place.row == last_.row && place.cell != last_.cell;
        if (is_cell_of_row || (is_beside && (has_gap_ || is_other_block))) return part_by_tab();
        if (is_beside) return;
        if (!is_other_block) return join_lines(item, text.text);
        end_line();
        if (place.list_depth > 1) out_.append(2 * static_cast<std::size_t>(place.list_depth - 1), ' ');
    }

    /// Right of the last text and near its baseline (a raised figure is near).
    bool is_on_line(const Item& item, const display::Text& text) const {
        if (!baseline_) return false;
        const Length off = item.at.y - *baseline_;
        const Length reach = std::max(text.size, size_) / 2;
        return off <= reach && -off <= reach && item.at.x + reach >= end_;
    }

    /// Undoes a line break: a space was kept before it, CJK has none, and a word or a URL was broken where it may be.
    void join_lines(const Item& item, std::string_view next) {
        if (out_.empty() || is_hyphenated_ || out_.back() == ' ') return;
        const char32_t before = decode_utf8_before(out_, out_.size()).code;
        const char32_t after = decode_utf8(next, 0).code;
        constexpr std::u32string_view kBreakable = U"/-.?&=_#~:@‐–—";
        const bool is_breakable = kBreakable.find(before) != std::u32string_view::npos;
        if (is_breakable) return;
        if (!is_cjk(before) && !is_cjk(after)) return end_line();
        // Neighbours in a row of facts lose what stood between them when the row is broken.
        if (item.tag != last_tag_) part_by_space();
    }

    void part_by_tab() {
        trim_line();
        if (!out_.empty() && out_.back() != '\n' && out_.back() != '\t') out_.push_back('\t');
    }

    void part_by_space() {
        if (!out_.empty() && out_.back() != ' ') out_.push_back(' ');
    }

    void start_section() {
        end_line();
        if (!out_.empty() && !out_.ends_with("\n\n")) out_.push_back('\n');
    }

    void end_line() {
        trim_line();
        if (!out_.empty() && out_.back() != '\n') out_.push_back('\n');
    }

    void trim_line() {
        while (!out_.empty() && (out_.back() == ' ' || out_.back() == '\t')) out_.pop_back();
    }

    void append_said(std::string_view text) {
        for (std::size_t i = 0; i < text.size();) {
            const Decoded decoded = decode_utf8(text, i);
            const bool is_hint = decoded.code == 0xad || decoded.code == 0x200b || decoded.code == 0x2060;
            if (!is_hint) out_ += text.substr(i, decoded.length);
            i += decoded.length;
        }
    }

    const display::StructureTree& tree_;
    std::string out_;
    Place last_;
    TagId last_tag_ = kArtifact;
    std::optional<Length> baseline_;
    Length end_;
    Length size_;
    bool is_hyphenated_ = false;
    bool has_gap_ = false;  ///< since the last text
};

}  // namespace

std::string write_text(const display::Document& document) {
    Writer writer{document.structure};
    for (const display::Page& page : document.pages) {
        writer.start_page();
        for (const Item& item : page.items) {
            if (item.tag == kArtifact) continue;
            if (const auto* text = std::get_if<display::Text>(&item.what)) writer.add(item, *text);
            if (const auto* gap = std::get_if<display::Gap>(&item.what)) writer.add(*gap);
        }
    }
    return writer.finish();
}

}  // namespace quoin::plain
