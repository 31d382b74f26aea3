"""Cells in a row without borders -> columns: the cut into rows, and of rows into columns, that fits best.

Published pages lose the borders of a table and often its empty cells too; what remains is a sequence of cells. Each cell
looks more or less like a number, a name, a figure, a rate, an office; columns may be skipped at a price.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from duizhang.lexicon.shape import Lexicon
from duizhang.model.row import Part
from duizhang.model.span import Span
from duizhang.split.heading import Column
from duizhang.split.role import names_units

_FIGURE = re.compile(r"[≥≤<>=-]?\d[\d.,]*(?:[万亿千百]*\S{0,6})?(?:以上|以下|左右|以内)?(?:[~-]+-?\d\S*)?")
_BARE = re.compile(r"[≥≤<>=-]?\d[\d.,]*[万亿]*")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ORDINAL = re.compile(r"\d{1,3}|[一二三四五六七八九十]{1,3}")
_DAY = re.compile(r"\d{1,2}月|年|季度|底")
_ITEM = re.compile(r"\s*(\d{1,2})[.、](?!\d)")
_NEVER = -9.0
# One more token in a cell, one more item of a list in it, and a cell that begins in the middle of a list.
_AGAIN, _LIST, _SPLIT_LIST = -0.4, 0.3, -1.0
_MOST = 6
_SKIP: dict[Part | None, float] = {"item": -0.2, "target": -1.0, "report": -1.0, "number": -0.4, "rate": -0.5}
_SKIP_ANY = -0.3
_SEVERAL: tuple[Part | None, ...] = ("item", "target", "report", "next", "note")
_SPARE = 6


@dataclass(frozen=True, slots=True)
class Token:
    """A cell of which only the place in the sequence is known; an empty one is a cell left blank."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class _Cells:
    """`fits[c][i]`: how much token `i` looks like column `c`; what it costs to join the cell of the one before (`joins`)
    and to open a cell (`opens`): the items of one list belong together."""

    columns: Sequence[Column]
    fits: Sequence[Sequence[float]]
    joins: Sequence[float]
    opens: Sequence[float]


def align(tokens: Sequence[Token], columns: Sequence[Column], lexicon: Lexicon) -> list[list[list[Token]]]:
    """The rows; each gives the tokens of every column, in order."""
    on = _counts_on(tokens)
    fits = [[_fit(c.part, t.text, lexicon) for t in tokens] for c in columns]
    cells = _Cells(columns, fits, [_LIST if b else _AGAIN for b in on], [_SPLIT_LIST if b else 0.0 for b in on])
    best: list[tuple[float, int]] = [(0.0, 0)] + [(float("-inf"), 0)] * len(tokens)
    for start in range(len(tokens)):
        if best[start][0] == float("-inf"):
            continue
        for length, score in enumerate(_scores(cells, start, len(tokens)), 1):
            total = best[start][0] + score
            if total > best[start + length][0]:
                best[start + length] = (total, start)
    cuts, end = [], len(tokens)
    while end:
        cuts.append((best[end][1], end))
        end = best[end][1]
    return [_row(tokens, cells, a, b) for a, b in reversed(cuts)]


def _counts_on(tokens: Sequence[Token]) -> list[bool]:
    """Whether a token is the next item of the list that the one before began or went on with (`2.` behind `1.`)."""
    numbers = [int(m[1]) if (m := _ITEM.match(t.text)) else None for t in tokens]
    return [i > 0 and n is not None and numbers[i - 1] == n - 1 for i, n in enumerate(numbers)]


def is_figure(words: str) -> bool:
    """Whether a cell is nothing but a figure, with or without its unit."""
    return _FIGURE.fullmatch("".join(words.split())) is not None


def _scores(cells: _Cells, start: int, end: int) -> list[float]:
    """How well the next 1, 2, 3 … tokens make one row."""
    room = min(len(cells.columns) + _SPARE, end - start)
    return [row[0] for row in _table(cells, start, room)[-1][1:]]


def _table(cells: _Cells, start: int, room: int) -> list[list[tuple[float, int]]]:
    """`[c][k]`: the best score of the first `c` columns for the first `k` tokens, and how many the last column took."""
    table = [[(0.0, 0)] + [(float("-inf"), 0)] * room]
    for c, column in enumerate(cells.columns):
        most = _MOST if column.part in _SEVERAL else 1
        line = []
        skip, above, fit = _SKIP.get(column.part, _SKIP_ANY), table[c], cells.fits[c]
        for k in range(room + 1):
            best, count, taken = above[k][0] + skip, 0, 0.0
            for n in range(1, min(most, k) + 1):
                first = start + k - n
                taken += fit[first] + (cells.joins[first + 1] if n > 1 else 0.0)
                if above[k - n][0] + taken + cells.opens[first] > best:
                    best, count = above[k - n][0] + taken + cells.opens[first], n
            line.append((best, count))
        table.append(line)
    return table


def _row(tokens: Sequence[Token], cells: _Cells, start: int, end: int) -> list[list[Token]]:
    table = _table(cells, start, end - start)
    out: list[list[Token]] = []
    k = end - start
    for c in range(len(cells.columns), 0, -1):
        n = table[c][k][1]
        out.append(list(tokens[start + k - n : start + k]))
        k -= n
    return out[::-1]


def _fit(part: Part | None, text: str, lexicon: Lexicon) -> float:
    """How much a cell looks like one of a column with this part."""
    words = "".join(text.split())
    if not words:
        return 0.1 if part != "number" else -0.5
    if part == "number":
        return 2.0 if _ORDINAL.fullmatch(words) else -3.0
    if part == "item":
        return -1.5 if _FIGURE.fullmatch(words) else 0.2 if names_units(words) else 0.6 if _HAN.search(words) else -3.0
    if part in ("target", "report"):
        return _fit_figure(words)
    if part == "growth":
        return 1.0 if _BARE.fullmatch(words.rstrip("%")) else -1.5
    if part == "rate":
        return 2.0 if "%" in words else 0.5 if _BARE.fullmatch(words) else -1.5
    if part == "units":
        return 2.0 if names_units(words) or lexicon.unit(words.lstrip("十百千万亿")) else -1.0
    return _fit_plain(part, words, lexicon)


def _fit_figure(words: str) -> float:
    if _BARE.fullmatch(words):
        return 1.0
    return 1.5 if _FIGURE.fullmatch(words) else 0.7 if any(c.isdigit() for c in words) else 0.2


def _fit_plain(part: Part | None, words: str, lexicon: Lexicon) -> float:
    if part == "score":
        return 1.5 if _BARE.fullmatch(words) else _NEVER
    if part == "published":
        return 1.5 if words in lexicon.answers or lexicon.published_words.search(words) else -1.0
    if part == "leader":
        return 0.5 if 2 <= len(words) <= 4 and not any(c.isdigit() for c in words) else -0.5
    if part == "deadline":
        return 1.0 if _DAY.search(words) else -0.5
    return 0.1
