#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <variant>

#include "base/message.h"
#include "cli/options.h"

namespace quoin::cli {

/// The most bytes that a file of YAML may have; yaml::Limits allows less, and says so at the file.
inline constexpr std::size_t kLargestInput = std::size_t{16} << 20;
/// The most bytes that a picture may have.
inline constexpr std::size_t kLargestPicture = std::size_t{32} << 20;
/// The most bytes of a PDF that is read.
inline constexpr std::size_t kLargestPdf = std::size_t{64} << 20;

/// The bytes of a file, at most `limit` of them; "-" is standard input. Fails with what the system says.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit);

/// Writes beside `path`, then renames: a failure leaves an old file as it was.
Result<std::monostate> write_file(const std::filesystem::path& path, std::string_view bytes);

/// Writes what a command made: to standard output for "" or "-", else to a file that is not there yet, unless told.
Result<std::monostate> write_new(const std::string& output, std::string_view bytes, Overwriting overwriting);

/// Where a file named by a CV or a layout is: inside `folder`, or nowhere. Links that lead out are out.
Result<std::filesystem::path> find_inside(const std::filesystem::path& folder, const std::string& name);
/// Its bytes, at most `limit` of them.
Result<std::string> read_inside(const std::filesystem::path& folder, const std::string& name, std::size_t limit);

/// Reads files that lie in the folder of `path`, which "-" has not.
std::function<Result<std::string>(const std::string& name)> beside(const std::filesystem::path& path);

}  // namespace quoin::cli
