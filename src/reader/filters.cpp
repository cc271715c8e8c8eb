#include "reader/filters.h"

#include <fmt/format.h>
#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "reader/lexer.h"
#include "reader/lzw.h"

namespace quoin::reader {

namespace {

constexpr const char* kTooLong = "a stream of the PDF holds too much";

Result<std::string> inflate(std::string_view data, std::size_t most) {
    const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> inflater{
        libdeflate_alloc_decompressor(), libdeflate_free_decompressor};
    std::string out;
    for (std::size_t room = std::clamp<std::size_t>(data.size() * 6, 4096, most);; room = std::min(room * 4, most)) {
        out.resize(room);
        std::size_t used = 0;
        std::size_t size = 0;
        // What lies behind the end of the data, such as a line feed, does not matter.
        const auto result = libdeflate_zlib_decompress_ex(inflater.get(), data.data(), data.size(), out.data(),
                                                          out.size(), &used, &size);
        if (result == LIBDEFLATE_SUCCESS) {
            out.resize(size);
            return out;
        }
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE) return failure("a stream of the PDF cannot be inflated");
        if (room >= most) return failure(kTooLong);
    }
}

int paeth(int left, int up, int corner) {
    const int guess = left + up - corner;
    const int a = std::abs(guess - left);
    const int b = std::abs(guess - up);
    const int c = std::abs(guess - corner);
    if (a <= b && a <= c) return left;
    return b <= c ? up : corner;
}

/// Rows of PNG, each with its filter in front (RFC 2083 6).
std::string undo_png(std::string_view data, std::size_t row, std::size_t step) {
    std::string out;
    std::string above(row, '\0');
    for (std::size_t at = 0; at + 1 < data.size(); at += row + 1) {
        const int filter = data[at];
        std::string line{data.substr(at + 1, row)};
        line.resize(row);
        for (std::size_t i = 0; i < row; ++i) {
            const int left = i >= step ? static_cast<unsigned char>(line[i - step]) : 0;
            const int up = static_cast<unsigned char>(above[i]);
            const int corner = i >= step ? static_cast<unsigned char>(above[i - step]) : 0;
            const std::array<int, 5> added{0, left, up, (left + up) / 2, paeth(left, up, corner)};
            if (filter > 0 && filter < 5)
                line[i] = static_cast<char>(line[i] + added[static_cast<std::size_t>(filter)]);
        }
        out += line;
        above = std::move(line);
    }
    return out;
}

std::string undo_predictor(std::string data, const Dict& parameters) {
    if (parameters["Predictor"].integer(1) < 10) return data;
    const int bits = std::clamp(parameters["BitsPerComponent"].integer(8), 1, 16) *
                     std::clamp(parameters["Colors"].integer(1), 1, 32);
    const auto columns = static_cast<std::size_t>(std::clamp(parameters["Columns"].integer(1), 1, 1 << 20));
    const auto row = (columns * static_cast<std::size_t>(bits) + 7) / 8;
    return undo_png(data, row, static_cast<std::size_t>(std::max(1, bits / 8)));
}

Result<std::string> with_predictor(Result<std::string> data, const Dict& parameters) {
    if (!data) return data;
    return undo_predictor(std::move(*data), parameters);
}

std::string undo_hex(std::string_view data) {
    const std::string source = "<" + std::string{data.substr(0, data.find('>'))} + ">";
    const auto read = Lexer{source}.next();
    return read ? std::string{read->bytes()} : std::string{};
}

void append_base85(std::string& out, std::uint32_t group, int digits) {
    for (int i = digits; i < 5; ++i) group = group * 85 + 84;
    for (int i = 0; i < digits - 1; ++i) out.push_back(static_cast<char>(group >> (24 - 8 * i)));
}

std::string undo_base85(std::string_view data) {
    std::string out;
    std::uint32_t group = 0;
    int digits = 0;
    for (const char c : data) {
        if (c == '~') break;
        if (c == 'z' && digits == 0) out.append(4, '\0');
        if (c < '!' || c > 'u') continue;
        group = group * 85 + static_cast<std::uint32_t>(c - '!');
        if (++digits < 5) continue;
        append_base85(out, group, digits);
        group = 0;
        digits = 0;
    }
    if (digits > 1) append_base85(out, group, digits);
    return out;
}

Result<std::string> undo_run_lengths(std::string_view data, std::size_t most) {
    std::string out;
    for (std::size_t at = 0; at < data.size() && data[at] != '\x80';) {
        const auto code = static_cast<unsigned char>(data[at++]);
        if (code < 128) {
            out += data.substr(std::min(at, data.size()), code + std::size_t{1});
            at += code + std::size_t{1};
        } else if (at < data.size()) {
            out.append(std::size_t{257} - code, data[at++]);
        }
        if (out.size() > most) return failure(kTooLong);
    }
    return out;
}

}  // namespace

Result<std::string> apply_filter(std::string_view name, const Dict& parameters, std::string_view data,
                                 std::size_t most) {
    if (name == "FlateDecode" || name == "Fl") return with_predictor(inflate(data, most), parameters);
    if (name == "LZWDecode" || name == "LZW")
        return with_predictor(undo_lzw(data, parameters["EarlyChange"].integer(1) != 0 ? 1 : 0, most), parameters);
    if (name == "ASCIIHexDecode" || name == "AHx") return undo_hex(data);
    if (name == "ASCII85Decode" || name == "A85") return undo_base85(data);
    if (name == "RunLengthDecode" || name == "RL") return undo_run_lengths(data, most);
    return failure(fmt::format("a stream of the PDF is coded by {}, which is not read", name));
}

}  // namespace quoin::reader
