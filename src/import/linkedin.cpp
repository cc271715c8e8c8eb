#include "import/linkedin.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "base/ascii.h"
#include "base/strings.h"
#include "import/linkedin_fields.h"
#include "import/linkedin_header.h"
#include "import/linkedin_tables.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

class Importer {
public:
    Importer(std::uint32_t file, const ReadBeside& read_beside, Diagnostics& diagnostics)
        : place_{file, 0, 0}, diagnostics_{diagnostics}, tables_{file, read_beside, diagnostics} {}

    yaml::Node cv();

private:
    yaml::Node summary();
    yaml::Node experience();
    yaml::Node education();
    yaml::Node publications();
    yaml::Node skills();
    /// Entries with a label and details; with one of the two, that alone.
    yaml::Node labelled(std::string_view file, std::string_view label, std::string_view details);
    yaml::Node references();
    /// Entries with a name, a second column, dates and a description.
    struct Columns {
        std::initializer_list<std::string_view> name, role, start, end;
        OpenEnd open = OpenEnd::happened;
        std::string_view remark = {};  ///< a column that stands in the summary, behind its own name
    };
    yaml::Node named(std::string_view file, const Columns& columns);
    /// Entries with an employer and a position there.
    yaml::Node held(std::string_view file, std::string_view organization, std::string_view position,
                    std::string_view department);

    void drop_nameless(yaml::Node& list);
    yaml::Node& new_entry(yaml::Node& list, const LinkedInTable& table, std::size_t row) {
        return yaml::add(list, yaml::make_map(table.place(row)));
    }

    Span place_;
    Diagnostics& diagnostics_;
    LinkedInTables tables_;
    PlacedText own_name_;
};

yaml::Node Importer::summary() {
    yaml::Node list = yaml::make_list(place_);
    LinkedInTable* const profile = tables_.find("Profile.csv");
    LinkedInTable* const own = tables_.find("Profile Summary.csv");
    PlacedText text;
    if (profile != nullptr && profile->size() > 0) text = profile->cell(0, {"summary"});
    if (own != nullptr && own->size() > 0) {
        const PlacedText other = own->cell(0, {"profile summary"});
        if (text.empty()) text = other;
        if (!other.empty() && other.text != text.text)
            diagnostics_.warning(other.span(), "this summary is not that of Profile.csv: it is left out",
                                 {"keep one of the two"});
    }
    for (const PlacedText& line : lines_of(text)) yaml::add(list, to_node(escaped(line)));
    return list;
}

/// Positions that follow each other at one employer are its roles.
yaml::Node Importer::experience() {
    yaml::Node list = yaml::make_list(place_);
    LinkedInTable* const table = tables_.find("Positions.csv");
    const auto company_of = [&](std::size_t row) { return table->cell(row, {"company name"}); };
    const auto fill = [&](yaml::Node& entry, std::size_t row, bool shows_location) {
        put_dates(entry, table->cell(row, {"started on"}), table->cell(row, {"finished on"}), OpenEnd::goes_on,
                  diagnostics_);
        if (shows_location) put_text(entry, "location", table->cell(row, {"location"}));
        put_description(entry, table->cell(row, {"description"}));
    };
    for (std::size_t row = 0, end = 0; table != nullptr && row < table->size(); row = end) {
        const PlacedText company = company_of(row);
        const PlacedText title = table->cell(row, {"title"});
        for (end = row + 1; end < table->size() && !company.empty() && company_of(end).text == company.text;) ++end;
        yaml::Node& entry = new_entry(list, *table, row);
        if (end == row + 1) {
            const bool is_whole = !company.empty() && !title.empty();
            put_text(entry, is_whole ? "company" : "name", is_whole ? company : joined({company, title}, ", "));
            if (is_whole) put_text(entry, "position", title);
            fill(entry, row, true);
            continue;
        }
        put_text(entry, "company", company);
        bool is_one_place = true;
        for (std::size_t i = row; i < end; ++i)
            is_one_place = is_one_place && table->cell(i, {"location"}).text == table->cell(row, {"location"}).text;
        if (is_one_place) put_text(entry, "location", table->cell(row, {"location"}));
        yaml::Node& roles = yaml::put(entry, "roles", yaml::make_list(table->place(row)));
        for (std::size_t i = row; i < end; ++i) {
            yaml::Node& role = new_entry(roles, *table, i);
            const PlacedText position = table->cell(i, {"title"});
            put_text(role, "position", position.empty() ? company : position);
            fill(role, i, !is_one_place);
        }
    }
    return list;
}

/// "Bachelor of Science - BS, Computer Science" in degree and field; LinkedIn's own form puts a comma between.
struct Study {
    PlacedText degree;
    PlacedText area;
    bool is_guess = false;
};

Study study_of(const PlacedText& degree, const PlacedText& field) {
    if (!field.empty()) return {degree, field};
    for (const std::string_view part : {", ", "，", " in "}) {
        const std::size_t at = degree.text.find(part);
        if (at == std::string::npos || at == 0 || at + part.size() >= degree.size()) continue;
        return {degree.part(0, at).trimmed(), degree.part(at + part.size()).trimmed(), true};
    }
    return {{}, degree, true};
}

yaml::Node Importer::education() {
    yaml::Node list = yaml::make_list(place_);
    LinkedInTable* const table = tables_.find("Education.csv");
    for (std::size_t row = 0; table != nullptr && row < table->size(); ++row) {
        const PlacedText school = table->cell(row, {"school name"});
        const PlacedText degree = table->cell(row, {"degree name"});
        const Study study = study_of(degree, table->cell(row, {"field of study", "fields of study"}));
        yaml::Node& entry = new_entry(list, *table, row);
        if (study.area.empty() || school.empty()) {
            put_text(entry, "name", joined({school, degree}, ", "));
        } else {
            put_text(entry, "institution", school);
            put_text(entry, "area", study.area);
            if (study.is_guess)
                yaml::comment_on(entry, "area",
                                 study.degree.empty() ? "guessed: LinkedIn does not part the degree from its field"
                                                      : "guessed: what is the degree and what its field");
            put_text(entry, "degree", study.degree);
        }
        put_dates(entry, table->cell(row, {"start date"}), table->cell(row, {"end date"}), OpenEnd::goes_on,
                  diagnostics_);
        put_description(entry, joined({table->cell(row, {"notes"}), table->cell(row, {"activities"})}, kLineBreak));
    }
    return list;
}

yaml::Node Importer::named(std::string_view file, const Columns& columns) {
    yaml::Node list = yaml::make_list(place_);
    LinkedInTable* const table = tables_.find(file);
    for (std::size_t row = 0; table != nullptr && row < table->size(); ++row) {
        const PlacedText name = table->cell(row, columns.name);
        yaml::Node& entry = new_entry(list, *table, row);
        put_text(entry, "name", name);
        put_text(entry, "role", table->cell(row, columns.role));
        put_dates(entry, table->cell(row, columns.start), table->cell(row, columns.end), columns.open, diagnostics_);
        put_literal(entry, "url", table->cell(row, {"url"}));
        PlacedText said = table->cell(row, {"description"});
        if (!columns.remark.empty()) {
            PlacedText remark = table->cell(row, {columns.remark});
            if (!remark.empty()) said = joined({remark, said}, kLineBreak);
        }
        put_description(entry, said);
    }
    return list;
}

yaml::Node Importer::held(std::string_view file, std::string_view organization, std::string_view position,
                          std::string_view department) {
    yaml::Node list = yaml::make_list(place_);
    LinkedInTable* const table = tables_.find(file);
    for (std::size_t row = 0; table != nullptr && row < table->size(); ++row) {
        const PlacedText where = table->cell(row, {organization});
        const PlacedText what = table->cell(row, {position});
        const bool is_whole = !where.empty() && !what.empty();
        yaml::Node& entry = new_entry(list, *table, row);
        put_text(entry, is_whole ? "company" : "name", is_whole ? where : joined({where, what}, ", "));
        if (is_whole) put_text(entry, "position", what);
        const PlacedText cause = department.empty() ? PlacedText{} : table->cell(row, {department});
        put_text(entry, is_whole ? "department" : "role", cause);
        put_dates(entry, table->cell(row, {"started on"}), table->cell(row, {"finished on"}), OpenEnd::goes_on,
                  diagnostics_);
        put_description(entry, table->cell(row, {"description"}));
    }
    return list;
}

yaml::Node Importer::publications() {
    yaml::Node list = yaml::make_list(place_);
    LinkedInTable* const table = tables_.find("Publications.csv");
    for (std::size_t row = 0; table != nullptr && row < table->size(); ++row) {
        const PlacedText title = table->cell(row, {"name", "title"});
        yaml::Node& entry = new_entry(list, *table, row);
        put_text(entry, "title", title.empty() ? table->cell(row, {"description"}) : title);
        yaml::Node authors = yaml::make_list(table->place(row));
        if (!own_name_.empty()) yaml::add(authors, to_node(escaped(own_name_)));
        yaml::put(entry, "authors", std::move(authors));
        yaml::comment_on(entry, "authors", "guessed: LinkedIn's export does not say who else wrote it");
        put_text(entry, "journal", table->cell(row, {"publisher"}));
        put_dates(entry, table->cell(row, {"published on"}), {}, OpenEnd::happened, diagnostics_);
        put_literal(entry, "url", table->cell(row, {"url"}));
        if (!title.empty()) put_description(entry, table->cell(row, {"description"}));
    }
    return list;
}

/// One line with all of them.
yaml::Node Importer::skills() {
    yaml::Node list = yaml::make_list(place_);
    LinkedInTable* const table = tables_.find("Skills.csv");
    PlacedText all;
    std::set<std::string> known;
    for (std::size_t row = 0; table != nullptr && row < table->size(); ++row) {
        const PlacedText skill = table->cell(row, {"name"});
        if (skill.empty() || !known.insert(ascii_lower(skill.text)).second) continue;
        if (!all.empty()) all.glue(begins_east_asian(skill.text) ? "、" : ", ");
        all.add(skill);
    }
    if (!all.empty()) yaml::add(list, to_node(escaped(all)));
    return list;
}

yaml::Node Importer::labelled(std::string_view file, std::string_view label, std::string_view details) {
    yaml::Node list = yaml::make_list(place_);
    LinkedInTable* const table = tables_.find(file);
    for (std::size_t row = 0; table != nullptr && row < table->size(); ++row) {
        const PlacedText front = table->cell(row, {label});
        const PlacedText behind = table->cell(row, {details});
        if (front.empty() || behind.empty()) {
            const PlacedText only = joined({front, behind}, "");
            if (!only.empty()) yaml::add(list, to_node(escaped(only)));
            continue;
        }
        yaml::Node& entry = new_entry(list, *table, row);
        put_text(entry, "label", front);
        put_text(entry, "details", behind);
    }
    return list;
}

yaml::Node Importer::references() {
    yaml::Node list = yaml::make_list(place_);
    LinkedInTable* const table = tables_.find("Recommendations_Received.csv");
    for (std::size_t row = 0; table != nullptr && row < table->size(); ++row) {
        const PlacedText status = table->cell(row, {"status"});
        const PlacedText first = table->cell(row, {"first name"});
        const PlacedText last = table->cell(row, {"last name"});
        const PlacedText name = person(first, last);
        if (name.empty() || (!status.empty() && ascii_lower(status.text) != "visible")) {
            diagnostics_.warning(table->place(row), "this recommendation is not shown on the profile: it is left out",
                                 {"write it into the YAML if a reader should see it"});
            continue;
        }
        yaml::Node& entry = new_entry(list, *table, row);
        put_text(entry, "name", name);
        put_text(entry, "role", joined({table->cell(row, {"job title"}), table->cell(row, {"company"})}, ", "));
        table->pass_over("creation date");
        put_description(entry, table->cell(row, {"text"}));
    }
    return list;
}

/// A row without a name is no entry of ours.
void Importer::drop_nameless(yaml::Node& list) {
    const auto is_nameless = [&](const yaml::Node& entry) {
        const auto has = [&](std::string_view key) { return entry.find(key) != nullptr; };
        if (!entry.is_map() || has("name") || has("company") || has("institution") || has("title") || has("label"))
            return false;
        diagnostics_.warning(entry.span, "this row has no name: it is left out",
                             {"write it into the YAML if a reader should see it"});
        return true;
    };
    list.items.erase(std::remove_if(list.items.begin(), list.items.end(), is_nameless), list.items.end());
}

yaml::Node Importer::cv() {
    yaml::Node root = yaml::make_map(place_);
    yaml::Node& cv = yaml::put(root, "cv", yaml::make_map(place_));
    own_name_ = add_linkedin_header(cv, tables_, place_, diagnostics_);
    yaml::Node sections = yaml::make_map(place_);
    const auto add = [&](std::string_view key, yaml::Node list) {
        drop_nameless(list);
        if (!list.items.empty()) yaml::put(sections, key, std::move(list));
    };
    add("summary", summary());
    add("experience", experience());
    add("education", education());
    add("projects", named("Projects.csv", {{"title"}, {}, {"started on"}, {"finished on"}, OpenEnd::goes_on}));
    add("publications", publications());
    add("patents",
        named("Patents.csv",
              {{"title"}, {"issuer", "patent issuer"}, {"issued on", "filed on"}, {}, OpenEnd::happened, "number"}));
    add("skills", skills());
    add("languages", labelled("Languages.csv", "name", "proficiency"));
    add("certificates",
        named("Certifications.csv",
              {{"name"}, {"authority"}, {"started on"}, {"finished on"}, OpenEnd::happened, "license number"}));
    add("honors", named("Honors.csv", {{"title"}, {"issuer"}, {"issued on"}, {}}));
    add("volunteer", held("Volunteering.csv", "company name", "role", "cause"));
    add("memberships", held("Organizations.csv", "name", "position", ""));
    add("courses", labelled("Courses.csv", "number", "name"));
    add("test_scores", named("TestScores.csv", {{"name"}, {"score"}, {"tested on"}, {}}));
    add("references", references());
    yaml::put(cv, "sections", std::move(sections));
    tables_.report_unread();
    return root;
}

}  // namespace

yaml::Node import_linkedin(std::uint32_t file, const ReadBeside& read_beside, Diagnostics& diagnostics) {
    return Importer{file, read_beside, diagnostics}.cv();
}

}  // namespace quoin::import
