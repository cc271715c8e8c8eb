#include "resume/overlay.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/line_of.h"
#include "base/strings.h"
#include "resume/context.h"
#include "resume/entry_keys.h"
#include "resume/guess_language.h"
#include "resume/read_settings.h"
#include "resume/sections.h"
#include "resume/values.h"
#include "yaml/edit.h"

namespace quoin::resume {

namespace {

yaml::Node scalar(std::string text, Span span) {
    yaml::Node node;
    node.kind = yaml::Node::Kind::scalar;
    node.span = span;
    node.text = std::move(text);
    node.pieces = {{0, span.begin}};
    return node;
}

bool is_plain(const yaml::Node& node) { return node.is_scalar() || node.is_null(); }

bool holds_scalars_only(const yaml::Node& list) {
    return std::all_of(list.items.begin(), list.items.end(), [](const yaml::Node& item) { return item.is_scalar(); });
}

/// The text of a bullet or an entry that is written as a map and has just one.
yaml::Node* main_text(yaml::Node& map) {
    for (const std::string_view key : {"text", "bullet", "number", "reversed_number"})
        if (yaml::Node* const text = yaml::find(map, key)) return text;
    return nullptr;
}

/// Puts the values of one overlay into its base.
class Overlayer {
public:
    Overlayer(locale::Language base, locale::Language overlay, Diagnostics& diagnostics)
        : base_{std::move(base)}, language_{std::move(overlay)}, diagnostics_{diagnostics} {}

    void cv(yaml::Node& base, const yaml::Node& overlay) {
        for (const auto& [key, value] : overlay.entries) {
            yaml::Node* const target = counterpart(base, key);
            if (target == nullptr) continue;
            if (key.text == "sections" && target->is_map() && value.is_map())
                sections(*target, value);
            else
                this->value(*target, value);
        }
    }

private:
    /// The value of the base under the same key; nullptr if there is nothing to do, or if that is an error.
    yaml::Node* counterpart(yaml::Node& base, const yaml::Node& key) {
        if (key.text == "id" || key.text.starts_with("x-")) return nullptr;
        yaml::Node* const found = yaml::find(base, key.text);
        if (found != nullptr) return found;
        std::vector<std::string_view> known;
        for (const auto& [name, value] : base.entries) known.push_back(name.text);
        const auto meant = nearest(key.text, known);
        diagnostics_.error(key.span, fmt::format("there is no '{}' at {}", key.text, line_of(base.span, diagnostics_)),
                           {meant ? fmt::format("did you mean '{}'?", *meant)
                                  : fmt::format("an overlay only translates: write it there, as {{{}: null, {}: …}}",
                                                base_.tag(), language_.tag())});
        return nullptr;
    }

    void sections(yaml::Node& base, const yaml::Node& overlay) {
        for (const auto& [key, value] : overlay.entries) {
            yaml::Node* const target = counterpart(base, key);
            if (target == nullptr) continue;
            const bool is_written_out = value.find("title") != nullptr || value.find("entries") != nullptr;
            if (is_written_out && !target->is_map()) write_out(*target, key);
            yaml::Node* const entries = value.is_list() ? yaml::find(*target, "entries") : nullptr;
            this->value(entries == nullptr ? *target : *entries, value);
        }
    }

    /// A list of entries as a map with `entries`; a key that is printed becomes its title.
    static void write_out(yaml::Node& section, const yaml::Node& key) {
        yaml::Node map;
        map.kind = yaml::Node::Kind::map;
        map.span = section.span;
        if (!is_known_section(key.text)) {
            const std::string title = title_from_key(key.text);
            map.entries.emplace_back(scalar("title", section.span.part(0, 0)), scalar(title, key.span));
        }
        map.entries.emplace_back(scalar("entries", section.span.part(0, 0)), std::move(section));
        section = std::move(map);
    }

    void value(yaml::Node& base, const yaml::Node& overlay) {
        if (overlay.is_map() && overlay.entries.empty()) return;  // {}: nothing to translate
        if (!base.is_map() || is_language_map(base)) {
            if (overlay.is_map()) return report_map(base, overlay);
            if (base.is_map()) return add_language(base, overlay);
            if (base.is_list() && overlay.is_list() && merges(base, overlay)) return items(base, overlay);
            return wrap(base, overlay);
        }
        if (overlay.is_map()) {
            for (const auto& [key, said] : overlay.entries)
                if (yaml::Node* const target = counterpart(base, key)) under(key.text, *target, said);
            return;
        }
        yaml::Node* const text = is_plain(overlay) ? main_text(base) : nullptr;
        if (text != nullptr) return value(*text, overlay);
        diagnostics_.error(
            overlay.span,
            fmt::format("expected a map as at {}, found {}", line_of(base.span, diagnostics_), describe(overlay.kind)),
            {"write the keys that need another value in this language; {} stands for none"});
    }

    /// Texts that cannot be translated one by one are a list for each language.
    void under(std::string_view key, yaml::Node& base, const yaml::Node& overlay) {
        const auto is_of_texts = [&](const EntryKey& known) {
            return known.name == key && known.shape == Shape::texts;
        };
        const bool is_whole = base.is_list() && overlay.is_list() && !overlay.items.empty() &&
                              std::any_of(kEntryKeys.begin(), kEntryKeys.end(), is_of_texts);
        is_whole ? wrap(base, overlay) : value(base, overlay);
    }

    void report_map(const yaml::Node& base, const yaml::Node& overlay) {
        if (is_language_map(overlay)) {
            diagnostics_.error(overlay.span, "an overlay has one language, so it has no language maps",
                               {fmt::format("write the value in '{}' alone", language_.tag())});
            return;
        }
        const std::string_view what = base.is_map() ? "text" : describe(base.kind);
        diagnostics_.error(overlay.span,
                           fmt::format("expected {} as at {}, found a map", what, line_of(base.span, diagnostics_)),
                           {"write both in the same form"});
    }

    void add_language(yaml::Node& base, const yaml::Node& overlay) {
        for (auto& [key, value] : base.entries) {
            if (locale::Language::parse(key.text).value_or(locale::Language{}) != language_) continue;
            diagnostics_.warning(
                overlay.span,
                fmt::format("'{}' of this stands at {} already", language_.tag(), line_of(value.span, diagnostics_)),
                {"say it in one of the files only"});
            value = overlay;
            return;
        }
        base.entries.emplace_back(scalar(language_.tag(), overlay.span), overlay);
    }

    void wrap(yaml::Node& base, const yaml::Node& overlay) {
        if (base.is_null() && overlay.is_null()) return;
        yaml::Node map;
        map.kind = yaml::Node::Kind::map;
        map.span = overlay.span;
        const Span span = base.span;
        map.entries.emplace_back(scalar(base_.tag(), span), std::move(base));
        map.entries.emplace_back(scalar(language_.tag(), overlay.span), overlay);
        base = std::move(map);
    }

    /// Item by item, rather than as a list for each language.
    static bool merges(const yaml::Node& base, const yaml::Node& overlay) {
        return base.items.size() == overlay.items.size() || !holds_scalars_only(base) || !holds_scalars_only(overlay);
    }

    void items(yaml::Node& base, const yaml::Node& overlay) {
        const bool is_complete = base.items.size() == overlay.items.size();
        bool is_reported = false;
        for (std::size_t i = 0; i < overlay.items.size(); ++i) {
            const yaml::Node& item = overlay.items[i];
            if (const yaml::Node* const id = item.find("id")) {
                if (yaml::Node* const target = item_with(base, *id)) value(*target, item);
            } else if (is_complete) {
                value(base.items[i], item);
            } else if (!std::exchange(is_reported, true)) {
                report_lengths(base, overlay);
            }
        }
    }

    void report_lengths(const yaml::Node& base, const yaml::Node& overlay) {
        diagnostics_.error(
            overlay.items.front().span,
            fmt::format("{} in this list, but {} at {}", overlay.items.size(), base.items.size(),
                        line_of(base.span, diagnostics_)),
            {"give each an 'id' in both files, or write as many here; {} stands for one without change"});
    }

    yaml::Node* item_with(yaml::Node& list, const yaml::Node& id) {
        std::vector<std::string_view> known;
        for (yaml::Node& item : list.items) {
            const yaml::Node* const found = item.find("id");
            if (found != nullptr && found->text == id.text) return &item;
            if (found != nullptr) known.push_back(found->text);
        }
        const auto meant = nearest(id.text, known);
        diagnostics_.error(
            id.span, fmt::format("nothing at {} has the id '{}'", line_of(list.span, diagnostics_), id.text),
            {meant ? fmt::format("did you mean '{}'?", *meant) : fmt::format("write 'id: {}' there", id.text)});
        return nullptr;
    }

    locale::Language base_;
    locale::Language language_;
    Diagnostics& diagnostics_;
};

/// Adds the language to `languages`; a file that declares none needs no more than its maps.
void declare(yaml::Node& file, const locale::Language& language, Span span) {
    yaml::Node* const languages = yaml::find(file, "languages");
    if (languages == nullptr || languages->is_null()) return;
    if (languages->is_scalar()) {
        yaml::Node list;
        list.kind = yaml::Node::Kind::list;
        list.span = languages->span;
        list.items.push_back(std::move(*languages));
        *languages = std::move(list);
    }
    const bool is_there = std::any_of(languages->items.begin(), languages->items.end(), [&](const yaml::Node& tag) {
        return locale::Language::parse(tag.text).value_or(locale::Language{}) == language;
    });
    if (!is_there) languages->items.push_back(scalar(language.tag(), span));
}

}  // namespace

locale::Language language_of(const yaml::Node& cv_file) {
    if (const yaml::Node* const languages = cv_file.find("languages")) {
        const yaml::Node& first =
            languages->is_list() && !languages->items.empty() ? languages->items.front() : *languages;
        if (auto language = locale::Language::parse(first.text)) return std::move(*language);
    }
    if (const yaml::Node* const written = cv_file.find("locale")) {
        Diagnostics unheard;  // resume::read says the same of it
        Context context{unheard, {}, {}, false};
        if (auto language = read_locale(*written, context).language) return std::move(*language);
    }
    const yaml::Node* const cv = cv_file.find("cv");
    return guess_language(cv == nullptr ? cv_file : *cv);
}

yaml::Node with_overlay(yaml::Node base, const yaml::Node& overlay, const locale::Language& language,
                        Diagnostics& diagnostics) {
    if (base.is_null()) return base;  // reported when it was read
    const locale::Language own = language_of(base);
    if (own == language) {
        diagnostics.error(overlay.span.part(0, 1),
                          fmt::format("this overlay is in '{}', as is what it extends", language.tag()),
                          {"write 'language: en' in the overlay, or 'languages: [zh]' in what it extends"});
        return base;
    }
    yaml::Node* const cv = yaml::find(base, "cv");
    const yaml::Node* const said = overlay.find("cv");
    if (cv != nullptr && cv->is_map() && said != nullptr && said->is_map())
        Overlayer{own, language, diagnostics}.cv(*cv, *said);
    declare(base, language, overlay.span.part(0, 1));
    return base;
}

}  // namespace quoin::resume
