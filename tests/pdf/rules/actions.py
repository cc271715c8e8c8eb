"""What the document can do: nothing but open a link."""
import re

from pikepdf import Array, Dictionary

from .registry import rule

ALLOWED = {"/URI", "/GoTo"}
SCHEMES = re.compile(rb"(https?://|mailto:|tel:)[\x21-\x7e]+")


@rule("A 6.5.1 actions")
def actions(document):
    """Actions are URI or GoTo: no JavaScript, no Launch, no forms."""
    for owner, dictionary in document.dictionaries:
        action = dictionary.get("/A")
        kind = str(action.get("/S")) if isinstance(action, Dictionary) and "/O" not in action else None
        if kind is not None and kind not in ALLOWED:
            yield owner, f"action {kind}"


@rule("A 6.5.1 script names")
def script_names(document):
    """The catalog names no JavaScript."""
    if "/JavaScript" in document.root.get("/Names", Dictionary()):
        yield "catalog", "names scripts"


@rule("A 6.5.2 additional actions")
def additional_actions(document):
    """Nothing happens by itself: no AA in any dictionary."""
    for owner, dictionary in document.dictionaries:
        if "/AA" in dictionary:
            yield owner, "has additional actions"


@rule("A 6.5.2 OpenAction")
def open_action(document):
    """Opening the document goes to a page at most."""
    action = document.root.get("/OpenAction", Array())
    if not isinstance(action, Array) and action.get("/S") != "/GoTo":
        yield "catalog", f"OpenAction {action.get('/S')}"


@rule("PDF 12.6.4.7 URIs")
def uris(document):
    """A link leads to http, https, mailto or tel, in 7-bit characters."""
    for page, annotation in document.annotations:
        action = annotation.get("/A", Dictionary())
        if action.get("/S") == "/URI" and not SCHEMES.fullmatch(bytes(action.get("/URI", b""))):
            yield str(page), f"a link to {bytes(action.get('/URI', b''))!r}"
