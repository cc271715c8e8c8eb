#include "resume/translated_texts.h"

#include <algorithm>

#include "resume/localized_walk.h"

namespace quoin::resume {

namespace {

const RichText& words_of(const RichText& text) { return text; }
const RichText& words_of(const When& when) { return when.words; }

/// A path is one line, whatever the id of a section holds.
std::string on_one_line(std::string path) {
    std::replace_if(
        path.begin(), path.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return path;
}

/// Collects the texts; lists come again item by item.
class Collector {
public:
    void operator()(const LocalizedPlace& place, const Text& text) { add(place, text); }
    void operator()(const LocalizedPlace& place, const Localized<When>& when) { add(place, when); }
    void operator()(const LocalizedPlace& place, const Localized<std::vector<RichText>>& texts) {
        const std::size_t size = shortest(texts);
        if (std::any_of(texts.values.begin(), texts.values.end(),
                        [&](const auto& list) { return list.value && list.value->size() != size; }))
            return;
        for (std::size_t i = 0; i < size; ++i) {
            Text item;
            for (const auto& [language, list] : texts.values)
                item.values.push_back({language, list ? std::optional{(*list)[i]} : std::nullopt});
            add(place, item);
        }
    }
    template <typename T>
    void operator()(const LocalizedPlace&, const Localized<T>&) {}  // a file or an address, or a list whose items come

    std::vector<TranslatedText> take() { return std::move(texts_); }

private:
    static std::size_t shortest(const Localized<std::vector<RichText>>& texts) {
        std::optional<std::size_t> size;
        for (const auto& list : texts.values)
            if (list.value) size = std::min(size.value_or(list.value->size()), list.value->size());
        return size.value_or(0);
    }

    template <typename T>
    void add(const LocalizedPlace& place, const Localized<T>& value) {
        TranslatedText text{on_one_line(place.path), {}};
        for (const auto& one : value.values) {
            if (!one.value || words_of(*one.value).empty()) continue;
            text.sides.push_back({one.language, words_of(*one.value).plain(), words_of(*one.value).span});
        }
        if (text.sides.size() > 1) texts_.push_back(std::move(text));
    }

    std::vector<TranslatedText> texts_;
};

}  // namespace

std::vector<TranslatedText> translated_texts(const Resume& resume) {
    Collector collector;
    for_each_localized(resume, collector);
    return collector.take();
}

}  // namespace quoin::resume
