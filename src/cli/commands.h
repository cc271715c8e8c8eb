#pragma once

#include "cli/options.h"

namespace quoin::cli {

// The commands. Each gives the exit code of the process.
int build(const BuildOptions& options);
int check(const CheckOptions& options);
int diff(const DiffOptions& options);
int lint(const LintOptions& options);
int stamp(const StampOptions& options);
int list_layouts();
int list_fonts(const FontsOptions& options);
int write_starter(const NewOptions& options);
int print_schema(const SchemaOptions& options);
int upgrade(const UpgradeOptions& options);
int import_cv(const ImportOptions& options);
int extract(const ExtractOptions& options);
int rebuild(const RebuildOptions& options);
int golden_accept(const GoldenAcceptOptions& options);
int golden_check(const GoldenCheckOptions& options);
int ats(const AtsOptions& options);
int verify_pdfs(const VerifyOptions& options);
int export_cv(const ExportOptions& options);

}  // namespace quoin::cli
