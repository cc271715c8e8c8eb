#include "pdf/attachments.h"

#include <algorithm>
#include <vector>

namespace quoin::pdf {

namespace {

std::string_view name_of(Relation relation) { return relation == Relation::source ? "Source" : "Data"; }

Ref write_file(const Attachment& attachment, std::string_view date, Store& store) {
    const Dict parameters{{"Size", attachment.bytes.size()}, {"ModDate", ByteString{std::string{date}}}};
    const Ref stream = store.add_stream(
        {{"Type", Name{"EmbeddedFile"}}, {"Subtype", Name{attachment.media_type}}, {"Params", parameters}},
        attachment.bytes, Coding::deflate);
    return store.add(Dict{{"Type", Name{"Filespec"}},
                          {"F", TextString{attachment.name}},
                          {"UF", TextString{attachment.name}},
                          {"Desc", TextString{attachment.description}},
                          {"EF", Dict{{"F", stream}, {"UF", stream}}},
                          {"AFRelationship", Name{std::string{name_of(attachment.relation)}}}});
}

}  // namespace

Dict write_attachments(std::span<const Attachment> attachments, std::string_view date, Store& store) {
    if (attachments.empty()) return {};
    // A name tree is sorted by its keys (7.9.6); /AF is in the order of the author.
    std::vector<std::pair<std::string, Ref>> named;
    Array associated;
    for (const Attachment& attachment : attachments) {
        named.emplace_back(attachment.name, write_file(attachment, date, store));
        associated.emplace_back(named.back().second);
    }
    std::sort(named.begin(), named.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Array names;
    for (const auto& [name, ref] : named) {
        names.emplace_back(ByteString{name});
        names.emplace_back(ref);
    }
    return {{"Names", Dict{{"EmbeddedFiles", Dict{{"Names", std::move(names)}}}}}, {"AF", std::move(associated)}};
}

}  // namespace quoin::pdf
