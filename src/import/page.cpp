#include "import/page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "import/clean_page.h"
#include "import/contacts.h"
#include "import/dropped.h"
#include "import/mojibake.h"
#include "import/page_addresses.h"
#include "import/page_tree.h"
#include "import/write_line.h"

namespace quoin::import {

namespace {

/// No home page of a person has more; a page that has is some other thing.
constexpr std::size_t kLargestPage = std::size_t{512} << 10;
constexpr std::size_t kMostPictures = 64;

constexpr std::array<std::string_view, 28> kContainers{
    "p",       "div",     "section", "article", "header", "footer", "main",    "aside",    "blockquote", "center",
    "details", "summary", "figure",  "address", "form",   "body",   "html",    "fieldset", "figcaption", "dl",
    "tbody",   "thead",   "tfoot",   "tr",      "td",     "th",     "caption", "hgroup"};

template <std::size_t size>
bool is_one_of(std::string_view tag, const std::array<std::string_view, size>& tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_heading(std::string_view tag) { return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6'; }
bool is_cell(std::string_view tag) { return tag == "td" || tag == "th"; }

bool is_picture(std::string_view bytes) {
    return bytes.starts_with("\x89PNG\r\n") || bytes.starts_with("\xff\xd8\xff");
}

/// "---" and " -- " as the dashes that the writer meant.
Traced with_dashes(const Traced& text) {
    if (text.text.find("--") == std::string::npos) return text;
    Traced result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.text.find_first_not_of('-', at), text.size());
        const bool is_apart = at > 0 && end < text.size() && text.text[at - 1] == ' ' && text.text[end] == ' ';
        if (end - at == 3)
            result.add("—", text.from[at]);
        else if (end - at == 2 && is_apart)
            result.add("–", text.from[at]);
        else
            result.append(text, at, std::max(end, at + 1));
        at = std::max(end, at + 1);
    }
    return result;
}

/// Makes an Outline of a page's tree.
class OutlineMaker {
public:
    OutlineMaker(const PageTree& tree, Span file, const Options& options, Dropped& dropped)
        : tree_{tree}, file_{file.file}, file_size_{file.end}, options_{options}, dropped_{dropped} {}

    std::vector<OutlineBlock> make() {
        OutlineItem blocks;
        walk_children(tree_.root(), {}, blocks);
        end_paragraph(blocks);
        return blocks;
    }

    const Traced& title() const { return title_; }

private:
    void walk(const PageNode& node, const Look& look, OutlineItem& out);
    void walk_children(const PageNode& node, const Look& look, OutlineItem& out) {
        for (const std::uint32_t child : node.children) walk(tree_.nodes[child], look, out);
    }
    void walk_inline(const PageNode& node, Look look, OutlineItem& out);
    void link_to(const PageNode& node, Look& look);
    void name_profile(const PageNode& node, const Look& look);
    void add_heading(const PageNode& node, OutlineItem& out);
    void add_list(const PageNode& node, const Look& look, OutlineItem& out);
    void add_items(const PageNode& node, const Look& look, std::vector<OutlineItem>& items);
    void add_loose_item(const PageNode& node, const Look& look, OutlineItem& out);
    void add_table(const PageNode& node, const Look& look, OutlineItem& out);
    void add_rows(const PageNode& node, const Look& look, OutlineBlock& table);
    void add_definition(const PageNode& node, const Look& look, OutlineItem& out);
    void add_code(const PageNode& node, const Look& look, OutlineItem& out);
    void add_image(const PageNode& node);
    OutlineItem inside(const PageNode& node, const Look& look);
    void break_line();
    void end_paragraph(OutlineItem& out);
    Span place(const PageNode& node) const;
    OutlineBlock block(OutlineBlock::Kind kind, const PageNode& node) const;
    static void collect_text(const PageTree& tree, const PageNode& node, Traced& text);

    const PageTree& tree_;
    std::uint32_t file_;
    std::uint32_t file_size_;
    const Options& options_;
    Dropped& dropped_;
    std::vector<LookedRun> runs_;  ///< of the line that is being read
    std::vector<Words> lines_;     ///< of the paragraph that is being read
    std::string picture_;          ///< of it
    std::size_t pictures_ = 0;
    Traced title_;  ///< of an HTML document
};

/// Of an element of Markdown, which has no tag, where its first words stand.
Span OutlineMaker::place(const PageNode& node) const {
    const PageNode* at = &node;
    while (at->is_markdown && !at->children.empty()) at = &tree_.nodes[at->children.front()];
    return {file_, at->source, at->source + 1};
}

OutlineBlock OutlineMaker::block(OutlineBlock::Kind kind, const PageNode& node) const {
    OutlineBlock block;
    block.kind = kind;
    block.span = place(node);
    return block;
}

void OutlineMaker::break_line() {
    const Traced line = write_line(std::move(runs_));
    runs_.clear();
    if (line.empty()) return;
    lines_.push_back(as_words(line, file_));
    lines_.back().span.end = std::min(lines_.back().span.end, file_size_);  // a mark may stand behind the last sign
}

void OutlineMaker::end_paragraph(OutlineItem& out) {
    break_line();
    if (lines_.empty() && picture_.empty()) return;
    OutlineBlock paragraph;
    if (!lines_.empty()) paragraph.span = {file_, lines_.front().span.begin, lines_.back().span.end};
    paragraph.lines = std::move(lines_);
    paragraph.picture = std::move(picture_);
    lines_.clear();
    picture_.clear();
    out.push_back(std::move(paragraph));
}

/// What an element holds, apart from what is around it.
OutlineItem OutlineMaker::inside(const PageNode& node, const Look& look) {
    OutlineItem item;
    walk_children(node, look, item);
    end_paragraph(item);
    return item;
}

void OutlineMaker::collect_text(const PageTree& tree, const PageNode& node, Traced& text) {
    text.append(node.text);
    for (const std::uint32_t child : node.children) collect_text(tree, tree.nodes[child], text);
}

void OutlineMaker::walk(const PageNode& node, const Look& look, OutlineItem& out) {
    const std::string& tag = node.tag;
    if (tag.empty()) {
        runs_.push_back({look.is_code ? node.text : with_dashes(node.text), look});
    } else if (is_heading(tag)) {
        end_paragraph(out);
        add_heading(node, out);
    } else if (tag == "ul" || tag == "ol") {
        end_paragraph(out);
        add_list(node, look, out);
    } else if (tag == "li") {
        end_paragraph(out);
        add_loose_item(node, look, out);
    } else if (tag == "table") {
        end_paragraph(out);
        add_table(node, look, out);
    } else if (tag == "pre") {
        end_paragraph(out);
        add_code(node, look, out);
    } else if (tag == "nav") {
        dropped_.note(Drop::navigation, place(node));
    } else if (tag == "dt" || tag == "dd") {
        add_definition(node, look, out);
    } else if (tag == "hr") {
        end_paragraph(out);
    } else if (tag == "head") {
        for (const std::uint32_t child : node.children)
            if (tree_.nodes[child].tag == "title") collect_text(tree_, tree_.nodes[child], title_);
    } else if (is_one_of(tag, kContainers)) {
        end_paragraph(out);
        walk_children(node, look, out);
        end_paragraph(out);
    } else {
        walk_inline(node, look, out);
    }
}

void OutlineMaker::walk_inline(const PageNode& node, Look look, OutlineItem& out) {
    const std::string& tag = node.tag;
    if (tag == "br") return break_line();
    if (tag == "img") return add_image(node);
    look.is_bold = look.is_bold || tag == "b" || tag == "strong";
    look.is_italic = look.is_italic || tag == "i" || tag == "em" || tag == "cite" || tag == "var" || tag == "dfn";
    look.is_code = look.is_code || tag == "code" || tag == "kbd" || tag == "tt" || tag == "samp";
    if (tag == "sup" || tag == "sub") look.script = tag == "sup" ? '^' : '~';
    if (tag == "del" || tag == "s" || tag == "strike") dropped_.note(Drop::struck_out, place(node));
    if (tag == "a") link_to(node, look);
    const std::size_t before = runs_.size();
    walk_children(node, look, out);
    if (tag == "a" && runs_.size() == before) name_profile(node, look);
}

/// A link that has only a picture, as pages show profiles: the name of the network stands for it.
void OutlineMaker::name_profile(const PageNode& node, const Look& look) {
    constexpr std::string_view kMail = "mailto:";
    const yaml::Node profile = read_profile(look.link, place(node), {});
    Traced name;
    if (!profile.is_null()) name.add(profile.entries.front().second.text, node.source);
    if (look.link.starts_with(kMail)) name.add(look.link.substr(kMail.size()), node.source);
    if (name.empty()) return;
    runs_.push_back({std::move(name), look});
    Traced blank;
    blank.add(' ', node.source);
    runs_.push_back({std::move(blank), {}});
}

void OutlineMaker::link_to(const PageNode& node, Look& look) {
    const LinkAddress address = read_link(node.address);
    look.link = address.url;
    if (address.dropped) dropped_.note(*address.dropped, place(node));
}

void OutlineMaker::add_heading(const PageNode& node, OutlineItem& out) {
    OutlineBlock heading = block(OutlineBlock::Kind::heading, node);
    heading.level = node.tag[1] - '0';
    OutlineItem content = inside(node, {});
    OutlineItem others;
    for (OutlineBlock& part : content) {
        if (heading.picture.empty()) heading.picture = part.picture;
        if (part.kind != OutlineBlock::Kind::lines)
            others.push_back(std::move(part));
        else
            heading.lines.insert(heading.lines.end(), part.lines.begin(), part.lines.end());
    }
    if (heading.lines.size() > 1) {  // a heading has one line; what more there is stands below it
        OutlineBlock below = block(OutlineBlock::Kind::lines, node);
        below.lines.assign(heading.lines.begin() + 1, heading.lines.end());
        heading.lines.resize(1);
        others.insert(others.begin(), std::move(below));
    }
    if (heading.lines.empty()) heading.kind = OutlineBlock::Kind::lines;
    if (!heading.lines.empty()) heading.span = heading.lines.front().span;
    if (!heading.lines.empty() || !heading.picture.empty()) out.push_back(std::move(heading));
    out.insert(out.end(), others.begin(), others.end());
}

void OutlineMaker::add_items(const PageNode& node, const Look& look, std::vector<OutlineItem>& items) {
    for (const std::uint32_t number : node.children) {
        const PageNode& child = tree_.nodes[number];
        if (child.tag == "li") {
            items.push_back(inside(child, look));
        } else if (!child.tag.empty() && child.tag != "ul" && child.tag != "ol" && child.tag != "p") {
            add_items(child, look, items);  // <ol><small><li>
        } else {                            // what stands between items belongs to the one before
            OutlineItem between;
            walk(child, look, between);
            end_paragraph(between);
            if (between.empty()) continue;
            if (items.empty()) items.emplace_back();
            items.back().insert(items.back().end(), between.begin(), between.end());
        }
    }
}

void OutlineMaker::add_list(const PageNode& node, const Look& look, OutlineItem& out) {
    OutlineBlock list = block(OutlineBlock::Kind::list, node);
    list.is_ordered = node.tag == "ol";
    add_items(node, look, list.items);
    std::erase_if(list.items, [](const OutlineItem& item) { return item.empty(); });
    if (!list.items.empty()) out.push_back(std::move(list));
}

/// <li> outside a list: those that follow one another are one.
void OutlineMaker::add_loose_item(const PageNode& node, const Look& look, OutlineItem& out) {
    OutlineItem item = inside(node, look);
    if (item.empty()) return;
    if (out.empty() || out.back().kind != OutlineBlock::Kind::list)
        out.push_back(block(OutlineBlock::Kind::list, node));
    out.back().items.push_back(std::move(item));
}

void OutlineMaker::add_rows(const PageNode& node, const Look& look, OutlineBlock& table) {
    auto& rows = table.rows;
    for (const std::uint32_t number : node.children) {
        const PageNode& child = tree_.nodes[number];
        if (child.tag == "tr") rows.emplace_back();
        if (is_cell(child.tag)) {
            if (rows.empty()) rows.emplace_back();
            const bool is_first = rows.size() == 1 && (rows.back().empty() || table.has_head);
            if (rows.size() == 1) table.has_head = is_first && child.tag == "th";
            rows.back().push_back(inside(child, look));
        } else if (!child.tag.empty()) {
            add_rows(child, look, table);
        }
    }
}

void OutlineMaker::add_table(const PageNode& node, const Look& look, OutlineItem& out) {
    OutlineBlock table = block(OutlineBlock::Kind::table, node);
    add_rows(node, look, table);
    const auto is_blank = [](const auto& row) {
        return std::all_of(row.begin(), row.end(), [](const OutlineItem& cell) { return cell.empty(); });
    };
    table.has_head = table.has_head && table.rows.size() > 1 && !is_blank(table.rows.front());
    std::erase_if(table.rows, is_blank);
    if (!table.rows.empty()) out.push_back(std::move(table));
}

/// <dt> and <dd> are one line: "**term**: definition".
void OutlineMaker::add_definition(const PageNode& node, const Look& look, OutlineItem& out) {
    const bool goes_on = node.tag == "dd" && !runs_.empty();
    if (!goes_on) end_paragraph(out);
    Look here = look;
    here.is_bold = here.is_bold || node.tag == "dt";
    Traced colon;
    colon.add(": ", node.source);
    if (goes_on) runs_.push_back({std::move(colon), look});
    walk_children(node, here, out);
    if (node.tag == "dd") end_paragraph(out);
}

void OutlineMaker::add_code(const PageNode& node, const Look& look, OutlineItem& out) {
    Traced code;
    collect_text(tree_, node, code);
    for (std::size_t at = 0; at < code.size();) {
        const std::size_t end = std::min(code.text.find('\n', at), code.size());
        runs_.push_back({code.part(at, end), look});
        break_line();
        at = end + 1;
    }
    end_paragraph(out);
}

void OutlineMaker::add_image(const PageNode& node) {
    const ImageAddress address = read_image(node.address);
    if (address.dropped) return dropped_.note(*address.dropped, place(node));
    const bool is_wanted = picture_.empty() && pictures_ < kMostPictures && options_.read_beside != nullptr;
    if (is_wanted) ++pictures_;
    const Result<std::string> bytes = is_wanted ? options_.read_beside(address.name) : std::string{};
    if (bytes && is_picture(*bytes))
        picture_ = address.name;
    else
        dropped_.note(Drop::other_picture, place(node));
}

void warn_of_mojibake(std::uint32_t file, std::size_t count, Diagnostics& diagnostics) {
    diagnostics.warning(
        {file, 0, 0},
        fmt::format("{} characters of this file were saved in the wrong encoding; they are read as they were meant",
                    count),
        {"save the file as UTF-8 with the right characters, or look through what was imported"});
}

}  // namespace

Outline read_page(std::uint32_t file, const Options& options, Diagnostics& diagnostics) {
    Outline outline;
    const std::string& text = diagnostics.file(file).text;
    if (text.size() > kLargestPage) {
        diagnostics.error({file, 0, 0}, "this page is too large for a CV", {"a page may have 512 KiB"});
        return outline;
    }
    if (const std::size_t invalid = find_invalid_utf8(text); invalid != std::string_view::npos) {
        const auto at = static_cast<std::uint32_t>(invalid);
        diagnostics.error({file, at, at + 1}, "this is no UTF-8", {"save the file as UTF-8"});
        return outline;
    }
    Traced page = traced(text, text.starts_with("\xef\xbb\xbf") ? 3 : 0, text.size());
    if (const std::size_t repaired = repair_mojibake(page)) warn_of_mojibake(file, repaired, diagnostics);
    Dropped dropped;
    outline.front_matter = take_front_matter(page, file);
    const PageTree tree = parse_page(clean_page(page, file, dropped), file, dropped);
    OutlineMaker maker{tree, {file, 0, static_cast<std::uint32_t>(text.size())}, options, dropped};
    outline.blocks = maker.make();
    if (!maker.title().empty()) {
        const Traced title = write_line({{maker.title(), {}}});
        outline.front_matter.emplace_back("title", as_words(title, file));
    }
    dropped.report(diagnostics);
    return outline;
}

}  // namespace quoin::import
