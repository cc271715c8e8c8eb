#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "locale/catalog.h"
#include "locale/language.h"
#include "reader/pdf.h"
#include "resume/resume.h"
#include "verify/flow.h"
#include "verify/read_pages.h"

namespace quoin::verify {

/// Looks for what would keep a reader from the text of a PDF, whoever wrote it.
///
/// Every glyph says a character; none of them is private (U+E000), a soft hyphen, U+FFFD or a control character; no gap
/// is taken for a space; all text stands in the structure tree or is an artifact, and on each page the tree has the
/// order of the content.
void check_text(const reader::Pdf& pdf, const Flow& flow, const ReadPages& pages, Diagnostics& diagnostics);

/// A CV that a PDF was made of, as far as this looks at it.
struct Original {
    const resume::Resume& resume;
    locale::Language language;
    const locale::Catalog& catalog;
};

/// Compares a PDF with the CV: each text that the CV shows in the language is there to the space, once for each time it
/// is said; the name comes before all else; sections hold their entries, and entries their bullets, in order.
///
/// A text in capitals is the same text, and a date may be printed in any of the language's ways. What fitting may have
/// left out (`fit: {drop: …}`) is a warning.
void check_against(const Original& original, const Flow& flow, const ReadPages& pages, Diagnostics& diagnostics);

}  // namespace quoin::verify
