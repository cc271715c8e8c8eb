#include "compile.h"

#include <fmt/format.h>

#include <algorithm>

#include "assets/assets.h"
#include "base/strings.h"
#include "block/parallel.h"
#include "block/style.h"
#include "layout/design.h"
#include "layout/read.h"
#include "locale/catalog.h"
#include "page/grid.h"
#include "page/paginate.h"
#include "page/running.h"
#include "resume/visible_text.h"

namespace quoin {

namespace {

/// The language's tags as a layout's `languages` may spell them, the likeliest last.
std::vector<std::string> layout_languages(const locale::Language& language) {
    std::vector<std::string> tags;
    for (const locale::Language& fallback : language.fallbacks()) tags.push_back(fallback.tag());
    std::reverse(tags.begin(), tags.end());
    return tags;
}

layout::Layout read_layout(const resume::Resume& cv, const yaml::Node& file, const locale::Language& language,
                           const CompileOptions& options, Diagnostics& diagnostics) {
    const auto languages = layout_languages(language);
    std::vector<layout::Override> overrides = layout::read_design(cv.design, file, diagnostics);
    overrides.insert(overrides.end(), options.overrides.begin(), options.overrides.end());
    return layout::read(layout::resolve(file, languages, overrides, options.load_layout, diagnostics), diagnostics);
}

/// Every family that the layout names must be there.
void check_families(const layout::Layout& layout, const font::FontBook& fonts, Diagnostics& diagnostics) {
    const std::vector<std::string> families = fonts.families();
    const std::vector<std::string_view> known{families.begin(), families.end()};
    for (const auto& [name, role] : layout.fonts) {
        std::vector<layout::Family> wanted = role.latin;
        wanted.insert(wanted.end(), role.cjk.begin(), role.cjk.end());
        for (const layout::Family& family : wanted) {
            if (fonts.has_family(family.name)) continue;
            const auto meant = nearest(family.name, known);
            diagnostics.error(family.span, fmt::format("there is no font family '{}'", family.name),
                              {meant ? fmt::format("did you mean '{}'?", *meant)
                                     : "quoin fonts lists them; --font-dir adds your own"});
        }
    }
}

locale::Catalog open_catalog(const locale::Language& language) {
    const std::string name = "locale/" + std::string{locale::catalog_tag(language)} + ".mo";
    const auto bytes = assets::find(name);
    return bytes ? locale::Catalog{language, *bytes} : locale::Catalog{};
}

std::string_view find_patterns(std::string_view tag) {
    return assets::find("hyphenation/" + std::string{tag} + ".hyph").value_or(std::string_view{});
}

display::Metadata metadata_of(const resume::Resume& cv, const CompileOptions& options) {
    display::Metadata metadata;
    metadata.language = options.language.tag();
    metadata.date = options.date;
    if (const auto* name = cv.name.pick(options.language)) metadata.author = name->plain();
    metadata.title = resume::document_title(cv, options.language);
    if (metadata.title.empty()) metadata.title = "CV";
    if (const auto* headline = cv.headline.pick(options.language)) metadata.subject = headline->plain();
    return metadata;
}

/// The CV's first other language beside the one that is asked for; what there is, if it has no other.
block::Document with_other_language(block::Document blocks, const block::Source& source, const yaml::Node& layout_file,
                                    const CompileOptions& options, Diagnostics& diagnostics) {
    const auto& languages = source.resume.languages;
    const auto other = std::find_if(languages.begin(), languages.end(),
                                    [&](const locale::Language& language) { return language != source.language; });
    if (other == languages.end()) return blocks;
    const layout::Layout layout = read_layout(source.resume, layout_file, *other, options, diagnostics);
    if (diagnostics.has_errors()) return blocks;
    const locale::Catalog catalog = open_catalog(*other);
    const block::Source beside{source.resume,        layout,      *other, catalog, source.load_picture,
                               source.find_patterns, source.icons};
    const Length em = block::Styles{layout, *other}.find({}).em();
    return block::side_by_side(std::move(blocks), block::build(beside, diagnostics),
                               source.layout.side_by_side->at(em));
}

}  // namespace

std::optional<display::Document> compile(const resume::Resume& cv, const yaml::Node& layout_file,
                                         const CompileOptions& options, const font::FontBook& fonts,
                                         Diagnostics& diagnostics) {
    const layout::Layout layout = read_layout(cv, layout_file, options.language, options, diagnostics);
    check_families(layout, fonts, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;

    const locale::Catalog catalog = open_catalog(options.language);
    const block::Source source{cv,
                               layout,
                               options.language,
                               catalog,
                               options.load_picture,
                               find_patterns,
                               assets::find("icons.txt").value_or(std::string_view{})};
    block::Document blocks = block::build(source, diagnostics);
    if (layout.side_by_side) blocks = with_other_language(std::move(blocks), source, layout_file, options, diagnostics);
    // A single page needs no number.
    const page::Footer footer = [&](int page, int pages) {
        return pages > 1 ? block::build_footer(source, page, pages, diagnostics) : block::Block{};
    };
    display::Document document =
        page::paginate(blocks, layout.page, footer, metadata_of(cv, options), fonts, diagnostics);
    const auto running = [&](int page, int pages) { return block::build_running(source, page, pages, diagnostics); };
    if (!layout.running.empty()) page::place_running(running, layout.page, fonts, document, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;
    if (options.guides == Guides::baseline_grid) {
        const block::Styles styles{layout, options.language};
        page::draw_baseline_grid(document, layout.page, {styles.find({}).em(), styles.find({}).pitch});
    }
    return document;
}

font::FontBook builtin_fonts() {
    font::FontBook fonts;
    for (const assets::FontAsset& asset : assets::fonts()) {
        const font::Slant slant = asset.is_italic ? font::Slant::italic : font::Slant::upright;
        fonts.add({std::string{asset.family}, std::string{asset.postscript_name}, asset.weight, slant,
                   std::string{asset.languages}},
                  asset.bytes);
    }
    return fonts;
}

}  // namespace quoin
