#include "cli/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "assets/assets.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "cli/clock.h"
#include "cli/files.h"
#include "cli/fonts.h"
#include "cli/read_cv.h"
#include "cli/variants.h"
#include "image/image.h"
#include "layout/resolve.h"
#include "lint/lint.h"
#include "resume/read.h"
#include "yaml/parse.h"

namespace quoin::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDefaultLayout = "classic";

bool is_layout_file(const std::string& name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

}  // namespace

std::string source_name(const std::string& file) {
    return file == "-" ? "cv.yaml" : fs::path{file}.filename().string();
}

std::vector<std::string> layout_names() {
    constexpr std::string_view kFolder = "layouts/";
    std::vector<std::string> names;
    for (const assets::Asset& asset : assets::all()) {
        if (asset.name.starts_with(kFolder))
            names.emplace_back(asset.name.substr(kFolder.size(), asset.name.size() - kFolder.size() - 5));
    }
    return names;
}

Session::Session(const InputOptions& options, Diagnostics& diagnostics)
    : options_{options}, diagnostics_{diagnostics}, fonts_{open_fonts(options.font_dirs, diagnostics)} {
    std::error_code error;
    for (const std::string& folder : options.font_dirs) {
        had_file_trouble_ = had_file_trouble_ || !fs::is_directory(folder, error);
    }
    read_sets();
}

yaml::Node Session::parse(std::uint32_t file) { return parse_file(file, diagnostics_); }

/// "key=value": the value is YAML, so lists and quoted texts work.
void Session::read_sets() {
    for (const std::string& set : options_.sets) {
        const std::size_t equals = set.find('=');
        const std::uint32_t file = diagnostics_.add_file(
            {"--set " + set.substr(0, equals), equals == std::string::npos ? set : set.substr(equals + 1)});
        if (equals == std::string::npos || equals == 0) {
            diagnostics_.error({file, 0, static_cast<std::uint32_t>(set.size())}, "--set needs a key and a value",
                               {"write --set accent=#1f4e79"});
            continue;
        }
        yaml::Node value = yaml::parse(file, diagnostics_);
        // "#1f4e79" alone is a comment to YAML, but a colour to everyone else.
        if (value.is_null()) {
            value.kind = yaml::Node::Kind::scalar;
            value.text = diagnostics_.file(file).text;
            value.span = {file, 0, static_cast<std::uint32_t>(value.text.size())};
        }
        yaml::Change change{yaml::split_path(std::string_view{set}.substr(0, equals)), std::move(value)};
        (is_of_cv(change) ? cv_sets_ : layout_sets_).push_back(std::move(change));
    }
}

std::optional<std::uint32_t> Session::open(const std::string& path) {
    auto text = read_file(path, kLargestInput);
    if (!text) {
        had_file_trouble_ = true;
        diagnostics_.error({}, text.error());
        return std::nullopt;
    }
    return diagnostics_.add_file({path == "-" ? "standard input" : path, std::move(*text)});
}

std::vector<LoadedResume> Session::load(const std::string& file) {
    const auto number = open(file);
    if (!number) return {};
    const auto sources = std::make_shared<Sources>();
    if (keeps_sources_) sources->keep(source_name(file), diagnostics_.file(*number).text);
    CvFile read = read_cv(*number, file, reader(file, *sources), diagnostics_);
    Withheld written;  // what a variant or --set puts another in place of is still a secret
    if (options_.is_private) add_secrets(read.node, written);
    // What a variant sets comes before what the command line sets, so it starts from the file as it was written.
    const yaml::Node as_written = options_.variants.empty() ? yaml::Node{} : read.node;
    yaml::Node& node = read.node;
    change_cv(node, cv_sets_, diagnostics_);
    resume::Resume resume = resume::read(node, diagnostics_);
    std::vector<LoadedResume> loaded;
    for (const resume::Variant* const variant : choose_variants(resume, node.span))
        loaded.push_back(dressed(read_variant(as_written, *variant, cv_sets_, diagnostics_), file, variant, sources));
    if (options_.variants.empty()) loaded.push_back(dressed(std::move(resume), file, nullptr, sources));
    for (LoadedResume& cv : loaded)
        cv.withheld.secrets.insert(cv.withheld.secrets.end(), written.secrets.begin(), written.secrets.end());
    const auto source = std::make_shared<const yaml::Node>(std::move(node));
    const auto lint_off = lint::read_switches(*source, diagnostics_);
    for (LoadedResume& cv : loaded) {
        cv.source = source;
        cv.lint_off = lint_off;
        cv.is_overlay = read.overlay.has_value();
        if (read.overlay && options_.languages.empty()) cv.documents = {{*read.overlay}};
    }
    return loaded;
}

LoadedResume Session::dressed(resume::Resume resume, const std::string& file, const resume::Variant* variant,
                              const std::shared_ptr<Sources>& sources) {
    LoadedResume loaded;
    loaded.file = file;
    loaded.folder = file == "-" ? fs::path{} : fs::path{file}.parent_path();
    loaded.resume = std::move(resume);
    loaded.sources = sources;
    if (options_.is_private) loaded.withheld = withhold(loaded.resume);
    if (variant != nullptr) {
        loaded.variant = variant->name.text;
        for (const yaml::Change& change : variant->changes)
            if (!is_of_cv(change)) loaded.changes.push_back(change);
    }
    choose_layout(loaded);
    find_photos(loaded);
    loaded.documents = choose_documents(loaded.resume, variant);
    return loaded;
}

/// A photo that is not there is said with the other mistakes of the file, whether or not its layout shows it.
void Session::find_photos(const LoadedResume& cv) {
    for (const auto& [language, photo] : cv.resume.photo.values) {
        if (!photo) continue;
        auto found = find_inside(cv.folder, *photo);
        if (found) continue;
        if (found.error().hints.empty()) found.error().hints.emplace_back("put it there, or correct its name");
        diagnostics_.error(cv.resume.photo.span, std::move(found.error()));
    }
}

std::vector<const resume::Variant*> Session::choose_variants(const resume::Resume& resume, Span cv) {
    std::vector<const resume::Variant*> chosen;
    if (options_.variants == std::vector<std::string>{"all"}) {
        for (const resume::Variant& variant : resume.variants) chosen.push_back(&variant);
        if (chosen.empty())
            diagnostics_.error(cv.part(0, 1), "this CV has no variants",
                               {"write variants: {industry: {include: [ … ]}}"});
        return chosen;
    }
    for (const std::string& name : options_.variants) {
        if (const resume::Variant* const variant = find_variant(resume, name, cv, diagnostics_))
            chosen.push_back(variant);
    }
    return chosen;
}

std::optional<std::uint32_t> Session::open_builtin_layout(const std::string& name) {
    const auto opened = layouts_.find(name);
    if (opened != layouts_.end()) return opened->second;
    const auto bytes = assets::find("layouts/" + name + ".yaml");
    if (!bytes) return std::nullopt;
    return layouts_[name] = diagnostics_.add_file({"layouts/" + name + ".yaml", std::string{*bytes}});
}

/// What a layout extends: a built-in one, or a file beside it.
std::optional<std::uint32_t> Session::open_layout(const std::string& name, const LoadedResume& cv) {
    if (!is_layout_file(name)) return open_builtin_layout(name);
    auto text = read_inside(cv.layout_folder, name, kLargestInput);
    if (!text) return std::nullopt;
    keep(cv, cv.layout_shelf + name, *text);
    return diagnostics_.add_file({name, std::move(*text)});
}

void Session::keep(const LoadedResume& cv, const std::string& name, std::string_view bytes) const {
    if (keeps_sources_) cv.sources->keep(name, bytes);
}

/// Reads files beside a CV, and keeps them.
import::ReadBeside Session::reader(const std::string& file, Sources& sources) const {
    return [ read = beside(file), keeps = keeps_sources_, &sources ](const std::string& name){auto text = read(name);
if (text && keeps) sources.keep(name, *text);
return text;
};  // namespace quoin::cli
}

yaml::Node Session::layout_named(const std::string& name, Span span) {
    if (const auto number = open_builtin_layout(name)) return yaml::parse(*number, diagnostics_);
    const auto names = layout_names();
    const std::vector<std::string_view> known{names.begin(), names.end()};
    const auto meant = nearest(name, known);
    diagnostics_.error(span, fmt::format("there is no layout '{}'", name),
                       {meant ? fmt::format("did you mean '{}'?", *meant)
                              : fmt::format("use {}, or a layout file ending in .yaml", one_of(known))});
    return {};
}

/// RenderCV's own themes, and folders of one's own, are all named so.
bool Session::is_theme_name(const yaml::Node& theme) {
    const auto is_of_name = [](char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'z'); };
    if (std::all_of(theme.text.begin(), theme.text.end(), is_of_name)) return true;
    diagnostics_.error(theme.span, fmt::format("'{}' cannot name a theme", theme.text),
                       {"a theme has small letters and digits only, such as sb2nov"});
    return false;
}

/// The layout of that name, or the one whose `also` lists it; the layouts themselves say what they stand for.
std::optional<std::string> Session::layout_for_theme(const std::string& theme) {
    if (theme.empty()) return std::nullopt;
    if (open_builtin_layout(theme)) return theme;
    for (const std::string& name : layout_names()) {
        // Most layouts need not be parsed to know that they do not speak of it.
        if (assets::find("layouts/" + name + ".yaml")->find(theme) == std::string_view::npos) continue;
        const yaml::Node file = yaml::parse(*open_builtin_layout(name), diagnostics_);
        const yaml::Node* const also = file.find("also");
        if (also == nullptr) continue;
        const auto is_it = [&](const yaml::Node& word) { return word.text == theme; };
        if (std::any_of(also->items.begin(), also->items.end(), is_it)) return name;
    }
    return std::nullopt;
}

/// What the command line says, else what the CV says, else its theme if we have one like it, else classic.
void Session::choose_layout(LoadedResume& cv) {
    const resume::Resume& resume = cv.resume;
    const yaml::Node* const theme = resume.design.find("theme");
    if (is_layout_file(options_.layout)) {
        cv.layout_folder = fs::path{options_.layout}.parent_path();
        cv.layout_shelf = kLayoutFolder;
        if (const auto number = open(options_.layout)) {
            cv.layout = parse(*number);
            keep(cv, cv.layout_shelf + fs::path{options_.layout}.filename().string(), diagnostics_.file(*number).text);
        }
    } else if (!options_.layout.empty()) {
        cv.layout = layout_named(options_.layout, {});
    } else if (is_layout_file(resume.layout)) {
        const fs::path folder = fs::path{resume.layout}.parent_path();
        cv.layout_folder = cv.folder / folder;
        cv.layout_shelf = folder.empty() ? "" : folder.string() + "/";
        auto text = at(resume.layout_span, read_inside(cv.folder, resume.layout, kLargestInput), diagnostics_);
        if (text) {
            keep(cv, resume.layout, *text);
            cv.layout = parse(diagnostics_.add_file({resume.layout, std::move(*text)}));
        }
    } else if (!resume.layout.empty()) {
        cv.layout = layout_named(resume.layout, resume.layout_span);
    } else if (const auto named = theme == nullptr ? std::nullopt : layout_for_theme(theme->text)) {
        cv.layout = layout_named(*named, theme->span);
    } else {
        cv.layout = layout_named(std::string{kDefaultLayout}, {});
        if (theme == nullptr || !theme->is_scalar() || !is_theme_name(*theme)) return;
        diagnostics_.warning(
            theme->span,
            fmt::format("there is no layout like the theme '{}'; '{}' is used", theme->text, kDefaultLayout),
            {fmt::format("choose with layout: or --layout: {}", join(layout_names(), ", "))});
    }
}

std::vector<Languages> Session::choose_documents(const resume::Resume& resume, const resume::Variant* variant) {
    std::vector<Languages> documents;
    if (options_.languages.empty() && variant != nullptr) documents = variant->documents;
    if (options_.languages != std::vector<std::string>{"all"}) {
        for (const std::string& tags : options_.languages) documents.push_back(read_languages(tags, resume));
    }
    if (documents.empty()) {
        for (const locale::Language& language : resume.languages) documents.push_back({language});
    }
    return documents;
}

/// What one word of --lang names; the options were checked already.
Languages Session::read_languages(const std::string& tags, const resume::Resume& resume) {
    Languages languages = locale::parse_languages(tags).value_or(resume.languages);
    for (const locale::Language& language : languages) {
        if (locale::best_match(language, resume.languages)) continue;
        std::vector<std::string> has;
        for (const locale::Language& known : resume.languages) has.push_back(known.tag());
        diagnostics_.warning(
            {}, fmt::format("the CV has nothing in '{}'; it falls back to '{}'", language.tag(), has.front()),
            {fmt::format("it is written in {}", join(has, ", "))});
    }
    return languages;
}

std::size_t Session::overflows() const {
    const auto count =
        std::count_if(fits_.begin(), fits_.end(), [](const FitNote& note) { return !note.report.fit.fits(); });
    return static_cast<std::size_t>(count);
}

std::optional<display::Document> Session::set(const LoadedResume& cv, const Languages& languages, Guides guides) {
    CompileOptions options;
    options.language = languages.front();
    options.more_languages.assign(languages.begin() + 1, languages.end());
    options.guides = guides;
    options.overrides = cv.changes;
    options.overrides.insert(options.overrides.end(), layout_sets_.begin(), layout_sets_.end());
    options.load_layout = [this, &cv](const std::string& name) { return open_layout(name, cv); };
    options.load_picture = [this, &cv](const std::string& path) {
        return read_inside(cv.folder, path, kLargestPicture).and_then([&](std::string bytes) {
            keep(cv, path, bytes);
            return image::open(std::move(bytes));
        });
    };
    options.pages = options_.pages;
    options.other_overflows = overflows();
    options.on_fit = [&](const FitReport& report) {
        const std::string variant = cv.variant.empty() ? "" : cv.variant + ", ";
        fits_.push_back({fmt::format("{} ({}{})", cv.file, variant, report.language.tag()), report});
    };
    options.date = document_date(cv.resume.settings.current_date, options_.date.value_or(epoch_date()));
    auto document = compile(cv.resume, cv.layout, options, fonts_, diagnostics_);
    if (document && options_.is_private) check_private(*document, cv.withheld, diagnostics_);
    return document;
}

}  // namespace quoin::cli
