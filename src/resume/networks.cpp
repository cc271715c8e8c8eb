#include "resume/networks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/strings.h"

namespace quoin::resume {

namespace {

constexpr std::array<Network, 62> kNetworks{{
    // RenderCV 2.8
    {"LinkedIn", "linkedin", "https://linkedin.com/in/{}"},
    {"GitHub", "github", "https://github.com/{}"},
    {"GitLab", "gitlab", "https://gitlab.com/{}"},
    {"IMDB", "imdb", "https://imdb.com/name/{}", UserName::imdb},
    {"Instagram", "instagram", "https://instagram.com/{}"},
    {"ORCID", "orcid", "https://orcid.org/{}", UserName::orcid},
    {"Mastodon", "mastodon", "https://{server}/@{}", UserName::mastodon},
    {"StackOverflow", "stack-overflow", "https://stackoverflow.com/users/{}", UserName::stack_overflow},
    {"ResearchGate", "researchgate", "https://researchgate.net/profile/{}"},
    {"YouTube", "youtube", "https://youtube.com/@{}", UserName::plain_handle},
    {"Google Scholar", "google-scholar", "https://scholar.google.com/citations?user={}", UserName::any, true},
    {"Telegram", "telegram", "https://t.me/{}"},
    {"WhatsApp", "whatsapp", "https://wa.me/{}", UserName::phone},
    {"LeetCode", "leetcode", "https://leetcode.com/u/{}"},
    {"X", "x", "https://x.com/{}"},
    {"Bluesky", "bluesky", "https://bsky.app/profile/{}", UserName::domain},
    {"Reddit", "reddit", "https://reddit.com/user/{}"},
    // China
    {"WeChat", "wechat", ""},
    {"微信", "wechat", ""},
    {"QQ", "qq", ""},
    {"Zhihu", "zhihu", "https://www.zhihu.com/people/{}"},
    {"知乎", "zhihu", "https://www.zhihu.com/people/{}"},
    {"Weibo", "weibo", "https://weibo.com/{}"},
    {"微博", "weibo", "https://weibo.com/{}"},
    {"Bilibili", "bilibili", "https://space.bilibili.com/{}"},
    {"Xiaohongshu", "xiaohongshu", "https://www.xiaohongshu.com/user/profile/{}"},
    {"Gitee", "gitee", "https://gitee.com/{}"},
    {"CSDN", "csdn", "https://blog.csdn.net/{}"},
    {"Juejin", "juejin", "https://juejin.cn/user/{}"},
    {"掘金", "juejin", "https://juejin.cn/user/{}"},
    {"Cnblogs", "cnblogs", "https://www.cnblogs.com/{}"},
    {"SegmentFault", "segmentfault", "https://segmentfault.com/u/{}"},
    {"LeetCode.cn", "leetcode", "https://leetcode.cn/u/{}"},
    {"力扣", "leetcode", "https://leetcode.cn/u/{}"},
    {"Luogu", "luogu", "https://www.luogu.com.cn/user/{}"},
    {"Nowcoder", "nowcoder", "https://ac.nowcoder.com/acm/contest/profile/{}"},
    // Japan and Korea
    {"LINE", "line", ""},
    {"KakaoTalk", "kakaotalk", ""},
    {"Qiita", "qiita", "https://qiita.com/{}"},
    {"Zenn", "zenn", "https://zenn.dev/{}"},
    {"AtCoder", "atcoder", "https://atcoder.jp/users/{}"},
    {"Velog", "velog", "https://velog.io/@{}", UserName::plain_handle},
    // Science
    {"arXiv", "arxiv", "https://arxiv.org/a/{}"},
    {"DBLP", "dblp", "https://dblp.org/pid/{}", UserName::any, true},
    {"OpenReview", "openreview", "https://openreview.net/profile?id={}"},
    {"Semantic Scholar", "semantic-scholar", "https://www.semanticscholar.org/author/{}", UserName::any, true},
    {"Scopus", "scopus", "https://www.scopus.com/authid/detail.uri?authorId={}", UserName::any, true},
    {"Web of Science", "web-of-science", "https://www.webofscience.com/wos/author/record/{}", UserName::any, true},
    // Code, work and elsewhere
    {"Codeforces", "codeforces", "https://codeforces.com/profile/{}"},
    {"Kaggle", "kaggle", "https://www.kaggle.com/{}"},
    {"Hugging Face", "hugging-face", "https://huggingface.co/{}"},
    {"Codeberg", "codeberg", "https://codeberg.org/{}"},
    {"Bitbucket", "bitbucket", "https://bitbucket.org/{}"},
    {"Medium", "medium", "https://medium.com/@{}", UserName::plain_handle},
    {"Dev.to", "dev", "https://dev.to/{}"},
    {"Dribbble", "dribbble", "https://dribbble.com/{}"},
    {"Behance", "behance", "https://www.behance.net/{}"},
    {"Twitter", "twitter", "https://twitter.com/{}"},
    {"Facebook", "facebook", "https://www.facebook.com/{}"},
    {"Xing", "xing", "https://www.xing.com/profile/{}"},
    {"VK", "vk", "https://vk.com/{}"},
    {"Discord", "discord", ""},
}};

/// What RFC 3986 allows in a scheme but the dot, which tells a host with a port.
bool is_scheme_sign(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '+' || c == '-'; }
bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

std::string folded(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        if (c == ' ' || c == '.' || c == '-' || c == '_') continue;
        plain += ascii_lower(c);
    }
    return plain;
}

bool is_orcid(std::string_view user) {
    if (user.size() != 19) return false;
    for (std::size_t i = 0; i < user.size(); ++i) {
        const bool is_hyphen_place = i % 5 == 4;
        const bool is_check_sign = i == 18 && user[i] == 'X';
        if (is_hyphen_place ? user[i] != '-' : !is_ascii_digit(user[i]) && !is_check_sign) return false;
    }
    return true;
}

/// Parts of letters, digits and hyphens between dots, two at least.
bool is_domain(std::string_view user) {
    const auto is_of_part = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '-'; };
    const std::vector<std::string_view> parts = split(user, '.');
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [&](std::string_view part) {
               return !part.empty() && std::all_of(part.begin(), part.end(), is_of_part);
           });
}

/// What is wrong with a user name, as the form to write; empty if nothing is.
std::string_view wrong_form(UserName form, std::string_view user) {
    const std::size_t second_at = user.find('@', 1);
    const std::size_t slash = user.find('/');
    switch (form) {
        case UserName::any: return {};
        case UserName::plain_handle: return user.starts_with('@') ? "write it without '@'" : "";
        case UserName::mastodon:
            return user.starts_with('@') && second_at != std::string_view::npos && second_at > 1 &&
                           second_at + 1 < user.size()
                       ? ""
                       : "write @user@server";
        case UserName::stack_overflow:
            return slash != std::string_view::npos && all_digits(user.substr(0, slash)) ? "" : "write 12345/name";
        case UserName::orcid: return is_orcid(user) ? "" : "write 0000-0000-0000-0000";
        case UserName::imdb:
            return user.starts_with("nm") && user.size() == 9 && all_digits(user.substr(2)) ? "" : "write nm1234567";
        case UserName::domain: return is_domain(user) ? "" : "write name.bsky.social";
        case UserName::phone: return phone_address(user) ? "" : "write +86 10 5550 0100";
    }
    return {};
}

}  // namespace

const Network* find_network(std::string_view name) {
    const std::string wanted = folded(name);
    const auto same = [&](const Network& network) { return folded(network.name) == wanted; };
    const auto found = std::find_if(kNetworks.begin(), kNetworks.end(), same);
    return found == kNetworks.end() ? nullptr : &*found;
}

std::vector<std::string_view> network_names() {
    std::vector<std::string_view> names;
    for (const Network& network : kNetworks) names.push_back(network.name);
    return names;
}

Result<std::string> profile_address(const Network& network, std::string_view user) {
    if (user.starts_with("https://") || user.starts_with("http://")) return std::string{user};
    if (user.find_first_of(" \t\n") != std::string_view::npos && network.user != UserName::phone &&
        !network.address.empty()) {
        return failure(fmt::format("'{}' is no user name of {}", user, network.name), {"write it without spaces"});
    }
    if (const std::string_view form = wrong_form(network.user, user); !form.empty()) {
        return failure(fmt::format("'{}' is no user name of {}", user, network.name), {std::string{form}});
    }
    if (network.user == UserName::mastodon) {
        const std::size_t at = user.find('@', 1);
        return fmt::format("https://{}/{}", user.substr(at + 1), user.substr(0, at));
    }
    std::string name{user};
    if (network.user == UserName::phone) std::erase_if(name, [](char c) { return !is_ascii_digit(c); });
    return replace_all(std::string{network.address}, "{}", name);
}

Result<std::string> web_address(std::string_view text) {
    const bool has_scheme = text.starts_with("https://") || text.starts_with("http://");
    const std::string_view host = has_scheme ? text.substr(text.find("//") + 2) : text;
    const bool has_space = text.find_first_of(" \t\n") != std::string_view::npos;
    if (has_space || host.find('.') == std::string_view::npos || host.starts_with('.')) {
        return failure(fmt::format("'{}' is no web address", text), {"write it as https://example.com"});
    }
    return has_scheme ? std::string{text} : fmt::format("https://{}", text);
}

Result<std::string> link_address(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::string scheme = ascii_lower(text.substr(0, colon));
    const bool has_scheme =
        colon != std::string_view::npos && std::all_of(scheme.begin(), scheme.end(), is_scheme_sign);
    if (!has_scheme) return web_address(text);
    if (scheme == "https" || scheme == "http" || scheme == "mailto" || scheme == "tel") return std::string{text};
    return failure(fmt::format("a link cannot lead to '{}:'", scheme), {"a link leads to http, https, mailto or tel"});
}

Result<std::string> mail_address(std::string_view text) {
    const std::size_t at = text.find('@');
    const bool has_space = text.find_first_of(" \t\n") != std::string_view::npos;
    if (has_space || at == std::string_view::npos || at == 0 || at + 1 >= text.size()) {
        return failure(fmt::format("'{}' is no e-mail address", text), {"write it as name@example.com"});
    }
    return fmt::format("mailto:{}", text);
}

Result<std::string> phone_address(std::string_view text) {
    std::string number;
    for (const char c : text) {
        if (is_ascii_digit(c) || (c == '+' && number.empty())) number += c;
        if (!is_ascii_digit(c) && std::string_view{"+-–./() \xe2\x80\x93"}.find(c) == std::string_view::npos) break;
    }
    if (std::count_if(number.begin(), number.end(), is_ascii_digit) < 5) {
        return failure(fmt::format("'{}' is no phone number", text), {"write it as +86 10 5550 0100"});
    }
    return fmt::format("tel:{}", number);
}

}  // namespace quoin::resume
