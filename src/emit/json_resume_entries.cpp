#include "emit/json_resume_entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/strings.h"
#include "emit/markup.h"

namespace quoin::emit {

namespace {

using locale::Date;
using locale::DateRange;
using resume::Entry;
using resume::EntryType;
using resume::Text;

/// 2014-06-29, 2014-06 or 2014; nothing for what that cannot say.
std::optional<std::string> iso(const Date& date) {
    constexpr int kFirst = 1000;  // the schema's pattern wants a 1 or a 2 in front
    constexpr int kLast = 2999;
    if (date.season != locale::Season::none || date.quarter != 0 || date.year < kFirst || date.year > kLast)
        return std::nullopt;
    if (date.month == 0) return fmt::format("{:04}", date.year);
    if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

/// In a spelling that every language's readers know.
std::string words_of(const Date& date) {
    constexpr std::array<std::string_view, 6> kSeasons{"", "Spring", "Summer", "Fall", "Autumn", "Winter"};
    if (date.season != locale::Season::none)
        return fmt::format("{} {}", kSeasons[static_cast<std::size_t>(date.season)], date.year);
    if (date.quarter != 0) return fmt::format("Q{} {}", date.quarter, date.year);
    return iso(date).value_or(std::to_string(date.year));
}

std::string words_of(const DateRange& dates) {
    if (!dates.start) return dates.end ? "until " + words_of(*dates.end) : "present";
    if (dates.is_ongoing) return words_of(*dates.start) + " – present";
    return words_of(*dates.start) + (dates.end ? " – " + words_of(*dates.end) : "");
}

std::string_view comma_of(const locale::Language& language) {
    return language.primary() == "zh" || language.primary() == "ja" ? "、" : ", ";
}

/// Keywords, where the commas between them are plain: joined again, they are the same text.
std::vector<std::string> keywords_of(const std::string& text, const locale::Language& language) {
    const std::string_view comma = comma_of(language);
    if (text.find_first_of("*`[\n") != std::string::npos) return {text};
    std::vector<std::string> words;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = std::string_view{text}.substr(i);
        if (rest.starts_with('(') || rest.starts_with("（")) ++depth;
        if (rest.starts_with(')') || rest.starts_with("）")) --depth;
        if (depth != 0 || !rest.starts_with(comma)) continue;
        words.push_back(text.substr(begin, i - begin));
        begin = i + comma.size();
        i = begin - 1;
    }
    words.push_back(text.substr(begin));
    const bool is_clean = std::all_of(words.begin(), words.end(), [](const std::string& word) {
        return !word.empty() && trim(word).size() == word.size();
    });
    return is_clean ? words : std::vector{text};
}

bool is_any_of(std::string_view id, std::initializer_list<std::string_view> ids) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// The list that an entry is most at home in.
std::string_view home_of(const Entry& entry, std::string_view id) {
    const bool is_award = is_any_of(id, {"awards", "honors", "competitions"});
    const bool is_words = is_any_of(id, {"skills", "languages", "interests"});
    switch (entry.type) {
        case EntryType::education: return "education";
        case EntryType::publication: return "publications";
        case EntryType::experience:
        case EntryType::role: return id == "volunteer" ? "volunteer" : "work";
        case EntryType::one_line: return is_any_of(id, {"languages", "interests"}) ? id : "skills";
        default: break;
    }
    if (is_single_text(entry.type) && is_words) return id;
    if (is_award) return "awards";
    if (id == "references" || (id == "certificates" && entry.type == EntryType::normal)) return id;
    return "projects";
}

/// Writes one entry.
class ItemWriter {
public:
    ItemWriter(const Entry& entry, std::string_view home, const locale::Language& language, Losses& losses)
        : entry_{entry}, home_{home}, language_{language}, losses_{losses} {}

    Json write() {
        note_text(entry_, losses_);
        if (is_single_text(entry_.type)) {
            single_text();
        } else if (entry_.type == EntryType::one_line) {
            one_line();
        } else {
            head();
            dates();
            address();
            put(is_summary_known() ? summary_key() : "summary", entry_.summary, is_summary_known());
            bullets();
        }
        level();
        if (!entry_.logo.empty())
            losses_.add("logo", entry_.logo.span, "JSON Resume has no logos; they are left out",
                        "name it in a file of ours");
        return std::move(item_);
    }

private:
    bool is(std::string_view home) const { return home_ == home; }

    /// A key that the schema does not know: other tools pass over it.
    void note_extra(std::string_view key, Span place) {
        losses_.add(
            fmt::format("{} {}", home_, key), place,
            fmt::format("JSON Resume has no '{}' in '{}': it is written, but other tools pass over it", key, home_),
            "say it in the summary if it matters there");
    }

    void put(std::string_view key, const Text& text, bool is_known = true) {
        std::string words = json_text(text, language_);
        if (words.empty()) return;
        item_[std::string{key}] = std::move(words);
        if (!is_known) note_extra(key, text.span);
    }

    void single_text() {
        std::string words = json_text(entry_.text, language_);
        if (is("skills") || is("interests")) {
            item_["keywords"] = Json::array({std::move(words)});
        } else {
            item_[is("languages")    ? "language"
                  : is("references") ? "reference"
                  : is("awards")     ? "summary"
                                     : "description"] = std::move(words);
        }
    }

    void one_line() {
        put(is("languages") ? "language" : "name", entry_.label);
        if (is("languages")) return put("fluency", entry_.details);
        const std::string details = json_text(entry_.details, language_);
        if (!details.empty()) item_["keywords"] = keywords_of(details, language_);
    }

    void head() {
        if (entry_.type == EntryType::education) {
            put("institution", entry_.institution);
            put("area", entry_.area);
            put("studyType", entry_.degree);
            put("score", entry_.gpa);
            put("department", entry_.department, false);
        } else if (entry_.type == EntryType::experience) {
            put(is("volunteer") ? "organization" : "name", entry_.company);
            put("position", entry_.position);
            department();
        } else if (entry_.type == EntryType::publication) {
            put("name", entry_.title);
            put("publisher", entry_.journal);
            authors();
        } else {
            put(is("awards") ? "title" : "name", entry_.name);
            role();
        }
        put("location", entry_.location, is("work"));
    }

    /// With the team of what was a role.
    void department() {
        std::string words = json_text(entry_.department, language_);
        const std::string team = json_text(entry_.team, language_);
        if (!words.empty() && !team.empty()) words += comma_of(language_);
        words += team;
        if (words.empty()) return;
        item_["department"] = std::move(words);
        note_extra("department", entry_.department.empty() ? entry_.team.span : entry_.department.span);
    }

    void role() {
        if (!is("projects"))
            return put(is("awards")         ? "awarder"
                       : is("certificates") ? "issuer"
                                            : "position",
                       entry_.role, !is("references"));
        std::string role = json_text(entry_.role, language_);
        if (!role.empty()) item_["roles"] = Json::array({std::move(role)});
    }

    void authors() {
        const auto* const authors = entry_.authors.pick(language_);
        if (authors != nullptr && !authors->empty()) {
            Json& names = item_["authors"] = Json::array();
            for (const resume::RichText& author : *authors) names.push_back(to_markup(author));
            note_extra("authors", entry_.authors.span);
        }
        if (const std::string* const doi = entry_.doi.pick(language_)) {
            item_["doi"] = *doi;
            note_extra("doi", entry_.doi.span);
        }
        put("note", entry_.note, false);
    }

    void put_date(std::string_view key, const std::string& date, bool is_known) {
        item_[std::string{key}] = date;
        if (!is_known) note_extra(key, entry_.dates.span);
    }

    void dates() {
        const resume::When* const when = entry_.dates.pick(language_);
        if (when == nullptr) return;
        if (!when->words.empty()) return put_date("date", to_markup(when->words), false);
        const auto& [start, end, is_ongoing] = when->dates;
        const auto from = start ? iso(*start) : std::nullopt;
        const auto to = end ? iso(*end) : std::nullopt;
        const bool has_spans = is("work") || is("volunteer") || is("education") || is("projects");
        if (!from || (end && !to)) return put_date("date", words_of(when->dates), false);
        if (!end && !is_ongoing) {
            if (!has_spans) return put_date(is("publications") ? "releaseDate" : "date", *from, !is("references"));
            item_["startDate"] = *from;
            item_["endDate"] = *from;
        } else if (is("publications")) {
            put_date("date", words_of(when->dates), false);
        } else {
            put_date("startDate", *from, has_spans);
            if (to) put_date("endDate", *to, has_spans);
        }
    }

    void address() {
        const std::string* const url = entry_.url.pick(language_);
        if (url == nullptr || url->empty()) return;
        item_["url"] = *url;
        if (is("awards") || is("references")) note_extra("url", entry_.url.span);
    }

    bool is_summary_known() const { return !is("education") && !is("certificates"); }
    std::string_view summary_key() const {
        return is("projects") ? "description" : is("references") ? "reference" : "summary";
    }

    void bullets() {
        const auto* const bullets = entry_.highlights.pick(language_);
        if (bullets == nullptr || bullets->empty()) return;
        Json list = Json::array();
        for (const resume::Bullet& bullet : *bullets) {
            std::string text = json_text(bullet.text, language_);
            add_children(bullet, 1, text);
            list.push_back(std::move(text));
            note_marks(bullet.marks, bullet.span, losses_);
        }
        item_["highlights"] = std::move(list);
        if (!is("work") && !is("volunteer") && !is("projects")) note_extra("highlights", entry_.highlights.span);
    }

    /// Bullets below a bullet are lines with a hyphen in its text.
    void add_children(const resume::Bullet& bullet, int depth, std::string& text) {
        const auto* const children = bullet.children.pick(language_);
        if (children == nullptr) return;
        for (const resume::Bullet& child : *children) {
            text += "\n- " + json_text(child.text, language_);
            note_marks(child.marks, child.span, losses_);
            losses_.add("nested", child.span, "JSON Resume has no bullets below bullets; they become lines of one text",
                        "make them bullets of their own");
            if (depth > 1)
                losses_.add("deep", child.span, "bullets three levels deep are raised to the second",
                            "raise them here");
            add_children(child, depth + 1, text);
        }
    }

    void level() {
        if (!entry_.level) return;
        item_["level"] = entry_.level->text;
        if (!is("skills")) note_extra("level", entry_.level->span);
    }

    const Entry& entry_;
    std::string_view home_;
    const locale::Language& language_;
    Losses& losses_;
    Json item_ = Json::object();
};

/// Each role as a job of its own at the same house, which says what it has for all of them with the first.
std::vector<Entry> jobs_of(const Entry& entry) {
    std::vector<Entry> jobs;
    for (const Entry& role : entry.roles) {
        Entry job = role;
        job.type = EntryType::experience;
        job.company = entry.company;
        job.department = entry.department;
        job.url = entry.url;
        if (job.location.empty()) job.location = entry.location;
        jobs.push_back(std::move(job));
    }
    return jobs;
}

/// What a house with roles says of all of them goes to its first job.
void add_to_first(const Json& whole, Json& job) {
    if (whole.contains("summary")) {
        std::string text = whole["summary"].get<std::string>();
        if (job.contains("summary")) text += "\n" + job["summary"].get<std::string>();
        job["summary"] = std::move(text);
    }
    if (!whole.contains("highlights")) return;
    for (const Json& bullet : whole["highlights"]) job["highlights"].push_back(bullet);
}

}  // namespace

bool is_single_text(EntryType type) {
    return type == EntryType::text || type == EntryType::bullet || type == EntryType::numbered ||
           type == EntryType::reversed_numbered;
}

void note_marks(const resume::Marks& marks, Span place, Losses& losses) {
    if (marks != resume::Marks{})
        losses.add("marks", place, "JSON Resume has no ids, tags and priorities; they are left out",
                   "export each variant by --variant");
}

void note_text(const Entry& entry, Losses& losses) {
    note_marks(entry.marks, entry.span, losses);
    if (is_single_text(entry.type) && entry.type != EntryType::text)
        losses.add("numbers", entry.span, "JSON Resume has no bulleted or numbered entries; they become plain texts",
                   "make them highlights of an entry");
}

std::string json_text(const Text& text, const locale::Language& language) {
    const resume::RichText* const said = text.pick(language);
    return said == nullptr ? std::string{} : replace_all(to_markup(*said), "\n\n", "\n");
}

std::vector<JsonItem> json_items(const Entry& entry, std::string_view id, const locale::Language& language,
                                 Losses& losses) {
    const std::string_view home = home_of(entry, id);
    if (entry.roles.empty()) return {{home, ItemWriter{entry, home, language, losses}.write()}};
    losses.add("roles", entry.span, "JSON Resume has no roles; each becomes a job of its own", "they stand in order");
    std::vector<JsonItem> items;
    for (const Entry& job : jobs_of(entry)) items.push_back({home, ItemWriter{job, home, language, losses}.write()});
    Entry whole = entry;
    whole.roles.clear();
    add_to_first(ItemWriter{whole, home, language, losses}.write(), items.front().item);
    return items;
}

}  // namespace quoin::emit
