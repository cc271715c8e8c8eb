#pragma once

#include <optional>
#include <string>
#include <vector>

#include "locale/date.h"
#include "locale/language.h"
#include "resume/entry.h"
#include "resume/localized.h"
#include "resume/rich_text.h"
#include "yaml/node.h"

namespace quoin::resume {

enum class ContactKind { location, email, phone, website, network, custom, fact };

/// One item of the header line below the name.
struct Contact {
    ContactKind kind = ContactKind::fact;
    Text text;                   ///< what is shown
    Localized<std::string> url;  ///< where it leads, with its scheme; empty: nowhere
    std::string network;         ///< of a network: its name
    std::string icon;            ///< "email", "github", …, or what a custom item asks for; empty: none
    Span span;

    bool operator==(const Contact&) const = default;
};

/// A titled list of entries.
struct Section {
    std::string id;                         ///< the key in the file
    Text title;                             ///< empty: a known id, whose title is in the catalogue
    std::optional<EntryType> type;          ///< of all entries, if the file says so
    Localized<std::vector<Entry>> entries;  ///< no value: an empty section
    Marks marks;
    Span span;  ///< of the key

    bool operator==(const Section&) const = default;
};

/// What `settings` says.
struct Settings {
    std::vector<std::string> bold_keywords;  ///< applied to the texts of entries already
    Localized<std::string> pdf_title;        ///< NAME stands for the name
    std::optional<locale::Date> current_date;

    bool operator==(const Settings&) const = default;
};

/// What the CV asks of its pages.
struct Fit {
    std::optional<int> pages;  ///< on which it shall stand; none: as the layout says
    Span pages_span;
    std::optional<int> drop_below;  ///< parts of a lower priority may be left out for that; none: nothing

    bool operator==(const Fit&) const = default;
};

/// A CV in all its languages.
struct Resume {
    /// Declared by `languages`, else those of its language maps, in order of first appearance; never empty.
    std::vector<locale::Language> languages;
    Text name;
    std::vector<std::string> aliases;  ///< other spellings of the name, for author lists
    Text reading;                      ///< how the name is read: furigana
    Text headline;
    Localized<std::string> photo;  ///< a path beside the CV
    Text photo_alt;
    std::vector<Contact> contacts;  ///< in the order of the file
    std::vector<Section> sections;
    std::string layout;  ///< which layout dresses it; empty: not said
    Span layout_span;
    yaml::Node design;  ///< RenderCV's design, for the layout to read
    Settings settings;
    Fit fit;

    bool operator==(const Resume&) const = default;

    const locale::Language& default_language() const { return languages.front(); }
};

}  // namespace quoin::resume
