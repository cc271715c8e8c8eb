#include <cstdio>

#include "cli/commands.h"
#include "cli/run.h"
#include "lint/lint.h"
#include "schema/schema.h"

namespace quoin::cli {

int print_schema(const SchemaOptions& options) {
    const std::string text = options.of == "layout" ? schema::layout_schema() : schema::cv_schema(lint::rule_names());
    std::fwrite(text.data(), 1, text.size(), stdout);
    return kFine;
}

}  // namespace quoin::cli
