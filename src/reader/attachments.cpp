#include <algorithm>
#include <set>

#include "reader/file.h"
#include "reader/pdf.h"
#include "reader/to_unicode.h"

namespace quoin::reader {

namespace {

constexpr std::size_t kMostFiles = 1000;
constexpr int kDeepestTree = 50;

/// Gathers file specifications: of the tree of names, and of the files that belong to the whole document.
class Gatherer {
public:
    explicit Gatherer(File& file) : file_{file} {}

    void gather() {
        const Dict& names = file_.resolve(file_.catalog()["Names"]).dict();
        gather(names["EmbeddedFiles"], 0);
        for (const Object& one : file_.resolve(file_.catalog()["AF"]).array()) add(one);
    }

    Result<std::vector<Attachment>> read() {
        std::vector<Attachment> files;
        for (const Object* const object : specifications_) {
            const Dict& dict = file_.resolve(*object).dict();
            const Dict& streams = file_.resolve(dict["EF"]).dict();
            const Object& stream = streams["F"].is_null() ? streams["UF"] : streams["F"];
            if (stream.is_null()) continue;
            auto bytes = file_.data(stream);
            if (!bytes) return Failure{bytes.error()};
            const Object& name = dict["UF"].is_null() ? dict["F"] : dict["UF"];
            files.push_back({from_text_string(file_.resolve(name).bytes()),
                             std::string{file_.resolve(dict["AFRelationship"]).name()},
                             std::string{file_.resolve(file_.resolve(stream).dict()["Subtype"]).name()},
                             from_text_string(file_.resolve(dict["Desc"]).bytes()), std::move(*bytes)});
        }
        return files;
    }

private:
    void gather(const Object& object, int depth) {
        const bool is_again = object.ref() != nullptr && !seen_.insert(object.ref()->number).second;
        if (is_again || depth > kDeepestTree) return;
        const Dict& node = file_.resolve(object).dict();
        const Array& names = file_.resolve(node["Names"]).array();
        for (std::size_t i = 1; i < names.size(); i += 2) add(names[i]);
        for (const Object& kid : file_.resolve(node["Kids"]).array()) gather(kid, depth + 1);
    }

    void add(const Object& specification) {
        const bool is_again = specification.ref() != nullptr && !seen_.insert(specification.ref()->number).second;
        if (!is_again && specifications_.size() < kMostFiles) specifications_.push_back(&specification);
    }

    File& file_;
    std::set<std::uint32_t> seen_;
    std::vector<const Object*> specifications_;
};

}  // namespace

Result<std::vector<Attachment>> attachments(std::string_view bytes) {
    auto file = File::open(bytes);
    if (!file) return Failure{file.error()};
    Gatherer gatherer{*file};
    gatherer.gather();
    return gatherer.read();
}

}  // namespace quoin::reader
