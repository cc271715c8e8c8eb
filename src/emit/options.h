#pragma once

#include <functional>
#include <string>

#include "base/message.h"
#include "image/image.h"
#include "locale/catalog.h"
#include "locale/date_look.h"

namespace quoin::emit {

/// What the forms that people read need beside the CV.
struct Options {
    locale::Catalog catalog = {};  ///< of the language
    locale::DateLook dates = {};
    /// Opens a picture by the path that the CV gives; none: the page has no pictures.
    std::function<Result<image::Image>(const std::string& path)> load_picture = nullptr;
};

}  // namespace quoin::emit
