#include "text/kinsoku.h"

#include <string_view>

namespace quoin::text {

namespace {

constexpr std::u32string_view kClosing = U"）］｝〉》」』】〕〗〙〛｠〟)]}";
constexpr std::u32string_view kStops = U"!?,.:;！？，、。；：．‼⁇⁈⁉";
constexpr std::u32string_view kNoStart = U"%‰℃°′″-‐–～〜゠/／\\|…‥⋯・·‧々〻ゝゞヽヾ—";
constexpr std::u32string_view kSmallKana = U"ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ";
constexpr std::u32string_view kOpening = U"（［｛〈《「『【〔〖〘〚｟〝([{";
constexpr std::u32string_view kPrefixes = U"$£¥￥€₩№#@＄￡";
constexpr std::u32string_view kSeparators = U"~–—-|·•/";
constexpr std::u32string_view kClassifiers =
    U"年月日号时時点點分秒个個名人次位倍项項章节節届级級岁歲天周週种種条條篇家款门門台台套万亿億千萬百元円度期回本冊册"
    U"页頁字行列步轮輪版代层層组組部卷集张張份所";

bool has(std::u32string_view set, char32_t code) { return set.find(code) != set.npos; }

bool is_small_kana(char32_t code) { return has(kSmallKana, code) || (code >= 0x31f0 && code <= 0x31ff); }

}  // namespace

bool may_not_start_line(const Character& c, Convention paragraph, bool is_strict) {
    if (is_closing_or_stop(c) || has(kNoStart, c.code)) return true;
    return (paragraph != Convention::ja || is_strict) && is_small_kana(c.code);
}

bool is_closing_or_stop(const Character& c) {
    return has(kClosing, c.code) || has(kStops, c.code) || c.code == U'”' || c.code == U'’';
}

bool is_opening(const Character& c) { return has(kOpening, c.code) || c.code == U'“' || c.code == U'‘'; }

bool is_prefix_sign(char32_t code) { return has(kPrefixes, code); }

bool is_spaced_separator(char32_t code) { return has(kSeparators, code); }

bool is_pairing(char32_t code) { return has(U"—…⋯‥―", code); }

bool is_enumerator(char32_t code) {
    return (code >= 0x2460 && code <= 0x24ff) || (code >= 0x3200 && code <= 0x321e) ||
           (code >= 0x3220 && code <= 0x3247) || has(U"●■㈱", code);
}

bool is_classifier(char32_t code) { return has(kClassifiers, code); }

}  // namespace quoin::text
