#pragma once

#include "locale/language.h"
#include "yaml/node.h"

namespace quoin::resume {

/// The language that the values of a file are written in, by their scripts: ja, ko, zh, else en.
///
/// Kana make it Japanese and Hangul Korean; else Han makes it Chinese, unless there is far more Latin.
locale::Language guess_language(const yaml::Node& node);

}  // namespace quoin::resume
