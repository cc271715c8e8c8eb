#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "import/entry_words.h"
#include "import/split_line.h"

namespace quoin::import {

/// What a piece of an entry's first line says.
enum class Field { none, institution, area, degree, department, position, location, role };

struct LinePiece {
    LinePart at;
    WordKind kind = WordKind::unknown;
    Field field = Field::none;
};

/// The pieces of a line, in its order, while it is found out what each of them says.
class LinePieces {
public:
    /// `line` must outlive them.
    explicit LinePieces(const ShownWords& line) : shown_{line} {}

    void set(const std::vector<LinePart>& parts);
    void insert(std::size_t at, const LinePiece& piece);
    std::string_view text(const LinePart& part) const;

    bool empty() const { return pieces_.empty(); }
    std::size_t size() const { return pieces_.size(); }
    LinePiece& operator[](std::size_t at) { return pieces_[at]; }
    LinePiece& back() { return pieces_.back(); }
    auto begin() { return pieces_.begin(); }
    auto end() { return pieces_.end(); }
    auto begin() const { return pieces_.begin(); }
    auto end() const { return pieces_.end(); }
    auto rbegin() { return pieces_.rbegin(); }
    auto rend() { return pieces_.rend(); }

    bool has(Field field) const;
    bool has_unknown() const;
    /// Is there more than commas and single spaces between them?
    bool has_columns() const;

    /// Gives a field to the first piece without one that is of the first of these kinds that there is; false if none
    /// is.
    bool give(Field field, std::initializer_list<WordKind> kinds);

    /// 211, 985: joins them to the university before.
    void take_tags();
    void join_company_forms();
    void join_korean_words();
    void join_places();
    /// Pieces without a field join their neighbours, so that no word is lost.
    void merge_surplus();

private:
    void join(std::size_t first, std::size_t second);
    void join_as(WordKind kind, std::size_t first);
    LinePiece* first_of(std::initializer_list<WordKind> kinds);

    const ShownWords& shown_;
    std::vector<LinePiece> pieces_;
};

}  // namespace quoin::import
