#include "emit/punctuation.h"

#include "base/utf8.h"

namespace quoin::emit {

namespace {

bool ends_in_cjk(const std::string& text) {
    return !text.empty() && is_cjk(decode_utf8_before(text, text.size()).code);
}

bool begins_in_cjk(const std::string& text) { return !text.empty() && is_cjk(decode_utf8(text, 0).code); }

}  // namespace

Punctuation::Punctuation(const locale::Language& language) {
    if (language.primary() == "fr") colon_ = "\u00a0: ";
    if (language.primary() != "zh" && language.primary() != "ja") return;
    colon_ = "：";
    wide_comma_ = language.primary() == "zh" ? "，" : "、";
    open_ = "（";
    close_ = "）";
}

std::string_view Punctuation::comma(const Line& before, const Line& after) const {
    const bool is_wide = !wide_comma_.empty() && (ends_in_cjk(plain(before)) || begins_in_cjk(plain(after)));
    return is_wide ? wide_comma_ : ", ";
}

std::string_view Punctuation::name_comma(const Line& before, const Line& after) const {
    const bool is_wide = !wide_comma_.empty() && ends_in_cjk(plain(before)) && begins_in_cjk(plain(after));
    return is_wide ? wide_comma_ : ", ";
}

std::string_view Punctuation::dash(const Line& before, const Line& after) const {
    const std::string_view mark = comma(before, after);
    return mark == wide_comma_ ? mark : " — ";
}

std::string_view Punctuation::stop(const Line& before) const {
    if (!wide_comma_.empty() && ends_in_cjk(plain(before))) return "。";
    return plain(before).ends_with('.') ? " " : ". ";
}

}  // namespace quoin::emit
