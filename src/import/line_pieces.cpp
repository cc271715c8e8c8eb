#include "import/line_pieces.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/utf8.h"

namespace quoin::import {

namespace {

bool is_hangul(char32_t code) { return code >= 0xac00 && code <= 0xd7a3; }

}  // namespace

void LinePieces::set(const std::vector<LinePart>& parts) {
    pieces_.clear();
    for (const LinePart& part : parts) pieces_.push_back({part, word_kind(text(part)), Field::none});
}

std::string_view LinePieces::text(const LinePart& part) const {
    return std::string_view{shown_.text()}.substr(part.begin, part.end - part.begin);
}

void LinePieces::insert(std::size_t at, const LinePiece& piece) {
    pieces_.insert(pieces_.begin() + static_cast<std::ptrdiff_t>(at), piece);
}

bool LinePieces::has_columns() const {
    return std::any_of(pieces_.begin(), pieces_.end(), [](const LinePiece& piece) {
        return piece.at.parting == Parting::column || piece.at.parting == Parting::bar;
    });
}

bool LinePieces::has_unknown() const {
    return std::any_of(pieces_.begin(), pieces_.end(), [](const LinePiece& p) { return p.kind == WordKind::unknown; });
}

void LinePieces::join(std::size_t first, std::size_t second) {
    pieces_[first].at.end = pieces_[second].at.end;
    pieces_[first].kind = word_kind(text(pieces_[first].at));
    pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(second));
}

/// 株式会社 and its kin are no name of their own: they belong to the word before, or to the next.
void LinePieces::join_company_forms() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        constexpr std::array<std::string_view, 5> kForms{"株式会社", "有限会社", "合同会社", "주식회사", "(주)"};
        if (std::find(kForms.begin(), kForms.end(), text(pieces_[i].at)) == kForms.end()) continue;
        const bool has_name_before = i > 0 && pieces_[i - 1].kind == WordKind::unknown;
        if (has_name_before && pieces_[i].at.parting == Parting::space)
            join(i - 1, i);
        else if (i + 1 < pieces_.size() && pieces_[i + 1].at.parting == Parting::space)
            join_as(WordKind::institution, i);
    }
}

void LinePieces::join_as(WordKind kind, std::size_t first) {
    join(first, first + 1);
    pieces_[first].kind = kind;
}

/// Korean parts words by spaces: what stands before a role belongs to it.
void LinePieces::join_korean_words() {
    for (std::size_t i = 1; i + 1 < pieces_.size(); ++i) {
        const bool is_korean = is_hangul(decode_utf8(text(pieces_[i].at), 0).code);
        const bool goes_on = pieces_[i].kind == WordKind::unknown && pieces_[i + 1].kind == WordKind::role &&
                             pieces_[i + 1].at.parting == Parting::space;
        if (is_korean && goes_on) join(i, i + 1);
    }
}

/// "Springfield, IL" is one place.
void LinePieces::join_places() {
    for (std::size_t i = 1; i < pieces_.size(); ++i) {
        const bool follows = pieces_[i].kind == WordKind::place && pieces_[i].at.parting == Parting::comma;
        const bool may_be_city = pieces_[i - 1].kind == WordKind::unknown && i > 1 && is_region(text(pieces_[i].at));
        const bool is_city = pieces_[i - 1].kind == WordKind::place || may_be_city;
        if (!follows || !is_city) continue;
        join(i - 1, i);
        pieces_[i - 1].kind = WordKind::place;
        --i;
    }
}

void LinePieces::take_tags() {
    for (std::size_t i = 1; i < pieces_.size(); ++i) {
        if (pieces_[i].kind != WordKind::tag || pieces_[i].at.parting == Parting::column) continue;
        const WordKind before = pieces_[i - 1].kind;
        pieces_[i - 1].at.end = pieces_[i].at.end;
        pieces_[i - 1].kind = before;
        pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(i--));
    }
}

LinePiece* LinePieces::first_of(std::initializer_list<WordKind> kinds) {
    for (const WordKind kind : kinds) {
        for (LinePiece& piece : pieces_) {
            if (piece.field == Field::none && piece.kind == kind) return &piece;
        }
    }
    return nullptr;
}
bool LinePieces::give(Field field, std::initializer_list<WordKind> kinds) {
    LinePiece* const piece = first_of(kinds);
    if (piece != nullptr) piece->field = field;
    return piece != nullptr;
}
bool LinePieces::has(Field field) const {
    return std::any_of(pieces_.begin(), pieces_.end(), [&](const LinePiece& piece) { return piece.field == field; });
}

void LinePieces::merge_surplus() {
    const auto has_none = [](const LinePiece& piece) { return piece.field == Field::none; };
    while (pieces_.size() > 1) {
        const auto surplus = std::find_if(pieces_.begin(), pieces_.end(), has_none);
        if (surplus == pieces_.end()) return;
        const auto first = surplus == pieces_.begin() ? surplus : std::prev(surplus);
        const auto second = std::next(first);
        first->at.end = second->at.end;
        if (has_none(*first)) first->field = second->field;
        pieces_.erase(second);
    }
}

}  // namespace quoin::import
