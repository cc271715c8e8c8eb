#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "base/diagnostics.h"
#include "block/block.h"
#include "layout/layout.h"
#include "locale/catalog.h"
#include "locale/hyphenate.h"
#include "locale/language.h"
#include "resume/resume.h"

namespace quoin::block {

/// Opens a picture by the path that a CV gives.
using LoadPicture = std::function<Result<image::Image>(const std::string& path)>;

/// One CV, one layout, one language: what build needs to know.
struct Source {
    const resume::Resume& resume;
    const layout::Layout& layout;
    const locale::Language& language;
    const locale::Catalog& catalog;
    const LoadPicture& load_picture;
    locale::FindPatterns find_patterns = nullptr;  ///< for styles that ask for hyphenation
    std::string_view icons = {};                   ///< as find_icon wants them; read only if the layout asks for one
    std::optional<locale::Date> today = {};        ///< until when lasts what goes on; none: it has no duration
};

/// Dresses the CV: header, then the sections in the order of the file. What a language leaves out is not there.
Document build(const Source& source, Diagnostics& diagnostics);

/// What stands at the bottom of one page.
Block build_footer(const Source& source, int page, int pages, Diagnostics& diagnostics);
/// What stands at its top, if it is not the first.
Block build_running(const Source& source, int page, int pages, Diagnostics& diagnostics);

}  // namespace quoin::block
