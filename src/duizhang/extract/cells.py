"""A row of a table: what its cells promise and report, where a cell is often no more than a bare number.

The unit of a bare number stands in the cell, in the column's heading (`完成率%`, `投资(万元)`), behind the item's name
(`危房改造(户)`) or in the cell of the promise; what it is about is the item.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from duizhang.extract.implied import implied_targets
from duizhang.extract.months import added_up, are_own, own_months, quarters, sum_of_months
from duizhang.extract.piece_view import piece_view
from duizhang.extract.published import published_in
from duizhang.extract.read_text import read_text
from duizhang.extract.result import is_partial, results
from duizhang.extract.target import targets
from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.period import Period
from duizhang.model.published import Published
from duizhang.model.quantity import Kind, Quantity
from duizhang.model.reading import Reading
from duizhang.model.result import Result
from duizhang.model.row import Piece, Row
from duizhang.model.span import Span
from duizhang.model.target import Op, Target
from duizhang.text.numerals import multiplier

_OPS: dict[str, Op] = {">": ">=", ">=": ">=", "<": "<=", "<=": "<=", "~": "~=", "=": ">="}
_BARE = re.compile(r"\s*(?:≥|≤|>|<|=|约|超|不低于|不少于|不超过)?\s*[-+]?\d[\d,]*(?:\.\d+)?\s*[十百千万亿]*(?:\s*[-~至]\s*-?\d[\d,.]*)?(?:以上|以下|以内|左右)?\s*")
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?\s*[十百千万亿]*")
_SPACED = re.compile(r"\s*(?P<n>\d{1,3}(?: \d{3})+)(?:\.\d+)?\s*")
_BRACKETED = re.compile(r"\((?:单位:)?\s*([^()]{1,8})\)\s*$")
_GROWS = re.compile(r"增长|增幅|增速|涨幅")
_FALLS = re.compile(r"下降|降低|降幅|压减|减少")
_CEILING = re.compile(r"控制(?:目标|指标|数|值|在)|上限|不超过|以内")
_TOTAL = re.compile(r"合计|总计|小计|全[市县区省州]")
_YEAR = re.compile(r"(20\d\d)年")
_PART_OF_YEAR = re.compile(r"\d月|季度|半年")
_NO_UNIT = "个"
_SHORT_REST = 3
_NEAR = Decimal("0.005")


@dataclass(frozen=True)
class Cells:
    """A table row with what its cells are read with."""

    document: Document
    row: Row
    readings: Mapping[int, Reading]
    lexicon: Lexicon
    year: int | None
    title: str = ""

    def view(self, piece: Piece) -> str:
        """The plain view of a cell; blanks between its thousands are commas (`20 000`)."""
        view = piece_view(self.document, piece, self.lexicon)
        m = _SPACED.fullmatch(view)
        return view if m is None else view[: m.start("n")] + m["n"].replace(" ", ",") + view[m.end("n") :]

    def reading(self, piece: Piece) -> Reading:
        return self.readings[piece.span.block].within(piece.span)

    @property
    def name(self) -> str:
        """What the row is about: the last item cell (else the office, or 合计 in place of a number), behind the group of its columns."""
        items = self.row.of("item") or (self.row.of("units") if not self._says_more() else ()) or self._total()
        own = _BRACKETED.sub("", self.view(items[-1]).strip()).strip("。 ") if items else ""
        group = next((p.group for p in self.row.pieces if p.group), "")
        return "".join(own.split()) + _BRACKETED.sub("", group)

    def _total(self) -> tuple[Piece, ...]:
        return tuple(p for p in self.row.of("number") if _TOTAL.search("".join(self.view(p).split())))

    def _says_more(self) -> bool:
        """Whether the cells of the promise hold words besides their figure."""
        return any(not _BARE.fullmatch(self.view(p)) for p in self.row.of("target"))


def is_drawn(row: Row) -> bool:
    """Whether the row comes from a table with headings."""
    return any(p.heading for p in row.pieces)


def cell_targets(cells: Cells) -> list[Target]:
    """The promises of the row, each with the figure that its cells set beside it and the document's own verdict."""
    promised = _standing(cells) or cells.row.of("item")
    found: list[Target] = []
    for piece in promised:
        q = _figure(cells, piece)
        found += [_target(cells, piece, q)] if q and piece.part == "target" else _from_prose(cells, piece)
    verdict = _published(cells)
    return [replace(t, answer=t.answer or _answer(cells, t), published=t.published or verdict) for t in found]


def cell_results(cells: Cells, promised: Sequence[Target]) -> list[Result]:
    """The figures that the row reports: bare ones about the item, those in prose, and rates of completion.

    Where every promise of the row has a name of its own (`财政 | 预算收入18亿元,税收占比75%`), the item names no figure.
    """
    own = bool(promised) and all(t.indicator and cells.name not in t.indicator for t in promised)
    name = cells.name if cells.row.of("target") and not own else ""
    found: list[Result] = []
    partial = False
    parts, summed = _summed(cells)
    found += summed
    for piece in (p for p in cells.row.of("report", "rate") if p not in parts):
        q = _figure(cells, piece) if piece.part == "report" else _rate(cells, piece)
        found += [_result(cells, piece, q)] if q else _reported_prose(cells, piece, name, partial=partial)
        partial = partial or any(is_partial(p) for p in cells.reading(piece).periods)
    found += [_result(cells, piece, q) for piece in _growth(cells) if (q := _rate(cells, piece))]
    return found or [r for piece in cells.row.of("note") for r in _reported_prose(cells, piece, name, partial=partial)]


def _figure(cells: Cells, piece: Piece) -> Quantity | None:
    """The one figure that a short cell consists of."""
    text = cells.view(piece)
    inside = cells.reading(piece).quantities
    if len(inside) == 1:
        rest = len("".join(text.split())) - (inside[0].span.end - inside[0].span.start)
        return inside[0] if rest <= _SHORT_REST else None
    if inside or not _BARE.fullmatch(text):
        return None
    return _in_scale(cells, piece, _bare(text, piece, _unit_for(cells, piece), cells.lexicon))


def _in_scale(cells: Cells, piece: Piece, q: Quantity | None) -> Quantity | None:
    """A bare report beside a promise printed in 万 or 亿 is in the same scale, where it would be out of all proportion else."""
    goals = [g for p in cells.row.of("target") if (g := _figure(cells, p) or _only_amount(cells, p))] if piece.part == "report" else []
    if q is None or not goals or not q.value or not goals[0].value or _NEAR < abs(q.value / goals[0].value) < 1 / _NEAR:
        return q
    goal = goals[0]
    printed = cells.document.block(goal.figure.block).text[goal.figure.start : goal.figure.end]
    factor = multiplier("".join(c for c in printed if c in "万亿"))
    return replace(q, value=q.value * factor) if _NEAR < abs(q.value * factor / goal.value) < 1 / _NEAR else q


def _only_amount(cells: Cells, piece: Piece) -> Quantity | None:
    """The one amount of a cell that says its promise in words (`接待游客3200万人次`)."""
    amounts = [q for q in cells.reading(piece).quantities if q.kind == "level" and q.unit != "%"]
    return amounts[0] if len(amounts) == 1 else None


def _bare(text: str, piece: Piece, unit: str, lexicon: Lexicon) -> Quantity | None:
    """A number without its unit, read as if the unit stood behind its digits (`4.5以内` in a column headed %)."""
    text = text.rstrip()
    digits = list(_DIGITS.finditer(text))
    if not digits:
        return None
    at, put = digits[-1].end(), unit or _NO_UNIT
    read = read_text(text[:at] + put + text[at:], lexicon, block=piece.span.block).quantities
    if len(read) != 1:
        return None

    def back(span: Span) -> Span:
        """The span without the unit that was put in."""
        start, end = (i if i <= at else max(at, i - len(put)) for i in (span.start, span.end))
        return Span(span.block, start, end)

    q = read[0]
    return replace(q, unit=q.unit if unit else "", figure=back(q.figure), span=back(q.span))


def _unit_for(cells: Cells, piece: Piece) -> str:
    """The unit in the column's heading, that of the promise beside it, or the one behind the item's name."""
    candidates = ["".join(cells.view(p).split()) for p in cells.row.of("measure")]
    stated = [_BRACKETED.search(piece.heading) or re.search(r"(%|‰)$", piece.heading), _BRACKETED.search(piece.group)]
    candidates += [m[1] for m in stated if m]
    candidates += [q.unit for p in cells.row.of("target") if p is not piece for q in cells.reading(p).quantities[:1]]
    items = cells.row.of("item")
    if items:
        behind = _BRACKETED.search(cells.view(items[-1]).rstrip())
        candidates += [behind[1]] if behind else []
        candidates += [q.unit for q in cells.reading(items[-1]).quantities[-1:]]
    candidates.append(piece.unit)
    return next((u for u in candidates if cells.lexicon.unit(re.sub(r"^[十百千万亿]+", "", u))), "")


def _rate(cells: Cells, piece: Piece) -> Quantity | None:
    inside = [q for q in cells.reading(piece).quantities if q.unit == "%"]
    if inside:
        return inside[0]
    text = cells.view(piece)
    return _bare(text, piece, "%", cells.lexicon) if _BARE.fullmatch(text) else None


def _kind(cells: Cells, piece: Piece, q: Quantity) -> Kind:
    if piece.part == "growth":
        return "growth"
    said = cells.name + piece.heading
    if q.unit not in ("%", "‰", "个百分点", "百分点"):
        return "level"
    return "growth" if _GROWS.search(said) else "decline" if _FALLS.search(said) else "share" if q.kind == "level" else q.kind


def _target(cells: Cells, piece: Piece, q: Quantity) -> Target:
    kind = _kind(cells, piece, q)
    value, upper = q.value, q.upper
    capped = q.comparator == "=" and _CEILING.search(piece.heading + piece.group)
    if kind == "decline":
        ends = sorted(abs(v) for v in (q.value, q.upper) if v is not None)
        value, upper = ends[0], ends[1] if len(ends) > 1 else None
    return Target(
        id="", row=cells.row.id, span=q.span, figure=q.figure, indicator=cells.name, words=cells.name + cells.view(piece).strip(),
        op="range" if upper is not None else "<=" if capped else _OPS[q.comparator], value=value, upper=upper, unit=q.unit, kind=kind, hedge=q.hedge,
        less_is_better=kind != "decline" and q.comparator in ("=", "~") and bool(cells.lexicon.less_is_better.search(cells.name)),
        deadline=_due(cells, piece), rule="cell",
    )


def _due(cells: Cells, piece: Piece) -> date | None:
    """The end of the year that the column's heading names, where it is later than the plan's, else of the plan's year."""
    named = _YEAR.search(piece.heading)
    year = max(cells.year or 0, int(named[1])) if named else cells.year
    return date(year, 12, 31) if year else None


def _from_prose(cells: Cells, piece: Piece) -> list[Target]:
    view, reading = cells.view(piece), cells.reading(piece)
    number, row = piece.span.block, cells.row.id
    found = targets(view, number, row, reading, cells.lexicon, cells.year)
    found = sorted(found + implied_targets(view, number, row, found, cells.lexicon, cells.year), key=lambda t: t.figure)
    return [replace(t, indicator=t.indicator or cells.name) for t in found]


def _result(cells: Cells, piece: Piece, q: Quantity) -> Result:
    progress = piece.part == "rate"
    kind: Kind = "share" if progress else _kind(cells, piece, q)
    falls = kind == "decline" and q.value > 0 and not _is_rise(q)
    period, words = _heading_period(cells, piece)
    return Result(
        row=cells.row.id, span=q.span, figure=q.figure, indicator=cells.name, words=cells.name + cells.view(piece).strip(),
        value=-q.value if falls else q.value, upper=q.upper, unit=q.unit, kind=kind, comparator=q.comparator, progress=progress,
        period=period, period_words=words, full_year=None if period is None else not is_partial(period), rule="cell",
    )


def _is_rise(q: Quantity) -> bool:
    return q.kind == "growth"


def _heading_period(cells: Cells, piece: Piece) -> tuple[Period | None, str | None]:
    """The time that the column's heading names (`1-8月完成`)."""
    periods = read_text(piece.heading, cells.lexicon, block=piece.span.block).periods
    if not periods:
        return None, None
    p = periods[-1]
    return replace(p, span=piece.span), piece.heading[p.span.start : p.span.end]


def _reported_prose(cells: Cells, piece: Piece, name: str, *, partial: bool) -> list[Result]:
    found = results(cells.view(piece), piece.span.block, cells.row.id, cells.reading(piece), cells.lexicon, cells.year, partial)
    period, words = _heading_period(cells, piece)
    named = [replace(r, indicator=r.indicator or name, before=name + r.before) for r in found]
    if period is None:
        return named
    return [r if r.period else replace(r, period=period, period_words=words, full_year=not is_partial(period)) for r in named]


def _answer(cells: Cells, target: Target) -> Span | None:
    """The last report cell that is nothing but a figure, one in the promise's unit first; the rate where nothing else is reported."""
    grown = [q.figure for p in _growth(cells) if (q := _rate(cells, p))]
    if grown and target.kind in ("growth", "decline"):
        return grown[-1]
    parts, summed = _summed(cells)
    if parts:
        return summed[0].figure if summed else None
    told = [q for p in _of_whole_years(cells) if not _of_other_year(cells, target, p) and (q := _figure(cells, p))]
    same = [q for q in told if cells.lexicon.same_unit(q.unit, target.unit)]
    if told:
        return (same or told)[-1].figure
    reported = any(cells.view(p).strip() for p in cells.row.of("report"))
    rates = [q.figure for p in cells.row.of("rate") if (q := _rate(cells, p))]
    return rates[-1] if rates and not reported else None


def _standing(cells: Cells) -> tuple[Piece, ...]:
    """The cells of the promise; where one is headed as adjusted (`年初预算 | 调整预算`) and filled in, that one alone."""
    goals = cells.row.of("target")
    adjusted = tuple(p for p in goals if "调整" in p.heading and any(c.isdigit() for c in cells.view(p)))
    return adjusted or goals


def _summed(cells: Cells) -> tuple[tuple[Piece, ...], list[Result]]:
    """The cells of months or quarters that hold their own amounts, and their sum as one result, if they make one."""
    told = cells.row.of("report")
    if months := own_months(told, cells.title):
        return months, sum_of_months([_result(cells, p, q) for p in months if (q := _figure(cells, p))], months[0])
    amounts = [(p, q) for p in quarters(told) if (q := _figure(cells, p)) and q.kind == "level" and q.unit != "%"]
    goal = next((q.value for p in _standing(cells) if (q := _figure(cells, p))), None)
    rate = next((q.value for p in cells.row.of("rate") if (q := _rate(cells, p))), None)
    if len(amounts) != len(told) or not are_own([q.value for _, q in amounts], goal, rate):
        return (), []
    return told, added_up([_result(cells, p, q) for p, q in amounts], "sum_of_quarters")


def _growth(cells: Cells) -> tuple[Piece, ...]:
    """The cells of a column of growth (`±%`), which answer where a growth was promised."""
    promised = any(q.kind in ("growth", "decline") for p in cells.row.of("target") for q in cells.reading(p).quantities)
    return cells.row.of("growth") if promised else ()


def _of_whole_years(cells: Cells) -> tuple[Piece, ...]:
    """The report cells; before the year of the goal, half a year does not stand beside a whole one (`2022年 | 2023年6月底`)."""
    told = cells.row.of("report")
    goal = next((m[1] for p in cells.row.of("target") if (m := _YEAR.search(p.heading))), "")
    whole = [p for p in told if (m := _YEAR.search(p.heading)) and m[1] < goal and not _PART_OF_YEAR.search(p.heading)]
    return tuple(p for p in told if not whole or not _PART_OF_YEAR.search(p.heading) or goal in p.heading)


def _of_other_year(cells: Cells, target: Target, report: Piece) -> bool:
    """A report headed by the year of another promise of the row (`2021年目标 | 2021年完成 | 2022年目标`) does not answer this one."""
    year = _YEAR.search(report.heading)
    goals = {m[1]: p for p in cells.row.of("target") if (m := _YEAR.search(p.heading))}
    own = next((said for said, p in goals.items() if p.span.covers(target.figure)), None)
    base = year is not None and len(goals) > 1 and year[1] < min(goals)  # `2022年实际 | 2023年计划 | 2023年实际 | 2024年计划`
    return year is not None and own is not None and (base or (year[1] != own and year[1] in goals))


def _published(cells: Cells) -> Published | None:
    for piece in (*cells.row.of("published"), *cells.row.of("rate")):
        found = published_in(cells.view(piece), piece, cells.lexicon)
        if found:
            return found
    return None

