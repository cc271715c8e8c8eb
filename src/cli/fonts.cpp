#include "cli/fonts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/report.h"
#include "cli/run.h"
#include "compile.h"

namespace quoin::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestFont = std::size_t{64} << 20;

bool is_font_file(const fs::path& path) {
    const std::string extension = path.extension().string();
    return extension == ".ttf" || extension == ".otf" || extension == ".ttc" || extension == ".otc";
}

void add_folder(const fs::path& folder, font::FontBook& fonts, Diagnostics& diagnostics) {
    std::error_code error;
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator{folder, error}) {
        if (is_font_file(entry.path())) files.push_back(entry.path());
    }
    if (error)
        diagnostics.error({}, fmt::format("cannot read the font folder {}: {}", folder.string(), error.message()));
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        auto added =
            read_file(file, kLargestFont).and_then([&](std::string bytes) { return fonts.add_file(std::move(bytes)); });
        if (!added) diagnostics.warning({}, fmt::format("{} is not used: {}", file.string(), added.error().text));
    }
}

std::string describe(const font::FaceInfo& info) {
    return fmt::format("{}{}", info.weight, info.slant == font::Slant::italic ? " italic" : "");
}

}  // namespace

font::FontBook open_fonts(const std::vector<std::string>& folders, Diagnostics& diagnostics) {
    font::FontBook fonts = builtin_fonts();
    for (const std::string& folder : folders) add_folder(folder, fonts, diagnostics);
    return fonts;
}

int list_fonts(const FontsOptions& options) {
    Diagnostics diagnostics;
    const font::FontBook fonts = open_fonts(options.font_dirs, diagnostics);
    for (const std::string& family : fonts.families()) {
        std::vector<std::string> faces;
        for (std::size_t i = 0; i < fonts.size(); ++i) {
            const font::FaceInfo& info = fonts.face(font::FaceId{static_cast<std::uint16_t>(i)}).info();
            if (info.family == family) faces.push_back(describe(info));
        }
        std::sort(faces.begin(), faces.end());
        std::string line = fmt::format("{:<22}", family);
        for (const std::string& face : faces) line += (&face == &faces.front() ? " " : ", ") + face;
        std::puts(line.c_str());
    }
    report(diagnostics, DiagnosticsForm::text);
    return diagnostics.has_errors() ? kFileTrouble : kFine;
}

}  // namespace quoin::cli
