#include "display/mark_languages.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace quoin::display {

namespace {

enum class Script { other, han, kana, hangul };

Script script_of(char32_t c) {
    const auto is_within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    if (is_within(0x3041, 0x3096) || is_within(0x30a1, 0x30fa) || is_within(0xff66, 0xff9d)) return Script::kana;
    if (is_within(0xac00, 0xd7a3) || is_within(0x1100, 0x11ff) || is_within(0x3131, 0x318e)) return Script::hangul;
    if (is_within(0x4e00, 0x9fff) || is_within(0x3400, 0x4dbf) || is_within(0x20000, 0x3ffff) || c == 0x3005)
        return Script::han;
    return Script::other;
}

/// Kana and Hangul tell the language of a text that holds Han too.
Script script_of(std::string_view text) {
    Script script = Script::other;
    for (std::size_t i = 0; i < text.size();) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            ++i;
            continue;
        }
        const Decoded decoded = decode_utf8(text, i);
        script = std::max(script, script_of(decoded.code));
        i += decoded.length;
    }
    return script;
}

std::string_view primary(std::string_view tag) { return tag.substr(0, tag.find('-')); }

/// The language that Han is written in, if no kana stand beside it.
std::string language_of_han(std::span<const std::string> languages) {
    const auto writes_han = [](const std::string& tag) { return primary(tag) == "zh" || primary(tag) == "ja"; };
    const auto found = std::find_if(languages.begin(), languages.end(), writes_han);
    return found == languages.end() ? "zh" : *found;
}

std::string_view language_of(const Document& document, TagId tag) {
    while (tag != kArtifact && document.structure.tags[tag].language.empty()) tag = document.structure.tags[tag].parent;
    return tag == kArtifact ? document.metadata.language : document.structure.tags[tag].language;
}

/// The language of a text if it is not that of its element, else empty.
std::string foreign_language(Script script, std::string_view own, const std::string& han) {
    const std::string_view around = primary(own);
    const bool writes_han = around == "zh" || around == "ja" || around == "ko";
    if (script == Script::hangul) return around == "ko" ? "" : "ko";
    if (script == Script::kana) return around == "ja" ? "" : "ja";
    return script == Script::han && !writes_han ? han : "";
}

}  // namespace

void mark_languages(Document& document, std::span<const std::string> languages) {
    const std::string han = language_of_han(languages);
    for (Page& page : document.pages) {
        TagId parent = kArtifact;  // of the span that the text before stands in
        TagId span = kArtifact;
        for (Item& item : page.items) {
            const auto* const text = std::get_if<Text>(&item.what);
            if (text == nullptr || item.tag == kArtifact) continue;
            const Script script = script_of(text->text);
            std::string language;
            if (script != Script::other) language = foreign_language(script, language_of(document, item.tag), han);
            if (language.empty()) {
                parent = kArtifact;
                continue;
            }
            const bool continues = item.tag == parent && document.structure.tags[span].language == language;
            if (!continues) span = document.structure.add({Role::span, item.tag, std::move(language), {}});
            parent = item.tag;
            item.tag = span;
        }
    }
}

}  // namespace quoin::display
