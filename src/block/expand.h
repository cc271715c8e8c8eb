#pragma once

#include <functional>
#include <optional>

#include "block/block.h"
#include "block/style.h"
#include "layout/template.h"
#include "resume/rich_text.h"

namespace quoin::block {

/// What a field says here and now, or nothing.
using Fields = std::function<std::optional<resume::RichText>(layout::Field)>;

/// Fills a template in `style`.
///
/// A field without a value takes the literal text beside it along; a bracketed part prints only if all its fields
/// have a value, and loses its leading separator if nothing stands before it. Gives nothing if no field has a value
/// (a template without fields is always printed).
std::optional<Text> expand(const layout::Template& text, const Style& style, const Styles& styles,
                           const Fields& fields);

/// A rich text in `style`, marks applied.
Text to_text(const resume::RichText& rich, const Style& style, const Styles& styles);
/// Words of the layout's own (a bullet, a separator) in `style`.
Text to_text(std::string_view words, const Style& style, Span span = {});

}  // namespace quoin::block
