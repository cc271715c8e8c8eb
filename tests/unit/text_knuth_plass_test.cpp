#include "text/knuth_plass.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

#include "../random.h"
#include "text/set_line.h"

namespace quoin::text {
namespace {

constexpr Length kEm = Length::pt(10);

Item box(double em) {
    Item item;
    item.width = kEm.scaled(em);
    return item;
}

Item han() {
    Item item = box(1);
    item.glue = {{}, kEm.per_mille(50), kEm.per_mille(250), {}, GlueKind::ideographs};
    item.before.penalty = 0;
    item.ink = Ink::ideograph;
    return item;
}

Item space() {
    Item item;
    item.glue = {kEm.per_mille(250), kEm.per_mille(125), kEm * 1000, kEm.per_mille(80), GlueKind::word_space};
    item.is_space = true;
    return item;
}

// "ab cd" with letters of half an em, spaces of a quarter and a break after each space.
std::vector<Item> words(std::string_view text) {
    std::vector<Item> items;
    for (const char c : text) {
        Item item = c == ' ' ? space() : box(0.5);
        const bool starts_word = !items.empty() && items.back().is_space && c != ' ';
        if (starts_word) item.before.penalty = 0;
        items.push_back(item);
    }
    return items;
}

std::vector<Item> hans(std::size_t count) { return std::vector<Item>(count, han()); }

LineRules rules(double measure_em, Setting setting = Setting::justified) {
    return {kEm.scaled(measure_em), kEm, setting};
}

std::vector<std::size_t> ends(const Breaking& breaking) {
    std::vector<std::size_t> result;
    for (const LineRange& line : breaking.lines) result.push_back(line.end);
    return result;
}

using testing::ElementsAre;

TEST(BreakLines, OfNothingIsOneEmptyLine) {
    const std::vector<Item> none;
    EXPECT_EQ(break_lines(LineMeter{none, Setting::justified}, rules(10)), (Breaking{{{0, 0}}, 1}));
}

TEST(BreakLines, KeepsWhatFitsOnOneLine) {
    const auto items = words("ab cd ef");
    EXPECT_THAT(ends(*break_lines(LineMeter{items, Setting::justified}, rules(4))), ElementsAre(8));
}

TEST(BreakLines, DoesNotCountASpaceAtTheLineEnd) {
    const auto items = words("ab cd ef gh");
    // "ab cd " is 2.25 em without its last space.
    EXPECT_THAT(ends(*break_lines(LineMeter{items, Setting::ragged}, rules(2.25, Setting::ragged))),
                ElementsAre(6, 11));
}

TEST(BreakLines, ShrinksSpacesToSaveALine) {
    const auto items = words("ab cd");
    EXPECT_THAT(ends(*break_lines(LineMeter{items, Setting::justified}, rules(2.2))), ElementsAre(5));
    // A ragged line keeps its spaces.
    EXPECT_THAT(ends(*break_lines(LineMeter{items, Setting::ragged}, rules(2.2, Setting::ragged))), ElementsAre(3, 5));
}

TEST(BreakLines, LeavesNoSingleIdeographOnTheLastLine) {
    const auto items = hans(21);
    EXPECT_THAT(ends(*break_lines(LineMeter{items, Setting::justified}, rules(10.2))), ElementsAre(10, 19, 21));
}

TEST(BreakLines, BreaksWhereItMust) {
    auto items = words("ab cd ef");
    items[3].before = {0, BreakKind::forced};
    const auto breaking = break_lines(LineMeter{items, Setting::justified}, rules(20));
    EXPECT_EQ(*breaking, (Breaking{{{0, 3, BreakKind::forced}, {3, 8, BreakKind::forced}}, 1}));
}

TEST(BreakLines, GivesUpWhereNothingFits) {
    const auto items = words("abcdefgh");
    EXPECT_EQ(break_lines(LineMeter{items, Setting::justified}, rules(2)), std::nullopt);
    EXPECT_EQ(break_in_need(LineMeter{items, Setting::justified}, rules(2)), (Breaking{{{0, 8}}, 4}));
}

TEST(BreakLines, AvoidsAHyphenAboveTheLastLine) {
    auto items = hans(19);
    items[10].before = {50, BreakKind::hyphen};
    items[9].hyphen = Length::pt(5);
    const LineMeter meter{items, Setting::justified};
    EXPECT_EQ(meter.widths(0, 10).natural, kEm * 10 + Length::pt(5));
    EXPECT_THAT(ends(*break_lines(meter, rules(10.4))), ElementsAre(9, 19));
}

TEST(BreakLines, LooksBeyondAHyphenThatDoesNotFit) {
    // After "abcd" a hyphen of 2 em; a narrow letter behind it still fits.
    auto items = words("abcdi ef");
    items[4].before = {50, BreakKind::hyphen};
    items[3].hyphen = kEm * 2;
    items[4].width = kEm.scaled(0.2);
    EXPECT_THAT(ends(*break_lines(LineMeter{items, Setting::ragged}, rules(2.3, Setting::ragged))), ElementsAre(6, 8));
}

// Twelve ideographs to a line of twelve and a half, or eleven and a hyphen.
std::vector<Item> divided_hans(std::size_t count, std::vector<std::size_t> divisions) {
    auto items = hans(count);
    for (Item& item : items) item.before = {};
    for (const std::size_t at : divisions) {
        items[at].before = {50, BreakKind::hyphen};
        items[at].divides_word = true;
    }
    return items;
}

TEST(BreakLines, NeverDividesAWordAboveTheLastLine) {
    auto items = divided_hans(20, {10});
    const LineMeter meter{items, Setting::justified};
    EXPECT_EQ(break_lines(meter, rules(10)), std::nullopt);
    items[10].divides_word = false;  // a soft hyphen may stand there
    EXPECT_THAT(ends(*break_lines(LineMeter{items, Setting::justified}, rules(10))), ElementsAre(10, 20));
}

TEST(BreakLines, NeverDividesTwoWordsInARow) {
    auto items = divided_hans(40, {10, 20, 30});
    items[30].before = {0, BreakKind::normal};
    EXPECT_EQ(break_lines(LineMeter{items, Setting::justified}, rules(10)), std::nullopt);
    items[10].before = {0, BreakKind::normal};
    EXPECT_THAT(ends(*break_lines(LineMeter{items, Setting::justified}, rules(10))), ElementsAre(10, 20, 30, 40));
}

TEST(BreakLines, InNeedDividesWhereItShouldNot) {
    const auto items = divided_hans(30, {10, 20});
    const LineMeter meter{items, Setting::justified};
    EXPECT_THAT(ends(break_in_need(meter, rules(10))), ElementsAre(10, 20, 30));
}

TEST(BreakGreedily, FillsEachLine) {
    const auto items = words("ab cd ef gh");
    EXPECT_THAT(ends(break_greedily(LineMeter{items, Setting::justified}, rules(2.5))), ElementsAre(6, 11));
}

TEST(BreakGreedily, LetsALongWordStickOut) {
    const auto items = words("ab cdefghij kl");
    EXPECT_THAT(ends(break_greedily(LineMeter{items, Setting::justified}, rules(2))), ElementsAre(3, 12, 14));
}

TEST(LineMeter, TrimsBothEndsOfALine) {
    std::vector<Item> items = hans(3);
    items[0].start_trim = kEm / 2;
    items[2].end_trim = kEm / 2;
    EXPECT_EQ(LineMeter(items, Setting::justified).widths(0, 3).natural, kEm * 2);
    EXPECT_EQ(LineMeter(items, Setting::justified).widths(0, 2).natural, kEm + kEm / 2);
}

TEST(Fit, DropsAJapaneseEndBlankAsAWhole) {
    LineWidths widths;
    widths.natural = kEm * 10;
    widths.end_drop = kEm / 2;
    EXPECT_EQ(fit(widths, rules(9.7), {}, false).ratio, 0);
    EXPECT_FALSE(fit(widths, rules(9.4), {}, false).is_feasible);
}

TEST(LineMeter, AddsWhatABreakShapesAnew) {
    std::vector<Item> items = hans(4);
    items[2].before = {50, BreakKind::hyphen};
    items[1].hyphen = kEm / 2;
    items[2].start_change = kEm / 10;
    const LineMeter meter{items, Setting::justified};
    EXPECT_EQ(meter.widths(0, 2).natural, kEm * 2 + kEm / 2);
    EXPECT_EQ(meter.widths(2, 4).natural, kEm * 2 + kEm / 10);
    EXPECT_EQ(meter.widths(0, 4).natural, kEm * 4);
}

// Every way to break, weighed by the formulas of typography.md 2.4 and 5.2 written down a second time.
class BruteForce {
public:
    BruteForce(std::span<const Item> items, LineRules line_rules, double limit, int pass)
        : items_{items}, rules_{line_rules}, limit_{limit}, pass_{pass}, meter_{items, line_rules.setting} {}

    /// The least demerits of all ways to break, into `count` lines if it is not 0.
    double least(std::size_t count = 0) {
        count_ = count;
        best_ = std::numeric_limits<double>::infinity();
        walk(0, 1, false, 0, 0);
        return best_;
    }

    double demerits_of(const Breaking& breaking) {
        double sum = 0;
        int fitness = 1;
        bool after_hyphen = false;
        for (const LineRange& line : breaking.lines) {
            const auto step = line_demerits(line.begin, line.end, fitness, after_hyphen);
            if (!step) return std::numeric_limits<double>::infinity();
            sum += step->first;
            fitness = step->second;
            after_hyphen = is_hyphen(line.end);
        }
        return sum;
    }

private:
    bool is_hyphen(std::size_t i) const { return i < items_.size() && items_[i].before.kind == BreakKind::hyphen; }
    bool is_division(std::size_t i) const { return is_hyphen(i) && items_[i].divides_word; }

    void walk(std::size_t begin, int fitness, bool after_hyphen, double sum, std::size_t lines) {
        if (begin == items_.size()) {
            if (count_ == 0 || lines == count_) best_ = std::min(best_, sum);
            return;
        }
        for (std::size_t end = begin + 1; end <= items_.size(); ++end) {
            if (end < items_.size() && !items_[end].before.is_allowed()) continue;
            const auto step = line_demerits(begin, end, fitness, after_hyphen);
            if (step) walk(end, step->second, is_hyphen(end), sum + step->first, lines + 1);
        }
    }

    std::optional<std::pair<double, int>> line_demerits(std::size_t begin, std::size_t end, int fitness,
                                                        bool after_hyphen) const {
        const bool is_last = end == items_.size();
        if (is_division(begin) && (is_last || is_hyphen(end))) return std::nullopt;
        if (after_hyphen && is_division(end)) return std::nullopt;
        const LineWidths w = meter_.widths(begin, end);
        const double missing = static_cast<double>((rules_.measure - w.natural).units());
        double ratio = 0;
        if (missing < 0)
            ratio = w.shrink > Length{} ? missing / static_cast<double>(w.shrink.units()) : -1e9;
        else if (!is_last && missing > 0)
            ratio = w.stretch > Length{} ? missing / static_cast<double>(w.stretch.units()) : 1e9;
        if (rules_.setting == Setting::ragged && !is_last && missing > 0)
            ratio = missing / static_cast<double>(kEm.units()) / 3;
        if (ratio < -1 || ratio > limit_) return std::nullopt;
        const double badness = 100 * std::pow(std::abs(ratio), 3);
        const int penalty = is_last ? 0 : items_[end].before.penalty;
        double demerits = (10 + badness) * (10 + badness) + static_cast<double>(penalty) * penalty;
        const int next = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
        if (std::abs(next - fitness) > 1) demerits += 10000;
        if (after_hyphen && is_hyphen(end)) demerits += 10000;
        if (after_hyphen && is_last) demerits += 5000;
        if (is_last && begin > 0) {
            const auto runt = runt_demerits(begin, w);
            if (!runt) return std::nullopt;
            demerits += *runt;
        }
        return std::pair{demerits, next};
    }

    std::optional<double> runt_demerits(std::size_t begin, const LineWidths& w) const {
        const bool is_single = w.visible_end == begin + 1 && items_[begin].ink == Ink::ideograph;
        if (is_single && pass_ <= 2 && rules_.setting == Setting::justified) return std::nullopt;
        const double width = static_cast<double>(w.natural.units()) / static_cast<double>(kEm.units());
        const double measure = static_cast<double>(rules_.measure.units()) / static_cast<double>(kEm.units());
        return (is_single ? 1e8 : 0) + (width < 2 ? 4e6 : width < 4 && width < 0.15 * measure ? 2500 : 0);
    }

    std::span<const Item> items_;
    LineRules rules_;
    double limit_;
    int pass_;
    LineMeter meter_;
    std::size_t count_ = 0;
    double best_ = std::numeric_limits<double>::infinity();
};

std::vector<Item> random_items(Random& random) {
    std::vector<Item> items;
    for (std::size_t n = 8 + random.below(7); items.size() < n;) {
        Item item = random.below(3) == 0 ? box(0.5) : han();
        if (random.below(4) == 0 && !items.empty() && !items.back().is_space) item = space();
        if (!items.empty() && items.back().is_space) item.before.penalty = 0;
        if (item.before.is_allowed() && random.below(5) == 0) item.before.penalty = 300;
        if (item.before.is_allowed() && !items.empty() && random.below(4) == 0) {
            item.before = {50, BreakKind::hyphen};
            item.divides_word = random.below(2) == 0;
            item.start_change = kEm.per_mille(static_cast<std::int64_t>(random.below(100)));
            items.back().hyphen = kEm.per_mille(static_cast<std::int64_t>(random.below(500)));
        }
        if (random.below(5) == 0) {
            item.blank = BlankKind::bracket;
            item.blank_shrink = kEm / 4;
        }
        items.push_back(item);
    }
    return items;
}

double limit_of(const LineRules& line_rules, int pass) {
    if (line_rules.setting == Setting::ragged) return std::numeric_limits<double>::infinity();
    return pass == 1 ? 1.26 : pass == 2 ? 2.72 : 5;
}

LineRules random_rules(Random& random, Setting setting) {
    return rules(3 + static_cast<double>(random.below(20)) / 10, setting);
}

TEST(BreakLines, FindsTheLeastDemeritsOfAllWays) {
    for (const Setting setting : {Setting::justified, Setting::ragged}) {
        int feasible = 0;
        for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
            Random random{seed};
            const auto items = random_items(random);
            const LineRules line_rules = random_rules(random, setting);
            const auto breaking = break_lines(LineMeter{items, setting}, line_rules);
            if (!breaking) continue;
            ++feasible;
            BruteForce every{items, line_rules, limit_of(line_rules, breaking->pass), breaking->pass};
            const double least = every.least();
            EXPECT_NEAR(every.demerits_of(*breaking), least, 1e-9 * least) << "seed " << seed;
        }
        EXPECT_GT(feasible, 500);
    }
}

TEST(BreakLines, TakesTheFirstPassThatHasAnyWay) {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        Random random{seed};
        const auto items = random_items(random);
        const LineRules line_rules = random_rules(random, Setting::justified);
        const auto breaking = break_lines(LineMeter{items, Setting::justified}, line_rules);
        for (int pass = 1; pass < (breaking ? breaking->pass : 4); ++pass) {
            BruteForce every{items, line_rules, limit_of(line_rules, pass), pass};
            EXPECT_FALSE(std::isfinite(every.least())) << "seed " << seed << " pass " << pass;
        }
    }
}

TEST(BreakInto, FindsTheLeastDemeritsOfAllWaysWithSoManyLines) {
    for (const Setting setting : {Setting::justified, Setting::ragged}) {
        int alternatives = 0;
        for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
            Random random{seed};
            const auto items = random_items(random);
            const LineRules line_rules = random_rules(random, setting);
            const LineMeter meter{items, setting};
            BruteForce every{items, line_rules, limit_of(line_rules, 2), 2};
            for (std::size_t count = 1; count <= 7; ++count) {
                const double least = every.least(count);
                const auto breaking = break_into(count, meter, line_rules, 2);
                ASSERT_EQ(breaking.has_value(), std::isfinite(least)) << "seed " << seed << " lines " << count;
                if (!breaking) continue;
                ++alternatives;
                EXPECT_EQ(breaking->lines.size(), count);
                EXPECT_NEAR(every.demerits_of(*breaking), least, 1e-9 * least) << "seed " << seed;
            }
        }
        EXPECT_GT(alternatives, 500);
    }
}

TEST(BreakLines, CoversEveryItemOnceAndInOrder) {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        Random random{seed};
        const auto items = random_items(random);
        const LineRules line_rules = rules(1 + static_cast<double>(random.below(60)) / 10);
        const Breaking breaking = break_in_need(LineMeter{items, Setting::justified}, line_rules);
        std::size_t at = 0;
        for (const LineRange& line : breaking.lines) {
            EXPECT_EQ(line.begin, at);
            at = line.end;
        }
        EXPECT_EQ(at, items.size());
    }
}

TEST(BreakLines, KeepsEveryLineWithinTheMeasure) {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        Random random{seed};
        const auto items = random_items(random);
        const LineRules line_rules = rules(3 + static_cast<double>(random.below(30)) / 10);
        const LineMeter meter{items, Setting::justified};
        const auto breaking = break_lines(meter, line_rules);
        if (!breaking) continue;
        for (const LineRange& line : breaking->lines) {
            const auto setting = set_line(meter, line, line_rules, Stretch::none);
            EXPECT_LE(setting.width, line_rules.measure) << "seed " << seed;
        }
    }
}

TEST(WaterFill, FillsAllVesselsEqually) {
    const std::vector<Length> capacities{Length::units(10), Length::units(10), Length::units(10)};
    EXPECT_THAT(water_fill(Length::units(9), capacities),
                ElementsAre(Length::units(3), Length::units(3), Length::units(3)));
}

TEST(WaterFill, LetsSmallVesselsOverflowIntoTheOthers) {
    const std::vector<Length> capacities{Length::units(10), Length::units(1), Length::units(4)};
    EXPECT_THAT(water_fill(Length::units(9), capacities),
                ElementsAre(Length::units(4), Length::units(1), Length::units(4)));
}

TEST(WaterFill, KeepsTheSumExact) {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        Random random{seed};
        std::vector<Length> capacities;
        Length room;
        for (std::size_t n = random.below(7); capacities.size() < n;) {
            capacities.push_back(Length::units(static_cast<std::int64_t>(random.below(20))));
            room += capacities.back();
        }
        const Length amount = Length::units(static_cast<std::int64_t>(random.below(100)));
        const auto shares = water_fill(amount, capacities);
        Length sum;
        for (std::size_t i = 0; i < shares.size(); ++i) {
            EXPECT_LE(shares[i], capacities[i]);
            sum += shares[i];
        }
        EXPECT_EQ(sum, std::min(amount, room)) << "seed " << seed;
    }
}

TEST(SetLine, EndsExactlyAtTheMeasure) {
    const auto items = hans(7);
    const LineMeter meter{items, Setting::justified};
    const Length measure = kEm * 7 + Length::units(100);
    const auto setting = set_line(meter, {0, 7}, {measure, kEm, Setting::justified}, Stretch::to_measure);
    EXPECT_EQ(setting.width, measure);
    const auto u = [](std::int64_t n) { return Length::units(n); };
    EXPECT_THAT(setting.before, ElementsAre(u(0), u(16), u(17), u(17), u(16), u(17), u(17)));
}

TEST(SetLine, OpensWordSpacesFirst) {
    auto items = hans(2);
    for (const Item& item : words(" a")) items.push_back(item);
    items[2].glue.maximum = kEm / 4;
    const LineMeter meter{items, Setting::justified};
    const auto setting = set_line(meter, {0, 4}, {kEm * 3, kEm, Setting::justified}, Stretch::to_measure);
    EXPECT_THAT(setting.before, ElementsAre(Length{}, Length{}, kEm / 4, Length{}));
}

TEST(SetLine, LeavesALineShortBeyondTheLastLimit) {
    const auto items = hans(3);
    const LineMeter meter{items, Setting::justified};
    const auto setting = set_line(meter, {0, 3}, {kEm * 6, kEm, Setting::justified}, Stretch::to_measure);
    EXPECT_EQ(setting.width, kEm * 3 + kEm / 2);
}

}  // namespace
}  // namespace quoin::text
