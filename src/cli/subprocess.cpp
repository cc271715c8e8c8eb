#include "cli/subprocess.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace quoin::cli {

namespace {

/// What the program finds open: nothing to read, a pipe to write to, nobody who hears its complaints.
class Surroundings {
public:
    explicit Surroundings(int output) {
        ::posix_spawn_file_actions_init(&actions_);
        ::posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
        ::posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    }
    ~Surroundings() { ::posix_spawn_file_actions_destroy(&actions_); }
    Surroundings(const Surroundings&) = delete;
    Surroundings& operator=(const Surroundings&) = delete;

    const ::posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    ::posix_spawn_file_actions_t actions_{};
};

Result<::pid_t> spawn(const std::string& program, const std::vector<std::string>& arguments, int output) {
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const Surroundings surroundings{output};
    ::pid_t child = 0;
    const int trouble = ::posix_spawnp(&child, program.c_str(), surroundings.get(), nullptr, pointers.data(), environ);
    if (trouble != 0) return failure(fmt::format("cannot run {}: {}", program, std::strerror(trouble)));
    return child;
}

/// Everything up to the end, or one byte more than `limit`.
std::string read_pipe(int pipe, std::size_t limit) {
    std::string bytes;
    std::string block(std::size_t{1} << 16, '\0');
    while (bytes.size() <= limit) {
        const ssize_t count = ::read(pipe, block.data(), block.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        bytes.append(block.data(), static_cast<std::size_t>(count));
    }
    return bytes;
}

int wait_for(::pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

Result<Finished> run_program(const std::string& program, const std::vector<std::string>& arguments, std::size_t limit) {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return failure(fmt::format("cannot run {}: {}", program, std::strerror(errno)));
    const Result<::pid_t> child = spawn(program, arguments, pipe[1]);
    ::close(pipe[1]);
    Finished finished;
    if (child) finished.output = read_pipe(pipe[0], limit);
    ::close(pipe[0]);
    if (!child) return Failure{child.error()};
    finished.exit_code = wait_for(*child);
    if (finished.output.size() > limit)
        return failure(fmt::format("{} writes more than {} KiB", program, limit / 1024));
    return finished;
}

}  // namespace quoin::cli
