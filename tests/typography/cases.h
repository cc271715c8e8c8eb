#pragma once

#include <yaml-cpp/yaml.h>

#include <optional>
#include <string>

#include "font/face.h"

namespace quoin::typography {

/// What one golden case came to: nothing if it holds, else what was found instead.
using Finding = std::optional<std::string>;

/// The kinds of cases (typography.md 8), each checked on the synthetic metrics.
Finding check_opportunities(const YAML::Node& golden);
Finding check_spacing(const YAML::Node& golden);
Finding check_lines(const YAML::Node& golden);
Finding check_justify(const YAML::Node& golden);
Finding check_resolve(const YAML::Node& golden);
Finding check_kinsoku_set(const YAML::Node& golden);
Finding check_kp_metric(const YAML::Node& golden);

/// What HarfBuzz makes of a text in this face; glyph numbers are only compared with one another.
Finding check_shape(const YAML::Node& golden, const font::Face& face);

}  // namespace quoin::typography
