"""A page's content as operators that know what they stand in."""
import collections
import functools

import pikepdf
from pikepdf import Dictionary

SHOWING = {"Tj", "TJ", "'", '"'}
PAINTING = SHOWING | {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "EI"}

# One operator; `marks` are the marked-content sequences around it, the outermost first.
Step = collections.namedtuple("Step", "name operands marks in_text font")
Mark = collections.namedtuple("Mark", "tag properties")


class Page:
    def __init__(self, number, page, document):
        self.number, self.page, self.document = number, page, document
        self.dict = page.obj
        self.faults = []  # (kind, what): of balance

    def __str__(self):
        return f"page {self.number}"

    @property
    def resources(self):
        return self.dict.get("/Resources", Dictionary())

    @functools.cached_property
    def steps(self):
        steps, marks, states, font, in_text = [], (), [], None, False
        fonts = self.resources.get("/Font", Dictionary())
        for operands, operator in pikepdf.parse_content_stream(self.page):
            name = str(operator)
            if name == "Tf":
                font = self.document.fonts.get(fonts[operands[0]].objgen) if operands[0] in fonts else None
            elif name in ("BDC", "BMC"):
                properties = operands[1] if len(operands) > 1 else Dictionary()
                marks += (Mark(str(operands[0])[1:], properties),)
            elif name == "BT":
                self.note(in_text, "text", "BT in a text object")
                in_text, text_marks = True, len(marks)
            elif name == "q":
                states.append((font, in_text))
            steps.append(Step(name, operands, marks, in_text, font))
            if name == "EMC":
                self.note(not marks, "marks", "EMC without a sequence")
                marks = marks[:-1]
            elif name == "ET":
                self.note(not in_text, "text", "ET without a text object")
                self.note(in_text and text_marks != len(marks), "marks", "a sequence crosses the end of a text object")
                in_text = False
            elif name == "Q":
                self.note(not states, "states", "Q without q")
                font = states.pop()[0] if states else font
            self.note(len(states) > 28, "depth", f"{len(states)} graphics states are open")
        self.note(marks, "marks", "a sequence is not closed")
        self.note(states, "states", "q without Q")
        self.note(in_text, "text", "BT without ET")
        return steps

    def note(self, is_wrong, kind, what):
        if is_wrong:
            self.faults.append((kind, what))

    def faults_of(self, kind):
        assert self.steps is not None
        return [(str(self), what) for fault, what in self.faults if fault == kind]

    @functools.cached_property
    def marks(self):
        """The marked-content sequences in their order."""
        return [step.marks[-1] for step in self.steps if step.name in ("BDC", "BMC")]

    @functools.cached_property
    def mcids(self):
        return [int(m.properties.MCID) for m in self.marks if isinstance(m.properties, Dictionary) and "/MCID" in m.properties]

    def shown_codes(self):
        """(step, [code]) of every operator that shows text."""
        for step in self.steps:
            if step.name in SHOWING and step.operands:
                parts = step.operands[0] if step.name == "TJ" else step.operands[-1:]
                codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
                yield step, [codes[i] << 8 | codes[i + 1] for i in range(0, len(codes) - 1, 2)]
