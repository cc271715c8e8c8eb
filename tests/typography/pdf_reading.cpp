#include "pdf_reading.h"

#include <libdeflate.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "base/utf8.h"

namespace quoin::typography {

namespace {

using Map = std::map<std::uint32_t, std::string>;  ///< code to text

struct Object {
    std::string_view dict;
    std::string_view stream;
};

/// The number after `key`, or -1.
long number_after(std::string_view text, std::string_view key) {
    const std::size_t at = text.find(key);
    if (at == std::string_view::npos) return -1;
    const std::size_t digit = text.find_first_of("0123456789", at + key.size());
    long number = -1;
    if (digit != std::string_view::npos) std::from_chars(text.data() + digit, text.data() + text.size(), number);
    return number;
}

/// Every object by its number.
std::map<long, Object> objects_of(std::string_view file) {
    std::map<long, Object> objects;
    constexpr std::string_view kBegin = " 0 obj";
    for (std::size_t at = file.find(kBegin); at != std::string_view::npos; at = file.find(kBegin, at)) {
        std::size_t digit = at;
        while (digit > 0 && file[digit - 1] >= '0' && file[digit - 1] <= '9') --digit;
        long number = -1;
        std::from_chars(file.data() + digit, file.data() + at, number);
        const std::size_t begin = at + kBegin.size();
        const std::size_t end = file.find("endobj", begin);
        std::size_t stream = file.find("stream", begin);
        Object object{file.substr(begin, std::min(stream, end) - begin), {}};
        at = end;
        if (stream < end) {
            stream += file.substr(stream, 8) == "stream\r\n" ? 8 : 7;
            object.stream = file.substr(stream, static_cast<std::size_t>(number_after(object.dict, "/Length")));
            at = stream + object.stream.size();
        }
        objects[number] = object;
    }
    return objects;
}

std::string data_of(const Object& object) {
    if (object.dict.find("/FlateDecode") == std::string_view::npos) return std::string{object.stream};
    const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> inflater{
        libdeflate_alloc_decompressor(), libdeflate_free_decompressor};
    std::string data(std::size_t{1} << 20, '\0');
    std::size_t size = 0;
    const auto result = libdeflate_zlib_decompress(inflater.get(), object.stream.data(), object.stream.size(),
                                                   data.data(), data.size(), &size);
    if (result != LIBDEFLATE_SUCCESS) throw std::runtime_error{"a stream of the PDF cannot be inflated"};
    data.resize(size);
    return data;
}

/// Hexadecimal UTF-16 as UTF-8; a byte order mark is dropped.
std::string text_of_hex(std::string_view hex) {
    std::u16string units;
    for (std::size_t i = 0; i + 4 <= hex.size(); i += 4) {
        unsigned unit = 0;
        std::from_chars(hex.data() + i, hex.data() + i + 4, unit, 16);
        if (unit != 0xfeff || i > 0) units.push_back(static_cast<char16_t>(unit));
    }
    std::string text;
    for (std::size_t i = 0; i < units.size(); ++i) {
        char32_t code = units[i];
        const bool is_pair = code >= 0xd800 && code < 0xdc00 && i + 1 < units.size();
        if (is_pair) code = 0x10000 + ((code - 0xd800) << 10) + (units[++i] - 0xdc00u);
        append_utf8(text, code);
    }
    return text;
}

/// Cuts a content stream or a CMap into names, numbers, operators, <hex> (with its first bracket) and brackets.
class Tokens {
public:
    explicit Tokens(std::string_view source) : source_{source} {}

    /// The next token; empty at the end.
    std::string_view next() {
        at_ = source_.find_first_not_of(" \t\r\n", at_);
        if (at_ == std::string_view::npos) return {};
        const std::size_t begin = at_;
        const std::string_view two = source_.substr(begin, 2);
        if (two == "<<" || two == ">>")
            at_ += 2;
        else if (source_[begin] == '<')
            at_ = std::min(source_.find('>', begin), source_.size());
        else if (source_[begin] == '[' || source_[begin] == ']')
            at_ += 1;
        else
            at_ = std::min(source_.find_first_of(" \t\r\n<>[]/()", begin + 1), source_.size());
        const std::string_view token = source_.substr(begin, at_ - begin);
        if (source_[begin] == '<' && token.size() >= 1 && two != "<<") ++at_;
        return token;
    }

private:
    std::string_view source_;
    std::size_t at_ = 0;
};

Map read_to_unicode(const std::string& cmap) {
    Map map;
    Tokens tokens{cmap};
    bool is_inside = false;
    std::string_view code;
    for (std::string_view token = tokens.next(); !token.empty(); token = tokens.next()) {
        if (token == "beginbfchar" || token == "endbfchar") is_inside = token == "beginbfchar";
        if (!is_inside || token[0] != '<') continue;
        if (code.empty()) {
            code = token;
            continue;
        }
        std::uint32_t number = 0;
        std::from_chars(code.data() + 1, code.data() + code.size(), number, 16);
        map[number] = text_of_hex(token.substr(1));
        code = {};
    }
    return map;
}

/// Follows one content stream.
class ContentReader {
public:
    ContentReader(const std::map<std::string, Map, std::less<>>& fonts, PdfReading& reading)
        : fonts_{fonts}, reading_{reading} {}

    void read(const std::string& stream) {
        Tokens tokens{stream};
        for (std::string_view token = tokens.next(); !token.empty(); token = tokens.next()) {
            const bool is_operator = (token[0] >= 'A' && token[0] <= 'Z') || (token[0] >= 'a' && token[0] <= 'z');
            if (!is_operator) {
                operands_.push_back(token);
                continue;
            }
            apply(token);
            operands_.clear();
        }
    }

private:
    double operand(std::size_t from_end) const {
        double number = 0;
        if (operands_.size() < from_end) return number;
        const std::string_view text = operands_[operands_.size() - from_end];
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }

    void apply(std::string_view name) {
        if (name == "BT") y_ = 0;
        if (name == "Tf" && operands_.size() >= 2) font_ = &fonts_.find(operands_[0].substr(1))->second;
        if (name == "Td") y_ += operand(1);
        if (name == "Tm") y_ = operand(1);
        if (name == "TJ" || name == "Tj") show();
        if (name == "BDC" || name == "BMC") open();
        if (name == "EMC") replaced_ = false;
    }

    void open() {
        const auto key = std::find(operands_.begin(), operands_.end(), "/ActualText");
        if (key == operands_.end() || key + 1 == operands_.end()) return;
        line() += text_of_hex((key + 1)->substr(1));
        replaced_ = true;
    }

    void show() {
        std::size_t shown = 0;
        for (const std::string_view token : operands_) {
            if (token[0] == '<') {
                ++shown;
                if (!replaced_) line() += decode(token.substr(1));
            } else if (token[0] != '[' && token[0] != ']' && shown > 0) {
                double move = 0;
                std::from_chars(token.data(), token.data() + token.size(), move);
                reading_.largest_move = std::max(reading_.largest_move, static_cast<int>(std::ceil(std::abs(move))));
            }
        }
    }

    std::string decode(std::string_view hex) const {
        std::string text;
        for (std::size_t i = 0; i + 4 <= hex.size(); i += 4) {
            std::uint32_t code = 0;
            std::from_chars(hex.data() + i, hex.data() + i + 4, code, 16);
            const auto found = font_->find(code);
            if (found == font_->end()) throw std::runtime_error{"a code of the PDF has no ToUnicode entry"};
            // What stands for "nothing": some readers take an empty entry for rubbish.
            if (found->second != "\u200b") text += found->second;
        }
        return text;
    }

    std::string& line() {
        if (reading_.lines.empty() || y_ != line_y_) reading_.lines.emplace_back();
        line_y_ = y_;
        return reading_.lines.back();
    }

    const std::map<std::string, Map, std::less<>>& fonts_;
    PdfReading& reading_;
    std::vector<std::string_view> operands_;
    const Map* font_ = nullptr;
    double y_ = 0;
    double line_y_ = 0;
    bool replaced_ = false;
};

/// The ToUnicode maps of the fonts that the pages name: "F0" and so on.
std::map<std::string, Map, std::less<>> fonts_of(const std::map<long, Object>& objects) {
    std::map<std::string, Map, std::less<>> fonts;
    for (const auto& [number, object] : objects) {
        const std::size_t list = object.dict.find("/Font <<");
        if (list == std::string_view::npos) continue;
        const std::size_t end = object.dict.find(">>", list);
        for (std::size_t at = object.dict.find("/F", list + 5); at < end; at = object.dict.find("/F", at + 1)) {
            const std::size_t space = object.dict.find(' ', at);
            const std::string name{object.dict.substr(at + 1, space - at - 1)};
            const Object& font = objects.at(number_after(object.dict.substr(space), " "));
            fonts[name] = read_to_unicode(data_of(objects.at(number_after(font.dict, "/ToUnicode"))));
        }
    }
    return fonts;
}

}  // namespace

std::string PdfReading::text() const {
    std::string all;
    for (const std::string& line : lines) all += line;
    return all;
}

PdfReading read_pdf(const std::string& bytes) {
    const std::map<long, Object> objects = objects_of(bytes);
    const auto fonts = fonts_of(objects);
    PdfReading reading;
    for (const auto& [number, object] : objects) {
        const bool is_page = object.dict.find("/Type /Page\n") != std::string_view::npos;
        if (is_page) ContentReader{fonts, reading}.read(data_of(objects.at(number_after(object.dict, "/Contents"))));
    }
    return reading;
}

}  // namespace quoin::typography
