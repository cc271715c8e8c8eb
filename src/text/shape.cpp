#include "text/shape.h"

#include <algorithm>

#include "locale/case.h"
#include "text/tuning.h"

namespace quoin::text {

namespace {

/// What is given to HarfBuzz, and where each of its bytes came from.
struct Spelling {
    std::string text;
    std::vector<std::uint32_t> origin;  ///< empty: byte i stands for byte i of the source
};

bool is_control(const Character& c) { return c.kind == Kind::line_feed || c.code == '\t'; }

std::string_view source_of(const StyledText& text, const Characters& all, std::size_t begin, std::size_t end) {
    const std::size_t from = all[begin].offset;
    const std::size_t to = end < all.size() ? all[end].offset : text.text.size();
    return std::string_view{text.text}.substr(from, to - from);
}

Spelling spell(const StyledText& text, const Characters& all, const Segment& segment, std::size_t begin,
               std::size_t end) {
    const std::uint32_t start = all[begin].offset;
    const locale::Language language = locale::Language::parse(segment.language).value_or(locale::Language{});
    Spelling spelling;
    for (std::size_t i = begin; i < end; ++i) {
        const std::string_view source = source_of(text, all, i, i + 1);
        std::string shown{source};
        if (is_control(all[i]))
            shown = " ";
        else if (segment.in_capitals)
            shown = locale::to_upper(source, language);
        spelling.text += shown;
        spelling.origin.insert(spelling.origin.end(), shown.size(), all[i].offset - start);
    }
    return spelling;
}

/// Half an em wide, the ink in the middle.
void halve_interpunct(font::Glyph& glyph, Length size) {
    const Length half = size.per_mille(tuning::kFixedInterpunct);
    glyph.dx += (half - glyph.advance) / 2;
    glyph.advance = half;
}

void adjust(font::Glyph& glyph, const Character& c, const Segment& segment, std::uint32_t space) {
    const bool is_invisible = c.kind == Kind::line_feed || c.kind == Kind::invisible;
    if (is_invisible) glyph = {space, glyph.cluster, {}, {}, {}};
    const bool is_interpunct = c.mark == Mark::middle_dot && c.code == U'·' && c.convention == Convention::zh_hans;
    if (is_interpunct) halve_interpunct(glyph, segment.size);
}

/// Two dashes are one line of two em: where a font draws a gap between them, they meet in the middle
/// (typography.md 3.5). Pairs of a longer run are pairs still.
void join_dashes(Shaped& shaped, const Characters& all, std::size_t begin, const Segment& segment,
                 const font::Face& face) {
    const std::size_t count = shaped.first.size() - 1;
    const auto glyph_of = [&](std::size_t i) -> font::Glyph* {
        const bool is_dash = all[begin + i].code == U'—' && all[begin + i].is_cjk;
        return is_dash && shaped.first[i] + 1 == shaped.first[i + 1] ? &shaped.glyphs[shaped.first[i]] : nullptr;
    };
    for (std::size_t i = 0; i + 1 < count; ++i) {
        font::Glyph* const a = glyph_of(i);
        font::Glyph* const b = glyph_of(i + 1);
        if (a == nullptr || b == nullptr) continue;
        const font::Blank free = face.bearings(a->id);
        const Length gap = segment.size.per_mille(std::max(0, free.left + free.right));
        a->dx += gap / 2;
        b->dx -= gap - gap / 2;
        ++i;
    }
}

}  // namespace

Shaped shape(const StyledText& text, const Characters& characters, const Segment& segment, std::size_t begin,
             std::size_t end, const font::FontBook& fonts) {
    const std::string_view source = source_of(text, characters, begin, end);
    const bool is_respelled =
        segment.in_capitals || std::any_of(characters.begin() + static_cast<std::ptrdiff_t>(begin),
                                           characters.begin() + static_cast<std::ptrdiff_t>(end), is_control);
    const Spelling spelling = is_respelled ? spell(text, characters, segment, begin, end) : Spelling{};
    const font::Face& face = fonts.face(segment.face);
    font::ShapeOptions options;
    options.size = segment.size;
    options.language = segment.language;
    options.script = segment.script == "Zyyy" ? "" : segment.script;
    options.features = segment.features;
    font::GlyphRun run = face.shape(is_respelled ? std::string_view{spelling.text} : source, options);

    Shaped shaped;
    shaped.first.reserve(end - begin + 1);
    shaped.is_unsafe.assign(end - begin, false);
    const std::uint32_t start = characters[begin].offset;
    const std::uint32_t space = face.glyph_for(' ');
    auto unsafe = run.unsafe.begin();
    std::size_t i = begin;
    shaped.first.push_back(0);
    for (std::uint32_t k = 0; k < run.glyphs.size(); ++k) {
        font::Glyph& glyph = run.glyphs[k];
        glyph.cluster = start + (is_respelled ? spelling.origin[glyph.cluster] : glyph.cluster);
        while (i + 1 < end && characters[i + 1].offset <= glyph.cluster) {
            shaped.first.push_back(k);
            ++i;
        }
        adjust(glyph, characters[i], segment, space);
        const bool is_unsafe = unsafe != run.unsafe.end() && *unsafe == k;
        if (is_unsafe) {
            shaped.is_unsafe[i - begin] = true;
            ++unsafe;
        }
    }
    shaped.first.resize(end - begin + 1, static_cast<std::uint32_t>(run.glyphs.size()));
    shaped.glyphs = std::move(run.glyphs);
    join_dashes(shaped, characters, begin, segment, face);
    return shaped;
}

Shaped shape_all(const StyledText& text, const Characters& characters, const std::vector<Segment>& segments,
                 const font::FontBook& fonts) {
    Shaped all;
    all.first.reserve(characters.size() + 1);
    all.glyphs.reserve(characters.size());
    for (const Segment& segment : segments) {
        const Shaped part = shape(text, characters, segment, segment.begin, segment.end, fonts);
        const auto base = static_cast<std::uint32_t>(all.glyphs.size());
        for (std::size_t i = 0; i + 1 < part.first.size(); ++i) all.first.push_back(base + part.first[i]);
        all.glyphs.insert(all.glyphs.end(), part.glyphs.begin(), part.glyphs.end());
        all.is_unsafe.insert(all.is_unsafe.end(), part.is_unsafe.begin(), part.is_unsafe.end());
    }
    all.is_unsafe.resize(characters.size(), false);
    all.first.resize(characters.size() + 1, static_cast<std::uint32_t>(all.glyphs.size()));
    return all;
}

namespace {

/// Shares the advance of a ligature among its characters: a line may end between them after all.
void share_ligature(std::vector<Measured>& measured, const Characters& characters, std::size_t begin, std::size_t end) {
    const auto counts = [&](std::size_t i) {
        return characters[i].kind != Kind::combining && characters[i].kind != Kind::invisible;
    };
    std::int64_t parts = 0;
    for (std::size_t i = begin; i < end; ++i) parts += counts(i) ? 1 : 0;
    if (parts < 2) return;
    const Length whole = measured[begin].advance;
    std::int64_t seen = 0;
    for (std::size_t i = begin; i < end; ++i) {
        if (counts(i)) measured[i].advance = whole * (seen + 1) / parts - whole * seen / parts;
        seen += counts(i) ? 1 : 0;
    }
}

void share_ligatures(std::vector<Measured>& measured, const Characters& characters, const Shaped& shaped,
                     const Segment& segment) {
    const auto has_glyph = [&](std::size_t i) { return shaped.first[i] < shaped.first[i + 1]; };
    for (std::size_t i = segment.begin; i < segment.end;) {
        std::size_t end = i + 1;
        while (end < segment.end && !has_glyph(end)) ++end;
        if (end > i + 1) share_ligature(measured, characters, i, end);
        i = end;
    }
}

}  // namespace

std::vector<Measured> measure(const StyledText& text, const Characters& characters,
                              const std::vector<Segment>& segments, const Shaped& shaped, const font::FontBook& fonts) {
    std::vector<Measured> measured(characters.size());
    for (std::size_t s = 0; s < segments.size(); ++s) {
        const Segment& segment = segments[s];
        const CharacterStyle& style = text.runs[segment.run].style;
        for (std::size_t i = segment.begin; i < segment.end; ++i) {
            Measured& m = measured[i];
            m.em = style.size;
            m.size = segment.size;
            m.rise = style.rise;
            for (std::uint32_t k = shaped.first[i]; k < shaped.first[i + 1]; ++k) m.advance += shaped.glyphs[k].advance;
            const bool is_last_of_run =
                i + 1 == segment.end && (s + 1 == segments.size() || segments[s + 1].run != segment.run);
            if (!is_last_of_run) m.letter_spacing = style.letter_spacing;
            // Of a mark that tsume has set tight nothing is left to trim.
            const bool is_tight = style.is_tsume && characters[i].convention == Convention::ja;
            if (characters[i].mark == Mark::none || is_tight || shaped.first[i] == shaped.first[i + 1]) continue;
            font::ShapeOptions options;
            options.language = segment.language;
            options.script = segment.script;
            m.blank = fonts.face(segment.face)
                          .blank(source_of(text, characters, i, i + 1), shaped.glyphs[shaped.first[i]].id, options);
        }
        share_ligatures(measured, characters, shaped, segment);
    }
    return measured;
}

font::Glyph hyphen_glyph(const Segment& segment, const font::FontBook& fonts) {
    const font::Face& face = fonts.face(segment.face);
    const std::uint32_t hyphen = face.glyph_for(0x2010);
    font::Glyph glyph;
    glyph.id = hyphen != 0 ? hyphen : face.glyph_for('-');
    glyph.advance = segment.size.per_mille(face.advance_per_mille(glyph.id));
    return glyph;
}

}  // namespace quoin::text
