#include "import/contacts.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "base/strings.h"
#include "import/contact_parts.h"
#include "import/entry_words.h"
#include "import/person_words.h"
#include "import/shown_words.h"
#include "resume/markup.h"
#include "resume/networks.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

constexpr std::size_t kLongestFact = 48;
constexpr std::size_t kLongestLinkText = 40;

bool is_word_sign(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }
bool is_mail_sign(char c) { return is_word_sign(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%'; }

/// Where an address of e-mail stands in a text, if there is one from `from` on.
std::optional<std::pair<std::size_t, std::size_t>> mail_in(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find('@', from); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t begin = at;
        std::size_t end = at + 1;
        while (begin > from && is_mail_sign(text[begin - 1])) --begin;
        while (end < text.size() && (is_word_sign(text[end]) || text[end] == '.' || text[end] == '-')) ++end;
        while (end > at + 1 && !is_word_sign(text[end - 1])) --end;
        const bool has_dot = text.substr(at, end - at).find('.') != std::string_view::npos;
        if (begin < at && has_dot) return std::pair{begin, end};
    }
    return std::nullopt;
}

/// "name [at] example [dot] com" with its signs.
std::string with_signs(std::string text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kWords{{{" [at] ", "@"},
                                                                                   {"[at]", "@"},
                                                                                   {" (at) ", "@"},
                                                                                   {"(at)", "@"},
                                                                                   {" AT ", "@"},
                                                                                   {" [dot] ", "."},
                                                                                   {"[dot]", "."},
                                                                                   {" DOT ", "."}}};
    for (const auto& [word, sign] : kWords) text = replace_all(std::move(text), word, sign);
    return text;
}

bool is_phone(std::string_view text) {
    const auto digits = std::count_if(text.begin(), text.end(), is_ascii_digit);
    const bool has_only_signs = text.find_first_not_of("0123456789+-–(). ") == std::string_view::npos;
    const bool is_long = digits >= 10 || (digits >= 7 && text.starts_with('+'));
    return is_long && digits <= 15 && has_only_signs;
}

bool is_web_address(std::string_view text) {
    if (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.")) return true;
    constexpr std::array<std::string_view, 9> kEnds{".com", ".io", ".org", ".net", ".cn", ".dev", ".me", ".edu", ".ai"};
    const std::string_view host = text.substr(0, text.find('/'));
    return text.find_first_of(" @") == std::string_view::npos &&
           std::any_of(kEnds.begin(), kEnds.end(), [&](auto end) { return host.ends_with(end); });
}

enum class Label { none, email, phone, website, location, network };

Label label_of(std::string_view words) {
    struct Names {
        Label label;
        std::string_view names;
    };
    constexpr std::array<Names, 4> kNames{{
        {Label::email,
         "email|e-mail|mail|邮箱|电子邮箱|电子邮件|郵箱|メール|이메일|e-mail address|email address|gmail"},
        {Label::phone,
         "phone|tel|mobile|cell|telephone|电话|手机|手机号|联系电话|電話|手機|携帯|전화|휴대폰|phone/wechat|手机/微信"},
        {Label::website,
         "website|homepage|home page|web|site|blog|personal website|personal "
         "page|portfolio|个人主页|主页|博客|网站|个人网站|個人網站"},
        {Label::location, "location|address|city|office|based in|地址|所在地|现居|现居地|城市|居住地|住址|住所|주소"},
    }};
    const std::string name = ascii_lower(bare(words));
    for (const Names& each : kNames) {
        const auto all = split(each.names, '|');
        if (std::find(all.begin(), all.end(), name) != all.end()) return each.label;
    }
    return !name.empty() && resume::find_network(name) != nullptr ? Label::network : Label::none;
}

/// Puts a label in front, "Phone: …", where it belongs.
void take_label(ContactPart& part) {
    if (!part.label.empty()) return;
    std::size_t colon = part.text.find(':');
    std::size_t length = 1;
    if (const std::size_t wide = part.text.find("："); wide < colon) {
        colon = wide;
        length = std::string_view{"："}.size();
    }
    if (colon == std::string::npos || label_of(part.text.substr(0, colon)) == Label::none) return;
    part.label = bare(part.text.substr(0, colon));
    part.text = std::string{bare(part.text.substr(colon + length))};
}

std::string without_scheme(std::string_view url) {
    for (const std::string_view start : {"https://", "http://"})
        if (url.starts_with(start)) url.remove_prefix(start.size());
    if (url.starts_with("www.")) url.remove_prefix(4);
    std::string address{url};
    const std::size_t slash = std::min(address.find('/'), address.size());
    std::string host = ascii_lower(std::string_view{address}.substr(0, slash));
    if (host.ends_with(".linkedin.com")) host = "linkedin.com";
    if (host.starts_with("scholar.google.")) host = "scholar.google.com";
    return host + address.substr(slash);
}

/// The user of a profile's address, if it is one of that network.
std::string user_in(const std::string& address, const resume::Network& network) {
    const std::string known = without_scheme(network.address);
    const std::size_t hole = known.find("{}");
    if (known.empty() || hole == std::string::npos || known.starts_with("{")) return {};
    std::string_view rest = address;
    const std::string_view start = std::string_view{known}.substr(0, hole);
    if (const std::size_t query = start.find('?'); query != std::string_view::npos) {
        const std::string key = std::string{start.substr(query + 1)};  // "user="
        const std::size_t at = rest.find(key, std::min(rest.find('?'), rest.size()));
        if (!rest.starts_with(start.substr(0, query)) || at == std::string_view::npos) return {};
        rest = rest.substr(at + key.size());
        return std::string{rest.substr(0, rest.find_first_of("&#"))};
    }
    if (!rest.starts_with(start)) return {};
    rest = rest.substr(start.size());
    rest = rest.substr(0, rest.find_first_of("?#"));
    if (rest.ends_with('/')) rest.remove_suffix(1);
    const bool is_deeper = rest.find('/') != std::string_view::npos && network.user != resume::UserName::stack_overflow;
    return is_deeper ? std::string{} : std::string{rest};
}

yaml::Node make_custom(std::string_view text, const std::string& url, Span span) {
    yaml::Node custom = yaml::make_map(span);
    yaml::put(custom, "fontawesome_icon", yaml::make_plain("link", span));
    yaml::put(custom, "placeholder", yaml::make_text(std::string{text}, span));
    if (!url.empty()) yaml::put(custom, "url", yaml::make_text(url, span));
    return custom;
}

Words plain(std::string_view text, Span span) { return {std::string{text}, span, {}}; }

/// A network named by its label or text, with the user's name there, or nothing: {network, username}.
yaml::Node named_network(const ContactPart& part) {
    const resume::Network* const network = resume::find_network(part.label);
    const bool has_user = network != nullptr && !part.text.empty() && part.text.size() <= kLongestLinkText &&
                          resume::profile_address(*network, part.text).has_value();
    if (!has_user) return {};
    yaml::Node node = yaml::make_map(part.span);
    yaml::put(node, "network", yaml::make_text(std::string{network->name}, part.span));
    yaml::put(node, "username", yaml::make_text(part.text, part.span));
    return node;
}

/// Is the text of a link an address of another host?
bool names_another_site(const ContactPart& part, const std::string& url) {
    const auto host = [](const std::string& address) {
        return without_scheme(address.substr(0, address.find('/', 8)));
    };
    return is_web_address(part.text) && host(part.text) != host(url);
}

void add_url(const ContactPart& part, const std::string& url, Contacts& contacts) {
    if (names_another_site(part, url)) return contacts.customs.push_back(make_custom(part.text, url, part.span));
    yaml::Node profile = read_profile(url, part.span, part.label.empty() ? part.text : part.label);
    if (!profile.is_null()) return contacts.networks.push_back(std::move(profile));
    const bool is_site = is_web_address(part.text) || label_of(part.text) == Label::website ||
                         label_of(part.label) == Label::website || part.text.empty();
    if (is_site)
        contacts.websites.push_back(plain(url, part.span));
    else
        contacts.customs.push_back(make_custom(part.text, url, part.span));
}

/// A link of a contact line; false: it is more than that.
bool add_link(const ContactPart& part, ContactLine may_have, Contacts& contacts) {
    if (!part.label.empty() && label_of(part.label) == Label::none) return false;  // a sentence, with a link in it
    if (part.link.starts_with("mailto:")) {
        const std::string address = part.link.substr(7, part.link.find('?') - 7);
        contacts.emails.push_back(plain(mail_in(address, 0) ? address : part.text, part.span));
        return true;
    }
    if (part.link.starts_with("tel:")) {
        contacts.phones.push_back(plain(is_phone(part.text) ? part.text : part.link.substr(4), part.span));
        return true;
    }
    const bool is_sure = !read_profile(part.link, part.span, {}).is_null() || label_of(part.text) != Label::none ||
                         label_of(part.label) != Label::none || is_web_address(part.text);
    const bool is_short = part.text.size() <= kLongestLinkText && part.label.size() <= kLongestLinkText;
    if (!is_sure && (may_have == ContactLine::pure || !is_short)) return false;
    add_url(part, part.link, contacts);
    return true;
}

/// A text of a contact line; false: it is no contact.
bool add_text(const ContactPart& part, ContactLine may_have, Contacts& contacts) {
    const std::string signs = with_signs(part.text);
    if (const auto mail = mail_in(signs, 0); mail && mail->first == 0 && mail->second == signs.size()) {
        contacts.emails.push_back(plain(signs, part.span));
    } else if (is_phone(part.text)) {
        contacts.phones.push_back(plain(part.text, part.span));
    } else if (is_web_address(part.text)) {
        const bool has_scheme = part.text.starts_with("http");
        add_url(part, has_scheme ? part.text : "https://" + part.text, contacts);
    } else if (yaml::Node network = named_network(part); !network.is_null()) {
        contacts.networks.push_back(std::move(network));
    } else if (label_of(part.label) == Label::location ||
               (part.label.empty() && word_kind(part.text) == WordKind::place)) {
        contacts.locations.push_back(escaped(part.text, part.span, {}));
    } else if (part.label.empty() && part.text.size() > 1 && label_of(part.text) == Label::network) {
        contacts.customs.push_back(make_custom(part.text, {}, part.span));
    } else if (may_have == ContactLine::with_facts && part.text.size() <= kLongestFact) {
        const std::string fact = part.label.empty() ? part.text : part.label + ": " + part.text;
        contacts.facts.push_back(escaped(fact, part.span, {}));
    } else {
        return false;
    }
    return true;
}

yaml::Node list_or_one(const std::vector<Words>& words) {
    const auto node = [](const Words& each) { return yaml::make_text(each.text, each.span, each.pieces); };
    if (words.size() == 1) return node(words.front());
    yaml::Node list = yaml::make_list(words.front().span);
    for (const Words& each : words) yaml::add(list, node(each));
    return list;
}

yaml::Node list_of(const std::vector<yaml::Node>& nodes) {
    yaml::Node list = yaml::make_list(nodes.front().span);
    list.items = nodes;
    return list;
}

/// Says the node the same?
bool say_the_same(const yaml::Node& a, const yaml::Node& b) {
    return std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                      [](const auto& x, const auto& y) { return x.second.text == y.second.text; });
}

}  // namespace

void Contacts::add(const Contacts& others) {
    const auto add_words = [](std::vector<Words>& to, const std::vector<Words>& from) {
        for (const Words& words : from) {
            const auto same = [&](const Words& each) { return each.text == words.text; };
            if (std::none_of(to.begin(), to.end(), same)) to.push_back(words);
        }
    };
    const auto add_nodes = [](std::vector<yaml::Node>& to, const std::vector<yaml::Node>& from) {
        for (const yaml::Node& node : from) {
            const auto same = [&](const yaml::Node& each) { return say_the_same(each, node); };
            if (std::none_of(to.begin(), to.end(), same)) to.push_back(node);
        }
    };
    add_words(emails, others.emails);
    add_words(phones, others.phones);
    add_words(websites, others.websites);
    add_words(locations, others.locations);
    add_words(facts, others.facts);
    add_nodes(networks, others.networks);
    add_nodes(customs, others.customs);
}

yaml::Node read_profile(const std::string& url, Span place, std::string_view called) {
    const std::string address = without_scheme(url);
    const resume::Network* const wanted = resume::find_network(called);
    for (const std::string_view name : resume::network_names()) {
        const resume::Network* network = resume::find_network(name);
        const std::string user = user_in(address, *network);
        if (user.empty() || !resume::profile_address(*network, user)) continue;
        if (wanted != nullptr && wanted->address == network->address) network = wanted;
        yaml::Node node = yaml::make_map(place);
        yaml::put(node, "network", yaml::make_text(std::string{network->name}, place));
        yaml::put(node, "username", yaml::make_text(user, place));
        return node;
    }
    return {};
}

Contacts read_contacts(const Words& line, ContactLine may_have) {
    constexpr std::size_t kMostParts = 24;
    Contacts contacts;
    if (may_have == ContactLine::with_facts && is_postal_address(line.text)) {
        contacts.locations.push_back(line);
        return contacts;
    }
    std::vector<ContactPart> parts = contact_parts(line);
    if (parts.size() > kMostParts) return {};
    bool has_personal = false;
    for (ContactPart& part : parts) {
        const bool is_of_top = may_have == ContactLine::with_facts && part.link.empty();
        if (is_of_top && name_label_length(part.text) > 0) {
            has_personal = true;  // the owner's name, which has its place
            continue;
        }
        has_personal = has_personal || (is_of_top && is_personal_fact(part.text));
        take_label(part);
        const bool is_contact =
            part.link.empty() ? add_text(part, may_have, contacts) : add_link(part, may_have, contacts);
        if (!is_contact) return {};
    }
    const bool has_sure = has_personal || contacts.size() > contacts.facts.size() + contacts.locations.size();
    return has_sure || may_have == ContactLine::with_links ? contacts : Contacts{};
}

std::vector<Words> find_emails(const Words& line) {
    std::vector<Words> emails;
    const ShownWords shown{line};
    for (auto mail = mail_in(shown.text(), 0); mail; mail = mail_in(shown.text(), mail->second)) {
        const auto [begin, end] = *mail;
        emails.push_back(plain(shown.text().substr(begin, end - begin), shown.place(begin, end)));
    }
    return emails;
}

void put_contacts(yaml::Node& cv, const Contacts& contacts) {
    if (!contacts.locations.empty()) {
        const Words& place = contacts.locations.front();
        yaml::put(cv, "location", yaml::make_text(place.text, place.span, place.pieces));
    }
    if (!contacts.emails.empty()) yaml::put(cv, "email", list_or_one(contacts.emails));
    if (!contacts.phones.empty()) yaml::put(cv, "phone", list_or_one(contacts.phones));
    if (!contacts.websites.empty()) yaml::put(cv, "website", list_or_one(contacts.websites));
    if (!contacts.networks.empty()) yaml::put(cv, "social_networks", list_of(contacts.networks));
    if (!contacts.customs.empty()) yaml::put(cv, "custom_connections", list_of(contacts.customs));
    std::vector<Words> facts = contacts.facts;
    if (contacts.locations.size() > 1)
        facts.insert(facts.end(), contacts.locations.begin() + 1, contacts.locations.end());
    if (facts.empty()) return;
    yaml::Node list = yaml::make_list(facts.front().span);
    for (const Words& fact : facts) yaml::add(list, yaml::make_text(fact.text, fact.span, fact.pieces));
    yaml::put(cv, "facts", std::move(list));
}

}  // namespace quoin::import
