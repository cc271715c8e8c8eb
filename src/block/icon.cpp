#include "block/icon.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace quoin::block {

namespace {

// In 1/1000 em.
constexpr int kSize = 900;    ///< of an icon's box
constexpr int kCentre = 360;  ///< above the baseline: half the height of capitals and of Han
constexpr int kPlace = 1000;  ///< the width that every icon is centred in
constexpr int kGap = 300;     ///< between that and the text

using Pair = std::pair<std::string_view, std::string_view>;

/// What CVs and Font Awesome call the icons, and what fonts/icons.json does.
constexpr std::array<Pair, 28> kOtherNames{{
    {"at", "mail"},
    {"cake-candles", "calendar"},
    {"calendar-days", "calendar"},
    {"code-branch", "code"},
    {"earth-americas", "globe"},
    {"email", "mail"},
    {"envelope", "mail"},
    {"house", "place"},
    {"laptop-code", "code"},
    {"location", "place"},
    {"location-dot", "place"},
    {"location-pin", "place"},
    {"map-marker", "place"},
    {"mobile", "phone"},
    {"mobile-screen", "phone"},
    {"newspaper", "file"},
    {"envelope-open", "mail"},
    {"birthday-cake", "calendar"},
    {"pen", "file"},
    {"rss", "file"},
    {"square-phone", "phone"},
    {"stack-overflow", "stackoverflow"},
    {"twitter", "x-twitter"},
    {"user-tie", "user"},
    {"suitcase", "briefcase"},
    {"website", "globe"},
    {"weixin", "wechat"},
    {"x", "x-twitter"},
}};

std::string_view own_name(std::string_view name) {
    const auto is_name = [&](const Pair& pair) { return pair.first == name; };
    const auto found = std::find_if(kOtherNames.begin(), kOtherNames.end(), is_name);
    return found == kOtherNames.end() ? name : found->second;
}

/// Takes the text up to the next `end` off the front.
std::string_view take(std::string_view& rest, char end) {
    const std::size_t length = std::min(rest.find(end), rest.size());
    const std::string_view taken = rest.substr(0, length);
    rest.remove_prefix(std::min(length + 1, rest.size()));
    return taken;
}

int take_number(std::string_view& rest) {
    const std::string_view word = take(rest, ' ');
    int number = 0;
    std::from_chars(word.data(), word.data() + word.size(), number);
    return number;
}

}  // namespace

std::optional<IconShape> find_icon(std::string_view table, std::string_view name) {
    const std::string_view wanted = own_name(name);
    while (!table.empty()) {
        std::string_view line = take(table, '\n');
        if (take(line, ' ') != wanted) continue;
        IconShape shape;
        shape.width = take_number(line);
        shape.top = take_number(line);
        shape.bottom = take_number(line);
        shape.path = line;
        return shape;
    }
    return std::nullopt;
}

std::vector<std::string_view> icon_names(std::string_view table) {
    std::vector<std::string_view> names;
    while (!table.empty()) {
        std::string_view line = take(table, '\n');
        names.push_back(take(line, ' '));
    }
    return names;
}

std::optional<std::string> icon_name(const resume::Contact& contact, std::string_view table) {
    if (contact.kind == resume::ContactKind::network && (contact.icon.empty() || !find_icon(table, contact.icon)))
        return contact.url.empty() ? "user" : "link";
    return contact.icon.empty() ? std::nullopt : std::optional{contact.icon};
}

Icon place_icon(const IconShape& shape, const Style& style, Color color) {
    Icon icon;
    icon.path = shape.path;
    icon.unit = style.em().per_mille(kSize) / 1000;
    icon.color = color;
    icon.at.x = (style.em().per_mille(kPlace) - icon.unit * shape.width) / 2;
    icon.at.y = -style.em().per_mille(kCentre) - icon.unit * (shape.top + shape.bottom) / 2;
    icon.advance = style.em().per_mille(kPlace + kGap);
    return icon;
}

}  // namespace quoin::block
