#include "base/line_of.h"

#include <fmt/format.h>

namespace quoin {

std::string line_of(Span span, const Diagnostics& diagnostics) {
    if (!span.is_somewhere()) return "no file";
    const File& file = diagnostics.file(span.file);
    return fmt::format("{}:{}", file.name, position_of(file.text, span.begin).line);
}

}  // namespace quoin
