#pragma once

#include <string>
#include <vector>

#include "locale/catalog.h"
#include "resume/resume.h"

namespace quoin::resume {

/// Every text that the CV shows in `language`, top to bottom: header, section titles, entries.
///
/// Within an entry the order is that of its type's keys, then dates, location, summary, highlights; a layout may
/// order them otherwise, and print dates in another style. A forced line break splits a text. Texts left out in the
/// language are missing.
std::vector<std::string> visible_text(const Resume& resume, const locale::Language& language,
                                      const locale::Catalog& catalog);

/// The title of the document: settings.pdf_title with NAME filled in, else the name.
std::string document_title(const Resume& resume, const locale::Language& language);

}  // namespace quoin::resume
