// RenderCV's placeholders of entries, as our fields.
#include <algorithm>
#include <array>
#include <utility>

#include "layout/design_template.h"
#include "layout/field.h"

namespace quoin::layout {

namespace {

/// RenderCV's words whose field has another name here; "+" fields stand for several.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kOtherNames{{
    {"DATE", "dates"},
    {"START_DATE", "start"},
    {"END_DATE", "end"},
    {"HIGHLIGHTS", "highlights"},
    {"DEGREE_WITH_AREA", "+degree"},
    {"URL", "+url"},
}};

std::vector<Placeholder> entry_placeholders() {
    std::vector<Placeholder> list;
    for (const auto& [name, field] : kOtherNames) list.push_back({std::string{name}, std::string{field}});
    for (const std::string_view field : field_names(Scope::entry)) {
        const auto known = find_field(field, Scope::entry);
        if (!known || is_list(*known) || is_picture(*known)) continue;
        std::string name{field};
        std::transform(name.begin(), name.end(), name.begin(), [](char sign) {
            return sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
        });
        list.push_back({std::move(name), std::string{field}});
    }
    return list;
}

/// "DEGREE in AREA" in RenderCV's languages: what stands first, and the words between.
struct DegreePhrase {
    std::string_view language;
    std::string_view first, between, second;
};
constexpr std::array<DegreePhrase, 22> kDegreePhrases{{
    {"ar", "degree", " في ", "area"}, {"da", "degree", " i ", "area"},  {"de", "degree", " in ", "area"},
    {"en", "degree", " in ", "area"}, {"es", "degree", " en ", "area"}, {"fa", "degree", " در ", "area"},
    {"fr", "degree", " en ", "area"}, {"he", "degree", " ב", "area"},   {"hi", "area", " में ", "degree"},
    {"hu", "degree", " ", "area"},    {"id", "degree", " di ", "area"}, {"it", "degree", " in ", "area"},
    {"ja", "area", " ", "degree"},    {"ko", "area", " ", "degree"},    {"nb", "degree", " i ", "area"},
    {"nl", "degree", " in ", "area"}, {"nn", "degree", " i ", "area"},  {"pt", "degree", " em ", "area"},
    {"ru", "degree", " в ", "area"},  {"tr", "area", ", ", "degree"},   {"vi", "degree", " ngành ", "area"},
    {"zh", "area", " ", "degree"},
}};

std::vector<TemplatePiece> pieces_of(const TemplatePiece& piece, std::string_view language) {
    const auto field = [&](std::string_view name) {
        return TemplatePiece{std::string{name}, {}, piece.is_strong, piece.is_slanted};
    };
    const auto between = [&](std::string_view words) {
        return TemplatePiece{{}, std::string{words}, piece.is_strong, piece.is_slanted};
    };
    if (piece.field == "+url") return {field("doi"), between(" "), field("url")};
    if (piece.field != "+degree") return {piece};
    const std::string_view base = language.substr(0, language.find('-'));
    const auto found = std::find_if(kDegreePhrases.begin(), kDegreePhrases.end(),
                                    [&](const DegreePhrase& phrase) { return phrase.language == base; });
    if (found == kDegreePhrases.end()) return {field("degree"), between(", "), field("area")};
    return {field(found->first), between(found->between), field(found->second)};
}

}  // namespace

std::vector<TemplateLine> entry_lines(std::string_view text, std::string_view language) {
    auto lines = parse_lines(text, entry_placeholders());
    for (TemplateLine& line : lines) {
        std::vector<TemplatePiece> pieces;
        for (const TemplatePiece& piece : line.pieces) {
            for (TemplatePiece& part : pieces_of(piece, language)) pieces.push_back(std::move(part));
        }
        line.pieces = std::move(pieces);
    }
    return lines;
}

}  // namespace quoin::layout
