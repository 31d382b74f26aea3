"""Lines of one mould, a name and then labels each with its number (`柳镇 目标8000 完成8120 完成率101.5%`): a table.

The labels are the headings. The unit stands in brackets on the line right above (`各乡镇完成数(亩):`) or behind the numbers.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block
from duizhang.model.span import Span
from duizhang.split.grid import GridCell
from duizhang.split.heading import Column, part_of
from duizhang.split.table import Table
from duizhang.text.view import view as plain

_FEWEST = 3
_NUMBERING = r"(?:\d{1,2}[.、]|\(\d{1,2}\))?"
_PAIR = re.compile(r"(?:^|(?<=\s))(?P<key>[\u4e00-\u9fff]{2,8}):?(?P<value>-?\d[\d,.]*[^\s\d,;。、:]{0,6})(?=\s|$)")
_NAME = re.compile(rf"\s*{_NUMBERING}\s*(?P<name>[\u4e00-\u9fff()]{{2,14}})[\s:]*$")
_EQUATED = re.compile(r"\s*(?P<key>[\u4e00-\u9fff]{2,8})\s*=\s*(?P<value>\S.*?)\s*。?")
_UNIT = re.compile(r"\((?:单位:)?(?P<unit>[^()]{1,6})\)\s*:?\s*$")


@dataclass(frozen=True, slots=True)
class _Line:
    keys: tuple[str, ...]
    name: Span
    values: tuple[Span, ...]


def labelled_lines(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[Table, frozenset[int]] | None:
    """The first such stretch of at least three lines and the numbers of its blocks."""
    lines = [(i, _line(b)) for i, b in enumerate(blocks)]
    for keys, group in itertools.groupby(lines, key=lambda line: line[1].keys if line[1] else ()):
        run = [(i, line) for i, line in group if line]
        parts = [part_of(key, lexicon) for key in keys]
        if len(run) >= _FEWEST and "target" in parts and "report" in parts:
            first = run[0][0]
            unit = _unit_above(blocks[first - 1], lexicon) if first else ""
            return _table([line for _, line in run], blocks, unit, lexicon), frozenset(line.name.block for _, line in run)
    return None


def _line(block: Block) -> _Line | None:
    view = plain(block.text)
    if equated := _equated(block.number, view):
        return equated
    pairs = list(_PAIR.finditer(view))
    m = _NAME.match(view[: pairs[0].start()]) if len(pairs) > 1 else None
    if m is None or _PAIR.sub("", view[m.end() :]).strip():
        return None
    values = tuple(Span(block.number, *p.span("value")) for p in pairs)
    return _Line(tuple(p["key"] for p in pairs), Span(block.number, *m.span("name")), values)


def _equated(number: int, view: str) -> _Line | None:
    """`指标=招引项目(个);目标=30;完成=26`: the first value is the name."""
    parts = [(m.start(), _EQUATED.fullmatch(m.group())) for m in re.finditer(r"[^;,]+", view) if m.group().strip()]
    if len(parts) < _FEWEST or any(m is None for _, m in parts):
        return None
    spans = [Span(number, at + m.start("value"), at + m.end("value")) for at, m in parts if m]
    return _Line(tuple(m["key"] for _, m in parts[1:] if m), spans[0], tuple(spans[1:]))


def _unit_above(block: Block, lexicon: Lexicon) -> str:
    m = _UNIT.search(plain(block.text))
    return m["unit"] if m and lexicon.unit(re.sub(r"^[十百千万亿]+", "", m["unit"])) else ""


def _table(run: Sequence[_Line], blocks: Sequence[Block], unit: str, lexicon: Lexicon) -> Table:
    views = {b.number: plain(b.text) for b in blocks}
    columns = (Column("item", "名称"), *(Column(part_of(key, lexicon), key) for key in run[0].keys))
    cells = [
        tuple(GridCell(r, c, (span,), views[span.block][span.start : span.end]) for c, span in enumerate((line.name, *line.values), 1))
        for r, line in enumerate(run, 1)
    ]
    return Table(columns, tuple(cells), unit)
