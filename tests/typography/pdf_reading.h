#pragma once

#include <string>
#include <vector>

namespace quoin::typography {

/// What the content streams of a PDF say to someone who believes ToUnicode and ActualText alone.
struct PdfReading {
    std::vector<std::string> lines;  ///< in the order of the streams; a new one wherever the baseline moves
    int largest_move = 0;            ///< the longest way between two glyphs of one TJ, either way, in 1/1000 em

    std::string text() const;  ///< all lines, nothing between them
};

/// Reads a file of pdf::write. Throws std::runtime_error at what such a file does not hold.
PdfReading read_pdf(const std::string& bytes);

}  // namespace quoin::typography
