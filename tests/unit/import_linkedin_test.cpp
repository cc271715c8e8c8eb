#include "import/linkedin.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "../random.h"
#include "import/csv.h"
#include "resume/read.h"
#include "yaml/parse.h"
#include "yaml/write.h"

namespace quoin::import {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

namespace fs = std::filesystem;

using Files = std::map<std::string, std::string>;

Files folder(const std::string& name) {
    Files files;
    for (const auto& entry : fs::directory_iterator{std::string{QUOIN_SOURCE_DIR} + "/tests/import/linkedin/" + name}) {
        std::ifstream file{entry.path(), std::ios::binary};
        std::ostringstream text;
        text << file.rdbuf();
        files[entry.path().filename().string()] = text.str();
    }
    return files;
}

std::string golden(const std::string& name) {
    std::ifstream file{std::string{QUOIN_SOURCE_DIR} + "/tests/import/linkedin/" + name};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

yaml::Node imported(const Files& files, const std::string& named, Diagnostics& diagnostics) {
    const ReadBeside read = [&](const std::string& name) -> Result<std::string> {
        if (const auto found = files.find(name); found != files.end()) return found->second;
        return failure("there is no such file");
    };
    return import_linkedin(diagnostics.add_file({"export/" + named, files.at(named)}), read, diagnostics);
}

std::vector<std::vector<std::string>> rows(const std::string& text) {
    Diagnostics diagnostics;
    std::vector<std::vector<std::string>> read;
    for (const CsvRow& row : parse_csv(whole_file(diagnostics.add_file({"a.csv", text}), text), diagnostics)) {
        read.emplace_back();
        for (const PlacedText& cell : row) read.back().push_back(cell.text);
    }
    return read;
}

/// The summaries and bullets, which have lines.
std::string shown(const resume::Resume& resume) {
    std::string text;
    const auto add = [&](const resume::Text& said) {
        for (const auto& value : said.values) text += value.value ? value.value->plain() + "|" : "";
    };
    for (const resume::Section& section : resume.sections) {
        for (const auto& entries : section.entries.values) {
            for (const resume::Entry& entry : *entries.value) {
                add(entry.text);
                add(entry.summary);
                for (const resume::Entry& role : entry.roles) add(role.summary);
            }
        }
    }
    return text;
}

TEST(ImportLinkedin, ReadsAWholeExport) {
    Diagnostics diagnostics;
    const yaml::Node cv = imported(folder("en"), "Profile.csv", diagnostics);
    EXPECT_EQ(yaml::write(cv), golden("en.yaml"));
    (void)resume::read(cv, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
}

/// Read at once or by way of the YAML, it says the same.
TEST(ImportLinkedin, SaysTheSameWithoutTheYaml) {
    for (const char* const name : {"en", "zh"}) {
        Diagnostics diagnostics;
        const resume::Resume direct = resume::read(imported(folder(name), "Profile.csv", diagnostics), diagnostics);
        const std::uint32_t file = diagnostics.add_file({"cv.yaml", golden(std::string{name} + ".yaml")});
        const resume::Resume by_yaml = resume::read(yaml::parse(file, diagnostics), diagnostics);
        EXPECT_EQ(shown(direct), shown(by_yaml));
    }
}

TEST(ImportLinkedin, ReadsAChineseExport) {
    Diagnostics diagnostics;
    EXPECT_EQ(yaml::write(imported(folder("zh"), "Positions.csv", diagnostics)), golden("zh.yaml"));
}

TEST(ImportLinkedin, ReadsTheSameWhicheverFileIsNamed) {
    const Files files = folder("en");
    for (const auto& [name, text] : files) {
        Diagnostics diagnostics;
        EXPECT_EQ(yaml::write(imported(files, name, diagnostics)), golden("en.yaml")) << name;
    }
}

TEST(ImportLinkedin, KnowsARenamedFileByItsColumns) {
    Diagnostics diagnostics;
    const yaml::Node cv = imported({{"jobs.csv", folder("en").at("Positions.csv")}}, "jobs.csv", diagnostics);
    EXPECT_EQ(cv.find("cv")->find("sections")->find("experience")->items.size(), 3U);
}

/// What stands in a cell is in the CV or in a warning.
TEST(ImportLinkedin, DropsNothingSilently) {
    const Files files = folder("en");
    Diagnostics diagnostics;
    const std::string written = yaml::write(imported(files, "Profile.csv", diagnostics));
    const auto is_told = [&](const std::string& word) {
        return std::any_of(diagnostics.list().begin(), diagnostics.list().end(), [&](const Diagnostic& d) {
            const std::string& text = diagnostics.file(d.span.file).text;
            return text.substr(d.span.begin, d.span.end - d.span.begin).find(word) != std::string::npos;
        });
    };
    for (const char* const word : {"Tidewell", "Quay", "Pier Road", "Maritime", "00000", "old@example.org", "Rowing",
                                   "LK-001", "Issued", "Bo", "119", "Knots", "ME 201"})
        EXPECT_TRUE(written.find(word) != std::string::npos || is_told(word)) << word;
}

TEST(ImportLinkedin, ReadsCsv) {
    EXPECT_THAT(rows("a,b\r\n\"c,\"\"d\"\"\ne\",f\n\ng"),
                ElementsAre(ElementsAre("a", "b"), ElementsAre("c,\"d\"\ne", "f"), ElementsAre("g")));
    EXPECT_THAT(rows("\xef\xbb\xbf\"a\"b,,\n"), ElementsAre(ElementsAre("ab", "", "")));
    EXPECT_THAT(rows(""), IsEmpty());
    EXPECT_THAT(rows(","), ElementsAre(ElementsAre("", "")));
}

TEST(ImportLinkedin, PointsAtAQuoteThatIsNeverClosed) {
    Diagnostics diagnostics;
    const std::string text = "Name,Proficiency\nEnglish,\"Native";
    (void)imported({{"Languages.csv", text}}, "Languages.csv", diagnostics);
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(diagnostics.list().front().span.begin, text.find('"'));
}

TEST(ImportLinkedin, KnowsWhereItsWordsCameFrom) {
    Diagnostics diagnostics;
    const Files files = folder("en");
    const yaml::Node cv = imported(files, "Profile.csv", diagnostics);
    const yaml::Node& bullet = cv.find("cv")
                                   ->find("sections")
                                   ->find("experience")
                                   ->items.at(0)
                                   .find("roles")
                                   ->items.at(0)
                                   .find("highlights")
                                   ->items.at(1);
    const Span feeder = bullet.place(bullet.text.find("feeder"), bullet.text.find("feeder") + 6);
    EXPECT_EQ(diagnostics.file(feeder.file).name, "export/Positions.csv");
    EXPECT_EQ(diagnostics.file(feeder.file).text.substr(feeder.begin, 6), "feeder");
}

/// Changed at random, an export gives a CV or located errors.
TEST(ImportLinkedin, SurvivesRandomChanges) {
    const Files files = folder("en");
    const std::string signs = ",\"\n\r[]:•-\\*";
    Random random{7};
    for (int i = 0; i < 300; ++i) {
        Files changed = files;
        for (auto& [name, text] : changed)
            for (int n = 0; n < 3; ++n) text[random.below(text.size())] = signs[random.below(signs.size())];
        Diagnostics diagnostics;
        (void)resume::read(imported(changed, "Profile.csv", diagnostics), diagnostics);
        for (const Diagnostic& diagnostic : diagnostics.list()) {
            EXPECT_TRUE(diagnostic.span.is_somewhere()) << diagnostic.message.text;
        }
    }
}

}  // namespace
}  // namespace quoin::import
