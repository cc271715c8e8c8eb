#pragma once

#include <string>
#include <vector>

#include "import/outline.h"
#include "yaml/node.h"

namespace quoin::import {

/// How to reach somebody, as far as a page has told.
struct Contacts {
    std::vector<Words> emails;
    std::vector<Words> phones;
    std::vector<Words> websites;
    std::vector<Words> locations;
    std::vector<Words> facts;
    std::vector<yaml::Node> networks;  ///< items of social_networks
    std::vector<yaml::Node> customs;   ///< items of custom_connections

    std::size_t size() const {
        return emails.size() + phones.size() + websites.size() + locations.size() + facts.size() + networks.size() +
               customs.size();
    }
    /// Adds what another has and this has not.
    void add(const Contacts& others);
};

/// What a line may have beside contacts and still be one of contacts.
enum class ContactLine {
    pure,        ///< nothing
    with_links,  ///< links with a few words
    with_facts,  ///< a short word or two: 男, 1999-04
};

/// A line that says nothing but how to reach somebody: "GitHub | lin@example.com". Empty if it says more.
Contacts read_contacts(const Words& line, ContactLine may_have);

/// Addresses of e-mail anywhere in a line.
std::vector<Words> find_emails(const Words& line);

/// A profile by its address: {network, username}; a null node if no network has it.
yaml::Node read_profile(const std::string& url, Span place, std::string_view called);

/// Puts all of them into a `cv`.
void put_contacts(yaml::Node& cv, const Contacts& contacts);

}  // namespace quoin::import
