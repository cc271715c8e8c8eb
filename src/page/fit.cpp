#include "page/fit.h"

namespace quoin::page {

namespace {

constexpr int kSpacesFirst = 75;
constexpr int kSpacesLast = 60;
constexpr int kSpacesMost = 140;
constexpr int kSizeGrowth = 10;   // 1/10 pt above the layout's size
constexpr int kLeastMargin = 12;  // mm

class Fitter {
public:
    Fitter(const FitSetting& start, const FitPolicy& policy, const FitModel& model)
        : start_{start}, setting_{start}, policy_{policy}, model_{model} {}

    Fit run() {
        if (!fits(setting_))
            squeeze();
        else if (is_underfull())
            fill();
        return {setting_, model_.height(setting_), model_.room(setting_), std::move(steps_)};
    }

private:
    bool fits(const FitSetting& setting) const { return model_.height(setting) <= model_.room(setting); }
    bool is_underfull() const { return model_.room(setting_) - model_.height(setting_) > setting_.pitch(); }

    // Overfull.

    void squeeze() {
        if (squeeze_lines()) return;
        for (int size = start_.size - 1; size >= policy_.size_least; --size) {
            restart(FitStep::size);
            setting_.size = size;
            if (squeeze_lines()) return;
        }
        const int smallest = setting_.size;
        for (int margin = static_cast<int>(model_.widest_margin.to_pt() * 25.4 / 72); margin >= kLeastMargin;
             --margin) {
            restart(FitStep::margins);
            setting_.size = smallest;
            setting_.margins_most = Length::mm(margin);
            if (squeeze_lines()) return;
        }
    }

    void restart(FitStep step) {
        setting_ = start_;
        steps_ = {step};
    }

    /// Steps 1 to 5 at one size; says whether the page fits now.
    bool squeeze_lines() {
        return lower(FitStep::spaces, &FitSetting::space_scale, kSpacesFirst) ||
               lower(FitStep::leading, &FitSetting::leading, policy_.leading_first) ||
               lower(FitStep::spaces, &FitSetting::space_scale, kSpacesLast) ||
               lower(FitStep::leading, &FitSetting::leading, policy_.leading_last) || shorten();
    }

    /// Lowers a number to the highest value that fits, or to `least` if none does.
    bool lower(FitStep step, int FitSetting::*number, int least) {
        const int most = setting_.*number;
        if (least >= most) return fits(setting_);
        steps_.push_back(step);
        setting_.*number = least;
        if (!fits(setting_)) return false;
        setting_.*number = highest(number, least, most - 1);
        return true;
    }

    /// The highest value in [low, high] that fits; `low` does.
    int highest(int FitSetting::*number, int low, int high) const {
        FitSetting tried = setting_;
        while (low < high) {
            tried.*number = low + (high - low + 1) / 2;
            if (fits(tried))
                low = tried.*number;
            else
                high = tried.*number - 1;
        }
        return low;
    }

    bool shorten() {
        const int most = model_.shortenable ? model_.shortenable(setting_) : 0;
        if (most > 0) steps_.push_back(FitStep::looseness);
        while (setting_.shortened < most) {
            ++setting_.shortened;
            if (fits(setting_)) return true;
        }
        return false;
    }

    // Underfull.

    void fill() {
        raise(FitStep::spaces, &FitSetting::space_scale, kSpacesMost);
        if (is_underfull()) raise(FitStep::leading, &FitSetting::leading, policy_.leading_most);
        if (is_underfull()) raise_size();
    }

    /// Raises a number to the highest value that fits.
    void raise(FitStep step, int FitSetting::*number, int most) {
        const int least = setting_.*number;
        if (most <= least) return;
        setting_.*number = highest(number, least, most);
        if (setting_.*number > least) steps_.push_back(step);
    }

    /// Size by size: lines are broken anew, so a larger one may take no more room.
    void raise_size() {
        FitSetting larger = setting_;
        while (larger.size < start_.size + kSizeGrowth) {
            ++larger.size;
            if (!fits(larger)) break;
            setting_ = larger;
        }
        if (setting_.size > start_.size) steps_.push_back(FitStep::size);
    }

    const FitSetting& start_;
    FitSetting setting_;
    const FitPolicy& policy_;
    const FitModel& model_;
    std::vector<FitStep> steps_;
};

}  // namespace

FitPolicy fit_policy(const locale::Language& language) {
    if (language.is_cjk()) return {};
    return {.leading_first = 125, .leading_last = 118, .leading_most = 150, .size_least = 85};
}

Fit fit_page(const FitSetting& start, const FitPolicy& policy, const FitModel& model) {
    return Fitter{start, policy, model}.run();
}

}  // namespace quoin::page
