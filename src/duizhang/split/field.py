"""Group headings (`一、经济发展`): the field of the rows that follow."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from duizhang.model.document import Block
from duizhang.model.row import Row
from duizhang.text.view import view as plain

_HEADING = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:部分|章|篇|节|类)|\([一二三四五六七八九十]{1,3}\))\s*(?P<name>[\u4e00-\u9fff、和与]{2,16})\s*")
_FEWEST = 2


def field_headings(blocks: Sequence[Block], junk: set[int]) -> dict[int, str]:
    """Block number -> field, where the document has at least two short numbered lines without figure or full stop."""
    found = {}
    for block in blocks:
        m = _HEADING.fullmatch(plain(block.text))
        if m and block.number not in junk:
            found[block.number] = m["name"]
    return found if len(found) >= _FEWEST else {}


def with_fields(rows: tuple[Row, ...], headings: dict[int, str]) -> tuple[Row, ...]:
    """Each row with the field of the last heading above it."""
    if not headings:
        return rows
    numbers = sorted(headings)
    out = []
    for row in rows:
        at = bisect_left(numbers, min((*row.target_blocks, *row.report_blocks)))
        out.append(replace(row, field=headings[numbers[at - 1]] if at else None))
    return tuple(out)
