#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/strings.h"
#include "lint/rules.h"
#include "resume/visible_text.h"

namespace quoin::lint {

namespace {

enum class Ending { stop, none, unclear };

/// "etc." and "Ltd." end with a stop of their own.
bool ends_with_abbreviation(std::string_view text) {
    constexpr std::array<std::string_view, 9> kWords{"etc.", "Inc.", "Ltd.", "Co.",  "al.",
                                                     "Jr.",  "Sr.",  "U.S.", "Corp."};
    return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) { return text.ends_with(word); });
}

/// The last letter that is no bracket, quote or space; the number of letters if there is none.
std::size_t last_sign(const Passage& passage) {
    constexpr std::u32string_view kClosing = U")]}）】」』》〉”’\"' ";
    for (std::size_t i = passage.letters.size(); i > 0; --i) {
        if (kClosing.find(passage.at(i - 1)) == std::u32string_view::npos) return i - 1;
    }
    return passage.letters.size();
}

Ending ending_of(const Passage& passage) {
    constexpr std::u32string_view kStops = U".。．;；";
    constexpr std::u32string_view kGoWithBoth = U":：!！?？…";  // a title may ask, and an introduction may go on
    const std::size_t last = last_sign(passage);
    if (last == passage.letters.size()) return Ending::unclear;
    if (kGoWithBoth.find(passage.at(last)) != std::u32string_view::npos) return Ending::unclear;
    if (kStops.find(passage.at(last)) == std::u32string_view::npos) return Ending::none;
    if (passage.before(last) == passage.at(last)) return Ending::unclear;  // an ellipsis, as some write it
    return ends_with_abbreviation(trim(passage.text)) ? Ending::unclear : Ending::stop;
}

void check_list(const Texts& texts, const BulletList& list, Report& report) {
    const auto count = [&](Ending ending) {
        return std::count_if(list.begin(), list.end(),
                             [&](std::size_t i) { return ending_of(texts.passages[i]) == ending; });
    };
    const auto stops = count(Ending::stop);
    const auto bare = count(Ending::none);
    if (stops == 0 || bare == 0) return;
    Ending wanted = stops > bare ? Ending::stop : Ending::none;
    if (stops == bare) {
        const auto first = std::find_if(list.begin(), list.end(),
                                        [&](std::size_t i) { return ending_of(texts.passages[i]) != Ending::unclear; });
        wanted = ending_of(texts.passages[*first]);
    }
    for (const std::size_t i : list) {
        const Passage& passage = texts.passages[i];
        const Ending ending = ending_of(passage);
        if (ending == wanted || ending == Ending::unclear) continue;
        const std::size_t last = last_sign(passage);
        if (wanted == Ending::stop) {
            report.add(passage, last, last + 1, "no stop at the end, as others of its list have one",
                       {passage.language.is_cjk() ? "end it with '。'" : "end it with '.'"});
        } else {
            report.add(passage, last, last + 1, "a stop at the end, as others of its list have none", {"drop it"});
        }
    }
}

/// A word has no space; of Han it has at most four characters.
bool is_single_word(std::string_view line) {
    constexpr std::size_t kLongestHanWord = 4;
    const auto letters = letters_of(line);
    const auto is_part = [](const Letter& l) { return is_latin(l.code) || is_han(l.code) || l.code == '-'; };
    if (letters.empty() || !std::all_of(letters.begin(), letters.end(), is_part)) return false;
    const bool has_han = std::any_of(letters.begin(), letters.end(), [](const Letter& l) { return is_han(l.code); });
    return !has_han || letters.size() <= kLongestHanWord;
}

}  // namespace

void check_final_stop(const Subject& subject, Report& report) {
    for (const BulletList& list : subject.texts.lists) check_list(subject.texts, list, report);
}

void check_thin_section(const Subject& subject, Report& report) {
    for (const resume::Section& section : subject.resume.sections) {
        resume::Resume alone;
        alone.languages = subject.resume.languages;
        alone.sections.push_back(section);
        const auto is_thin = [&](const locale::Language& language) {
            const auto lines = resume::visible_text(alone, language, locale::Catalog{});
            return lines.size() == 2 && is_single_word(lines[1]);  // below the title
        };
        const auto& languages = subject.resume.languages;
        if (std::any_of(languages.begin(), languages.end(), is_thin))
            report.add(section.span, fmt::format("section '{}' says a single word", section.id),
                       {"say more, or move the word to another section"});
    }
}

}  // namespace quoin::lint
