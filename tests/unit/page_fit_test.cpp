#include "page/fit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quoin::page {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// 50 lines and 100 pt of gaps at 10 pt: 850 pt at 1.50, and what is taken from them is told by the setting.
class FitTest : public testing::Test {
protected:
    FitTest() {
        start_.leading = 150;
        model_.height = [this](const FitSetting& s) {
            ++measured_;
            const std::int64_t lines = 50 - s.shortened;
            return s.pitch() * lines + Length::pt(1) * s.size * s.space_scale / 100;
        };
        model_.room = [this](const FitSetting& s) {
            return room_ + (s.margins_most ? Length::mm(20) - *s.margins_most : Length{}) * 2;
        };
        model_.shortenable = [](const FitSetting&) { return 2; };
        model_.widest_margin = Length::mm(20);
    }

    Fit fit(double room, std::string_view language = "zh") {
        room_ = Length::pt(room);
        return fit_page(start_, fit_policy(*locale::Language::parse(language)), model_);
    }

    FitSetting start_;
    FitModel model_;
    Length room_;
    int measured_ = 0;
};

TEST_F(FitTest, APageThatIsFullToTheLastLineStaysAsItIs) {
    EXPECT_EQ(fit(850).setting, start_);
    EXPECT_EQ(fit(865).setting, start_);
    EXPECT_THAT(fit(865).steps, IsEmpty());
    EXPECT_NE(fit(865.1).setting, start_);
}

TEST_F(FitTest, GapsGiveFirst) {
    const Fit fitted = fit(840.5);
    EXPECT_EQ(fitted.setting.space_scale, 90);
    EXPECT_EQ(fitted.setting.leading, 150);
    EXPECT_EQ(fitted.height, Length::pt(840));
    EXPECT_THAT(fitted.steps, ElementsAre(FitStep::spaces));
}

TEST_F(FitTest, ThenTheLeading) {
    const Fit fitted = fit(790);
    EXPECT_EQ(fitted.setting.space_scale, 75);
    EXPECT_EQ(fitted.setting.leading, 143);
    EXPECT_THAT(fitted.steps, ElementsAre(FitStep::spaces, FitStep::leading));
}

TEST_F(FitTest, ThenBothOnceMore) {
    EXPECT_EQ(fit(765).setting, (FitSetting{65, 140, 100, 0, {}}));
    EXPECT_EQ(fit(720).setting, (FitSetting{60, 132, 100, 0, {}}));
    EXPECT_THAT(fit(720).steps, ElementsAre(FitStep::spaces, FitStep::leading, FitStep::spaces, FitStep::leading));
}

TEST_F(FitTest, ThenParagraphsLoseALine) {
    EXPECT_EQ(fit(700).setting, (FitSetting{60, 130, 100, 1, {}}));
    EXPECT_EQ(fit(684).setting, (FitSetting{60, 130, 100, 2, {}}));
}

TEST_F(FitTest, ASmallerSizeStartsAgain) {
    const Fit fitted = fit(683);
    EXPECT_EQ(fitted.setting.size, 99);
    EXPECT_EQ(fitted.setting.shortened, 2);
    EXPECT_EQ(fitted.steps.front(), FitStep::size);
    EXPECT_TRUE(fitted.fits());
}

TEST_F(FitTest, AfterTheSmallestSizeTheMargins) {
    const Fit fitted = fit(615);
    EXPECT_EQ(fitted.setting.size, 90);
    EXPECT_EQ(fitted.setting.margins_most, Length::mm(19));
    EXPECT_EQ(fitted.steps.front(), FitStep::margins);
}

TEST_F(FitTest, WhatDoesNotFitIsGivenAtItsTightest) {
    const Fit fitted = fit(100);
    EXPECT_FALSE(fitted.fits());
    EXPECT_EQ(fitted.setting, (FitSetting{60, 130, 90, 2, Length::mm(12)}));
}

TEST_F(FitTest, AShortPageOpensGapsThenLeadingThenSize) {
    EXPECT_EQ(fit(880).setting, (FitSetting{130, 150, 100, 0, {}}));
    EXPECT_EQ(fit(900).setting, (FitSetting{140, 150, 100, 0, {}}));
    EXPECT_EQ(fit(950).setting, (FitSetting{140, 162, 100, 0, {}}));
    EXPECT_EQ(fit(1050).setting, (FitSetting{140, 170, 106, 0, {}}));
    EXPECT_EQ(fit(5000).setting, (FitSetting{140, 170, 110, 0, {}}));
}

TEST_F(FitTest, LatinGoesTighter) {
    start_.leading = 135;
    EXPECT_EQ(fit(100, "en").setting, (FitSetting{60, 118, 85, 2, Length::mm(12)}));
    EXPECT_EQ(fit(5000, "de").setting, (FitSetting{140, 150, 110, 0, {}}));
}

TEST_F(FitTest, WhatIsBelowAFloorAlreadyIsNotRaisedToIt) {
    start_ = {50, 120, 80, 0, {}};
    EXPECT_EQ(fit(100).setting, (FitSetting{50, 120, 80, 2, Length::mm(12)}));
}

TEST_F(FitTest, KnowsWhetherItCanFitWithoutFitting) {
    for (double room = 400; room < 900; room += 3.7) {
        const bool fits = fit(room).fits();
        measured_ = 0;
        EXPECT_EQ(can_fit(start_, fit_policy(*locale::Language::parse("zh")), model_), fits) << room;
        EXPECT_LE(measured_, 6);
    }
}

TEST_F(FitTest, SaysEveryStepItTried) {
    const Fit fitted = fit(683);
    ASSERT_EQ(fitted.trail.size(), 11U);  // five at the first size, the size itself, and five there
    EXPECT_EQ(fitted.trail.front().setting, (FitSetting{75, 150, 100, 0, {}}));
    EXPECT_EQ(fitted.trail[5].step, FitStep::size);
    EXPECT_EQ(fitted.trail.back().setting, fitted.setting);
    EXPECT_EQ(fitted.trail.back().height, fitted.height);
}

TEST_F(FitTest, MeasuresSeldom) {
    fit(684);
    EXPECT_LE(measured_, 20);
}

}  // namespace
}  // namespace quoin::page
