"""The unit that a table states for all its bare numbers, above its header (`单位:万元`)."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.split.table import Table
from duizhang.text.view import view as plain

_STATED = re.compile(r"(?:^|[\s(])(?:计量|金额)?单位\s*:\s*(?P<unit>[^\s()、,;:]{1,8})(?:[、,;][^\s()]*)?\)?\s*$")

# a title that ends with the unit of its table: `资金支出对照(万元)`
_TITLED = re.compile(r"[^。;,:|]{4,40}\((?P<unit>[^()\d]{1,5})\)\s*")


def stated_units(document: Document, tables: Sequence[Table], lexicon: Lexicon) -> list[str]:
    """For each table the unit said last between the table before it and its own first line; empty where none is."""
    said = []
    for block in document.blocks:
        m = _STATED.search(plain(block.text)) or _TITLED.fullmatch(plain(block.text))
        if m and lexicon.unit(re.sub(r"^[十百千万亿]+", "", m["unit"])):
            said.append((block.number, m["unit"]))
    starts = sorted(_first(t) for t in tables)
    return [_between(said, starts, _first(table)) for table in tables]


def _first(table: Table) -> int:
    return min((s.block for line in table.lines for cell in line if cell for s in cell.spans), default=0)


def _between(said: Sequence[tuple[int, str]], starts: Sequence[int], start: int) -> str:
    at = bisect_left(starts, start)
    floor = starts[at - 1] if at else 0
    return next((unit for number, unit in reversed(said) if floor < number < start), "")
