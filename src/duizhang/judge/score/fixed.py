"""What is the same for everyone, given by people, all or nothing, or by bands."""

from decimal import Decimal

from duizhang.judge.score.field import Field
from duizhang.judge.score.ranking import place_of
from duizhang.judge.score.rate import completion
from duizhang.judge.score.working import Scored, lacking, number, steps, unscored
from duizhang.lexicon.score_parts import AllOrNothing, Band, Bands, Given, Start
from duizhang.model.score import Figure


def start(part: Start, figure: Figure, field: Field) -> Scored:
    """起评分."""
    return Scored(score=part.points, steps=steps("起评分", number(part.points)))


def given(part: Given, figure: Figure, field: Field) -> Scored:
    """评分 as people gave it; outside 0 to full it is not taken."""
    full = part.full if part.full is not None else figure.weight
    if full is None:
        return unscored("缺权重")
    if blank := lacking(figure, "actual"):
        return blank
    assert figure.actual is not None
    if not 0 <= figure.actual <= full:
        return unscored(f"评分 {number(figure.actual)} 不在 0—{number(full)} 之间，请核对")
    return Scored(score=figure.actual, steps=steps(f"评分，满分 {number(full)}", number(figure.actual)))


def all_or_nothing(part: AllOrNothing, figure: Figure, field: Field) -> Scored:
    """达标得满分，否则 0. Source: 水资源 目标任务赋分细则 2017."""
    weight = part.weight if part.weight is not None else figure.weight
    if weight is None:
        return unscored("缺权重")
    if blank := lacking(figure, "target", "actual"):
        return blank
    assert figure.target is not None and figure.actual is not None
    reached = figure.actual <= figure.target if part.reached == "at_most" else figure.actual >= figure.target
    sign, not_sign = ("≤", ">") if part.reached == "at_most" else ("≥", "<")
    said = f"{number(figure.actual)} {sign if reached else not_sign} {number(figure.target)}，{'达标' if reached else '未达标'}"
    return Scored(score=weight if reached else Decimal(0), steps=steps(f"实际值 {sign} 目标值，得 {number(weight)} 分，否则 0 分", said))


def bands(part: Bands, figure: Figure, field: Field) -> Scored:
    """The first band that fits; none fits: the rule says nothing, so neither do we."""
    measured = _measured(part, figure, field)
    if isinstance(measured, Scored):
        return measured
    value, how = measured
    band = next((b for b in part.band if _fits(b, value)), None)
    if band is None:
        return unscored(f"{how}，规则没有规定这一档")
    if band.share is None:
        assert band.points is not None
        return Scored(score=band.points, steps=steps("分档计分", f"{how}，计 {number(band.points)} 分"))
    if figure.weight is None:
        return unscored("缺权重")
    score = figure.weight * band.share / 100
    return Scored(score=score, steps=steps("得分 = 权重 × 档次比例", f"{how}：{number(figure.weight)} × {number(band.share)}% = {number(score)}"))


def _measured(part: Bands, figure: Figure, field: Field) -> tuple[Decimal, str] | Scored:
    if part.measure == "rank":
        found = place_of(figure, field)
        return found if isinstance(found, Scored) else (Decimal(found[0]), found[2])
    if part.measure == "actual":
        return lacking(figure, "actual") or (figure.actual or Decimal(0), number(figure.actual or 0))
    rate = completion(figure)
    return rate if isinstance(rate, Scored) else (rate[0], f"完成率 {rate[1]}")


def _fits(band: Band, value: Decimal) -> bool:
    return (
        (band.at_least is None or value >= band.at_least)
        and (band.above is None or value > band.above)
        and (band.at_most is None or value <= band.at_most)
        and (band.below is None or value < band.below)
    )
