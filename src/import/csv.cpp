#include "import/csv.h"

#include <string_view>

namespace quoin::import {

namespace {

constexpr std::size_t kLargest = std::size_t{4} << 20;
constexpr std::size_t kMostRows = 20000;
constexpr std::size_t kMostCells = 200;  // of one row

class Parser {
public:
    Parser(const PlacedText& source, Diagnostics& diagnostics)
        : source_{source}, text_{source.text}, diagnostics_{diagnostics} {}

    std::vector<CsvRow> read() {
        while (at_ < text_.size()) {
            CsvRow row = read_row();
            const bool is_blank = row.size() == 1 && row.front().empty();
            if (!is_blank) rows_.push_back(std::move(row));
            if (rows_.size() <= kMostRows) continue;
            diagnostics_.error(source_.place(at_, at_ + 1), "this file has more rows than any CV needs",
                               {"20 000 are the most"});
            break;
        }
        return std::move(rows_);
    }

private:
    bool is_at_line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }

    CsvRow read_row() {
        CsvRow row;
        for (;;) {
            row.push_back(read_cell());
            if (row.size() > kMostCells) row.pop_back();
            if (at_ >= text_.size()) return row;
            if (is_at_line_end()) break;
            ++at_;  // the comma
        }
        if (text_.substr(at_, 2) == "\r\n") ++at_;
        ++at_;
        return row;
    }

    /// Up to its comma, the line's end or the end of the text.
    PlacedText read_cell() {
        PlacedText cell;
        cell.file = source_.file;
        if (at_ < text_.size() && text_[at_] == '"') read_quoted(cell);
        const std::size_t begin = at_;
        while (at_ < text_.size() && text_[at_] != ',' && !is_at_line_end()) ++at_;
        cell.add(source_.part(begin, at_));
        return cell;
    }

    void read_quoted(PlacedText& cell) {
        const std::size_t open = at_++;
        for (std::size_t begin = at_; at_ < text_.size(); ++at_) {
            if (text_[at_] != '"') continue;
            const bool is_doubled = at_ + 1 < text_.size() && text_[at_ + 1] == '"';
            cell.add(source_.part(begin, at_ + (is_doubled ? 1 : 0)));
            at_ += is_doubled ? 1 : 0;
            begin = at_ + 1;
            if (is_doubled) continue;
            ++at_;
            return;
        }
        cell.add(source_.part(open + 1, at_));
        diagnostics_.error(source_.place(open, open + 1), "this '\"' is never closed",
                           {"write '\"' at the end of the field, and '\"\"' for a quote inside it"});
    }

    const PlacedText& source_;
    std::string_view text_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    std::vector<CsvRow> rows_;
};

}  // namespace

std::vector<CsvRow> parse_csv(const PlacedText& source, Diagnostics& diagnostics) {
    if (source.size() <= kLargest) return Parser{source, diagnostics}.read();
    diagnostics.error(source.place(0, 1), "this file is larger than 4 MiB", {"no file of a profile is so large"});
    return {};
}

}  // namespace quoin::import
