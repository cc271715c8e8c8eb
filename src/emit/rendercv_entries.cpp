#include "emit/rendercv_entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/strings.h"
#include "emit/markup.h"
#include "resume/dates.h"
#include "yaml/edit.h"
#include "yaml/make.h"

namespace quoin::emit {

namespace {

using resume::Bullet;
using resume::Entry;
using resume::EntryType;
using yaml::Node;

bool is_line_of_text(EntryType type) {
    constexpr std::array kTypes{EntryType::text, EntryType::one_line, EntryType::bullet, EntryType::numbered,
                                EntryType::reversed_numbered};
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

std::string upper(std::string_view word) {
    std::string letters{word};
    std::transform(letters.begin(), letters.end(), letters.begin(), ascii_upper);
    return letters;
}

/// A date in figures, which are no text to RenderCV.
Node figures(const locale::Date& date, Span place) { return yaml::make_plain(iso_date(date), place); }

bool is_exact(const std::optional<locale::Date>& date) { return !date || !iso_date(*date).empty(); }

const std::string* picked(const resume::Localized<std::string>& value, const locale::Language& language) {
    const std::string* const words = value.pick(language);
    return words == nullptr || words->empty() ? nullptr : words;
}

/// Lines of a summary are set apart by an empty one.
void add_line(std::string& words, const std::string& line) {
    if (line.empty()) return;
    if (!words.empty()) words += "\n\n";
    words += line;
}

}  // namespace

std::string iso_date(const locale::Date& date) {
    if (date.season != locale::Season::none || date.quarter != 0 || date.year < 1000) return {};
    if (date.month == 0) return fmt::format("{:04}", date.year);
    if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string RenderCvEntries::text(const resume::RichText& text) {
    for (const resume::Run& run : text.runs) {
        if (run.baseline != resume::Baseline::normal)
            losses_.add("raised", run.span, "RenderCV neither raises nor lowers letters",
                        "it prints the signs: x^2^; write ² or ₂ if Unicode has it");
    }
    return to_markup(text);
}

std::string RenderCvEntries::text(const resume::Text& text) {
    const resume::RichText* const said = text.pick(language_);
    return said == nullptr ? std::string{} : this->text(*said);
}

void RenderCvEntries::put(Node& map, std::string_view key, const resume::Text& value) {
    std::string words = text(value);
    if (!words.empty()) yaml::put(map, key, yaml::make_text(std::move(words), value.span));
}

void RenderCvEntries::put_needed(Node& map, std::string_view key, const resume::Text& value) {
    yaml::put(map, key, yaml::make_text(text(value), value.span));
}

/// A key of ours: RenderCV keeps it, and prints it where a template names it.
void RenderCvEntries::put_more(Node& map, std::string_view key, const std::string& value, EntryType type, Span place) {
    if (value.empty()) return;
    yaml::put(map, key, yaml::make_text(value, place));
    losses_.add(fmt::format("{} of {}", key, name_of(type)), place,
                fmt::format("RenderCV keeps '{}' here, but prints it only where a template says so", key),
                fmt::format("add {} to design.templates.{}_entry.main_column", upper(key), name_of(type)));
}

std::string RenderCvEntries::printed(const resume::When& when) {
    return when.words.empty() ? dates_.print(when.dates) : text(when.words);
}

void RenderCvEntries::put_dates(Node& map, const Entry& entry) {
    const resume::When* const when = entry.dates.pick(language_);
    if (when == nullptr) return;
    const Span place = entry.dates.span;
    const locale::DateRange& dates = when->dates;
    const bool is_said_in_figures = when->words.empty() && dates.start && is_exact(dates.start) && is_exact(dates.end);
    if (!is_said_in_figures) {
        yaml::put(map, "date", yaml::make_text(printed(*when), place));
    } else if (!dates.end && !dates.is_ongoing) {
        yaml::put(map, "date", figures(*dates.start, place));
    } else {
        yaml::put(map, "start_date", figures(*dates.start, place));
        yaml::put(map, "end_date", dates.is_ongoing ? yaml::make_plain("present", place) : figures(*dates.end, place));
    }
}

/// Of a publication, which has no span of time.
void RenderCvEntries::put_date(Node& map, const Entry& entry) {
    const resume::When* const when = entry.dates.pick(language_);
    if (when == nullptr) return;
    const bool is_single = when->words.empty() && when->dates.start && !when->dates.end && !when->dates.is_ongoing;
    const bool is_in_figures = is_single && is_exact(when->dates.start);
    yaml::put(map, "date",
              is_in_figures ? figures(*when->dates.start, entry.dates.span)
                            : yaml::make_text(printed(*when), entry.dates.span));
}

std::string RenderCvEntries::bullet(const Bullet& bullet) {
    std::string words = replace_all(text(bullet.text), "\n\n", "\n");
    check_marks(bullet.marks, bullet.span);
    if (words.find(" - ") == std::string::npos) return words;
    losses_.add("dash", bullet.span, "RenderCV takes ' - ' in a bullet for bullets below it",
                "it is written as a dash: –");
    return replace_all(words, " - ", " – ");
}

void RenderCvEntries::add_below(std::string& words, const std::vector<Bullet>& bullets, int depth) {
    for (const Bullet& child : bullets) {
        words += "\n - " + replace_all(bullet(child), "\n", " ");
        const std::vector<Bullet>* const below = child.children.pick(language_);
        if (below == nullptr || below->empty()) continue;
        if (depth == 1)
            losses_.add("depth", child.span, "RenderCV has bullets on two levels",
                        "the deeper ones stand on the second, after the one that they belong to");
        add_below(words, *below, depth + 1);
    }
}

Node RenderCvEntries::highlights(const std::vector<Bullet>& bullets, Span place) {
    Node list = yaml::make_list(place);
    for (const Bullet& item : bullets) {
        std::string words = bullet(item);
        if (const auto* const below = item.children.pick(language_)) add_below(words, *below, 1);
        if (!words.empty()) yaml::add(list, yaml::make_text(std::move(words), item.span));
    }
    return list;
}

/// Location, summary and bullets.
void RenderCvEntries::put_common(Node& map, const Entry& entry) {
    put(map, "location", entry.location);
    put(map, "summary", entry.summary);
    if (const auto* const bullets = entry.highlights.pick(language_); bullets != nullptr && !bullets->empty())
        yaml::put(map, "highlights", highlights(*bullets, entry.highlights.span));
}

void RenderCvEntries::check_marks(const resume::Marks& marks, Span place) {
    if (marks == resume::Marks{}) return;
    losses_.add("marks", place, "RenderCV has no 'id', 'tags' and 'priority'",
                "they are left out: keep your own file for variants and for fitting pages");
}

/// What every entry of ours may have, and none of RenderCV's.
void RenderCvEntries::put_more_of(Node& map, const Entry& entry) {
    check_marks(entry.marks, entry.span);
    if (entry.level) put_more(map, "level", entry.level->text, entry.type, entry.level->span);
    if (entry.type != EntryType::publication) {
        if (const std::string* const url = picked(entry.url, language_))
            put_more(map, "url", *url, entry.type, entry.url.span);
    }
    if (!entry.logo.empty()) losses_.add("logo", entry.logo.span, "RenderCV has no logos", "this one is left out");
}

Node RenderCvEntries::education(const Entry& entry) {
    Node map = yaml::make_map(entry.span);
    put_needed(map, "institution", entry.institution);
    put_needed(map, "area", entry.area);
    put(map, "degree", entry.degree);
    put_more(map, "department", text(entry.department), entry.type, entry.department.span);
    put_more(map, "gpa", text(entry.gpa), entry.type, entry.gpa.span);
    put_dates(map, entry);
    put_common(map, entry);
    put_more_of(map, entry);
    return map;
}

Node RenderCvEntries::normal(const Entry& entry) {
    Node map = yaml::make_map(entry.span);
    put_needed(map, "name", entry.name);
    put_more(map, "role", text(entry.role), entry.type, entry.role.span);
    put_dates(map, entry);
    put_common(map, entry);
    put_more_of(map, entry);
    return map;
}

std::vector<std::string> RenderCvEntries::authors(const Entry& entry) {
    std::vector<std::string> names;
    if (const auto* const authors = entry.authors.pick(language_))
        for (const resume::RichText& author : *authors) names.push_back(text(author));
    return names;
}

Node RenderCvEntries::publication(const Entry& entry) {
    Node map = yaml::make_map(entry.span);
    put_needed(map, "title", entry.title);
    Node& list = yaml::put(map, "authors", yaml::make_list(entry.authors.span));
    for (std::string& name : authors(entry)) yaml::add(list, yaml::make_text(std::move(name), entry.authors.span));
    put_date(map, entry);
    put(map, "journal", entry.journal);
    const std::string* const doi = picked(entry.doi, language_);
    const std::string* const url = picked(entry.url, language_);
    if (doi != nullptr)
        yaml::put(map, "doi", yaml::make_text(*doi, entry.doi.span));
    else if (url != nullptr)
        yaml::put(map, "url", yaml::make_text(*url, entry.url.span));
    std::string summary = text(entry.summary);
    if (const auto* const bullets = entry.highlights.pick(language_); bullets != nullptr && !bullets->empty()) {
        for (const Node& item : highlights(*bullets, entry.span).items) add_line(summary, item.text);
        losses_.add("publication's highlights", entry.highlights.span, "RenderCV's publications have no bullets",
                    "they are lines of the summary");
    }
    if (!summary.empty()) yaml::put(map, "summary", yaml::make_text(std::move(summary), entry.span));
    put_more(map, "note", text(entry.note), entry.type, entry.note.span);
    put_more_of(map, entry);
    return map;
}

/// One position at an employer; what the employer has of its own goes with the first.
Node RenderCvEntries::role(const Entry& work, const Entry& role, Role which) {
    Entry entry = role;
    if (entry.location.empty()) entry.location = work.location;
    if (entry.dates.empty()) entry.dates = work.dates;
    Node map = yaml::make_map(role.span);
    put_needed(map, "company", work.company);
    put_needed(map, "position", entry.position);
    std::vector<std::string> unit{text(work.department), text(entry.team)};
    std::erase(unit, "");
    put_more(map, "department", join(unit, ", "), EntryType::experience, entry.span);
    put_dates(map, entry);
    put_common(map, entry);
    if (which == Role::first) {
        Node of_work = yaml::make_map(work.span);
        put_common(of_work, work);
        if (const Node* const said = of_work.find("summary")) {
            const Node* const own = map.find("summary");
            std::string words = said->text;
            if (own != nullptr) add_line(words, own->text);
            yaml::set_path(map, std::array<std::string, 1>{"summary"}, yaml::make_text(words, work.span));
        }
        if (const Node* const bullets = of_work.find("highlights")) {
            Node all = *bullets;
            if (const Node* const own = map.find("highlights"))
                all.items.insert(all.items.begin(), own->items.begin(), own->items.end());
            yaml::set_path(map, std::array<std::string, 1>{"highlights"}, all);
        }
        put_more_of(map, work);
    }
    check_marks(entry.marks, entry.span);
    return map;
}

void RenderCvEntries::add_work(Node& list, const Entry& entry) {
    if (entry.roles.empty()) {
        Node map = yaml::make_map(entry.span);
        put_needed(map, "company", entry.company);
        put_needed(map, "position", entry.position);
        put_more(map, "department", text(entry.department), entry.type, entry.department.span);
        put_dates(map, entry);
        put_common(map, entry);
        put_more_of(map, entry);
        yaml::add(list, std::move(map));
        return;
    }
    losses_.add("roles", entry.span, "RenderCV has one position an entry", "each role is an entry of its own");
    for (std::size_t i = 0; i < entry.roles.size(); ++i)
        yaml::add(list, role(entry, entry.roles[i], i == 0 ? Role::first : Role::later));
}

void RenderCvEntries::add_entry(Node& list, const Entry& entry) {
    const auto one_key = [&](std::string_view key) {
        Node map = yaml::make_map(entry.span);
        put_needed(map, key, entry.text);
        put_more_of(map, entry);
        yaml::add(list, std::move(map));
    };
    switch (entry.type) {
        case EntryType::text: add_as_text(list, entry); break;
        case EntryType::one_line: {
            Node map = yaml::make_map(entry.span);
            put_needed(map, "label", entry.label);
            put_needed(map, "details", entry.details);
            put_more_of(map, entry);
            yaml::add(list, std::move(map));
            break;
        }
        case EntryType::bullet: one_key("bullet"); break;
        case EntryType::numbered: one_key("number"); break;
        case EntryType::reversed_numbered: one_key("reversed_number"); break;
        case EntryType::education: yaml::add(list, education(entry)); break;
        case EntryType::experience:
        case EntryType::role: add_work(list, entry); break;
        case EntryType::normal: yaml::add(list, normal(entry)); break;
        case EntryType::publication: yaml::add(list, publication(entry)); break;
    }
}

void RenderCvEntries::add_as_text(Node& list, const Entry& entry) {
    check_marks(entry.marks, entry.span);
    std::string words = text(entry.text);
    if (entry.type == EntryType::one_line) {
        words = fmt::format("**{}:** {}", text(entry.label), text(entry.details));
        if (entry.level) words += fmt::format(" ({})", entry.level->text);
    }
    if (!words.empty()) yaml::add(list, yaml::make_text(std::move(words), entry.span));
}

/// An entry among others of another type: what it says, if not where it belongs.
void RenderCvEntries::add_as_normal(Node& list, const Entry& entry) {
    if (is_line_of_text(entry.type)) {
        Node words = yaml::make_list(entry.span);
        add_as_text(words, entry);
        if (words.items.empty()) return;
        Node map = yaml::make_map(entry.span);
        yaml::put(map, "name", std::move(words.items.front()));
        yaml::add(list, std::move(map));
        return;
    }
    Node whole = yaml::make_list(entry.span);
    add_entry(whole, entry);
    for (Node& item : whole.items) {
        Node map = yaml::make_map(item.span);
        std::vector<std::string> beside;
        std::string summary;
        for (auto& [key, value] : item.entries) {
            const std::string& name = key.text;
            if (name == "institution" || name == "company" || name == "title")
                yaml::put(map, "name", std::move(value));
            else if (name == "area" || name == "degree" || name == "position" || name == "journal" || name == "note")
                beside.push_back(value.text);
            else if (name == "authors")
                beside.push_back(join(authors(entry), ", "));
            else if (name == "summary")
                summary = value.text;
            else if (name == "doi")
                yaml::put(map, "url", yaml::make_text("https://doi.org/" + value.text, value.span));
            else
                map.entries.emplace_back(std::move(key), std::move(value));
        }
        std::string words = join(beside, ", ");
        add_line(words, summary);
        if (!words.empty()) yaml::put(map, "summary", yaml::make_text(std::move(words), item.span));
        yaml::add(list, std::move(map));
    }
}

Node RenderCvEntries::section(const std::vector<Entry>& entries) {
    Node list = yaml::make_list(entries.empty() ? Span{} : entries.front().span);
    if (entries.empty()) return list;
    const EntryType first = entries.front().type;
    const auto other = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.type != first; });
    const bool are_texts =
        std::all_of(entries.begin(), entries.end(), [](const Entry& e) { return is_line_of_text(e.type); });
    if (other != entries.end())
        losses_.add("mixed", other->span, "RenderCV has one type of entry a section",
                    are_texts ? "all of this section are texts" : "all of this section are normal entries");
    for (const Entry& entry : entries) {
        if (other == entries.end())
            add_entry(list, entry);
        else if (are_texts)
            add_as_text(list, entry);
        else
            add_as_normal(list, entry);
    }
    return list;
}

}  // namespace quoin::emit
