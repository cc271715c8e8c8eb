#include "import/bibtex.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <sstream>

#include "import/bibtex_names.h"
#include "import/tex_text.h"
#include "resume/read.h"
#include "yaml/parse.h"
#include "yaml/write.h"

namespace quoin::import {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string file_text(const std::string& name) {
    std::ifstream file{std::string{QUOIN_SOURCE_DIR} + "/tests/" + name};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::string> said(const Diagnostics& diagnostics) {
    std::vector<std::string> texts;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) texts.push_back(diagnostic.message.text);
    return texts;
}

std::string markup(const std::string& tex) {
    Diagnostics diagnostics;
    const std::uint32_t file = diagnostics.add_file({"a.bib", tex});
    const std::string text = tex_to_markup(whole_file(file, tex), diagnostics).text;
    EXPECT_THAT(diagnostics.list(), IsEmpty()) << tex;
    return text;
}

std::vector<std::string> names(const std::string& tex) {
    Diagnostics diagnostics;
    const std::uint32_t file = diagnostics.add_file({"a.bib", tex});
    std::vector<std::string> read;
    for (const PlacedText& name : read_names(whole_file(file, tex), diagnostics)) read.push_back(name.text);
    EXPECT_THAT(diagnostics.list(), IsEmpty()) << tex;
    return read;
}

constexpr const char* kCv = "cv:\n  name: Ann Ode\n  sections:\n    publications: {bibtex: a.bib}\n";

struct Expanded {
    Diagnostics diagnostics;
    yaml::Node node;
};

Expanded expand(const std::string& cv, const std::string& bib) {
    Expanded expanded;
    const std::uint32_t file = expanded.diagnostics.add_file({"folder/cv.yaml", cv});
    expanded.node = yaml::parse(file, expanded.diagnostics);
    const ReadBeside read = [&](const std::string& name) -> Result<std::string> {
        if (name == "a.bib") return bib;
        return failure("there is no such file");
    };
    expand_bibtex(expanded.node, read, expanded.diagnostics);
    return expanded;
}

TEST(ImportBibtex, ReadsSixtyEntriesAsReviewed) {
    Diagnostics diagnostics;
    const std::uint32_t file = diagnostics.add_file({"papers.bib", file_text("cases/bibtex/papers.bib")});
    const yaml::Node cv = import_bibtex(file, diagnostics);
    EXPECT_EQ(yaml::write(cv), file_text("import/bibtex.yaml"));
    EXPECT_THAT(said(diagnostics), ElementsAre("'noyear' has no year"));
    EXPECT_GE(cv.find("cv")->find("sections")->find("publications")->items.size(), 60U);
    (void)resume::read(cv, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
}

TEST(ImportBibtex, ReadsAccentsInEveryForm) {
    for (const char* const form : {R"(\'e)", R"({\'e})", R"(\'{e})", R"({\'{e}})", R"(\' e)", "é", "e\u0301"})
        EXPECT_THAT(markup(form), testing::AnyOf("é", "e\u0301")) << form;
    EXPECT_EQ(markup(R"(\v{c}\c c\ss{}\o\l \aa\i)"), "čçßøłåı");
    EXPECT_EQ(markup(R"({\"u}\"{\i}\'{\j}\H{o}\k{a}\.z\~n\t{oo})"), "üïj\u0301őążño͡o");
    EXPECT_EQ(markup(R"(\^{} \~{})"), R"(\^ \~)");
    EXPECT_EQ(markup(R"(\v{Ch} \'{\ae})"), "Čh ǽ");
}

TEST(ImportBibtex, KeepsWhatOurMarkupWouldTakeForASign) {
    EXPECT_EQ(markup("a*b [c] d^e `f"), R"(a\*b \[c\] d\^e ‘f)");
    EXPECT_EQ(markup(R"(\texttt{a*b})"), "`a*b`");
    EXPECT_EQ(markup(R"(\emph{ a* } b)"), R"(*a\** b)");
}

TEST(ImportBibtex, JoinsLinesAsTheScriptWants) {
    EXPECT_EQ(markup("one\n  two"), "one two");
    EXPECT_EQ(markup("潮汐\n  港口"), "潮汐港口");
    EXPECT_EQ(markup("潮汐\n  Port"), "潮汐 Port");
}

TEST(ImportBibtex, PutsNamesInTheOrderInWhichTheyAreSaid) {
    EXPECT_THAT(names("von Last, Jr, First and de la Cruz, Ana and {A and B} and others"),
                ElementsAre("First von Last Jr", "Ana de la Cruz", "A and B", "et al."));
    EXPECT_THAT(names("王小明 and {李 静} and 欧阳, 文轩 and others"), ElementsAre("王小明", "李静", "欧阳文轩", "等"));
    EXPECT_THAT(names(R"({\"O}zg{\"u}r, {\'E}va)"), ElementsAre("Éva Özgür"));
}

TEST(ImportBibtex, PointsIntoTheFile) {
    const std::string bib = "@misc{k, title = {Caf\\'e \\foo}, author = {Ode, Ann}, year = 2020}";
    const Expanded expanded = expand(kCv, bib);
    const Diagnostic& unknown = expanded.diagnostics.list().at(0);
    EXPECT_EQ(expanded.diagnostics.file(unknown.span.file).name, "folder/a.bib");
    EXPECT_EQ(bib.substr(unknown.span.begin, unknown.span.end - unknown.span.begin), "\\foo");
    const yaml::Node& entry = expanded.node.find("cv")->find("sections")->find("publications")->items.at(0);
    const yaml::Node& title = *entry.find("title");
    const Span accent = title.place(3, 5);  // é
    EXPECT_EQ(bib[accent.begin], '\\');
    const yaml::Node& author = entry.find("authors")->items.at(0);
    EXPECT_EQ(author.text, "Ann Ode");
    EXPECT_EQ(bib.substr(author.place(0, 3).begin, 3), "Ann");
}

TEST(ImportBibtex, LeavesACvWithoutBibtexAsItIs) {
    const std::string cv = "cv:\n  sections:\n    a: [x]\n    b: {title: B, entries: [y]}\n    c: {en: [x], zh: [y]}\n";
    Diagnostics diagnostics;
    const yaml::Node before = yaml::parse(diagnostics.add_file({"folder/cv.yaml", cv}), diagnostics);
    EXPECT_EQ(expand(cv, "").node, before);
}

TEST(ImportBibtex, GuessesTheNameOfWhoWroteEverything) {
    Diagnostics diagnostics;
    const std::uint32_t file = diagnostics.add_file(
        {"a.bib", "@misc{a, title=A, author={Ann Ode and Bo Ek}}\n@misc{b, title={B}, author={Cy Dee and Ode, Ann}}"});
    const yaml::Node cv = import_bibtex(file, diagnostics);
    EXPECT_EQ(cv.find("cv")->find("name")->text, "Ann Ode");
    EXPECT_NE(cv.find("cv")->entries.front().first.comment, "");
}

/// No text, however odd, makes it crash, hang or point outside the file.
TEST(ImportBibtex, SurvivesHostileFiles) {
    const auto repeated = [](const std::string& text, int times) {
        std::string all;
        for (int i = 0; i < times; ++i) all += text;
        return all;
    };
    std::string doubled = "@string{a0 = {xx}}\n";
    for (int i = 1; i < 60; ++i)
        doubled +=
            "@string{a" + std::to_string(i) + " = a" + std::to_string(i - 1) + " # a" + std::to_string(i - 1) + "}\n";
    const std::vector<std::string> files{repeated("{", 200000),
                                         repeated("@a{", 100000),
                                         repeated("@article{k, title={", 50000),
                                         repeated("\n", 500000),
                                         repeated("@a{x, crossref = {y}}\n", 20000),
                                         repeated("@\n", 100000),
                                         doubled,
                                         "@a{k, title = {" + repeated("{\\}", 20) + repeated("{\\'", 10) + "}}",
                                         "@a{k, title = {" + repeated("$", 9999) + "}}",
                                         "@a{k, title = {" + repeated("\\", 9999) + "}}",
                                         "@a{k, title = {" + repeated("{\\}\\'", 9000) + "}}",
                                         "@a{k, title = {T}, author = {" + repeated(" and ", 9000) + "}}",
                                         "@a{k, title = {T}, author = {" + repeated(",", 9000) + "}}",
                                         "@",
                                         "@a",
                                         "@a{",
                                         "@a{k",
                                         "@a{k,",
                                         "@a{k,t",
                                         "@a{k,t=",
                                         "@a{k,t={",
                                         "@a{k,t=\"",
                                         "@string{",
                                         "@string{a",
                                         "@string{a=",
                                         "@string{a={b}",
                                         "@comment{",
                                         "@preamble{",
                                         "@preamble{\"",
                                         "@a(k, t=1)",
                                         "\xef\xbb\xbf@a{k, title={\xff\xc3}}"};
    for (const std::string& text : files) {
        const auto start = std::chrono::steady_clock::now();
        Diagnostics diagnostics;
        const std::uint32_t file = diagnostics.add_file({"a.bib", text});
        (void)resume::read(import_bibtex(file, diagnostics), diagnostics);
        for (const Diagnostic& diagnostic : diagnostics.list()) EXPECT_LE(diagnostic.span.end, text.size() + 1);
        const auto took = std::chrono::steady_clock::now() - start;
        EXPECT_LT(took, std::chrono::seconds{20}) << text.substr(0, 40);
    }
}

/// Cut off anywhere, a file gives publications or located errors.
TEST(ImportBibtex, ReadsWhatIsLeftOfATornFile) {
    const std::string whole = file_text("cases/bibtex/papers.bib");
    for (std::size_t end = 0; end < whole.size(); end += 37) {
        Diagnostics diagnostics;
        const std::uint32_t file = diagnostics.add_file({"a.bib", whole.substr(0, end)});
        (void)import_bibtex(file, diagnostics);
        for (const Diagnostic& diagnostic : diagnostics.list()) {
            EXPECT_TRUE(diagnostic.span.is_somewhere());
            EXPECT_FALSE(diagnostic.message.hints.empty());
        }
    }
}

}  // namespace
}  // namespace quoin::import
