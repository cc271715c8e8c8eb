#pragma once

#include <array>

#include "resume/entry.h"
#include "yaml/key.h"

/// The keys of a CV file outside entries (those of entries: entry_keys.h). The readers and the schema go by them.
namespace quoin::resume {

using yaml::Form;
using yaml::Key;

/// The version of the CV file that this program reads.
inline constexpr int kSchemaVersion = 1;
inline constexpr yaml::Range kPages{1, 100};
inline constexpr yaml::Range kMostAuthors{1, 100};
inline constexpr yaml::Range kPriorities{kLeastPriority, kMostPriority};

inline constexpr std::array<Key, 11> kFileKeys{{
    {"schema", "version", "The version of this file's form: 1."},
    {"languages", "languages", "The languages of this file, such as [zh, en]; the first is the default."},
    {"cv", "cv", "What the CV says."},
    {"layout", "word", "The layout that dresses it: a name that quoin layouts lists, or a layout file."},
    {"design", "design", "RenderCV's design keys, and the variables of the layout."},
    {"locale", "locale", "The language of a RenderCV file, and its words."},
    {"settings", "settings", "The PDF's title, words that are printed bold, the date of the CV."},
    {"pages", Form::whole(kPages), "On how many pages the CV shall stand."},
    {"fit", "fit", "What may be left out so that the CV fits its pages."},
    {"variants", "variants", "Ways of tailoring the CV, by name: --variant builds them."},
    {"lint", "lint", "What quoin lint is not to look for: {off: [spelling]}."},
}};

/// Of a file that only translates another.
inline constexpr std::array<Key, 3> kOverlayKeys{{
    {"extends", "file-beside", "The CV beside this file that it translates."},
    {"language", "language", "The language of this file; without it, its name says it: cv.en.yaml."},
    {"cv", "translations", "What is another in this language, where it stands in the CV."},
}};

inline constexpr std::array<Key, 14> kHeaderKeys{{
    {"name", "text", "Your name."},
    {"reading", "text", "How your name is read (furigana); Japanese forms print it."},
    {"aliases", "words", "Other spellings of your name."},
    {"headline", "text", "The line below the name: a profession, or what you are looking for."},
    {"location", "text", "Where you live."},
    {"email", "emails", "An e-mail address, or a list of them."},
    {"phone", "phones", "A phone number, or a list of them."},
    {"website", "websites", "A web address, or a list of them."},
    {"photo", "text", "A JPEG or PNG beside this file."},
    {"photo_alt", "text", "Is read aloud in place of the photo."},
    {"social_networks", "networks", "Profiles: {network: GitHub, username: lin-example}."},
    {"custom_connections", "connections", "Other contacts, each with a text, an icon and a link."},
    {"facts", "facts", "Other short facts of the header, in order."},
    {"sections", "sections", "The sections of the CV, in the order of the page."},
}};

inline constexpr std::array<Key, 3> kNetworkKeys{{
    {"network", "network-name", "The network, such as GitHub, LinkedIn or 知乎."},
    {"username", "text", "Your name there."},
    {"url", "web-text", "The address of your profile, for a network that quoin does not know."},
}};

inline constexpr std::array<Key, 3> kCustomKeys{{
    {"fontawesome_icon", "word", "The name of an icon, such as calendar."},
    {"placeholder", "text", "The text."},
    {"url", "link-text", "Where it leads: http, https, mailto or tel."},
}};

/// What every section, entry and bullet may carry.
inline constexpr std::array<Key, 3> kMarkKeys{{
    {"id", "scalar", "A name for variants to refer to; it is never printed."},
    {"tags", "words", "Words for variants to choose by; they are never printed."},
    {"priority", Form::whole(kPriorities), "From 1, which is left out first if the pages are full, to 9."},
}};

inline constexpr std::span kSectionTypes{kEntryTypes.data(), kEntryTypes.size() - 1};  // a role stands in an entry only

inline constexpr std::array<Key, 6> kSectionKeys{{
    {"title", "text", "The title; without one, a known section has that of the CV's language."},
    {"type", kSectionTypes, "The type of all entries; without it, it follows from the keys of each."},
    {"entries", "section-entries", "The entries, in the order of the page."},
    kMarkKeys[0],
    kMarkKeys[1],
    kMarkKeys[2],
}};

/// Of a section, or of its `entries`, that stands in BibTeX; import/ puts publications in its place before it is read.
inline constexpr std::array<Key, 4> kBibtexKeys{{
    {"bibtex", "scalar", "A .bib file beside this one, or BibTeX itself below a |."},
    {"only", "words", "The keys of the entries that are shown, in this order; without it all are, the newest first."},
    {"types", "words", "Only entries of these types: article, inproceedings, …"},
    {"keywords", "words", "Only entries with one of these in their field 'keywords'."},
}};

inline constexpr std::array<Key, 5> kBulletKeys{{
    {"text", "text", "The text of the bullet."},
    {"highlights", "bullets", "Bullets below this one."},
    kMarkKeys[0],
    kMarkKeys[1],
    kMarkKeys[2],
}};

inline constexpr std::array<Key, 6> kSettingsKeys{{
    {"current_date", "current-date", "The date of the CV, or today."},
    {"bold_keywords", "words", "Words that are printed bold wherever they stand in an entry."},
    {"pdf_title", "text", "The title of the PDF."},
    {"most_authors", Form::whole(kMostAuthors), "How many authors of a publication are shown, before et al."},
    {"dates", "date-settings", "How dates print: a style, or what a layout's dates says; also by language."},
    {"render_command", "render-command", "Where RenderCV writes its files; quoin takes that from its command line."},
}};

/// RenderCV's words of a language.
inline constexpr std::array<Key, 10> kLocaleKeys{{
    {"language", "language-name", "RenderCV's name of a language, or a tag such as zh or en-GB."},
    {"last_updated", "any", "Changes nothing: quoin never prints when a page was last updated."},
    {"month", "word", "The word for one month in a duration."},
    {"months", "word", "The word for several months."},
    {"year", "word", "The word for one year in a duration."},
    {"years", "word", "The word for several years."},
    {"present", "word", "What stands for the end of what goes on."},
    {"phrases", "any", "Changes nothing: the layout's templates say it."},
    {"month_abbreviations", "months", "The short names of the twelve months."},
    {"month_names", "months", "The names of the twelve months."},
}};

inline constexpr std::array<Key, 1> kFitKeys{{
    {"drop", "drop", "What may be left out: below 3 lets go of priorities 1 and 2."},
}};

/// What a variant may say.
inline constexpr std::array<Key, 8> kVariantKeys{{
    {"include", "names", "Only what has one of these tags or ids, and what has no tag."},
    {"exclude", "names", "What has one of these tags or ids is left out."},
    {"order", "names", "The sections that come first, in this order."},
    {"lang", "documents", "The documents that are built: en, zh+en for both in one, or all."},
    {"layout", "word", "The layout that dresses it."},
    {"pages", Form::whole(kPages), "On how many pages it shall stand."},
    {"fit", "fit", "What may be left out so that it fits its pages."},
    {"set", "changes", "Values of the CV or its layout that are others here, by their path: cv.headline."},
}};

inline constexpr std::array<Key, 1> kLintKeys{{
    {"off", "rules", "A rule of quoin lint --rules, or a list of them."},
}};

}  // namespace quoin::resume
