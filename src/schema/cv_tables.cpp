#include "layout/keys.h"
#include "locale/language.h"
#include "resume/keys.h"
#include "resume/read_settings.h"
#include "schema/cv_parts.h"

namespace quoin::schema {

namespace {

/// What `check_keys` knows and nothing more is asked of.
Json free_map(std::span<const std::string_view> keys) {
    Json map = known_map();
    map["type"] = {"object", "null"};
    for (const std::string_view key : keys) map["properties"][std::string{key}] = true;
    return map;
}

/// A style, or the keys of a layout's `dates`; also by language.
Json date_settings() {
    const Json dates = any_of({words(locale::kDateStyles), map_or_null(layout::kDateKeys, form_or_null)});
    return any_of({dates, language_map(dates)});
}

/// The names of the twelve months, from January on.
Json months() {
    constexpr std::size_t kMonths = 12;
    const Json name{{"type", {"string", "number", "boolean"}}, {"minLength", 1}};
    return any_of({Json{{"type", "array"}, {"minItems", kMonths}, {"maxItems", kMonths}, {"items", name}}, null()});
}

/// What a variant can be called: files are named after it.
Json variants() {
    Json map = known_map();
    map["type"] = {"object", "null"};
    map["patternProperties"]["^(?!x-|all$)[^/\\\\,@ \\t\\n.][^/\\\\,@ \\t\\n]*$"] = defined("variant");
    return map;
}

/// `all`, or the languages of a document: zh+en.
Json documents() {
    const Json document = any_of({words(std::array<std::string_view, 1>{"all"}), defined("language"), matching("\\+")});
    return any_of({document, list_of(document), null()});
}

}  // namespace

Json form_or_null(const yaml::Form& value) {
    return value.kind == yaml::Form::Kind::named ? form(value) : any_of({form(value), null()});
}

void add_tables(Json& definitions, std::span<const std::string_view> rules) {
    definitions["version"] = {{"enum", {resume::kSchemaVersion, nullptr}}};
    definitions["design"] = Json::object();
    definitions["any"] = Json::object();
    definitions["locale"] = map_or_null(resume::kLocaleKeys, form);
    definitions["language-name"] = any_of({words(resume::language_names()), defined("language"), null()});
    definitions["months"] = months();
    definitions["settings"] = map_or_null(resume::kSettingsKeys, form_or_null);
    definitions["date-settings"] = date_settings();
    definitions["month-form"] = any_of({form_of(layout::kMonthParts), null()});
    definitions["range-form"] = any_of({form_of(layout::kRangeParts), null()});
    definitions["render-command"] = free_map(resume::render_command_keys());
    definitions["fit"] = map_or_null(resume::kFitKeys, form);
    definitions["drop"] = any_of({matching("^below ([2-9]|10)$"), null()});
    definitions["variants"] = variants();
    definitions["variant"] = map_or_null(resume::kVariantKeys, form_or_null);
    definitions["names"] = any_of({defined("word"), list_of(defined("scalar"))});
    definitions["documents"] = documents();
    definitions["changes"] = {{"type", {"object", "null"}}};
    definitions["file-beside"] = {{"type", {"string", "number", "boolean"}}, {"pattern", "^[^/]*$"}};
    definitions["translations"] = {{"type", {"object", "null"}}};
    definitions["lint"] = map_or_null(resume::kLintKeys, form);
    definitions["rules"] = any_of({words(rules), list_of(words(rules)), null()});
}

}  // namespace quoin::schema
