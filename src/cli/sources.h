#pragma once

#include <map>
#include <string>
#include <string_view>

namespace quoin::cli {

/// Where a layout that the command line names, and what it extends, stand among the sources of a CV.
inline constexpr const char* kLayoutFolder = "layout/";

/// Every file that a CV is made of, for an attachment: by its name beside the CV.
class Sources {
public:
    /// Keeps the bytes of a file, once; a picture without what a camera or a program noted in it.
    void keep(const std::string& name, std::string_view bytes);
    const std::map<std::string, std::string>& files() const { return files_; }

private:
    std::map<std::string, std::string> files_;
};

}  // namespace quoin::cli
