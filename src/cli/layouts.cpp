#include <fmt/format.h>

#include <cstdio>

#include "assets/assets.h"
#include "base/diagnostics.h"
#include "base/strings.h"
#include "cli/commands.h"
#include "cli/run.h"
#include "cli/session.h"
#include "layout/resolve.h"
#include "yaml/parse.h"

namespace quoin::cli {

namespace {

/// The English words of a text that may be a language map.
std::string english(const yaml::Node* node) {
    if (node == nullptr) return {};
    const yaml::Node* const said = node->find("en");
    return said == nullptr ? node->text : said->text;
}

}  // namespace

int list_layouts() {
    Diagnostics diagnostics;
    for (const std::string& name : layout_names()) {
        const std::string path = "layouts/" + name + ".yaml";
        const yaml::Node file =
            yaml::parse(diagnostics.add_file({path, std::string{*assets::find(path)}}), diagnostics);
        std::puts(fmt::format("{:<12} {}", name, english(file.find("description"))).c_str());
        std::puts(fmt::format("{:<12} variables: {}", "", join(layout::variable_names(file), ", ")).c_str());
    }
    return kFine;
}

}  // namespace quoin::cli
