"""Gathers the blocks of a file in reading order, and refuses what is beyond the limits while it grows."""

import re
from dataclasses import dataclass

from duizhang.model.document import Block, Cell, Place
from duizhang.read.errors import too_much
from duizhang.read.limits import MAX_BLOCKS, MAX_CHARACTERS, MAX_COLUMNS, MAX_ROWS
from duizhang.read.spacing import closed_up

_LINE = re.compile(r"\r\n|[\n\r\v\f\u2028\u2029]")

Properties = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """What the reader of a format gives: the blocks and what the file says of itself."""

    blocks: tuple[Block, ...]
    properties: Properties = ()


class Blocks:
    """The growing list. Every line of a paragraph is a block; blank ones are none."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._characters = 0
        self._tables = 0

    def new_table(self) -> int:
        """The number of the next table."""
        self._tables += 1
        return self._tables

    def add(self, text: str, place: Place, cell: Cell | None = None) -> None:
        """Append the lines of a paragraph.

        Errors: Fault beyond the limits.
        """
        for line in _LINE.split(text):
            if line.strip():
                self._characters += len(line)
                self._blocks.append(Block(len(self._blocks) + 1, closed_up(line), place, cell))
        self._within_limits(place, cell)

    def contents(self, properties: Properties = ()) -> Contents:
        """All that was gathered."""
        return Contents(tuple(self._blocks), properties)

    def _within_limits(self, place: Place, cell: Cell | None) -> None:
        if self._characters > MAX_CHARACTERS:
            raise too_much(f"文字超过 {MAX_CHARACTERS:,} 字（{place}）")
        if len(self._blocks) > MAX_BLOCKS:
            raise too_much(f"段落与单元格超过 {MAX_BLOCKS:,} 个（{place}）")
        if cell and cell.row > MAX_ROWS:
            raise too_much(f"表格超过 {MAX_ROWS:,} 行（{place}）")
        if cell and cell.column > MAX_COLUMNS:
            raise too_much(f"表格超过 {MAX_COLUMNS:,} 列（{place}）")
