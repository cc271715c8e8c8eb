#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "emit/options.h"
#include "locale/date.h"
#include "resume/resume.h"

/// A CV in one language as the forms that people read want it: nothing is left to pick, to print or to join.
namespace quoin::emit {

/// A stretch of text of one look and one language. A line feed in it is a line break that the author asked for.
struct Run {
    std::string text;
    bool is_bold = false;
    bool is_italic = false;
    bool is_code = false;
    resume::Baseline baseline = resume::Baseline::normal;
    std::string link;      ///< where it leads; empty: nowhere
    std::string language;  ///< BCP 47, if it is not the page's; empty: it is

    bool operator==(const Run&) const = default;
};

/// A text; empty: nothing is said.
using Line = std::vector<Run>;

std::string plain(const Line& line);
Line words(std::string text);
void append(Line& line, const Line& more);

/// A part of printed dates; one that is a date says which.
struct DatePart {
    Line text;
    std::optional<locale::Date> date;

    bool operator==(const DatePart&) const = default;
};

using Dates = std::vector<DatePart>;

Line line_of(const Dates& dates);

/// A bullet, and those below it.
struct Item {
    Line text;
    std::vector<Item> items;

    bool operator==(const Item&) const = default;
};

/// An entry of a section. What follows another text in a line begins with what parts them: ", ", "：".
struct Entry {
    /// Of all kinds but `work`, `title` is the label of a fact, and `beside` is the text.
    enum class Kind { paragraph, bullet, numbered, counting_down, fact, work };

    Kind kind = Kind::work;
    std::size_t number = 0;  ///< of a numbered one
    Line title;              ///< what names it: the employer, the institution, the paper; of a role, the position
    Line beside;             ///< behind the title: the department, the role; of a role, the team and the place
    std::string address;     ///< where the title leads
    Dates dates;
    Line position;  ///< below: the position, or the degree and the area
    Line remarks;   ///< behind the position: the grade
    Line location;
    std::vector<Line> lines;  ///< authors, source, summary
    std::vector<Item> items;
    std::vector<Entry> roles;
    std::string logo;  ///< a path beside the CV; empty: none
    Span logo_span;

    bool operator==(const Entry&) const = default;
};

struct Section {
    Line title;
    std::vector<Entry> entries;

    bool operator==(const Section&) const = default;
};

struct Page {
    std::string language;  ///< BCP 47
    std::string title;     ///< of the document
    Line name;
    Line reading;  ///< how the name is read
    Line headline;
    std::vector<Line> contacts;
    std::string photo;  ///< a path beside the CV; empty: none
    std::string photo_alt;
    Span photo_span;
    std::vector<Section> sections;

    bool operator==(const Page&) const = default;
};

/// Is it a line or a paragraph of a running list, not a block of its own?
constexpr bool is_item(Entry::Kind kind) { return kind != Entry::Kind::work; }

Page make_page(const resume::Resume& cv, const locale::Language& language, const Options& options);

}  // namespace quoin::emit
