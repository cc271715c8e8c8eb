#include "reader/to_unicode.h"

#include <array>

#include "base/utf8.h"
#include "reader/lexer.h"

namespace quoin::reader {

namespace {

constexpr std::size_t kMostTexts = 65536;
constexpr std::size_t kLongestText = 64;  // bytes of what one code says
constexpr std::size_t kMostRanges = 256;  // they are gone through for each character

std::uint32_t code_of(std::string_view bytes) {
    std::uint32_t code = 0;
    for (const char c : bytes.substr(0, 4)) code = (code << 8) | static_cast<unsigned char>(c);
    return code;
}

/// The last unit of a UTF-16 text, counted up.
std::string counted_up(std::string_view utf16, std::uint32_t by) {
    std::string bytes{utf16};
    if (bytes.size() < 2) return bytes;
    const std::uint32_t last = code_of(std::string_view{bytes}.substr(bytes.size() - 2)) + by;
    bytes[bytes.size() - 2] = static_cast<char>(last >> 8);
    bytes[bytes.size() - 1] = static_cast<char>(last);
    return bytes;
}

class Reader {
public:
    CMap read(std::string_view source) {
        Lexer lexer{source};
        std::vector<Object> operands;
        while (auto item = lexer.next()) {
            const Keyword* const word = item->keyword();
            if (word == nullptr) {
                operands.push_back(std::move(*item));
                continue;
            }
            apply(word->text, operands);
            operands.clear();
        }
        return std::move(map_);
    }

private:
    void apply(std::string_view word, const std::vector<Object>& operands) {
        if (word == "endbfchar") each(operands, 2, [&](const Object* o) { add(code_of(o[0].bytes()), o[1].bytes()); });
        if (word == "endbfrange") each(operands, 3, [&](const Object* o) { add_range(o); });
        if (word == "endcidchar") each(operands, 2, [&](const Object* o) { add_cids(o[0], o[0], o[1]); });
        if (word == "endcidrange") each(operands, 3, [&](const Object* o) { add_cids(o[0], o[1], o[2]); });
        if (word == "endcodespacerange") {
            each(operands, 2, [&](const Object* o) {
                const std::size_t bytes = o[0].bytes().size();
                if (bytes >= 1 && bytes <= 4 && map_.codes.size() < kMostRanges)
                    map_.codes.push_back({code_of(o[0].bytes()), code_of(o[1].bytes()), bytes});
            });
        }
    }

    template <typename Do>
    static void each(const std::vector<Object>& operands, std::size_t size, Do act) {
        for (std::size_t i = 0; i + size <= operands.size(); i += size) act(&operands[i]);
    }

    void add(std::uint32_t code, std::string_view utf16) {
        if (allowed_ == 0) return;
        --allowed_;
        map_.text[code] = from_utf16(utf16.substr(0, kLongestText));
    }

    void add_range(const Object* operands) {
        const std::uint32_t first = code_of(operands[0].bytes());
        const std::uint32_t last = code_of(operands[1].bytes());
        if (last < first || last - first >= kMostTexts) return;
        const Array& list = operands[2].array();
        for (std::uint32_t i = 0; i <= last - first && allowed_ > 0; ++i) {
            if (list.empty())
                add(first + i, counted_up(operands[2].bytes(), i));
            else if (i < list.size())
                add(first + i, list[i].bytes());
        }
    }

    void add_cids(const Object& first, const Object& last, const Object& cid) {
        if (cid.integer(-1) < 0 || map_.cids.size() >= kMostRanges) return;
        map_.cids.push_back({code_of(first.bytes()), code_of(last.bytes()), static_cast<std::uint32_t>(cid.integer())});
    }

    CMap map_;
    std::size_t allowed_ = 4 * kMostTexts;  // a range is short, and says much
};

/// What PDFDocEncoding has at 0x80 to 0x9f (ISO 32000-1 D.2); it is Latin-1 otherwise.
constexpr std::array<char32_t, 32> kDocEncoding{0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044,
                                                0x2039, 0x203a, 0x2212, 0x2030, 0x201e, 0x201c, 0x201d, 0x2018,
                                                0x2019, 0x201a, 0x2122, 0xfb01, 0xfb02, 0x0141, 0x0152, 0x0160,
                                                0x0178, 0x017d, 0x0131, 0x0142, 0x0153, 0x0161, 0x017e, 0xfffd};

}  // namespace

CMap read_cmap(std::string_view source) { return Reader{}.read(source); }

std::string from_utf16(std::string_view bytes) {
    std::string text;
    for (std::size_t i = 0; i + 2 <= bytes.size(); i += 2) {
        char32_t code = code_of(bytes.substr(i, 2));
        const bool is_high = code >= 0xd800 && code < 0xdc00;
        const char32_t low = is_high && i + 4 <= bytes.size() ? code_of(bytes.substr(i + 2, 2)) : 0;
        const bool is_pair = low >= 0xdc00 && low < 0xe000;
        if (is_pair) {
            code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
            i += 2;
        } else if (code >= 0xd800 && code < 0xe000) {
            code = 0xfffd;
        }
        append_utf8(text, code);
    }
    return text;
}

std::string from_text_string(std::string_view bytes) {
    if (bytes.starts_with("\xfe\xff")) return from_utf16(bytes.substr(2));
    if (bytes.starts_with("\xef\xbb\xbf"))
        bytes.remove_prefix(3);
    else {
        std::string text;
        for (const char c : bytes) {
            const auto code = static_cast<unsigned char>(c);
            append_utf8(text, code >= 0x80 && code < 0xa0 ? kDocEncoding[code - 0x80] : code == 0xa0 ? 0x20ac : code);
        }
        return text;
    }
    return find_invalid_utf8(bytes) == std::string_view::npos ? std::string{bytes} : std::string{};
}

}  // namespace quoin::reader
