#include "cli/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace quoin::cli {

namespace {

namespace fs = std::filesystem;

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_{number} {}
    ~Descriptor() { close_now(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return number_; }
    bool close_now() {
        const int number = std::exchange(number_, -1);
        return number < 0 || number == STDIN_FILENO || ::close(number) == 0;
    }

private:
    int number_;
};

Failure trouble(std::string_view doing, const fs::path& path) {
    return failure(fmt::format("cannot {} {}: {}", doing, path.string(), std::strerror(errno)));
}

Result<std::string> read_all(const Descriptor& file, const fs::path& path, std::size_t limit) {
    std::string bytes;
    std::string block(std::size_t{1} << 16, '\0');
    for (;;) {
        const ssize_t count = ::read(file.get(), block.data(), block.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return trouble("read", path);
        if (count == 0) return bytes;
        bytes.append(block.data(), static_cast<std::size_t>(count));
        if (bytes.size() > limit) return failure(fmt::format("{} is larger than {} KiB", path.string(), limit / 1024));
    }
}

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::size_t limit) {
    const Descriptor file{path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.get() < 0) return trouble("read", path);
    return read_all(file, path, limit);
}

Result<std::monostate> write_file(const fs::path& path, std::string_view bytes) {
    fs::path beside = path;
    beside.replace_filename(fmt::format(".{}.{}.part", path.filename().string(), ::getpid()));
    Descriptor file{::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)};
    if (file.get() < 0) return trouble("write", path);
    const bool is_written = write_all(file.get(), bytes) && file.close_now();
    if (is_written && ::rename(beside.c_str(), path.c_str()) == 0) return std::monostate{};
    const Failure failed = trouble("write", path);
    ::unlink(beside.c_str());
    return failed;
}

Result<fs::path> find_inside(const fs::path& folder, const std::string& name) {
    std::error_code error;
    const fs::path root = fs::weakly_canonical(folder.empty() ? fs::path{"."} : folder, error);
    const fs::path path = fs::weakly_canonical(root / name, error);
    const auto [end, rest] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
    if (error || end != root.end())
        return failure(fmt::format("'{}' is not inside the folder of this file", name),
                       {"put it beside the file and name it without '..'"});
    if (!fs::is_regular_file(path, error)) return failure(fmt::format("there is no file '{}' beside this one", name));
    return path;
}

Result<std::string> read_inside(const fs::path& folder, const std::string& name, std::size_t limit) {
    return find_inside(folder, name).and_then([&](const fs::path& path) { return read_file(path, limit); });
}

Result<std::monostate> write_new(const std::string& output, std::string_view bytes, Overwriting overwriting) {
    if (output.empty() || output == "-") {
        std::fwrite(bytes.data(), 1, bytes.size(), stdout);
        return std::monostate{};
    }
    std::error_code error;
    if (overwriting == Overwriting::refused && std::filesystem::exists(output, error))
        return failure(fmt::format("{} is there already", output), {"choose another name, or --force to replace it"});
    return write_file(output, bytes);
}

std::function<Result<std::string>(const std::string& name)> beside(const std::filesystem::path& path) {
    const std::filesystem::path folder = path == "-" ? std::filesystem::path{} : path.parent_path();
    return [folder](const std::string& name) { return read_inside(folder, name, kLargestInput); };
}

}  // namespace quoin::cli
