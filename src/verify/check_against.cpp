#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/utf8.h"
#include "locale/case.h"
#include "verify/verify.h"
#include "verify/wanted.h"

namespace quoin::verify {

namespace {

constexpr std::size_t kMostComplaints = 50;
constexpr std::size_t kNoPlace = static_cast<std::size_t>(-1);

/// A letter or figure of a script that parts words by spaces.
bool is_of_word(char32_t c) {
    const bool is_ascii = (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
    return is_ascii || (c >= 0xc0 && c < 0x2000);
}

/// Finds texts in a flow, each in a place of its own.
class Placer {
public:
    Placer(const Flow& flow, const locale::Language& language)
        : flow_{flow}, language_{language}, is_used_(flow.text.size(), false) {}

    /// Takes the free place of a text that is nearest to `about`.
    std::optional<Match> take(const Wanted& wanted, std::size_t about) {
        for (const std::string& text : wanted.texts)
            if (const auto match = find(without_hints(text), about, 0)) return use(*match);
        for (const std::string& text : wanted.texts) {
            const std::string capitals = locale::to_upper(text, language_);
            if (capitals == text) continue;
            if (const auto match = find(without_hints(capitals), about, 0)) return use(*match);
        }
        return wanted.parts.empty() ? std::nullopt : take_parts(wanted.parts, about);
    }

    /// Where most of a text stands, and how many of its characters that is.
    std::pair<std::size_t, std::size_t> nearest(const std::u32string& text) const {
        std::pair<std::size_t, std::size_t> best{0, 0};
        for (std::size_t at = 0; at < flow_.text.size(); ++at) {
            std::size_t reached = 0;
            if (flow_.text[at] != text.front() || is_used_[at]) continue;
            match_at(flow_, at, text, reached);
            if (reached > best.second) best = {at, reached};
        }
        return best;
    }

private:
    /// The free place that is nearest to `about`, one behind it before one ahead; from `least` on.
    std::optional<Match> find(const std::u32string& text, std::size_t about, std::size_t least) const {
        if (text.empty()) return std::nullopt;
        std::optional<Match> best;
        std::size_t best_cost = 0;
        std::size_t reached = 0;
        for (std::size_t at = flow_.text.find(text.front(), least); at != std::u32string::npos;
             at = flow_.text.find(text.front(), at + 1)) {
            const std::size_t cost = at >= about ? at - about : 2 * (about - at);
            if (best && cost >= best_cost) {
                if (at >= about) break;
                continue;
            }
            const auto end = match_at(flow_, at, text, reached);
            if (!end || !is_whole({at, *end}, text) || is_taken({at, *end})) continue;
            best = Match{at, *end};
            best_cost = cost;
        }
        return best;
    }

    /// Is it no part of a longer word?
    bool is_whole(const Match& match, const std::u32string& text) const {
        const bool begins_inside =
            match.begin > 0 && is_of_word(flow_.text[match.begin - 1]) && is_of_word(text.front());
        const bool ends_inside =
            match.end < flow_.text.size() && is_of_word(flow_.text[match.end]) && is_of_word(text.back());
        return !begins_inside && !ends_inside;
    }

    bool is_taken(const Match& match) const {
        const auto begin = is_used_.begin();
        return std::find(begin + static_cast<std::ptrdiff_t>(match.begin),
                         begin + static_cast<std::ptrdiff_t>(match.end),
                         true) != begin + static_cast<std::ptrdiff_t>(match.end);
    }

    Match use(const Match& match) {
        for (std::size_t i = match.begin; i < match.end; ++i) is_used_[i] = true;
        return match;
    }

    /// A text whose parts stand apart, in order.
    std::optional<Match> take_parts(const std::vector<std::string>& parts, std::size_t about) {
        std::optional<Match> whole;
        for (const std::string& part : parts) {
            const auto match = find(without_hints(part), about, whole ? whole->end : 0);
            if (!match) return std::nullopt;
            use(*match);
            whole = Match{whole ? whole->begin : match->begin, match->end};
        }
        return whole;
    }

    const Flow& flow_;
    const locale::Language& language_;
    std::vector<bool> is_used_;
};

class Comparison {
public:
    Comparison(const Original& original, const Flow& flow, const ReadPages& pages, Diagnostics& diagnostics)
        : flow_{flow},
          pages_{pages},
          diagnostics_{diagnostics},
          placer_{flow, original.language},
          wanted_{wanted_texts(original)},
          places_(wanted_.size()) {}

    void compare() {
        place_all();
        for (std::size_t i = 0; i < wanted_.size(); ++i)
            if (!places_[i]) complain_of(wanted_[i]);
        check_name();
        check_order();
    }

private:
    /// The longest first: a short text may stand in a longer one too.
    void place_all() {
        std::vector<std::size_t> order(wanted_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return wanted_[a].texts.front().size() > wanted_[b].texts.front().size();
        });
        for (const std::size_t i : order) places_[i] = placer_.take(wanted_[i], expected(i));
    }

    /// Where the entry begins, else where the nearest text before it ends that was found already.
    std::size_t expected(std::size_t index) const {
        constexpr std::size_t kFarthest = 200;
        const std::size_t first = index - std::min(index, kFarthest);
        for (std::size_t i = index; i-- > first && wanted_[i].entry == wanted_[index].entry;)
            if (places_[i] && wanted_[i].rank == Rank::entry && wanted_[index].rank != Rank::bullet)
                return places_[i]->begin;
        for (std::size_t i = index; i-- > first;)
            if (places_[i]) return places_[i]->end;
        return 0;
    }

    void complain_of(const Wanted& wanted) {
        if (wanted.is_optional || ++complaints_ > kMostComplaints) return;
        const std::string& text = wanted.texts.front();
        if (wanted.may_go)
            return diagnostics_.warning(wanted.span,
                                        fmt::format("'{}' is not in the PDF; it may have been left out to fit", text));
        const std::u32string said = without_hints(text);
        const auto [at, reached] = said.empty() ? std::pair<std::size_t, std::size_t>{} : placer_.nearest(said);
        const bool is_near = reached >= 3 || (reached > 0 && reached * 2 >= said.size());
        if (!is_near)
            return diagnostics_.error(wanted.span, fmt::format("'{}' is not in the PDF", text),
                                      {"does the layout show it, and is this the CV it was made of?"});
        const Where where = flow_.where[at];
        diagnostics_.error(wanted.span, fmt::format("'{}' is not in the PDF: {} reads '{}'", text,
                                                    pages_.place(where.page, where.piece), excerpt(at, said.size())));
    }

    /// What stands there, a line end as a space.
    std::string excerpt(std::size_t at, std::size_t size) const {
        std::string text;
        for (std::size_t i = at; i < std::min(at + size + 1, flow_.text.size()); ++i) {
            if (flow_.text[i] == Flow::kBlockEnd) break;
            append_utf8(text, flow_.text[i] < 0x20 ? U' ' : flow_.text[i]);
        }
        return text;
    }

    void complain_of_order(const Wanted& wanted, const Match& match, std::string text) {
        const Where where = flow_.where[match.begin];
        diagnostics_.error(pages_.span(where.page, where.piece), std::move(text) + ": '" + wanted.texts.front() + "'");
    }

    void check_name() {
        const auto is_name = [](const Wanted& wanted) { return wanted.rank == Rank::name; };
        const auto name = std::find_if(wanted_.begin(), wanted_.end(), is_name);
        if (name == wanted_.end()) return;
        const auto& place = places_[static_cast<std::size_t>(name - wanted_.begin())];
        if (!place) return;
        for (std::size_t i = 0; i < wanted_.size(); ++i) {
            if (!places_[i] || is_name(wanted_[i]) || places_[i]->begin >= place->begin) continue;
            return complain_of_order(wanted_[i], *places_[i], "this is read before the name");
        }
    }

    /// Sections hold their entries, which stand in order; so do the bullets of an entry.
    void check_order() {
        std::size_t section_at = 0, entry_at = 0, bullet_at = 0;
        std::size_t section = 0, entry = kNoPlace;
        for (std::size_t i = 0; i < wanted_.size(); ++i) {
            const Wanted& wanted = wanted_[i];
            if (wanted.section != section) section_at = entry_at = 0;
            if (wanted.entry != entry) bullet_at = 0;
            section = wanted.section;
            entry = wanted.entry;
            if (!places_[i]) continue;
            const Match place = *places_[i];
            if (wanted.rank == Rank::section) section_at = place.begin;
            if (wanted.section > 0 && place.begin < section_at)
                complain_of_order(wanted, place, "this is read before the title of its section");
            if (wanted.rank == Rank::entry)
                follow(entry_at, wanted, place, "this entry is read before the one above it");
            if (wanted.rank == Rank::bullet)
                follow(bullet_at, wanted, place, "this is read before what stands above it");
        }
    }

    void follow(std::size_t& at, const Wanted& wanted, const Match& place, const char* text) {
        if (place.begin < at) complain_of_order(wanted, place, text);
        at = std::max(at, place.begin);
    }

    const Flow& flow_;
    const ReadPages& pages_;
    Diagnostics& diagnostics_;
    Placer placer_;
    std::vector<Wanted> wanted_;
    std::vector<std::optional<Match>> places_;
    std::size_t complaints_ = 0;
};

}  // namespace

void check_against(const Original& original, const Flow& flow, const ReadPages& pages, Diagnostics& diagnostics) {
    Comparison{original, flow, pages, diagnostics}.compare();
}

}  // namespace quoin::verify
