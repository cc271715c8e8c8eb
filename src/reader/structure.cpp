#include "reader/structure.h"

#include <set>

#include "reader/to_unicode.h"

namespace quoin::reader {

namespace {

constexpr std::size_t kMostElements = 200'000;
constexpr std::size_t kMostKids = 2'000'000;
constexpr int kDeepest = 100;

class Walker {
public:
    Walker(const File& file, const Places& places)
        : file_{file}, places_{places}, root_{file.resolve(file.catalog()["StructTreeRoot"]).dict()} {}

    std::vector<Element> walk() {
        if (root_.entries.empty()) return {};
        elements_.emplace_back().role = "StructTreeRoot";
        add_kids(0, root_["K"], 0, 0);
        return std::move(elements_);
    }

private:
    /// The standard role behind a role of the file's own.
    std::string role_of(const Dict& dict) const {
        const Dict& map = file_.resolve(root_["RoleMap"]).dict();
        std::string_view role = file_.resolve(dict["S"]).name();
        for (int step = 0; step < 8; ++step) {
            const std::string_view next = file_.resolve(map[role]).name();
            if (next.empty() || next == role) break;
            role = next;
        }
        return std::string{role};
    }

    std::string text_of(const Dict& dict, std::string_view key) {
        const std::string_view bytes = file_.resolve(dict[key]).bytes().substr(0, allowed_text_);
        allowed_text_ -= bytes.size();
        return from_text_string(bytes);
    }

    std::size_t page_of(const Dict& dict, std::size_t otherwise) const {
        const Ref* const ref = dict["Pg"].ref();
        const auto found = ref == nullptr ? places_.pages.end() : places_.pages.find(ref->number);
        return found == places_.pages.end() ? otherwise : found->second;
    }

    void add_kids(std::size_t element, const Object& kids, std::size_t page, int depth) {
        const Object& resolved = file_.resolve(kids);
        if (!std::holds_alternative<Array>(resolved.value)) return add_kid(element, kids, page, depth);
        for (const Object& kid : resolved.array()) add_kid(element, kid, page, depth);
    }

    void add_kid(std::size_t element, const Object& kid, std::size_t page, int depth) {
        if (kids_ >= kMostKids) return;
        ++kids_;
        const Object& resolved = file_.resolve(kid);
        const Dict& dict = resolved.dict();
        const std::string_view type = file_.resolve(dict["Type"]).name();
        const int mcid = type == "MCR" ? file_.resolve(dict["MCID"]).integer(-1) : resolved.integer(-1);
        if (mcid >= 0)
            elements_[element].kids.push_back(
                {Kid::Kind::content, page_of(dict, page), static_cast<std::size_t>(mcid)});
        else if (type == "OBJR")
            add_link(element, dict);
        else if (!dict.entries.empty() && type != "MCR")
            add_element(element, kid, dict, page, depth);
    }

    void add_link(std::size_t element, const Dict& dict) {
        const Ref* const ref = dict["Obj"].ref();
        const auto found = ref == nullptr ? places_.links.end() : places_.links.find(ref->number);
        if (found == places_.links.end()) return;
        elements_[element].kids.push_back({Kid::Kind::link, found->second.first, found->second.second});
    }

    void add_element(std::size_t parent, const Object& kid, const Dict& dict, std::size_t page, int depth) {
        // An element that is its own ancestor, or has two parents, is read once.
        if (kid.ref() != nullptr && !seen_.insert(kid.ref()->number).second) return;
        if (elements_.size() >= kMostElements || depth >= kDeepest) return;
        Element element{.role = role_of(dict),
                        .language = text_of(dict, "Lang"),
                        .alt = text_of(dict, "Alt"),
                        .actual_text = text_of(dict, "ActualText"),
                        .has_actual_text = !dict["ActualText"].is_null(),
                        .kids = {}};
        const std::size_t index = elements_.size();
        elements_.push_back(std::move(element));
        elements_[parent].kids.push_back({Kid::Kind::element, 0, index});
        add_kids(index, dict["K"], page_of(dict, page), depth + 1);
    }

    const File& file_;
    const Places& places_;
    const Dict& root_;
    std::vector<Element> elements_;
    std::set<std::uint32_t> seen_;
    std::size_t kids_ = 0;
    std::size_t allowed_text_ = std::size_t{16} << 20;
};

}  // namespace

std::vector<Element> read_structure(const File& file, const Places& places) { return Walker{file, places}.walk(); }

}  // namespace quoin::reader
