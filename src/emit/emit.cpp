#include "emit/emit.h"

namespace quoin::emit {

std::string write(Form form, const resume::Resume& cv, const locale::Language& language, Diagnostics& diagnostics) {
    static_cast<void>(cv);
    static_cast<void>(language);
    static_cast<void>(diagnostics);
    switch (form) {
        case Form::json_resume: return {};
        case Form::rendercv: return {};
        case Form::markdown: return {};
        case Form::text: return {};
        case Form::html: return {};
        case Form::tex: return {};
    }
    return {};
}

}  // namespace quoin::emit
