"""Walks through a Word document: paragraphs, tables, text boxes, then footnotes and endnotes.

Headers, footers and comments stand outside the flow and are not read.
"""

from duizhang.model.document import Cell, Place
from duizhang.read.blocks import Blocks, Contents
from duizhang.read.errors import damaged
from duizhang.read.markup import Element, attribute, child, children, local
from duizhang.read.package import Package
from duizhang.read.word.numbering import Numbering
from duizhang.read.word.run import alternative, is_on, shown
from duizhang.read.word.table import Placed, placed_cells

_WRAPPERS = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))


def read_word(data: bytes) -> Contents:
    """The blocks of a .docx.

    Errors: Fault.
    """
    package = Package(data)
    main = package.main_part()
    root = package.xml(main)
    body = child(root, "body")
    if body is None:
        raise damaged("没有正文")
    walk = _Walk(*(package.xml(part) if (part := package.related(main, kind)) else None for kind in ("numbering", "styles")))
    walk.flow(body)
    for kind, note in _NOTES:
        part = package.related(main, kind)
        for element in children(package.xml(part) if part else None, note):
            if attribute(element, "type") in (None, "normal"):
                walk.flow(element, part="footnote")
    return walk.blocks.contents(package.properties())


class _Walk:
    """Remembers what the next paragraph needs: its number and what a deleted paragraph mark joins to it."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self.blocks = Blocks()
        self._numbering = Numbering(numbering, styles)
        self._hidden = frozenset(
            attribute(s, "styleId") or "" for s in children(styles, "style") if is_on(child(s, "rPr"), "vanish")
        )
        self._paragraphs = 0
        self._carried = ""

    def flow(self, container: Element, *, cell: Cell | None = None, part: str | None = None) -> None:
        """Paragraphs and tables of `container`, which lies in a `cell` or in a `part` outside the flow."""
        for e in alternative(container) if local(container) == "AlternateContent" else container:
            name = local(e)
            if name == "p":
                self._paragraph(e, cell, part)
            elif name == "tbl":
                self._table(e, part)
            elif name in _WRAPPERS or name == "AlternateContent":
                self.flow(e, cell=cell, part=part)

    def _paragraph(self, paragraph: Element, cell: Cell | None, part: str | None) -> None:
        seen = shown(paragraph, self._hidden)
        label = self._numbering.label(paragraph)
        if not seen.text.strip():
            # An automatic number alone is what the reader sees in a column 序号; elsewhere it is an empty line.
            label = label.strip() if cell else ""
        text = self._carried + label + seen.text
        if child(paragraph, "pPr", "rPr", "del") is not None:
            self._carried = text
            return
        self._carried = ""
        if not cell and not part and text.strip():
            self._paragraphs += 1
        self.blocks.add(text, self._place(cell, part), cell)
        for box in seen.boxes:
            self.flow(box, part="text box")

    def _place(self, cell: Cell | None, part: str | None) -> Place:
        if cell:
            return Place(table=cell.table, row=cell.row, column=cell.column, part=part)
        return Place(paragraph=None if part else self._paragraphs, part=part)

    def _table(self, table: Element, part: str | None) -> None:
        """A table of one column is a frame around paragraphs, no grid."""
        cells = placed_cells(table)
        is_grid = any(c.column > 1 for c in cells)
        number = self.blocks.new_table() if is_grid else 0
        for placed in cells:
            self._carried = ""
            self.flow(placed.element, cell=_cell(number, placed) if is_grid else None, part=part)


def _cell(table: int, placed: Placed) -> Cell:
    return Cell(table, placed.row, placed.column, placed.rows, placed.columns)
