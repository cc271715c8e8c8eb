"""The rules of PDF/UA-1 and PDF/A-2a and 3a that apply to what quoin writes, one function a rule.

`UA nn-mmm` is a checkpoint of the Matterhorn Protocol 1.1, `A n.n.n` a clause of ISO 19005-2 (and -3, which differs in 6.8
only), `PDF n.n` one of ISO 32000-1 that both build on. A rule takes a document and gives what is wrong, as pairs: which
object, and what is wrong with it.
"""
from .registry import RULES
from . import actions, attachments, catalog, content, file, fonts, images, links, metadata, structure, tables, unicode

__all__ = ["RULES"]
