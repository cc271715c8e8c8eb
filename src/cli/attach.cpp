#include "cli/attach.h"

#include <array>
#include <filesystem>

#include "cli/kept_options.h"
#include "cli/program.h"
#include "plain/record_json.h"

namespace quoin::cli {

namespace {

namespace fs = std::filesystem;

std::string media_type(const std::string& name) {
    struct Type {
        std::string_view ending;
        std::string_view media;
    };
    constexpr std::array<Type, 10> kTypes{{{".yaml", "application/yaml"},
                                           {".yml", "application/yaml"},
                                           {".json", "application/json"},
                                           {".jpg", "image/jpeg"},
                                           {".jpeg", "image/jpeg"},
                                           {".png", "image/png"},
                                           {".md", "text/markdown"},
                                           {".csv", "text/csv"},
                                           {".html", "text/html"},
                                           {".bib", "text/x-bibtex"}}};
    for (const Type& type : kTypes)
        if (name.ends_with(type.ending)) return std::string{type.media};
    return "text/plain";
}

/// Layouts and fonts that the command line named have a name among the sources, and no path of this machine.
std::vector<std::string> options_inside(std::vector<std::string> kept) {
    constexpr std::string_view kLayout = "layout=";
    constexpr std::string_view kFonts = "font-dir=";
    for (std::string& option : kept) {
        const bool is_file = option.starts_with(kLayout) && (option.ends_with(".yaml") || option.ends_with(".yml"));
        if (is_file)
            option = std::string{kLayout} + kLayoutFolder + fs::path{option.substr(kLayout.size())}.filename().string();
        if (option.starts_with(kFonts))
            option = std::string{kFonts} + fs::path{option.substr(kFonts.size())}.filename().string();
    }
    return kept;
}

}  // namespace

std::vector<pdf::Attachment> attachments(const InputOptions& input, const LoadedResume& cv,
                                         const Languages& languages) {
    std::vector<pdf::Attachment> attached;
    const std::string source = source_name(cv.file);
    const auto add = [&](const std::string& name, const std::string& bytes) {
        const std::string what = name == source ? "The CV that this document was set from" : "A part of the CV";
        attached.push_back({name, media_type(name), what, pdf::Relation::source, bytes});
    };
    add(source, cv.sources->files().at(source));
    for (const auto& [name, bytes] : cv.sources->files())
        if (name != source) add(name, bytes);
    const BuildRecord record{program(), source, options_inside(kept_options(input, cv, languages, {}))};
    attached.push_back(
        {kBuildRecord, "application/json", "How the document was set", pdf::Relation::data,
         plain::write_record(
             {{"program", {record.program}}, {"source", {record.source}}, {"options", record.options}})});
    return attached;
}

Result<BuildRecord> read_build_record(const std::string& json) {
    const auto record = plain::read_record(json);
    if (!record) return Failure{record.error()};
    BuildRecord read;
    for (const auto& [name, values] : *record) {
        if (name == "program" && values.size() == 1) read.program = values.front();
        if (name == "source" && values.size() == 1) read.source = values.front();
        if (name == "options") read.options = values;
    }
    if (read.program.empty() || read.source.empty()) return failure("this is no record of a build");
    return read;
}

}  // namespace quoin::cli
