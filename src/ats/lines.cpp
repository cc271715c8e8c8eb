#include "ats/lines.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/ascii.h"
#include "base/strings.h"
#include "reader/gaps.h"

namespace quoin::ats {

namespace {

using reader::Piece;

constexpr double kItemGap = 1.0;  // em: from here on two texts are two items

bool names_bold(std::string_view font) {
    const std::string name = ascii_lower(font);
    for (const std::string_view word : {"bold", "black", "heavy", "demi"})
        if (name.find(word) != std::string::npos) return true;
    return false;
}

bool is_blank(std::string_view text) { return trim(text).empty(); }

class LineMaker {
public:
    explicit LineMaker(std::vector<Line>& lines) : lines_{lines} {}

    void start_page(std::size_t page) {
        page_ = page;
        last_ = nullptr;
    }

    void add(const Piece& piece) {
        if (piece.text.empty()) return;
        const bool is_stretched = is_blank(piece.text) && piece.width > kItemGap * piece.size;
        if (is_stretched) {
            // A stretched space keeps both sides on one line, and apart.
            is_item_over_ = true;
            last_ = &piece;
            return;
        }
        if (last_ == nullptr || !is_beside(piece)) lines_.push_back({{}, page_, piece.y});
        Line& line = lines_.back();
        const double gap = last_ == nullptr ? 0 : reader::gap_between(*last_, piece);
        if (line.items.empty() || is_item_over_ || gap > kItemGap)
            line.items.push_back({piece.text, piece.x, piece.right(), piece.size, names_bold(piece.font)});
        else
            join(line.items.back(), piece, gap);
        is_item_over_ = false;
        last_ = &piece;
    }

private:
    bool is_beside(const Piece& piece) const { return !lines_.empty() && reader::is_on_line(piece, *last_); }

    static void join(Item& item, const Piece& piece, double gap) {
        if (gap > reader::kReadAsSpace && !item.text.ends_with(' ') && !piece.text.starts_with(' ')) item.text += ' ';
        // An item is bold if it begins so: a lead-in counts, a bold word within does not.
        if (is_blank(item.text)) item.is_bold = names_bold(piece.font);
        item.text += piece.text;
        item.right = std::max(item.right, piece.right());
        item.size = std::max(item.size, piece.size);
    }

    std::vector<Line>& lines_;
    std::size_t page_ = 0;
    const Piece* last_ = nullptr;
    bool is_item_over_ = false;
};

}  // namespace

std::string Line::text() const {
    std::string all;
    for (const Item& item : items) all += (all.empty() ? "" : " ") + item.text;
    return all;
}

double Line::size() const {
    double most = 0;
    for (const Item& item : items) most = std::max(most, item.size);
    return most;
}

bool Line::is_bold() const {
    return std::all_of(items.begin(), items.end(), [](const Item& item) { return item.is_bold; });
}

std::vector<Line> lines_of(const reader::Pdf& pdf) {
    std::vector<Line> lines;
    LineMaker maker{lines};
    for (std::size_t page = 0; page < pdf.pages.size(); ++page) {
        maker.start_page(page);
        for (const Piece& piece : pdf.pages[page].pieces) maker.add(piece);
    }
    for (Line& line : lines) {
        for (Item& item : line.items) item.text = std::string{trim(item.text)};
        std::erase_if(line.items, [](const Item& item) { return item.text.empty(); });
    }
    std::erase_if(lines, [](const Line& line) { return line.items.empty(); });
    return lines;
}

double body_size(const std::vector<Line>& lines) {
    std::map<long, std::size_t> letters;  // by size in 1/10 pt
    for (const Line& line : lines)
        for (const Item& item : line.items) letters[std::lround(item.size * 10)] += item.text.size();
    const auto most = std::max_element(letters.begin(), letters.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == letters.end() ? 10 : static_cast<double>(most->first) / 10;
}

}  // namespace quoin::ats
