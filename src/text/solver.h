#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "text/knuth_plass.h"
#include "text/tuning.h"

namespace quoin::text {

/// What a search may do (typography.md 2.5).
struct Pass {
    int number = 1;
    double ratio_limit = 0;

    bool is_need() const { return number == 4; }
};

/// What a search looks for.
enum class Aim {
    least_demerits,
    fewest_lines,
    exact_count  ///< of all ways to break into so many lines, the one of least demerits
};

/// One search for the best breaks of a paragraph, first character to last (Knuth and Plass 1981).
///
/// A node is the best way found to end a line at one place, with a last line of one fitness class and, if lines are
/// counted, after so many lines. Nodes from which a line may still start are active.
class Solver {
public:
    Solver(const LineMeter& meter, const LineRules& rules, Pass pass);

    std::optional<Breaking> least_demerits();
    /// How many lines the paragraph takes at least; nothing if this pass cannot break it.
    std::optional<std::size_t> fewest_lines();
    /// `fewest` is what fewest_lines() said.
    std::optional<Breaking> exactly(std::size_t count, std::size_t fewest);

private:
    static constexpr std::uint32_t kNone = UINT32_MAX;
    static constexpr std::size_t kFitnessClasses = 4;

    struct Node {
        std::uint32_t position = 0;
        std::uint32_t previous = kNone;
        std::uint32_t lines = 0;
        std::uint32_t fitness = 1;
        double demerits = 0;
    };
    /// The nodes [begin, end) of one position.
    struct Group {
        LineStart start;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t fewest_lines = 0;
        std::uint32_t most_lines = 0;
        double least_demerits = 0;
    };
    using Row = std::array<Node, kFitnessClasses>;

    bool search(Aim aim);
    void try_break(std::size_t end);
    void prepare_rows();
    bool consider(const Group& starts, std::size_t end, const LineWidths& widths);
    void weigh(const Group& starts, std::size_t end, const LineWidths& widths, const LineFit& line);
    /// Whether a node that was found already does better even if the next line punishes its fitness class.
    bool is_outdone(const Group& starts, double line_demerits) const {
        return starts.least_demerits + line_demerits > least_found_ + tuning::kFitnessDemerits;
    }
    /// Tells most hopeless lines in a hurry (0 stretch by an infinite reach is NaN, and nothing is greater).
    bool is_far_too_short(const LineWidths& widths) const {
        const auto missing = static_cast<double>((rules_.measure - widths.natural).units());
        return missing > 0 && missing > static_cast<double>(widths.stretch.units()) * reach_;
    }
    bool is_against_rule(std::size_t begin, std::size_t end) const;
    double badness_of(const LineWidths& widths, const LineFit& line) const;
    bool add_runt(std::size_t begin, const LineWidths& widths, double& demerits) const;
    void offer(const Group& starts, std::size_t end, std::uint32_t fitness, double demerits);
    void open_group(std::size_t end);
    bool is_better(const Node& a, const Node& b) const;
    bool breaks_later(std::uint32_t a, std::uint32_t b) const;
    Breaking trace(std::uint32_t end) const;

    const Break& break_at(std::size_t i) const {
        static constexpr Break kEnd{0, BreakKind::forced};
        return i < items_.size() ? items_[i].before : kEnd;
    }
    bool is_hyphen_at(std::size_t i) const { return i > 0 && break_at(i).kind == BreakKind::hyphen; }
    bool is_forced_at(std::size_t i) const { return break_at(i).kind == BreakKind::forced; }

    const LineMeter& meter_;
    std::span<const Item> items_;
    const LineRules& rules_;
    Pass pass_;
    Aim aim_ = Aim::least_demerits;
    std::vector<Node> nodes_;
    std::vector<Group> active_;
    std::uint32_t spare_lines_ = 0;  ///< exact_count: more lines than this beyond the fewest lead nowhere
    std::vector<Row> best_;          ///< at the end that is tried; row k: after base_ + k lines, if they are counted
    std::uint32_t base_ = 0;
    double reach_ = 0;        ///< ratios above this are too large for the pass; infinite where none is
    double least_line_ = 0;   ///< what any line to the end that is tried costs at least
    double least_found_ = 0;  ///< the demerits of the best node there so far
};

}  // namespace quoin::text
