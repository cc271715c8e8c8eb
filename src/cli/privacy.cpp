#include "cli/privacy.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"

namespace quoin::cli {

namespace {

using resume::ContactKind;

bool leads_to_person(const std::string& url) { return url.starts_with("mailto:") || url.starts_with("tel:"); }

/// The kind of a contact that is withheld; empty: it stays.
std::string private_kind(const resume::Contact& contact) {
    if (contact.kind == ContactKind::phone) return "phone";
    if (contact.kind == ContactKind::email) return "email";
    if (contact.kind == ContactKind::location) return "location";
    for (const auto& url : contact.url.values)
        if (url.value && leads_to_person(*url.value)) return url.value->starts_with("tel:") ? "phone" : "email";
    return {};
}

/// The letters and digits alone, in lower case: however a number is grouped, it is that number.
std::string bare(std::string_view text) {
    std::string letters;
    for (const char c : text)
        if (is_ascii_digit(c) || is_ascii_letter(c) || (c & 0x80) != 0) letters.push_back(ascii_lower(c));
    return letters;
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
        return true;
    });
    if (!cv.photo.empty()) withheld.kinds.emplace_back("photo");
    cv.photo = {};
    cv.photo_alt = {};
    return withheld;
}

void check_private(const display::Document& document, const Withheld& withheld, Diagnostics& diagnostics) {
    const std::vector<std::string> hints{
        "take it out there, or mark its part with a tag and leave it out in a variant"};
    const Shown shown{document};
    for (const std::string& secret : withheld.secrets) {
        const std::string letters = bare(secret);
        constexpr std::size_t kShortest = 5;  // less is a word, or a part of one
        if (letters.size() < kShortest) continue;
        const std::size_t at = shown.text.find(letters);
        if (at != std::string::npos)
            diagnostics.error(shown.items[at]->span,
                              fmt::format("'{}' still stands here in spite of --private", secret), hints);
        const display::Metadata& metadata = document.metadata;
        if (bare(metadata.title + metadata.subject + metadata.keywords).find(letters) != std::string::npos)
            diagnostics.error(
                {}, fmt::format("'{}' still stands in the PDF's title or subject in spite of --private", secret),
                hints);
    }
    for (const display::Page& page : document.pages) {
        for (const display::Item& item : page.items) {
            const auto* const link = std::get_if<display::Link>(&item.what);
            if (link != nullptr && leads_to_person(link->url))
                diagnostics.error(
                    item.span, fmt::format("a link to '{}' still stands here in spite of --private", link->url), hints);
        }
    }
}

}  // namespace quoin::cli
