#include "compile.h"
#include "base/strings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "assets/assets.h"
#include "locale/catalog.h"
#include "resume/read.h"
#include "resume/sections.h"
#include "resume/visible_text.h"
#include "yaml/parse.h"

namespace quoin {
namespace {

namespace fs = std::filesystem;

const fs::path kExamples = fs::path{QUOIN_SOURCE_DIR} / "examples";

std::string read_bytes(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string without_spaces(std::string_view text) {
    std::string kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
                 [](char c) { return c != ' ' && c != '\n' && c != '\t'; });
    return kept;
}

/// An example, a layout and a language, set.
struct Printed {
    std::string text;                  ///< of the display list in reading order, spaces dropped
    std::vector<std::string> visible;  ///< what the CV says, spaces dropped
    std::vector<std::string> dates;    ///< those of its lines that are dates
    std::vector<std::string> titles;   ///< of its sections, in order
    std::vector<Diagnostic> complaints;
};

locale::Catalog catalog_for(const locale::Language& language) {
    return {language, *assets::find("locale/" + std::string{locale::catalog_tag(language)} + ".mo")};
}

/// The paragraph, title or label that a text belongs to.
display::TagId block_of(display::TagId tag, const display::StructureTree& tree) {
    const auto is_inside = [&] {
        return tree.tags[tag].role == display::Role::span || tree.tags[tag].role == display::Role::link;
    };
    while (is_inside()) tag = tree.tags[tag].parent;
    return tag;
}

/// Read by structure: a paragraph of one column may go on after the other column of the page.
std::string text_of(const display::Document& document) {
    std::map<display::TagId, std::string> texts;
    for (const display::Page& page : document.pages) {
        for (const display::Item& item : page.items) {
            const auto* shown = std::get_if<display::Text>(&item.what);
            if (shown != nullptr && item.tag != display::kArtifact)
                texts[block_of(item.tag, document.structure)] += shown->text;
        }
    }
    std::string text;
    for (const auto& [tag, words] : texts) text += words;
    return without_spaces(text);
}

std::vector<locale::Language> languages_of(const std::string& example) {
    Diagnostics diagnostics;
    const auto file = diagnostics.add_file({example, read_bytes(kExamples / example)});
    return resume::read(yaml::parse(file, diagnostics), diagnostics).languages;
}

void add_dates(const std::vector<resume::Entry>& entries, const locale::Language& language,
               const locale::DatePrinter& printer, std::vector<std::string>& dates) {
    for (const resume::Entry& entry : entries) {
        if (const auto* const when = entry.dates.pick(language))
            dates.push_back(without_spaces(resume::print_when(*when, printer)));
        add_dates(entry.roles, language, printer, dates);
    }
}

Printed print(const std::string& example, const std::string& layout, const locale::Language& language) {
    Diagnostics diagnostics;
    const auto cv_file = diagnostics.add_file({example, read_bytes(kExamples / example)});
    const resume::Resume cv = resume::read(yaml::parse(cv_file, diagnostics), diagnostics);
    const auto layout_file = diagnostics.add_file({layout, std::string{*assets::find("layouts/" + layout + ".yaml")}});
    CompileOptions options;
    options.language = language;
    options.load_layout = [&](const std::string& name) -> std::optional<std::uint32_t> {
        const auto parent = assets::find("layouts/" + name + ".yaml");
        return parent ? std::optional{diagnostics.add_file({name, std::string{*parent}})} : std::nullopt;
    };
    options.load_picture = [](const std::string& path) { return image::open(read_bytes(kExamples / path)); };
    const auto document = compile(cv, yaml::parse(layout_file, diagnostics), options, builtin_fonts(), diagnostics);

    Printed printed;
    printed.complaints = diagnostics.list();
    if (document) printed.text = text_of(*document);
    for (const std::string& said : resume::visible_text(cv, language, catalog_for(language)))
        printed.visible.push_back(without_spaces(said));
    const locale::Catalog catalog = catalog_for(language);
    const locale::DatePrinter printer{language, catalog};
    for (const resume::Section& section : cv.sections) {
        if (const auto* const entries = section.entries.pick(language))
            add_dates(*entries, language, printer, printed.dates);
        printed.titles.push_back(
            without_spaces(resume::section_title(section, language, catalog_for(language)).plain()));
    }
    return printed;
}

struct Setting {
    std::string example;
    std::string layout;
};

/// How GoogleTest names it.
void PrintTo(const Setting& setting, std::ostream* out) { *out << setting.example << " with " << setting.layout; }

std::vector<Setting> all_settings() {
    std::vector<Setting> settings;
    for (const fs::directory_entry& entry : fs::directory_iterator{kExamples}) {
        if (entry.path().extension() != ".yaml") continue;
        for (const assets::Asset& asset : assets::all()) {
            if (asset.name.starts_with("layouts/"))
                settings.push_back({entry.path().filename(), fs::path{asset.name}.stem()});
        }
    }
    return settings;
}

class Examples : public testing::TestWithParam<Setting> {};

TEST_P(Examples, AreSetWithoutComplaint) {
    for (const locale::Language& language : languages_of(GetParam().example)) {
        EXPECT_EQ(print(GetParam().example, GetParam().layout, language).complaints, std::vector<Diagnostic>{})
            << language.tag();
    }
}

/// Tags take the place of a list's commas.
std::string without_commas(std::string text) {
    for (const char* const comma : {", ", " ", "\t", "\n", "，", "、", ",", ";", "；"})
        text = replace_all(text, comma, "");
    return text;
}

/// The numbers of four digits in a text: the years of dates.
std::vector<std::string> years_in(const std::string& text) {
    std::vector<std::string> years;
    std::string digits;
    for (const char c : text + " ") {
        if (c >= '0' && c <= '9') {
            digits += c;
            continue;
        }
        if (digits.size() == 4) years.push_back(digits);
        digits.clear();
    }
    return years;
}

TEST_P(Examples, ShowEverythingThatTheCvSays) {
    // A form has years and months in columns of their own: what is no date there must stand in one piece all the same.
    const bool is_form =
        assets::find("layouts/" + GetParam().layout + ".yaml")->find("{start_year}") != std::string::npos;
    for (const locale::Language& language : languages_of(GetParam().example)) {
        const Printed printed = print(GetParam().example, GetParam().layout, language);
        const std::string text = without_commas(printed.text);
        for (const std::string& said : printed.visible) {
            const bool is_date = std::find(printed.dates.begin(), printed.dates.end(), said) != printed.dates.end();
            const std::vector<std::string> pieces = is_form && is_date ? years_in(said) : std::vector{said};
            for (const std::string& piece : pieces)
                EXPECT_NE(text.find(without_commas(piece)), std::string::npos) << language.tag() << ": " << said;
        }
    }
}

// A layout with columns says where sections stand; all others leave them as the author ordered them.
TEST_P(Examples, KeepTheOrderOfTheSections) {
    if (assets::find("layouts/" + GetParam().layout + ".yaml")->find("\ncolumns:") != std::string_view::npos) return;
    for (const locale::Language& language : languages_of(GetParam().example)) {
        const Printed printed = print(GetParam().example, GetParam().layout, language);
        std::size_t at = 0;
        for (const std::string& title : printed.titles) {
            at = printed.text.find(title, at);
            ASSERT_NE(at, std::string::npos) << language.tag() << ": " << title;
            at += title.size();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, Examples, testing::ValuesIn(all_settings()), [](const auto& setting) {
    return fs::path{setting.param.example}.stem().string() + "_" + setting.param.layout;
});

}  // namespace
}  // namespace quoin
