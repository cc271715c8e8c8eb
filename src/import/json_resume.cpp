#include "import/json_resume.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/ascii.h"
#include "base/strings.h"
#include "import/json_resume_basics.h"
#include "import/json_resume_check.h"
#include "import/json_resume_entries.h"
#include "import/json_texts.h"
#include "resume/guess_language.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

using yaml::Node;

/// A list at the top of the file, what its items are, and the section that they go to.
struct List {
    std::string_view key;
    JsonKind kind;
    std::string_view section;
};

constexpr std::array<List, 22> kLists{{
    {"work", JsonKind::work, "experience"},
    {"volunteer", JsonKind::volunteer, "volunteer"},
    {"education", JsonKind::education, "education"},
    {"awards", JsonKind::award, "awards"},
    {"certificates", JsonKind::certificate, "certificates"},
    {"publications", JsonKind::publication, "publications"},
    {"skills", JsonKind::skill, "skills"},
    {"languages", JsonKind::language, "languages"},
    {"interests", JsonKind::interest, "interests"},
    {"references", JsonKind::reference, "references"},
    {"projects", JsonKind::project, "projects"},
    // Not in the schema, but in files.
    {"internship", JsonKind::work, "internships"},
    {"internships", JsonKind::work, "internships"},
    {"campus", JsonKind::work, "activities"},
    {"activities", JsonKind::work, "activities"},
    {"research", JsonKind::work, "research"},
    {"certifications", JsonKind::certificate, "certificates"},
    {"honors", JsonKind::award, "honors"},
    {"competitions", JsonKind::award, "competitions"},
    {"patents", JsonKind::project, "patents"},
    {"openSource", JsonKind::project, "open_source"},
    {"hobbies", JsonKind::interest, "interests"},
}};

/// The texts by which a language is guessed: no addresses, and nothing about the file itself.
void collect_words(const Node& node, Node& words) {
    const bool is_address = node.text.find("://") != std::string::npos || node.text.find('@') != std::string::npos;
    if (node.is_scalar() && !is_address) words.items.push_back(node);
    for (const Node& item : node.items) collect_words(item, words);
    for (const auto& [key, value] : node.entries)
        if (key.text != "meta" && key.text != "$schema") collect_words(value, words);
}

/// What the file says of its language, else what its texts look like.
locale::Language language_of(const Node& root) {
    const Node* const meta = root.find("meta");
    const Node* const said = meta == nullptr ? nullptr : meta->find("language");
    if (said != nullptr && said->is_scalar())
        if (const auto language = locale::Language::parse(said->text)) return *language;
    Node words = yaml::make_list(root.span);
    collect_words(root, words);
    return resume::guess_language(words);
}

/// A key in camel case as words: "selfEvaluation" -> "Self Evaluation". Others stay.
std::string title_of(std::string_view key) {
    std::string title;
    for (const char c : key) {
        if (is_ascii_upper(c) && !title.empty() && is_ascii_lower(title.back())) title += ' ';
        title += title.empty() ? ascii_upper(c) : c;
    }
    return title;
}

JsonKind kind_by_keys(const Node& list) {
    const auto has = [&](std::string_view key) {
        return std::any_of(list.items.begin(), list.items.end(),
                           [&](const Node& item) { return item.find(key) != nullptr; });
    };
    if (has("institution") || has("studyType")) return JsonKind::education;
    if (has("company") || has("position")) return JsonKind::work;
    if (has("organization")) return JsonKind::volunteer;
    if (has("awarder")) return JsonKind::award;
    if (has("issuer")) return JsonKind::certificate;
    if (has("publisher")) return JsonKind::publication;
    if (has("keywords") && !has("description") && !has("highlights")) return JsonKind::interest;
    return JsonKind::project;
}

class JsonResume {
public:
    JsonResume(const Node& root, const Options& options, Diagnostics& diagnostics)
        : root_{root},
          options_{options},
          diagnostics_{diagnostics},
          words_{language_of(root)},
          cv_{yaml::make_map(root.span)},
          sections_{yaml::make_map(root.span)} {}

    Node read() {
        for (const auto& [key, value] : root_.entries) part(key, value);
        sort_sections();
        if (!sections_.entries.empty()) yaml::put(cv_, "sections", std::move(sections_));
        Node ours = yaml::make_map(root_.span);
        if (words_.language().tag() != "en") {
            yaml::put(ours, "languages", yaml::make_list(root_.span))
                .items.push_back(yaml::make_text(words_.language().tag(), root_.span));
            if (!says_language()) yaml::comment_on(ours, "languages", "guessed from the texts");
        }
        yaml::put(ours, "cv", std::move(cv_));
        if (!about_.empty()) yaml::comment_on(ours, "cv", about_);
        return ours;
    }

private:
    const Node* meta(std::string_view key) const {
        const Node* const meta = root_.find("meta");
        return meta == nullptr ? nullptr : meta->find(key);
    }
    bool says_language() const { return meta("language") != nullptr; }

    void part(const Node& key, const Node& value) {
        if (key.text == "$schema" || key.text.starts_with("x-") || (key.text != "meta" && is_empty(value))) return;
        if (key.text == "meta") return about(value);
        if (key.text == "basics") return basics(value);
        if (key.text == "expected" && value.is_map()) return put_json_expected(value, words_, cv_, diagnostics_);
        const auto list =
            std::find_if(kLists.begin(), kLists.end(), [&](const List& known) { return known.key == key.text; });
        if (list != kLists.end() && value.is_list()) return items(value, list->kind, list->section);
        other(key, value);
    }

    /// What the file says about itself becomes a comment.
    void about(const Node& meta) {
        about_ = "from a JSON Resume";
        for (const auto& [key, value] : meta.entries) {
            if (key.text == "language" || key.text == "sections" || is_empty(value)) continue;
            if (value.is_scalar() && value.text.find('\n') == std::string::npos) {
                about_ += fmt::format("; {}: {}", key.text, value.text);
            } else if (!key.text.starts_with("x-")) {
                diagnostics_.warning(key.span, fmt::format("'{}' of meta is left out", key.text),
                                     {"begin the key with x- if no CV shall show it"});
            }
        }
    }

    void basics(const Node& basics) {
        put_json_basics(basics, words_, options_.read_beside, cv_, diagnostics_);
        const Node* const summary = basics.find("summary");
        if (summary == nullptr || is_empty(*summary)) return;
        for (Node& paragraph : paragraphs(*summary)) add(summary_section(), summary->span, std::move(paragraph));
    }

    /// What an empty line parts.
    static std::vector<Node> paragraphs(const Node& text) {
        std::vector<Node> parts;
        for (std::size_t begin = 0; begin <= text.text.size();) {
            const std::size_t end = std::min(text.text.find("\n\n", begin), text.text.size());
            const Node part = part_of(text, begin, end);
            if (!is_empty(part)) parts.push_back(text_of(part));
            begin = end + 2;
        }
        return parts;
    }

    /// The section that the summary is, which a file of ours may have named otherwise.
    std::string_view summary_section() const {
        constexpr std::array<std::string_view, 4> kIds{"summary", "profile", "bio", "objective"};
        const Node* const order = meta("sections");
        for (const std::string_view id : kIds) {
            if (order == nullptr || !order->is_list()) break;
            for (const Node& name : order->items)
                if (name.text == id) return id;
        }
        return "summary";
    }

    /// The key of a section and its entries.
    std::pair<Node, Node>& section(std::string_view name, Span span) {
        const auto [known, is_new] = section_index_.try_emplace(std::string{name}, sections_.entries.size());
        if (is_new) yaml::put(sections_, name, yaml::make_list(span));
        return sections_.entries[known->second];
    }
    void add(std::string_view name, Span span, Node entry) { yaml::add(section(name, span).second, std::move(entry)); }

    void items(const Node& list, JsonKind kind, std::string_view name) {
        if (are_bare_names(list, kind)) return add(name, list.span, names(list));
        for (const Node& item : list.items) {
            const Node* const own = item.find("section");
            const bool is_elsewhere = own != nullptr && own->is_scalar() && !is_empty(*own);
            if (auto entry = json_resume_entry(item, kind, words_, diagnostics_))
                add(is_elsewhere ? std::string_view{own->text} : name, list.span, std::move(*entry));
        }
    }

    /// Skills, languages or interests of which the file says nothing but their names.
    static bool are_bare_names(const Node& list, JsonKind kind) {
        const std::string_view key = kind == JsonKind::language ? "language" : "name";
        const bool has_names = kind == JsonKind::skill || kind == JsonKind::language || kind == JsonKind::interest;
        return has_names && list.items.size() > 1 &&
               std::all_of(list.items.begin(), list.items.end(), [&](const Node& item) {
                   if (item.is_scalar()) return !is_empty(item);
                   return item.find(key) != nullptr && !is_empty(*item.find(key)) &&
                          std::count_if(item.entries.begin(), item.entries.end(),
                                        [](const auto& entry) { return !is_empty(entry.second); }) == 1;
               });
    }

    Node names(const Node& list) const {
        std::vector<Node> names;
        for (const Node& item : list.items) {
            if (item.is_scalar()) names.push_back(text_of(item));
            for (const auto& [key, value] : item.entries)
                if (!is_empty(value)) names.push_back(text_of(value));
        }
        return joined(names, words_.comma());
    }

    /// A key that no version of JSON Resume has: a section of its own if its value can be one.
    void other(const Node& key, const Node& value) {
        const std::string title = title_of(key.text);
        const bool holds_items =
            value.is_list() && std::all_of(value.items.begin(), value.items.end(),
                                           [](const Node& item) { return item.is_map() || item.is_scalar(); });
        if (value.is_scalar()) {
            for (Node& paragraph : paragraphs(value)) add(title, value.span, std::move(paragraph));
        } else if (holds_items) {
            items(value, kind_by_keys(value), title);
        } else {
            diagnostics_.warning(key.span, fmt::format("'{}' is no key of JSON Resume and is left out", key.text),
                                 {"begin the key with x- if no CV shall show it"});
            return;
        }
        if (section_index_.find(title) != section_index_.end())
            section(title, key.span).first.comment =
                fmt::format("'{}' is no key of JSON Resume: is this what it meant?", key.text);
    }

    /// A file of ours says in which order its sections stood.
    void sort_sections() {
        const Node* const order = meta("sections");
        if (order == nullptr || !order->is_list()) return;
        const auto rank = [&](const auto& entry) {
            return std::find_if(order->items.begin(), order->items.end(),
                                [&](const Node& name) { return name.text == entry.first.text; }) -
                   order->items.begin();
        };
        std::stable_sort(sections_.entries.begin(), sections_.entries.end(),
                         [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    }

    const Node& root_;
    const Options& options_;
    Diagnostics& diagnostics_;
    LabelWords words_;
    Node cv_;
    Node sections_;
    std::map<std::string, std::size_t, std::less<>> section_index_;  ///< where in `sections_` each stands
    std::string about_;
};

}  // namespace

Node read_json_resume(const Node& root, const Options& options, Diagnostics& diagnostics) {
    if (!root.is_map()) return root;
    if (check_json_resume(root, diagnostics)) return JsonResume{root, options, diagnostics}.read();
    Node nothing = yaml::make_map(root.span);
    yaml::put(nothing, "cv", yaml::make_map(root.span));
    return nothing;
}

}  // namespace quoin::import
