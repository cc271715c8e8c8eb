#pragma once

#include <span>
#include <string>
#include <vector>

#include "golden/compare.h"
#include "golden/pictures.h"

namespace quoin::golden {

/// What became of one golden.
struct Verdict {
    std::string name;                    ///< of its file, as the user gave it
    std::vector<Note> notes;             ///< none: the pages are as they were accepted
    std::string trouble;                 ///< why its CV could not be set, instead of notes
    std::vector<PagePictures> pictures;  ///< of the pages that are different, if they were asked for
};

/// As JUnit XML, which every CI reads: a test for each golden.
std::string as_junit(std::span<const Verdict> verdicts);
/// As JSON: an object for each difference.
std::string as_json(std::span<const Verdict> verdicts);
/// As one HTML page with its pictures inside.
std::string as_html(std::span<const Verdict> verdicts);
/// As lines for a terminal: "cv.golden: 2 differences" and a line for each.
std::string as_text(const Verdict& verdict);

}  // namespace quoin::golden
