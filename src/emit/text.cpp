#include "emit/text.h"

#include <vector>

#include "base/strings.h"

namespace quoin::emit {

namespace {

constexpr std::string_view kBefore = " | ";
constexpr std::size_t kStep = 2;  ///< of the indent, a level of bullets

/// An address without what nobody reads: its scheme, and the last slash.
std::string_view bare(std::string_view address) {
    for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:"}) {
        if (address.starts_with(scheme)) address.remove_prefix(scheme.size());
    }
    if (address.ends_with('/')) address.remove_suffix(1);
    return address;
}

/// Linked words, and where they lead unless they say so themselves.
std::string with_address(const std::string& text, const std::string& address) {
    const std::string_view short_address = bare(address);
    const std::size_t name = text.find(':') + 1;  // of "doi:10.…", "arXiv:2301.…"; 0: it has none
    const bool says_it = text == short_address || text == address || address.starts_with("tel:") ||
                         (name > 0 && short_address.ends_with(text.substr(name)));
    const bool is_of_the_web = address.starts_with("http");
    if (says_it) return is_of_the_web ? address : text;
    return text + " (" + (is_of_the_web ? address : std::string{short_address}) + ")";
}

/// Its words in one line or, where the author broke it, several.
std::string text_of(const Line& line) {
    std::string text;
    for (std::size_t i = 0; i < line.size();) {
        std::string stretch;
        const std::string& link = line[i].link;
        for (; i < line.size() && line[i].link == link; ++i) stretch += line[i].text;
        text += link.empty() ? stretch : with_address(stretch, link);
    }
    return text;
}

class Writer {
public:
    std::string write(const Page& page) {
        header(page);
        for (const Section& section : page.sections) this->section(section);
        return std::move(out_);
    }

private:
    void line(std::string_view text, std::size_t indent = 0) {
        if (text.empty()) return;
        for (const std::string_view part : split(text, '\n')) {
            out_ += std::string(indent, ' ');
            out_ += trim(part);
            out_ += '\n';
        }
    }

    void gap() {
        if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
    }

    void header(const Page& page) {
        line(text_of(page.name));
        line(text_of(page.reading));
        line(text_of(page.headline));
        for (const Line& contact : page.contacts) line(text_of(contact));
    }

    void section(const Section& section) {
        gap();
        line(text_of(section.title));
        for (std::size_t i = 0; i < section.entries.size(); ++i) {
            const Entry& entry = section.entries[i];
            const bool both_items = i == 0 || (is_item(entry.kind) && is_item(section.entries[i - 1].kind));
            if (!both_items) gap();
            this->entry(entry);
        }
    }

    void entry(const Entry& entry) {
        const std::string text = text_of(entry.title) + text_of(entry.beside);
        switch (entry.kind) {
            case Entry::Kind::bullet: return marked("- ", text, 0);
            case Entry::Kind::numbered:
            case Entry::Kind::counting_down: return marked(std::to_string(entry.number) + ". ", text, 0);
            case Entry::Kind::paragraph:
            case Entry::Kind::fact: return line(text);
            case Entry::Kind::work: return work(entry);
        }
    }

    /// Lines that the author broke hang below the first.
    void marked(const std::string& mark, const std::string& text, std::size_t indent) {
        const auto lines = split(text, '\n');
        line(mark + std::string{lines.front()}, indent);
        for (std::size_t i = 1; i < lines.size(); ++i) line(lines[i], indent + mark.size());
    }

    void work(const Entry& entry) {
        Line title = entry.title;
        for (Run& run : title) {
            if (run.link.empty()) run.link = says_address(entry) ? "" : entry.address;
        }
        row(text_of(title) + text_of(entry.beside), text_of(line_of(entry.dates)));
        row(text_of(entry.position) + text_of(entry.remarks), text_of(entry.location));
        for (const Line& line : entry.lines) this->line(text_of(line));
        items(entry.items, 0);
        for (const Entry& role : entry.roles) {
            if (&role != &entry.roles.front()) gap();
            work(role);
        }
    }

    /// Is the address of the title written out below?
    static bool says_address(const Entry& entry) {
        for (const Line& line : entry.lines)
            for (const Run& run : line)
                if (run.link == entry.address) return true;
        return false;
    }

    void row(std::string left, const std::string& right) {
        if (!left.empty() && !right.empty()) left += kBefore;
        line(left + right);
    }

    void items(const std::vector<Item>& items, std::size_t indent) {
        for (const Item& item : items) {
            marked("- ", text_of(item.text), indent);
            this->items(item.items, indent + kStep);
        }
    }

    std::string out_;
};

}  // namespace

std::string write_text(const Page& page) { return Writer{}.write(page); }

}  // namespace quoin::emit
