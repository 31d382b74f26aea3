"""All figures -> a sheet for each unit: its lines, the parts they add up to, the groups, the total."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal, localcontext
from typing import Any

from duizhang.judge.score.events import coefficient, events, forfeits, streak
from duizhang.judge.score.field import Field
from duizhang.judge.score.fixed import all_or_nothing, bands, given, start
from duizhang.judge.score.gate import gated
from duizhang.judge.score.ranking import rank
from duizhang.judge.score.rate import complement, per_point, ratio
from duizhang.judge.score.total import added_up
from duizhang.judge.score.working import PRECISION, Scored, number, rounded
from duizhang.lexicon import score_parts as parts
from duizhang.lexicon.score import ScoreRule
from duizhang.model.score import Figure, Line, Sheet, Step

FAMILIES: dict[type[parts.Part], Callable[[Any, Figure, Field], Scored]] = {
    parts.Ratio: ratio,
    parts.Complement: complement,
    parts.Bands: bands,
    parts.PerPoint: per_point,
    parts.Rank: rank,
    parts.AllOrNothing: all_or_nothing,
    parts.Events: events,
    parts.Streak: streak,
    parts.Coefficient: coefficient,
    parts.Given: given,
    parts.Start: start,
    parts.Gated: gated,
}


def score(rule: ScoreRule, figures: Sequence[Figure], *, year: int | None = None, units: Sequence[str] = ()) -> tuple[Sheet, ...]:
    """A sheet for each of `units` and each unit that the figures name, in their order. Pure: same rule and figures, same sheets.

    `year` is the year assessed, needed where the rule counts days in it. A figure's `part` is the name of a part of the rule.
    """
    field = Field(figures=tuple(figures), year=year)
    with localcontext() as context:
        context.prec = PRECISION
        return tuple(_sheet(rule, unit, field) for unit in dict.fromkeys((*units, *(f.unit for f in figures))))


def line_of(rule: ScoreRule, part: parts.AnyPart, figure: Figure, field: Field) -> Line:
    """One figure scored by its part, rounded where the rule rounds each line."""
    scored = FAMILIES[type(part)](part, figure, field)
    lost = forfeits(part, figure) if isinstance(part, parts.Events) else None
    found = Step(kind="rule", text=part.says)
    if scored.score is None:
        return Line(part=part.name, word=part.word, item=figure.item, score=None, steps=(found, *scored.steps), missing=scored.missing, figure=figure)
    value = -scored.score if part.sign == "minus" else scored.score
    value, shown = _rounded(rule, value)
    result = Step(kind="result", text=shown)
    return Line(
        part=part.name, word=part.word, item=figure.item, score=value, figure=figure,
        steps=(found, *scored.steps, *((lost,) if lost else ()), result),
    )  # fmt: skip


def _rounded(rule: ScoreRule, value: Decimal) -> tuple[Decimal, str]:
    if rule.rounding.at == "total":
        return value, f"计 {number(value)} 分"
    short = rounded(value, rule.rounding)
    return short, f"计 {number(short)} 分" + ("" if short == value else f"（{number(value)} 取 {rule.rounding.digits} 位小数）")


def _sheet(rule: ScoreRule, unit: str, field: Field) -> Sheet:
    own = [f for f in field.figures if f.unit == unit]
    lines = tuple(line for part in rule.part for line in _lines(rule, part, [f for f in own if f.part == part.name], unit, field))
    total, sums = added_up(rule, lines)
    lost = [p.loses for p in rule.part if isinstance(p, parts.Events) and p.loses for f in own if f.part == p.name and f.actual]
    return Sheet(unit=unit, rule=rule.name, year=field.year, total=total, lines=lines, sums=sums, lost=tuple(dict.fromkeys(lost)))


def _lines(rule: ScoreRule, part: parts.AnyPart, own: list[Figure], unit: str, field: Field) -> list[Line]:
    """The lines of a part; one without figures where it must be there or is the same for everyone."""
    if isinstance(part, parts.Start):
        own = [Figure(unit=unit, part=part.name)]
    if own:
        return [line_of(rule, part, figure, field) for figure in own]
    if not part.required:
        return []
    blank = line_of(rule, part, Figure(unit=unit, part=part.name), field)
    return [replace(blank, figure=None)]
