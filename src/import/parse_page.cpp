#include <md4c.h>

#include <algorithm>
#include <array>
#include <functional>

#include "base/ascii.h"
#include "base/strings.h"
#include "import/page_tree.h"

namespace quoin::import {

namespace {

/// Hears what md4c says of a page and tells it to a TreeBuilder.
class Listener {
public:
    Listener(const Traced& page, std::uint32_t file, Dropped& dropped) : page_{page}, builder_{file, dropped} {}

    void enter(MD_BLOCKTYPE type, const void* detail);
    void leave(MD_BLOCKTYPE type, const void* detail);
    void enter(MD_SPANTYPE type, const void* detail);
    void leave(MD_SPANTYPE type);
    void hear(MD_TEXTTYPE type, std::string_view text);

    PageTree finish() { return builder_.finish(); }

private:
    void tell_html();
    Traced from_page(std::string_view text);
    std::string address(const MD_ATTRIBUTE& attribute);

    const Traced& page_;
    TreeBuilder builder_;
    std::uint32_t last_ = 0;  ///< where the last thing heard stands in the file
    Traced html_;             ///< tags heard that were not told yet: one may come in several parts
    std::size_t images_ = 0;  ///< open ones: their text is no text of the page
};

std::string_view block_tag(MD_BLOCKTYPE type, const void* detail) {
    constexpr std::array<std::string_view, 6> kHeadings{"h1", "h2", "h3", "h4", "h5", "h6"};
    switch (type) {
        case MD_BLOCK_QUOTE: return "blockquote";
        case MD_BLOCK_UL: return "ul";
        case MD_BLOCK_OL: return "ol";
        case MD_BLOCK_LI: return "li";
        case MD_BLOCK_HR: return "hr";
        case MD_BLOCK_H: return kHeadings[(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level - 1) % 6];
        case MD_BLOCK_CODE: return "pre";
        case MD_BLOCK_P: return "p";
        case MD_BLOCK_TABLE: return "table";
        case MD_BLOCK_TR: return "tr";
        case MD_BLOCK_TH: return "th";
        case MD_BLOCK_TD: return "td";
        default: return {};
    }
}

std::string_view span_tag(MD_SPANTYPE type) {
    switch (type) {
        case MD_SPAN_EM: return "em";
        case MD_SPAN_STRONG: return "strong";
        case MD_SPAN_A: return "a";
        case MD_SPAN_CODE: return "code";
        case MD_SPAN_DEL: return "del";
        default: return {};
    }
}

void Listener::tell_html() {
    builder_.add_html(html_);
    html_.clear();
}

void Listener::enter(MD_BLOCKTYPE type, const void* detail) {
    tell_html();
    if (const std::string_view tag = block_tag(type, detail); !tag.empty()) builder_.open_markdown(tag, last_);
}

void Listener::leave(MD_BLOCKTYPE type, const void* detail) {
    tell_html();
    if (const std::string_view tag = block_tag(type, detail); !tag.empty() && type != MD_BLOCK_HR)
        builder_.close_markdown(tag);
}

void Listener::enter(MD_SPANTYPE type, const void* detail) {
    tell_html();
    std::string leads_to;
    if (type == MD_SPAN_IMG) leads_to = address(static_cast<const MD_SPAN_IMG_DETAIL*>(detail)->src);
    if (type == MD_SPAN_A) leads_to = address(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href);
    if (type == MD_SPAN_IMG) {
        if (images_++ == 0) builder_.open_markdown("img", last_, std::move(leads_to));
    } else if (const std::string_view tag = span_tag(type); !tag.empty()) {
        builder_.open_markdown(tag, last_, std::move(leads_to));
    }
}

void Listener::leave(MD_SPANTYPE type) {
    tell_html();
    if (type == MD_SPAN_IMG) {
        --images_;
    } else if (const std::string_view tag = span_tag(type); !tag.empty()) {
        builder_.close_markdown(tag);
    }
}

void Listener::hear(MD_TEXTTYPE type, std::string_view text) {
    Traced heard = from_page(text);
    if (images_ > 0) return;
    if (type == MD_TEXT_HTML) return html_.append(heard);
    tell_html();
    if (type == MD_TEXT_BR) {
        builder_.open_markdown("br", last_);
    } else if (type == MD_TEXT_ENTITY) {
        builder_.add_text(read_references(heard, 0, heard.size()));
    } else {
        builder_.add_text(heard);
    }
}

/// md4c hands out parts of the page, and a few signs of its own, which stand where the last part ended.
Traced Listener::from_page(std::string_view text) {
    const std::less_equal<const char*> before;
    const char* const begin = page_.text.data();
    Traced heard;
    if (text.empty()) return heard;
    if (before(begin, text.data()) && before(text.data() + text.size(), begin + page_.size())) {
        const auto at = static_cast<std::size_t>(text.data() - begin);
        heard = page_.part(at, at + text.size());
    } else {
        heard.add(text, last_);
    }
    if (!heard.empty()) last_ = heard.from.back();
    return heard;
}

std::string Listener::address(const MD_ATTRIBUTE& attribute) {
    const Traced written = from_page({attribute.text, attribute.size});
    if (!written.empty()) last_ = written.from.front();
    return read_references(written, 0, written.size()).text;
}

Listener& listener(void* data) { return *static_cast<Listener*>(data); }

void parse_markdown(const Traced& page, Listener& to) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        listener(data).enter(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        listener(data).leave(type, detail);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
        listener(data).enter(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
        listener(data).leave(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
        listener(data).hear(type, {text, size});
        return 0;
    };
    md_parse(page.text.data(), static_cast<MD_SIZE>(page.size()), &parser, &to);
}

bool is_html_document(std::string_view text) {
    const std::string start = ascii_lower(trim(text).substr(0, 9));
    return start.starts_with("<!doctype") || start.starts_with("<html");
}

}  // namespace

PageTree parse_page(const Traced& page, std::uint32_t file, Dropped& dropped) {
    if (is_html_document(page.text)) {
        TreeBuilder builder{file, dropped};
        builder.add_html(page);
        return builder.finish();
    }
    Listener listener{page, file, dropped};
    parse_markdown(page, listener);
    return listener.finish();
}

}  // namespace quoin::import
