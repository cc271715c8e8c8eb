#pragma once

#include <string>
#include <vector>

#include "locale/catalog.h"
#include "resume/resume.h"

namespace quoin::resume {

/// Every text that the CV shows in `language`, top to bottom: header, section titles, entries.
///
/// Within an entry the order is that of its type's keys, then dates, location, summary, highlights; a layout may
/// order them otherwise. A forced line break splits a text. Texts left out in the language are missing.
std::vector<std::string> visible_text(const Resume& resume, const locale::Language& language,
                                      const locale::Catalog& catalog);

/// What an entry, or a text with its forced line breaks, shows in `language`; in the same order.
std::vector<std::string> visible_text(const Entry& entry, const locale::Language& language);
std::vector<std::string> visible_text(const Text& text, const locale::Language& language);

/// The title of the document: settings.pdf_title with NAME filled in, else the name.
std::string document_title(const Resume& resume, const locale::Language& language);

}  // namespace quoin::resume
