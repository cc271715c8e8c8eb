#pragma once

#include "block/block.h"
#include "layout/layout.h"
#include "page/fit.h"

namespace quoin::page {

/// What a setting makes of lengths, as fractions of what the layout asks for.
struct FitScale {
    FitSetting nominal;  ///< the layout's own
    FitSetting wanted;

    /// Text, and what goes with it.
    Length size(Length length) const { return ratio(length, wanted.size, nominal.size); }
    Length gap(Length length) const { return ratio(size(length), wanted.space_scale, nominal.space_scale); }
    Length pitch(Length length) const { return ratio(size(length), wanted.leading, nominal.leading); }

private:
    static Length ratio(Length length, int over, int under);
};

/// Writes the lengths of `nominal` into `set`, a copy of it, as the setting wants them.
///
/// Text sizes, indents, paddings, icons, tags, gauges and columns of a fixed width grow and shrink with the body, but
/// not pictures, rules, borders, or a column that holds a picture; the least height of a row is a gap. Every text is
/// set naturally again.
void apply_setting(const block::Block& nominal, const FitScale& scale, block::Block& set);
/// The same for the body, the columns' text and the space between them; the columns stay where they are.
void apply_setting(const block::Document& nominal, const FitScale& scale, block::Document& set);

/// The page whose margins are no wider than a setting allows.
layout::PageSetup apply_setting(layout::PageSetup page, const FitSetting& setting);

}  // namespace quoin::page
