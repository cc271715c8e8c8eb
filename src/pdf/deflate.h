#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace quoin::pdf {

/// Compresses for /FlateDecode; one for all streams of a file, as it is dear to make.
class Deflater {
public:
    Deflater();
    ~Deflater();

    /// The zlib form of `bytes`, or an empty string if that would not be shorter.
    std::string deflate(std::string_view bytes);

private:
    struct Compressor;

    std::unique_ptr<Compressor> compressor_;
};

}  // namespace quoin::pdf
