#include "resume/translations.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/line_of.h"
#include "resume/letters.h"
#include "resume/localized_walk.h"

namespace quoin::resume {

namespace {

/// More Han, Kana and Hangul than Latin: "Lin (林)" is a name that serves every language, "以 C++ 开发" does not.
bool is_written_in_cjk(std::string_view text) {
    Letters letters;
    count_letters(text, letters);
    return letters.cjk() > letters.latin;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string size_of(const std::vector<Entry>& list) { return counted(list.size(), "entry", "entries"); }
std::string size_of(const std::vector<Bullet>& list) { return counted(list.size(), "bullet", "bullets"); }
std::string size_of(const std::vector<RichText>& list) { return counted(list.size(), "text", "texts"); }

/// Looks at every value once.
class TranslationCheck {
public:
    TranslationCheck(const Resume& resume, Diagnostics& diagnostics)
        : languages_{resume.languages}, diagnostics_{diagnostics} {}

    template <typename T>
    void operator()(const LocalizedPlace& place, const Localized<T>& value) {
        if (value.empty()) return;
        if (is_shared(value)) {
            if (place.sharing == Sharing::odd && value.values.front().value)
                shared(*value.values.front().value, place.origin);
        } else {
            if (place.origin == Origin::written) missing(value);
            lengths(value);
        }
    }

private:
    template <typename T>
    void missing(const Localized<T>& value) {
        std::vector<locale::Language> said;
        for (const auto& one : value.values) said.push_back(one.language);
        for (const locale::Language& language : languages_) {
            if (locale::best_match(language, said)) continue;
            const std::string& tag = language.tag();
            diagnostics_.warning(value.span,
                                 fmt::format("nothing in '{}': '{}' stands there instead", tag, said.front().tag()),
                                 {fmt::format("add '{}: …', or '{}: null' to leave it out there", tag, tag)});
        }
    }

    template <typename T>
    void lengths(const Localized<T>&) {}

    template <typename T>
    void lengths(const Localized<std::vector<T>>& lists) {
        const typename Localized<std::vector<T>>::Value* first = nullptr;
        for (const auto& list : lists.values) {
            if (!list.value) continue;
            if (first == nullptr) first = &list;
            if (list.value->size() == first->value->size()) continue;
            diagnostics_.warning(place_of(list.value, lists.span),
                                 fmt::format("{} in '{}', but {} in '{}'", size_of(*list.value), list.language.tag(),
                                             first->value->size(), first->language.tag()),
                                 {fmt::format("'{}' begins at {}", first->language.tag(),
                                              line_of(place_of(first->value, lists.span), diagnostics_))});
        }
    }

    template <typename T>
    static Span place_of(const std::optional<std::vector<T>>& list, Span whole) {
        return list->empty() ? whole : list->front().span;
    }

    template <typename T>
    void shared(const T&, Origin) {}
    void shared(const When& when, Origin origin) { shared(when.words, origin); }
    void shared(const RichText& text, Origin origin) {
        if (!is_written_in_cjk(text.plain())) return;
        for (const locale::Language& language : languages_) {
            if (language.is_cjk()) continue;
            const std::string map = fmt::format("{{{}: …, {}: …}}", cjk_tag(), language.tag());
            diagnostics_.warning(text.span, fmt::format("this is printed as it is in '{}' too", language.tag()),
                                 {origin == Origin::key ? fmt::format("write 'title: {}' and 'entries:' below it", map)
                                                        : fmt::format("write {}", map)});
        }
    }

    /// The language that such a text is likely to be in.
    const std::string& cjk_tag() const {
        const auto is_cjk = [](const locale::Language& language) { return language.is_cjk(); };
        const auto found = std::find_if(languages_.begin(), languages_.end(), is_cjk);
        return (found == languages_.end() ? languages_.front() : *found).tag();
    }

    const std::vector<locale::Language>& languages_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_translations(const Resume& resume, Diagnostics& diagnostics) {
    if (resume.languages.size() < 2) return;
    TranslationCheck check{resume, diagnostics};
    for_each_localized(resume, check);
}

}  // namespace quoin::resume
