#include "assets/assets.h"

#include <algorithm>

namespace quoin::assets {

std::optional<std::string_view> find(std::string_view name) {
    const auto assets = all();
    const auto is_before = [](const Asset& asset, std::string_view wanted) { return asset.name < wanted; };
    const auto found = std::lower_bound(assets.begin(), assets.end(), name, is_before);
    if (found == assets.end() || found->name != name) return std::nullopt;
    return found->bytes;
}

}  // namespace quoin::assets
