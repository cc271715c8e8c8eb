#include "pdf/list_numbering.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/strings.h"

namespace quoin::pdf {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kSigns{{
    {"•", "Disc"},
    {"●", "Disc"},
    {"·", "Disc"},
    {"∙", "Disc"},
    {"◦", "Circle"},
    {"○", "Circle"},
    {"▪", "Square"},
    {"■", "Square"},
    {"□", "Square"},
}};

}  // namespace

std::string_view numbering_of(std::string_view label) {
    for (const auto& [sign, name] : kSigns)
        if (trim(label) == sign) return name;
    const auto first =
        std::find_if_not(label.begin(), label.end(), [](char c) { return c == '(' || c == '[' || c == ' '; });
    if (std::any_of(first, label.end(), is_ascii_digit)) return "Decimal";
    const bool is_one_letter =
        first != label.end() && is_ascii_letter(*first) && std::count_if(first, label.end(), is_ascii_letter) == 1;
    if (!is_one_letter) return "None";
    return *first >= 'a' ? "LowerAlpha" : "UpperAlpha";
}

std::vector<std::string_view> list_numbering(const display::Document& document) {
    const std::vector<display::Tag>& tags = document.structure.tags;
    std::vector<std::string_view> result(tags.size(), "None");
    std::vector<bool> is_known(tags.size());
    const auto list_of_label = [&](display::TagId tag) {
        if (tag >= tags.size() || tags[tag].role != display::Role::label) return display::kArtifact;
        const display::TagId item = tags[tag].parent;
        return item < tags.size() ? tags[item].parent : display::kArtifact;
    };
    for (const display::Page& page : document.pages) {
        for (const display::Item& item : page.items) {
            const auto* text = std::get_if<display::Text>(&item.what);
            const display::TagId list = text == nullptr ? display::kArtifact : list_of_label(item.tag);
            if (list >= tags.size() || is_known[list]) continue;
            is_known[list] = true;
            result[list] = numbering_of(text->text);
        }
    }
    return result;
}

}  // namespace quoin::pdf
