#pragma once

#include <optional>
#include <string>
#include <vector>

#include "locale/date.h"
#include "locale/language.h"
#include "locale/print_dates.h"
#include "resume/entry.h"
#include "resume/fit.h"
#include "resume/localized.h"
#include "resume/rich_text.h"
#include "resume/variant.h"
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
    std::optional<std::size_t> most_authors;  ///< that a publication shows, before "et al."; none: all
    Localized<yaml::Node> dates;  ///< how dates look: a style, or a map of the layout's `dates`, for the layout to read

    bool operator==(const Settings&) const = default;
};

/// What `locale` says.
struct LocaleWords {
    std::optional<locale::Language> language;  ///< whose words these are; none: the CV's first
    locale::DateWords words;

    bool operator==(const LocaleWords&) const = default;
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
    LocaleWords locale_words;
    Fit fit;
    std::vector<Variant> variants;  ///< in the order of the file

    bool operator==(const Resume&) const = default;

    const locale::Language& default_language() const { return languages.front(); }
    /// The words that the CV wants around its dates in a language; without any, those of the language serve.
    locale::DateWords date_words(const locale::Language& language) const;
};

}  // namespace quoin::resume
