#include "resume/resume.h"

namespace quoin::resume {

locale::DateWords Resume::date_words(const locale::Language& language) const {
    const locale::Language& theirs = locale_words.language.value_or(default_language());
    return locale::best_match(language, {theirs}) ? locale_words.words : locale::DateWords{};
}

}  // namespace quoin::resume
