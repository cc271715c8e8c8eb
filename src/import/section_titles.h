#pragma once

#include <array>
#include <string_view>

#include "import/section_kind.h"

/// What people write above the sections of a CV, in small letters, in the languages of our catalogues.
namespace quoin::import {

struct SectionTitles {
    std::string_view key;  ///< of our schema
    SectionKind kind;
    std::string_view own;     ///< what the catalogues print, parted by |
    std::string_view others;  ///< what means the same
};

/// Where two have a title in common, the first has it.
inline constexpr std::array<SectionTitles, 34> kSectionTitles{{
    {"education", SectionKind::education,
     "education|教育背景|學歷|学歴|학력|ausbildung|educación|formation|istruzione|"
     "formação acadêmica|образование",
     "education background|educational background|academic background|education experience|"
     "education and training|educations|教育经历|学历|学历背景|教育情况|学习经历|"
     "求学经历|學歷背景|教育經歷|学歴・教育|학력 사항|학력사항"},
    {"experience", SectionKind::experience,
     "experience|工作经历|工作經歷|職歴|경력|berufserfahrung|experiencia|expérience|"
     "esperienza|experiência|опыт",
     "experiences|professional experience|employment|employment history|work history|career|"
     "career history|professional background|经历|个人经历|职业经历|从业经历|經歷|"
     "職業經歷|経歴|경력사항"},
    {"work_experience", SectionKind::experience,
     "work experience|工作经历|工作經歷|職務経歴|경력 사항|berufserfahrung|"
     "experiencia laboral|expérience professionnelle|esperienza lavorativa|experiência profissional|"
     "опыт работы",
     "working experience|work experiences|working experiences|工作经验|工作履历|工作經驗|"
     "職務経歴書|職務経験|근무 경력"},
    {"internships", SectionKind::experience,
     "internships|实习经历|實習經歷|インターンシップ|인턴 경험|praktika|"
     "prácticas|stages|tirocini|estágios|стажировки",
     "internship|internship experience|internship experiences|intern experience|实习|实习经验|"
     "实习实践|實習|實習經驗|인턴십"},
    {"projects", SectionKind::projects,
     "projects|项目经历|專案經歷|プロジェクト|프로젝트|projekte|proyectos|projets|"
     "progetti|projetos|проекты",
     "project|project experience|project experiences|personal projects|side projects|项目|"
     "项目经验|项目背景|项目实践|个人项目|項目經歷|專案|專案經驗|"
     "プロジェクト経験|開発経験|프로젝트 경험"},
    {"research", SectionKind::projects,
     "research|科研经历|研究經歷|研究|연구|forschung|investigación|recherche|ricerca|"
     "pesquisa|исследования",
     "research projects|科研|研究经历|科研经验|科研项目|学术经历|科研成果|"
     "學術經歷|研究經驗|研究歴|研究経歴|연구 경험"},
    {"research_interests", SectionKind::interests,
     "research interests|研究方向|研究興趣|研究分野|연구 관심 분야|"
     "forschungsinteressen|líneas de investigación|thèmes de recherche|interessi di ricerca|"
     "interesses de pesquisa|научные интересы",
     "research interest|research areas|research area|研究兴趣|研究领域|科研兴趣|"
     "研究領域|研究テーマ|연구 분야"},
    {"publications", SectionKind::publications,
     "publications|论文发表|論文著作|論文・著書|논문|publikationen|publicaciones|"
     "pubblicazioni|publicações|публикации",
     "publication|papers|publication list|list of publications|论文|论文成果|学术论文|"
     "发表论文|论文列表|出版物|論文|學術論文|著作|論文リスト|研究業績|"
     "業績|논문 실적"},
    {"patents", SectionKind::patents, "patents|专利|專利|特許|특허|patente|patentes|brevets|brevetti|патенты",
     "patent|专利成果|发明专利|专利情况|發明專利|특허 출원"},
    {"skills", SectionKind::skills,
     "skills|专业技能|專業技能|スキル|기술|kenntnisse|habilidades|compétences|"
     "competenze|competências|навыки",
     "skill|technical skills|professional skills|core skills|key skills|skill set|"
     "skills and expertise|technologies|expertise|专业能力|个人技能|技能|职业技能|"
     "技能特长|技术栈|技术能力|专业特长|技能清单|技能證照|技術能力|"
     "技術棧|活かせる経験・知識・技術|技術スキル|기술 스택|보유 기술|"
     "보유기술"},
    {"awards", SectionKind::awards,
     "awards|获奖经历|獲獎經歷|受賞歴|수상 경력|auszeichnungen|premios|prix|premi|"
     "prêmios|награды",
     "award|prizes|awards and honors|awards and honours|honors and awards|honours and awards|"
     "awards and achievements|achievements|获奖|奖项|获奖情况|奖励|获得奖项|"
     "所获奖项|荣誉奖励|奖惩情况|獲獎|獎項|得獎紀錄|受賞|賞罰|수상|"
     "수상 내역|수상내역"},
    {"honors", SectionKind::awards,
     "honors|荣誉奖项|榮譽獎項|表彰・受賞|수상 및 영예|ehrungen|distinciones|"
     "distinctions|riconoscimenti|honrarias|отличия",
     "honours|honor|荣誉|荣誉称号|荣誉与奖项|荣誉证书|所获荣誉|榮譽|表彰"},
    {"certificates", SectionKind::awards,
     "certificates|资格证书|專業證照|資格|자격증|zertifikate|certificados|certifications|"
     "certificazioni|сертификаты",
     "certificate|certification|licenses|licenses and certifications|证书|技能证书|职业资格|"
     "证照|證照|證書|資格證書|免許・資格|資格・免許|保有資格|자격 사항|"
     "자격사항|자격증 사항"},
    {"languages", SectionKind::languages,
     "languages|语言能力|語言能力|語学|외국어|sprachen|idiomas|langues|lingue|языки",
     "language|language skills|语言|外语|语言水平|外语水平|外语能力|語言|"
     "語學能力|語学力|言語|외국어 능력|언어"},
    {"interests", SectionKind::interests,
     "interests|兴趣爱好|興趣愛好|趣味・関心|관심사|interessen|intereses|"
     "centres d'intérêt|interessi|interesses|интересы",
     "hobbies|hobbies and interests|interests and hobbies|兴趣|爱好|兴趣与爱好|个人爱好|"
     "興趣|趣味|趣味・特技|취미"},
    {"talks", SectionKind::talks,
     "talks|学术报告|學術演講|講演|강연|vorträge|charlas|conférences|interventi|"
     "palestras|выступления",
     "talk|invited talks|talks and presentations|演讲|特邀报告|学术演讲|邀请报告|演講|"
     "發表"},
    {"teaching", SectionKind::teaching,
     "teaching|教学经历|教學經歷|教育歴|강의 경력|lehre|docencia|enseignement|"
     "didattica|ensino|преподавание",
     "teaching experience|teaching experiences|teachings|教学|助教经历|教學|教育活動"},
    {"service", SectionKind::service,
     "service|学术服务|學術服務|学会・社会活動|학술 활동|"
     "akademische selbstverwaltung|servicio académico|responsabilités|attività di servizio|"
     "serviços prestados|общественная работа",
     "services|academic service|academic services|professional service|professional services|"
     "professional activities|学术兼职|审稿服务|社会服务|學術兼職|社会活動"},
    {"activities", SectionKind::experience,
     "activities|校园活动|校園活動|課外活動|대외 활동|aktivitäten|actividades|"
     "activités|attività|atividades|деятельность",
     "extracurricular activities|extracurriculars|campus activities|campus experience|leadership|"
     "校园经历|社团经历|学生工作|校内经历|在校经历|社团活动|课外活动|"
     "学生干部经历|校内职务|社团和组织经历|社會活動|社團經歷|"
     "課外活動經歷|部活動|サークル活動|교내 활동|활동"},
    {"volunteer", SectionKind::experience,
     "volunteering|志愿服务|志工服務|ボランティア活動|봉사 활동|ehrenamt|"
     "voluntariado|bénévolat|volontariato|волонтёрство",
     "volunteer experience|volunteer work|志愿者经历|志愿活动|志愿经历|公益经历|"
     "志工經驗|ボランティア|봉사활동"},
    {"competitions", SectionKind::awards,
     "competitions|竞赛经历|競賽經歷|コンテスト|대회 경력|wettbewerbe|competiciones|"
     "concours|competizioni|competições|конкурсы",
     "competition|competition experience|contests|竞赛|竞赛获奖|竞赛经验|比赛经历|"
     "学科竞赛|競賽|比賽經歷|コンペ|コンペティション|공모전"},
    {"references", SectionKind::other,
     "references|推荐人|推薦人|推薦者|추천인|referenzen|referencias|références|"
     "referenze|referências|рекомендации",
     "reference|referees|推荐信|證明人|推薦者情報"},
    {"news", SectionKind::other,
     "news|最新动态|最新動態|ニュース|소식|neuigkeiten|noticias|actualités|novità|"
     "novidades|новости",
     "latest news|recent news|updates|新闻|动态|近况|新聞|お知らせ"},
    {"open_source", SectionKind::projects,
     "open source|开源项目|開源專案|オープンソース活動|오픈 소스|código abierto|"
     "código aberto|открытый код",
     "open source projects|open-source projects|open source contributions|开源贡献|开源经历|"
     "开源|開源貢獻|오픈소스"},
    {"memberships", SectionKind::service,
     "memberships|社会任职|專業會員|所属学会|학회 및 단체|mitgliedschaften|"
     "membresías|affiliations|affiliazioni|filiações|членство",
     "membership|professional memberships|会员|社会职务|會員|학회 활동"},
    {"grants", SectionKind::awards,
     "grants|科研基金|研究經費|研究費|연구비|drittmittel|becas y ayudas|financements|"
     "finanziamenti|financiamentos|гранты",
     "grant|funding|research grants|fellowships|基金项目|科研经费|科研基金项目|基金|"
     "研究計畫|競争的資金"},
    {"presentations", SectionKind::talks,
     "presentations|会议报告|會議發表|学会発表|학회 발표|präsentationen|"
     "presentaciones|communications|presentazioni|apresentações|доклады",
     "presentation|conference presentations|学术会议|会议|會議|口頭発表"},
    {"media", SectionKind::other,
     "media|媒体报道|媒體報導|メディア掲載|언론 보도|medien|medios|médias|mídia|"
     "сми",
     "press|media coverage|in the news|媒体"},
    {"collaboration", SectionKind::other,
     "collaboration|合作交流|共同研究|협력|zusammenarbeit|colaboraciones|collaborations|"
     "collaborazioni|colaborações|сотрудничество",
     "collaborators|合作者|合作"},
    {"summary", SectionKind::about,
     "summary|个人简介|個人簡介|概要|소개|zusammenfassung|resumen|résumé|sintesi|resumo|"
     "кратко о себе",
     "professional summary|executive summary|career summary|about|about me|self-evaluation|"
     "个人总结|自我评价|个人评价|自我介绍|自我描述|个人优势|关于我|"
     "自我評價|自我介紹|關於我|自己紹介|職務要約|経歴要約|要約|自己pr|자기소개|über mich|sobre mí|à propos"},
    {"profile", SectionKind::about,
     "profile|个人概况|個人概況|プロフィール|프로필|profil|perfil|profilo|"
     "профиль",
     "personal profile|personal statement|个人资料|个人信息|基本信息|基本资料|"
     "個人資料|基本資料|基本情報"},
    {"objective", SectionKind::about,
     "objective|求职意向|求職意向|志望動機|지원 목표|berufsziel|objetivo|objectif|"
     "obiettivo|цель",
     "career objective|job objective|job target|求职目标|应聘岗位|期望职位|职业目标|"
     "應徵職務|希望職種|志望職種"},
    {"bio", SectionKind::about,
     "biography|简介|簡介|略歴|약력|biografie|biografía|biographie|biografia|"
     "биография",
     "short bio|biosketch|生平"},
    {"contact", SectionKind::contact,
     "contact|联系方式|聯絡方式|連絡先|연락처|kontakt|contacto|contatti|contato|"
     "контакты",
     "contact me|contact information|get in touch|联系|联系我|联系信息|聯絡|"
     "お問い合わせ|연락"},
}};

}  // namespace quoin::import
