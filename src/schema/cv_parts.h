#pragma once

#include "schema/parts.h"

// The parts of the schema of CV files.
namespace quoin::schema {

/// A language map of such values: {zh: …, en: …}.
Json language_map(const Json& value);

/// The definitions of texts, dates, addresses and lists of words.
void add_values(Json& definitions);
/// The definitions of entries by type, of bullets and of sections.
void add_entries(Json& definitions);

}  // namespace quoin::schema
