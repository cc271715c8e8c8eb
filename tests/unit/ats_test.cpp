#include "ats/ats.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ats/fields.h"

namespace quoin::ats {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A page that is written from the top down, a line each 12 pt.
class Sheet {
public:
    Sheet& bold(const std::string& text, double size = 10) { return line(text, size, "Sans-Bold"); }
    Sheet& plain(const std::string& text) { return line(text, 10, "Sans-Regular"); }
    Sheet& gap(double height) {
        y_ -= height;
        return *this;
    }
    /// Right of the last line, on its baseline.
    Sheet& right(const std::string& text) {
        page_.pieces.push_back({.text = text, .x = 400, .y = y_, .width = 60, .size = 10, .font = "Sans-Regular"});
        return *this;
    }
    Found read() const {
        return parse(
            {.pages = {page_}, .elements = {}, .title = {}, .author = {}, .language = {}, .info = {}, .xmp = {}});
    }

private:
    Sheet& line(const std::string& text, double size, const std::string& font) {
        y_ -= 12;
        page_.pieces.push_back({.text = text, .x = 50, .y = y_, .width = 200, .size = size, .font = font});
        return *this;
    }

    reader::Page page_{.width = 600, .height = 800, .pieces = {}, .links = {}};
    double y_ = 780;
};

Sheet whole() {
    Sheet sheet;
    sheet.bold("Ada Vale", 20).plain("ada@example.com • +1 (555) 010-0199 • Kiel, Germany • example.com/ada");
    sheet.gap(8).bold("Experience", 12).gap(4);
    sheet.bold("Northreef Works").right("Jan 2020 – Mar 2022").plain("Engineer").plain("• Built a crane");
    sheet.gap(6).bold("Tinghe").right("2018 – 2019").plain("• Wrote a manual").plain("• Read it too");
    sheet.gap(8).bold("Skills", 12).gap(4).plain("C++, Go, and SQL");
    return sheet;
}

TEST(Ats, FindsTheFieldsOfACv) {
    const Found found = whole().read();
    EXPECT_EQ(found.name, "Ada Vale");
    EXPECT_EQ(found.email, "ada@example.com");
    EXPECT_EQ(found.phone, "+1 (555) 010-0199");
    EXPECT_EQ(found.location, "Kiel, Germany");
    EXPECT_THAT(found.links, ElementsAre("example.com/ada"));
    EXPECT_THAT(found.complaints, IsEmpty());
    ASSERT_EQ(found.sections.size(), 2U);
    EXPECT_EQ(found.sections[0].title, "Experience");
    EXPECT_EQ(found.sections[0].kind, import::SectionKind::experience);
    ASSERT_EQ(found.sections[0].entries.size(), 2U);
    const Entry& first = found.sections[0].entries[0];
    EXPECT_EQ(first.title, "Northreef Works");
    EXPECT_THAT(first.dates, ElementsAre("Jan 2020 – Mar 2022"));
    EXPECT_THAT(first.facts, ElementsAre("Engineer"));
    EXPECT_THAT(first.bullets, ElementsAre("• Built a crane"));
    EXPECT_THAT(found.sections[0].entries[1].bullets, testing::SizeIs(2));
}

TEST(Ats, ComplainsOfWhatItCannotFind) {
    const Found found = Sheet{}.plain("A letter, not a CV").plain("with no more than this in it").read();
    EXPECT_THAT(found.complaints, Contains(HasSubstr("no e-mail")));
    EXPECT_THAT(found.complaints, Contains(HasSubstr("no telephone")));
    EXPECT_THAT(found.complaints, Contains(HasSubstr("no sections")));
    const Found undated =
        Sheet{}.bold("Ada Vale", 20).gap(8).bold("Experience", 12).gap(4).bold("Northreef").plain("• Sang").read();
    EXPECT_THAT(undated.complaints, Contains("'Northreef' in 'Experience' has no dates"));
    const Found spaced = Sheet{}.bold("Ada Vale", 20).gap(8).bold("E D U C A T I O N", 12).plain("\uE001 x").read();
    EXPECT_THAT(spaced.complaints, Contains("'E D U C A T I O N' is read letter by letter"));
    EXPECT_THAT(spaced.complaints, Contains(HasSubstr("mean nothing")));
    const Found late = Sheet{}.plain("Last updated in June").bold("Ada Vale", 20).read();
    EXPECT_THAT(late.complaints, Contains("'Last updated in June' is read before the name"));
}

TEST(Ats, ReadsFieldsInTexts) {
    EXPECT_EQ(find_email("mail: ada.vale+cv@mail.example.org."), "ada.vale+cv@mail.example.org");
    EXPECT_EQ(find_email("@ada"), "");
    EXPECT_EQ(find_phone("电话：138-0000-0000（手机）"), "138-0000-0000");
    EXPECT_EQ(find_phone("2019.09 – 2023.06"), "");
    EXPECT_EQ(find_phone("doi 10.5555/12345678"), "");
    EXPECT_EQ(find_url("见 https://example.com/a。"), "https://example.com/a");
    EXPECT_EQ(find_url("Node.js and C++"), "");
    EXPECT_EQ(find_dates("云屏大学 2021.09 – 2025.06"), "2021.09 – 2025.06");
    EXPECT_EQ(find_dates("Kaldvik University, Sep 2021 – Present"), "Sep 2021 – Present");
    EXPECT_EQ(find_dates("room 5030"), "");
    EXPECT_TRUE(could_be_name("林知夏"));
    EXPECT_TRUE(could_be_name("Agnès O'Thorvaldsen-Ng"));
    EXPECT_FALSE(could_be_name("ada@example.com"));
    EXPECT_FALSE(is_spaced_out("a b of the c"));
    EXPECT_THAT(facts_of("a | b • c"), ElementsAre("a", "b", "c"));
}

TEST(Ats, PrintsWhatItFound) {
    const std::string text = print_text(whole().read());
    EXPECT_THAT(text, HasSubstr("name      Ada Vale\n"));
    EXPECT_THAT(text, HasSubstr("section   Experience (experience)\n"));
    EXPECT_THAT(text, HasSubstr("dates: Jan 2020 – Mar 2022\n"));
    EXPECT_THAT(print_json(whole().read()), HasSubstr("\"email\": \"ada@example.com\""));
}

}  // namespace
}  // namespace quoin::ats
