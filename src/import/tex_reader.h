#pragma once

#include <cstdint>
#include <string_view>

#include "base/diagnostics.h"
#include "import/placed_text.h"

namespace quoin::import {

/// Whether the output is markup or the bare characters.
enum class TexOutput { markup, plain };

/// Reads one TeX text from its beginning to its end.
class TexReader {
public:
    TexReader(const PlacedText& in, TexOutput output, Diagnostics& diagnostics)
        : in_{in}, output_{output}, diagnostics_{diagnostics} {
        out_.file = in.file;
    }

    PlacedText read();

private:
    enum class Face { plain, italic, bold, code };
    enum class Mode { text, math };

    bool is_at_end() const { return at_ >= in_.size(); }
    char next() const { return in_.text[at_]; }
    std::uint32_t here() const { return in_.from[at_]; }
    std::string_view character() const;
    void take_character();

    void read_until_brace(Mode mode);
    void step();
    void white();
    void quotes();
    void dashes();
    PlacedText group(Mode mode);
    PlacedText argument(Mode mode);
    std::string_view command_name();

    void command();
    bool sign_command(std::size_t begin, std::string_view name);
    bool word_command(std::size_t begin, std::string_view name);
    void accent(std::size_t begin, std::string_view name);
    void link(std::size_t begin);
    void unknown(std::size_t begin, std::string_view name, Mode mode);
    PlacedText verbatim_argument();

    void math();
    void math_step();
    void math_command();
    bool math_argument_command(std::size_t begin, std::string_view name);
    void script(Mode mode, std::string_view sign, std::uint32_t place, const PlacedText& content);

    void emit(std::string_view bytes, std::uint32_t place);
    void emit_space(std::uint32_t place, bool has_line_end);
    void emit_marked(std::string_view mark, const PlacedText& content, std::uint32_t place);
    void emit_face(Face face, const PlacedText& content, std::uint32_t place);
    bool set_face(std::string_view declaration);

    const PlacedText& in_;
    TexOutput output_;
    Diagnostics& diagnostics_;
    PlacedText out_;
    std::size_t at_ = 0;
    Face face_ = Face::plain;  ///< of the innermost group: {\em …}
    bool is_code_ = false;     ///< inside \texttt: our code spans know no escapes
    int depth_ = 0;            ///< of groups
    int open_quotes_ = 0;      ///< single ones
};

}  // namespace quoin::import
