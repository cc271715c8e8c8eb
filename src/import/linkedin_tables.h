#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "import/csv.h"
#include "import/read.h"

namespace quoin::import {

/// One CSV file of LinkedIn's export, which remembers what of it was asked for.
class LinkedInTable {
public:
    LinkedInTable(std::string name, std::vector<CsvRow> rows);

    std::size_t size() const { return rows_.size(); }
    /// The cell of row `row` in the first of the columns that has something there; trimmed; empty if there is none.
    PlacedText cell(std::size_t row, std::initializer_list<std::string_view> columns);
    /// Where the row is.
    Span place(std::size_t row) const;
    /// Takes a column for read, though it says nothing to a reader of CVs ("Confirmed").
    void pass_over(std::string_view column);
    /// A warning for each column that holds something and was never asked for.
    void report_unread(Diagnostics& diagnostics) const;

private:
    std::string name_;
    std::vector<std::string> written_;  ///< the header
    std::vector<std::string> header_;   ///< in lower case
    std::vector<bool> is_read_;
    std::vector<CsvRow> rows_;
};

/// The files of an export: the one that was named, and those beside it.
class LinkedInTables {
public:
    LinkedInTables(std::uint32_t file, const ReadBeside& read_beside, Diagnostics& diagnostics);

    /// The table of a file; nullptr if there is no such file.
    LinkedInTable* find(std::string_view name);
    void report_unread() const;

private:
    void add(const std::string& name, std::uint32_t file);

    const ReadBeside& read_beside_;
    Diagnostics& diagnostics_;
    std::string folder_;
    std::vector<std::pair<std::string, LinkedInTable>> tables_;
};

}  // namespace quoin::import
