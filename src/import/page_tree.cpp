#include "import/page_tree.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "base/strings.h"

namespace quoin::import {

namespace {

constexpr std::array<std::string_view, 11> kVoid{"br",  "hr",  "img",  "input", "meta",  "link",
                                                 "col", "wbr", "area", "base",  "source"};
/// What holds no words of the page.
constexpr std::array<std::string_view, 10> kWordless{"script", "style",  "iframe", "template", "svg",
                                                     "object", "select", "video",  "audio",    "noscript"};

/// A page of open quotes would have each '<' looked at to its end.
constexpr std::size_t kMostFailedBytes = std::size_t{16} << 20;

template <std::size_t size>
bool is_one_of(std::string_view tag, const std::array<std::string_view, size>& tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_name_sign(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '-'; }

/// A tag of HTML as it stands in a text.
struct Tag {
    std::string name;
    bool is_closing = false;
    std::string address;
    std::string alternative;
    bool is_hidden = false;  ///< from those who look at the page
    std::size_t end = 0;     ///< behind its '>'
};

/// One attribute at `at`, which is moved behind it: its name and its value.
std::pair<std::string, std::string> read_attribute(const Traced& html, std::size_t& at) {
    const std::string_view text = html.text;
    const std::size_t begin = at;
    while (at < text.size() && !is_white(text[at]) && text[at] != '=' && text[at] != '>' && text[at] != '/') ++at;
    std::string name = ascii_lower(text.substr(begin, at - begin));
    if (at == begin) ++at;
    if (at >= text.size() || text[at] != '=') return {std::move(name), {}};
    while (++at < text.size() && is_white(text[at])) continue;
    if (at >= text.size()) return {std::move(name), {}};
    const bool is_quoted = text[at] == '"' || text[at] == '\'';
    const std::size_t first = is_quoted ? at + 1 : at;
    const std::size_t last =
        std::min(is_quoted ? text.find(text[at], first) : text.find_first_of(" \t\n\r>", first), text.size());
    at = is_quoted ? std::min(last + 1, text.size()) : last;
    return {std::move(name), read_references(html, first, last).text};
}

/// The tag at '<', or nothing: then '<' is a sign like others.
std::optional<Tag> read_tag(const Traced& html, std::size_t at) {
    const std::string_view text = html.text;
    Tag tag;
    std::size_t i = at + 1;
    tag.is_closing = i < text.size() && text[i] == '/';
    if (tag.is_closing) ++i;
    if (i >= text.size() || !(is_ascii_letter(text[i]) || text[i] == '!' || text[i] == '?')) return std::nullopt;
    const std::size_t begin = i;
    while (i < text.size() && is_name_sign(text[i])) ++i;
    tag.name = ascii_lower(text.substr(begin, i - begin));
    while (i < text.size() && text[i] != '>') {
        auto [name, value] = read_attribute(html, i);
        if (name == "href" || name == "src") tag.address = std::string{trim(value)};
        if (name == "hidden" || (name == "aria-hidden" && value == "true")) tag.is_hidden = true;
        if (name == "style" && replace_all(ascii_lower(value), " ", "").find("display:none") != std::string::npos)
            tag.is_hidden = true;
        if (name == "alt") tag.alternative = std::move(value);
    }
    if (i >= text.size()) return std::nullopt;
    tag.end = i + 1;
    return tag;
}

/// Which open elements an opening tag closes first, and which of them it does not look behind.
struct Implied {
    std::array<std::string_view, 3> tags;
    std::array<std::string_view, 4> until;
};

std::optional<Implied> implied_by(std::string_view tag) {
    constexpr std::array<std::string_view, 20> kEndsParagraph{
        "p",  "ul", "ol", "dl",  "table", "div",     "h1",         "h2",     "h3",     "h4",
        "h5", "h6", "hr", "pre", "li",    "section", "blockquote", "center", "header", "article"};
    if (tag == "li") return Implied{{"li"}, {"ul", "ol", "table", "td"}};
    if (tag == "tr") return Implied{{"td", "th", "tr"}, {"table"}};
    if (tag == "td" || tag == "th") return Implied{{"td", "th"}, {"tr", "table"}};
    if (tag == "dt" || tag == "dd") return Implied{{"dt", "dd"}, {"dl"}};
    if (is_one_of(tag, kEndsParagraph)) return Implied{{"p"}, {"td", "li", "div", "table"}};
    return std::nullopt;
}

/// A closing tag does not look for its partner outside these.
bool is_wall(std::string_view open, std::string_view closing) {
    const bool is_cell = open == "td" || open == "th";
    const bool closes_table = closing == "table" || closing == "tr" || closing == "td" || closing == "th" ||
                              closing == "tbody" || closing == "thead";
    if (is_cell || open == "table") return !closes_table;
    return (open == "ul" || open == "ol") && closing == "li";
}

}  // namespace

TreeBuilder::TreeBuilder(std::uint32_t file, Dropped& dropped) : file_{file}, dropped_{dropped} {
    tree_.nodes.push_back({"body", {}, {}, {}, 0, true, {}});
    open_.push_back({0, "body", true});
}

std::uint32_t TreeBuilder::innermost() const {
    const auto kept = std::find_if(open_.rbegin(), open_.rend(), [](const Open& open) { return open.node != kLost; });
    return kept->node;
}

void TreeBuilder::open(std::string_view tag, PageNode node) {
    const bool is_void = is_one_of(tag, kVoid);
    if (!is_void && open_.size() >= kMostOpen) {
        ++skipped_;
        return dropped_.note(Drop::too_deep, {file_, node.source, node.source + 1});
    }
    const std::uint32_t parent = innermost();
    const bool is_lost = !is_void && open_.size() >= PageTree::kDeepest;
    if (is_lost) dropped_.note(Drop::too_deep, {file_, node.source, node.source + 1});
    const bool is_markdown = node.is_markdown;
    const auto number = static_cast<std::uint32_t>(tree_.nodes.size());
    if (!is_lost) {
        node.tag = tag;
        tree_.nodes.push_back(std::move(node));
        tree_.nodes[parent].children.push_back(number);
    }
    if (!is_void) open_.push_back({is_lost ? kLost : number, std::string{tag}, is_markdown});
}

void TreeBuilder::open_markdown(std::string_view tag, std::uint32_t source, std::string address) {
    open(tag, {{}, {}, std::move(address), {}, source, true, {}});
}

void TreeBuilder::close_markdown(std::string_view tag) {
    if (skipped_ > 0) {
        --skipped_;
        return;
    }
    const auto same = [&](const Open& open) { return open.is_markdown && open.tag == tag; };
    const auto found = std::find_if(open_.rbegin(), std::prev(open_.rend()), same);
    if (found != std::prev(open_.rend())) open_.erase(std::prev(found.base()), open_.end());
}

void TreeBuilder::close_html(std::string_view tag) {
    if (skipped_ > 0) {
        --skipped_;
        return;
    }
    for (std::size_t i = open_.size(); i-- > 1;) {
        if (open_[i].is_markdown) return;
        if (open_[i].tag == tag) {
            open_.resize(i);
            return;
        }
        if (is_wall(open_[i].tag, tag)) return;
    }
}

void TreeBuilder::close_implied(std::string_view tag) {
    const std::optional<Implied> implied = implied_by(tag);
    if (!implied) return;
    std::size_t keep = open_.size();
    for (std::size_t i = open_.size(); i-- > 1;) {
        if (open_[i].is_markdown || is_one_of(open_[i].tag, implied->until)) break;
        if (is_one_of(open_[i].tag, implied->tags)) keep = i;
    }
    open_.resize(keep);
}

void TreeBuilder::add_text(const Traced& text) {
    if (text.empty()) return;
    const std::uint32_t parent = innermost();
    const auto number = static_cast<std::uint32_t>(tree_.nodes.size());
    tree_.nodes.push_back({{}, text, {}, {}, text.from.front(), false, {}});
    tree_.nodes[parent].children.push_back(number);
}

/// Where the content of an element without words ends, behind its closing tag.
/// Behind the end of an element, others of its name inside it counted; 0 if it does not end in this text.
std::size_t end_of_element(std::string_view html, const Tag& tag) {
    constexpr std::size_t kFarthest = 20'000;  // of a page that hides more it is more than a CV needs to know
    const std::string_view text = html.substr(0, std::min(html.size(), tag.end + kFarthest));
    int depth = 1;
    for (std::size_t i = text.find('<', tag.end); i != std::string_view::npos; i = text.find('<', i + 1)) {
        const bool is_closing = text.substr(i).starts_with("</");
        const std::size_t name = i + (is_closing ? 2 : 1);
        if (ascii_lower(text.substr(name, tag.name.size())) != tag.name) continue;
        const std::size_t behind = name + tag.name.size();
        if (behind < text.size() && is_name_sign(text[behind])) continue;
        depth += is_closing ? -1 : 1;
        const std::size_t close = text.find('>', behind);
        if (depth == 0) return close == std::string_view::npos ? 0 : close + 1;
    }
    return 0;
}

std::size_t TreeBuilder::skip_content(const Traced& html, std::size_t at, std::string_view tag) {
    const std::string close = "</" + std::string{tag};
    for (std::size_t i = html.text.find("</", at); i != std::string::npos; i = html.text.find("</", i + 2)) {
        if (ascii_lower(std::string_view{html.text}.substr(i, close.size())) != close) continue;
        return std::min(html.text.find('>', i), html.size() - 1) + 1;
    }
    return html.size();
}

std::size_t TreeBuilder::add_tag(const Traced& html, std::size_t at) {
    const std::optional<Tag> tag = read_tag(html, at);
    if (!tag) {
        failed_bytes_ += html.size() - at;
        const std::size_t end = failed_bytes_ > kMostFailedBytes ? html.size() : at + 1;
        add_text(html.part(at, end));
        return end;
    }
    if (tag->name.empty()) return tag->end;  // <!DOCTYPE …>, <?xml …>
    if (tag->is_closing) {
        close_html(tag->name);
    } else if (is_one_of(tag->name, kWordless)) {
        dropped_.note(Drop::script, {file_, html.from[at], html.from[tag->end - 1] + 1});
        return skip_content(html, tag->end, tag->name);
    } else if (const std::size_t end = tag->is_hidden ? end_of_element(html.text, *tag) : 0; end != 0) {
        dropped_.note(Drop::hidden, {file_, html.from[at], html.from[tag->end - 1] + 1});
        return end;
    } else {
        close_implied(tag->name);
        open(tag->name, {{}, {}, tag->address, tag->alternative, html.from[at], false, {}});
    }
    return tag->end;
}

void TreeBuilder::add_html(const Traced& html) {
    // Behind the last '>' no tag ends: looking for one at each '<' would cost a square.
    const std::size_t last = html.text.rfind('>');
    for (std::size_t at = 0; at < html.size();) {
        const std::size_t tag = std::min(html.text.find('<', at), html.size());
        if (tag > at) add_text(read_references(html, at, tag));
        at = tag;
        if (at == html.size()) return;
        if (last == std::string::npos || at > last) {
            add_text(read_references(html, at, html.size()));
            return;
        }
        at = add_tag(html, at);
    }
}

}  // namespace quoin::import
