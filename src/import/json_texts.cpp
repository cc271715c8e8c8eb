#include "import/json_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

struct Label {
    std::string_view key;
    std::string_view en;
    std::string_view zh;
    std::string_view ja;
};

constexpr std::array<Label, 25> kLabels{{
    {"courses", "Courses", "主修课程", "履修科目"},
    {"keywords", "Keywords", "关键词", "キーワード"},
    {"entity", "Organization", "所属单位", "所属"},
    {"type", "Type", "类型", "種別"},
    {"lab", "Laboratory", "实验室", "研究室"},
    {"advisor", "Advisor", "导师", "指導教員"},
    {"thesis", "Thesis", "论文题目", "論文題目"},
    {"scholarships", "Scholarships", "奖学金", "奨学金"},
    {"ranking", "Rank", "排名", "順位"},
    {"gender", "Gender", "性别", "性別"},
    {"birthDate", "Born", "出生日期", "生年月日"},
    {"age", "Age", "年龄", "年齢"},
    {"hukou", "Household registration", "户口", "戸籍"},
    {"nativePlace", "Native place", "籍贯", "本籍"},
    {"ethnicity", "Ethnicity", "民族", "民族"},
    {"nationality", "Nationality", "国籍", "国籍"},
    {"maritalStatus", "Marital status", "婚姻状况", "配偶者"},
    {"politicalStatus", "Political status", "政治面貌", "政治的身分"},
    {"highestDegree", "Highest degree", "最高学历", "最終学歴"},
    {"workYears", "Years of work", "工作年限", "勤務年数"},
    {"salary", "Expected salary", "期望薪资", "希望給与"},
    {"city", "Preferred city", "期望城市", "希望勤務地"},
    {"position", "Objective", "求职意向", "希望職種"},
    {"startDate", "Available", "到岗时间", "入社可能時期"},
    {"acceptRelocation", "Open to relocation", "接受异地", "転勤可"},
}};

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/// The pieces of a text that comes after `shift` bytes of another.
void append_pieces(const yaml::Node& text, std::size_t shift, std::vector<yaml::Piece>& pieces) {
    const auto by = static_cast<std::uint32_t>(shift);
    if (text.pieces.empty()) pieces.push_back({by, text.span.begin});
    for (const yaml::Piece& piece : text.pieces) pieces.push_back({piece.value + by, piece.source});
}

}  // namespace

yaml::Node text_of(const yaml::Node& scalar) {
    const std::string_view text = scalar.text;
    if (text.find('\n') == std::string_view::npos) return scalar;
    yaml::Node out = yaml::make_text({}, scalar.span);
    bool has_written_ends = false;
    for (std::size_t at = 0; at < text.size();) {
        const Span place = scalar.place(at, at + 1);
        out.pieces.push_back({static_cast<std::uint32_t>(out.text.size()), place.begin});
        const std::size_t end =
            std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_white) - text.begin();
        if (text.substr(at, end - at).find('\n') == std::string_view::npos) {
            out.text += text[at++];
            continue;
        }
        has_written_ends = has_written_ends || place.end == place.begin + 1;  // no escape: a line end in the file
        out.text += "\n\n";
        at = end;
    }
    // Where the file itself has line ends, they would be counted instead of ours.
    if (has_written_ends) out.pieces.clear();
    return out;
}

yaml::Node part_of(const yaml::Node& scalar, std::size_t begin, std::size_t end) {
    while (begin < end && is_white(scalar.text[begin])) ++begin;
    while (end > begin && is_white(scalar.text[end - 1])) --end;
    yaml::Node part = yaml::make_text(scalar.text.substr(begin, end - begin), scalar.place(begin, end));
    for (std::size_t i = begin; i < end; ++i) {
        const yaml::Piece piece{static_cast<std::uint32_t>(i - begin), scalar.place(i, i + 1).begin};
        const bool goes_on =
            !part.pieces.empty() && piece.source - part.pieces.back().source == piece.value - part.pieces.back().value;
        if (!goes_on) part.pieces.push_back(piece);
    }
    return part;
}

yaml::Node joined(const std::vector<yaml::Node>& parts, std::string_view separator) {
    if (parts.size() == 1) return parts.front();
    yaml::Node out = yaml::make_text({}, parts.front().span);
    for (const yaml::Node& part : parts) {
        if (&part != &parts.front()) {
            out.pieces.push_back({static_cast<std::uint32_t>(out.text.size()), part.span.begin});
            out.text += separator;
        }
        append_pieces(part, out.text.size(), out.pieces);
        out.text += part.text;
        out.span.begin = std::min(out.span.begin, part.span.begin);
        out.span.end = std::max(out.span.end, part.span.end);
    }
    return out;
}

yaml::Node prefixed(std::string_view before, const yaml::Node& text) {
    yaml::Node out = yaml::make_text(std::string{before} + text.text, text.span, {{0, text.span.begin}});
    append_pieces(text, before.size(), out.pieces);
    return out;
}

yaml::Node plain(const yaml::Node& scalar) {
    yaml::Node out = scalar;
    out.is_quoted = false;
    return out;
}

bool is_empty(const yaml::Node& node) {
    if (node.is_scalar()) return trim(node.text).empty();
    return node.items.empty() && node.entries.empty();
}

std::vector<yaml::Node> texts_of(const yaml::Node& node) {
    std::vector<yaml::Node> texts;
    if (node.is_scalar() && !is_empty(node)) texts.push_back(text_of(node));
    for (const yaml::Node& item : node.items)
        if (item.is_scalar() && !is_empty(item)) texts.push_back(text_of(item));
    return texts;
}

std::string_view LabelWords::word(std::string_view key) const {
    const auto found =
        std::find_if(kLabels.begin(), kLabels.end(), [&](const Label& label) { return label.key == key; });
    if (found == kLabels.end()) return {};
    return language_.primary() == "zh" ? found->zh : language_.primary() == "ja" ? found->ja : found->en;
}

std::string LabelWords::label(std::string_view key) const { return std::string{word(key)} + (is_cjk() ? "：" : ": "); }

std::string_view LabelWords::comma() const { return is_cjk() ? "、" : ", "; }

std::string_view LabelWords::semicolon() const { return is_cjk() ? "；" : "; "; }

yaml::Node LabelWords::with_remark(const yaml::Node& text, const yaml::Node& remark) const {
    yaml::Node out = joined({text, remark}, is_cjk() ? "（" : " (");
    out.text += is_cjk() ? "）" : ")";
    return out;
}

const yaml::Node* Taking::text(std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) {
        for (std::size_t i = 0; i < map_.entries.size(); ++i) {
            const auto& [name, value] = map_.entries[i];
            if (is_taken_[i] || name.text != key || !value.is_scalar() || is_empty(value)) continue;
            is_taken_[i] = true;
            return &value;
        }
    }
    return nullptr;
}

const yaml::Node* Taking::texts(std::initializer_list<std::string_view> keys) {
    const auto is_texts = [](const yaml::Node& value) {
        return std::all_of(value.items.begin(), value.items.end(),
                           [](const yaml::Node& item) { return item.is_scalar(); });
    };
    for (const std::string_view key : keys) {
        for (std::size_t i = 0; i < map_.entries.size(); ++i) {
            const auto& [name, value] = map_.entries[i];
            if (is_taken_[i] || name.text != key || value.is_map() || is_empty(value) || !is_texts(value)) continue;
            is_taken_[i] = true;
            return &value;
        }
    }
    return nullptr;
}

const yaml::Node* Taking::value(std::string_view key) {
    for (std::size_t i = 0; i < map_.entries.size(); ++i) {
        if (map_.entries[i].first.text != key) continue;
        is_taken_[i] = true;
        return &map_.entries[i].second;
    }
    return nullptr;
}

void Taking::report_rest(std::string_view what, Diagnostics& diagnostics) const {
    constexpr std::size_t kMost = 20;  // a map with more of them is no CV
    std::vector<const yaml::Node*> left;
    for (std::size_t i = 0; i < map_.entries.size(); ++i) {
        const auto& [key, value] = map_.entries[i];
        if (!is_taken_[i] && !is_empty(value) && !key.text.starts_with("x-")) left.push_back(&key);
    }
    for (std::size_t i = 0; i < std::min(left.size(), kMost); ++i)
        diagnostics.warning(left[i]->span,
                            fmt::format("'{}' of {} has no place in a CV of ours and is left out", left[i]->text, what),
                            {"move what it says to another key, such as summary, or begin the key with x-"});
    if (left.size() > kMost)
        diagnostics.warning(left[kMost]->span, fmt::format("so have {} further keys from here on", left.size() - kMost),
                            {"is this a CV?"});
}

}  // namespace quoin::import
