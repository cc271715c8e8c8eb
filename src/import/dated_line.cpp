#include "import/dated_line.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "import/entry_words.h"
#include "import/find_date.h"
#include "import/split_line.h"

namespace quoin::import {

namespace {

constexpr std::size_t kLongestPart = 160;         // in bytes: a longer one is a sentence
constexpr std::size_t kLongestLine = 500;         // the same for the whole
constexpr std::size_t kLongestMarkedLine = 3000;  // with its links
constexpr std::size_t kLongestUndated = 200;
constexpr std::size_t kLongestUndatedPart = 64;
constexpr std::ptrdiff_t kMostWords = 7;
constexpr std::size_t kMostParts = 8;
constexpr std::size_t kShortestName = 12;  // four ideographs: a shorter first word of two is no name of its own

/// What a part of the line says.
enum class Field { none, institution, area, degree, department, position, location, role };

struct Piece {
    LinePart at;
    WordKind kind = WordKind::unknown;
    Field field = Field::none;
};

bool is_hangul(char32_t code) { return code >= 0xac00 && code <= 0xd7a3; }

class LineReader {
public:
    LineReader(const Words& line, SectionKind kind) : shown_{line}, kind_{kind} {}

    std::optional<DatedLine> read() {
        if (shown_.text().empty() || shown_.text().size() > kLongestLine) return std::nullopt;
        take_date();
        const bool is_read = is_of_places() ? read_place() : read_name();
        if (!is_read || !is_entry()) return std::nullopt;
        for (const Piece& piece : pieces_) put(piece);
        line_.is_guess = is_guess_;
        return line_;
    }

private:
    /// Where one was, rather than what one did?
    bool is_of_places() const { return kind_ == SectionKind::education || kind_ == SectionKind::experience; }

    std::string_view text(const LinePart& part) const {
        return std::string_view{shown_.text()}.substr(part.begin, part.end - part.begin);
    }

    void take_date() {
        date_ = find_date(shown_.text());
        if (!date_) return;
        line_.start = date_->start;
        line_.end = date_->finish;
        line_.date = date_->date;
        line_.date_span = shown_.place(date_->words_begin, date_->words_end);
        is_guess_ = date_->is_guess;
    }

    /// The parts before and after the date.
    std::vector<LinePart> parts(Fineness fineness) const {
        if (!date_) return split_line(shown_, 0, shown_.text().size(), fineness);
        std::vector<LinePart> all = split_line(shown_, 0, date_->begin, fineness);
        const std::vector<LinePart> rest = split_line(shown_, date_->end, shown_.text().size(), fineness);
        const auto first = all.size();
        all.insert(all.end(), rest.begin(), rest.end());
        if (first < all.size() && first > 0) all[first].parting = Parting::column;
        return all;
    }

    void set_pieces(const std::vector<LinePart>& parts) {
        pieces_.clear();
        for (const LinePart& part : parts) pieces_.push_back({part, word_kind(text(part)), Field::none});
    }

    bool has_columns() const {
        return std::any_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) {
            return piece.at.parting == Parting::column || piece.at.parting == Parting::bar;
        });
    }

    /// A project, an award, …: its name, and what stands in the second column.
    bool read_name() {
        set_pieces(parts(Fineness::columns));
        if (pieces_.empty() || pieces_.size() > kMostParts) return false;
        if (pieces_.size() == 1 && !has_empty_column()) split_last_word();
        pieces_[0].field = Field::institution;
        if (pieces_.size() > 1) pieces_[1].field = Field::role;
        if (pieces_.size() > 2 && pieces_.back().kind == WordKind::place) pieces_.back().field = Field::location;
        merge_surplus();
        return true;
    }

    /// A row of a table whose second column says nothing.
    bool has_empty_column() const { return shown_.text().find("\t\t") != std::string::npos; }

    /// "某竞赛 一等奖": where words are parted by spaces only, the last is the second column.
    void split_last_word() {
        const LinePart whole = pieces_[0].at;
        const std::vector<LinePart> words = split_line(shown_, whole.begin, whole.end, Fineness::spaces);
        if (words.size() < 2 || words.back().parting != Parting::space) return;
        const LinePart name = trimmed(shown_.text(), {whole.begin, words[words.size() - 2].end, whole.parting});
        const WordKind kind = word_kind(text(words.back()));
        const bool is_told = kind == WordKind::engagement || kind == WordKind::role;
        const std::string_view before = text(name);
        const bool is_between_ideographs =
            is_cjk(decode_utf8_before(before, before.size()).code) && is_cjk(decode_utf8(text(words.back()), 0).code);
        if (before.size() < kShortestName || (!is_told && !is_between_ideographs)) return;
        set_pieces({name, words.back()});
        is_guess_ = is_guess_ || (!is_told && words.size() > 2);
    }

    /// A school or an employer, and what one was there.
    bool read_place() {
        set_pieces(parts(Fineness::spaces));
        take_tags();
        if (pieces_.size() == 1 && kind_ == SectionKind::experience) split_at_dash();
        if (pieces_.empty() || pieces_.size() > kMostParts) return false;
        join_company_forms();
        join_korean_words();
        join_places();
        split_clusters();
        split_degrees();
        if (kind_ == SectionKind::education) {
            assign_school();
        } else {
            assign_employer();
        }
        merge_surplus();
        return true;
    }

    void split_at_dash() {
        const std::vector<LinePart> sides =
            split_line(shown_, pieces_[0].at.begin, pieces_[0].at.end, Fineness::dashes);
        if (sides.size() > 1) set_pieces(sides);
    }

    void join(std::size_t first, std::size_t second) {
        pieces_[first].at.end = pieces_[second].at.end;
        pieces_[first].kind = word_kind(text(pieces_[first].at));
        pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(second));
    }

    /// 株式会社 and its kin are no name of their own: they belong to the word before, or to the next.
    void join_company_forms() {
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

    void join_as(WordKind kind, std::size_t first) {
        join(first, first + 1);
        pieces_[first].kind = kind;
    }

    /// Korean parts words by spaces: what stands before a role belongs to it.
    void join_korean_words() {
        for (std::size_t i = 1; i + 1 < pieces_.size(); ++i) {
            const bool is_korean = is_hangul(decode_utf8(text(pieces_[i].at), 0).code);
            const bool goes_on = pieces_[i].kind == WordKind::unknown && pieces_[i + 1].kind == WordKind::role &&
                                 pieces_[i + 1].at.parting == Parting::space;
            if (is_korean && goes_on) join(i, i + 1);
        }
    }

    /// "Springfield, IL" is one place.
    void join_places() {
        for (std::size_t i = 1; i < pieces_.size(); ++i) {
            const bool follows = pieces_[i].kind == WordKind::place && pieces_[i].at.parting == Parting::comma;
            const bool is_city =
                pieces_[i - 1].kind == WordKind::place ||
                (pieces_[i - 1].kind == WordKind::unknown && i > 1 && pieces_[i - 1].at.parting != Parting::start);
            if (!follows || !is_city) continue;
            join(i - 1, i);
            pieces_[i - 1].kind = WordKind::place;
            --i;
        }
    }

    /// "腾讯 Tencent PCG - 技术运营部": what ends in a department may begin with its owner, parted by a space beside
    /// Latin letters.
    void split_clusters() {
        const bool is_school = kind_ == SectionKind::education;
        const std::size_t at = is_school ? 1 : 0;
        if (at >= pieces_.size() || (is_school && (pieces_[0].kind != WordKind::institution || has_unknown()))) return;
        const LinePart whole = pieces_[at].at;
        const bool is_part =
            pieces_[at].kind == WordKind::department || (is_school && pieces_[at].kind == WordKind::branch);
        const std::size_t space = text(whole).find(' ');
        const bool is_mixed =
            space != std::string_view::npos && is_cjk(decode_utf8_before(text(whole), text(whole).size()).code);
        if (!is_part || !is_mixed || shown_.is_inside_unit(whole.begin + space)) return;
        const LinePart first{whole.begin, whole.begin + space, whole.parting};
        const LinePart rest = trimmed(shown_.text(), {first.end, whole.end, Parting::space});
        const WordKind rest_kind = word_kind(text(rest));
        if (rest_kind != WordKind::department && rest_kind != WordKind::branch) return;
        pieces_[at].at = rest;
        pieces_.insert(pieces_.begin() + static_cast<std::ptrdiff_t>(at),
                       Piece{first, word_kind(text(first)), Field::none});
        is_guess_ = true;
    }

    bool has_unknown() const {
        return std::any_of(pieces_.begin(), pieces_.end(), [](const Piece& p) { return p.kind == WordKind::unknown; });
    }

    /// "MPhil in DSA", "B.Sc. Physics": a degree and its field.
    void split_degrees() {
        if (kind_ != SectionKind::education) return;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (pieces_[i].kind != WordKind::degree) continue;
            const auto field = field_of(pieces_[i].at);
            if (!field) continue;
            pieces_[i].at.end = field->first;
            pieces_.insert(pieces_.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                           Piece{{field->second, pieces_[i].at.end, Parting::space}, WordKind::unknown, Field::area});
            pieces_[i + 1].at = trimmed(shown_.text(), {field->second, field_end_, Parting::space});
            return;
        }
    }

    /// Where the degree ends and where its field begins.
    std::optional<std::pair<std::size_t, std::size_t>> field_of(const LinePart& part) {
        const std::string_view all = text(part);
        field_end_ = part.end;
        const std::size_t in = all.rfind(" in ");
        const bool has_in = in != std::string_view::npos && !shown_.is_inside_unit(part.begin + in);
        if (has_in) return std::pair{part.begin + in, part.begin + in + 4};
        const std::size_t length = degree_length(all);
        if (length == 0 || length + 1 >= all.size() || all[length] != ' ') return std::nullopt;
        const std::string_view rest = all.substr(length + 1);
        constexpr std::array<std::string_view, 12> kPartsOfDegree{"of",      "student", "candidate", "degree",
                                                                  "program", "in",      "programme", "(",
                                                                  "thesis",  "diploma", "course",    "exchange"};
        const std::string lower = ascii_lower(rest);
        const bool goes_on = std::any_of(kPartsOfDegree.begin(), kPartsOfDegree.end(),
                                         [&](std::string_view word) { return lower.starts_with(word); });
        if (goes_on || shown_.is_inside_unit(part.begin + length)) return std::nullopt;
        is_guess_ = true;
        return std::pair{part.begin + length, part.begin + length + 1};
    }

    Piece* first_of(std::initializer_list<WordKind> kinds) {
        for (const WordKind kind : kinds) {
            for (Piece& piece : pieces_) {
                if (piece.field == Field::none && piece.kind == kind) return &piece;
            }
        }
        return nullptr;
    }
    bool give(Field field, std::initializer_list<WordKind> kinds) {
        Piece* const piece = first_of(kinds);
        if (piece != nullptr) piece->field = field;
        return piece != nullptr;
    }
    bool has(Field field) const {
        return std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& piece) { return piece.field == field; });
    }

    void take_tags() {
        for (std::size_t i = 1; i < pieces_.size(); ++i) {
            if (pieces_[i].kind != WordKind::tag || pieces_[i].at.parting == Parting::column) continue;
            const WordKind before = pieces_[i - 1].kind;
            pieces_[i - 1].at.end = pieces_[i].at.end;
            pieces_[i - 1].kind = before;
            pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(i--));
        }
    }

    void assign_school() {
        give(Field::institution, {WordKind::institution, WordKind::branch, WordKind::unknown, WordKind::place});
        give(Field::degree, {WordKind::degree});
        if (!has(Field::area) && !give(Field::area, {WordKind::unknown})) take_area_from_department();
        give(Field::department, {WordKind::department, WordKind::branch, WordKind::institution});
        give(Field::location, {WordKind::place});
        if (!has(Field::department)) is_guess_ = give(Field::department, {WordKind::unknown}) || is_guess_;
        is_guess_ =
            !has(Field::location) && (give(Field::location, {WordKind::unknown}) || is_guess_) ? true : is_guess_;
    }

    static bool names_field(std::string_view part) {
        constexpr std::array<std::string_view, 7> kFields{"専攻", "学科", "學科", "专业", "專業", "전공", "학과"};
        return std::any_of(kFields.begin(), kFields.end(), [&](auto field) { return part.ends_with(field); });
    }

    /// Every school entry has a field of study: without one, the last and smallest department names it.
    void take_area_from_department() {
        const auto is_part = [](const Piece& piece) {
            return piece.field == Field::none && (piece.kind == WordKind::department || piece.kind == WordKind::branch);
        };
        const auto last = std::find_if(pieces_.rbegin(), pieces_.rend(), is_part);
        if (last == pieces_.rend()) return;
        last->field = Field::area;
        is_guess_ = is_guess_ || !names_field(text(last->at));
    }

    void assign_employer() {
        for (Piece& piece : pieces_) {
            if (piece.kind == WordKind::degree || piece.kind == WordKind::engagement) piece.kind = WordKind::role;
        }
        give(Field::position, {WordKind::role});
        give(Field::institution, {WordKind::institution, WordKind::branch});
        if (!has(Field::institution)) give(Field::institution, {WordKind::unknown, WordKind::department});
        give(Field::department, {WordKind::department, WordKind::branch, WordKind::institution});
        give(Field::location, {WordKind::place});
        if (!has(Field::position)) guess_position();
        if (!has(Field::department)) is_guess_ = give(Field::department, {WordKind::unknown}) || is_guess_;
        if (!has(Field::location)) is_guess_ = give(Field::location, {WordKind::unknown}) || is_guess_;
        if (!has(Field::institution)) give(Field::institution, {WordKind::place});
    }

    /// Nobody's list has all positions: the last part is one, unless a comma makes it the place of an employer.
    void guess_position() {
        for (auto piece = pieces_.rbegin(); piece != pieces_.rend(); ++piece) {
            if (piece->field != Field::none || piece->kind != WordKind::unknown) continue;
            const bool is_place = piece->at.parting == Parting::comma && pieces_.size() == 2;
            piece->field = is_place ? Field::location : Field::position;
            is_guess_ = true;
            return;
        }
    }

    /// What no field is left for, and what stands twice, joins its neighbour.
    void merge_surplus() {
        for (std::size_t i = 0; i < pieces_.size() && pieces_.size() > 1; ++i) {
            if (pieces_[i].field != Field::none) continue;
            const std::size_t first = i == 0 ? 0 : i - 1;
            pieces_[first].at.end = pieces_[first + 1].at.end;
            pieces_[first].field = pieces_[i == 0 ? 1 : first].field;
            pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(first) + 1);
            i = first;
        }
    }

    /// Is this an entry's first line at all, and not a sentence?
    bool is_entry() const {
        if (pieces_.empty()) return false;
        for (const Piece& piece : pieces_) {
            if (piece.at.end - piece.at.begin > kLongestPart && pieces_.size() > 1 && !has_columns()) return false;
        }
        if (date_) return true;
        if (shown_.text().size() > kLongestUndated || is_sentence()) return false;
        if (!is_of_places()) return has_columns();
        if (std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& piece) { return is_wordy(text(piece.at)); }))
            return false;
        const bool has_part = has(Field::degree) || has(Field::position);
        return has(Field::institution) && has_part && (!is_guess_ || has_columns());
    }

    bool is_sentence() const {
        const std::string_view text = trim(shown_.text());
        return text.ends_with("。") || text.ends_with(':') || text.ends_with("：") ||
               text.find_first_of(";") != std::string_view::npos || text.find("；") != std::string_view::npos;
    }

    static bool is_wordy(std::string_view part) {
        return part.size() > kLongestUndatedPart || std::count(part.begin(), part.end(), ' ') >= kMostWords;
    }

    Words& slot(Field field) {
        switch (field) {
            case Field::area: return line_.area;
            case Field::degree: return line_.degree;
            case Field::department: return line_.department;
            case Field::position: return line_.position;
            case Field::location: return line_.location;
            case Field::role: return line_.role;
            case Field::institution:
            case Field::none: break;
        }
        return line_.institution;
    }

    void put(const Piece& piece) {
        Words& words = slot(piece.field);
        words = shown_.part(piece.at.begin, piece.at.end);
        std::replace(words.text.begin(), words.text.end(), '\t', ' ');
    }

    ShownWords shown_;
    SectionKind kind_;
    std::optional<FoundDate> date_;
    std::vector<Piece> pieces_;
    DatedLine line_;
    std::size_t field_end_ = 0;
    bool is_guess_ = false;
};

}  // namespace

std::optional<DatedLine> read_dated_line(const Words& line, SectionKind kind) {
    if (line.text.size() > kLongestMarkedLine) return std::nullopt;
    return LineReader{line, kind}.read();
}

}  // namespace quoin::import
