#include "resume/rich_text.h"

namespace quoin::resume {

std::string RichText::plain() const {
    std::string text;
    for (const Run& run : runs) text += run.text;
    return text;
}

RichText literal(std::string text, Span span) {
    RichText rich{{}, span};
    if (text.empty()) return rich;
    Run run;
    run.text = std::move(text);
    run.span = span;
    rich.runs.push_back(std::move(run));
    return rich;
}

}  // namespace quoin::resume
