#include <fmt/format.h>

#include <array>

#include "base/strings.h"
#include "base/utf8.h"
#include "compare/compare.h"
#include "compare/words.h"

namespace quoin::compare {

namespace {

/// The first `most` cells of a text; "…" stands for the rest.
std::string shorten(std::string_view text, int most) {
    int used = 0;
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        used += cell_width(decoded.code);
        if (used > most) return std::string{trim(text.substr(0, i))} + "…";
        i += decoded.length;
    }
    return std::string{text};
}

std::string quoted(std::string_view text) { return fmt::format("“{}”", replace_all(std::string{text}, "\n", "↵")); }

/// What moved is known to the reader: a few of its words will do.
std::string reminder(const Note& note) {
    constexpr int kCells = 48;
    return note.after.empty() ? "" : quoted(shorten(note.after.front(), kCells));
}

/// "Experience › Northreef Robotics: ", or nothing for the header and for sections.
std::string place_of(const Note& note) { return note.path.empty() ? "" : join_path(note.path) + ": "; }

/// A part that came or went: its first line here, the others below it.
std::string whole(const Note& note, std::string_view verb, const std::vector<std::string>& lines, char sign) {
    std::string text =
        fmt::format("{}{} {}: {}\n", place_of(note), note.what, verb, quoted(lines.empty() ? "" : lines.front()));
    for (std::size_t i = 1; i < lines.size(); ++i)
        text += fmt::format("      {} {}\n", sign, replace_all(lines[i], "\n", "↵"));
    return text;
}

std::string moved(const Note& note) {
    if (note.from != 0) {
        const std::string what = note.what.substr(0, note.what.find(' '));
        return fmt::format("{}{} moved: {} → {}: {}\n", place_of(note), what, note.from, note.to, reminder(note));
    }
    const std::string from = note.old_path.empty() ? "the header" : join_path(note.old_path);
    return fmt::format("{}{} moved here from {}: {}\n", place_of(note), note.what, from, reminder(note));
}

std::string print(const Note& note) {
    switch (note.change) {
        case Change::gone: return whole(note, "is gone", note.before, '-');
        case Change::added: return whole(note, "is new", note.after, '+');
        case Change::moved: return moved(note);
        case Change::renamed:
            return fmt::format("{}{} renamed: {} → {}\n", place_of(note), note.what, quoted(note.before.front()),
                               quoted(note.after.front()));
        case Change::changed: break;
    }
    return fmt::format("{}{} changed: “{}”\n", place_of(note), note.what,
                       mark_words(diff_words(note.before.front(), note.after.front())));
}

/// "2 changed, 1 moved"
std::string summary(const std::vector<LanguageNotes>& all) {
    constexpr std::array<std::string_view, 5> kWords{"changed", "gone", "new", "moved", "renamed"};
    std::array<std::size_t, kWords.size()> counts{};
    for (const LanguageNotes& of_language : all) {
        for (const Note& note : of_language.notes) ++counts.at(static_cast<std::size_t>(note.change));
    }
    std::vector<std::string> said;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts.at(i) > 0) said.push_back(fmt::format("{} {}", counts.at(i), kWords.at(i)));
    }
    return join(said, ", ");
}

}  // namespace

std::string join_path(const std::vector<std::string>& path) {
    constexpr int kLongestTitle = 40;  // cells
    std::vector<std::string> titles;
    for (const std::string& title : path) titles.push_back(replace_all(shorten(title, kLongestTitle), "\n", " "));
    return join(titles, " › ");
}

std::string print(const std::vector<LanguageNotes>& notes) {
    std::string text;
    for (const LanguageNotes& of_language : notes) {
        text += of_language.language.tag() + "\n";
        for (const Note& note : of_language.notes) text += "  " + print(note);
    }
    return notes.empty() ? "" : text + summary(notes) + "\n";
}

}  // namespace quoin::compare
