#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "emit/options.h"
#include "locale/language.h"
#include "resume/resume.h"

namespace quoin::emit {

/// What a CV may leave as.
enum class Form { json_resume, rendercv, markdown, text, html, tex };

/// What the command line calls them, in the order of Form.
inline constexpr std::array<std::string_view, 6> kForms{"jsonresume", "rendercv", "markdown", "txt", "html", "tex"};
/// How their files end, in the order of Form.
inline constexpr std::array<std::string_view, 6> kEndings{"json", "yaml", "md", "txt", "html", "tex"};

/// A CV in one language as a file of another kind: all of it that the form can hold.
///
/// What the form cannot hold is a warning, at its place in the CV.
/// Pictures in plain text go without saying.
std::string write(Form form, const resume::Resume& cv, const locale::Language& language, const Options& options,
                  Diagnostics& diagnostics);

}  // namespace quoin::emit
