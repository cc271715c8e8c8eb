#pragma once

#include <string>
#include <vector>

#include "reader/matrix.h"
#include "reader/pdf.h"

namespace quoin::reader {

/// Joins glyphs that follow one another into pieces.
class Pieces {
public:
    explicit Pieces(std::vector<Piece>& pieces) : pieces_{pieces} {}

    /// Where a glyph stands, how it looks and what marks it.
    struct Glyph {
        std::string text;
        double x = 0, y = 0;
        double width = 0;
        double size = 0;
        const std::string* font = nullptr;
        int mcid = -1;
        bool is_artifact = false;
        bool is_unknown = false;
        const std::string* replacement = nullptr;  ///< the ActualText around it
        std::size_t replacement_number = 0;        ///< tells one ActualText from the next; 0: none
    };

    void add(const Glyph& glyph);

private:
    bool goes_on(const Glyph& glyph) const;

    std::vector<Piece>& pieces_;
    std::size_t replacement_number_ = 0;
};

}  // namespace quoin::reader
