#include "block/split_tags.h"

#include <algorithm>

#include "base/utf8.h"

namespace quoin::block {

namespace {

constexpr std::u32string_view kSeparators = U"、，；;·|";
constexpr std::u32string_view kOpening = U"([{（［｛【「『《";
constexpr std::u32string_view kClosing = U")]}）］｝】」』》";
constexpr std::u32string_view kSpaces = U" \u3000\u00a0";

bool is_in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

/// The places of bytes [begin, end) of a run, if its places are its bytes one for one; else all of them.
std::vector<Span> places_of(const text::Run& run, std::size_t begin, std::size_t end) {
    std::size_t size = 0;
    for (const Span& place : run.places) size += place.end - place.begin;
    if (size != run.end - run.begin) return run.places;
    std::vector<Span> places;
    std::size_t at = run.begin;
    for (const Span& place : run.places) {
        const std::size_t next = at + (place.end - place.begin);
        const std::size_t from = std::max(at, begin);
        const std::size_t to = std::min(next, end);
        if (from < to)
            places.push_back(place.part(static_cast<std::uint32_t>(from - at), static_cast<std::uint32_t>(to - from)));
        at = next;
    }
    return places;
}

/// Bytes [begin, end) of a text.
Text part_of(const Text& text, std::size_t begin, std::size_t end) {
    Text part = text;
    part.text.text = text.text.text.substr(begin, end - begin);
    part.text.runs.clear();
    part.paints.clear();
    for (std::size_t i = 0; i < text.text.runs.size(); ++i) {
        text::Run run = text.text.runs[i];
        const std::size_t from = std::max(run.begin, begin);
        const std::size_t to = std::min(run.end, end);
        if (from >= to) continue;
        run.places = places_of(run, from, to);
        run.begin = from - begin;
        run.end = to - begin;
        part.text.runs.push_back(std::move(run));
        part.paints.push_back(text.paints[i]);
    }
    return part;
}

/// Adds bytes [begin, end) without the space around them, unless nothing is left.
void add(const Text& text, std::size_t begin, std::size_t end, std::vector<Text>& parts) {
    const std::string& words = text.text.text;
    while (begin < end && is_in(kSpaces, decode_utf8(words, begin).code)) begin += decode_utf8(words, begin).length;
    while (begin < end && is_in(kSpaces, decode_utf8_before(words, end).code))
        end -= decode_utf8_before(words, end).length;
    if (begin < end) parts.push_back(part_of(text, begin, end));
}

}  // namespace

std::vector<Text> split_tags(const Text& text) {
    const std::string& words = text.text.text;
    std::vector<Text> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t at = 0; at < words.size();) {
        const Decoded decoded = decode_utf8(words, at);
        const std::size_t next = at + decoded.length;
        if (is_in(kOpening, decoded.code)) ++depth;
        if (is_in(kClosing, decoded.code) && depth > 0) --depth;
        const bool is_comma = decoded.code == U',' && next < words.size() && words[next] == ' ';
        if (depth == 0 && (is_comma || is_in(kSeparators, decoded.code))) {
            add(text, begin, at, parts);
            begin = next;
        }
        at = next;
    }
    add(text, begin, words.size(), parts);
    return parts;
}

}  // namespace quoin::block
