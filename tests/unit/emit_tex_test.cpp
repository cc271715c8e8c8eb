#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/ascii.h"
#include "emit/tex.h"
#include "emit_line.h"

namespace quoin::emit {

namespace {

/// Reads TeX of ours back: what it prints, or "?…" at the first thing that is neither a letter nor one of our commands.
class Reader {
public:
    explicit Reader(std::string_view tex) : tex_{tex} {}

    std::string read() {
        while (at_ < tex_.size() && out_.find('?') == std::string::npos) step();
        return depth_ == 0 ? out_ : "?unbalanced";
    }

private:
    void step() {
        const char c = tex_[at_];
        if (c == '\\') return command();
        ++at_;
        if (c == '{') ++depth_;
        if (c == '}') --depth_;
        if (std::string_view{"$&#^_%"}.find(c) != std::string_view::npos) out_ += "?special";
        if (c == '~')
            out_ += "\u00a0";
        else if (c != '{' && c != '}')
            out_ += c;
    }

    void command() {
        std::string name{tex_.substr(at_ + 1, 1)};
        at_ += 2;
        while (is_ascii_letter(name[0]) && at_ < tex_.size() && is_ascii_letter(tex_[at_])) name += tex_[at_++];
        static const std::map<std::string, std::string> kPrinted{{"textbackslash", "\\"},
                                                                 {"textasciicircum", "^"},
                                                                 {"textasciitilde", "~"},
                                                                 {"cvbreak", "\n"},
                                                                 {"{", "{"},
                                                                 {"}", "}"},
                                                                 {"$", "$"},
                                                                 {"&", "&"},
                                                                 {"#", "#"},
                                                                 {"%", "%"},
                                                                 {"_", "_"}};
        static const std::set<std::string> kLooks{"textbf",          "cvitalic",      "texttt",
                                                  "textsuperscript", "textsubscript", "cvlatin"};
        if (const auto printed = kPrinted.find(name); printed != kPrinted.end())
            out_ += printed->second;
        else if (name == "cvlink")
            skip_address();
        else if (!kLooks.contains(name))
            out_ += "?" + name;
    }

    /// An address has no braces, and every special sign in it is escaped.
    void skip_address() {
        const std::size_t end = tex_.find('}', at_);
        for (std::size_t i = at_ + 1; i < end; ++i) {
            const bool is_special = std::string_view{"$&#^_%~{"}.find(tex_[i]) != std::string_view::npos;
            if (is_special && tex_[i - 1] != '\\') out_ += "?address";
        }
        at_ = end + 1;
    }

    std::string_view tex_;
    std::string out_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

TEST(EscapeTex, PrintsEverySignAsItIs) {
    for (char c = ' '; c <= '~'; ++c) {
        if (c == '?') continue;
        const std::string text{c, c, 'a', c};
        EXPECT_EQ(Reader{escape_tex(text)}.read(), text);
    }
}

TEST(EscapeTex, LeavesNoControlCharacters) {
    EXPECT_EQ(escape_tex(std::string_view{"a\0b\tc\rd\x7f", 8}), "a b c d ");
    EXPECT_EQ(escape_tex("a\nb"), "a\\cvbreak{}b");
}

TEST(EscapeTex, TellsLatinMarksFromChineseOnes) {
    EXPECT_EQ(escape_tex("it’s “a”, 他说“好”…"), "it\\cvlatin{’}s \\cvlatin{“}a\\cvlatin{”}, 他说“好”…");
}

TEST(TexOf, HasNoCodeOfTheUsers) {
    Random random{7};
    for (int i = 0; i < 40000; ++i) {
        Line line = random_line(random);
        for (emit::Run& run : line) std::erase(run.text, '?');
        ASSERT_EQ(Reader{tex_of(line)}.read(), plain(line)) << tex_of(line);
    }
}

TEST(TexOf, WritesAddressesForHyperref) {
    emit::Run link;
    link.text = "x";
    link.link = "https://example.com/a b_c~d#e%20f\\{é}$";
    EXPECT_EQ(tex_of({link}), R"(\cvlink{https://example.com/a\%20b\_c\%7Ed\#e\%20f\%5C\%7B\%C3\%A9\%7D\%24}{x})");
}

TEST(WriteTex, LeavesOutAPhotoThatTeXCouldTakeForSomethingElse) {
    Page page;
    page.language = "en";
    Diagnostics diagnostics;
    page.photo = "photo.jpg";
    EXPECT_THAT(write_tex(page, diagnostics), testing::HasSubstr("}{photo.jpg}"));
    EXPECT_TRUE(diagnostics.list().empty());
    page.photo = "a}\\input{b.jpg";
    EXPECT_THAT(write_tex(page, diagnostics), testing::Not(testing::HasSubstr("input{b")));
    EXPECT_EQ(diagnostics.list().size(), 1U);
}

}  // namespace

}  // namespace quoin::emit
