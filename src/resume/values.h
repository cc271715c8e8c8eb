#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resume/context.h"
#include "resume/localized.h"
#include "resume/markup.h"
#include "resume/rich_text.h"
#include "yaml/node.h"

namespace quoin::resume {

/// A map whose keys are all languages: {zh: …, en: …}.
bool is_language_map(const yaml::Node& node);

/// The language of a key of a language map; remembers it, and warns if the CV declares others only.
std::optional<locale::Language> read_language_key(const yaml::Node& key, Context& context);

/// Is an address or a name (no markup), or a text with markup; keywords are printed bold in body text alone.
enum class Wording { literal, marked, body };

/// A text, or a language map of texts. A list, or a map of anything else, is an error.
Text read_text(const yaml::Node& node, Wording wording, Context& context);
/// A path or an address, or a language map of such.
Localized<std::string> read_string(const yaml::Node& node, Context& context);
/// A list of texts, or a language map of such lists; a text instead of a list is an error.
Localized<std::vector<RichText>> read_texts(const yaml::Node& node, Context& context);
/// A list of words, or one word; no language maps.
std::vector<std::string> read_words(const yaml::Node& node, Context& context);

/// One text without a language map; a list or a map is reported, nothing (and "") gives nothing.
std::optional<RichText> read_single_text(const yaml::Node& node, Wording wording, Context& context);
std::optional<std::vector<RichText>> read_text_list(const yaml::Node& node, Context& context);

/// The marked text of value bytes [begin, end) of a scalar. A link to where none may lead is reported and dropped.
RichText read_marked(const yaml::Node& scalar, std::size_t begin, std::size_t end, const MarkupOptions& options,
                     Context& context);

/// The text of the file that `node` stands in; empty if it stands nowhere.
std::string_view source_of(const yaml::Node& node, const Context& context);

/// Reads a value, or each value of a language map, with `read(node)`, which gives an optional value.
template <typename T, typename Read>
Localized<T> read_localized(const yaml::Node& node, Context& context, Read read) {
    Localized<T> localized;
    localized.span = node.span;
    if (node.is_null()) return localized;
    if (!is_language_map(node)) {
        if (auto value = read(node)) localized.values.push_back({{}, std::move(*value)});
        return localized;
    }
    for (const auto& [key, value] : node.entries) {
        const auto language = read_language_key(key, context);
        if (!language) continue;
        std::optional<T> said;
        if (!value.is_null()) said = read(value);
        localized.values.push_back({*language, std::move(said)});
    }
    return localized;
}

}  // namespace quoin::resume
