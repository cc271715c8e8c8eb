#include "import/page_addresses.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/strings.h"

namespace quoin::import {

namespace {

/// In the addresses of images that count visits or show what a program counted.
constexpr std::array<std::string_view, 22> kCounters{"shields.io",
                                                     "badge",
                                                     "clustrmaps",
                                                     "revolvermaps",
                                                     "github-readme-stats",
                                                     "visitor",
                                                     "hitcount",
                                                     "komarev.com",
                                                     "statcounter",
                                                     "google-analytics",
                                                     "streak-stats",
                                                     "github-readme-streak",
                                                     "flagcounter",
                                                     "hits.sh",
                                                     "wakatime",
                                                     "capsule-render",
                                                     "skillicons.dev",
                                                     "activity-graph",
                                                     "profile-trophy",
                                                     "readme-typing",
                                                     "profile-summary-cards",
                                                     "mapmyvisitors"};

bool is_scheme_sign(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '+' || c == '-' || c == '.'; }

/// "https" of "https://…", in lower case; empty: the address has none, and is one of the site.
std::string scheme_of(std::string_view address) {
    const std::size_t colon = address.find(':');
    if (colon == std::string_view::npos || colon == 0) return {};
    const std::string_view scheme = address.substr(0, colon);
    return std::all_of(scheme.begin(), scheme.end(), is_scheme_sign) ? ascii_lower(scheme) : std::string{};
}

}  // namespace

LinkAddress read_link(std::string_view href) {
    const std::string_view address = trim(href);
    if (address.empty() || address.front() == '#') return {};
    if (address.starts_with("//")) return {"https:" + std::string{address}, {}};
    if (address.starts_with("www.")) return {"https://" + std::string{address}, {}};
    const std::string scheme = scheme_of(address);
    if (scheme.empty()) return {{}, Drop::site_link};
    const bool is_for_paper = scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
    if (!is_for_paper || address.size() <= scheme.size() + 1) return {{}, Drop::odd_link};
    return {scheme + std::string{address.substr(scheme.size())}, {}};
}

ImageAddress read_image(std::string_view src) {
    const std::string lower = ascii_lower(trim(src));
    const auto is_in = [&](std::string_view part) { return lower.find(part) != std::string::npos; };
    const bool is_remote = lower.starts_with("//") || !scheme_of(lower).empty();
    if (is_remote && std::any_of(kCounters.begin(), kCounters.end(), is_in)) return {{}, Drop::counter};
    if (is_remote) return {{}, Drop::remote_image};
    std::string_view name = trim(src);
    name = name.substr(0, name.find_first_of("?#"));
    while (name.starts_with("./")) name.remove_prefix(2);
    if (name.starts_with('/')) name.remove_prefix(1);
    if (name.empty()) return {{}, Drop::other_picture};
    return {std::string{name}, {}};
}

}  // namespace quoin::import
