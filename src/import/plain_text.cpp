#include "import/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "import/dated_line.h"
#include "import/entry_words.h"
#include "import/section_kind.h"
#include "import/text_line.h"
#include "import/title_signs.h"

namespace quoin::import {

namespace {

constexpr std::size_t kMostBytes = 1U << 18U;  // of a file: a CV has some thousands
constexpr std::size_t kDeepestList = 6;
constexpr std::size_t kWrappedFrom = 56;  // in cells: a shorter line was ended on purpose
constexpr int kSectionLevel = 2;

std::string_view shown(const TextLine& line) { return line.text.text; }

bool is_ideographic(std::string_view text) { return !text.empty() && is_cjk(decode_utf8(text, 0).code); }

bool is_ordered(Marker marker) {
    return marker == Marker::number || marker == Marker::in_brackets || marker == Marker::han ||
           marker == Marker::han_in_brackets;
}

class Reader {
public:
    Reader(std::vector<TextLine> lines, std::uint32_t file, Diagnostics& diagnostics)
        : lines_{std::move(lines)}, file_{file}, diagnostics_{diagnostics} {}

    Outline read() {
        are_titles_shouted_ = count_shouted_titles() >= 2;
        for (at_ = 0; at_ < lines_.size(); ++at_) read_line(lines_[at_]);
        end_paragraph();
        end_list();
        dropped_.report(diagnostics_);
        return std::move(outline_);
    }

private:
    struct OpenList {
        Marker marker;
        std::size_t indent;
    };

    std::size_t count_shouted_titles() const {
        return static_cast<std::size_t>(std::count_if(lines_.begin(), lines_.end(), [](const TextLine& line) {
            return is_shouted(shown(line)) && known_section(shown(line)).has_value();
        }));
    }

    void read_line(const TextLine& line) {
        if (line.is_blank()) {
            end_paragraph();
            is_after_blank_ = true;
            return;
        }
        if (is_first_ && is_paper_title(shown(line))) {
            drop_paper_title(line);
        } else if (is_rule(line)) {
            end_paragraph();
            end_list();
        } else if (is_title()) {
            add_heading(line);
        } else if (line.marker != Marker::none) {
            end_paragraph();
            add_item(line);
        } else if (!continue_item(line)) {
            end_list();
            paragraph_.push_back(line);
        }
        is_after_blank_ = false;
        is_first_ = false;
    }

    void drop_paper_title(const TextLine& line) {
        diagnostics_.warning(place(line.text), fmt::format("the title \"{}\" is left out", shown(line)),
                             {"a CV begins with the name of its owner"});
    }

    Span place(const Traced& text) const { return {file_, text.from.front(), text.from.back() + 1}; }

    // Headings.

    bool is_blank(std::size_t at) const { return at >= lines_.size() || lines_[at].is_blank() || is_rule(lines_[at]); }
    bool is_parted_before() const { return at_ == 0 || is_blank(at_ - 1); }
    bool is_parted_after() const { return is_blank(at_ + 1); }
    bool is_underlined() const { return at_ + 1 < lines_.size() && is_rule(lines_[at_ + 1]); }

    bool is_title() const {
        const TextLine& line = lines_[at_];
        const std::string_view text = shown(line);
        if (text.empty() || says_more_than_a_title(text)) return false;
        if (line.marker != Marker::none) return is_marked_title(line);
        if (is_first_) return false;
        if (known_section(text)) return !is_label_of_items();
        if (is_in_lenticular_brackets(text)) return true;
        if (is_underlined() && !outline_.blocks.empty()) return true;
        const bool has_kind = section_kind(text) != SectionKind::other;
        if (is_shouted(text)) return is_parted_before() && (has_kind || are_titles_shouted_) && is_above_text();
        return has_kind && is_parted_before() && is_parted_after() && !text.ends_with('.');
    }

    /// "一、教育背景" and "■ 教育背景", but not an item among others.
    bool is_marked_title(const TextLine& line) const {
        const bool may_lead = line.marker == Marker::han || line.marker == Marker::han_in_brackets ||
                              line.marker == Marker::block || line.marker == Marker::disc ||
                              line.marker == Marker::number;
        const bool is_in_list = at_ + 1 < lines_.size() && lines_[at_ + 1].marker == line.marker;
        const bool is_after_item = at_ > 0 && lines_[at_ - 1].marker == line.marker;
        const bool is_known = known_section(shown(line)).has_value() ||
                              (line.marker == Marker::han && section_kind(shown(line)) != SectionKind::other);
        return may_lead && is_known && !is_in_list && !is_after_item;
    }

    /// "奖项：" above bullets that are deeper, inside an entry.
    bool is_label_of_items() const {
        const TextLine& line = lines_[at_];
        return line.indent > 0 && !lists_.empty() && line.indent > lists_.front().indent;
    }

    bool is_above_text() const { return at_ + 1 < lines_.size(); }

    void add_heading(const TextLine& line) {
        end_paragraph();
        end_list();
        OutlineBlock heading;
        heading.kind = OutlineBlock::Kind::heading;
        heading.level = kSectionLevel;
        heading.lines = {marked_up(title_of(line.text), file_, dropped_)};
        heading.span = place(line.text);
        kind_ = section_kind(shown(line));
        is_in_section_ = true;
        outline_.blocks.push_back(std::move(heading));
    }

    /// Without its brackets and its colon.
    static Traced title_of(const Traced& text) {
        std::string_view title = text.text;
        std::size_t begin = 0;
        if (is_in_lenticular_brackets(title)) {
            begin = 3;
            title.remove_suffix(3);
        }
        for (const std::string_view colon : {"：", ":"})
            if (title.ends_with(colon)) title.remove_suffix(colon.size());
        return text.part(begin, title.size());
    }

    // Lists.

    OutlineBlock& open_list() {
        OutlineBlock* list = &outline_.blocks.back();
        for (std::size_t depth = 1; depth < lists_.size(); ++depth) list = &list->items.back().back();
        return *list;
    }

    void add_item(const TextLine& line) {
        if (line.text.empty()) return;
        close_to(line);
        if (lists_.empty()) {
            outline_.blocks.push_back(new_list(line));
            lists_.push_back({line.marker, line.indent});
        } else if (lists_.back().marker != line.marker || line.indent > lists_.back().indent + 1) {
            nest(line);
        }
        OutlineBlock& list = open_list();
        OutlineBlock words;
        words.span = place(line.text);
        list.items.push_back({std::move(words)});
        list.span.end = list.items.back().back().span.end;
        item_ = line;
        write_item();
    }

    void nest(const TextLine& line) {
        if (lists_.size() >= kDeepestList) return;
        open_list().items.back().push_back(new_list(line));
        lists_.push_back({line.marker, line.indent});
    }

    OutlineBlock new_list(const TextLine& line) const {
        OutlineBlock list;
        list.kind = OutlineBlock::Kind::list;
        list.is_ordered = is_ordered(line.marker);
        list.span = place(line.text);
        return list;
    }

    /// Leaves the lists that the line is no item of and has no place in.
    void close_to(const TextLine& line) {
        const auto is_same = [&](const OpenList& list) {
            return list.marker == line.marker && line.indent <= list.indent + 1 && list.indent <= line.indent + 1;
        };
        const auto found = std::find_if(lists_.rbegin(), lists_.rend(), is_same);
        if (found != lists_.rend()) {
            lists_.erase(found.base(), lists_.end());
            return;
        }
        while (!lists_.empty() && line.indent < lists_.back().indent) lists_.pop_back();
    }

    /// The words of the open item are those of `item_`.
    void write_item() {
        OutlineItem& item = open_list().items.back();
        item.back().lines = {words_of(item_.text)};
        item.back().span = place(item_.text);
    }

    /// A line below an item that only goes on with it.
    bool continue_item(const TextLine& line) {
        if (lists_.empty() || !paragraph_.empty()) return false;
        const bool is_deeper = line.indent > item_.indent;
        if (is_after_blank_) return is_deeper && line.indent >= 2 && add_to_item(line);
        const bool is_wrapped = item_.width >= kWrappedFrom && !ends_sentence(item_.text.text) && !is_entry(line);
        const bool begins_small = !shown(line).empty() && is_ascii_lower(shown(line).front());
        if (!is_deeper && !begins_small && !is_wrapped) return false;
        if (open_list().items.back().size() > 1) return add_to_item(line);
        append_line(item_, line);
        write_item();
        return true;
    }

    /// Another paragraph of the open item.
    bool add_to_item(const TextLine& line) {
        OutlineBlock words;
        words.span = place(line.text);
        words.lines = {words_of(line.text)};
        open_list().items.back().push_back(std::move(words));
        item_ = line;
        return true;
    }

    void end_list() { lists_.clear(); }

    // Paragraphs.

    static bool ends_sentence(std::string_view text) {
        constexpr std::array<std::string_view, 10> kEnds{"。", "！", "？", "；", ".", "!", "?", ";", "：", ":"};
        return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return text.ends_with(end); });
    }

    bool is_entry(const TextLine& line) const {
        const Words words = as_words(line.text, file_);
        const auto dated = read_dated_line(words, kind_);
        return dated.has_value();
    }

    /// The first with the second behind it, a blank between unless both are written without.
    static void append_line(TextLine& first, const TextLine& second) {
        const std::string& text = first.text.text;
        const bool is_spaceless = is_cjk(decode_utf8_before(text, text.size()).code) && is_ideographic(shown(second));
        const bool is_hyphenated = text.ends_with('-') && text.size() > 1 && is_ascii_lower(text[text.size() - 2]);
        if (!is_spaceless && !is_hyphenated) first.text.add(' ', first.text.from.back() + 1);
        first.text.append(second.text);
        first.width = second.width;
    }

    bool is_wrapped(const TextLine& line, const TextLine& next) const {
        const auto has_columns = [](const TextLine& each) {
            return shown(each).find_first_of("\t|@") != std::string_view::npos;
        };
        const bool is_wide = line.width >= kWrappedFrom && !has_columns(line) && !has_columns(next);
        const bool goes_on = !ends_sentence(shown(line)) || line.width >= kWrappedFrom + 8;
        return is_wide && goes_on && !is_entry(line) && !is_entry(next);
    }

    /// The paragraph as lines, a block for each entry that begins in it.
    void end_paragraph() {
        std::vector<TextLine> lines;
        for (TextLine& line : paragraph_) {
            if (!lines.empty() && is_wrapped(lines.back(), line))
                append_line(lines.back(), line);
            else
                lines.push_back(std::move(line));
        }
        paragraph_.clear();
        std::vector<Words> block;
        for (const TextLine& line : lines) {
            const auto dated = is_in_section_ ? read_dated_line(as_words(line.text, file_), kind_) : std::nullopt;
            if (dated && !(block.size() == 1 && leans_back(*dated, block.front()))) add_lines(block);
            block.push_back(words_of(line.text));
        }
        add_lines(block);
    }

    /// Does the line with the date only go on with the one above it: the employer above the position, or the other way
    /// round?
    static bool leans_back(const DatedLine& dated, const Words& above) {
        const WordKind kind = word_kind(above.text);
        const bool lacks_position = dated.position.text.empty() && kind == WordKind::role;
        const bool lacks_degree = dated.degree.text.empty() && kind == WordKind::degree;
        return dated.institution.text.empty() || lacks_position || lacks_degree;
    }

    void add_lines(std::vector<Words>& lines) {
        if (lines.empty()) return;
        OutlineBlock block;
        block.span = {file_, lines.front().span.begin, lines.back().span.end};
        block.lines = std::move(lines);
        outline_.blocks.push_back(std::move(block));
        lines = {};
    }

    /// Tabs stay where they part the columns of an entry or of the header.
    Words words_of(const Traced& text) {
        Words words = marked_up(text, file_, dropped_);
        if (!is_in_section_ || words.text.find('\t') == std::string::npos || read_dated_line(words, kind_))
            return words;
        std::replace(words.text.begin(), words.text.end(), '\t', ' ');
        return words;
    }

    std::vector<TextLine> lines_;
    std::uint32_t file_;
    Diagnostics& diagnostics_;
    Dropped dropped_;
    Outline outline_;
    std::vector<TextLine> paragraph_;
    std::vector<OpenList> lists_;
    TextLine item_;  ///< the last one
    SectionKind kind_ = SectionKind::other;
    std::size_t at_ = 0;
    bool is_in_section_ = false;
    bool is_after_blank_ = false;
    bool is_first_ = true;
    bool are_titles_shouted_ = false;
};

bool is_readable(std::string_view text, std::uint32_t file, Diagnostics& diagnostics) {
    if (text.size() > kMostBytes) {
        diagnostics.error({file, 0, 0}, fmt::format("this text is larger than {} bytes", kMostBytes),
                          {"a CV has some thousands"});
        return false;
    }
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) {
        diagnostics.error({file, 0, 0}, "this file is UTF-16",
                          {"save it as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8 OLD > NEW"});
        return false;
    }
    const std::size_t invalid = find_invalid_utf8(text);
    if (invalid == std::string_view::npos) return true;
    const auto at = static_cast<std::uint32_t>(invalid);
    diagnostics.error({file, at, at + 1},
                      fmt::format("byte 0x{:02x} is not UTF-8", static_cast<unsigned char>(text[invalid])),
                      {"save the file as UTF-8, or convert it: iconv -f GB18030 -t UTF-8 OLD > NEW",
                       "other encodings: BIG5, SHIFT_JIS, EUC-KR, WINDOWS-1252"});
    return false;
}

}  // namespace

Outline read_plain_text(std::uint32_t file, Diagnostics& diagnostics) {
    const std::string& text = diagnostics.file(file).text;
    if (!is_readable(text, file, diagnostics)) return {};
    const std::size_t begin = text.starts_with("\xef\xbb\xbf") ? 3 : 0;
    return Reader{text_lines(text, begin), file, diagnostics}.read();
}

}  // namespace quoin::import
