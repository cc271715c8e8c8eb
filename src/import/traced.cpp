#include "import/traced.h"

#include <algorithm>

namespace quoin::import {

void Traced::add(char byte, std::uint32_t source) {
    text += byte;
    from.push_back(source);
}

void Traced::add(std::string_view bytes, std::uint32_t source) {
    text += bytes;
    from.insert(from.end(), bytes.size(), source);
}

void Traced::append(const Traced& other, std::size_t begin, std::size_t end) {
    text.append(other.text, begin, end - begin);
    const auto at = [&](std::size_t i) { return other.from.begin() + static_cast<std::ptrdiff_t>(i); };
    from.insert(from.end(), at(begin), at(end));
}

Traced Traced::part(std::size_t begin, std::size_t end) const {
    Traced part;
    part.append(*this, begin, end);
    return part;
}

void Traced::clear() {
    text.clear();
    from.clear();
}

Traced traced(std::string_view text, std::size_t begin, std::size_t end) {
    Traced traced;
    traced.text = text.substr(begin, end - begin);
    traced.from.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i) traced.from.push_back(static_cast<std::uint32_t>(i));
    return traced;
}

Words as_words(const Traced& traced, std::uint32_t file) {
    Words words{traced.text, {file, 0, 0}, {}};
    if (traced.empty()) return words;
    const auto [first, last] = std::minmax_element(traced.from.begin(), traced.from.end());
    words.span = {file, *first, *last + 1};
    for (std::size_t i = 0; i < traced.size(); ++i) {
        if (i > 0 && traced.from[i] == traced.from[i - 1] + 1) continue;
        words.pieces.push_back({static_cast<std::uint32_t>(i), traced.from[i]});
    }
    return words;
}

}  // namespace quoin::import
