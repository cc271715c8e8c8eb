#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

#include "text/compose_line.h"
#include "text/divisions.h"
#include "text/paragraph.h"
#include "text/prepared.h"

namespace quoin::text {

/// Looks for a fault in how a paragraph is set at one measure: what must hold of every text.
///
/// Every character stands once and in order; lines end where the rules allow; no line is wider than its measure unless
/// a warning says so; justified lines end at the measure exactly unless their spaces are at their caps; the pen never
/// moves back; the same text gives the same lines again, and as many lines as it says that it could.
class FaultFinder {
public:
    FaultFinder(const StyledText& text, const ParagraphStyle& style, const font::FontBook& fonts, Length measure)
        : p_{prepare_items(text, style, fonts, diagnostics_)},
          measure_{measure},
          paragraph_{prepare(text, style, fonts, diagnostics_)} {
        diagnostics_ = {};
        lines_ = paragraph_.lines(measure, diagnostics_);
    }

    /// The first fault, in words.
    std::optional<std::string> find() {
        check_characters();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            check_pen(lines_[i]);
            check_width(i);
            check_break(i);
        }
        check_hyphens();
        check_repetition();
        check_counts();
        return fault_;
    }

private:
    template <typename... Values>
    void complain(fmt::format_string<Values...> text, Values&&... values) {
        if (!fault_) fault_ = fmt::format(text, std::forward<Values>(values)...);
    }

    static std::string text_of(const Line& line) {
        std::string text;
        for (const Fragment& fragment : line.fragments) text += fragment.text;
        return text;
    }

    void check_characters() {
        std::string joined;
        for (const Line& line : lines_) {
            ends_.push_back(joined.size() + text_of(line).size());
            joined += text_of(line);
            for (const Fragment& fragment : line.fragments) check_clusters(fragment);
        }
        if (joined != p_.text.text) complain("the lines say '{}'", joined);
    }

    void check_clusters(const Fragment& fragment) {
        std::uint32_t last = 0;
        for (const font::Glyph& glyph : fragment.glyphs) {
            if (glyph.cluster < last || glyph.cluster > fragment.text.size())
                complain("cluster {} after {} in '{}'", glyph.cluster, last, fragment.text);
            last = glyph.cluster;
        }
    }

    void check_pen(const Line& line) {
        for (const Fragment& fragment : line.fragments) {
            for (const font::Glyph& glyph : fragment.glyphs) {
                if (glyph.advance < Length{})
                    complain("the pen moves back by {} in '{}'", -glyph.advance.units(), fragment.text);
            }
        }
    }

    std::size_t begin_of(std::size_t line) const { return line == 0 ? 0 : index_of(ends_[line - 1]); }
    std::size_t end_of(std::size_t line) const { return index_of(ends_[line]); }
    std::size_t index_of(std::size_t offset) const {
        const auto& all = p_.analysis.characters;
        const auto is_before = [](const Character& c, std::size_t at) { return c.offset < at; };
        return static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), offset, is_before) - all.begin());
    }

    bool is_justified() const {
        return p_.style.align == Align::justify && measure_ >= p_.em * p_.style.justify_from_em;
    }

    /// Where the pen stands after the last glyph that is not of a space at the end of the line.
    Length pen_end(std::size_t line) const {
        std::size_t visible = end_of(line);
        while (visible > begin_of(line) && p_.items[visible - 1].is_space) --visible;
        const auto& all = p_.analysis.characters;
        const std::size_t until = visible < all.size() ? all[visible].offset : p_.text.text.size();
        std::size_t offset = line == 0 ? 0 : ends_[line - 1];
        Length x = lines_[line].fragments.empty() ? Length{} : lines_[line].fragments.front().x;
        for (const Fragment& fragment : lines_[line].fragments) {
            for (const font::Glyph& glyph : fragment.glyphs) {
                const bool is_hyphen = glyph.cluster == fragment.text.size() && lines_[line].is_divided;
                if (offset + glyph.cluster < until || is_hyphen) x += glyph.advance;
            }
            offset += fragment.text.size();
        }
        return visible == begin_of(line) ? Length{} : x;
    }

    void check_width(std::size_t line) {
        const Length width = lines_[line].width;
        const Length tolerance = p_.em.per_mille(1);
        if (pen_end(line) != width)
            complain("line {} ends at {}, not at its width {}", line, pen_end(line).units(), width.units());
        if (width > measure_ && diagnostics_.list().empty())
            complain("line {} is too wide by {} without a warning", line, (width - measure_).units());
        const bool is_stretched = is_justified() && line + 1 < lines_.size() && break_kind(line) != BreakKind::forced &&
                                  break_kind(line) != BreakKind::ragged;
        if (!is_stretched || width >= measure_ - tolerance || is_at_its_caps(line)) return;
        complain("line {} is short by {} of {}: '{}'", line, (measure_ - width).units(), measure_.units(),
                 text_of(lines_[line]));
    }

    /// Beyond the last ratio a line stays short (typography.md 2.5). What a break tears is a little wider or narrower.
    bool is_at_its_caps(std::size_t line) const {
        const LineMeter meter{p_.items, Setting::justified};
        const LineWidths widths = meter.widths(begin_of(line), end_of(line));
        const bool is_torn = is_torn_at(begin_of(line)) || is_torn_at(end_of(line));
        const Length tolerance = is_torn ? p_.em / 4 : Length{};
        Length missing = measure_ - widths.natural;
        if (missing < Length{}) missing += widths.end_drop;  // which is dropped as a whole
        return missing + tolerance > widths.stretch * 5;
    }

    bool is_torn_at(std::size_t i) const { return i > 0 && i < p_.items.size() && p_.tears_at(i); }

    BreakKind break_kind(std::size_t line) const {
        const std::size_t at = end_of(line);
        if (at >= p_.items.size()) return BreakKind::forced;
        if (lines_[line].is_divided) return BreakKind::hyphen;
        return p_.items[at].before.is_allowed() ? p_.items[at].before.kind : BreakKind::ragged;
    }

    void check_break(std::size_t line) {
        const std::size_t at = end_of(line);
        if (at >= p_.items.size()) return;
        if (p_.items[at].before.is_allowed()) return;
        const Analysis& analysis = p_.analysis;
        const Break in_need = decide_emergency(at, analysis.characters, analysis.tokens, analysis.unicode,
                                               analysis.rules, p_.items[at].before);
        const bool is_allowed = lines_[line].is_divided ? is_division(at) : in_need.is_allowed();
        if (!is_allowed) complain("line {} may not end before character {}", line, at);
    }

    bool is_division(std::size_t at) const {
        const auto found = find_divisions(p_.text, p_.style, p_.analysis.characters, p_.analysis.tokens);
        return std::any_of(found.begin(), found.end(), [at](const Division& d) { return d.before == at; });
    }

    /// Divided lines are justified ones, unless a word is wider than the measure.
    void check_hyphens() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (!lines_[i].is_divided) continue;
            if (p_.style.hyphenation == nullptr) complain("line {} is divided unasked", i);
            const bool is_against_rule = i + 2 >= lines_.size() || lines_[i + 1].is_divided || !is_justified();
            if (is_against_rule && !holds_wide_word()) complain("line {} is divided against the rules", i);
        }
    }

    bool holds_wide_word() const {
        const LineMeter meter{p_.items, Setting::justified};
        std::size_t begin = 0;
        for (std::size_t end = 1; end <= p_.items.size(); ++end) {
            if (end < p_.items.size() && !p_.items[end].before.is_allowed()) continue;
            const LineWidths widths = meter.widths(begin, end);
            if (widths.natural > measure_) return true;
            begin = end;
        }
        return false;
    }

    void check_repetition() {
        Diagnostics again;
        if (paragraph_.lines(measure_, again) != lines_) complain("the same paragraph gives other lines");
        const Paragraph fresh = prepare(p_.text, p_.style, *p_.fonts, again);
        if (fresh.lines(measure_, again) != lines_) complain("the same text gives other lines");
    }

    void check_counts() {
        const LineCounts counts = paragraph_.line_counts(measure_);
        const auto lines = [&](Looseness looseness) {
            Diagnostics ignored;
            return paragraph_.lines(measure_, ignored, looseness).size();
        };
        if (counts.natural != lines_.size()) complain("{} lines, not {}", lines_.size(), counts.natural);
        if (lines(Looseness::one_less) != counts.natural - (counts.has_one_less ? 1 : 0))
            complain("{} lines are not one less than {}", lines(Looseness::one_less), counts.natural);
        if (lines(Looseness::one_more) != counts.natural + (counts.has_one_more ? 1 : 0))
            complain("{} lines are not one more than {}", lines(Looseness::one_more), counts.natural);
    }

    Diagnostics diagnostics_;
    Prepared p_;
    Length measure_;
    Paragraph paragraph_;
    std::vector<Line> lines_;
    std::vector<std::size_t> ends_;  ///< byte offset of the end of each line
    std::optional<std::string> fault_;
};

}  // namespace quoin::text
