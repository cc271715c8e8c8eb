#include "import/yaml_resume.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "base/strings.h"
#include "import/javascript_date.h"
#include "import/markdown_list.h"
#include "import/yaml_resume_keys.h"
#include "import/yaml_resume_layout.h"
#include "import/yaml_resume_words.h"
#include "locale/display_name.h"
#include "locale/read_dates.h"
#include "resume/networks.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

using yaml::Node;
using namespace yaml_resume;

/// The value of a key that is there and says something; else nullptr.
const Node* value_of(const Node& map, std::string_view key) {
    const Node* const value = map.find(key);
    const bool is_there = value != nullptr && (value->is_scalar() ? !trim(value->text).empty() : !value->items.empty());
    return is_there ? value : nullptr;
}

/// A scalar that is no markup.
Node literal_of(const Node& value) {
    std::string text = literal_markup(value.text);
    const bool is_same = text == value.text;
    return yaml::make_text(std::move(text), value.span, is_same ? value.pieces : std::vector<yaml::Piece>{});
}

class Translator {
public:
    Translator(const Node& root, const Look& look, Diagnostics& diagnostics)
        : root_{root}, look_{look}, diagnostics_{diagnostics} {
        const Node* const locale = root.find("locale");
        const Node* const tag = locale == nullptr ? nullptr : value_of(*locale, "language");
        language_ = locale::Language::parse(tag == nullptr ? "en" : tag->text).value_or(language_);
        if (tag != nullptr) tag_ = tag;
    }

    Node cv() {
        Node file = yaml::make_map(root_.span);
        if (tag_ != nullptr && !language_.empty())
            yaml::put(file, "languages", list_of(yaml::make_plain(language_.tag(), tag_->span)));
        const Node* const content = root_.find("content");
        if (content == nullptr || !content->is_map()) return file;
        Node& cv = yaml::put(file, "cv", yaml::make_map(content->span));
        header(*content, cv);
        Node sections = yaml::make_map(content->span);
        for (const std::string_view id : look_.order) add_section(*content, id, sections);
        yaml::put(cv, "sections", std::move(sections));
        for (const auto& [key, value] : look_.keys.entries) file.entries.emplace_back(key, value);
        return file;
    }

private:
    static Node list_of(Node item) {
        Node list = yaml::make_list(item.span);
        yaml::add(list, std::move(item));
        return list;
    }

    void put_literal(Node& to, std::string_view key, const Node& from, std::string_view field) {
        if (const Node* const value = value_of(from, field)) yaml::put(to, key, literal_of(*value));
    }
    void put_as_is(Node& to, std::string_view key, const Node& from, std::string_view field) {
        if (const Node* const value = value_of(from, field)) yaml::put(to, key, *value);
    }

    void header(const Node& content, Node& cv) {
        if (const Node* const basics = content.find("basics"); basics != nullptr && basics->is_map()) {
            put_literal(cv, "name", *basics, "name");
            put_literal(cv, "headline", *basics, "headline");
            if (const Node* const place = content.find("location")) location(*place, cv);
            put_as_is(cv, "email", *basics, "email");
            put_as_is(cv, "phone", *basics, "phone");
            put_as_is(cv, "website", *basics, "url");
        }
        const Node* const profiles = value_of(content, "profiles");
        if (profiles == nullptr) return;
        Node networks = yaml::make_list(profiles->span);
        Node others = yaml::make_list(profiles->span);
        for (const Node& profile : profiles->items) this->profile(profile, networks, others);
        if (!networks.items.empty()) yaml::put(cv, "social_networks", std::move(networks));
        if (!others.items.empty()) yaml::put(cv, "custom_connections", std::move(others));
    }

    /// From the street to the country, or the other way round as East Asia writes it.
    void location(const Node& place, Node& cv) {
        std::vector<std::string> parts;
        const auto part = [&](std::string_view key) {
            const Node* const value = value_of(place, key);
            return value == nullptr ? std::string{} : std::string{trim(value->text)};
        };
        const std::string country = locale::country_in(part("country"), language_).value_or(part("country"));
        const bool is_east_asian = language_.is_cjk();
        std::string region = part("region");
        if (const std::string code = part("postalCode"); !is_east_asian && !code.empty())
            region += (region.empty() ? "" : " ") + code;
        for (std::string words :
             {part("address"), part("city"), region, country, is_east_asian ? part("postalCode") : std::string{}})
            if (!words.empty()) parts.push_back(std::move(words));
        if (is_east_asian) std::reverse(parts.begin(), parts.end());
        if (parts.empty()) return;
        const std::string_view between = is_east_asian ? " " : ", ";
        yaml::put(cv, "location", yaml::make_text(literal_markup(join(parts, between)), place.span));
    }

    void profile(const Node& profile, Node& networks, Node& others) {
        const Node* const network = value_of(profile, "network");
        const Node* const user = value_of(profile, "username");
        if (network == nullptr || user == nullptr) return;
        const resume::Network* const known = resume::find_network(network->text);
        const bool has_address =
            value_of(profile, "url") != nullptr || (known != nullptr && resume::profile_address(*known, user->text));
        Node item = yaml::make_map(profile.span);
        if (has_address) {
            yaml::put(item, "network", *network);
            yaml::put(item, "username", *user);
            put_as_is(item, "url", profile, "url");
            yaml::add(networks, std::move(item));
            return;
        }
        yaml::put(item, "fontawesome_icon", yaml::make_plain("link", profile.span));
        yaml::put(item, "placeholder", yaml::make_text(literal_markup(network->text + ": " + user->text), user->span));
        item.comment = fmt::format("no address of {} is known for this name", network->text);
        yaml::add(others, std::move(item));
    }

    using Read = Node (Translator::*)(const Node& entry);
    struct Section {
        std::string_view id;
        std::string_view ours;
        Read read;
    };

    void add_section(const Node& content, std::string_view id, Node& sections) {
        static constexpr std::array<Section, 11> kOurs{{{"education", "education", &Translator::education},
                                                        {"work", "experience", &Translator::work},
                                                        {"volunteer", "volunteer", &Translator::volunteer},
                                                        {"projects", "projects", &Translator::project},
                                                        {"skills", "skills", &Translator::skill},
                                                        {"languages", "languages", &Translator::spoken},
                                                        {"awards", "awards", &Translator::award},
                                                        {"certificates", "certificates", &Translator::certificate},
                                                        {"publications", "publications", &Translator::publication},
                                                        {"references", "references", &Translator::reference},
                                                        {"interests", "interests", &Translator::interest}}};
        Node entries = yaml::make_list(content.span);
        std::string_view ours = "summary";
        if (id == "basics") {
            entries = summary(content);
        } else {
            const auto section = std::find_if(kOurs.begin(), kOurs.end(), [&](const Section& s) { return s.id == id; });
            const Node* const list = section == kOurs.end() ? nullptr : value_of(content, id);
            if (list == nullptr) return;
            ours = section->ours;
            entries.span = list->span;
            for (const Node& item : list->items)
                if (item.is_map()) yaml::add(entries, (this->*section->read)(item));
        }
        if (entries.items.empty()) return;
        const Node* const alias = look_.aliases == nullptr ? nullptr : value_of(*look_.aliases, id);
        if (alias == nullptr) {
            yaml::put(sections, ours, std::move(entries));
            return;
        }
        Node& section = yaml::put(sections, ours, yaml::make_map(alias->span));
        yaml::put(section, "title", literal_of(*alias));
        yaml::put(section, "entries", std::move(entries));
    }

    /// The paragraphs and bullets of `basics.summary`; a bullet of a section has none below it.
    Node summary(const Node& content) {
        Node entries = yaml::make_list(content.span);
        const Node* const basics = content.find("basics");
        const Node* const text = basics == nullptr ? nullptr : value_of(*basics, "summary");
        if (text == nullptr) return entries;
        FieldText field = read_field_text(*text);
        for (Node& paragraph : field.paragraphs) yaml::add(entries, std::move(paragraph));
        const auto is_deep = [](const Node& bullet) { return bullet.find("highlights") != nullptr; };
        if (std::any_of(field.bullets.begin(), field.bullets.end(), is_deep))
            diagnostics_.warning(text->span, "bullets below bullets of the summary stand on one level",
                                 {"a section of bullets has one level here"});
        add_flat(entries, std::move(field.bullets));
        return entries;
    }

    static void add_flat(Node& entries, std::vector<Node> bullets) {
        for (Node& bullet : bullets) {
            const Node* const text = bullet.find("text");
            Node entry = yaml::make_map(bullet.span);
            yaml::put(entry, "bullet", text == nullptr ? bullet : *text);
            yaml::add(entries, std::move(entry));
            if (const Node* const below = bullet.find("highlights")) add_flat(entries, below->items);
        }
    }

    /// Paragraphs as `summary`, a line each, and lists as `highlights`; `first` are words in front of them.
    void add_text(Node& entry, const Node& from, std::string_view field, std::vector<Node> last,
                  const Node* first = nullptr) {
        FieldText text;
        if (const Node* const value = value_of(from, field)) text = read_field_text(*value);
        if (first != nullptr) text.paragraphs.insert(text.paragraphs.begin(), literal_of(*first));
        if (!text.paragraphs.empty()) {
            Node summary = text.paragraphs.front();
            for (std::size_t i = 1; i < text.paragraphs.size(); ++i) {
                summary.text += "\n\n" + text.paragraphs[i].text;
                summary.pieces.clear();
            }
            yaml::put(entry, "summary", std::move(summary));
        }
        for (Node& bullet : last) text.bullets.push_back(std::move(bullet));
        if (text.bullets.empty()) return;
        Node& list = yaml::put(entry, "highlights", yaml::make_list(text.bullets.front().span));
        list.items = std::move(text.bullets);
    }

    std::string joined(const Node* words) const {
        std::vector<std::string> texts;
        if (words != nullptr)
            for (const Node& word : words->items) texts.push_back(literal_markup(trim(word.text)));
        return join(texts, comma_in(language_));
    }

    /// "Courses: …" as a bullet; none if there are none.
    std::vector<Node> introduced(std::string_view word, const Node* words) const {
        const std::string list = joined(words);
        if (list.empty()) return {};
        return {
            yaml::make_text(fmt::format("{}{}{}", word_in(word, language_), colon_in(language_), list), words->span)};
    }

    /// A date as our files have it; an end that has not come is written as such.
    void add_date(Node& entry, std::string_view key, const Node* value) const {
        if (value != nullptr) yaml::put(entry, key, yaml::make_plain(date_of_javascript(value->text), value->span));
    }

    void add_dates(Node& entry, const Node& from) const {
        const Node* const start = value_of(from, "startDate");
        const Node* const end = value_of(from, "endDate");
        add_date(entry, "start_date", start);
        if (end == nullptr && start != nullptr) yaml::put(entry, "end_date", yaml::make_plain("present", start->span));
        add_date(entry, "end_date", end);
    }

    Node education(const Node& from) {
        Node entry = yaml::make_map(from.span);
        put_literal(entry, "institution", from, "institution");
        put_literal(entry, "area", from, "area");
        if (const Node* const degree = value_of(from, "degree"))
            yaml::put(entry, "degree", yaml::make_text(word_in(degree->text, language_), degree->span));
        put_literal(entry, "gpa", from, "score");
        put_as_is(entry, "url", from, "url");
        add_dates(entry, from);
        add_text(entry, from, "summary", introduced("Courses", value_of(from, "courses")));
        return entry;
    }

    Node employed(const Node& from, std::string_view employer) {
        Node entry = yaml::make_map(from.span);
        put_literal(entry, "company", from, employer);
        put_literal(entry, "position", from, "position");
        put_as_is(entry, "url", from, "url");
        add_dates(entry, from);
        add_text(entry, from, "summary", introduced("Keywords", value_of(from, "keywords")));
        return entry;
    }
    Node work(const Node& from) { return employed(from, "name"); }
    Node volunteer(const Node& from) { return employed(from, "organization"); }

    Node project(const Node& from) {
        Node entry = yaml::make_map(from.span);
        put_literal(entry, "name", from, "name");
        put_as_is(entry, "url", from, "url");
        add_dates(entry, from);
        add_text(entry, from, "summary", introduced("Keywords", value_of(from, "keywords")),
                 value_of(from, "description"));
        return entry;
    }

    /// A label, and a word of a list before the key words.
    Node graded(const Node& from, Node label, std::string_view grade) {
        Node entry = yaml::make_map(from.span);
        yaml::put(entry, "label", std::move(label));
        const Node* const word = value_of(from, grade);
        std::string details = word == nullptr ? std::string{} : word_in(word->text, language_);
        if (const std::string words = joined(value_of(from, "keywords")); !words.empty())
            details += (details.empty() ? "" : " · ") + words;
        yaml::put(entry, "details", yaml::make_text(std::move(details), word == nullptr ? from.span : word->span));
        return entry;
    }
    Node skill(const Node& from) {
        const Node* const name = value_of(from, "name");
        return graded(from, name == nullptr ? Node{} : literal_of(*name), "level");
    }
    Node spoken(const Node& from) {
        const Node* const name = value_of(from, "language");
        if (name == nullptr) return graded(from, Node{}, "fluency");
        return graded(from, yaml::make_text(language_named(name->text), name->span), "fluency");
    }

    /// Each name is looked up once, and so many at most: a person speaks no more.
    std::string language_named(const std::string& english) {
        constexpr std::size_t kMost = 100;
        const auto met = languages_met_.find(english);
        if (met != languages_met_.end()) return met->second;
        if (languages_met_.size() >= kMost) return literal_markup(english);
        const auto name = locale::language_in(english, language_);
        return languages_met_[english] = name ? *name : literal_markup(english);
    }

    Node interest(const Node& from) {
        const Node* const name = value_of(from, "name");
        if (name != nullptr && value_of(from, "keywords") != nullptr) return graded(from, literal_of(*name), "");
        Node entry = yaml::make_map(from.span);
        put_literal(entry, "bullet", from, "name");
        return entry;
    }

    Node award(const Node& from) { return given(from, "title", "awarder", "date"); }
    Node certificate(const Node& from) { return given(from, "name", "issuer", "date"); }
    Node publication(const Node& from) { return given(from, "name", "publisher", "releaseDate"); }

    /// Something with a name that somebody gave or printed.
    Node given(const Node& from, std::string_view name, std::string_view giver, std::string_view date) {
        Node entry = yaml::make_map(from.span);
        put_literal(entry, "name", from, name);
        put_literal(entry, "role", from, giver);
        put_as_is(entry, "url", from, "url");
        add_date(entry, "date", value_of(from, date));
        add_text(entry, from, "summary", {});
        return entry;
    }

    Node reference(const Node& from) {
        Node entry = yaml::make_map(from.span);
        put_literal(entry, "name", from, "name");
        put_literal(entry, "role", from, "relationship");
        add_text(entry, from, "summary", {});
        std::string reach;
        if (const Node* const email = value_of(from, "email"))
            reach = fmt::format("[{}](mailto:{})", literal_markup(trim(email->text)), trim(email->text));
        if (const Node* const phone = value_of(from, "phone"))
            reach += (reach.empty() ? "" : " · ") + literal_markup(trim(phone->text));
        if (reach.empty()) return entry;
        auto& entries = entry.entries;
        const auto summary =
            std::find_if(entries.begin(), entries.end(), [](const auto& e) { return e.first.text == "summary"; });
        if (summary == entries.end()) {
            yaml::put(entry, "summary", yaml::make_text(std::move(reach), from.span));
        } else {
            summary->second.text += "\n\n" + reach;
            summary->second.pieces.clear();
        }
        return entry;
    }

    const Node& root_;
    const Look& look_;
    Diagnostics& diagnostics_;
    locale::Language language_;
    const Node* tag_ = nullptr;
    std::map<std::string, std::string> languages_met_;
};

}  // namespace

Node from_yaml_resume(const Node& root, Diagnostics& diagnostics) {
    check(root, diagnostics);
    const Look look = read_look(root.find("layouts"), diagnostics);
    if (diagnostics.has_errors()) return {};
    return Translator{root, look, diagnostics}.cv();
}

}  // namespace quoin::import
