#pragma once

#include <string>
#include <vector>

#include "emit/losses.h"
#include "locale/print_dates.h"
#include "resume/resume.h"
#include "yaml/node.h"

namespace quoin::emit {

/// Writes the entries of a section as RenderCV's: in one language, all of one type.
class RenderCvEntries {
public:
    /// All three must outlive it.
    RenderCvEntries(const locale::Language& language, const locale::DatePrinter& dates, Losses& losses)
        : language_{language}, dates_{dates}, losses_{losses} {}

    /// What is said in the language, in our inline markup; empty: nothing.
    std::string text(const resume::Text& text);
    std::string text(const resume::RichText& text);
    /// A list of entries, or of texts.
    yaml::Node section(const std::vector<resume::Entry>& entries);

private:
    void put(yaml::Node& map, std::string_view key, const resume::Text& value);
    void put_needed(yaml::Node& map, std::string_view key, const resume::Text& value);
    void put_more(yaml::Node& map, std::string_view key, const std::string& value, resume::EntryType type, Span place);
    void put_dates(yaml::Node& map, const resume::Entry& entry);
    void put_date(yaml::Node& map, const resume::Entry& entry);
    void put_common(yaml::Node& map, const resume::Entry& entry);
    void put_more_of(yaml::Node& map, const resume::Entry& entry);
    yaml::Node highlights(const std::vector<resume::Bullet>& bullets, Span place);
    void add_below(std::string& words, const std::vector<resume::Bullet>& bullets, int depth);
    std::string bullet(const resume::Bullet& bullet);

    void add_entry(yaml::Node& list, const resume::Entry& entry);
    yaml::Node education(const resume::Entry& entry);
    yaml::Node normal(const resume::Entry& entry);
    yaml::Node publication(const resume::Entry& entry);
    void add_work(yaml::Node& list, const resume::Entry& entry);
    enum class Role { first, later };
    yaml::Node role(const resume::Entry& work, const resume::Entry& role, Role which);
    void add_as_text(yaml::Node& list, const resume::Entry& entry);
    void add_as_normal(yaml::Node& list, const resume::Entry& entry);
    std::vector<std::string> authors(const resume::Entry& entry);
    void check_marks(const resume::Marks& marks, Span place);
    /// "Sep 2022 – Present", or the words.
    std::string printed(const resume::When& when);

    const locale::Language& language_;
    const locale::DatePrinter& dates_;
    Losses& losses_;
};

/// 2024-09-03, 2024-09 or 2024; empty for a season or a quarter.
std::string iso_date(const locale::Date& date);

}  // namespace quoin::emit
