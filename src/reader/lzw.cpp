#include "reader/lzw.h"

#include <cstdint>
#include <vector>

namespace quoin::reader {

namespace {

constexpr std::size_t kClear = 256;
constexpr std::size_t kEnd = 257;
constexpr std::size_t kLargest = 4096;

/// A stretch of what came out already, or one byte.
struct Phrase {
    std::size_t begin = 0;
    std::size_t length = 0;
};

}  // namespace

Result<std::string> undo_lzw(std::string_view data, int early, std::size_t most) {
    std::string out;
    std::vector<Phrase> phrases;  // from code 258 on
    Phrase last;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : data) {
        bits = (bits << 8) | static_cast<unsigned char>(c);
        count += 8;
        const std::size_t next =
            kEnd + 1 + phrases.size() + (last.length > 0 ? 1 : 0) + static_cast<std::size_t>(early);
        const int width = next > 2048 ? 12 : next > 1024 ? 11 : next > 512 ? 10 : 9;
        if (count < width) continue;
        count -= width;
        const std::size_t code = (bits >> count) & ((1u << width) - 1);
        if (code == kEnd) break;
        if (code == kClear) {
            phrases.clear();
            last = {};
            continue;
        }
        // A phrase is the last one and the byte behind it, which may be the first of what comes now.
        if (last.length > 0 && phrases.size() + kEnd + 1 < kLargest) phrases.push_back({last.begin, last.length + 1});
        const std::size_t begin = out.size();
        if (code < kClear) {
            out.push_back(static_cast<char>(code));
        } else {
            if (code - kEnd > phrases.size()) return failure("a stream of the PDF cannot be unpacked");
            const Phrase phrase = phrases[code - kEnd - 1];
            if (out.size() + phrase.length > most) return failure("a stream of the PDF holds too much");
            for (std::size_t i = 0; i < phrase.length; ++i) out.push_back(out[phrase.begin + i]);
        }
        last = {begin, out.size() - begin};
    }
    return out;
}

}  // namespace quoin::reader
