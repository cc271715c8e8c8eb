#include "resume/upgrade.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.h"
#include "resume/keys.h"
#include "resume/read_bullets.h"
#include "resume/values.h"

namespace quoin::resume {

namespace {

using yaml::Node;

constexpr std::string_view kWritesOut = "bullets below a bullet are written out: text, highlights";

std::string_view line_end(std::string_view source) {
    const std::size_t end = source.find('\n');
    return end != std::string_view::npos && end > 0 && source[end - 1] == '\r' ? "\r\n" : "\n";
}

/// A word that YAML would take for something else than the text of a bullet.
bool needs_quotes(std::string_view text) {
    constexpr std::string_view kIndicators = "\"'[]{}*&!|>%@`#,";
    const bool is_dash = text.size() > 1 && (text[0] == '-' || text[0] == '?' || text[0] == ':') && text[1] == ' ';
    const bool is_null = text == "~" || text == "null" || text == "Null" || text == "NULL";
    return text.empty() || is_dash || is_null || kIndicators.find(text[0]) != std::string_view::npos;
}

std::string quoted(const std::string& text) {
    return needs_quotes(text) ? fmt::format("'{}'", replace_all(text, "'", "''")) : text;
}

class Upgrader {
public:
    explicit Upgrader(std::string_view source) : source_{source}, end_{line_end(source)} {}

    void version(const Node& root) {
        if (root.find("schema") != nullptr || root.entries.empty()) return;
        const std::size_t first = root.entries.front().first.span.begin;
        const bool is_flow = source_[root.span.begin] == '{';
        if (is_flow) {
            add(root.span.begin + 1, root.span.begin + 1, fmt::format("schema: {}, ", kSchemaVersion), kVersions);
        } else if (indent_of(first) == 0 && is_at_line_start(first)) {
            add(first, first, fmt::format("schema: {}{}", kSchemaVersion, end_), kVersions);
        }
    }

    /// Every `highlights` below `node`.
    void bullets_below(const Node& node) {
        for (const Node& item : node.items) bullets_below(item);
        for (const auto& [key, value] : node.entries) {
            if (key.text == "highlights") bullets(value);
            bullets_below(value);
        }
    }

    std::vector<Edit> take() {
        const auto place = [](const Edit& edit) { return std::pair{edit.begin, edit.end}; };
        std::stable_sort(edits_.begin(), edits_.end(),
                         [&](const Edit& a, const Edit& b) { return place(a) < place(b); });
        // What an alias names is met at each alias.
        edits_.erase(std::unique(edits_.begin(), edits_.end()), edits_.end());
        return std::move(edits_);
    }

private:
    static constexpr std::string_view kVersions = "schema: 1 says the version of this file's form";

    void add(std::size_t begin, std::size_t end, std::string text, std::string_view about) {
        edits_.push_back({begin, end, std::move(text), about});
    }

    std::size_t line_of(std::size_t at) const {
        const std::size_t before = at == 0 ? std::string_view::npos : source_.rfind('\n', at - 1);
        return before == std::string_view::npos ? 0 : before + 1;
    }

    std::size_t indent_of(std::size_t at) const {
        const bool has_mark = source_.starts_with("\xef\xbb\xbf") && line_of(at) == 0;
        return at - line_of(at) - (has_mark ? 3 : 0);
    }

    bool is_at_line_start(std::size_t at) const { return indent_of(at) == 0; }

    /// Only blanks and dashes stand before it in its line, so that what goes below it can be indented alike.
    bool begins_item(std::size_t at) const {
        const std::string_view before = source_.substr(line_of(at), at - line_of(at));
        return before.find_first_not_of(" -") == std::string_view::npos && before.find('-') != std::string_view::npos;
    }

    void bullets(const Node& value) {
        if (is_language_map(value)) {
            for (const auto& [language, list] : value.entries) bullets(list);
            return;
        }
        for (const Node& item : value.items) bullet(item);
    }

    void bullet(const Node& item) {
        const bool is_titled = item.is_map() && item.find("text") == nullptr && item.entries.size() == 1 &&
                               item.entries.front().second.is_list();
        if (is_titled) titled(item.entries.front().first, item);
        if (is_titled) bullets(item.entries.front().second);
        if (item.is_scalar() && !item.is_quoted) plain(item);
    }

    /// "- Title:" with a list.
    void titled(const Node& key, const Node& item) {
        const std::size_t colon = source_.find(':', key.span.end);
        const bool is_flow = source_[item.span.begin] == '{';
        const bool is_known =
            colon != std::string_view::npos && trim(source_.substr(key.span.end, colon - key.span.end)).empty();
        if (!is_known || (!is_flow && !begins_item(key.span.begin))) return;
        const std::string below = end_ + std::string(indent_of(key.span.begin), ' ');
        add(key.span.begin, key.span.begin, "text: ", kWritesOut);
        add(key.span.end, colon + 1, (is_flow ? std::string{", "} : below) + "highlights:", {});
    }

    /// A plain text with lines that begin with "- ".
    void plain(const Node& item) {
        const std::vector<std::size_t> starts = bullet_starts(item, source_);
        if (starts.size() < 2 || !begins_item(item.span.begin)) return;
        const std::string indent(indent_of(item.span.begin), ' ');
        std::string text = "text: " + quoted(part(item, 0, starts[1], indent + "  ")) + end_ + indent + "highlights:";
        for (std::size_t i = 1; i < starts.size(); ++i) {
            const std::size_t next = i + 1 < starts.size() ? starts[i + 1] : item.text.size();
            const std::string child = part(item, starts[i] + 2, next, indent + "    ");
            if (!child.empty()) text += end_ + indent + "  - " + quoted(child);
        }
        add(item.span.begin, item.span.end, std::move(text), kWritesOut);
    }

    /// Value bytes [begin, end) as they stand in the file, their lines indented anew.
    std::string part(const Node& item, std::size_t begin, std::size_t end, const std::string& indent) const {
        const Span place = item.place(begin, end);
        std::string text;
        for (const std::string_view line : split(trim(source_.substr(place.begin, place.end - place.begin)), '\n')) {
            const std::string_view words = trim(line);
            if (!text.empty()) text += words.empty() ? end_ : end_ + indent;
            text += words;
        }
        return text;
    }

    std::string_view source_;
    std::string end_;
    std::vector<Edit> edits_;
};

}  // namespace

std::vector<Edit> upgrades(const Node& root, std::string_view source) {
    Upgrader upgrader{source};
    upgrader.version(root);
    if (const Node* const cv = root.find("cv")) upgrader.bullets_below(*cv);
    return upgrader.take();
}

std::string edited(std::string_view source, const std::vector<Edit>& edits) {
    std::string text;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        text += source.substr(at, edit.begin - at);
        text += edit.text;
        at = edit.end;
    }
    return text.append(source.substr(at));
}

}  // namespace quoin::resume
