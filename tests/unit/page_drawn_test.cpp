#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "page/dress.h"
#include "page/shapes.h"
#include "page/strip.h"

namespace quoin::page {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr Color kBlack{};
Length pt(double n) { return Length::pt(n); }

std::string path(const display::Item& item) { return std::get<display::Outline>(item.what).path; }

TEST(Shapes, ARadiusNeverPassesHalfTheShorterSide) {
    const Rect area{{}, {pt(10), pt(4)}};
    EXPECT_EQ(rounded(area, pt(50), kBlack), rounded(area, pt(2), kBlack));
}

TEST(Shapes, AHalfDiscEndsInTheMiddle) {
    EXPECT_EQ(path(disc({{}, {pt(2), pt(2)}}, Part::left_half, kBlack)),
              "M1.000 0.000C0.448 0.000 0.000 0.448 0.000 1.000C0.000 1.552 0.448 2.000 1.000 2.000Z");
}

Strip strip_with_rail(double x, double begin) {
    Strip strip;
    strip.height = pt(10);
    strip.rails.push_back({pt(x), pt(1), kBlack, pt(begin)});
    return strip;
}

TEST(RailJoints, BridgeTheGapToTheNextDot) {
    const auto joints = rail_joints(strip_with_rail(5, 0), strip_with_rail(5, 2), pt(3));
    ASSERT_THAT(joints, SizeIs(1));
    EXPECT_EQ(joints.front().at, (Point{pt(4.5), pt(-3)}));
    EXPECT_EQ(joints.front().what, (decltype(joints.front().what){display::Fill{{pt(1), pt(5)}, kBlack}}));
    EXPECT_EQ(joints.front().tag, display::kArtifact);
}

TEST(RailJoints, JoinNoOtherRail) {
    EXPECT_THAT(rail_joints(strip_with_rail(5, 0), strip_with_rail(6, 0), pt(3)), IsEmpty());
    EXPECT_THAT(rail_joints(Strip{}, strip_with_rail(5, 0), pt(3)), IsEmpty());
}

TEST(Dress, SidesMakeOnePieceButRulesDoNot) {
    block::Box box;
    box.border = block::Border{pt(1), kBlack};
    std::vector<Strip> strips(3);
    for (Strip& strip : strips) strip.height = pt(10);
    std::vector<Strip> ruled = strips;
    dress(strips, box, pt(100));
    EXPECT_THAT(strips, SizeIs(1));
    box.border->has_left = box.border->has_right = false;
    dress(ruled, box, pt(100));
    ASSERT_THAT(ruled, SizeIs(3));
    EXPECT_THAT(ruled[0].items, SizeIs(1));
    EXPECT_THAT(ruled[1].items, IsEmpty());
    EXPECT_EQ(ruled[2].items.front().at, (Point{{}, pt(9)}));
}

TEST(Dress, ARailTakesItsRoomFromTheContent) {
    block::Box box;
    box.rail = block::Rail{pt(1), kBlack, pt(4), pt(6), pt(10)};
    EXPECT_EQ(room_beside(box), pt(8));
    std::vector<Strip> strips(2);
    for (Strip& strip : strips) {
        strip.height = pt(10);
        strip.baseline = pt(8);
        strip.items.push_back({{}, display::Fill{{pt(1), pt(1)}, kBlack}, display::kArtifact, {}});
    }
    dress(strips, box, pt(100));
    ASSERT_THAT(strips[0].items, SizeIs(3));  // line, dot, content
    EXPECT_EQ(strips[0].items.back().at.x, pt(8));
    EXPECT_THAT(strips[0].rails, ElementsAre(RailLine{pt(2), pt(1), kBlack, pt(5)}));
    EXPECT_THAT(strips[1].items, SizeIs(2));  // no second dot
}

}  // namespace
}  // namespace quoin::page
