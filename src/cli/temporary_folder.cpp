#include "cli/temporary_folder.h"

#include <stdlib.h>

#include <string>
#include <system_error>

namespace quoin::cli {

namespace {

Result<std::filesystem::path> make_folder() {
    std::error_code error;
    const std::filesystem::path temporary = std::filesystem::temp_directory_path(error);
    std::string name = (temporary / "quoin-XXXXXX").string();
    if (error || mkdtemp(name.data()) == nullptr)
        return failure("no temporary folder could be made", {"set TMPDIR to a folder that can be written to"});
    return name;
}

}  // namespace

TemporaryFolder::TemporaryFolder() : path_{make_folder()} {}

TemporaryFolder::~TemporaryFolder() {
    std::error_code error;
    if (path_) std::filesystem::remove_all(*path_, error);
}

}  // namespace quoin::cli
