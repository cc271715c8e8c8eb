#include "import/dated_entry.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "import/dated_line.h"
#include "import/entry_words.h"
#include "import/find_date.h"
#include "import/shown_words.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

/// What is longer is a sentence.
constexpr std::size_t kLongestHead = 220;
constexpr std::size_t kLongestPosition = 140;
constexpr std::size_t kLongestRoleHead = 140;

bool has_date(const DatedLine& line) { return !line.start.empty() || !line.end.empty() || !line.date.empty(); }

Words whole(const Words& line) {
    const ShownWords shown{line};
    return shown.part(0, shown.text().size());
}

/// The line as an entry's first, or what of it is sure: all of it is the institution.
std::optional<DatedLine> first_line(const Words& line, SectionKind kind) {
    if (line.text.size() > kLongestHead) return std::nullopt;
    return read_dated_line(line, kind);
}

void put_dates_of(const DatedLine& line, yaml::Node& entry) {
    put_dates(entry, line.start, line.end, line.date, line.date_span);
}

/// "Research Assistant in Department of Physics": the position and the department.
void put_position(const Words& line, yaml::Node& entry) {
    const ShownWords shown{line};
    const std::string& text = shown.text();
    for (const std::string_view sign : {" in ", ", ", " at "}) {
        const std::size_t at = text.find(sign);
        if (at == std::string::npos || at == 0) continue;
        const WordKind kind = word_kind(std::string_view{text}.substr(at + sign.size()));
        if (kind != WordKind::department && kind != WordKind::branch) continue;
        put_words(entry, "position", shown.part(0, at));
        if (entry.find("department") == nullptr)
            put_words(entry, "department", shown.part(at + sign.size(), text.size()));
        return;
    }
    put_words(entry, "position", whole(line));
}

/// A paragraph of one short line.
const Words* short_line(const OutlineBlock& block, std::size_t longest) {
    const bool is_line = block.kind == OutlineBlock::Kind::lines && block.lines.size() == 1;
    return is_line && block.lines.front().text.size() <= longest ? &block.lines.front() : nullptr;
}

/// "Compiler Team, Intern, Beijing, 2021~2022" below an employer.
struct RoleLine {
    Words position;
    Words team;
    Words location;
    FoundDate date;
    Span date_span;
};

bool is_team(std::string_view words) {
    constexpr std::array<std::string_view, 10> kTeams{"Team", "Group", "Lab",  "Department", "Division",
                                                      "组",   "部",    "团队", "实验室",     "팀"};
    return std::any_of(kTeams.begin(), kTeams.end(),
                       [&](auto team) { return words.ends_with(team) || words.starts_with(team); });
}

/// Which of them is the team shows; of the others, the position comes first.
std::optional<RoleLine> with_parts(std::vector<Words> parts, RoleLine role) {
    const auto team = std::find_if(parts.begin(), parts.end(), [](const Words& part) { return is_team(part.text); });
    if (team != parts.end()) {
        role.team = *team;
        parts.erase(team);
    }
    if (parts.empty() || parts.size() > 2) return std::nullopt;
    const bool is_place_first = parts.size() == 2 && word_kind(parts[1].text) == WordKind::role;
    if (is_place_first) std::swap(parts[0], parts[1]);
    role.position = parts[0];
    if (parts.size() == 2) role.location = parts[1];
    return role;
}

/// The role that a short line with a date at its end or beginning is.
std::optional<RoleLine> role_line(const OutlineBlock& block) {
    const Words* const line = short_line(block, kLongestRoleHead);
    if (line == nullptr) return std::nullopt;
    const ShownWords shown{*line};
    const std::string& text = shown.text();
    const std::optional<FoundDate> date = find_date(text);
    if (!date || (date->begin > 0 && date->end < text.size())) return std::nullopt;
    const std::size_t end = date->begin > 0 ? date->begin : text.size();
    std::vector<Words> parts;
    for (std::size_t at = date->begin > 0 ? 0 : date->end; at < end;) {
        const std::size_t comma = std::min({text.find(',', at), text.find("，", at), text.find('|', at), end});
        Words part = shown.part(at, comma);
        if (!part.text.empty()) parts.push_back(std::move(part));
        at = comma + (text.substr(comma).starts_with("，") ? std::string_view{"，"}.size() : 1);
    }
    return with_parts(std::move(parts), {{}, {}, {}, *date, shown.place(date->begin, date->end)});
}

yaml::Node make_role(const RoleLine& line, std::span<const OutlineBlock> below) {
    yaml::Node role = yaml::make_map(line.position.span);
    put_words(role, "position", line.position);
    put_words(role, "team", line.team);
    put_words(role, "location", line.location);
    put_dates(role, line.date.start, line.date.finish, line.date.date, line.date_span);
    if (yaml::Node list = bullets(below); !list.is_null()) yaml::put(role, "highlights", std::move(list));
    return role;
}

/// The roles below an employer; a null node unless the body begins with one.
yaml::Node read_roles(std::span<const OutlineBlock> body) {
    if (body.empty() || !role_line(body.front())) return {};
    yaml::Node roles = yaml::make_list(body.front().span);
    for (std::size_t at = 0; at < body.size();) {
        std::size_t end = at + 1;
        while (end < body.size() && !role_line(body[end])) ++end;
        yaml::add(roles, make_role(*role_line(body[at]), body.subspan(at + 1, end - at - 1)));
        at = end;
    }
    return roles;
}

/// Paragraphs at the beginning are the summary, the rest are bullets.
void put_body(std::span<const OutlineBlock> body, yaml::Node& entry) {
    const bool has_list = std::any_of(body.begin(), body.end(),
                                      [](const OutlineBlock& block) { return block.kind == OutlineBlock::Kind::list; });
    const bool is_summary = entry.find("summary") == nullptr && !body.empty() && !body.front().lines.empty() &&
                            (has_list || body.size() == 1);
    if (is_summary) {
        put_words(entry, "summary", join_lines(body.front().lines, " "));
        body = body.subspan(1);
    }
    if (yaml::Node list = bullets(body); !list.is_null()) yaml::put(entry, "highlights", std::move(list));
}

void put_name_and_role(const DatedLine& line, yaml::Node& entry) {
    const bool has_institution = !line.institution.text.empty();
    std::vector<Words> roles;
    for (const Words* const part : {&line.role, &line.degree, &line.area, &line.position, &line.department})
        if (!part->text.empty()) roles.push_back(*part);
    Words name = line.institution;
    if (!has_institution && !roles.empty()) {
        name = roles.front();
        roles.erase(roles.begin());
    }
    put_words(entry, "name", name);
    if (!roles.empty()) put_words(entry, "role", join_lines(roles, ", "));
}

/// What the line says and the entry has no key for.
void put_others(std::initializer_list<const Words*> others, yaml::Node& entry) {
    std::vector<Words> words;
    for (const Words* const part : others)
        if (!part->text.empty()) words.push_back(*part);
    if (!words.empty()) put_words(entry, "summary", join_lines(words, ", "));
}

void put_education(const DatedLine& line, yaml::Node& entry) {
    if (line.institution.text.empty() || (line.area.text.empty() && line.degree.text.empty()))
        return put_name_and_role(line, entry);
    const bool has_area = !line.area.text.empty();
    put_words(entry, "institution", line.institution);
    put_words(entry, "area", has_area ? line.area : line.degree);
    if (has_area) put_words(entry, "degree", line.degree);
    put_words(entry, "department", line.department);
    put_others({&line.position, &line.role}, entry);
}

/// The first lines of the body may say the position. Gives what is left of it.
std::span<const OutlineBlock> put_experience(const DatedLine& line, std::span<const OutlineBlock> body,
                                             yaml::Node& entry) {
    yaml::Node roles = read_roles(body);
    const Words* const next = body.empty() ? nullptr : short_line(body.front(), kLongestPosition);
    const bool has_position = !line.position.text.empty() || !roles.is_null();
    if (line.institution.text.empty() || (!has_position && next == nullptr)) {
        put_name_and_role(line, entry);
        return body;
    }
    put_words(entry, "company", line.institution);
    put_words(entry, "department", line.department);
    if (!line.position.text.empty()) put_words(entry, "position", line.position);
    put_others({&line.area, &line.degree, &line.role}, entry);
    if (has_position && roles.is_null()) return body;
    if (!has_position) put_position(*next, entry);
    if (!roles.is_null()) yaml::put(entry, "roles", std::move(roles));
    return has_position ? std::span<const OutlineBlock>{} : body.subspan(1);
}

void put_picture(const HeadAndBody& parts, std::uint32_t file, yaml::Node& entry, Dropped& dropped) {
    if (parts.picture.empty()) return;
    if (entry.find("company") != nullptr)
        yaml::put(entry, "logo", yaml::make_text(parts.picture, parts.span));
    else
        dropped.note(Drop::other_picture, {file, parts.span.begin, parts.span.end});
}

/// "Mar 2021 – Present, Rotterdam" below the first line: its dates and, of what else it says, the position or the
/// place.
bool read_second_line(const Words& second, SectionKind kind, DatedLine& line) {
    const ShownWords shown{second};
    const std::string& text = shown.text();
    const std::optional<FoundDate> date = text.size() <= kLongestHead ? find_date(text) : std::nullopt;
    if (!date || (date->begin > 0 && date->end < text.size())) return false;
    constexpr std::string_view kEdges = " ,|-";
    std::size_t begin = date->begin > 0 ? 0 : date->end;
    std::size_t end = date->begin > 0 ? date->begin : text.size();
    while (begin < end && kEdges.find(text[begin]) != std::string_view::npos) ++begin;
    while (end > begin && kEdges.find(text[end - 1]) != std::string_view::npos) --end;
    if (begin < end) {
        const bool wants_position = kind == SectionKind::experience && line.position.text.empty();
        Words& rest = wants_position ? line.position : line.location.text.empty() ? line.location : line.role;
        rest = shown.part(begin, end);
        line.is_guess = line.is_guess || word_kind(rest.text) == WordKind::unknown;
    }
    line.start = date->start;
    line.end = date->finish;
    line.date = date->date;
    line.date_span = shown.place(date->begin, date->end);
    return true;
}

/// The first two lines as one, if the date is in the second and there is no doubt what each of their parts is.
std::optional<DatedLine> read_both_lines(std::span<const Words> head, SectionKind kind) {
    if (head.size() < 2 || find_date(ShownWords{head[0]}.text()) || !find_date(ShownWords{head[1]}.text()))
        return std::nullopt;
    const std::optional<DatedLine> both = first_line(join_lines(head.first(2), ", "), kind);
    const bool has_what = both && (!both->position.text.empty() || !both->degree.text.empty());
    return has_what && !both->is_guess && !both->institution.text.empty() ? both : std::nullopt;
}

/// The parts of the first line, and the dates of the second if only that has some. Takes off `head` what it read.
std::optional<DatedLine> read_head(std::vector<Words>& head, SectionKind kind) {
    if (auto both = read_both_lines(head, kind)) {
        head.erase(head.begin(), head.begin() + 2);
        return both;
    }
    std::optional<DatedLine> line = first_line(head.front(), kind);
    if (!line && head.size() > 1 && find_date(ShownWords{head[1]}.text()) && head.front().text.size() <= kLongestHead) {
        line = DatedLine{};
        line->institution = whole(head.front());
    }
    if (!line) return std::nullopt;
    if (head.size() > 1 && !has_date(*line) && read_second_line(head[1], kind, *line)) head.erase(head.begin() + 1);
    head.erase(head.begin());
    return line;
}

/// The roles come after what is said of the employer.
void move_roles_back(yaml::Node& entry) {
    const auto roles = std::find_if(entry.entries.begin(), entry.entries.end(),
                                    [](const auto& pair) { return pair.first.text == "roles"; });
    if (roles != entry.entries.end()) std::rotate(roles, roles + 1, entry.entries.end());
}

}  // namespace

bool begins_entry(const Words& line, SectionKind kind) {
    if (line.text.size() > kLongestHead) return false;
    if (is_bold(line)) return true;
    const std::optional<DatedLine> read = read_dated_line(line, kind);
    return read && has_date(*read) && !read->institution.text.empty();
}

yaml::Node read_dated_entry(const HeadAndBody& parts, SectionKind kind, std::uint32_t file, Dropped& dropped) {
    if (parts.head.empty()) return {};
    std::vector<Words> head = parts.head;
    std::optional<DatedLine> line = read_head(head, kind);
    if (!line) {
        if (!is_bold(head.front()) || (parts.body.empty() && head.size() == 1)) return {};
        line = DatedLine{};
        line->institution = whole(head.front());
        head.erase(head.begin());
    }
    std::vector<OutlineBlock> body;
    for (const Words& more : head) {
        OutlineBlock block;
        block.lines = {more};
        block.span = more.span;
        body.push_back(std::move(block));
    }
    body.insert(body.end(), parts.body.begin(), parts.body.end());
    yaml::Node entry = yaml::make_map(parts.span);
    std::span<const OutlineBlock> rest = body;
    if (kind == SectionKind::education)
        put_education(*line, entry);
    else if (kind == SectionKind::experience)
        rest = put_experience(*line, body, entry);
    else
        put_name_and_role(*line, entry);
    if (entry.entries.empty()) return {};
    put_words(entry, "location", line->location);
    put_dates_of(*line, entry);
    put_picture(parts, file, entry, dropped);
    move_roles_back(entry);
    put_body(rest, entry);
    if (line->is_guess) entry.comment = "guessed: which part of its first line is what";
    return entry;
}

}  // namespace quoin::import
