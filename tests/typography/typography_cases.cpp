// Runs golden cases of line breaking, spacing and justification: typography-cases [--font FILE] FILE...
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "assets/assets.h"
#include "cases.h"
#include "font/font_book.h"

namespace quoin::typography {

namespace {

using Check = Finding (*)(const YAML::Node&);

constexpr std::pair<std::string_view, Check> kChecks[] = {
    {"opportunities", check_opportunities},
    {"spacing", check_spacing},
    {"lines", check_lines},
    {"justify", check_justify},
    {"resolve", check_resolve},
    {"kinsoku_set", check_kinsoku_set},
    {"kp_metric", check_kp_metric},
};

struct Tally {
    int passed = 0;
    int failed = 0;
    int skipped = 0;  ///< kinds that other modules answer for
};

/// The finding of one case; the outer optional is empty for a kind that is not ours.
std::optional<Finding> check(const YAML::Node& golden, const font::Face& face) {
    const auto kind = golden["kind"].as<std::string>();
    if (kind == "shape") return check_shape(golden, face);
    for (const auto& [name, of_kind] : kChecks) {
        if (name == kind) return of_kind(golden);
    }
    return std::nullopt;
}

std::optional<Finding> run(const YAML::Node& golden, const font::Face& face) {
    try {
        return check(golden, face);
    } catch (const YAML::Exception& error) {
        return Finding{std::string{"the case cannot be read: "} + error.what()};
    }
}

void run_file(const std::string& name, const font::Face& face, std::map<std::string, Tally>& tallies) {
    for (const YAML::Node& golden : YAML::LoadFile(name)["cases"]) {
        const auto kind = golden["kind"].as<std::string>();
        Tally& tally = tallies[kind];
        const auto finding = run(golden, face);
        ++(!finding ? tally.skipped : *finding ? tally.failed : tally.passed);
        if (finding && *finding)
            std::cout << name << ": " << golden["id"].as<std::string>() << " (" << kind << "): " << **finding << "\n";
    }
}

/// The font that shape cases are set in: the Chinese sans that is compiled in, or a file's first face.
font::FaceId open_font(const char* file, font::FontBook& book) {
    if (file != nullptr) {
        std::ifstream stream{file, std::ios::binary};
        return book.add_file({std::istreambuf_iterator<char>{stream}, {}}).value().front();
    }
    for (const assets::FontAsset& asset : assets::fonts()) {
        if (asset.postscript_name == "QuoinSansCJK-Regular")
            return book.add({std::string{asset.family}, "", asset.weight}, asset.bytes);
    }
    throw std::runtime_error{"the font is not compiled in"};
}

int run_all(int argc, char** argv) {
    const bool has_font = argc > 2 && std::string_view{argv[1]} == "--font";
    font::FontBook book;
    const font::FaceId face = open_font(has_font ? argv[2] : nullptr, book);
    std::map<std::string, Tally> tallies;
    for (int i = has_font ? 3 : 1; i < argc; ++i) run_file(argv[i], book.face(face), tallies);
    int failed = 0;
    for (const auto& [kind, tally] : tallies) {
        std::cout << kind << ": " << tally.passed << " passed, " << tally.failed << " failed, " << tally.skipped
                  << " skipped\n";
        failed += tally.failed;
    }
    return failed == 0 ? 0 : 1;
}

}  // namespace

}  // namespace quoin::typography

int main(int argc, char** argv) {
    try {
        return quoin::typography::run_all(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "typography-cases: " << error.what() << "\n";
        return 2;
    }
}
