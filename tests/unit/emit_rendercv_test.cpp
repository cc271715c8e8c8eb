#include "emit/rendercv.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "assets/assets.h"
#include "base/strings.h"
#include "emit/markup.h"
#include "locale/catalog.h"
#include "resume/entry_keys.h"
#include "resume/networks.h"
#include "resume/read.h"
#include "resume/sections.h"
#include "yaml/parse.h"

namespace quoin::emit {
namespace {

using resume::Contact;
using resume::ContactKind;
using resume::Entry;
using resume::EntryType;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

resume::Resume read(std::string text, Diagnostics& diagnostics) {
    return resume::read(yaml::parse(diagnostics.add_file({"cv.yaml", std::move(text)}), diagnostics), diagnostics);
}

locale::Language language(std::string_view tag) { return locale::Language::parse(tag).value(); }

Options options_for(const locale::Language& language) {
    Options options;
    const auto bytes = assets::find(fmt::format("locale/{}.mo", locale::catalog_tag(language)));
    if (bytes) options.catalog = locale::Catalog{language, *bytes};
    return options;
}

std::string written(const resume::Resume& cv, const locale::Language& in, Diagnostics& diagnostics) {
    return write_rendercv(cv, in, options_for(in), diagnostics);
}

std::vector<std::string> warnings(const Diagnostics& diagnostics) {
    std::vector<std::string> texts;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) texts.push_back(diagnostic.message.text);
    return texts;
}

/// What a file of RenderCV can say of a CV, a line each, told without RenderCV's writer.
class Held {
public:
    Held(const resume::Resume& cv, const locale::Language& language)
        : cv_{cv},
          language_{language},
          options_{options_for(language)},
          printer_{language, options_.catalog, {}, cv.date_words(language)} {}

    std::vector<std::string> header() const {
        std::vector<std::string> lines{"name " + text(cv_.name), "headline " + text(cv_.headline)};
        if (const std::string* const photo = cv_.photo.pick(language_)) lines.push_back("photo " + *photo);
        std::vector<std::string> contacts;
        for (const Contact& contact : cv_.contacts) {
            const resume::RichText* const said = contact.text.pick(language_);
            if (said != nullptr && !said->empty()) contacts.push_back(line_of(contact, said->plain()));
        }
        // Contacts of a kind stand together there.
        std::stable_sort(contacts.begin(), contacts.end(), [](const std::string& a, const std::string& b) {
            return a.substr(0, a.find(' ')) < b.substr(0, b.find(' '));
        });
        lines.insert(lines.end(), contacts.begin(), contacts.end());
        return lines;
    }

    std::string title(const resume::Section& section) const {
        return resume::section_title(section, language_, options_.catalog).plain();
    }

    /// One line a field; roles are entries of their own.
    std::vector<std::string> entries(const resume::Section& section) const {
        std::vector<std::string> lines;
        const auto* const entries = section.entries.pick(language_);
        if (entries == nullptr) return lines;
        for (const Entry& entry : *entries) {
            for (std::size_t i = 0; i < entry.roles.size(); ++i) add(lines, as_entry(entry, entry.roles[i], i == 0));
            if (entry.roles.empty()) add(lines, entry);
        }
        return lines;
    }

private:
    std::string text(const resume::Text& text) const {
        const resume::RichText* const said = text.pick(language_);
        return said == nullptr ? "" : to_markup(*said);
    }

    std::string line_of(const Contact& contact, const std::string& words) const {
        const std::string* const url = contact.url.pick(language_);
        const std::string web = url != nullptr && url->starts_with("http") ? *url : "";
        const auto custom = [&](const std::string& said) { return fmt::format("custom {} {}", said, web); };
        switch (contact.kind) {
            case ContactKind::location: return "location " + text(contact.text);
            case ContactKind::email: return "email " + words;
            case ContactKind::website: return "website " + *url;
            case ContactKind::phone: return words.starts_with('+') ? "phone " + words : custom(words);
            case ContactKind::network: break;
            default: return custom(text(contact.text));
        }
        static const std::vector<std::string> kTheirs{"LinkedIn", "GitHub", "ORCID", "Google Scholar", "X", "GitLab"};
        const bool is_theirs = std::find(kTheirs.begin(), kTheirs.end(), contact.network) != kTheirs.end();
        if (is_theirs) return fmt::format("network {} {}", contact.network, *url);
        return custom(words == contact.network ? words : contact.network + ": " + text(contact.text));
    }

    static Entry as_entry(const Entry& work, const Entry& role, bool is_first) {
        Entry entry = role;
        entry.type = EntryType::experience;
        entry.company = work.company;
        if (entry.location.empty()) entry.location = work.location;
        if (entry.dates.empty()) entry.dates = work.dates;
        if (is_first && entry.summary.empty()) entry.summary = work.summary;
        if (is_first && entry.highlights.empty()) entry.highlights = work.highlights;
        entry.department = work.department;
        return entry;
    }

    std::string dates(const Entry& entry) const {
        const resume::When* const when = entry.dates.pick(language_);
        if (when == nullptr) return "";
        const locale::DateRange& range = when->dates;
        const auto day = [](const std::optional<locale::Date>& date) {
            return date ? fmt::format("{}-{}-{}", date->year, date->month, date->day) : "";
        };
        const bool is_words = !when->words.empty();
        return is_words ? to_markup(when->words)
                        : fmt::format("{} {} {} {}", printer_.print(range), day(range.start), day(range.end),
                                      range.is_ongoing ? "on" : "");
    }

    void add_bullets(std::vector<std::string>& lines, const resume::Bullets& bullets, int depth) const {
        const auto* const list = bullets.pick(language_);
        if (list == nullptr) return;
        for (const resume::Bullet& bullet : *list) {
            lines.push_back(fmt::format("bullet {} {}", std::min(depth, 2), text(bullet.text)));
            add_bullets(lines, bullet.children, depth + 1);
        }
    }

    void add(std::vector<std::string>& lines, const Entry& entry) const {
        lines.push_back(fmt::format("{} {}", name_of(entry.type), dates(entry)));
        std::vector<std::string> bullets;
        add_bullets(bullets, entry.highlights, 1);
        for (const resume::EntryKey& key : resume::kEntryKeys) {
            if (key.text == nullptr || !key.types.contains(entry.type)) continue;
            std::string words = text(entry.*key.text);
            const bool takes_bullets = entry.type == EntryType::publication && key.name == "summary";
            for (const std::string& bullet : takes_bullets ? bullets : std::vector<std::string>{})
                words += (words.empty() ? "" : "\n\n") + bullet.substr(9);
            if (key.name == "department" && !text(entry.team).empty())
                words += (words.empty() ? "" : ", ") + text(entry.team);
            if (!words.empty()) lines.push_back(fmt::format("{} {}", key.name, words));
        }
        if (const auto* const authors = entry.authors.pick(language_))
            for (const resume::RichText& author : *authors) lines.push_back("author " + to_markup(author));
        if (const std::string* const url = entry.url.pick(language_)) lines.push_back("url " + *url);
        if (entry.level) lines.push_back("level " + entry.level->text);
        if (entry.type != EntryType::publication) lines.insert(lines.end(), bullets.begin(), bullets.end());
    }

    const resume::Resume& cv_;
    const locale::Language& language_;
    Options options_;
    locale::DatePrinter printer_;
};

bool has_one_type(const resume::Section& section, const locale::Language& language) {
    const auto* const entries = section.entries.pick(language);
    return entries == nullptr || std::all_of(entries->begin(), entries->end(),
                                             [&](const Entry& entry) { return entry.type == entries->front().type; });
}

struct Returned {
    std::string file;
    resume::Resume cv;
    Diagnostics diagnostics;
};

void there_and_back(const resume::Resume& cv, const locale::Language& in, Returned& returned) {
    Diagnostics losses;
    returned.file = written(cv, in, losses);
    EXPECT_FALSE(losses.has_errors());
    returned.cv = read(returned.file, returned.diagnostics);
    EXPECT_THAT(warnings(returned.diagnostics), IsEmpty()) << returned.file;
}

std::string without_comments(const std::string& file) {
    std::string text;
    for (const std::string_view line : split(file, '\n'))
        if (!trim(line).starts_with('#')) text.append(line).append("\n");
    return text;
}

void expect_kept(const resume::Resume& cv, const locale::Language& in) {
    Returned back;
    there_and_back(cv, in, back);
    const locale::Language& out = back.cv.default_language();
    const Held before{cv, in};
    const Held after{back.cv, in};
    EXPECT_EQ(out.primary(), in.primary());
    EXPECT_EQ(before.header(), after.header());
    std::size_t at = 0;
    for (const resume::Section& section : cv.sections) {
        if (section.entries.pick(in) == nullptr) continue;
        ASSERT_LT(at, back.cv.sections.size());
        const resume::Section& returned = back.cv.sections[at++];
        EXPECT_EQ(before.title(section), after.title(returned));
        if (has_one_type(section, in)) {
            EXPECT_EQ(before.entries(section), after.entries(returned));
            continue;
        }
        const std::string all = join(after.entries(returned), "\n");
        for (const std::string& line : before.entries(section)) {
            const bool is_of_type = line.find(' ') == std::string::npos || line.ends_with(' ');
            if (!is_of_type && !line.starts_with("numbered")) {
                EXPECT_THAT(all, HasSubstr(trim(line.substr(line.find(' ')))));
            }
        }
    }
    EXPECT_EQ(at, back.cv.sections.size());
    Returned again;
    there_and_back(back.cv, in, again);
    EXPECT_EQ(without_comments(back.file), without_comments(again.file))
        << "a CV of RenderCV's own goes through unchanged";
}

TEST(RenderCv, KeepsOfEveryExampleWhatItCanHold) {
    int count = 0;
    for (const auto& file : std::filesystem::directory_iterator{QUOIN_SOURCE_DIR "/examples"}) {
        if (file.path().extension() != ".yaml") continue;
        std::ifstream stream{file.path()};
        Diagnostics diagnostics;
        const resume::Resume cv =
            read({std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}}, diagnostics);
        for (const locale::Language& in : cv.languages) {
            SCOPED_TRACE(file.path().filename().string() + " " + in.tag());
            expect_kept(cv, in);
            ++count;
        }
    }
    EXPECT_GT(count, 8);
}

/// The part of the file below a key, without its indentation.
std::string exported(std::string text, std::string_view tag = "en") {
    Diagnostics diagnostics;
    const resume::Resume cv = read(std::move(text), diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    return written(cv, language(tag), diagnostics);
}

TEST(RenderCv, WritesBulletsBelowBulletsAsItDoes) {
    EXPECT_THAT(
        exported("cv: {name: Ada Moor, sections: {projects: [{name: Loom, highlights: [a - b, {text: one, "
                 "highlights: [two, {text: three, highlights: [four]}]}]}]}}"),
        HasSubstr("        highlights:\n          - a – b\n          - |-\n            one\n             - two\n"
                  "             - three\n             - four\n"));
}

TEST(RenderCv, WritesDatesInFiguresAndOthersAsWords) {
    const std::string file = exported(
        "cv: {name: Ada Moor, sections: {projects: [{name: a, date: Spring 2024}, {name: b, start_date: 2024.5}, "
        "{name: c, date: 2024}, {name: d, date: every summer}, {name: e, date: until 2023}]}}");
    EXPECT_THAT(file, HasSubstr("- name: a\n        date: Spring 2024\n"));
    EXPECT_THAT(file, HasSubstr("- name: b\n        start_date: 2024-05\n        end_date: present\n"));
    EXPECT_THAT(file, HasSubstr("- name: c\n        date: 2024\n"));
    EXPECT_THAT(file, HasSubstr("- name: d\n        date: every summer\n"));
    EXPECT_THAT(file, HasSubstr("- name: e\n        date: until 2023\n"));
}

TEST(RenderCv, MakesOneTypeOfASectionThatHasSeveral) {
    EXPECT_THAT(exported("cv: {name: Ada Moor, sections: {skills: [{label: A, details: b}, {bullet: c}]}}"),
                HasSubstr("skills:\n      - \"**A:** b\"\n      - c\n"));
    EXPECT_THAT(
        exported("cv: {name: Ada Moor, sections: {awards: [{name: a}, {bullet: b}, {institution: c, area: d}]}}"),
        HasSubstr("awards:\n      - name: a\n      - name: b\n      - name: c\n        summary: d\n"));
}

TEST(RenderCv, WritesNetworksThatItDoesNotKnowAsConnections) {
    const std::string file = exported(
        "cv: {name: Ada Moor, phone: 010 5550 0100, social_networks: [{network: 知乎, username: ada}, {network: "
        "Google Scholar, username: AbC}], facts: [Party member]}");
    EXPECT_THAT(file, HasSubstr("- fontawesome_icon: phone\n      placeholder: \"010 5550 0100\"\n      url:\n"));
    EXPECT_THAT(file, HasSubstr("placeholder: \"知乎: ada\"\n      url: https://www.zhihu.com/people/ada"));
    EXPECT_THAT(file, HasSubstr("- network: Google Scholar\n      username: AbC"));
    EXPECT_THAT(file, HasSubstr("placeholder: Party member\n"));
}

TEST(RenderCv, WarnsOfEachKindThatItCannotHoldOnce) {
    Diagnostics diagnostics;
    const resume::Resume cv = read(
        "languages: [en, de]\n"
        "pages: 1\n"
        "variants: {short: {exclude: [old]}}\n"
        "cv:\n"
        "  name: Ada Moor\n"
        "  reading: EY-da\n"
        "  sections:\n"
        "    experience:\n"
        "      - {company: Salt, tags: [old], logo: a.png, roles: [{position: Clerk}, {position: Boss}]}\n"
        "      - {company: Wind, tags: [old], logo: b.png, roles: [{position: Clerk}]}\n",
        diagnostics);
    written(cv, language("en"), diagnostics);
    EXPECT_THAT(warnings(diagnostics),
                ElementsAre("RenderCV does not fit a CV to a number of pages", "RenderCV has no variants",
                            "RenderCV has one language a file", "RenderCV has no 'reading' of a name",
                            "RenderCV has one position an entry", "RenderCV has no 'id', 'tags' and 'priority'",
                            "RenderCV has no logos"));
    for (const Diagnostic& diagnostic : diagnostics.list()) {
        EXPECT_TRUE(diagnostic.span.is_somewhere());
        EXPECT_FALSE(diagnostic.message.hints.empty());
    }
}

}  // namespace
}  // namespace quoin::emit
