#include "resume/values.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.h"
#include "resume/markup.h"
#include "resume/networks.h"

namespace quoin::resume {

namespace {

bool is_language_key(const yaml::Node& key) {
    return !key.text.empty() && key.text.front() >= 'a' && key.text.front() <= 'z' &&
           locale::Language::parse(key.text).has_value();
}

/// `- GPA: 3.9` is a map for YAML; nobody means that where a text is expected.
bool is_text_with_colon(const yaml::Node& node) {
    return node.is_map() && node.entries.size() == 1 && node.entries.front().second.is_scalar() &&
           !node.entries.front().second.is_quoted;
}

/// What a list item or a value of a language map cannot be.
constexpr const char* kWholeValue =
    "a language map goes around the whole value, and a list is written for each language: {zh: [甲, 乙], en: [A, B]}";

void report_no_text(const yaml::Node& node, Context& context) {
    if (is_text_with_colon(node)) {
        const auto& [key, value] = node.entries.front();
        std::vector<std::string> hints{fmt::format("put the text in quotes: \"{}: {}\"", key.text, value.text)};
        if (is_language_map(node)) hints.emplace_back(kWholeValue);
        context.diagnostics.error(node.span, "expected text, but ': ' makes this a map", std::move(hints));
        return;
    }
    if (is_language_map(node)) {
        context.diagnostics.error(node.span, "expected text, found a language map", {kWholeValue});
        return;
    }
    if (node.is_map() && std::any_of(node.entries.begin(), node.entries.end(),
                                     [](const auto& entry) { return is_language_key(entry.first); })) {
        for (const auto& [key, value] : node.entries) {
            if (!is_language_key(key)) at(key.span, locale::Language::parse(key.text), context.diagnostics);
        }
        return;
    }
    std::vector<std::string> hints;
    if (node.is_map()) hints.emplace_back("the keys of a language map are tags such as zh, zh-Hant, en or ja");
    if (node.is_list()) hints.emplace_back("write one text, or one for each language: {zh: …, en: …}");
    context.diagnostics.error(node.span, fmt::format("expected text, found {}", describe(node.kind)), std::move(hints));
}

bool covers(const std::vector<locale::Language>& declared, const locale::Language& language) {
    return std::any_of(declared.begin(), declared.end(),
                       [&](const locale::Language& other) { return other.primary() == language.primary(); });
}

}  // namespace

bool is_language_map(const yaml::Node& node) {
    return node.is_map() && !node.entries.empty() &&
           std::all_of(node.entries.begin(), node.entries.end(),
                       [](const auto& entry) { return is_language_key(entry.first); });
}

std::optional<locale::Language> read_language_key(const yaml::Node& key, Context& context) {
    auto language = at(key.span, locale::Language::parse(key.text), context.diagnostics);
    if (!language) return std::nullopt;
    std::vector<locale::Language>& known = context.languages;
    if (context.are_languages_declared) {
        if (!covers(known, *language)) {
            context.diagnostics.warning(key.span, fmt::format("'{}' is not among the languages of this CV", key.text),
                                        {"add it to 'languages', or remove it here"});
        }
    } else if (std::find(known.begin(), known.end(), *language) == known.end()) {
        known.push_back(*language);
    }
    return language;
}

std::string_view source_of(const yaml::Node& node, const Context& context) {
    if (!node.span.is_somewhere()) return {};
    return context.diagnostics.file(node.span.file).text;
}

RichText read_marked(const yaml::Node& scalar, std::size_t begin, std::size_t end, const MarkupOptions& options,
                     Context& context) {
    RichText text = parse_markup(scalar, begin, end, options);
    for (Run& run : text.runs) {
        if (run.link.empty()) continue;
        Result<std::string> address = link_address(run.link);
        if (!address) {
            context.diagnostics.warning(run.span, address.error().text, address.error().hints);
            run.link.clear();
        } else {
            run.link = std::move(*address);
        }
    }
    return text;
}

std::optional<RichText> read_single_text(const yaml::Node& node, Wording wording, Context& context) {
    if (node.is_null()) return std::nullopt;
    if (!node.is_scalar()) {
        report_no_text(node, context);
        return std::nullopt;
    }
    MarkupOptions options{source_of(node, context), {}};
    if (wording == Wording::body) options.keywords = context.keywords;
    RichText text =
        wording == Wording::literal ? parse_literal(node) : read_marked(node, 0, node.text.size(), options, context);
    return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

Text read_text(const yaml::Node& node, Wording wording, Context& context) {
    return read_localized<RichText>(node, context,
                                    [&](const yaml::Node& value) { return read_single_text(value, wording, context); });
}

Localized<std::string> read_string(const yaml::Node& node, Context& context) {
    return read_localized<std::string>(node, context, [&](const yaml::Node& value) -> std::optional<std::string> {
        const auto text = read_single_text(value, Wording::literal, context);
        return text ? std::optional{text->plain()} : std::nullopt;
    });
}

std::optional<std::vector<RichText>> read_text_list(const yaml::Node& node, Context& context) {
    std::vector<RichText> texts;
    if (!node.is_list()) {
        if (auto text = read_single_text(node, Wording::body, context)) texts.push_back(std::move(*text));
    }
    for (const yaml::Node& item : node.items) {
        if (auto text = read_single_text(item, Wording::body, context)) texts.push_back(std::move(*text));
    }
    return texts.empty() ? std::nullopt : std::optional{std::move(texts)};
}

Localized<std::vector<RichText>> read_texts(const yaml::Node& node, Context& context) {
    return read_localized<std::vector<RichText>>(node, context, [&](const yaml::Node& value) {
        if (value.is_scalar())
            context.diagnostics.error(value.span, "expected a list, found one text",
                                      {"write [one, two], or each on a line of its own with '- ' in front"});
        return read_text_list(value, context);
    });
}

std::vector<std::string> read_words(const yaml::Node& node, Context& context) {
    std::vector<std::string> words;
    const auto add = [&](const yaml::Node& word) {
        if (is_language_map(word)) {
            context.diagnostics.error(word.span, "these words are the same in every language",
                                      {"write one list for all languages: [a, b]"});
        } else if (const auto text = read_single_text(word, Wording::literal, context))
            words.push_back(text->plain());
    };
    if (!node.is_list()) add(node);
    for (const yaml::Node& item : node.items) add(item);
    return words;
}

}  // namespace quoin::resume
