#include "compare/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/strings.h"
#include "compare/align.h"
#include "compare/outline.h"

namespace quoin::compare {

namespace {

using Path = std::vector<std::string>;

class Comparer {
public:
    void compare_cv(const Part& before, const Part& after) {
        compare_fields(before, after, {});
        compare_parts(before, after, Part::Kind::contact, {}, "");
        compare_parts(before, after, Part::Kind::section, {}, "");
    }

    std::vector<Note> take() {
        join_moves();
        return std::move(notes_);
    }

private:
    void compare_fields(const Part& before, const Part& after, const Path& path);
    void compare_parts(const Part& before, const Part& after, Part::Kind kind, const Path& path,
                       const std::string& number);
    void compare_part(const Part& before, const Part& after, const Path& path, const std::string& number);
    void compare_title(const Part& before, const Part& after, const Path& path, const std::string& number);
    void join_moves();

    std::vector<Note> notes_;
};

/// A contact is called by what it is, any other part by its number.
std::string called(const Part& part, const std::string& number) {
    if (part.kind == Part::Kind::contact) return part.id;
    if (part.kind == Part::Kind::section) return "section";
    return fmt::format("{} {}", name_of(part.kind), number);
}

std::vector<const Part*> parts_of(const Part& part, Part::Kind kind) {
    std::vector<const Part*> parts;
    for (const Part& child : part.parts) {
        if (child.kind == kind) parts.push_back(&child);
    }
    return parts;
}

Path below(Path path, const Part& part) {
    // A bullet's own bullets are told by their number.
    if (part.kind != Part::Kind::bullet) path.push_back(part.title.empty() ? part.id : part.title);
    return path;
}

void Comparer::compare_fields(const Part& before, const Part& after, const Path& path) {
    const auto find = [](const Part& part, const std::string& name) {
        const auto found =
            std::find_if(part.fields.begin(), part.fields.end(), [&](const Field& f) { return f.name == name; });
        return found == part.fields.end() ? nullptr : &*found;
    };
    for (const Field& field : before.fields) {
        const Field* const now = find(after, field.name);
        if (now == nullptr) notes_.push_back({Change::gone, path, field.name, {field.text}, {}, 0, 0, {}});
        if (now != nullptr && now->text != field.text)
            notes_.push_back({Change::changed, path, field.name, {field.text}, {now->text}, 0, 0, {}});
    }
    for (const Field& field : after.fields) {
        if (find(before, field.name) == nullptr)
            notes_.push_back({Change::added, path, field.name, {}, {field.text}, 0, 0, {}});
    }
}

void Comparer::compare_title(const Part& before, const Part& after, const Path& path, const std::string& number) {
    if (!(before.is_line || after.is_line) || before.title == after.title) return;
    const Change change = after.kind == Part::Kind::section ? Change::renamed : Change::changed;
    notes_.push_back({change, path, called(after, number), {before.title}, {after.title}, 0, 0, {}});
}

void Comparer::compare_part(const Part& before, const Part& after, const Path& path, const std::string& number) {
    compare_title(before, after, path, number);
    const Path inner = below(path, after);
    const std::string prefix = after.kind == Part::Kind::bullet ? number + "." : "";
    compare_fields(before, after, inner);
    for (const Part::Kind kind : {Part::Kind::entry, Part::Kind::bullet, Part::Kind::role})
        compare_parts(before, after, kind, inner, prefix);
}

void Comparer::compare_parts(const Part& before, const Part& after, Part::Kind kind, const Path& path,
                             const std::string& number) {
    const std::vector<const Part*> old_parts = parts_of(before, kind);
    const std::vector<const Part*> new_parts = parts_of(after, kind);
    for (const auto& [i, j, is_moved] : align(old_parts, new_parts)) {
        const std::size_t from = i ? *i + 1 : 0;
        const std::size_t to = j ? *j + 1 : 0;
        const std::string numbered = fmt::format("{}{}", number, j ? to : from);
        const Part& part = j ? *new_parts[*j] : *old_parts[*i];
        Note note{Change::moved, path, called(part, numbered), {}, {}, 0, 0, {}};
        if (i) note.before = lines_of(*old_parts[*i]);
        if (j) note.after = lines_of(*new_parts[*j]);
        if (!i || !j) {
            note.change = i ? Change::gone : Change::added;
            notes_.push_back(std::move(note));
            continue;
        }
        if (is_moved) {
            note.from = from;
            note.to = to;
            notes_.push_back(std::move(note));
        }
        compare_part(*old_parts[*i], *new_parts[*j], path, numbered);
    }
}

/// What is gone here and new there, word for word, has moved.
void Comparer::join_moves() {
    std::multimap<std::vector<std::string>, std::size_t> gone;
    for (std::size_t i = 0; i < notes_.size(); ++i) {
        if (notes_[i].change == Change::gone) gone.emplace(notes_[i].before, i);
    }
    std::vector<bool> is_told(notes_.size());
    for (Note& note : notes_) {
        const auto found = note.change == Change::added ? gone.find(note.after) : gone.end();
        if (found == gone.end()) continue;
        const Note& left = notes_[found->second];
        note.change = Change::moved;
        note.before = left.before;
        note.old_path = left.path;
        is_told[found->second] = true;
        gone.erase(found);
    }
    std::vector<Note> kept;
    for (std::size_t i = 0; i < notes_.size(); ++i) {
        if (!is_told[i]) kept.push_back(std::move(notes_[i]));
    }
    notes_ = std::move(kept);
}

bool has(const resume::Resume& resume, const locale::Language& language) {
    const auto& languages = resume.languages;
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

std::vector<Note> compare_in(const locale::Language& language, const resume::Resume& before,
                             const resume::Resume& after, const OpenCatalog& open_catalog) {
    if (!has(before, language)) return {{Change::added, {}, "language", {}, {language.tag()}, 0, 0, {}}};
    if (!has(after, language)) return {{Change::gone, {}, "language", {language.tag()}, {}, 0, 0, {}}};
    const locale::Catalog catalog = open_catalog(language);
    Comparer comparer;
    comparer.compare_cv(outline(before, language, catalog), outline(after, language, catalog));
    return comparer.take();
}

}  // namespace

std::vector<LanguageNotes> compare(const resume::Resume& before, const resume::Resume& after,
                                   const OpenCatalog& open_catalog) {
    std::vector<locale::Language> languages = before.languages;
    for (const locale::Language& language : after.languages) {
        if (!has(before, language)) languages.push_back(language);
    }
    std::vector<LanguageNotes> all;
    for (const locale::Language& language : languages) {
        auto notes = compare_in(language, before, after, open_catalog);
        if (!notes.empty()) all.push_back({language, std::move(notes)});
    }
    return all;
}

}  // namespace quoin::compare
