#include "cli/kept_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "cli/clock.h"

namespace quoin::cli {

namespace fs = std::filesystem;

namespace {

/// Does it set what --private leaves out? Then it changes nothing, and nobody shall read it.
bool is_private_set(std::string_view set) {
    constexpr std::array<std::string_view, 6> kPrivate{"cv.phone", "cv.email",     "cv.location",
                                                       "cv.photo", "cv.photo_alt", "cv.custom_connections"};
    const std::string_view key = set.substr(0, set.find('='));
    return std::find(kPrivate.begin(), kPrivate.end(), key) != kPrivate.end();
}

bool is_layout_file(std::string_view layout) { return layout.ends_with(".yaml") || layout.ends_with(".yml"); }

}  // namespace

std::string from_folder(const fs::path& path, const fs::path& folder) {
    const auto whole = [](const fs::path& p) { return fs::absolute(p.empty() ? fs::path{"."} : p).lexically_normal(); };
    const fs::path base = whole(folder);
    return whole(path).lexically_relative(base.has_filename() ? base : base.parent_path()).generic_string();
}

std::vector<std::string> kept_options(const InputOptions& input, const LoadedResume& cv, const Languages& languages,
                                      const std::filesystem::path& folder) {
    std::vector<std::string> kept{"lang=" + locale::joined_tags(languages)};
    if (!cv.variant.empty()) kept.push_back("variant=" + cv.variant);
    if (!input.layout.empty())
        kept.push_back("layout=" + (is_layout_file(input.layout) ? from_folder(input.layout, folder) : input.layout));
    if (input.pages) kept.push_back(fmt::format("pages={}", *input.pages));
    if (input.is_private) kept.emplace_back("private");
    const std::string date = input.date.value_or(epoch_date());
    if (!date.empty()) kept.push_back("date=" + date);
    for (const std::string& set : input.sets)
        if (!input.is_private || !is_private_set(set)) kept.push_back("set=" + set);
    for (const std::string& fonts : input.font_dirs) kept.push_back("font-dir=" + from_folder(fonts, folder));
    return kept;
}

Result<InputOptions> options_of(const std::vector<std::string>& kept, const std::filesystem::path& folder,
                                const std::string& source) {
    InputOptions input;
    input.files = {(folder / source).lexically_normal().string()};
    input.date = "";
    for (const std::string& option : kept) {
        const std::size_t equals = option.find('=');
        const std::string name = option.substr(0, equals);
        const std::string value = equals == std::string::npos ? "" : option.substr(equals + 1);
        const bool is_number = !value.empty() && value.find_first_not_of("0123456789") == std::string::npos;
        if (name == "lang") {
            input.languages = {value};
        } else if (name == "variant") {
            input.variants = {value};
        } else if (name == "layout") {
            input.layout = is_layout_file(value) ? (folder / value).lexically_normal().string() : value;
        } else if (name == "pages" && is_number) {
            input.pages = std::stoi(value.substr(0, 3));
        } else if (name == "private") {
            input.is_private = true;
        } else if (name == "date") {
            input.date = value;
        } else if (name == "set") {
            input.sets.push_back(value);
        } else if (name == "font-dir") {
            input.font_dirs.push_back((folder / value).lexically_normal().string());
        } else {
            return failure(fmt::format("this quoin does not know the option '{}' that was kept", option),
                           {"use the quoin that kept it, or a newer one"});
        }
    }
    return input;
}

}  // namespace quoin::cli
