#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/message.h"
#include "reader/object.h"

namespace quoin::reader {

/// The objects of a PDF file, by number.
///
/// They are found by reading the file from its beginning to its end, so that no table of places has to be right; of
/// several with one number the last counts, which is what a later change of the file appended.
class File {
public:
    /// `bytes` must outlive the file. Fails if it is no PDF, is encrypted, or is larger than 64 MiB.
    static Result<File> open(std::string_view bytes);

    const Dict& catalog() const { return resolve(trailer_["Root"]).dict(); }
    const Dict& info() const { return resolve(trailer_["Info"]).dict(); }
    /// What a reference leads to, at most 16 steps away; anything else is itself.
    const Object& resolve(const Object& object) const;
    /// The stream that an object is, with its filters undone. Streams may hold 64 MiB together.
    Result<std::string> data(const Object& object);

private:
    struct Stored {
        Object object;
        std::string_view stream;
        bool is_stream = false;
        std::size_t at = 0;  ///< where in the file
    };

    void scan(std::string_view bytes);
    void keep(std::uint32_t number, Stored stored);
    void keep_trailer(const Dict& dict);
    void unpack_object_streams();
    void unpack(const Dict& dict, std::string_view data, std::size_t at);
    Result<std::string> unfilter(const Stored& stored);

    std::unordered_map<std::uint32_t, Stored> objects_;
    std::vector<Stored> object_streams_;
    Dict trailer_;
    std::size_t allowed_ = std::size_t{64} << 20;
};

}  // namespace quoin::reader
