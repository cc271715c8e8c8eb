#include "import/bibtex.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "base/ascii.h"
#include "base/strings.h"
#include "import/bibtex_entries.h"
#include "import/bibtex_parser.h"
#include "resume/keys.h"
#include "yaml/edit.h"
#include "yaml/make.h"
#include "yaml/reader.h"

namespace quoin::import {

namespace {

constexpr std::size_t kMostPublications = 5000;
constexpr std::size_t kMostWords = 1000;      // of `only` and the filters
constexpr std::size_t kMostComplaints = 200;  // about entries; the parser has its own limit

std::vector<BibEntry> entries_in(const PlacedText& source, Diagnostics& diagnostics) {
    if (source.size() > kLargestBibliography) {
        diagnostics.error(source.part(0, 1).span(), "this bibliography is larger than 4 MiB",
                          {"put the entries that the CV shows into a file of their own"});
        return {};
    }
    std::vector<BibEntry> entries = parse_bibtex(source, diagnostics);
    inherit(entries, diagnostics);
    return entries;
}

using Chosen = std::vector<const BibEntry*>;

std::vector<Publication> publications_of(const Chosen& entries, Diagnostics& diagnostics) {
    std::vector<Publication> publications;
    PublicationMaker maker{diagnostics};
    const std::size_t said = diagnostics.list().size();
    for (const BibEntry* const entry : entries) {
        if (diagnostics.list().size() - said > kMostComplaints || publications.size() >= kMostPublications) {
            diagnostics.error(entry->span, "too much is wrong here, or too many entries: the rest is not read",
                              {"put the entries that the CV shows into a file of their own"});
            break;
        }
        if (auto made = maker.make(*entry)) publications.push_back(std::move(*made));
    }
    maker.report_left_out();
    return publications;
}

/// All but volumes, which are shown only if they are asked for by their key.
Chosen all_but_volumes(const std::vector<BibEntry>& entries) {
    Chosen chosen;
    for (const BibEntry& entry : entries)
        if (!entry.is_volume) chosen.push_back(&entry);
    return chosen;
}

/// Newest first; what has no date comes last, and entries of one date stay in their order.
void sort_by_date(std::vector<Publication>& publications) {
    std::stable_sort(publications.begin(), publications.end(),
                     [](const Publication& a, const Publication& b) { return b.date < a.date; });
}

/// The words of a list, or one word, each with its place.
std::vector<const yaml::Node*> words_of(const yaml::Node* node, Diagnostics& diagnostics) {
    std::vector<const yaml::Node*> words;
    if (node == nullptr || node->is_null()) return words;
    if (!node->is_list()) words.push_back(node);
    for (const yaml::Node& item : node->items) words.push_back(&item);
    const auto is_no_word = [&](const yaml::Node* word) {
        return word->is_null() || !yaml::read_text(*word, diagnostics);
    };
    words.erase(std::remove_if(words.begin(), words.end(), is_no_word), words.end());
    if (words.size() > kMostWords) {
        diagnostics.error(words[kMostWords]->span, fmt::format("more than {} words are not read", kMostWords),
                          {"write a .bib file that has only these"});
        words.resize(kMostWords);
    }
    return words;
}

/// Keeps what `is_wanted(entry, word)` for one of the words; a word that nothing has is a warning.
template <typename IsWanted>
void keep(Chosen& entries, const std::vector<const yaml::Node*>& words, std::string_view what, IsWanted is_wanted,
          Diagnostics& diagnostics) {
    if (words.empty()) return;
    std::vector<std::string> lower;
    for (const yaml::Node* const word : words) {
        lower.push_back(ascii_lower(word->text));
        const auto matches = [&](const BibEntry* entry) { return is_wanted(*entry, lower.back()); };
        if (std::none_of(entries.begin(), entries.end(), matches))
            diagnostics.warning(word->span, fmt::format("no entry has the {} '{}'", what, word->text),
                                {"look how the .bib file spells it"});
    }
    const auto is_unwanted = [&](const BibEntry* entry) {
        return std::none_of(lower.begin(), lower.end(),
                            [&](const std::string& word) { return is_wanted(*entry, word); });
    };
    entries.erase(std::remove_if(entries.begin(), entries.end(), is_unwanted), entries.end());
}

/// Those that `only` names, in its order.
Chosen picked(const std::vector<BibEntry>& all, const std::vector<const yaml::Node*>& keys, Diagnostics& diagnostics) {
    Chosen chosen;
    std::map<std::string, const BibEntry*> entries;
    for (const BibEntry& entry : all) entries.emplace(ascii_lower(entry.key), &entry);
    for (const yaml::Node* const key : keys) {
        const auto found = entries.find(ascii_lower(key->text));
        if (found == entries.end()) {
            std::vector<std::string_view> known;
            for (const BibEntry& entry : all) known.push_back(entry.key);
            if (known.size() > kMostWords) known.resize(kMostWords);  // guessing costs time
            const auto meant = nearest(key->text, known);
            diagnostics.error(key->span, fmt::format("there is no entry '{}' in the bibliography", key->text),
                              {meant ? fmt::format("did you mean '{}'?", *meant) : "write the key of an entry"});
        } else if (std::find(chosen.begin(), chosen.end(), found->second) != chosen.end()) {
            diagnostics.warning(key->span, fmt::format("'{}' is named twice", key->text), {"name it once"});
        } else {
            chosen.push_back(found->second);
        }
    }
    return chosen;
}

bool has_bibtex(const yaml::Node& node) { return node.is_map() && node.find("bibtex") != nullptr; }

class Expander {
public:
    Expander(const ReadBeside& read_beside, Diagnostics& diagnostics)
        : read_beside_{read_beside}, diagnostics_{diagnostics} {}

    /// The value of a section.
    void expand_section(yaml::Node& section) {
        if (has_bibtex(section)) return expand_written_out(section);
        for (auto& [key, value] : section.entries) {
            if (has_bibtex(value)) {
                value = entries_of(value);
            } else if (key.text == "entries") {
                for (auto& [language, list] : value.entries)
                    if (has_bibtex(list)) list = entries_of(list);
            }
        }
    }

private:
    /// A map with `bibtex` and perhaps a title, tags or others of a section's keys.
    void expand_written_out(yaml::Node& section) {
        yaml::Node bibliography = yaml::make_map(section.span);
        yaml::Node rest = yaml::make_map(section.span);
        for (auto& entry : section.entries) {
            const auto is_it = [&](const yaml::Key& key) { return key.name == entry.first.text; };
            const bool is_of_section = std::any_of(resume::kSectionKeys.begin(), resume::kSectionKeys.end(), is_it);
            (is_of_section ? rest : bibliography).entries.push_back(std::move(entry));
        }
        const yaml::Node& bibtex = *bibliography.find("bibtex");
        if (const yaml::Node* const entries = rest.find("entries")) {
            diagnostics_.error(entries->span, "this section has 'bibtex' and 'entries'", {"keep one of the two"});
            section = std::move(rest);
            return;
        }
        const Span place = bibtex.span;
        yaml::Node list = entries_of(bibliography);
        if (rest.entries.empty()) {
            section = std::move(list);
            return;
        }
        rest.entries.emplace_back(yaml::make_plain("entries", place), std::move(list));
        section = std::move(rest);
    }

    yaml::Node entries_of(const yaml::Node& node) {
        yaml::check_keys(node, yaml::names(resume::kBibtexKeys), "a bibliography", diagnostics_);
        const yaml::Node& bibtex = *node.find("bibtex");
        yaml::Node list = yaml::make_list(bibtex.span);
        const auto only = words_of(node.find("only"), diagnostics_);
        const auto types = words_of(node.find("types"), diagnostics_);
        const auto keywords = words_of(node.find("keywords"), diagnostics_);
        if (bibtex.is_null()) {
            diagnostics_.error(node.span, "'bibtex' names no file", {"write bibtex: papers.bib"});
            return list;
        }
        const std::vector<BibEntry>* const all = all_of(bibtex);
        if (all == nullptr) return list;
        const auto is_of_type = [](const BibEntry& entry, const std::string& type) { return entry.type == type; };
        const auto has_keyword = [](const BibEntry& entry, const std::string& word) {
            const std::vector<std::string> words = keywords_of(entry);
            return std::find(words.begin(), words.end(), word) != words.end();
        };
        Chosen chosen = only.empty() ? all_but_volumes(*all) : picked(*all, only, diagnostics_);
        keep(chosen, types, "type", is_of_type, diagnostics_);
        keep(chosen, keywords, "keyword", has_keyword, diagnostics_);
        std::vector<Publication> publications = publications_of(chosen, diagnostics_);
        if (only.empty()) sort_by_date(publications);
        for (Publication& publication : publications) yaml::add(list, std::move(publication.node));
        return list;
    }

    /// What a file or the text itself holds; nullptr if it cannot be read, which is reported.
    const std::vector<BibEntry>* all_of(const yaml::Node& bibtex) {
        const auto text = yaml::read_text(bibtex, diagnostics_);
        if (!text) return nullptr;
        const bool is_inline = text->find('\n') != std::string::npos || trim(*text).starts_with('@');
        if (const auto known = read_.find(*text); known != read_.end() && !is_inline) return &known->second;
        if (is_inline) return &(read_[*text] = entries_in(value_of(bibtex), diagnostics_));
        auto content =
            read_beside_ ? read_beside_(*text) : Result<std::string>{failure("no file lies beside this text")};
        if (!content) {
            Message trouble = std::move(content.error());
            if (trouble.hints.empty())
                trouble.hints.emplace_back("write the name of a .bib file beside the CV, or BibTeX below 'bibtex: |'");
            diagnostics_.error(bibtex.span, std::move(trouble));
            return nullptr;
        }
        // As the CV was named, so that a click on the place opens the file.
        const std::string& cv = diagnostics_.file(bibtex.span.file).name;
        const std::size_t slash = cv.rfind('/');
        const std::string name = (slash == std::string::npos ? "" : cv.substr(0, slash + 1)) + *text;
        const std::uint32_t file = diagnostics_.add_file({name, std::move(*content)});
        return &(read_[*text] = entries_in(whole_file(file, diagnostics_.file(file).text), diagnostics_));
    }

    const ReadBeside& read_beside_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::vector<BibEntry>> read_;  ///< by the name of the file, or the text itself
};

/// The one author whom all publications have, if there are two at least and nobody else is in all.
std::optional<std::string> guess_name(const std::vector<Publication>& publications) {
    std::map<std::string, std::size_t> counts;
    for (const Publication& publication : publications) {
        std::set<std::string> names;
        for (const yaml::Node& author : publication.node.find("authors")->items) names.insert(author.text);
        for (const std::string& name : names) ++counts[name];
    }
    std::optional<std::string> guess;
    for (const auto& [name, count] : counts) {
        if (count < 2 || count < publications.size()) continue;
        if (guess) return std::nullopt;
        guess = name;
    }
    return guess;
}

}  // namespace

void expand_bibtex(yaml::Node& root, const ReadBeside& read_beside, Diagnostics& diagnostics) {
    yaml::Node* const cv = yaml::find(root, "cv");
    yaml::Node* const sections = cv == nullptr ? nullptr : yaml::find(*cv, "sections");
    if (sections == nullptr) return;
    Expander expander{read_beside, diagnostics};
    for (auto& [key, value] : sections->entries)
        if (value.is_map() && !key.text.starts_with("x-")) expander.expand_section(value);
}

yaml::Node import_bibtex(std::uint32_t file, Diagnostics& diagnostics) {
    const std::string text = diagnostics.file(file).text;
    const std::vector<BibEntry> entries = entries_in(whole_file(file, text), diagnostics);
    std::vector<Publication> publications = publications_of(all_but_volumes(entries), diagnostics);
    sort_by_date(publications);
    const Span whole{file, 0, 0};
    yaml::Node root = yaml::make_map(whole);
    yaml::Node& cv = yaml::put(root, "cv", yaml::make_map(whole));
    const auto name = guess_name(publications);
    yaml::put(cv, "name", name ? yaml::make_text(*name, whole) : yaml::Node{});
    yaml::comment_on(
        cv, "name",
        name ? "guessed: the author of all publications" : "write your name here: it is then bold among the authors");
    yaml::Node& sections = yaml::put(cv, "sections", yaml::make_map(whole));
    yaml::Node& list = yaml::put(sections, "publications", yaml::make_list(whole));
    for (Publication& publication : publications) yaml::add(list, std::move(publication.node));
    return root;
}

}  // namespace quoin::import
