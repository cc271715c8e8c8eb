#include "emit/json_resume.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "emit/json_resume_entries.h"
#include "emit/losses.h"
#include "emit/markup.h"
#include "resume/networks.h"
#include "resume/sections.h"

namespace quoin::emit {

namespace {

using resume::Contact;
using resume::ContactKind;
using resume::Entry;
using resume::Section;

constexpr std::string_view kSchema = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.2.1/schema.json";

class Writer {
public:
    Writer(const resume::Resume& cv, const locale::Language& language, Diagnostics& diagnostics)
        : cv_{cv}, language_{language}, losses_{diagnostics} {}

    std::string write() {
        note_losses();
        root_["$schema"] = kSchema;
        basics();
        for (const Section& section : cv_.sections) this->section(section);
        root_["meta"] = {{"version", "v1.2.1"}, {"language", language_.tag()}};
        if (needs_order_) root_["meta"]["sections"] = order_;
        return root_.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    }

private:
    void note_losses() {
        if (cv_.languages.size() > 1)
            losses_.add("languages", cv_.name.span,
                        fmt::format("a JSON Resume has one language: this one has '{}'", language_.tag()),
                        "--lang all writes a file for each");
        if (!cv_.variants.empty())
            losses_.add("variants", cv_.variants.front().name.span, "JSON Resume has no variants; they are left out",
                        "--variant all writes a file for each");
        if (cv_.layout_span.is_somewhere() || !cv_.design.is_null())
            losses_.add("look", cv_.layout_span.is_somewhere() ? cv_.layout_span : cv_.design.span,
                        "JSON Resume says nothing of looks: the layout is left out",
                        "choose a theme of the other tool");
        if (cv_.fit.pages_span.is_somewhere())
            losses_.add("pages", cv_.fit.pages_span, "JSON Resume has no pages: 'pages' is left out",
                        "choose a theme of the other tool");
        const resume::Settings& settings = cv_.settings;
        const Span changed = !settings.pdf_title.empty() ? settings.pdf_title.span : settings.dates.span;
        if (!settings.pdf_title.empty() || !settings.dates.empty())
            losses_.add("settings", changed, "JSON Resume has no settings of titles and dates; they are left out",
                        "choose a theme of the other tool");
        if (!cv_.aliases.empty() || !cv_.reading.empty())
            losses_.add("names", cv_.name.span, "JSON Resume has one name; its reading and aliases are left out",
                        "nothing needs to be done if they do not matter there");
        if (!cv_.photo_alt.empty())
            losses_.add("alt", cv_.photo_alt.span, "JSON Resume has no 'photo_alt'; it is left out",
                        "nothing needs to be done if it does not matter there");
    }

    void basics() {
        Json& basics = root_["basics"] = Json::object();
        put(basics, "name", json_text(cv_.name, language_));
        put(basics, "label", json_text(cv_.headline, language_));
        if (const std::string* const photo = cv_.photo.pick(language_)) basics["image"] = *photo;
        for (const Contact& contact : cv_.contacts) this->contact(contact, basics);
        for (Json& profile : further_) basics["profiles"].push_back(std::move(profile));
    }

    static void put(Json& map, std::string_view key, std::string text) {
        if (!text.empty()) map[std::string{key}] = std::move(text);
    }

    void contact(const Contact& contact, Json& basics) {
        const resume::RichText* const shown = contact.text.pick(language_);
        if (shown == nullptr) return;
        const std::string* const link = contact.url.pick(language_);
        const std::string url = link == nullptr ? "" : *link;
        switch (contact.kind) {
            case ContactKind::location: basics["location"] = {{"city", to_markup(*shown)}}; break;
            case ContactKind::email: address(basics, "email", "E-mail", shown->plain(), url); break;
            case ContactKind::phone: address(basics, "phone", "Phone", shown->plain(), url); break;
            case ContactKind::website:
                address(basics, "url", "Website", url.empty() ? shown->plain() : url, url);
                break;
            case ContactKind::network: network(contact, *shown, url, basics); break;
            case ContactKind::custom: custom(contact, *shown, url, basics); break;
            case ContactKind::fact: fact(contact, *shown, basics); break;
        }
    }

    /// The first of its kind has a key; the others stand behind the profiles.
    void address(Json& basics, std::string_view key, std::string_view network, std::string text,
                 const std::string& url) {
        if (!basics.contains(key)) {
            basics[std::string{key}] = std::move(text);
        } else {
            further_.push_back({{"network", network}, {"username", std::move(text)}, {"url", url}});
        }
    }

    static void network(const Contact& contact, const resume::RichText& shown, const std::string& url, Json& basics) {
        const resume::Network* const known = resume::find_network(contact.network);
        Json profile{{"network", contact.network}};
        if (known == nullptr || !known->shows_name) profile["username"] = shown.plain();
        put(profile, "url", url);
        basics["profiles"].push_back(std::move(profile));
    }

    void custom(const Contact& contact, const resume::RichText& shown, const std::string& url, Json& basics) {
        if (!contact.icon.empty())
            losses_.add("icons", contact.span, "JSON Resume has no icons; they are left out",
                        "a profile's network names it");
        if (url.empty()) return fact(contact, shown, basics);
        basics["profiles"].push_back({{"network", to_markup(shown)}, {"url", url}});
    }

    void fact(const Contact& contact, const resume::RichText& shown, Json& basics) {
        losses_.add("facts", contact.span,
                    "JSON Resume has no 'facts': they are written, but other tools pass over them",
                    "say it in the headline or in the summary if it matters there");
        basics["facts"].push_back(to_markup(shown));
    }

    static bool are_texts(const std::vector<Entry>& entries) {
        return std::all_of(entries.begin(), entries.end(),
                           [](const Entry& entry) { return is_single_text(entry.type); });
    }

    /// The title that an importer shall give the section: a known id, or words.
    std::string name_of(const Section& section) const {
        const resume::RichText* const title = section.title.pick(language_);
        return title == nullptr ? section.id : title->plain();
    }

    void section(const Section& section) {
        const std::vector<Entry>* const entries = section.entries.pick(language_);
        if (entries == nullptr || entries->empty()) return;
        note_marks(section.marks, section.span, losses_);
        const std::string name = name_of(section);
        order_.push_back(name);
        constexpr std::array<std::string_view, 4> kSummaries{"summary", "profile", "bio", "objective"};
        const bool is_summary = std::find(kSummaries.begin(), kSummaries.end(), name) != kSummaries.end();
        if (is_summary && are_texts(*entries) && !root_["basics"].contains("summary")) return summary(name, *entries);
        items(section, name, *entries);
    }

    void summary(const std::string& name, const std::vector<Entry>& entries) {
        needs_order_ = needs_order_ || name != "summary" || order_.size() > 1;
        std::string text;
        for (const Entry& entry : entries) {
            note_text(entry, losses_);
            text += (text.empty() ? "" : "\n\n") + json_text(entry.text, language_);
        }
        root_["basics"]["summary"] = std::move(text);
    }

    void items(const Section& section, const std::string& name, const std::vector<Entry>& entries) {
        std::string_view first_home;
        for (const Entry& entry : entries) {
            for (JsonItem& item : json_items(entry, section.id, language_, losses_)) {
                if (first_home.empty()) first_home = item.list;
                if (item.list != first_home)
                    losses_.add("mixed", entry.span, "JSON Resume keeps each kind of entry apart: their order is lost",
                                "give each kind a section of its own");
                rename(section, name, item);
                root_[std::string{item.list}].push_back(std::move(item.item));
            }
        }
    }

    /// An item of another section than the one that its list stands for says so.
    void rename(const Section& section, const std::string& name, JsonItem& item) {
        const std::string_view usual = item.list == "work" ? "experience" : item.list;
        if (name == usual) return;
        needs_order_ = true;
        item.item["section"] = name;
        losses_.add("sections", section.span,
                    fmt::format("JSON Resume has no section '{}': its entries stand in '{}', with the name beside them",
                                name, item.list),
                    "other tools show them together");
    }

    const resume::Resume& cv_;
    const locale::Language& language_;
    Losses losses_;
    Json root_ = Json::object();
    std::vector<Json> further_;
    std::vector<std::string> order_;
    bool needs_order_ = false;
};

}  // namespace

std::string write_json_resume(const resume::Resume& cv, const locale::Language& language, Diagnostics& diagnostics) {
    return Writer{cv, language, diagnostics}.write();
}

}  // namespace quoin::emit
