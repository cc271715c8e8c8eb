#include "cli/privacy.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace quoin::cli {

namespace {

using resume::ContactKind;

bool leads_to_person(std::string_view url) {
    const std::string lower = ascii_lower(url);
    return lower.starts_with("mailto:") || lower.starts_with("tel:");
}

/// What an icon says of a contact that is no address by itself.
std::string kind_of_icon(std::string_view icon) {
    struct Meaning {
        std::string_view icon;
        std::string_view kind;
    };
    constexpr std::array<Meaning, 8> kMeanings{{{"phone", "phone"},
                                                {"mobile", "phone"},
                                                {"whatsapp", "phone"},
                                                {"envelope", "email"},
                                                {"email", "email"},
                                                {"location", "location"},
                                                {"map", "location"},
                                                {"house", "location"}}};
    for (const Meaning& meaning : kMeanings)
        if (icon.starts_with(meaning.icon)) return std::string{meaning.kind};
    return {};
}

/// The kind of a contact that is withheld; empty: it stays.
std::string private_kind(const resume::Contact& contact) {
    if (contact.kind == ContactKind::phone) return "phone";
    if (contact.kind == ContactKind::email) return "email";
    if (contact.kind == ContactKind::location) return "location";
    for (const auto& url : contact.url.values)
        if (url.value && leads_to_person(*url.value))
            return ascii_lower(*url.value).starts_with("tel:") ? "phone" : "email";
    const bool is_call = contact.kind == ContactKind::network && ascii_lower(contact.network) == "whatsapp";
    return is_call ? "phone" : kind_of_icon(contact.icon);
}

/// The letters and digits alone, in lower case, full-width ones as plain ones: however a number is grouped, it is that
/// number.
std::string bare(std::string_view text) {
    constexpr char32_t kFirstWide = 0xff01;
    constexpr char32_t kLastWide = 0xff5e;
    std::string letters;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode_utf8(text, at);
        const bool is_wide = character.code >= kFirstWide && character.code <= kLastWide;
        const char32_t code = is_wide ? character.code - kFirstWide + '!' : character.code;
        const char c = code < 0x80 ? static_cast<char>(code) : '\0';
        if (code >= 0x80) letters += text.substr(at, character.length);
        if (is_ascii_digit(c) || is_ascii_letter(c)) letters.push_back(ascii_lower(c));
        at += character.length;
    }
    return letters;
}

/// What is looked for of a secret: of a number the end, which is the same with and without its country; nothing of
/// what is too short to be one.
std::string trace_of(const std::string& secret) {
    constexpr std::size_t kShortest = 5;  // less is a word, or a part of one
    constexpr std::size_t kNumberEnd = 8;
    std::string letters = bare(secret);
    const bool is_number = std::all_of(letters.begin(), letters.end(), is_ascii_digit);
    if (is_number && letters.size() > kNumberEnd) letters = letters.substr(letters.size() - kNumberEnd);
    return letters.size() < kShortest ? std::string{} : letters;
}

/// What is looked for, and the first secret that it is of.
using Traces = std::map<std::string, std::string>;

Traces traces_of(const Withheld& withheld) {
    Traces traces;
    for (const std::string& secret : withheld.secrets)
        if (std::string trace = trace_of(secret); !trace.empty()) traces.emplace(std::move(trace), secret);
    return traces;
}

/// A web address as it is read: %40 is @.
std::string unescaped(std::string_view url) {
    std::string text;
    for (std::size_t i = 0; i < url.size(); ++i) {
        unsigned code = 0;
        const bool is_escape =
            url[i] == '%' && i + 2 < url.size() &&
            std::from_chars(url.data() + i + 1, url.data() + i + 3, code, 16).ptr == url.data() + i + 3;
        text.push_back(is_escape ? static_cast<char>(code) : url[i]);
        if (is_escape) i += 2;
    }
    return text;
}

void add_once(std::vector<std::string>& list, std::string text) {
    if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

/// All text of a document as `bare` gives it, and which item each byte came from.
struct Shown {
    std::string text;
    std::vector<const display::Item*> items;

    explicit Shown(const display::Document& document) {
        for (const display::Page& page : document.pages) {
            for (const display::Item& item : page.items) {
                const auto* const shown = std::get_if<display::Text>(&item.what);
                if (shown == nullptr) continue;
                const std::string letters = bare(shown->text);
                text += letters;
                items.insert(items.end(), letters.size(), &item);
            }
        }
    }
};

}  // namespace

Withheld withhold(resume::Resume& cv) {
    Withheld withheld;
    std::erase_if(cv.contacts, [&](const resume::Contact& contact) {
        const std::string kind = private_kind(contact);
        if (kind.empty()) return false;
        add_once(withheld.kinds, kind);
        // A place is a word like any other elsewhere; an address or a number is not.
        if (kind == "location") return true;
        for (const auto& text : contact.text.values)
            if (text.value) add_once(withheld.secrets, text.value->plain());
        for (const auto& url : contact.url.values)
            if (url.value && leads_to_person(*url.value))
                add_once(withheld.secrets, url.value->substr(url.value->find(':') + 1));
        return true;
    });
    if (!cv.photo.empty()) withheld.kinds.emplace_back("photo");
    cv.photo = {};
    cv.photo_alt = {};
    return withheld;
}

void add_secrets(const yaml::Node& cv_file, Withheld& withheld) {
    const auto add_all = [&](const auto& self, const yaml::Node& node) -> void {
        if (node.is_scalar() && !trim(node.text).empty()) add_once(withheld.secrets, std::string{trim(node.text)});
        for (const yaml::Node& item : node.items) self(self, item);
        for (const auto& entry : node.entries) self(self, entry.second);
    };
    const auto add = [&](const yaml::Node* map, std::string_view key) {
        const yaml::Node* const value = map == nullptr ? nullptr : map->find(key);
        if (value != nullptr) add_all(add_all, *value);
    };
    for (const std::string_view key : {"phone", "email"}) add(cv_file.find("cv"), key);
    const yaml::Node* const variants = cv_file.find("variants");
    if (variants == nullptr) return;
    for (const auto& variant : variants->entries)
        for (const std::string_view key : {"cv.phone", "cv.email"}) add(variant.second.find("set"), key);
}

namespace {

const std::vector<std::string>& hints() {
    static const std::vector<std::string> kHints{
        "take it out there, or mark its part with a tag and leave it out in a variant"};
    return kHints;
}

}  // namespace

void check_private_text(std::string_view text, const Withheld& withheld, Diagnostics& diagnostics) {
    const std::string shown = bare(unescaped(text));
    for (const auto& [trace, secret] : traces_of(withheld)) {
        if (shown.find(trace) != std::string::npos)
            diagnostics.error({}, fmt::format("'{}' would still be told in spite of --private", secret), hints());
    }
    const std::string lower = ascii_lower(text);
    for (const std::string_view scheme : {"mailto:", "tel:"}) {
        for (std::size_t at = lower.find(scheme); at != std::string::npos; at = lower.find(scheme, at + 1)) {
            if (at > 0 && is_ascii_letter(lower[at - 1])) continue;  // a hotel: is no telephone
            diagnostics.error({}, fmt::format("a link to '{}…' would still be there in spite of --private", scheme),
                              hints());
            break;
        }
    }
}

void check_private(const display::Document& document, const Withheld& withheld, Diagnostics& diagnostics) {
    const Shown shown{document};
    const display::Metadata& metadata = document.metadata;
    const std::string told = bare(metadata.title + metadata.subject + metadata.keywords);
    const Traces traces = traces_of(withheld);
    for (const auto& [trace, secret] : traces) {
        if (const std::size_t at = shown.text.find(trace); at != std::string::npos)
            diagnostics.error(shown.items[at]->span,
                              fmt::format("'{}' still stands here in spite of --private", secret), hints());
        if (told.find(trace) != std::string::npos)
            diagnostics.error(
                {}, fmt::format("'{}' still stands in the PDF's title or subject in spite of --private", secret),
                hints());
    }
    for (const display::Page& page : document.pages) {
        for (const display::Item& item : page.items) {
            const auto* const link = std::get_if<display::Link>(&item.what);
            if (link == nullptr) continue;
            const std::string target = bare(unescaped(link->url));
            const bool tells = std::any_of(traces.begin(), traces.end(), [&](const auto& trace) {
                return target.find(trace.first) != std::string::npos;
            });
            if (tells || leads_to_person(link->url))
                diagnostics.error(item.span,
                                  fmt::format("a link to '{}' still stands here in spite of --private", link->url),
                                  hints());
        }
    }
}

}  // namespace quoin::cli
