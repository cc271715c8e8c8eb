#include "yaml/write.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../random.h"
#include "yaml/make.h"
#include "yaml/parse.h"

namespace quoin::yaml {
namespace {

/// What a value says, without places, comments and quotes.
Node bare(const Node& node) {
    Node said;
    said.kind = node.kind;
    said.text = node.text;
    for (const Node& item : node.items) said.items.push_back(bare(item));
    for (const auto& [key, value] : node.entries) said.entries.emplace_back(bare(key), bare(value));
    return said;
}

Node reparsed(const Node& node) {
    Diagnostics diagnostics;
    const std::string text = write(node);
    const Node again = parse(diagnostics.add_file({"written.yaml", text}), diagnostics);
    EXPECT_TRUE(diagnostics.list().empty()) << text << diagnostics.list().front().message.text;
    return again;
}

TEST(YamlWrite, WritesBlocksForPeople) {
    Node root = make_map({});
    put(root, "name", make_text("林晓 Lin", {}));
    put(root, "date", make_plain("2024-05", {}));
    put(root, "number", make_text("2024", {}));
    Node& list = put(root, "items", make_list({}));
    Node& first = add(list, make_map({}));
    put(first, "company", make_text("A: B", {}));
    comment_on(first, "company", "perhaps");
    put(first, "place", make_text("- x", {}));
    add(list, make_text("two\nlines", {}));
    put(root, "none", make_list({}));
    comment_on(root, "number", "a year?\nor not");
    EXPECT_EQ(write(root),
              "name: 林晓 Lin\n"
              "date: 2024-05\n"
              "# a year?\n"
              "# or not\n"
              "number: \"2024\"\n"
              "items:\n"
              "  # perhaps\n"
              "  - company: \"A: B\"\n"
              "    place: \"- x\"\n"
              "  - |-\n"
              "    two\n"
              "    lines\n"
              "none: []\n");
}

TEST(YamlWrite, FoldsLongTextsAtSpaces) {
    const std::string text =
        std::string(60, 'a') + " " + std::string(60, 'b') + "  c " + std::string(92, 'd') + " # e: f";
    Node root = make_map({});
    put(root, "text", make_text(text, {}));
    EXPECT_EQ(write(root), "text: >-\n  " + std::string(60, 'a') + "\n  " + std::string(60, 'b') + "  c\n  " +
                               std::string(92, 'd') + " # e:\n  f\n");
    EXPECT_EQ(bare(reparsed(root)), bare(root));
}

TEST(YamlWrite, ATextIsReadAsThatText) {
    const std::vector<std::string> texts{"",
                                         " ",
                                         "~",
                                         "null",
                                         "Yes",
                                         "12",
                                         "1.5e3",
                                         "2024-01-02",
                                         "- a",
                                         "-a",
                                         "? b",
                                         ": c",
                                         "a: b",
                                         "a #b",
                                         "#a",
                                         "*a*",
                                         "**b**",
                                         "&x",
                                         "!t",
                                         "|",
                                         ">",
                                         "'q'",
                                         "\"q",
                                         "%a",
                                         "@a",
                                         "`a`",
                                         "a:",
                                         "[a]",
                                         "{a}",
                                         "a,b",
                                         "a\nb",
                                         "\na",
                                         "a\n",
                                         "a\n\n",
                                         "a \nb",
                                         " a\nb",
                                         "a\n b\n\n c",
                                         "\ta",
                                         "a\tb",
                                         "\xef\xbb\xbf"
                                         "a",
                                         "\x01",
                                         "---",
                                         "...",
                                         "--- a",
                                         "a\\b",
                                         "0x1f",
                                         "1:30",
                                         "<<",
                                         "=",
                                         "a\r\nb"};
    for (const std::string& text : texts) {
        for (const bool is_item : {false, true}) {
            Node root = is_item ? make_list({}) : make_map({});
            if (is_item) add(root, make_text(text, {}));
            if (!is_item) put(root, "key", make_text(text, {}));
            EXPECT_EQ(bare(reparsed(root)), bare(root)) << testing::PrintToString(text) << write(root);
        }
    }
}

/// Any tree at all comes back.
TEST(YamlWrite, RandomTreesComeBack) {
    Random random{7};
    const std::vector<std::string> parts{"a",  " ",  "\n", ":", "#",     "-", "\"", "'",
                                         "中", "，", "\t", "*", "word ", "{", "1"};
    const auto text = [&] {
        std::string made;
        const std::size_t count = random.below(40);
        for (std::size_t i = 0; i < count; ++i) made += parts[random.below(parts.size())];
        return made;
    };
    const auto tree = [&](auto self, int depth) -> Node {
        const std::size_t kind = depth == 0 ? 0 : random.below(3);
        if (kind == 0) return make_text(text(), {});
        Node node = kind == 1 ? make_list({}) : make_map({});
        const std::size_t count = random.below(4);
        for (std::size_t i = 0; i < count; ++i) {
            if (kind == 1) add(node, self(self, depth - 1));
            if (kind == 2) put(node, text() + std::to_string(i), self(self, depth - 1));
        }
        return node;
    };
    for (int i = 0; i < 500; ++i) {
        const Node root = tree(tree, 4);
        ASSERT_EQ(bare(reparsed(root)), bare(root)) << write(root);
    }
}

}  // namespace
}  // namespace quoin::yaml
