#pragma once

#include "base/path.h"
#include "display/document.h"

namespace quoin::display {

/// Where the whole of a picture lies, of which a rectangle of Picture::size at `at` shows a part.
Rect whole_of(const Picture& picture, Point at);

/// The edge of what is seen of a picture, with its round corners, about Item::at; y runs down.
Path frame_of(const Picture& picture);

/// The frame hides a part of the picture.
bool is_clipped(const Picture& picture);

}  // namespace quoin::display
