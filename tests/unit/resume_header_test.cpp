#include "resume_reading.h"

namespace quoin::resume {
namespace {

TEST(Languages, AreDeclaredOrCollectedInTheirOrder) {
    EXPECT_EQ(Cv{"languages: [ja, en]\ncv: {name: {en: A, ja: B}}"}.resume.languages,
              (std::vector{language("ja"), language("en")}));
    EXPECT_EQ(Cv{"cv: {name: {en: A, zh-tw: B}, headline: {fr: C}}"}.resume.languages,
              (std::vector{language("en"), language("zh-TW"), language("fr")}));
    EXPECT_EQ(Cv{"languages: zh\ncv: {name: A}"}.resume.languages, (std::vector{language("zh")}));
}

TEST(Languages, OfTheDocumentTitleDoNotCount) {
    EXPECT_EQ(Cv{"settings: {pdf_title: {en: A, fr: B}}\ncv: {name: {zh: A, en: B}}"}.resume.languages,
              (std::vector{language("zh"), language("en")}));
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

TEST(Header, KeepsTheOrderOfTheFile) {
    const Cv cv{
        "cv:\n  phone: +86 10 5550 0100\n  location: 杭州\n  email: [a@b.cn, c@d.en]\n"
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
    const std::vector<std::pair<std::string, std::string>> users{{"GitHub", "lin"},
                                                                 {"linkedin", "lin"},
                                                                 {"Mastodon", "@a@b.social"},
                                                                 {"StackOverflow", "12/lin"},
                                                                 {"YouTube", "lin"},
                                                                 {"WhatsApp", "+86 10 55500100"},
                                                                 {"Leetcode", "lin"},
                                                                 {"LeetCode.cn", "lin"},
                                                                 {"Zhihu", "lin"},
                                                                 {"Bilibili", "123"},
                                                                 {"WeChat", "lin-x"},
                                                                 {"ORCID", "0000-0002-1825-0097"},
                                                                 {"IMDB", "nm1234567"},
                                                                 {"Bluesky", "lin.bsky.social"},
                                                                 {"GitLab", "https://gitlab.example.com/lin"},
                                                                 {"google scholar", "x1y2"}};
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
    const Cv cv{
        "cv: {name: {zh: 林知夏, en: Zhixia Lin}, aliases: [Z. Lin, Lin Zhixia], photo: {zh: a.jpg, en: null}, "
        "photo_alt: 证件照}"};
    EXPECT_EQ(said(cv.resume.name), "zh: 林知夏 / en: Zhixia Lin");
    EXPECT_EQ(cv.resume.aliases, (Strings{"Z. Lin", "Lin Zhixia"}));
    EXPECT_EQ(address(cv.resume.photo), "a.jpg / ~");
    EXPECT_EQ(said(cv.resume.photo_alt), "证件照");
}

}  // namespace
}  // namespace quoin::resume
