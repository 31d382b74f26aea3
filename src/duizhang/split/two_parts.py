"""A document that first lists all promises and then, under the same numbers, all reports.

`第一部分 目标任务` with items 1, 2, 3 …, `第二部分 完成情况` with items 1, 2, 3 …: equal numbers under equal headings are one row.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block
from duizhang.model.row import Part, Piece, Row
from duizhang.split.heading import part_of
from duizhang.split.role import item_number
from duizhang.split.within import whole
from duizhang.text.view import view as plain

_OPENS = re.compile(r"\s*(?:(?P<part>第[一二三四五六]部分|[上中下]篇)\s*:?|(?P<han>[一二三四五六七八九十])、)\s*(?P<name>[^,;。:]{2,20})\s*")
_YEAR = re.compile(r"20\d\d年")
_SHORT = 24
_FEWEST = 3
_MOSTLY = 0.8

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Opening:
    """A heading of the first order: where it stands, how it is numbered, and what it opens."""

    at: int
    kind: str
    part: Part | None
    year: str | None


def rows_of_two_parts(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[tuple[Row, ...], frozenset[int]]:
    """The rows, and the numbers of the blocks that make them up, headings included; nothing where the document is not built so.

    The part that promises must come first: what reports first and then promises speaks of two years.
    """
    bounds = _bounds(blocks, lexicon)
    if bounds is None:
        return (), frozenset()
    begin, middle, end = bounds
    promised, told = _items(blocks[begin + 1 : middle]), _items(blocks[middle + 1 : end])
    shared = [key for key in promised if key in told]
    if len(shared) < _FEWEST or len(shared) < _MOSTLY * len(promised):
        return (), frozenset()
    rows = tuple(Row(id="", pieces=(*_pieces(promised, key, "target"), *_pieces(told, key, "report"))) for key in {**promised, **told})
    return rows, frozenset(b.number for b in blocks[begin:end])


def _bounds(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[int, int, int] | None:
    """Where the promises' heading, the reports' and the next of their order stand; None unless there is one of each, in turn."""
    openings = [o for i, b in enumerate(blocks) if (o := _opening(i, b, lexicon))]
    for kind in ("part", "han"):
        own = [o for o in openings if o.kind == kind]
        told = [o for o in own if o.part in ("target", "report")]
        if [o.part for o in told] != ["target", "report"] or own.index(told[1]) != own.index(told[0]) + 1:
            continue
        if told[0].year and told[1].year and told[0].year != told[1].year:
            return None
        return told[0].at, told[1].at, next((o.at for o in own if o.at > told[1].at), len(blocks))
    return None


def _opening(at: int, block: Block, lexicon: Lexicon) -> _Opening | None:
    m = _OPENS.fullmatch(plain(block.text))
    if m is None:
        return None
    year = _YEAR.search(m["name"])
    return _Opening(at, "part" if m["part"] else "han", part_of(_YEAR.sub("", m["name"]), lexicon), year.group() if year else None)


def _items(blocks: Sequence[Block]) -> dict[Key, list[Block]]:
    """The paragraphs by the numbers over them (`一`, then `2`); a heading only gives its number to what follows."""
    found: dict[Key, list[Block]] = {}
    path: list[str] = []
    for block in blocks:
        view = plain(block.text)
        if number := item_number(view):
            kind = number.split(":")[0]
            above = next((i for i, n in enumerate(path) if n.split(":")[0] == kind), len(path))
            path = [*path[:above], number]
        if path and not (number and _is_heading(view)):
            found.setdefault(tuple(path), []).append(block)
    return found


def _is_heading(view: str) -> bool:
    return len(view.strip()) <= _SHORT and not re.search(r"[,;。]", view)


def _pieces(items: Mapping[Key, Sequence[Block]], key: Key, part: Part) -> tuple[Piece, ...]:
    return tuple(whole(block, part) for block in items.get(key, ()))
