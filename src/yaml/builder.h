#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "yaml/node.h"
#include "yaml/parse.h"

namespace quoin::yaml {

/// Thrown through the parser to end it early; the reason was reported.
struct Stop {};

enum class Style { block, flow };

/// Makes one Node of the events of a YAML parser: finds ends, expands aliases, merges, and checks keys.
///
/// Offsets are bytes of `source`, where the parser says that a node begins. Anchor 0 means none.
class Builder {
public:
    Builder(std::uint32_t file, std::string_view source, const Limits& limits, Diagnostics& diagnostics)
        : file_{file}, source_{source}, limits_{limits}, diagnostics_{diagnostics} {}

    void null(std::size_t offset, std::size_t anchor);
    void scalar(std::size_t offset, std::size_t anchor, const std::string& value);
    void alias(std::size_t offset, std::size_t anchor);
    void begin(Node::Kind kind, std::size_t offset, std::size_t anchor, Style style);
    void end();

    /// The whole value; warns of anchors that no alias uses, which are mostly texts that begin with '&'.
    Node take();
    /// Where the last scalar began, and where the last node ended: context for syntax errors.
    std::size_t last_begin() const { return last_begin_; }
    std::size_t last_end() const { return last_end_; }
    /// The opening bracket of the innermost [list] or {map} that is still open.
    std::optional<std::size_t> open_bracket() const;

private:
    struct Frame {
        Node node;
        std::size_t anchor = 0;
        Style style = Style::block;
        std::optional<Node> key;
        std::size_t key_end = 0;
    };
    struct Anchored {
        Node node;
        std::size_t size = 0;
        bool is_used = false;
    };

    Span span(std::size_t begin, std::size_t end) const;
    std::string_view rest_of_line(std::size_t offset) const;
    void check_properties(std::size_t offset, std::size_t anchor);
    void check_comment(std::size_t begin, std::size_t end) const;
    void count(Span where, std::size_t nodes);
    void add(Node node, std::size_t anchor);
    void add_key(Frame& frame, Node node);
    void add_value(Frame& frame, Node node);
    void check_colon(const Frame& frame) const;
    std::size_t end_of(const Frame& frame) const;
    void report_duplicates(const Node& map) const;
    void merge(Node& map);
    void merge_from(Node& map, const Node& source);

    std::uint32_t file_;
    std::string_view source_;
    Limits limits_;
    Diagnostics& diagnostics_;
    Node root_;
    std::vector<Frame> frames_;
    std::map<std::size_t, Anchored> anchors_;
    std::map<std::size_t, Span> anchor_marks_;
    std::size_t nodes_ = 0;
    std::size_t last_begin_ = 0;
    std::size_t last_end_ = 0;
};

}  // namespace quoin::yaml
