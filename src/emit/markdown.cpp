#include "emit/markdown.h"

#include <algorithm>

#include "base/strings.h"
#include "emit/address.h"

namespace quoin::emit {

namespace {

constexpr std::string_view kBetween = " · ";

Line styled(Line line, bool Run::*style) {
    for (Run& run : line)
        if (!run.is_code) run.*style = true;
    return line;
}

Line linked(Line line, const std::string& address) {
    for (Run& run : line)
        if (run.link.empty()) run.link = address;
    return line;
}

Line on_one_line(Line line) {
    for (Run& run : line) std::replace(run.text.begin(), run.text.end(), '\n', ' ');
    return line;
}

Line with(Line line, const Line& more) {
    append(line, more);
    return line;
}

/// Blocks with an empty line between them, or one right below the other inside a list.
class Writer {
public:
    std::string write(const Page& page) {
        header(page);
        for (const Section& section : page.sections) {
            if (!section.title.empty()) block("## " + markdown_of(on_one_line(section.title)));
            for (const Entry& entry : section.entries) this->entry(entry);
        }
        return std::move(out_);
    }

private:
    void block(const std::string& text) {
        if (!out_.empty()) out_ += '\n';
        out_ += text + '\n';
        list_ = 0;
    }

    void header(const Page& page) {
        if (!page.name.empty()) block("# " + markdown_of(on_one_line(page.name)));
        if (!page.reading.empty()) block(markdown_of(page.reading));
        if (!page.headline.empty()) block(markdown_of(styled(page.headline, &Run::is_bold)));
        Line contacts;
        for (const Line& contact : page.contacts) {
            if (!contacts.empty()) append(contacts, words(std::string{kBetween}));
            append(contacts, contact);
        }
        if (!contacts.empty()) block(markdown_of(contacts));
        if (!page.photo.empty())
            block("![" + escape_markdown(page.photo_alt, "!") + "](" + destination(page.photo) + ")");
    }

    void entry(const Entry& entry) {
        const Line text = with(styled(entry.title, &Run::is_bold), entry.beside);
        switch (entry.kind) {
            case Entry::Kind::paragraph: return block(markdown_of(text));
            case Entry::Kind::bullet:
            case Entry::Kind::fact: return item("- ", '-', text, 0);
            case Entry::Kind::numbered: return item(std::to_string(entry.number) + ". ", '.', text, 0);
            // Lists cannot count down: each number is a word of its paragraph.
            case Entry::Kind::counting_down: return block(std::to_string(entry.number) + "\\. " + markdown_of(text));
            case Entry::Kind::work: return work(entry);
        }
    }

    void work(const Entry& entry) {
        std::vector<std::string> rows;
        const Line title = styled(linked(entry.title, entry.address), &Run::is_bold);
        row(with(title, entry.beside), line_of(entry.dates), rows);
        row(with(styled(entry.position, &Run::is_italic), entry.remarks), entry.location, rows);
        for (const Line& line : entry.lines) rows.push_back(markdown_of(line));
        if (!rows.empty()) block(join(rows, "\\\n"));
        items(entry.items, 0);
        for (const Entry& role : entry.roles) work(role);
    }

    static void row(Line left, const Line& right, std::vector<std::string>& rows) {
        if (!left.empty() && !right.empty()) append(left, words(std::string{kBetween}));
        append(left, right);
        if (!left.empty()) rows.push_back(markdown_of(left));
    }

    void items(const std::vector<Item>& items, std::size_t indent) {
        for (const Item& each : items) {
            item("- ", '-', each.text, indent);
            this->items(each.items, indent + 2);
        }
    }

    /// The items of a list stand right below one another; another list is set apart.
    void item(const std::string& mark, char list, const Line& text, std::size_t indent) {
        if (indent == 0 && list_ != list && !out_.empty()) out_ += '\n';
        const std::string hanging(indent + mark.size(), ' ');
        out_ += std::string(indent, ' ') + mark + replace_all(markdown_of(text), "\n", "\n" + hanging) + '\n';
        list_ = list;
    }

    std::string out_;
    char list_ = 0;  ///< '-' or '.': the list that the last line is in; 0: none
};

}  // namespace

std::string destination(std::string_view address) {
    std::string out;
    for (const char c : safe_address(address)) {
        if (c == '(' || c == ')' || c == '&') out += '\\';
        out += c;
    }
    return out;
}

std::string write_markdown(const Page& page) { return Writer{}.write(page); }

}  // namespace quoin::emit
