#include "import/yaml_resume_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/strings.h"
#include "import/javascript_date.h"
#include "locale/print_dates.h"
#include "locale/read_dates.h"

namespace quoin::import::yaml_resume {

namespace {

using yaml::Node;

constexpr bool kNeeded = true;

constexpr std::array kTop{Field{"content", Is::any, kNeeded}, Field{"locale", Is::any}, Field{"layouts", Is::any}};
constexpr std::array kContent{Field{"basics", Is::any, kNeeded},
                              Field{"education", Is::any, kNeeded},
                              Field{"location", Is::any},
                              Field{"profiles", Is::any},
                              Field{"work", Is::any},
                              Field{"projects", Is::any},
                              Field{"volunteer", Is::any},
                              Field{"skills", Is::any},
                              Field{"languages", Is::any},
                              Field{"awards", Is::any},
                              Field{"certificates", Is::any},
                              Field{"publications", Is::any},
                              Field{"references", Is::any},
                              Field{"interests", Is::any}};
constexpr std::array kBasics{Field{"name", Is::text, kNeeded},
                             Field{"headline"},
                             Field{"email"},
                             Field{"phone"},
                             Field{"summary"},
                             Field{"url"}};
constexpr std::array kLocation{Field{"city", Is::text, kNeeded}, Field{"address"}, Field{"country"},
                               Field{"postalCode"}, Field{"region"}};
constexpr std::array kProfile{Field{"network", Is::choice, kNeeded, kNetworks}, Field{"username", Is::text, kNeeded},
                              Field{"url"}};
constexpr std::array kEducation{Field{"institution", Is::text, kNeeded},
                                Field{"area", Is::text, kNeeded},
                                Field{"degree", Is::choice, kNeeded, kDegrees},
                                Field{"startDate", Is::date},
                                Field{"endDate", Is::date},
                                Field{"courses", Is::words},
                                Field{"score"},
                                Field{"summary"},
                                Field{"url"}};
constexpr std::array kWork{Field{"name", Is::text, kNeeded},
                           Field{"position", Is::text, kNeeded},
                           Field{"startDate", Is::date, kNeeded},
                           Field{"summary", Is::text, kNeeded},
                           Field{"endDate", Is::date},
                           Field{"keywords", Is::words},
                           Field{"url"}};
constexpr std::array kProject{Field{"name", Is::text, kNeeded},
                              Field{"startDate", Is::date, kNeeded},
                              Field{"summary", Is::text, kNeeded},
                              Field{"description"},
                              Field{"endDate", Is::date},
                              Field{"keywords", Is::words},
                              Field{"url"}};
constexpr std::array kVolunteer{Field{"organization", Is::text, kNeeded},
                                Field{"position", Is::text, kNeeded},
                                Field{"startDate", Is::date, kNeeded},
                                Field{"summary", Is::text, kNeeded},
                                Field{"endDate", Is::date},
                                Field{"url"}};
constexpr std::array kSkill{Field{"name", Is::text, kNeeded}, Field{"level", Is::choice, kNeeded, kLevels},
                            Field{"keywords", Is::words}};
constexpr std::array kLanguage{Field{"language", Is::text, kNeeded}, Field{"fluency", Is::choice, kNeeded, kFluencies},
                               Field{"keywords", Is::words}};
constexpr std::array kAward{Field{"title", Is::text, kNeeded}, Field{"awarder", Is::text, kNeeded},
                            Field{"date", Is::date}, Field{"summary"}};
constexpr std::array kCertificate{Field{"name", Is::text, kNeeded}, Field{"issuer", Is::text, kNeeded},
                                  Field{"date", Is::date}, Field{"url"}};
constexpr std::array kPublication{Field{"name", Is::text, kNeeded}, Field{"publisher", Is::text, kNeeded},
                                  Field{"releaseDate", Is::date}, Field{"summary"}, Field{"url"}};
constexpr std::array kReference{Field{"name", Is::text, kNeeded}, Field{"summary", Is::text, kNeeded}, Field{"email"},
                                Field{"phone"}, Field{"relationship"}};
constexpr std::array kInterest{Field{"name", Is::text, kNeeded}, Field{"keywords", Is::words}};
constexpr std::array kLocale{Field{"language", Is::choice, false, kLocales}};

struct List {
    std::string_view name;
    std::span<const Field> fields;
};

constexpr std::array<List, 12> kLists{{{"profiles", kProfile},
                                       {"education", kEducation},
                                       {"work", kWork},
                                       {"projects", kProject},
                                       {"volunteer", kVolunteer},
                                       {"skills", kSkill},
                                       {"languages", kLanguage},
                                       {"awards", kAward},
                                       {"certificates", kCertificate},
                                       {"publications", kPublication},
                                       {"references", kReference},
                                       {"interests", kInterest}}};

/// A single letter or digit, where YAMLResume wants two signs at least: "A" is no name, "法" may be a subject.
bool is_too_short(std::string_view text) { return trim(text).size() < 2; }

class Checker {
public:
    explicit Checker(Diagnostics& diagnostics) : diagnostics_{diagnostics} {}

    /// False if it is no map, which is said.
    bool map(const Node& node, std::span<const Field> fields, std::string_view what) {
        if (!node.is_map()) {
            diagnostics_.error(node.span, fmt::format("{} is a map, found {}", what, yaml::describe(node.kind)),
                               {"write 'key: value' lines below it"});
            return false;
        }
        for (const auto& [key, value] : node.entries) {
            const auto field =
                std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == key.text; });
            if (field == fields.end())
                unknown(key, fields, what);
            else
                this->value(*field, key, value, what);
        }
        for (const Field& field : fields) {
            if (field.is_needed && node.find(field.name) == nullptr)
                missing(node.entries.empty() ? node.span : node.entries.front().first.span, field, what);
        }
        return true;
    }

    void list(const Node* node, const List& list) {
        if (node == nullptr || node->is_null()) return;
        if (!node->is_list()) {
            diagnostics_.error(node->span,
                               fmt::format("'{}' is a list, found {}", list.name, yaml::describe(node->kind)),
                               {"begin each entry with '- '"});
            return;
        }
        for (const Node& item : node->items) map(item, list.fields, fmt::format("an entry of '{}'", list.name));
    }

private:
    void missing(Span place, const Field& field, std::string_view what) {
        std::vector<std::string> hints{fmt::format("write '{}: …'", field.name)};
        if (!field.choices.empty()) hints.push_back(fmt::format("it is {}", one_of(field.choices)));
        diagnostics_.error(place, fmt::format("{} needs '{}'", what, field.name), std::move(hints));
    }

    void unknown(const Node& key, std::span<const Field> fields, std::string_view what) {
        std::vector<std::string_view> names;
        for (const Field& field : fields) names.push_back(field.name);
        const auto meant = nearest(key.text, names);
        diagnostics_.error(
            key.span, fmt::format("YAMLResume knows no '{}' in {}", key.text, what),
            {meant ? fmt::format("did you mean '{}'?", *meant) : fmt::format("it has {}", one_of(names))});
    }

    void value(const Field& field, const Node& key, const Node& value, std::string_view what) {
        if (value.is_null()) {
            if (field.is_needed) missing(key.span, field, what);
            return;
        }
        if (field.is == Is::words) return words(field, value);
        if (field.is == Is::any) return;
        if (!value.is_scalar()) {
            diagnostics_.error(value.span,
                               fmt::format("'{}' is a text, found {}", field.name, yaml::describe(value.kind)),
                               {"write one text"});
        } else if (field.is == Is::choice) {
            choice(field, value);
        } else if (field.is == Is::date) {
            date(field, value);
        } else if (field.is_needed && is_too_short(value.text)) {
            diagnostics_.error(value.span, fmt::format("'{}' is too short for '{}'", trim(value.text), field.name),
                               {"write two signs at least"});
        }
    }

    void words(const Field& field, const Node& value) {
        const bool is_list_of_words = value.is_list() && std::all_of(value.items.begin(), value.items.end(),
                                                                     [](const Node& item) { return item.is_scalar(); });
        if (!is_list_of_words)
            diagnostics_.error(value.span, fmt::format("'{}' is a list of words", field.name), {"write [one, two]"});
    }

    void choice(const Field& field, const Node& value) {
        if (std::find(field.choices.begin(), field.choices.end(), value.text) != field.choices.end()) return;
        const auto meant = nearest(value.text, field.choices);
        std::vector<std::string> hints;
        if (meant) hints.push_back(fmt::format("did you mean '{}'?", *meant));
        hints.push_back(fmt::format("it is {}", one_of(field.choices)));
        diagnostics_.error(value.span, fmt::format("'{}' is no {}", value.text, field.name), std::move(hints));
    }

    void date(const Field& field, const Node& value) {
        const std::string_view text = trim(value.text);
        if (text.empty() && !field.is_needed) return;
        if (locale::is_present_word(text)) return;
        const auto reading = locale::read_date(date_of_javascript(text));
        if (reading.is == locale::Written::date) return;
        std::vector<std::string> hints = reading.fault.hints;
        if (hints.empty()) hints.emplace_back("write 2020-01-31, 2020-01, 2020 or Jan 2020");
        diagnostics_.error(value.span, fmt::format("'{}' is no date for '{}'", text, field.name), std::move(hints));
    }

    Diagnostics& diagnostics_;
};

}  // namespace

void check(const Node& root, Diagnostics& diagnostics) {
    Checker checker{diagnostics};
    if (!checker.map(root, kTop, "a YAMLResume file")) return;
    const Node* const content = root.find("content");
    if (content == nullptr || content->is_null() || !checker.map(*content, kContent, "'content'")) return;
    if (const Node* const basics = content->find("basics"); basics != nullptr && !basics->is_null())
        checker.map(*basics, kBasics, "'basics'");
    if (const Node* const location = content->find("location"); location != nullptr && !location->is_null())
        checker.map(*location, kLocation, "'location'");
    for (const List& list : kLists) checker.list(content->find(list.name), list);
    if (const Node* const locale = root.find("locale"); locale != nullptr && !locale->is_null())
        checker.map(*locale, kLocale, "'locale'");
}

}  // namespace quoin::import::yaml_resume
