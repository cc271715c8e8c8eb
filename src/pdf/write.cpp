#include "pdf/write.h"

#include "pdf/attachments.h"
#include "pdf/bookmarks.h"
#include "pdf/content.h"
#include "pdf/coordinates.h"
#include "pdf/fonts.h"
#include "pdf/images.h"
#include "pdf/metadata.h"
#include "pdf/structure.h"

namespace quoin::pdf {

namespace {

// A reader opens the bookmarks beside the page only where they help.
constexpr std::size_t kPagesWorthBookmarks = 3;

std::vector<Ref> alloc_pages(const display::Document& document, Store& store) {
    std::vector<Ref> pages;
    for (std::size_t i = 0; i < document.pages.size(); ++i) pages.push_back(store.alloc());
    return pages;
}

Dict page_dict(const display::Page& page, std::size_t number, PageContent content, Store& store) {
    Dict dict{{"Type", Name{"Page"}},
              {"MediaBox", Array{0, 0, points(page.size.width), points(page.size.height)}},
              {"Contents", store.add_stream({}, std::move(content.stream), Coding::deflate)},
              {"Tabs", Name{"S"}}};
    if (!content.annotations.empty()) dict.push_back({"Annots", std::move(content.annotations)});
    dict.push_back({"StructParents", number});
    return dict;
}

/// The page tree: one node is enough for a CV. Pages share their resources.
Ref write_pages(const display::Document& document, const FontSet& fonts, Ref resources, const std::vector<Ref>& pages,
                Structure& structure, Store& store) {
    const Ref root = store.alloc();
    Array kids;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        PageContent content = write_content(document, i, fonts, structure, store);
        Dict page = page_dict(document.pages[i], i, std::move(content), store);
        page.push_back({"Parent", root});
        page.push_back({"Resources", resources});
        store.set(pages[i], std::move(page));
        kids.emplace_back(pages[i]);
    }
    store.set(root, Dict{{"Type", Name{"Pages"}}, {"Kids", std::move(kids)}, {"Count", pages.size()}});
    return root;
}

/// What the catalog says beside the pages: how to read and show the document.
Dict catalog_dict(const display::Document& document, const Options& options, Store& store) {
    Dict catalog{{"Type", Name{"Catalog"}}, {"OutputIntents", output_intents(store)}};
    const Dict metadata{{"Type", Name{"Metadata"}}, {"Subtype", Name{"XML"}}};
    catalog.push_back({"Metadata", store.add_stream(metadata, xmp_packet(document, options), Coding::plain)});
    if (!document.metadata.language.empty()) catalog.push_back({"Lang", TextString{document.metadata.language}});
    if (!document.metadata.title.empty()) catalog.push_back({"ViewerPreferences", Dict{{"DisplayDocTitle", true}}});
    if (!document.outline.empty() && document.pages.size() >= kPagesWorthBookmarks)
        catalog.push_back({"PageMode", Name{"UseOutlines"}});
    return catalog;
}

}  // namespace

Result<std::string> write(const display::Document& document, const font::FontBook& book, const Options& options) {
    if (document.pages.empty()) return failure("there is no page to write");
    Result<FontSet> fonts = FontSet::make(document, book);
    if (!fonts) return Failure{fonts.error()};

    Store store;
    const Ref catalog_ref = store.alloc();
    Dict catalog = catalog_dict(document, options, store);
    const std::vector<Ref> pages = alloc_pages(document, store);
    const Ref resources = store.alloc();
    Structure structure{document, store};
    catalog.push_back({"Pages", write_pages(document, *fonts, resources, pages, structure, store)});
    if (!structure.is_empty()) {
        catalog.push_back({"MarkInfo", Dict{{"Marked", true}}});
        catalog.push_back({"StructTreeRoot", structure.write(pages)});
    }
    if (!document.outline.empty()) catalog.push_back({"Outlines", write_bookmarks(document, pages, store)});
    const Result<std::string> date = document_date(document.metadata);
    if (!date) return Failure{date.error()};
    for (Entry& entry : write_attachments(options.attachments, *date, store)) catalog.push_back(std::move(entry));

    Result<Dict> pictures = write_images(document, store);
    if (!pictures) return Failure{pictures.error()};
    store.set(resources, Dict{{"Font", fonts->write(store)}, {"XObject", std::move(*pictures)}});
    store.set(catalog_ref, std::move(catalog));
    Result<Dict> info = info_dict(document.metadata, options, store.fingerprint());
    if (!info) return Failure{info.error()};
    return store.write(catalog_ref, store.add(std::move(*info)));
}

}  // namespace quoin::pdf
