#include "layout/keys.h"
#include "schema/layout_parts.h"

namespace quoin::schema {

namespace {

using layout::Scope;
using yaml::Form;
using yaml::Key;

/// A block with the keys of a cell beside its own, or those alone.
Json cell_map(Scope place, Scope scope) {
    Json cell = box(place, scope);
    for (const Key& key : layout::kGridCellKeys) add(cell, key.name, open_form(key.form), key.about);
    cell["oneOf"].push_back({{"propertyNames", words(yaml::names(layout::kGridCellKeys))}});
    return cell;
}

Json cells(Scope scope) {
    const std::string name = name_of(scope);
    const Json cell = any_of({defined("scalar"), null(), defined(name + "-boxes"), defined(name + "-form-cell")});
    return any_of({list_of(cell), defined("variable")});
}

/// A row that says more than its cells.
Json row_map(Scope place, Scope scope) {
    Json row = known_map();
    for (const Key& key : layout::kGridRowKeys) {
        const bool is_field = key.form.name == "fields" || key.form.name == "list-field";
        const Json value = value_of(key.form, key.form.name == "form-cells" ? scope : place);
        add(row, key.name, is_field ? any_of({value, null()}) : value, key.about);
    }
    row["required"] = {"cells"};
    return row;
}

/// It has columns, and rows unless empty ones fill it.
Json grid(Scope scope) {
    Json grid = known_map();
    for (const Key& key : layout::kGridKeys) {
        const bool is_part = key.form.name.starts_with("form-");
        const Json value = value_of(key.form, scope);
        add(grid, key.name, is_part ? any_of({value, defined("open")}) : value, key.about);
    }
    grid["type"] = {"object", "null"};
    grid["required"] = {"columns"};
    Json has_rows = has("rows");
    has_rows["properties"]["rows"] = {{"not", {{"enum", {nullptr, Json::array()}}}}};
    Json is_filled = has("fill-rows");
    is_filled["properties"]["fill-rows"] = {{"not", null()}};
    grid["anyOf"] = {has_rows, is_filled, null()};
    return any_of({grid, defined("variable")});
}

}  // namespace

void add_grid(Json& definitions, Scope scope) {
    const std::string name = name_of(scope);
    definitions[name + "-form-grid"] = grid(scope);
    definitions[name + "-form-rows"] = list_of(defined(name + "-form-row"));
    definitions[name + "-form-row"] = any_of({defined(name + "-form-cells"), by_repeat(scope, row_map)});
    definitions[name + "-form-cells"] = cells(scope);
    definitions[name + "-form-cell"] = by_repeat(scope, cell_map);
}

}  // namespace quoin::schema
