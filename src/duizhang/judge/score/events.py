"""What is counted: events at so much each, runs of being last, a coefficient for more projects."""

from decimal import Decimal

from duizhang.judge.score.exempt import excused
from duizhang.judge.score.field import Field
from duizhang.judge.score.working import Scored, lacking, number, steps, unscored
from duizhang.lexicon.score_parts import Coefficient, Events, Streak
from duizhang.model.score import Figure, Step


def events(part: Events, figure: Figure, field: Field) -> Scored:
    """次数 × 每次分值; where the rule leaves the value open within limits, a person's value within them."""
    if blank := _uncounted(figure):
        return blank
    assert figure.actual is not None
    each = part.each if part.each is not None else figure.points
    if each is None:
        return unscored(f"缺每次分值（{_range(part)}）")
    if part.each is None and not ((part.least is None or each >= part.least) and (part.upmost is None or each <= part.upmost)):
        return unscored(f"每次分值 {number(each)} 不在规定的范围内（{_range(part)}），请核对")
    value = figure.actual * each
    said = steps("次数 × 每次分值", f"{number(figure.actual)} × {number(each)} = {number(value)}")
    if part.exempt and (excuse := excused(part.exempt, figure, field.year)):
        return excuse.applied(Decimal(0), said)
    return Scored(score=value, steps=said)


def streak(part: Streak, figure: Figure, field: Field) -> Scored:
    """连续次数 by the table. Source: 椒政办发〔2018〕27号."""
    if blank := _uncounted(figure):
        return blank
    assert figure.actual is not None
    times, last = int(figure.actual), part.run[-1]
    if times > last.times:
        value = last.points + (times - last.times) * part.then
        said = f"连续 {times} 次：{number(last.points)} + {times - last.times} × {number(part.then)} = {number(value)}"
    else:
        value = next((run.points for run in reversed(part.run) if times >= run.times), Decimal(0))
        said = f"连续 {times} 次，计 {number(value)}"
    return Scored(score=value, steps=steps("按连续次数", said))


def coefficient(part: Coefficient, figure: Figure, field: Field) -> Scored:
    """基准分 × (1 + step × (项目数 − 1)). Source: 椒政办发〔2018〕27号."""
    if blank := _uncounted(figure):
        return blank
    assert figure.actual is not None
    if figure.actual == 0:
        return Scored(score=Decimal(0), steps=steps("没有项目不计", "0"))
    factor = 1 + part.step * (figure.actual - 1)
    value = part.base * factor
    said = f"{number(part.base)} × (1 + {number(part.step)} × {number(figure.actual - 1)}) = {number(part.base)} × {number(factor)} = {number(value)}"
    return Scored(score=value, steps=steps(f"{number(part.base)} × 系数；系数 = 1 + {number(part.step)} × (项目数 − 1)", said))


def forfeits(part: Events, figure: Figure) -> Step | None:
    """What is lost besides, where it happened at all."""
    return Step(kind="limit", text=f"取消{part.loses}") if part.loses and figure.actual else None


def _uncounted(figure: Figure) -> Scored | None:
    if blank := lacking(figure, "actual"):
        return blank
    assert figure.actual is not None
    whole = figure.actual >= 0 and figure.actual == figure.actual.to_integral_value()
    return None if whole else unscored(f"次数 {number(figure.actual)} 不是非负整数，请核对")


def _range(part: Events) -> str:
    low = "" if part.least is None else f"不少于 {number(part.least)}"
    high = "" if part.upmost is None else f"不多于 {number(part.upmost)}"
    return "，".join(filter(None, (low, high)))
