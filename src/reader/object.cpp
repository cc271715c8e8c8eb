#include "reader/object.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quoin::reader {

const Object& Dict::operator[](std::string_view key) const {
    static const Object kNull;
    const auto at = std::lower_bound(entries.begin(), entries.end(), key,
                                     [](const Entry& entry, std::string_view wanted) { return entry.key < wanted; });
    return at != entries.end() && at->key == key ? at->value : kNull;
}

double Object::number(double otherwise) const {
    const auto* const it = std::get_if<double>(&value);
    return it == nullptr ? otherwise : *it;
}

int Object::integer(int otherwise) const {
    const double it = number(std::numeric_limits<double>::quiet_NaN());
    constexpr double kMost = std::numeric_limits<int>::max();
    return it >= -kMost && it <= kMost ? static_cast<int>(it) : otherwise;
}

std::string_view Object::name() const {
    const auto* const it = std::get_if<Name>(&value);
    return it == nullptr ? std::string_view{} : it->text;
}

std::string_view Object::bytes() const {
    const auto* const it = std::get_if<std::string>(&value);
    return it == nullptr ? std::string_view{} : *it;
}

const Array& Object::array() const {
    static const Array kEmpty;
    const auto* const it = std::get_if<Array>(&value);
    return it == nullptr ? kEmpty : *it;
}

const Dict& Object::dict() const {
    static const Dict kEmpty;
    const auto* const it = std::get_if<Dict>(&value);
    return it == nullptr ? kEmpty : *it;
}

}  // namespace quoin::reader
