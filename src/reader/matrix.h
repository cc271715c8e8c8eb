#pragma once

#include <cmath>

namespace quoin::reader {

/// [a b 0; c d 0; e f 1] (ISO 32000-1 8.3.3).
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    /// This one first, then the other.
    Matrix then(const Matrix& o) const {
        return {a * o.a + b * o.c, a * o.b + b * o.d,       c * o.a + d * o.c,
                c * o.b + d * o.d, e * o.a + f * o.c + o.e, e * o.b + f * o.d + o.f};
    }
    /// How long a unit across the page, and one up it, are.
    double across() const { return std::hypot(a, b); }
    double up() const { return std::hypot(c, d); }
};

}  // namespace quoin::reader
