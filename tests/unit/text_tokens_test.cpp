#include "text/tokens.h"

#include <gtest/gtest.h>

#include <map>

#include "base/utf8.h"
#include "text/tuning.h"

namespace quoin::text {
namespace {

// The text with _ inside tokens where nothing may break, and the price where something may.
std::string view(std::string_view text) {
    Characters characters = read_characters(text, Convention::zh_hans);
    resolve_ambiguous(characters);
    const auto tokens = find_tokens(characters);
    std::string shown;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (tokens[i].is_covered)
            shown += tokens[i].penalty == tuning::kForbidden ? "_" : "<" + std::to_string(tokens[i].penalty) + ">";
        append_utf8(shown, characters[i].code);
    }
    return shown;
}

TEST(FindTokens, SeesNoneInPlainWords) {
    EXPECT_EQ(view("普通的中文 and plain words."), "普通的中文 and plain words.");
    EXPECT_EQ(view(""), "");
}

TEST(FindTokens, OpensAUrlBeforeItsSigns) {
    EXPECT_EQ(view("www.a.example/x"), "w_w_w<500>._a<500>._e_x_a_m_p_l_e<500>/_x");
    EXPECT_EQ(view("http://ab.example。"), "h_t_t_p_:_/_/<500>a_b<500>._e_x_a_m_p_l_e。");
}

TEST(FindTokens, OpensAnAddressAfterItsAt) {
    EXPECT_EQ(view("信箱a.b@cd.example。"), "信箱a_._b_@<1000>c_d_._e_x_a_m_p_l_e。");
}

TEST(FindTokens, HoldsPhoneNumbersTogether) {
    EXPECT_EQ(view("+86 10 5550 0100"), "+_8_6_ _1_0_ _5_5_5_0_ _0_1_0_0");
    EXPECT_EQ(view("(010) 5550 0100"), "(_0_1_0_)_ _5_5_5_0_ _0_1_0_0");
    EXPECT_EQ(view("13800000000"), "1_3_8_0_0_0_0_0_0_0_0");
}

TEST(FindTokens, OpensADateRangeAfterItsSign) {
    EXPECT_EQ(view("2021/03 - Present"), "2_0_2_1_/_0_3_ _-_ <500>P_r_e_s_e_n_t");
    EXPECT_EQ(view("2018年9月—至今"), "2_0_1_8_年_9_月_—<500>至_今");
    EXPECT_EQ(view("2016–2019"), "2_0_1_6_–<500>2_0_1_9");
    EXPECT_EQ(view("2020-01-31到"), "2_0_2_0_-_0_1_-_3_1到");
}

TEST(FindTokens, HoldsNumbersWithTheirUnits) {
    EXPECT_EQ(view("8.5/10 分"), "8_._5_/_1_0 分");
    EXPECT_EQ(view("约2.4 GHz的"), "约2_._4_ _G_H_z的");
    EXPECT_EQ(view("1,200 QPS+"), "1_,_2_0_0_ _Q_P_S_+");
    EXPECT_EQ(view("￥20,000/月"), "￥_2_0_,_0_0_0_/_月");
    EXPECT_EQ(view("5 万元"), "5_ _万元");
    EXPECT_EQ(view("5万元"), "5万元");
    EXPECT_EQ(view("3 months"), "3 months");
}

TEST(FindTokens, HoldsIdentifiersTogether) {
    EXPECT_EQ(view("C++20"), "C_+_+_2_0");
    EXPECT_EQ(view("F#和"), "F_#和");
    EXPECT_EQ(view("a::b_c()"), "a_:_:_b___c_(_)");
    EXPECT_EQ(view("v1.0-rc"), "v_1_._0_-_r_c");
    EXPECT_EQ(view("p->q"), "p_-_>_q");
}

TEST(FindTokens, OpensAPathAfterItsSeparators) {
    EXPECT_EQ(view("/opt/app/bin"), "/_o_p_t_/<500>a_p_p_/<500>b_i_n");
    EXPECT_EQ(view("C:\\Users\\lin"), "C_:_\\<500>U_s_e_r_s_\\<500>l_i_n");
}

TEST(FindTokens, HoldsShortSlashCompounds) {
    EXPECT_EQ(view("I/O"), "I_/_O");
    EXPECT_EQ(view("reader/writer"), "reader_/<200>writer");
}

}  // namespace
}  // namespace quoin::text
