#include "assets/assets.h"
#include "base/strings.h"
#include "compile.h"
#include "resume/read.h"
#include "target.h"
#include "yaml/parse.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const quoin::font::FontBook fonts = quoin::builtin_fonts();
    quoin::Diagnostics diagnostics;
    // Any layout must dress the starter CV; the test font of the cases is not compiled in.
    const std::string layout = quoin::replace_all(quoin::text_of(data, size), "Square", "Quoin Sans");
    const auto layout_file = quoin::yaml::parse(diagnostics.add_file({"input.yaml", layout}), diagnostics);
    const std::string starter{*quoin::assets::find("starter.yaml")};
    const auto cv =
        quoin::resume::read(quoin::yaml::parse(diagnostics.add_file({"cv", starter}), diagnostics), diagnostics);
    const auto no_picture = [](const std::string&) { return quoin::failure("no pictures here"); };
    const auto no_layout = [](const std::string&) { return std::nullopt; };
    quoin::CompileOptions options;
    options.language = cv.languages.front();
    options.load_layout = no_layout;
    options.load_picture = no_picture;
    quoin::compile(cv, layout_file, options, fonts, diagnostics);
    quoin::print_all(diagnostics);
    return 0;
}
