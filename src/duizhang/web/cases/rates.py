"""办结率: each rate with its formula and both counts, so that everybody can recompute it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from duizhang.web.generic.percent import percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """`percent` is None where the denominator is 0: then there is no rate."""

    word: str
    formula: str
    over: int
    under: int
    percent: Decimal | None

    @property
    def shown(self) -> str:
        """`18 ÷ 24 = 75.0%`, or why there is none."""
        return f"{self.over} ÷ {self.under} = {self.percent}%" if self.percent is not None else f"{self.over} ÷ 0" + _("，没有比率")


def closing_rates(counts: Mapping[str, int]) -> tuple[Rate, ...]:
    """From `selectors.closing_counts`."""
    return (
        _rate(_("办结率"), _("已销号 ÷ 已交办"), counts["closed"], counts["assigned"]),
        _rate(_("按期办结率"), _("时限内销号 ÷ 时限已到"), counts["in_time"], counts["time_up"]),
        _rate(_("一次办结率"), _("第一轮即销号 ÷ 已销号"), counts["first_time"], counts["closed"]),
    )


def _rate(word: str, formula: str, over: int, under: int) -> Rate:
    return Rate(word=word, formula=formula, over=over, under=under, percent=percent(over, under) if under else None)
