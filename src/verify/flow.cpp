#include "verify/flow.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "reader/gaps.h"

namespace quoin::verify {

namespace {

using reader::Element;
using reader::Kid;
using reader::Piece;

bool is_inline(std::string_view role) {
    constexpr std::array<std::string_view, 9> kInline{"Span", "Link", "Em",    "Strong", "Reference",
                                                      "Sub",  "Code", "Quote", "Annot"};
    return std::find(kInline.begin(), kInline.end(), role) != kInline.end();
}

class FlowMaker {
public:
    explicit FlowMaker(const reader::Pdf& pdf) : pdf_{pdf}, by_mcid_(pdf.pages.size()) {
        for (std::size_t page = 0; page < pdf.pages.size(); ++page) {
            const auto& pieces = pdf.pages[page].pieces;
            for (std::size_t i = 0; i < pieces.size(); ++i)
                if (pieces[i].mcid >= 0 && !pieces[i].is_artifact) by_mcid_[page][pieces[i].mcid].push_back(i);
        }
    }

    Flow make() {
        if (pdf_.elements.empty())
            add_pages();
        else
            add_element(0, 0);
        return std::move(flow_);
    }

private:
    void add_pages() {
        for (std::size_t page = 0; page < pdf_.pages.size(); ++page) {
            for (std::size_t i = 0; i < pdf_.pages[page].pieces.size(); ++i)
                if (!pdf_.pages[page].pieces[i].is_artifact) add(page, i, 0, 0);
        }
    }

    // Depth is that of the tree, which the reader limits.
    void add_element(std::size_t index, std::size_t block) {
        const Element& element = pdf_.elements[index];
        if (!is_inline(element.role)) block = index;
        for (const Kid& kid : element.kids) {
            if (kid.kind == Kid::Kind::element) add_element(kid.index, block);
            if (kid.kind != Kid::Kind::content || kid.page >= by_mcid_.size()) continue;
            const auto found = by_mcid_[kid.page].find(static_cast<int>(kid.index));
            if (found == by_mcid_[kid.page].end()) continue;
            for (const std::size_t piece : found->second) add(kid.page, piece, block, index);
        }
    }

    void add(std::size_t page, std::size_t index, std::size_t block, std::size_t element) {
        const Piece& piece = pdf_.pages[page].pieces[index];
        const Where where{static_cast<std::uint32_t>(page), static_cast<std::uint32_t>(index), 0};
        if (last_ != nullptr) part(piece, where, page, block, element);
        for (std::size_t i = 0; i < piece.text.size();) {
            const Decoded decoded = decode_utf8(piece.text, i);
            flow_.text.push_back(decoded.code);
            flow_.where.push_back({where.page, where.piece, static_cast<std::uint32_t>(i)});
            i += decoded.length;
        }
        last_ = &piece;
        last_page_ = page;
        last_block_ = block;
        last_element_ = element;
    }

    void part(const Piece& piece, const Where& where, std::size_t page, std::size_t block, std::size_t element) {
        const bool is_line = page == last_page_ && reader::is_on_line(piece, *last_);
        const bool is_block = block == last_block_;
        if (!is_line || !is_block) {
            flow_.text.push_back(is_block ? Flow::kLineEnd : Flow::kBlockEnd);
            flow_.where.push_back(where);
            return;
        }
        const double gap = reader::gap_between(*last_, piece);
        const bool has_space = last_->text.ends_with(' ') || piece.text.starts_with(' ') || last_->text.empty();
        if (gap <= reader::kReadAsSpace + 0.005 || has_space) return;
        if (element == last_element_) flow_.false_spaces.push_back({where, gap});
    }

    const reader::Pdf& pdf_;
    std::vector<std::map<int, std::vector<std::size_t>>> by_mcid_;
    Flow flow_;
    const Piece* last_ = nullptr;
    std::size_t last_page_ = 0, last_block_ = 0, last_element_ = 0;
};

}  // namespace

Flow flow_of(const reader::Pdf& pdf) { return FlowMaker{pdf}.make(); }

std::u32string without_hints(std::string_view text) {
    std::u32string said = to_utf32(text);
    std::erase_if(said, [](char32_t c) { return c == 0xad || c == 0x200b || c == 0x2060 || c == 0xfeff; });
    return said;
}

std::optional<std::size_t> match_at(const Flow& flow, std::size_t begin, const std::u32string& wanted,
                                    std::size_t& reached) {
    std::size_t at = begin;
    std::size_t said = 0;
    while (said < wanted.size() && at < flow.text.size()) {
        const char32_t c = flow.text[at];
        if (c == wanted[said] && c != Flow::kLineEnd) {
            ++at;
            ++said;
        } else if (c == Flow::kLineEnd && said > 0) {
            // The space that the line was broken at may be gone.
            if (wanted[said] == U' ' && flow.text[at - 1] != U' ') ++said;
            ++at;
        } else if ((c == U'-' || c == 0xad) && said > 0 && at + 1 < flow.text.size() &&
                   flow.text[at + 1] == Flow::kLineEnd) {
            ++at;
        } else {
            break;
        }
    }
    reached = said;
    return said == wanted.size() ? std::optional{at} : std::nullopt;
}

}  // namespace quoin::verify
