#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "yaml/node.h"

/// Nodes that no YAML file held: what an importer makes of another form, with places in that file.
namespace quoin::yaml {

/// A text, never taken for a null, number or date. `pieces` say where in `span` its bytes came from, if not as one.
Node make_text(std::string text, Span span, std::vector<Piece> pieces = {});
/// A plain scalar such as 2024-05, true or present: what it means is up to the reader.
Node make_plain(std::string text, Span span);
Node make_list(Span span);
Node make_map(Span span);

/// Adds an entry to a map, or an item to a list; gives it for a comment or further entries. Nothing looks for an older
/// entry of that key.
Node& put(Node& map, std::string_view key, Node value);
Node& add(Node& list, Node item);
/// Puts a comment above the entry `key` of a map, which must be there.
void comment_on(Node& map, std::string_view key, std::string comment);

}  // namespace quoin::yaml
