#include "cli/kept_options.h"

#include <fmt/format.h>

#include "cli/clock.h"

namespace quoin::cli {

std::vector<std::string> kept_options(const InputOptions& input, const LoadedResume& cv, const Languages& languages) {
    std::vector<std::string> kept{"lang=" + locale::joined_tags(languages)};
    if (!cv.variant.empty()) kept.push_back("variant=" + cv.variant);
    if (!input.layout.empty()) kept.push_back("layout=" + input.layout);
    if (input.pages) kept.push_back(fmt::format("pages={}", *input.pages));
    if (input.is_private) kept.emplace_back("private");
    const std::string date = input.date.value_or(epoch_date());
    if (!date.empty()) kept.push_back("date=" + date);
    for (const std::string& set : input.sets) kept.push_back("set=" + set);
    for (const std::string& folder : input.font_dirs) kept.push_back("font-dir=" + folder);
    return kept;
}

Result<InputOptions> options_of(const std::vector<std::string>& kept, const std::string& file) {
    InputOptions input;
    input.files = {file};
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
            input.layout = value;
        } else if (name == "pages" && is_number) {
            input.pages = std::stoi(value.substr(0, 3));
        } else if (name == "private") {
            input.is_private = true;
        } else if (name == "date") {
            input.date = value;
        } else if (name == "set") {
            input.sets.push_back(value);
        } else if (name == "font-dir") {
            input.font_dirs.push_back(value);
        } else {
            return failure(fmt::format("this quoin does not know the option '{}' that was kept", option),
                           {"use the quoin that kept it, or a newer one"});
        }
    }
    return input;
}

}  // namespace quoin::cli
