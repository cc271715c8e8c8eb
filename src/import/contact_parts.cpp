#include "import/contact_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.h"
#include "resume/markup.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

/// Is it in brackets as a whole, or is one of its brackets missing? Those of "(217) 555-0142" are its own.
bool has_loose_bracket(std::string_view text, std::string_view open, std::string_view close) {
    const std::size_t opens = text.find(open);
    const std::size_t closes = text.find(close);
    if (opens == std::string_view::npos || closes == std::string_view::npos) return true;
    return text.starts_with(open) && closes + close.size() == text.size();
}

constexpr std::array<std::string_view, 8> kColumns{"|", "｜", "·", "•", "‖", "\t", "  ", "　"};

/// How many bytes at `at` part contacts from one another; 0: none. Where columns do, commas part the words of one:
/// "Springfield, IL | …".
std::size_t separator_at(std::string_view text, std::size_t at, bool has_columns) {
    constexpr std::array<std::string_view, 6> kCommas{";", "；", " / ", "，", ", ", "、"};
    const auto length = [&](const auto& separators) {
        for (const std::string_view separator : separators)
            if (text.substr(at).starts_with(separator)) return separator.size();
        return std::size_t{0};
    };
    const std::size_t column = length(kColumns);
    return column > 0 || has_columns ? column : length(kCommas);
}

bool has_column(std::string_view text) {
    const auto has = [&](std::string_view column) { return text.find(column) != std::string_view::npos; };
    return std::any_of(kColumns.begin(), kColumns.end(), has);
}

class Splitter {
public:
    std::vector<ContactPart> split(const Words& line) {
        const yaml::Node node = yaml::make_text(line.text, line.span, line.pieces);
        has_columns_ = has_column(trim(line.text));
        for (const resume::Run& run : resume::parse_markup(node, {}).runs) {
            if (run.link.empty())
                add_text(run);
            else
                add_link(run);
        }
        end_part();
        return std::move(parts_);
    }

private:
    void add_text(const resume::Run& run) {
        if (!part_.link.empty()) end_part();
        for (std::size_t at = 0; at < run.text.size();) {
            const std::size_t separator = separator_at(run.text, at, has_columns_);
            if (separator > 0) {
                end_part();
            } else {
                if (part_.text.empty()) part_.span = run.place(at, at + 1);
                part_.text += run.text[at];
                part_.span.end = std::max(part_.span.end, run.place(at, at + 1).end);
            }
            at += std::max<std::size_t>(separator, 1);
        }
    }

    void add_link(const resume::Run& run) {
        if (part_.link.empty()) {
            part_.label = bare(part_.text);
            part_.text.clear();
            part_.link = run.link;
            part_.span = run.span;
        } else if (part_.link != run.link) {
            end_part();
            return add_link(run);
        }
        part_.text += run.text;
        part_.span.end = std::max(part_.span.end, run.span.end);
    }

    void end_part() {
        part_.text = bare(part_.text);
        if (!part_.text.empty() || !part_.label.empty()) parts_.push_back(std::move(part_));
        part_ = {};
    }

    ContactPart part_;
    std::vector<ContactPart> parts_;
    bool has_columns_ = false;
};

}  // namespace

std::string_view bare(std::string_view text) {
    constexpr std::array<std::string_view, 11> kEdges{" ", "　", "\t", ":", "：", ",", "，", ".", "。", "-", "、"};
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kBrackets{{{"(", ")"}, {"（", "）"}}};
    const auto take = [&](std::string_view edge) {
        if (text.starts_with(edge))
            text.remove_prefix(edge.size());
        else if (text.ends_with(edge))
            text.remove_suffix(edge.size());
        else
            return false;
        return true;
    };
    for (bool goes_on = true; goes_on;) {
        goes_on = false;
        for (const std::string_view edge : kEdges) goes_on = take(edge) || goes_on;
        for (const auto& [open, close] : kBrackets)
            if (has_loose_bracket(text, open, close)) goes_on = take(open) || take(close) || goes_on;
    }
    return text;
}

std::vector<ContactPart> contact_parts(const Words& line) { return Splitter{}.split(line); }

}  // namespace quoin::import
