#include "resume/own_name.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace quoin::resume {

namespace {

/// A name in parts that can be compared: "Lu, Wen-Xi" is {family: "lu", given: {"wen", "xi"}}.
struct Spelling {
    std::string family;
    std::vector<std::string> given;

    bool operator==(const Spelling&) const = default;
};

enum class Likeness { none, initials, full };

constexpr std::array<std::string_view, 6> kMarks{"*", "†", "‡", "§", "¶", "#"};

/// Without the marks behind it.
std::string_view unmarked(std::string_view name) {
    for (bool goes_on = true; goes_on;) {
        name = trim(name);
        goes_on = std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) {
            if (!name.ends_with(mark)) return false;
            name.remove_suffix(mark.size());
            return true;
        });
    }
    return name;
}

/// Words in lower case; spaces, dots and hyphens part them.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (const char c : text) {
        if (c == ' ' || c == '.' || c == '-' || c == '\t' || c == '\n')
            end_word();
        else
            word += ascii_lower(c);
    }
    end_word();
    return words;
}

bool has_cjk(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        if (is_cjk(decoded.code)) return true;
        i += decoded.length;
    }
    return false;
}

/// A name in Han, Kana or Hangul is one word, however it is spaced.
Spelling spelling_of(std::string_view name) {
    name = unmarked(name);
    const std::size_t comma = name.find(',');
    if (has_cjk(name)) return {join(words_of(name), ""), {}};
    if (comma != std::string_view::npos)
        return {join(words_of(name.substr(0, comma)), " "), words_of(name.substr(comma + 1))};
    std::vector<std::string> words = words_of(name);
    if (words.empty()) return {};
    std::string family = std::move(words.back());
    words.pop_back();
    return {std::move(family), std::move(words)};
}

char32_t first_of(const std::string& word) { return decode_utf8(word, 0).code; }
bool is_initial(const std::string& word) { return decode_utf8(word, 0).length == word.size(); }

/// "wen-xi" is "wenxi"; "w", "w. x." and "wx" are its initials. Names that only one of them has do not count.
Likeness compare_given(const std::vector<std::string>& author, const std::vector<std::string>& own) {
    if (join(author, "") == join(own, "")) return Likeness::full;
    if (author.empty() || own.empty()) return Likeness::none;
    std::string initials;
    for (const std::string& word : own) append_utf8(initials, first_of(word));
    if (join(author, "") == initials) return Likeness::initials;
    for (std::size_t i = 0; i < std::min(author.size(), own.size()); ++i) {
        const bool is_short = is_initial(author[i]) || is_initial(own[i]);
        if (is_short ? first_of(author[i]) != first_of(own[i]) : author[i] != own[i]) return Likeness::none;
    }
    return Likeness::initials;
}

Likeness compare(const Spelling& author, const Spelling& own) {
    if (author.family.empty() || own.family.empty()) return Likeness::none;
    if (author.family == own.family) return compare_given(author.given, own.given);
    // The family first without a comma: "Lu Wenxi", "Lu W".
    const bool is_turned = author.given.size() == 1 && author.given[0] == own.family;
    return is_turned ? compare_given({author.family}, own.given) : Likeness::none;
}

std::vector<Spelling> own_spellings(const Resume& resume) {
    std::vector<Spelling> spellings;
    for (const auto& name : resume.name.values)
        if (name.value) spellings.push_back(spelling_of(name.value->plain()));
    for (const std::string& alias : resume.aliases) spellings.push_back(spelling_of(alias));
    return spellings;
}

/// The words of an author, without what is raised.
std::string plain_name(const RichText& author) {
    std::string name;
    for (const Run& run : author.runs)
        if (run.baseline == Baseline::normal) name += run.text;
    return name;
}

bool is_bold(const RichText& author) {
    return std::any_of(author.runs.begin(), author.runs.end(), [](const Run& run) { return run.is_bold; });
}

bool is_italic(const RichText& author) {
    return std::any_of(author.runs.begin(), author.runs.end(), [](const Run& run) { return run.is_italic; });
}

void embolden(RichText& author) {
    for (Run& run : author.runs) run.is_bold = run.is_bold || run.baseline == Baseline::normal;
}

void set_off(std::vector<RichText>& authors, const std::vector<Spelling>& own) {
    if (std::any_of(authors.begin(), authors.end(), is_bold)) return;
    std::vector<RichText*> exact;
    std::vector<RichText*> by_initials;
    for (RichText& author : authors) {
        const Spelling spelling = spelling_of(plain_name(author));
        Likeness best = Likeness::none;
        for (const Spelling& mine : own) best = std::max(best, compare(spelling, mine));
        if (best == Likeness::full) exact.push_back(&author);
        if (best == Likeness::initials) by_initials.push_back(&author);
    }
    if (exact.empty() && by_initials.size() == 1) exact = by_initials;
    for (RichText* const author : exact)
        if (!is_italic(*author)) embolden(*author);
}

}  // namespace

void set_off_own_name(Resume& resume) {
    const std::vector<Spelling> own = own_spellings(resume);
    if (own.empty()) return;
    for (Section& section : resume.sections) {
        for (auto& entries : section.entries.values) {
            if (!entries.value) continue;
            for (Entry& entry : *entries.value) {
                for (auto& authors : entry.authors.values)
                    if (authors.value) set_off(*authors.value, own);
            }
        }
    }
}

}  // namespace quoin::resume
