#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/message.h"

namespace quoin::plain {

/// Names with the texts that they stand for, in order.
using Record = std::vector<std::pair<std::string, std::vector<std::string>>>;

/// A record as a JSON object of lists of texts; the same record gives the same bytes.
std::string write_record(const Record& record);

/// What `write_record` wrote; fails on anything else.
Result<Record> read_record(const std::string& json);

}  // namespace quoin::plain
