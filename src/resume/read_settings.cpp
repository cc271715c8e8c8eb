#include "resume/read_settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.h"
#include "resume/dates.h"
#include "resume/keys.h"
#include "resume/values.h"
#include "yaml/reader.h"

namespace quoin::resume {

namespace {

/// Where RenderCV writes its files; quoin takes that from its command line.
constexpr std::array<std::string_view, 13> kRenderCommandKeys{"output_folder",
                                                              "design",
                                                              "locale",
                                                              "typst_path",
                                                              "pdf_path",
                                                              "markdown_path",
                                                              "html_path",
                                                              "png_path",
                                                              "dont_generate_markdown",
                                                              "dont_generate_html",
                                                              "dont_generate_typst",
                                                              "dont_generate_pdf",
                                                              "dont_generate_png"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kLanguageNames{{
    {"english", "en"},   {"arabic", "ar"},           {"danish", "da"},           {"dutch", "nl"},
    {"french", "fr"},    {"german", "de"},           {"hebrew", "he"},           {"hindi", "hi"},
    {"hungarian", "hu"}, {"indonesian", "id"},       {"italian", "it"},          {"japanese", "ja"},
    {"korean", "ko"},    {"mandarin_chinese", "zh"}, {"norwegian_bokmål", "nb"}, {"norwegian_nynorsk", "nn"},
    {"persian", "fa"},   {"portuguese", "pt"},       {"russian", "ru"},          {"spanish", "es"},
    {"turkish", "tr"},   {"vietnamese", "vi"},
}};

Result<locale::Language> parse_language_name(std::string_view name) {
    for (const auto& [word, tag] : kLanguageNames) {
        if (word == name) return locale::Language::parse(tag);
    }
    auto language = locale::Language::parse(name);
    if (language) return language;
    std::array<std::string_view, kLanguageNames.size()> words;
    std::transform(kLanguageNames.begin(), kLanguageNames.end(), words.begin(),
                   [](const auto& pair) { return pair.first; });
    const auto meant = nearest(name, words);
    if (meant) return failure(fmt::format("'{}' is no language", name), {fmt::format("did you mean '{}'?", *meant)});
    return language;
}

std::optional<locale::Date> read_current_date(const yaml::Node& node, Context& context) {
    if (node.is_null() || node.text == "today") return std::nullopt;
    const auto text = yaml::read_text(node, context.diagnostics);
    if (!text) return std::nullopt;
    Result<locale::Date> date = parse_date(trim(*text));
    if (!date) date.error().hints.emplace_back("or write today");
    return at(node.span, std::move(date), context.diagnostics);
}

/// The names of the twelve months; none if there are more or fewer.
std::vector<std::string> read_months(const yaml::Node& node, Context& context) {
    std::vector<std::string> names = read_words(node, context);
    if (names.size() == 12) return names;
    context.diagnostics.error(node.span, fmt::format("a year has 12 months, this list has {}", names.size()),
                              {"write all of them, from January on"});
    return {};
}

std::string* word_of(std::string_view key, locale::DateWords& words) {
    if (key == "present") return &words.present;
    if (key == "year") return &words.year;
    if (key == "years") return &words.years;
    if (key == "month") return &words.month;
    return key == "months" ? &words.months : nullptr;
}

std::optional<std::size_t> read_most_authors(const yaml::Node& node, Context& context) {
    const auto number = yaml::read_number(node, kMostAuthors.least, kMostAuthors.most, context.diagnostics);
    if (!number) return std::nullopt;
    const auto whole = static_cast<std::size_t>(*number);
    if (static_cast<double>(whole) == *number) return whole;
    context.diagnostics.error(node.span, "there are no parts of authors", {"write most_authors: 4"});
    return std::nullopt;
}

}  // namespace

Settings read_settings(const yaml::Node& node, Context& context) {
    Settings settings;
    if (!yaml::expect_map(node, "settings", context.diagnostics)) return settings;
    yaml::check_keys(node, yaml::names(kSettingsKeys), "settings", context.diagnostics);
    for (const auto& [key, value] : node.entries) {
        if (key.text == "current_date") settings.current_date = read_current_date(value, context);
        if (key.text == "bold_keywords") settings.bold_keywords = read_words(value, context);
        if (key.text == "most_authors" && !value.is_null()) settings.most_authors = read_most_authors(value, context);
        if (key.text == "pdf_title") settings.pdf_title = read_string(value, context);
        if (key.text == "dates") {
            settings.dates =
                read_localized<yaml::Node>(value, context, [](const yaml::Node& n) { return std::optional{n}; });
        }
        if (key.text == "render_command" && yaml::expect_map(value, key.text, context.diagnostics)) {
            yaml::check_keys(value, kRenderCommandKeys, key.text, context.diagnostics);
        }
    }
    return settings;
}

LocaleWords read_locale(const yaml::Node& node, Context& context) {
    LocaleWords locale;
    if (!yaml::expect_map(node, "locale", context.diagnostics)) return locale;
    yaml::check_keys(node, yaml::names(kLocaleKeys), "locale", context.diagnostics);
    for (const auto& [key, value] : node.entries) {
        // RenderCV's files always say when a page was last updated; quoin never prints that.
        if (value.is_null() || key.text == "last_updated") continue;
        if (key.text == "language") {
            const auto name = yaml::read_text(value, context.diagnostics);
            if (name) locale.language = at(value.span, parse_language_name(*name), context.diagnostics);
        } else if (key.text == "month_names") {
            locale.words.long_months = read_months(value, context);
        } else if (key.text == "month_abbreviations") {
            locale.words.short_months = read_months(value, context);
        } else if (std::string* const word = word_of(key.text, locale.words)) {
            *word = yaml::read_text(value, context.diagnostics).value_or("");
        } else if (key.text == "phrases") {
            context.diagnostics.warning(key.span, fmt::format("'{}' changes nothing", key.text),
                                        {"no layout prints it; quoin takes the months, years and present from here"});
        }
    }
    return locale;
}

std::span<const std::string_view> render_command_keys() { return kRenderCommandKeys; }

std::vector<std::string_view> language_names() {
    std::vector<std::string_view> names;
    for (const auto& [name, tag] : kLanguageNames) names.push_back(name);
    return names;
}

}  // namespace quoin::resume
