#include "import/entry_parts.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "import/find_date.h"
#include "import/shown_words.h"
#include "resume/markup.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

constexpr std::size_t kLongestLabel = 72;
constexpr std::size_t kLongestPlainLabel = 36;
constexpr std::size_t kLongestLeadingDate = 48;

/// Adds words to a line, their places with them.
void append(Words& line, const Words& words) {
    const auto shift = static_cast<std::uint32_t>(line.text.size());
    line.text += words.text;
    for (const yaml::Piece& piece : words.pieces) line.pieces.push_back({piece.value + shift, piece.source});
    if (words.pieces.empty()) line.pieces.push_back({shift, words.span.begin});
    line.span.end = std::max(line.span.end, words.span.end);
}

Words all_words(const OutlineItem& item) {
    std::vector<Words> lines;
    for (const OutlineBlock& block : item) lines.insert(lines.end(), block.lines.begin(), block.lines.end());
    return lines.empty() ? Words{} : join_lines(lines, " ");
}

bool is_list(const OutlineBlock& block) { return block.kind == OutlineBlock::Kind::list; }

/// "What I did:" above a list.
bool introduces(const OutlineBlock& block, const OutlineBlock& next) {
    if (block.lines.empty() || !is_list(next)) return false;
    const std::string& text = block.lines.back().text;
    return text.ends_with(':') || text.ends_with("：");
}

void add_bullets(std::span<const OutlineBlock> blocks, int depth, yaml::Node& list) {
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        const OutlineBlock& block = blocks[at];
        const bool is_introduction =
            depth < kDeepestBullet && at + 1 < blocks.size() && introduces(block, blocks[at + 1]);
        yaml::Node introduced = is_introduction ? bullets(blocks.subspan(at + 1, 1), depth + 1) : yaml::Node{};
        if (!introduced.is_null()) {
            yaml::Node bullet = yaml::make_map(block.span);
            yaml::put(bullet, "text", text_node(join_lines(block.lines, " ")));
            yaml::put(bullet, "highlights", std::move(introduced));
            yaml::add(list, std::move(bullet));
            ++at;
            continue;
        }
        if (!block.lines.empty()) yaml::add(list, text_node(join_lines(block.lines, " ")));
        for (const auto& row : block.rows) {
            std::vector<Words> cells;
            for (const OutlineItem& cell : row)
                if (Words words = all_words(cell); !words.text.empty()) cells.push_back(std::move(words));
            if (!cells.empty()) yaml::add(list, text_node(join_lines(cells, " · ")));
        }
        for (const OutlineItem& item : block.items) {
            const HeadAndBody parts = head_and_body(item);
            yaml::Node below = depth < kDeepestBullet ? bullets(parts.body, depth + 1) : yaml::Node{};
            if (parts.head.empty() || below.is_null()) {
                if (!parts.head.empty()) yaml::add(list, text_node(join_lines(parts.head, " ")));
                if (below.is_null()) {
                    if (depth >= kDeepestBullet) add_bullets(parts.body, depth, list);
                } else {
                    list.items.insert(list.items.end(), below.items.begin(), below.items.end());
                }
                continue;
            }
            yaml::Node bullet = yaml::make_map(parts.span);
            yaml::put(bullet, "text", text_node(join_lines(parts.head, " ")));
            yaml::put(bullet, "highlights", std::move(below));
            yaml::add(list, std::move(bullet));
        }
    }
}

/// The bytes of a colon at `at`; 0: there is none.
std::size_t colon_at(std::string_view text, std::size_t at) {
    if (text.substr(at).starts_with(":")) return 1;
    return text.substr(at).starts_with("：") ? std::string_view{"："}.size() : 0;
}

std::size_t find_colon(std::string_view text) { return std::min(text.find(':'), text.find("：")); }

std::vector<resume::Run> runs_of(const Words& line) {
    return resume::parse_markup(yaml::make_text(line.text, line.span, line.pieces), {}).runs;
}

/// How many bytes of the shown text are bold at its beginning.
std::size_t bold_length(const Words& line) {
    std::size_t length = 0;
    for (const resume::Run& run : runs_of(line)) {
        if (!run.is_bold) break;
        length += run.text.size();
    }
    return length;
}

/// Where the words begin that follow a date: behind brackets, colons, dashes. `at` itself if nothing of that kind
/// stands there.
std::size_t after_signs(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 13> kSigns{" ", ":", "：", "]", ")",  "】", "-",
                                                      "–", "—", "|",  ",", "，", "."};
    for (bool goes_on = true; goes_on;) {
        goes_on = false;
        for (const std::string_view sign : kSigns) {
            if (!text.substr(at).starts_with(sign)) continue;
            at += sign.size();
            goes_on = true;
        }
    }
    return at;
}

}  // namespace

yaml::Node text_node(const Words& words) { return yaml::make_text(words.text, words.span, words.pieces); }

void put_words(yaml::Node& map, std::string_view key, const Words& words) {
    if (!words.text.empty()) yaml::put(map, key, text_node(words));
}

Words join_lines(std::span<const Words> lines, std::string_view separator) {
    if (lines.empty()) return {};
    Words joined = lines.front();
    for (const Words& line : lines.subspan(1)) {
        joined.pieces.push_back({static_cast<std::uint32_t>(joined.text.size()), line.span.begin});
        joined.text += separator;
        append(joined, line);
    }
    return joined;
}

HeadAndBody head_and_body(const OutlineItem& item) {
    HeadAndBody parts;
    parts.body = item;
    if (!item.empty()) parts.span = item.front().span;
    for (const OutlineBlock& block : item)
        if (parts.picture.empty()) parts.picture = block.picture;
    while (!parts.body.empty() && parts.head.empty()) {
        const OutlineBlock& first = parts.body.front();
        const bool is_text = first.kind == OutlineBlock::Kind::lines || first.kind == OutlineBlock::Kind::heading;
        if (!is_text) break;
        parts.head = first.lines;
        parts.body = parts.body.subspan(1);
    }
    return parts;
}

yaml::Node bullets(std::span<const OutlineBlock> blocks, int depth) {
    if (blocks.empty()) return {};
    yaml::Node list = yaml::make_list(blocks.front().span);
    add_bullets(blocks, depth, list);
    return list.items.empty() ? yaml::Node{} : list;
}

std::optional<std::pair<Words, Words>> label_and_details(const Words& line, LabelLook look) {
    const ShownWords shown{line};
    const std::string_view text = shown.text();
    const std::size_t bold = bold_length(line);
    std::size_t colon = find_colon(text);
    if (colon == std::string_view::npos || shown.is_inside_unit(colon)) return std::nullopt;
    const std::size_t end = colon + colon_at(text, colon);
    const bool is_bold_label = bold > 0 && colon <= kLongestLabel && (bold == colon || bold == end);
    const bool is_plain_label = look == LabelLook::any && bold == 0 && colon <= kLongestPlainLabel;
    if (!is_bold_label && !is_plain_label) return std::nullopt;
    std::pair<Words, Words> parts{shown.part(0, colon), shown.part(end, text.size())};
    if (parts.first.text.empty() || parts.second.text.empty() || text.substr(end).starts_with("//"))
        return std::nullopt;
    return parts;
}

std::optional<std::pair<Words, Words>> name_and_summary(const Words& line) {
    if (auto parts = label_and_details(line, LabelLook::bold)) return parts;
    const ShownWords shown{line};
    const std::string_view text = shown.text();
    const std::size_t bold = bold_length(line);
    const std::string_view behind = text.substr(bold);
    if (bold == 0 || (!behind.starts_with(" (") && !behind.starts_with(" ["))) return std::nullopt;
    const std::size_t close = text.find_first_of(")]", bold);
    if (close == std::string_view::npos || close > 2 * kLongestLabel) return std::nullopt;
    const std::size_t rest = after_signs(text, close);
    if (rest == text.size() || rest == close + 1) return std::nullopt;
    return std::pair{shown.part(0, close + 1), shown.part(rest, text.size())};
}

std::optional<DateAndWords> leading_date(const Words& line) {
    const ShownWords shown{line};
    const std::string_view text = shown.text();
    const auto whole = find_date(trim(text));
    if (whole && whole->begin == 0 && whole->end == trim(text).size())
        return std::nullopt;  // "2019 - 2021" says no more
    const std::size_t open = text.starts_with("【") ? 3 : text.starts_with("[") || text.starts_with("(") ? 1 : 0;
    for (const std::string_view sign : {"]", "】", ")", ":", "：", " - ", " – ", " — ", " | ", ", "}) {
        const std::size_t end = text.find(sign, open);
        if (end == std::string_view::npos || end > kLongestLeadingDate || end == open) continue;
        const std::string_view words = trim(text.substr(open, end - open));
        const std::optional<FoundDate> found = find_date(words);
        if (!found || found->begin != 0 || found->end != words.size()) continue;
        const std::size_t rest = after_signs(text, end);
        if (rest == text.size()) continue;
        return DateAndWords{found->start, found->finish, found->date, shown.part(open, end),
                            shown.part(rest, text.size())};
    }
    return std::nullopt;
}

void put_dates(yaml::Node& map, std::string_view start, std::string_view end, std::string_view date, Span span) {
    const auto put = [&](std::string_view key, std::string_view value) {
        if (!value.empty()) yaml::put(map, key, yaml::make_plain(std::string{value}, span));
    };
    put("start_date", start);
    put("end_date", end);
    if (start.empty() && end.empty()) put("date", date);
}

bool is_bold(const Words& line) {
    const auto runs = runs_of(line);
    return !runs.empty() && std::all_of(runs.begin(), runs.end(),
                                        [](const resume::Run& run) { return run.is_bold || trim(run.text).empty(); });
}

}  // namespace quoin::import
