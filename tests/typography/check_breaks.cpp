#include "base/strings.h"
#include "base/utf8.h"
#include "kinds.h"
#include "synthetic.h"

namespace quoin::typography {

namespace {

/// The text with | at free breaks and ¦ at others, as the goldens show it.
std::string view_of(const text::Analysis& analysis) {
    std::string view;
    for (std::size_t i = 0; i < analysis.characters.size(); ++i) {
        const text::Break& at = analysis.breaks[i];
        if (i > 0 && at.is_allowed()) view += at.penalty == 0 ? "|" : "¦";
        append_utf8(view, analysis.characters[i].code);
    }
    return view;
}

}  // namespace

void check_opportunities(const Case& golden, Judge& judge) {
    const auto analysis = analyse(golden.text("text"), Paragraph{golden});
    std::vector<std::size_t> breaks;
    yaml::Node penalties = empty_map();
    for (std::size_t i = 1; i < analysis.breaks.size(); ++i) {
        const text::Break& at = analysis.breaks[i];
        if (!at.is_allowed()) continue;
        breaks.push_back(i);
        if (at.penalty != 0) put(penalties, std::to_string(i), node(at.penalty));
    }
    judge.found("view", node(view_of(analysis)));
    judge.found("breaks", list(breaks));
    judge.found("penalties", penalties);
}

namespace {

/// Which of the signs do not behave as the set says: `is_wrong` sees the breaks and the places of the sign.
template <typename IsWrong>
yaml::Node offenders(const Case& golden, const Paragraph& paragraph, bool wanted, IsWrong is_wrong) {
    const std::string context = golden.text("context");
    const std::size_t place = context.find("{c}");
    if (place == std::string::npos) throw BadCase{"the context has no {c}"};
    const std::size_t begin = to_utf32(context.substr(0, place)).size();
    std::vector<std::string> wrong;
    for (const std::string& sign : golden.texts("chars")) {
        const auto analysis = analyse(replace_all(context, "{c}", sign), paragraph);
        if (is_wrong(analysis.breaks, begin, begin + to_utf32(sign).size())) wrong.push_back(sign);
    }
    return wrong.empty() ? node(wanted) : list(wrong);
}

bool allows(const std::vector<text::Break>& breaks, std::size_t i) {
    return i > 0 && i < breaks.size() && breaks[i].is_allowed();
}

}  // namespace

void check_kinsoku_set(const Case& golden, Judge& judge) {
    Paragraph paragraph{golden};
    // The sets of Korean are about signs between syllables, which keep-all would bind anyway.
    paragraph.rules.korean = text::KoreanWords::syllable;
    if (golden.text("set").ends_with("_normal")) paragraph.rules.japanese = text::JapaneseLines::normal;
    using Breaks = std::vector<text::Break>;
    const auto check = [&](std::string_view key, auto breaks_at) {
        const yaml::Node* const wanted = judge.wants(key);
        if (wanted == nullptr) return;
        const bool is_forbidden = truth_of(*wanted, key);
        const auto is_wrong = [&](const Breaks& breaks, std::size_t begin, std::size_t end) {
            return breaks_at(breaks, begin, end) == is_forbidden;
        };
        judge.found(key, offenders(golden, paragraph, is_forbidden, is_wrong));
    };
    check("no_break_before", [](const Breaks& b, std::size_t begin, std::size_t) { return allows(b, begin); });
    check("no_break_after", [](const Breaks& b, std::size_t, std::size_t end) { return allows(b, end); });
    check("no_break_inside", [](const Breaks& b, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin + 1; i < end; ++i) {
            if (allows(b, i)) return true;
        }
        return false;
    });
}

void check_resolve(const Case& golden, Judge& judge) {
    const auto analysis = analyse(golden.text("text"), Paragraph{golden});
    // The table of typography.md 4.2.
    constexpr std::u32string_view kAmbiguous = U"“”‘’—–…⋯‥·°′″×÷±≤≥≈→℃№①㈱●■★";
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < analysis.characters.size(); ++i) {
        const text::Character& c = analysis.characters[i];
        if (c.is_cjk && kAmbiguous.find(c.code) != kAmbiguous.npos) found.push_back(i);
    }
    judge.found("cjk_indexes", list(found));
}

}  // namespace quoin::typography
