#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "import/bibtex_parser.h"
#include "locale/date.h"
#include "yaml/node.h"

namespace quoin::import {

/// Gives each entry the fields that it has by `crossref`: the title of the book is the booktitle of its part.
///
/// What belongs to one entry alone (doi, url, eprint, note, keywords, …) is not passed on. An entry that others refer
/// to and that has no author is a volume.
void inherit(std::vector<BibEntry>& entries, Diagnostics& diagnostics);

/// The words of its field `keywords`, in lower case.
std::vector<std::string> keywords_of(const BibEntry& entry);

/// An entry as one of ours: a map of a publication, with its key as `id`.
struct Publication {
    yaml::Node node;
    locale::Date date;  ///< year 0: none; 9999: "in press" and the like
};

/// Makes publications of entries, and remembers which fields no CV shows.
class PublicationMaker {
public:
    explicit PublicationMaker(Diagnostics& diagnostics) : diagnostics_{diagnostics} {}

    /// Nothing for an entry without a title, which is reported; other fields that it should have are warnings too.
    std::optional<Publication> make(const BibEntry& entry);
    /// One warning for each name of a field that was left out, at its first place.
    void report_left_out();

private:
    struct LeftOut {
        Span first;
        int count = 0;
    };

    void note_left_out(const BibEntry& entry);

    Diagnostics& diagnostics_;
    std::map<std::string, LeftOut> left_out_;
};

}  // namespace quoin::import
