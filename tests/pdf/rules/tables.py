"""Tables: rows and cells."""
from .registry import rule
from .structure import kinds

ROW_GROUPS = {"THead", "TBody", "TFoot"}


def rows_of(table):
    for kid in table.kids:
        if kid.kind in ROW_GROUPS:
            yield from rows_of(kid)
        elif kid.kind == "TR":
            yield kid


def span(cell, key):
    return int(cell.attribute(key, 1))


@rule("UA 09-004 tables")
def tables(document):
    """A table holds rows, groups of rows and a caption."""
    for table in kinds(document, "Table"):
        for kid in table.kids:
            if kid.kind not in ROW_GROUPS | {"TR", "Caption"}:
                yield str(table), f"holds {kid}"


@rule("UA 09-004 table rows")
def table_rows(document):
    """A row stands in a table and holds cells."""
    for row in kinds(document, "TR"):
        if not row.parent or row.parent.kind not in ROW_GROUPS | {"Table"}:
            yield str(row), "stands in no table"
        for kid in row.kids:
            if kid.kind not in ("TH", "TD"):
                yield str(row), f"holds {kid}"


@rule("UA 09-004 table cells")
def table_cells(document):
    """A cell stands in a row."""
    for cell in kinds(document, "TH", "TD"):
        if not cell.parent or cell.parent.kind != "TR":
            yield str(cell), "stands in no row"


@rule("UA 15-003 TH Scope")
def header_scope(document):
    """A header cell says whether it heads a row or a column."""
    for cell in kinds(document, "TH"):
        if str(cell.attribute("/Scope", "")) not in ("/Row", "/Column", "/Both"):
            yield str(cell), "has no Scope"


@rule("UA 7.2 regular tables")
def regular_tables(document):
    """All rows of a table have the same number of columns."""
    for table in kinds(document, "Table"):
        widths, below = [], {}  # below: cells that reach down from earlier rows, {row: columns}
        for number, row in enumerate(rows_of(table)):
            width = below.get(number, 0)
            for cell in (kid for kid in row.kids if kid.kind in ("TH", "TD")):
                width += span(cell, "/ColSpan")
                for reached in range(number + 1, number + span(cell, "/RowSpan")):
                    below[reached] = below.get(reached, 0) + span(cell, "/ColSpan")
            widths.append(width)
        if len(set(widths)) > 1:
            yield str(table), f"has rows of {widths} columns"
