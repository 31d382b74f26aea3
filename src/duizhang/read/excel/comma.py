"""csv and tsv -> blocks: the separator is found in the text, a quoted cell may hold lines."""

import csv
import io

from duizhang.model.document import Cell, Place
from duizhang.read.blocks import Blocks, Contents
from duizhang.read.errors import Fault, too_much
from duizhang.read.limits import MAX_COLUMNS, MAX_ROWS
from duizhang.read.plain import text_of

_SEPARATORS = ",\t;，|"
_SAMPLE = 20_000


def read_comma(data: bytes) -> Contents:
    """The cells of a csv or tsv as one table.

    Errors: Fault.
    """
    text = text_of(data)
    blocks = Blocks()
    table = blocks.new_table()
    try:
        for row, cells in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator(text)), 1):
            if row > MAX_ROWS:
                raise too_much(f"表格超过 {MAX_ROWS:,} 行")
            if len(cells) > MAX_COLUMNS:
                raise too_much(f"表格第 {row} 行有 {len(cells):,} 列，超过 {MAX_COLUMNS:,} 列")
            for column, cell in enumerate(cells, 1):
                blocks.add(cell, Place(row=row, column=column), Cell(table, row, column))
    except csv.Error as error:
        raise Fault(f"表格读不通（{error}）", "请检查引号是否成对，或另存为 xlsx (not a readable csv)") from error
    return blocks.contents()


def separator(text: str) -> str:
    """The character that cuts most lines of the beginning into equally many cells, at least two; else the comma.

    >>> separator("序号;任务\\n1;建成公园,8个\\n2;改造道路")
    ';'
    """
    sample = text[:_SAMPLE]
    return max(_SEPARATORS, key=lambda s: (_regularity(sample, s), -_SEPARATORS.index(s)))


def _regularity(sample: str, mark: str) -> float:
    """The share of rows with the commonest number of cells, where that is two or more."""
    try:
        widths = [len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=mark) if row]
    except csv.Error:
        return 0.0
    commonest = max(set(widths), key=widths.count, default=1)
    return widths.count(commonest) / len(widths) if commonest > 1 else 0.0
