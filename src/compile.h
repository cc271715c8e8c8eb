#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "block/build.h"
#include "display/document.h"
#include "font/font_book.h"
#include "layout/resolve.h"
#include "locale/language.h"
#include "resume/resume.h"
#include "yaml/node.h"

namespace quoin {

/// What is drawn under the pages for those who make layouts.
enum class Guides { none, baseline_grid };

/// How one CV is to be set.
struct CompileOptions {
    locale::Language language;
    std::vector<layout::Override> overrides;  ///< applied to the layout last, after the CV's own `design`
    layout::Loader load_layout;
    block::LoadPicture load_picture;
    Guides guides = Guides::none;
    std::string date = {};  ///< for the metadata, "2024-05-01T00:00:00Z"; empty: none
};

/// Sets a CV by a layout file: the pipeline, and the first function to read.
///
/// Every mistake in the inputs is reported, not only the first. Gives nothing if one of them is an error.
std::optional<display::Document> compile(const resume::Resume& cv, const yaml::Node& layout_file,
                                         const CompileOptions& options, const font::FontBook& fonts,
                                         Diagnostics& diagnostics);

/// The faces that are compiled into the binary; none is opened yet.
font::FontBook builtin_fonts();

}  // namespace quoin
