#include "emit/emit.h"

#include "emit/json_resume.h"

namespace quoin::emit {

std::string write(Form form, const resume::Resume& cv, const locale::Language& language, Diagnostics& diagnostics) {
    switch (form) {
        case Form::json_resume: return write_json_resume(cv, language, diagnostics);
        case Form::rendercv: return {};
        case Form::markdown: return {};
        case Form::text: return {};
        case Form::html: return {};
        case Form::tex: return {};
    }
    return {};
}

}  // namespace quoin::emit
