#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>

#include "ats/ats.h"
#include "ats/entries.h"
#include "ats/fields.h"
#include "ats/lines.h"
#include "ats/titles.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace quoin::ats {

namespace {

using import::SectionKind;

/// Sections whose entries have dates.
bool is_dated(SectionKind kind) {
    return kind == SectionKind::education || kind == SectionKind::experience || kind == SectionKind::projects;
}

std::string text_of(const Entry& entry) {
    return entry.title + " " + join(entry.facts, " ") + " " + join(entry.bullets, " ");
}

/// Without the lines that stand on several pages at the same height, but for the figures in them.
std::vector<Line> without_running_lines(std::vector<Line> lines) {
    const auto signature = [](const Line& line) {
        std::string text = line.text();
        std::erase_if(text, [](char c) { return is_ascii_digit(c); });
        return std::pair{std::lround(line.y), text};
    };
    std::map<std::pair<long, std::string>, std::set<std::size_t>> pages;
    for (const Line& line : lines) pages[signature(line)].insert(line.page);
    std::erase_if(lines, [&](const Line& line) { return pages[signature(line)].size() > 1; });
    return lines;
}

class Parser {
public:
    explicit Parser(const reader::Pdf& pdf)
        : lines_{without_running_lines(lines_of(pdf))}, titles_{find_titles(lines_)} {}

    Found parse() {
        find_contacts();
        find_name();
        find_location();
        read_sections();
        complain();
        return std::move(found_);
    }

private:
    std::span<const Line> header() const {
        const std::size_t end = titles_.empty() ? lines_.size() : titles_.front().line;
        return std::span{lines_}.first(end);
    }

    template <typename Find>
    std::string first(std::span<const Line> lines, Find find) const {
        for (const Line& line : lines)
            for (const Item& item : line.items)
                for (const std::string& fact : facts_of(item.text))
                    if (std::string text = find(fact); !text.empty()) return text;
        return {};
    }

    /// In the header, else anywhere: a column may hold them.
    template <typename Find>
    std::string anywhere(Find find) const {
        std::string text = first(header(), find);
        return text.empty() ? first(lines_, find) : text;
    }

    void find_contacts() {
        found_.email = anywhere(find_email);
        found_.phone = anywhere(find_phone);
        std::set<std::string> known;
        for (const Line& line : lines_)
            for (const Item& item : line.items)
                for (const std::string& fact : facts_of(item.text))
                    if (std::string url = find_url(fact); !url.empty() && known.insert(url).second)
                        found_.links.push_back(std::move(url));
    }

    /// The largest of the first lines that may be a name; of two that are nearly as large the first, with what goes on
    /// in the next line.
    void find_name() {
        constexpr std::size_t kFirstLines = 8;
        double best = 0;
        for (const Line& line : header().first(std::min(kFirstLines, header().size()))) {
            for (const Item& item : line.items) {
                const std::string fact = facts_of(item.text).empty() ? "" : facts_of(item.text).front();
                constexpr double kNearly = 1.15;
                if (item.size <= best * kNearly || !could_be_name(fact) || import::known_section(fact)) continue;
                best = item.size;
                found_.name = fact;
                name_line_ = static_cast<std::size_t>(&line - lines_.data());
            }
        }
        const std::size_t next = name_line_ + 1;
        const bool goes_on = !found_.name.empty() && next < header().size() && lines_[next].items.size() == 1 &&
                             lines_[next].size() >= best - 0.01 && lines_[name_line_].items.size() == 1 &&
                             could_be_name(lines_[next].text()) && lines_[name_line_].text() == found_.name;
        if (goes_on) found_.name += " " + lines_[next].text();
    }

    /// What of the header's short facts is no name, address or date, and looks like a place.
    void find_location() {
        const auto is_place = [&](const std::string& fact) -> std::string {
            const bool is_other = fact == found_.name || !find_email(fact).empty() || !find_url(fact).empty() ||
                                  !find_phone(fact).empty() || fact.size() > 60;
            if (is_other) return {};
            const std::size_t comma = fact.find(", ");
            const bool has_comma =
                comma != std::string::npos && comma > 0 && count_words(fact) <= 6 && fact[0] >= 'A' && fact[0] <= 'Z';
            constexpr std::u32string_view kUnits = U"市省区區县縣都府道州시도군구";
            const std::u32string letters = to_utf32(fact);
            const bool has_unit = letters.size() >= 2 && letters.size() <= 20 &&
                                  (kUnits.find(letters.back()) != std::u32string_view::npos ||
                                   letters.find(U'市') != std::u32string::npos);
            return has_comma || has_unit ? fact : std::string{};
        };
        found_.location = first(header(), is_place);
    }

    void read_sections() {
        for (std::size_t i = 0; i < titles_.size(); ++i) {
            const std::size_t begin = titles_[i].line + 1;
            const std::size_t end = i + 1 < titles_.size() ? titles_[i + 1].line : lines_.size();
            found_.sections.push_back({lines_[titles_[i].line].items.front().text, titles_[i].kind,
                                       read_entries(std::span{lines_}.subspan(begin, end - begin))});
        }
    }

    void complain() {
        if (found_.name.empty()) say("there is no name in the first lines");
        if (!found_.name.empty() && name_line_ > 0 && !is_title_line(lines_.front()))
            say(fmt::format("'{}' is read before the name", lines_.front().text()));
        if (found_.email.empty()) say("there is no e-mail address");
        if (found_.phone.empty()) say("there is no telephone number");
        if (found_.sections.empty())
            say("there are no sections: their titles are not known, or not bold, large or in capitals");
        for (const Section& section : found_.sections) complain_of(section);
        for (const Line& line : lines_) complain_of(line);
    }

    /// What a form is called stands above the name.
    static bool is_title_line(const Line& line) { return line.text().find("履") != std::string::npos; }

    void complain_of(const Section& section) {
        if (section.entries.empty()) say(fmt::format("the section '{}' is empty", section.title));
        if (!is_dated(section.kind)) return;
        for (const Entry& entry : section.entries)
            if (entry.dates.empty() && !says_year(text_of(entry)))
                say(fmt::format("'{}' in '{}' has no dates", entry.title, section.title));
    }

    void complain_of(const Line& line) {
        const std::string text = line.text();
        if (is_spaced_out(text)) say(fmt::format("'{}' is read letter by letter", text));
        const std::u32string letters = to_utf32(text);
        const bool is_private = std::any_of(letters.begin(), letters.end(), [](char32_t c) {
            return (c >= 0xe000 && c <= 0xf8ff) || c >= 0xf0000 || c == 0xfffd;
        });
        if (is_private) say(fmt::format("'{}' holds characters that mean nothing", text));
    }

    void say(std::string complaint) {
        constexpr std::size_t kMost = 50;
        if (found_.complaints.size() < kMost) found_.complaints.push_back(std::move(complaint));
    }

    std::vector<Line> lines_;
    std::vector<Title> titles_;
    std::size_t name_line_ = 0;
    Found found_;
};

}  // namespace

Found parse(const reader::Pdf& pdf) { return Parser{pdf}.parse(); }

}  // namespace quoin::ats
