"""免扣: a shortfall that was reported in time, for a reason, and approved. Source: 成都市林业局 目标绩效考核细则."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from duizhang.judge.score.working import Scored, number, unscored
from duizhang.lexicon.score_parts import Exempt
from duizhang.model.score import Figure, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Excuse:
    """`holds`, or it is not known whether it does (`missing`)."""

    text: str
    missing: str = ""

    def applied(self, full: Decimal, steps: tuple[Step, ...]) -> Scored:
        """The full score in place of what the formula gives."""
        if self.missing:
            return unscored(self.missing)
        return Scored(score=full, steps=(*steps, Step(kind="limit", text=f"{self.text}；不扣分，计 {number(full)}")))


def excused(rule: Exempt, figure: Figure, year: int | None, revised_reached: bool = True) -> Excuse | None:
    """The excuse where it holds or cannot be decided; None where nothing was reported or approved, or too late."""
    if figure.reported is None or figure.approved is None:
        return None
    if year is None:
        return Excuse(text="", missing="缺考核年度，判不出报告是否及时")
    month, day = map(int, rule.report_by.split("-"))
    if figure.reported > date(year, month, day):
        return None
    if rule.revised and figure.revised is None:
        return Excuse(text="", missing="缺调整后目标值")
    if rule.revised and not revised_reached:
        return None
    return Excuse(text=f"{figure.reported:%Y-%m-%d} 报告（限 {year}-{rule.report_by} 前），{figure.approved:%Y-%m-%d} 批准" + ("，已达到调整后的目标" if rule.revised else ""))
