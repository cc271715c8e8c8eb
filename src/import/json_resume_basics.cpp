#include "import/json_resume_basics.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/strings.h"
#include "resume/networks.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

using yaml::Node;

constexpr std::array<std::string_view, 11> kFacts{"gender",          "birthDate",     "age",         "hukou",
                                                  "nativePlace",     "ethnicity",     "nationality", "maritalStatus",
                                                  "politicalStatus", "highestDegree", "workYears"};
constexpr std::array<std::string_view, 5> kWishes{"position", "salary", "city", "startDate", "acceptRelocation"};

/// Adds an item to the list under a key of the CV. A single text needs no list.
void add_to(Node& cv, std::string_view key, Node item) {
    const auto entry = std::find_if(cv.entries.begin(), cv.entries.end(), [&](auto& e) { return e.first.text == key; });
    if (entry == cv.entries.end()) {
        const bool stands_alone = item.is_scalar() && key != "facts";
        Node list = yaml::make_list(item.span);
        if (!stands_alone) yaml::add(list, std::move(item));
        yaml::put(cv, key, stands_alone ? std::move(item) : std::move(list));
        return;
    }
    if (!entry->second.is_list()) {
        Node list = yaml::make_list(entry->second.span);
        yaml::add(list, std::move(entry->second));
        entry->second = std::move(list);
    }
    yaml::add(entry->second, std::move(item));
}

/// The user name that an address of this network leads to; empty: it is no profile's.
std::string user_in(const resume::Network& network, std::string_view url) {
    for (const std::string_view scheme : {"https://", "http://", "www."})
        if (url.starts_with(scheme)) url.remove_prefix(scheme.size());
    std::string_view form = network.address;
    for (const std::string_view scheme : {"https://", "www."})
        if (form.starts_with(scheme)) form.remove_prefix(scheme.size());
    const std::size_t hole = form.find("{}");
    if (hole == std::string_view::npos || !url.starts_with(form.substr(0, hole))) return {};
    std::string_view user = url.substr(hole);
    if (user.ends_with('/')) user.remove_suffix(1);
    return user.find_first_of("/?#&") == std::string_view::npos ? std::string{user} : std::string{};
}

bool is_same_address(std::string_view a, std::string_view b) {
    const auto bare = [](std::string_view url) {
        for (const std::string_view scheme : {"https://", "http://", "www."})
            if (url.starts_with(scheme)) url.remove_prefix(scheme.size());
        return url.ends_with('/') ? url.substr(0, url.size() - 1) : url;
    };
    return bare(a) == bare(b);
}

class Basics {
public:
    Basics(const Node& basics, const LabelWords& words, const ReadBeside& read_beside, Node& cv,
           Diagnostics& diagnostics)
        : basics_{basics},
          keys_{basics},
          words_{words},
          read_beside_{read_beside},
          cv_{cv},
          diagnostics_{diagnostics} {}

    void read() {
        keys_.value("summary");  // a section
        put("name", keys_.text({"name"}));
        put("headline", keys_.text({"label", "headline"}));
        for (const auto& [key, value] : basics_.entries) contact(key.text);
        for (const std::string_view key : kFacts)
            if (const Node* const fact = keys_.text({key}))
                add_to(cv_, "facts", prefixed(words_.label(key), text_of(*fact)));
        keys_.report_rest("basics", diagnostics_);
    }

private:
    void put(std::string_view key, const Node* value) {
        if (value != nullptr) yaml::put(cv_, key, text_of(*value));
    }

    void contact(std::string_view key) {
        if (key == "email") {
            address(keys_.text({key}), "email", resume::mail_address);
        } else if (key == "phone" || key == "tel" || key == "mobile") {
            address(keys_.text({key}), "phone", resume::phone_address);
        } else if (key == "url" || key == "website" || key == "homepage") {
            address(keys_.text({key}), "website", resume::web_address);
        } else if (key == "location") {
            location(*basics_.find(key));
        } else if (key == "profiles") {
            for (const Node& profile : keys_.value(key)->items) this->profile(profile);
        } else if (key == "image" || key == "picture" || key == "photo") {
            if (const Node* const image = keys_.text({key})) photo(*image);
        } else if (key == "facts") {
            if (const Node* const facts = keys_.texts({key}))
                for (Node& fact : texts_of(*facts)) add_to(cv_, "facts", std::move(fact));
        }
    }

    /// A contact; what cannot be one is printed as a fact.
    void address(const Node* text, std::string_view key, Result<std::string> (*make)(std::string_view)) {
        if (text == nullptr) return;
        const auto made = make(trim(text->text));
        if (made) return add_to(cv_, key, *text);
        diagnostics_.warning(text->span, made.error().text + "; it is printed as written", made.error().hints);
        add_to(cv_, "facts", text_of(*text));
    }

    void location(const Node& node) {
        if (node.is_scalar()) return put("location", keys_.text({"location"}));
        keys_.value("location");
        Taking keys{node};
        const auto get = [&](std::string_view key) -> std::optional<Node> {
            const Node* const text = keys.text({key});
            if (text == nullptr) return std::nullopt;
            const Node lines = text_of(*text);
            return lines.text.find('\n') == std::string::npos
                       ? lines
                       : yaml::make_text(replace_all(lines.text, "\n\n", ", "), lines.span);
        };
        const auto address = get("address"), city = get("city"), region = get("region"), code = get("postalCode"),
                   country = get("countryCode");
        const bool is_han = words_.language().primary() == "zh" || words_.language().primary() == "ja";
        std::vector<Node> parts;
        const auto add = [&](const std::optional<Node>& part) {
            if (part) parts.push_back(*part);
        };
        if (is_han) {
            for (const auto* part : {&country, &region, &city, &address, &code}) add(*part);
        } else {
            add(address);
            const auto& place = region ? region : city;  // what the code stands behind
            if (region) add(city);
            if (place && code) {
                parts.push_back(joined({*place, *code}, " "));
            } else {
                add(place ? place : code);
            }
            add(country);
        }
        if (!parts.empty()) yaml::put(cv_, "location", joined(parts, is_han ? " " : ", "));
        keys.report_rest("location", diagnostics_);
    }

    void photo(const Node& image) {
        const bool is_address = image.text.find("://") != std::string::npos || image.text.starts_with("data:");
        if (is_address) {
            diagnostics_.warning(image.span, "the photo is left out: nothing is fetched",
                                 {"save it beside the CV and write photo: photo.jpg"});
        } else if (!read_beside_ || !read_beside_(image.text)) {
            diagnostics_.warning(image.span,
                                 fmt::format("the photo is left out: there is no '{}' beside this file", image.text),
                                 {"save it there, as a JPEG or PNG"});
        } else {
            put("photo", &image);
        }
    }

    void profile(const Node& node) {
        Taking keys{node};
        const Node* const name = keys.text({"network"});
        const Node* const user = keys.text({"username"});
        const Node* const url = keys.text({"url"});
        keys.report_rest("a profile", diagnostics_);
        if (url != nullptr && url->text.starts_with("mailto:")) return elsewhere("email", user, *url, 7);
        if (url != nullptr && url->text.starts_with("tel:")) return elsewhere("phone", user, *url, 4);
        if (url != nullptr && name != nullptr && name->text == "Website") return add_to(cv_, "website", *url);
        if (user == nullptr && url == nullptr) {
            if (!node.entries.empty())
                diagnostics_.warning(node.span, "a profile without a user name and an address is left out",
                                     {"add its url"});
            return;
        }
        const resume::Network* const network = name == nullptr ? nullptr : resume::find_network(name->text);
        if (name != nullptr && (user != nullptr || (network != nullptr && !user_in(*network, url->text).empty())))
            return social(*name, user, url, network);
        connection(name, user, url);
    }

    void elsewhere(std::string_view key, const Node* shown, const Node& url, std::size_t scheme) {
        add_to(cv_, key, shown != nullptr ? *shown : yaml::make_text(url.text.substr(scheme), url.span));
    }

    void social(const Node& name, const Node* user, const Node* url, const resume::Network* network) {
        const Node who = user != nullptr ? *user : yaml::make_text(user_in(*network, url->text), url->span);
        const auto address =
            network == nullptr ? Result<std::string>{failure("")} : resume::profile_address(*network, who.text);
        const bool has_url = url != nullptr && resume::web_address(trim(url->text)).has_value();
        if (!address && !has_url && network != nullptr) return connection(&name, user, nullptr);
        if (url != nullptr && !has_url) warn_of(*url);
        Node profile = yaml::make_map(name.span);
        yaml::put(profile, "network", name);
        yaml::put(profile, "username", who);
        if (has_url && !(address && is_same_address(*address, trim(url->text)))) yaml::put(profile, "url", *url);
        add_to(cv_, "social_networks", std::move(profile));
    }

    void connection(const Node* name, const Node* user, const Node* url) {
        const bool has_url = url != nullptr && resume::link_address(trim(url->text)).has_value();
        if (url != nullptr && !has_url) warn_of(*url);
        Node shown = name != nullptr ? text_of(*name) : user != nullptr ? text_of(*user) : *url;
        if (name != nullptr && user != nullptr) shown = joined({text_of(*name), text_of(*user)}, ": ");
        Node connection = yaml::make_map(shown.span);
        yaml::put(connection, "placeholder", std::move(shown));
        if (has_url) yaml::put(connection, "url", *url);
        add_to(cv_, "custom_connections", std::move(connection));
    }

    void warn_of(const Node& url) {
        diagnostics_.warning(url.span, fmt::format("'{}' is no web address; it is left out", url.text),
                             {"write it as https://example.com"});
    }

    const Node& basics_;
    Taking keys_;
    const LabelWords& words_;
    const ReadBeside& read_beside_;
    Node& cv_;
    Diagnostics& diagnostics_;
};

}  // namespace

void put_json_basics(const Node& basics, const LabelWords& words, const ReadBeside& read_beside, Node& cv,
                     Diagnostics& diagnostics) {
    Basics{basics, words, read_beside, cv, diagnostics}.read();
}

void put_json_expected(const Node& expected, const LabelWords& words, Node& cv, Diagnostics& diagnostics) {
    Taking keys{expected};
    for (const std::string_view key : kWishes) {
        const Node* const wish = keys.texts({key});
        if (wish != nullptr) add_to(cv, "facts", prefixed(words.label(key), joined(texts_of(*wish), words.comma())));
    }
    keys.report_rest("expected", diagnostics);
}

}  // namespace quoin::import
