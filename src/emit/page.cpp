#include "emit/page.h"

#include <algorithm>

#include "emit/entries.h"
#include "resume/sections.h"
#include "resume/visible_text.h"

namespace quoin::emit {

namespace {

Section section_of(const resume::Section& section, const std::vector<resume::Entry>& entries, const Entries& maker,
                   const Options& options) {
    Section made;
    made.title = maker.tag(resume::section_title(section, maker.language(), options.catalog));
    made.entries = maker.all(entries);
    return made;
}

/// "GitHub: lin-example": the name of the network is a picture on pages.
Line contact_of(const resume::Contact& contact, const Entries& maker) {
    Line shown = maker.pick(contact.text);
    if (shown.empty()) return shown;
    if (const std::string* const url = contact.url.pick(maker.language())) {
        for (Run& run : shown)
            if (run.link.empty()) run.link = *url;
    }
    const bool says_it = contact.network.empty() || plain(shown).find(contact.network) != std::string::npos;
    if (says_it) return shown;
    Line named = words(contact.network + std::string{maker.punctuation().colon()});
    append(named, shown);
    return named;
}

void add_photo(const resume::Resume& cv, const locale::Language& language, const Options& options, Page& page) {
    const std::string* const path = cv.photo.pick(language);
    if (path == nullptr) return;
    page.photo = *path;
    page.photo_span = cv.photo.span;
    const resume::RichText* const alt = cv.photo_alt.pick(language);
    page.photo_alt = alt == nullptr ? options.catalog.find("word.photo").value_or("Photo") : alt->plain();
}

}  // namespace

std::string plain(const Line& line) {
    std::string text;
    for (const Run& run : line) text += run.text;
    return text;
}

Line words(std::string text) {
    if (text.empty()) return {};
    Run run;
    run.text = std::move(text);
    return {std::move(run)};
}

void append(Line& line, const Line& more) { line.insert(line.end(), more.begin(), more.end()); }

Line line_of(const Dates& dates) {
    Line line;
    for (const DatePart& part : dates) append(line, part.text);
    return line;
}

Page make_page(const resume::Resume& cv, const locale::Language& language, const Options& options) {
    const Entries maker{cv, language, options};
    Page page;
    page.language = language.tag();
    page.title = resume::document_title(cv, language);
    if (page.title.empty()) page.title = options.catalog.find("word.cv").value_or("CV");
    page.name = maker.pick(cv.name);
    page.reading = maker.pick(cv.reading);
    page.headline = maker.pick(cv.headline);
    for (const resume::Contact& contact : cv.contacts) {
        Line shown = contact_of(contact, maker);
        if (!shown.empty()) page.contacts.push_back(std::move(shown));
    }
    add_photo(cv, language, options, page);
    for (const resume::Section& section : cv.sections) {
        const auto* const entries = section.entries.pick(language);
        if (entries != nullptr && !entries->empty())
            page.sections.push_back(section_of(section, *entries, maker, options));
    }
    return page;
}

}  // namespace quoin::emit
