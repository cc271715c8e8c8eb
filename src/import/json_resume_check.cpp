#include "import/json_resume_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/strings.h"
#include "locale/print_dates.h"
#include "locale/read_dates.h"

namespace quoin::import {

namespace {

enum class Shape { text, date, end_date, texts, map, maps };

/// What stands under `key` of the maps that are called `of`; a map's own keys stand under its key.
struct Rule {
    std::string_view of;
    std::string_view key;
    Shape shape;
};

constexpr std::array<Rule, 87> kRules{{
    {"", "$schema", Shape::text},
    {"", "basics", Shape::map},
    {"", "work", Shape::maps},
    {"", "volunteer", Shape::maps},
    {"", "education", Shape::maps},
    {"", "awards", Shape::maps},
    {"", "certificates", Shape::maps},
    {"", "publications", Shape::maps},
    {"", "skills", Shape::maps},
    {"", "languages", Shape::maps},
    {"", "interests", Shape::maps},
    {"", "references", Shape::maps},
    {"", "projects", Shape::maps},
    {"", "meta", Shape::map},
    {"basics", "name", Shape::text},
    {"basics", "label", Shape::text},
    {"basics", "image", Shape::text},
    {"basics", "email", Shape::text},
    {"basics", "phone", Shape::text},
    {"basics", "url", Shape::text},
    {"basics", "summary", Shape::text},
    {"basics", "location", Shape::map},
    {"basics", "profiles", Shape::maps},
    {"location", "address", Shape::text},
    {"location", "postalCode", Shape::text},
    {"location", "city", Shape::text},
    {"location", "countryCode", Shape::text},
    {"location", "region", Shape::text},
    {"profiles", "network", Shape::text},
    {"profiles", "username", Shape::text},
    {"profiles", "url", Shape::text},
    {"work", "name", Shape::text},
    {"work", "location", Shape::text},
    {"work", "description", Shape::text},
    {"work", "position", Shape::text},
    {"work", "url", Shape::text},
    {"work", "startDate", Shape::date},
    {"work", "endDate", Shape::end_date},
    {"work", "summary", Shape::text},
    {"work", "highlights", Shape::texts},
    {"volunteer", "organization", Shape::text},
    {"volunteer", "position", Shape::text},
    {"volunteer", "url", Shape::text},
    {"volunteer", "startDate", Shape::date},
    {"volunteer", "endDate", Shape::end_date},
    {"volunteer", "summary", Shape::text},
    {"volunteer", "highlights", Shape::texts},
    {"education", "institution", Shape::text},
    {"education", "url", Shape::text},
    {"education", "area", Shape::text},
    {"education", "studyType", Shape::text},
    {"education", "startDate", Shape::date},
    {"education", "endDate", Shape::end_date},
    {"education", "score", Shape::text},
    {"education", "courses", Shape::texts},
    {"awards", "title", Shape::text},
    {"awards", "date", Shape::date},
    {"awards", "awarder", Shape::text},
    {"awards", "summary", Shape::text},
    {"certificates", "name", Shape::text},
    {"certificates", "date", Shape::date},
    {"certificates", "url", Shape::text},
    {"certificates", "issuer", Shape::text},
    {"publications", "name", Shape::text},
    {"publications", "publisher", Shape::text},
    {"publications", "releaseDate", Shape::date},
    {"publications", "url", Shape::text},
    {"publications", "summary", Shape::text},
    {"skills", "name", Shape::text},
    {"skills", "level", Shape::text},
    {"skills", "keywords", Shape::texts},
    {"languages", "language", Shape::text},
    {"languages", "fluency", Shape::text},
    {"interests", "name", Shape::text},
    {"interests", "keywords", Shape::texts},
    {"references", "name", Shape::text},
    {"references", "reference", Shape::text},
    {"projects", "name", Shape::text},
    {"projects", "description", Shape::text},
    {"projects", "highlights", Shape::texts},
    {"projects", "keywords", Shape::texts},
    {"projects", "startDate", Shape::date},
    {"projects", "endDate", Shape::end_date},
    {"projects", "url", Shape::text},
    {"projects", "roles", Shape::texts},
    {"projects", "entity", Shape::text},
    {"projects", "type", Shape::text},
}};

constexpr std::array<std::string_view, 3> kMetaKeys{"canonical", "version", "lastModified"};

/// 2014-06-29, 2014-06 or 2014, as the schema's pattern has it.
bool is_iso(std::string_view text) {
    constexpr std::string_view kForm = "0000-00-00";
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (kForm[i] == '0' ? !is_ascii_digit(text[i]) : text[i] != '-') return false;
    return text.front() == '1' || text.front() == '2';
}

/// true, false or a number, which JSON tells from texts.
bool is_no_text_of_json(const yaml::Node& scalar) {
    const std::string_view text = scalar.text;
    if (scalar.is_quoted) return false;
    if (text == "true" || text == "false") return true;
    return !text.empty() && text.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
}

class Checker {
public:
    Checker(const yaml::Node& root, Diagnostics& diagnostics)
        : is_json_{root.span.is_somewhere() && diagnostics.file(root.span.file).text.substr(root.span.begin, 1) == "{"},
          diagnostics_{diagnostics} {}

    void map(const yaml::Node& node, std::string_view name) {
        if (!node.is_map()) return refuse(node, name, "a map", "write {} for nothing, or leave the key out");
        for (const auto& [key, value] : node.entries) {
            if (name == "meta" && std::find(kMetaKeys.begin(), kMetaKeys.end(), key.text) != kMetaKeys.end())
                text(value, key.text);
            const auto rule = std::find_if(kRules.begin(), kRules.end(),
                                           [&](const Rule& r) { return r.of == name && r.key == key.text; });
            if (rule != kRules.end()) shape(value, *rule);
        }
    }

    bool is_fine() const { return is_fine_; }

private:
    void refuse(const yaml::Node& node, std::string_view key, std::string_view expected, std::string hint) {
        is_fine_ = false;
        const bool is_value = node.is_scalar() && is_no_text_of_json(node);
        diagnostics_.error(node.span,
                           fmt::format("'{}' of JSON Resume is {}, found {}", key, expected,
                                       is_value ? node.text : std::string{describe(node.kind)}),
                           {std::move(hint)});
    }

    void shape(const yaml::Node& node, const Rule& rule) {
        switch (rule.shape) {
            case Shape::text: text(node, rule.key); break;
            case Shape::date: date(node, rule.key); break;
            case Shape::end_date: end_date(node, rule.key); break;
            case Shape::texts:
                for (const yaml::Node& item : list(node, rule.key)) text(item, rule.key);
                break;
            case Shape::map: map(node, rule.key); break;
            case Shape::maps:
                for (const yaml::Node& item : list(node, rule.key)) map(item, rule.key);
                break;
        }
    }

    const std::vector<yaml::Node>& list(const yaml::Node& node, std::string_view key) {
        if (!node.is_list()) refuse(node, key, "a list", "write [] for nothing, or leave the key out");
        return node.items;
    }

    bool text(const yaml::Node& node, std::string_view key) {
        if (node.is_scalar() && !(is_json_ && is_no_text_of_json(node))) return true;
        refuse(node, key, "a text",
               node.is_scalar() ? fmt::format("put it in quotes: \"{}\"", node.text)
                                : "write \"\" for nothing, or leave the key out");
        return false;
    }

    void date(const yaml::Node& node, std::string_view key) {
        if (!text(node, key)) return;
        const std::string_view written = trim(node.text);
        if (written.empty() || is_iso(written)) return;
        if (locale::read_date(written).is == locale::Written::date) {
            diagnostics_.warning(node.span, fmt::format("'{}' is no date for other tools of JSON Resume", written),
                                 {"write 2022-09-03, 2022-09 or 2022"});
            return;
        }
        is_fine_ = false;
        diagnostics_.error(node.span, fmt::format("'{}' is no date", written), {"write 2022-09-03, 2022-09 or 2022"});
    }

    void end_date(const yaml::Node& node, std::string_view key) {
        if (node.is_null()) {
            diagnostics_.warning(node.span,
                                 fmt::format("JSON Resume knows no null for '{}'; it is read as 'goes on'", key),
                                 {"leave the key out"});
        } else if (!node.is_scalar() || !locale::is_present_word(trim(node.text))) {
            date(node, key);
        }
    }

    bool is_json_;
    bool is_fine_ = true;
    Diagnostics& diagnostics_;
};

}  // namespace

bool check_json_resume(const yaml::Node& root, Diagnostics& diagnostics) {
    Checker checker{root, diagnostics};
    checker.map(root, "");
    return checker.is_fine();
}

}  // namespace quoin::import
