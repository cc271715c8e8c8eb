#include "import/linkedin_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "base/strings.h"

namespace quoin::import {

namespace {

struct FileKind {
    std::string_view name;
    std::string_view columns;  ///< as LinkedIn writes its header, in lower case
};

/// What of the export says something about a CV. Older and newer exports leave columns out or add some.
constexpr auto kFiles = std::to_array<FileKind>({
    {"Profile.csv",
     "first name,last name,maiden name,address,birth date,headline,summary,industry,zip code,geo location,"
     "twitter handles,websites,instant messengers"},
    {"Profile Summary.csv", "profile summary"},
    {"Email Addresses.csv", "email address,confirmed,primary,updated on"},
    {"PhoneNumbers.csv", "extension,number,type"},
    {"Whatsapp Phone Numbers.csv", "number,extension,is_whatsapp_number"},
    {"Positions.csv", "company name,title,description,location,started on,finished on"},
    {"Education.csv", "school name,start date,end date,notes,degree name,activities"},
    {"Projects.csv", "title,description,url,started on,finished on"},
    {"Publications.csv", "name,published on,description,publisher,url"},
    {"Patents.csv", "title,description,issuer,number,application number,status,filed on,issued on,url,inventors"},
    {"Languages.csv", "name,proficiency"},
    {"Certifications.csv", "name,url,authority,started on,finished on,license number"},
    {"Honors.csv", "title,description,issued on"},
    {"Volunteering.csv", "company name,role,cause,started on,finished on,description"},
    {"Organizations.csv", "name,position,started on,finished on,description"},
    {"Courses.csv", "name,number"},
    {"TestScores.csv", "tested on,name,description,score"},
    {"Recommendations_Received.csv", "first name,last name,company,job title,text,creation date,status"},
    {"Skills.csv", "name"},
});

/// The file whose columns these mostly are: a file may have been renamed.
std::string_view file_with(const CsvRow& header) {
    std::string_view best = kFiles.front().name;
    std::optional<int> most;
    for (const FileKind& kind : kFiles) {
        const auto columns = split(kind.columns, ',');
        int likeness = -static_cast<int>(columns.size());
        for (const PlacedText& cell : header)
            likeness +=
                std::find(columns.begin(), columns.end(), ascii_lower(trim(cell.text))) == columns.end() ? -1 : 2;
        if (most && likeness <= *most) continue;
        best = kind.name;
        most = likeness;
    }
    return best;
}

}  // namespace

LinkedInTable::LinkedInTable(std::string name, std::vector<CsvRow> rows) : name_{std::move(name)} {
    if (rows.empty()) return;
    for (const PlacedText& cell : rows.front()) {
        written_.emplace_back(trim(cell.text));
        header_.push_back(ascii_lower(written_.back()));
    }
    is_read_.resize(header_.size());
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
        const auto is_blank = [](const PlacedText& cell) { return trim(cell.text).empty(); };
        if (!std::all_of(row->begin(), row->end(), is_blank)) rows_.push_back(std::move(*row));
    }
}

PlacedText LinkedInTable::cell(std::size_t row, std::initializer_list<std::string_view> columns) {
    for (const std::string_view column : columns) {
        const auto at = static_cast<std::size_t>(std::find(header_.begin(), header_.end(), column) - header_.begin());
        if (at >= header_.size() || at >= rows_[row].size()) continue;
        PlacedText text = rows_[row][at].trimmed();
        if (text.empty()) continue;
        is_read_[at] = true;
        return text;
    }
    return {};
}

Span LinkedInTable::place(std::size_t row) const {
    const auto has_text = [](const PlacedText& cell) { return !cell.empty(); };
    const auto first = std::find_if(rows_[row].begin(), rows_[row].end(), has_text);
    return first == rows_[row].end() ? Span{} : first->span();
}

void LinkedInTable::pass_over(std::string_view column) {
    const auto at = std::find(header_.begin(), header_.end(), column);
    if (at != header_.end()) is_read_[static_cast<std::size_t>(at - header_.begin())] = true;
}

void LinkedInTable::report_unread(Diagnostics& diagnostics) const {
    std::vector<bool> is_told(header_.size());
    for (const CsvRow& row : rows_) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool is_known = i < header_.size();
            if (trim(row[i].text).empty() || (is_known && (is_read_[i] || is_told[i]))) continue;
            if (is_known) is_told[i] = true;
            const std::string what =
                is_known ? fmt::format("the column '{}'", written_[i]) : "what stands behind the last column";
            diagnostics.warning(row[i].span(),
                                fmt::format("{} of {} has no place in a CV: it is left out", what, name_),
                                {"write it into the YAML if a reader should see it"});
        }
    }
}

LinkedInTables::LinkedInTables(std::uint32_t file, const ReadBeside& read_beside, Diagnostics& diagnostics)
    : read_beside_{read_beside}, diagnostics_{diagnostics} {
    const std::string path = diagnostics.file(file).name;
    const std::size_t slash = path.rfind('/');
    folder_ = slash == std::string::npos ? "" : path.substr(0, slash + 1);
    const auto rows = parse_csv(whole_file(file, diagnostics.file(file).text), diagnostics);
    const std::string name = path.substr(folder_.size());
    const auto is_it = [&](const FileKind& kind) { return kind.name == name; };
    const bool is_named = std::any_of(kFiles.begin(), kFiles.end(), is_it);
    const std::string meant{is_named || rows.empty() ? name : file_with(rows.front())};
    tables_.emplace_back(meant, LinkedInTable{name, rows});
    for (const FileKind& kind : kFiles) {
        if (kind.name == meant || !read_beside_) continue;
        auto text = read_beside_(std::string{kind.name});
        if (!text) continue;  // an export has only the files that hold something
        const std::uint32_t beside = diagnostics.add_file({folder_ + std::string{kind.name}, std::move(*text)});
        add(std::string{kind.name}, beside);
    }
}

void LinkedInTables::add(const std::string& name, std::uint32_t file) {
    tables_.emplace_back(name,
                         LinkedInTable{name, parse_csv(whole_file(file, diagnostics_.file(file).text), diagnostics_)});
}

LinkedInTable* LinkedInTables::find(std::string_view name) {
    const auto at =
        std::find_if(tables_.begin(), tables_.end(), [&](const auto& table) { return table.first == name; });
    return at == tables_.end() ? nullptr : &at->second;
}

void LinkedInTables::report_unread() const {
    for (const auto& [name, table] : tables_) table.report_unread(diagnostics_);
}

}  // namespace quoin::import
