#pragma once

#include <string>
#include <string_view>

#include "base/message.h"
#include "display/document.h"
#include "pdf/store.h"
#include "pdf/write.h"

namespace quoin::pdf {

/// The document has what PDF/UA-1 and level A of PDF/A ask for: a title, a language and a structure.
bool is_accessible(const display::Document& document);

/// "D:20240501120000+08'00'" of "2024-05-01T12:00:00+08:00"; fails on any other form.
Result<std::string> pdf_date(std::string_view date);

/// When the document was made, for Info and attached files: its own date, else a fixed one.
Result<std::string> document_date(const display::Metadata& metadata);

/// The XMP packet, which says the same as the Info dictionary (PDF/A-2 6.6.3).
std::string xmp_packet(const display::Document& document, const Options& options);

/// The Info dictionary; `fingerprint` makes the /ID, which PoDoFo derives from it, that of this document alone.
Result<Dict> info_dict(const display::Metadata& metadata, const Options& options, std::uint64_t fingerprint);

/// The /OutputIntents entry: all colours are sRGB.
Array output_intents(Store& store);

}  // namespace quoin::pdf
