#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "assets/assets.h"
#include "base/strings.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/report.h"
#include "cli/run.h"
#include "lint/lint.h"
#include "locale/language.h"
#include "schema/schema.h"

namespace quoin::cli {

namespace {

namespace fs = std::filesystem;

/// What editors check and complete the CV by; it lies beside it.
constexpr const char* kSchemaFile = "cv.schema.json";
constexpr std::string_view kChinese = "{zh: ";
constexpr std::string_view kEnglish = ", en: ";

/// The text of the starter's own two languages that a language is given: Chinese for Chinese, else English.
std::string text_for(std::string_view tag, std::string_view chinese, std::string_view english) {
    return std::string{tag.starts_with("zh") ? chinese : english};
}

/// Rewrites the first `{zh: A, en: B}` of a line for other languages; gives the rest of the line unchanged.
std::string translate(const std::string& line, const std::vector<std::string>& languages) {
    const std::size_t begin = line.find(kChinese);
    const std::size_t middle = begin == std::string::npos ? begin : line.find(kEnglish, begin);
    const std::size_t end = middle == std::string::npos ? middle : line.rfind('}');
    if (end == std::string::npos) return line;
    const std::string chinese = line.substr(begin + kChinese.size(), middle - begin - kChinese.size());
    const std::string english = line.substr(middle + kEnglish.size(), end - middle - kEnglish.size());
    std::string value;
    for (const std::string& tag : languages) {
        if (languages.size() == 1) value = text_for(tag, chinese, english);
        if (languages.size() > 1)
            value += fmt::format("{}{}: {}", value.empty() ? "{" : ", ", tag, text_for(tag, chinese, english));
    }
    return line.substr(0, begin) + value + (languages.size() > 1 ? "}" : "") + line.substr(end + 1);
}

std::string starter(const std::string& file, const std::vector<std::string>& languages) {
    std::string text;
    for (const std::string_view line : split(*assets::find("starter.yaml"), '\n')) {
        std::string written = translate(std::string{line}, languages);
        if (line.starts_with("languages:")) written = fmt::format("languages: [{}]", join(languages, ", "));
        if (line.starts_with("# A text may"))
            written =
                "# A text may be written once, or in each language: {zh: 中文, en: English}. Lines that begin with # "
                "are notes to you.";
        written = replace_all(std::move(written), "{schema}", kSchemaFile);
        text += replace_all(std::move(written), "{file}", file) + "\n";
    }
    text.pop_back();  // split gave an empty last line
    return text;
}

/// One that is there already may be the user's own.
Result<std::monostate> write_schema(const fs::path& path, const NewOptions& options) {
    std::error_code error;
    if (fs::exists(path, error) && !options.overwrites) return std::monostate{};
    return write_file(path, schema::cv_schema(lint::rule_names()));
}

}  // namespace

int write_starter(const NewOptions& options) {
    std::vector<std::string> languages;
    for (const std::string& tag : options.languages) {
        const auto language = locale::Language::parse(tag);
        if (!language) {
            complain(language.error());
            return kWrongOptions;
        }
        languages.push_back(language->tag());
    }
    fs::path path{options.name};
    if (path.extension() != ".yaml" && path.extension() != ".yml") path += ".yaml";
    std::error_code error;
    if (fs::exists(path, error) && !options.overwrites) {
        complain(
            {fmt::format("{} is there already", path.string()), {"choose another name, or --force to replace it"}});
        return kFileTrouble;
    }
    const auto written = write_file(path, starter(path.filename().string(), languages)).and_then([&](std::monostate) {
        return write_schema(fs::path{path}.replace_filename(kSchemaFile), options);
    });
    if (!written) {
        complain(written.error());
        return kFileTrouble;
    }
    std::puts(fmt::format("{}\nnow: quoin build {}", path.string(), path.string()).c_str());
    return kFine;
}

}  // namespace quoin::cli
