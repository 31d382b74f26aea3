"""加分的门槛: a bonus on an item counts only where enough units lost points in it, and for few. Source: 杭州 2018 专项目标."""

from decimal import Decimal

from duizhang.judge.score.field import Field
from duizhang.judge.score.working import Scored, lacking, limited, number, steps, unscored
from duizhang.lexicon.score_parts import Gated
from duizhang.model.score import Figure, Step


def gated(part: Gated, figure: Figure, field: Field) -> Scored:
    """The bonus proposed, if the gate is open. Which of too many proposals stand is for people to say."""
    if blank := lacking(figure, "actual"):
        return blank
    assert figure.actual is not None
    item = field.of(part.of, figure.item)
    if waiting := sum(f.actual is None or f.weight is None for f in item):
        return unscored(f"{waiting} 个单位在“{figure.item}”缺得分或权重，判不出能否加分")
    own = next((f for f in item if f.unit == figure.unit), None)
    if own is None or own.weight is None:
        return unscored(f"本单位在“{figure.item}”没有得分，判不出能否加分")
    lost = sum(1 for f in item if f.actual is not None and f.weight is not None and f.actual < f.weight)
    share = Decimal(lost) * 100 / len(item)
    said = f"{len(item)} 个单位中 {lost} 个失分，占 {number(share)}%"
    formula = f"失分单位超过 {number(part.lost_over)}% 才可加分"
    if share <= part.lost_over:
        return Scored(score=Decimal(0), steps=steps(formula, said, Step(kind="limit", text=f"不超过 {number(part.lost_over)}%，不加分")))
    proposed = sum(1 for f in field.beside(figure) if f.actual is None or f.actual > 0)
    if Decimal(proposed) * 100 / len(item) > part.units_most:
        most = int(len(item) * part.units_most / 100)
        return unscored(f"“{figure.item}”拟加分 {proposed} 个单位，超过 {number(part.units_most)}%（至多 {most} 个），请先确定给谁")
    if figure.actual < 0:
        return unscored(f"加分 {number(figure.actual)} 小于 0，请核对")
    value, limit = limited(figure.actual, None, own.weight * part.item_most / 100, f"不超过该项分值的 {number(part.item_most)}%")
    return Scored(score=value, steps=steps(formula, f"{said}；拟加 {number(figure.actual)}", *limit))
