#include "block/style.h"

#include <algorithm>
#include <array>

namespace quoin::block {

namespace {

/// What every font role falls back to when its own families lack a character: the widest faces that quoin carries.
constexpr std::array<std::string_view, 2> kLatinFallback{"Quoin Sans", "Quoin Sans CJK"};
constexpr std::array<std::string_view, 3> kCjkFallback{"Quoin Sans CJK", "Quoin Sans CJK Ext", "Quoin Sans KR"};

template <std::size_t N>
std::vector<std::string> with_fallback(const std::vector<layout::Family>& named,
                                       const std::array<std::string_view, N>& fallback) {
    std::vector<std::string> families;
    families.reserve(named.size() + N);
    for (const layout::Family& family : named) families.push_back(family.name);
    for (const std::string_view family : fallback) {
        if (std::find(families.begin(), families.end(), family) == families.end()) families.emplace_back(family);
    }
    return families;
}

text::Align to_text(layout::Align align) { return static_cast<text::Align>(align); }
static_assert(static_cast<int>(layout::Align::justify) == static_cast<int>(text::Align::justify));

// Superscripts and subscripts: smaller, and off the baseline by a share of the surrounding size.
constexpr int kScriptSize = 680;
constexpr int kSuperscriptRise = 340;
constexpr int kSubscriptRise = -160;

void set_script(Style& style, int rise) {
    style.characters.rise = style.em().per_mille(rise);
    style.characters.size = style.em().per_mille(kScriptSize);
}

}  // namespace

int default_leading(const locale::Language& language) {
    if (!language.is_cjk()) return 1350;
    return language.primary() == "ko" ? 1550 : 1500;
}

Styles::Styles(const layout::Layout& layout, const locale::Language& language, locale::FindPatterns find_patterns)
    : layout_{layout}, find_patterns_{find_patterns} {
    for (const auto& [name, rule] : layout.styles) resolved_[name] = resolve(name, language);
}

const Style& Styles::find(const std::string& name) const {
    return resolved_.at(name.empty() ? layout_.root_style : name);
}

Style Styles::resolve(const std::string& name, const locale::Language& language) const {
    const layout::StyleRule& rule = layout_.styles.at(name);
    Style style;
    if (rule.extends.empty()) {
        style.characters.language = language;
        style.leading = default_leading(language);
    } else {
        style = resolve(rule.extends, language);
    }
    apply(style, rule);
    return style;
}

void Styles::apply(Style& style, const layout::StyleRule& rule) const {
    text::CharacterStyle& characters = style.characters;
    if (rule.font) {
        const layout::FontRole& role = layout_.fonts.at(*rule.font);
        characters.latin = with_fallback(role.latin, kLatinFallback);
        characters.cjk = with_fallback(role.cjk, kCjkFallback);
        characters.latin_scale = role.latin_scale;
    }
    if (rule.size) characters.size = rule.size->at(characters.size);
    if (rule.weight) characters.weight = characters.cjk_weight = *rule.weight;
    if (rule.cjk_weight) characters.cjk_weight = *rule.cjk_weight;
    if (rule.is_italic) characters.slant = *rule.is_italic ? font::Slant::italic : font::Slant::upright;
    if (rule.color) style.color = *rule.color;
    if (rule.caps) characters.caps = static_cast<text::Caps>(*rule.caps);
    if (rule.figures) characters.figures = static_cast<text::Figures>(*rule.figures);
    if (rule.is_tsume) characters.is_tsume = *rule.is_tsume;
    if (rule.emphasis) style.emphasis = *rule.emphasis;
    if (rule.letterspacing) characters.letter_spacing = rule.letterspacing->at(characters.size);
    if (rule.leading) style.leading = *rule.leading;
    if (rule.justify_from) style.justify_from = *rule.justify_from;
    if (rule.align) style.align = to_text(*rule.align);
    if (rule.hyphenates) style.hyphenation = *rule.hyphenates ? find_patterns_ : nullptr;
    if (rule.wrap) style.never_wraps = *rule.wrap == layout::Wrap::never;
    if (rule.space_before) style.space_before = *rule.space_before;
    if (rule.space_after) style.space_after = *rule.space_after;
    if (rule.indent) style.indent = *rule.indent;
    if (rule.keep) style.keep = *rule.keep;
    if (rule.role) style.role = *rule.role;
    style.pitch = characters.size.per_mille(style.leading);
}

Style Styles::inside(Style base, const std::string& name) const {
    std::vector<const layout::StyleRule*> chain;
    for (std::string at = name; !at.empty() && at != layout_.root_style; at = chain.back()->extends) {
        chain.push_back(&layout_.styles.at(at));
    }
    std::for_each(chain.rbegin(), chain.rend(), [&](const layout::StyleRule* rule) { apply(base, *rule); });
    return base;
}

Style Styles::named_or(Style base, const std::string& name, void (*otherwise)(Style&)) const {
    if (layout_.styles.contains(name)) return inside(std::move(base), name);
    otherwise(base);
    return base;
}

Style Styles::marked(Style base, const Marks& marks) const {
    if (marks.is_link) base = named_or(std::move(base), "link", [](Style&) {});
    if (marks.is_bold)
        base =
            named_or(std::move(base), "strong", [](Style& s) { s.characters.weight = s.characters.cjk_weight = 700; });
    if (marks.is_italic)
        base = named_or(std::move(base), "emph", [](Style& s) { s.characters.slant = font::Slant::italic; });
    if (marks.is_code) {
        base = named_or(std::move(base), "code", [](Style&) {});
        base.characters.is_code = true;
    }
    if (marks.is_superscript) set_script(base, kSuperscriptRise);
    if (marks.is_subscript) set_script(base, kSubscriptRise);
    return base;
}

}  // namespace quoin::block
