#include "import/read.h"

#include "import/bibtex.h"
#include "import/json_resume.h"
#include "import/linkedin.h"
#include "import/page.h"
#include "import/plain_text.h"
#include "import/rendercv.h"
#include "import/understand.h"
#include "import/yaml_resume.h"
#include "yaml/parse.h"

namespace quoin::import {

namespace {

/// A CV written as YAML or JSON, in our schema.
yaml::Node translate(yaml::Node node, Format format, const Options& options, Diagnostics& diagnostics) {
    switch (format) {
        case Format::rendercv: return today_of_rendercv(node, diagnostics);
        case Format::json_resume: return read_json_resume(node, options, diagnostics);
        case Format::yaml_resume: return from_yaml_resume(node, diagnostics);
        default: return node;
    }
}

/// A CV written in anything else.
yaml::Node read_text(Format format, std::uint32_t file, const Options& options, Diagnostics& diagnostics) {
    switch (format) {
        case Format::page: return understand(read_page(file, options, diagnostics), file, diagnostics);
        case Format::plain_text: return understand(read_plain_text(file, diagnostics), file, diagnostics);
        case Format::bibtex: return import_bibtex(file, diagnostics);
        case Format::linkedin: return import_linkedin(file, options.read_beside, diagnostics);
        default: return yaml::parse(file, diagnostics);
    }
}

}  // namespace

Cv read(std::uint32_t file, const Options& options, Diagnostics& diagnostics) {
    Cv cv;
    cv.format = options.from.value_or(recognise_text(diagnostics.file(file).text));
    if (cv.format <= Format::yaml_resume) {
        yaml::Node node = yaml::parse(file, diagnostics);
        if (!options.from) cv.format = recognise(node);
        cv.node = translate(std::move(node), cv.format, options, diagnostics);
        if (cv.format == Format::quoin) expand_bibtex(cv.node, options.read_beside, diagnostics);
    } else {
        cv.node = read_text(cv.format, file, options, diagnostics);
    }
    if (!cv.node.span.is_somewhere()) cv.node.span = {file, 0, 0};
    return cv;
}

}  // namespace quoin::import
