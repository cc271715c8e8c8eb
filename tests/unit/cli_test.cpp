#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "cli/clock.h"
#include "cli/files.h"
#include "cli/options.h"
#include "cli/subprocess.h"
#include "cli/versions.h"

namespace quoin::cli {
namespace {

namespace fs = std::filesystem;

/// A fresh folder that is removed again.
class Folder {
public:
    Folder() : path_{fs::temp_directory_path() / ("quoin-test-" + std::to_string(::getpid()))} {
        fs::remove_all(path_);
        fs::create_directories(path_ / "in" / "deep");
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path operator/(const std::string& name) const { return path_ / name; }

private:
    fs::path path_;
};

void put(const fs::path& path, const std::string& text) { std::ofstream{path} << text; }

TEST(Files, AreReadAndWrittenWhole) {
    const Folder folder;
    const std::string bytes = std::string(200'000, 'x') + std::string{"\0y", 2};
    ASSERT_TRUE(write_file(folder / "a", bytes));
    EXPECT_EQ(read_file(folder / "a", 1 << 20), bytes);
    ASSERT_TRUE(write_file(folder / "a", "short"));
    EXPECT_EQ(read_file(folder / "a", 1 << 20), "short");
}

TEST(Files, SayWhatTheSystemSays) {
    const Folder folder;
    const auto missing = read_file(folder / "none", 10);
    EXPECT_EQ(missing.error().text, "cannot read " + (folder / "none").string() + ": No such file or directory");
    EXPECT_TRUE(read_file(folder / "in", 10).error().text.ends_with("Is a directory"));
    EXPECT_TRUE(write_file(folder / "none" / "a", "").error().text.ends_with("No such file or directory"));
    EXPECT_FALSE(write_file(folder / "in", ""));
    EXPECT_FALSE(fs::exists(folder / "none"));
}

TEST(Files, RefuseMoreThanTheLimit) {
    const Folder folder;
    put(folder / "a", "12345");
    EXPECT_EQ(read_file(folder / "a", 5), "12345");
    EXPECT_FALSE(read_file(folder / "a", 4));
    EXPECT_FALSE(read_file("/dev/zero", 1000));
}

TEST(ReadInside, StaysInTheFolder) {
    const Folder folder;
    put(folder / "out.txt", "out");
    put(folder / "in/a.txt", "a");
    put(folder / "in/deep/b.txt", "b");
    fs::create_symlink(folder / "out.txt", folder / "in/link.txt");
    fs::create_symlink("a.txt", folder / "in/good.txt");
    fs::create_directories(folder / "inside");
    put(folder / "inside/c.txt", "c");

    EXPECT_EQ(read_inside(folder / "in", "a.txt", 10), "a");
    EXPECT_EQ(read_inside(folder / "in", "deep/../deep/b.txt", 10), "b");
    EXPECT_EQ(read_inside(folder / "in", "good.txt", 10), "a");
    for (const std::string name : {"../out.txt", "link.txt", "/etc/passwd", "deep/../../out.txt", "../inside/c.txt"}) {
        const auto read = read_inside(folder / "in", name, 10);
        ASSERT_FALSE(read) << name;
        EXPECT_EQ(read.error().text, "'" + name + "' is not inside the folder of this file");
    }
    for (const std::string name : {"none.txt", "deep", ".", "a.txt/x"})
        EXPECT_FALSE(read_inside(folder / "in", name, 10)) << name;
}

TEST(DocumentDate, ComesFromTheFileElseFromTheEnvironment) {
    ::unsetenv("SOURCE_DATE_EPOCH");
    EXPECT_EQ(document_date(std::nullopt, epoch_date()), "");
    EXPECT_EQ(document_date(locale::Date{2024, 5, 1}, epoch_date()), "2024-05-01T00:00:00Z");
    ::setenv("SOURCE_DATE_EPOCH", "0", 1);
    EXPECT_EQ(document_date(std::nullopt, epoch_date()), "1970-01-01T00:00:00Z");
    EXPECT_EQ(document_date(locale::Date{2024, 5, 0}, epoch_date()), "1970-01-01T00:00:00Z");
    ::setenv("SOURCE_DATE_EPOCH", "253402300800", 1);  // the year 10000
    EXPECT_EQ(document_date(std::nullopt, epoch_date()), "");
    ::unsetenv("SOURCE_DATE_EPOCH");
}

Options parse(std::vector<std::string> words) {
    words.insert(words.begin(), "quoin");
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const Options options = parse_options(static_cast<int>(arguments.size()), arguments.data());
    testing::internal::GetCapturedStdout();
    testing::internal::GetCapturedStderr();
    return options;
}

TEST(ParseOptions, ReadsBuild) {
    const auto options =
        std::get<BuildOptions>(parse({"build", "a.yaml", "b.yaml", "-o", "out/", "--lang", "zh,en", "--format",
                                      "pdf,txt", "--set", "a=1", "--set", "b=x,y", "--strict"}));
    EXPECT_EQ(options.input.files, (std::vector<std::string>{"a.yaml", "b.yaml"}));
    EXPECT_EQ(options.input.languages, (std::vector<std::string>{"zh", "en"}));
    EXPECT_EQ(options.input.sets, (std::vector<std::string>{"a=1", "b=x,y"}));
    EXPECT_EQ(options.formats, (std::vector<std::string>{"pdf", "txt"}));
    EXPECT_EQ(options.output, "out/");
    EXPECT_TRUE(options.input.is_strict);
}

TEST(ParseOptions, TellsHelpFromMistakes) {
    EXPECT_EQ(std::get<Done>(parse({"--help"})).exit_code, 0);
    EXPECT_EQ(std::get<Done>(parse({"--version"})).exit_code, 0);
    EXPECT_EQ(std::get<Done>(parse({})).exit_code, 2);
    EXPECT_EQ(std::get<Done>(parse({"build"})).exit_code, 2);
    EXPECT_EQ(std::get<Done>(parse({"build", "a.yaml", "--lang", "klingon!"})).exit_code, 2);
}

TEST(Versions, AreNamedByFileRevisionAndVariant) {
    EXPECT_EQ(parse_version("cv.yaml"), (VersionName{"cv.yaml", "", ""}));
    EXPECT_EQ(parse_version("HEAD~1:cv.yaml"), (VersionName{"cv.yaml", "HEAD~1", ""}));
    EXPECT_EQ(parse_version("cv.yaml@industry"), (VersionName{"cv.yaml", "", "industry"}));
    EXPECT_EQ(parse_version("main:a/cv.yaml@industry"), (VersionName{"a/cv.yaml", "main", "industry"}));
    EXPECT_EQ(parse_version("HEAD@{1}:cv.yaml"), (VersionName{"cv.yaml", "HEAD@{1}", ""}));
    EXPECT_EQ(parse_version("HEAD@{12:00}:cv.yaml@short"), (VersionName{"cv.yaml", "HEAD@{12:00}", "short"}));
    EXPECT_EQ(parse_version("mara@home/cv.yaml"), (VersionName{"mara@home/cv.yaml", "", ""}));
    EXPECT_EQ(parse_version("cv.yaml@"), (VersionName{"cv.yaml@", "", ""}));
    EXPECT_EQ(parse_version("-"), (VersionName{"-", "", ""}));
}

TEST(Programs, AreRunWithoutAShell) {
    const auto said = run_program("printf", {"%s", "$HOME; `x` 'y'"}, 100);
    ASSERT_TRUE(said);
    EXPECT_EQ(said->output, "$HOME; `x` 'y'");
    EXPECT_EQ(said->exit_code, 0);
    EXPECT_EQ(run_program("false", {}, 100)->exit_code, 1);
    EXPECT_EQ(run_program("cat", {}, 100)->output, "");  // nothing to read
    EXPECT_FALSE(run_program("no-such-program", {}, 100));
    EXPECT_FALSE(run_program("yes", {}, 100'000));  // more than is allowed
}

}  // namespace
}  // namespace quoin::cli
