#include "emit/rendercv_header.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "resume/networks.h"
#include "yaml/edit.h"
#include "yaml/make.h"

namespace quoin::emit {

namespace {

using resume::Contact;
using resume::ContactKind;
using yaml::Node;

constexpr std::array<std::string_view, 17> kNetworks{
    "LinkedIn",     "GitHub",  "GitLab",         "IMDB",     "Instagram", "ORCID",    "Mastodon", "StackOverflow",
    "ResearchGate", "YouTube", "Google Scholar", "Telegram", "WhatsApp",  "Leetcode", "X",        "Bluesky",
    "Reddit"};

/// Our icons, where Font Awesome calls them otherwise or has none.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kIcons{{{"email", "envelope"},
                                                                                {"mail", "envelope"},
                                                                                {"website", "globe"},
                                                                                {"place", "location-dot"},
                                                                                {"location", "location-dot"},
                                                                                {"wechat", "weixin"},
                                                                                {"x", "x-twitter"},
                                                                                {"csdn", "blog"},
                                                                                {"gitee", "code-branch"},
                                                                                {"juejin", "blog"},
                                                                                {"xiaohongshu", "book"},
                                                                                {"arxiv", "file"},
                                                                                {"dblp", "book"},
                                                                                {"leetcode", "code"}}};

std::string icon_of(const Contact& contact) {
    const auto found =
        std::find_if(kIcons.begin(), kIcons.end(), [&](const auto& pair) { return pair.first == contact.icon; });
    if (found != kIcons.end()) return std::string{found->second};
    return contact.icon.empty() ? "circle-info" : contact.icon;
}

/// RenderCV's name of a network, or nothing.
std::string_view network_of_rendercv(std::string_view name) {
    const resume::Network* const network = resume::find_network(name);
    const auto same = [&](std::string_view theirs) { return resume::find_network(theirs) == network; };
    const auto found = std::find_if(kNetworks.begin(), kNetworks.end(), same);
    return network == nullptr || found == kNetworks.end() ? std::string_view{} : *found;
}

class HeaderWriter {
public:
    HeaderWriter(Node& cv, const locale::Language& language, RenderCvEntries& entries, Losses& losses)
        : cv_{cv}, language_{language}, entries_{entries}, losses_{losses} {}

    void add(const Contact& contact) {
        const resume::RichText* const said = contact.text.pick(language_);
        if (said == nullptr || said->empty()) return;
        const std::string words = said->plain();
        const std::string* const url = contact.url.pick(language_);
        switch (contact.kind) {
            case ContactKind::location: add_location(contact); break;
            case ContactKind::email: add_one_or_list("email", words, contact.span); break;
            case ContactKind::phone: add_phone(contact, words); break;
            case ContactKind::website: add_one_or_list("website", url == nullptr ? words : *url, contact.span); break;
            case ContactKind::network: add_network(contact, words, url); break;
            case ContactKind::custom:
            case ContactKind::fact: add_custom(contact, entries_.text(contact.text), url); break;
        }
    }

private:
    Node& list(std::string_view key, Span place) {
        Node* const there = yaml::find(cv_, key);
        return there != nullptr ? *there : yaml::put(cv_, key, yaml::make_list(place));
    }

    void add_location(const Contact& contact) {
        if (cv_.find("location") != nullptr)
            add_custom(contact, entries_.text(contact.text), nullptr);
        else
            yaml::put(cv_, "location", yaml::make_text(entries_.text(contact.text), contact.span));
    }

    void add_one_or_list(std::string_view key, const std::string& words, Span place) {
        Node one = yaml::make_text(words, place);
        Node* const there = yaml::find(cv_, key);
        if (there == nullptr) {
            yaml::put(cv_, key, std::move(one));
        } else if (there->is_list()) {
            yaml::add(*there, std::move(one));
        } else {
            Node both = yaml::make_list(place);
            yaml::add(both, std::move(*there));
            yaml::add(both, std::move(one));
            *there = std::move(both);
        }
    }

    /// RenderCV wants a number with its country, and no words behind it.
    void add_phone(const Contact& contact, const std::string& words) {
        constexpr std::string_view kOfNumber = "0123456789+-./() ";
        const bool is_number = words.find_first_not_of(kOfNumber) == std::string::npos;
        if (is_number && words.front() == '+') return add_one_or_list("phone", words, contact.span);
        losses_.add("phone", contact.span, "RenderCV wants a telephone number that begins with its country",
                    "write it as +86 10 5550 0100; this one is a custom connection, which leads nowhere");
        add_custom(contact, words, nullptr);
    }

    /// The name in the address of a profile, where the page shows the network's instead.
    static std::string user_of(const resume::Network& network, const std::string& words, const std::string& url) {
        const std::size_t hole = network.address.find("{}");
        if (!network.shows_name || hole == std::string_view::npos) return words;
        const std::string_view before = network.address.substr(0, hole);
        const std::string_view after = network.address.substr(hole + 2);
        const bool is_of_form =
            url.size() > before.size() + after.size() && url.starts_with(before) && url.ends_with(after);
        return is_of_form ? url.substr(before.size(), url.size() - before.size() - after.size()) : words;
    }

    void add_network(const Contact& contact, const std::string& words, const std::string* url) {
        const resume::Network* const network = resume::find_network(contact.network);
        const std::string_view theirs = network_of_rendercv(contact.network);
        if (network != nullptr && !theirs.empty() && url != nullptr) {
            const std::string user = user_of(*network, words, *url);
            const auto address = resume::profile_address(*network, user);
            if (address && *address == *url) {
                Node item = yaml::make_map(contact.span);
                yaml::put(item, "network", yaml::make_text(std::string{theirs}, contact.span));
                yaml::put(item, "username", yaml::make_text(user, contact.span));
                yaml::add(list("social_networks", contact.span), std::move(item));
                return;
            }
        }
        losses_.add("network", contact.span, fmt::format("RenderCV does not know '{}'", contact.network),
                    "it is a custom connection, with an address if it has one");
        const bool says_network = words == contact.network;
        add_custom(contact, says_network ? words : fmt::format("{}: {}", contact.network, entries_.text(contact.text)),
                   url);
    }

    void add_custom(const Contact& contact, const std::string& words, const std::string* url) {
        Node item = yaml::make_map(contact.span);
        yaml::put(item, "fontawesome_icon", yaml::make_text(icon_of(contact), contact.span));
        yaml::put(item, "placeholder", yaml::make_text(words, contact.span));
        const bool leads_to_web = url != nullptr && url->starts_with("http");
        if (url != nullptr && !leads_to_web)
            losses_.add("link", contact.span, fmt::format("RenderCV cannot lead to '{}'", *url),
                        "a custom connection leads to the web alone");
        yaml::put(item, "url", leads_to_web ? yaml::make_text(*url, contact.span) : Node{});
        yaml::add(list("custom_connections", contact.span), std::move(item));
    }

    Node& cv_;
    const locale::Language& language_;
    RenderCvEntries& entries_;
    Losses& losses_;
};

/// What of the header no other CV tool has.
void check_header(const resume::Resume& resume, Losses& losses) {
    if (!resume.reading.empty())
        losses.add("reading", resume.reading.span, "RenderCV has no 'reading' of a name", "it is left out");
    if (!resume.photo_alt.empty())
        losses.add("photo_alt", resume.photo_alt.span, "RenderCV reads nothing aloud for a photo", "it is left out");
    if (!resume.aliases.empty())
        losses.add("aliases", resume.name.span, "RenderCV has no 'aliases' of a name",
                   "the own name is written bold in each list of authors");
}

}  // namespace

void put_header(Node& cv, const resume::Resume& resume, const locale::Language& language, RenderCvEntries& entries,
                Losses& losses) {
    const auto put = [&](std::string_view key, const resume::Text& text) {
        if (std::string words = entries.text(text); !words.empty())
            yaml::put(cv, key, yaml::make_text(std::move(words), text.span));
    };
    put("name", resume.name);
    put("headline", resume.headline);
    if (const std::string* const photo = resume.photo.pick(language); photo != nullptr && !photo->empty())
        yaml::put(cv, "photo", yaml::make_text(*photo, resume.photo.span));
    HeaderWriter writer{cv, language, entries, losses};
    for (const Contact& contact : resume.contacts) writer.add(contact);
    check_header(resume, losses);
}

}  // namespace quoin::emit
