#include "cli/run.h"

#include "cli/commands.h"

namespace quoin::cli {

int run(int argc, char** argv) {
    const Options options = parse_options(argc, argv);
    if (const auto* o = std::get_if<BuildOptions>(&options)) return build(*o);
    if (const auto* o = std::get_if<CheckOptions>(&options)) return check(*o);
    if (const auto* o = std::get_if<DiffOptions>(&options)) return diff(*o);
    if (const auto* o = std::get_if<LintOptions>(&options)) return lint(*o);
    if (const auto* o = std::get_if<StampOptions>(&options)) return stamp(*o);
    if (const auto* o = std::get_if<FontsOptions>(&options)) return list_fonts(*o);
    if (const auto* o = std::get_if<NewOptions>(&options)) return write_starter(*o);
    if (const auto* o = std::get_if<SchemaOptions>(&options)) return print_schema(*o);
    if (const auto* o = std::get_if<UpgradeOptions>(&options)) return upgrade(*o);
    if (const auto* o = std::get_if<ImportOptions>(&options)) return import_cv(*o);
    if (const auto* o = std::get_if<ExportOptions>(&options)) return export_cv(*o);
    if (const auto* o = std::get_if<GoldenAcceptOptions>(&options)) return golden_accept(*o);
    if (const auto* o = std::get_if<GoldenCheckOptions>(&options)) return golden_check(*o);
    if (const auto* o = std::get_if<AtsOptions>(&options)) return ats(*o);
    if (const auto* o = std::get_if<VerifyOptions>(&options)) return verify_pdfs(*o);
    if (const auto* o = std::get_if<ExtractOptions>(&options)) return extract(*o);
    if (const auto* o = std::get_if<RebuildOptions>(&options)) return rebuild(*o);
    if (std::holds_alternative<LayoutsOptions>(options)) return list_layouts();
    return std::get<Done>(options).exit_code;
}

}  // namespace quoin::cli
