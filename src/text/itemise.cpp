#include "text/itemise.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/strings.h"
#include "base/utf8.h"
#include "font/unicode.h"

namespace quoin::text {

namespace {

// Pair trims are ours (spacing.cpp); proportional kana would leave the grid, which only a display heading may.
constexpr std::string_view kCjkFeatures = "halt=0,palt=0,chws=0,vhal=0,kern=0";
constexpr std::string_view kTsumeFeatures = "halt=0,palt=1,chws=0,vhal=0,kern=1";

// HarfBuzz takes quadratic time over endless clusters; no text has them.
constexpr std::size_t kLongestCluster = 64;
constexpr std::size_t kLongestSegment = 4096;

bool is_emoji(char32_t code) {
    return (code >= 0x1f000 && code <= 0x1faff) || (code >= 0x2600 && code <= 0x27bf) ||
           (code >= 0x2b00 && code <= 0x2bff);
}

/// What HarfBuzz shows for a character that the font lacks: spaces of all widths, and the no-break hyphen.
char32_t stand_in(char32_t code) {
    const bool is_space =
        code == 0xa0 || code == '\t' || (code >= 0x2000 && code <= 0x200a) || code == 0x202f || code == 0x205f;
    if (is_space) return ' ';
    return code == 0x2011 ? 0x2010 : code;
}

std::string_view tag_of(Convention convention) {
    switch (convention) {
        case Convention::zh_hans: return "zh-Hans";
        case Convention::zh_hant: return "zh-Hant";
        case Convention::ja: return "ja";
        case Convention::ko: return "ko";
        default: return "zh-Hans";
    }
}

bool serves(std::string_view languages, std::string_view tag) {
    const auto all = split(languages, ' ');
    return std::find(all.begin(), all.end(), tag) != all.end();
}

/// The faces that one run may use.
struct RunFaces {
    std::vector<font::FaceId> latin;
    std::vector<font::FaceId> cjk;
    std::vector<bool> is_whole;  ///< by face of `cjk` and convention: it has all characters of the language
};

constexpr std::size_t kConventions = 5;

/// A face, and whether it is one of the run's Latin ones.
struct Choice {
    font::FaceId face;
    bool is_latin = false;

    bool operator==(const Choice&) const = default;
};

class Itemiser {
public:
    Itemiser(const StyledText& text, const locale::Language& language, const Analysis& analysis,
             const font::FontBook& fonts, Diagnostics& diagnostics)
        : text_{text},
          language_{language},
          all_{analysis.characters},
          graphemes_{analysis.unicode.graphemes},
          fonts_{fonts},
          diagnostics_{diagnostics} {}

    std::vector<Segment> run() {
        std::size_t run = 0;
        open_run(0);
        for (std::size_t i = 0; i < all_.size();) {
            while (run + 1 < text_.runs.size() && all_[i].offset >= text_.runs[run].end) open_run(++run);
            std::size_t end = i + 1;
            const std::size_t limit = std::min(all_.size(), i + kLongestCluster);
            while (end < limit && !graphemes_[end] && all_[end].offset < text_.runs[run].end) ++end;
            add_cluster(i, end, run);
            i = end;
        }
        return std::move(segments_);
    }

private:
    const CharacterStyle& style(std::size_t run) const { return text_.runs[run].style; }

    void open_run(std::size_t run) {
        faces_ = {};
        const CharacterStyle& s = style(run);
        for (const std::string& family : s.latin) {
            if (const auto face = fonts_.find(family, s.weight, s.slant)) faces_.latin.push_back(*face);
        }
        for (const std::string& family : s.cjk) {
            if (const auto face = fonts_.find(family, s.cjk_weight, s.slant)) faces_.cjk.push_back(*face);
        }
        for (const font::FaceId face : faces_.cjk) {
            const std::string& languages = fonts_.face(face).info().languages;
            for (std::size_t c = 0; c < kConventions; ++c)
                faces_.is_whole.push_back(languages.empty() || serves(languages, tag_of(static_cast<Convention>(c))));
        }
        ascii_face_.reset();
    }

    void add_cluster(std::size_t begin, std::size_t end, std::size_t run) {
        const Character& c = all_[begin];
        const bool sticks =
            c.kind == Kind::line_feed || c.kind == Kind::invisible || (c.kind == Kind::combining && begin > 0);
        if (sticks && !segments_.empty() && segments_.back().run == run) {
            extend(end);
            return;
        }
        const std::optional<Choice> choice = choose(begin, end);
        if (!choice) report_missing(begin, end, run);
        if (choice) check_selector(begin, end, choice->face);
        const Key key{run, choice.value_or(any_face()), c.is_cjk, c.convention, script_of(c)};
        if (segments_.empty() || !joins(key, begin)) {
            segments_.push_back(make_segment(begin, end, key));
            last_ = key;
        }
        extend(end);
    }

    void extend(std::size_t end) {
        if (end - segments_.back().begin > kLongestSegment) {
            Segment next = segments_.back();
            next.begin = next.end;
            segments_.push_back(std::move(next));
        }
        segments_.back().end = end;
    }

    /// What all characters of a segment have in common.
    struct Key {
        std::size_t run = 0;
        Choice choice;
        bool is_cjk = false;
        Convention convention = Convention::latin;
        font::Script script = font::Script::common;
    };

    /// Whether the character may stand in the last segment; common ones take the script of what stands before them.
    bool joins(const Key& next, std::size_t begin) {
        const bool is_alike = next.run == last_.run && next.choice == last_.choice && next.is_cjk == last_.is_cjk &&
                              next.convention == last_.convention && segments_.back().end == begin;
        if (!is_alike) return false;
        if (is_neutral(last_.script) && !is_neutral(next.script)) {
            last_.script = next.script;
            segments_.back().script = font::iso_name(next.script);
        }
        return is_neutral(next.script) || last_.script == next.script;
    }

    static bool is_neutral(font::Script script) {
        return script == font::Script::common || script == font::Script::inherited;
    }

    std::optional<Choice> choose(std::size_t begin, std::size_t end) {
        const Character& c = all_[begin];
        const bool is_plain_ascii = c.code < 0x80 && end == begin + 1;
        if (is_plain_ascii && ascii_face_ && fonts_.face(ascii_face_->face).glyph_for(c.code) != 0) return ascii_face_;
        const auto choice = c.is_cjk ? first_of(begin, end, true) : first_of(begin, end, false);
        const auto found = choice ? choice : first_of(begin, end, !c.is_cjk);
        if (is_plain_ascii && found && !ascii_face_) ascii_face_ = found;
        return found;
    }

    std::optional<Choice> first_of(std::size_t begin, std::size_t end, bool in_cjk) const {
        if (in_cjk) return first_cjk(begin, end);
        for (const font::FaceId face : faces_.latin) {
            if (covers(fonts_.face(face), begin, end)) return Choice{face, true};
        }
        return std::nullopt;
    }

    /// Faces made for the character's language go first: one that has only some of its characters makes a patchwork.
    std::optional<Choice> first_cjk(std::size_t begin, std::size_t end) const {
        const auto convention = static_cast<std::size_t>(all_[begin].convention);
        for (const bool is_whole : {true, false}) {
            for (std::size_t i = 0; i < faces_.cjk.size(); ++i) {
                if (faces_.is_whole[i * kConventions + convention] != is_whole) continue;
                if (covers(fonts_.face(faces_.cjk[i]), begin, end)) return Choice{faces_.cjk[i], false};
            }
        }
        return std::nullopt;
    }

    bool covers(const font::Face& face, std::size_t begin, std::size_t end) const {
        if (has_glyph(face, all_[begin]) && end == begin + 1) return true;
        if (end == begin + 2) {
            const char32_t both = font::compose(all_[begin].code, all_[begin + 1].code);
            if (both != 0 && face.glyph_for(both) != 0) return true;
        }
        return std::all_of(all_.begin() + static_cast<std::ptrdiff_t>(begin),
                           all_.begin() + static_cast<std::ptrdiff_t>(end),
                           [&](const Character& c) { return has_glyph(face, c); });
    }

    static bool has_glyph(const font::Face& face, const Character& c) {
        if (c.kind == Kind::line_feed || is_default_ignorable(c.code)) return true;
        return face.glyph_for(c.code) != 0 || face.glyph_for(stand_in(c.code)) != 0;
    }

    Choice any_face() const {
        if (!faces_.latin.empty()) return {faces_.latin.front(), true};
        return {faces_.cjk.empty() ? font::FaceId{} : faces_.cjk.front(), false};
    }

    Segment make_segment(std::size_t begin, std::size_t end, const Key& key) const {
        const CharacterStyle& s = style(key.run);
        Segment segment;
        segment.begin = begin;
        segment.end = end;
        segment.run = key.run;
        segment.face = key.choice.face;
        segment.size = key.choice.is_latin ? s.size.per_mille(s.latin_scale) : s.size;
        segment.script = font::iso_name(key.script);
        const locale::Language& own = s.language.empty() ? language_ : s.language;
        // Hong Kong has forms of its own (HarfBuzz: ZHH); the rules for lines are those of Taiwan.
        const bool is_hong_kong = key.convention == Convention::zh_hant && own.region() == "HK";
        segment.language = !key.is_cjk ? own.tag() : is_hong_kong ? "zh-HK" : std::string{tag_of(key.convention)};
        const bool is_tsume = s.is_tsume && key.convention == Convention::ja;
        segment.features = key.is_cjk ? std::string{is_tsume ? kTsumeFeatures : kCjkFeatures}
                                      : latin_features(s, fonts_.face(key.choice.face));
        segment.in_capitals = s.caps == Caps::all && !key.is_cjk;
        return segment;
    }

    /// Kana, dashes and dots of CJK are shaped as Han: one run a stretch, and the ligature of —— forms
    /// (typography.md 3.5).
    static font::Script script_of(const Character& c) {
        if (c.kind == Kind::hangul) return font::Script::hangul;
        if (c.is_cjk) return font::Script::han;
        if (c.code < 0x80) return c.kind == Kind::letter ? font::Script::latin : font::Script::common;
        return font::script_of(c.code);
    }

    static std::string latin_features(const CharacterStyle& s, const font::Face& face) {
        std::string features = s.is_code ? "liga=0,calt=0" : s.letter_spacing != Length{} ? "liga=0,clig=0" : "";
        const auto add = [&](std::string_view more) {
            if (!features.empty()) features += ',';
            features += more;
        };
        if (s.figures == Figures::tabular) add("tnum,lnum");
        if (s.figures == Figures::oldstyle) add("onum");
        if (s.caps == Caps::small && face.has_feature("smcp")) add("smcp");
        return features;
    }

    /// An ideographic variant that the face lacks is shown in its usual form, which the reader should know.
    void check_selector(std::size_t begin, std::size_t end, font::FaceId face) {
        constexpr char32_t kFirstIdeographic = 0xe0100;
        const bool has_selector = end >= begin + 2 && all_[begin + 1].code >= kFirstIdeographic;
        if (!has_selector || fonts_.face(face).glyph_for(all_[begin].code, all_[begin + 1].code) != 0) return;
        std::string shown;
        append_utf8(shown, all_[begin].code);
        diagnostics_.warning(
            text_.place(all_[begin].offset),
            fmt::format("the font '{}' has no such variant of '{}'", fonts_.face(face).info().family, shown),
            {"its usual form is shown; leave the variation selector out"});
    }

    /// Says which character of the cluster is missing; the same one only once.
    void report_missing(std::size_t begin, std::size_t end, std::size_t run) {
        const font::Face& face = fonts_.face(any_face().face);
        std::size_t i = begin;
        while (i + 1 < end && has_glyph(face, all_[i])) ++i;
        const Character& c = all_[i];
        if (std::find(missing_.begin(), missing_.end(), c.code) != missing_.end()) return;
        missing_.push_back(c.code);
        std::string shown;
        append_utf8(shown, c.code);
        diagnostics_.error(
            text_.place(c.offset),
            fmt::format("no font has a glyph for '{}' (U+{:04X})", shown, static_cast<std::uint32_t>(c.code)),
            {is_emoji(c.code) ? "remove the emoji, or use a text symbol such as ★ or ●; colour fonts are not supported"
                              : hint_of_families(c, style(run))});
    }

    static std::string hint_of_families(const Character& c, const CharacterStyle& style) {
        std::vector<std::string> asked = c.is_cjk ? style.cjk : style.latin;
        for (const std::string& family : c.is_cjk ? style.latin : style.cjk) {
            if (std::find(asked.begin(), asked.end(), family) == asked.end()) asked.push_back(family);
        }
        return fmt::format("asked: {}; name a family that has it in the layout, and its folder with --font-dir",
                           join(asked, ", "));
    }

    const StyledText& text_;
    const locale::Language& language_;
    const Characters& all_;
    const std::vector<bool>& graphemes_;
    const font::FontBook& fonts_;
    Diagnostics& diagnostics_;
    RunFaces faces_;
    std::optional<Choice> ascii_face_;
    Key last_;
    std::vector<char32_t> missing_;
    std::vector<Segment> segments_;
};

}  // namespace

std::vector<Segment> itemise(const StyledText& text, const locale::Language& language, const Analysis& analysis,
                             const font::FontBook& fonts, Diagnostics& diagnostics) {
    if (text.runs.empty() || analysis.characters.empty()) return {};
    if (fonts.size() == 0) {
        diagnostics.error(text.place(0), "there are no fonts to set text with",
                          {"name a folder of fonts with --font-dir"});
        return {};
    }
    return Itemiser{text, language, analysis, fonts, diagnostics}.run();
}

}  // namespace quoin::text
