#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "resume/resume.h"

namespace quoin::resume {

/// What a CV says in several languages as it is now, for check_stamp to compare with later; empty if there is nothing.
///
/// One line a text: the fingerprint of each language, then the keys that lead to it, without positions. Lines are
/// sorted, so that moving an entry changes nothing and a changed text changes one line.
std::string write_stamp(const Resume& resume);

/// Warns, at each text that did not change since file number `stamp` of `diagnostics` was written, of the languages of
/// the same text that did.
///
/// A text is found again by its keys and by what did not change of it: it may have moved among its neighbours. What is
/// new, gone, or changed in every language is silent. A line that is none of a stamp is a warning there.
void check_stamp(const Resume& resume, std::uint32_t stamp, Diagnostics& diagnostics);

}  // namespace quoin::resume
