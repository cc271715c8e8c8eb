#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/utf8.h"
#include "reader/gaps.h"
#include "verify/verify.h"

namespace quoin::verify {

namespace {

using reader::Element;
using reader::Kid;
using reader::Piece;

/// What is wrong with a character of a text layer; empty if nothing is.
std::string_view fault_of(char32_t code) {
    const bool is_private = (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
    if (is_private) return "is a private character, which means nothing to a reader";
    if (code == 0xad) return "is a soft hyphen, which stays in the words of most readers";
    if (code == 0xfffd) return "stands for a character that is lost";
    if (code < 0x20 || code == 0x7f || (code >= 0x80 && code < 0xa0)) return "is a control character";
    if (code == 0xfeff || code == 0xfffe || code == 0xffff) return "is no character";
    return {};
}

class TextCheck {
public:
    TextCheck(const reader::Pdf& pdf, const ReadPages& pages, Diagnostics& diagnostics)
        : pdf_{pdf}, pages_{pages}, diagnostics_{diagnostics} {}

    void check() {
        bool has_text = false;
        for (std::size_t page = 0; page < pdf_.pages.size(); ++page) {
            const auto& pieces = pdf_.pages[page].pieces;
            has_text = has_text || !pieces.empty();
            for (std::size_t i = 0; i < pieces.size(); ++i) check_characters(page, i);
        }
        if (!has_text)
            return diagnostics_.error(pages_.span(0), "the PDF holds no text", {"a picture of a page cannot be read"});
        if (pdf_.elements.empty())
            return diagnostics_.error(pages_.span(0), "the PDF has no structure tree: readers guess its order");
        check_order();
    }

private:
    void check_characters(std::size_t page, std::size_t index) {
        const Piece& piece = pdf_.pages[page].pieces[index];
        if (piece.is_unknown)
            diagnostics_.error(pages_.span(page, index), fmt::format("a glyph of {} has no Unicode", piece.font));
        for (std::size_t i = 0; i < piece.text.size();) {
            const Decoded decoded = decode_utf8(piece.text, i);
            const std::string_view fault = fault_of(decoded.code);
            const bool is_told = decoded.code == 0xfffd && piece.is_unknown;
            const bool ends_line =
                decoded.code == 0xad && i + decoded.length == piece.text.size() && is_last_of_line(page, index);
            if (!ends_line && !fault.empty() && !is_told)
                diagnostics_.error(pages_.span(page, index, i, i + decoded.length),
                                   fmt::format("U+{:04X} {}", static_cast<unsigned>(decoded.code), fault));
            i += decoded.length;
        }
    }

    /// A soft hyphen may stand where a word is divided: readers take it for that.
    bool is_last_of_line(std::size_t page, std::size_t index) const {
        const auto& pieces = pdf_.pages[page].pieces;
        return index + 1 >= pieces.size() || !reader::is_on_line(pieces[index + 1], pieces[index]);
    }

    /// The order of the tree is that of the content, page by page, and holds all of it.
    void check_order() {
        std::vector<std::vector<int>> order(pdf_.pages.size());
        gather(0, order);
        for (std::size_t page = 0; page < pdf_.pages.size(); ++page) check_order(page, order[page]);
    }

    void gather(std::size_t index, std::vector<std::vector<int>>& order) {
        for (const Kid& kid : pdf_.elements[index].kids) {
            if (kid.kind == Kid::Kind::element) gather(kid.index, order);
            if (kid.kind == Kid::Kind::content && kid.page < order.size())
                order[kid.page].push_back(static_cast<int>(kid.index));
        }
    }

    void check_order(std::size_t page, const std::vector<int>& order) {
        const auto& pieces = pdf_.pages[page].pieces;
        const std::set<int> known{order.begin(), order.end()};
        std::set<int> shown;
        for (const Piece& piece : pieces) shown.insert(piece.is_artifact ? -1 : piece.mcid);
        std::size_t at = 0;
        int last = -1;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const Piece& piece = pieces[i];
            if (piece.is_artifact || piece.mcid == last) continue;
            if (!known.contains(piece.mcid)) {
                if (piece.text.find_first_not_of(' ') != std::string::npos)
                    diagnostics_.error(pages_.span(page, i),
                                       "this text is neither in the structure tree nor an artifact");
                continue;
            }
            while (at < order.size() && !shown.contains(order[at])) ++at;  // pictures, rules
            if (at >= order.size() || order[at] != piece.mcid)
                return diagnostics_.error(pages_.span(page, i),
                                          "here the structure tree has another order than the page",
                                          {"some readers go by the one, some by the other"});
            last = piece.mcid;
            ++at;
        }
    }

    const reader::Pdf& pdf_;
    const ReadPages& pages_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_text(const reader::Pdf& pdf, const Flow& flow, const ReadPages& pages, Diagnostics& diagnostics) {
    TextCheck{pdf, pages, diagnostics}.check();
    for (const FalseSpace& space : flow.false_spaces)
        diagnostics.error(pages.span(space.where.page, space.where.piece),
                          fmt::format("readers see a space before this, which is a gap of {:.2f} em only", space.size));
}

}  // namespace quoin::verify
