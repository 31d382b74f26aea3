"""Markdown -> blocks: headings, paragraphs, list items and pipe tables; each keeps its line.

A line of the source is a block, as in plain text; marks of emphasis and of headings are not shown, item numbers are.
"""

import re
from collections.abc import Sequence
from typing import Any

from duizhang.model.document import Cell, Place
from duizhang.read.blocks import Blocks, Contents
from duizhang.read.plain import text_of

# CommonMark leaves the marks of `增长**7%**左右` in the text: a sign of punctuation before the closing ones, a letter after.
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*")


def read_markdown(data: bytes) -> Contents:
    """The blocks of a Markdown text.

    Errors: Fault.
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("code")
    blocks = Blocks()
    _Walk(blocks).all(parser.parse(text_of(data)))
    return blocks.contents()


class _Walk:
    """Where in a table, and after which item number, the next line stands."""

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self._table = self._row = self._column = 0
        self._label = ""

    def all(self, tokens: Sequence[Any]) -> None:
        for token in tokens:
            match token.type:
                case "table_open":
                    self._table, self._row = self._blocks.new_table(), 0
                case "tr_open":
                    self._row, self._column = self._row + 1, 0
                case "th_open" | "td_open":
                    self._column += 1
                case "table_close":
                    self._table = 0
                case "list_item_open":
                    self._label = f"{token.info}{token.markup} " if token.info else ""
                case "inline":
                    self._add(_shown(token.children), token.map[0] + 1)
                case "fence":
                    self._add(token.content, token.map[0] + 2)

    def _add(self, text: str, line: int) -> None:
        if self._table:
            cell = Cell(self._table, self._row, self._column)
            self._blocks.add(text, Place(line=line, table=self._table, row=self._row, column=self._column), cell)
            return
        for n, part in enumerate((self._label + text).split("\n")):
            self._blocks.add(part, Place(line=line + n))
        self._label = ""


def _shown(children: Sequence[Any]) -> str:
    text = "".join("\n" if c.type in ("softbreak", "hardbreak") else c.content for c in children if c.type != "image")
    return _BOLD.sub(r"\1", text)
