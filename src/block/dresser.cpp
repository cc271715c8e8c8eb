#include "block/dresser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "base/strings.h"

namespace quoin::block {

namespace {

/// What an entry is called by; where and when it was are not its name (conformance.md 3).
constexpr std::array kNames{layout::Field::company, layout::Field::institution, layout::Field::name,
                            layout::Field::title,   layout::Field::position,    layout::Field::degree,
                            layout::Field::area};

std::optional<display::Role> to_display(layout::Role role) {
    switch (role) {
        case layout::Role::h1: return display::Role::h1;
        case layout::Role::h2: return display::Role::h2;
        case layout::Role::h3: return display::Role::h3;
        case layout::Role::paragraph: return display::Role::paragraph;
        case layout::Role::automatic: return std::nullopt;
    }
    return std::nullopt;
}

/// The space a box asks for: its own, else its style's.
Length space(const std::optional<layout::Measure>& own, const layout::Measure& style, Length em) {
    return own ? own->at(em) : style.at(em);
}

Block block_of(Text text, std::optional<display::Role> role, Span span) {
    Block block;
    block.what = std::move(text);
    block.role = role.value_or(display::Role::paragraph);
    block.span = span;
    return block;
}

/// "https://github.com/lin/" as people write it: "github.com/lin".
std::string_view readable_address(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    if (url.ends_with('/')) url.remove_suffix(1);
    return url;
}

/// What a contact shows: a user name alone says nothing, so its network stands before it.
std::optional<resume::RichText> contact_text(const resume::Contact& contact, const locale::Language& language,
                                             bool has_urls) {
    const resume::RichText* const said = contact.text.pick(language);
    if (said == nullptr || said->empty()) return std::nullopt;
    const std::string* const url = contact.url.pick(language);
    const bool is_address =
        contact.kind == resume::ContactKind::network || contact.kind == resume::ContactKind::website;
    if (has_urls && is_address && url != nullptr && url->find("://") != std::string::npos)
        return words(std::string{readable_address(*url)});
    resume::RichText shown = *said;
    if (contact.kind == resume::ContactKind::network && said->plain() != contact.network) {
        const resume::RichText network = words(contact.network + ": ");
        shown.runs.insert(shown.runs.begin(), network.runs.begin(), network.runs.end());
    }
    return shown;
}

/// Where a contact's link leads, in words: "Email a@example.com", "GitHub lin".
std::string told_of(const resume::Contact& contact, const resume::RichText& said, const std::string& url,
                    const locale::Catalog& catalog) {
    using resume::ContactKind;
    const std::string text = said.plain();
    const std::string address{readable_address(url)};
    const auto joined = [](const std::string& a, const std::string& b) {
        return a.empty() || a == b ? b : a + ' ' + b;
    };
    switch (contact.kind) {
        case ContactKind::email: return joined(catalog.find("word.email").value_or(""), text);
        case ContactKind::phone: return joined(catalog.find("word.phone").value_or(""), text);
        case ContactKind::website: return joined(catalog.find("word.website").value_or(""), address);
        case ContactKind::network: return joined(contact.network, text == contact.network ? address : text);
        default: return joined(text, address);
    }
}

}  // namespace

Dresser::Dresser(const Source& source, Diagnostics& diagnostics)
    : source_{source}, phrasing_{source}, diagnostics_{diagnostics} {
    wear(source.layout);
}

void Dresser::wear(const layout::Layout& layout) {
    styles_ = &looks_.try_emplace(&layout, layout, source_.language, source_.find_patterns).first->second;
}

std::vector<Block> Dresser::boxes(const std::vector<layout::Box>& boxes, const Scope& scope, const std::string& style) {
    std::vector<Block> blocks;
    for (const layout::Box& box : boxes) {
        std::vector<Block> made = repeated(box, scope, style);
        std::move(made.begin(), made.end(), std::back_inserter(blocks));
    }
    return blocks;
}

std::vector<Block> Dresser::repeated(const layout::Box& box, const Scope& scope, const std::string& style) {
    std::vector<Block> blocks;
    for (const Scope& inner : scopes_of(box.repeat, scope)) {
        if (auto made = this->box(box, inner, style)) blocks.push_back(std::move(*made));
    }
    return blocks;
}

std::vector<Dresser::Scope> Dresser::scopes_of(std::optional<layout::Field> repeat, const Scope& scope) const {
    if (repeat != layout::Field::roles || scope.entry == nullptr) return {scope};
    std::vector<Scope> scopes;
    const std::vector<resume::Entry>& roles = scope.entry->roles;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const EntryContext context{roles[i], i + 1};
        scopes.push_back({[context, this](layout::Field f) { return entry_value(f, context, phrasing_); }, &roles[i]});
    }
    return scopes;
}

std::optional<Block> Dresser::box(const layout::Box& box, const Scope& scope, const std::string& surrounding) {
    if (!holds(box.condition, scope)) return std::nullopt;
    std::optional<Block> block = content(box, scope, box.style.empty() ? surrounding : box.style);
    if (!block) return std::nullopt;
    const Style style = style_of(box, surrounding);
    const Length em = style.em();
    const bool has_style = !box.style.empty();  // spaces of a style count once, where it is named
    block->box.space_before = space(box.space_before, has_style ? style.space_before : layout::Measure{}, em);
    block->box.space_after = space(box.space_after, has_style ? style.space_after : layout::Measure{}, em);
    block->box.left = has_style ? style.indent.at(em) : Length{};
    surround(*block, box, style);
    block->box.keep = box.keep.value_or(has_style ? style.keep : layout::Keep::none);
    if (const auto role = to_display(box.role)) block->role = role;
    if (!block->span.is_somewhere()) block->span = box.span;
    return block;
}

Style Dresser::style_of(const layout::Box& box, const std::string& surrounding) const {
    Style style = styles_->find(box.style.empty() ? surrounding : box.style);
    if (box.align) style.align = static_cast<text::Align>(*box.align);
    return style;
}

std::optional<Block> Dresser::content(const layout::Box& box, const Scope& scope, const std::string& name) {
    const Style style = style_of(box, name);
    if (const auto* t = std::get_if<layout::TextBox>(&box.what)) return text(*t, scope, style);
    if (const auto* i = std::get_if<layout::InlineBox>(&box.what)) return inline_items(*i, style);
    if (const auto* r = std::get_if<layout::RowBox>(&box.what)) return row(*r, scope, name);
    if (const auto* g = std::get_if<layout::GridBox>(&box.what)) return grid(*g, scope, name);
    if (const auto* s = std::get_if<layout::StackBox>(&box.what)) return stack(*s, scope, name);
    if (const auto* i = std::get_if<layout::ItemBox>(&box.what)) return item(*i, scope, style);
    if (const auto* p = std::get_if<layout::PictureBox>(&box.what)) return picture(*p, box, scope, style);
    if (const auto* t = std::get_if<layout::TagsBox>(&box.what)) return tags(*t, scope, style);
    if (const auto* g = std::get_if<layout::GaugeBox>(&box.what)) return gauge(*g, scope, style);
    if (const auto* b = std::get_if<layout::BulletsBox>(&box.what)) {
        const auto* const list =
            scope.entry == nullptr ? nullptr : bullets_of(scope.entry->highlights, source_.language);
        return list == nullptr ? std::nullopt : bullets(*b, *list, 0, style);
    }
    Block block;
    block.what = PageBreak{};
    if (const auto* r = std::get_if<layout::RuleBox>(&box.what)) {
        const auto length = r->length ? std::optional{r->length->at(style.em())} : std::nullopt;
        block.what = Rule{r->thickness, r->color.value_or(style.color), length, style.align};
    }
    if (const auto* s = std::get_if<layout::SpaceBox>(&box.what))
        block.what = Rule{s->height.at(style.em()), {}, Length{}, {}};
    return block;
}

std::optional<Block> Dresser::text(const layout::TextBox& box, const Scope& scope, const Style& style) {
    auto text = expand(box.text, style, *styles_, scope.fields);
    if (!text) return std::nullopt;
    if (box.icon) text->icon = icon(*box.icon, style);
    if (box.shrinks) text->least_em = std::min(box.shrinks->at(style.em()), style.em());
    auto role = to_display(style.role);
    if (!role && scope.entry != nullptr && scope.entry == unnamed_ && names_entry(box.text.parts, scope)) {
        role = display::Role::h3;
        unnamed_ = nullptr;
    }
    return block_of(std::move(*text), role, {});
}

bool Dresser::names_entry(const std::vector<layout::Part>& parts, const Scope& scope) const {
    return std::any_of(parts.begin(), parts.end(), [&](const layout::Part& part) {
        if (part.kind != layout::Part::Kind::field) return names_entry(part.parts, scope);
        return std::find(kNames.begin(), kNames.end(), part.field) != kNames.end() && has_value(part.field, scope);
    });
}

std::optional<Block> Dresser::inline_items(const layout::InlineBox& box, const Style& style) {
    Inline sequence;
    sequence.align = style.align;
    // An icon's place is part of the space before it.
    const bool needs_space = box.has_icons && !box.separator.ends_with(' ');
    sequence.separator = to_text(needs_space ? box.separator + ' ' : box.separator, style);
    sequence.separator.style.never_wraps = true;
    sequence.is_listed = box.has_lines;
    for (const resume::Contact& contact : source_.resume.contacts) {
        const auto shown = contact_text(contact, source_.language, box.has_urls);
        if (!shown) continue;
        sequence.items.push_back(to_text(*shown, style, *styles_));
        sequence.items.back().style.align = text::Align::start;
        if (box.has_icons) sequence.items.back().icon = contact_icon(contact, box.icon_color, style);
        // The whole item leads there, so it needs no link's colour.
        const std::string* const url = contact.url.pick(source_.language);
        const resume::RichText* const said = contact.text.pick(source_.language);
        for (Paint& paint : sequence.items.back().paints) {
            if (url == nullptr || (!paint.url.empty() && paint.url != *url)) continue;
            paint.url = *url;
            paint.told = told_of(contact, *said, *url, source_.catalog);
        }
    }
    if (sequence.items.empty()) return std::nullopt;
    Block block;
    block.what = std::move(sequence);
    return block;
}

std::optional<Block> Dresser::row(const layout::RowBox& box, const Scope& scope, const std::string& style) {
    Row row;
    const Length em = styles_->find(style).em();
    bool has_content = false;
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < box.cells.size(); ++i) {
        auto cell = this->box(box.cells[i], scope, style);
        // A cell whose condition fails takes its column along; an empty one keeps it.
        if (!cell && !box.cells[i].condition.is_bare()) continue;
        has_content = has_content || cell;
        kept.push_back(i);
        const layout::Track& track = box.columns[i];
        row.tracks.push_back({track.kind, track.width.at(em), track.amount});
        row.cells.push_back(cell ? std::move(*cell) : Block{});
    }
    if (!has_content) return std::nullopt;
    row.gap = box.gap.at(em);
    row.height = box.height.at(em);
    if (box.grid) {
        row.grid_width = box.grid->width;
        row.grid_color = box.grid->color.value_or(styles_->find(style).color);
    }
    row.valign = box.valign;
    row.group = groups_.try_emplace({&box, section_, std::move(kept)}, groups_.size() + 1).first->second;
    Block block;
    block.what = std::move(row);
    return block;
}

std::optional<Block> Dresser::stack(const layout::StackBox& box, const Scope& scope, const std::string& style) {
    Stack stack{boxes(box.children, scope, style)};
    if (stack.children.empty()) return std::nullopt;
    // The head of a role stays with its first bullet, as that of an entry does (typography.md 6.4).
    const std::size_t heads = scope.entry == nullptr ? 0 : stack.children.size() - 1;
    for (std::size_t i = 0; i < heads; ++i) stack.children[i].box.keep = layout::Keep::with_next;
    Block block;
    block.what = std::move(stack);
    return block;
}

std::optional<Block> Dresser::bullets(const layout::BulletsBox& box, const std::vector<resume::Bullet>& bullets,
                                      std::size_t level, const Style& style) {
    List list;
    list.indent = box.indent.at(style.em());
    list.gap = box.gap.at(style.em());
    const std::string& marker = box.markers[std::min(level, box.markers.size() - 1)];
    for (const resume::Bullet& bullet : bullets) {
        const resume::RichText* const said = bullet.text.pick(source_.language);
        if (said == nullptr || said->empty()) continue;
        ListItem item;
        item.label = to_text(marker, style, box.span);
        item.body.push_back(block_of(to_text(*said, style, *styles_), std::nullopt, bullet.span));
        const auto* const children = bullets_of(bullet.children, source_.language);
        if (children != nullptr) {
            if (auto nested = this->bullets(box, *children, level + 1, style)) {
                nested->box.space_before = list.gap;
                item.body.back().box.keep = layout::Keep::with_next;
                item.body.push_back(std::move(*nested));
            }
        }
        list.items.push_back(std::move(item));
    }
    if (list.items.empty()) return std::nullopt;
    Block block;
    block.what = std::move(list);
    return block;
}

std::optional<Block> Dresser::item(const layout::ItemBox& box, const Scope& scope, const Style& style) {
    auto body = expand(box.text, style, *styles_, scope.fields);
    if (!body) return std::nullopt;
    ListItem item;
    item.label = expand(box.marker, style, *styles_, scope.fields).value_or(to_text("", style));
    item.body.push_back(block_of(std::move(*body), std::nullopt, scope.entry == nullptr ? Span{} : scope.entry->span));
    List list;
    list.indent = box.indent.at(style.em());
    list.items.push_back(std::move(item));
    Block block;
    block.what = std::move(list);
    return block;
}

const resume::Localized<std::string>* Dresser::picture_path(layout::Field field, const Scope& scope) const {
    if (field == layout::Field::photo) return &source_.resume.photo;
    return scope.entry == nullptr ? nullptr : &scope.entry->logo;
}

std::optional<std::size_t> Dresser::load(const std::string& path, Span span) {
    const auto found = loaded_.find(path);
    if (found != loaded_.end()) return found->second;
    std::optional<std::size_t> index;
    if (auto image = at(span, source_.load_picture(path), diagnostics_)) {
        index = images_.size();
        images_.push_back(std::move(*image));
    }
    return loaded_[path] = index;
}

std::optional<Icon> Dresser::icon(const layout::IconName& name, const Style& style) {
    const auto [known, is_new] = icons_.try_emplace(name.name);
    if (is_new) known->second = find_icon(source_.icons, name.name);
    if (known->second) return place_icon(*known->second, style, name.color.value_or(style.color));
    if (is_new) diagnostics_.error(name.span, fmt::format("there is no icon '{}'", name.name), {icon_hint(name.name)});
    return std::nullopt;
}

std::optional<Icon> Dresser::contact_icon(const resume::Contact& contact, std::optional<Color> color,
                                          const Style& style) {
    const auto name = icon_name(contact, source_.icons);
    if (!name) return std::nullopt;
    if (const auto shape = find_icon(source_.icons, *name))
        return place_icon(*shape, style, color.value_or(style.color));
    // Another layout, or RenderCV, may have it.
    diagnostics_.warning(contact.span, fmt::format("there is no icon '{}'", *name), {icon_hint(*name)});
    return std::nullopt;
}

std::string Dresser::icon_hint(std::string_view name) const {
    const auto names = icon_names(source_.icons);
    const auto meant = nearest(name, names);
    return meant ? fmt::format("did you mean '{}'?", *meant) : fmt::format("use {}", one_of(names));
}

bool Dresser::holds(const layout::Condition& condition, const Scope& scope) const {
    const auto has = [&](layout::Field field) { return has_value(field, scope); };
    return std::all_of(condition.when.begin(), condition.when.end(), has) &&
           std::none_of(condition.unless.begin(), condition.unless.end(), has);
}

bool Dresser::has_value(layout::Field field, const Scope& scope) const {
    if (layout::is_picture(field)) {
        const auto* const path = picture_path(field, scope);
        const std::string* const name = path == nullptr ? nullptr : path->pick(source_.language);
        return name != nullptr && !name->empty();
    }
    if (field == layout::Field::contacts) return !source_.resume.contacts.empty();
    if (field == layout::Field::roles) return scope.entry != nullptr && !scope.entry->roles.empty();
    if (field == layout::Field::highlights) {
        const auto* const list =
            scope.entry == nullptr ? nullptr : bullets_of(scope.entry->highlights, source_.language);
        return list != nullptr && !list->empty();
    }
    const auto value = scope.fields(field);
    return value && !value->empty();
}

}  // namespace quoin::block
