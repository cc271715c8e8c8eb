#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace quoin {

/// What is wrong and what to try; says nothing about where.
struct Message {
    std::string text;
    std::vector<std::string> hints;

    bool operator==(const Message&) const = default;
};

/// What a leaf answers: a value, or the Message that says why there is none.
template <typename T>
using Result = tl::expected<T, Message>;
using Failure = tl::unexpected<Message>;

/// A Failure from its words: `return failure("no such layout", {"use classic"});`
inline Failure failure(std::string text, std::vector<std::string> hints = {}) {
    return Failure{Message{std::move(text), std::move(hints)}};
}

}  // namespace quoin
