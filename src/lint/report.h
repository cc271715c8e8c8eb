#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "lint/passage.h"

namespace quoin::lint {

/// Hears what one rule finds, and passes on what no comment in the file silences.
class Report {
public:
    Report(std::string_view rule, Diagnostics& diagnostics) : rule_{rule}, diagnostics_{diagnostics} {}

    /// A finding at letters [first, last) of a passage.
    void add(const Passage& passage, std::size_t first, std::size_t last, const std::string& what,
             std::vector<std::string> hints);
    /// A finding at a place.
    void add(Span span, const std::string& what, std::vector<std::string> hints);

    std::size_t count() const { return count_; }

private:
    void add(Span span, Span whole, const std::string& what, std::vector<std::string> hints);
    bool is_silenced(Span span) const;

    std::string_view rule_;
    Diagnostics& diagnostics_;
    std::size_t count_ = 0;
};

/// The rules that a line of a file switches off: those behind "# quoin: off" in its comment.
std::vector<std::string_view> silenced_on(std::string_view line);

}  // namespace quoin::lint
