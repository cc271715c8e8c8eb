#include "page/fit.h"

#include <algorithm>

namespace quoin::page {

namespace {

constexpr int kSizeGrowth = 10;  // 1/10 pt above the layout's size
constexpr double kMmPerPt = 25.4 / 72;

class Fitter {
public:
    Fitter(const FitSetting& start, const FitPolicy& policy, const FitModel& model)
        : start_{start}, setting_{start}, policy_{policy}, model_{model} {}

    Fit run() {
        if (!fits(setting_))
            squeeze();
        else if (is_underfull())
            fill();
        return {setting_, model_.height(setting_), model_.room(setting_), std::move(steps_), std::move(trail_)};
    }

    bool can_fit() const {
        const bool can_narrow = has_wide_margins();
        return (can_narrow && fits(tightest(with(smallest(), Length::mm(least_margin()))))) ||
               fits(tightest(with(smallest(), std::nullopt))) || fits(tightest(start_));
    }

private:
    bool fits(const FitSetting& setting) const { return model_.height(setting) <= model_.room(setting); }
    bool is_underfull() const { return model_.room(setting_) - model_.height(setting_) > setting_.pitch(); }

    // Overfull.

    void squeeze() {
        if (squeeze_lines()) return;
        if (squeeze_size() || !has_wide_margins()) return;
        squeeze_at(FitStep::margins, least_margin(), widest_margin(),
                   [this](int margin) { return with(smallest(), Length::mm(margin)); });
    }

    bool squeeze_size() {
        return smallest() < start_.size && squeeze_at(FitStep::size, smallest(), start_.size - 1,
                                                      [this](int size) { return with(size, std::nullopt); });
    }

    FitSetting with(int size, std::optional<Length> margins) const {
        FitSetting setting = start_;
        setting.size = size;
        setting.margins_most = margins;
        return setting;
    }

    int smallest() const { return std::min(policy_.size_least, start_.size); }
    int least_margin() const { return static_cast<int>(policy_.margin_least.to_pt() * kMmPerPt + 0.5); }
    int widest_margin() const { return static_cast<int>(model_.widest_margin.to_pt() * kMmPerPt); }
    bool has_wide_margins() const { return least_margin() <= widest_margin(); }

    /// Squeezes the lines at the highest number in [low, high] where that is enough, else at `low`.
    template <typename Make>
    bool squeeze_at(FitStep step, int low, int high, Make make) {
        const auto is_enough = [&](int number) { return fits(tightest(make(number))); };
        if (is_enough(low)) {
            while (low < high) {
                const int middle = low + (high - low + 1) / 2;
                if (is_enough(middle))
                    low = middle;
                else
                    high = middle - 1;
            }
        }
        setting_ = make(low);
        steps_ = {step};
        note(step);
        return fits(setting_) || squeeze_lines();
    }

    /// Steps 1 to 5 as far as they go.
    FitSetting tightest(FitSetting setting) const {
        setting.space_scale = std::min(setting.space_scale, policy_.spaces_last);
        setting.leading = std::min(setting.leading, policy_.leading_last);
        if (!fits(setting) && model_.shortenable) setting.shortened = model_.shortenable(setting);
        return setting;
    }

    /// Steps 1 to 5 at one size; says whether the page fits now.
    bool squeeze_lines() {
        return lower(FitStep::spaces, &FitSetting::space_scale, policy_.spaces_first) ||
               lower(FitStep::leading, &FitSetting::leading, policy_.leading_first) ||
               lower(FitStep::spaces, &FitSetting::space_scale, policy_.spaces_last) ||
               lower(FitStep::leading, &FitSetting::leading, policy_.leading_last) || shorten();
    }

    /// Lowers a number to the highest value that fits, or to `least` if none does.
    bool lower(FitStep step, int FitSetting::*number, int least) {
        const int most = setting_.*number;
        if (least >= most) return fits(setting_);
        steps_.push_back(step);
        setting_.*number = least;
        const bool is_enough = fits(setting_);
        if (is_enough) setting_.*number = highest(number, least, most - 1);
        note(step);
        return is_enough;
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
        if (most == 0) return false;
        steps_.push_back(FitStep::looseness);
        setting_.shortened = most;
        const bool is_enough = fits(setting_);
        setting_.shortened = is_enough ? fewest_shortened(most) : most;
        note(FitStep::looseness);
        return is_enough;
    }

    int fewest_shortened(int most) const {
        FitSetting tried = setting_;
        for (tried.shortened = 1; tried.shortened < most && !fits(tried);) ++tried.shortened;
        return tried.shortened;
    }

    // Underfull.

    void fill() {
        raise(FitStep::spaces, &FitSetting::space_scale, policy_.spaces_most);
        if (is_underfull()) raise(FitStep::leading, &FitSetting::leading, policy_.leading_most);
        if (is_underfull()) raise_size();
    }

    /// Raises a number to the highest value that fits.
    void raise(FitStep step, int FitSetting::*number, int most) {
        const int least = setting_.*number;
        if (most <= least) return;
        setting_.*number = highest(number, least, most);
        if (setting_.*number == least) return;
        steps_.push_back(step);
        note(step);
    }

    /// Size by size: lines are broken anew, so a larger one may take no more room.
    void raise_size() {
        FitSetting larger = setting_;
        while (larger.size < policy_.size_most.value_or(start_.size + kSizeGrowth)) {
            ++larger.size;
            if (!fits(larger)) break;
            setting_ = larger;
        }
        if (setting_.size == start_.size) return;
        steps_.push_back(FitStep::size);
        note(FitStep::size);
    }

    void note(FitStep step) { trail_.push_back({step, setting_, model_.height(setting_), model_.room(setting_)}); }

    const FitSetting& start_;
    FitSetting setting_;
    const FitPolicy& policy_;
    const FitModel& model_;
    std::vector<FitStep> steps_;
    std::vector<FitTrial> trail_;
};

}  // namespace

FitPolicy fit_policy(const locale::Language& language) {
    if (language.is_cjk()) return {};
    return {.leading_first = 125, .leading_last = 118, .leading_most = 150, .size_least = 85};
}

Fit fit_page(const FitSetting& start, const FitPolicy& policy, const FitModel& model) {
    return Fitter{start, policy, model}.run();
}

bool can_fit(const FitSetting& start, const FitPolicy& policy, const FitModel& model) {
    return Fitter{start, policy, model}.can_fit();
}

}  // namespace quoin::page
