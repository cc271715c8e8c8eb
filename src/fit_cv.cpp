#include "fit_cv.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/utf8.h"
#include "block/style.h"

namespace quoin {

namespace {

constexpr int kAnyPriority = resume::kMostPriority + 1;

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// Finds out how much of a CV has to go.
class Dropper {
public:
    Dropper(const block::Source& source, const BuildBlocks& build, const page::FitOrder& order,
            const font::FontBook& fonts)
        : source_{source}, build_{build}, order_{order}, fonts_{fonts} {}

    page::FittedDocument without(std::span<const resume::Spare> parts) const {
        return page::fit_document(blocks_without(parts), source_.layout.page, order_, fonts_);
    }

    /// The fewest of `parts`, from the first on, without which the CV fits; nothing if it does not fit without all.
    std::optional<std::size_t> fewest(std::span<const resume::Spare> parts) const {
        if (parts.empty() || !fits_without(parts)) return std::nullopt;
        std::size_t low = 1;
        std::size_t high = parts.size();
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            if (fits_without(parts.first(middle)))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

private:
    block::Document blocks_without(std::span<const resume::Spare> parts) const {
        Diagnostics unheard;  // it was all said of the whole CV
        return build_(resume::without(source_.resume, parts), unheard);
    }

    bool fits_without(std::span<const resume::Spare> parts) const {
        return page::can_fit_document(blocks_without(parts), source_.layout.page, order_, fonts_);
    }

    const block::Source& source_;
    const BuildBlocks& build_;
    const page::FitOrder& order_;
    const font::FontBook& fonts_;
};

/// So much of a text that one knows it by.
std::string shortened(const std::string& words) {
    constexpr std::size_t kMost = 40;
    std::size_t end = 0;
    for (std::size_t count = 0; end < words.size() && count < kMost; ++count) end += decode_utf8(words, end).length;
    return end == words.size() ? words : words.substr(0, end) + "…";
}

/// "lines 12, 30 and 44" of the CV file.
std::string lines_of(std::span<const resume::Spare> parts, const Diagnostics& diagnostics) {
    std::vector<std::size_t> lines;
    for (const resume::Spare& part : parts)
        lines.push_back(position_of(diagnostics.file(part.span.file).text, part.span.begin).line);
    std::sort(lines.begin(), lines.end());
    std::string text = lines.size() == 1 ? "line " : "lines ";
    for (std::size_t i = 0; i < lines.size(); ++i)
        text += (i == 0 ? "" : i + 1 == lines.size() ? " and " : ", ") + std::to_string(lines[i]);
    return text;
}

/// What would help a CV that does not fit.
std::string advice(const block::Source& source, std::span<const locale::Language> languages, const Dropper& dropper,
                   const Diagnostics& diagnostics) {
    const auto parts = resume::spare_parts(source.resume, languages, kAnyPriority);
    if (parts.empty())
        return "shorten it, or give entries and bullets a priority from 1 to 9 and allow fit: {drop: below 3}";
    const auto fewest = dropper.fewest(parts);
    if (!fewest)
        return fmt::format("even without its {} it does not fit: give more of them a priority, or shorten it",
                           counted(parts.size(), "optional part"));
    const auto needed = std::span{parts}.first(*fewest);
    return fmt::format("it would fit without what stands in {}: write fit: {{drop: below {}}}",
                       lines_of(needed, diagnostics), needed.back().priority + 1);
}

/// "1 page", "1 page in 'zh'".
std::string pages_of(const PageLimit& limit, const block::Source& source) {
    const std::string pages = counted(static_cast<std::size_t>(limit.pages), "page");
    return source.resume.languages.size() == 1 ? pages : fmt::format("{} in '{}'", pages, source.language.tag());
}

}  // namespace

page::FitOrder fit_order(const block::Source& source, int pages) {
    const block::Styles styles{source.layout, source.language};
    const block::Style& body = styles.find({});
    const layout::FitLimits& limits = source.layout.fit;
    page::FitOrder order;
    order.pages = pages;
    order.start.size = static_cast<int>(std::lround(body.em().to_pt() * 10));
    order.start.leading = (body.leading + 5) / 10;
    order.policy = page::fit_policy(source.language);
    page::FitPolicy& policy = order.policy;
    policy.spaces_last = limits.gaps_least.value_or(policy.spaces_last);
    policy.spaces_first = std::max(policy.spaces_first, policy.spaces_last);
    policy.spaces_most = limits.gaps_most.value_or(policy.spaces_most);
    policy.leading_last = limits.leading_least.value_or(policy.leading_last);
    policy.leading_first = std::max(policy.leading_first, policy.leading_last);
    policy.leading_most = limits.leading_most.value_or(policy.leading_most);
    policy.size_least = limits.size_least.value_or(policy.size_least);
    policy.size_most = limits.size_most;
    policy.margin_least = limits.margin_least.value_or(policy.margin_least);
    return order;
}

FittedCv fit_cv(const block::Source& source, const block::Document& blocks, const BuildBlocks& build,
                const PageLimit& limit, const page::FitOrder& order, const font::FontBook& fonts,
                Diagnostics& diagnostics) {
    FittedCv whole{page::fit_document(blocks, source.layout.page, order, fonts), {}};
    if (whole.document.fit.fits()) return whole;
    const Dropper dropper{source, build, order, fonts};
    auto parts = resume::spare_parts(source.resume, limit.languages,
                                     source.resume.fit.drop_below.value_or(resume::kLeastPriority));
    const auto fewest = dropper.fewest(parts);
    if (!fewest) {
        const page::Fit& fit = whole.document.fit;
        const auto lines = static_cast<std::size_t>(page::lines_too_many(fit.height, fit.room, fit.setting));
        diagnostics.error(limit.span,
                          fmt::format("{} too many for {}, set as tightly as the layout allows", counted(lines, "line"),
                                      pages_of(limit, source)),
                          {advice(source, limit.languages, dropper, diagnostics)});
        return whole;
    }
    parts.resize(*fewest);
    for (const resume::Spare& part : parts) {
        diagnostics.warning(part.span,
                            fmt::format("left out to fit on {}: {} '{}' of priority {}", pages_of(limit, source),
                                        name_of(part.kind), shortened(part.words), part.priority),
                            {"give it a higher priority to keep it"});
    }
    page::FittedDocument rest = dropper.without(parts);
    return {std::move(rest), std::move(parts)};
}

}  // namespace quoin
