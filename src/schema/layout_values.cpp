#include "base/color.h"
#include "layout/keys.h"
#include "schema/layout_parts.h"

namespace quoin::schema {

namespace {

constexpr const char* kNumber = "([0-9]+(\\.[0-9]*)?|\\.[0-9]+)";
constexpr const char* kUnits = "(pt|mm|cm|in)";
constexpr const char* kMeasureUnits = "(pt|mm|cm|in|em|%)";

Json measure(const std::string& sign) {
    return any_of({matching("^" + sign + kNumber + kMeasureUnits + "$"), Json{{"enum", {0, "0"}}}});
}

Json length(const std::string& sign) { return matching("^" + sign + kNumber + kUnits + "$"); }

Json range(const Json& end) {
    return open({{"type", "array"}, {"minItems", 2}, {"maxItems", 2}, {"items", open(end)}});
}

void add_lengths(Json& definitions) {
    const Json track = matching(std::string{"^"} + kNumber + "(fr|%|pt|mm|cm|in|em)$");
    definitions["measure"] = open(measure("-?"));
    definitions["needed-measure"] = any_of({measure("-?"), defined("variable")});
    definitions["size"] = open(measure(""));
    definitions["length"] = open(length("-?"));
    definitions["distance"] = open(length(""));
    definitions["track"] = open(track);
    const Json tracks{{"type", "array"},
                      {"minItems", 1},
                      {"items", any_of({track, measure("-?"), Json{{"const", "auto"}}, defined("variable")})}};
    definitions["tracks"] = open(tracks);
    definitions["needed-tracks"] = any_of({tracks, defined("variable")});
    definitions["edge"] = open(matching(std::string{"^(none|\\s*"} + kNumber + kUnits + "\\s*( dashed)?)$"));
}

}  // namespace

Json open(const Json& value) { return any_of({value, defined("open")}); }

Json open_form(const yaml::Form& form) {
    return form.kind == yaml::Form::Kind::named ? defined(form.name) : open(schema::form(form));
}

Json open_map(std::span<const yaml::Key> keys) { return any_of({map_or_null(keys, open_form), defined("variable")}); }

void add_layout_values(Json& definitions) {
    constexpr const char* kColor =
        "^(#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})|rgb\\(\\s*[0-9]{1,3}\\s*(,\\s*[0-9]{1,3}\\s*){2}\\))$";
    constexpr const char* kAspect = "^\\s*[0-9]+(\\.[0-9]+)?\\s*/\\s*[0-9]+(\\.[0-9]+)?\\s*$";
    definitions["variable"] = {
        {"type", "string"}, {"pattern", "^\\$."}, {"description", "$name: the variable of that name."}};
    definitions["open"] = any_of({null(), defined("variable")});
    definitions["any"] = Json::object();
    definitions["scalar"] = {{"type", {"string", "number", "boolean"}}};
    definitions["word"] = {{"type", {"string", "number", "boolean", "null"}}};
    definitions["texts"] = any_of({defined("word"), list_of(defined("scalar"))});
    definitions["families"] = defined("texts");
    definitions["flag"] = open({{"enum", {true, false, "yes", "no", "on", "off"}}});
    definitions["color"] = any_of({words(color_names()), matching(kColor), defined("open")});
    add_lengths(definitions);
    definitions["weight"] =
        any_of({words(layout::kWeightNames), form(yaml::Form::whole(layout::kWeights)), defined("open")});
    definitions["paper"] = any_of(
        {words(layout::kPaperNames),
         Json{{"type", "array"}, {"minItems", 2}, {"maxItems", 2}, {"items", defined("length")}}, defined("open")});
    definitions["margins"] = any_of({defined("length"), open_map(layout::kMarginKeys)});
    definitions["padding"] = any_of({defined("measure"), open_map(layout::kPaddingKeys)});
    definitions["aspect"] =
        any_of({Json{{"type", "number"}, {"minimum", 0.01}, {"maximum", 1000}}, matching(kAspect), defined("open")});
    definitions["border"] = any_of({defined("distance"), open_map(layout::kBorderKeys)});
    definitions["side-list"] = open(one_or_more(words(layout::kSides)));
    definitions["form-border"] = any_of({defined("edge"), open_map(layout::kGridBorderKeys)});
    definitions["outer-edges"] = any_of({defined("edge"), open_map(layout::kOuterKeys)});
    definitions["rail"] = open_map(layout::kRailKeys);
    definitions["gap-range"] = range(form(layout::kFitGaps));
    definitions["leading-range"] = range(form(layout::kFitLeadings));
    definitions["size-range"] = range(length(""));
}

}  // namespace quoin::schema
