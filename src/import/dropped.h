#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "base/diagnostics.h"

namespace quoin::import {

/// What a home page has and a CV on paper has not.
enum class Drop {
    comment,        ///< <!-- … -->
    template_tag,   ///< Liquid's {% … %} and {{ … }}, kramdown's {: … }
    script,         ///< <script>, <style>, <iframe> and what else holds no words
    hidden,         ///< what the page hides from its readers
    counter,        ///< images and links of visit counters and badges
    remote_image,   ///< nothing is fetched
    other_picture,  ///< an image of the folder that cannot be printed, or that has no place
    emoji,
    site_link,     ///< leads to another page of the site
    odd_link,      ///< javascript: and what else no paper leads to
    struck_out,    ///< is kept, but not as struck out
    front_matter,  ///< keys for the program that made the site
    navigation,    ///< of the page or its site
    table_head,    ///< the names of a table's columns
    too_deep,      ///< nesting that is left out; its words stay
};

inline constexpr std::size_t kDrops = static_cast<std::size_t>(Drop::too_deep) + 1;

/// Notes what is left out of a page, and then says it once for each kind.
class Dropped {
public:
    void note(Drop what, Span place) { places_[static_cast<std::size_t>(what)].push_back(place); }
    /// One warning for each kind, at its first place: how many there are, and in which lines the others.
    void report(Diagnostics& diagnostics) const;

private:
    std::array<std::vector<Span>, kDrops> places_;
};

}  // namespace quoin::import
