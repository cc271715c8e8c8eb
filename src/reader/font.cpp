#include "reader/font.h"

#include <algorithm>

#include "base/utf8.h"

namespace quoin::reader {

namespace {

constexpr double kGuessedWidth = 500;  // of the standard fonts, whose widths a file may leave out
constexpr int kMostCodes = 65536;

/// "ABCDEF+Name" without its tag.
std::string without_tag(std::string_view name) {
    const bool has_tag = name.size() > 7 && name[6] == '+';
    return std::string{has_tag ? name.substr(7) : name};
}

/// What the codes of a simple font say by its /Encoding (ISO 32000-1 9.6.6).
Encoding read_encoding(const Object& object, const File& file) {
    const Object& encoding = file.resolve(object);
    const Dict& dict = encoding.dict();
    Encoding texts = encoding_named(dict.entries.empty() ? encoding.name() : file.resolve(dict["BaseEncoding"]).name());
    int code = 0;
    for (const Object& item : file.resolve(dict["Differences"]).array()) {
        code = item.integer(code);
        if (item.name().empty()) continue;
        if (code >= 0 && code < 256) texts[static_cast<std::size_t>(code)] = text_of_glyph(item.name());
        code = std::min(code + 1, 256);
    }
    return texts;
}

}  // namespace

Font Font::read(const Dict& dict, File& file) {
    Font font;
    font.name_ = without_tag(file.resolve(dict["BaseFont"]).name());
    font.is_composite_ = file.resolve(dict["Subtype"]).name() == "Type0";
    if (font.is_composite_)
        font.read_composite(dict, file);
    else
        font.read_simple(dict, file);
    if (const auto source = file.data(dict["ToUnicode"])) {
        for (auto& [code, text] : read_cmap(*source).text) font.texts_[code] = std::move(text);
    }
    return font;
}

void Font::read_simple(const Dict& dict, File& file) {
    const Encoding encoding = read_encoding(dict["Encoding"], file);
    for (std::uint32_t code = 0; code < 256; ++code)
        if (!encoding[code].empty()) texts_[code] = encoding[code];
    const Dict& descriptor = file.resolve(dict["FontDescriptor"]).dict();
    const Array& widths = file.resolve(dict["Widths"]).array();
    // A Type 3 font says its widths in units of its own.
    const Array& matrix = file.resolve(dict["FontMatrix"]).array();
    const double unit = matrix.empty() ? 1 : 1000 * file.resolve(matrix.front()).number(0.001);
    const int first = file.resolve(dict["FirstChar"]).integer();
    for (std::size_t i = 0; i < std::min<std::size_t>(widths.size(), 256); ++i) {
        if (first < 0 || first > 255) break;
        widths_[static_cast<std::uint32_t>(first) + static_cast<std::uint32_t>(i)] =
            file.resolve(widths[i]).number() * unit;
    }
    default_width_ = file.resolve(descriptor["MissingWidth"]).number(widths.empty() ? kGuessedWidth : 0);
}

void Font::read_composite(const Dict& dict, File& file) {
    const Array& descendants = file.resolve(dict["DescendantFonts"]).array();
    const Dict& descendant = (descendants.empty() ? dict["DescendantFonts"] : file.resolve(descendants.front())).dict();
    if (name_.ends_with("-Identity-H")) name_ = without_tag(file.resolve(descendant["BaseFont"]).name());
    default_width_ = file.resolve(descendant["DW"]).number(1000);
    read_widths(file.resolve(descendant["W"]).array(), file);
    const std::string_view encoding = file.resolve(dict["Encoding"]).name();
    is_unicode_ = encoding.find("UCS2") != std::string_view::npos || encoding.find("UTF16") != std::string_view::npos;
    if (const auto source = encoding.empty() ? file.data(dict["Encoding"]) : failure("it is named"))
        codes_ = read_cmap(*source);
}

/// "c [w w …]" and "first last w" (ISO 32000-1 9.7.4.3).
void Font::read_widths(const Array& widths, const File& file) {
    int allowed = 4 * kMostCodes;  // a range is short, and fills much
    const auto set = [&](int cid, double width) {
        if (cid >= 0 && cid < kMostCodes && allowed-- > 0) widths_[static_cast<std::uint32_t>(cid)] = width;
    };
    for (std::size_t i = 0; i + 1 < widths.size() && allowed > 0;) {
        const int first = file.resolve(widths[i]).integer(-1);
        const Object& second = file.resolve(widths[i + 1]);
        if (std::holds_alternative<Array>(second.value)) {
            int cid = first;
            for (const Object& width : second.array()) {
                if (cid < 0 || cid >= kMostCodes) break;
                set(cid++, file.resolve(width).number());
            }
            i += 2;
        } else {
            const double width = i + 2 < widths.size() ? file.resolve(widths[i + 2]).number() : 0;
            for (int cid = std::max(0, first); cid <= std::min(second.integer(-1), kMostCodes - 1); ++cid)
                set(cid, width);
            i += 3;
        }
    }
}

Code Font::next(std::string_view string) const {
    const auto number = [&](std::size_t bytes) {
        std::uint32_t code = 0;
        for (const char c : string.substr(0, bytes)) code = (code << 8) | static_cast<unsigned char>(c);
        return code;
    };
    if (!is_composite_) return {number(1), 1};
    for (const CMap::Range& range : codes_.codes) {
        const std::uint32_t code = number(range.bytes);
        if (string.size() >= range.bytes && code >= range.first && code <= range.last) return {code, range.bytes};
    }
    const std::size_t bytes = std::min<std::size_t>(2, string.size());
    return {number(bytes), bytes};
}

bool Font::append_text(std::uint32_t code, std::string& text) const {
    const auto found = texts_.find(code);
    if (found != texts_.end()) text += found->second;
    const bool says_itself = found == texts_.end() && is_unicode_ && code >= 0x20 && (code < 0xd800 || code >= 0xe000);
    if (says_itself) append_utf8(text, code);
    return says_itself || found != texts_.end();
}

std::uint32_t Font::cid(std::uint32_t code) const {
    for (const CMap::CidRange& range : codes_.cids)
        if (code >= range.first && code <= range.last) return range.cid + (code - range.first);
    return code;
}

double Font::width(std::uint32_t code) const {
    const auto found = widths_.find(is_composite_ ? cid(code) : code);
    return found == widths_.end() ? default_width_ : found->second;
}

}  // namespace quoin::reader
