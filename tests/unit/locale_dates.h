#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "assets/assets.h"
#include "locale/print_dates.h"
#include "locale/read_dates.h"

/// Reads dates as files say them, for the tests of printing and reading.
namespace quoin::locale {

inline Language language(std::string_view tag) { return Language::parse(tag).value(); }

inline const Catalog& catalog(std::string_view tag) {
    static std::map<std::string, Catalog, std::less<>> opened;
    const std::string name{catalog_tag(language(tag))};
    const auto found = opened.find(name);
    if (found != opened.end()) return found->second;
    return opened.emplace(name, Catalog{language(name), assets::find("locale/" + name + ".mo").value()}).first->second;
}

/// What a file says, read as a single date or as a span.
inline DateRange read(std::string_view text) {
    const Reading<Date> single = read_date(text);
    if (single.is == Written::date) return {single.value, {}, false};
    const Reading<DateRange> range = read_date_range(text);
    EXPECT_EQ(range.is, Written::date) << text;
    return range.value;
}

}  // namespace quoin::locale
