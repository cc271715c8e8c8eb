#include "import/bibtex_journal.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "import/tex_text.h"

namespace quoin::import {

namespace {

struct Kinds {
    std::string_view type;
    BibKind kind;
};

constexpr auto kKinds = std::to_array<Kinds>({
    {"article", BibKind::article},    {"periodical", BibKind::article},   {"suppperiodical", BibKind::article},
    {"inproceedings", BibKind::part}, {"conference", BibKind::part},      {"incollection", BibKind::part},
    {"inbook", BibKind::part},        {"inreference", BibKind::part},     {"bookinbook", BibKind::part},
    {"suppbook", BibKind::part},      {"suppcollection", BibKind::part},  {"book", BibKind::book},
    {"mvbook", BibKind::book},        {"booklet", BibKind::book},         {"collection", BibKind::book},
    {"mvcollection", BibKind::book},  {"proceedings", BibKind::book},     {"mvproceedings", BibKind::book},
    {"reference", BibKind::book},     {"mvreference", BibKind::book},     {"manual", BibKind::report},
    {"phdthesis", BibKind::thesis},   {"mastersthesis", BibKind::thesis}, {"thesis", BibKind::thesis},
    {"techreport", BibKind::report},  {"report", BibKind::report},        {"patent", BibKind::patent},
});

/// biblatex's words for `type`, and what they print.
constexpr auto kTypes = std::to_array<std::array<std::string_view, 3>>({
    {"phdthesis", "PhD thesis", "博士学位论文"},
    {"mathesis", "Master's thesis", "硕士学位论文"},
    {"mastersthesis", "Master's thesis", "硕士学位论文"},
    {"bathesis", "Bachelor's thesis", "学士学位论文"},
    {"candthesis", "Candidate thesis", "学位论文"},
    {"thesis", "Thesis", "学位论文"},
    {"techreport", "Technical report", "技术报告"},
    {"resreport", "Research report", "研究报告"},
    {"report", "Report", "报告"},
    {"software", "Software", "软件"},
    {"datacd", "Data CD", "数据光盘"},
    {"audiocd", "Audio CD", "音频光盘"},
    {"patent", "Patent", "专利"},
    {"patentus", "US patent", "美国专利"},
    {"patenteu", "European patent", "欧洲专利"},
    {"patentde", "German patent", "德国专利"},
    {"patentuk", "British patent", "英国专利"},
    {"patentfr", "French patent", "法国专利"},
    {"patreq", "Patent request", "专利申请"},
    {"patrequs", "US patent request", "美国专利申请"},
    {"patreqeu", "European patent request", "欧洲专利申请"},
});

bool is_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit); }

/// Puts the parts of a line together.
class Line {
public:
    Line(const BibEntry& entry, std::set<std::string>& used, Diagnostics& diagnostics)
        : entry_{entry}, used_{used}, diagnostics_{diagnostics} {
        const BibField* const title = entry.find("title");
        is_east_asian_ = title != nullptr && ends_east_asian(title->value.text);
    }

    const BibEntry& entry() const { return entry_; }
    PlacedText take() { return std::move(text_); }
    bool is_east_asian() const { return is_east_asian_; }

    /// The first of the fields that the entry has, in markup.
    PlacedText of(std::initializer_list<std::string_view> names) const {
        for (const std::string_view name : names) {
            const BibField* const field = entry_.find(name);
            if (field == nullptr) continue;
            used_.emplace(name);
            return tex_to_markup(field->value, diagnostics_);
        }
        return {};
    }

    /// A full-width one beside an ideograph.
    void comma_before(std::string_view next) {
        const bool is_wide = ends_east_asian(text_.text) || is_cjk(decode_utf8(next, 0).code);
        if (!text_.empty()) text_.glue(is_wide ? "，" : ", ");
    }
    void part(const PlacedText& text) {
        if (text.empty()) return;
        comma_before(text.text);
        text_.add(text);
    }
    void part(std::initializer_list<std::string_view> names) { part(of(names)); }

    /// "before" and "after" around a field, if there is one.
    void framed(std::string_view before, const PlacedText& text, std::string_view after = "") {
        if (text.empty()) return;
        PlacedText whole;
        whole.file = text.file;
        whole.add(before, text.from.front());
        whole.add(text);
        whole.glue(after);
        part(whole);
    }
    void behind(std::string_view before, const PlacedText& text, std::string_view after = "") {
        if (text.empty()) return;
        text_.add(before, text.from.front());
        text_.add(text);
        text_.glue(after);
    }

    /// A word that no field says, such as "PhD thesis".
    void word(std::string_view text) {
        comma_before(text);
        text_.add(text, entry_.span.begin);
    }

    void volume_and_number() {
        const PlacedText volume = of({"volume"});
        const PlacedText number = of({"number", "issue"});
        if (volume.empty()) return framed(is_east_asian_ ? "第" : "no. ", number, is_east_asian_ ? "期" : "");
        behind(" ", volume);
        behind("(", number, ")");
    }

    void pages() { part(with_dash(of({"pages", "eid", "articleno"}))); }

    void series() {
        const PlacedText series = of({"series"});
        const PlacedText volume = of({"volume"});
        const PlacedText number = of({"number"});
        part(series);
        const PlacedText& count = volume.empty() ? number : volume;
        series.empty() ? framed(is_east_asian_ ? "第" : "vol. ", volume, is_east_asian_ ? "卷" : "")
                       : behind(" ", count);
    }

    void edition() {
        const PlacedText edition = of({"edition"});
        if (edition.empty()) return;
        if (ends_east_asian(edition.text)) return part(edition);
        if (!is_digits(edition.text)) return framed("", edition, edition.text.ends_with("ed.") ? "" : " edition");
        if (is_east_asian_) return framed("第", edition, "版");
        const int number = edition.text.size() > 3 ? 0 : std::stoi(edition.text);
        const bool is_teen = number % 100 > 10 && number % 100 < 14;
        constexpr std::array<std::string_view, 4> kEndings{"th", "st", "nd", "rd"};
        const std::string_view ending =
            is_teen || number % 10 > 3 ? "th" : kEndings[static_cast<std::size_t>(number % 10)];
        framed("", edition, fmt::format("{} edition", ending));
    }

    /// What `type` says, else what `otherwise` of kTypes prints.
    void kind(std::string_view otherwise) {
        const PlacedText type = of({"type"});
        const std::string_view key = type.empty() ? otherwise : std::string_view{type.text};
        const auto known = std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& row) { return row[0] == key; });
        known == kTypes.end() ? part(type) : word((*known)[is_east_asian_ ? 2 : 1]);
    }

private:
    /// "45-67" and "45--67" are 45–67.
    static PlacedText with_dash(const PlacedText& pages) {
        PlacedText dashed;
        dashed.file = pages.file;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const bool is_between =
                i > 0 && i + 1 < pages.size() && is_ascii_digit(pages.text[i - 1]) && is_ascii_digit(pages.text[i + 1]);
            dashed.add(pages.text[i] == '-' && is_between ? "–" : std::string_view{pages.text}.substr(i, 1),
                       pages.from[i]);
        }
        return dashed;
    }

    const BibEntry& entry_;
    std::set<std::string>& used_;
    Diagnostics& diagnostics_;
    PlacedText text_;
    bool is_east_asian_ = false;
};

void add_article(Line& line) {
    line.part({"journal", "journaltitle"});
    line.volume_and_number();
    line.pages();
    line.part({"publisher"});
}

void add_part(Line& line) {
    const PlacedText book = line.of({"booktitle", "journal", "maintitle"});
    line.part(book);
    line.behind(ends_east_asian(book.text) ? "：" : ": ", line.of({"booksubtitle"}));
    line.series();
    line.framed(line.is_east_asian() ? "第" : "chapter ", line.of({"chapter"}), line.is_east_asian() ? "章" : "");
    line.edition();
    line.pages();
    line.part({"publisher", "organization"});
}

void add_book(Line& line) {
    line.series();
    line.edition();
    line.part({"publisher", "organization", "institution", "howpublished"});
}

void add_thesis(Line& line, std::string_view type) {
    line.kind(type);
    line.part({"school", "institution", "publisher"});
}

void add_report(Line& line, std::string_view type) {
    if (type != "manual" || !line.of({"type"}).empty()) line.kind(type);
    line.behind(" ", line.of({"number"}));
    line.part({"institution", "organization", "school", "publisher"});
    line.edition();
    line.pages();
}

void add_patent(Line& line) {
    line.kind("patent");
    line.behind(" ", line.of({"number"}));
    line.part({"holder", "assignee", "nationality"});
}

void add_other(Line& line) {
    line.part({"journal", "journaltitle", "booktitle"});
    line.volume_and_number();
    line.pages();
    if (!address_in_howpublished(line.entry())) line.part({"howpublished"});
    line.part({"publisher", "organization", "institution", "school"});
    line.framed("version ", line.of({"version"}));
}

}  // namespace

BibKind kind_of(std::string_view type) {
    const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&](const Kinds& k) { return k.type == type; });
    return found == kKinds.end() ? BibKind::other : found->kind;
}

bool ends_east_asian(std::string_view text) {
    while (!text.empty() && (text.back() == '}' || text.back() == ' ')) text.remove_suffix(1);
    return !text.empty() && is_cjk(decode_utf8_before(text, text.size()).code);
}

const BibField* address_in_howpublished(const BibEntry& entry) {
    const BibField* const field = entry.find("howpublished");
    const bool is_address =
        field != nullptr && (field->value.text.starts_with("\\url{") || field->value.text.starts_with("http"));
    return is_address && field->value.text.find(' ') == std::string::npos ? field : nullptr;
}

PlacedText journal_text(const BibEntry& entry, std::set<std::string>& used, Diagnostics& diagnostics) {
    Line line{entry, used, diagnostics};
    switch (kind_of(entry.type)) {
        case BibKind::article: add_article(line); break;
        case BibKind::part: add_part(line); break;
        case BibKind::book: add_book(line); break;
        case BibKind::thesis: add_thesis(line, entry.type); break;
        case BibKind::report: add_report(line, entry.type); break;
        case BibKind::patent: add_patent(line); break;
        case BibKind::other: add_other(line); break;
    }
    PlacedText text = line.take();
    text.file = entry.span.file;
    return text;
}

}  // namespace quoin::import
