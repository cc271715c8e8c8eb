#include "emit/html.h"

#include <fmt/format.h>

#include "base/strings.h"
#include "emit/address.h"
#include "emit/html_style.h"
#include "image/data_uri.h"

namespace quoin::emit {

namespace {

/// Loads pictures as data: URIs.
class Pictures {
public:
    Pictures(const Options& options, Diagnostics& diagnostics) : options_{options}, diagnostics_{diagnostics} {}

    /// An img element; empty if there is no such picture.
    std::string img(const std::string& path, const std::string& alt, std::string_view look, Span span) const {
        if (path.empty() || !options_.load_picture) return {};
        const Result<image::Image> image = options_.load_picture(path);
        const Result<std::string> uri = image.and_then(image::upright_data_uri);
        if (!uri) {
            diagnostics_.warning(span, fmt::format("the picture '{}' is left out: {}", path, uri.error().text),
                                 uri.error().hints);
            return {};
        }
        return fmt::format(R"(<img{} src="{}" width="{}" height="{}" alt="{}">)", look, *uri, image->width,
                           image->height, escape_xml(alt));
    }

private:
    const Options& options_;
    Diagnostics& diagnostics_;
};

std::string element(std::string_view name, const std::string& content) {
    return fmt::format("<{0}>{1}</{0}>", name, content);
}

/// The words of a run in the elements that its look asks for, the innermost first.
std::string styled(const Run& run) {
    std::vector<std::string> lines;
    for (const std::string_view part : split(run.text, '\n')) lines.push_back(escape_xml(part));
    std::string text = join(lines, "<br>");
    if (run.baseline == resume::Baseline::superscript) text = element("sup", text);
    if (run.baseline == resume::Baseline::subscript) text = element("sub", text);
    if (run.is_code) text = element("code", text);
    if (run.is_italic) text = element("em", text);
    if (run.is_bold) text = element("strong", text);
    if (!run.language.empty()) text = fmt::format(R"(<span lang="{}">{}</span>)", run.language, text);
    return text;
}

std::string html_of(const Line& line) {
    std::string html;
    for (std::size_t i = 0; i < line.size();) {
        const std::string& link = line[i].link;
        std::string stretch;
        for (; i < line.size() && line[i].link == link; ++i) stretch += styled(line[i]);
        html += link.empty() ? stretch : fmt::format(R"(<a href="{}">{}</a>)", escape_xml(safe_address(link)), stretch);
    }
    return html;
}

/// "2024-05" as much as is known; empty for what the attribute cannot say.
std::string machine_date(const locale::Date& date) {
    if (date.year < 1 || date.year > 9999) return {};
    std::string said = fmt::format("{:04}", date.year);
    if (date.month != 0) said += fmt::format("-{:02}", date.month);
    if (date.month != 0 && date.day != 0) said += fmt::format("-{:02}", date.day);
    return said;
}

std::string html_of(const Dates& dates) {
    std::string html;
    for (const DatePart& part : dates) {
        const std::string said = part.date ? machine_date(*part.date) : "";
        html += said.empty() ? html_of(part.text)
                             : fmt::format(R"(<time datetime="{}">{}</time>)", said, html_of(part.text));
    }
    return html;
}

class Writer {
public:
    Writer(const Page& page, const Options& options, Diagnostics& diagnostics)
        : page_{page}, pictures_{options, diagnostics} {}

    std::string write() {
        out_ = fmt::format(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
            "<style>{}</style>\n</head>\n<body>\n",
            page_.language, escape_xml(page_.title), kHtmlStyle);
        header();
        add("<main>");
        for (std::size_t i = 0; i < page_.sections.size(); ++i) section(page_.sections[i], i + 1);
        add("</main>\n</body>\n</html>");
        return std::move(out_);
    }

private:
    void add(std::string_view line) {
        out_ += line;
        out_ += '\n';
    }

    void add(std::string_view tag, std::string_view look, const std::string& content) {
        if (!content.empty()) add(fmt::format("<{0}{1}>{2}</{0}>", tag, look, content));
    }

    void header() {
        add("<header>\n<div>");
        add("h1", "", html_of(page_.name));
        add("p", R"( class="reading")", html_of(page_.reading));
        add("p", R"( class="headline")", html_of(page_.headline));
        if (!page_.contacts.empty()) {
            add("<address>\n<ul>");
            for (const Line& contact : page_.contacts) add("li", "", html_of(contact));
            add("</ul>\n</address>");
        }
        add("</div>");
        const std::string photo = pictures_.img(page_.photo, page_.photo_alt, R"( class="photo")", page_.photo_span);
        if (!photo.empty()) add(photo);
        add("</header>");
    }

    void section(const Section& section, std::size_t number) {
        const bool is_named = !section.title.empty();
        add(is_named ? fmt::format(R"(<section aria-labelledby="s{}">)", number) : "<section>");
        add("h2", fmt::format(R"( id="s{}")", number), html_of(section.title));
        for (std::size_t i = 0; i < section.entries.size();) {
            const Entry::Kind kind = section.entries[i].kind;
            const std::string_view list = list_of(kind);
            if (!list.empty()) add(fmt::format("<{}>", list));
            for (; i < section.entries.size() && section.entries[i].kind == kind; ++i) entry(section.entries[i]);
            if (!list.empty()) add(fmt::format("</{}>", list.substr(0, 2)));
        }
        add("</section>");
    }

    /// The element around neighbours of one kind; empty: they stand alone.
    static std::string_view list_of(Entry::Kind kind) {
        switch (kind) {
            case Entry::Kind::bullet: return "ul";
            case Entry::Kind::numbered: return "ol";
            case Entry::Kind::counting_down: return "ol reversed";
            case Entry::Kind::fact: return R"(ul class="facts")";
            default: return {};
        }
    }

    void entry(const Entry& entry) {
        switch (entry.kind) {
            case Entry::Kind::paragraph: return add("p", "", html_of(entry.beside));
            case Entry::Kind::bullet: return add("li", "", html_of(entry.beside));
            case Entry::Kind::numbered:
            case Entry::Kind::counting_down:
                return add("li", fmt::format(R"( value="{}")", entry.number), html_of(entry.beside));
            case Entry::Kind::fact: return fact(entry);
            case Entry::Kind::work: return work(entry, "h3");
        }
    }

    void fact(const Entry& entry) { add("li", "", element("b", html_of(entry.title)) + html_of(entry.beside)); }

    void work(const Entry& entry, std::string_view heading) {
        add(heading == "h3" ? R"(<div class="work">)" : R"(<div class="role">)");
        row(title(entry, heading), html_of(entry.dates), "dates");
        const std::string position = html_of(entry.position);
        const std::string behind = html_of(entry.remarks);
        const std::string below = (position.empty() ? "" : element("i", position)) + behind;
        row(below.empty() ? "" : element("p", below), html_of(entry.location), "place");
        for (const Line& line : entry.lines) add("p", "", html_of(line));
        items(entry.items);
        for (const Entry& role : entry.roles) work(role, "h4");
        add("</div>");
    }

    std::string title(const Entry& entry, std::string_view heading) {
        Line title = entry.title;
        for (Run& run : title)
            if (run.link.empty()) run.link = entry.address;
        std::string words = html_of(title);
        if (!words.empty()) words = element(heading == "h3" ? "b" : "i", words);
        words += html_of(entry.beside);
        words += pictures_.img(entry.logo, "", "", entry.logo_span);
        return words.empty() ? "" : element(heading, words);
    }

    void row(const std::string& left, const std::string& right, std::string_view name) {
        if (left.empty() && right.empty()) return;
        const std::string aside = right.empty() ? "" : fmt::format(R"(<p class="{}">{}</p>)", name, right);
        add(fmt::format(R"(<div class="row">{}{}</div>)", left, aside));
    }

    void items(const std::vector<Item>& items) {
        if (items.empty()) return;
        add("<ul>");
        for (const Item& item : items) {
            out_ += "<li>" + html_of(item.text);
            if (!item.items.empty()) out_ += '\n';
            this->items(item.items);
            add("</li>");
        }
        add("</ul>");
    }

    const Page& page_;
    Pictures pictures_;
    std::string out_;
};

}  // namespace

std::string write_html(const Page& page, const Options& options, Diagnostics& diagnostics) {
    return Writer{page, options, diagnostics}.write();
}

}  // namespace quoin::emit
