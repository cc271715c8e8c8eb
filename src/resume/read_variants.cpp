#include "resume/read_variants.h"

#include <fmt/format.h>

#include <array>

#include "resume/keys.h"
#include "resume/read_fit.h"
#include "yaml/reader.h"

namespace quoin::resume {

namespace {

std::vector<Name> read_names(const yaml::Node& node, Context& context) {
    std::vector<Name> names;
    const auto add = [&](const yaml::Node& word) {
        if (auto text = yaml::read_text(word, context.diagnostics)) names.push_back({std::move(*text), word.span});
    };
    if (node.is_list())
        for (const yaml::Node& word : node.items) add(word);
    else if (!node.is_null())
        add(node);
    return names;
}

std::vector<std::vector<locale::Language>> read_documents(const yaml::Node& node, Context& context) {
    std::vector<std::vector<locale::Language>> documents;
    for (const Name& name : read_names(node, context)) {
        if (name.text == "all") continue;
        if (auto languages = at(name.span, locale::parse_languages(name.text), context.diagnostics))
            documents.push_back(std::move(*languages));
    }
    return documents;
}

std::vector<yaml::Change> read_changes(const yaml::Node& node, Context& context) {
    std::vector<yaml::Change> changes;
    if (!yaml::expect_map(node, "set", context.diagnostics)) return changes;
    for (const auto& [key, value] : node.entries) changes.push_back({yaml::split_path(key.text), value});
    return changes;
}

using ReadKey = void (*)(const yaml::Node&, Variant&, Context&);

/// What each key of a variant does, in the order of kVariantKeys.
constexpr std::array<ReadKey, kVariantKeys.size()> kReaders{
    [](const yaml::Node& node, Variant& v, Context& c) { v.include = read_names(node, c); },
    [](const yaml::Node& node, Variant& v, Context& c) { v.exclude = read_names(node, c); },
    [](const yaml::Node& node, Variant& v, Context& c) { v.order = read_names(node, c); },
    [](const yaml::Node& node, Variant& v, Context& c) { v.documents = read_documents(node, c); },
    [](const yaml::Node& node, Variant& v, Context& c) {
        if (auto name = yaml::read_text(node, c.diagnostics)) v.layout = {std::move(*name), node.span};
    },
    [](const yaml::Node& node, Variant& v, Context& c) { read_pages(node, v.fit, c); },
    [](const yaml::Node& node, Variant& v, Context& c) { read_fit(node, v.fit, c); },
    [](const yaml::Node& node, Variant& v, Context& c) { v.changes = read_changes(node, c); },
};

Variant read_variant(const yaml::Node& key, const yaml::Node& node, Context& context) {
    Variant variant;
    variant.name = {key.text, key.span};
    if (!yaml::expect_map(node, "a variant", context.diagnostics)) return variant;
    yaml::check_keys(node, yaml::names(kVariantKeys), "a variant", context.diagnostics);
    for (std::size_t i = 0; i < kVariantKeys.size(); ++i) {
        const yaml::Node* const value = node.find(kVariantKeys[i].name);
        if (value != nullptr && !value->is_null()) kReaders[i](*value, variant, context);
    }
    return variant;
}

bool is_usable_name(std::string_view name) {
    return !name.empty() && name != "all" && name.find_first_of("/\\,@ \t\n") == std::string_view::npos &&
           name.front() != '.';
}

}  // namespace

std::vector<Variant> read_variants(const yaml::Node& node, Context& context) {
    std::vector<Variant> variants;
    if (!yaml::expect_map(node, "variants", context.diagnostics)) return variants;
    for (const auto& [key, value] : node.entries) {
        if (key.text.starts_with("x-")) continue;
        if (!is_usable_name(key.text))
            context.diagnostics.error(key.span,
                                      fmt::format("'{}' cannot name a variant: files are named after it", key.text),
                                      {"write one word, such as industry"});
        variants.push_back(read_variant(key, value, context));
    }
    return variants;
}

}  // namespace quoin::resume
