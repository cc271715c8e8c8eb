#include "emit/emit.h"

#include "emit/html.h"
#include "emit/json_resume.h"
#include "emit/markdown.h"
#include "emit/page.h"
#include "emit/rendercv.h"
#include "emit/tex.h"
#include "emit/text.h"

namespace quoin::emit {

std::string write(Form form, const resume::Resume& cv, const locale::Language& language, const Options& options,
                  Diagnostics& diagnostics) {
    switch (form) {
        case Form::json_resume: return write_json_resume(cv, language, diagnostics);
        case Form::rendercv: return write_rendercv(cv, language, options, diagnostics);
        case Form::markdown: return write_markdown(make_page(cv, language, options));
        case Form::text: return write_text(make_page(cv, language, options));
        case Form::html: return write_html(make_page(cv, language, options), options, diagnostics);
        case Form::tex: return write_tex(make_page(cv, language, options), diagnostics);
    }
    return {};
}

}  // namespace quoin::emit
