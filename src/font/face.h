#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/message.h"
#include "base/path.h"
#include "font/glyph.h"

namespace quoin::font {

enum class Slant { upright, italic };

/// How a face is known: what a layout asks for, and what a PDF names.
struct FaceInfo {
    std::string family;           ///< as layouts write it: "Quoin Sans CJK"
    std::string postscript_name;  ///< "QuoinSans-Bold"
    int weight = 400;             ///< CSS number, 100..900
    Slant slant = Slant::upright;
    std::string languages = {};  ///< BCP 47, parted by spaces: those that it has all characters of; empty: not known

    bool operator==(const FaceInfo&) const = default;
};

/// The outline format, which decides how a PDF holds the font (ISO 32000-1 9.7.4).
enum class Outlines { truetype, cff };

/// Vertical measures and the box of all glyphs, in 1/1000 em; y runs up.
struct Metrics {
    int ascent = 0;
    int descent = 0;  ///< negative
    int cap_height = 0;
    int x_height = 0;
    int italic_angle = 0;  ///< degrees, negative leans right
    int stem_v = 80;
    int box[4] = {0, 0, 0, 0};  ///< left, bottom, right, top

    bool operator==(const Metrics&) const = default;
};

/// What shaping needs to know beside the text.
struct ShapeOptions {
    Length size;
    std::string language;                  ///< BCP 47; chooses the regional forms (locl)
    std::string script;                    ///< ISO 15924: "Latn", "Hani", ...; empty: guessed from the text
    std::string features;                  ///< comma-separated HarfBuzz features: "tnum,liga=0"
    std::string_view context_before = {};  ///< text just before, for contextual forms
    std::string_view context_after = {};

    bool operator==(const ShapeOptions&) const = default;
};

/// A glyph that a subset holds, and how far the pen moves after it: the same glyph may stand there with several.
struct SubsetGlyph {
    std::uint32_t glyph = 0;
    int advance = 0;  ///< in 1/1000 em, 0 or more; the face's own advance is nothing special

    bool operator==(const SubsetGlyph&) const = default;
};

/// How much of a full-width mark's advance is blank, in 1/1000 em: what trimming may take away on either side.
struct Blank {
    int left = 0;
    int right = 0;

    bool operator==(const Blank&) const = default;
};

/// One font face. Opens its tables on first use; hides HarfBuzz.
class Face {
public:
    /// `bytes` must outlive the Face (compiled in, or kept by the FontBook).
    Face(FaceInfo info, std::string_view bytes, unsigned index_in_collection = 0);
    Face(Face&&) noexcept;
    Face& operator=(Face&&) noexcept;
    ~Face();

    const FaceInfo& info() const { return info_; }
    Outlines outlines() const;
    Metrics metrics() const;

    /// The glyph for a code point (with a variation selector, or 0), or 0 = .notdef if the face has none.
    std::uint32_t glyph_for(char32_t code, char32_t selector = 0) const;
    /// The horizontal advance in 1/1000 em, rounded: the /W entry of a PDF.
    int advance_per_mille(std::uint32_t glyph) const;
    /// What is left free of ink on either side of a glyph's advance, in 1/1000 em; negative where ink hangs out.
    Blank bearings(std::uint32_t glyph) const;
    /// The ink of a glyph set at `size`: y runs up from the baseline, x right from the pen. Empty for a space.
    Path outline(std::uint32_t glyph, Length size) const;
    bool has_feature(std::string_view tag) const;

    /// Shapes `text` (UTF-8). Clusters are byte offsets into `text`, one per character where the font allows
    /// (HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS). Glyph 0 marks a character that the face lacks.
    GlyphRun shape(std::string_view text, const ShapeOptions& options) const;

    /// The trimmable blank of `mark` (one character), shown by `glyph`: from the font's own `halt`, else from its ink.
    ///
    /// A proportional mark (advance up to .6 em) has none; the ink keeps .02 em of air (typography.md 3.1).
    Blank blank(std::string_view mark, std::uint32_t glyph, const ShapeOptions& options) const;

    /// A font program of .notdef and `glyphs` (ascending by glyph): entry i is glyph and CID i + 1 of it.
    ///
    /// A bare CID-keyed CFF table, or a TrueType file of the tables that PDF wants. What stands there with an advance
    /// that is not the face's own is a real copy: the widths that a PDF tells and those of the program agree.
    Result<std::string> subset(std::span<const SubsetGlyph> glyphs) const;

private:
    struct Handle;

    const Handle& handle() const;

    FaceInfo info_;
    std::string_view bytes_;
    unsigned index_ = 0;
    mutable std::unique_ptr<Handle> handle_;
};

}  // namespace quoin::font
