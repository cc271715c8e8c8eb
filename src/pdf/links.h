#pragma once

#include <string>
#include <string_view>

#include "display/document.h"
#include "pdf/value.h"

namespace quoin::pdf {

/// A URL in the 7-bit characters that /URI takes: others, spaces and controls are percent-encoded.
std::string ascii_url(std::string_view url);

/// The annotation of a link over `area`, without /Contents and /StructParent, which its element knows.
Dict link_annotation(const display::Link& link, const Rect& area, Length page_height);

}  // namespace quoin::pdf
