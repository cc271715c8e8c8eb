#include "reader/file.h"

#include <algorithm>

#include "reader/filters.h"
#include "reader/lexer.h"

namespace quoin::reader {

namespace {

constexpr std::size_t kLargestFile = std::size_t{64} << 20;
constexpr int kMostSteps = 16;

/// Where the bytes of a stream begin: behind the end of the line of "stream".
std::size_t after_line(std::string_view bytes, std::size_t at) {
    if (bytes.substr(at, 2) == "\r\n") return at + 2;
    return at < bytes.size() && (bytes[at] == '\n' || bytes[at] == '\r') ? at + 1 : at;
}

/// The end of a stream: what its dictionary says, if "endstream" stands there, else the next "endstream".
std::size_t end_of_stream(std::string_view bytes, std::size_t begin, const Dict& dict) {
    const int length = dict["Length"].integer(-1);
    if (length >= 0 && begin + static_cast<std::size_t>(length) <= bytes.size()) {
        const std::size_t end = begin + static_cast<std::size_t>(length);
        const std::size_t mark = bytes.find_first_not_of("\r\n \t", end);
        if (mark != std::string_view::npos && bytes.substr(mark, 9) == "endstream") return end;
    }
    return std::min(bytes.find("endstream", begin), bytes.size());
}

}  // namespace

Result<File> File::open(std::string_view bytes) {
    if (bytes.size() > kLargestFile) return failure("the PDF is larger than 64 MiB");
    // The mark of a PDF may stand a little way into the file.
    if (bytes.substr(0, 1024).find("%PDF-") == std::string_view::npos) return failure("this is not a PDF");
    File file;
    file.scan(bytes);
    if (!file.trailer_["Encrypt"].is_null())
        return failure("the PDF is encrypted", {"print it into a PDF without a password"});
    file.unpack_object_streams();
    if (file.catalog().entries.empty()) return failure("the PDF is broken: it has no catalog");
    return file;
}

void File::scan(std::string_view bytes) {
    Lexer lexer{bytes};
    double number = -1;      // the last but one
    double generation = -1;  // the last
    while (auto item = lexer.next()) {
        const Keyword* const word = item->keyword();
        if (word != nullptr && word->text == "obj" && number >= 0 && number < 0xffffffffu) {
            Stored stored{lexer.next().value_or(Object{}), {}, false, lexer.at()};
            const std::size_t after = lexer.at();
            const auto next = lexer.next();
            const Keyword* const follows = next ? next->keyword() : nullptr;
            stored.is_stream = follows != nullptr && follows->text == "stream";
            if (stored.is_stream) {
                const std::size_t begin = after_line(bytes, lexer.at());
                const std::size_t end = end_of_stream(bytes, begin, stored.object.dict());
                stored.stream = bytes.substr(begin, end - begin);
                lexer.go_to(end);
            } else if (follows == nullptr || follows->text != "endobj") {
                lexer.go_to(after);
            }
            keep(static_cast<std::uint32_t>(number), std::move(stored));
        }
        if (word != nullptr && word->text == "trailer") {
            if (const auto trailer = lexer.next()) keep_trailer(trailer->dict());
        }
        number = generation;
        generation = item->number(-1);
    }
}

void File::keep_trailer(const Dict& dict) {
    if (!dict["Root"].is_null() || !dict["Encrypt"].is_null()) trailer_ = dict;
}

void File::keep(std::uint32_t number, Stored stored) {
    const std::string_view type = stored.object.dict()["Type"].name();
    if (stored.is_stream && type == "XRef") keep_trailer(stored.object.dict());
    if (stored.is_stream && type == "ObjStm") object_streams_.push_back(stored);
    const auto known = objects_.find(number);
    if (known != objects_.end() && known->second.at > stored.at) return;
    objects_[number] = std::move(stored);
}

void File::unpack_object_streams() {
    for (const Stored& stored : object_streams_) {
        const auto data = unfilter(stored);
        if (data) unpack(stored.object.dict(), *data, stored.at);
    }
    object_streams_.clear();
}

/// Objects that stand one behind the other; each may be as long as the way to the next one.
void File::unpack(const Dict& dict, std::string_view data, std::size_t at) {
    const auto first = static_cast<std::size_t>(std::max(0, dict["First"].integer()));
    const int count = dict["N"].integer();
    Lexer head{data.substr(0, first)};
    std::vector<std::pair<std::uint32_t, std::size_t>> places;
    for (int i = 0; i < count; ++i) {
        const auto number = head.next();
        const auto offset = head.next();
        if (!number || !offset || number->integer(-1) < 0 || offset->integer(-1) < 0) break;
        places.emplace_back(number->integer(), first + static_cast<std::size_t>(offset->integer()));
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto [number, begin] = places[i];
        const std::size_t end = i + 1 < places.size() ? places[i + 1].second : data.size();
        if (begin >= end || begin >= data.size()) continue;
        if (auto object = Lexer{data.substr(begin, end - begin)}.next())
            keep(number, {std::move(*object), {}, false, at});
    }
}

const Object& File::resolve(const Object& object) const {
    static const Object kNull;
    const Object* at = &object;
    for (int step = 0; step < kMostSteps; ++step) {
        const Ref* const ref = at->ref();
        if (ref == nullptr) return *at;
        const auto found = objects_.find(ref->number);
        if (found == objects_.end()) return kNull;
        at = &found->second.object;
    }
    return kNull;
}

Result<std::string> File::data(const Object& object) {
    const Ref* ref = object.ref();
    for (int step = 0; step < kMostSteps && ref != nullptr; ++step) {
        const auto found = objects_.find(ref->number);
        if (found == objects_.end()) break;
        if (found->second.is_stream) return unfilter(found->second);
        ref = found->second.object.ref();
    }
    return failure("the PDF is broken: a stream is missing");
}

Result<std::string> File::unfilter(const Stored& stored) {
    const Dict& dict = stored.object.dict();
    const Object& filter = resolve(dict["Filter"]);
    const Object& parameters = resolve(dict["DecodeParms"]);
    Array filters = filter.array();
    if (!filter.name().empty()) filters.push_back(filter);
    std::string data{stored.stream};
    constexpr std::size_t kMostFilters = 8;
    for (std::size_t i = 0; i < std::min(filters.size(), kMostFilters); ++i) {
        const Object& own = i < parameters.array().size() ? resolve(parameters.array()[i]) : parameters;
        auto result = apply_filter(resolve(filters[i]).name(), own.dict(), data, allowed_);
        if (!result) return result;
        data = std::move(*result);
        allowed_ -= std::min(allowed_, data.size());
    }
    return data;
}

}  // namespace quoin::reader
