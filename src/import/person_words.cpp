#include "import/person_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "import/word_list.h"
#include "locale/date_text.h"
#include "locale/read_dates.h"

namespace quoin::import {

namespace {

// In small letters, parted by |.

constexpr std::string_view kFactLabels =
    "性别|性別|年龄|年齡|出生年月|出生日期|生日|生年月日|出生|民族|政治面貌|籍贯|籍貫|户籍|婚姻|婚姻状况|婚育状况|学历|"
    "最高学历|"
    "学位|毕业院校|毕业学校|专业|工作年限|工作经验|身高|体重|健康状况|国籍|國籍|兵役|到岗时间|期望薪资|期望城市|"
    "目前状态|在职状态|"
    "求职状态|当前状态|gender|sex|age|date of birth|birth date|birthday|born|nationality|citizenship|marital status|"
    "work permit|visa|driving licence|driving license|availability|geburtsdatum|staatsangehörigkeit|familienstand|"
    "date de naissance|nationalité|fecha de nacimiento|nacionalidad|data di "
    "nascita|cittadinanza|생년월일|성별|나이|국적|병역|"
    "дата рождения|гражданство|возраст";

constexpr std::string_view kFactWords =
    "男|女|男性|女性|中共党员|中共預備黨員|中共预备党员|党员|共青团员|团员|群众|汉族|已婚|未婚|本科|硕士|博士|应届|"
    "应届生|在职|离职|"
    "离职-随时到岗|male|female|married|single|남|여|남성|여성|군필";

constexpr std::string_view kNameLabels = "姓名|名字|氏名|お名前|이름|성명|name|full name|nom|nombre|имя|фио";

constexpr std::string_view kWantedLabels =
    "求职意向|求职目标|求職意向|应聘职位|应聘岗位|應徵職務|期望职位|期望岗位|意向岗位|意向职位|目标岗位|目标职位|"
    "希望職種|志望職種|"
    "희망 직무|지원 분야|지원분야|objective|target position|desired position|position sought|job objective|seeking";

bool is_in(std::string_view list, std::string_view word) {
    const auto all = split(list, '|');
    return !word.empty() && std::find(all.begin(), all.end(), word) != all.end();
}

/// The label in front of a colon, its blanks closed up: "性 别：" is 性别.
std::string label_of(std::string_view text) {
    const std::size_t colon = std::min(text.find(':'), text.find("："));
    if (colon == std::string_view::npos) return {};
    const std::string label = locale::plain_date_text(text.substr(0, colon));
    const bool is_spread = !label.empty() && is_cjk(decode_utf8(label, 0).code);
    return is_spread ? replace_all(label, " ", "") : label;
}

/// "25岁", "28 歳".
bool is_age(std::string_view text) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    const std::string_view rest = trim(text.substr(std::min(digits, text.size())));
    return digits != 0 && digits != std::string_view::npos && is_in("岁|歲|歳|세|years old", rest);
}

bool is_date(std::string_view text) { return text.size() > 4 && locale::read_date(text).is == locale::Written::date; }

}  // namespace

bool is_personal_fact(std::string_view text) {
    text = trim(text);
    return is_in(kFactLabels, label_of(text)) || is_in(kFactWords, locale::plain_date_text(text)) || is_age(text) ||
           is_date(text) || (text.ends_with("生") && is_date(text.substr(0, text.size() - 3)));
}

std::size_t name_label_length(std::string_view text) {
    if (!is_in(kNameLabels, label_of(text))) return 0;
    const std::size_t colon = std::min(text.find(':'), text.find("："));
    return text.substr(colon).starts_with(':') ? colon + 1 : colon + std::string_view{"："}.size();
}

bool is_postal_address(std::string_view text) {
    const std::string plain = locale::plain_date_text(text);
    const bool has_number = std::any_of(plain.begin(), plain.end(), is_ascii_digit);
    const bool has_sign = plain.find_first_of("@:|") != std::string::npos;
    constexpr std::array<std::string_view, 6> kEndings{"号", "室", "號", "栋", "楼", "番地"};
    const bool ends_so = std::any_of(kEndings.begin(), kEndings.end(), [&](auto end) { return plain.ends_with(end); });
    const WordList streets{
        "street|st|avenue|ave|road|rd|boulevard|blvd|drive|lane|ln|way|court|square|apt|straße|strasse|rue|calle|via"};
    return plain.size() <= 120 && has_number && !has_sign && (ends_so || streets.is_within(plain));
}

bool is_wanted_position(std::string_view text) { return is_in(kWantedLabels, label_of(trim(text))); }

}  // namespace quoin::import
