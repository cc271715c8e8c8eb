#include "resume/read_header.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "resume/keys.h"
#include "resume/markup.h"
#include "resume/networks.h"
#include "resume/values.h"
#include "yaml/reader.h"

namespace quoin::resume {

namespace {

using Address = Result<std::string> (*)(std::string_view);

/// The address of each language's text; one that cannot be made is reported and left out.
template <typename Make>
Localized<std::string> addresses(const Text& text, Make make, Context& context) {
    Localized<std::string> urls;
    urls.span = text.span;
    bool has_any = false;
    for (const auto& [language, value] : text.values) {
        std::optional<std::string> url;
        if (value) url = at(value->span, make(value->plain()), context.diagnostics);
        if (url && url->empty()) url.reset();
        has_any = has_any || url;
        urls.values.push_back({language, std::move(url)});
    }
    return has_any ? urls : Localized<std::string>{};
}

void add_contact(Resume& resume, Contact contact) {
    if (!contact.text.empty()) resume.contacts.push_back(std::move(contact));
}

void add_addressed(const yaml::Node& node, ContactKind kind, std::string icon, Address make, Resume& resume,
                   Context& context) {
    Contact contact;
    contact.kind = kind;
    contact.icon = std::move(icon);
    contact.span = node.span;
    contact.text = read_text(node, Wording::literal, context);
    contact.url = addresses(contact.text, make, context);
    add_contact(resume, std::move(contact));
}

/// Without the scheme and the last slash: what people write on paper.
RichText shown_address(const yaml::Node& node) {
    const std::string_view text = trim(node.text);
    auto begin = static_cast<std::size_t>(text.data() - node.text.data());
    std::size_t end = begin + text.size();
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (text.starts_with(scheme)) begin += scheme.size();
    }
    if (end > begin && node.text[end - 1] == '/') --end;
    return parse_literal(node, begin, end);
}

void add_website(const yaml::Node& node, Resume& resume, Context& context) {
    Contact contact;
    contact.kind = ContactKind::website;
    contact.icon = "website";
    contact.span = node.span;
    contact.url = addresses(read_text(node, Wording::literal, context), web_address, context);
    contact.text = read_localized<RichText>(node, context, [](const yaml::Node& value) {
        return value.is_scalar() ? std::optional{shown_address(value)} : std::nullopt;
    });
    add_contact(resume, std::move(contact));
}

void add_network(const yaml::Node& node, Resume& resume, Context& context) {
    if (!yaml::expect_map(node, "a social network", context.diagnostics)) return;
    yaml::check_keys(node, yaml::names(kNetworkKeys), "a social network", context.diagnostics);
    const yaml::Node* name = node.find("network");
    const yaml::Node* user = node.find("username");
    if (name == nullptr || user == nullptr || !name->is_scalar()) {
        context.diagnostics.error(node.span, "a social network needs 'network' and 'username'",
                                  {"write {network: GitHub, username: lin-example}"});
        return;
    }
    Contact contact;
    contact.kind = ContactKind::network;
    contact.span = node.span;
    contact.network = name->text;
    contact.text = read_text(*user, Wording::literal, context);
    const Network* network = find_network(name->text);
    if (const yaml::Node* url = node.find("url"); url != nullptr && !url->is_null()) {
        contact.url = addresses(read_text(*url, Wording::literal, context), web_address, context);
    } else if (network != nullptr) {
        const auto make = [&](const std::string& written) { return profile_address(*network, written); };
        contact.url = addresses(contact.text, make, context);
    } else {
        context.diagnostics.warning(name->span,
                                    fmt::format("'{}' is not a network whose addresses are known", name->text),
                                    {"add 'url: https://…' for a link"});
    }
    if (network != nullptr) contact.icon = std::string{network->icon};
    if (network != nullptr && network->shows_name) contact.text = shared(parse_literal(*name), name->span);
    add_contact(resume, std::move(contact));
}

void add_custom(const yaml::Node& node, Resume& resume, Context& context) {
    if (!yaml::expect_map(node, "a custom connection", context.diagnostics)) return;
    yaml::check_keys(node, yaml::names(kCustomKeys), "a custom connection", context.diagnostics);
    Contact contact;
    contact.kind = ContactKind::custom;
    contact.span = node.span;
    if (const yaml::Node* text = node.find("placeholder")) contact.text = read_text(*text, Wording::marked, context);
    if (const yaml::Node* icon = node.find("fontawesome_icon")) {
        if (!icon->is_null()) contact.icon = yaml::read_text(*icon, context.diagnostics).value_or("");
    }
    if (const yaml::Node* url = node.find("url"); url != nullptr) {
        const Text written = read_text(*url, Wording::literal, context);
        contact.url = addresses(written, link_address, context);
    }
    if (contact.text.empty()) {
        context.diagnostics.error(node.span, "a custom connection needs 'placeholder'", {"write 'placeholder: …'"});
    }
    add_contact(resume, std::move(contact));
}

void add_text(const yaml::Node& node, ContactKind kind, std::string icon, Resume& resume, Context& context) {
    Contact contact;
    contact.kind = kind;
    contact.icon = std::move(icon);
    contact.span = node.span;
    contact.text = read_text(node, Wording::marked, context);
    add_contact(resume, std::move(contact));
}

/// Facts that each language lists for itself: each is left out in the others.
void add_facts_by_language(const yaml::Node& node, Resume& resume, Context& context) {
    std::vector<locale::Language> languages;
    for (const auto& [key, value] : node.entries) {
        if (const auto language = read_language_key(key, context)) languages.push_back(*language);
    }
    for (std::size_t i = 0; i < node.entries.size() && i < languages.size(); ++i) {
        const auto facts = read_text_list(node.entries[i].second, context);
        if (!facts) continue;
        for (const RichText& fact : *facts) {
            Contact contact;
            contact.span = fact.span;
            contact.text.span = fact.span;
            for (std::size_t k = 0; k < languages.size(); ++k) {
                contact.text.values.push_back({languages[k], k == i ? std::optional{fact} : std::nullopt});
            }
            add_contact(resume, std::move(contact));
        }
    }
}

bool holds_lists(const yaml::Node& node) {
    return is_language_map(node) && std::any_of(node.entries.begin(), node.entries.end(),
                                                [](const auto& entry) { return entry.second.is_list(); });
}

using ReadKey = void (*)(const yaml::Node&, Resume&, Context&);

/// Reads each item of a list, or the one value, with `read_item`.
template <ReadKey read_item>
void each(const yaml::Node& node, Resume& resume, Context& context) {
    if (!node.is_list() && !node.is_null()) read_item(node, resume, context);
    for (const yaml::Node& item : node.items) read_item(item, resume, context);
}

void read_name(const yaml::Node& node, Resume& resume, Context& context) {
    resume.name = read_text(node, Wording::marked, context);
}

void read_aliases(const yaml::Node& node, Resume& resume, Context& context) {
    resume.aliases = read_words(node, context);
}

void read_reading(const yaml::Node& node, Resume& resume, Context& context) {
    resume.reading = read_text(node, Wording::marked, context);
}

void read_headline(const yaml::Node& node, Resume& resume, Context& context) {
    resume.headline = read_text(node, Wording::marked, context);
}

void read_photo(const yaml::Node& node, Resume& resume, Context& context) { resume.photo = read_string(node, context); }

void read_photo_alt(const yaml::Node& node, Resume& resume, Context& context) {
    resume.photo_alt = read_text(node, Wording::marked, context);
}

void add_location(const yaml::Node& node, Resume& resume, Context& context) {
    add_text(node, ContactKind::location, "location", resume, context);
}

void add_email(const yaml::Node& node, Resume& resume, Context& context) {
    add_addressed(node, ContactKind::email, "email", mail_address, resume, context);
}

void add_phone(const yaml::Node& node, Resume& resume, Context& context) {
    add_addressed(node, ContactKind::phone, "phone", phone_address, resume, context);
}

void add_fact(const yaml::Node& node, Resume& resume, Context& context) {
    add_text(node, ContactKind::fact, "", resume, context);
}

void read_facts(const yaml::Node& node, Resume& resume, Context& context) {
    if (holds_lists(node)) {
        add_facts_by_language(node, resume, context);
    } else {
        each<add_fact>(node, resume, context);
    }
}

/// They are read after the whole header, whatever their place.
void pass_over(const yaml::Node&, Resume&, Context&) {}

struct HeaderReader {
    std::string_view name;
    ReadKey read;
};

constexpr std::array<HeaderReader, kHeaderKeys.size()> kReaders{{
    {"name", read_name},
    {"reading", read_reading},
    {"aliases", read_aliases},
    {"headline", read_headline},
    {"location", add_location},
    {"email", each<add_email>},
    {"phone", each<add_phone>},
    {"website", each<add_website>},
    {"photo", read_photo},
    {"photo_alt", read_photo_alt},
    {"social_networks", each<add_network>},
    {"custom_connections", each<add_custom>},
    {"facts", read_facts},
    {"sections", pass_over},
}};
static_assert(std::equal(kReaders.begin(), kReaders.end(), kHeaderKeys.begin(),
                         [](const HeaderReader& reader, const Key& key) { return reader.name == key.name; }));

}  // namespace

void read_header(const yaml::Node& cv, Resume& resume, Context& context) {
    for (const auto& entry : cv.entries) {
        const auto has_name = [&](const HeaderReader& rule) { return rule.name == entry.first.text; };
        const auto rule = std::find_if(kReaders.begin(), kReaders.end(), has_name);
        if (rule != kReaders.end()) rule->read(entry.second, resume, context);
    }
    yaml::check_keys(cv, yaml::names(kHeaderKeys), "cv", context.diagnostics);
}

}  // namespace quoin::resume
