#include "reader/pdf.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes = quoin::text_of(data, size);
    const auto pdf = quoin::reader::read(bytes);
    quoin::reader::attachments(bytes);
    return pdf && pdf->pages.empty() ? 1 : 0;
}
