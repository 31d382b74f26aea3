"""Headings printed one after the other without lines or bars -> the columns of the table that follows.

A matrix prints its groups first: `县区 | 甲(户) | 乙(个) | 目标 | 完成 | 目标 | 完成`: the run that says itself again belongs to
as many groups, which stand right before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from duizhang.lexicon.shape import Lexicon
from duizhang.model.row import Part
from duizhang.split.head import answered, completed, paired, tasked
from duizhang.split.heading import LONGEST, Column, part_of

_FEWEST = 3
_SHORT = 6
_TOLD: set[Part] = {"target", "report", "rate"}
# A name behind these is the first cell of the table, not one more heading (`得分 | 偏差原因 | 产出指标`).
_BEHIND_ITEMS: set[Part] = {"report", "rate", "score", "next", "note"}


@dataclass(frozen=True, slots=True)
class Header:
    """The columns, and which of the given words are their headings: `[first, last)`."""

    columns: tuple[Column, ...]
    first: int
    last: int


def find_header(words: Sequence[str], lexicon: Lexicon) -> Header | None:
    """The first run of at least three headings of at least two parts, one of which says something."""
    start = 0
    while start < len(words):
        end = _run_from(words, start, lexicon)
        columns = tuple(Column(part_of(w, lexicon), "".join(w.split())) for w in words[start:end])
        parts = {c.part for c in columns}
        if interleaved := _interleaved(words, start, columns, lexicon):
            return interleaved
        if len(columns) >= _FEWEST and len(parts) > 1 and parts & _TOLD:
            return _matrix(words, start, columns, lexicon) or Header(paired(answered(tasked(columns)), lexicon), start, end)
        start = max(end, start + 1)
    return None


def line_header(words: Sequence[str], lexicon: Lexicon) -> Header | None:
    """A whole line of at least three words, most of them headings: then all of them are."""
    columns = tuple(Column(part_of(w, lexicon), "".join(w.split())) for w in words)
    parts = [c.part for c in columns if c.part]
    if len(parts) < _FEWEST or len(parts) * 2 <= len(columns) or not set(parts) & _TOLD or any(c.heading.isdigit() for c in columns):
        return None
    return Header(completed(columns, lexicon), 0, len(columns))


def _run_from(words: Sequence[str], start: int, lexicon: Lexicon) -> int:
    end, parts = start, set[Part]()
    while end < len(words) and (part := part_of(words[end], lexicon)):
        if part in ("number", "item") and parts & _BEHIND_ITEMS and words[end] != words[start]:
            break
        parts.add(part)
        end += 1
    return end


def _matrix(words: Sequence[str], start: int, run: tuple[Column, ...], lexicon: Lexicon) -> Header | None:
    """The run says one sequence of headings several times; the words before it are its groups, and the shared columns."""
    times = next((n for n in range(len(run) // 2, 1, -1) if _says_again(run, n)), 0)
    first = start - times
    groups = words[max(0, first) : start]
    if not times or first < 0 or not _are_groups(groups):
        return None
    return _with_shared(words, first, groups, run[: len(run) // times], start + len(run), lexicon)


def _interleaved(words: Sequence[str], start: int, run: tuple[Column, ...], lexicon: Lexicon) -> Header | None:
    """`甲(户) | 目标 | 完成 | 乙(个) | 目标 | 完成`: each group right before its own headings."""
    if not start or len(run) < 2:
        return None
    said = [c.heading for c in run]
    size = len(run) + 1
    starts = range(start, len(words), size)
    ends = next((n for n, at in enumerate(starts) if ["".join(w.split()) for w in words[at : at + len(run)]] != said), len(starts))
    groups = [words[at - 1] for at in starts[:ends]]
    if ends < 2 or not {c.part for c in run} <= _TOLD or not _are_groups(groups):
        return None
    return _with_shared(words, start - 1, groups, run, start - 1 + size * ends, lexicon)


def _are_groups(words: Sequence[str]) -> bool:
    return bool(words) and all(len(w) <= LONGEST and "。" not in w and not w.isdigit() for w in words)


def _with_shared(
    words: Sequence[str], first: int, groups: Sequence[str], told: tuple[Column, ...], last: int, lexicon: Lexicon
) -> Header:
    """The columns before the groups, then those of each group; without any the short word before them names the rows."""
    shared: list[Column] = []
    while first > 0 and (part := part_of(words[first - 1], lexicon)) and part not in _TOLD:
        first -= 1
        shared.insert(0, Column(part, "".join(words[first].split())))
    if not shared and first > 0 and 0 < len(words[first - 1]) <= _SHORT:
        first -= 1
        shared = [Column("item", words[first])]
    named = answered(tasked((*shared[:1], *told))[len(shared[:1]) :])
    grouped = [replace(c, group="".join(g.split())) for g in groups for c in named]
    return Header((*shared, *grouped), first, last)


def _says_again(run: Sequence[Column], times: int) -> bool:
    size = len(run) // times
    return size > 1 and len(run) == size * times and all(run[i].heading == run[i % size].heading for i in range(len(run)))
