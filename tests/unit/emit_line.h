#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "../random.h"
#include "emit/page.h"

/// Random lines full of signs that some form takes for markup.
namespace quoin::emit {

/// Words and every ASCII sign, in an order that no text would have; never a space at an end, nor two together.
inline std::string random_text(Random& random, std::size_t most) {
    static const std::vector<std::string> kParts{
        "a", "bc",  "Ω",  "測", "試験",  "한", "1",  "23", "(",  ")",   "：", "，",  "「", "」", "。",  "\\", "`", "``",
        "*", "**",  "_",  "__", "{",     "}",  "[",  "]",  "<",  ">",   "#",  "##",  "+",  "-",  "---", "=",  ".", "!",
        "|", "~",   "~~", "$",  "&",     "%",  "^",  "@",  "\"", "'",   ":",  ";",   "/",  "?",  ",",   " ",  " ", " ",
        "–", "<b>", "![", "](", "&amp;", "é",  "1.", "- ", "* ", "\\{", "$$", "^^M", "%%", "''", "``"};
    std::string text;
    for (std::size_t i = random.below(most) + 1; i > 0; --i) {
        const std::string& part = kParts[random.below(kParts.size())];
        if (part.front() == ' ' && (text.empty() || text.back() == ' ')) continue;
        text += part;
    }
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text.empty() ? "x" : text;
}

/// Runs of every look. Spaces stand inside runs and between them, never at the ends of the line.
inline Line random_line(Random& random) {
    Line line;
    const std::size_t count = random.below(5) + 1;
    for (std::size_t i = 0; i < count; ++i) {
        Run run;
        run.text = random_text(random, 6);
        if (i > 0 && random.below(3) == 0 && line.back().text.back() != ' ') run.text.insert(0, " ");
        run.is_bold = random.below(3) == 0;
        run.is_italic = random.below(4) == 0;
        run.is_code = random.below(8) == 0;
        if (random.below(8) == 0) run.baseline = resume::Baseline::superscript;
        if (random.below(5) == 0) run.link = "https://example.com/a_(b)?c=*d*&e=f_g#h";
        line.push_back(std::move(run));
    }
    return line;
}

}  // namespace quoin::emit
