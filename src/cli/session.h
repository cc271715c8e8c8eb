#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "cli/options.h"
#include "cli/privacy.h"
#include "cli/report_fit.h"
#include "cli/sources.h"
#include "compile.h"
#include "font/font_book.h"
#include "import/read.h"
#include "resume/resume.h"
#include "yaml/node.h"

namespace quoin::cli {

/// Those of one document: one, or several for `zh+en`.
using Languages = std::vector<locale::Language>;

/// A CV that was read, and what it is to be set with.
struct LoadedResume {
    resume::Resume resume;
    std::shared_ptr<const yaml::Node> source;  ///< the CV as it was written, with --set in its place; never null
    yaml::Node layout;
    std::set<std::string> lint_off;         ///< the rules of quoin lint that the CV switches off
    std::string file;                       ///< as the user named it
    std::string variant;                    ///< of the CV; empty: the whole CV
    std::vector<layout::Override> changes;  ///< of the layout, by the variant
    std::vector<Languages> documents;       ///< to be built, in order: the languages of each
    std::shared_ptr<Sources> sources;       ///< the files it is made of, if the session keeps them; never null
    Withheld withheld;                      ///< by --private
    bool is_overlay = false;                ///< the file holds one language of another
    std::filesystem::path folder;           ///< the only place that its pictures may come from
    std::filesystem::path layout_folder;    ///< the only place that a layout file may extend others from
    std::string layout_shelf;  ///< before the name of a layout among the sources: it may come from elsewhere
};

/// Reads CVs and layouts for one run of build or check, and sets them. Complaints gather in `diagnostics`.
class Session {
public:
    Session(const InputOptions& options, Diagnostics& diagnostics);
    /// From now on, keeps the files that each CV is made of.
    void keep_sources() { keeps_sources_ = true; }

    /// The CV, or each of the variants of it that the options name; nothing if the file could not be read at all.
    std::vector<LoadedResume> load(const std::string& file);
    std::optional<display::Document> set(const LoadedResume& cv, const Languages& languages,
                                         Guides guides = Guides::none);

    const font::FontBook& fonts() const { return fonts_; }
    bool had_file_trouble() const { return had_file_trouble_; }
    /// Of every document that was set for a number of pages, in order.
    const std::vector<FitNote>& fits() const { return fits_; }
    /// How many of them did not fit.
    std::size_t overflows() const;

private:
    std::optional<std::uint32_t> open(const std::string& path);
    std::optional<std::uint32_t> open_layout(const std::string& name, const LoadedResume& cv);
    void keep(const LoadedResume& cv, const std::string& name, std::string_view bytes) const;
    import::ReadBeside reader(const std::string& file, Sources& sources) const;
    yaml::Node parse(std::uint32_t file);
    LoadedResume dressed(resume::Resume resume, const std::string& file, const resume::Variant* variant,
                         const std::shared_ptr<Sources>& sources);
    std::vector<const resume::Variant*> choose_variants(const resume::Resume& resume, Span cv);
    std::optional<std::string> layout_for_theme(const std::string& theme);
    std::optional<std::uint32_t> open_builtin_layout(const std::string& name);
    void choose_layout(LoadedResume& cv);
    bool is_theme_name(const yaml::Node& theme);
    void find_photos(const LoadedResume& cv);
    yaml::Node layout_named(const std::string& name, Span span);
    std::vector<Languages> choose_documents(const resume::Resume& resume, const resume::Variant* variant);
    Languages read_languages(const std::string& tags, const resume::Resume& resume);
    void read_sets();

    const InputOptions& options_;
    Diagnostics& diagnostics_;
    font::FontBook fonts_;
    std::vector<yaml::Change> cv_sets_;
    std::vector<yaml::Change> layout_sets_;
    std::map<std::string, std::uint32_t> layouts_;  ///< built-in layouts that were opened, by name
    std::vector<FitNote> fits_;
    bool keeps_sources_ = false;
    bool had_file_trouble_ = false;
};

/// What the file of a CV is called among its sources.
std::string source_name(const std::string& file);

/// The names of the built-in layouts, sorted.
std::vector<std::string> layout_names();

}  // namespace quoin::cli
