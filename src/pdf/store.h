#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "pdf/value.h"

namespace quoin::pdf {

/// How a stream is stored: as it is, or with /FlateDecode.
enum class Coding { plain, deflate };

/// The objects of a PDF file to be. PoDoFo writes them; this header does not know it.
class Store {
public:
    /// Reserves a number for an object; what is never set is written as null.
    Ref alloc();
    /// Says what a reserved object is.
    void set(Ref ref, Value value);
    /// Reserves and sets in one.
    Ref add(Value value);
    /// Makes the object a stream of `data`; `dict` holds everything but /Length and, with Coding::deflate, /Filter.
    void set_stream(Ref ref, Dict dict, std::string data, Coding coding);
    /// The same for a new object.
    Ref add_stream(Dict dict, std::string data, Coding coding);

    /// A number that two stores share only if their objects are the same.
    std::uint64_t fingerprint() const;
    /// The whole file: PDF 1.7 with a classic cross-reference table.
    Result<std::string> write(Ref catalog, Ref info);

private:
    struct Object {
        Value value;
        std::optional<std::string> stream;
        Coding coding = Coding::plain;
    };

    void deflate_streams();

    std::vector<Object> objects_;
};

}  // namespace quoin::pdf
