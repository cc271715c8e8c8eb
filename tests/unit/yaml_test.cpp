#include <gtest/gtest.h>

#include <fmt/format.h>

#include <string>
#include <vector>

#include "yaml/parse.h"
#include "yaml/scalar.h"

namespace quoin::yaml {
namespace {

using Strings = std::vector<std::string>;

/// What parsing a text gave: the value and the complaints.
struct Parsed {
    Diagnostics diagnostics;
    Node root;

    explicit Parsed(std::string text, const Limits& limits = {}) {
        const std::uint32_t file = diagnostics.add_file({"cv.yaml", std::move(text)});
        root = parse(file, diagnostics, limits);
    }
    std::string source(Span span) const {
        return diagnostics.file(span.file).text.substr(span.begin, span.end - span.begin);
    }
};

/// "1:4 'what is marked' message | hint | hint" for each complaint.
Strings complaints(const std::string& text, const Limits& limits = {}) {
    const Parsed parsed{text, limits};
    Strings lines;
    for (const Diagnostic& diagnostic : parsed.diagnostics.sorted()) {
        const Position position = position_of(text, diagnostic.span.begin);
        lines.push_back(fmt::format("{}:{} '{}' {}", position.line, position.column, parsed.source(diagnostic.span),
                                    diagnostic.message.text));
        for (const std::string& hint : diagnostic.message.hints) lines.back() += " | " + hint;
    }
    return lines;
}

/// A value in one line: {key: value}, [item], "quoted", plain, ~.
std::string shown(const Node& node) {
    std::string text;
    switch (node.kind) {
        case Node::Kind::null: return "~";
        case Node::Kind::scalar: return node.is_quoted ? fmt::format("\"{}\"", node.text) : node.text;
        case Node::Kind::list:
            for (const Node& item : node.items) text += (text.empty() ? "" : ", ") + shown(item);
            return "[" + text + "]";
        case Node::Kind::map:
            for (const auto& [key, value] : node.entries) {
                text += (text.empty() ? "" : ", ") + shown(key) + ": " + shown(value);
            }
            return "{" + text + "}";
    }
    return text;
}

std::string value_of(const std::string& text) {
    const Parsed parsed{text};
    EXPECT_EQ(parsed.diagnostics.list(), std::vector<Diagnostic>{});
    return shown(parsed.root);
}

/// The source of every byte range [i, i + 1) of the scalar under "a", joined by '|'.
std::string places(const std::string& text) {
    const Parsed parsed{text};
    const Node* node = parsed.root.find("a");
    std::string joined;
    for (std::size_t i = 0; node != nullptr && i < node->text.size(); ++i) {
        joined += (i == 0 ? "" : "|") + parsed.source(node->place(i, i + 1));
    }
    return joined;
}

/// What stands at the span of the value under "a".
std::string written(const std::string& text) {
    const Parsed parsed{text};
    const Node* node = parsed.root.find("a");
    return node == nullptr ? "(missing)" : parsed.source(node->span);
}

TEST(YamlParse, ReadsMapsListsTextsAndNulls) {
    EXPECT_EQ(value_of("a: 1\nb: [x, 'y', \"z\"]\nc:\n  - {d: ~, e: null}\n  -\nf:\n"),
              "{a: 1, b: [x, \"y\", \"z\"], c: [{d: ~, e: ~}, ~], f: ~}");
}

TEST(YamlParse, ReadsNothingFromAnEmptyFileOrOneOfComments) {
    EXPECT_EQ(value_of(""), "~");
    EXPECT_EQ(value_of("# only a comment\n"), "~");
}

TEST(YamlParse, KeepsNumbersDatesAndBooleansAsTheyAreWritten) {
    EXPECT_EQ(value_of("a: [010, 1e3, 2022-09, yes, No, 1_000, .5]"), "{a: [010, 1e3, 2022-09, yes, No, 1_000, .5]}");
}

TEST(YamlParse, AcceptsAByteOrderMarkAndWindowsLineEnds) {
    const Parsed parsed{
        "\xef\xbb\xbf"
        "a: one\r\nb: two\r\n"};
    EXPECT_EQ(shown(parsed.root), "{a: one, b: two}");
    EXPECT_EQ(parsed.source(parsed.root.find("b")->span), "two");
    EXPECT_EQ(parsed.diagnostics.list(), std::vector<Diagnostic>{});
}

TEST(YamlParse, AcceptsDocumentMarkersAndTags) {
    EXPECT_EQ(value_of("%YAML 1.2\n---\na: !!str 1\nb: !!map {c: d}\n...\n"), "{a: 1, b: {c: d}}");
}

TEST(YamlParse, KeepsKeysInTheOrderOfTheFile) { EXPECT_EQ(value_of("z: 1\na: 2\nm: 3"), "{z: 1, a: 2, m: 3}"); }

TEST(YamlParse, ExpandsAliasesInPlace) {
    EXPECT_EQ(value_of("x: &x {a: 1}\ny: *x\nz: [*x, *x]"), "{x: {a: 1}, y: {a: 1}, z: [{a: 1}, {a: 1}]}");
}

TEST(YamlParse, AnAnchorMayMarkAKeyOrAMap) {
    EXPECT_EQ(value_of("- &k key: &m\n    &i inner: 1\n- *k : *m\n- *i\n"),
              "[{key: {inner: 1}}, {key: {inner: 1}}, inner]");
}

TEST(YamlParse, MergesMapsUnderTheKeysThatAreWrittenOut) {
    EXPECT_EQ(value_of("x: &x {a: 1, b: 2}\ny: {b: 3, <<: *x, c: 4}"), "{x: {a: 1, b: 2}, y: {b: 3, c: 4, a: 1}}");
}

TEST(YamlParse, MergesSeveralMapsTheFirstOneWinning) {
    EXPECT_EQ(value_of("x: &x {a: 1}\ny: &y {a: 2, b: 2}\nz: {<<: [*x, *y]}"),
              "{x: {a: 1}, y: {a: 2, b: 2}, z: {a: 1, b: 2}}");
}

TEST(YamlParse, TakesAQuotedMergeSignForAKey) { EXPECT_EQ(value_of("'<<': 1"), "{\"<<\": 1}"); }

TEST(YamlParse, RefusesToMergeAText) {
    EXPECT_EQ(complaints("a:\n  <<: b\n"),
              Strings{"2:7 'b' '<<' takes in a map, not text | write '<<: *name', where &name marks a map"});
}

TEST(YamlPlaces, APlainTextHasOnePiece) {
    const Parsed parsed{"a: 林知夏\n"};
    EXPECT_EQ(parsed.root.find("a")->pieces, (std::vector<Piece>{{0, 3}}));
    EXPECT_EQ(parsed.source(parsed.root.find("a")->place(3, 6)), "知");
}

TEST(YamlPlaces, AFoldedSpaceStandsForTheLineEndAndTheIndentation) {
    EXPECT_EQ(places("a: b\n   c\n"), "b|\n   |c");
    EXPECT_EQ(places("a: \"b\n   c\"\n"), "b|\n   |c");
}

TEST(YamlPlaces, AnEmptyLineIsALineFeed) { EXPECT_EQ(places("a: b\n\n  c\n"), "b|\n\n  |c"); }

TEST(YamlPlaces, ADoubledQuoteStandsForOne) { EXPECT_EQ(places("a: 'b''c'\n"), "b|''|c"); }

TEST(YamlPlaces, AnEscapeIsOneCharacter) { EXPECT_EQ(places("a: \"x\\ty\\x41\\u0042\"\n"), "x|\\t|y|\\x41|\\u0042"); }

TEST(YamlPlaces, WhatIsDroppedBelongsToTheCharacterBefore) {
    EXPECT_EQ(places("a: \"b\\\n   c\"\n"), "b\\\n   |c");
    EXPECT_EQ(places("a: b  \n   c\n"), "b  |\n   |c");
}

TEST(YamlPlaces, ALiteralBlockKeepsItsLines) {
    EXPECT_EQ(written("a: |\n  x\n   y\n\nb: 1\n"), "|\n  x\n   y");
    EXPECT_EQ(places("a: |-\n  x\n   y\nb: 1\n"), "x|\n  | |y");
}

TEST(YamlPlaces, AFoldedBlockJoinsItsLines) {
    EXPECT_EQ(places("a: >-\n  x\n  y\n\n  z\nb: 1\n"), "x|\n  |y|\n\n  |z");
}

TEST(YamlPlaces, ABlockWithAnIndentationIndicator) { EXPECT_EQ(places("a: |2-\n   x\n  y\n"), " |x|\n  |y"); }

TEST(YamlPlaces, ValuesKnowTheirWholeSpan) {
    EXPECT_EQ(written("a: [x, {y: z} ,  # note ]\n  w]\nb: 1"), "[x, {y: z} ,  # note ]\n  w]");
    EXPECT_EQ(written("a:\n  - x\n  - y: 'z'\nb: 1"), "- x\n  - y: 'z'");
    EXPECT_EQ(written("a: &mark !!str \"text\"  # note"), "\"text\"");
    EXPECT_EQ(written("a: plain text  # note"), "plain text");
    EXPECT_EQ(written("a: ~\n"), "~");
    EXPECT_EQ(written("a:\nb: 1"), "");
    EXPECT_EQ(written("a: []\nb: 1"), "[]");
}

TEST(YamlPlaces, AnUnwrittenNullStandsAfterItsColon) {
    const Parsed parsed{"a:\nb: 1"};
    EXPECT_EQ(parsed.root.find("a")->span, (Span{0, 2, 2}));
}

TEST(YamlErrors, NamesBothLinesOfADuplicateKey) {
    EXPECT_EQ(complaints("email: a\nname: b\nemail: c\n"),
              Strings{"3:1 'email' duplicate key 'email' | the first is in line 1; keep one of them"});
}

TEST(YamlErrors, AnAliasWithoutAnchorIsATextToQuote) {
    EXPECT_EQ(complaints("authors:\n  - *John Doe*\n"),
              Strings{"2:5 '*John' '*John' is an alias, and no value has that anchor | put the text in quotes: "
                      "\"*John Doe*\""});
    EXPECT_EQ(complaints("a: **Say \"x\"** now\n"),
              Strings{"1:4 '**Say' '**Say' is an alias, and no value has that anchor | put the text in quotes: "
                      "'**Say \"x\"** now'"});
}

TEST(YamlErrors, ASecondColonNeedsQuotes) {
    EXPECT_EQ(complaints("title: Thesis: a study\n"),
              Strings{"1:14 ':' a second ':' in one line | put the text in quotes: \"Thesis: a study\""});
}

TEST(YamlErrors, AColonNeedsASpace) {
    EXPECT_EQ(complaints("name:Lin\nemail: a\n"), Strings{"1:5 ':' no space after ':' | write 'name: Lin'"});
}

TEST(YamlErrors, AFullWidthColonEndsNoKey) {
    EXPECT_EQ(complaints("name：林\nemail: a\n"),
              Strings{"1:5 '：' a full-width colon does not end a key | write 'name: 林'"});
    EXPECT_EQ(complaints("a: {zh：林}\n"), Strings{"1:7 '：' a full-width colon does not end a key | write 'zh: 林'"});
}

TEST(YamlErrors, ATabCannotIndent) {
    EXPECT_EQ(complaints("cv:\n\tname: Lin\n"),
              Strings{"2:1 '\t' a tab cannot indent | use spaces: two for each level"});
}

TEST(YamlErrors, AnOpenQuoteIsShownWhereItOpens) {
    EXPECT_EQ(complaints("a: \"x\nb: 1\n"),
              Strings{"1:4 '\"' this quote is never closed | write \" at the end of the text"});
    EXPECT_EQ(complaints("a: 'x\nb: 1"),
              Strings{"1:4 ''' this quote is never closed | write ' at the end of the text"});
    EXPECT_EQ(complaints("a: \"x\nb: \"y\"\n"),
              Strings{"1:4 '\"' this quote is not closed in its line | write \" at the end of the text"});
}

TEST(YamlErrors, TextAfterAQuoteNamesTheEscape) {
    EXPECT_EQ(complaints("a: 'it's'\n"), Strings{"1:8 's' text after the closing quote | inside '…' write '' for an "
                                                 "apostrophe, or put the text in \"…\""});
    EXPECT_EQ(complaints("a: \"x\" y\n"),
              Strings{"1:8 'y' text after the closing quote | inside \"…\" write \\\" for a "
                      "quote, or put the text in '…'"});
}

TEST(YamlErrors, ALinkAtTheBeginningNeedsQuotes) {
    EXPECT_EQ(complaints("name: [quoin](https://a.b)\n"),
              Strings{"1:14 '(' text after the closing ']' | put the text in quotes: \"[quoin](https://a.b)\""});
}

TEST(YamlErrors, AnOpenBracketIsShownWhereItOpens) {
    EXPECT_EQ(complaints("a: [1, 2\nb: 3\n"),
              Strings{"1:4 '[' this '[' is never closed | write ']' at its end, or put the text in quotes"});
    EXPECT_EQ(complaints("a: {b: 1\n"),
              Strings{"1:4 '{' this '{' is never closed | write '}' at its end, or put the text in quotes"});
}

TEST(YamlErrors, ABracketTooManyIsShown) {
    EXPECT_EQ(complaints("a: [x]]\n"),
              Strings{"1:7 ']' nothing is open for this ']' to close | remove it, or put the text in quotes"});
}

TEST(YamlErrors, SignsThatCannotBeginAText) {
    EXPECT_EQ(complaints("a: @lin\n"),
              Strings{"1:4 '@' a text cannot begin with '@' | put the text in quotes: \"@lin\""});
    EXPECT_EQ(complaints("a: %5\n"), Strings{"1:4 '%' a text cannot begin with '%' | put the text in quotes: \"%5\""});
}

TEST(YamlErrors, WrongIndentation) {
    EXPECT_EQ(complaints("a:\n  b: 1\n c: 2\n"),
              Strings{"3:2 'c: 2' this line is indented unlike the lines above it | the keys of one map, and the items "
                      "of one list, begin in the same column"});
    EXPECT_EQ(complaints("a: 1\n  b: 2\n"),
              Strings{"2:4 ':' this line is indented as if it went on with the text above | give its key the column of "
                      "the key in line 1"});
}

TEST(YamlErrors, AListBesideItsKey) {
    EXPECT_EQ(complaints("a: - b\n"), Strings{"1:4 '-' a list cannot begin in the line of its key | put '- b' into the "
                                              "next line, or in quotes if it is text"});
}

TEST(YamlErrors, ALoneWordIsNoKey) {
    EXPECT_EQ(complaints("a: x\nword\n"),
              Strings{"2:1 'word' no ':' after 'word' | write 'word: …', or indent the line "
                      "if it belongs to the text above"});
}

TEST(YamlErrors, AKeyMustBeText) {
    EXPECT_EQ(complaints("? [a]\n: b\n"), Strings{"1:3 '[a]' a key must be text, not a list | put it in quotes"});
}

TEST(YamlErrors, AnUnknownEscape) {
    EXPECT_EQ(complaints("a: \"C:\\q\"\n"),
              Strings{"1:7 '\\q' unknown escape '\\q' | write \\\\ for a backslash, or put the text in '…'"});
}

TEST(YamlErrors, TextBesideABlockSign) {
    EXPECT_EQ(complaints("a: | x\n"),
              Strings{"1:6 'x' nothing may follow | or > in its line | begin the text in the next line"});
}

TEST(YamlErrors, ASecondDocument) {
    EXPECT_EQ(complaints("a: 1\n---\nb: 2\n"),
              Strings{"2:1 '' a second YAML document begins here | keep one document: remove the line '---' and what "
                      "belongs to the other"});
}

TEST(YamlErrors, BytesThatAreNoUtf8) {
    EXPECT_EQ(complaints("a: 林\xff\n"), Strings{"1:5 '\xff' byte 0xff is not UTF-8 | save the file as UTF-8"});
    EXPECT_EQ(complaints(std::string{"\xff\xfe"
                                     "a\0",
                                     4}),
              Strings{"1:1 '' this file is UTF-16 | save it as UTF-8"});
}

TEST(YamlErrors, ControlCharacters) {
    EXPECT_EQ(complaints("a: x\x04y\n"), Strings{"1:5 '\x04' control character U+0004 | remove it"});
}

TEST(YamlErrors, TextThatWouldVanish) {
    EXPECT_EQ(complaints("a: !important note\n"),
              Strings{"1:4 '!important' a text cannot begin with '!' | put the text in "
                      "quotes: \"!important note\""});
    EXPECT_EQ(complaints("a: &co founder\n"),
              Strings{"1:4 '&co' no alias uses this anchor | put the text in quotes: \"&co founder\""});
    EXPECT_EQ(complaints("a: Developer #1\n"),
              Strings{"1:14 '#1' this is a comment and is not printed | put the text in quotes: \"Developer #1\" | or "
                      "write a space after '#'"});
    EXPECT_EQ(complaints("a: Developer  # the first\nb: C# and F#\n"), Strings{});
}

TEST(YamlErrors, CarriageReturnsAlone) {
    EXPECT_EQ(complaints("a: x\rb: y\n"),
              Strings{"1:5 '\r' control character U+000D | save the file with line feeds (LF) as line ends"});
}

TEST(YamlLimits, AFileMayHaveSoManyBytes) {
    EXPECT_EQ(complaints("a: 12345\n", {.bytes = 8}), Strings{"1:1 '' this file is larger than 8 bytes"});
}

TEST(YamlLimits, NestingIsCapped) {
    EXPECT_EQ(complaints("[[[x]]]", {.depth = 2}), Strings{"1:3 '[' lists and maps are nested more than 2 deep"});
    EXPECT_EQ(complaints("- - - x", {.depth = 2}), Strings{"1:5 '-' lists and maps are nested more than 2 deep"});
    EXPECT_EQ(complaints("a:\n b:\n  c: 1", {.depth = 2}),
              Strings{"3:3 'c' lists and maps are nested more than 2 deep"});
}

TEST(YamlLimits, DeepNestingOfAnyKindIsOneComplaint) {
    for (const std::string_view unit : {"[", "{", "- ", "? ", "a: "}) {
        std::string text;
        while (text.size() < 200'000) text += unit;
        EXPECT_EQ(complaints(text).size(), 1U) << unit;
    }
}

TEST(YamlLimits, ExplodingAliasesAreRefused) {
    std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 9; ++i) {
        text += fmt::format("a{0}: &a{0} [*a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}]\n", i, i - 1);
    }
    EXPECT_EQ(complaints(text), Strings{"5:9 '[*a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3]' this file has more than 100000 "
                                        "values | an alias counts as often as "
                                        "it is used"});
}

TEST(YamlLimits, AnAliasInsideItsOwnValueIsRefused) {
    EXPECT_EQ(complaints("a: &a [*a]\n"),
              Strings{"1:8 '*a' this alias stands inside the value that it names | write the value out instead"});
}

TEST(YamlNode, DescribesItsKind) {
    EXPECT_EQ((Strings{std::string{describe(Node::Kind::null)}, std::string{describe(Node::Kind::scalar)},
                       std::string{describe(Node::Kind::list)}, std::string{describe(Node::Kind::map)}}),
              (Strings{"nothing", "text", "a list", "a map"}));
}

TEST(YamlNode, FindsNothingInATextAndUnderAMissingKey) {
    const Parsed parsed{"a: b"};
    EXPECT_EQ(parsed.root.find("b"), nullptr);
    EXPECT_EQ(parsed.root.find("a")->find("b"), nullptr);
}

}  // namespace
}  // namespace quoin::yaml
