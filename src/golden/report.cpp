#include "golden/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/strings.h"
#include "golden/words.h"
#include "image/data_uri.h"

namespace quoin::golden {

namespace {

bool is_fine(const Verdict& verdict) { return verdict.notes.empty() && verdict.trouble.empty(); }

std::size_t count_bad(std::span<const Verdict> verdicts) {
    return verdicts.size() - static_cast<std::size_t>(std::count_if(verdicts.begin(), verdicts.end(), is_fine));
}

std::string sentence(const Note& note) {
    return note.page == 0 ? note.what : fmt::format("page {}: {}", note.page, note.what);
}

std::string headline(const Verdict& verdict) {
    if (!verdict.trouble.empty()) return "cannot be set";
    return verdict.notes.empty() ? "as accepted" : count_of(verdict.notes.size(), "difference");
}

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --ink: #1c1e21; --soft: #5f6671; --ground: #f6f6f4; --card: #fff; --edge: #dcdcd8; --bad: #b3410e; --good: #20744a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e6; --soft: #a0a4ab; --ground: #17181a; --card: #202225; --edge: #34373c; --bad: #f09a6a; --good: #6fc79b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 96rem; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 0; overflow-wrap: anywhere; }
h3 { font-size: .95rem; margin: 1.5rem 0 .5rem; color: var(--soft); font-weight: 600; }
.lead { color: var(--soft); margin: 0 0 2rem; }
article { background: var(--card); border: 1px solid var(--edge); border-radius: 10px; padding: 1.25rem 1.5rem; margin: 0 0 1.5rem; }
article header { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; flex-wrap: wrap; }
.bad { color: var(--bad); font-weight: 600; } .good { color: var(--good); font-weight: 600; }
ul { margin: .75rem 0 0; padding-left: 1.2rem; } li { margin: .3rem 0; overflow-wrap: anywhere; }
.kind { color: var(--soft); font-size: .8rem; margin-left: .5rem; white-space: nowrap; }
.sheets { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem; }
figure { margin: 0; } figcaption { font-size: .85rem; color: var(--soft); margin-bottom: .35rem; }
img { width: 100%; height: auto; display: block; background: #fff; border: 1px solid var(--edge); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .85rem/1.5 ui-monospace, monospace; }
i.gone, i.new { font-style: normal; font-weight: 600; } i.gone { color: #d55e00; } i.new { color: #2f8fd0; }
.fine { columns: 18rem; padding: 0; list-style: none; color: var(--soft); }
@media (max-width: 60rem) { .sheets { grid-template-columns: 1fr; } }
)";

void add_figure(std::string& out, std::string_view caption, const std::string& png, std::string_view alt) {
    if (png.empty()) return;
    out +=
        fmt::format("<figure><figcaption>{}</figcaption><img alt=\"{}\" src=\"data:image/png;base64,{}\"></figure>\n",
                    caption, alt, image::base64(png));
}

void add_article(std::string& out, const Verdict& verdict) {
    out += fmt::format("<article>\n<header><h2>{}</h2><span class=\"bad\">{}</span></header>\n",
                       escape_xml(verdict.name), headline(verdict));
    if (!verdict.trouble.empty()) out += "<pre>" + escape_xml(verdict.trouble) + "</pre>\n";
    if (!verdict.notes.empty()) out += "<ul>\n";
    for (const Note& note : verdict.notes)
        out += fmt::format("<li>{}<span class=\"kind\">{}</span></li>\n", escape_xml(sentence(note)),
                           name_of(note.change));
    if (!verdict.notes.empty()) out += "</ul>\n";
    for (const PagePictures& page : verdict.pictures) {
        out += fmt::format("<h3>Page {}</h3>\n<div class=\"sheets\">\n", page.page);
        add_figure(out, "Accepted", page.before, fmt::format("Page {} as it was accepted", page.page));
        add_figure(out, "<i class=\"gone\">gone</i> and <i class=\"new\">new</i>", page.difference,
                   fmt::format("What is different on page {}", page.page));
        add_figure(out, "Today", page.after, fmt::format("Page {} today", page.page));
        out += "</div>\n";
    }
    out += "</article>\n";
}

}  // namespace

std::string as_text(const Verdict& verdict) {
    if (!verdict.trouble.empty()) return fmt::format("{}: its CV cannot be set\n", verdict.name);
    std::string out;
    if (!verdict.notes.empty())
        out = fmt::format("{}: {}\n", verdict.name, count_of(verdict.notes.size(), "difference"));
    for (const Note& note : verdict.notes) out += "  " + sentence(note) + "\n";
    return out;
}

std::string as_junit(std::span<const Verdict> verdicts) {
    std::string out = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n<testsuite name=\"quoin golden\" tests=\"{}\" "
        "failures=\"{}\">\n",
        verdicts.size(), count_bad(verdicts));
    for (const Verdict& verdict : verdicts) {
        out += fmt::format("<testcase classname=\"golden\" name=\"{}\"", escape_xml(verdict.name));
        if (is_fine(verdict)) {
            out += "/>\n";
            continue;
        }
        std::string text = escape_xml(verdict.trouble);
        for (const Note& note : verdict.notes) text += escape_xml(sentence(note)) + "\n";
        out += fmt::format("><failure message=\"{}\">{}</failure></testcase>\n", headline(verdict), text);
    }
    return out + "</testsuite>\n</testsuites>\n";
}

std::string as_json(std::span<const Verdict> verdicts) {
    using Json = nlohmann::ordered_json;
    Json all = Json::array();
    for (const Verdict& verdict : verdicts) {
        if (!verdict.trouble.empty())
            all.push_back({{"golden", verdict.name}, {"change", "trouble"}, {"page", 0}, {"what", verdict.trouble}});
        for (const Note& note : verdict.notes)
            all.push_back(
                {{"golden", verdict.name}, {"change", name_of(note.change)}, {"page", note.page}, {"what", note.what}});
    }
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string as_html(std::span<const Verdict> verdicts) {
    const std::size_t bad = count_bad(verdicts);
    std::string out =
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n<title>quoin: goldens</title>\n<style>";
    out.append(kStyle).append("</style>\n</head>\n<body>\n<main>\n<h1>Goldens</h1>\n");
    out += fmt::format("<p class=\"lead\">{} of {} as accepted</p>\n", verdicts.size() - bad, verdicts.size());
    for (const Verdict& verdict : verdicts)
        if (!is_fine(verdict)) add_article(out, verdict);
    if (bad < verdicts.size()) out += "<article>\n<header><h2>As accepted</h2></header>\n<ul class=\"fine\">\n";
    for (const Verdict& verdict : verdicts)
        if (is_fine(verdict)) out += "<li>" + escape_xml(verdict.name) + "</li>\n";
    if (bad < verdicts.size()) out += "</ul>\n</article>\n";
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace quoin::golden
