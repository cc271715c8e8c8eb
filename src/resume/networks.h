#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace quoin::resume {

/// How the user names of a social network are written.
enum class UserName {
    any,
    plain_handle,    ///< no '@' in front
    mastodon,        ///< @user@server
    stack_overflow,  ///< 12345/name
    orcid,           ///< 0000-0000-0000-000X
    imdb,            ///< nm1234567
    phone,           ///< digits, perhaps with a '+'
    domain,          ///< lin.example.com
};

/// A network whose addresses are known.
struct Network {
    std::string_view name;
    std::string_view icon;
    std::string_view address;  ///< of a profile, "{}" for the user; empty: it has no web page
    UserName user = UserName::any;
    bool shows_name = false;  ///< prints the name of the network, since the user name says nothing to a person
};

/// The network of that name; letter case, spaces, dots and hyphens do not matter. nullptr: not known.
const Network* find_network(std::string_view name);
/// The names of all networks whose addresses are known.
std::vector<std::string_view> network_names();

/// The address of a profile; fails if the user name is not of the network's form. Empty if there is no address.
Result<std::string> profile_address(const Network& network, std::string_view user);

/// "https://…" for a web address written with or without it; fails on what cannot be one.
Result<std::string> web_address(std::string_view text);
/// Where a link may lead: http, https, mailto, tel; without a scheme it is a web address. Fails on all else.
Result<std::string> link_address(std::string_view text);
/// "mailto:…"; fails without a name, an '@' and a domain.
Result<std::string> mail_address(std::string_view text);
/// "tel:+86…" of the digits in front; words after them are left out. Fails on fewer than five digits.
Result<std::string> phone_address(std::string_view text);

}  // namespace quoin::resume
