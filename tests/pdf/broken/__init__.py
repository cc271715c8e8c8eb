"""For each rule of conformance.py a way to break it: {rule: Break}.

A break changes a copy of a PDF that quoin wrote. It must make its rule complain, and no other but those it names.
"""
from . import of_content, of_file, of_metadata, of_structure, of_text
from .copy import Copy, with_attachment, with_table

BREAKS = {}
for module in (of_content, of_file, of_metadata, of_structure, of_text):
    assert not BREAKS.keys() & module.BREAKS.keys()
    BREAKS.update(module.BREAKS)
