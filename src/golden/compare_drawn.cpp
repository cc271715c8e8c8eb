#include "golden/compare_drawn.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "golden/words.h"

namespace quoin::golden {

namespace {

constexpr Thousandths kThickestRule = 3'000;

std::string_view name_of(const Shape& shape) {
    if (shape.kind == Shape::Kind::icon) return "icon";
    if (shape.kind == Shape::Kind::picture) return "picture";
    return std::min(shape.size.width, shape.size.height) <= kThickestRule ? "rule" : "background";
}

/// How unlike two shapes are: the least is taken for what became of one.
Thousandths distance(const Shape& a, const Shape& b) {
    constexpr Thousandths kOtherLook = 50'000;
    Thousandths far = std::abs(a.at.x - b.at.x) + std::abs(a.at.y - b.at.y) + std::abs(a.size.width - b.size.width) +
                      std::abs(a.size.height - b.size.height);
    if (a.id != b.id) far += kOtherLook;
    if (a.color != b.color) far += kOtherLook / 2;
    return far;
}

std::string place_text(Place at) { return fmt::format("({}, {})", points(at.x), points(at.y)); }

/// A sentence without the shape's own place, so that those that changed alike are told once.
struct Sentence {
    std::string text;
    std::string_view name;
    Place first;
    std::size_t count;
};

class DrawnComparer {
public:
    DrawnComparer(std::span<const Shift> shifts, std::size_t page, Thousandths tolerance)
        : shifts_{shifts}, page_{page}, tolerance_{tolerance} {}

    std::vector<Note> compare(std::span<const Shape> before, std::span<const Shape> after) {
        std::vector<Shape> left{before.begin(), before.end()};
        std::vector<Shape> fresh;
        for (const Shape& shape : after)
            if (!take_equal(left, shape)) fresh.push_back(shape);
        for (const Shape& shape : fresh) compare_with_nearest(left, shape);
        for (const Shape& shape : left) tell("gone", shape);
        std::vector<Note> notes;
        for (const Sentence& s : sentences_) {
            const std::string what = s.count == 1
                                         ? fmt::format("the {} at {}", s.name, place_text(s.first))
                                         : fmt::format("{} {}s from {} on", s.count, s.name, place_text(s.first));
            notes.push_back({Change::drawing, page_, what + ": " + s.text});
        }
        return notes;
    }

private:
    bool near(Thousandths a, Thousandths b, Thousandths slack = 0) const {
        return std::abs(a - b) <= tolerance_ + slack;
    }

    bool is_same(const Shape& a, const Shape& b, Shift shift) const {
        const Thousandths slack = shift == Shift{} ? 0 : kRounding;
        return a.kind == b.kind && a.id == b.id && a.color == b.color && near(a.at.x + shift.right, b.at.x, slack) &&
               near(a.at.y + shift.down, b.at.y, slack) && near(a.size.width, b.size.width) &&
               near(a.size.height, b.size.height);
    }

    /// One that stands where it stood, or moved with the text.
    bool take_equal(std::vector<Shape>& left, const Shape& shape) const {
        auto found = std::find_if(left.begin(), left.end(), [&](const Shape& s) { return is_same(s, shape, {}); });
        for (std::size_t i = 0; found == left.end() && i < shifts_.size(); ++i)
            found =
                std::find_if(left.begin(), left.end(), [&](const Shape& s) { return is_same(s, shape, shifts_[i]); });
        if (found == left.end()) return false;
        left.erase(found);
        return true;
    }

    void compare_with_nearest(std::vector<Shape>& left, const Shape& now) {
        auto best = left.end();
        for (auto it = left.begin(); it != left.end(); ++it)
            if (it->kind == now.kind && (best == left.end() || distance(*it, now) < distance(*best, now))) best = it;
        if (best == left.end()) return tell("new", now);
        const Shape old = *best;
        left.erase(best);
        std::string text;
        const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
        const bool is_moved = !near(old.at.x, now.at.x) || !near(old.at.y, now.at.y);
        if (is_moved) add("moved " + way(now.at.x - old.at.x, now.at.y - old.at.y));
        if (!near(old.size.width, now.size.width) || !near(old.size.height, now.size.height))
            add(fmt::format("now {} by {} (was {} by {})", points(now.size.width), points(now.size.height),
                            points(old.size.width), points(old.size.height)));
        if (old.color != now.color) add(fmt::format("now {} (was {})", hex(now.color), hex(old.color)));
        if (old.id != now.id) add("now another drawing");
        tell(text, now);
    }

    void tell(const std::string& text, const Shape& shape) {
        const std::string_view name = name_of(shape);
        const auto found = std::find_if(sentences_.begin(), sentences_.end(),
                                        [&](const Sentence& s) { return s.name == name && s.text == text; });
        if (found != sentences_.end()) {
            ++found->count;
        } else {
            sentences_.push_back({text, name, shape.at, 1});
        }
    }

    std::span<const Shift> shifts_;
    std::size_t page_;
    Thousandths tolerance_;
    std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Note> compare_drawn(std::span<const Shape> before, std::span<const Shape> after,
                                std::span<const Shift> shifts, std::size_t page, Thousandths tolerance) {
    return DrawnComparer{shifts, page, tolerance}.compare(before, after);
}

}  // namespace quoin::golden
