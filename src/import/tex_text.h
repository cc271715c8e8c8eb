#pragma once

#include "base/diagnostics.h"
#include "import/placed_text.h"

namespace quoin::import {

/// A TeX text, as BibTeX files hold it, in our own inline markup: accents and signs as the characters that they print,
/// \emph as *…*, simple math as Unicode, braces that only protect capitals dropped, white space as single spaces.
///
/// A command that is not known is a warning at its place; its argument, or else the command itself, is kept.
PlacedText tex_to_markup(const PlacedText& tex, Diagnostics& diagnostics);

/// The same without markup: for names of files, addresses, dates.
PlacedText tex_to_plain(const PlacedText& tex, Diagnostics& diagnostics);

/// An address or identifier: \url{…} taken off, escapes such as \_ and braces undone, all else as it stands.
PlacedText tex_to_address(const PlacedText& tex);

}  // namespace quoin::import
