#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/color.h"
#include "layout/layout.h"
#include "locale/hyphenate.h"
#include "locale/language.h"
#include "text/styled_text.h"

namespace quoin::block {

/// A style with nothing left open.
struct Style {
    text::CharacterStyle characters;
    Color color;
    Length pitch;  ///< from baseline to baseline
    text::Align align = text::Align::start;
    std::optional<int> justify_from;  ///< in em; none: as the language likes it
    bool never_wraps = false;
    locale::FindPatterns hyphenation = nullptr;  ///< null: words are not divided
    layout::Measure space_before;
    layout::Measure space_after;
    layout::Measure indent;
    layout::Keep keep = layout::Keep::none;
    layout::Role role = layout::Role::automatic;
    layout::Emphasis emphasis = layout::Emphasis::none;
    int leading = 1350;  ///< 1/1000 of the size

    Length em() const { return characters.size; }
    bool operator==(const Style&) const = default;
};

/// The line pitch of text whose layout names none, in 1/1000 of the size (typography.md 6.2).
int default_leading(const locale::Language& language);

/// The marks of a CV's own text (`**bold**` and so on).
struct Marks {
    bool is_bold = false;
    bool is_italic = false;
    bool is_code = false;
    bool is_superscript = false;
    bool is_subscript = false;
    bool is_link = false;

    bool operator==(const Marks&) const = default;
};

/// Follows `extends` to the end; knows one layout in one language.
class Styles {
public:
    /// Styles that ask for hyphenation get `find_patterns`.
    Styles(const layout::Layout& layout, const locale::Language& language,
           locale::FindPatterns find_patterns = nullptr);

    /// The style of that name; the empty name is the root style.
    const Style& find(const std::string& name) const;

    /// `base` changed by a style used inside a line: by what it and its parents below the root style say.
    Style inside(Style base, const std::string& name) const;
    /// `base` changed by marks: the layout's styles strong, emph, code and link if it has them, else weight and slant.
    Style marked(Style base, const Marks& marks) const;

private:
    Style resolve(const std::string& name, const locale::Language& language) const;
    void apply(Style& style, const layout::StyleRule& rule) const;
    Style named_or(Style base, const std::string& name, void (*otherwise)(Style&)) const;

    const layout::Layout& layout_;
    locale::FindPatterns find_patterns_;
    std::map<std::string, Style> resolved_;
};

}  // namespace quoin::block
