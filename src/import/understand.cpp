#include "import/understand.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/ascii.h"
#include "base/strings.h"
#include "import/contacts.h"
#include "import/dropped.h"
#include "import/entry_parts.h"
#include "import/owner.h"
#include "import/person_words.h"
#include "import/section_kind.h"
#include "import/section_reader.h"
#include "import/shown_words.h"
#include "import/take_contacts.h"
#include "resume/guess_language.h"
#include "resume/sections.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

constexpr std::size_t kLongestHeadline = 120;
constexpr std::size_t kLongestGreeting = 32;
/// What more there is stands below the last of them.
constexpr std::size_t kMostSections = 200;

using Blocks = std::vector<OutlineBlock>;

/// A part of the page below one title.
struct PageSection {
    Words title;  ///< empty: what stands before the first
    SectionKind kind = SectionKind::other;
    Blocks blocks;
    bool had_contacts = false;  ///< and nothing else
};

std::string shown(const Words& words) { return ShownWords{words}.text(); }

bool is_heading(const OutlineBlock& block) { return block.kind == OutlineBlock::Kind::heading; }

/// Keys of front matter that say something of a person; the rest is for the program that made the site.
constexpr std::array<std::string_view, 24> kPersonKeys{"name",
                                                       "author",
                                                       "title",
                                                       "email",
                                                       "mail",
                                                       "phone",
                                                       "location",
                                                       "github",
                                                       "github_username",
                                                       "linkedin",
                                                       "linkedin_username",
                                                       "twitter",
                                                       "twitter_username",
                                                       "orcid",
                                                       "googlescholar",
                                                       "gitlab",
                                                       "website",
                                                       "homepage",
                                                       "headline",
                                                       "tagline",
                                                       "subtitle",
                                                       "zhihu",
                                                       "weibo",
                                                       "bilibili"};

class Understanding {
public:
    Understanding(const Outline& outline, std::uint32_t file, Diagnostics& diagnostics)
        : outline_{outline}, file_{file}, diagnostics_{diagnostics} {}

    yaml::Node run();

private:
    void read_front_matter();
    void read_front_value(const std::string& key, const Words& value);
    void split_into_sections();
    int section_level() const;
    bool names_owner(const Words& line) const;
    void read_top(PageSection& top);
    void take_wanted_position(Blocks& blocks);
    void take_photo(Blocks& blocks);
    void find_contacts(PageSection& section);
    void take_headline();
    void note_emails(const Blocks& blocks);
    void add_section(PageSection& section, yaml::Node& sections);
    std::pair<std::string, bool> key_of(const PageSection& section, std::string& comment) const;
    yaml::Node make_cv();

    const Outline& outline_;
    std::uint32_t file_;
    Diagnostics& diagnostics_;
    std::optional<Owner> owner_;
    Words headline_;
    std::string photo_;
    Contacts contacts_;
    std::vector<PageSection> sections_;  ///< the first is what stands before any title
    Dropped dropped_;
};

void Understanding::read_front_value(const std::string& key, const Words& value) {
    const std::string user = key.substr(0, key.find('_'));
    if (value.text.empty()) return;
    if (key == "headline" || key == "tagline" || key == "subtitle") {
        headline_ = escaped(value.text, value.span, value.pieces);
    } else if (key == "location") {
        contacts_.locations.push_back(value);
    } else if (key != "name" && key != "author" && key != "title") {
        const std::string label = user == "mail"            ? "email"
                                  : user == "homepage"      ? "website"
                                  : user == "googlescholar" ? "Google Scholar"
                                                            : user;
        Words line{label + ": " + value.text, value.span, {}};
        if (value.text.starts_with("http")) line.text = "[" + label + "](" + value.text + ")";
        contacts_.add(read_contacts(line, ContactLine::with_links));
    }
}

void Understanding::read_front_matter() {
    for (const auto& [key, value] : outline_.front_matter) {
        const bool is_of_person = std::find(kPersonKeys.begin(), kPersonKeys.end(), key) != kPersonKeys.end();
        const bool is_page_title = key == "title" && !is_name(value.text);
        if (!is_of_person || is_page_title)
            dropped_.note(Drop::front_matter, value.span);
        else
            read_front_value(key, value);
    }
}

/// Is this the line that the name came from, or does it only greet with it?
bool Understanding::names_owner(const Words& line) const {
    if (!owner_) return false;
    const std::string text{trim(shown(line))};
    if (text == owner_->name.text) return true;
    const std::string lower = ascii_lower(text);
    const bool greets =
        lower.starts_with("hi") || lower.starts_with("hello") || lower.starts_with("hey") || lower.starts_with("i'm");
    return greets && text.size() < owner_->name.text.size() + kLongestGreeting &&
           text.find(owner_->name.text) != std::string::npos;
}

/// The level of the headings that are titles of sections: the highest of which there are several, but the owner's.
int Understanding::section_level() const {
    std::array<std::size_t, 7> counts{};
    std::array<bool, 7> has_known{};
    for (const OutlineBlock& block : outline_.blocks) {
        if (!is_heading(block) || names_owner(block.lines.front())) continue;
        const auto level = static_cast<std::size_t>(std::clamp(block.level, 1, 6));
        ++counts[level];
        has_known[level] = has_known[level] || section_kind(shown(block.lines.front())) != SectionKind::other;
    }
    int first = 0;
    for (int level = 1; level <= 6; ++level) {
        const auto at = static_cast<std::size_t>(level);
        if (counts[at] == 0) continue;
        if (first == 0) first = level;
        if (counts[at] > 1 || has_known[at]) return level;
    }
    return first;
}

void Understanding::split_into_sections() {
    const int level = section_level();
    sections_.emplace_back();
    for (const OutlineBlock& block : outline_.blocks) {
        if (is_heading(block) && block.level <= level && sections_.size() < kMostSections &&
            !names_owner(block.lines.front())) {
            PageSection section;
            const ShownWords title{block.lines.front()};
            section.title = title.part(0, title.text().size());
            section.kind = section_kind(title.text());
            sections_.push_back(std::move(section));
        } else {
            sections_.back().blocks.push_back(block);
        }
    }
}

/// Takes the first picture as the photo.
void Understanding::take_photo(Blocks& blocks) {
    for (OutlineBlock& block : blocks) {
        if (block.picture.empty()) continue;
        if (photo_.empty())
            photo_ = block.picture;
        else
            dropped_.note(Drop::other_picture, block.span);
        block.picture.clear();
    }
    std::erase_if(blocks, [](const OutlineBlock& block) {
        return block.kind == OutlineBlock::Kind::lines && block.lines.empty();
    });
}

/// "求职意向：…" is the headline, wherever it stands above the first title.
void Understanding::take_wanted_position(Blocks& blocks) {
    for (OutlineBlock& block : blocks) {
        std::erase_if(block.lines, [&](const Words& line) {
            const std::string text = shown(line);
            if (!headline_.text.empty() || text.size() > kLongestHeadline || !is_wanted_position(text)) return false;
            headline_ = ShownWords{line}.part(0, text.size());
            return true;
        });
    }
}

/// What stands before the first title: name, contacts, headline; the rest is a profile.
void Understanding::read_top(PageSection& top) {
    take_photo(top.blocks);
    for (OutlineBlock& block : top.blocks)
        std::erase_if(block.lines, [&](const Words& line) { return names_owner(line); });
    take_wanted_position(top.blocks);
    take_contacts(top.blocks, ContactLine::with_facts, contacts_);
    std::erase_if(top.blocks, [](const OutlineBlock& block) {
        return block.kind <= OutlineBlock::Kind::lines && block.lines.empty();
    });
    if (top.blocks.empty() || headline_.text.size() > 0) return;
    OutlineBlock& first = top.blocks.front();
    if (first.lines.empty()) return;
    const std::string line = shown(first.lines.front());
    const bool is_sentence = line.ends_with('.') || line.ends_with("。") || line.ends_with(':') || line.ends_with("：");
    if (line.size() > kLongestHeadline || is_sentence) return;
    headline_ = ShownWords{first.lines.front()}.part(0, line.size());
    first.lines.erase(first.lines.begin());
    if (first.lines.empty()) top.blocks.erase(top.blocks.begin());
}

/// A first title that is none says what the owner is: nothing stands below it, or it is a phrase.
void Understanding::take_headline() {
    if (sections_.size() < 2 || !headline_.text.empty() || !sections_[0].blocks.empty()) return;
    PageSection& first = sections_[1];
    const std::string title = shown(first.title);
    const bool is_phrase = title.starts_with("A ") || title.starts_with("An ") || title.starts_with("I ");
    const bool is_headline = (first.blocks.empty() || is_phrase) && first.kind == SectionKind::other &&
                             title.size() <= kLongestHeadline && !is_greeting(title) && !known_section(title);
    if (!is_headline) return;
    headline_ = std::move(first.title);
    sections_[0].blocks = std::move(first.blocks);
    sections_.erase(sections_.begin() + 1);
}

/// Contacts in sections about oneself leave them; addresses elsewhere are noted and stay.
void Understanding::find_contacts(PageSection& section) {
    const bool is_about =
        section.kind == SectionKind::about || section.kind == SectionKind::contact || is_greeting(shown(section.title));
    if (!is_about && section.kind == SectionKind::other && !section.blocks.empty()) {
        take_contacts_alone(section.blocks, contacts_);
        section.had_contacts = section.blocks.empty();
    }
    if (!is_about) return;
    take_photo(section.blocks);
    take_contacts(section.blocks, section.kind == SectionKind::contact ? ContactLine::with_links : ContactLine::pure,
                  contacts_);
    note_emails(section.blocks);
}

/// Addresses in sentences, if there are no others: they stay where they are, too.
void Understanding::note_emails(const Blocks& blocks) {
    if (!contacts_.emails.empty()) return;
    const auto note = [&](const OutlineBlock& block) {
        for (const Words& line : block.lines) {
            Contacts found;
            found.emails = find_emails(line);
            contacts_.add(found);
        }
    };
    for (const OutlineBlock& block : blocks) {
        note(block);
        for (const OutlineItem& item : block.items) std::for_each(item.begin(), item.end(), note);
    }
}

std::string_view without_colon(std::string_view title) {
    title = trim(title);
    while (title.ends_with(':')) title = trim(title.substr(0, title.size() - 1));
    if (title.ends_with("：")) title.remove_suffix(std::string_view{"："}.size());
    return trim(title);
}

/// The key of a section, and whether its title has to stand beside it.
std::pair<std::string, bool> Understanding::key_of(const PageSection& section, std::string& comment) const {
    const std::string title{without_colon(shown(section.title))};
    if (title.empty()) return {"profile", false};
    if (is_greeting(title)) {
        comment = fmt::format("the page greets here: \"{}\"", title);
        return {"profile", false};
    }
    if (const auto known = known_section(title)) return {std::string{*known}, !is_own_title(title)};
    const std::string id = replace_all(ascii_lower(title), " ", "_");
    return resume::is_known_section(id) ? std::pair{id, true} : std::pair{title, false};
}

void Understanding::add_section(PageSection& section, yaml::Node& sections) {
    yaml::Node entries = read_entries(section.blocks, section.kind, file_, dropped_);
    if (entries.items.empty() && section.title.text.empty()) return;
    std::string comment;
    auto [key, needs_title] = key_of(section, comment);
    if (entries.items.empty()) {
        if (!section.had_contacts && section.kind != SectionKind::contact && !is_greeting(shown(section.title)) &&
            section.kind != SectionKind::about)
            diagnostics_.warning(section.title.span, fmt::format("nothing stands below '{}': it is left out", key),
                                 {"what the site's generator puts there is not in this file"});
        return;
    }
    const std::string name = key;
    for (int number = 2; sections.find(key) != nullptr; ++number) {
        key = fmt::format("{}_{}", name, number);
        needs_title = true;
    }
    const Span span = section.title.text.empty() ? entries.span : section.title.span;
    if (needs_title) {
        yaml::Node written = yaml::make_map(span);
        const std::string title{without_colon(shown(section.title))};
        yaml::put(written, "title", yaml::make_text(title.empty() ? name : title, span));
        yaml::put(written, "entries", std::move(entries));
        entries = std::move(written);
    }
    yaml::put(sections, key, std::move(entries));
    sections.entries.back().first.span = span;
    const yaml::Node* const list =
        needs_title ? sections.entries.back().second.find("entries") : &sections.entries.back().second;
    const auto has_authors = [](const yaml::Node& entry) { return entry.find("authors") != nullptr; };
    if (std::any_of(list->items.begin(), list->items.end(), has_authors) && comment.empty())
        comment = "guessed: where the authors, the title and the venue of each begin";
    if (!comment.empty()) yaml::comment_on(sections, key, comment);
}

yaml::Node Understanding::make_cv() {
    yaml::Node cv = yaml::make_map({file_, 0, 0});
    if (owner_) {
        yaml::put(cv, "name", text_node(owner_->name));
        if (!owner_->guess.empty()) yaml::comment_on(cv, "name", owner_->guess);
    } else {
        diagnostics_.warning({file_, 0, 0}, "this does not say whose it is: the CV has no name",
                             {"quoin import it, and add 'name: …' below 'cv:'"});
    }
    put_words(cv, "headline", headline_);
    if (!photo_.empty()) yaml::put(cv, "photo", yaml::make_text(photo_, {file_, 0, 0}));
    put_contacts(cv, contacts_);
    yaml::Node sections = yaml::make_map({file_, 0, 0});
    for (PageSection& section : sections_) add_section(section, sections);
    if (!sections.entries.empty()) yaml::put(cv, "sections", std::move(sections));
    return cv;
}

yaml::Node Understanding::run() {
    owner_ = find_owner(outline_);
    read_front_matter();
    split_into_sections();
    read_top(sections_.front());
    take_headline();
    note_emails(sections_.front().blocks);
    for (std::size_t i = 1; i < sections_.size(); ++i) find_contacts(sections_[i]);
    yaml::Node cv = make_cv();
    yaml::Node root = yaml::make_map({file_, 0, 0});
    yaml::Node languages = yaml::make_list({file_, 0, 0});
    yaml::add(languages, yaml::make_plain(std::string{resume::guess_language(cv).tag()}, {file_, 0, 0}));
    yaml::put(root, "languages", std::move(languages));
    yaml::put(root, "cv", std::move(cv));
    dropped_.report(diagnostics_);
    return root;
}

}  // namespace

yaml::Node understand(const Outline& outline, std::uint32_t file, Diagnostics& diagnostics) {
    if (outline.blocks.empty()) return {};
    return Understanding{outline, file, diagnostics}.run();
}

}  // namespace quoin::import
