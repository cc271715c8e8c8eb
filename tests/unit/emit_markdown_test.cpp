#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <md4c-html.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "emit/markdown.h"
#include "emit_line.h"

namespace quoin::emit {

namespace {

/// What a reader of CommonMark with GitHub's tables, strikethrough and formulas makes of it.
std::string rendered(const std::string& markdown) {
    std::string html;
    const auto add = [](const MD_CHAR* text, MD_SIZE size, void* out) {
        static_cast<std::string*>(out)->append(text, size);
    };
    const unsigned flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_LATEXMATHSPANS | MD_FLAG_TASKLISTS;
    EXPECT_EQ(md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), add, &html, flags, 0), 0);
    return html;
}

std::string as_html(std::string text) {
    text = replace_all(replace_all(replace_all(std::move(text), "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
    return replace_all(std::move(text), "\"", "&quot;");
}

/// A letter or a digit that is shown, and how.
struct Shown {
    char32_t letter = 0;
    bool is_bold = false;
    bool is_italic = false;
    bool is_code = false;
    bool is_raised = false;
    std::string link;

    bool operator==(const Shown&) const = default;
};

/// Marks may slip out of emphasis, and emphasis of code is the reader's: neither is compared.
void add_letters(const std::string& text, const Shown& look, std::vector<Shown>& shown) {
    for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).length) {
        const char32_t code = decode_utf8(text, at).code;
        const bool is_letter = code < 0x80
                                   ? is_ascii_letter(static_cast<char>(code)) || is_ascii_digit(static_cast<char>(code))
                                   : code > 0x4000 && code < 0xFF00;
        if (!is_letter) continue;
        shown.push_back(look);
        shown.back().letter = code;
        if (look.is_code) shown.back().is_bold = shown.back().is_italic = false;
    }
}

std::vector<Shown> letters_of(const Line& line) {
    std::vector<Shown> shown;
    for (const Run& run : line)
        add_letters(run.text,
                    {0, run.is_bold, run.is_italic, run.is_code, run.baseline != resume::Baseline::normal, run.link},
                    shown);
    return shown;
}

/// The words and looks of HTML without attributes but href.
struct Read {
    std::string text;
    std::vector<Shown> letters;
};

std::string unescaped(std::string text) {
    text = replace_all(replace_all(replace_all(std::move(text), "&lt;", "<"), "&gt;", ">"), "&quot;", "\"");
    return replace_all(std::move(text), "&amp;", "&");
}

void enter(const std::string& tag, Shown& look) {
    const bool opens = tag.front() != '/';
    const std::string name = opens ? tag : tag.substr(1);
    if (name == "strong") look.is_bold = opens;
    if (name == "em") look.is_italic = opens;
    if (name == "code") look.is_code = opens;
    if (name == "sup") look.is_raised = opens;
    if (name == "a") look.link.clear();
    if (name.starts_with("a href=\"")) look.link = unescaped(name.substr(8, name.size() - 9));
}

Read read(const std::string& html) {
    Read read;
    Shown look;
    for (std::size_t at = 0; at < html.size();) {
        if (html[at] == '<') {
            const std::size_t end = html.find('>', at);
            enter(html.substr(at + 1, end - at - 1), look);
            at = end + 1;
            continue;
        }
        const std::size_t end = std::min(html.find('<', at), html.size());
        const std::string words = unescaped(html.substr(at, end - at));
        read.text += words;
        add_letters(words, look, read.letters);
        at = end;
    }
    return read;
}

TEST(EscapeMarkdown, ShowsEverySignAsItIs) {
    for (char c = '!'; c <= '~'; ++c) {
        for (const std::string& text : {std::string{c}, std::string{c, ' ', 'a'}, std::string{c, c, c},
                                        std::string{'a', c, 'b', c}, std::string{'1', c, ' ', 'a'}})
            EXPECT_EQ(rendered(escape_markdown(text, "") + "\n"), "<p>" + as_html(text) + "</p>\n");
    }
}

TEST(EscapeMarkdown, ShowsAnyTextAsItIs) {
    Random random{6};
    for (int i = 0; i < 20000; ++i) {
        const std::string text = random_text(random, 12);
        const std::string escaped = escape_markdown(text, "");
        ASSERT_EQ(rendered(escaped + "\n"), "<p>" + as_html(text) + "</p>\n") << escaped;
        ASSERT_EQ(rendered("## " + escaped + "\n"), "<h2>" + as_html(text) + "</h2>\n") << escaped;
        ASSERT_EQ(rendered("- " + escaped + "\n"), "<ul>\n<li>" + as_html(text) + "</li>\n</ul>\n") << escaped;
    }
}

TEST(EscapeMarkdown, LeavesOrdinaryTextAlone) {
    const std::string text = "C++ & Qt: snake_case, 3.82/4.00 (8 %), 2024-05, a+b=c; “quoted”, it's 5 > 4 #1";
    EXPECT_EQ(escape_markdown("R&D, " + text, ""),
              "R\\&D, C++ & Qt: snake_case, 3.82/4.00 (8 %), 2024-05, a+b=c; “quoted”, it's 5 > 4 \\#1");
}

TEST(EscapeMarkdown, KeepsTheAuthorsLineBreaks) {
    EXPECT_EQ(rendered(escape_markdown("a\n- b\n# c\n1. d\n===", "") + "\n"),
              "<p>a<br>\n- b<br>\n# c<br>\n1. d<br>\n===</p>\n");
}

TEST(MarkdownOf, KeepsWordsLooksAndLinksOfAnyLine) {
    Random random{66};
    for (int i = 0; i < 40000; ++i) {
        const Line line = random_line(random);
        const std::string markdown = markdown_of(line);
        const Read shown = read(rendered(markdown + "\n"));
        ASSERT_EQ(shown.text, plain(line) + "\n") << markdown;
        ASSERT_TRUE(shown.letters == letters_of(line)) << markdown << "\n" << rendered(markdown);
    }
}

TEST(MarkdownOf, EmphasisesHanBesideFullWidthMarks) {
    emit::Run bold;
    bold.text = "粗体：";
    bold.is_bold = true;
    emit::Run rest;
    rest.text = "后文";
    EXPECT_EQ(markdown_of({bold, rest}), "**粗体**：后文");
    EXPECT_EQ(markdown_of({bold}), "**粗体：**");
}

TEST(WriteMarkdown, IsReadable) {
    Page page;
    page.name = words("Mara");
    page.contacts = {words("Oslo"), words("555-0100")};
    Entry job;
    job.title = words("North");
    job.beside = words(", Sea");
    job.address = "https://example.com";
    job.dates = {{words("2024"), locale::Date{2024}}};
    job.position = words("Pilot");
    job.location = words("Bergen");
    job.items = {{words("one"), {{words("two"), {}}}}, {words("three\nfour"), {}}};
    Entry fact;
    fact.kind = Entry::Kind::fact;
    fact.title = words("Key");
    fact.beside = words(": value");
    page.sections = {{words("Work"), {job}}, {words("More"), {fact, fact}}};
    EXPECT_EQ(write_markdown(page), R"(# Mara

Oslo · 555-0100

## Work

[**North**](https://example.com), Sea · 2024\
*Pilot* · Bergen

- one
  - two
- three\
  four

## More

- **Key**: value
- **Key**: value
)");
}

}  // namespace

}  // namespace quoin::emit
