#include <gtest/gtest.h>

#include <fmt/format.h>

#include <string>
#include <vector>

#include "assets/assets.h"
#include "resume/read.h"
#include "resume/sections.h"
#include "resume/visible_text.h"
#include "yaml/parse.h"

namespace quoin::resume {
namespace {

using Strings = std::vector<std::string>;

locale::Language language(std::string_view tag) { return locale::Language::parse(tag).value(); }

locale::Catalog catalog(std::string_view tag) {
    return locale::Catalog{language(tag), assets::find("locale/" + std::string{tag} + ".mo").value()};
}

/// A CV read from its text.
struct Cv {
    Diagnostics diagnostics;
    Resume resume;

    explicit Cv(std::string text) {
        const std::uint32_t file = diagnostics.add_file({"cv.yaml", std::move(text)});
        resume = read(yaml::parse(file, diagnostics), diagnostics);
    }
    std::string source(Span span) const {
        return diagnostics.file(span.file).text.substr(span.begin, span.end - span.begin);
    }
};

/// "1:4 error 'what is marked' message | hint" for each complaint.
Strings complaints(const std::string& text) {
    const Cv cv{text};
    Strings lines;
    for (const Diagnostic& diagnostic : cv.diagnostics.sorted()) {
        const Position position = position_of(text, diagnostic.span.begin);
        const std::string_view severity = diagnostic.severity == Severity::error ? "error" : "warning";
        lines.push_back(fmt::format("{}:{} {} '{}' {}", position.line, position.column, severity,
                                    cv.source(diagnostic.span), diagnostic.message.text));
        for (const std::string& hint : diagnostic.message.hints) lines.back() += " | " + hint;
    }
    return lines;
}

/// Rich text with its looks in tags: <b>bold</b>, <a=url>link</a>.
std::string tagged(const RichText& rich) {
    std::string text;
    for (const Run& run : rich.runs) {
        std::string part = run.text;
        const auto wrap = [&](bool is_on, std::string_view tag) {
            if (is_on) part = fmt::format("<{0}>{1}</{0}>", tag, part);
        };
        wrap(run.is_code, "c");
        wrap(run.baseline == Baseline::superscript, "sup");
        wrap(run.baseline == Baseline::subscript, "sub");
        wrap(run.is_italic, "i");
        wrap(run.is_bold, "b");
        if (!run.link.empty()) part = fmt::format("<a={}>{}</a>", run.link, part);
        text += part;
    }
    return text;
}

/// "zh: 林 / en: ~" of a text with language map, else the text.
std::string said(const Text& text) {
    std::string joined;
    for (const auto& [tongue, value] : text.values) {
        if (!joined.empty()) joined += " / ";
        if (!tongue.empty()) joined += tongue.tag() + ": ";
        joined += value ? tagged(*value) : "~";
    }
    return joined;
}

std::string address(const Localized<std::string>& url) {
    std::string joined;
    for (const auto& [tongue, value] : url.values) joined += (joined.empty() ? "" : " / ") + value.value_or("~");
    return joined;
}

/// "text (child; child)" of each bullet.
std::string listed(const std::vector<Bullet>& bullets, std::string_view tag) {
    std::string joined;
    for (const Bullet& bullet : bullets) {
        joined += (joined.empty() ? "" : "; ") + said(bullet.text);
        if (const auto* children = bullet.children.pick(language(tag))) joined += " (" + listed(*children, tag) + ")";
    }
    return joined;
}

const std::vector<Entry>& entries(const Cv& cv, std::size_t section = 0) {
    static const std::vector<Entry> kNone;
    if (section >= cv.resume.sections.size()) return kNone;
    const std::vector<Entry>* found = cv.resume.sections[section].entries.pick(language("en"));
    return found == nullptr ? kNone : *found;
}

/// A CV with one section of one entry, given as the lines below "- ", each indented by six spaces.
std::string with_entry(std::string_view entry) { return fmt::format("cv:\n  sections:\n    s:\n    - {}\n", entry); }

/// The markup of one text, read as the only entry of a section.
std::string markup(std::string_view text, std::string_view settings = "") {
    std::string quoted;
    for (const char c : text) quoted += c == '\'' ? "''" : std::string{c};
    const Cv cv{fmt::format("cv:\n  sections:\n    s:\n      - '{}'\n{}", quoted, settings)};
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
    return said(entries(cv).at(0).text);
}

std::string dates_of(std::string_view lines) {
    const Cv cv{with_entry(fmt::format("name: x\n      {}", lines))};
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
    const When* when = entries(cv).at(0).dates.pick(language("en"));
    return when == nullptr ? "(none)" : print_when(*when, language("en"));
}

// --- markup

TEST(Markup, ReadsTheSixKinds) {
    EXPECT_EQ(markup("**b** *i* `c` [t](https://a.b) x^2^ H~2~O"),
              "<b>b</b> <i>i</i> <c>c</c> <a=https://a.b>t</a> x<sup>2</sup> H<sub>2</sub>O");
}

TEST(Markup, WorksBesideFullWidthPunctuationAndInHanText) {
    EXPECT_EQ(markup("**粗体：**后文"), "<b>粗体：</b>后文");
    EXPECT_EQ(markup("使用**Python**开发"), "使用<b>Python</b>开发");
    EXPECT_EQ(markup("**“引号”**之后，**甲**，**乙**。"), "<b>“引号”</b>之后，<b>甲</b>，<b>乙</b>。");
    EXPECT_EQ(markup("前**（括号）**后*斜*体"), "前<b>（括号）</b>后<i>斜</i>体");
    EXPECT_EQ(markup("**C++**和**\"x\"**的"), "<b>C++</b>和<b>\"x\"</b>的");
    EXPECT_EQ(markup("**볼드(bold)**는"), "<b>볼드(bold)</b>는");
}

TEST(Markup, NestsAndJoins) {
    EXPECT_EQ(markup("***x***"), "<b><i>x</i></b>");
    EXPECT_EQ(markup("**a *b* c**"), "<b>a </b><b><i>b</i></b><b> c</b>");
    EXPECT_EQ(markup("**[t](u.v)** and [a **b**](c.d)"), "<a=u.v><b>t</b></a> and <a=c.d>a </a><a=c.d><b>b</b></a>");
    EXPECT_EQ(markup("[`code`](u.v)"), "<a=u.v><c>code</c></a>");
}

TEST(Markup, LeavesUnclosedMarkersAsTheyAre) {
    EXPECT_EQ(markup("**open"), "**open");
    EXPECT_EQ(markup("a*"), "a*");
    EXPECT_EQ(markup("`open"), "`open");
    EXPECT_EQ(markup("[open](http://a"), "[open](http://a");
    EXPECT_EQ(markup("[a] (b) []() [x]()"), "[a] (b) []() [x]()");
    EXPECT_EQ(markup("3.9*, 4.0* (rank)"), "3.9*, 4.0* (rank)");
}

TEST(Markup, LeavesSpacedAndNumericSignsAsTheyAre) {
    EXPECT_EQ(markup("2 * 3 * 4"), "2 * 3 * 4");
    EXPECT_EQ(markup("2*3*4"), "2*3*4");
    EXPECT_EQ(markup("x**2 + y**2"), "x**2 + y**2");
    EXPECT_EQ(markup("2021/09 ~ 2024/06"), "2021/09 ~ 2024/06");
    EXPECT_EQ(markup("2021~2024~"), "2021~2024~");
    EXPECT_EQ(markup("~50ms … ~80ms，约~50~80"), "~50ms … ~80ms，约~50~80");
    EXPECT_EQ(markup("10^6 and 10^9"), "10^6 and 10^9");
    EXPECT_EQ(markup("10^6，10^9，10^6-10^9"), "10^6，10^9，10^6-10^9");
}

TEST(Markup, KnowsShortScripts) {
    EXPECT_EQ(markup("10^6^, Mg^2+^, SO~4~^2-^, 1^st^"),
              "10<sup>6</sup>, Mg<sup>2+</sup>, SO<sub>4</sub><sup>2-</sup>, "
              "1<sup>st</sup>");
    EXPECT_EQ(markup("x^(n)^ a^toolongone^"), "x<sup>(n)</sup> a^toolongone^");
}

TEST(Markup, NeverTakesUnderscoresForMarkup) {
    EXPECT_EQ(markup("snake_case_name _x_ __y__"), "snake_case_name _x_ __y__");
}

TEST(Markup, ABackslashMakesASignLiteral) {
    EXPECT_EQ(markup("\\*a\\* \\`b\\` \\[c](d) x\\^2\\^ \\\\"), "*a* `b` [c](d) x^2^ \\");
    EXPECT_EQ(markup("C:\\new"), "C:\\new");
}

TEST(Markup, CodeIsVerbatim) { EXPECT_EQ(markup("`a*b*c` ``x`y`` `\\*`"), "<c>a*b*c</c> <c>x`y</c> <c>\\*</c>"); }

TEST(Markup, AddressesMayHoldBrackets) {
    EXPECT_EQ(markup("[a](https://x.y/z_(w)) [b](<https://q.r>)"), "<a=https://x.y/z_(w)>a</a> <a=https://q.r>b</a>");
    EXPECT_EQ(markup("https://bare.example stays"), "https://bare.example stays");
}

TEST(Markup, NothingElseIsMarkup) {
    EXPECT_EQ(markup("#strong[x] $$y$$ <b>z</b> !!! note"), "#strong[x] $$y$$ <b>z</b> !!! note");
}

TEST(Markup, SoftLineBreaksAreSpacesButNotBetweenIdeographs) {
    const auto text = [](std::string_view yaml) { return said(entries(Cv{with_entry(yaml)}).at(0).text); };
    EXPECT_EQ(text("one\n      two"), "one two");
    EXPECT_EQ(text("第一行\n      第二行"), "第一行第二行");
    EXPECT_EQ(text("用 C++\n      写"), "用 C++ 写");
    EXPECT_EQ(text("한국어\n      문장"), "한국어 문장");
    EXPECT_EQ(text("'**甲**\n      乙'"), "<b>甲</b>乙");
    EXPECT_EQ(text("|\n      one\n      two\n\n      three"), "one two\nthree");
    EXPECT_EQ(text(">\n      甲\n      乙\n"), "甲乙");
    EXPECT_EQ(text("甲 乙"), "甲 乙");
}

TEST(Markup, EveryCharacterKnowsItsPlace) {
    const Cv cv{with_entry("\"say **bo\\u006cd**\n      再\"")};
    const auto& runs = entries(cv).at(0).text.values.at(0).value->runs;
    ASSERT_EQ(runs.size(), 3U);
    EXPECT_EQ(runs[1].text, "bold");
    EXPECT_EQ(cv.source(runs[1].place(0, 1)), "b");
    EXPECT_EQ(cv.source(runs[1].place(2, 3)), "\\u006c");
    EXPECT_EQ(cv.source(runs[1].span), "bo\\u006cd");
    EXPECT_EQ(cv.source(runs[2].place(1, 4)), "再");
}

TEST(BoldKeywords, ApplyInsideHanText) {
    const std::string settings = "settings: {bold_keywords: [Python, 性能优化, Rust]}\n";
    EXPECT_EQ(markup("使用Python开发，系统性能优化", settings), "使用<b>Python</b>开发，系统<b>性能优化</b>");
    EXPECT_EQ(markup("Trust Rust, rust and Rusty", settings), "Trust <b>Rust</b>, rust and Rusty");
}

TEST(BoldKeywords, DoNotCutOneLanguageOutOfAnother) {
    const std::string settings = "settings: {bold_keywords: [C, Java]}\n";
    EXPECT_EQ(markup("C, C++, C#, Java, JavaScript", settings), "<b>C</b>, C++, C#, <b>Java</b>, JavaScript");
}

// --- languages

TEST(Languages, AreDeclaredOrCollectedInTheirOrder) {
    EXPECT_EQ(Cv{"languages: [ja, en]\ncv: {name: {en: A, ja: B}}"}.resume.languages,
              (std::vector{language("ja"), language("en")}));
    EXPECT_EQ(Cv{"cv: {name: {en: A, zh-tw: B}, headline: {fr: C}}"}.resume.languages,
              (std::vector{language("en"), language("zh-TW"), language("fr")}));
    EXPECT_EQ(Cv{"languages: zh\ncv: {name: A}"}.resume.languages, (std::vector{language("zh")}));
}

TEST(Languages, TheLocaleComesFirst) {
    EXPECT_EQ(Cv{"cv: {name: A}\nlocale: {language: french}"}.resume.languages, (std::vector{language("fr")}));
    EXPECT_EQ(Cv{"cv: {name: {en: A, zh: B}}\nlocale: {language: mandarin_chinese}"}.resume.languages,
              (std::vector{language("zh"), language("en")}));
}

TEST(Languages, AreGuessedFromTheScript) {
    const auto guessed = [](const std::string& name) {
        return Cv{"cv: {name: " + name + "}"}.resume.languages.at(0).tag();
    };
    EXPECT_EQ(guessed("John Doe"), "en");
    EXPECT_EQ(guessed("林知夏 backend"), "zh");
    EXPECT_EQ(guessed("田中のプロフィール"), "ja");
    EXPECT_EQ(guessed("김철수입니다"), "ko");
}

TEST(Languages, AMissingOneFallsBack) {
    const Cv cv{"cv: {name: {en: A, zh-Hant: B, zh: C}}"};
    const auto name = [&](std::string_view tag) { return cv.resume.name.pick(language(tag))->plain(); };
    EXPECT_EQ((Strings{name("zh-TW"), name("zh-CN"), name("en-GB"), name("ja")}), (Strings{"B", "C", "A", "A"}));
}

TEST(Languages, NullLeavesATextOut) {
    const Cv cv{"cv: {headline: {zh: 甲, en: null}}"};
    EXPECT_EQ(said(cv.resume.headline), "zh: 甲 / en: ~");
    EXPECT_EQ(cv.resume.headline.pick(language("en")), nullptr);
}

TEST(Languages, AWrongTagSaysWhatWasMeant) {
    EXPECT_EQ(complaints("cv: {name: {zh: 林, jp: B}}"),
              Strings{"1:20 error 'jp' 'jp' is no language | did you mean 'ja'?"});
    EXPECT_EQ(
        complaints("languages: [zh, en]\ncv: {name: {zh: 林, ja: B}}"),
        Strings{"2:20 warning 'ja' 'ja' is not among the languages of this CV | add it to 'languages', or remove it "
                "here"});
    EXPECT_EQ(complaints("cv: {}\nlocale: {language: frensh}"),
              Strings{"2:20 error 'frensh' 'frensh' is no language | did you mean 'french'?"});
}

// --- the header

TEST(Header, KeepsTheOrderOfTheFile) {
    const Cv cv{"cv:\n  phone: +86 10 5550 0100\n  location: 杭州\n  email: [a@b.cn, c@d.en]\n"
                "  website: https://lin.example.com/\n  facts: [党员]\n"
                "  custom_connections:\n    - {fontawesome_icon: calendar, placeholder: 1999-04, url: null}\n"};
    Strings lines;
    for (const Contact& contact : cv.resume.contacts) {
        lines.push_back(fmt::format("{} <{}> {}", said(contact.text), address(contact.url), contact.icon));
    }
    EXPECT_EQ(lines,
              (Strings{"+86 10 5550 0100 <tel:+861055500100> phone", "杭州 <> location", "a@b.cn <mailto:a@b.cn> email",
                       "c@d.en <mailto:c@d.en> email", "lin.example.com <https://lin.example.com/> website", "党员 <> ",
                       "1999-04 <> calendar"}));
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
}

TEST(Header, EachContactMayBeALanguageMap) {
    const Cv cv{"cv:\n  email: {zh: a@b.cn, en: c@d.en}\n  facts:\n    - {zh: 中共党员, en: null}\n"};
    ASSERT_EQ(cv.resume.contacts.size(), 2U);
    EXPECT_EQ(address(cv.resume.contacts[0].url), "mailto:a@b.cn / mailto:c@d.en");
    EXPECT_EQ(said(cv.resume.contacts[1].text), "zh: 中共党员 / en: ~");
}

TEST(Header, FactsMayBeListedForEachLanguage) {
    const Cv cv{"cv: {facts: {zh: [甲, 乙], en: [C]}}"};
    Strings facts;
    for (const Contact& contact : cv.resume.contacts) facts.push_back(said(contact.text));
    EXPECT_EQ(facts, (Strings{"zh: 甲 / en: ~", "zh: 乙 / en: ~", "zh: ~ / en: C"}));
}

TEST(Header, KnowsTheAddressesOfNetworks) {
    const std::vector<std::pair<std::string, std::string>> users{
        {"GitHub", "lin"},      {"linkedin", "lin"},       {"Mastodon", "@a@b.social"}, {"StackOverflow", "12/lin"},
        {"YouTube", "lin"},     {"WhatsApp", "+86 10 55500100"},                        {"Leetcode", "lin"},
        {"LeetCode.cn", "lin"}, {"Zhihu", "lin"},          {"Bilibili", "123"},         {"WeChat", "lin-x"},
        {"ORCID", "0000-0002-1825-0097"},                  {"IMDB", "nm1234567"},       {"Bluesky", "lin.bsky.social"},
        {"GitLab", "https://gitlab.example.com/lin"},      {"google scholar", "x1y2"}};
    Strings lines;
    for (const auto& [network, user] : users) {
        const Cv cv{fmt::format("cv: {{social_networks: [{{network: '{}', username: '{}'}}]}}", network, user)};
        EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{}) << network;
        const Contact& contact = cv.resume.contacts.at(0);
        lines.push_back(fmt::format("{} {} {}", contact.icon, said(contact.text), address(contact.url)));
    }
    EXPECT_EQ(lines,
              (Strings{"github lin https://github.com/lin", "linkedin lin https://linkedin.com/in/lin",
                       "mastodon @a@b.social https://b.social/@a",
                       "stack-overflow 12/lin https://stackoverflow.com/users/12/lin",
                       "youtube lin https://youtube.com/@lin", "whatsapp +86 10 55500100 https://wa.me/861055500100",
                       "leetcode lin https://leetcode.com/u/lin", "leetcode lin https://leetcode.cn/u/lin",
                       "zhihu lin https://www.zhihu.com/people/lin", "bilibili 123 https://space.bilibili.com/123",
                       "wechat lin-x ", "orcid 0000-0002-1825-0097 https://orcid.org/0000-0002-1825-0097",
                       "imdb nm1234567 https://imdb.com/name/nm1234567",
                       "bluesky lin.bsky.social https://bsky.app/profile/lin.bsky.social",
                       "gitlab https://gitlab.example.com/lin https://gitlab.example.com/lin",
                       "google-scholar google scholar https://scholar.google.com/citations?user=x1y2"}));
}

TEST(Header, AnUnknownNetworkIsAWarning) {
    EXPECT_EQ(
        complaints("cv: {social_networks: [{network: Foo, username: lin}]}"),
        Strings{"1:34 warning 'Foo' 'Foo' is not a network whose addresses are known | add 'url: https://…' for a "
                "link"});
    const Cv cv{"cv: {social_networks: [{network: Foo, username: lin, url: foo.example/lin}]}"};
    EXPECT_EQ(address(cv.resume.contacts.at(0).url), "https://foo.example/lin");
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
}

TEST(Header, WrongAddressesSayTheirForm) {
    EXPECT_EQ(complaints("cv:\n  email: lin\n  phone: call me\n  website: nowhere\n  social_networks:\n"
                         "    - {network: ORCID, username: lin}\n    - {network: Mastodon, username: lin}\n"
                         "    - {username: lin}\n"),
              (Strings{"2:10 error 'lin' 'lin' is no e-mail address | write it as name@example.com",
                       "3:10 error 'call me' 'call me' is no phone number | write it as +86 10 5550 0100",
                       "4:12 error 'nowhere' 'nowhere' is no web address | write it as https://example.com",
                       "6:34 error 'lin' 'lin' is no user name of ORCID | write 0000-0000-0000-0000",
                       "7:37 error 'lin' 'lin' is no user name of Mastodon | write @user@server",
                       "8:7 error '{username: lin}' a social network needs 'network' and 'username' | write {network: "
                       "GitHub, username: lin-example}"}));
}

TEST(Header, WordsAfterAPhoneNumberAreNotDialled) {
    EXPECT_EQ(address(Cv{"cv: {phone: 138 0000 0000（微信同号）}"}.resume.contacts.at(0).url), "tel:13800000000");
}

TEST(Header, ReadsNamePhotoAndAliases) {
    const Cv cv{"cv: {name: {zh: 林知夏, en: Zhixia Lin}, aliases: [Z. Lin, Lin Zhixia], photo: {zh: a.jpg, en: null}, "
                "photo_alt: 证件照}"};
    EXPECT_EQ(said(cv.resume.name), "zh: 林知夏 / en: Zhixia Lin");
    EXPECT_EQ(cv.resume.aliases, (Strings{"Z. Lin", "Lin Zhixia"}));
    EXPECT_EQ(address(cv.resume.photo), "a.jpg / ~");
    EXPECT_EQ(said(cv.resume.photo_alt), "证件照");
}

// --- sections and entries

TEST(Sections, TitlesComeFromTheCatalogueTheKeyOrTheFile) {
    const Cv cv{"cv:\n  sections:\n    education: [a]\n    selected_honors: [a]\n    开源项目: [a]\n    Welcome to X: [a]\n"
                "    talks_of_the_year: [a]\n    awards: {title: {zh: 竞赛经历, en: '**Wins**'}, entries: [a]}\n"};
    Strings english;
    Strings chinese;
    for (const Section& section : cv.resume.sections) {
        english.push_back(tagged(section_title(section, language("en"), catalog("en"))));
        chinese.push_back(tagged(section_title(section, language("zh"), catalog("zh-Hans"))));
    }
    EXPECT_EQ(english, (Strings{"Education", "Selected Honors", "开源项目", "Welcome to X", "Talks of the Year",
                                "<b>Wins</b>"}));
    EXPECT_EQ(chinese, (Strings{"教育背景", "Selected Honors", "开源项目", "Welcome to X", "Talks of the Year", "竞赛经历"}));
}

TEST(Sections, EveryKnownIdHasATitleInEveryLanguage) {
    for (const std::string_view tag : locale::kCatalogTags) {
        const locale::Catalog words = catalog(tag);
        for (const std::string_view id : known_section_ids()) {
            EXPECT_TRUE(words.find("section." + std::string{id}).has_value()) << tag << ' ' << id;
        }
    }
}

TEST(Sections, MayBeWrittenOut) {
    const Cv cv{
        "cv:\n  sections:\n    awards:\n      type: bullet\n      id: a1\n      tags: [short]\n      priority: 3\n"
        "      entries: [one, {bullet: two}]\n"};
    const Section& section = cv.resume.sections.at(0);
    EXPECT_EQ(section.type, EntryType::bullet);
    EXPECT_EQ(section.marks, (Marks{"a1", {"short"}, 3}));
    EXPECT_EQ((Strings{said(entries(cv).at(0).text), said(entries(cv).at(1).text)}), (Strings{"one", "two"}));
    EXPECT_EQ(entries(cv).at(0).type, EntryType::bullet);
}

TEST(Sections, MayListTheirEntriesForEachLanguage) {
    const Cv cv{"cv:\n  sections:\n    summary: {zh: [甲, 乙], en: [C]}\n"};
    EXPECT_EQ(cv.resume.sections.at(0).entries.pick(language("zh"))->size(), 2U);
    EXPECT_EQ(entries(cv).size(), 1U);
}

TEST(Sections, MustBeLists) {
    EXPECT_EQ(
        complaints("cv:\n  sections:\n    summary: text\n    skills: {name: x}\n    awards: {title: x}\n"),
        (Strings{"3:14 error 'text' a section is a list of entries, found text | begin each entry with '- '",
                 "4:13 error '{name: x}' a section is a list of entries, found a map | begin each entry with '- '",
                 "5:5 error 'awards' this section has no 'entries' | write 'entries:' and a list"}));
}

TEST(Sections, MayBeEmpty) {
    const Cv cv{"cv:\n  sections:\n    summary:\n    skills: []\n"};
    EXPECT_EQ(cv.resume.sections.size(), 2U);
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
}

TEST(Entries, AreOfTheTypeThatTheirKeysSay) {
    const Cv cv{"cv:\n  sections:\n    s:\n      - text\n      - {zh: 文, en: text}\n      - {label: a, details: b}\n"
                "      - {bullet: a}\n      - {number: a}\n      - {reversed_number: a}\n"
                "      - {institution: a, area: b}\n      - {company: a, position: b}\n      - {name: a}\n"
                "      - {title: a, authors: [b]}\n      - {company: a, roles: [{position: b}]}\n"};
    Strings types;
    for (const Entry& entry : entries(cv)) types.emplace_back(name_of(entry.type));
    EXPECT_EQ(types, (Strings{"text", "text", "one_line", "bullet", "numbered", "reversed_numbered", "education",
                              "experience", "normal", "publication", "experience"}));
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
}

TEST(Entries, KeepTheirMarksAndIgnoreTheirOwnKeys) {
    const Cv cv{with_entry("{name: a, id: e1, tags: [x, y], priority: -2, x-note: mine, role: 负责人}")};
    const Entry& entry = entries(cv).at(0);
    EXPECT_EQ(entry.marks, (Marks{"e1", {"x", "y"}, -2}));
    EXPECT_EQ(said(entry.role), "负责人");
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
}

TEST(Entries, NeedTheKeysOfTheirType) {
    EXPECT_EQ(complaints(with_entry("{institution: a}")),
              Strings{"4:8 error 'institution' an education entry needs 'area' | write 'area: …'"});
    EXPECT_EQ(complaints(with_entry("{company: a, position: null}")),
              Strings{"4:20 error 'position' an experience entry needs 'position' | write 'position: …'"});
    EXPECT_EQ(complaints(with_entry("{label: a}")),
              Strings{"4:8 error 'label' a one_line entry needs 'details' | write 'details: …'"});
}

TEST(Entries, AMistypedKeyIsAnErrorAndAStrangeOneAWarning) {
    EXPECT_EQ(complaints(with_entry("{name: a, higlights: [b]}")),
              Strings{"4:17 error 'higlights' unknown key 'higlights' in a normal entry | did you mean 'highlights'?"});
    EXPECT_EQ(
        complaints(with_entry("{number: a, colour: red}")),
        Strings{"4:19 warning 'colour' unknown key 'colour' in a numbered entry is ignored | known keys: number, id, "
                "tags or priority; begin your own with x-"});
}

TEST(Entries, WithoutAKnownKeyGetAHint) {
    EXPECT_EQ(complaints(with_entry("{compny: a, positon: b}")),
              Strings{"4:8 error 'compny' no type of entry has these keys | 'compny': did you mean 'company'? | "
                      "'positon': did you mean 'position'?"});
    EXPECT_EQ(
        complaints(with_entry("GPA: 3.9")),
        Strings{"4:7 error 'GPA' no type of entry has these keys | if this is text, put it in quotes: \"GPA: 3.9\""});
}

TEST(Entries, MayHaveSeveralRoles) {
    const Cv cv{with_entry("company: 甲\n      roles:\n        - {position: Head, team: T, start_date: 2021}\n"
                           "        - {position: Dev, start_date: 2019, end_date: 2021, highlights: [x]}")};
    Strings lines;
    for (const Entry& role : entries(cv).at(0).roles) {
        lines.push_back(fmt::format("{} {} {} {}", name_of(role.type), said(role.position), said(role.team),
                                    print_when(*role.dates.pick(language("en")), language("en"))));
    }
    EXPECT_EQ(lines, (Strings{"role Head T 2021 – Present", "role Dev  2019 – 2021"}));
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
}

TEST(Entries, APublicationLinksToItsDoi) {
    const Cv cv{with_entry("{title: T, authors: ['*John Doe*', B], doi: 'https://doi.org/10.1/x', url: a.b}")};
    const Entry& entry = entries(cv).at(0);
    EXPECT_EQ(address(entry.doi), "10.1/x");
    EXPECT_EQ(address(entry.url), "https://doi.org/10.1/x");
    EXPECT_EQ(tagged(entry.authors.pick(language("en"))->at(0)), "<i>John Doe</i>");
    EXPECT_EQ(complaints(with_entry("{title: T, authors: [B], doi: x}")),
              Strings{"4:37 error 'x' 'x' is no DOI | write it as 10.1234/abcd"});
}

TEST(Entries, AColonInATextAsksForQuotes) {
    EXPECT_EQ(complaints(with_entry("name: a\n      highlights:\n        - GPA: 3.9")),
              Strings{"6:11 error 'GPA: 3.9' expected text, but ': ' makes this a map | put the text in quotes: \"GPA: "
                      "3.9\""});
}

TEST(Entries, AListIsNoText) {
    EXPECT_EQ(
        complaints(with_entry("{label: a, details: [b, c]}")),
        Strings{"4:27 error '[b, c]' expected text, found a list | write one text, or one for each language: {zh: "
                "…, en: …}"});
}

TEST(Highlights, NestInThreeSpellings) {
    const Cv cv{with_entry("name: a\n      highlights:\n"
                           "        - plain\n"
                           "        - text: written out\n          highlights: [x, y]\n          tags: t\n"
                           "        - Old style:\n            - also nested\n"
                           "        - RenderCV\n            - one - two\n            - three\n"
                           "        - a - b\n"
                           "        - |-\n          block\n            - four\n")};
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
    const std::vector<Bullet>& bullets = *entries(cv).at(0).highlights.pick(language("en"));
    EXPECT_EQ(listed(bullets, "en"), "plain; written out (x; y); Old style (also nested); RenderCV (one - two; three); "
                                     "a - b; block (four)");
    EXPECT_EQ(bullets.at(1).marks.tags, Strings{"t"});
}

TEST(Highlights, MayBeListedForEachLanguageOrTranslatedOneByOne) {
    const Cv cv{with_entry("name: a\n      highlights: {zh: [甲, 乙], en: [C]}")};
    EXPECT_EQ(listed(*entries(cv).at(0).highlights.pick(language("zh")), "zh"), "甲; 乙");
    EXPECT_EQ(listed(*entries(cv).at(0).highlights.pick(language("en")), "en"), "C");
    const Cv other{with_entry("name: a\n      highlights: [{zh: 甲, en: A}]")};
    EXPECT_EQ(listed(*entries(other).at(0).highlights.pick(language("en")), "en"), "zh: 甲 / en: A");
}

// --- dates

TEST(Dates, KnowTheirSpellings) {
    EXPECT_EQ(dates_of("date: 2022-09-03"), "Sep 3, 2022");
    EXPECT_EQ(dates_of("date: 2022-09"), "Sep 2022");
    EXPECT_EQ(dates_of("date: 2022"), "2022");
    EXPECT_EQ(dates_of("date: '2022'"), "2022");
    EXPECT_EQ(dates_of("date: 2018.01"), "Jan 2018");
    EXPECT_EQ(dates_of("date: 2018/1"), "Jan 2018");
    EXPECT_EQ(dates_of("date: 2018年1月"), "Jan 2018");
    EXPECT_EQ(dates_of("date: 2018年1月5日"), "Jan 5, 2018");
}

TEST(Dates, MayBeWords) {
    EXPECT_EQ(dates_of("date: Fall 2025"), "Fall 2025");
    EXPECT_EQ(dates_of("date: 2020 – 2023"), "2020 – 2023");
    EXPECT_EQ(dates_of("date: {zh: 2021 年秋, en: Fall 2021}"), "Fall 2021");
    EXPECT_EQ(dates_of("date: {zh: 2021 年秋, en: 2021-09}"), "Sep 2021");
}

TEST(Dates, FollowTheRulesOfRenderCv) {
    EXPECT_EQ(dates_of("start_date: 2020-01\n      end_date: 2021-02"), "Jan 2020 – Feb 2021");
    EXPECT_EQ(dates_of("start_date: 2020-01\n      end_date: present"), "Jan 2020 – Present");
    EXPECT_EQ(dates_of("start_date: 2020-01\n      end_date: 至今"), "Jan 2020 – Present");
    EXPECT_EQ(dates_of("start_date: 2020-01"), "Jan 2020 – Present");
    EXPECT_EQ(dates_of("end_date: 2021-02"), "Feb 2021");
    EXPECT_EQ(dates_of("date: Spring\n      start_date: 2020-01"), "Spring");
    EXPECT_EQ(dates_of("date:\n      start_date:\n      end_date:"), "(none)");
    EXPECT_EQ(dates_of("start_date: 2020-05\n      end_date: 2020"), "May 2020 – 2020");
}

TEST(Dates, WrongOnesAreErrors) {
    EXPECT_EQ(
        complaints(with_entry("{name: a, date: 2025-13-01}")),
        Strings{
            "4:23 error '2025-13-01' the month of '2025-13-01' is not 01 to 12 | write 2022-09-03, 2022-09 or 2022"});
    EXPECT_EQ(
        complaints(with_entry("{name: a, date: 2025-02-29}")),
        Strings{"4:23 error '2025-02-29' '2025-02-29' is no day of that month | write 2025-02 if the day does not "
                "matter"});
    EXPECT_EQ(complaints(with_entry("{name: a, start_date: Sep 2022}")),
              Strings{"4:29 error 'Sep 2022' 'Sep 2022' is no date | write 2022-09-03, 2022-09 or 2022"});
    EXPECT_EQ(complaints(with_entry("{name: a, start_date: 2022-09, end_date: 2021-06}")),
              Strings{"4:48 error '2021-06' this ends before it starts | it starts in 2022-09; swap the two dates"});
    EXPECT_EQ(complaints(with_entry("{name: a, end_date: [2022]}")),
              Strings{"4:27 error '[2022]' expected a date, found a list | write 2022-09-03, 2022-09 or 2022"});
}

// --- the file

TEST(File, MistypedKeysAreErrors) {
    EXPECT_EQ(complaints("cv:\n  emial: a@b.c\n  x-mine: 1\nlayuot: campus\n"),
              (Strings{"2:3 error 'emial' unknown key 'emial' in cv | did you mean 'email'?",
                       "4:1 error 'layuot' unknown key 'layuot' in the CV file | did you mean 'layout'?"}));
}

TEST(File, MustHoldACv) {
    EXPECT_EQ(
        complaints("name: Lin"),
        (Strings{"1:1 warning 'name' unknown key 'name' in the CV file is ignored | known keys: languages, cv, layout, "
                 "design, locale or settings; begin your own with x-",
                 "1:1 error 'n' this file has no 'cv' | write 'cv:' and indent the rest below it"}));
    EXPECT_EQ(complaints("- a"),
              Strings{"1:1 error '- a' a CV file must be a map, found a list | write one 'key: value' a line"});
    const Cv empty{""};
    EXPECT_EQ(empty.diagnostics.list(),
              std::vector<Diagnostic>({{Severity::error, Span{}, {"this file holds no CV", {"begin it with 'cv:'"}}}}));
}

TEST(File, ASyntaxErrorIsTheOnlyComplaint) {
    EXPECT_EQ(complaints("cv: {"), Strings{"1:5 error '{' this '{' is never closed | write '}' at its end, or put the "
                                           "text in quotes"});
}

TEST(File, KeepsLayoutDesignAndSettings) {
    const Cv cv{
        "cv: {name: {zh: 林, en: Lin}}\nlayout: campus\ndesign: {theme: classic}\n"
        "settings: {bold_keywords: [Rust], pdf_title: {zh: NAME 简历, en: NAME - CV}, current_date: 2026-01-02}\n"};
    EXPECT_EQ(cv.resume.layout, "campus");
    EXPECT_EQ(cv.source(cv.resume.layout_span), "campus");
    EXPECT_EQ(cv.resume.design.find("theme")->text, "classic");
    EXPECT_EQ(cv.resume.settings.bold_keywords, Strings{"Rust"});
    EXPECT_EQ(cv.resume.settings.current_date, (locale::Date{2026, 1, 2}));
    EXPECT_EQ((Strings{document_title(cv.resume, language("zh")), document_title(cv.resume, language("en"))}),
              (Strings{"林 简历", "Lin - CV"}));
    EXPECT_EQ(document_title(Cv{"cv: {name: Lin}"}.resume, language("en")), "Lin");
}

TEST(File, MayBeAnyOfRenderCv) {
    EXPECT_EQ(
        complaints("cv:\n  name: John Doe\n  headline:\n  location: San Francisco, CA\n  email: john.doe@email.com\n"
                   "  photo:\n  phone:\n  website: https://rendercv.com/\n  social_networks:\n"
                   "    - network: LinkedIn\n      username: rendercv\n  custom_connections:\n  sections:\n"
                   "    Welcome to RenderCV:\n      - Markdown is **supported**.\n    education:\n"
                   "      - institution: Princeton University\n        area: Computer Science\n        degree: PhD\n"
                   "        date:\n        start_date: 2018-09\n        end_date: 2023-05\n"
                   "        location: Princeton, NJ\n        summary:\n        highlights:\n"
                   "          - 'Thesis: Efficient Search'\n    publications:\n      - title: 'Sparse: Efficient'\n"
                   "        authors:\n          - '*John Doe*'\n        summary:\n        doi: 10.1234/x.2023.1\n"
                   "        url:\n        journal: NeurIPS 2023\n        date: 2023-07\n"
                   "design:\n  theme: classic\nlocale:\n  language: english\nsettings:\n  current_date: today\n"
                   "  render_command:\n    output_folder: rendercv_output\n    design:\n    locale:\n"
                   "    dont_generate_png: false\n  bold_keywords: []\n  pdf_title: NAME - CV\n"),
        Strings{});
}

TEST(File, WordingsOfTheLocaleAreNotSupportedYet) {
    EXPECT_EQ(
        complaints("cv: {}\nlocale: {language: english, present: now, month_names: [a]}\n"
                   "settings: {render_command: {pdf_path: x, dont_generate_png: true}, current_date: todady}\n"),
        (Strings{"2:29 warning 'present' 'present' is not supported yet and changes nothing | the words and months "
                 "follow the language",
                 "2:43 warning 'month_names' 'month_names' is not supported yet and changes nothing | the words and "
                 "months follow the language",
                 "3:82 error 'todady' 'todady' is no date | write 2022-09-03, 2022-09 or 2022 | or write today"}));
}

TEST(VisibleText, ListsWhatTheReaderSees) {
    const Cv cv{"cv:\n  name: {zh: 林知夏, en: Zhixia Lin}\n  email: a@b.cn\n  sections:\n    education:\n"
                "      - institution: {zh: 浙江大学, en: ZJU}\n        area: CS\n        start_date: 2018-09\n"
                "        end_date: 2022-06\n        highlights: [{text: '**A**', highlights: [b]}]\n    empty:\n"};
    EXPECT_EQ(visible_text(cv.resume, language("en"), catalog("en")),
              (Strings{"Zhixia Lin", "a@b.cn", "Education", "ZJU", "CS", "Sep 2018 – Jun 2022", "A", "b"}));
    EXPECT_EQ(visible_text(cv.resume, language("zh"), catalog("zh-Hans")),
              (Strings{"林知夏", "a@b.cn", "教育背景", "浙江大学", "CS", "2018.09 – 2022.06", "A", "b"}));
}

TEST(Localized, PicksTheValueThatServesEveryLanguage) {
    EXPECT_EQ(*shared(7, Span{}).pick(language("fr")), 7);
    EXPECT_EQ(Localized<int>{}.pick(language("fr")), nullptr);
}

}  // namespace
}  // namespace quoin::resume
