#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "font/face.h"

namespace quoin::font {

/// All faces of one run. Filled first, then const; everything else holds a FaceId.
class FontBook {
public:
    /// Adds a face whose bytes live as long as the program (compiled in). Nothing is opened yet.
    FaceId add(FaceInfo info, std::string_view bytes, unsigned index_in_collection = 0);
    /// Adds every face of a font file's bytes, which the book keeps; its name table says what they are.
    Result<std::vector<FaceId>> add_file(std::string bytes);

    const Face& face(FaceId id) const { return faces_.at(id.index); }
    std::size_t size() const { return faces_.size(); }
    bool has_family(std::string_view family) const;
    /// Every family once, in the order of adding.
    std::vector<std::string> families() const;

    /// The face of `family` nearest to weight and slant (CSS Fonts 4, 5.2), or nothing if the family is unknown.
    std::optional<FaceId> find(std::string_view family, int weight, Slant slant) const;

private:
    std::vector<Face> faces_;
    std::deque<std::string> kept_;
};

}  // namespace quoin::font
