#pragma once

#include <vector>

#include "emit/page.h"
#include "emit/punctuation.h"
#include "emit/tongues.h"
#include "locale/print_dates.h"

namespace quoin::emit {

/// Words a CV's entries for a page: picks the language, prints the dates, sets the marks between the parts.
class Entries {
public:
    /// All three must outlive it.
    Entries(const resume::Resume& cv, const locale::Language& language, const Options& options);

    const locale::Language& language() const { return language_; }
    const Punctuation& punctuation() const { return punctuation_; }

    /// What is said in the language, with its foreign words marked.
    Line pick(const resume::Text& text) const;
    Line tag(const resume::RichText& text) const;
    /// The entries of a section, numbered.
    std::vector<Entry> all(const std::vector<resume::Entry>& entries) const;

private:
    Entry entry(const resume::Entry& entry, std::size_t number) const;
    void add_title(const resume::Entry& entry, Entry& made) const;
    void add_position(const resume::Entry& entry, Entry& made) const;
    void add_level(const resume::Entry& entry, Entry& made) const;
    Entry work(const resume::Entry& entry) const;
    Entry role(const resume::Entry& entry) const;
    Line authors(const resume::Entry& entry) const;
    Line source(const resume::Entry& entry) const;
    Line doi(const resume::Entry& entry) const;
    Line address(const resume::Entry& entry) const;
    Dates dates(const resume::Entry& entry) const;
    std::vector<Item> items(const resume::Bullets& bullets) const;
    void add_behind(Line& line, const Line& before, const Line& more) const;

    const resume::Resume& cv_;
    const locale::Language& language_;
    const Options& options_;
    Tongues tongues_;
    Punctuation punctuation_;
    locale::DatePrinter printer_;
};

}  // namespace quoin::emit
