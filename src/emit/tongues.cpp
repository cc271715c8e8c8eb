#include "emit/tongues.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "resume/letters.h"

namespace quoin::emit {

namespace {

/// Kana go with Han.
enum class Script { none, han, hangul, latin };

/// Fewer Latin words than this are a name or a term that every reader of the page knows.
constexpr int kForeignWords = 3;

Script script_of(char32_t code) {
    const bool is_hangul =
        (code >= 0x1100 && code < 0x1200) || (code >= 0x3130 && code < 0x3190) || (code >= 0xAC00 && code < 0xD7A4);
    if (is_hangul) return Script::hangul;
    if (is_cjk(code)) return Script::han;
    const bool is_latin = (code < 0x80 && is_ascii_letter(static_cast<char>(code))) || (code >= 0xC0 && code < 0x250);
    return is_latin ? Script::latin : Script::none;
}

/// Words of two small letters or more: neither a number nor an abbreviation.
int count_words(std::string_view text) {
    int words = 0;
    int small = 0;
    for (const char c : text) {
        small = c >= 'a' && c <= 'z' ? small + 1 : 0;
        if (small == 2) ++words;
    }
    return words;
}

/// Where the stretch that begins at `begin` ends: behind the last letter of its script, or before the first one.
std::size_t stretch_end(std::string_view text, std::size_t begin) {
    Script script = Script::none;
    std::size_t end = begin;
    for (std::size_t at = begin; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        const Script here = script_of(decoded.code);
        const bool is_first = here != Script::none && script == Script::none;
        if (is_first && at > begin) return at;
        if (here != Script::none && !is_first && here != script) return end;
        at += decoded.length;
        if (here == Script::none) continue;
        script = here;
        end = at;
    }
    return end == begin ? text.size() : end;
}

}  // namespace

Tongues::Tongues(locale::Language page, const std::vector<locale::Language>& others)
    : page_{std::move(page)}, chinese_{"zh"}, latin_{"en"} {
    const auto is_chinese = [](const locale::Language& l) { return l.primary() == "zh"; };
    const auto is_latin = [](const locale::Language& l) { return !l.is_cjk() && l.primary() != "ru"; };
    if (const auto found = std::find_if(others.begin(), others.end(), is_chinese); found != others.end())
        chinese_ = found->tag();
    if (const auto found = std::find_if(others.begin(), others.end(), is_latin); found != others.end())
        latin_ = found->tag();
}

/// Empty: the page's.
std::string Tongues::language_of(std::string_view stretch) const {
    resume::Letters letters;
    resume::count_letters(stretch, letters);
    if (letters.cjk() == 0) return page_.is_cjk() && count_words(stretch) >= kForeignWords ? latin_ : "";
    if (letters.kana > 0) return page_.primary() == "ja" ? "" : "ja";
    if (letters.hangul > 0) return page_.primary() == "ko" ? "" : "ko";
    // Han alone is at home on every page that has it.
    return page_.is_cjk() ? "" : chinese_;
}

void Tongues::cut(const Run& run, Line& line) const {
    const std::size_t first = line.size();
    for (std::size_t begin = 0; begin < run.text.size();) {
        const std::size_t end = stretch_end(run.text, begin);
        Run part = run;
        part.text = run.text.substr(begin, end - begin);
        part.language = run.is_code ? "" : language_of(part.text);
        begin = end;
        if (line.size() > first && line.back().language == part.language)
            line.back().text += part.text;
        else
            line.push_back(std::move(part));
    }
}

Line Tongues::tagged(const Line& line, const locale::Language& said) const {
    Line tagged;
    for (const Run& run : line) {
        if (said.empty() || said.primary() == page_.primary()) {
            cut(run, tagged);
            continue;
        }
        tagged.push_back(run);
        tagged.back().language = said.tag();
    }
    return tagged;
}

}  // namespace quoin::emit
