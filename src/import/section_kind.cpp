#include "import/section_kind.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "import/section_titles.h"
#include "locale/date_text.h"

namespace quoin::import {

namespace {

constexpr std::size_t kLongestTitle = 120;  // in bytes

/// A word that tells the kind of a title which no table has; those that outweigh others come first.
struct TellTale {
    std::string_view word;
    SectionKind kind;
};

/// Of Latin letters: the beginning of a word. "Academic employment experiences", "Selected honors".
constexpr std::array<TellTale, 51> kLatinTellTales{{{"research interest", SectionKind::interests},
                                                    {"research area", SectionKind::interests},
                                                    {"research project", SectionKind::projects},
                                                    {"project", SectionKind::projects},
                                                    {"publication", SectionKind::publications},
                                                    {"preprint", SectionKind::publications},
                                                    {"paper", SectionKind::publications},
                                                    {"manuscript", SectionKind::publications},
                                                    {"journal", SectionKind::publications},
                                                    {"patent", SectionKind::patents},
                                                    {"teaching", SectionKind::teaching},
                                                    {"course", SectionKind::teaching},
                                                    {"talk", SectionKind::talks},
                                                    {"presentation", SectionKind::talks},
                                                    {"seminar", SectionKind::talks},
                                                    {"education", SectionKind::education},
                                                    {"academic background", SectionKind::education},
                                                    {"degree", SectionKind::education},
                                                    {"language", SectionKind::languages},
                                                    {"award", SectionKind::awards},
                                                    {"honor", SectionKind::awards},
                                                    {"honour", SectionKind::awards},
                                                    {"scholarship", SectionKind::awards},
                                                    {"fellowship", SectionKind::awards},
                                                    {"competition", SectionKind::awards},
                                                    {"certificat", SectionKind::awards},
                                                    {"achievement", SectionKind::awards},
                                                    {"grant", SectionKind::awards},
                                                    {"skill", SectionKind::skills},
                                                    {"technolog", SectionKind::skills},
                                                    {"expertise", SectionKind::skills},
                                                    {"tools", SectionKind::skills},
                                                    {"service", SectionKind::service},
                                                    {"review", SectionKind::service},
                                                    {"membership", SectionKind::service},
                                                    {"experience", SectionKind::experience},
                                                    {"employment", SectionKind::experience},
                                                    {"internship", SectionKind::experience},
                                                    {"position", SectionKind::experience},
                                                    {"appointment", SectionKind::experience},
                                                    {"career", SectionKind::experience},
                                                    {"work history", SectionKind::experience},
                                                    {"volunteer", SectionKind::experience},
                                                    {"activit", SectionKind::experience},
                                                    {"leadership", SectionKind::experience},
                                                    {"interest", SectionKind::interests},
                                                    {"hobb", SectionKind::interests},
                                                    {"about", SectionKind::about},
                                                    {"biograph", SectionKind::about},
                                                    {"contact", SectionKind::contact},
                                                    {"software", SectionKind::projects}}};

/// Of East Asian scripts: anywhere in the title.
constexpr std::array<TellTale, 57> kEastAsianTellTales{
    {{"项目", SectionKind::projects},      {"項目", SectionKind::projects},
     {"專案", SectionKind::projects},      {"开源", SectionKind::projects},
     {"作品", SectionKind::projects},      {"プロジェクト", SectionKind::projects},
     {"프로젝트", SectionKind::projects},  {"研究方向", SectionKind::interests},
     {"研究兴趣", SectionKind::interests}, {"研究興趣", SectionKind::interests},
     {"论文", SectionKind::publications},  {"論文", SectionKind::publications},
     {"논문", SectionKind::publications},  {"发表", SectionKind::publications},
     {"著作", SectionKind::publications},  {"专利", SectionKind::patents},
     {"專利", SectionKind::patents},       {"特許", SectionKind::patents},
     {"특허", SectionKind::patents},       {"获奖", SectionKind::awards},
     {"獲獎", SectionKind::awards},        {"奖", SectionKind::awards},
     {"荣誉", SectionKind::awards},        {"榮譽", SectionKind::awards},
     {"竞赛", SectionKind::awards},        {"競賽", SectionKind::awards},
     {"比赛", SectionKind::awards},        {"受賞", SectionKind::awards},
     {"수상", SectionKind::awards},        {"证书", SectionKind::awards},
     {"證照", SectionKind::awards},        {"資格", SectionKind::awards},
     {"자격", SectionKind::awards},        {"语言", SectionKind::languages},
     {"外语", SectionKind::languages},     {"語学", SectionKind::languages},
     {"教育", SectionKind::education},     {"学历", SectionKind::education},
     {"學歷", SectionKind::education},     {"学歴", SectionKind::education},
     {"학력", SectionKind::education},     {"教学", SectionKind::teaching},
     {"技能", SectionKind::skills},        {"能力", SectionKind::skills},
     {"技术", SectionKind::skills},        {"スキル", SectionKind::skills},
     {"实习", SectionKind::experience},    {"工作", SectionKind::experience},
     {"社团", SectionKind::experience},    {"经历", SectionKind::experience},
     {"經歷", SectionKind::experience},    {"職歴", SectionKind::experience},
     {"경력", SectionKind::experience},    {"科研", SectionKind::projects},
     {"服务", SectionKind::service},       {"评价", SectionKind::about},
     {"联系", SectionKind::contact}}};

/// Marks, brackets and pictures that decorate a title.
bool is_ornament(char32_t code) {
    if (code < 0x80) {
        const char c = static_cast<char>(code);
        return !is_ascii_digit(c) && !is_ascii_letter(c);
    }
    return code <= 0xbf || code == 0x30fb || (code >= 0x2000 && code < 0x2e80) ||
           (code >= 0x3000 && code <= 0x303f && code != 0x3005) || (code >= 0xfe00 && code <= 0xfe4f) ||
           code >= 0x1f000;
}

std::string_view without_ornaments(std::string_view text) {
    while (!text.empty() && is_ornament(decode_utf8(text, 0).code)) text.remove_prefix(decode_utf8(text, 0).length);
    while (!text.empty()) {
        const Decoded last = decode_utf8_before(text, text.size());
        if (!is_ornament(last.code)) break;
        text.remove_suffix(last.length);
    }
    return text;
}

/// ":mortar_board: Education", as GitHub writes its emoji.
std::string_view without_shortcode(std::string_view text) {
    const std::size_t end = text.starts_with(':') ? text.find(':', 1) : std::string_view::npos;
    if (end == std::string_view::npos || text.substr(0, end).find(' ') != std::string_view::npos) return text;
    return trim(text.substr(end + 1));
}

/// "1. Education", "2、", "一、", "(III) ".
std::string_view without_number(std::string_view text) {
    constexpr std::array<std::string_view, 10> kHanNumbers{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    if (end == 0) end = std::min(text.find_first_not_of("ivx"), text.size());
    for (bool goes_on = true; goes_on;) {
        goes_on = false;
        for (const std::string_view number : kHanNumbers) {
            if (!text.substr(end).starts_with(number)) continue;
            end += number.size();
            goes_on = true;
        }
    }
    if (end == 0 || end > 6 || end >= text.size() || !is_ornament(decode_utf8(text, end).code)) return text;
    return without_ornaments(text.substr(end));
}

/// Without the spaces that spread a title of ideographs: 教 育 背 景.
std::string closed_up(std::string_view text) {
    std::string closed;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_spread = text[at] == ' ' && at > 0 && at + 1 < text.size() &&
                               is_cjk(decode_utf8_before(text, at).code) && is_cjk(decode_utf8(text, at + 1).code);
        if (!is_spread) closed += text[at];
    }
    return closed;
}

/// In small letters, without what decorates it.
std::string bare_title(std::string_view title) {
    if (title.size() > kLongestTitle) return {};
    const std::string plain = locale::plain_date_text(title);
    const std::string_view words = without_number(without_ornaments(without_shortcode(plain)));
    return replace_all(std::string{words}, " & ", " and ");
}

bool is_one_of(std::string_view titles, std::string_view title) {
    const auto all = split(titles, '|');
    return std::find(all.begin(), all.end(), title) != all.end();
}

const SectionTitles* find_titles(std::string_view bare) {
    if (bare.empty()) return nullptr;
    for (const std::string& title : {std::string{bare}, closed_up(bare)}) {
        const auto found = std::find_if(kSectionTitles.begin(), kSectionTitles.end(), [&](const SectionTitles& each) {
            return is_one_of(each.own, title) || is_one_of(each.others, title);
        });
        if (found != kSectionTitles.end()) return &*found;
    }
    return nullptr;
}

bool begins_a_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        if (at == 0 || !is_ascii_letter(text[at - 1])) return true;
    }
    return false;
}

SectionKind kind_by_words(std::string_view bare) {
    for (const TellTale& each : kLatinTellTales) {
        if (begins_a_word(bare, each.word)) return each.kind;
    }
    const std::string closed = closed_up(bare);
    for (const TellTale& each : kEastAsianTellTales) {
        if (closed.find(each.word) != std::string::npos) return each.kind;
    }
    return SectionKind::other;
}

}  // namespace

SectionKind section_kind(std::string_view title) {
    const std::string bare = bare_title(title);
    const SectionTitles* const known = find_titles(bare);
    return known != nullptr ? known->kind : kind_by_words(bare);
}

std::optional<std::string_view> known_section(std::string_view title) {
    const SectionTitles* const known = find_titles(bare_title(title));
    return known == nullptr ? std::nullopt : std::optional{known->key};
}

bool is_own_title(std::string_view title) {
    const std::string plain = locale::plain_date_text(title);
    const SectionTitles* const known = find_titles(plain);
    return known != nullptr && is_one_of(known->own, plain);
}

}  // namespace quoin::import
