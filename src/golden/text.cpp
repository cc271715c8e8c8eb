#include "golden/text.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <string_view>

#include "base/strings.h"
#include "base/utf8.h"

namespace quoin::golden {

namespace {

constexpr std::string_view kHead = "quoin golden 1";
constexpr std::string_view kShapes[] = {"fill", "icon", "picture"};

std::string pt(Thousandths n) {
    const Thousandths size = n < 0 ? -n : n;
    return fmt::format("{}{}.{:03}", n < 0 ? "-" : "", size / 1000, size % 1000);
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode_utf8(text, at);
        const bool is_hidden = character.code < 0x20 || character.code == 0xad || character.code == 0xa0 ||
                               (character.code >= 0x2000 && character.code <= 0x200f) || character.code == 0x2060;
        if (character.code == '"' || character.code == '\\') out += '\\';
        if (is_hidden) out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(character.code));
        if (!is_hidden) out += text.substr(at, character.length);
        at += character.length;
    }
    return out + '"';
}

std::string hex(Color c) { return fmt::format("#{:02x}{:02x}{:02x}", c.red, c.green, c.blue); }

std::string box(Place at, Extent size) {
    return fmt::format("{} {} {} {}", pt(at.x), pt(at.y), pt(size.width), pt(size.height));
}

void write_block(std::string& out, const Block& block) {
    out += block.role;
    if (!block.language.empty()) out += " " + block.language;
    if (!block.alt.empty()) out += " " + quoted(block.alt);
    out += '\n';
    for (const Line& line : block.lines) {
        out += "  " + pt(line.baseline);
        for (const Run& run : line.runs) out += fmt::format(" {} s{} {}", pt(run.x), run.style + 1, quoted(run.text));
        out += " " + pt(line.end) + "\n";
    }
    for (const Link& link : block.links) {
        out += fmt::format("  link {} {}", box(link.at, link.size), quoted(link.url));
        out += (link.alt.empty() ? "" : " " + quoted(link.alt)) + "\n";
    }
    for (const Shape& shape : block.shapes) {
        const std::string what = shape.kind == Shape::Kind::picture ? shape.id : hex(shape.color);
        out +=
            fmt::format("  {} {} {}", kShapes[static_cast<std::size_t>(shape.kind)], box(shape.at, shape.size), what);
        out += (shape.kind == Shape::Kind::icon ? " " + shape.id : "") + "\n";
    }
}

/// A word of a line, or a text in quotes.
struct Token {
    std::string text;
    bool is_quoted = false;
};

std::optional<std::vector<Token>> tokens_of(std::string_view line) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] == ' ') {
            ++at;
            continue;
        }
        Token token{{}, line[at] == '"'};
        if (!token.is_quoted) {
            const std::size_t end = std::min(line.find(' ', at), line.size());
            token.text = line.substr(at, end - at);
            at = end;
            tokens.push_back(std::move(token));
            continue;
        }
        bool is_closed = false;
        for (++at; at < line.size() && !is_closed; ++at) {
            if (line[at] == '"') {
                is_closed = true;
            } else if (line[at] != '\\') {
                token.text += line[at];
            } else if (at + 5 < line.size() && line[at + 1] == 'u') {
                unsigned code = 0;
                const char* const last = line.data() + at + 6;
                if (std::from_chars(line.data() + at + 2, last, code, 16).ptr != last) return std::nullopt;
                append_utf8(token.text, code);
                at += 5;
            } else if (at + 1 < line.size()) {
                token.text += line[++at];
            }
        }
        if (!is_closed) return std::nullopt;
        tokens.push_back(std::move(token));
    }
    return tokens;
}

/// Reads the tokens of one line in order; what does not fit makes it fail for good.
class Cursor {
public:
    explicit Cursor(std::vector<Token> tokens) : tokens_{std::move(tokens)} {}

    bool failed() const { return failed_; }
    bool is_done() const { return at_ == tokens_.size(); }
    bool is_at_text() const { return !is_done() && tokens_[at_].is_quoted; }

    std::string word() {
        if (is_done() || tokens_[at_].is_quoted) return fail();
        return std::move(tokens_[at_++].text);
    }
    std::string text() {
        if (!is_at_text()) return fail();
        return std::move(tokens_[at_++].text);
    }
    std::string rest_of_text() { return is_done() ? std::string{} : text(); }

    Thousandths number() {
        const std::string digits = replace_all(word(), ".", "");
        Thousandths n = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
        constexpr Thousandths kFarthest = Thousandths{1} << 40;
        if (error != std::errc{} || end != digits.data() + digits.size() || n > kFarthest || n < -kFarthest) fail();
        return failed_ ? 0 : n;
    }
    Place place() {
        const Thousandths x = number();
        return {x, number()};
    }
    Extent extent() {
        const Thousandths width = number();
        return {width, number()};
    }
    Color color() {
        const auto read = parse_color(word());
        if (!read) fail();
        return read.value_or(Color{});
    }
    /// "s3" of `count` styles.
    std::size_t style(std::size_t count) {
        const std::string name = word();
        std::size_t n = 0;
        const auto [end, error] = std::from_chars(name.data() + (name.empty() ? 0 : 1), name.data() + name.size(), n);
        if (error != std::errc{} || end != name.data() + name.size() || n == 0 || n > count) fail();
        return failed_ ? 0 : n - 1;
    }

private:
    std::string fail() {
        failed_ = true;
        return {};
    }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    bool failed_ = false;
};

/// Reads a golden line by line.
class Reader {
public:
    /// Is this a line of a golden, at its place?
    bool take(std::string_view line) {
        auto tokens = tokens_of(line);
        if (!tokens || tokens->empty()) return tokens.has_value();
        Cursor cursor{std::move(*tokens)};
        if (line.starts_with("  ")) {
            if (golden_.pages.empty() || golden_.pages.back().blocks.empty()) return false;
            take_part(cursor, golden_.pages.back().blocks.back());
        } else {
            take_head(cursor);
        }
        return !cursor.failed() && cursor.is_done();
    }
    Golden golden_;

private:
    void take_head(Cursor& cursor) {
        const std::string what = cursor.word();
        if (what == "source") {
            golden_.source = cursor.text();
        } else if (what == "option") {
            golden_.options.push_back(cursor.text());
        } else if (what == "program") {
            golden_.program = cursor.text();
        } else if (what == "pdf") {
            golden_.pdf = cursor.word();
        } else if (what == "fact") {
            std::string name = cursor.word();
            golden_.facts.emplace_back(std::move(name), cursor.text());
        } else if (what == "style") {
            take_style(cursor);
        } else if (what == "page") {
            cursor.word();  // its number is for people
            golden_.pages.push_back({cursor.extent(), {}});
        } else {
            take_block(cursor, what);
        }
    }

    void take_style(Cursor& cursor) {
        cursor.word();
        Style style;
        style.size = cursor.number();
        style.face = cursor.word();
        style.color = cursor.color();
        if (!cursor.is_done()) style.language = cursor.word();
        golden_.styles.push_back(std::move(style));
    }

    void take_block(Cursor& cursor, const std::string& role) {
        if (golden_.pages.empty()) return static_cast<void>(cursor.text());  // fails: a word is no text
        Block block;
        block.role = role;
        if (!cursor.is_done() && !cursor.is_at_text()) block.language = cursor.word();
        block.alt = cursor.rest_of_text();
        golden_.pages.back().blocks.push_back(std::move(block));
    }

    void take_part(Cursor& cursor, Block& block) {
        Cursor ahead = cursor;
        const std::string what = ahead.word();
        for (std::size_t kind = 0; kind < std::size(kShapes); ++kind) {
            if (what != kShapes[kind]) continue;
            cursor = std::move(ahead);
            return take_shape(cursor, block, static_cast<Shape::Kind>(kind));
        }
        if (what != "link") return take_line(cursor, block);
        cursor = std::move(ahead);
        Link link;
        link.at = cursor.place();
        link.size = cursor.extent();
        link.url = cursor.text();
        link.alt = cursor.rest_of_text();
        block.links.push_back(std::move(link));
    }

    static void take_shape(Cursor& cursor, Block& block, Shape::Kind kind) {
        Shape shape;
        shape.kind = kind;
        shape.at = cursor.place();
        shape.size = cursor.extent();
        if (kind != Shape::Kind::picture) shape.color = cursor.color();
        if (kind != Shape::Kind::fill) shape.id = cursor.word();
        block.shapes.push_back(std::move(shape));
    }

    void take_line(Cursor& cursor, Block& block) {
        Line line;
        line.baseline = cursor.number();
        Thousandths x = cursor.number();
        while (!cursor.failed() && !cursor.is_done()) {
            const std::size_t style = cursor.style(golden_.styles.size());
            line.runs.push_back({x, style, cursor.text()});
            x = cursor.number();
        }
        line.end = x;
        block.lines.push_back(std::move(line));
    }
};

}  // namespace

std::string write(const Golden& golden) {
    std::string out{kHead};
    out += "\nsource " + quoted(golden.source) + "\n";
    for (const std::string& option : golden.options) out += "option " + quoted(option) + "\n";
    out += "program " + quoted(golden.program) + "\npdf " + golden.pdf + "\n";
    for (const auto& [name, text] : golden.facts) out += "fact " + name + " " + quoted(text) + "\n";
    for (std::size_t i = 0; i < golden.styles.size(); ++i) {
        const Style& style = golden.styles[i];
        out += fmt::format("style s{} {} {} {}", i + 1, pt(style.size), style.face, hex(style.color));
        out += (style.language.empty() ? "" : " " + style.language) + "\n";
    }
    for (std::size_t i = 0; i < golden.pages.size(); ++i) {
        const Page& page = golden.pages[i];
        out += fmt::format("\npage {} {} {}\n", i + 1, pt(page.size.width), pt(page.size.height));
        for (const Block& block : page.blocks) write_block(out, block);
    }
    return out;
}

Result<Golden> read(const std::string& text) {
    const std::vector<std::string_view> lines = split(text, '\n');
    const std::string hint = "look at the pages and accept them again: quoin golden accept";
    if (lines.front() != kHead)
        return failure(fmt::format("this is no golden: it does not begin with '{}'", kHead), {hint});
    Reader reader;
    for (std::size_t i = 1; i < lines.size(); ++i)
        if (!reader.take(lines[i])) return failure(fmt::format("line {} is no line of a golden", i + 1), {hint});
    return std::move(reader.golden_);
}

}  // namespace quoin::golden
