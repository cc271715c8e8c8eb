#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "import/dropped.h"
#include "import/traced.h"

namespace quoin::import {

/// An element of a page, or a text (then `tag` is empty).
struct PageNode {
    std::string tag;                      ///< as HTML calls it, in lower case, whether Markdown or HTML wrote it
    Traced text;                          ///< as it stands, references to characters read
    std::string address;                  ///< href of a link, src of an image
    std::string alternative;              ///< alt of an image
    std::uint32_t source = 0;             ///< where it begins in the file
    bool is_markdown = false;             ///< an element that Markdown opened: no tag of HTML closes it
    std::vector<std::uint32_t> children;  ///< numbers of nodes
};

/// A page as one tree; node 0 is its root. No deeper than kDeepest, which makes recursion safe.
struct PageTree {
    static constexpr std::size_t kDeepest = 64;

    std::vector<PageNode> nodes;
    const PageNode& root() const { return nodes.front(); }
};

/// Builds a tree from what Markdown's parser and HTML's tags say, in the order of the page.
class TreeBuilder {
public:
    TreeBuilder(std::uint32_t file, Dropped& dropped);

    /// Opens an element of Markdown; it is closed by close_markdown, with all that is open in it.
    void open_markdown(std::string_view tag, std::uint32_t source, std::string address = {});
    void close_markdown(std::string_view tag);
    void add_text(const Traced& text);
    /// Reads tags, references and texts; what it opens may stay open. `html` may be a part of a page.
    void add_html(const Traced& html);

    PageTree finish() { return std::move(tree_); }

private:
    struct Open {
        std::uint32_t node = 0;  ///< kLost: nested too deep, its content goes to the one around it
        std::string tag;
        bool is_markdown = false;
    };
    static constexpr std::uint32_t kLost = 0xffffffff;
    static constexpr std::size_t kMostOpen = 256;

    void open(std::string_view tag, PageNode node);
    void close_html(std::string_view tag);
    void close_implied(std::string_view tag);
    std::size_t add_tag(const Traced& html, std::size_t at);
    std::size_t skip_content(const Traced& html, std::size_t at, std::string_view tag);
    std::uint32_t innermost() const;

    std::uint32_t file_;
    Dropped& dropped_;
    PageTree tree_;
    std::vector<Open> open_;
    std::size_t skipped_ = 0;       ///< opened beyond kMostOpen and not closed yet
    std::size_t failed_bytes_ = 0;  ///< looked at for tags that were none
};

/// With "&amp;", "&#8217;", "&eacute;" and their like as the characters they stand for.
Traced read_references(const Traced& html, std::size_t begin, std::size_t end);

/// Markdown, HTML, or both in one, as a tree. A page that begins as an HTML document is read as HTML alone.
PageTree parse_page(const Traced& page, std::uint32_t file, Dropped& dropped);

}  // namespace quoin::import
