#include "lint/passage.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "base/ascii.h"
#include "resume/entry_keys.h"

namespace quoin::lint {

namespace {

bool is_address_end(char c) { return c <= ' ' || c == kBlank || static_cast<unsigned char>(c) >= 0x80; }

/// "www.…", "https://…", "lin@example.com", "git.example.com/lin"; but no "Node.js".
bool is_address(std::string_view word) {
    if (word.starts_with("www.") || word.find("://") != std::string_view::npos) return true;
    const std::size_t sign = word.find('@');
    if (sign != std::string_view::npos) return sign > 0 && word.find('.', sign) != std::string_view::npos;
    constexpr std::array<std::string_view, 10> kDomains{".com", ".org", ".net", ".io",  ".dev",
                                                        ".cn",  ".edu", ".me",  ".app", ".info"};
    const std::string_view host = word.substr(0, word.find('/'));
    return std::any_of(kDomains.begin(), kDomains.end(), [&](std::string_view domain) {
        const std::size_t at = host.find(domain);
        return at != std::string_view::npos && at > 0 && at + domain.size() == host.size();
    });
}

/// Brackets, quotes and stops around an address are no part of it.
std::pair<std::size_t, std::size_t> strip(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::string_view kAround = "()[]{}<>\"',.;:!?";
    while (begin < end && kAround.find(text[begin]) != std::string_view::npos) ++begin;
    while (end > begin && kAround.find(text[end - 1]) != std::string_view::npos) --end;
    return {begin, end};
}

void blank_addresses(std::string& prose) {
    for (std::size_t i = 0; i < prose.size();) {
        std::size_t end = i;
        while (end < prose.size() && !is_address_end(prose[end])) ++end;
        const auto [first, last] = strip(prose, i, end);
        if (is_address(std::string_view{prose}.substr(first, last - first)))
            std::fill(prose.begin() + static_cast<std::ptrdiff_t>(first),
                      prose.begin() + static_cast<std::ptrdiff_t>(last), kBlank);
        i = end + 1;
    }
}

class Gatherer {
public:
    explicit Gatherer(const resume::Resume& resume) : resume_{resume} {}

    void gather();
    Texts take() { return std::move(texts_); }

private:
    using Language = locale::Language;
    /// The lists that grow, by their language.
    using Lists = std::map<Language, BulletList>;

    void add(const resume::RichText& text, Part part, const Language& language);
    void add(const resume::Text& text, Part part, const Language& outer = {});
    void add(const resume::Entry& entry, const Language& outer);
    void add(const std::vector<resume::Entry>& entries, const Language& outer);
    void add(const resume::Bullets& bullets, const Language& outer);
    void keep(Lists lists);
    Language likely_language(const std::string& text) const;

    const resume::Resume& resume_;
    Texts texts_;
};

locale::Language Gatherer::likely_language(const std::string& text) const {
    const auto letters = letters_of(text);
    const bool has_han = std::any_of(letters.begin(), letters.end(), [](const Letter& l) { return is_han(l.code); });
    const auto found = std::find_if(resume_.languages.begin(), resume_.languages.end(),
                                    [&](const Language& language) { return language.is_cjk() == has_han; });
    return found == resume_.languages.end() ? resume_.default_language() : *found;
}

void Gatherer::add(const resume::RichText& text, Part part, const Language& language) {
    Passage passage;
    passage.part = part;
    passage.source = &text;
    for (const resume::Run& run : text.runs) {
        passage.text += run.text;
        passage.prose += run.is_code ? std::string(run.text.size(), kBlank) : run.text;
    }
    blank_addresses(passage.prose);
    passage.language = language.empty() ? likely_language(passage.text) : language;
    passage.letters = letters_of(passage.prose);
    texts_.passages.push_back(std::move(passage));
}

void Gatherer::add(const resume::Text& text, Part part, const Language& outer) {
    for (const auto& [language, value] : text.values) {
        if (value) add(*value, part, language.empty() ? outer : language);
    }
}

void Gatherer::keep(Lists lists) {
    for (auto& [language, list] : lists) {
        if (list.size() > 1) texts_.lists.push_back(std::move(list));
    }
}

void Gatherer::add(const resume::Bullets& bullets, const Language& outer) {
    for (const auto& [language, value] : bullets.values) {
        if (!value) continue;
        const Language& inner = language.empty() ? outer : language;
        Lists lists;
        for (const resume::Bullet& bullet : *value) {
            const std::size_t first = texts_.passages.size();
            add(bullet.text, Part::bullet, inner);
            for (std::size_t i = first; i < texts_.passages.size() && bullet.children.empty(); ++i)
                lists[texts_.passages[i].language].push_back(i);
            add(bullet.children, inner);
        }
        keep(std::move(lists));
    }
}

bool is_bullet(resume::EntryType type) {
    using enum resume::EntryType;
    return type == bullet || type == numbered || type == reversed_numbered;
}

void Gatherer::add(const resume::Entry& entry, const Language& outer) {
    for (const resume::EntryKey& key : resume::kEntryKeys) {
        if (key.shape == resume::Shape::text && key.types.contains(entry.type))
            add(entry.*key.text, key.text == &resume::Entry::text && is_bullet(entry.type) ? Part::bullet : Part::field,
                outer);
    }
    for (const auto& [language, value] : entry.dates.values) {
        if (value && !value->words.empty()) add(value->words, Part::field, language.empty() ? outer : language);
    }
    add(entry.highlights, outer);
    for (const resume::Entry& role : entry.roles) add(role, outer);
}

/// Entries that are bullets make a list with those of their kind.
void Gatherer::add(const std::vector<resume::Entry>& entries, const Language& outer) {
    std::map<resume::EntryType, Lists> lists;
    for (const resume::Entry& entry : entries) {
        const std::size_t first = texts_.passages.size();
        add(entry, outer);
        for (std::size_t i = first; i < texts_.passages.size() && is_bullet(entry.type); ++i)
            lists[entry.type][texts_.passages[i].language].push_back(i);
    }
    for (auto& [type, of_type] : lists) keep(std::move(of_type));
}

void Gatherer::gather() {
    add(resume_.name, Part::name);
    add(resume_.headline, Part::headline);
    for (const resume::Contact& contact : resume_.contacts) {
        using enum resume::ContactKind;
        const bool is_prose = contact.kind == location || contact.kind == custom || contact.kind == fact;
        if (is_prose) add(contact.text, Part::contact);
    }
    for (const resume::Section& section : resume_.sections) {
        add(section.title, Part::title);
        for (const auto& [language, entries] : section.entries.values) {
            if (entries) add(*entries, language);
        }
    }
}

}  // namespace

Span Passage::place(std::size_t first, std::size_t last) const {
    const auto offset = [&](std::size_t i) { return i < letters.size() ? letters[i].begin : text.size(); };
    return place_of_bytes(offset(first), offset(last));
}

Span Passage::place_of_bytes(std::size_t begin, std::size_t end) const {
    Span whole;
    std::size_t start = 0;
    for (const resume::Run& run : source->runs) {
        const std::size_t next = start + run.text.size();
        if (begin < next && end > start) {
            const Span stretch = run.place(std::max(begin, start) - start, std::min(end, next) - start);
            whole = whole.is_somewhere() ? Span{stretch.file, whole.begin, stretch.end} : stretch;
        }
        start = next;
    }
    return whole.is_somewhere() ? whole : source->span;
}

Texts gather_texts(const resume::Resume& resume) {
    Gatherer gatherer{resume};
    gatherer.gather();
    return gatherer.take();
}

}  // namespace quoin::lint
