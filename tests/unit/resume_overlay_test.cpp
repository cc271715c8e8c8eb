#include "resume/overlay.h"

#include <gmock/gmock.h>

#include "resume_reading.h"

namespace quoin::resume {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A CV in Chinese and an overlay in English, read as one.
struct Overlaid {
    Diagnostics diagnostics;
    Resume resume;

    Overlaid(std::string base, std::string overlay) {
        const yaml::Node below = yaml::parse(diagnostics.add_file({"cv.yaml", std::move(base)}), diagnostics);
        const yaml::Node above = yaml::parse(diagnostics.add_file({"cv.en.yaml", std::move(overlay)}), diagnostics);
        resume = read(with_overlay(below, above, language("en"), diagnostics), diagnostics);
    }
    std::string source(Span span) const {
        const File& file = diagnostics.file(span.file);
        return file.name + ": " + file.text.substr(span.begin, span.end - span.begin);
    }
    Strings complaints() const {
        Strings lines;
        for (const Diagnostic& d : diagnostics.sorted()) lines.push_back(source(d.span) + ": " + d.message.text);
        return lines;
    }
};

TEST(Overlay, MakesLanguageMapsThatKeepTheirPlaces) {
    const Overlaid cv{"cv: {name: 林夏, headline: {zh: 工程师}}\n", "cv: {name: Xia Lin, headline: Engineer}\n"};
    EXPECT_THAT(cv.complaints(), IsEmpty());
    EXPECT_EQ(said(cv.resume.name), "zh: 林夏 / en: Xia Lin");
    EXPECT_EQ(said(cv.resume.headline), "zh: 工程师 / en: Engineer");
    EXPECT_EQ(cv.source(cv.resume.name.values.at(0).value->span), "cv.yaml: 林夏");
    EXPECT_EQ(cv.source(cv.resume.name.values.at(1).value->span), "cv.en.yaml: Xia Lin");
    EXPECT_EQ(cv.resume.languages, (std::vector{language("zh"), language("en")}));
}

TEST(Overlay, IsWhatTheSameMapsWouldBe) {
    const std::string base = "languages: [zh]\ncv:\n  sections:\n    s: [{id: a, name: 甲}, {id: b, name: 乙}]\n";
    const Overlaid cv{base, "cv: {sections: {s: [{id: b, name: B}, {id: a, name: A}]}}\n"};
    EXPECT_THAT(cv.complaints(), IsEmpty());
    const std::vector<Entry>& entries = *cv.resume.sections.at(0).entries.pick(language("en"));
    EXPECT_EQ(said(entries.at(0).name), "zh: 甲 / en: A");
    EXPECT_EQ(said(entries.at(1).name), "zh: 乙 / en: B");
}

TEST(Overlay, LeavesOutWhatIsNull) {
    const Overlaid cv{"cv: {name: 林夏, facts: [党员, 杭州]}\n", "cv: {name: Xia Lin, facts: [null, Hangzhou]}\n"};
    EXPECT_EQ(said(cv.resume.contacts.at(0).text), "zh: 党员 / en: ~");
    EXPECT_EQ(said(cv.resume.contacts.at(1).text), "zh: 杭州 / en: Hangzhou");
}

TEST(Overlay, PutsItsAuthorsBesideTheOthers) {
    const Overlaid cv{"cv: {sections: {papers: [{title: 甲, authors: [林夏, 王秋]}]}}\n",
                      "cv: {sections: {papers: [{title: A, authors: [Xia Lin, Qiu Wang]}]}}\n"};
    EXPECT_THAT(cv.complaints(), IsEmpty());
    const Entry& paper = cv.resume.sections.at(0).entries.pick(language("en"))->at(0);
    EXPECT_EQ(paper.authors.pick(language("en"))->at(1).plain(), "Qiu Wang");
    EXPECT_EQ(paper.authors.pick(language("zh"))->at(0).plain(), "林夏");
}

TEST(Overlay, PutsAListOfAnotherLengthBesideTheFirst) {
    const Overlaid cv{"cv: {sections: {summary: [一, 二]}}\n", "cv: {sections: {summary: [one]}}\n"};
    EXPECT_THAT(cv.complaints(), IsEmpty());
    EXPECT_EQ(cv.resume.sections.at(0).entries.pick(language("zh"))->size(), 2U);
    EXPECT_EQ(cv.resume.sections.at(0).entries.pick(language("en"))->size(), 1U);
}

TEST(Overlay, SaysWhatTheBaseSaysAlready) {
    const Overlaid cv{"cv: {name: {zh: 林夏, en: Lin Xia}}\n", "cv: {name: Xia Lin}\n"};
    EXPECT_THAT(cv.complaints(), ElementsAre("cv.en.yaml: Xia Lin: 'en' of this stands at cv.yaml:1 already"));
    EXPECT_EQ(said(cv.resume.name), "zh: 林夏 / en: Xia Lin");
}

TEST(Overlay, MistakesOfBothFilesAreToldInTheirOwn) {
    const Overlaid cv{"cv: {name: 林夏, emial: a}\n", "cv: {name: [a]}\n"};
    EXPECT_THAT(cv.complaints(), ElementsAre("cv.yaml: emial: unknown key 'emial' in cv",
                                             "cv.en.yaml: [a]: expected text, found a list"));
}

TEST(LanguageOf, IsDeclaredElseThatOfTheLocaleElseGuessed) {
    const auto of = [](std::string text) {
        Diagnostics diagnostics;
        return language_of(yaml::parse(diagnostics.add_file({"cv.yaml", std::move(text)}), diagnostics)).tag();
    };
    EXPECT_EQ(of("languages: [ja, en]\nlocale: {language: german}\n"), "ja");
    EXPECT_EQ(of("locale: {language: german}\ncv: {name: 林夏}\n"), "de");
    EXPECT_EQ(of("cv: {name: 林夏}\n"), "zh");
}

}  // namespace
}  // namespace quoin::resume
