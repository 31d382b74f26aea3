"""Walks through a page and cuts its text into paragraphs, as a browser lays it out."""

import re

from duizhang.model.document import Cell, Place
from duizhang.read.blocks import Blocks
from duizhang.read.markup import Element
from duizhang.read.page.grid import is_grid, placed_cells

_UNSEEN = {
    "script", "style", "noscript", "template", "head", "title", "meta", "link", "nav", "footer", "aside", "iframe", "frame",
    "object", "embed", "applet", "svg", "canvas", "select", "datalist", "button", "textarea", "audio", "video", "map", "noframes", "rp", "rt",
}  # fmt: skip
_INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input", "ins", "kbd",
    "label", "mark", "q", "ruby", "rb", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "o:p",
}  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
_SPACE = re.compile(r"[ \t\n\r\f]+")
# A line break in the source between two Chinese characters is no space (CSS Text 3, segment break transformation).
_WIDE_BREAK = re.compile(r"(?<=[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60])[ \t]*[\r\n]+[ \t\r\n]*(?=[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60])")


class Flow:
    """Gathers inline text until a block element, a line break or a cell ends it."""

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self._pieces: list[str] = []
        self._paragraphs = 0

    def walk(self, element: Element, cell: Cell | None = None) -> None:
        """Add the text of `element` and of what it holds."""
        if self._unseen(element):
            return
        if element.tag == "br":
            self._end(cell)
        elif element.tag == "table":
            self._end(cell)
            self._table(element, cell)
        else:
            inline = element.tag in _INLINE
            if not inline:
                self._end(cell)
            self._inside(element, cell)
            if not inline:
                self._end(cell)

    def _inside(self, element: Element, cell: Cell | None) -> None:
        preserved = element.tag == "pre"
        self._text(element.text, cell, preserved)
        for e in element:
            self.walk(e, cell)
            self._text(e.tail, cell, preserved)

    def _text(self, text: str | None, cell: Cell | None, preserved: bool) -> None:
        if text and preserved:
            for line in text.split("\n"):
                self._pieces.append(line)
                self._end(cell)
        elif text:
            self._pieces.append(text)

    def _end(self, cell: Cell | None) -> None:
        """The paragraph so far becomes a block."""
        text = _SPACE.sub(" ", _WIDE_BREAK.sub("", "".join(self._pieces))).strip(" ")
        self._pieces.clear()
        if not text.strip():
            return
        if cell:
            place = Place(table=cell.table, row=cell.row, column=cell.column)
        else:
            self._paragraphs += 1
            place = Place(paragraph=self._paragraphs)
        self._blocks.add(text, place, cell)

    def _table(self, table: Element, outer: Cell | None) -> None:
        cells = placed_cells(table)
        grid = is_grid(table, cells)
        number = self._blocks.new_table() if grid else 0
        for e in table:
            if e.tag == "caption":
                self.walk(e, outer)
        for c in cells:
            cell = Cell(number, c.row, c.column, c.rows, c.columns) if grid else outer
            if not self._unseen(c.element) and not self._unseen(c.element.getparent()):
                self._inside(c.element, cell)
            self._end(cell)

    def _unseen(self, element: Element) -> bool:
        if not isinstance(element.tag, str) or element.tag in _UNSEEN or "hidden" in element.attrib:
            return True
        return element.get("role") == "navigation" or bool(_HIDDEN.search(element.get("style") or ""))
