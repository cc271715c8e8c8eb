#include "import/word_list.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/strings.h"

namespace quoin::import {

namespace {

bool is_letter(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

bool parts_words(std::string_view text, std::size_t at, std::size_t beside) {
    return at == 0 || at == text.size() || !is_letter(text[beside]);
}

}  // namespace

WordList::WordList(std::string_view words) : words_{split(words, '|')} {
    std::sort(words_.begin(), words_.end());
    for (const std::string_view word : words_) longest_ = std::max(longest_, word.size());
}

bool WordList::has(std::string_view word) const { return std::binary_search(words_.begin(), words_.end(), word); }

bool WordList::ends(std::string_view text) const {
    for (std::size_t length = 1; length <= std::min(longest_, text.size()); ++length) {
        if (has(text.substr(text.size() - length))) return true;
    }
    return false;
}

std::size_t WordList::begins(std::string_view text) const {
    for (std::size_t length = std::min(longest_, text.size()); length > 0; --length) {
        if (parts_words(text, length, length) && has(text.substr(0, length))) return length;
    }
    return 0;
}

bool WordList::is_within(std::string_view text) const {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (parts_words(text, at, at - 1) && begins(text.substr(at)) > 0) return true;
    }
    return false;
}

}  // namespace quoin::import
