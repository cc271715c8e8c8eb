#include "emit/rendercv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "emit/losses.h"
#include "emit/markup.h"
#include "emit/rendercv_entries.h"
#include "emit/rendercv_header.h"
#include "resume/sections.h"
#include "yaml/edit.h"
#include "yaml/make.h"
#include "yaml/write.h"

namespace quoin::emit {

namespace {

using yaml::Node;
using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<std::string_view, 9> kThemes{
    "classic", "ember", "engineeringclassic", "engineeringresumes", "harvard", "ink", "moderncv", "opal", "sb2nov"};
/// RenderCV's theme that looks most like a layout of ours.
constexpr std::array<Pair, 6> kThemeOf{{{"jake", "sb2nov"},
                                        {"awesome", "ember"},
                                        {"banking", "opal"},
                                        {"swiss", "ink"},
                                        {"moderncv", "moderncv"},
                                        {"harvard", "harvard"}}};
/// What else stands in its `design`; other keys are variables of a layout of ours.
constexpr std::array<std::string_view, 9> kDesignKeys{"page",           "colors",   "typography", "links",    "header",
                                                      "section_titles", "sections", "entries",    "templates"};
constexpr std::array<Pair, 23> kLanguages{{{"en", "english"},
                                           {"ar", "arabic"},
                                           {"da", "danish"},
                                           {"nl", "dutch"},
                                           {"fr", "french"},
                                           {"de", "german"},
                                           {"he", "hebrew"},
                                           {"hi", "hindi"},
                                           {"hu", "hungarian"},
                                           {"id", "indonesian"},
                                           {"it", "italian"},
                                           {"ja", "japanese"},
                                           {"ko", "korean"},
                                           {"zh", "mandarin_chinese"},
                                           {"nb", "norwegian_bokmål"},
                                           {"no", "norwegian_bokmål"},
                                           {"nn", "norwegian_nynorsk"},
                                           {"fa", "persian"},
                                           {"pt", "portuguese"},
                                           {"ru", "russian"},
                                           {"es", "spanish"},
                                           {"tr", "turkish"},
                                           {"vi", "vietnamese"}}};

template <std::size_t size>
std::string_view second_of(const std::array<Pair, size>& pairs, std::string_view word) {
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.first == word; });
    return found == pairs.end() ? std::string_view{} : found->second;
}

bool is_theme(std::string_view name) { return std::find(kThemes.begin(), kThemes.end(), name) != kThemes.end(); }

class FileWriter {
public:
    FileWriter(const resume::Resume& cv, const locale::Language& language, const Options& options,
               Diagnostics& diagnostics)
        : cv_{cv},
          language_{language},
          options_{options},
          losses_{diagnostics},
          dates_{language, options.catalog, options.dates, cv.date_words(language)},
          entries_{language, dates_, losses_} {}

    Node file() {
        Node file = yaml::make_map({});
        Node& cv = yaml::put(file, "cv", yaml::make_map({}));
        put_header(cv, cv_, language_, entries_, losses_);
        yaml::put(cv, "sections", sections());
        yaml::put(file, "design", design());
        if (language_.is_cjk())
            yaml::comment_on(file, "design",
                             "RenderCV's own fonts have no such letters: another may go to typography.font_family");
        yaml::put(file, "locale", locale_words());
        if (Node said = settings(); !said.entries.empty()) yaml::put(file, "settings", std::move(said));
        check_rest();
        return file;
    }

private:
    /// The key that prints as the section's title: its id where that makes the same words.
    std::string key_of(const resume::Section& section) {
        const resume::RichText title = resume::section_title(section, language_, options_.catalog);
        const std::string words = entries_.text(title);
        if (words.empty())
            losses_.add("title", section.span, "RenderCV has no sections without a title", "this one has its key's");
        return words.empty() || resume::title_from_key(section.id) == words ? section.id : words;
    }

    Node sections() {
        Node sections = yaml::make_map({});
        for (const resume::Section& section : cv_.sections) {
            const std::vector<resume::Entry>* const entries = section.entries.pick(language_);
            if (section.marks != resume::Marks{})
                losses_.add("marks", section.span, "RenderCV has no 'id', 'tags' and 'priority'",
                            "they are left out: keep your own file for variants and for fitting pages");
            if (entries == nullptr) continue;
            std::string key = key_of(section);
            for (int number = 2; sections.find(key) != nullptr; ++number)
                key = fmt::format("{} {}", key_of(section), number);
            yaml::put(sections, key, entries_.section(*entries));
        }
        return sections;
    }

    std::string theme() const {
        const Node* const wanted = cv_.design.find("theme");
        if (cv_.layout.empty() && wanted != nullptr && is_theme(wanted->text)) return wanted->text;
        const std::string_view layout = !cv_.layout.empty() ? std::string_view{cv_.layout}
                                        : wanted != nullptr ? wanted->text
                                                            : std::string_view{};
        const std::string_view like = second_of(kThemeOf, layout);
        return std::string{like.empty() ? "classic" : like};
    }

    Node design() {
        Node design = yaml::make_map({});
        yaml::put(design, "theme", yaml::make_text(theme(), {}));
        const std::string& layout = cv_.layout;
        if (!layout.empty() && layout != theme())
            losses_.add("layout", cv_.layout_span, fmt::format("RenderCV has no layout '{}'", layout),
                        fmt::format("its theme '{}' is the nearest", theme()));
        for (const auto& [key, value] : cv_.design.entries) {
            if (key.text == "theme" || key.text.starts_with("x-")) continue;
            if (std::find(kDesignKeys.begin(), kDesignKeys.end(), key.text) != kDesignKeys.end())
                yaml::put(design, key.text, value);
            else
                losses_.add("design", key.span, fmt::format("RenderCV's design has no '{}'", key.text),
                            "variables of a layout are left out");
        }
        return design;
    }

    Node locale_words() {
        Node locale = yaml::make_map({});
        const std::string_view name = second_of(kLanguages, language_.primary());
        if (name.empty())
            losses_.add("language", cv_.name.span, fmt::format("RenderCV has no words in '{}'", language_.tag()),
                        "its dates are in English; write your own under 'locale'");
        yaml::put(locale, "language", yaml::make_text(std::string{name.empty() ? "english" : name}, {}));
        const locale::DateWords words = cv_.date_words(language_);
        const auto put = [&](std::string_view key, const std::string& word) {
            if (!word.empty()) yaml::put(locale, key, yaml::make_text(word, {}));
        };
        put("present", words.present);
        put("year", words.year);
        put("years", words.years);
        put("month", words.month);
        put("months", words.months);
        put_months(locale, "month_abbreviations", words.short_months);
        put_months(locale, "month_names", words.long_months);
        return locale;
    }

    static void put_months(Node& locale, std::string_view key, const std::vector<std::string>& names) {
        if (names.empty()) return;
        Node& list = yaml::put(locale, key, yaml::make_list({}));
        for (const std::string& name : names) yaml::add(list, yaml::make_text(name, {}));
    }

    Node settings() {
        Node settings = yaml::make_map({});
        const resume::Settings& said = cv_.settings;
        if (said.current_date) {
            locale::Date day = *said.current_date;
            day.month = std::max(day.month, 1);
            day.day = std::max(day.day, 1);
            day.season = locale::Season::none;
            day.quarter = 0;
            yaml::put(settings, "current_date", yaml::make_text(iso_date(day), {}));
        }
        if (const std::string* const title = said.pdf_title.pick(language_))
            yaml::put(settings, "pdf_title", yaml::make_text(*title, said.pdf_title.span));
        if (!said.dates.empty())
            losses_.add("dates", said.dates.span, "RenderCV has no 'dates' in its settings",
                        "write design.templates.single_date: MONTH_NAME YEAR");
        if (said.most_authors)
            losses_.add("most_authors", cv_.name.span, "RenderCV has no 'most_authors'", "it prints all authors");
        return settings;
    }

    void check_rest() {
        if (cv_.languages.size() > 1)
            losses_.add("languages", cv_.name.span, "RenderCV has one language a file",
                        fmt::format("this one is in '{}'; --lang says which", language_.tag()));
        if (!cv_.variants.empty())
            losses_.add("variants", cv_.variants.front().name.span, "RenderCV has no variants",
                        "--variant NAME exports one of them");
        if (cv_.fit.pages)
            losses_.add("pages", cv_.fit.pages_span, "RenderCV does not fit a CV to a number of pages",
                        "change its margins and font size by hand");
    }

    const resume::Resume& cv_;
    const locale::Language& language_;
    const Options& options_;
    Losses losses_;
    locale::DatePrinter dates_;
    RenderCvEntries entries_;
};

}  // namespace

std::string write_rendercv(const resume::Resume& cv, const locale::Language& language, const Options& options,
                           Diagnostics& diagnostics) {
    return yaml::write(FileWriter{cv, language, options, diagnostics}.file());
}

}  // namespace quoin::emit
