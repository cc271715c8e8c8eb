#include "import/entry_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "import/word_list.h"
#include "locale/date_text.h"

namespace quoin::import {

namespace {

// Lists of words in small letters, parted by |. Those of Latin letters are whole words; East Asian ones are endings.

constexpr std::string_view kTags =
    "211|985|211工程|985工程|211/985|985/211|985/211/双一流|211/双一流|985/"
    "双一流|双一流|双一流a|双一流建设高校|c9|c9联盟|"
    "一流学科|一本|二本|qs50|qs100|qs前50|qs前100|top2|top5|overseas";

constexpr std::string_view kInstitutionWords =
    "university|universität|université|universidad|università|universidade|univ|college|polytechnic|polytechnique|"
    "politecnico|inc|ltd|llc|llp|corp|corporation|gmbh|ag|co|company|plc|s.a|group|bank|hospital|hochschule|eth|epfl|"
    "mit|caltech|ucla|ucl|uc|hkust|hku|cuhk|ntu|nus|kaist|cnrs|inria|academy|foundation|technologies|startup|"
    "университет|ооо|университета|мгу";
constexpr std::string_view kInstitutionEndings =
    "大学|大學|公司|集团|集團|银行|銀行|医院|醫院|病院|科学院|科學院|研究院|党校|高校|高级中学|中学|中學|高中|株式会社|"
    "有限会社|合同会社|事务所|事務所|律所|证券|保险|基金会|财团|公社|政府|대학교|대학원|대학|주식회사|은행|병원|"
    "고등학교";

constexpr std::string_view kBranchWords =
    "institute|institut|instituto|istituto|school|lab|labs|laboratory|laboratories|center|centre|centro|faculty|"
    "fakultät|faculté|observatory|институт|лаборатория";
constexpr std::string_view kBranchEndings =
    "学院|學院|书院|研究所|实验室|實驗室|研究室|研究中心|中心|センター|機構|研究科|工作室|연구소|연구실|연구원|센터|"
    "연구센터|協会|协会|学会|學會|学校|學校";

constexpr std::string_view kDepartmentWords =
    "department|dept|division|team|unit|office|section|organization|committee|union|club|society|abteilung|"
    "département|departamento|dipartimento|кафедра|факультет";
constexpr std::string_view kDepartmentEndings =
    "事业部|事業部|事业群|事業群|部门|部門|学部|學部|部|组|組|系|科|課|课题组|团队|團隊|小组|班|室|处|處|本部|チーム|"
    "グループ|"
    "専攻|学科|學科|専修|学院联合会|부서|본부|팀|학과|학부|전공|그룹";

constexpr std::string_view kDegreeEndings =
    "博士研究生|硕士研究生|碩士研究生|博士生|硕士生|碩士生|博士|硕士|碩士|学士|學士|修士|本科生|本科|专科|專科|大专|"
    "大專|中专|"
    "研究生|研究生院|博士前期課程|博士後期課程|修士課程|博士課程|在读|学位|mba|卒業|入学|修了|退学|中退|学士課程|직박|"
    "석사|박사|"
    "학사|졸업|입학|수료|재학|석사과정|박사과정|학사과정|交换生|交換留学|交換生|访问学生|联合培养|双学位|辅修";
constexpr std::string_view kDegreeStarts =
    "b.s.|b.s|bs|b.sc.|b.sc|bsc|b.a.|b.a|ba|b.eng.|b.eng|beng|b.e.|b.e|be|b.tech.|b.tech|btech|bba|b.b.a.|m.s.|m.s|ms|"
    "m.sc.|m.sc|msc|m.a.|m.a|ma|m.eng.|m.eng|meng|m.e.|m.tech.|m.tech|mtech|mba|m.b.a.|mphil|m.phil.|m.phil|mres|mfa|"
    "ph.d.|ph.d|phd|d.phil.|dphil|dr.|md|m.d.|jd|j.d.|llb|llm|edd|bachelor's|master's|doctoral|bachelor|master|doctor|"
    "doctorate|associate degree|diploma|diplom|licence|licenciatura|grado|máster|maîtrise|laurea|bacharelado|mestrado|"
    "doutorado|doctorat|doctorado|dottorato|undergraduate|postgraduate|graduate|exchange student|visiting student|"
    "high school|abitur|магистр|бакалавр|аспирант|кандидат";

constexpr std::string_view kRoleWords =
    "engineer|engineering "
    "intern|developer|programmer|intern|internship|manager|director|professor|researcher|scientist|"
    "analyst|assistant|associate|fellow|lead|leader|head|officer|cto|ceo|coo|cfo|consultant|designer|architect|student|"
    "postdoc|postdoctoral|lecturer|editor|reviewer|chair|member|founder|co-founder|cofounder|teacher|tutor|instructor|"
    "visitor|volunteer|president|vice-president|secretary|specialist|administrator|advisor|coordinator|trainee|"
    "technician|nurse|sre|pm|ta|ra|swe|sde|contributor|maintainer|mentor|partner|representative|writer|translator|"
    "accountant|clerk|praktikant|praktikantin|werkstudent|werkstudentin|entwickler|entwicklerin|ingenieur|"
    "ingenieurin|leiter|leiterin|ingénieur|ingénieure|stagiaire|développeur|développeuse|chercheur|ingeniero|ingeniera|"
    "desarrollador|desarrolladora|becario|engenheiro|desenvolvedor|estagiário|ingegnere|sviluppatore|tirocinante|"
    "инженер|разработчик|стажёр|стажер|менеджер|аналитик|исследователь|программист|преподаватель";
constexpr std::string_view kRoleEndings =
    "工程师|工程師|实习生|實習生|实习|實習|经理|經理|总监|總監|总裁|主管|助理|教师|教師|教授|研究员|研究員|分析师|"
    "分析師|"
    "设计师|設計師|架构师|架構師|科学家|顾问|顧問|专员|專員|组长|組長|负责人|負責人|部长|部長|会长|會長|会長|主席|干事|"
    "幹事|"
    "队长|隊長|队员|班长|班長|委员|委員|书记|合伙人|创始人|創辦人|运维|开发|開發|测试|产品|运营|编辑|編輯|翻译|讲师|"
    "講師|"
    "老师|志愿者|志工|成员|成員|博士后|博士後|助教|助研|支教|总经理|课代表|学委|学习委员|团支书|理事|程序员|研发|"
    "开发岗|算法岗|"
    "管培生|销售|文员|会计|律师|医师|护士|记者|编导|エンジニア|インターン|アルバイト|リーダー|マネージャー|課長|係長|"
    "主任|"
    "社員|代表|デザイナー|プログラマー|コンサルタント|ディレクター|助手|엔지니어|개발자|인턴|매니저|팀장|과장|대리|"
    "사원|"
    "교수|조교|디자이너|기획자|부장|연구생|강사|인턴십|入社|退社|入職|配属";

constexpr std::string_view kEngagements =
    "个人项目|個人專案|团队项目|团体项目|课程设计|課程設計|课程项目|毕业设计|畢業專題|开源项目|科研项目|校企项目|"
    "企业项目|"
    "横向项目|纵向项目|国家级|省级|校级|大创项目|独立开发|独立完成|主要参与者|参与者|参与人|参与|主持|主要负责人|"
    "核心成员|"
    "项目负责人|项目组长|第一作者|共同一作|一作|第二作者|个人开发|個人開発|チーム開発|自主项目|实习项目|personal "
    "project|"
    "course project|team project|side project|개인 프로젝트|팀 프로젝트|graduation project|open source project";

constexpr std::string_view kCountries =
    "china|p.r. china|usa|u.s.|us|united states|uk|united kingdom|canada|germany|france|italy|spain|japan|"
    "korea|south korea|singapore|india|australia|switzerland|netherlands|sweden|denmark|finland|norway|"
    "austria|belgium|ireland|portugal|brazil|mexico|russia|poland|turkey|israel|taiwan|hong kong|macau|"
    "new zealand|deutschland|españa|italia|brasil|россия|中国|日本|美国|英国|德国|法国|新加坡|加拿大|"
    "澳大利亚|韩国";
constexpr std::string_view kPlaces =
    "remote|beijing|shanghai|shenzhen|guangzhou|hangzhou|nanjing|wuhan|chengdu|xi'an|xian|suzhou|tianjin|"
    "tokyo|osaka|kyoto|seoul|london|paris|berlin|munich|zurich|zürich|geneva|new york|san francisco|"
    "los angeles|seattle|boston|chicago|austin|toronto|vancouver|montreal|sydney|melbourne|amsterdam|"
    "stockholm|copenhagen|vienna|madrid|barcelona|milan|rome|lisbon|moscow|online|москва|санкт-петербург|"
    "广东|江苏|浙江|山东|河北|河南|湖北|湖南|四川|福建|安徽|江西|辽宁|吉林|黑龙江|陕西|山西|云南|贵州|"
    "广西|海南|甘肃|宁夏|青海|新疆|西藏|内蒙古|台湾|北京|上海|广州|深圳|杭州|南京|武汉|成都|西安|苏州|"
    "天津|重庆|长沙|合肥|郑州|济南|青岛|大连|沈阳|哈尔滨|长春|厦门|福州|南昌|昆明|贵阳|南宁|海口|兰州|"
    "太原|石家庄|珠海|东莞|佛山|无锡|宁波|香港|澳门|台北|新竹|台中|高雄|東京|大阪|京都|横浜|名古屋|福岡|"
    "札幌|仙台|神戸|서울|부산|대전|인천|대구|광주|판교|远程|线上|リモート";
/// A city's country or state, where a comma parts the two.
constexpr std::string_view kStates =
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|"
    "PA|"
    "RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|ON|BC|QC|AB|NSW|VIC|QLD|UK|US|USA|CN|DE|FR|JP";

constexpr std::string_view kFieldsOfWork =
    "ai|ios|android|c++|c|c#|java|go|golang|python|php|ruby|rust|nlp|cv|web|qa|hr|it|ui|ux|ui/"
    "ux|bi|dba|sre|aigc|llm|ml|"
    "dl|3d|unity|unreal|.net|node.js|react|vue|h5|iot|gis|erp|sap|crm|b端|c端|to|fpga|ic|soc|slam|gpu|hpc|etl|devops|"
    "backend|frontend|linux|javascript|typescript|full-stack";

constexpr std::string_view kCompanyTails =
    "inc|inc.|ltd|ltd.|llc|llc.|l.l.c.|corp.|corp|gmbh|co.|s.a.|s.a|plc|limited|jr.";
constexpr std::string_view kAbbreviations =
    "inc|ltd|co|corp|univ|dept|lab|st|dr|prof|jr|sr|al|etc|vs|no|vol|pp|ed|eds|int|conf|proc|trans|j|assoc|asst";

/// All of them, made when the first line of an entry is read.
struct Lists {
    WordList tags{kTags};
    WordList institution_words{kInstitutionWords};
    WordList institution_endings{kInstitutionEndings};
    WordList branch_words{kBranchWords};
    WordList branch_endings{kBranchEndings};
    WordList department_words{kDepartmentWords};
    WordList department_endings{kDepartmentEndings};
    WordList degree_endings{kDegreeEndings};
    WordList degree_starts{kDegreeStarts};
    WordList role_words{kRoleWords};
    WordList role_endings{kRoleEndings};
    WordList engagements{kEngagements};
    WordList countries{kCountries};
    WordList places{kPlaces};
    WordList states{kStates};
    WordList fields_of_work{kFieldsOfWork};
    WordList company_tails{kCompanyTails};
    WordList abbreviations{kAbbreviations};
};

const Lists& lists() {
    static const Lists all;
    return all;
}

/// Without "（保研）" or "(Hons)" at its end.
std::string_view without_remark(std::string_view text) {
    for (const auto& [open, close] : {std::pair{"（", "）"}, std::pair{"(", ")"}, std::pair{"【", "】"}}) {
        const std::size_t at = text.find(open);
        if (text.ends_with(close) && at != std::string_view::npos && at > 0) return trim(text.substr(0, at));
    }
    return text;
}

bool is_grade(std::string_view text) {
    return text.find("gpa") != std::string_view::npos || text.find("绩点") != std::string_view::npos ||
           text.find("排名") != std::string_view::npos || text.find("均分") != std::string_view::npos;
}

/// "Springfield, IL" and "Berlin, Germany", but not "Bank of China".
bool is_place(std::string_view written, std::string_view lower) {
    const std::string_view last = trim(written.substr(written.rfind(',') + 1));
    const std::string_view lower_last = trim(lower.substr(lower.rfind(',') + 1));
    return is_region(last) || lists().places.has(lower) || lists().places.has(lower_last) ||
           (last.size() <= 12 && (last.ends_with("市") || last.ends_with("県") || last.ends_with("都")));
}

bool is_degree(std::string_view lower) {
    if (lists().degree_endings.ends(lower)) return true;
    return degree_length(lower) > 0;
}

}  // namespace

bool is_region(std::string_view part) {
    return lists().states.has(part) || lists().countries.has(locale::plain_date_text(part)) || part.ends_with("省");
}

std::size_t degree_length(std::string_view part) { return lists().degree_starts.begins(ascii_lower(part)); }

WordKind word_kind(std::string_view part) {
    const std::string plain = locale::plain_date_text(part);
    const std::string_view lower = without_remark(plain);
    const std::string_view written = without_remark(trim(part));
    if (lists().tags.has(lower)) return WordKind::tag;
    if (is_grade(lower)) return WordKind::note;
    if (lists().engagements.has(lower)) return WordKind::engagement;
    if (lists().institution_endings.ends(lower)) return WordKind::institution;
    if (is_degree(lower) && !lists().institution_words.is_within(lower)) return WordKind::degree;
    if (lists().department_words.is_within(lower) && !lists().role_words.is_within(lower)) return WordKind::department;
    if (lists().institution_words.is_within(lower)) return WordKind::institution;
    if (lists().branch_endings.ends(lower)) return WordKind::branch;
    if (lists().role_endings.ends(lower) || lists().role_words.is_within(lower)) return WordKind::role;
    if (lists().branch_words.is_within(lower)) return WordKind::branch;
    if (is_place(written, lower)) return WordKind::place;
    return lists().department_endings.ends(lower) ? WordKind::department : WordKind::unknown;
}

bool is_field_of_work(std::string_view word) { return lists().fields_of_work.has(ascii_lower(word)); }

bool is_of_company_name(std::string_view after_comma) {
    const std::string_view word = trim(after_comma).substr(0, trim(after_comma).find_first_of(" ,;|\t"));
    return lists().company_tails.has(ascii_lower(word));
}

bool is_abbreviation(std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);
    return word.find('.') != std::string_view::npos || word.size() == 1 || lists().abbreviations.has(ascii_lower(word));
}

}  // namespace quoin::import
