#include "import/bibtex_entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/ascii.h"
#include "base/strings.h"
#include "import/bibtex_date.h"
#include "import/bibtex_journal.h"
#include "import/bibtex_names.h"
#include "import/tex_text.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

/// What is about the record or the printed volume, and stands in nobody's CV: left out without a word.
constexpr auto kBookkeeping = std::to_array<std::string_view>({
    "abstract",      "acmid",          "address",
    "annotation",    "annote",         "archive",
    "archiveprefix", "articleno",      "bibsource",
    "biburl",        "bookauthor",     "city",
    "copyright",     "crossref",       "date-added",
    "date-modified", "editor",         "editora",
    "editorb",       "eissn",          "eprint",
    "eprintclass",   "eprinttype",     "eventdate",
    "eventtitle",    "file",           "groups",
    "ids",           "isbn",           "isrn",
    "issn",          "issue_date",     "journal-iso",
    "key",           "keyword",        "keywords",
    "label",         "langid",         "language",
    "lastchecked",   "lccn",           "location",
    "mrclass",       "mrnumber",       "mrreviewer",
    "nlmuniqueid",   "numpages",       "options",
    "owner",         "pagetotal",      "pmc",
    "pmcid",         "pmid",           "presort",
    "primaryclass",  "priority",       "publication_type",
    "ranking",       "readstatus",     "rights",
    "shortauthor",   "shortbooktitle", "shorthand",
    "shortjournal",  "shorttitle",     "sortkey",
    "sortname",      "sorttitle",      "sortyear",
    "timestamp",     "unique-id",      "urldate",
    "venue",         "xref",           "zbl",
    "zblnumber",
});

/// What an entry keeps to itself when others inherit from it.
constexpr auto kOwn = std::to_array<std::string_view>({
    "abstract",    "addendum",   "annotation",    "annote",       "crossref", "doi",      "eprint",
    "eprintclass", "eprinttype", "archiveprefix", "primaryclass", "file",     "ids",      "keywords",
    "label",       "note",       "options",       "pages",        "presort",  "pubstate", "shorthand",
    "shorttitle",  "sortkey",    "timestamp",     "url",          "urldate",  "xref",
});

constexpr auto kContainers = std::to_array<std::string_view>({"set", "xdata"});

constexpr int kDeepestReference = 8;

template <typename Words>
bool is_in(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The name that a field of a volume has in its parts.
std::string inherited_name(const BibEntry& child, std::string_view name) {
    const BibKind kind = kind_of(child.type);
    if (kind != BibKind::part && kind != BibKind::article) return std::string{name};
    if (kind == BibKind::article) return std::string{name == "title" ? "journal" : name};
    if (name == "title") return "booktitle";
    if (name == "subtitle") return "booksubtitle";
    return std::string{name == "author" ? "bookauthor" : name};
}

void inherit_from(BibEntry& child, const BibEntry& parent) {
    for (const BibField& field : parent.fields) {
        if (is_in(kOwn, field.name)) continue;
        const std::string name = inherited_name(child, field.name);
        const bool is_title = name == "title" || name == "subtitle";
        const auto is_same = [&](const BibField& own) { return own.name == name; };
        if (is_title || std::any_of(child.fields.begin(), child.fields.end(), is_same)) continue;
        child.fields.push_back(field);
        child.fields.back().name = name;
    }
}

class Family {
public:
    Family(std::vector<BibEntry>& entries, Diagnostics& diagnostics) : entries_{entries}, diagnostics_{diagnostics} {
        for (std::size_t i = 0; i < entries.size(); ++i) numbers_.emplace(ascii_lower(entries[i].key), i);
        fates_.resize(entries.size());
    }

    void inherit() {
        for (std::size_t i = 0; i < entries_.size(); ++i) inherit(i, 0);
        for (const std::size_t parent : parents_)
            entries_[parent].is_volume = entries_[parent].find("author") == nullptr;
    }

private:
    enum class Fate { untouched, on_the_way, done };

    void inherit(std::size_t child, int depth) {
        if (fates_[child] == Fate::done) return;
        const BibField* const reference = entries_[child].find("crossref");
        if (reference != nullptr) {
            fates_[child] = Fate::on_the_way;
            if (const auto parent = parent_of(reference->value, depth)) {
                inherit(*parent, depth + 1);
                parents_.insert(*parent);
                inherit_from(entries_[child], entries_[*parent]);
            }
        }
        fates_[child] = Fate::done;
    }

    std::optional<std::size_t> parent_of(const PlacedText& key, int depth) {
        const auto found = numbers_.find(ascii_lower(key.text));
        if (found == numbers_.end()) {
            std::vector<std::string_view> known;
            for (const BibEntry& entry : entries_) known.push_back(entry.key);
            if (known.size() > 1000) known.resize(1000);  // guessing costs time
            const auto meant = nearest(key.text, known);
            diagnostics_.warning(key.span(), fmt::format("there is no entry '{}' to inherit from", key.text),
                                 {meant ? fmt::format("did you mean '{}'?", *meant) : "write the key of its volume"});
            return std::nullopt;
        }
        if (fates_[found->second] == Fate::on_the_way || depth >= kDeepestReference) {
            diagnostics_.warning(key.span(), "these entries refer to each other in a circle, or too deep",
                                 {"the volume itself refers to nothing"});
            return std::nullopt;
        }
        return found->second;
    }

    std::vector<BibEntry>& entries_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::size_t> numbers_;
    std::vector<Fate> fates_;
    std::set<std::size_t> parents_;
};

/// What an entry of its type should have; one of each set.
std::vector<std::vector<std::string_view>> wanted_of(const BibEntry& entry) {
    std::vector<std::vector<std::string_view>> wanted;
    const BibKind kind = kind_of(entry.type);
    if (kind == BibKind::article && entry.type == "article")
        wanted.push_back({"journal", "journaltitle", "eprint", "howpublished"});
    if (kind == BibKind::part) wanted.push_back({"booktitle", "maintitle"});
    if (entry.type == "inbook" || entry.type == "incollection") wanted.back().push_back("chapter");
    if (kind == BibKind::thesis) wanted.push_back({"school", "institution"});
    if (kind == BibKind::patent) wanted.push_back({"number"});
    if (kind != BibKind::other) wanted.push_back({"year", "date", "pubstate"});
    return wanted;
}

}  // namespace

std::vector<std::string> keywords_of(const BibEntry& entry) {
    std::vector<std::string> keywords;
    for (const std::string_view name : {"keywords", "keyword"}) {
        const BibField* const field = entry.find(name);
        for (const std::string_view words : split(field == nullptr ? std::string_view{} : field->value.text, ','))
            for (const std::string_view word : split(words, ';')) keywords.push_back(ascii_lower(trim(word)));
    }
    return keywords;
}

void inherit(std::vector<BibEntry>& entries, Diagnostics& diagnostics) {
    const bool has_any =
        std::any_of(entries.begin(), entries.end(), [](const BibEntry& e) { return e.find("crossref") != nullptr; });
    if (has_any) Family{entries, diagnostics}.inherit();
}

namespace {

/// One entry on its way to a publication.
class Maker {
public:
    Maker(const BibEntry& entry, Diagnostics& diagnostics) : entry_{entry}, diagnostics_{diagnostics} {}

    std::optional<Publication> make();
    const std::set<std::string>& used() const { return used_; }

private:
    const BibField* use(std::string_view name) {
        const BibField* const field = entry_.find(name);
        if (field != nullptr) used_.emplace(name);
        return field;
    }
    std::string described() const {
        return entry_.key.empty() ? fmt::format("this '@{}'", entry_.type) : fmt::format("'{}'", entry_.key);
    }
    void report_missing(std::string_view field, std::string_view consequence) {
        if (entry_.is_cut) return;
        diagnostics_.warning(entry_.span, fmt::format("{} has no {}{}", described(), field, consequence),
                             {fmt::format("write {} = {{…}},", field)});
    }

    PlacedText title();
    void add_authors(yaml::Node& node);
    void add_addresses(yaml::Node& node);
    void add_eprint(PlacedText& address);
    void remark(const PlacedText& text);

    const BibEntry& entry_;
    Diagnostics& diagnostics_;
    std::set<std::string> used_{"title", "author", "year", "month", "day", "date", "shorttitle"};
    PlacedText note_;
};

PlacedText Maker::title() {
    PlacedText title = tex_to_markup(entry_.find("title")->value, diagnostics_);
    if (const BibField* const subtitle = use("subtitle")) {
        title.glue(ends_east_asian(title.text) ? "：" : ": ");
        title.add(tex_to_markup(subtitle->value, diagnostics_));
    }
    return title;
}

void Maker::remark(const PlacedText& text) {
    if (text.empty()) return;
    note_.file = text.file;
    if (!note_.empty()) note_.glue("; ");
    note_.add(text);
}

void Maker::add_authors(yaml::Node& node) {
    const BibField* names = entry_.find("author");
    const bool is_edited = names == nullptr && (names = use("editor")) != nullptr;
    if (names == nullptr) {
        for (const std::string_view other : {"holder", "organization", "institution"})
            if (names == nullptr) names = entry_.find(other);
        const bool is_wanted = kind_of(entry_.type) != BibKind::other && kind_of(entry_.type) != BibKind::report;
        if (is_wanted || names == nullptr)
            report_missing("author", names == nullptr ? "" : "; its publisher stands there");
    }
    yaml::Node authors = yaml::make_list(names == nullptr ? entry_.span : names->value.span());
    const auto read = names == nullptr ? std::vector<PlacedText>{} : read_names(names->value, diagnostics_);
    for (const PlacedText& name : read) yaml::add(authors, to_node(name));
    if (is_edited && !read.empty()) {
        PlacedText role;
        role.file = entry_.span.file;
        const bool is_chinese = ends_east_asian(read.front().text);
        role.add(is_chinese ? "主编" : (read.size() > 1 ? "Editors" : "Editor"), names->name_span.begin);
        remark(role);
    }
    yaml::put(node, "authors", std::move(authors));
}

/// arXiv's is an address if there is no other, else a remark.
void Maker::add_eprint(PlacedText& address) {
    const BibField* const eprint = use("eprint");
    if (eprint == nullptr) return;
    const BibField* const archive =
        entry_.find("archiveprefix") != nullptr ? entry_.find("archiveprefix") : entry_.find("eprinttype");
    PlacedText number = tex_to_address(eprint->value);
    if (ascii_lower(number.text).starts_with("arxiv:")) number = number.part(6);
    const bool is_arxiv = archive == nullptr || ascii_lower(archive->value.text) == "arxiv";
    const bool has_address = !address.empty() || entry_.find("doi") != nullptr;
    PlacedText said;
    said.file = number.file;
    if (number.empty()) return;
    if (is_arxiv && !has_address) {
        said.add("https://arxiv.org/abs/", number.from.front());
        said.add(number);
        address = std::move(said);
        return;
    }
    said.add(is_arxiv ? "arXiv" : archive->value.text, number.from.front());
    said.glue(":");
    said.add(number);
    remark(escaped(said));
}

void Maker::add_addresses(yaml::Node& node) {
    if (const BibField* const doi = use("doi")) yaml::put(node, "doi", to_node(tex_to_address(doi->value)));
    PlacedText address;
    if (const BibField* const url = use("url")) address = tex_to_address(url->value);
    const BibField* const published = address_in_howpublished(entry_);
    if (published != nullptr && address.empty()) address = tex_to_address(use("howpublished")->value);
    add_eprint(address);
    if (!address.empty()) yaml::put(node, "url", to_node(address));
}

std::optional<Publication> Maker::make() {
    if (entry_.find("title") == nullptr) {
        report_missing("title", ": it is left out");
        return std::nullopt;
    }
    Publication made;
    made.node = yaml::make_map(entry_.span);
    if (!entry_.key.empty()) yaml::put(made.node, "id", yaml::make_text(entry_.key, entry_.span));
    yaml::put(made.node, "title", to_node(title()));
    add_authors(made.node);
    const PlacedText journal = journal_text(entry_, used_, diagnostics_);
    if (!journal.empty()) yaml::put(made.node, "journal", to_node(journal));
    BibDate date = read_bib_date(entry_, diagnostics_);
    made.date = date.sorts_as;
    if (!date.node.is_null()) yaml::put(made.node, "date", std::move(date.node));
    for (const auto& fields : wanted_of(entry_)) {
        const auto has = [&](std::string_view name) { return entry_.find(name) != nullptr; };
        if (std::none_of(fields.begin(), fields.end(), has)) report_missing(fields.front(), "");
    }
    for (const std::string_view name : {"note", "addendum", "pubstate"})
        if (const BibField* const field = use(name)) remark(tex_to_markup(field->value, diagnostics_));
    add_addresses(made.node);
    if (!note_.empty()) yaml::put(made.node, "note", to_node(note_));
    return made;
}

}  // namespace

std::optional<Publication> PublicationMaker::make(const BibEntry& entry) {
    if (is_in(kContainers, entry.type)) {
        diagnostics_.warning(entry.span, fmt::format("an '@{}' is no publication: it is left out", entry.type),
                             {"write its fields where they belong"});
        return std::nullopt;
    }
    Maker maker{entry, diagnostics_};
    auto made = maker.make();
    if (!made) return made;
    for (const BibField& field : entry.fields) {
        const bool is_managers =
            field.name.starts_with("bdsk-") || field.name.starts_with("mendeley-") || field.name.starts_with("x-");
        if (maker.used().contains(field.name) || field.empty() || is_in(kBookkeeping, field.name) || is_managers)
            continue;
        LeftOut& left_out = left_out_.try_emplace(field.name, LeftOut{field.name_span, 0}).first->second;
        ++left_out.count;
    }
    return made;
}

void PublicationMaker::report_left_out() {
    for (const auto& [name, left_out] : left_out_) {
        const std::string others =
            left_out.count > 1 ? fmt::format(", nor in {} other entries", left_out.count - 1) : "";
        diagnostics_.warning(left_out.first, fmt::format("'{}' is not shown here{}", name, others),
                             {"move what a reader should see to 'note'"});
    }
}

}  // namespace quoin::import
