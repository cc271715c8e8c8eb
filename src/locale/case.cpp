#include "locale/case.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <boost/locale/conversion.hpp>

#include "base/ascii.h"
#include "locale/boost_locale.h"

namespace quoin::locale {

std::string to_upper(std::string_view text, const Language& language) {
    const bool has_own_i = language.primary() == "tr" || language.primary() == "az" || language.primary() == "lt";
    const bool is_ascii =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_ascii && !has_own_i) {
        std::string upper{text};
        for (char& c : upper) c = ascii_upper(c);
        return upper;
    }
    return boost::locale::to_upper(std::string{text}, make_locale(language, Facet::conversion));
}

bool is_capital(char32_t code) {
    if (code < 0x80) return code >= 'A' && code <= 'Z';
    const auto character = static_cast<UChar32>(code);
    return u_isupper(character) != 0 || u_istitle(character) != 0;
}

}  // namespace quoin::locale
