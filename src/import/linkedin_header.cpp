#include "import/linkedin_header.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "base/ascii.h"
#include "base/strings.h"
#include "import/linkedin_fields.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

class Header {
public:
    Header(LinkedInTables& tables, Span place, Diagnostics& diagnostics)
        : place_{place}, diagnostics_{diagnostics}, tables_{tables} {}

    PlacedText add(yaml::Node& cv);

private:
    void add_name(yaml::Node& cv);
    void add_emails(yaml::Node& cv);
    void add_phones(yaml::Node& cv);
    void add_websites(yaml::Node& cv, const PlacedText& list);
    void add_networks(yaml::Node& cv, const PlacedText& handles);

    Span place_;
    Diagnostics& diagnostics_;
    LinkedInTables& tables_;
    PlacedText own_name_;
};

void Header::add_name(yaml::Node& cv) {
    LinkedInTable* const profile = tables_.find("Profile.csv");
    if (profile != nullptr && profile->size() > 0) {
        const PlacedText first = profile->cell(0, {"first name"});
        const PlacedText last = profile->cell(0, {"last name"});
        own_name_ = person(first, last);
    }
    put_text(cv, "name", own_name_);
    if (!own_name_.empty()) return;
    yaml::put(cv, "name", yaml::Node{});
    yaml::comment_on(cv, "name", "write your name here: there is no Profile.csv, or it holds none");
}

PlacedText Header::add(yaml::Node& cv) {
    add_name(cv);
    LinkedInTable* const profile = tables_.find("Profile.csv");
    const bool has_profile = profile != nullptr && profile->size() > 0;
    if (has_profile) {
        put_text(cv, "headline", profile->cell(0, {"headline"}));
        put_text(cv, "location", profile->cell(0, {"geo location", "address"}));
    }
    add_emails(cv);
    add_phones(cv);
    if (!has_profile) return own_name_;
    add_websites(cv, profile->cell(0, {"websites"}));
    add_networks(cv, profile->cell(0, {"twitter handles"}));
    return own_name_;
}

/// The primary one; the others are told of.
void Header::add_emails(yaml::Node& cv) {
    LinkedInTable* const table = tables_.find("Email Addresses.csv");
    if (table == nullptr) return;
    std::optional<std::size_t> chosen;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const bool is_primary = ascii_lower(table->cell(row, {"primary"}).text) == "yes";
        if (!chosen || (is_primary && ascii_lower(table->cell(*chosen, {"primary"}).text) != "yes")) chosen = row;
    }
    for (const std::string_view column : {"confirmed", "primary", "updated on"}) table->pass_over(column);
    for (std::size_t row = 0; row < table->size(); ++row) {
        const PlacedText address = table->cell(row, {"email address"});
        if (row == *chosen) {
            put_literal(cv, "email", address);
        } else if (!address.empty()) {
            diagnostics_.warning(address.span(),
                                 fmt::format("'{}' is not your primary address: it is left out", address.text),
                                 {"write a list under 'email' if both shall stand there"});
        }
    }
}

void Header::add_phones(yaml::Node& cv) {
    yaml::Node numbers = yaml::make_list(place_);
    std::set<std::string> known;
    for (const std::string_view file : {"PhoneNumbers.csv", "Whatsapp Phone Numbers.csv"}) {
        LinkedInTable* const table = tables_.find(file);
        for (std::size_t row = 0; table != nullptr && row < table->size(); ++row) {
            PlacedText number = table->cell(row, {"number"});
            const PlacedText extension = table->cell(row, {"extension"});
            if (number.empty()) continue;
            if (!extension.empty()) number = joined({number, extension}, " ext. ");
            if (known.insert(number.text).second) yaml::add(numbers, to_node(number));
        }
        for (const std::string_view column : {"type", "is_whatsapp_number"})
            if (table != nullptr) table->pass_over(column);
    }
    if (!numbers.items.empty()) yaml::put(cv, "phone", numbers.items.size() == 1 ? numbers.items.front() : numbers);
}

/// The parts of "[a,b]".
std::vector<PlacedText> bracketed(const PlacedText& list) {
    const bool is_bracketed = list.text.starts_with('[') && list.text.ends_with(']');
    const PlacedText inside = is_bracketed ? list.part(1, list.size() - 1) : list;
    std::vector<PlacedText> parts;
    for (std::size_t begin = 0; begin <= inside.size();) {
        const std::size_t end = std::min(inside.text.find(',', begin), inside.size());
        const PlacedText part = inside.part(begin, end).trimmed();
        if (!part.empty()) parts.push_back(part);
        begin = end + 1;
    }
    return parts;
}

/// "[PORTFOLIO:https://…,BLOG:https://…]".
void Header::add_websites(yaml::Node& cv, const PlacedText& list) {
    yaml::Node addresses = yaml::make_list(list.span());
    std::vector<std::string> kinds;
    for (const PlacedText& part : bracketed(list)) {
        const std::size_t colon = part.text.find(':');
        const bool has_kind =
            colon != std::string::npos &&
            std::all_of(part.text.begin(), part.text.begin() + static_cast<std::ptrdiff_t>(colon), is_ascii_upper);
        if (has_kind) kinds.push_back(part.text.substr(0, colon));
        const PlacedText address = has_kind ? part.part(colon + 1).trimmed() : part;
        if (!address.empty()) yaml::add(addresses, to_node(address));
    }
    if (addresses.items.empty()) return;
    yaml::put(cv, "website", addresses.items.size() == 1 ? addresses.items.front() : addresses);
    if (!kinds.empty()) yaml::comment_on(cv, "website", fmt::format("LinkedIn calls this: {}", join(kinds, ", ")));
}

void Header::add_networks(yaml::Node& cv, const PlacedText& handles) {
    const auto parts = bracketed(handles);
    if (parts.empty()) return;
    yaml::Node& networks = yaml::put(cv, "social_networks", yaml::make_list(handles.span()));
    for (const PlacedText& handle : parts) {
        yaml::Node& network = yaml::add(networks, yaml::make_map(handle.span()));
        yaml::put(network, "network", yaml::make_text("X", handle.span()));
        yaml::put(network, "username",
                  to_node(handle.text.starts_with('@') && handle.size() > 1 ? handle.part(1) : handle));
    }
}

}  // namespace

PlacedText add_linkedin_header(yaml::Node& cv, LinkedInTables& tables, Span place, Diagnostics& diagnostics) {
    return Header{tables, place, diagnostics}.add(cv);
}

}  // namespace quoin::import
