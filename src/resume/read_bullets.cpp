#include "resume/read_bullets.h"

#include <algorithm>
#include <charconv>

#include "resume/keys.h"
#include "resume/markup.h"
#include "resume/values.h"
#include "yaml/reader.h"

namespace quoin::resume {

namespace {

std::optional<std::vector<Bullet>> read_list(const yaml::Node& node, Context& context);

Bullet read_plain(const yaml::Node& node, Context& context) {
    const MarkupOptions options{source_of(node, context), context.keywords};
    const std::vector<std::size_t> starts = bullet_starts(node, options.source);
    Bullet bullet;
    bullet.span = node.span;
    std::vector<Bullet> children;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t begin = i == 0 ? 0 : starts[i] + 2;
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : node.text.size();
        RichText text = read_marked(node, begin, end, options, context);
        const Span span = text.span;
        if (i == 0) {
            bullet.text = shared(std::move(text), span);
        } else if (!text.empty()) {
            children.push_back({shared(std::move(text), span), {}, {}, span});
        }
    }
    if (!children.empty()) bullet.children = shared(std::move(children), node.span);
    return bullet;
}

Bullet read_written_out(const yaml::Node& node, Context& context) {
    Bullet bullet;
    bullet.span = node.span;
    for (const auto& [key, value] : node.entries) {
        if (key.text == "text") bullet.text = read_text(value, Wording::body, context);
        if (key.text == "highlights") bullet.children = read_bullets(value, context);
        read_mark(key, value, bullet.marks, context);
    }
    yaml::check_keys(node, yaml::names(kBulletKeys), "a bullet", context.diagnostics);
    return bullet;
}

/// "Old RenderCV style:" with a list below it.
Bullet read_titled(const yaml::Node& node, Context& context) {
    const auto& [key, value] = node.entries.front();
    Bullet bullet;
    bullet.span = node.span;
    bullet.text = read_text(key, Wording::body, context);
    bullet.children = read_bullets(value, context);
    return bullet;
}

std::optional<Bullet> read_bullet(const yaml::Node& node, Context& context) {
    if (node.is_null()) return std::nullopt;
    if (node.is_scalar()) return read_plain(node, context);
    if (node.find("text") != nullptr) return read_written_out(node, context);
    if (node.is_map() && node.entries.size() == 1 && node.entries.front().second.is_list()) {
        return read_titled(node, context);
    }
    Bullet bullet;
    bullet.span = node.span;
    bullet.text = read_text(node, Wording::body, context);
    return bullet.text.empty() ? std::nullopt : std::optional{std::move(bullet)};
}

std::optional<std::vector<Bullet>> read_list(const yaml::Node& node, Context& context) {
    std::vector<Bullet> bullets;
    if (!node.is_list()) {
        if (auto bullet = read_bullet(node, context)) bullets.push_back(std::move(*bullet));
    }
    for (const yaml::Node& item : node.items) {
        if (auto bullet = read_bullet(item, context)) bullets.push_back(std::move(*bullet));
    }
    return bullets.empty() ? std::nullopt : std::optional{std::move(bullets)};
}

}  // namespace

std::vector<std::size_t> bullet_starts(const yaml::Node& node, std::string_view source) {
    std::vector<std::size_t> starts{0};
    const std::string_view text = node.text;
    for (std::size_t at = text.find("- "); at != std::string_view::npos; at = text.find("- ", at + 1)) {
        std::size_t white = at;
        bool is_new_line = false;
        while (white > 0 && (text[white - 1] == ' ' || text[white - 1] == '\n')) {
            is_new_line = is_new_line || is_line_end(node, white - 1, source);
            --white;
        }
        if (is_new_line && white > 0) starts.push_back(at);
    }
    return starts;
}

Bullets read_bullets(const yaml::Node& node, Context& context) {
    return read_localized<std::vector<Bullet>>(node, context,
                                               [&](const yaml::Node& value) { return read_list(value, context); });
}

bool read_mark(const yaml::Node& key, const yaml::Node& value, Marks& marks, Context& context) {
    if (key.text == "id") {
        const auto id = yaml::read_text(value, context.diagnostics);
        marks.id = id.value_or("");
    } else if (key.text == "tags") {
        marks.tags = read_words(value, context);
    } else if (key.text == "priority") {
        const auto priority = yaml::read_number(value, kPriorities.least, kPriorities.most, context.diagnostics);
        if (priority) marks.priority = static_cast<int>(*priority);
        if (priority && *marks.priority != *priority)
            context.diagnostics.error(value.span, "a priority is a whole number", {"write 1, which goes first, to 9"});
    } else {
        return false;
    }
    return true;
}

}  // namespace quoin::resume
