#include <array>

#include "assets/assets.h"
#include "layout/read.h"
#include "layout/resolve.h"
#include "target.h"
#include "yaml/parse.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    quoin::Diagnostics diagnostics;
    const auto file = quoin::yaml::parse(quoin::add_input(data, size, diagnostics), diagnostics);
    const auto load = [&](const std::string& name) -> std::optional<std::uint32_t> {
        const auto bytes = quoin::assets::find("layouts/" + name + ".yaml");
        return bytes ? std::optional{diagnostics.add_file({name, std::string{*bytes}})} : std::nullopt;
    };
    const std::array<std::string, 2> languages{"en", "zh"};
    quoin::layout::read(quoin::layout::resolve(file, languages, {}, load, diagnostics), diagnostics);
    quoin::print_all(diagnostics);
    return 0;
}
