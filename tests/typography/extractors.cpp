#include "extractors.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string_view>

#include <unistd.h>

namespace quoin::typography {

namespace {

constexpr std::string_view kPyMuPdf =
    "import fitz, sys\nfor page in fitz.open(sys.argv[1]): sys.stdout.write(page.get_text())";
constexpr std::string_view kPdfminer =
    "import sys\nfrom pdfminer.high_level import extract_text\nsys.stdout.write(extract_text(sys.argv[1]))";
constexpr std::string_view kPyPdf2 =
    "import sys\nfrom PyPDF2 import PdfReader\n"
    "for page in PdfReader(sys.argv[1]).pages: sys.stdout.write(page.extract_text())";
// The script of the PDF tests, and where they keep pdf.js.
constexpr std::string_view kPdfJsScript = QUOIN_SOURCE_DIR "/tests/pdf/pdfjs_text.js";
constexpr const char* kPdfJsFolder = QUOIN_BINARY_DIR "/pdfjs";

std::string quote(std::string_view word) {
    std::string quoted = "'";
    for (const char c : word) quoted += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return quoted + "'";
}

/// What a command says; its complaints are dropped. Throws std::runtime_error if it cannot be started.
std::string output_of(const std::string& command) {
    std::FILE* const pipe = popen((command + " 2>/dev/null").c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error{"cannot run " + command};
    std::string output;
    std::array<char, 4096> buffer{};
    while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe))
        output.append(buffer.data(), size);
    pclose(pipe);
    return output;
}

bool succeeds(const std::string& command) { return std::system(("( " + command + " ) >/dev/null 2>&1").c_str()) == 0; }

void add(std::vector<Extractor>& all, const char* name, const std::string& probe, const std::string& before,
         const std::string& after = "") {
    if (!succeeds(probe)) return;
    all.push_back({name, [=](const std::string& path) { return output_of(before + quote(path) + after); }});
}

std::vector<Extractor> find_extractors() {
    const std::string python = std::filesystem::exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
    const auto script = [](std::string_view code) { return " -c " + quote(code) + " "; };
    std::vector<Extractor> all;
    add(all, "pdftotext", "command -v pdftotext", "pdftotext -enc UTF-8 -nopgbrk ", " -");
    add(all, "pdftotext -raw", "command -v pdftotext", "pdftotext -raw -enc UTF-8 -nopgbrk ", " -");
    add(all, "mutool", "command -v mutool", "mutool draw -q -F txt ");
    add(all, "PyMuPDF", python + " -c 'import fitz'", python + script(kPyMuPdf));
    add(all, "pdfminer", python + " -c 'import pdfminer.high_level'", python + script(kPdfminer));
    add(all, "PyPDF2", python + " -c 'import PyPDF2'", python + script(kPyPdf2));
    const char* const named = std::getenv("QUOIN_PDFJS");
    const std::string folder = named != nullptr ? named : kPdfJsFolder;
    add(all, "pdf.js", "command -v node && test -f " + quote(folder + "/legacy/build/pdf.js"),
        "node " + quote(kPdfJsScript) + " " + quote(folder) + " ");
    return all;
}

}  // namespace

const std::vector<Extractor>& extractors() {
    static const std::vector<Extractor> all = find_extractors();
    return all;
}

TemporaryFile::TemporaryFile(const std::string& bytes)
    : path_{(std::filesystem::temp_directory_path() / "quoin-case-XXXXXX.pdf").string()} {
    const int file = mkstemps(path_.data(), 4);
    if (file < 0) throw std::runtime_error{"cannot write a temporary file"};
    close(file);
    std::ofstream{path_, std::ios::binary} << bytes;
}

TemporaryFile::~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

}  // namespace quoin::typography
