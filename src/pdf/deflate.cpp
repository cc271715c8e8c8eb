#include "pdf/deflate.h"

#include <libdeflate.h>

namespace quoin::pdf {

namespace {

constexpr int kLevel = 6;

}  // namespace

struct Deflater::Compressor {
    struct Free {
        void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
    };
    std::unique_ptr<libdeflate_compressor, Free> handle{libdeflate_alloc_compressor(kLevel)};
};

Deflater::Deflater() : compressor_{std::make_unique<Compressor>()} {}
Deflater::~Deflater() = default;

std::string Deflater::deflate(std::string_view bytes) {
    libdeflate_compressor* handle = compressor_->handle.get();
    if (handle == nullptr) return {};
    std::string compressed(bytes.size(), '\0');
    compressed.resize(
        libdeflate_zlib_compress(handle, bytes.data(), bytes.size(), compressed.data(), compressed.size()));
    return compressed;
}

}  // namespace quoin::pdf
