"""Places: equal figures share a place, and as many places after it are skipped. Source: 椒政办发〔2018〕27号."""

from collections.abc import Sequence
from decimal import Decimal

from duizhang.judge.score.field import Field
from duizhang.judge.score.working import Scored, lacking, number, steps, unscored
from duizhang.lexicon.score_parts import Places, Rank
from duizhang.model.score import Figure, Ranked, Sheet


def places(values: Sequence[Decimal], *, better: str = "more") -> tuple[int, ...]:
    """The place of each value; two second places are followed by the fourth.

    >>> places([Decimal(9), Decimal(7), Decimal(9), Decimal(5)]), places([Decimal(3), Decimal(1)], better="less")
    ((1, 3, 1, 4), (2, 1))
    """
    return tuple(1 + sum(other > value if better == "more" else other < value for other in values) for value in values)


def ranked(sheets: Sequence[Sheet]) -> tuple[Ranked, ...]:
    """The sheets in order of their totals, best first; those without a total last, without a place."""
    done = [(sheet, sheet.total) for sheet in sheets if sheet.total is not None]
    found = places([total for _, total in done])
    rows = [Ranked(place=place, sheet=sheet) for (sheet, _), place in zip(done, found, strict=True)]
    rows += [Ranked(place=None, sheet=sheet) for sheet in sheets if sheet.total is None]
    return tuple(sorted(rows, key=lambda row: (row.place is None, row.place or 0, row.sheet.unit)))


def rank(part: Rank, figure: Figure, field: Field) -> Scored:
    """Points by place. A place that is not given is found among all units' figures, if all are known."""
    found = place_of(figure, field, part.better)
    if isinstance(found, Scored):
        return found
    place, among, how = found
    table = next((t for t in part.table if t.among_at_most is None or among <= t.among_at_most), None)
    if table is None:
        return unscored(f"规则没有规定 {among} 个单位怎样计分")
    value, said = _points(table, place)
    return Scored(score=value, steps=steps("得分按名次；并列的占同一名次，其后名次顺延跳过", f"{how}；{said}"))


def place_of(figure: Figure, field: Field, better: str = "more") -> tuple[int, int, str] | Scored:
    """(place, how many are ranked, how it was found)."""
    if figure.rank is not None:
        if figure.among is None:
            return unscored("缺参加排名的个数")
        return figure.rank, figure.among, f"{figure.among} 个中列第 {figure.rank} 名"
    if blank := lacking(figure, "actual"):
        return blank
    others = field.beside(figure)
    if waiting := sum(f.actual is None for f in others):
        return unscored(f"{waiting} 个单位缺实际值，名次排不出")
    values = [f.actual for f in others if f.actual is not None]
    assert figure.actual is not None
    at = places(values, better=better)[values.index(figure.actual)]
    same = values.count(figure.actual)
    tied = f"（{same} 个并列）" if same > 1 else ""
    return at, len(values), f"{number(figure.actual)}，{len(values)} 个中列第 {at} 名{tied}"


def _points(table: Places, place: int) -> tuple[Decimal, str]:
    last = table.place[-1]
    if place <= last.rank:
        points = table.place[place - 1].points
        return points, f"第 {place} 名计 {number(points)}"
    points = last.points + (place - last.rank) * table.then
    return points, f"第 {last.rank} 名计 {number(last.points)}，其后每名 {number(table.then)}：{number(last.points)} + {place - last.rank} × ({number(table.then)}) = {number(points)}"
