#include "pdf/store.h"

#include <podofo/base/PdfArray.h>
#include <podofo/base/PdfData.h>
#include <podofo/base/PdfDictionary.h>
#include <podofo/base/PdfError.h>
#include <podofo/base/PdfOutputDevice.h>
#include <podofo/base/PdfRefCountedBuffer.h>
#include <podofo/base/PdfStream.h>
#include <podofo/base/PdfString.h>
#include <podofo/base/PdfVecObjects.h>
#include <podofo/base/PdfWriter.h>

#include <algorithm>
#include <cmath>

#include "pdf/deflate.h"
#include "pdf/hash.h"
#include "pdf/number.h"

namespace quoin::pdf {

namespace {

PoDoFo::PdfVariant convert(const Value& value);

PoDoFo::PdfReference convert(Ref ref) { return PoDoFo::PdfReference{ref.number, 0}; }

PoDoFo::PdfDictionary convert(const Dict& dict) {
    PoDoFo::PdfDictionary result;
    for (const Entry& entry : dict) result.AddKey(PoDoFo::PdfName{entry.key}, PoDoFo::PdfObject{convert(entry.value)});
    return result;
}

/// Writes numbers and references (and arrays of them); false at anything else.
bool append_plain(std::string& out, const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value.kind)) {
        append_integer(out, *number);
        return true;
    }
    if (const auto* number = std::get_if<double>(&value.kind)) {
        append_thousandths(out, std::llround(*number * 1000));
        return true;
    }
    if (const auto* ref = std::get_if<Ref>(&value.kind)) {
        append_integer(out, ref->number);
        out += " 0 R";
        return true;
    }
    const auto* array = std::get_if<Array>(&value.kind);
    if (array == nullptr) return false;
    out.push_back('[');
    for (const Value& item : *array) {
        if (&item != array->data()) out.push_back(' ');
        if (!append_plain(out, item)) return false;
    }
    out.push_back(']');
    return true;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

PoDoFo::PdfVariant convert(const Array& array) {
    PoDoFo::PdfArray result;
    result.reserve(array.size());
    for (const Value& value : array) result.push_back(PoDoFo::PdfObject{convert(value)});
    return PoDoFo::PdfVariant{result};
}

PoDoFo::PdfVariant convert(const Value& value) {
    struct Converter {
        PoDoFo::PdfVariant operator()(std::monostate) const { return {}; }
        PoDoFo::PdfVariant operator()(bool truth) const { return {truth}; }
        PoDoFo::PdfVariant operator()(std::int64_t number) const { return {static_cast<PoDoFo::pdf_int64>(number)}; }
        PoDoFo::PdfVariant operator()(double number) const { return {number}; }
        PoDoFo::PdfVariant operator()(const Name& name) const { return {PoDoFo::PdfName{name.name}}; }
        PoDoFo::PdfVariant operator()(Ref ref) const { return {convert(ref)}; }
        PoDoFo::PdfVariant operator()(const TextString& text) const {
            if (is_ascii(text.text)) return (*this)(ByteString{text.text});
            const auto* utf8 = reinterpret_cast<const PoDoFo::pdf_utf8*>(text.text.data());
            return {PoDoFo::PdfString{utf8, static_cast<PoDoFo::pdf_long>(text.text.size())}};
        }
        PoDoFo::PdfVariant operator()(const ByteString& bytes) const {
            return {PoDoFo::PdfString{bytes.bytes.data(), static_cast<PoDoFo::pdf_long>(bytes.bytes.size())}};
        }
        PoDoFo::PdfVariant operator()(const Array& array) const { return convert(array); }
        PoDoFo::PdfVariant operator()(const Dict& dict) const { return {convert(dict)}; }
    };
    // PoDoFo makes a stream for each number of a long array (/W, /ParentTree), and prints six decimals.
    if (std::string plain; std::holds_alternative<Array>(value.kind) && append_plain(plain, value))
        return {PoDoFo::PdfData{plain.data(), plain.size()}};
    return std::visit(Converter{}, value.kind);
}

/// Adds what a value says to a hash.
struct Hasher {
    std::uint64_t state = kHashStart;

    void add(const Value& value) {
        state = hash(std::to_string(value.kind.index()), state);
        std::visit([&](const auto& what) { (*this)(what); }, value.kind);
    }
    void operator()(std::monostate) {}
    void operator()(bool truth) { state = hash(truth ? "t" : "f", state); }
    void operator()(std::int64_t number) { state = hash(std::to_string(number), state); }
    void operator()(double number) { (*this)(std::int64_t{std::llround(number * 1000)}); }
    void operator()(const Name& name) { state = hash(name.name, state); }
    void operator()(Ref ref) { (*this)(std::int64_t{ref.number}); }
    void operator()(const TextString& text) { state = hash(text.text, state); }
    void operator()(const ByteString& bytes) { state = hash(bytes.bytes, state); }
    void operator()(const Array& array) {
        for (const Value& value : array) add(value);
    }
    void operator()(const Dict& dict) {
        for (const Entry& entry : dict) {
            state = hash(entry.key, state);
            add(entry.value);
        }
    }
};

std::string write_file(PoDoFo::PdfVecObjects& objects, Ref catalog, Ref info) {
    PoDoFo::PdfObject trailer;
    trailer.GetDictionary().AddKey("Root", convert(catalog));
    trailer.GetDictionary().AddKey("Info", convert(info));

    PoDoFo::PdfRefCountedBuffer buffer;
    PoDoFo::PdfOutputDevice device{&buffer};
    PoDoFo::PdfWriter writer{&objects, &trailer};
    writer.SetPdfVersion(PoDoFo::ePdfVersion_1_7);
    writer.SetWriteMode(PoDoFo::ePdfWriteMode_Clean);  // Compact leaves out line ends that PDF/A 6.1.9 asks for
    writer.Write(&device);
    return {buffer.GetBuffer(), buffer.GetSize()};
}

Failure failure_of(const PoDoFo::PdfError& error) {
    return failure("the PDF could not be written: " + std::string{PoDoFo::PdfError::ErrorName(error.GetError())});
}

}  // namespace

Ref Store::alloc() {
    objects_.emplace_back();
    return {static_cast<std::uint32_t>(objects_.size())};
}

void Store::set(Ref ref, Value value) { objects_.at(ref.number - 1).value = std::move(value); }

Ref Store::add(Value value) {
    const Ref ref = alloc();
    set(ref, std::move(value));
    return ref;
}

void Store::set_stream(Ref ref, Dict dict, std::string data, Coding coding) {
    Object& object = objects_.at(ref.number - 1);
    object = {.value = Value{std::move(dict)}, .stream = std::move(data), .coding = coding};
}

Ref Store::add_stream(Dict dict, std::string data, Coding coding) {
    const Ref ref = alloc();
    set_stream(ref, std::move(dict), std::move(data), coding);
    return ref;
}

std::uint64_t Store::fingerprint() const {
    Hasher hasher;
    for (const Object& object : objects_) {
        hasher.add(object.value);
        if (object.stream) hasher.state = hash(*object.stream, hasher.state);
    }
    return hasher.state;
}

void Store::deflate_streams() {
    Deflater deflater;
    for (Object& object : objects_) {
        if (!object.stream || object.coding == Coding::plain) continue;
        std::string shorter = deflater.deflate(*object.stream);
        if (shorter.empty()) continue;
        object.stream = std::move(shorter);
        std::get<Dict>(object.value.kind).push_back({"Filter", Name{"FlateDecode"}});
    }
}

Result<std::string> Store::write(Ref catalog, Ref info) try {
    PoDoFo::PdfError::EnableDebug(false);
    deflate_streams();
    PoDoFo::PdfVecObjects objects;
    objects.SetAutoDelete(true);
    objects.Reserve(objects_.size());
    for (const Object& object : objects_) {
        PoDoFo::PdfObject* made = objects.CreateObject(convert(object.value));
        if (!object.stream) continue;
        PoDoFo::PdfStream* stream = made->GetStream();
        stream->BeginAppend(PoDoFo::TVecFilters{}, true, false);  // keeps the /Filter that we set
        stream->Append(object.stream->data(), object.stream->size());
        stream->EndAppend();
    }
    return write_file(objects, catalog, info);
} catch (const PoDoFo::PdfError& error) {
    return failure_of(error);
}

}  // namespace quoin::pdf
