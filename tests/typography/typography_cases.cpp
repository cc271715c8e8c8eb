// Runs golden cases of line breaking, spacing and justification: typography-cases FILE...
#include <iostream>
#include <map>

#include "cases.h"

namespace quoin::typography {

namespace {

using Check = Finding (*)(const YAML::Node&);

const std::map<std::string, Check>& checks() {
    static const std::map<std::string, Check> kChecks{
        {"opportunities", check_opportunities}, {"spacing", check_spacing}, {"lines", check_lines},
        {"justify", check_justify},             {"resolve", check_resolve}, {"kinsoku_set", check_kinsoku_set},
        {"kp_metric", check_kp_metric},
    };
    return kChecks;
}

struct Tally {
    int passed = 0;
    int failed = 0;
    int skipped = 0;  ///< kinds that other modules answer for
};

Finding run(const Check check, const YAML::Node& golden) {
    try {
        return check(golden);
    } catch (const YAML::Exception& error) {
        return std::string{"the case cannot be read: "} + error.what();
    }
}

void run_file(const std::string& name, std::map<std::string, Tally>& tallies) {
    for (const YAML::Node& golden : YAML::LoadFile(name)["cases"]) {
        const auto kind = golden["kind"].as<std::string>();
        Tally& tally = tallies[kind];
        const auto check = checks().find(kind);
        if (check == checks().end()) {
            ++tally.skipped;
            continue;
        }
        const Finding finding = run(check->second, golden);
        ++(finding ? tally.failed : tally.passed);
        if (finding) std::cout << golden["id"].as<std::string>() << " (" << kind << "): " << *finding << "\n";
    }
}

}  // namespace

}  // namespace quoin::typography

int main(int argc, char** argv) {
    std::map<std::string, quoin::typography::Tally> tallies;
    for (int i = 1; i < argc; ++i) quoin::typography::run_file(argv[i], tallies);
    int failed = 0;
    for (const auto& [kind, tally] : tallies) {
        std::cout << kind << ": " << tally.passed << " passed, " << tally.failed << " failed, " << tally.skipped << " skipped\n";
        failed += tally.failed;
    }
    return failed == 0 ? 0 : 1;
}
