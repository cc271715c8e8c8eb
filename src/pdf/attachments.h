#pragma once

#include <span>
#include <string>
#include <string_view>

#include "pdf/store.h"
#include "pdf/write.h"

namespace quoin::pdf {

/// Puts files into the PDF: the catalog's /Names and /AF (ISO 32000-1 7.11.4, ISO 19005-3 6.8). `date` is as pdf_date
/// gives it. Nothing for no files.
Dict write_attachments(std::span<const Attachment> attachments, std::string_view date, Store& store);

}  // namespace quoin::pdf
