#include "layout/template.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.h"

namespace quoin::layout {

namespace {

/// Walks over one template; `[` and `]` open and close groups, which do not nest.
class Parser {
public:
    Parser(const yaml::Node& scalar, Scope scope, Diagnostics& diagnostics)
        : scalar_{scalar}, text_{scalar.text}, scope_{scope}, diagnostics_{diagnostics} {}

    std::vector<Part> parse() {
        while (at_ < text_.size()) step();
        flush();
        if (in_group_ && !is_nested_)
            diagnostics_.error(place(group_begin_, at_), "'[' is never closed",
                               {"add ']', or write [[ for the sign itself"});
        return std::move(parts_);
    }

private:
    void step() {
        const char sign = text_[at_];
        if (literal_.empty()) literal_begin_ = at_;
        const bool is_doubled = at_ + 1 < text_.size() && text_[at_ + 1] == sign;
        if (is_doubled && std::string_view{"{}[]"}.find(sign) != std::string_view::npos) {
            literal_ += sign;
            at_ += 2;
        } else if (sign == '{') {
            field();
        } else if (sign == '[') {
            open_group();
        } else if (sign == ']') {
            close_group();
        } else {
            literal_ += sign;
            ++at_;
        }
    }

    void field() {
        const std::size_t begin = at_;
        const std::size_t end = text_.find('}', begin);
        if (end == std::string_view::npos) {
            diagnostics_.error(place(begin, text_.size()), "'{' is never closed",
                               {"add '}', or write {{ for the sign itself"});
            at_ = text_.size();
            return;
        }
        flush();
        const auto words = split(text_.substr(begin + 1, end - begin - 1), '|');
        at_ = end + 1;
        const auto found = find_field(words.front(), scope_);
        if (!found) return unknown_field(words.front(), begin + 1);
        if (is_list(*found) || is_picture(*found)) {
            diagnostics_.error(
                place(begin, at_), fmt::format("'{}' is no text", words.front()),
                {is_list(*found) ? "use a 'bullets', 'inline' or 'for' block" : "use a 'picture' block"});
            return;
        }
        Part part{Part::Kind::field, {}, *found, {}, {}, place(begin, at_)};
        part.styles.assign(words.begin() + 1, words.end());
        target().push_back(std::move(part));
    }

    void unknown_field(std::string_view name, std::size_t begin) {
        if (name.empty())
            return diagnostics_.error(place(begin - 1, at_), "these braces name no field",
                                      {"write {name}, or {{ and }} for the signs themselves"});
        const auto names = field_names(scope_);
        const auto meant = nearest(name, names);
        diagnostics_.error(place(begin, begin + name.size()), fmt::format("unknown field '{}'", name),
                           {meant ? fmt::format("did you mean '{}'?", *meant) : fmt::format("use {}", one_of(names))});
    }

    void open_group() {
        if (in_group_) diagnostics_.error(place(at_, at_ + 1), "brackets do not nest", {"close the first '[' before"});
        is_nested_ = in_group_;
        flush();
        in_group_ = true;
        group_begin_ = at_++;
        group_.clear();
    }

    void close_group() {
        if (!in_group_) {
            diagnostics_.error(place(at_, at_ + 1), "']' was never opened", {"write ]] for the sign itself"});
            ++at_;
            return;
        }
        flush();
        in_group_ = false;
        const Span span = place(group_begin_, ++at_);
        const bool has_field =
            std::any_of(group_.begin(), group_.end(), [](const Part& p) { return p.kind == Part::Kind::field; });
        if (!has_field)
            diagnostics_.error(span, "a bracketed part needs a field", {"write [[ and ]] for the signs themselves"});
        parts_.push_back(Part{Part::Kind::group, {}, {}, {}, std::move(group_), span});
        group_ = {};
    }

    void flush() {
        if (literal_.empty()) return;
        target().push_back(Part{Part::Kind::literal, std::move(literal_), {}, {}, {}, place(literal_begin_, at_)});
        literal_.clear();
    }

    std::vector<Part>& target() { return in_group_ ? group_ : parts_; }
    Span place(std::size_t begin, std::size_t end) const { return scalar_.place(begin, end); }

    const yaml::Node& scalar_;
    std::string_view text_;
    Scope scope_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    std::string literal_;
    std::vector<Part> parts_;
    std::vector<Part> group_;
    bool in_group_ = false;
    bool is_nested_ = false;
    std::size_t group_begin_ = 0;
    std::size_t literal_begin_ = 0;
};

}  // namespace

Template parse_template(const yaml::Node& scalar, Scope scope, Diagnostics& diagnostics) {
    if (!scalar.is_scalar()) {
        diagnostics.error(scalar.span, fmt::format("expected a text template, found {}", yaml::describe(scalar.kind)),
                          {"write it in quotes: \"{name}\""});
        return {};
    }
    return {Parser{scalar, scope, diagnostics}.parse(), scalar.span};
}

}  // namespace quoin::layout
