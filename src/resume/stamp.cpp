#include "resume/stamp.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "base/line_of.h"
#include "base/strings.h"
#include "resume/fingerprint.h"
#include "resume/translated_texts.h"

namespace quoin::resume {

namespace {

constexpr std::string_view kHeader =
    "# Which translations were made from which original: quoin stamp writes it, quoin check compares. Keep it beside "
    "the "
    "CV.\n";

/// The fingerprint of each language of a text, by its tag.
using Fingerprints = std::map<std::string, std::string>;

struct Line {
    std::string path;
    Fingerprints prints;

    auto operator<=>(const Line&) const = default;
};

Line line_for(const TranslatedText& text) {
    Line line{text.path, {}};
    for (const TranslatedText::Side& side : text.sides) line.prints[side.language.tag()] = fingerprint(side.words);
    return line;
}

/// "en:0f9e8d7c6b5a"
bool is_print(std::string_view word) {
    const std::size_t colon = word.find(':');
    const auto digits = word.substr(colon == std::string_view::npos ? word.size() : colon + 1);
    return colon != 0 && digits.size() == kFingerprintLength &&
           digits.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<Line> parse_line(std::string_view text) {
    Line line;
    for (std::size_t space = text.find(' '); space != std::string_view::npos && is_print(text.substr(0, space));
         space = text.find(' ')) {
        const std::size_t colon = text.find(':');
        line.prints[std::string{text.substr(0, colon)}] = text.substr(colon + 1, kFingerprintLength);
        text.remove_prefix(space + 1);
    }
    line.path = text;
    return line.prints.size() < 2 || text.empty() ? std::nullopt : std::optional{std::move(line)};
}

std::vector<Line> parse_stamp(std::uint32_t number, Diagnostics& diagnostics) {
    std::vector<Line> lines;
    const std::string text = diagnostics.file(number).text;
    for (const std::string_view written : split(text, '\n')) {
        const std::string_view trimmed = trim(written);
        if (trimmed.empty() || trimmed.front() == '#') continue;
        if (auto line = parse_line(trimmed)) {
            lines.push_back(std::move(*line));
            continue;
        }
        const auto begin = static_cast<std::uint32_t>(trimmed.data() - text.data());
        diagnostics.warning({number, begin, begin + static_cast<std::uint32_t>(trimmed.size())},
                            "this is no line of a stamp", {"write the file again with quoin stamp"});
    }
    return lines;
}

/// The lines of a stamp, each to be taken by one text.
class Stamped {
public:
    explicit Stamped(std::vector<Line> lines) : lines_{std::move(lines)}, is_taken_(lines_.size()) {
        for (std::size_t i = 0; i < lines_.size(); ++i)
            for (const auto& [tag, print] : lines_[i].prints) by_print_[{lines_[i].path, tag, print}].push_back(i);
    }

    /// Takes the line that says the same of every language; tells whether there is one.
    bool take_same(const Line& wanted) {
        const auto& [tag, print] = *wanted.prints.begin();
        for (const std::size_t i : lines_with(wanted.path, tag, print)) {
            if (is_taken_[i] || lines_[i] != wanted) continue;
            is_taken_[i] = true;
            return true;
        }
        return false;
    }

    /// Takes the line that agrees in most languages, of equals the first; nothing if none agrees in any.
    std::optional<Line> take_like(const Line& wanted) {
        std::map<std::size_t, int> agreements;
        for (const auto& [tag, print] : wanted.prints)
            for (const std::size_t i : lines_with(wanted.path, tag, print))
                if (!is_taken_[i]) ++agreements[i];
        const auto best = std::max_element(agreements.begin(), agreements.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (best == agreements.end()) return std::nullopt;
        is_taken_[best->first] = true;
        return lines_[best->first];
    }

private:
    using Key = std::tuple<std::string, std::string, std::string>;  ///< path, language, fingerprint

    std::vector<std::size_t> lines_with(const std::string& path, const std::string& tag,
                                        const std::string& print) const {
        const auto found = by_print_.find({path, tag, print});
        return found == by_print_.end() ? std::vector<std::size_t>{} : found->second;
    }

    std::vector<Line> lines_;
    std::vector<bool> is_taken_;
    std::map<Key, std::vector<std::size_t>> by_print_;
};

/// Reports each side of `text` that is as it was stamped, if another is not.
void compare(const TranslatedText& text, const Line& now, const Line& stamped, Diagnostics& diagnostics) {
    const auto is_changed = [&](const TranslatedText::Side& side) {
        const auto was = stamped.prints.find(side.language.tag());
        return was != stamped.prints.end() && was->second != now.prints.at(side.language.tag());
    };
    std::vector<std::string> changed;
    std::vector<std::string> places;
    for (const TranslatedText::Side& side : text.sides) {
        if (!is_changed(side)) continue;
        changed.push_back("'" + side.language.tag() + "'");
        places.push_back(line_of(side.span, diagnostics));
    }
    if (changed.empty()) return;
    for (const TranslatedText::Side& side : text.sides) {
        if (is_changed(side) || !stamped.prints.contains(side.language.tag())) continue;
        diagnostics.warning(
            side.span,
            fmt::format("{} changed since it was stamped, '{}' did not", join(changed, " and "), side.language.tag()),
            {fmt::format("see {}; change this too, or run quoin stamp", join(places, " and "))});
    }
}

}  // namespace

std::string write_stamp(const Resume& resume) {
    std::vector<Line> lines;
    for (const TranslatedText& text : translated_texts(resume)) lines.push_back(line_for(text));
    if (lines.empty()) return {};
    std::sort(lines.begin(), lines.end());
    std::string stamp{kHeader};
    for (const Line& line : lines) {
        for (const auto& [tag, print] : line.prints) stamp += fmt::format("{}:{} ", tag, print);
        stamp += line.path + "\n";
    }
    return stamp;
}

void check_stamp(const Resume& resume, std::uint32_t stamp, Diagnostics& diagnostics) {
    Stamped stamped{parse_stamp(stamp, diagnostics)};
    std::vector<std::pair<TranslatedText, Line>> rest;
    for (TranslatedText& text : translated_texts(resume)) {
        Line line = line_for(text);
        if (!stamped.take_same(line)) rest.emplace_back(std::move(text), std::move(line));
    }
    for (const auto& [text, line] : rest)
        if (const auto was = stamped.take_like(line)) compare(text, line, *was, diagnostics);
}

}  // namespace quoin::resume
