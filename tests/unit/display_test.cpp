#include <gtest/gtest.h>

#include "display/outline_path.h"

namespace quoin::display {

namespace {

Point at(double x, double y) { return {Length::pt(x), Length::pt(y)}; }

Path path(std::string data) { return path_of(Outline{std::move(data), Length::pt(2), {}}); }

TEST(PathOf, ReadsEveryCommandInTheOutlinesUnit) {
    Path expected;
    expected.move_to(at(0, 0));
    expected.line_to(at(2, -1));
    expected.quadratic_to(at(4, 0), at(4, 2));
    expected.cubic_to(at(2, 2), at(2, 4), at(0, 4));
    expected.close();
    EXPECT_EQ(path("M0 0L1,-.5Q2 0 2 1C1 1 1 2 0 2Z"), expected);
    EXPECT_EQ(path(" M 0 0\nL 1 -0.5 Q 2,0 2,1 C 1 1, 1 2, 0 2 Z"), expected);
}

TEST(PathOf, ALetterHoldsOnForFurtherNumbers) {
    EXPECT_EQ(path("M0 0L1 0 1 1Z"), path("M0 0L1 0L1 1Z"));
    EXPECT_EQ(path("M0 0Q1 0 1 1 0 1 0 0Z"), path("M0 0Q1 0 1 1Q0 1 0 0Z"));
}

TEST(PathOf, EndsAtWhatItDoesNotKnow) {
    EXPECT_EQ(path("M0 0L1 0A1 1"), path("M0 0L1 0"));
    EXPECT_EQ(path("M0 0L1 0L1"), path("M0 0L1 0"));
    EXPECT_EQ(path("M0 0 1 1"), path("M0 0"));
    EXPECT_EQ(path("1 1"), Path{});
    EXPECT_EQ(path(""), Path{});
}

}  // namespace

}  // namespace quoin::display
