#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reader/file.h"
#include "reader/font.h"
#include "reader/lexer.h"
#include "reader/matrix.h"
#include "reader/pdf.h"
#include "reader/pieces.h"

namespace quoin::reader {

/// The fonts of a file, each read once.
class Fonts {
public:
    explicit Fonts(File& file) : file_{file} {}

    /// The font that a resource is; nullptr if it is none.
    const Font* find(const Object& resource);

private:
    File& file_;
    std::map<std::uint32_t, std::unique_ptr<Font>> fonts_;
    std::map<const Dict*, std::unique_ptr<Font>> inline_fonts_;
};

/// What the operators of all pages together may cost.
struct Budget {
    std::size_t operators = 5'000'000;
    std::size_t glyphs = 2'000'000;
    std::size_t replacements = std::size_t{16} << 20;  ///< bytes of ActualText
};

/// Follows the content of one page, and of the forms in it, and gathers what it shows.
class ContentReader {
public:
    ContentReader(File& file, Fonts& fonts, Budget& budget, std::vector<Piece>& pieces)
        : file_{file}, fonts_{fonts}, budget_{budget}, pieces_{pieces} {}

    void read(std::string_view content, const Dict& resources);

private:
    struct State {
        Matrix ctm;
        const Font* font = nullptr;
        double size = 0, character_space = 0, word_space = 0, scale = 1, leading = 0, rise = 0;
    };
    struct Mark {
        int mcid = -1;
        bool is_artifact = false;
        std::string replacement;
        std::size_t replacement_number = 0;
    };

    void apply(std::string_view name);
    void apply_graphics(std::string_view name);
    void apply_text(std::string_view name);
    void apply_marks(std::string_view name);
    double operand(std::size_t from_end) const;
    Matrix matrix() const;
    void move(double x, double y);
    void show(std::string_view string);
    void show_array(const Array& array);
    void show_glyph(const Code& code, bool is_space);
    void open_mark();
    void draw_form();
    void read_form(const Object& stream, const Dict& form);

    File& file_;
    Fonts& fonts_;
    Budget& budget_;
    Pieces pieces_;
    const Dict* resources_ = nullptr;
    std::vector<Object> operands_;
    State state_;
    std::vector<State> saved_;
    Matrix text_;
    Matrix line_;
    std::vector<Mark> marks_;
    std::size_t replacements_ = 0;
    int depth_ = 0;  ///< of forms
};

}  // namespace quoin::reader
