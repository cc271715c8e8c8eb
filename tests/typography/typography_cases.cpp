// Judges golden cases of typography: typography-cases FILE...
//
// For every case one line "ID pass EXPECTED GOT" or "ID fail EXPECTED GOT": what the case expects and what was found
// for the same keys, both as JSON without line ends; "error" among what was found says why a case could not be judged.
// The last line is "N passed, N failed". Exit code 0: none failed; 1: some did; 2: a file or a kind is unknown.
#include <array>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/diagnostics.h"
#include "kinds.h"
#include "yaml/parse.h"

namespace quoin::typography {

namespace {

using Check = void (*)(const Case&, Judge&);

constexpr std::array<std::pair<std::string_view, Check>, 11> kKinds{{{"opportunities", check_opportunities},
                                                                     {"spacing", check_spacing},
                                                                     {"lines", check_lines},
                                                                     {"justify", check_justify},
                                                                     {"resolve", check_resolve},
                                                                     {"kinsoku_set", check_kinsoku_set},
                                                                     {"kp_metric", check_kp_metric},
                                                                     {"shape", check_shape},
                                                                     {"vertical", check_vertical},
                                                                     {"page_fit", check_page_fit},
                                                                     {"extract", check_extract}}};

constexpr yaml::Limits kLimits{.bytes = std::size_t{1} << 26, .depth = 64, .nodes = 10'000'000};

class Run {
public:
    void file(const std::string& name) {
        Diagnostics diagnostics;
        const yaml::Node root = read(name, diagnostics);
        for (const Diagnostic& found : diagnostics.list())
            std::cerr << format_diagnostic(found, diagnostics, Colors::off) << "\n";
        const yaml::Node* const cases = root.find("cases");
        if (diagnostics.has_errors() || cases == nullptr || !cases->is_list()) {
            is_broken_ = true;
            print(name, {false, "{}", R"({"error":"the file cannot be read as a list of cases"})"});
        }
        if (cases == nullptr) return;
        for (const yaml::Node& golden : cases->items) print(id_of(golden), judge(golden));
    }

    int finish() const {
        std::cout << passed_ << " passed, " << failed_ << " failed\n";
        if (is_broken_) return 2;
        return failed_ == 0 ? 0 : 1;
    }

private:
    static yaml::Node read(const std::string& name, Diagnostics& diagnostics) {
        std::ifstream stream{name, std::ios::binary};
        if (!stream) {
            diagnostics.error({}, "cannot open " + name);
            return {};
        }
        const std::string text{std::istreambuf_iterator<char>{stream}, {}};
        return yaml::parse(diagnostics.add_file({name, text}), diagnostics, kLimits);
    }

    static std::string id_of(const yaml::Node& golden) {
        const yaml::Node* const id = golden.find("id");
        return id == nullptr || id->text.empty() ? "?" : id->text;
    }

    Verdict judge(const yaml::Node& node) {
        const yaml::Node* const expect = node.find("expect");
        try {
            const Case golden{node};
            golden.text("id");
            const std::string kind = golden.text("kind");
            for (const auto& [name, check] : kKinds) {
                if (name != kind) continue;
                Judge judge{golden};
                check(golden, judge);
                return judge.verdict();
            }
            is_broken_ = true;
            std::cerr << "typography-cases: unknown kind '" << kind << "' (" << id_of(node) << ")\n";
            throw BadCase{"unknown kind '" + kind + "'"};
        } catch (const BadCase& bad) {
            return failure(expect, bad.why);
        } catch (const std::exception& error) {
            return failure(expect, error.what());
        }
    }

    static Verdict failure(const yaml::Node* expect, std::string_view why) {
        yaml::Node error = empty_map();
        put(error, "error", typography::node(why));
        return {false, expect == nullptr ? "{}" : to_json(*expect), to_json(error)};
    }

    void print(const std::string& id, const Verdict& verdict) {
        ++(verdict.passed ? passed_ : failed_);
        std::cout << id << (verdict.passed ? " pass " : " fail ") << verdict.expected << " " << verdict.got << "\n";
    }

    int passed_ = 0;
    int failed_ = 0;
    bool is_broken_ = false;
};

int run(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: typography-cases FILE...\n";
        return 2;
    }
    Run run;
    for (int i = 1; i < argc; ++i) run.file(argv[i]);
    return run.finish();
}

}  // namespace

}  // namespace quoin::typography

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    try {
        return quoin::typography::run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "typography-cases: " << error.what() << "\n";
        return 2;
    }
}
