"""What a standing verdict gives to score: its figure where it is plainly the target's, else nothing, and why."""

from dataclasses import dataclass
from decimal import Decimal

from duizhang.web.cycles.models import Snapshot
from duizhang.web.plans.models import Target

COMPARED = ("met", "not_met", "pending")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """`actual` None is unknown; `basis` says what it rests on or what is wanting."""

    actual: Decimal | None
    basis: str


def drawn_from(target: Target, verdict: Snapshot | None) -> Drawn:
    """A figure in another unit or of another kind, or a range, is not taken: a person has to say what it is worth."""
    if verdict is None:
        return Drawn(actual=None, basis="这一报告期没有已采用的数据")
    said = f"{verdict.cycle.name}：{verdict.quote or verdict.because}"
    if verdict.verdict not in COMPARED or verdict.value is None:
        return Drawn(actual=None, basis=f"{verdict.get_verdict_display()}：{verdict.because}")
    if verdict.unit != target.unit:
        return Drawn(actual=None, basis=f"{said}；所报单位“{verdict.unit}”与目标单位“{target.unit}”不同，请人工核定")
    if verdict.kind and verdict.kind != target.kind:
        return Drawn(actual=None, basis=f"{said}；所报类型与目标不同，请人工核定")
    if verdict.upper is not None or target.upper is not None:
        return Drawn(actual=None, basis=f"{said}；区间值，请人工核定")
    return Drawn(actual=verdict.value, basis=said + ("（预计数）" if verdict.estimate else ""))
