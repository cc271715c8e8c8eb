// RenderCV's typography: families, weights, small capitals, line spacing, alignment.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/strings.h"
#include "layout/design_keys.h"
#include "layout/design_tree.h"
#include "layout/parts.h"
#include "yaml/edit.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

using yaml::Node;

constexpr int kBoldFrom = 600;

/// A family by another name, and ours that was made from it or has its measures.
struct Alias {
    std::string_view name;
    std::string_view latin;  ///< empty: stays
    std::string_view cjk;    ///< empty: stays
};

constexpr std::array<Alias, 21> kAliases{{
    {"Source Sans 3", "Quoin Sans", ""},
    {"Source Sans Pro", "Quoin Sans", ""},
    {"Libertinus Serif", "Quoin Serif", ""},
    {"Source Code Pro", "Quoin Mono", ""},
    {"New Computer Modern", "Latin Modern Roman", ""},
    {"Times New Roman", "TeX Gyre Termes", ""},
    {"Helvetica", "TeX Gyre Heros", ""},
    {"Arial", "TeX Gyre Heros", ""},
    {"Noto Sans SC", "Quoin Sans", "Quoin Sans CJK"},
    {"Noto Sans TC", "Quoin Sans", "Quoin Sans CJK"},
    {"Noto Sans HK", "Quoin Sans", "Quoin Sans CJK"},
    {"Noto Sans JP", "Quoin Sans", "Quoin Sans CJK"},
    {"Noto Sans KR", "Quoin Sans", "Quoin Sans CJK"},
    {"Noto Sans CJK SC", "Quoin Sans", "Quoin Sans CJK"},
    {"Noto Sans CJK TC", "Quoin Sans", "Quoin Sans CJK"},
    {"Noto Sans CJK JP", "Quoin Sans", "Quoin Sans CJK"},
    {"Noto Sans CJK KR", "Quoin Sans", "Quoin Sans CJK"},
    {"Source Han Sans SC", "Quoin Sans", "Quoin Sans CJK"},
    {"Noto Serif SC", "", "Quoin Serif CJK"},
    {"Noto Serif CJK SC", "", "Quoin Serif CJK"},
    {"LXGW WenKai", "", "Quoin Kai"},
}};

/// The families for both worlds of a line; empty: as in the layout.
struct Families {
    std::string latin;
    std::string cjk;
};

bool has_family(const Design& design, std::string_view name) {
    const auto families = design.context.families;
    return std::find(families.begin(), families.end(), name) != families.end();
}

/// Nothing if there is no such family.
std::optional<Families> find_families(const Design& design, const std::string& name) {
    if (has_family(design, name)) {
        const bool has_han = design.context.has_han && design.context.has_han(name);
        return Families{name, has_han ? name : std::string{}};
    }
    const auto alias = std::find_if(kAliases.begin(), kAliases.end(), [&](const Alias& a) { return a.name == name; });
    if (alias == kAliases.end()) return std::nullopt;
    return Families{std::string{alias->latin}, std::string{alias->cjk}};
}

void dress(Node& role, const Families& families, Span span) {
    if (!families.latin.empty()) set(role, "latin", quoted(families.latin, span));
    if (!families.cjk.empty()) set(role, "cjk", quoted(families.cjk, span));
}

bool is_same_font(const Node* a, const Node* b) {
    return a != nullptr && b != nullptr && a->is_scalar() && b->is_scalar() && a->text == b->text;
}

/// The body's family is that of every role that shares it.
void set_body_family(Design& design, const Families& families, Span span) {
    Node* const fonts = yaml::find(design.layout, "fonts");
    const Node* const role = find_in_style(design.layout, "body", "font");
    const Node* const body = fonts == nullptr || role == nullptr ? nullptr : fonts->find(role->text);
    if (body == nullptr) return;
    const Node before = *body;
    for (auto& [name, other] : fonts->entries) {
        Families wanted = families;
        if (!is_same_font(other.find("latin"), before.find("latin"))) wanted.latin.clear();
        if (!is_same_font(other.find("cjk"), before.find("cjk"))) wanted.cjk.clear();
        dress(other, wanted, span);
    }
}

/// Another element gets a role of its own.
void set_family(Design& design, std::string_view element, const Families& families, Span span) {
    const std::string_view style = style_of(element);
    Node* const fonts = yaml::find(design.layout, "fonts");
    const Node* const role = find_in_style(design.layout, style, "font");
    const Node* const before = fonts == nullptr || role == nullptr ? nullptr : fonts->find(role->text);
    if (before == nullptr) return;
    Node own = *before;
    dress(own, families, span);
    const std::string name = fmt::format("design-{}", style);
    set(*fonts, name, std::move(own));
    set_style(design, style, "font", word(name, span));
}

/// The Latin family that a style has now, for the warning.
std::string family_of(const Design& design, std::string_view style) {
    const Node* const fonts = design.layout.find("fonts");
    const Node* const role = find_in_style(design.layout, style, "font");
    const Node* const font = fonts == nullptr || role == nullptr ? nullptr : fonts->find(role->text);
    const Node* const latin = font == nullptr ? nullptr : font->find("latin");
    if (latin == nullptr) return "the layout's";
    return latin->is_list() && !latin->items.empty() ? latin->items.front().text : latin->text;
}

/// A family for one element, as the CV asks for it.
struct Wish {
    std::string_view element;
    const Node* family;
};

std::vector<Wish> wishes_of(const Node& value) {
    constexpr std::array<std::string_view, 5> kElements{"body", "name", "headline", "connections", "section_titles"};
    if (value.is_scalar()) return {{"body", &value}};
    std::vector<Wish> wishes;
    for (const std::string_view element : kElements) {
        const Node* const family = value.find(element);
        if (family != nullptr && family->is_scalar()) wishes.push_back({element, family});
    }
    return wishes;
}

void report_missing(Design& design, const Wish& first, const std::vector<std::string>& missing) {
    const bool is_one = missing.size() == 1;
    std::vector<std::string> names;
    for (const std::string& name : missing) names.push_back("'" + name + "'");
    design.diagnostics.warning(
        first.family->span,
        fmt::format("there is no font family {}; '{}' is used", is_one ? names.front() : join(names, " nor "),
                    family_of(design, style_of(first.element))),
        {fmt::format(
             "there are {}",
             join(std::vector<std::string>{design.context.families.begin(), design.context.families.end()}, ", ")),
         "--font-dir adds your own"});
}

void apply_families(Design& design, const DesignKey& key) {
    const auto wishes = wishes_of(*key.value);
    const Node* const body = wishes.empty() || wishes.front().element != "body" ? nullptr : wishes.front().family;
    std::vector<std::string> missing;
    const Wish* first_missing = nullptr;
    for (const Wish& wish : wishes) {
        const auto families = find_families(design, wish.family->text);
        if (!families) {
            if (first_missing == nullptr) first_missing = &wish;
            if (std::find(missing.begin(), missing.end(), wish.family->text) == missing.end())
                missing.push_back(wish.family->text);
        } else if (wish.element == "body") {
            set_body_family(design, *families, wish.family->span);
        } else if (body == nullptr || body->text != wish.family->text) {
            set_family(design, wish.element, *families, wish.family->span);
        }
    }
    if (first_missing != nullptr) report_missing(design, *first_missing, missing);
}

/// 700 for "bold" and for 700.
int weight_of(const Node* weight) {
    if (weight == nullptr) return 400;
    if (weight->text == "bold" || weight->text == "black") return 700;
    if (weight->text == "semibold") return kBoldFrom;
    int number = 400;
    std::from_chars(weight->text.data(), weight->text.data() + weight->text.size(), number);
    return number;
}

void apply_bold(Design& design, const DesignKey& key) {
    const std::string_view style = style_of(last_step(key.path));
    const auto is_wanted = yaml::read_bool(*key.value, design.diagnostics);
    if (!is_wanted) return;
    // Light is not bold, and semibold is: a layout that is content stays as it is.
    if (*is_wanted == (weight_of(find_in_style(design.layout, style, "weight")) >= kBoldFrom)) return;
    for (const std::string_view name : {"weight", "cjk-weight"})
        set_style(design, style, name, word(*is_wanted ? "bold" : "normal", key.value->span));
}

void apply_small_caps(Design& design, const DesignKey& key) {
    const std::string_view style = style_of(last_step(key.path));
    const Node* const now = find_in_style(design.layout, style, "case");
    const bool has_small = now != nullptr && now->text == "small";
    const auto is_wanted = yaml::read_bool(*key.value, design.diagnostics);
    if (!is_wanted || *is_wanted == has_small) return;
    set_style(design, style, "case", word(has_small ? "normal" : "small", key.value->span));
}

void apply_alignment(Design& design, const DesignKey& key) {
    const std::string_view wish = key.value->text;
    const Span span = key.value->span;
    const bool is_justified = wish.starts_with("justified");
    set_style(design, "body", "align", is_justified ? word("justify", span) : *key.value);
    if (is_justified) set_style(design, "body", "hyphenate", word(wish == "justified" ? "true" : "false", span));
}

/// RenderCV counts from the baseline to the top of the next line's capitals. Its 0.6em stand for the pitch that the
/// layout has for the CV's language, everything else for more or less in proportion.
void apply_line_spacing(Design& design, const DesignKey& key) {
    constexpr double kCapHeight = 0.66, kUsual = 0.6, kUsualLeading = 1.35;
    const auto spacing = read_measure(*key.value, design.diagnostics);
    if (!spacing) return;
    const Node* const written = find_in_style(design.layout, "body", "size");
    const auto size = written == nullptr ? std::nullopt : yaml::read_length(*written, design.diagnostics);
    const double em = size && size->units() > 0 ? size->to_pt() : 10;
    const double wanted = spacing->em / 1000.0 + spacing->fixed.to_pt() / em;
    const Node* const leading = find_in_style(design.layout, "body", "leading");
    const auto now = leading == nullptr ? std::nullopt : yaml::read_number(*leading, 0.8, 4, design.diagnostics);
    const double pitch = now.value_or(kUsualLeading) * (kCapHeight + wanted) / (kCapHeight + kUsual);
    set_style(design, "body", "leading", word(fmt::format("{:.3f}", pitch), key.value->span));
}

void apply_beside_alignment(Design& design, const DesignKey& key) {
    for (Node* const room : rooms(design.layout, "entry")) {
        for (auto& [type, blocks] : room->entries) {
            each_block(blocks, Repeated::visited, [&](Node& block) {
                if (is_beside(block)) set(block, "align", *key.value);
            });
        }
    }
}

constexpr std::array<KeyRule, 12> kRules{{
    {"typography.font_family", apply_families},
    {"typography.bold.name", apply_bold},
    {"typography.bold.headline", apply_bold},
    {"typography.bold.connections", apply_bold},
    {"typography.bold.section_titles", apply_bold},
    {"typography.small_caps.name", apply_small_caps},
    {"typography.small_caps.headline", apply_small_caps},
    {"typography.small_caps.connections", apply_small_caps},
    {"typography.small_caps.section_titles", apply_small_caps},
    {"typography.alignment", apply_alignment},
    {"typography.line_spacing", apply_line_spacing},
    {"typography.date_and_location_column_alignment", apply_beside_alignment},
}};

}  // namespace

std::span<const KeyRule> type_rules() { return kRules; }

}  // namespace quoin::layout
