#include "text/styled_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace quoin::text {

Span StyledText::place(std::size_t offset) const {
    const auto holds = [offset](const Run& run) { return run.begin <= offset && offset < run.end; };
    const auto run = std::find_if(runs.begin(), runs.end(), holds);
    if (run == runs.end() || run->places.empty()) return {};
    const auto length = static_cast<std::uint32_t>(decode_utf8(text, offset).length);
    auto from = static_cast<std::uint32_t>(offset - run->begin);
    for (const Span& piece : run->places) {
        const std::uint32_t size = piece.end - piece.begin;
        if (from < size) return piece.part(from, length);
        from -= size;
    }
    return run->places.back();
}

}  // namespace quoin::text
