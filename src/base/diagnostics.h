#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/span.h"

namespace quoin {

enum class Severity { warning, error };

/// One complaint: how bad, where, what, and what to try.
struct Diagnostic {
    Severity severity = Severity::error;
    Span span;
    Message message;

    bool operator==(const Diagnostic&) const = default;
};

/// A text file that diagnostics may point into.
struct File {
    std::string name;  ///< as the user wrote it
    std::string text;

    bool operator==(const File&) const = default;
};

/// 1-based line, and 1-based column counted in characters.
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;

    bool operator==(const Position&) const = default;
};

/// Everything that was found wrong in one run, and the files it points into.
class Diagnostics {
public:
    /// Keeps the file and gives the number for its Spans.
    std::uint32_t add_file(File file);
    const File& file(std::uint32_t number) const { return files_.at(number); }
    std::size_t file_count() const { return files_.size(); }

    void error(Span span, Message message);
    void error(Span span, std::string text, std::vector<std::string> hints = {});
    void warning(Span span, std::string text, std::vector<std::string> hints = {});

    /// From now on, and for what is already here, a warning counts as an error.
    void make_warnings_errors();

    bool has_errors() const;
    const std::vector<Diagnostic>& list() const { return list_; }
    /// Sorted by place (file, then offset), the order in which to print; exact repeats dropped.
    std::vector<Diagnostic> sorted() const;

private:
    void add(Diagnostic diagnostic);

    std::vector<File> files_;
    std::vector<Diagnostic> list_;
    bool warnings_are_errors_ = false;
};

/// Where byte `offset` of `text` is; columns count characters, a tab is one.
Position position_of(std::string_view text, std::size_t offset);

enum class Colors { off, on };

/// "cv.yaml:12:9: error: unknown key 'emial'", the line, a caret, the hints.
///
/// The caret is placed in terminal cells: a CJK character counts two.
std::string format_diagnostic(const Diagnostic& diagnostic, const Diagnostics& diagnostics, Colors colors);

/// Pins a Result to its place: the value, or nothing and one reported error.
template <typename T>
std::optional<T> at(Span span, Result<T> result, Diagnostics& diagnostics) {
    if (result) return std::move(*result);
    diagnostics.error(span, std::move(result.error()));
    return std::nullopt;
}

}  // namespace quoin
