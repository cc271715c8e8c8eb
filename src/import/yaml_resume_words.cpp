#include "import/yaml_resume_words.h"

#include <algorithm>
#include <array>
#include <vector>

namespace quoin::import::yaml_resume {

namespace {

constexpr std::array<std::string_view, 10> kLanguages{"zh-Hans", "zh-Hant", "ja", "de", "fr",
                                                      "es",      "pt",      "nl", "nb", "id"};

struct Word {
    std::string_view english;
    std::array<std::string_view, kLanguages.size()> in;  ///< in the order of kLanguages
};

constexpr std::array<Word, 20> kWords{{
    {"Middle School",
     {"初中", "國中", "中学校", "Mittelschule", "Collège", "Educación secundaria", "Ensino fundamental",
      "Middelbare school", "Ungdomsskole", "Sekolah Menengah Pertama"}},
    {"High School",
     {"高中", "高中", "高等学校", "Abitur", "Lycée", "Bachillerato", "Ensino médio", "Middelbare school",
      "Videregående skole", "Sekolah Menengah Atas"}},
    {"Diploma", {"大专", "專科", "専門士", "Diplom", "Diplôme", "Diploma", "Diploma", "Diploma", "Diplom", "Diploma"}},
    {"Associate",
     {"副学士", "副學士", "準学士", "Associate", "Associate", "Técnico superior", "Tecnólogo", "Associate degree",
      "Associate", "Ahli Madya"}},
    {"Bachelor",
     {"学士", "學士", "学士", "Bachelor", "Licence", "Grado", "Bacharelado", "Bachelor", "Bachelor", "Sarjana"}},
    {"Master", {"硕士", "碩士", "修士", "Master", "Master", "Máster", "Mestrado", "Master", "Master", "Magister"}},
    {"Doctor",
     {"博士", "博士", "博士", "Promotion", "Doctorat", "Doctorado", "Doutorado", "Doctor", "Doktorgrad", "Doktor"}},
    {"Novice",
     {"新手", "新手", "入門", "Einsteiger", "Novice", "Principiante", "Novato", "Starter", "Nybegynner", "Pemula"}},
    {"Beginner",
     {"初级", "初級", "初級", "Anfänger", "Débutant", "Básico", "Iniciante", "Beginner", "Grunnleggende", "Dasar"}},
    {"Intermediate",
     {"中级", "中級", "中級", "Fortgeschritten", "Intermédiaire", "Intermedio", "Intermediário", "Gemiddeld", "Middels",
      "Menengah"}},
    {"Advanced",
     {"高级", "高級", "上級", "Weit fortgeschritten", "Avancé", "Avanzado", "Avançado", "Gevorderd", "Avansert",
      "Mahir"}},
    {"Expert",
     {"专家", "專家", "エキスパート", "Experte", "Expert", "Experto", "Especialista", "Expert", "Ekspert", "Ahli"}},
    {"Elementary Proficiency",
     {"初级", "初級", "初級", "Grundkenntnisse", "Notions élémentaires", "Nivel elemental", "Nível elementar",
      "Basisvaardigheid", "Grunnleggende", "Tingkat dasar"}},
    {"Limited Working Proficiency",
     {"有限工作水平", "有限工作水準", "限定的な業務レベル", "Eingeschränkt verhandlungssicher",
      "Compétence professionnelle limitée", "Competencia profesional limitada", "Nível profissional limitado",
      "Beperkte werkvaardigheid", "Begrenset yrkesnivå", "Tingkat kerja terbatas"}},
    {"Minimum Professional Proficiency",
     {"基本专业水平", "基本專業水準", "基本的な業務レベル", "Gute Kenntnisse im Beruf",
      "Compétence professionnelle minimale", "Competencia profesional básica", "Nível profissional básico",
      "Minimale professionele vaardigheid", "Grunnleggende yrkesnivå", "Tingkat profesional minimum"}},
    {"Full Professional Proficiency",
     {"完全专业水平", "完全專業水準", "ビジネスレベル", "Verhandlungssicher", "Compétence professionnelle complète",
      "Competencia profesional completa", "Fluência profissional", "Volledige professionele vaardigheid",
      "Full yrkesnivå", "Tingkat profesional penuh"}},
    {"Native or Bilingual Proficiency",
     {"母语或双语水平", "母語或雙語水準", "ネイティブまたはバイリンガル", "Muttersprache oder zweisprachig",
      "Langue maternelle ou bilingue", "Nativo o bilingüe", "Nativo ou bilíngue", "Moedertaal of tweetalig",
      "Morsmål eller tospråklig", "Penutur asli atau dwibahasa"}},
    {"Courses",
     {"主修课程", "主修課程", "履修科目", "Kurse", "Cours", "Asignaturas", "Disciplinas", "Vakken", "Emner",
      "Mata kuliah"}},
    {"Keywords",
     {"关键词", "關鍵詞", "キーワード", "Schlagworte", "Mots-clés", "Palabras clave", "Palavras-chave", "Trefwoorden",
      "Nøkkelord", "Kata kunci"}},
    {"Score", {"成绩", "成績", "成績", "Note", "Note", "Nota", "Nota", "Cijfer", "Karakter", "Nilai"}},
}};

}  // namespace

std::string word_in(std::string_view word, const locale::Language& language) {
    std::vector<locale::Language> known;
    for (const std::string_view tag : kLanguages) known.push_back(locale::Language::parse(tag).value());
    // "no" is what both written forms of Norwegian have in common; most write this one.
    const bool is_norwegian = language.primary() == "no" || language.primary() == "nn";
    const auto at = locale::best_match(is_norwegian ? locale::Language::parse("nb").value() : language, known);
    const auto found = std::find_if(kWords.begin(), kWords.end(), [&](const Word& w) { return w.english == word; });
    return at && found != kWords.end() ? std::string{found->in[*at]} : std::string{word};
}

std::string_view comma_in(const locale::Language& language) { return language.is_cjk() ? "、" : ", "; }

std::string_view colon_in(const locale::Language& language) {
    if (language.primary() == "fr") return " : ";
    return language.is_cjk() ? "：" : ": ";
}

}  // namespace quoin::import::yaml_resume
