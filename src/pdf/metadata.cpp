#include "pdf/metadata.h"

#include "base/ascii.h"
#include "base/strings.h"
#include "pdf/icc.h"
#include "pdf/number.h"

namespace quoin::pdf {

namespace {

constexpr std::string_view kFixedDate = "2000-01-01T00:00:00Z";

std::string_view date_of(const display::Metadata& metadata) {
    return metadata.date.empty() ? kFixedDate : std::string_view{metadata.date};
}

bool matches(std::string_view text, std::string_view pattern) {
    if (text.size() != pattern.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_digit = text[i] >= '0' && text[i] <= '9';
        const bool is_sign = text[i] == '+' || text[i] == '-';
        if (pattern[i] == '0' ? !is_digit : pattern[i] == '+' ? !is_sign : text[i] != pattern[i]) return false;
    }
    return true;
}

/// <name>text</name> on a line of its own; nothing for an empty text.
void add_element(std::string& xmp, std::string_view name, std::string_view text) {
    if (text.empty()) return;
    xmp.append("<").append(name).append(">").append(escape_xml(text)).append("</").append(name).append(">\n");
}

/// A property whose value is a container of one item: rdf:Alt by language, or rdf:Seq.
void add_item(std::string& xmp, std::string_view name, std::string_view container, std::string_view text) {
    if (text.empty()) return;
    const std::string_view item = container == "rdf:Alt" ? "<rdf:li xml:lang=\"x-default\">" : "<rdf:li>";
    xmp.append("<").append(name).append("><").append(container).append(">").append(item).append(escape_xml(text));
    xmp.append("</rdf:li></").append(container).append("></").append(name).append(">\n");
}

// PDF/A-2 6.6.2.3 wants properties that XMP 2004 does not know to be described in the file.
constexpr std::string_view kUaSchema = R"(<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
)";

constexpr std::string_view kPacketStart = R"(<?xpacket begin=")"
                                          "\xef\xbb\xbf"
                                          R"(" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
)";

constexpr std::string_view kPacketEnd = "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>\n";

}  // namespace

bool is_accessible(const display::Document& document) {
    return !document.metadata.title.empty() && !document.metadata.language.empty() && !document.structure.tags.empty();
}

Result<std::string> pdf_date(std::string_view date) {
    const bool is_utc = matches(date, "0000-00-00T00:00:00Z");
    if (!is_utc && !matches(date, "0000-00-00T00:00:00+00:00"))
        return failure("'" + std::string{date} + "' is not a date and time", {"write it like 2024-05-01T00:00:00Z"});
    std::string result = "D:";
    for (const char c : date.substr(0, 19))
        if (is_ascii_digit(c)) result.push_back(c);
    if (is_utc) return result + 'Z';
    result.append(date.substr(19, 3)).append("'").append(date.substr(23, 2)).append("'");
    return result;
}

std::string xmp_packet(const display::Document& document, const Options& options) {
    const display::Metadata& metadata = document.metadata;
    std::string xmp{kPacketStart};
    add_element(xmp, "dc:format", "application/pdf");
    add_item(xmp, "dc:title", "rdf:Alt", metadata.title);
    add_item(xmp, "dc:creator", "rdf:Seq", metadata.author);
    add_item(xmp, "dc:description", "rdf:Alt", metadata.subject);
    add_item(xmp, "dc:language", "rdf:Bag", metadata.language);
    add_element(xmp, "pdf:Keywords", metadata.keywords);
    add_element(xmp, "pdf:Producer", options.producer);
    add_element(xmp, "xmp:CreatorTool", options.producer);
    add_element(xmp, "xmp:CreateDate", date_of(metadata));
    add_element(xmp, "xmp:ModifyDate", date_of(metadata));
    add_element(xmp, "pdfaid:part", options.part == Part::three ? "3" : "2");
    add_element(xmp, "pdfaid:conformance", is_accessible(document) ? "A" : "U");
    if (is_accessible(document)) xmp += kUaSchema;
    return xmp.append(kPacketEnd);
}

Result<Dict> info_dict(const display::Metadata& metadata, const Options& options, std::uint64_t fingerprint) {
    const Result<std::string> date = pdf_date(date_of(metadata));
    if (!date) return Failure{date.error()};
    Dict info;
    const auto add = [&](const char* key, const std::string& text) {
        if (!text.empty()) info.push_back({key, TextString{text}});
    };
    add("Title", metadata.title);
    add("Author", metadata.author);
    add("Subject", metadata.subject);
    add("Keywords", metadata.keywords);
    add("Creator", options.producer);
    add("Producer", options.producer);
    info.push_back({"CreationDate", ByteString{*date}});
    info.push_back({"ModDate", ByteString{*date}});

    std::string digits;
    for (int shift = 48; shift >= 0; shift -= 16)
        append_hex(digits, static_cast<std::uint32_t>((fingerprint >> shift) & 0xffff));
    info.push_back({"Fingerprint", ByteString{std::move(digits)}});
    return info;
}

Array output_intents(Store& store) {
    const Ref profile = store.add_stream({{"N", 3}}, std::string{srgb_profile()}, Coding::deflate);
    return {Dict{{"Type", Name{"OutputIntent"}},
                 {"S", Name{"GTS_PDFA1"}},
                 {"OutputConditionIdentifier", TextString{"sRGB IEC61966-2.1"}},
                 {"Info", TextString{"sRGB IEC61966-2.1"}},
                 {"DestOutputProfile", profile}}};
}

}  // namespace quoin::pdf
