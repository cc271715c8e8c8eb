#include "pdf/structure.h"

#include <algorithm>
#include <cassert>

#include "pdf/coordinates.h"
#include "pdf/list_numbering.h"

namespace quoin::pdf {

namespace {

using display::kArtifact;
using display::Role;
using display::TagId;

Rect joined(const Rect& a, const Rect& b) {
    const Point origin{std::min(a.origin.x, b.origin.x), std::min(a.origin.y, b.origin.y)};
    return {origin, {std::max(a.right(), b.right()) - origin.x, std::max(a.bottom(), b.bottom()) - origin.y}};
}

/// A header cell whose row has header cells only heads a column.
bool heads_column(const std::vector<display::Tag>& tags, TagId header) {
    return std::none_of(tags.begin(), tags.end(), [&](const display::Tag& tag) {
        return tag.parent == tags[header].parent && tag.role == Role::table_cell;
    });
}

bool is_cell(Role role) { return role == Role::table_header || role == Role::table_cell; }

Array cell_attributes(const std::vector<display::Tag>& tags, TagId cell) {
    Dict dict{{"O", Name{"Table"}}};
    if (tags[cell].role == Role::table_header)
        dict.push_back({"Scope", Name{heads_column(tags, cell) ? "Column" : "Row"}});
    if (tags[cell].columns > 1) dict.push_back({"ColSpan", tags[cell].columns});
    if (dict.size() == 1) return {};
    return {std::move(dict)};
}

Value one_or_all(Array array) {
    if (array.size() == 1) return std::move(array.front());
    return array;
}

}  // namespace

Structure::Structure(const display::Document& document, Store& store)
    : document_{document},
      store_{store},
      elements_(document.structure.tags.size()),
      by_mcid_(document.pages.size()),
      numbering_{list_numbering(document)} {}

std::string_view Structure::type(Role role) {
    switch (role) {
        case Role::document: return "Document";
        case Role::section: return "Sect";
        case Role::h1: return "H1";
        case Role::h2: return "H2";
        case Role::h3: return "H3";
        case Role::paragraph: return "P";
        case Role::list: return "L";
        case Role::list_item: return "LI";
        case Role::label: return "Lbl";
        case Role::list_body: return "LBody";
        case Role::span: return "Span";
        case Role::link: return "Link";
        case Role::figure: return "Figure";
        case Role::table: return "Table";
        case Role::table_row: return "TR";
        case Role::table_header: return "TH";
        case Role::table_cell: return "TD";
    }
    return "NonStruct";
}

/// Gives the element its object and, the first time, its place after its parent's earlier kids.
Ref Structure::attach(TagId tag) {
    Element& element = elements_.at(tag);
    if (element.ref) return *element.ref;
    const TagId parent = document_.structure.tags[tag].parent;
    assert(parent == kArtifact || parent < tag);
    if (parent == kArtifact)
        roots_.push_back(tag);
    else
        add_kid(parent, {.kind = KidKind::element, .number = tag, .annotation = {}, .page = 0});
    element.ref = store_.alloc();
    return *element.ref;
}

void Structure::add_kid(TagId tag, Kid kid) {
    attach(tag);
    elements_[tag].kids.push_back(kid);
}

std::int64_t Structure::add_content(TagId tag, std::size_t page) {
    const auto mcid = static_cast<std::int64_t>(by_mcid_.at(page).size());
    add_kid(tag, {.kind = KidKind::content, .number = mcid, .annotation = {}, .page = page});
    by_mcid_[page].push_back(*elements_[tag].ref);
    return mcid;
}

std::int64_t Structure::add_annotation(TagId tag, std::size_t page, Ref annotation) {
    add_kid(tag, {.kind = KidKind::annotation, .number = 0, .annotation = annotation, .page = page});
    by_annotation_.push_back(*elements_[tag].ref);
    return static_cast<std::int64_t>(document_.pages.size() + by_annotation_.size() - 1);
}

void Structure::add_area(TagId tag, const Rect& area) {
    std::optional<Rect>& known = elements_.at(tag).area;
    known = known ? joined(*known, area) : area;
}

Array Structure::kids(const Element& element, std::span<const Ref> pages) const {
    Array result;
    const auto first = std::find_if(element.kids.begin(), element.kids.end(),
                                    [](const Kid& kid) { return kid.kind != KidKind::element; });
    for (const Kid& kid : element.kids) {
        if (kid.kind == KidKind::element)
            result.emplace_back(*elements_[static_cast<TagId>(kid.number)].ref);
        else if (kid.kind == KidKind::annotation)
            result.emplace_back(Dict{{"Type", Name{"OBJR"}}, {"Obj", kid.annotation}, {"Pg", pages[kid.page]}});
        else if (kid.page == first->page)
            result.emplace_back(kid.number);
        else
            result.emplace_back(Dict{{"Type", Name{"MCR"}}, {"Pg", pages[kid.page]}, {"MCID", kid.number}});
    }
    return result;
}

Array Structure::attributes(TagId tag) const {
    const Element& element = elements_[tag];
    switch (document_.structure.tags[tag].role) {
        case Role::list: return {Dict{{"O", Name{"List"}}, {"ListNumbering", Name{std::string{numbering_[tag]}}}}};
        case Role::table_header:
        case Role::table_cell: return cell_attributes(document_.structure.tags, tag);
        case Role::figure: {
            if (!element.area) return {};
            const std::size_t page = element.kids.front().page;
            return {Dict{{"O", Name{"Layout"}},
                         {"Placement", Name{"Block"}},
                         {"BBox", corners(*element.area, document_.pages[page].size.height)}}};
        }
        default: return {};
    }
}

Dict Structure::describe(TagId tag, Ref root, std::span<const Ref> pages) const {
    const display::Tag& source = document_.structure.tags[tag];
    const Element& element = elements_[tag];
    Dict dict{{"Type", Name{"StructElem"}},
              {"S", Name{std::string{type(source.role)}}},
              {"P", source.parent == kArtifact ? root : *elements_[source.parent].ref}};
    if (!element.kids.empty()) dict.push_back({"K", one_or_all(kids(element, pages))});
    const auto first = std::find_if(element.kids.begin(), element.kids.end(),
                                    [](const Kid& kid) { return kid.kind != KidKind::element; });
    if (first != element.kids.end()) dict.push_back({"Pg", pages[first->page]});
    if (!source.language.empty()) dict.push_back({"Lang", TextString{source.language}});
    if (source.role == Role::figure && !source.alt.empty()) dict.push_back({"Alt", TextString{source.alt}});
    if (Array a = attributes(tag); !a.empty()) dict.push_back({"A", one_or_all(std::move(a))});
    return dict;
}

/// The number tree from pages and annotations back to elements; one leaf is enough for a CV.
Array Structure::parents() const {
    Array numbers;
    for (std::size_t page = 0; page < by_mcid_.size(); ++page) {
        Array elements;
        for (const Ref ref : by_mcid_[page]) elements.emplace_back(ref);
        numbers.emplace_back(page);
        numbers.emplace_back(store_.add(std::move(elements)));
    }
    for (std::size_t i = 0; i < by_annotation_.size(); ++i) {
        numbers.emplace_back(by_mcid_.size() + i);
        numbers.emplace_back(by_annotation_[i]);
    }
    return numbers;
}

/// Gives each row that shows anything all its cells, so that its table is regular (ISO 14289-1 7.5).
void Structure::complete_rows() {
    const std::vector<display::Tag>& tags = document_.structure.tags;
    for (TagId tag = 0; tag < elements_.size(); ++tag) {
        if (!is_cell(tags[tag].role) || elements_[tag].ref || !elements_[tags[tag].parent].ref) continue;
        attach(tag);
        std::vector<Kid>& cells = elements_[tags[tag].parent].kids;
        std::sort(cells.begin(), cells.end(), [](const Kid& a, const Kid& b) { return a.number < b.number; });
    }
}

Ref Structure::write(std::span<const Ref> pages) {
    complete_rows();
    const Ref root = store_.alloc();
    for (TagId tag = 0; tag < elements_.size(); ++tag)
        if (elements_[tag].ref) store_.set(*elements_[tag].ref, describe(tag, root, pages));

    Array tops;
    for (const TagId tag : roots_) tops.emplace_back(*elements_[tag].ref);
    store_.set(root, Dict{{"Type", Name{"StructTreeRoot"}},
                          {"K", one_or_all(std::move(tops))},
                          {"ParentTree", store_.add(Dict{{"Nums", parents()}})},
                          {"ParentTreeNextKey", by_mcid_.size() + by_annotation_.size()}});
    return root;
}

}  // namespace quoin::pdf
