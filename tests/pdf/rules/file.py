"""The file as bytes: header, objects, streams, cross-reference table, trailer, limits."""
import re

import pikepdf
from pikepdf import Array, Dictionary

from .document import name_of
from .registry import rule

STREAM = re.compile(rb"stream\r?\n.*?endstream", re.S)
FILTERS = {"/FlateDecode", "/DCTDecode"}
EXTERNAL = ("/F", "/FFilter", "/FDecodeParms")


def table(document):
    """The cross-reference table's entries as bytes, or None if it has another form."""
    start = re.search(rb"startxref\r?\n(\d+)\r?\n%%EOF", document.raw)
    head = re.compile(rb"xref\r?\n0 (\d+)\r?\n").match(document.raw, int(start[1])) if start else None
    return [document.raw[head.end() + 20 * i:head.end() + 20 * i + 20] for i in range(int(head[1]))] if head else None


def offsets(document):
    """{object's number: where it begins}."""
    entries = enumerate(table(document) or [])
    return {n: int(e[:10]) for n, e in entries if re.fullmatch(rb"\d{10} \d{5} n[ \r][\r\n]", e)}


def values(document):
    """(name of the object, value) of every string, name and number that stands in a dictionary or array."""

    def inside(owner, value):
        items = [value[key] for key in value.keys()] if isinstance(value, (Dictionary, pikepdf.Stream)) else value
        for item in items:
            if isinstance(item, (Dictionary, Array)):
                if not item.is_indirect:
                    yield from inside(owner, item)
            elif not isinstance(item, pikepdf.Stream):
                yield owner, item

    for thing in document.pdf.objects:
        if isinstance(thing, (Dictionary, Array, pikepdf.Stream)):
            yield from inside(name_of(thing), thing)


@rule("A 6.1.2 header")
def header(document):
    """The file begins with %PDF-1.n and a line end."""
    if not re.match(rb"%PDF-1\.[0-7]\r?\n", document.raw):
        yield "file", f"begins with {document.raw[:9]!r}"


@rule("A 6.1.2 binary comment")
def binary_comment(document):
    """The second line is a comment whose first four bytes are above 127."""
    if not re.match(rb"[^\n]*\n%[\x80-\xff]{4}", document.raw):
        yield "file", "has no comment of bytes above 127 in its second line"


@rule("A 6.1.3 file identifier")
def file_identifier(document):
    """The trailer has an ID of two byte strings."""
    parts = [bytes(part) for part in document.pdf.trailer.get("/ID", [])]
    if len(parts) != 2 or not all(parts):
        yield "trailer", "has no ID"


@rule("A 6.1.3 no encryption")
def no_encryption(document):
    """The trailer has no Encrypt."""
    if b"/Encrypt" in STREAM.sub(b"", document.raw):
        yield "trailer", "has an encryption dictionary"


@rule("A 6.1.3 end of file")
def end_of_file(document):
    """Nothing but one line end follows the last %%EOF, and there is one only."""
    if not re.search(rb"%%EOF\r?\n?\Z", document.raw):
        yield "file", f"ends with {document.raw[-12:]!r}"


@rule("A 6.1.4 cross-reference table")
def cross_references(document):
    """The table's entries have 20 bytes, and each points to its object."""
    entries = table(document)
    if entries is None:
        yield "file", "has no cross-reference table in one section"
        return
    for number, entry in enumerate(entries):
        if not re.fullmatch(rb"\d{10} \d{5} [nf]( \r| \n|\r\n)", entry):
            yield f"entry {number}", f"has another form: {entry!r}"
    for number, offset in offsets(document).items():
        if not document.raw[offset:].startswith(b"%d 0 obj" % number):
            yield f"entry {number}", f"points to {document.raw[offset:offset + 12]!r}"


@rule("A 6.1.6 hexadecimal strings")
def hexadecimal_strings(document):
    """Strings in hexadecimal digits have an even number of them."""
    texts = [("file", STREAM.sub(b"", document.raw))]
    texts += [(str(page), page.page.Contents.read_bytes()) for page in document.pages if "/Contents" in page.dict]
    for where, text in texts:
        for string in re.findall(rb"(?<!<)<([0-9A-Fa-f\s]+)>(?!>)", text):
            if len(re.sub(rb"\s", b"", string)) % 2:
                yield where, f"<{string[:20].decode()}>"


@rule("A 6.1.7 stream keywords")
def stream_keywords(document):
    """A line feed follows "stream", a line end stands before "endstream", and Length counts what is between."""
    for number, offset in offsets(document).items():
        thing = document.pdf.get_object((number, 0))
        if not isinstance(thing, pikepdf.Stream):
            continue
        length, start = int(thing.get("/Length", -1)), document.raw.find(b"stream", offset)
        begin = re.compile(rb"stream\r?\n").match(document.raw, start)
        if not begin or not re.compile(rb"\r?\n?endstream").match(document.raw, begin.end() + length):
            yield name_of(thing), f"has not {length} bytes between its keywords"
        elif not re.compile(rb"\r?\nendstream").match(document.raw, begin.end() + length):
            yield name_of(thing), "has no line end before endstream"


@rule("A 6.1.7 external streams")
def external_streams(document):
    """No stream keeps its data in another file."""
    for thing in document.pdf.objects:
        if isinstance(thing, pikepdf.Stream) and any(key in thing for key in EXTERNAL):
            yield name_of(thing), "has its data elsewhere"


@rule("A 6.1.7 filters")
def filters(document):
    """Streams are coded by Flate or as JPEG, never by LZW or Crypt."""
    for thing in document.pdf.objects:
        if isinstance(thing, pikepdf.Stream):
            used = thing.get("/Filter", Array())
            for name in [str(used)] if isinstance(used, pikepdf.Name) else map(str, used):
                if name not in FILTERS:
                    yield name_of(thing), name


@rule("A 6.1.9 indirect objects")
def indirect_objects(document):
    """A line end stands before each object, after "obj", and around "endobj"."""
    for number, offset in offsets(document).items():
        if not re.compile(rb"\d+ \d+ obj\r?\n").match(document.raw, offset) or document.raw[offset - 1:offset] != b"\n":
            yield f"object {number}", f"begins {document.raw[offset - 1:offset + 12]!r}"
        end = document.raw.find(b"endobj", offset)
        if not re.match(rb"\nendobj\r?\n", document.raw[end - 1:end + 8]):
            yield f"object {number}", f"ends {document.raw[end - 4:end + 8]!r}"


@rule("A 6.1.13 strings")
def long_strings(document):
    """A string has at most 32767 bytes."""
    for owner, value in values(document):
        if isinstance(value, pikepdf.String) and len(bytes(value)) > 32767:
            yield owner, f"a string of {len(bytes(value))} bytes"


@rule("A 6.1.13 names")
def long_names(document):
    """A name has at most 127 bytes."""
    for owner, value in values(document):
        if isinstance(value, pikepdf.Name) and len(str(value).encode()) > 128:  # with its slash
            yield owner, f"{str(value)[:20]}…"


@rule("A 6.1.13 numbers")
def large_numbers(document):
    """A number stays within 32 bits."""
    for owner, value in values(document):
        if type(value) is not bool and not hasattr(value, "objgen") and value is not None and not abs(value) < 2**31:
            yield owner, f"{value}"


@rule("A 6.1.13 page sizes")
def page_sizes(document):
    """A page is between 3 and 14400 units wide and high."""
    for page in document.pages:
        box = [float(n) for n in page.dict.get("/MediaBox", [0, 0, 0, 0])]
        if not all(3 <= side <= 14400 for side in (box[2] - box[0], box[3] - box[1])):
            yield str(page), f"MediaBox {box}"


@rule("A 6.1.13 graphics states")
def open_states(document):
    """At most 28 graphics states are open at once."""
    for page in document.pages:
        yield from page.faults_of("depth")[:1]


@rule("PDF 7.5 syntax")
def syntax(document):
    """qpdf reads the file without a complaint."""
    for problem in document.pdf.check():
        yield "file", problem
