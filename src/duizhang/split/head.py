"""The header rows of a table -> its columns: 1 to 5 stacked rows, groups of columns, targets and reports set in pairs."""

import re
from collections.abc import Sequence
from dataclasses import replace

from duizhang.lexicon.shape import Lexicon
from duizhang.split.grid import Grid, GridCell, Line
from duizhang.split.heading import DONE, LONGEST, Column, is_time, part_of, subject_of

_DEPTH = 5
_SEARCHED = 30
_SAYS_NOTHING = re.compile(r"年度|全年|其中")
_OF_YEAR = re.compile(r"20\d\d年?[末底度]?(?:实际|实绩|完成)?")
_TOLD = ("target", "report", "rate")


def is_header(line: Line, lexicon: Lexicon) -> bool:
    """Whether at least two different words of a line, and most of them, are headings."""
    said = {cell.words for cell in distinct(line)}
    named = [words for words in said if part_of(words, lexicon) or (DONE.fullmatch(words) and f"应{words[1:]}" in said)]
    return len(named) >= 2 and len(named) * 2 > len(said)


def distinct(line: Line) -> list[GridCell]:
    """The cells of a line that hold words, a merged one once."""
    return [c for c in dict.fromkeys(line) if c is not None and c.words]


def header_rows(grid: Grid, lexicon: Lexicon) -> range:
    """The first row that is a header, with the rows stacked on it (groups of columns) and those it is stacked on."""
    searched = range(1, min(grid.height, _SEARCHED) + 1)
    first = next((r for r in searched if is_header(grid.line(r), lexicon)), None)
    if first is None:
        return range(0)
    top = first
    while top > 1 and first - top < _DEPTH - 1 and _heads_groups(grid.line(top - 1)):
        top -= 1
    return range(top, _last_row(grid, first, lexicon) + 1)


def columns_of(grid: Grid, header: range, lexicon: Lexicon) -> tuple[Column, ...]:
    """One column for each of the grid, by the words stacked over it."""
    columns = tuple(_column(_stacked(grid, header, c), lexicon) for c in range(1, grid.width + 1))
    return completed(columns, lexicon)


def completed(columns: tuple[Column, ...], lexicon: Lexicon) -> tuple[Column, ...]:
    """The columns with what they say of each other: a name for the rows, tasks beside what was done, pairs."""
    return paired(answered(tasked(named(columns))), lexicon)


def tasked(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Where no column promises, one headed 任务 is the promise: behind another name, right before what was done."""
    out = list(columns)
    if any(c.part == "target" for c in columns):
        return columns
    for i in range(1, len(out) - 1):
        named_before = any(c.part == "item" for c in out[:i] if c.heading != out[i].heading)
        if out[i].heading.endswith("任务") and out[i].part == "item" and out[i + 1].part == "report" and named_before:
            out[i] = replace(out[i], part="target")
    return tuple(out)


def named(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The first column without a part names what the rows are about, where no other does and it stands before the figures."""
    first = next((i for i, c in enumerate(columns) if c.part in _TOLD), 0)
    blank = next((i for i, c in enumerate(columns[:first]) if c.part is None), None)
    if blank is None or any(c.part == "item" for c in columns):
        return columns
    return (*columns[:blank], Column("item", columns[blank].heading or "事项", columns[blank].group), *columns[blank + 1 :])


def answered(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Where no column reports, the one right behind the targets does.

    It has no name of its own (`降低目标 | 降低率`), or is called a rate and followed by one (`目标 | 进度 | 比例`); of several
    years (`2025年目标 | 2023年末 | 2024年末`) all do.
    """
    if any(c.part == "report" for c in columns) or not any(c.part == "target" for c in columns):
        return columns
    out = list(columns)
    for i in range(1, len(out)):
        unnamed = out[i].part in (None, "growth") and bool(out[i].heading)
        rated = out[i].part == "rate" and i + 1 < len(out) and out[i + 1].part == "rate"
        next_year = out[i - 1].part == "report" and _OF_YEAR.fullmatch(out[i - 1].heading) and _OF_YEAR.fullmatch(out[i].heading)
        if (out[i - 1].part == "target" and (unnamed or rated)) or next_year:
            out[i] = replace(out[i], part="report")
    return tuple(out)


def paired(columns: tuple[Column, ...], lexicon: Lexicon) -> tuple[Column, ...]:
    """`A目标 | A实际 | B目标 | B实际`: every target begins a group, which its heading names."""
    told = [i for i, c in enumerate(columns) if c.part in _TOLD]
    goals = [i for i in told if columns[i].part == "target"]
    alternate = all(columns[i].part != "target" for i in (told[told.index(g) + 1] for g in goals if g != told[-1]))
    names = [subject_of(columns[g].heading, lexicon) for g in goals]
    if len(goals) < 2 or told[0] != goals[0] or goals[-1] == told[-1] or not alternate:
        return columns
    if any(c.group for c in columns) or len(set(names)) < len(names):
        return columns
    out = list(columns)
    for i in told:
        out[i] = replace(columns[i], group=names[sum(g <= i for g in goals) - 1])
    return tuple(out)


def groups(columns: Sequence[Column]) -> list[list[int]]:
    """Sets of columns that make one row each: the columns without a group, with the columns of one group at a time."""
    if times := _side_by_side(columns):
        size = len(columns) // times
        return [list(range(at, at + size)) for at in range(0, len(columns), size)]
    shared = [i for i, c in enumerate(columns) if not c.group]
    named: dict[str, list[int]] = {}
    for i, column in enumerate(columns):
        if column.group:
            named.setdefault(column.group, []).append(i)
    told = [g for g in named.values() if any(columns[i].part in _TOLD for i in g)]
    if len(told) < 2 or any(columns[i].part in ("target", "report") for i in shared):
        return [list(range(len(columns)))]
    return [sorted([*shared, *group]) for group in told]


def _side_by_side(columns: Sequence[Column]) -> int:
    """How many times the same headings, a name among them, stand beside each other (`市 | 目标 | 完成 | 市 | 目标 | 完成`); 0: once."""
    said = [c.heading for c in columns]
    for times in range(len(columns) // 2, 1, -1):
        size = len(columns) // times
        part = columns[:size]
        if size * times == len(columns) and said == said[:size] * times and any(c.part == "item" for c in part) and any(c.part in _TOLD for c in part):
            return times
    return 0


def _heads_groups(line: Line) -> bool:
    """A row above the header belongs to it where at least two of its cells each stand over a part of the columns."""
    said = distinct(line)
    labelled = any(re.search(":.", c.words) for c in said)  # `填报单位:县水务局 | 单位:万元` is no heading
    return len({c.words for c in said}) > 1 and not labelled and all(len(c.words) <= LONGEST for c in said)


def _last_row(grid: Grid, first: int, lexicon: Lexicon) -> int:
    """The last row, near below a header row, whose own cells are headings again; a row of figures ends the search."""
    last = first
    for row in range(first + 1, min(grid.height, first + _DEPTH - 1) + 1):
        own = {c.words for c in distinct(grid.line(row)) if c.row == row}
        named = [words for words in own if part_of(words, lexicon)]
        if _is_group_row(grid, row):
            break
        if any(words not in named and (len(words) > LONGEST or re.search(r"\d", words)) for words in own):
            break
        if (named and len(named) * 2 > len(own)) or (own and row == last + 1 and _divides(grid, last, row)):
            last = row
    return last


def _is_group_row(grid: Grid, row: int) -> bool:
    """One cell alone at the left edge (`红灯任务`): it is over the rows below, not over columns."""
    said = distinct(grid.line(row))
    return len(said) == 1 and said[0].column == 1 and said[0].rows == 1


def _divides(grid: Grid, above: int, row: int) -> bool:
    """Every cell of the row stands under a heading that spans several columns (`目标 | 目标` over `数量 | 资金`)."""
    own = [c.column for c in distinct(grid.line(row)) if c.row == row]
    heads = [cell.words if (cell := grid.at(above, column)) else "" for column in range(1, grid.width + 1)]
    return len(own) > 1 and all(heads[column - 1] and heads.count(heads[column - 1]) > 1 for column in own)


def _stacked(grid: Grid, header: range, column: int) -> list[str]:
    """The words over one column, the uppermost first, each once."""
    cells = [grid.at(r, column) or _spread(grid, header, r, column) for r in header]
    return list(dict.fromkeys(cell.words for cell in cells if cell and cell.words))


def _spread(grid: Grid, header: range, row: int, column: int) -> GridCell | None:
    """A group printed over its first column only (`投资 | ‹blank›` over `计划 | 完成`) stands over the blank ones too."""
    below = range(row + 1, header.stop)
    for left in range(column, 0, -1):
        if not any(grid.at(r, left) for r in below):
            return None
        if cell := grid.at(row, left):
            return cell
    return None


def _column(stacked: list[str], lexicon: Lexicon) -> Column:
    """The lowest heading that names a part decides; what stands above or below it, over some columns only, is the group."""
    named = [(i, part) for i, words in enumerate(stacked) if (part := part_of(words, lexicon))]
    if stacked and not named and DONE.fullmatch(stacked[-1]):
        named = [(len(stacked) - 1, "report")]
    if not named:
        return Column(None, "".join(stacked))
    at, part = named[-1]
    times = [w for w in stacked[:at] if is_time(w)]
    around = [w for w in (*stacked[:at], *stacked[at + 1 :]) if part_of(w, lexicon) is None and not _SAYS_NOTHING.fullmatch(w)]
    return Column(part, "".join([*times, *stacked[at:]]), "".join(around))
