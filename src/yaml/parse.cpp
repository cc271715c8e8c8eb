#include "yaml/parse.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

#include "base/utf8.h"
#include "yaml/builder.h"
#include "yaml/json.h"
#include "yaml/syntax_error.h"

namespace quoin::yaml {

namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

/// Reads a text in place, without the copy that std::istringstream would make.
class ViewBuffer : public std::streambuf {
public:
    explicit ViewBuffer(std::string_view text) {
        char* begin = const_cast<char*>(text.data());  // a get area is never written to
        setg(begin, begin, begin + text.size());
    }
};

/// Hands the parser's events to a Builder, with offsets into the file.
class Events : public YAML::EventHandler {
public:
    Events(Builder& builder, std::size_t shift) : builder_{builder}, shift_{shift} {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { builder_.null(offset(mark), anchor); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override { builder_.alias(offset(mark), anchor); }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  const std::string& value) override {
        builder_.scalar(offset(mark), anchor, value);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        builder_.begin(Node::Kind::list, offset(mark), anchor, style_of(style));
    }
    void OnSequenceEnd() override { builder_.end(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        builder_.begin(Node::Kind::map, offset(mark), anchor, style_of(style));
    }
    void OnMapEnd() override { builder_.end(); }

    std::size_t offset(const YAML::Mark& mark) const { return shift_ + static_cast<std::size_t>(mark.pos); }

private:
    static Style style_of(YAML::EmitterStyle::value style) {
        return style == YAML::EmitterStyle::Flow ? Style::flow : Style::block;
    }

    Builder& builder_;
    std::size_t shift_;
};

/// Refuses a second document: a CV file is one.
class SecondDocument : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark& mark) override { throw mark; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

Span span_of(std::uint32_t file, std::size_t begin, std::size_t end) {
    return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// What YAML forbids in a text (YAML 1.2 5.1), and a carriage return alone, which the parser takes for a letter.
std::size_t find_control_character(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool is_line_end = byte == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        const bool is_allowed = byte == '\t' || byte == '\n' || is_line_end;
        if ((byte < 0x20 && !is_allowed) || byte == 0x7f) return i;
    }
    return std::string_view::npos;
}

/// Reports what no parser should see; true if the text may be parsed.
bool is_readable(std::uint32_t file, std::string_view text, const Limits& limits, Diagnostics& diagnostics) {
    if (text.size() > limits.bytes) {
        diagnostics.error(span_of(file, 0, 0), fmt::format("this file is larger than {} bytes", limits.bytes));
        return false;
    }
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) {
        diagnostics.error(span_of(file, 0, 0), "this file is UTF-16", {"save it as UTF-8"});
        return false;
    }
    const std::size_t invalid = find_invalid_utf8(text);
    if (invalid != std::string_view::npos) {
        const unsigned byte = static_cast<unsigned char>(text[invalid]);
        diagnostics.error(span_of(file, invalid, invalid + 1), fmt::format("byte 0x{:02x} is not UTF-8", byte),
                          {"save the file as UTF-8"});
        return false;
    }
    const std::size_t control = find_control_character(text);
    if (control == std::string_view::npos) return true;
    const unsigned code = static_cast<unsigned char>(text[control]);
    diagnostics.error(span_of(file, control, control + 1), fmt::format("control character U+{:04X}", code),
                      {text[control] == '\r' ? "save the file with line feeds (LF) as line ends" : "remove it"});
    return false;
}

void parse_documents(YAML::Parser& parser, Events& events, std::uint32_t file, Diagnostics& diagnostics) {
    parser.HandleNextDocument(events);
    SecondDocument second;
    try {
        parser.HandleNextDocument(second);
    } catch (const YAML::Mark& mark) {
        diagnostics.error(span_of(file, events.offset(mark), events.offset(mark)), "a second YAML document begins here",
                          {"keep one document: remove the line '---' and what belongs to the other"});
    }
}

}  // namespace

Node parse(std::uint32_t file, Diagnostics& diagnostics, const Limits& limits) {
    const std::string& text = diagnostics.file(file).text;
    if (!is_readable(file, text, limits, diagnostics)) return {};
    if (auto json = parse_json(file, text, limits)) return std::move(*json);
    const std::size_t shift = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    ViewBuffer buffer{std::string_view{text}.substr(shift)};
    std::istream input{&buffer};
    Builder builder{file, text, limits, diagnostics};
    Events events{builder, shift};
    try {
        YAML::Parser parser{input};
        parse_documents(parser, events, file, diagnostics);
        return builder.take();
    } catch (const YAML::Exception& exception) {
        const Stumble stumble{exception.msg, events.offset(exception.mark), builder.last_begin(), builder.last_end(),
                              builder.open_bracket()};
        const SyntaxError error = explain(text, stumble);
        diagnostics.error(span_of(file, error.begin, error.end), error.message);
    } catch (const Stop&) {
        // reported where it was thrown
    }
    return {};
}

}  // namespace quoin::yaml
