"""Sheets printed as `key:value` lines, the same keys again for every item: a table whose columns are the keys.

Only where the keys name a target and a report, and what stands behind the target's key is a bare figure; promises in
sentences are prose.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block
from duizhang.model.span import Span
from duizhang.split.align import is_figure
from duizhang.split.grid import GridCell
from duizhang.split.heading import Column, part_of
from duizhang.split.table import Table
from duizhang.text.view import view as plain

_FIELD = re.compile(r"\s*(?P<key>[\u4e00-\u9fff\d(][\u4e00-\u9fff\d\-~()%.、]{1,15}?)\s*:\s*(?P<value>.*?)\s*")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Field:
    key: str
    value: str
    span: Span


def records(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[Table, frozenset[int]] | None:
    """The first such sheet and the numbers of the blocks that it takes up."""
    fields = [_field(b) for b in blocks]
    for has, group in itertools.groupby(fields, key=lambda f: f is not None):
        run = [f for f in group if f] if has else []
        table = _table(_cut(run), lexicon)
        if table:
            return table, frozenset(f.span.block for f in run)
    return None


def _field(block: Block) -> _Field | None:
    m = _FIELD.fullmatch(plain(block.text))
    return _Field(m["key"], m["value"], Span(block.number, *m.span("value"))) if m else None


def _cut(run: Sequence[_Field]) -> list[list[_Field]]:
    """The run cut wherever its first key stands again."""
    out: list[list[_Field]] = []
    for f in run:
        if f.key == run[0].key:
            out.append([])
        out[-1].append(f)
    return out


def _table(told: Sequence[Sequence[_Field]], lexicon: Lexicon) -> Table | None:
    keys = list(dict.fromkeys(f.key for record in told for f in record))
    columns = tuple(Column("item" if i == 0 else part_of(key, lexicon), key) for i, key in enumerate(keys))
    goals = {c.heading for c in columns if c.part == "target"}
    promised = [f.value for record in told for f in record if f.key in goals]
    if len(told) < _FEWEST or not promised or not any(c.part in ("report", "rate") for c in columns):
        return None
    if any(value and not is_figure(value) for value in promised) or any(len({f.key for f in r}) < len(r) for r in told):
        return None
    return Table(columns, tuple(tuple(_cell(i, c, record, key) for c, key in enumerate(keys, 1)) for i, record in enumerate(told, 1)))


def _cell(row: int, column: int, record: Sequence[_Field], key: str) -> GridCell | None:
    return next((GridCell(row, column, (f.span,), f.value) for f in record if f.key == key and f.value), None)
