#include "import/section_reader.h"

#include <algorithm>
#include <optional>

#include "import/dated_entry.h"
#include "import/entry_parts.h"
#include "import/find_date.h"
#include "import/publication.h"
#include "import/shown_words.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

/// A dated line is an award or a piece of news: as an entry with a date if it is short, else behind its date.
constexpr std::size_t kLongestDatedName = 110;

/// What an item stood in.
enum class Marker { none, bullet, number };

bool has_dated_entries(SectionKind kind) {
    return kind == SectionKind::education || kind == SectionKind::experience || kind == SectionKind::projects;
}

/// Are lines of this kind things with a date of their own, rather than sentences?
bool is_list_of_dated(SectionKind kind) {
    return kind == SectionKind::awards || kind == SectionKind::talks || kind == SectionKind::patents ||
           kind == SectionKind::teaching || kind == SectionKind::service;
}

class SectionReader {
public:
    SectionReader(SectionKind kind, std::uint32_t file, Dropped& dropped)
        : kind_{kind}, file_{file}, dropped_{dropped} {}

    yaml::Node read(std::span<const OutlineBlock> blocks);

private:
    std::size_t read_block(std::span<const OutlineBlock> blocks, std::size_t at);
    std::size_t read_heading(std::span<const OutlineBlock> blocks, std::size_t at);
    std::size_t read_paragraph(std::span<const OutlineBlock> blocks, std::size_t at);
    std::size_t entry_end(std::span<const OutlineBlock> blocks, std::size_t at) const;
    void read_item(const OutlineItem& item, Marker marker);
    void read_table(const OutlineBlock& table);
    void read_row(const std::vector<OutlineItem>& row);
    bool read_thing(const HeadAndBody& parts);
    bool read_line(const Words& line);
    void add_plain(const HeadAndBody& parts, Marker marker);
    void add(yaml::Node entry) { entries_.items.push_back(std::move(entry)); }
    void drop_picture(const HeadAndBody& parts);

    SectionKind kind_;
    std::uint32_t file_;
    Dropped& dropped_;
    yaml::Node entries_;
    bool are_dates_short_ = true;  ///< so that those of a section are all alike
};

yaml::Node make_one(std::string_view key, const Words& words) {
    yaml::Node entry = yaml::make_map(words.span);
    yaml::put(entry, key, text_node(words));
    return entry;
}

yaml::Node make_one_line(const Words& label, const Words& details) {
    yaml::Node entry = make_one("label", label);
    yaml::put(entry, "details", text_node(details));
    return entry;
}

/// Calls `see` with the first line of each paragraph and item.
template <typename See>
void each_first_line(std::span<const OutlineBlock> blocks, const See& see) {
    for (const OutlineBlock& block : blocks) {
        if (!block.lines.empty()) see(block.lines.front());
        for (const OutlineItem& item : block.items)
            if (const HeadAndBody parts = head_and_body(item); !parts.head.empty()) see(parts.head.front());
    }
}

void SectionReader::drop_picture(const HeadAndBody& parts) {
    if (!parts.picture.empty()) dropped_.note(Drop::other_picture, {file_, parts.span.begin, parts.span.end});
}

/// A line with a date in front, or with a label; false if it is neither.
bool SectionReader::read_line(const Words& line) {
    if (const auto dated = leading_date(line)) {
        if (!are_dates_short_) {
            add(make_one_line(dated->shown, dated->rest));
            return true;
        }
        yaml::Node entry = make_one("name", dated->rest);
        put_dates(entry, dated->start, dated->end, dated->date, dated->shown.span);
        add(std::move(entry));
        return true;
    }
    if (kind_ == SectionKind::projects) {
        const auto parts = name_and_summary(line);
        if (!parts) return false;
        add(make_one("name", parts->first));
        put_words(entries_.items.back(), "summary", parts->second);
        return true;
    }
    const LabelLook look =
        kind_ == SectionKind::skills || kind_ == SectionKind::languages ? LabelLook::any : LabelLook::bold;
    if (const auto parts = label_and_details(line, look)) {
        add(make_one_line(parts->first, parts->second));
        return true;
    }
    return false;
}

/// An entry with fields; false if the lines are none.
bool SectionReader::read_thing(const HeadAndBody& parts) {
    if (parts.head.empty()) return false;
    yaml::Node entry;
    if (kind_ == SectionKind::publications) {
        entry = read_publication_lines(parts);
        if (entry.is_null()) entry = read_publication(parts);
    } else if (has_dated_entries(kind_)) {
        entry = read_dated_entry(parts, kind_, file_, dropped_);
        if (!entry.is_null()) {
            add(std::move(entry));
            return true;  // its picture was seen to
        }
    } else if (is_list_of_dated(kind_) && !leading_date(parts.head.front())) {
        const std::optional<FoundDate> date = find_date(ShownWords{parts.head.front()}.text());
        const std::string& line = parts.head.front().text;
        const bool is_short = line.size() <= kLongestDatedName || line.find('\t') != std::string::npos;
        if (date && is_short) entry = read_dated_entry(parts, kind_, file_, dropped_);
    }
    if (entry.is_null()) return false;
    drop_picture(parts);
    add(std::move(entry));
    return true;
}

/// What has no fields: a bullet, a numbered entry, a text; with bullets below, a thing with a name.
void SectionReader::add_plain(const HeadAndBody& parts, Marker marker) {
    drop_picture(parts);
    yaml::Node below = bullets(parts.body);
    if (parts.head.empty()) {
        if (!below.is_null())
            for (yaml::Node& item : below.items) add(item.is_map() ? *item.find("text") : std::move(item));
        return;
    }
    const Words line = join_lines(parts.head, " ");
    if (below.is_null() && read_line(line)) return;
    if (!below.is_null()) {
        yaml::Node entry = make_one("name", ShownWords{line}.part(0, ShownWords{line}.text().size()));
        yaml::put(entry, "highlights", std::move(below));
        add(std::move(entry));
    } else if (marker == Marker::none) {
        add(text_node(line));
    } else {
        add(make_one(marker == Marker::number ? "number" : "bullet", line));
    }
}

void SectionReader::read_item(const OutlineItem& item, Marker marker) {
    const HeadAndBody parts = head_and_body(item);
    if (!read_thing(parts)) add_plain(parts, marker);
}

/// A row is an entry: a cell of lines that are one, or cells that are its columns.
void SectionReader::read_row(const std::vector<OutlineItem>& row) {
    std::vector<Words> columns;
    bool has_long_cell = false;
    OutlineItem all;
    for (const OutlineItem& cell : row) {
        const HeadAndBody parts = head_and_body(cell);
        has_long_cell = has_long_cell || parts.head.size() > 1 || !parts.body.empty();
        if (!parts.head.empty()) columns.push_back(parts.head.front());
        all.insert(all.end(), cell.begin(), cell.end());
    }
    if (has_long_cell || columns.size() < 2) {
        for (const OutlineItem& cell : row)
            if (!cell.empty()) read_item(cell, Marker::none);
        return;
    }
    HeadAndBody parts;
    parts.head = {join_lines(columns, "\t")};
    parts.span = parts.head.front().span;
    if (read_thing(parts)) return;
    if (columns.size() == 2)
        add(make_one_line(columns[0], columns[1]));
    else
        add(text_node(join_lines(columns, " · ")));
}

void SectionReader::read_table(const OutlineBlock& table) {
    if (table.has_head) dropped_.note(Drop::table_head, table.span);
    for (std::size_t row = table.has_head ? 1 : 0; row < table.rows.size(); ++row) read_row(table.rows[row]);
}

/// Does its first line begin an entry, or do the first two together: the employer above the position and the date?
bool block_begins_entry(const OutlineBlock& block, SectionKind kind) {
    if (begins_entry(block.lines.front(), kind)) return true;
    if (block.lines.size() < 2 || !find_date(ShownWords{block.lines[1]}.text())) return false;
    return begins_entry(join_lines(std::span{block.lines}.first(2), ", "), kind);
}

/// Where the entry ends that begins with paragraph `at`: before the next one that begins an entry.
std::size_t SectionReader::entry_end(std::span<const OutlineBlock> blocks, std::size_t at) const {
    std::size_t end = at + 1;
    while (end < blocks.size() && blocks[end].kind != OutlineBlock::Kind::heading &&
           !(blocks[end].kind == OutlineBlock::Kind::lines && !blocks[end].lines.empty() &&
             block_begins_entry(blocks[end], kind_)))
        ++end;
    return end;
}

/// Where the lists end that stand right below a line.
std::size_t lists_end(std::span<const OutlineBlock> blocks, std::size_t at) {
    std::size_t end = at + 1;
    while (end < blocks.size() && blocks[end].kind == OutlineBlock::Kind::list) ++end;
    return end;
}

std::size_t SectionReader::read_paragraph(std::span<const OutlineBlock> blocks, std::size_t at) {
    const OutlineBlock& block = blocks[at];
    HeadAndBody parts{block.lines, {}, block.picture, block.span};
    if (block.lines.empty()) {
        drop_picture(parts);
        return at + 1;
    }
    if (has_dated_entries(kind_) && block_begins_entry(block, kind_)) {
        const std::size_t end = entry_end(blocks, at);
        parts.body = blocks.subspan(at + 1, end - at - 1);
        if (read_thing(parts)) return end;
        parts.body = {};
    }
    if (kind_ == SectionKind::publications && read_thing(parts)) return at + 1;
    if (is_list_of_dated(kind_) && block.lines.size() == 1) {
        const std::size_t end = lists_end(blocks, at);
        parts.body = blocks.subspan(at + 1, end - at - 1);
        if (read_thing(parts)) return end;
        parts.body = {};
    }
    if (!parts.body.empty() || block.lines.size() == 1) {
        if (!is_list_of_dated(kind_) || !read_thing(parts)) add_plain(parts, Marker::none);
        return at + 1;
    }
    for (const Words& line : block.lines) {
        const HeadAndBody one{{line}, {}, {}, line.span};
        if (!is_list_of_dated(kind_) || !read_thing(one)) add_plain(one, Marker::none);
    }
    return at + 1;
}

/// A heading in a section is an entry's first line, or a title above some of the entries.
std::size_t SectionReader::read_heading(std::span<const OutlineBlock> blocks, std::size_t at) {
    const OutlineBlock& heading = blocks[at];
    std::size_t end = at + 1;
    while (end < blocks.size() && blocks[end].kind != OutlineBlock::Kind::heading) ++end;
    HeadAndBody parts{heading.lines, blocks.subspan(at + 1, end - at - 1), heading.picture, heading.span};
    if (has_dated_entries(kind_) && end > at + 1) {
        if (!parts.body.front().lines.empty() && parts.body.front().lines.front().text.size() < kLongestDatedName) {
            parts.head.insert(parts.head.end(), parts.body.front().lines.begin(), parts.body.front().lines.end());
            parts.body = parts.body.subspan(1);
        }
        yaml::Node entry = read_dated_entry(parts, kind_, file_, dropped_);
        if (!entry.is_null()) {
            add(std::move(entry));
            return end;
        }
        if (kind_ == SectionKind::projects && !bullets(parts.body).is_null()) {
            add_plain(parts, Marker::none);
            return end;
        }
    }
    Words title = heading.lines.front();
    if (!is_bold(title)) {
        title.text = "**" + title.text + "**";
        for (yaml::Piece& piece : title.pieces) piece.value += 2;
        title.pieces.insert(title.pieces.begin(), {0, title.span.begin});
    }
    add(text_node(title));
    return at + 1;
}

std::size_t SectionReader::read_block(std::span<const OutlineBlock> blocks, std::size_t at) {
    const OutlineBlock& block = blocks[at];
    switch (block.kind) {
        case OutlineBlock::Kind::heading: return read_heading(blocks, at);
        case OutlineBlock::Kind::lines: return read_paragraph(blocks, at);
        case OutlineBlock::Kind::list:
            for (const OutlineItem& item : block.items)
                read_item(item, block.is_ordered ? Marker::number : Marker::bullet);
            return at + 1;
        case OutlineBlock::Kind::table: read_table(block); return at + 1;
    }
    return at + 1;
}

yaml::Node SectionReader::read(std::span<const OutlineBlock> blocks) {
    entries_ = yaml::make_list(blocks.empty() ? Span{file_, 0, 0} : blocks.front().span);
    each_first_line(blocks, [&](const Words& line) {
        const auto dated = leading_date(line);
        if (dated && dated->rest.text.size() > kLongestDatedName) are_dates_short_ = false;
    });
    for (std::size_t at = 0; at < blocks.size();) at = read_block(blocks, at);
    return std::move(entries_);
}

}  // namespace

yaml::Node read_entries(std::span<const OutlineBlock> blocks, SectionKind kind, std::uint32_t file, Dropped& dropped) {
    return SectionReader{kind, file, dropped}.read(blocks);
}

}  // namespace quoin::import
