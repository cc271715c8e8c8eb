#include "reader/pdf.h"

#include <algorithm>
#include <array>
#include <set>

#include "reader/content.h"
#include "reader/structure.h"
#include "reader/to_unicode.h"

namespace quoin::reader {

namespace {

constexpr std::size_t kMostPages = 2000;
constexpr std::size_t kMostLinks = 100'000;
constexpr int kDeepestTree = 50;

/// A page and what it inherits from the tree above it.
struct PageNode {
    const Dict* dict = nullptr;
    std::uint32_t number = 0;  ///< of its object; 0: none
    const Object* resources = nullptr;
    const Object* box = nullptr;
};

class Reader {
public:
    explicit Reader(File file) : file_{std::move(file)}, fonts_{file_} {}

    Pdf read() {
        PageNode root;
        gather(file_.catalog()["Pages"], root, 0);
        for (const PageNode& node : nodes_) add_page(node);
        pdf_.elements = read_structure(file_, places_);
        read_metadata();
        return std::move(pdf_);
    }

private:
    void gather(const Object& object, PageNode inherited, int depth) {
        const bool is_again = object.ref() != nullptr && !seen_.insert(object.ref()->number).second;
        if (is_again || depth > kDeepestTree || nodes_.size() >= kMostPages) return;
        const Dict& dict = file_.resolve(object).dict();
        if (dict.entries.empty()) return;
        if (!dict["Resources"].is_null()) inherited.resources = &dict["Resources"];
        if (!dict["MediaBox"].is_null()) inherited.box = &dict["MediaBox"];
        const Object& kids = file_.resolve(dict["Kids"]);
        for (const Object& kid : kids.array()) gather(kid, inherited, depth + 1);
        if (!kids.is_null()) return;
        inherited.dict = &dict;
        inherited.number = object.ref() == nullptr ? 0 : object.ref()->number;
        nodes_.push_back(inherited);
    }

    /// Left, bottom, right, top; all 0 if it is no rectangle.
    std::array<double, 4> rectangle(const Object& object) const {
        const Array& array = file_.resolve(object).array();
        std::array<double, 4> sides{};
        for (std::size_t i = 0; i < 4 && array.size() == 4; ++i) sides[i] = file_.resolve(array[i]).number();
        return {std::min(sides[0], sides[2]), std::min(sides[1], sides[3]), std::max(sides[0], sides[2]),
                std::max(sides[1], sides[3])};
    }

    void add_page(const PageNode& node) {
        places_.pages[node.number] = pdf_.pages.size();
        Page page;
        const auto box = node.box == nullptr ? std::array<double, 4>{} : rectangle(*node.box);
        page.width = box[2] - box[0];
        page.height = box[3] - box[1];
        const Object kNone;
        const Dict& resources = file_.resolve(node.resources == nullptr ? kNone : *node.resources).dict();
        ContentReader{file_, fonts_, budget_, page.pieces}.read(content_of(*node.dict), resources);
        for (Piece& piece : page.pieces) {
            piece.x -= box[0];
            piece.y -= box[1];
        }
        add_links(*node.dict, page);
        pdf_.pages.push_back(std::move(page));
    }

    std::string content_of(const Dict& page) {
        const Object& contents = page["Contents"];
        const Object& list = file_.resolve(contents);
        if (!std::holds_alternative<Array>(list.value)) return file_.data(contents).value_or(std::string{});
        std::string content;
        // Several streams are one, parted by white space.
        for (const Object& part : list.array()) content += file_.data(part).value_or(std::string{}) + "\n";
        return content;
    }

    void add_links(const Dict& dict, Page& page) {
        for (const Object& object : file_.resolve(dict["Annots"]).array()) {
            const Dict& annotation = file_.resolve(object).dict();
            if (file_.resolve(annotation["Subtype"]).name() != "Link" || ++links_ > kMostLinks) continue;
            const auto sides = rectangle(annotation["Rect"]);
            const Dict& action = file_.resolve(annotation["A"]).dict();
            if (object.ref() != nullptr) places_.links[object.ref()->number] = {pdf_.pages.size(), page.links.size()};
            page.links.push_back({sides[0], sides[1], sides[2], sides[3],
                                  std::string{file_.resolve(action["URI"]).bytes()},
                                  from_text_string(file_.resolve(annotation["Contents"]).bytes())});
        }
    }

    void read_metadata() {
        for (const Entry& entry : file_.info().entries) {
            const Object& value = file_.resolve(entry.value);
            if (std::holds_alternative<std::string>(value.value))
                pdf_.info.emplace_back(entry.key, from_text_string(value.bytes()));
        }
        pdf_.language = from_text_string(file_.resolve(file_.catalog()["Lang"]).bytes());
        pdf_.xmp = file_.data(file_.catalog()["Metadata"]).value_or(std::string{});
        pdf_.title = info("Title");
        pdf_.author = info("Author");
        if (pdf_.title.empty()) pdf_.title = xmp_title();
    }

    std::string info(std::string_view key) const {
        const auto at =
            std::find_if(pdf_.info.begin(), pdf_.info.end(), [&](const auto& pair) { return pair.first == key; });
        return at == pdf_.info.end() ? "" : at->second;
    }

    /// The first of its dc:title.
    std::string xmp_title() const {
        const std::size_t title = pdf_.xmp.find("<dc:title");
        const std::size_t item = pdf_.xmp.find("<rdf:li", std::min(title, pdf_.xmp.size()));
        const std::size_t begin = pdf_.xmp.find('>', std::min(item, pdf_.xmp.size()));
        const std::size_t end = pdf_.xmp.find('<', std::min(begin, pdf_.xmp.size()));
        if (end == std::string::npos) return {};
        return pdf_.xmp.substr(begin + 1, end - begin - 1);
    }

    File file_;
    Fonts fonts_;
    Budget budget_;
    Places places_;
    std::vector<PageNode> nodes_;
    std::set<std::uint32_t> seen_;
    std::size_t links_ = 0;
    Pdf pdf_;
};

}  // namespace

Result<Pdf> read(std::string_view bytes) {
    auto file = File::open(bytes);
    if (!file) return Failure{file.error()};
    Pdf pdf = Reader{std::move(*file)}.read();
    if (pdf.pages.empty()) return failure("the PDF is broken: it has no pages");
    return pdf;
}

}  // namespace quoin::reader
