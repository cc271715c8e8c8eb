#pragma once

#include <functional>
#include <string>
#include <vector>

namespace quoin::typography {

/// A program or library that reads the text out of a PDF file.
struct Extractor {
    std::string name;  ///< as cases name it
    std::function<std::string(const std::string& path)> read;
};

/// Those of the known extractors that are on this machine, found once.
///
/// pdftotext, pdftotext -raw, mutool; PyMuPDF, pdfminer, PyPDF2 if python3 has them; pdf.js if QUOIN_PDFJS names the
/// folder of pdfjs-dist and node is there.
const std::vector<Extractor>& extractors();

/// A PDF file that is gone afterwards.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& bytes);
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();

    const std::string& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace quoin::typography
