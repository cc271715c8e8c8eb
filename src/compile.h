#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "block/build.h"
#include "display/document.h"
#include "font/font_book.h"
#include "layout/resolve.h"
#include "locale/catalog.h"
#include "locale/language.h"
#include "page/fit_document.h"
#include "resume/resume.h"
#include "yaml/node.h"

namespace quoin {

/// What is drawn under the pages for those who make layouts.
enum class Guides { none, baseline_grid };

/// How fitting a CV to its pages came out.
struct FitReport {
    locale::Language language;  ///< of the pages
    page::FitOrder order;
    page::Fit fit;
    Length natural_height;  ///< of what is left of the CV, before anything was changed
    Length natural_room;
};

/// How one CV is to be set.
struct CompileOptions {
    locale::Language language;
    /// To be shown in the same document: beside it if the layout sets languages side by side, else after it, in turn.
    std::vector<locale::Language> more_languages = {};
    std::vector<layout::Override> overrides;  ///< applied to the layout last, after the CV's own `design`
    layout::Loader load_layout;
    block::LoadPicture load_picture;
    Guides guides = Guides::none;
    std::string date = {};            ///< for the metadata, "2024-05-01T00:00:00Z"; empty: none
    std::optional<int> pages = {};    ///< on which it shall stand, whatever the CV and the layout say
    std::size_t other_overflows = 0;  ///< errors that do not stop this document: others did not fit on their pages
    std::function<void(const FitReport&)> on_fit = nullptr;  ///< told if there is a limit of pages
};

/// Sets a CV by a layout file: the pipeline, and the first function to read.
///
/// Every mistake in the inputs is reported, not only the first. Gives nothing if one of them is an error, or if the CV
/// does not fit on its pages, which is an error too.
std::optional<display::Document> compile(const resume::Resume& cv, const yaml::Node& layout_file,
                                         const CompileOptions& options, const font::FontBook& fonts,
                                         Diagnostics& diagnostics);

/// quoin's own words in a language, from the catalogue that serves it best.
locale::Catalog open_catalog(const locale::Language& language);

/// The faces that are compiled into the binary; none is opened yet.
font::FontBook builtin_fonts();

}  // namespace quoin
