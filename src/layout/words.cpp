#include "layout/words.h"

#include <fmt/format.h>

#include <map>
#include <vector>

#include "base/strings.h"
#include "yaml/edit.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

using yaml::Node;

/// A scalar that grows part by part and remembers where each part came from.
class Growing {
public:
    explicit Growing(const Node& node) : node_{node} {}

    /// Bytes [begin, end) of the node, as they stand.
    void keep(std::size_t begin, std::size_t end) {
        for (std::size_t i = 0; i < node_.pieces.size(); ++i) {
            const auto& [value, source] = node_.pieces[i];
            const std::size_t next = i + 1 < node_.pieces.size() ? node_.pieces[i + 1].value : node_.text.size();
            if (next <= begin || value >= end) continue;
            const auto skipped = static_cast<std::uint32_t>(begin > value ? begin - value : 0);
            add_piece(text_.size() + (value > begin ? value - begin : 0), source + skipped);
        }
        text_.append(node_.text, begin, end - begin);
    }

    /// A word instead of bytes [begin, end): all of it stands where its name is.
    void put(const std::string& word, std::size_t begin, std::size_t end) {
        if (!word.empty()) add_piece(text_.size(), node_.place(begin, end).begin);
        text_ += word;
    }

    void write_to(Node& node) {
        node.text = std::move(text_);
        if (!node.pieces.empty()) node.pieces = std::move(pieces_);
    }

private:
    void add_piece(std::size_t value, std::size_t source) {
        pieces_.push_back({static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(source)});
    }

    const Node& node_;
    std::string text_;
    std::vector<yaml::Piece> pieces_;
};

class WordPutter {
public:
    explicit WordPutter(Diagnostics& diagnostics) : diagnostics_{diagnostics} {}

    void learn(const Node& map) {
        is_readable_ = yaml::expect_map(map, "words", diagnostics_);
        for (const auto& [name, node] : map.entries) {
            words_[name.text] = yaml::read_text(node, diagnostics_).value_or("");
            if (words_[name.text].find_first_of("{}[]") == std::string::npos) continue;
            diagnostics_.error(node.span, fmt::format("the word '{}' holds a sign of templates", name.text),
                               {"write braces and brackets in the template itself"});
            words_[name.text].clear();
        }
    }

    void put(Node& node) const {
        if (node.is_scalar() && node.text.find("{=") != std::string::npos) scalar(node);
        for (Node& item : node.items) put(item);
        for (auto& [key, value] : node.entries) put(value);
    }

private:
    void scalar(Node& node) const {
        const Node was = node;
        Growing text{was};
        std::size_t kept = 0;
        for (std::size_t at = 0; at < was.text.size();) {
            if (was.text.compare(at, 2, "{{") == 0) {
                at += 2;
                continue;
            }
            const std::size_t end = was.text.compare(at, 2, "{=") == 0 ? was.text.find('}', at) : std::string::npos;
            if (end == std::string::npos) {
                ++at;
                continue;
            }
            text.keep(kept, at);
            text.put(word(was, at + 2, end), at, end + 1);
            at = kept = end + 1;
        }
        text.keep(kept, was.text.size());
        text.write_to(node);
    }

    std::string word(const Node& node, std::size_t begin, std::size_t end) const {
        const std::string name = node.text.substr(begin, end - begin);
        if (const auto found = words_.find(name); found != words_.end()) return found->second;
        std::vector<std::string_view> names;
        for (const auto& [known, word] : words_) names.push_back(known);
        if (!is_readable_) return {};  // one complaint is enough
        const auto meant = nearest(name, names);
        diagnostics_.error(node.place(begin, end), fmt::format("unknown word '{}'", name),
                           {meant ? fmt::format("did you mean '{}'?", *meant)
                                  : std::string{"define it under words:, as words: {colon: \": \"}"}});
        return {};
    }

    std::map<std::string, std::string, std::less<>> words_;
    bool is_readable_ = true;
    Diagnostics& diagnostics_;
};

}  // namespace

void put_words(Node& file, Diagnostics& diagnostics) {
    WordPutter putter{diagnostics};
    if (const Node* const words = file.find("words"); words != nullptr && !words->is_null()) putter.learn(*words);
    for (auto& [key, value] : file.entries) {
        // Other languages' parts are not printed now.
        if (key.text != "words" && key.text != "languages") putter.put(value);
    }
}

}  // namespace quoin::layout
