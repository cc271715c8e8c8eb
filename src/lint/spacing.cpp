#include <fmt/format.h>

#include <string_view>

#include "base/utf8.h"
#include "lint/rules.h"

namespace quoin::lint {

namespace {

constexpr std::u32string_view kFullWidthSigns = U"，。；：！？、（）「」『』《》【】";

bool is_one_of(char32_t code, std::u32string_view signs) {
    return code != 0 && signs.find(code) != std::u32string_view::npos;
}

/// The spaces of one passage.
class Spaces {
public:
    Spaces(const Passage& passage, Report& report) : passage_{passage}, report_{report} {}

    void check() {
        for (std::size_t i = 0; i < passage_.letters.size(); ++i) {
            if (passage_.at(i) == ' ') {
                i = check_run(i);
            } else {
                check_missing(i);
            }
        }
    }

private:
    std::size_t check_run(std::size_t first);
    void check_missing(std::size_t i);
    bool stands_before_stop(std::size_t space) const;
    bool parts_words(std::size_t i) const;

    const Passage& passage_;
    Report& report_;
};

bool Spaces::stands_before_stop(std::size_t space) const {
    const char32_t next = passage_.at(space + 1);
    if (!is_latin(passage_.before(space)) && passage_.before(space) != ')') return false;
    const bool is_french = passage_.language.primary() == "fr";
    if (next == '.') return passage_.at(space + 2) == 0 || is_space(passage_.at(space + 2));
    return is_one_of(next, U",)") || (!is_french && is_one_of(next, U";:!?"));
}

/// Looks at a run of spaces; gives its last letter.
std::size_t Spaces::check_run(std::size_t first) {
    std::size_t end = first;
    while (passage_.at(end) == ' ') ++end;
    const char32_t before = passage_.before(first);
    const char32_t after = passage_.at(end);
    const bool sets_full_width = passage_.language.is_cjk() && passage_.language.primary() != "ko";
    if (sets_full_width && (is_one_of(before, kFullWidthSigns) || is_one_of(after, kFullWidthSigns))) {
        report_.add(passage_, first, end, "a space beside a full-width sign, which brings its own", {"drop the space"});
    } else if (end > first + 1) {
        report_.add(passage_, first, end, fmt::format("{} spaces in a row", end - first), {"write one"});
    } else if (stands_before_stop(first)) {
        std::string sign;
        append_utf8(sign, after);
        report_.add(passage_, first, end, fmt::format("a space before '{}'", sign), {"drop the space"});
    } else if (before == '(') {
        report_.add(passage_, first, end, "a space after '('", {"drop the space"});
    }
    return end - 1;
}

/// "one,two" and "one;two", but no "f(x,y)"; "end.Then", but no "Node.js" and no "B.Eng".
bool Spaces::parts_words(std::size_t i) const {
    if (i < 2) return false;
    const char32_t sign = passage_.at(i);
    const auto is_word = [&](std::size_t k) { return is_latin_letter(passage_.at(k)); };
    if (is_one_of(sign, U",;")) return is_word(i - 1) && is_word(i - 2) && is_word(i + 1) && is_word(i + 2);
    return sign == '.' && is_small(passage_.at(i - 1)) && is_small(passage_.at(i - 2)) &&
           is_capital(passage_.at(i + 1)) && is_small(passage_.at(i + 2));
}

void Spaces::check_missing(std::size_t i) {
    if (!parts_words(i)) return;
    const char sign = static_cast<char>(passage_.at(i));
    report_.add(passage_, i, i + 1, fmt::format("no space after '{}'", sign), {fmt::format("write '{} '", sign)});
}

}  // namespace

void check_spacing(const Subject& subject, Report& report) {
    for (const Passage& passage : subject.texts.passages) Spaces{passage, report}.check();
}

}  // namespace quoin::lint
