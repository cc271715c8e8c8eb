#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace quoin::assets {

/// A file that is compiled into the binary.
struct Asset {
    std::string_view
        name;  ///< as a path: "layouts/classic.yaml", "locale/zh-Hans.mo", "hyphenation/de.hyph", "icons.txt"
    std::string_view bytes;
};

/// A compiled-in font face, as fonts/MANIFEST.json describes it.
struct FontAsset {
    std::string_view family;
    std::string_view postscript_name;
    int weight = 400;
    bool is_italic = false;
    std::string_view languages;  ///< BCP 47, parted by spaces
    std::string_view bytes;
};

/// Every asset but the fonts, sorted by name.
std::span<const Asset> all();
std::optional<std::string_view> find(std::string_view name);

/// The faces in the order of the manifest.
std::span<const FontAsset> fonts();

}  // namespace quoin::assets
