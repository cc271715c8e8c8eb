#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "layout/design.h"
#include "yaml/node.h"

// The keys of RenderCV's design, for design.cpp; one file a subject.
namespace quoin::layout {

/// A key of the CV's design that has an effect.
struct DesignKey {
    std::string path;  ///< "page.size"
    const yaml::Node* key;
    const yaml::Node* value;
};

/// A key whose wish our language cannot say, and why.
struct Miss {
    Span span;
    std::string path;
    std::string why;
};

/// What the keys work on.
struct Design {
    yaml::Node& layout;
    const std::vector<DesignKey>& keys;
    const DesignContext& context;
    Diagnostics& diagnostics;
    std::vector<Miss> misses;

    /// The value that the CV gives a key, or nullptr.
    const yaml::Node* find(std::string_view path) const;
    void miss(const DesignKey& key, std::string why) { misses.push_back({key.key->span, key.path, std::move(why)}); }
};

/// What one key does to the layout.
using ApplyKey = void (*)(Design& design, const DesignKey& key);

struct KeyRule {
    std::string_view path;
    ApplyKey apply;
};

/// By subject, each in the order in which the keys are applied.
std::span<const KeyRule> type_rules();
std::span<const KeyRule> header_rules();
std::span<const KeyRule> section_rules();
std::span<const KeyRule> template_rules();
std::span<const KeyRule> entry_rules();
std::span<const KeyRule> date_rules();

/// Sets a place of the layout; a variable that stands there ("$gap") is set instead, with all that hangs on it.
void set_place(Design& design, yaml::Node& place, const yaml::Node& value);
/// Sets `styles.STYLE.KEY`.
void set_style(Design& design, std::string_view style, std::string_view key, const yaml::Node& value);
/// What a style says of a key, itself or by what it extends; nullptr: nothing.
const yaml::Node* find_in_style(const yaml::Node& layout, std::string_view style, std::string_view key);
/// The value with its variable replaced, if it is one.
const yaml::Node& value_of(const yaml::Node& layout, const yaml::Node& value);
/// The style that RenderCV's "name", "headline", "connections" or "section_titles" is in our layouts.
std::string_view style_of(std::string_view element);
/// "page.size" of "page": "size".
std::string_view last_step(std::string_view path);
bool is_true(const yaml::Node& value);

}  // namespace quoin::layout
