#include "import/placed_text.h"

#include <algorithm>
#include <numeric>

#include "base/strings.h"
#include "yaml/make.h"

namespace quoin::import {

void PlacedText::add(std::string_view bytes, std::uint32_t place) {
    text += bytes;
    from.insert(from.end(), bytes.size(), place);
}

void PlacedText::add(const PlacedText& other) {
    text += other.text;
    from.insert(from.end(), other.from.begin(), other.from.end());
    if (file == Span::kNoFile) file = other.file;
}

void PlacedText::glue(std::string_view bytes) { add(bytes, from.empty() ? 0 : from.back()); }

PlacedText PlacedText::part(std::size_t begin, std::size_t end) const {
    end = std::min(end, text.size());
    begin = std::min(begin, end);
    const auto at = [&](std::size_t i) { return from.begin() + static_cast<std::ptrdiff_t>(i); };
    return {text.substr(begin, end - begin), {at(begin), at(end)}, file};
}

PlacedText PlacedText::trimmed() const {
    const std::string_view inside = trim(text);
    const auto begin = inside.empty() ? 0 : static_cast<std::size_t>(inside.data() - text.data());
    return part(begin, begin + inside.size());
}

Span PlacedText::place(std::size_t begin, std::size_t end) const {
    if (from.empty()) return {file, 0, 0};
    end = std::min(end, from.size());
    if (begin >= end) {
        const std::uint32_t at = begin < from.size() ? from[begin] : from.back() + 1;
        return {file, at, at};
    }
    const auto at = [&](std::size_t i) { return from.begin() + static_cast<std::ptrdiff_t>(i); };
    const auto [least, most] = std::minmax_element(at(begin), at(end));
    return {file, *least, *most + 1};
}

PlacedText whole_file(std::uint32_t file, std::string_view text) {
    PlacedText whole;
    const std::size_t mark = text.starts_with("\xef\xbb\xbf") ? 3 : 0;
    whole.file = file;
    whole.text = text.substr(mark);
    whole.from.resize(whole.text.size());
    std::iota(whole.from.begin(), whole.from.end(), static_cast<std::uint32_t>(mark));
    return whole;
}

PlacedText value_of(const yaml::Node& scalar) {
    PlacedText value;
    value.file = scalar.span.file;
    value.text = scalar.text;
    value.from.reserve(value.text.size());
    for (std::size_t i = 0; i < value.text.size(); ++i) value.from.push_back(scalar.place(i, i + 1).begin);
    return value;
}

bool is_markup_sign(char byte) { return std::string_view{"\\*`[]^~"}.find(byte) != std::string_view::npos; }

PlacedText escaped(const PlacedText& text) {
    PlacedText safe;
    safe.file = text.file;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_markup_sign(text.text[i])) safe.add("\\", text.from[i]);
        safe.add(std::string_view{text.text}.substr(i, 1), text.from[i]);
    }
    return safe;
}

yaml::Node to_node(const PlacedText& text) {
    std::vector<yaml::Piece> pieces;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && text.from[i] == text.from[i - 1] + 1) continue;
        pieces.push_back({static_cast<std::uint32_t>(i), text.from[i]});
    }
    return yaml::make_text(text.text, text.span(), std::move(pieces));
}

}  // namespace quoin::import
