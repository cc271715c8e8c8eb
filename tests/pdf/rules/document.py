"""A PDF as the rules look at it: bytes, objects, metadata, structure, content and fonts, each read once."""
import functools
import pathlib
import re
import xml.etree.ElementTree as ElementTree

import pikepdf
from pikepdf import Array, Dictionary

from .font import Font
from .page import Page

NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
DEEPEST = 100  # elements below one another; a file that goes deeper has a circle


def as_list(value):
    """What stands alone or in an array, or not at all."""
    return [] if value is None else list(value) if isinstance(value, Array) else [value]


def name_of(thing):
    """An object for a message: its number if it has one."""
    number = thing.objgen[0] if isinstance(thing, pikepdf.Object) else 0
    return f"object {number}" if number else "an object"


class Element:
    """A structure element. `items` are its elements, (page, MCID) pairs and object references in their order."""

    def __init__(self, node, parent, depth=0):
        self.node, self.parent = node, parent
        self.kind = str(node.get("/S", "/none"))[1:]
        self.items, self.kids, self.contents, self.objects = [], [], [], []
        page = node.get("/Pg")
        if depth > DEEPEST:
            return
        for kid in as_list(node.get("/K")):
            if isinstance(kid, int):
                self.contents.append((page.objgen if page is not None else None, kid))
                self.items.append(self.contents[-1])
            elif kid.get("/Type") == "/MCR":
                self.contents.append((kid.get("/Pg", page).objgen, int(kid.MCID)))
                self.items.append(self.contents[-1])
            elif kid.get("/Type") == "/OBJR":
                self.objects.append(kid)
                self.items.append(kid)
            else:
                self.kids.append(Element(kid, self, depth + 1))
                self.items.append(self.kids[-1])

    def __str__(self):
        return f"{self.kind} ({name_of(self.node)})"

    def walk(self):
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def content_order(self):
        """All its marked content and that of its kids, as it stands in the tree."""
        for item in self.items:
            if isinstance(item, Element):
                yield from item.content_order()
            elif isinstance(item, tuple):
                yield item

    def above(self):
        """What it stands in, from the nearest on."""
        return [self.parent, *self.parent.above()] if self.parent else []

    def attribute(self, key, default=None):
        """The value in one of its attribute objects, or the default."""
        return next((a[key] for a in as_list(self.node.get("/A")) if isinstance(a, Dictionary) and key in a), default)

    def language(self):
        """Its own or the nearest above it, or an empty string."""
        return next((str(e.node.Lang) for e in [self, *self.above()] if "/Lang" in e.node), "")


class Document:
    def __init__(self, path):
        self.path = str(path)
        self.raw = pathlib.Path(path).read_bytes()
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root

    @functools.cached_property
    def dictionaries(self):
        """All dictionaries, of streams too, wherever they stand: (name of the object they are in, dictionary)."""
        found = []

        def visit(owner, value):
            if isinstance(value, (Dictionary, pikepdf.Stream)):
                found.append((owner, value))
                for key in value.keys():
                    inner = value[key]
                    if isinstance(inner, (Dictionary, Array)) and not inner.is_indirect:
                        visit(owner, inner)
            elif isinstance(value, Array):
                for inner in value:
                    if isinstance(inner, (Dictionary, Array)) and not inner.is_indirect:
                        visit(owner, inner)

        for thing in self.pdf.objects:
            visit(name_of(thing), thing)
        return found

    @functools.cached_property
    def packet(self):
        """The XMP packet as text, empty if there is none."""
        metadata = self.root.get("/Metadata")
        return metadata.read_bytes().decode(errors="replace") if metadata is not None else ""

    @functools.cached_property
    def xmp(self):
        """The XMP packet as XML, or None."""
        try:
            return ElementTree.fromstring(self.packet.encode())
        except ElementTree.ParseError:
            return None

    def properties(self, name):
        """The elements of an XMP property such as "dc:title"."""
        return [] if self.xmp is None else self.xmp.findall(f".//{name}", NAMESPACES)

    def text(self, name):
        """The text of an XMP property, of its first item if it has items; empty if it is not there."""
        texts = ["".join(found.itertext()).strip() for found in self.properties(name)[:1]]
        return texts[0] if texts else ""

    @property
    def part(self):
        return self.text("pdfaid:part")

    @functools.cached_property
    def elements(self):
        """All structure elements in reading order."""
        tops = as_list(self.root.StructTreeRoot.get("/K")) if "/StructTreeRoot" in self.root else []
        return [element for top in tops for element in Element(top, None).walk()]

    @functools.cached_property
    def element_of(self):
        """{(page's object, MCID): element}; the first element that claims it."""
        owners = {}
        for element in self.elements:
            for content in element.contents:
                owners.setdefault(content, element)
        return owners

    @functools.cached_property
    def pages(self):
        return [Page(number, page, self) for number, page in enumerate(self.pdf.pages, 1)]

    @functools.cached_property
    def fonts(self):
        """The composite fonts by object."""
        found = (o for o in self.pdf.objects if isinstance(o, Dictionary) and o.get("/Type") == "/Font")
        return {font.objgen: Font(font) for font in found if font.get("/Subtype") == "/Type0"}

    @property
    def annotations(self):
        """(page, annotation) of all."""
        return [(page, annotation) for page in self.pages for annotation in page.dict.get("/Annots", [])]

    @property
    def parents(self):
        """The structure parent tree: {key: element or list of elements}; a node may have kids."""
        numbers = {}

        def visit(node):
            nums = node.get("/Nums", [])
            for i in range(0, len(nums) - 1, 2):
                numbers[int(nums[i])] = nums[i + 1]
            for kid in node.get("/Kids", []):
                visit(kid)

        root = self.root.get("/StructTreeRoot", Dictionary())
        if "/ParentTree" in root:
            visit(root.ParentTree)
        return numbers


LANGUAGE = re.compile(r"[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*")


def is_language(text):
    """Whether it has the shape of a BCP 47 tag."""
    return LANGUAGE.fullmatch(str(text)) is not None


def is_private(text):
    """Whether it holds a character of a private use area."""
    return any(0xE000 <= ord(c) <= 0xF8FF or ord(c) >= 0xF0000 for c in text)
