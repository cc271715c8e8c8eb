#include "import/json_resume_entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/strings.h"
#include "locale/print_dates.h"
#include "resume/networks.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

using yaml::Node;

constexpr std::array<std::string_view, 11> kNames{"a job",         "volunteer work", "a school", "an award",
                                                  "a certificate", "a publication",  "a skill",  "a language",
                                                  "an interest",   "a reference",    "a project"};

/// Is this a level of ours, 4/5 or 80%, rather than a word such as Master?
bool is_gauge(std::string_view text) {
    const auto is_number = [](std::string_view digits) {
        return !digits.empty() && digits.size() <= 3 && std::all_of(digits.begin(), digits.end(), is_ascii_digit);
    };
    const auto number = [](std::string_view digits) { return std::stoi(std::string{digits}); };
    if (text.ends_with('%'))
        return is_number(text.substr(0, text.size() - 1)) && number(text.substr(0, text.size() - 1)) <= 100;
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return text.size() == 1 && is_number(text);
    const std::string_view of = text.substr(slash + 1);
    return is_number(text.substr(0, slash)) && is_number(of) && number(of) >= 1 &&
           number(text.substr(0, slash)) <= number(of);
}

/// One item on its way to an entry.
class Item {
public:
    Item(const Node& item, JsonKind kind, const LabelWords& words, Diagnostics& diagnostics)
        : kind_{kind}, keys_{item}, words_{words}, diagnostics_{diagnostics}, entry_{yaml::make_map(item.span)} {}

    std::optional<Node> read() {
        keys_.value("section");  // whoever calls has read it
        switch (kind_) {
            case JsonKind::work: work({"name", "company", "employer", "organization"}); break;
            case JsonKind::volunteer: work({"organization", "company", "name"}); break;
            case JsonKind::education: education(); break;
            case JsonKind::award: headed({"title", "name"}, {"awarder", "issuer"}); break;
            case JsonKind::certificate: headed({"name", "title"}, {"issuer", "awarder"}); break;
            case JsonKind::publication: publication(); break;
            case JsonKind::skill: labelled({"name", "category"}, {"keywords"}, {"level"}); break;
            case JsonKind::language: labelled({"language", "name"}, {"fluency", "level"}, {}); break;
            case JsonKind::interest: labelled({"name"}, {"keywords"}, {}); break;
            case JsonKind::reference: headed({"name"}, {"position", "role"}); break;
            case JsonKind::project: project(); break;
        }
        if (kind_ != JsonKind::skill && kind_ != JsonKind::language && kind_ != JsonKind::interest) rest();
        gauge();
        keys_.report_rest(kNames[static_cast<std::size_t>(kind_)], diagnostics_);
        return taken();
    }

private:
    using Keys = std::initializer_list<std::string_view>;

    void put(std::string_view key, const Node* value) {
        if (value != nullptr) yaml::put(entry_, key, text_of(*value));
    }
    void put_or_empty(std::string_view key, const Node* value) {
        yaml::put(entry_, key, value != nullptr ? text_of(*value) : yaml::make_text({}, entry_.span));
    }

    void work(Keys houses) {
        const Node* const house = keys_.text(houses);
        const Node* const position = keys_.text({"position", "title", "role"});
        if (house != nullptr) {
            put("company", house);
            put_or_empty("position", position);
            put("department", keys_.text({"department"}));
        } else {
            put("name", position);
        }
    }

    void education() {
        const Node* const house = keys_.text({"institution", "school", "name"});
        const Node* const area = keys_.text({"area", "major"});
        const Node* const degree = keys_.text({"studyType", "degree"});
        const Node* const score = keys_.text({"score", "gpa"});
        if (house != nullptr) {
            put("institution", house);
            put_or_empty("area", area);
            put("degree", degree);
            put("gpa", score);
            put("department", keys_.text({"department"}));
        } else {
            put("name", area != nullptr ? area : degree);
            if (area != nullptr) put("role", degree);
            if (score != nullptr) lines_.push_back(prefixed("GPA ", text_of(*score)));
        }
    }

    /// A name and who gave it.
    void headed(Keys heads, Keys givers) {
        const Node* const head = keys_.text(heads);
        const Node* const giver = keys_.text(givers);
        put("name", head != nullptr ? head : giver);
        if (head != nullptr) put("role", giver);
    }

    void publication() {
        const Node* const title = keys_.text({"name", "title"});
        const Node* const publisher = keys_.text({"publisher", "journal"});
        if (title == nullptr) {
            put("name", publisher);
            return;
        }
        put("title", title);
        Node authors = yaml::make_list(title->span);
        if (const Node* const names = keys_.texts({"authors", "author"})) authors.items = texts_of(*names);
        const bool is_unknown = authors.items.empty();
        yaml::put(entry_, "authors", std::move(authors));
        if (is_unknown) yaml::comment_on(entry_, "authors", "JSON Resume names no authors: list them here");
        put("journal", publisher);
        put("doi", keys_.text({"doi"}));
        put("note", keys_.text({"note"}));
    }

    void project() {
        put("name", keys_.text({"name", "title"}));
        if (const Node* const roles = keys_.texts({"roles", "role"}))
            yaml::put(entry_, "role", joined(texts_of(*roles), words_.comma()));
        std::vector<Node> remarks;
        for (const char* const key : {"entity", "type"})
            if (const Node* const text = keys_.text({key}))
                remarks.push_back(prefixed(words_.label(key), text_of(*text)));
        if (!remarks.empty()) lines_.push_back(joined(remarks, words_.semicolon()));
    }

    /// A label and what stands behind it. Bare words are a text.
    void labelled(Keys names, Keys said, Keys levels) {
        const Node* const name = keys_.text(names);
        std::vector<Node> details;
        if (const Node* const words = keys_.texts(said)) details = texts_of(*words);
        items(details);
        const Node* const level = level_of(levels, details.empty());
        if (name != nullptr && (!details.empty() || level != nullptr)) {
            const bool stands_behind = level != nullptr && !details.empty();
            yaml::put(entry_, "label",
                      stands_behind ? words_.with_remark(text_of(*name), text_of(*level)) : text_of(*name));
            if (details.empty()) details.push_back(text_of(*level));
            yaml::put(entry_, "details", joined(details, words_.comma()));
            return;
        }
        if (name != nullptr) details.insert(details.begin(), text_of(*name));
        if (level != nullptr) details.push_back(text_of(*level));
        if (!details.empty()) text_ = joined(details, words_.comma());
    }

    /// A level in words; a gauge beside details has a key of its own.
    const Node* level_of(Keys keys, bool stands_alone) {
        if (keys.size() == 0) return nullptr;
        const Node* const level = keys_.map().find(*keys.begin());
        const bool is_own = level != nullptr && level->is_scalar() && is_gauge(trim(level->text)) && !stands_alone;
        return is_own ? nullptr : keys_.text(keys);
    }

    /// A Chinese dialect's `items: [{skill, level}]`.
    void items(std::vector<Node>& details) {
        const Node* const list = keys_.map().find("items");
        if (list == nullptr || !list->is_list()) return;
        keys_.value("items");
        for (const Node& item : list->items) {
            if (item.is_scalar() && !is_empty(item)) details.push_back(text_of(item));
            if (!item.is_map()) continue;
            Taking keys{item};
            const Node* const skill = keys.text({"skill", "name"});
            const Node* const level = keys.text({"level"});
            if (skill != nullptr && level != nullptr) {
                details.push_back(words_.with_remark(text_of(*skill), text_of(*level)));
            } else if (skill != nullptr || level != nullptr) {
                details.push_back(text_of(skill != nullptr ? *skill : *level));
            }
            keys.report_rest("a skill", diagnostics_);
        }
    }

    void gauge() {
        const Node* const level = keys_.map().find("level");
        if (level == nullptr || !level->is_scalar() || !is_gauge(trim(level->text)) || entry_.entries.empty()) return;
        if (const Node* const left = keys_.text({"level"})) yaml::put(entry_, "level", plain(*left));
    }

    /// What every dated entry may have.
    void rest() {
        put("location", keys_.text({"location"}));
        dates();
        address();
        summary();
        bullets();
    }

    void put_date(std::string_view key, const Node& date) {
        yaml::put(entry_, key,
                  locale::is_present_word(trim(date.text)) ? yaml::make_plain("present", date.span) : plain(date));
    }

    void dates() {
        if (const Node* const date = keys_.text({"date", "releaseDate", "issueDate"})) return put_date("date", *date);
        const Node* const start = keys_.text({"startDate", "start_date", "start"});
        const Node* const end = keys_.text({"endDate", "end_date", "end"});
        if (start != nullptr && end != nullptr && start->text == end->text) return put_date("date", *start);
        const bool is_single = kind_ == JsonKind::publication && end == nullptr;
        if (start != nullptr) put_date(is_single ? "date" : "start_date", *start);
        if (end != nullptr) put_date("end_date", *end);
    }

    void address() {
        const Node* const url = keys_.text({"url", "website", "link"});
        if (url == nullptr) return;
        if (const auto address = resume::web_address(trim(url->text))) return put("url", url);
        diagnostics_.warning(url->span, fmt::format("'{}' is no web address; it is left out", url->text),
                             {"write it as https://example.com"});
    }

    void summary() {
        std::vector<Node> texts;
        for (const std::string_view key : {"description", "reference", "summary"})
            if (const Node* const text = keys_.text({key})) texts.push_back(text_of(*text));
        if (!texts.empty()) text_ = joined(texts, "\n\n");
    }

    /// "Advisor: …", as a bullet of its own.
    void remark(Keys keys) {
        const Node* const values = keys_.texts(keys);
        if (values != nullptr)
            lines_.push_back(prefixed(words_.label(*keys.begin()), joined(texts_of(*values), words_.comma())));
    }

    /// A text whose further lines begin with a hyphen is a bullet with bullets below it.
    static Node bullet_of(const Node& text) {
        constexpr std::string_view kSign = "\n- ";
        std::size_t end = text.text.find(kSign);
        if (end == std::string::npos || trim(text.text.substr(0, end)).empty()) return text_of(text);
        Node bullet = yaml::make_map(text.span);
        yaml::put(bullet, "text", text_of(part_of(text, 0, end)));
        Node& below = yaml::put(bullet, "highlights", yaml::make_list(text.span));
        while (end != std::string::npos) {
            const std::size_t begin = end + kSign.size();
            end = text.text.find(kSign, begin);
            const Node child = part_of(text, begin, std::min(end, text.text.size()));
            if (!is_empty(child)) yaml::add(below, text_of(child));
        }
        return bullet;
    }

    void bullets() {
        Node list = yaml::make_list(entry_.span);
        if (const Node* const highlights = keys_.texts({"highlights", "achievements"})) {
            if (!is_empty(*highlights) && highlights->is_scalar()) list.items.push_back(bullet_of(*highlights));
            for (const Node& highlight : highlights->items)
                if (!is_empty(highlight)) list.items.push_back(bullet_of(highlight));
        }
        if (kind_ == JsonKind::education)
            for (const char* const key : {"courses", "ranking", "scholarships", "lab", "advisor", "thesis"})
                remark({key});
        remark({"keywords"});
        for (Node& line : lines_) list.items.push_back(std::move(line));
        if (list.items.empty()) return;
        list.span = list.items.front().span;
        if (text_) yaml::put(entry_, "summary", *std::exchange(text_, std::nullopt));
        yaml::put(entry_, "highlights", std::move(list));
    }

    /// The entry; a text alone is a plain text, and what has no heading gets an empty one.
    std::optional<Node> taken() {
        if (entry_.entries.empty()) return std::move(text_);
        if (text_) yaml::put(entry_, "summary", std::move(*text_));
        constexpr std::array<std::string_view, 5> kHeads{"name", "company", "institution", "title", "label"};
        const bool has_head = std::any_of(kHeads.begin(), kHeads.end(),
                                          [&](std::string_view key) { return entry_.find(key) != nullptr; });
        if (!has_head) {
            auto name = std::pair{yaml::make_plain("name", entry_.span), yaml::make_text({}, entry_.span)};
            entry_.entries.insert(entry_.entries.begin(), std::move(name));
        }
        return std::move(entry_);
    }

    JsonKind kind_;
    Taking keys_;
    const LabelWords& words_;
    Diagnostics& diagnostics_;
    Node entry_;
    std::optional<Node> text_;  ///< a summary, or all there is
    std::vector<Node> lines_;   ///< further bullets
};

}  // namespace

std::optional<Node> json_resume_entry(const Node& item, JsonKind kind, const LabelWords& words,
                                      Diagnostics& diagnostics) {
    if (item.is_scalar()) return is_empty(item) ? std::nullopt : std::optional{text_of(item)};
    if (!item.is_map()) return std::nullopt;
    return Item{item, kind, words, diagnostics}.read();
}

}  // namespace quoin::import
