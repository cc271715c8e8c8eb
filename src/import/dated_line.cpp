#include "import/dated_line.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "import/entry_parts.h"
#include "import/entry_words.h"
#include "import/find_date.h"
#include "import/line_pieces.h"

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

class LineReader {
public:
    LineReader(const Words& line, SectionKind kind) : shown_{line}, pieces_{shown_}, kind_{kind} {}

    std::optional<DatedLine> read() {
        if (shown_.text().empty() || shown_.text().size() > kLongestLine) return std::nullopt;
        take_date();
        const bool is_read = is_of_places() ? read_place() : read_name();
        if (!is_read || !is_entry()) return std::nullopt;
        for (const LinePiece& piece : pieces_) put(piece);
        line_.is_guess = is_guess_;
        return line_;
    }

private:
    /// Where one was, rather than what one did?
    bool is_of_places() const { return kind_ == SectionKind::education || kind_ == SectionKind::experience; }

    std::string_view text(const LinePart& part) const { return pieces_.text(part); }

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

    /// A project, an award, …: its name, and what stands in the second column.
    bool read_name() {
        pieces_.set(parts(Fineness::columns));
        if (pieces_.empty() || pieces_.size() > kMostParts) return false;
        if (pieces_.size() == 1 && !has_empty_column()) split_last_word();
        pieces_[0].field = Field::institution;
        if (pieces_.size() > 1) pieces_[1].field = Field::role;
        if (pieces_.size() > 2 && pieces_.back().kind == WordKind::place) pieces_.back().field = Field::location;
        pieces_.merge_surplus();
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
        pieces_.set({name, words.back()});
        is_guess_ = is_guess_ || (!is_told && words.size() > 2);
    }

    /// A school or an employer, and what one was there.
    bool read_place() {
        pieces_.set(parts(Fineness::spaces));
        pieces_.take_tags();
        if (pieces_.size() == 1 && kind_ == SectionKind::experience) split_at_dash();
        if (pieces_.empty() || pieces_.size() > kMostParts) return false;
        pieces_.join_company_forms();
        pieces_.join_korean_words();
        pieces_.join_places();
        split_clusters();
        split_degrees();
        if (kind_ == SectionKind::education) {
            assign_school();
        } else {
            assign_employer();
        }
        pieces_.merge_surplus();
        return true;
    }

    void split_at_dash() {
        const std::vector<LinePart> sides =
            split_line(shown_, pieces_[0].at.begin, pieces_[0].at.end, Fineness::dashes);
        if (sides.size() > 1) pieces_.set(sides);
    }

    /// "腾讯 Tencent PCG - 技术运营部": what ends in a department may begin with its owner, parted by a space beside
    /// Latin letters.
    void split_clusters() {
        const bool is_school = kind_ == SectionKind::education;
        const std::size_t at = is_school ? 1 : 0;
        if (at >= pieces_.size() || (is_school && (pieces_[0].kind != WordKind::institution || pieces_.has_unknown())))
            return;
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
        pieces_.insert(at, LinePiece{first, word_kind(text(first)), Field::none});
        is_guess_ = true;
    }

    /// "MPhil in DSA", "B.Sc. Physics": a degree and its field.
    void split_degrees() {
        if (kind_ != SectionKind::education) return;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (pieces_[i].kind != WordKind::degree) continue;
            const auto field = field_of(pieces_[i].at);
            if (!field) continue;
            const LinePart rest{field->second, pieces_[i].at.end, Parting::space};
            pieces_[i].at.end = field->first;
            pieces_.insert(i + 1, {trimmed(shown_.text(), rest), WordKind::unknown, Field::area});
            return;
        }
    }

    /// Where the degree ends and where its field begins.
    std::optional<std::pair<std::size_t, std::size_t>> field_of(const LinePart& part) {
        const std::string_view all = text(part);
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

    void assign_school() {
        pieces_.give(Field::institution, {WordKind::institution, WordKind::branch, WordKind::unknown, WordKind::place});
        pieces_.give(Field::degree, {WordKind::degree});
        if (!pieces_.has(Field::area) && !pieces_.give(Field::area, {WordKind::unknown})) take_area_from_department();
        pieces_.give(Field::department, {WordKind::department, WordKind::branch, WordKind::institution});
        pieces_.give(Field::location, {WordKind::place});
        if (!pieces_.has(Field::department))
            is_guess_ = pieces_.give(Field::department, {WordKind::unknown}) || is_guess_;
        if (!pieces_.has(Field::location)) is_guess_ = pieces_.give(Field::location, {WordKind::unknown}) || is_guess_;
    }

    static bool names_field(std::string_view part) {
        constexpr std::array<std::string_view, 7> kFields{"専攻", "学科", "學科", "专业", "專業", "전공", "학과"};
        return std::any_of(kFields.begin(), kFields.end(), [&](auto field) { return part.ends_with(field); });
    }

    /// Every school entry has a field of study: without one, the last and smallest department names it.
    void take_area_from_department() {
        const auto is_part = [](const LinePiece& piece) {
            return piece.field == Field::none && (piece.kind == WordKind::department || piece.kind == WordKind::branch);
        };
        const auto last = std::find_if(pieces_.rbegin(), pieces_.rend(), is_part);
        if (last == pieces_.rend()) return;
        last->field = Field::area;
        is_guess_ = is_guess_ || !names_field(text(last->at));
    }

    void assign_employer() {
        for (LinePiece& piece : pieces_) {
            if (piece.kind == WordKind::degree || piece.kind == WordKind::engagement) piece.kind = WordKind::role;
        }
        pieces_.give(Field::position, {WordKind::role});
        pieces_.give(Field::institution, {WordKind::institution, WordKind::branch});
        if (!pieces_.has(Field::institution))
            pieces_.give(Field::institution, {WordKind::unknown, WordKind::department});
        pieces_.give(Field::department, {WordKind::department, WordKind::branch, WordKind::institution});
        pieces_.give(Field::location, {WordKind::place});
        if (!pieces_.has(Field::position)) guess_position();
        if (!pieces_.has(Field::department))
            is_guess_ = pieces_.give(Field::department, {WordKind::unknown}) || is_guess_;
        if (!pieces_.has(Field::location)) is_guess_ = pieces_.give(Field::location, {WordKind::unknown}) || is_guess_;
        if (!pieces_.has(Field::institution)) pieces_.give(Field::institution, {WordKind::place});
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

    /// Is this an entry's first line at all, and not a sentence?
    bool is_entry() const {
        if (pieces_.empty()) return false;
        for (const LinePiece& piece : pieces_) {
            if (piece.at.end - piece.at.begin > kLongestPart && pieces_.size() > 1 && !pieces_.has_columns())
                return false;
        }
        if (date_) return true;
        if (shown_.text().size() > kLongestUndated || is_sentence()) return false;
        if (!is_of_places()) return pieces_.has_columns();
        if (std::any_of(pieces_.begin(), pieces_.end(),
                        [&](const LinePiece& piece) { return is_wordy(text(piece.at)); }))
            return false;
        const bool has_part = pieces_.has(Field::degree) || pieces_.has(Field::position);
        return pieces_.has(Field::institution) && has_part && (!is_guess_ || pieces_.has_columns());
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

    void put(const LinePiece& piece) {
        Words& words = slot(piece.field);
        const auto [begin, end, parting] = piece.at;
        const bool has_date_inside = date_ && begin < date_->begin && date_->end < end;
        words =
            has_date_inside
                ? join_lines(std::array{shown_.part(begin, trimmed_end(begin)), shown_.part(trimmed_begin(end), end)},
                             ", ")
                : shown_.part(begin, end);
        std::replace(words.text.begin(), words.text.end(), '\t', ' ');
    }

    /// Where words end before the date, and where they begin behind it.
    std::size_t trimmed_end(std::size_t begin) const { return trimmed(shown_.text(), {begin, date_->begin}).end; }
    std::size_t trimmed_begin(std::size_t end) const { return trimmed(shown_.text(), {date_->end, end}).begin; }

    ShownWords shown_;
    LinePieces pieces_;
    SectionKind kind_;
    std::optional<FoundDate> date_;
    DatedLine line_;
    bool is_guess_ = false;
};

}  // namespace

std::optional<DatedLine> read_dated_line(const Words& line, SectionKind kind) {
    if (line.text.size() > kLongestMarkedLine) return std::nullopt;
    return LineReader{line, kind}.read();
}

}  // namespace quoin::import
