#include "layout/field.h"

#include <algorithm>
#include <array>
#include <utility>

namespace quoin::layout {

namespace {

using Named = std::pair<std::string_view, Field>;

constexpr std::array kHeader{
    Named{"name", Field::name},         Named{"reading", Field::reading}, Named{"headline", Field::headline},
    Named{"contacts", Field::contacts}, Named{"photo", Field::photo},     Named{"email", Field::email},
    Named{"phone", Field::phone},       Named{"website", Field::website}, Named{"location", Field::location},
};
constexpr std::array kSection{Named{"title", Field::title}};
constexpr std::array kRunning{
    Named{"name", Field::name},   Named{"headline", Field::headline},           Named{"page", Field::page},
    Named{"pages", Field::pages}, Named{"page_of_pages", Field::page_of_pages},
};
/// Of an entry and of a role in it.
constexpr std::array kDated{
    Named{"dates", Field::dates},
    Named{"duration", Field::duration},
    Named{"start", Field::start},
    Named{"start_year", Field::start_year},
    Named{"start_month", Field::start_month},
    Named{"end", Field::end},
    Named{"end_year", Field::end_year},
    Named{"end_month", Field::end_month},
    Named{"location", Field::location},
    Named{"summary", Field::summary},
    Named{"highlights", Field::highlights},
};

template <std::size_t N, std::size_t M>
constexpr std::array<Named, N + M> joined(const std::array<Named, N>& first, const std::array<Named, M>& second) {
    std::array<Named, N + M> all{};
    std::copy(first.begin(), first.end(), all.begin());
    std::copy(second.begin(), second.end(), all.begin() + N);
    return all;
}

constexpr auto kEntry = joined(
    std::array{
        Named{"text", Field::text},
        Named{"label", Field::label},
        Named{"details", Field::details},
        Named{"level", Field::level},
        Named{"bullet", Field::bullet},
        Named{"number", Field::number},
        Named{"index", Field::index},
        Named{"institution", Field::institution},
        Named{"area", Field::area},
        Named{"degree", Field::degree},
        Named{"gpa", Field::gpa},
        Named{"company", Field::company},
        Named{"position", Field::position},
        Named{"department", Field::department},
        Named{"name", Field::name},
        Named{"role", Field::role},
        Named{"roles", Field::roles},
        Named{"title", Field::title},
        Named{"authors", Field::authors},
        Named{"journal", Field::journal},
        Named{"doi", Field::doi},
        Named{"url", Field::url},
        Named{"note", Field::note},
        Named{"logo", Field::logo},
        Named{"word_advisor", Field::word_advisor},
        Named{"word_gpa", Field::word_gpa},
    },
    kDated);
constexpr auto kRole = joined(std::array{Named{"position", Field::position}, Named{"team", Field::team}}, kDated);

template <std::size_t N>
constexpr std::array<std::string_view, N> names_of(const std::array<Named, N>& fields) {
    std::array<std::string_view, N> names{};
    for (std::size_t i = 0; i < N; ++i) names[i] = fields[i].first;
    return names;
}

constexpr auto kHeaderNames = names_of(kHeader);
constexpr auto kSectionNames = names_of(kSection);
constexpr auto kRunningNames = names_of(kRunning);
constexpr auto kEntryNames = names_of(kEntry);
constexpr auto kRoleNames = names_of(kRole);

std::span<const Named> fields_of(Scope scope) {
    switch (scope) {
        case Scope::header: return kHeader;
        case Scope::section: return kSection;
        case Scope::entry: return kEntry;
        case Scope::role: return kRole;
        case Scope::running: return kRunning;
    }
    return {};
}

}  // namespace

bool is_list(Field field) { return field == Field::contacts || field == Field::roles || field == Field::highlights; }

bool is_picture(Field field) { return field == Field::photo || field == Field::logo; }

std::optional<Field> find_field(std::string_view name, Scope scope) {
    for (const auto& [known, field] : fields_of(scope)) {
        if (known == name) return field;
    }
    return std::nullopt;
}

std::span<const std::string_view> field_names(Scope scope) {
    switch (scope) {
        case Scope::header: return kHeaderNames;
        case Scope::section: return kSectionNames;
        case Scope::entry: return kEntryNames;
        case Scope::role: return kRoleNames;
        case Scope::running: return kRunningNames;
    }
    return {};
}

}  // namespace quoin::layout
