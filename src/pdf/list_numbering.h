#pragma once

#include <string_view>
#include <vector>

#include "display/document.h"

namespace quoin::pdf {

/// The /ListNumbering of a list whose first label reads so: "•" is Disc, "1." Decimal (ISO 32000-1 table 347).
std::string_view numbering_of(std::string_view label);

/// The numbering of every list of the document by TagId, from its first label; "None" for a list without labels.
std::vector<std::string_view> list_numbering(const display::Document& document);

}  // namespace quoin::pdf
