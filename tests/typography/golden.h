#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace quoin::typography {

/// Why a case cannot be judged: a field that it needs is missing, or cannot be read.
struct BadCase {
    std::string why;
};

/// One golden case: fields as they stand in the file (typography.md 8).
class Case {
public:
    /// `node` must outlive the case. Throws BadCase if it is no map or has a field that is not known.
    explicit Case(const yaml::Node& node);

    bool has(std::string_view field) const { return node_.find(field) != nullptr; }
    /// These throw BadCase if the field is missing or of another form.
    std::string text(std::string_view field) const;
    double number(std::string_view field) const;
    std::vector<std::string> texts(std::string_view field) const;
    const yaml::Node& expect() const;

    std::string text_or(std::string_view field, std::string_view otherwise) const;

private:
    const yaml::Node& field(std::string_view name) const;

    const yaml::Node& node_;
};

/// How one case came out; expected and got are JSON on one line.
struct Verdict {
    bool passed = false;
    std::string expected;
    std::string got;
};

/// Collects what was found for each key that a case expects.
class Judge {
public:
    explicit Judge(const Case& golden);

    /// What is expected under `key`, or nullptr.
    const yaml::Node* wants(std::string_view key) const { return wanted_.find(key); }
    /// Notes what was found under `key`; keys that are not expected are ignored. Numbers may differ by `tolerance`.
    void found(std::string_view key, const yaml::Node& got, double tolerance = 0);
    /// As above, but the caller says whether it is as expected.
    void found_as(bool is_right, std::string_view key, const yaml::Node& got);
    /// `key` is a remark, or says how to set the text: nothing to compare.
    void needs_no_answer(std::string_view key);

    /// Fails what was expected but not looked at, and a case that expects nothing.
    Verdict verdict() const;

private:
    const yaml::Node& wanted_;
    std::map<std::string, bool, std::less<>> is_right_;
    yaml::Node got_;
    bool expects_something_ = false;
};

/// An empty list or map to fill.
yaml::Node empty_list();
yaml::Node empty_map();
/// Values to be found.
yaml::Node node(std::string_view text);
yaml::Node unquoted(std::string_view text);
yaml::Node node(double number);
yaml::Node node(bool truth);
inline yaml::Node node(std::size_t number) { return node(static_cast<double>(number)); }
inline yaml::Node node(int number) { return node(static_cast<double>(number)); }
inline yaml::Node node(const char* text) { return node(std::string_view{text}); }
template <typename T>
yaml::Node list(const std::vector<T>& values) {
    yaml::Node made = empty_list();
    for (const T& value : values) made.items.push_back(node(value));
    return made;
}
void put(yaml::Node& map, std::string_view key, yaml::Node value);

/// The number or truth that a scalar says, or throws BadCase; `what` names it.
double number_of(const yaml::Node& node, std::string_view what);
bool truth_of(const yaml::Node& node, std::string_view what);

/// As JSON on one line; what is a number, true, false or null in YAML is one here.
std::string to_json(const yaml::Node& node);

}  // namespace quoin::typography
