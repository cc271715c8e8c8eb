#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "display/document.h"
#include "pdf/store.h"

namespace quoin::pdf {

/// Writes the pictures that a document shows. Gives the /XObject dictionary: "I" and the picture's index.
///
/// A JPEG goes in as it is, unless it is CMYK, which PDF/A does not let stand beside an RGB output intent.
Result<Dict> write_images(const display::Document& document, Store& store);

/// Draws picture `number` into a rectangle, upright.
void draw_picture(std::string& out, const display::Picture& picture, int orientation, Point at, Length height);

}  // namespace quoin::pdf
