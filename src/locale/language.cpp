#include "locale/language.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/strings.h"

namespace quoin::locale {

namespace {

/// The two-letter codes of ISO 639-1, one after another.
constexpr std::string_view kIso639 =
    "aaabaeafakamanarasavayazbabebgbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffifjfofrfygagdglgngugv"
    "hahehihohrhthuhyhziaidieigiiikioisitiujajvkakgkikjkkklkmknkokrkskukvkwkylalblglilnloltlulvmgmhmimkmlmnmrmsmt"
    "mynanbndnengnlnnnonrnvnyocojomorospapiplpsptqurmrnrorurwsascsdsesgsiskslsmsnsosqsrssstsusvswtatetgthtitktltn"
    "totrtstttwtyugukuruzvevivowawoxhyiyozazhzu";

/// Country codes and names that are written for a language by mistake.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kMeant{{
    {"cn", "zh"},
    {"jp", "ja"},
    {"tc", "zh-Hant"},
    {"us", "en-US"},
    {"gb", "en-GB"},
    {"hk", "zh-HK"},
    {"zhs", "zh-Hans"},
    {"zht", "zh-Hant"},
    {"chs", "zh-Hans"},
    {"cht", "zh-Hant"},
    {"eng", "en"},
    {"chn", "zh"},
}};

bool all_letters(std::string_view text) { return std::all_of(text.begin(), text.end(), is_ascii_letter); }
bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_ascii_digit); }

std::string mapped(std::string_view text, char (*change)(char)) {
    std::string result{text};
    std::transform(result.begin(), result.end(), result.begin(), change);
    return result;
}

bool is_known_primary(std::string_view primary) {
    if (primary.size() == 3) return true;
    if (primary.size() != 2) return false;
    for (std::size_t i = 0; i < kIso639.size(); i += 2) {
        if (kIso639.substr(i, 2) == primary) return true;
    }
    return false;
}

bool is_script(std::string_view subtag) { return subtag.size() == 4 && all_letters(subtag); }

bool is_region(std::string_view subtag) {
    return (subtag.size() == 2 && all_letters(subtag)) || (subtag.size() == 3 && all_digits(subtag));
}

/// Takes the subtag before the next '-' or '_' off the front of `rest`.
std::string_view take_subtag(std::string_view& rest) {
    const std::size_t end = std::min(rest.find_first_of("-_"), rest.size());
    const std::string_view subtag = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return subtag;
}

std::vector<std::string> hints_for(std::string_view primary) {
    for (const auto& [written, meant] : kMeant) {
        if (written == primary) return {fmt::format("did you mean '{}'?", meant)};
    }
    return {"write a BCP 47 tag, such as en, zh, zh-Hant, zh-TW, ja or en-GB"};
}

}  // namespace

Result<Language> Language::parse(std::string_view tag) {
    std::string_view rest = tag;
    const std::string primary = mapped(take_subtag(rest), ascii_lower);
    const bool is_mistake =
        std::any_of(kMeant.begin(), kMeant.end(), [&](const auto& m) { return m.first == primary; });
    if (!all_letters(primary) || !is_known_primary(primary) || is_mistake) {
        return failure(fmt::format("'{}' is no language", tag), hints_for(primary));
    }
    std::string normal = primary;
    std::string_view subtag = take_subtag(rest);
    if (is_script(subtag)) {
        normal += fmt::format("-{}{}", ascii_upper(subtag[0]), mapped(subtag.substr(1), ascii_lower));
        subtag = take_subtag(rest);
    }
    if (is_region(subtag)) {
        normal += "-" + mapped(subtag, ascii_upper);
        subtag = take_subtag(rest);
    }
    if (!subtag.empty() || !rest.empty() || tag.ends_with('-') || tag.ends_with('_')) {
        return failure(fmt::format("'{}' is no language", tag), {fmt::format("write '{}'", normal)});
    }
    return Language{std::move(normal)};
}

std::string_view Language::primary() const {
    std::string_view rest = tag_;
    return take_subtag(rest);
}

std::string_view Language::script() const {
    std::string_view rest = tag_;
    take_subtag(rest);
    const std::string_view subtag = take_subtag(rest);
    return is_script(subtag) ? subtag : std::string_view{};
}

std::string_view Language::region() const {
    std::string_view rest = tag_;
    take_subtag(rest);
    const std::string_view subtag = take_subtag(rest);
    return is_script(subtag) ? take_subtag(rest) : subtag;
}

bool Language::is_traditional_chinese() const {
    if (primary() != "zh") return false;
    if (!script().empty()) return script() == "Hant";
    return region() == "TW" || region() == "HK" || region() == "MO";
}

bool Language::is_cjk() const { return primary() == "zh" || primary() == "ja" || primary() == "ko"; }

std::vector<Language> Language::fallbacks() const {
    if (empty()) return {};
    std::vector<std::string> tags{tag_};
    std::string with_script{primary()};
    if (primary() == "zh" && tag_ != "zh") {
        with_script += is_traditional_chinese() ? "-Hant" : "-Hans";
    } else if (!script().empty()) {
        with_script += fmt::format("-{}", script());
    }
    if (!region().empty()) tags.push_back(fmt::format("{}-{}", with_script, region()));
    tags.push_back(with_script);
    tags.emplace_back(primary());

    std::vector<Language> languages;
    for (std::string& tag : tags) {
        if (languages.empty() || languages.back().tag_ != tag) languages.push_back(Language{std::move(tag)});
    }
    return languages;
}

Result<std::vector<Language>> parse_languages(std::string_view tags) {
    std::vector<Language> languages;
    for (const std::string_view tag : split(tags, '+')) {
        Result<Language> language = Language::parse(tag);
        if (!language) return Failure{language.error()};
        languages.push_back(std::move(*language));
    }
    return languages;
}

std::string joined_tags(const std::vector<Language>& languages) {
    std::string tags;
    for (const Language& language : languages) tags += (tags.empty() ? "" : "+") + language.tag();
    return tags;
}

std::string language_pattern() {
    std::string mistakes;
    for (const auto& [word, tag] : kMeant) mistakes += fmt::format("{}{}", mistakes.empty() ? "" : "|", word);
    std::string known;
    for (std::size_t i = 0; i < kIso639.size(); i += 2) known += fmt::format("{}|", kIso639.substr(i, 2));
    return fmt::format("^(?!({})([-_]|$))({}[a-z]{{3}})([-_][A-Za-z]{{4}})?([-_]([A-Za-z]{{2}}|[0-9]{{3}}))?$",
                       mistakes, known);
}

std::optional<std::size_t> best_match(const Language& wanted, const std::vector<Language>& available) {
    std::vector<Language> wishes = wanted.fallbacks();
    if (wanted.tag() == "zh") wishes.push_back(Language::parse("zh-Hans").value());
    for (const Language& wish : wishes) {
        const auto found = std::find(available.begin(), available.end(), wish);
        if (found != available.end()) return static_cast<std::size_t>(found - available.begin());
    }
    for (const Language& wish : wishes) {
        for (std::size_t i = 0; i < available.size(); ++i) {
            const std::vector<Language> theirs = available[i].fallbacks();
            if (std::find(theirs.begin(), theirs.end(), wish) != theirs.end()) return i;
        }
    }
    return std::nullopt;
}

}  // namespace quoin::locale
