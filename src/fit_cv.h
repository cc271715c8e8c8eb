#pragma once

#include <functional>
#include <vector>

#include "block/build.h"
#include "font/font_book.h"
#include "page/fit_document.h"
#include "resume/spare.h"

namespace quoin {

/// A CV set for its pages, and what was left out for that.
struct FittedCv {
    page::FittedDocument document;
    std::vector<resume::Spare> dropped;  ///< in the order in which they went
};

/// The pages that were ordered, and where to complain of them.
struct PageLimit {
    int pages = 1;
    Span span;
    std::vector<locale::Language> languages;  ///< that stand on them: several side by side
};

/// Dresses a CV that is part of the whole one.
using BuildBlocks = std::function<block::Document(const resume::Resume& part, Diagnostics& diagnostics)>;

/// How a CV is fitted: the body's size and leading as its layout has them, and how far that allows to go.
page::FitOrder fit_order(const block::Source& source, int pages);

/// Sets a CV for its pages, leaving out what it allows to leave out, the least of it that helps.
///
/// `blocks` is the whole CV; `build` dresses what is left of it. Every part that is left out is a warning at its place.
/// If it does not fit even so, that is one error: how many lines are too many, and which optional parts would have to
/// go.
FittedCv fit_cv(const block::Source& source, const block::Document& blocks, const BuildBlocks& build,
                const PageLimit& limit, const page::FitOrder& order, const font::FontBook& fonts,
                Diagnostics& diagnostics);

}  // namespace quoin
