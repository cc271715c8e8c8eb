// What each stage of one run costs, warm: the dense bilingual example in Chinese, with the layout campus.
// The whole cold process is measured by process.py; their difference is what start-up costs.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "../cv_text.h"
#include "assets/assets.h"
#include "block/build.h"
#include "compile.h"
#include "layout/read.h"
#include "locale/catalog.h"
#include "page/paginate.h"
#include "pdf/write.h"
#include "raster/write_png.h"
#include "raster/write_svg.h"
#include "resume/read.h"
#include "text/paragraph.h"
#include "yaml/parse.h"

namespace quoin {
namespace {

const std::filesystem::path kExamples = std::filesystem::path{QUOIN_SOURCE_DIR} / "examples";

std::string read_bytes(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

Result<image::Image> load_picture(const std::string& path) { return image::open(read_bytes(kExamples / path)); }

locale::Catalog chinese_catalog() {
    const locale::Language chinese = *locale::Language::parse("zh");
    return {chinese, *assets::find("locale/" + std::string{locale::catalog_tag(chinese)} + ".mo")};
}

display::Metadata chinese_metadata() {
    display::Metadata metadata;
    metadata.title = "CV";
    metadata.language = "zh";
    return metadata;
}

/// What every stage leaves for the next one, made once and in order.
struct Chain {
    Diagnostics diagnostics;
    locale::Language language = *locale::Language::parse("zh");
    locale::Catalog catalog = chinese_catalog();
    font::FontBook fonts = builtin_fonts();
    block::LoadPicture load = load_picture;
    std::uint32_t cv_file = diagnostics.add_file({"campus.yaml", read_bytes(kExamples / "campus.yaml")});
    std::uint32_t layout_file = diagnostics.add_file({"layout", std::string{*assets::find("layouts/campus.yaml")}});
    yaml::Node cv_node = yaml::parse(cv_file, diagnostics);
    resume::Resume resume = resume::read(cv_node, diagnostics);
    layout::Layout layout = read_layout(yaml::parse(layout_file, diagnostics));
    block::Document blocks = block::build(source(), diagnostics);
    display::Document pages = page::paginate(blocks, layout.page, {}, chinese_metadata(), fonts, diagnostics);

    block::Source source() const { return {resume, layout, language, catalog, load}; }

    layout::Layout read_layout(const yaml::Node& file) {
        const std::array<std::string, 1> languages{"zh"};
        const auto nothing = [](const std::string&) { return std::nullopt; };
        return layout::read(layout::resolve(file, languages, {}, nothing, diagnostics), diagnostics);
    }
};

Chain& chain() {
    static Chain made;
    return made;
}

void yaml_parse(benchmark::State& state) {
    Chain& c = chain();
    for (auto _ : state) benchmark::DoNotOptimize(yaml::parse(c.cv_file, c.diagnostics));
}

void resume_read(benchmark::State& state) {
    Chain& c = chain();
    for (auto _ : state) benchmark::DoNotOptimize(resume::read(c.cv_node, c.diagnostics));
}

void layout_read(benchmark::State& state) {
    Chain& c = chain();
    for (auto _ : state) benchmark::DoNotOptimize(c.read_layout(yaml::parse(c.layout_file, c.diagnostics)));
}

void block_build(benchmark::State& state) {
    Chain& c = chain();
    for (auto _ : state) benchmark::DoNotOptimize(block::build(c.source(), c.diagnostics));
}

void page_paginate(benchmark::State& state) {
    Chain& c = chain();
    for (auto _ : state) {
        benchmark::DoNotOptimize(page::paginate(c.blocks, c.layout.page, {}, {}, c.fonts, c.diagnostics));
    }
}

/// Budget: fitted at most three times plain. On two pages the example needs every step down to a smaller size.
void compile_as(benchmark::State& state, std::optional<int> pages) {
    Chain& c = chain();
    CompileOptions options;
    options.language = c.language;
    options.load_layout = [](const std::string&) { return std::nullopt; };
    options.load_picture = c.load;
    options.pages = pages;
    int changes = 0;
    options.on_fit = [&](const FitReport& report) { changes = static_cast<int>(report.fit.trail.size()); };
    const yaml::Node layout = yaml::parse(c.layout_file, c.diagnostics);
    for (auto _ : state) {
        if (!compile(c.resume, layout, options, c.fonts, c.diagnostics)) state.SkipWithError("does not fit");
    }
    state.counters["steps"] = changes;
}
void compile_plain(benchmark::State& state) { compile_as(state, {}); }
void compile_fitted(benchmark::State& state) { compile_as(state, 2); }

void pdf_write(benchmark::State& state) {
    Chain& c = chain();
    for (auto _ : state) {
        if (!pdf::write(c.pages, c.fonts, {})) state.SkipWithError("no PDF");
    }
}

void raster_png(benchmark::State& state) {
    Chain& c = chain();
    const int dpi = static_cast<int>(state.range(0));
    for (auto _ : state) {
        if (!raster::write_png(c.pages, c.fonts, dpi)) state.SkipWithError("no PNG");
    }
    state.counters["pages"] = static_cast<double>(c.pages.pages.size());
}

void raster_svg(benchmark::State& state) {
    Chain& c = chain();
    for (auto _ : state) {
        if (!raster::write_svg(c.pages, c.fonts)) state.SkipWithError("no SVG");
    }
}

/// The longest paragraph of the example.
const block::Text* longest(const block::Block& block) {
    if (const auto* text = std::get_if<block::Text>(&block.what)) return text;
    std::vector<const block::Block*> inner;
    if (const auto* stack = std::get_if<block::Stack>(&block.what)) {
        for (const block::Block& child : stack->children) inner.push_back(&child);
    }
    if (const auto* list = std::get_if<block::List>(&block.what)) {
        for (const block::ListItem& item : list->items) {
            for (const block::Block& child : item.body) inner.push_back(&child);
        }
    }
    const block::Text* found = nullptr;
    for (const block::Block* child : inner) {
        const block::Text* text = longest(*child);
        if (text != nullptr && (found == nullptr || text->text.text.size() > found->text.text.size())) found = text;
    }
    return found;
}

void text_prepare(benchmark::State& state) {
    Chain& c = chain();
    const block::Text& text = *longest(c.blocks.body);
    for (auto _ : state) benchmark::DoNotOptimize(text::prepare(text.text, text.style, c.fonts, c.diagnostics));
    state.counters["bytes"] = static_cast<double>(text.text.text.size());
}

void text_lines(benchmark::State& state) {
    Chain& c = chain();
    const block::Text& text = *longest(c.blocks.body);
    const auto paragraph = text::prepare(text.text, text.style, c.fonts, c.diagnostics);
    for (auto _ : state) benchmark::DoNotOptimize(paragraph.lines(Length::mm(180), c.diagnostics));
}

/// A justified paragraph of the layout campus, 40 em wide, of invented text in one language.
struct LongText {
    text::StyledText text;
    text::ParagraphStyle style;
    Length measure;

    LongText(std::string words, std::string_view language) {
        const block::Text& model = *longest(chain().blocks.body);
        text::Run run = model.text.runs.front();
        run.end = words.size();
        run.places.clear();
        text = {std::move(words), {std::move(run)}};
        style = model.style;
        style.language = *locale::Language::parse(language);
        measure = model.em * 40;
    }
    text::Paragraph prepare() const { return text::prepare(text, style, chain().fonts, chain().diagnostics); }
};

constexpr std::uint64_t kSeed = 2026;

/// Prepare and lines together, with the budget (typography.md 2.9) beside the time.
void text_of(benchmark::State& state, const LongText& text, double budget_ms) {
    for (auto _ : state) benchmark::DoNotOptimize(text.prepare().lines(text.measure, chain().diagnostics));
    state.counters["budget_ms"] = budget_ms;
    state.counters["bytes"] = static_cast<double>(text.text.text.size());
}
void text_prepare_of(benchmark::State& state, const LongText& text) {
    for (auto _ : state) benchmark::DoNotOptimize(text.prepare());
}
void text_lines_of(benchmark::State& state, const LongText& text) {
    const text::Paragraph paragraph = text.prepare();
    std::size_t lines = 0;
    for (auto _ : state) lines = paragraph.lines(text.measure, chain().diagnostics).size();
    state.counters["lines"] = static_cast<double>(lines);
}

LongText chinese(std::size_t size) { return {CvText{kSeed}.chinese(size), "zh"}; }
LongText english(std::size_t size) { return {CvText{kSeed}.english(size), "en"}; }
void text_2000(benchmark::State& state) { text_of(state, chinese(2000), 5); }
void text_2000_prepare(benchmark::State& state) { text_prepare_of(state, chinese(2000)); }
void text_2000_lines(benchmark::State& state) { text_lines_of(state, chinese(2000)); }
void text_20000(benchmark::State& state) { text_of(state, chinese(20000), 60); }
void text_20000_prepare(benchmark::State& state) { text_prepare_of(state, chinese(20000)); }
void text_20000_lines(benchmark::State& state) { text_lines_of(state, chinese(20000)); }
/// What page fitting asks of a paragraph (typography.md 2.8): how many lines, and whether one less or more.
void text_2000_counts(benchmark::State& state) {
    const LongText text = chinese(2000);
    const text::Paragraph paragraph = text.prepare();
    for (auto _ : state) benchmark::DoNotOptimize(paragraph.line_counts(text.measure));
}
/// A column so narrow that words are divided; their divisions are found anew each time.
void text_20000_divided(benchmark::State& state) {
    LongText text = english(20000);
    text.measure = text.measure / 2;
    text.style.hyphenation = [](std::string_view tag) {
        return *assets::find("hyphenation/" + std::string{tag} + ".hyph");
    };
    text_of(state, text, 60);
}
void text_20000_english(benchmark::State& state) { text_of(state, english(20000), 60); }
void text_20000_english_prepare(benchmark::State& state) { text_prepare_of(state, english(20000)); }
void text_20000_english_lines(benchmark::State& state) { text_lines_of(state, english(20000)); }

/// The glyphs of the face that the pages use most.
std::pair<font::FaceId, std::vector<font::SubsetGlyph>> most_used(const Chain& c) {
    std::map<std::uint16_t, std::set<std::uint32_t>> used;
    for (const display::Page& page : c.pages.pages) {
        for (const display::Item& item : page.items) {
            const auto* text = std::get_if<display::Text>(&item.what);
            if (text == nullptr) continue;
            for (const font::Glyph& glyph : text->glyphs) used[text->face.index].insert(glyph.id);
        }
    }
    const auto most = std::max_element(used.begin(), used.end(),
                                       [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    const font::FaceId face{most->first};
    std::vector<font::SubsetGlyph> glyphs;
    for (const std::uint32_t glyph : most->second)
        glyphs.push_back({glyph, c.fonts.face(face).advance_per_mille(glyph)});
    return {face, glyphs};
}

void font_subset(benchmark::State& state) {
    Chain& c = chain();
    const auto [face, glyphs] = most_used(c);
    for (auto _ : state) {
        if (!c.fonts.face(face).subset(glyphs)) state.SkipWithError("no subset");
    }
    state.counters["glyphs"] = static_cast<double>(glyphs.size());
}

BENCHMARK(yaml_parse)->Unit(benchmark::kMillisecond);
BENCHMARK(resume_read)->Unit(benchmark::kMillisecond);
BENCHMARK(layout_read)->Unit(benchmark::kMillisecond);
BENCHMARK(block_build)->Unit(benchmark::kMillisecond);
BENCHMARK(page_paginate)->Unit(benchmark::kMillisecond);
BENCHMARK(compile_plain)->Unit(benchmark::kMillisecond);
BENCHMARK(compile_fitted)->Unit(benchmark::kMillisecond);
BENCHMARK(pdf_write)->Unit(benchmark::kMillisecond);
BENCHMARK(raster_png)->Arg(110)->Arg(300)->Unit(benchmark::kMillisecond);
BENCHMARK(raster_svg)->Unit(benchmark::kMillisecond);
BENCHMARK(text_prepare)->Unit(benchmark::kMillisecond);
BENCHMARK(text_lines)->Unit(benchmark::kMillisecond);
BENCHMARK(text_2000)->Unit(benchmark::kMillisecond);
BENCHMARK(text_2000_prepare)->Unit(benchmark::kMillisecond);
BENCHMARK(text_2000_lines)->Unit(benchmark::kMillisecond);
BENCHMARK(text_2000_counts)->Unit(benchmark::kMillisecond);
BENCHMARK(text_20000)->Unit(benchmark::kMillisecond);
BENCHMARK(text_20000_prepare)->Unit(benchmark::kMillisecond);
BENCHMARK(text_20000_lines)->Unit(benchmark::kMillisecond);
BENCHMARK(text_20000_english)->Unit(benchmark::kMillisecond);
BENCHMARK(text_20000_english_prepare)->Unit(benchmark::kMillisecond);
BENCHMARK(text_20000_english_lines)->Unit(benchmark::kMillisecond);
BENCHMARK(text_20000_divided)->Unit(benchmark::kMillisecond);
BENCHMARK(font_subset)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace quoin
