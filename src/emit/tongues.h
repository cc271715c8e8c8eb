#pragma once

#include <vector>

#include "emit/page.h"
#include "locale/language.h"

namespace quoin::emit {

/// The languages of a page: its own, and those that a text of another script is most likely in.
class Tongues {
public:
    Tongues(locale::Language page, const std::vector<locale::Language>& others);

    /// Cuts runs where their language changes and names each that is not the page's.
    ///
    /// `said` is the language that the CV says the line is in; empty: it does not say. Without it scripts decide: kana
    /// are Japanese, Hangul is Korean, Han is Chinese, three Latin words in a row beside them are the CV's Latin
    /// language, else English.
    Line tagged(const Line& line, const locale::Language& said) const;

private:
    std::string language_of(std::string_view stretch) const;
    void cut(const Run& run, Line& line) const;

    locale::Language page_;
    std::string chinese_;
    std::string latin_;
};

}  // namespace quoin::emit
