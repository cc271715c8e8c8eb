#include "page/fit_document.h"

#include <algorithm>

#include "page/apply_setting.h"
#include "page/flow.h"
#include "page/paragraphs.h"

namespace quoin::page {

namespace {

/// The texts that stand in the flow itself, not in a row: a line less there is a line less on the page.
void collect_flowing(block::Block& block, std::vector<block::Text*>& texts) {
    if (auto* const text = std::get_if<block::Text>(&block.what)) texts.push_back(text);
    if (auto* const stack = std::get_if<block::Stack>(&block.what)) {
        for (block::Block& child : stack->children) collect_flowing(child, texts);
    }
    if (auto* const list = std::get_if<block::List>(&block.what)) {
        for (block::ListItem& item : list->items) {
            for (block::Block& child : item.body) collect_flowing(child, texts);
        }
    }
}

/// Where the empty rows begin that a form ends with: they are drawn only if there is room.
std::size_t end_of_content(const Flow& flow) {
    std::size_t end = flow.strips.size();
    while (end > 0 && flow.strips[end - 1].is_filler) --end;
    return end;
}

/// One document under many settings: the tree stays where it is, so its paragraphs are shaped once, and broken once
/// for each size and margin.
class Trial {
public:
    Trial(const block::Document& document, const layout::PageSetup& page, const FitOrder& order,
          const font::FontBook& fonts)
        : nominal_{document},
          page_{page},
          order_{order},
          gaps_{order.pages > 1 ? kFilledPages : kRaggedPages},
          set_{document},
          paragraphs_{fonts, unheard_} {
        collect_flowing(set_.body, flowing_);
        for (block::Column& column : set_.columns) collect_flowing(column.body, flowing_);
    }

    FittedDocument run() {
        const FitModel model = this->model();
        const Length natural = height(order_.start);
        Fit fit = fit_page(order_.start, policy(), model);
        apply(fit.setting);
        return {std::move(set_), page_for(fit.setting), gaps_, std::move(fit), natural, model.room(order_.start)};
    }

    bool can_fit() {
        height(order_.start);  // paragraphs are shaped at the layout's size
        return page::can_fit(order_.start, policy(), model());
    }

private:
    FitModel model() {
        return {[this](const FitSetting& s) { return height(s); },
                [this](const FitSetting& s) { return room(s) * order_.pages - order_.reserve; },
                [this](const FitSetting& s) { return find_removable(s); },
                std::max({page_.top, page_.bottom, page_.left, page_.right})};
    }

    /// Two pages and more are never opened.
    FitPolicy policy() const {
        FitPolicy policy = order_.policy;
        if (order_.pages == 1) return policy;
        policy.spaces_most = order_.start.space_scale;
        policy.leading_most = order_.start.leading;
        policy.size_most = order_.start.size;
        return policy;
    }

    /// Columns stay where they are: only the margins above and below them give.
    layout::PageSetup page_for(const FitSetting& setting) const {
        layout::PageSetup page = apply_setting(page_, setting);
        if (nominal_.columns.empty()) return page;
        page.left = page_.left;
        page.right = page_.right;
        return page;
    }

    Length room(const FitSetting& setting) const {
        const layout::PageSetup page = page_for(setting);
        return page.height - page.top - page.bottom;
    }

    /// As if there were one flow: the pages' room, and what the flow that goes farthest has too many or too few.
    Length height(const FitSetting& setting) {
        apply(setting);
        const std::vector<Flow> flows = measure(setting);
        Length excess = excess_of(flows.front());
        for (const Flow& flow : flows) excess = std::max(excess, excess_of(flow));
        return room(setting) * order_.pages + excess;
    }

    /// How far a flow reaches beyond its last page; less than zero if there is room left.
    Length excess_of(const Flow& flow) const {
        const bool breaks =
            std::any_of(flow.strips.begin(), flow.strips.end(), [](const Strip& s) { return s.breaks_page; });
        if (order_.pages == 1 && !breaks) return height_of(flow.strips, {0, end_of_content(flow)}) - flow.rooms.first;
        const std::vector<PageRange> pages = break_pages(flow.strips, flow.rooms, gaps_);
        const auto room_of = [&](std::size_t count) {
            return count == 0 ? Length{} : flow.rooms.first + flow.rooms.others * static_cast<std::int64_t>(count - 1);
        };
        return room_of(pages.size() - 1) + height_of(flow.strips, pages.back()) -
               room_of(static_cast<std::size_t>(order_.pages));
    }

    std::vector<Flow> measure(const FitSetting& setting) {
        Measurer measurer{paragraphs_};
        return measure_flows(set_, page_for(setting), measurer);
    }

    void apply(const FitSetting& setting) {
        if (setting.shortened > 0 && removable_for_ != std::pair{setting.size, setting.margins_most})
            find_removable(setting);
        apply_setting(nominal_, {order_.start, setting}, set_);
        for (std::size_t i = 0; i < static_cast<std::size_t>(setting.shortened); ++i)
            removable_[i]->looseness = text::Looseness::one_less;
    }

    /// Finds the texts that may lose a line at this size and these margins, those with the shortest last lines first.
    int find_removable(FitSetting setting) {
        setting.shortened = 0;
        apply(setting);
        measure(setting);
        std::vector<std::pair<int, block::Text*>> found;
        for (block::Text* const text : flowing_) {
            if (const auto share = paragraphs_.share_of_removable_line(*text)) found.emplace_back(*share, text);
        }
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        removable_.clear();
        removable_for_ = {setting.size, setting.margins_most};
        for (const auto& [share, text] : found) removable_.push_back(text);
        return static_cast<int>(removable_.size());
    }

    const block::Document& nominal_;
    const layout::PageSetup& page_;
    const FitOrder& order_;
    GapRange gaps_;
    block::Document set_;
    Diagnostics unheard_;  ///< what there is to say is said when the pages are set
    Paragraphs paragraphs_;
    std::vector<block::Text*> flowing_;
    std::vector<block::Text*> removable_;                    ///< what FitSetting::shortened counts
    std::pair<int, std::optional<Length>> removable_for_{};  ///< the size and the margins that it holds for
};

}  // namespace

FittedDocument fit_document(const block::Document& document, const layout::PageSetup& page, const FitOrder& order,
                            const font::FontBook& fonts) {
    return Trial{document, page, order, fonts}.run();
}

bool can_fit_document(const block::Document& document, const layout::PageSetup& page, const FitOrder& order,
                      const font::FontBook& fonts) {
    return Trial{document, page, order, fonts}.can_fit();
}

int lines_too_many(Length height, Length room, const FitSetting& setting) {
    const std::int64_t excess = (height - room).units();
    const std::int64_t pitch = std::max<std::int64_t>(setting.pitch().units(), 1);
    return excess <= 0 ? 0 : static_cast<int>((excess + pitch - 1) / pitch);
}

}  // namespace quoin::page
