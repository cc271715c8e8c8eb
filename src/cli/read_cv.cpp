#include "cli/read_cv.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "import/read.h"
#include "resume/keys.h"
#include "resume/overlay.h"
#include "yaml/parse.h"
#include "yaml/reader.h"

namespace quoin::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDeepest = 8;  // files that extend each other

/// Reads one file after another until one extends nothing.
class Reader {
public:
    Reader(fs::path folder, const import::ReadBeside& read_beside, Diagnostics& diagnostics)
        : folder_{std::move(folder)}, read_beside_{read_beside}, diagnostics_{diagnostics} {}

    CvFile complete(yaml::Node node, const std::string& name) {
        const yaml::Node* const extends = node.find("extends");
        if (extends == nullptr) return {std::move(node), std::nullopt};
        yaml::check_keys(node, yaml::names(resume::kOverlayKeys), "an overlay", diagnostics_);
        if (const yaml::Node* const cv = node.find("cv")) yaml::expect_map(*cv, "cv", diagnostics_);
        read_.push_back(name);
        const auto language = language_of(node, name);
        const auto base = base_of(*extends);
        if (!base || !language) return {};
        return {resume::with_overlay(complete(*base, extends->text).node, node, *language, diagnostics_), language};
    }

private:
    /// What `language` says, else the file's name: cv.en.yaml.
    std::optional<locale::Language> language_of(const yaml::Node& overlay, const std::string& name) {
        if (const yaml::Node* const written = overlay.find("language")) {
            const auto tag = yaml::read_text(*written, diagnostics_);
            return tag ? at(written->span, locale::Language::parse(*tag), diagnostics_) : std::nullopt;
        }
        const std::string infix = fs::path{name}.stem().extension().string();
        auto language = locale::Language::parse(infix.empty() ? infix : infix.substr(1));
        if (language) return *language;
        diagnostics_.error(overlay.find("extends")->span, "nothing says in which language this overlay is",
                           {"write 'language: en', or name the file cv.en.yaml"});
        return std::nullopt;
    }

    std::optional<yaml::Node> base_of(const yaml::Node& extends) {
        const auto name = yaml::read_text(extends, diagnostics_);
        if (!name) return std::nullopt;
        if (name->find('/') != std::string::npos) {
            diagnostics_.error(extends.span, "an overlay extends a file beside it",
                               {"write its name without a folder"});
            return std::nullopt;
        }
        if (std::find(read_.begin(), read_.end(), *name) != read_.end() || read_.size() > kDeepest) {
            diagnostics_.error(extends.span, "these files extend each other in a circle, or too deep",
                               {"one file extends nothing and has it all in its own language"});
            return std::nullopt;
        }
        auto text = read_beside_(*name);
        if (!text) {
            Message trouble = std::move(text.error());
            if (trouble.hints.empty()) trouble.hints.emplace_back("write the name of the CV beside this file");
            diagnostics_.error(extends.span, std::move(trouble));
            return std::nullopt;
        }
        const std::uint32_t file = diagnostics_.add_file({(folder_ / *name).string(), std::move(*text)});
        return import::read(file, {std::nullopt, read_beside_}, diagnostics_).node;
    }

    fs::path folder_;
    const import::ReadBeside& read_beside_;
    Diagnostics& diagnostics_;
    std::vector<std::string> read_;  ///< the overlays on the way
};

}  // namespace

yaml::Node parse_file(std::uint32_t file, Diagnostics& diagnostics) {
    yaml::Node node = yaml::parse(file, diagnostics);
    if (!node.span.is_somewhere()) node.span = {file, 0, 0};
    return node;
}

CvFile read_cv(std::uint32_t file, const fs::path& path, const import::ReadBeside& read_beside,
               Diagnostics& diagnostics) {
    const fs::path folder = path == "-" ? fs::path{} : path.parent_path();
    import::Cv read = import::read(file, {std::nullopt, read_beside}, diagnostics);
    return Reader{folder, read_beside, diagnostics}.complete(std::move(read.node), path.filename().string());
}

}  // namespace quoin::cli
