#include "golden/words.h"

#include <fmt/format.h>

#include "base/decimal.h"
#include "base/utf8.h"

namespace quoin::golden {

std::string points(Thousandths n) {
    std::string text;
    append_thousandths(text, n);
    return text + " pt";
}

std::string way(Thousandths right, Thousandths down) {
    std::string text;
    if (down != 0) text = (down > 0 ? "down " : "up ") + points(down > 0 ? down : -down);
    if (right != 0) {
        if (!text.empty()) text += " and ";
        text += (right > 0 ? "right " : "left ") + points(right > 0 ? right : -right);
    }
    return text;
}

std::string excerpt(std::string_view text) {
    constexpr int kWidest = 40;  // cells
    int width = 0;
    std::size_t end = 0;
    while (end < text.size() && width < kWidest) {
        const Decoded character = decode_utf8(text, end);
        width += cell_width(character.code);
        end += character.length;
    }
    return fmt::format("'{}{}'", text.substr(0, end), end < text.size() ? "…" : "");
}

std::string count_of(std::size_t n, std::string_view one) { return fmt::format("{} {}{}", n, one, n == 1 ? "" : "s"); }

std::string hex(Color c) { return fmt::format("#{:02x}{:02x}{:02x}", c.red, c.green, c.blue); }

std::string look(const Style& style) {
    return fmt::format("{} {} {}{}", points(style.size), style.face, hex(style.color),
                       style.language.empty() ? "" : " " + style.language);
}

std::string look_change(const Style& before, const Style& after) {
    std::string text;
    const auto add = [&](std::string_view what, const std::string& from, const std::string& to) {
        if (from == to) return;
        text += fmt::format("{}{} {} → {}", text.empty() ? "" : ", ", what, from.empty() ? "none" : from,
                            to.empty() ? "none" : to);
    };
    add("size", points(before.size), points(after.size));
    add("face", before.face, after.face);
    add("colour", hex(before.color), hex(after.color));
    add("language", before.language, after.language);
    return text;
}

}  // namespace quoin::golden
