"""By the completion rate: 权重 × 完成率, 权重 × (2 − 完成率), and points for each percentage point over or short."""

from decimal import Decimal

from duizhang.judge.score.exempt import excused
from duizhang.judge.score.field import Field
from duizhang.judge.score.working import Scored, equals, lacking, limited, number, steps, unscored
from duizhang.lexicon.score_parts import Complement, PerPoint, Ratio
from duizhang.model.score import Figure, Step

NO_RATE = "目标值不大于 0，完成率算不出"


def completion(figure: Figure) -> tuple[Decimal, str] | Scored:
    """The completion rate in percent, and how it comes about (`45 ÷ 50 = 90%`); unscored where it cannot be had."""
    if blank := lacking(figure, "target", "actual"):
        return blank
    assert figure.target is not None and figure.actual is not None
    if figure.target <= 0:
        return unscored(NO_RATE)
    rate = figure.actual / figure.target * 100
    return rate, f"{number(figure.actual)} ÷ {number(figure.target)} {equals(rate)}%"


def ratio(part: Ratio, figure: Figure, field: Field) -> Scored:
    """Negative growth gives a negative rate, which counts 0. Source: 贵阳 计分细则第四条."""
    if blank := lacking(figure, "weight", "target", "actual"):
        return blank
    weight, target, actual = _three(figure)
    if target <= 0:
        return unscored(NO_RATE)
    raw = weight * actual / target
    said = f"{number(weight)} × ({number(actual)} ÷ {number(target)}) {_times(weight, '', actual / target, '')} {equals(raw)}"
    formula = "得分 = 权重 × 完成率；完成率 = 实际值 ÷ 目标值"
    if part.exempt and actual < target and (excuse := excused(part.exempt, figure, field.year, actual >= _approved(figure, target))):
        return excuse.applied(weight, steps(formula, said))
    value, limit = limited(raw, Decimal(0), weight if part.capped else None, "超额不加分，以权重分为限")
    return Scored(score=value, steps=steps(formula, said, *limit))


def complement(part: Complement, figure: Figure, field: Field) -> Scored:
    """For ceilings. Source: 贵阳 计分细则第四条."""
    if blank := lacking(figure, "weight", "target", "actual"):
        return blank
    weight, target, actual = _three(figure)
    if target <= 0:
        return unscored(NO_RATE)
    rate, formula = actual / target, "得分 = 权重 × (2 − 完成率)；完成率 = 实际值 ÷ 目标值"
    raw = weight * (2 * target - actual) / target
    said = f"{number(weight)} × (2 − {number(actual)} ÷ {number(target)}) {_times(weight, '(2 − ', rate, ')')} {equals(raw)}"
    if part.exempt and actual > target and (excuse := excused(part.exempt, figure, field.year, actual <= _approved(figure, target))):
        return excuse.applied(weight, steps(formula, said))
    if rate > 2:
        return Scored(score=Decimal(0), steps=steps(formula, said, Step(kind="limit", text=f"超过控制目标 1 倍以上（{number(rate)} > 2），计 0 分")))
    value, limit = limited(raw, Decimal(0), weight if part.capped else None, "优于控制目标不加分，以权重分为限")
    return Scored(score=value, steps=steps(formula, said, *limit))


def per_point(part: PerPoint, figure: Figure, field: Field) -> Scored:
    """`base`, and so much for each point over or short, in stretches. Source: 市重点工程 2020 评分表."""
    found = completion(figure)
    if isinstance(found, Scored):
        return found
    rate, divided = found
    change, said = _change(part, rate)
    held, limit = limited(change, -part.limit, part.limit, "加分封顶", "减分封顶")
    value, floor = limited(part.base + held, Decimal(0), None, "")
    opening = f"完成率 = {divided}；{said} {equals(change)}"
    result = Step(kind="result", text=f"{number(part.base)} {'−' if held < 0 else '+'} {number(abs(held))} {equals(part.base + held)}")
    return Scored(score=value, steps=steps("得分 = 基准分 ± 每个百分点的加减分", opening, *limit, result, *floor))


def _change(part: PerPoint, rate: Decimal) -> tuple[Decimal, str]:
    """What is added or taken, and how it comes about stretch by stretch."""
    if rate <= 100:
        short = 100 - rate
        return -short * part.short, f"差 {number(short)} 个百分点 × (−{number(part.short)})"
    start, total, said = Decimal(100), Decimal(0), []
    for kink in part.over:
        end = rate if kink.up_to is None else min(rate, kink.up_to)
        if end > start:
            total += (end - start) * kink.each
            said.append(f"{number(start)}%—{number(end)}%：{number(end - start)} × {number(kink.each)}")
            start = end
    return total, "；".join(said)


def _approved(figure: Figure, target: Decimal) -> Decimal:
    return target if figure.revised is None else figure.revised


def _times(weight: Decimal, before: str, rate: Decimal, after: str) -> str:
    """`= 5 × (2 − 1.1)`, with ≈ where the rate does not end."""
    sign, shown = equals(rate).split(" ")
    return f"{sign} {number(weight)} × {before}{shown}{after}"


def _three(figure: Figure) -> tuple[Decimal, Decimal, Decimal]:
    assert figure.weight is not None and figure.target is not None and figure.actual is not None
    return figure.weight, figure.target, figure.actual
