#include "yaml/json.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "../random.h"
#include "base/diagnostics.h"
#include "yaml/parse.h"

namespace quoin::yaml {
namespace {

Node parse_text(const std::string& text, Diagnostics& diagnostics) {
    return parse(diagnostics.add_file({"cv.json", text}), diagnostics);
}

Node expect_fine(const std::string& text) {
    Diagnostics diagnostics;
    Node node = parse_text(text, diagnostics);
    EXPECT_TRUE(diagnostics.list().empty()) << diagnostics.list().front().message.text;
    return node;
}

std::string first_complaint(const std::string& text) {
    Diagnostics diagnostics;
    (void)parse_text(text, diagnostics);
    if (diagnostics.list().empty()) return {};
    const Diagnostic& first = diagnostics.list().front();
    return std::to_string(first.span.begin) + " " + first.message.text;
}

TEST(YamlJson, ReadsEscapesAndSurrogates) {
    const Node root = expect_fine(R"({"a": "A\/B \ud83d\ude00 \u4e2d\n\"x\"\\"})");
    EXPECT_EQ(root.find("a")->text, "A/B \xf0\x9f\x98\x80 中\n\"x\"\\");
    const std::size_t emoji = root.find("a")->text.find('\xf0');
    EXPECT_EQ(root.find("a")->place(emoji, emoji + 4), (Span{0, 12, 24}));
    EXPECT_EQ(root.find("a")->place(emoji + 5, emoji + 8), (Span{0, 25, 31}));
}

TEST(YamlJson, ReadsTabsMarksLongKeysAndLongLines) {
    EXPECT_EQ(expect_fine("\xef\xbb\xbf{\n\t\"a\"\n\t:\t\"b\"\n}\n").find("a")->text, "b");
    EXPECT_EQ(expect_fine("{\"" + std::string(5000, 'k') + "\": 1}").entries.size(), 1U);
    EXPECT_EQ(expect_fine("{\"a\": \"" + std::string(200'000, 'x') + "\"}").find("a")->text.size(), 200'000U);
}

TEST(YamlJson, WhatIsNoJsonIsComplainedOfAsYaml) {
    EXPECT_EQ(first_complaint(R"({"a": 1, "a": 2})"), "9 duplicate key 'a'");
    EXPECT_EQ(first_complaint(R"({"a": "\ud83d x"})"), "7 half a character: a surrogate without its other half");
    EXPECT_NE(first_complaint(R"({"a": [1, 2})"), "");
    EXPECT_EQ(first_complaint("{\"a\": " + std::string(100, '[') + std::string(100, ']') + "}"),
              "69 lists and maps are nested more than 64 deep");
    EXPECT_EQ(expect_fine("{a: b, c: [d, ],}").find("a")->text, "b");
}

/// All that a node holds but its comment, in one line.
std::string shown(const Node& node) {
    std::string text = fmt::format("{}{}@{}-{}'{}'", static_cast<int>(node.kind), node.is_quoted ? "q" : "",
                                   node.span.begin, node.span.end, node.text);
    for (const Piece& piece : node.pieces) text += fmt::format("/{}:{}", piece.value, piece.source);
    for (const Node& item : node.items) text += " [" + shown(item) + "]";
    for (const auto& [key, value] : node.entries) text += " {" + shown(key) + "=" + shown(value) + "}";
    return text;
}

/// A value of JSON at random, of nothing that YAML reads otherwise.
std::string random_json(Random& random, int depth) {
    const auto text = [&] {
        constexpr const char* kParts[] = {"a", " ", "中", "\\n", "\\\"", "\\u4e2d", "\\\\", "#x", ": ", "-", "\\/"};
        std::string out = "\"";
        for (std::size_t i = 0, n = random.below(6); i < n; ++i) out += kParts[random.below(11)];
        return out + "\"";
    };
    constexpr const char* kWords[] = {"null", "true", "-1.5e3", "12"};
    switch (random.below(depth > 3 ? 2 : 4)) {
        case 0: return text();
        case 1: return kWords[random.below(4)];
        case 2: {
            std::string out = "[";
            for (std::size_t i = 0, n = random.below(4); i < n; ++i)
                out += (i == 0 ? "" : ",\n ") + random_json(random, depth + 1);
            return out + "]";
        }
        default: {
            std::string out = "{";
            for (std::size_t i = 0, n = random.below(4); i < n; ++i)
                out += (i == 0 ? "\"" : ", \"") + std::to_string(i) + "\": " + random_json(random, depth + 1);
            return out + " }";
        }
    }
}

TEST(YamlJson, IsWhatYamlMakesOfIt) {
    Random random{3};
    for (int round = 0; round < 2'000; ++round) {
        const std::string json = "{\"a\": " + random_json(random, 0) + "}";
        const std::string yaml = json + " # so that it is no JSON";
        Diagnostics diagnostics;
        const Node expected = parse_text(yaml, diagnostics);
        const std::optional<Node> found = parse_json(0, json, {});
        ASSERT_TRUE(found) << json;
        ASSERT_EQ(shown(*found), shown(expected)) << json;
        EXPECT_TRUE(diagnostics.list().empty()) << json;
    }
}

}  // namespace
}  // namespace quoin::yaml
