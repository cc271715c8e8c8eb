"""A copy of a PDF that can be changed, and written again byte by byte."""
import collections

import pikepdf
from pikepdf import Array, Dictionary, Name, String

# How to break a rule: `change` takes a Copy; `others` are the rules that cannot but complain too; `base` is the PDF.
Break = collections.namedtuple("Break", "change others base", defaults=((), "plain"))


class Copy:
    def __init__(self, path):
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        self.page = self.pdf.pages[0].obj
        self.later = []  # changes of the bytes

    def all_of(self, fits):
        return [o for o in self.pdf.objects if isinstance(o, (Dictionary, pikepdf.Stream)) and fits(o)]

    def element(self, kind, number=0):
        return self.all_of(lambda o: o.get("/Type") == "/StructElem" and o.get("/S") == "/" + kind)[number]

    def font(self, subtype="CIDFontType2"):
        """A composite font with descendants of that type."""
        return self.all_of(lambda o: o.get("/Subtype") == "/Type0" and o.DescendantFonts[0].Subtype == "/" + subtype)[0]

    def descendant(self, subtype="CIDFontType2"):
        return self.font(subtype).DescendantFonts[0]

    def descriptor(self, subtype="CIDFontType2"):
        return self.descendant(subtype).FontDescriptor

    def image(self, fits=lambda o: True):
        return self.all_of(lambda o: o.get("/Subtype") == "/Image" and fits(o))[0]

    @property
    def link(self):
        return self.page.Annots[0]

    @property
    def parents(self):
        return self.root.StructTreeRoot.ParentTree.Nums

    def content(self, old, new, count=1):
        """Replaces bytes of the first page's content."""
        edit(self.page.Contents, old, new, count)

    def add_content(self, text):
        edit(self.page.Contents, b"", self.page.Contents.read_bytes() + text, whole=True)

    def xmp(self, old, new):
        edit(self.root.Metadata, old.encode(), new.encode())

    def unicode(self, change):
        """Changes the texts of the first entry of a font's ToUnicode map."""
        stream = self.font().ToUnicode
        data = stream.read_bytes()
        begin = data.index(b"> <", data.index(b"beginbfchar")) + 3
        stream.write(data[:begin] + change + data[data.index(b">", begin):])

    def bytes(self, change):
        self.later.append(change)

    def written(self):
        data = serialized(self.pdf)
        for change in self.later:
            changed = change(data)
            assert changed != data, "a change of bytes changes none"
            data = changed
        return data


def edit(stream, old, new, count=1, whole=False):
    data = stream.read_bytes()
    assert whole or old in data, f"{old!r} is not there"
    stream.write(new if whole else data.replace(old, new, count))


def serialized(pdf):
    """The PDF as quoin's writer lays it out: a cross-reference table, no object streams."""
    out, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), {}
    for thing in pdf.objects:
        number = thing.objgen[0]
        offsets[number] = len(out)
        out += b"%d 0 obj\n" % number
        if isinstance(thing, pikepdf.Stream):
            data, told = thing.read_raw_bytes(), Dictionary(thing.stream_dict)
            told.Length = len(data)
            out += told.unparse() + b"\nstream\n" + data + b"\nendstream"
        else:
            out += thing.unparse(resolved=True)
        out += b"\nendobj\n"
    start, size = len(out), max(offsets) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % offsets[number] if number in offsets else b"0000000000 00001 f \n"
    trailer = Dictionary({key: pdf.trailer[key] for key in ("/Root", "/Info", "/ID") if key in pdf.trailer})
    trailer.Size = size
    return bytes(out + b"trailer\n" + trailer.unparse() + b"\nstartxref\n%d\n%%%%EOF\n" % start)


def with_attachment(copy):
    """Makes it a PDF/A-3a with its source attached, as another part of quoin will write it."""
    data = b"cv: {name: Nia Sample}\n"
    stream = pikepdf.Stream(copy.pdf, data)
    stream.Type, stream.Subtype = Name.EmbeddedFile, Name("/application/yaml")
    stream.Params = Dictionary(ModDate=String("D:20240501000000Z"), Size=len(data))
    stream = copy.pdf.make_indirect(stream)
    spec = copy.pdf.make_indirect(Dictionary(
        Type=Name.Filespec, F=String("cv.yaml"), UF=String("cv.yaml"), AFRelationship=Name.Source,
        EF=Dictionary(F=stream, UF=stream)))
    copy.root.AF = Array([spec])
    copy.root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("cv.yaml"), spec])))
    copy.xmp("<pdfaid:part>2", "<pdfaid:part>3")


def with_table(copy):
    """Makes the first list a table of as many rows: labels head them."""
    types = {"L": "Table", "LI": "TR", "Lbl": "TH", "LBody": "TD"}

    def turn(element):
        kind = str(element.S)[1:]
        element.S = Name("/" + types.get(kind, kind))
        if kind == "L":
            del element["/A"]
        if kind == "Lbl":
            element.A = Dictionary(O=Name.Table, Scope=Name.Row)
        kids = element.K if isinstance(element.K, Array) else [element.K]
        for kid in kids:
            if isinstance(kid, Dictionary) and "/S" in kid:
                turn(kid)
            elif kind in types:
                copy.content(b"/%s <</MCID %d>>" % (kind.encode(), kid), b"/%s <</MCID %d>>" % (types[kind].encode(), kid))

    turn(copy.element("L"))
