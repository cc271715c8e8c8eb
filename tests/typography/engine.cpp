#include "engine.h"

#include <fmt/format.h>

#include <stdexcept>

#include "compile.h"
#include "page/paginate.h"
#include "resume/read.h"
#include "synthetic.h"
#include "yaml/parse.h"

namespace quoin::typography {

const font::FontBook& fonts() {
    static const font::FontBook book = builtin_fonts();
    return book;
}

namespace {

/// The first family with small capitals of its own: the engine makes none where a font lacks them.
std::string family_with_small_caps() {
    for (const std::string& family : fonts().families()) {
        const auto face = fonts().find(family, 400, font::Slant::upright);
        if (face && fonts().face(*face).has_feature("smcp")) return family;
    }
    throw std::runtime_error{"no font has small capitals"};
}

}  // namespace

block::Text text_block(std::string_view words, const Look& look) {
    text::CharacterStyle characters;
    characters.latin = {"Quoin Sans", "Quoin Sans CJK"};
    if (look.caps == text::Caps::small) characters.latin.insert(characters.latin.begin(), family_with_small_caps());
    characters.cjk = {"Quoin Sans CJK", "Quoin Sans CJK Ext", "Quoin Sans KR"};
    characters.size = look.size;
    characters.caps = look.caps;
    characters.language = language_of(look.language);
    block::Text text;
    text.text = {std::string{words}, {{0, words.size(), characters, {}}}};
    text.paints.resize(1);
    text.style.language = characters.language;
    text.style.align = look.align;
    text.em = look.size;
    text.pitch = look.size.per_mille(look.leading);
    return text;
}

block::Block block_of(block::Text text) {
    block::Block block;
    block.what = std::move(text);
    block.role = display::Role::paragraph;
    return block;
}

namespace {

void throw_errors(const Diagnostics& diagnostics) {
    for (const Diagnostic& found : diagnostics.list()) {
        if (found.severity == Severity::error) throw std::runtime_error{found.message.text};
    }
}

}  // namespace

display::Document set(block::Block body, const std::string& language, Size column) {
    Diagnostics diagnostics;
    display::Metadata metadata;
    metadata.title = "case";
    metadata.language = language;
    // Some readers drop a glyph whose box, as the font tells it, does not lie on the page.
    const Length margin = Length::pt(50);
    const layout::PageSetup setup{
        column.width + margin * 2, column.height + margin * 2, margin, margin, margin, margin, {}};
    display::Document document =
        page::paginate({std::move(body), {}}, setup, {}, std::move(metadata), fonts(), diagnostics);
    throw_errors(diagnostics);
    return document;
}

display::Document set(const Dressed& dressed, Size page) {
    Diagnostics diagnostics;
    const auto parse = [&](std::string text) {
        return yaml::parse(diagnostics.add_file({"case", std::move(text)}), diagnostics);
    };
    const auto paper = fmt::format("[{:.6f}pt, {:.6f}pt]", page.width.to_pt(), page.height.to_pt());
    CompileOptions options;
    options.language = language_of(dressed.language);
    options.overrides = {{{"page", "size"}, parse(paper)},
                         {{"page", "margins"}, parse("{top: 0pt, bottom: 0pt, left: 0pt, right: 0pt}")}};
    options.load_layout = [](const std::string&) { return std::nullopt; };
    options.load_picture = [](const std::string&) { return failure("a case has no pictures"); };
    const resume::Resume cv = resume::read(parse(dressed.cv), diagnostics);
    auto document = compile(cv, parse(dressed.layout), options, fonts(), diagnostics);
    throw_errors(diagnostics);
    return std::move(document.value());
}

std::string_view text_of(const display::Item& item) {
    const auto* const text = std::get_if<display::Text>(&item.what);
    return text == nullptr ? std::string_view{} : std::string_view{text->text};
}

}  // namespace quoin::typography
