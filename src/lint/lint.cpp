#include "lint/lint.h"

#include <array>

#include "lint/rules.h"
#include "resume/keys.h"
#include "yaml/reader.h"

namespace quoin::lint {

namespace {

constexpr std::array<Rule, 13> kRules{{
    {"half-width", "half-width , ; : . ! ? ( ) after Han", check_half_width},
    {"full-width", "full-width letters, digits and signs among Latin", check_full_width},
    {"straight-quotes", "straight quotes beside Han", check_straight_quotes},
    {"brackets", "brackets and quotes without a partner", check_brackets},
    {"doubled", "a word or a stop that stands there twice", check_doubled},
    {"ellipsis", "three stops in place of an ellipsis", check_ellipsis},
    {"spacing", "doubled spaces, a space before a stop or none after it, a space beside a full-width sign",
     check_spacing},
    {"spelling", "names of products that are spelled otherwise: Github, Javascript", check_spelling},
    {"first-person", "I, my, we, 我 and 我们 in bullets", check_first_person},
    {"final-stop", "lists in which some bullets end with a stop and some do not", check_final_stop},
    {kNeedsPages, "bullets of more than three lines on the page", check_long_bullet},
    {"thin-section", "sections that say a single word", check_thin_section},
    {"dates", "dates that are written in another form than most of the file", check_dates},
}};

}  // namespace

std::span<const Rule> rules() { return kRules; }

std::vector<std::string_view> rule_names() {
    std::vector<std::string_view> names;
    for (const Rule& rule : kRules) names.push_back(rule.name);
    return names;
}

std::set<std::string> read_switches(const yaml::Node& file, Diagnostics& diagnostics) {
    std::set<std::string> off;
    const yaml::Node* const node = file.find("lint");
    if (node == nullptr || !yaml::expect_map(*node, "lint", diagnostics)) return off;
    yaml::check_keys(*node, yaml::names(resume::kLintKeys), "lint", diagnostics);
    const yaml::Node* const list = node->find("off");
    if (list == nullptr || list->is_null()) return off;
    const auto names = rule_names();
    const auto add = [&](const yaml::Node& word) {
        if (const auto rule = yaml::read_choice(word, names, diagnostics)) off.emplace(names[*rule]);
    };
    if (!list->is_list()) add(*list);
    for (const yaml::Node& item : list->items) add(item);
    return off;
}

std::size_t lint(const resume::Resume& resume, const yaml::Node& file, std::span<const display::Document> documents,
                 const std::set<std::string>& off, Diagnostics& diagnostics) {
    const Texts texts = gather_texts(resume);
    const Subject subject{resume, file, texts, documents};
    std::size_t count = 0;
    for (const Rule& rule : kRules) {
        if (off.contains(std::string{rule.name})) continue;
        Report report{rule.name, diagnostics};
        rule.check(subject, report);
        count += report.count();
    }
    return count;
}

}  // namespace quoin::lint
