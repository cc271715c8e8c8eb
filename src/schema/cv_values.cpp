#include "locale/language.h"
#include "schema/cv_parts.h"

namespace quoin::schema {

namespace {

constexpr std::string_view kMonth = "(0?[1-9]|1[0-2])";
constexpr std::string_view kDay = "(0?[1-9]|[12][0-9]|3[01])";

/// A date in figures whose month and day can be.
std::string date_pattern() {
    const std::string month{kMonth};
    const std::string day{kDay};
    return "^\\s*[1-9][0-9]{3}(年|年" + month + "月(" + day + "[日号]?)?|[-./]" + month + "([-./]" + day + ")?)?\\s*$";
}

/// What is meant to be one.
constexpr std::string_view kFigures =
    "^\\s*[0-9]{4}(年|年[0-9]{1,2}月([0-9]{1,2}[日号]?)?|[-./][0-9]{1,2}([-./][0-9]{1,2})?)?\\s*$";

/// A scalar that is a date if it looks like one in figures; words are left to the reader, who knows many.
Json date() {
    Json date{{"type", {"string", "number", "boolean", "null"}}};
    date.update(any_of({Json{{"pattern", date_pattern()}}, Json{{"not", {{"pattern", kFigures}}}}}));
    return date;
}

Json pattern_or_null(std::string_view pattern) { return any_of({matching(pattern), null()}); }

Json in_languages(const Json& value) { return any_of({value, language_map(value)}); }

}  // namespace

Json language_map(const Json& value) {
    return {{"type", "object"},
            {"minProperties", 1},
            {"propertyNames", defined("language")},
            {"additionalProperties", value}};
}

void add_values(Json& definitions) {
    constexpr std::string_view kMail = "^$|^[^@ \\t\\n]+@[^ \\t\\n]+$";  // an empty text is no address, and no mistake
    constexpr std::string_view kWeb = "^$|^(https?://[^.\\s]|(?!https?://)[^.\\s])\\S*\\.\\S*$";
    constexpr std::string_view kLink =
        "^([Hh][Tt][Tt][Pp][Ss]?:|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:|(?![A-Za-z0-9+-]*:)[^.\\s]\\S*\\.\\S*$)";
    constexpr std::string_view kLevel = "^\\s*[0-9]+(\\.[0-9]*)?\\s*(%|/\\s*[1-9][0-9]*\\s*)?$";
    definitions["scalar"] = {{"type", {"string", "number", "boolean"}}};
    definitions["word"] = {{"type", {"string", "number", "boolean", "null"}}};
    definitions["words"] = any_of({defined("word"), list_of(defined("word"))});
    definitions["language"] = matching(locale::language_pattern());
    definitions["languages"] = any_of({defined("language"), list_of(defined("language")), null()});
    definitions["text"] = in_languages(defined("word"));
    definitions["needed-text"] = any_of({defined("scalar"), language_map(defined("word"))});
    const Json texts = any_of({list_of(defined("word")), null()});
    definitions["texts"] = in_languages(texts);
    definitions["needed-texts"] = any_of({list_of(defined("word")), language_map(texts)});
    definitions["mail-text"] = in_languages(pattern_or_null(kMail));
    definitions["web-text"] = in_languages(pattern_or_null(kWeb));
    definitions["link-text"] = in_languages(pattern_or_null(kLink));
    definitions["doi-text"] = in_languages(pattern_or_null("10\\."));
    definitions["level"] =
        any_of({Json{{"type", "number"}, {"minimum", 0}, {"maximum", 100}}, pattern_or_null(kLevel)});
    definitions["date"] = date();
    definitions["when"] = in_languages(defined("date"));
    definitions["current-date"] =
        any_of({Json{{"const", "today"}}, Json{{"type", "number"}, {"minimum", 1000}, {"maximum", 9999.99}},
                pattern_or_null(date_pattern())});
}

}  // namespace quoin::schema
