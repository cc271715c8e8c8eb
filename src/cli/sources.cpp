#include "cli/sources.h"

#include "image/image.h"

namespace quoin::cli {

void Sources::keep(const std::string& name, std::string_view bytes) {
    if (files_.count(name) == 0) files_.emplace(name, image::without_notes(bytes));
}

}  // namespace quoin::cli
