#include "compile.h"

#include <fmt/format.h>

#include <algorithm>

#include "assets/assets.h"
#include "base/strings.h"
#include "block/parallel.h"
#include "block/style.h"
#include "display/append.h"
#include "display/mark_languages.h"
#include "fit_cv.h"
#include "layout/design.h"
#include "layout/read.h"
#include "locale/catalog.h"
#include "page/apply_setting.h"
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

/// What the CV's settings say of dates, over the layout's `dates`: a style, or a map of the same keys.
void add_date_look(const yaml::Node* dates, std::vector<layout::Override>& overrides) {
    if (dates == nullptr) return;
    if (!dates->is_map()) overrides.push_back({{"dates", "style"}, *dates});
    for (const auto& [key, value] : dates->entries) overrides.push_back({{"dates", key.text}, value});
}

bool has_han(const font::FontBook& fonts, const std::string& family) {
    constexpr char32_t kOne = U'\u4e00';
    const auto id = fonts.find(family, 400, font::Slant::upright);
    return id && fonts.face(*id).glyph_for(kOne) != 0;
}

layout::Layout read_layout(const resume::Resume& cv, const yaml::Node& file, const locale::Language& language,
                           const CompileOptions& options, const font::FontBook& fonts, Diagnostics& diagnostics) {
    const auto languages = layout_languages(language);
    const layout::Reshape reshape = [&](yaml::Node& merged) {
        if (!cv.design.is_map()) return;
        const std::vector<std::string> families = fonts.families();
        const layout::DesignContext context{language.tag(), families,
                                            [&](const std::string& family) { return has_han(fonts, family); }};
        layout::apply_design(merged, cv.design, context, diagnostics);
    };
    std::vector<layout::Override> overrides;
    add_date_look(cv.settings.dates.pick(language), overrides);
    overrides.insert(overrides.end(), options.overrides.begin(), options.overrides.end());
    return layout::read(layout::resolve(file, languages, overrides, options.load_layout, diagnostics, reshape),
                        diagnostics);
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

bool has_mistakes(const Diagnostics& diagnostics, const CompileOptions& options) {
    const auto& list = diagnostics.list();
    const auto errors =
        std::count_if(list.begin(), list.end(), [](const Diagnostic& d) { return d.severity == Severity::error; });
    return static_cast<std::size_t>(errors) > options.other_overflows;
}

std::string_view find_patterns(std::string_view tag) {
    return assets::find("hyphenation/" + std::string{tag} + ".hyph").value_or(std::string_view{});
}

display::Metadata metadata_of(const resume::Resume& cv, const locale::Catalog& catalog, const CompileOptions& options) {
    display::Metadata metadata;
    metadata.language = options.language.tag();
    metadata.date = options.date;
    if (const auto* name = cv.name.pick(options.language)) metadata.author = name->plain();
    metadata.title = resume::document_title(cv, options.language);
    if (metadata.title.empty()) metadata.title = catalog.find("word.cv").value_or("CV");
    if (const auto* headline = cv.headline.pick(options.language)) metadata.subject = headline->plain();
    return metadata;
}

/// The language that stands beside the one that is asked for, and what it needs to be dressed.
struct OtherLanguage {
    locale::Language language;
    layout::Layout layout;
    locale::Catalog catalog;
};

/// The language that the options name, else the CV's first other one; nothing if it has no other.
std::optional<OtherLanguage> find_other_language(const resume::Resume& cv, const yaml::Node& layout_file,
                                                 const CompileOptions& options, const font::FontBook& fonts,
                                                 Diagnostics& diagnostics) {
    const auto& languages = options.more_languages.empty() ? cv.languages : options.more_languages;
    const auto other = std::find_if(languages.begin(), languages.end(),
                                    [&](const locale::Language& language) { return language != options.language; });
    if (other == languages.end()) return std::nullopt;
    return OtherLanguage{*other, read_layout(cv, layout_file, *other, options, fonts, diagnostics),
                         open_catalog(*other)};
}

/// The day, or the month, of the document: what the CV says, else that of the metadata.
std::optional<locale::Date> day_of(const resume::Resume& cv, const CompileOptions& options) {
    if (cv.settings.current_date) return cv.settings.current_date;
    const auto date = resume::parse_date(std::string_view{options.date}.substr(0, 10));
    return date ? std::optional{*date} : std::nullopt;
}

/// The blocks of a CV, beside those of its other language if there is one.
block::Document build_blocks(const block::Source& source, const std::optional<OtherLanguage>& other,
                             Diagnostics& diagnostics) {
    block::Document blocks = block::build(source, diagnostics);
    if (!other) return blocks;
    const block::Source beside{source.resume,       other->layout,        other->language, other->catalog,
                               source.load_picture, source.find_patterns, source.icons,    source.today};
    const Length em = block::Styles{other->layout, other->language}.find({}).em();
    return block::side_by_side(std::move(blocks), block::build(beside, diagnostics),
                               source.layout.side_by_side->at(em));
}

/// Who says on how many pages a CV shall stand: the command line, the CV, the layout.
std::optional<PageLimit> page_limit(const resume::Resume& cv, const layout::Layout& layout,
                                    const CompileOptions& options) {
    if (options.pages) return PageLimit{*options.pages, cv.name.span, {}};
    if (cv.fit.pages) return PageLimit{*cv.fit.pages, cv.fit.pages_span, {}};
    if (layout.fit.pages) return PageLimit{*layout.fit.pages, layout.fit.pages_span, {}};
    return std::nullopt;
}

/// Pages, and what fitting made of the layout for them.
struct Printed {
    display::Document document;
    layout::PageSetup page;
    page::FitScale scale;
};

/// Sets the blocks of one CV.
struct Press {
    const block::Source& source;
    const BuildBlocks& build;
    display::Metadata metadata;
    const font::FontBook& fonts;
    Diagnostics& diagnostics;

    Printed set(const block::Document& blocks, const layout::PageSetup& setup, page::GapRange gaps) const {
        // A single page needs no number.
        const page::Footer footer = [&](int page, int pages) {
            return pages > 1 ? block::build_footer(source, page, pages, diagnostics) : block::Block{};
        };
        display::Document document = page::paginate(blocks, setup, footer, metadata, fonts, diagnostics, gaps);
        const auto running = [&](int page, int pages) {
            return block::build_running(source, page, pages, diagnostics);
        };
        if (!source.layout.running.empty()) page::place_running(running, setup, fonts, document, diagnostics);
        return {std::move(document), setup, {}};
    }

    /// Nothing if it does not fit.
    std::optional<Printed> set_on(const PageLimit& limit, const block::Document& blocks,
                                  const CompileOptions& options) const {
        // Fitting takes a paragraph at another size for the same one at another measure; should rounding make that a
        // line too many, a line is kept free.
        constexpr int kMostFreeLines = 3;
        page::FitOrder order = fit_order(source, limit.pages);
        for (int free_lines = 0;; ++free_lines) {
            order.reserve = order.start.pitch() * free_lines;
            FittedCv cv = fit_cv(source, blocks, build, limit, order, fonts, diagnostics);
            const page::FittedDocument& fitted = cv.document;
            std::optional<Printed> printed;
            if (fitted.fit.fits()) printed = set(fitted.blocks, fitted.page, fitted.gaps);
            const bool is_wrong = printed && printed->document.pages.size() > static_cast<std::size_t>(limit.pages);
            if (is_wrong && free_lines < kMostFreeLines) continue;
            if (options.on_fit)
                options.on_fit({options.language, order, fitted.fit, fitted.natural_height, fitted.natural_room});
            if (printed) printed->scale = {order.start, fitted.fit.setting};
            return printed;
        }
    }
};

/// Sets a CV in `options.language`, with another beside it if the layout asks for one.
std::optional<display::Document> compile_alone(const resume::Resume& cv, const layout::Layout& layout,
                                               const yaml::Node& layout_file, const CompileOptions& options,
                                               const font::FontBook& fonts, Diagnostics& diagnostics) {
    check_families(layout, fonts, diagnostics);
    if (has_mistakes(diagnostics, options)) return std::nullopt;

    const locale::Catalog catalog = open_catalog(options.language);
    const auto other = layout.side_by_side ? find_other_language(cv, layout_file, options, fonts, diagnostics)
                                           : std::optional<OtherLanguage>{};
    if (has_mistakes(diagnostics, options)) return std::nullopt;
    const auto source_of = [&](const resume::Resume& resume) {
        const std::string_view icons = assets::find("icons.txt").value_or(std::string_view{});
        return block::Source{resume,        layout, options.language,       catalog, options.load_picture,
                             find_patterns, icons,  day_of(resume, options)};
    };
    const BuildBlocks build = [&](const resume::Resume& part, Diagnostics& heard) {
        return build_blocks(source_of(part), other, heard);
    };
    const block::Source source = source_of(cv);
    const block::Document blocks = build(cv, diagnostics);
    const Press press{source, build, metadata_of(cv, catalog, options), fonts, diagnostics};
    auto limit = page_limit(cv, layout, options);
    if (limit) limit->languages = {options.language};
    if (limit && other) limit->languages.push_back(other->language);
    std::optional<Printed> printed =
        limit ? press.set_on(*limit, blocks, options) : press.set(blocks, layout.page, page::kRaggedPages);
    if (!printed || has_mistakes(diagnostics, options)) return std::nullopt;
    if (options.guides == Guides::baseline_grid) {
        const block::Styles styles{layout, options.language};
        const block::Style& body = styles.find({});
        page::draw_baseline_grid(printed->document, printed->page,
                                 {printed->scale.size(body.em()), printed->scale.pitch(body.pitch)});
    }
    std::vector<std::string> languages;
    for (const locale::Language& language : cv.languages) languages.push_back(language.tag());
    display::mark_languages(printed->document, languages);
    return std::move(printed->document);
}

/// Sets a CV in one language after the other, as one document; each has its pages to itself.
std::optional<display::Document> compile_in_turn(const resume::Resume& cv, const yaml::Node& layout_file,
                                                 const CompileOptions& options, const font::FontBook& fonts,
                                                 Diagnostics& diagnostics) {
    CompileOptions part = options;
    part.more_languages.clear();
    part.on_fit = [&](const FitReport& report) {
        if (!report.fit.fits()) ++part.other_overflows;
        if (options.on_fit) options.on_fit(report);
    };
    std::optional<display::Document> document = compile(cv, layout_file, part, fonts, diagnostics);
    for (const locale::Language& language : options.more_languages) {
        part.language = language;
        std::optional<display::Document> more = compile(cv, layout_file, part, fonts, diagnostics);
        if (document && more)
            display::append(*document, std::move(*more));
        else
            document.reset();
    }
    return document;
}

}  // namespace

std::optional<display::Document> compile(const resume::Resume& cv, const yaml::Node& layout_file,
                                         const CompileOptions& options, const font::FontBook& fonts,
                                         Diagnostics& diagnostics) {
    const layout::Layout layout = read_layout(cv, layout_file, options.language, options, fonts, diagnostics);
    if (!options.more_languages.empty() && !layout.side_by_side)
        return compile_in_turn(cv, layout_file, options, fonts, diagnostics);
    if (options.more_languages.size() > 1)
        diagnostics.error({}, "this layout sets two languages side by side, not more",
                          {"name two, such as --lang zh+en, or choose another layout"});
    return compile_alone(cv, layout, layout_file, options, fonts, diagnostics);
}

locale::Catalog open_catalog(const locale::Language& language) {
    const std::string name = "locale/" + std::string{locale::catalog_tag(language)} + ".mo";
    const auto bytes = assets::find(name);
    return bytes ? locale::Catalog{language, *bytes} : locale::Catalog{};
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
