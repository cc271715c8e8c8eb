#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "locale/language.h"
#include "yaml/node.h"

/// Texts of a JSON file as texts of ours, each of which still knows where its bytes stand.
namespace quoin::import {

/// A text whose every line end is a line break to our markup too.
yaml::Node text_of(const yaml::Node& scalar);
/// Value bytes [begin, end) of a text, without white space at both ends.
yaml::Node part_of(const yaml::Node& scalar, std::size_t begin, std::size_t end);
/// Several texts as one, with `separator` between them. `parts` is not empty.
yaml::Node joined(const std::vector<yaml::Node>& parts, std::string_view separator);
/// `before` in front of a text.
yaml::Node prefixed(std::string_view before, const yaml::Node& text);
/// A scalar that may be taken for a date, number or word: without its quotes.
yaml::Node plain(const yaml::Node& scalar);

/// A null, or a text, list or map that holds nothing.
bool is_empty(const yaml::Node& node);
/// The texts of a list, or the one text; what is empty or no text is left out.
std::vector<yaml::Node> texts_of(const yaml::Node& node);

/// Our own words for what JSON Resume's keys say, in the language of a CV.
class LabelWords {
public:
    explicit LabelWords(const locale::Language& language) : language_{language} {}

    /// "Courses", 主修课程; empty: none for that key.
    std::string_view word(std::string_view key) const;
    /// "Courses: ", 主修课程：.
    std::string label(std::string_view key) const;
    /// Between the items of a list: ", " or 、.
    std::string_view comma() const;
    /// Between remarks with labels: "; " or ；.
    std::string_view semicolon() const;
    /// "Web (Master)", 前端（精通）.
    yaml::Node with_remark(const yaml::Node& text, const yaml::Node& remark) const;
    const locale::Language& language() const { return language_; }

private:
    bool is_cjk() const { return language_.primary() == "zh" || language_.primary() == "ja"; }

    locale::Language language_;
};

/// A map of the file whose keys are taken one by one.
class Taking {
public:
    explicit Taking(const yaml::Node& map) : map_{map}, is_taken_(map.entries.size()) {}

    /// The first text among these keys that says something; nullptr: none does.
    const yaml::Node* text(std::initializer_list<std::string_view> keys);
    /// The first list or text among them that says something.
    const yaml::Node* texts(std::initializer_list<std::string_view> keys);
    /// The value of a key, whatever it is.
    const yaml::Node* value(std::string_view key);
    /// A warning for each key that says something and that nobody took.
    void report_rest(std::string_view what, Diagnostics& diagnostics) const;
    const yaml::Node& map() const { return map_; }

private:
    const yaml::Node& map_;
    std::vector<bool> is_taken_;
};

}  // namespace quoin::import
