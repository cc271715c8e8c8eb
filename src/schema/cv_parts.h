#pragma once

#include "schema/parts.h"

// The parts of the schema of CV files.
namespace quoin::schema {

/// The schema of a form; a number or a word may be left out too.
Json form_or_null(const yaml::Form& value);
/// A language map of such values: {zh: …, en: …}.
Json language_map(const Json& value);

/// The definitions of texts, dates, addresses and lists of words.
void add_values(Json& definitions);
/// The definitions of what stands beside the CV: settings, locale, variants, lint.
void add_tables(Json& definitions, std::span<const std::string_view> rules);
/// The definitions of entries by type, of bullets and of sections.
void add_entries(Json& definitions);

}  // namespace quoin::schema
